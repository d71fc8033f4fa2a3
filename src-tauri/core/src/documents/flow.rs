//! The flow: blocks of a description set into strips, in reading order.

use super::Error;
use super::colour::{Colour, INK};
use super::description::{Block, List, Text};
use super::look::Size;
use super::outline::{Heading, heading_of};
use super::pages::Frame;
use super::strip::{Linked, Links, Mark, Start, Strip, Target};
use super::tags::{ElementId, Kind, Numbering, Tree};
use super::text::{Line, Setter, Shaped, Style};

/// Points of white between blocks.
pub(super) const PARAGRAPH_GAP: f32 = 8.0;
const ITEM_GAP: f32 = 2.5;

/// Size of running text in points.
pub(super) const BODY: f32 = 11.0;

/// The column a block is set in: distance from the frame's left edge, and width.
#[derive(Debug, Clone, Copy)]
pub(super) struct Room {
    pub(super) x: f32,
    pub(super) width: f32,
}

impl Room {
    fn indented(self, by: f32) -> Self {
        Self { x: self.x + by, width: (self.width - by).max(BODY * 4.0) }
    }
}

/// Sets blocks one after another.
pub(super) struct Flow<'a> {
    pub(super) setter: &'a mut Setter,
    pub(super) tree: &'a mut Tree,
    pub(super) house: Colour,
    pub(super) frame: Frame,
    /// What the level of a heading is raised by: 1 where the title is the first heading.
    level_shift: u8,
    strips: Vec<Strip>,
    /// White due above the next strip.
    gap: f32,
    /// The sections that are open, outermost first.
    sections: Vec<(u8, ElementId)>,
    /// Headings set so far.
    headings: usize,
}

impl<'a> Flow<'a> {
    pub(super) fn new(
        setter: &'a mut Setter,
        tree: &'a mut Tree,
        house: Colour,
        frame: Frame,
        level_shift: u8,
    ) -> Self {
        Self {
            setter,
            tree,
            house,
            frame,
            level_shift,
            strips: Vec::new(),
            gap: 0.0,
            sections: Vec::new(),
            headings: 0,
        }
    }

    pub(super) fn finish(self) -> Vec<Strip> {
        self.strips
    }

    /// The whole width of the frame.
    pub(super) fn room(&self) -> Room {
        Room { x: 0.0, width: self.frame.width }
    }

    pub(super) fn body(&self) -> Style {
        match self.frame.size {
            Size::Normal => Style::body(BODY, self.house),
            Size::Large => Style::body(BODY, self.house).leading(1.5),
        }
    }

    /// Sets the blocks of a document; `headings` is its outline.
    pub(super) fn document(&mut self, blocks: &[Block], headings: &[Heading]) -> Result<(), Error> {
        let mut headings = headings.iter();
        for block in blocks {
            if heading_of(block).is_some() {
                if let Some(heading) = headings.next() {
                    self.heading(heading)?;
                }
                continue;
            }
            let parent = self.section();
            self.block(block, parent, self.room())?;
        }
        Ok(())
    }

    /// The innermost open section.
    fn section(&self) -> ElementId {
        self.sections.last().map_or(Tree::DOCUMENT, |(_, section)| *section)
    }

    fn block(&mut self, block: &Block, parent: ElementId, room: Room) -> Result<(), Error> {
        match block {
            // A heading inside a list cannot take part in the outline; it keeps its weight.
            Block::Heading { text, .. } => self.new_paragraph(&Text::bold(text.as_str()), parent, room),
            Block::Paragraph(text) => self.new_paragraph(text, parent, room),
            Block::List(list) => self.list(list, parent, room, 0),
            Block::Table(table) => self.table(table, parent, room),
            Block::Figure(figure) => self.figure(figure, parent, room),
            Block::Chart(chart) => self.chart(chart, parent, room),
            Block::Facts(facts) => self.facts(facts, parent, room),
            Block::Signatures(names) => self.signatures(names, parent, room),
        }
    }

