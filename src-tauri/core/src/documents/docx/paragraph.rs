//! A paragraph: a style, what it differs in, and what is in it.

use super::xml::{Element, element, val};

#[derive(Default)]
pub(super) struct Paragraph {
    style: &'static str,
    keep_next: bool,
    new_page: bool,
    /// Number of the list, and level.
    numbering: Option<(usize, usize)>,
    /// White above, in twips.
    above: Option<i32>,
    indent: Option<usize>,
    flush_right: bool,
    content: Vec<Element>,
}

impl Paragraph {
    pub(super) fn of(style: &'static str) -> Self {
        Self { style, ..Self::default() }
    }

    pub(super) fn keep_next(mut self, keep: bool) -> Self {
        self.keep_next = keep;
        self
    }

    pub(super) fn on_new_page(mut self, new: bool) -> Self {
        self.new_page = new;
        if new { self.above(0) } else { self }
    }

    pub(super) fn numbered(mut self, list: usize, level: usize) -> Self {
        self.numbering = Some((list, level));
        self
    }

    pub(super) fn above(mut self, twips: i32) -> Self {
        self.above = Some(twips);
        self
    }

    /// White above a style that has none of its own, below a table for instance.
    pub(super) fn white_due(self, due: bool) -> Self {
        let close = matches!(self.style, "BodyText" | "ListParagraph" | "Fact");
        if due && close { self.above(240) } else { self }
    }

    pub(super) fn indented(mut self, twips: usize) -> Self {
        self.indent = Some(twips);
        self
    }

    pub(super) fn flush_right(mut self, right: bool) -> Self {
        self.flush_right = right;
        self
    }

    pub(super) fn holding(mut self, content: impl IntoIterator<Item = Element>) -> Self {
        self.content.extend(content);
        self
    }

    /// The properties in the order that Word asks.
    pub(super) fn element(self) -> Element {
        let numbering = self
            .numbering
            .map(|(list, level)| element("w:numPr").child(val("w:ilvl", level)).child(val("w:numId", list)));
        let properties = element("w:pPr")
            .child(val("w:pStyle", self.style))
            .children(self.keep_next.then(|| element("w:keepNext")))
            .children(self.new_page.then(|| element("w:pageBreakBefore")))
            .children(numbering)
            .children(self.above.map(|twips| element("w:spacing").with("w:before", twips)))
            .children(self.indent.map(|twips| element("w:ind").with("w:left", twips)))
            .children(self.flush_right.then(|| val("w:jc", "right")));
        element("w:p").child(properties).children(self.content)
    }
}
