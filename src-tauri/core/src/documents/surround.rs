//! What surrounds the text of every page: running header, footer, watermark.

use std::rc::Rc;

use super::Error;
use super::colour::{SOFT, WATERMARK};
use super::description::Document;
use super::pages::Frame;
use super::strip::{Artifact, Drawing, Item, Links, Mark, Strip};
use super::text::{Line, Setter, Style};

/// The word behind every page of a draft.
const DRAFT: &str = "concept";

/// Council and title above, where the document stands and the page number below.
pub(super) struct Surround {
    organisation: Line,
    title: Line,
    standing: Line,
}

impl Surround {
    /// Sets what is alike on all pages.
    pub(super) fn new(document: &Document, setter: &mut Setter, frame: &Frame) -> Result<Self, Error> {
        let half = frame.width / 2.0 - 10.0;
        Ok(Self {
            organisation: setter.one_line(&document.organisation, &quiet(), half)?,
            title: setter.one_line(&document.title, &quiet(), half)?,
            standing: setter.one_line(&document.standing, &quiet(), frame.width - NUMBER_ROOM)?,
        })
    }

    /// For page `page` of `pages`, placed on the paper.
    pub(super) fn strip(&self, page: usize, pages: usize, header: bool, setter: &mut Setter, frame: &Frame) -> Result<Strip, Error> {
        let mut strip = Strip::default();
        let right = |line: &Line| frame.left + frame.width - line.width;
        if header {
            let y = frame.top - 36.0;
            strip.line(&self.organisation, frame.left, y, HEADER, &Links::default());
            strip.line(&self.title, right(&self.title), y, HEADER, &Links::default());
        }
        let y = frame.top + frame.height + 22.0;
        let number = setter.one_line(&format!("pagina {page} van {pages}"), &quiet().tabular(), NUMBER_ROOM)?;
        strip.line(&self.standing, frame.left, y, FOOTER, &Links::default());
        strip.line(&number, right(&number), y, FOOTER, &Links::default());
        Ok(strip)
    }
}

const HEADER: Mark = Mark::Artifact(Artifact::Header);
const FOOTER: Mark = Mark::Artifact(Artifact::Footer);
/// Room for "pagina 100 van 100", in points.
const NUMBER_ROOM: f32 = 110.0;

fn quiet() -> Style {
    Style::body(9.0, SOFT).coloured(SOFT)
}

/// The word "concept" across a page, its middle `down` points from the top.
pub(super) fn watermark(setter: &mut Setter, frame: &Frame, down: f32) -> Result<Strip, Error> {
    const DEGREES: f32 = 35.0;
    let style = Style::body(112.0, WATERMARK).coloured(WATERMARK).bold();
    let line = setter.one_line(DRAFT, &style, f32::MAX)?;
    let (sine, cosine) = DEGREES.to_radians().sin_cos();
    let middle = frame.paper_width / 2.0;
    // From the middle of the word back to where it starts, and down to its baseline.
    let (back, drop) = (line.width / 2.0, style.size * 0.25);
    let x = middle - back * cosine + drop * sine;
    let y = down + back * sine + drop * cosine;
    let mut strip = Strip::default();
    for piece in line.pieces {
        let drawing = Drawing::Turned { x, y, degrees: DEGREES, piece: Rc::new(piece) };
        strip.items.push(Item { mark: Mark::Artifact(Artifact::Watermark), drawing });
    }
    Ok(strip)
}
