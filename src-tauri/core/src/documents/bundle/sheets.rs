//! The sheets of a bundle that are our own: a heading for each bijlage, with its photo, with what
//! follows, or with what is missing.

use lopdf::ObjectId;

use super::photo::Photo;
use crate::documents::Error;
use crate::documents::colour::{Colour, INK};
use crate::documents::look::{Ink, Size};
use crate::documents::pages::{Frame, MM, Page, Placed};
use crate::documents::panel::{Panel, Spot, fitted};
use crate::documents::press::{Press, Printed};
use crate::documents::strip::Strip;
use crate::documents::tags::{ElementId, Kind, Tree};
use crate::documents::text::{Setter, Style};

/// White around what is on a sheet, in points.
const MARGIN: f32 = 16.0 * MM;
const GAP: f32 = 5.0 * MM;
/// A picture is not blown up: a pixel is at most a point, 72 to the inch.
const LARGEST_PIXEL: f32 = 1.0;

/// A sheet that is set but not yet printed.
struct Sheet {
    page: Page,
    frame: Frame,
    picture: Option<Picture>,
}

/// A picture on a sheet.
struct Picture {
    image: ObjectId,
    figure: ElementId,
    matrix: [f32; 6],
    /// Left, bottom, right, top.
    bounds: [f32; 4],
}

/// Sets sheets one after another.
pub(super) struct Sheets {
    pub(super) setter: Setter,
    tree: Tree,
    house: Colour,
    set: Vec<Sheet>,
}

impl Sheets {
    pub(super) fn new(house: Colour) -> Result<Self, Error> {
        Ok(Self { setter: Setter::new()?, tree: Tree::new(), house, set: Vec::new() })
    }

    /// A heading with a sentence under it. The answer is the number of the sheet.
    pub(super) fn notice(&mut self, title: &str, sentence: &str) -> Result<usize, Error> {
        let frame = frame(false);
        let (mut panel, _) = self.headed(title, &frame)?;
        let style = Style::body(12.0, panel.house).coloured(INK);
        let (width, y) = (frame.width, panel.strip.height + GAP);
        panel.text(sentence, &style, Kind::Paragraph, Spot { x: frame.left, y, width })?;
        let strip = panel.strip;
        Ok(self.push(strip, frame, None))
    }

    /// A heading with a photo under it, as large as the sheet allows.
    pub(super) fn photo(&mut self, title: &str, photo: &Photo, image: ObjectId) -> Result<usize, Error> {
        let (wide, high) = photo.proportions();
        let frame = frame(wide > high);
        let (panel, section) = self.headed(title, &frame)?;
        let strip = panel.strip;
        let top = strip.height + GAP;
        let figure = self.tree.add_figure(section, &format!("Foto bij {title}"));
        let room = (frame.paper_height - top - MARGIN).max(MARGIN);
        let (width, height) =
            fitted((wide, high), frame.width.min(wide * LARGEST_PIXEL), room.min(high * LARGEST_PIXEL));
        let x = frame.left + (frame.width - width) / 2.0;
        let y = frame.paper_height - top - height;
        let area = [x, y, width, height].map(rounded);
        let picture = Picture {
            image,
            figure,
            matrix: photo.matrix(area).map(rounded),
            bounds: [x, y, x + width, y + height].map(rounded),
        };
        Ok(self.push(strip, frame, Some(picture)))
    }

    /// A strip that begins with a heading and the house colour's rule under it.
    fn headed(&mut self, title: &str, frame: &Frame) -> Result<(Panel<'_>, ElementId), Error> {
        let section = self.tree.add(Kind::Section, Tree::DOCUMENT);
        let mut panel = Panel {
            setter: &mut self.setter,
            tree: &mut self.tree,
            house: self.house,
            ink: Ink::Colour,
            frame: *frame,
            section,
            strip: Strip::default(),
        };
        let style = Style::body(14.0, self.house).coloured(self.house).bold().leading(1.25);
        let spot = Spot { x: frame.left, y: MARGIN, width: frame.width };
        let y = panel.text(title, &style, Kind::Heading(2), spot)?;
        panel.strip.rule(frame.left, y + 4.0, frame.width, 1.0, self.house);
        panel.strip.height = y + 5.0;
        Ok((panel, section))
    }

    fn push(&mut self, strip: Strip, frame: Frame, picture: Option<Picture>) -> usize {
        let page = Page { strips: vec![Placed { x: 0.0, y: 0.0, strip: strip.into() }] };
        self.set.push(Sheet { page, frame, picture });
        self.set.len() - 1
    }

    /// Prints all sheets; the answer has each with its picture, the setter with the fonts and the tree with the
    /// structure.
    pub(super) fn print(self) -> (Vec<(Printed, Option<ObjectId>)>, Setter, Tree) {
        let Self { setter, mut tree, set, .. } = self;
        let mut press = Press::new(&mut tree, Ink::Colour);
        for sheet in &set {
            press.print(&sheet.page, &sheet.frame);
        }
        let mut printed = press.pages;
        let mut images = Vec::new();
        for (number, (sheet, page)) in set.into_iter().zip(&mut printed).enumerate() {
            images.push(sheet.picture.map(|picture| {
                let mark = tree.content(picture.figure, number);
                tree.bound(picture.figure, picture.bounds);
                let matrix = picture.matrix.map(|number| number.to_string()).join(" ");
                let paint = format!("/Figure <</MCID {mark}>> BDC\nq {matrix} cm /Picture Do Q\nEMC\n");
                page.content.extend(paint.into_bytes());
                picture.image
            }));
        }
        (printed.into_iter().zip(images).collect(), setter, tree)
    }
}

/// A4, upright or lying.
fn frame(lying: bool) -> Frame {
    let (width, height) = if lying { (297.0 * MM, 210.0 * MM) } else { (210.0 * MM, 297.0 * MM) };
    Frame {
        paper_width: width,
        paper_height: height,
        left: MARGIN,
        top: MARGIN,
        width: width - 2.0 * MARGIN,
        height: height - 2.0 * MARGIN,
        size: Size::Normal,
        chapter_room: 0.0,
    }
}

/// To hundredths of a point.
fn rounded(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
