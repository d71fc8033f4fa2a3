//! A style of paragraphs, and how Word is told of it.

use super::super::colour::Colour;
use super::lists::CHAPTER_NUMBERING;
use super::xml::{Element, element, val};
use super::{hex, twips};

/// A style of paragraphs; what is not set is as in the style it is based on. Sizes in points,
/// distances in twips.
#[derive(Default)]
pub(super) struct Style {
    pub(super) id: &'static str,
    /// As Word shows it; Word translates the names of its own.
    pub(super) name: &'static str,
    pub(super) ours: bool,
    pub(super) size: Option<f32>,
    pub(super) bold: Option<bool>,
    pub(super) colour: Option<Colour>,
    pub(super) before: i32,
    pub(super) after: i32,
    /// Height of every line, whatever is on it.
    pub(super) exactly: Option<i32>,
    pub(super) keep_next: bool,
    /// For the outline: 1 is a chapter.
    pub(super) level: Option<usize>,
    /// Of the number before it, where it has one: 0 is that of a chapter.
    pub(super) number_level: Option<usize>,
    pub(super) tab: Option<Tab>,
    pub(super) hanging: i32,
    pub(super) indent: i32,
    /// No white between paragraphs of this style.
    pub(super) close: bool,
    pub(super) rule: Option<Element>,
}

/// Kind, leader, and place in twips.
pub(super) type Tab = (&'static str, &'static str, i32);

/// A style of any kind, with the name that Word shows.
pub(super) fn named(kind: &str, id: &str, name: &str, ours: bool) -> Element {
    let style = element("w:style").with("w:type", kind);
    let style = if ours { style.with("w:customStyle", 1) } else { style };
    style.with("w:styleId", id).child(val("w:name", name))
}

impl Style {
    /// One that Word knows.
    pub(super) fn words(id: &'static str, name: &'static str) -> Self {
        Self { id, name, ..Self::default() }
    }

    /// One that Word does not know.
    pub(super) fn ours(id: &'static str, name: &'static str) -> Self {
        Self { id, name, ours: true, ..Self::default() }
    }

    pub(super) fn element(self) -> Element {
        let next = (self.level.is_some() || self.id == "Title").then(|| val("w:next", "BodyText"));
        named("paragraph", self.id, self.name, self.ours)
            .child(val("w:basedOn", "Normal"))
            .children(next)
            .child(element("w:qFormat"))
            .child(self.paragraph())
            .children(self.run())
    }

    /// In the order that Word asks.
    fn paragraph(&self) -> Element {
        let whole = self.keep_next || self.tab.is_some();
        let numbering = self.number_level.map(|level| {
            let below = (level > 0).then(|| val("w:ilvl", level));
            element("w:numPr").children(below).child(val("w:numId", CHAPTER_NUMBERING))
        });
        let spacing = element("w:spacing").with("w:before", self.before).with("w:after", self.after);
        let spacing = match self.exactly {
            Some(height) => spacing.with("w:line", height).with("w:lineRule", "exact"),
            None => spacing,
        };
        let indent = element("w:ind").with("w:left", self.indent).with("w:hanging", self.hanging);
        element("w:pPr")
            .children(self.keep_next.then(|| element("w:keepNext")))
            .children(whole.then(|| element("w:keepLines")))
            .children(numbering)
            .children(self.rule.clone().map(|rule| element("w:pBdr").child(rule)))
            .children(self.tab.map(tabs))
            .child(spacing)
            .children((self.indent > 0).then_some(indent))
            .children(self.close.then(|| element("w:contextualSpacing")))
            .children(self.level.map(|level| val("w:outlineLvl", level - 1)))
    }

    fn run(&self) -> Option<Element> {
        let properties = element("w:rPr")
            .children(self.bold.map(|bold| val("w:b", u8::from(bold))))
            .children(self.colour.map(|colour| val("w:color", hex(colour))))
            .children(self.size.into_iter().flat_map(sized));
        (!properties.is_empty()).then_some(properties)
    }
}

fn tabs((kind, leader, place): Tab) -> Element {
    element("w:tabs").child(val("w:tab", kind).with("w:leader", leader).with("w:pos", place))
}

pub(super) fn sized(points: f32) -> [Element; 2] {
    let half_points = twips(points) / 10;
    [val("w:sz", half_points), val("w:szCs", half_points)]
}
