//! Strips: what pages are stacked from.
//!
//! A strip is a band across the text that no page break may cut: a line of a paragraph, a row of
//! a table. It knows its ink, what that ink is, and what must stay with it. Measures are points,
//! from the strip's upper left corner, downwards.

use std::rc::Rc;

use super::colour::Colour;
use super::figures::Picture;
use super::tags::ElementId;
use super::text::{Line, Piece};
use super::words::Link;

/// What a piece of ink is to someone who does not see it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Mark {
    Content(ElementId),
    Artifact(Artifact),
}

/// Ink that says nothing new.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Artifact {
    /// Rules and coloured areas.
    Decoration,
    /// The running header, and headers of tables that go on.
    Header,
    Footer,
    Watermark,
}

#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Area {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
    pub(super) height: f32,
}

#[derive(Debug, Clone)]
pub(super) enum Drawing {
    /// Glyphs from `x` on the baseline at `y`.
    Glyphs { x: f32, y: f32, piece: Rc<Piece> },
    /// The same, turned a number of degrees against the clock.
    Turned { x: f32, y: f32, degrees: f32, piece: Rc<Piece> },
    /// A filled area with corners of that radius.
    Fill { area: Area, radius: f32, colour: Colour },
    /// Slanting strokes within such an area.
    Hatch { area: Area, radius: f32, colour: Colour },
    /// A row of round dots to the right of `x`.
    Dots { x: f32, y: f32, width: f32, dot: f32, step: f32, colour: Colour },
    /// The council's logo.
    Logo(Area),
    /// A picture that fills the area.
    Picture { area: Area, picture: Rc<Picture> },
}

#[derive(Debug, Clone)]
pub(super) struct Item {
    pub(super) mark: Mark,
    pub(super) drawing: Drawing,
}

/// Where a link leads.
#[derive(Debug, Clone)]
pub(super) enum Target {
    Address(String),
    /// The heading of that number in the document.
    Heading(usize),
    /// The note of that number, and the place that calls it.
    Note(usize),
    Call(usize),
}

/// A place on the page that can be clicked.
#[derive(Debug, Clone)]
pub(super) struct Active {
    pub(super) area: Area,
    pub(super) element: ElementId,
    pub(super) target: Target,
    /// What the link says.
    pub(super) words: String,
}

/// Where a strip may start.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Start {
    #[default]
    Anywhere,
    /// Not in the last part of a page: the start of a chapter.
    Chapter,
}

#[derive(Debug, Clone, Default)]
pub(super) struct Strip {
    /// White above it, dropped at the top of a page.
    pub(super) above: f32,
    pub(super) height: f32,
    pub(super) start: Start,
    /// No page break after this strip.
    pub(super) with_next: bool,
    pub(super) items: Vec<Item>,
    pub(super) active: Vec<Active>,
    /// Elements that have a place in the structure even without ink (empty cells), in their
    /// order; they are placed before the ink.
    pub(super) silent: Vec<ElementId>,
    /// Figures and where they stand.
    pub(super) figures: Vec<(ElementId, Area)>,
    /// Said again above this strip when it is the first on a page: the header of its table.
    pub(super) repeat: Option<Rc<Strip>>,
    /// The number of the heading that starts here.
    pub(super) heading: Option<usize>,
    /// Lines of the notes called here, for the foot of the page.
    pub(super) notes: Vec<Rc<Strip>>,
}

impl Strip {
    pub(super) fn of_height(height: f32) -> Self {
        Self { height, ..Self::default() }
    }

    pub(super) fn fill(&mut self, mark: Mark, area: Area, radius: f32, colour: Colour) {
        self.items.push(Item { mark, drawing: Drawing::Fill { area, radius, colour } });
    }

    /// A horizontal rule, `weight` points thick, its upper edge at `y`.
    pub(super) fn rule(&mut self, x: f32, y: f32, width: f32, weight: f32, colour: Colour) {
        let area = Area { x, y, width, height: weight };
        self.fill(Mark::Artifact(Artifact::Decoration), area, 0.0, colour);
    }

    /// A line of text, its upper left corner at `x`, `y`; its links are looked up in `links`.
    pub(super) fn line(&mut self, line: &Line, x: f32, y: f32, mark: Mark, links: &Links) {
        for piece in &line.pieces {
            let target = piece.link.and_then(|number| links.0.get(number));
            let mark = target.map_or(mark, |linked| Mark::Content(linked.element));
            let (left, baseline) = (x + piece.x, y + line.baseline);
            let drawing = Drawing::Glyphs { x: left, y: baseline - piece.rise, piece: piece.clone() };
            self.items.push(Item { mark, drawing });
            if let Some(linked) = target {
                // Not under the space that ends a line.
                let width = piece.width.min(line.width - piece.x).max(0.0);
                if linked.link.note.is_none() {
                    self.underline(mark, Area { x: left, y: baseline, width, height: 0.0 }, piece);
                }
                self.activate(Area { x: left, y, width, height: line.height }, linked.element, &linked.link);
                self.notes.extend(linked.note.iter().cloned());
            }
        }
    }

    fn underline(&mut self, mark: Mark, baseline: Area, piece: &Piece) {
        let area = Area { y: baseline.y + piece.size * 0.13, height: piece.size * 0.05, ..baseline };
        self.fill(mark, area, 0.0, piece.colour);
    }

    /// Makes an area clickable, or widens the last one when the link goes on there.
    fn activate(&mut self, area: Area, element: ElementId, link: &Link) {
        if let Some(last) = self.active.last_mut() {
            let same_line = (last.area.y - area.y).abs() < 0.01;
            if last.element == element && same_line {
                last.area.width = area.x + area.width - last.area.x;
                return;
            }
        }
        self.active.push(Active { area, element, target: link.target.clone(), words: link.words.clone() });
    }

    /// This strip as ink that says nothing new, to be printed again.
    pub(super) fn echo(&self) -> Self {
        let items = self.items.iter().map(|item| {
            let mark = match item.mark {
                Mark::Content(_) => Mark::Artifact(Artifact::Header),
                artifact @ Mark::Artifact(_) => artifact,
            };
            Item { mark, drawing: item.drawing.clone() }
        });
        Self { height: self.height, items: items.collect(), ..Self::default() }
    }
}

/// The links of a text, by number, with the element of each.
#[derive(Debug, Default)]
pub(super) struct Links(pub(super) Vec<Linked>);

#[derive(Debug)]
pub(super) struct Linked {
    pub(super) element: ElementId,
    pub(super) link: Link,
    /// Lines of the note it calls.
    pub(super) note: Vec<Rc<Strip>>,
}
