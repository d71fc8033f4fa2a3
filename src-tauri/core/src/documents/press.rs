//! The press: pages of strips become pages of a PDF, with the places that links and bookmarks lead to.

use std::collections::BTreeMap;
use std::rc::Rc;

use super::figures::Picture;
use super::look::Ink;
use super::pages::{Frame, Page};
use super::sheet::{Sheet, rounded};
use super::strip::{Drawing, Strip, Target};
use super::tags::Tree;

/// A page as PDF has it.
pub(super) struct Printed {
    /// Of the paper, in points.
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) content: Vec<u8>,
}

/// A link as it must be annotated, in the order of the tree's areas.
pub(super) struct Annotation {
    pub(super) page: usize,
    /// Left, bottom, right, top in points from the lower left corner of the paper.
    pub(super) bounds: [f32; 4],
    pub(super) target: Target,
    pub(super) words: String,
}

/// Where a heading stands: the page, from 0, and points above the lower edge of the paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    pub(super) page: usize,
    pub(super) height: f32,
}

/// Prints pages one after another.
pub(super) struct Press<'a> {
    ink: Ink,
    pub(super) tree: &'a mut Tree,
    pub(super) pages: Vec<Printed>,
    pub(super) annotations: Vec<Annotation>,
    /// Each once, however often it is printed; named by [`picture_name`].
    pub(super) pictures: Vec<Rc<Picture>>,
    /// By number of the heading.
    pub(super) stands: BTreeMap<usize, Stand>,
    /// By number of the note: where it is called, and where it stands.
    pub(super) calls: BTreeMap<usize, Stand>,
    pub(super) notes: BTreeMap<usize, Stand>,
}

impl<'a> Press<'a> {
    pub(super) fn new(tree: &'a mut Tree, ink: Ink) -> Self {
        Self {
            ink,
            tree,
            pages: Vec::new(),
            annotations: Vec::new(),
            pictures: Vec::new(),
            stands: BTreeMap::new(),
            calls: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    pub(super) fn print(&mut self, page: &Page, frame: &Frame) {
        let number = self.pages.len();
        let mut sheet = Sheet::new(frame, number, self.ink);
        for placed in &page.strips {
            self.strip(&placed.strip, placed.x, placed.y, &mut sheet);
        }
        let [width, height] = [frame.paper_width, frame.paper_height].map(|side| side * sheet.zoom);
        self.pages.push(Printed { width, height, content: sheet.finish() });
    }

    fn strip(&mut self, strip: &Strip, x: f32, y: f32, sheet: &mut Sheet) {
        for element in &strip.silent {
            self.tree.place(*element);
        }
        for item in &strip.items {
            sheet.mark(item.mark, self.tree);
            match &item.drawing {
                Drawing::Picture { area, picture } => {
                    let matrix = picture.matrix(sheet.bounds(area, x, y));
                    sheet.image(&self.picture_name(picture), matrix);
                }
                drawing => sheet.draw(drawing, x, y),
            }
        }
        for (figure, area) in &strip.figures {
            self.tree.bound(*figure, sheet.on_paper(area, x, y));
        }
        // A little above the line, so that it does not stick to the window's edge.
        let stand = Stand { page: sheet.page, height: rounded((sheet.height - y + 8.0) * sheet.zoom) };
        for active in &strip.active {
            match active.target {
                Target::Note(number) => self.calls.insert(number, stand),
                Target::Call(number) => self.notes.insert(number, stand),
                Target::Address(_) | Target::Heading(_) => None,
            };
            self.tree.area(active.element, sheet.page);
            self.annotations.push(Annotation {
                page: sheet.page,
                bounds: sheet.on_paper(&active.area, x, y),
                target: active.target.clone(),
                words: active.words.clone(),
            });
        }
        if let Some(heading) = strip.heading {
            self.stands.insert(heading, stand);
        }
    }
}

impl Press<'_> {
    /// The name of a picture in the file; the same picture keeps its name.
    fn picture_name(&mut self, picture: &Rc<Picture>) -> String {
        let known = self.pictures.iter().position(|known| known == picture);
        let number = known.unwrap_or_else(|| {
            self.pictures.push(picture.clone());
            self.pictures.len() - 1
        });
        picture_name(number)
    }
}

/// The name of a picture in a page's resources, by its number.
pub(super) fn picture_name(number: usize) -> String {
    format!("Picture{number}")
}
