//! From a description to a PDF.

use std::rc::Rc;

use chrono::NaiveDateTime;

use super::Error;
use super::binding::{self, Parts};
use super::colour::{Colour, INK};
use super::contents;
use super::cover;
use super::description::{Block, Cell, Document, Layout, Table};
use super::flow::Flow;
use super::letter;
use super::logo;
use super::look::{Ink, Look, Size};
use super::outline::{self, Heading};
use super::pages::{Frame, Page, Placed, stacked};
use super::panel::Panel;
use super::press::{Press, Stand};
use super::strip::Strip;
use super::surround::{Surround, watermark};
use super::tags::{ElementId, Kind, Tree};
use super::text::Setter;

/// Makes a PDF that keeps to PDF/UA-1 and PDF/A-2a. `made` is the local time it says it was made
/// at; the same document, look and time give the same bytes.
pub fn pdf(document: &Document, look: &Look, made: NaiveDateTime) -> Result<Vec<u8>, Error> {
    let picture = document.style.logo.as_ref().map(|logo| logo::image(logo, look.ink)).transpose()?;
    let mut work = Work {
        document,
        look,
        headings: outline::headings(document),
        house: match look.ink {
            Ink::Colour => Colour::house(&document.style.colour),
            Ink::Black => INK,
        },
        frame: frame(document, look.size),
        #[allow(clippy::cast_precision_loss)]
        proportions: picture.as_ref().map(|picture| (picture.width as f32, picture.height as f32)),
        setter: Setter::new()?,
        tree: Tree::new(),
    };
    let pages = match document.layout {
        Layout::Report => work.report()?,
        Layout::List | Layout::Form | Layout::Letter => work.list()?,
    };

    let Work { headings, frame, setter, mut tree, .. } = work;
    let mut press = Press::new(&mut tree, look.ink);
    for page in pages {
        press.print(&page, &frame);
    }
    let bookmarks = bookmarks(document, look, &headings, &press);
    binding::bound(press, Parts { document, made, fonts: &setter.fonts, logo: picture, bookmarks })
}

struct Work<'a> {
    document: &'a Document,
    look: &'a Look,
    headings: Vec<Heading>,
    house: Colour,
    frame: Frame,
    /// Of the logo.
    proportions: Option<(f32, f32)>,
    setter: Setter,
    tree: Tree,
}

impl Work<'_> {
    /// Cover or head, contents, chapters.
    fn report(&mut self) -> Result<Vec<Page>, Error> {
        let mut pages = Vec::new();
        let mut head = None;
        if self.look.cover {
            pages.push(self.cover()?);
        } else {
            head = Some(self.head()?);
        }
        let covers = pages.len();
        let level_shift = u8::from(head.is_some());
        if self.look.contents && !self.headings.is_empty() {
            let body = self.body(None, level_shift)?;
            pages.extend(self.contents(head.as_ref(), covers, &body)?);
            pages.extend(body);
        } else {
            pages.extend(self.body(head, level_shift)?);
        }
        self.surround(&mut pages, covers)?;
        Ok(pages)
    }

    fn cover(&mut self) -> Result<Page, Error> {
        let title = if self.headings.is_empty() { Kind::Heading(1) } else { Kind::Paragraph };
        let picture = self.document.style.logo.as_ref().zip(self.proportions);
        let (document, section) = (self.document, self.tree.add(Kind::Section, Tree::DOCUMENT));
        cover::cover(self.panel(section), document, picture, title)
    }

    fn head(&mut self) -> Result<Strip, Error> {
        let picture = self.document.style.logo.as_ref().zip(self.proportions);
        let document = self.document;
        let panel = self.panel(Tree::DOCUMENT);
        match document.layout {
            Layout::Letter => letter::head(panel, document, picture),
            _ => cover::head(panel, document, picture),
        }
    }

    fn panel(&mut self, section: ElementId) -> Panel<'_> {
        Panel {
            setter: &mut self.setter,
            tree: &mut self.tree,
            house: self.house,
            ink: self.look.ink,
            frame: self.frame,
            section,
            strip: Strip::default(),
        }
    }

    fn body(&mut self, head: Option<Strip>, level_shift: u8) -> Result<Vec<Page>, Error> {
        let mut flow = Flow::new(&mut self.setter, &mut self.tree, self.house, self.frame, level_shift);
        if let Some(head) = head {
            flow.push(head);
            flow.leave(18.0);
        }
        flow.document(&self.document.blocks, &self.headings)?;
        Ok(stacked(flow.finish(), &self.frame))
    }

    /// The contents are set twice: once to see how many pages they take, which the page numbers
    /// in them depend on.
    fn contents(&mut self, head: Option<&Strip>, covers: usize, body: &[Page]) -> Result<Vec<Page>, Error> {
        let starts = starts(body);
        let before = covers + self.contents_pages(head, &|_| 1)?.len();
        self.contents_pages(head, &|heading| starts.get(heading).map_or(1, |page| page + before + 1))
    }

    fn contents_pages(&mut self, head: Option<&Strip>, page_of: &dyn Fn(usize) -> usize) -> Result<Vec<Page>, Error> {
        let (setter, tree) = (&mut self.setter, &mut self.tree);
        let level = if head.is_some() { 2 } else { 1 };
        let mut strips = contents::contents(level, &self.headings, page_of, setter, tree, self.house, &self.frame)?;
        if let Some(head) = head {
            strips[0].above = 24.0;
            strips.insert(0, head.clone());
        }
        Ok(stacked(strips, &self.frame))
    }

    /// Head, body.
    fn list(&mut self) -> Result<Vec<Page>, Error> {
        let head = self.head()?;
        let mut pages = self.body(Some(head), 1)?;
        self.surround(&mut pages, 0)?;
        Ok(pages)
    }

    /// Adds running header and footer, and the watermark of a draft. The first page has its own
    /// head; with a cover it has no footer either.
    fn surround(&mut self, pages: &mut [Page], covers: usize) -> Result<(), Error> {
        let count = pages.len();
        let surround = Surround::new(self.document, count, &mut self.setter, &self.frame)?;
        let watermarks = self.document.draft.then(|| self.watermarks()).transpose()?;
        for (number, page) in pages.iter_mut().enumerate() {
            if number >= covers {
                let strip = surround.strip(number + 1, number > 0, &mut self.setter, &self.frame)?;
                page.strips.push(on_paper(Rc::new(strip)));
            }
            if let Some((on_cover, on_page)) = &watermarks {
                let strip = if number < covers { on_cover } else { on_page };
                page.strips.insert(0, on_paper(strip.clone()));
            }
        }
        Ok(())
    }

    /// On the cover the word stands below the coloured block, on other pages in the middle.
    fn watermarks(&mut self) -> Result<(Rc<Strip>, Rc<Strip>), Error> {
        let height = self.frame.paper_height;
        let on_cover = watermark(&mut self.setter, &self.frame, height * 0.74)?;
        let on_page = watermark(&mut self.setter, &self.frame, height / 2.0)?;
        Ok((on_cover.into(), on_page.into()))
    }
}