    fn heading(&mut self, heading: &Heading) -> Result<(), Error> {
        let (size, above, below) = match heading.level + self.level_shift {
            1 => (22.0, 36.0, 9.0),
            // Where the title is the first heading, chapters are somewhat larger than sections.
            2 if self.level_shift > 0 => (15.0, 24.0, 6.0),
            2 => (14.0, 20.0, 5.0),
            3 => (12.0, 15.0, 4.0),
            _ => (11.0, 12.0, 3.0),
        };
        let colour = if heading.level < 4 { self.house } else { INK };
        let mut style = self.body().sized(size).leading(1.25).coloured(colour).bold();
        // A long word is set smaller rather than broken.
        let longest_word = self.setter.shape(&heading.title().into(), &style)?.widths().0;
        if longest_word > self.frame.width {
            style = style.sized((size * self.frame.width / longest_word).max(BODY));
        }

        self.sections.retain(|(level, _)| *level < heading.level);
        let section = self.tree.add(Kind::Section, self.section());
        let element = self.tree.add(Kind::Heading(heading.level + self.level_shift), section);
        self.part_from_heading_before(heading.level);
        self.sections.push((heading.level, section));

        self.gap = self.gap.max(above);
        let first = self.strips.len();
        self.text(&heading.title().into(), &style, element, self.room())?;
        for strip in &mut self.strips[first..] {
            strip.with_next = true;
        }
        if let Some(strip) = self.strips.get_mut(first) {
            strip.heading = Some(self.headings);
            if heading.level == 1 {
                strip.start = Start::Chapter;
            }
        }
        self.headings += 1;
        self.gap = below;
        Ok(())
    }

    /// A heading with nothing under it need not stay with the next of its own level.
    fn part_from_heading_before(&mut self, level: u8) {
        let follows_heading =
            self.strips.iter().rev().take_while(|strip| strip.with_next).any(|strip| strip.heading.is_some());
        let before = self.sections.last().map_or(0, |(before, _)| *before);
        if let Some(last) = self.strips.last_mut().filter(|_| follows_heading && level <= before) {
            last.with_next = false;
        }
    }

    fn new_paragraph(&mut self, text: &Text, parent: ElementId, room: Room) -> Result<(), Error> {
        let element = self.tree.add(Kind::Paragraph, parent);
        self.text(text, &self.body(), element, room)?;
        self.gap = PARAGRAPH_GAP;
        Ok(())
    }

    /// Sets text as content of the element, with at least two lines together on a page.
    pub(super) fn text(&mut self, text: &Text, style: &Style, element: ElementId, room: Room) -> Result<(), Error> {
        if text.is_blank() {
            return Ok(());
        }
        let mut shaped = self.setter.shape(text, style)?;
        let links = self.links(&mut shaped, element)?;
        let wrapped = shaped.lines(&mut self.setter.fonts, room.width)?;
        self.wrapped(&wrapped, room.x, Mark::Content(element), &links);
        Ok(())
    }

    /// Gives each link of a text its element, and sets the notes it calls.
    pub(super) fn links(&mut self, shaped: &mut Shaped, parent: ElementId) -> Result<Links, Error> {
        let mut links = Vec::new();
        for link in std::mem::take(&mut shaped.links) {
            let linked = match (&link.target, &link.note) {
                (Target::Note(number), Some(text)) => {
                    let reference = self.tree.add(Kind::Reference, parent);
                    let note = self.note(*number, text, parent)?;
                    Linked { element: self.tree.add(Kind::Link, reference), link, note }
                }
                _ => Linked { element: self.tree.add(Kind::Link, parent), link, note: Vec::new() },
            };
            links.push(linked);
        }
        Ok(Links(links))
    }

    fn wrapped(&mut self, wrapped: &[Line], x: f32, mark: Mark, links: &Links) {
        for (number, line) in wrapped.iter().enumerate() {
            let mut strip = Strip::of_height(line.height);
            strip.line(line, x, 0.0, mark, links);
            // No first line alone at the foot of a page, no last line alone at its head.
            strip.with_next = number + 1 < wrapped.len() && (number == 0 || number + 2 == wrapped.len());
            self.push(strip);
        }
    }

