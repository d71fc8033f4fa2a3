//! Lists with real numbering, and the numbers of chapters.

use super::super::Error;
use super::super::description::{Block, List};
use super::xml::{Element, element, val};
use super::{NAMESPACE, Paragraph, Word};

const BULLETS: u32 = 0;
const NUMBERS: u32 = 1;
const CHAPTERS: u32 = 2;
/// The number of `w:num` that headings have; lists come after it.
pub(super) const CHAPTER_NUMBERING: usize = 1;
/// Word knows no deeper levels.
const DEEPEST: usize = 8;
/// Width of a marker in twips.
const INDENT: usize = 400;

/// The lists so far, each counted on its own.
#[derive(Default)]
pub(super) struct Numberings(Vec<Element>);

impl Numberings {
    fn start(&mut self, ordered: bool, level: usize) -> usize {
        let number = self.0.len() + CHAPTER_NUMBERING + 1;
        let kind = if ordered { NUMBERS } else { BULLETS };
        let restart = element("w:lvlOverride").with("w:ilvl", level).child(val("w:startOverride", 1));
        let list = numbering(number, kind).children(ordered.then_some(restart));
        self.0.push(list);
        number
    }

    /// The part that says what the markers are, and whether chapters have numbers.
    pub(super) fn part(self, chapters: bool) -> Element {
        element("w:numbering")
            .with("xmlns:w", NAMESPACE)
            .child(kind(BULLETS, |level| {
                marker(level, "bullet", if level.is_multiple_of(2) { "•" } else { "–" }.into())
            }))
            .child(kind(NUMBERS, |level| {
                let format = if level.is_multiple_of(2) { "decimal" } else { "lowerLetter" };
                marker(level, format, format!("%{}.", level + 1))
            }))
            .children(chapters.then(|| kind(CHAPTERS, chapter)))
            .children(chapters.then(|| numbering(CHAPTER_NUMBERING, CHAPTERS)))
            .children(self.0)
    }
}

fn numbering(number: usize, kind: u32) -> Element {
    element("w:num").with("w:numId", number).child(val("w:abstractNumId", kind))
}

fn kind(number: u32, level: impl Fn(usize) -> Element) -> Element {
    element("w:abstractNum")
        .with("w:abstractNumId", number)
        .child(val("w:multiLevelType", "multilevel"))
        .children((0..=DEEPEST).map(level))
}

fn marker(level: usize, format: &str, text: String) -> Element {
    let indent = element("w:ind").with("w:left", INDENT * (level + 1)).with("w:hanging", INDENT);
    element("w:lvl")
        .with("w:ilvl", level)
        .child(val("w:start", 1))
        .child(val("w:numFmt", format))
        .child(val("w:lvlText", text))
        .child(val("w:lvlJc", "left"))
        .child(element("w:pPr").child(indent))
}

/// "2" and "2.1"; deeper headings have no number.
fn chapter(level: usize) -> Element {
    let (format, text) = match level {
        0 => ("decimal", "%1"),
        1 => ("decimal", "%1.%2"),
        _ => ("none", ""),
    };
    let suffix = if level < 2 { "space" } else { "nothing" };
    let style = (level < 2).then(|| val("w:pStyle", format!("Heading{}", level + 1)));
    element("w:lvl")
        .with("w:ilvl", level)
        .child(val("w:start", 1))
        .child(val("w:numFmt", format))
        .children(style)
        .child(val("w:suff", suffix))
        .child(val("w:lvlText", text))
        .child(val("w:lvlJc", "left"))
        .child(element("w:pPr").child(element("w:ind").with("w:left", 0).with("w:firstLine", 0)))
}

impl Word<'_> {
    pub(super) fn list(&mut self, list: &List, depth: usize) -> Result<(), Error> {
        let level = depth.min(DEEPEST);
        let number = self.numberings.start(list.ordered, level);
        for item in &list.items {
            self.item(item, number, depth)?;
        }
        Ok(())
    }

    /// The first paragraph has the marker, what follows stands under it.
    fn item(&mut self, blocks: &[Block], number: usize, depth: usize) -> Result<(), Error> {
        let level = depth.min(DEEPEST);
        let mut blocks = blocks.iter().peekable();
        let first = blocks.next_if(|block| matches!(block, Block::Paragraph(_)));
        let mut marked = Paragraph::of("ListParagraph").numbered(number, level);
        if let Some(Block::Paragraph(text)) = first {
            marked = marked.holding(self.runs.of(text));
        }
        self.put(marked);
        for block in blocks {
            match block {
                Block::Paragraph(text) => {
                    let runs = self.runs.of(text);
                    self.put(Paragraph::of("ListParagraph").indented(INDENT * (level + 1)).holding(runs));
                }
                Block::List(list) => self.list(list, depth + 1)?,
                block => self.block(block)?,
            }
        }
        Ok(())
    }
}
