//! Documents: from a description to an accessible PDF, a web page and pictures of pages.
//!
//! A room describes what is in a document ([`Document`]); this module decides how it looks. A PDF
//! comes about in this order, and nothing later reaches back:
//!
//! 1. `outline` numbers the headings.
//! 2. `flow` (with `table`, `decimals`, `records`, `forms`, `figures`, `notes`) sets blocks into strips: bands that no page break cuts.
//! 3. `pages` stacks strips into pages; `cover`, `letter`, `contents` and `surround` add what stands around.
//! 4. `press` prints the pages, and notes in `tags` what each piece of ink is.
//! 5. `binding` adds structure, fonts, links, bookmarks and metadata, and writes the file.
//!
//! `bundle` puts papers behind a finished PDF.
//!
//! The file keeps to PDF/UA-1 and PDF/A-2a. The same description and time give the same bytes.

mod bar;
mod binding;
mod bundle;
mod chart;
mod colour;
mod columns;
mod contents;
mod cover;
mod decimals;
mod description;
mod docx;
mod figures;
mod flow;
mod fonts;
mod forms;
mod html;
mod icc;
mod letter;
mod logo;
mod look;
mod markdown;
mod metadata;
mod notes;
mod outline;
mod pages;
mod panel;
mod pdf;
mod press;
pub mod preview;
pub mod read_back;
mod records;
mod strip;
mod surround;
mod table;
mod tags;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic)]
mod tests;
mod text;
mod unprintable;
mod words;

pub use bundle::{Bundled, Missing, Paper, Reason, bundle};
pub use colour::on_paper;
pub use description::{
    Align, Bars, Block, Cell, Chart, Column, Day, Document, Figure, Group, Highlight, HouseStyle, Lane, Layout, Letter,
    List, Logo, Run, Span, SpanRow, Spans, Table, Text, Timeline, Unit, Value,
};
pub use docx::docx;
pub use html::html;
pub use look::{Ink, Look, Size};
pub use markdown::formatted;
pub use pdf::pdf;
pub use unprintable::{Unprintable, unprintable};

/// Why a document could not be made or shown.
#[derive(Debug, thiserror::Error)]
pub enum Error {
    /// The fonts do not hold some letters of a word; they are never printed as empty boxes.
    #[error("no glyph for {characters:?} in {word:?}")]
    NoGlyph { word: String, characters: String },
    #[error("the logo cannot be read: {0}")]
    Logo(String),
    #[error("the figure ‘{name}’ cannot be read: {why}")]
    Figure { name: String, why: String },
    #[error("the figure ‘{0}’ has no text for who cannot see it")]
    NoAlternative(String),
    #[error("a font cannot be used: {0}")]
    Font(String),
    #[error("the file cannot be written: {0}")]
    Write(String),
    /// Whoever asked for it no longer wants it.
    #[error("stopped")]
    Stopped,
    #[error("this is not a PDF that can be shown")]
    NotAPdf,
    #[error("there is no page {0}")]
    NoPage(usize),
    #[error("the picture of a page cannot be made: {0}")]
    Picture(String),
}

impl From<std::io::Error> for Error {
    fn from(why: std::io::Error) -> Self {
        Self::Write(why.to_string())
    }
}

/// What a table without rows says.
const NO_ROWS: &str = "Geen gegevens";
