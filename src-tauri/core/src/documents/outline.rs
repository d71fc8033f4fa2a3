//! The outline of a document: its headings, numbered, with levels that never skip.

use super::description::{Block, Document, Layout};

/// A heading as it is printed, bookmarked and listed in the contents.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Heading {
    /// 1 to 4.
    pub(super) level: u8,
    /// "2" or "2.1", in reports.
    pub(super) number: Option<String>,
    pub(super) text: String,
}

impl Heading {
    /// Number and text.
    pub(super) fn title(&self) -> String {
        match &self.number {
            Some(number) => format!("{number} {}", self.text),
            None => self.text.clone(),
        }
    }

    /// Chapters and their sections are in the contents; what is below them is not.
    pub(super) fn is_in_contents(&self) -> bool {
        self.level <= 2
    }
}

/// Whether a block takes part in the outline; an empty heading does not.
pub(super) fn heading_of(block: &Block) -> Option<(u8, &str)> {
    match block {
        Block::Heading { level, text } if !text.trim().is_empty() => Some((*level, text.trim())),
        _ => None,
    }
}

/// The headings of a document in order. One that skips a level is raised to the level that may
/// stand there.
pub(super) fn headings(document: &Document) -> Vec<Heading> {
    let numbered = document.layout == Layout::Report;
    let (mut chapter, mut section, mut previous) = (0, 0, 0);
    let mut headings = Vec::new();
    for (level, text) in document.blocks.iter().filter_map(heading_of) {
        let level = level.clamp(1, previous + 1).min(4);
        previous = level;
        let number = match level {
            1 => {
                (chapter, section) = (chapter + 1, 0);
                Some(chapter.to_string())
            }
            2 => {
                section += 1;
                Some(format!("{chapter}.{section}"))
            }
            _ => None,
        };
        headings.push(Heading { level, number: number.filter(|_| numbered), text: text.to_owned() });
    }
    headings
}