    /// Adds a strip below the white that is due.
    pub(super) fn push(&mut self, strip: Strip) {
        let above = std::mem::take(&mut self.gap);
        self.strips.push(Strip { above, ..strip });
    }

    /// No page break between the strip before and the next.
    pub(super) fn stay_with_next(&mut self) {
        if let Some(last) = self.strips.last_mut() {
            last.with_next = true;
        }
    }

    /// At least this much white above the next strip.
    pub(super) fn leave(&mut self, gap: f32) {
        self.gap = self.gap.max(gap);
    }

    fn list(&mut self, list: &List, parent: ElementId, room: Room, depth: usize) -> Result<(), Error> {
        let numbering = match (list.ordered, depth % 2) {
            (false, _) => Numbering::Disc,
            (true, 0) => Numbering::Decimal,
            (true, _) => Numbering::LowerAlpha,
        };
        let element = self.tree.add_list(parent, numbering);
        let markers = (0..list.items.len()).map(|index| {
            let marker = marker(numbering, index, depth);
            self.setter.one_line(&marker, &Style::body(BODY, self.house).tabular(), room.width)
        });
        let markers: Vec<Line> = markers.collect::<Result<_, _>>()?;
        let indent = markers.iter().map(|marker| marker.width).fold(6.0, f32::max) + 8.0;

        let gap = self.gap;
        for (number, (item, marker)) in list.items.iter().zip(&markers).enumerate() {
            self.gap = if number == 0 { gap } else { ITEM_GAP };
            let entry = self.tree.add(Kind::Item, element);
            let label = self.tree.add(Kind::Label, entry);
            let body = self.tree.add(Kind::Body, entry);
            let first = self.strips.len();
            self.item(item, body, room.indented(indent), depth)?;
            if first == self.strips.len() {
                self.push(Strip::of_height(marker.height));
            }
            self.mark_item(first, marker, room.x, label, body);
        }
        self.gap = PARAGRAPH_GAP;
        Ok(())
    }

    /// Puts the bullet or number before the first line of an item, also for those who listen.
    fn mark_item(&mut self, first: usize, marker: &Line, x: f32, label: ElementId, body: ElementId) {
        let Some(strip) = self.strips.get_mut(first) else {
            return;
        };
        let mut before = Strip::default();
        before.line(marker, x, 0.0, Mark::Content(label), &Links::default());
        strip.items.splice(0..0, before.items);
        strip.silent.splice(0..0, [label, body]);
    }

    fn item(&mut self, blocks: &[Block], body: ElementId, room: Room, depth: usize) -> Result<(), Error> {
        let alone = blocks.iter().filter(|block| matches!(block, Block::Paragraph(_))).count() == 1;
        for (number, block) in blocks.iter().enumerate() {
            if number > 0 {
                self.gap = ITEM_GAP;
            }
            match block {
                Block::Paragraph(text) if alone => self.text(text, &self.body(), body, room)?,
                Block::List(list) => self.list(list, body, room, depth + 1)?,
                block => self.block(block, body, room)?,
            }
        }
        Ok(())
    }
}

/// What stands before an item of a list.
fn marker(numbering: Numbering, index: usize, depth: usize) -> String {
    match numbering {
        Numbering::None => String::new(),
        Numbering::Disc if depth.is_multiple_of(2) => "•".into(),
        Numbering::Disc => "–".into(),
        Numbering::Decimal => format!("{}.", index + 1),
        Numbering::LowerAlpha => format!("{}.", letters(index)),
    }
}

/// a, b … z, aa, ab …
fn letters(index: usize) -> String {
    let letter = char::from(b'a' + u8::try_from(index % 26).unwrap_or(0));
    match index / 26 {
        0 => letter.to_string(),
        more => format!("{}{letter}", letters(more - 1)),
    }
}

#[cfg(test)]
mod tests {
    use super::letters;

    #[test]
    fn items_are_lettered_past_z() {
        assert_eq!([0, 25, 26, 51, 52].map(letters), ["a", "z", "aa", "az", "ba"]);
    }
}