/// A strip whose places count from the corner of the paper.
fn on_paper(strip: Rc<Strip>) -> Placed {
    Placed { x: 0.0, y: 0.0, strip }
}

/// The page of the body, from 0, that each heading stands on.
fn starts(body: &[Page]) -> Vec<usize> {
    let on_page = |(number, page): (usize, &Page)| {
        let headings = page.strips.iter().filter(|placed| placed.strip.heading.is_some()).count();
        std::iter::repeat_n(number, headings)
    };
    body.iter().enumerate().flat_map(on_page).collect()
}

/// Title or contents first, then the headings.
fn bookmarks(document: &Document, look: &Look, headings: &[Heading], press: &Press<'_>) -> Vec<(Heading, Stand)> {
    let top = |page| Stand { page, height: press.pages.first().map_or(0.0, |page| page.height) };
    let entry = |text: &str, page| (Heading { level: 1, number: None, text: text.to_owned() }, top(page));
    let mut bookmarks = vec![entry(&document.title, 0)];
    if document.layout == Layout::Report && look.contents && !headings.is_empty() {
        bookmarks.push(entry(contents::TITLE, usize::from(look.cover)));
    }
    let stands = headings.iter().enumerate().filter_map(|(number, heading)| {
        let stand = press.stands.get(&number)?;
        Some((heading.clone(), *stand))
    });
    bookmarks.extend(stands);
    bookmarks.retain(|(heading, _)| !heading.text.trim().is_empty());
    bookmarks
}

/// Upright, unless a list has a table that an upright page would squeeze.
pub(super) fn frame(document: &Document, size: Size) -> Frame {
    // Of fewer columns words can be wrapped, as long as print is small.
    let few = match size {
        Size::Normal => 6,
        Size::Large => 3,
    };
    let is_squeezed = |table: &Table| table.columns.len() > few && estimated_width(table) > Frame::list(size).width;
    let squeezed = |block: &Block| match block {
        Block::Table(table) => is_squeezed(table),
        Block::Chart(chart) => is_squeezed(&chart.table()),
        _ => false,
    };
    match document.layout {
        Layout::Report => Frame::report(size),
        Layout::List if document.blocks.iter().any(squeezed) => Frame::wide(size),
        Layout::List => Frame::list(size),
        Layout::Form => Frame::form(size),
        Layout::Letter => Frame::letter(size),
    }
}

/// About how wide a table would like to be, in points.
#[allow(clippy::cast_precision_loss)]
fn estimated_width(table: &Table) -> f32 {
    const LETTER: f32 = 5.4;
    const GAP: f32 = 12.0;
    let longest = |column: usize| {
        let cells = table.rows.iter().chain(&table.total).filter_map(|row| row.get(column));
        cells.map(letters).max().unwrap_or(0).clamp(4, 32)
    };
    (0..table.columns.len()).map(|column| longest(column) as f32 * LETTER + GAP).sum()
}

fn letters(cell: &Cell) -> usize {
    match cell {
        Cell::Text(text) | Cell::Header(text) => text.words().chars().count(),
        Cell::Bar { .. } => 14,
        Cell::Empty => 0,
    }
}
