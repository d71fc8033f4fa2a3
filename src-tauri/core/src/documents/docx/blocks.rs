//! The blocks of a document, in reading order.

use super::super::Error;
use super::super::description::{Block, Chart, Figure, Text};
use super::super::figures;
use super::super::outline::{Heading, heading_of};
use super::text::{self, Ink, words};
use super::xml::{Element, element};
use super::{Paragraph, Word};

/// Pixels across a chart: sharp on paper, light in the file.
const CHART_WIDTH: u32 = 1600;

impl Word<'_> {
    pub(super) fn blocks(&mut self) -> Result<(), Error> {
        let document = self.document;
        let mut headings = std::mem::take(&mut self.headings).into_iter().enumerate();
        for (place, block) in document.blocks.iter().enumerate() {
            let to_be_signed = matches!(document.blocks.get(place + 1), Some(Block::Signatures(_)));
            if let (Block::Paragraph(text), true) = (block, to_be_signed) {
                self.paragraph(text, true);
            } else if heading_of(block).is_none() {
                self.block(block)?;
            } else if let Some((number, heading)) = headings.next() {
                self.heading(number, &heading);
            }
        }
        Ok(())
    }

    pub(super) fn block(&mut self, block: &Block) -> Result<(), Error> {
        match block {
            // A heading inside a list cannot take part in the outline; it keeps its weight.
            Block::Heading { text, .. } => self.paragraph(&Text::bold(text.as_str()), false),
            Block::Paragraph(text) => self.paragraph(text, false),
            Block::List(list) => self.list(list, 0)?,
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.figure(figure)?,
            Block::Chart(chart) => self.chart(chart)?,
            Block::Facts(facts) => self.facts(facts),
            Block::Signatures(names) => self.signatures(names),
        }
        Ok(())
    }

    /// The number of a chapter is in its style, so that it follows when chapters come and go.
    fn heading(&mut self, number: usize, heading: &Heading) {
        let style = match heading.level {
            1 => "Heading1",
            2 => "Heading2",
            3 => "Heading3",
            _ => "Heading4",
        };
        let start = element("w:bookmarkStart").with("w:id", number).with("w:name", bookmark(number));
        let end = element("w:bookmarkEnd").with("w:id", number);
        let content = [start].into_iter().chain(words(&heading.text, Ink::default())).chain([end]);
        self.put(Paragraph::of(style).holding(content));
    }

    fn paragraph(&mut self, text: &Text, keep_next: bool) {
        if !text.words().trim().is_empty() {
            let runs = self.runs.of(text);
            self.put(Paragraph::of("BodyText").keep_next(keep_next).holding(runs));
        }
    }

    fn figure(&mut self, figure: &Figure) -> Result<(), Error> {
        let caption = figure.caption.as_deref().filter(|caption| !caption.trim().is_empty());
        let most = (self.frame.width, self.frame.height * 0.6);
        let file = figures::Picture::read(figure)?.file()?;
        let (drawing, _) = self.picture(&file, &figure.alternative, most)?;
        self.put(Paragraph::of("Figure").keep_next(caption.is_some()).holding([drawing]));
        if let Some(caption) = caption {
            self.put(Paragraph::of("Caption").holding(words(caption, Ink::default())));
        }
        Ok(())
    }

    /// The chart as pictures, and the same numbers as a table.
    fn chart(&mut self, chart: &Chart) -> Result<(), Error> {
        let most = (self.frame.width, self.frame.height * 0.8);
        let pictures = figures::chart_png(chart, self.house, CHART_WIDTH)?;
        if !pictures.is_empty() {
            self.put(Paragraph::of("Caption").keep_next(true).holding(words(chart.caption(), Ink::default())));
        }
        for picture in pictures {
            let (drawing, _) = self.picture(&picture.bytes, &picture.alternative, most)?;
            self.put(Paragraph::of("Figure").keep_next(true).holding([drawing]));
        }
        self.table(&chart.table());
        Ok(())
    }

    /// Names and values on a line each. Not a table: it would have no header row.
    pub(super) fn facts(&mut self, facts: &[(String, Text)]) {
        for (name, value) in facts {
            let name = words(name, text::styled("FactName"));
            let value = self.runs.of(value);
            self.put(Paragraph::of("Fact").holding(name).holding([text::tab()]).holding(value));
        }
    }

    /// A tab that draws the line to sign on, the name below it.
    fn signatures(&mut self, names: &[String]) {
        for (number, name) in names.iter().enumerate() {
            let below: Element = element("w:r").child(element("w:br"));
            let content = [text::tab(), below].into_iter().chain(words(name, Ink::default()));
            self.put(Paragraph::of("Signature").keep_next(number + 1 < names.len()).holding(content));
        }
    }
}

/// The name by which the contents find a heading.
pub(super) fn bookmark(number: usize) -> String {
    format!("_Toc{:06}", number + 1)
}
