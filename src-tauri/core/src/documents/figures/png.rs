//! A chart as a picture, for a program that draws no charts of its own.

use std::rc::Rc;

use chrono::NaiveDateTime;

use super::canvas::Format;
use super::{Drawn, drawn, ink, is_empty};
use crate::documents::Error;
use crate::documents::binding::{self, Parts};
use crate::documents::colour::Colour;
use crate::documents::description::{Chart, Document, HouseStyle, Layout};
use crate::documents::flow::BODY;
use crate::documents::look::{Ink, Size};
use crate::documents::pages::{Frame, Page, Placed};
use crate::documents::press::Press;
use crate::documents::preview;
use crate::documents::tags::Tree;
use crate::documents::text::Setter;

/// A drawing as PNG.
pub(in crate::documents) struct Png {
    pub(in crate::documents) bytes: Vec<u8>,
    pub(in crate::documents) alternative: String,
}

/// The chart, that many pixels across; one that a page cannot hold becomes several pictures.
pub(in crate::documents) fn chart_png(chart: &Chart, house: Colour, width_px: u32) -> Result<Vec<Png>, Error> {
    if is_empty(chart) {
        return Ok(Vec::new());
    }
    let paper = Frame::list(Size::Normal);
    let mut setter = Setter::new()?;
    let format = Format { width: paper.width, height: paper.height * super::CHART, body: BODY, house };
    let drawings = drawn(chart, &format, &mut setter);
    let picture = |drawing: Drawn| {
        let bytes = preview::page_png(&page(&drawing, &mut setter)?, 0, width_px)?;
        Ok(Png { bytes, alternative: drawing.alternative })
    };
    drawings.into_iter().map(picture).collect()
}

/// A PDF with one page that is the drawing.
fn page(drawing: &Drawn, setter: &mut Setter) -> Result<Vec<u8>, Error> {
    let (width, height) = (drawing.canvas.width, drawing.canvas.height);
    let frame = Frame {
        paper_width: width,
        paper_height: height,
        left: 0.0,
        top: 0.0,
        width,
        height,
        size: Size::Normal,
        chapter_room: 0.0,
    };
    let mut tree = Tree::new();
    let figure = tree.add_figure(Tree::DOCUMENT, &drawing.alternative);
    let strip = Rc::new(ink::strip(&drawing.canvas, figure, 0.0, setter)?);
    let mut press = Press::new(&mut tree, Ink::Colour);
    press.print(&Page { strips: vec![Placed { x: 0.0, y: 0.0, strip }] }, &frame);
    let (document, made) = (nothing(), NaiveDateTime::default());
    let parts = Parts { document: &document, made, fonts: &setter.fonts, logo: None, bookmarks: Vec::new() };
    binding::bound(press, parts)
}

/// What the page is of: it is thrown away as soon as it is a picture.
fn nothing() -> Document {
    Document {
        title: String::new(),
        subtitle: None,
        organisation: String::new(),
        standing: String::new(),
        draft: false,
        layout: Layout::List,
        letter: None,
        style: HouseStyle { colour: String::new(), logo: None, address: Vec::new(), footer: None },
        highlights: Vec::new(),
        blocks: Vec::new(),
    }
}
