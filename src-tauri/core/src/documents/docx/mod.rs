//! From a description to a file for Word, for those who want to go on with it.
//!
//! What Word knows by name is what it gets: headings, title, captions, lists, footnotes and a table
//! of contents in its own styles, so that its navigation, its accessibility check and a screen
//! reader find their way. Sizes and colours are in `styles`, nowhere else. Word refuses a file whose
//! properties are not in the order of the schema; the test of this module holds them to it.

mod blocks;
mod front;
mod lists;
mod package;
mod paragraph;
mod picture;
#[cfg(test)]
#[allow(clippy::expect_used)]
mod reading;
mod style;
mod styles;
mod surround;
mod table;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic)]
mod tests;
mod text;
mod xml;

use chrono::NaiveDateTime;

use self::lists::Numberings;
use self::package::{Part, packed};
use self::paragraph::Paragraph;
use self::picture::Picture;
use self::text::Runs;
use self::xml::{Element, element, val};
use super::Error;
use super::colour::Colour;
use super::description::{Document, Layout};
use super::metadata;
use super::outline::{self, Heading};
use super::pages::Frame;
use super::pdf::frame;

const NAMESPACE: &str = "http://schemas.openxmlformats.org/wordprocessingml/2006/main";
const RELATIONS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
/// The language of everything that is printed.
const LANGUAGE: &str = "nl-NL";

/// Makes a file for Word. `made` is the local time it says it was made at; the same document and
/// time give the same bytes.
pub fn docx(document: &Document, made: NaiveDateTime) -> Result<Vec<u8>, Error> {
    let mut word = Word {
        document,
        headings: outline::headings(document),
        house: Colour::house(&document.style.colour),
        frame: frame(document, super::Size::Normal),
        body: Vec::new(),
        new_page: false,
        white_due: false,
        runs: Runs::default(),
        numberings: Numberings::default(),
        pictures: Vec::new(),
    };
    word.opening()?;
    word.contents();
    word.blocks()?;
    word.packed(made)
}

/// The document as far as it is made.
struct Word<'a> {
    document: &'a Document,
    headings: Vec<Heading>,
    house: Colour,
    frame: Frame,
    body: Vec<Element>,
    /// Whether the next paragraph begins a page.
    new_page: bool,
    /// Whether what is above the next paragraph leaves no white below it.
    white_due: bool,
    runs: Runs,
    numberings: Numberings,
    pictures: Vec<Picture>,
}

impl Word<'_> {
    /// Adds a paragraph below what there is.
    fn put(&mut self, paragraph: Paragraph) {
        let new_page = std::mem::take(&mut self.new_page);
        let white_due = std::mem::take(&mut self.white_due);
        self.body.push(paragraph.on_new_page(new_page).white_due(white_due).element());
    }

    fn is_report(&self) -> bool {
        self.document.layout == Layout::Report
    }

    /// Everything in its part of the package.
    fn packed(mut self, made: NaiveDateTime) -> Result<Vec<u8>, Error> {
        let chapters = self.is_report();
        let surround = surround::parts(self.document, &self.frame);
        let styles = styles::styles(self.document.layout, self.house, &self.frame);
        let mut parts = vec![
            Part::word("styles", "styles", &styles)?,
            Part::word("settings", "settings", &settings())?,
            Part::word("fontTable", "fontTable", &styles::fonts())?,
            Part::word("numbering", "numbering", &std::mem::take(&mut self.numberings).part(chapters))?,
            Part::word("footnotes", "footnotes", &footnotes(std::mem::take(&mut self.runs.notes)))?,
        ];
        let mut relations = std::mem::take(&mut self.runs.links);
        for name in ["styles", "settings", "fontTable", "numbering", "footnotes"] {
            relations.part(name, &format!("{name}.xml"));
        }
        let mut section = Vec::new();
        for (name, kind, on, root) in &surround {
            parts.push(Part::word(name, kind, root)?);
            let id = relations.part(kind, &format!("{name}.xml"));
            let reference = if *kind == "header" { "w:headerReference" } else { "w:footerReference" };
            section.push(element(reference).with("w:type", on).with("r:id", id));
        }
        for (number, picture) in self.pictures.into_iter().enumerate() {
            parts.push(picture.part(number, &mut relations));
        }
        let section = surround::section(section, &self.frame);
        let root = root("w:document").child(element("w:body").children(self.body).child(section));
        parts.push(Part::word("document", "document.main", &root)?);
        parts.push(relations.of("word/document.xml")?);
        parts.push(self.runs.note_links.of("word/footnotes.xml")?);
        parts.push(properties(self.document, made)?);
        packed(parts)
    }
}

/// The first element of a part, with the names that the ones in it are written in.
fn root(name: &'static str) -> Element {
    element(name).with("xmlns:w", NAMESPACE).with("xmlns:r", RELATIONS)
}

fn footnotes(notes: Vec<Element>) -> Element {
    let lines = ["separator", "continuationSeparator"].into_iter().enumerate().map(|(id, kind)| {
        let line = element(if id == 0 { "w:separator" } else { "w:continuationSeparator" });
        let paragraph = element("w:p").child(element("w:r").child(line));
        element("w:footnote").with("w:type", kind).with("w:id", id).child(paragraph)
    });
    root("w:footnotes").children(lines).children(notes)
}

fn settings() -> Element {
    let compatibility = element("w:compatSetting")
        .with("w:name", "compatibilityMode")
        .with("w:uri", "http://schemas.microsoft.com/office/word")
        .with("w:val", 15);
    let separators = (0..2).map(|id| element("w:footnote").with("w:id", id));
    root("w:settings")
        .child(val("w:defaultTabStop", 709))
        .child(val("w:characterSpacingControl", "doNotCompress"))
        .child(element("w:footnotePr").children(separators))
        .child(element("w:compat").child(compatibility))
        .child(val("w:themeFontLang", LANGUAGE))
        .child(val("w:decimalSymbol", ","))
        .child(val("w:listSeparator", ";"))
}

/// What the file says about itself.
fn properties(document: &Document, made: NaiveDateTime) -> Result<Part, Error> {
    let date =
        |name| element(name).with("xsi:type", "dcterms:W3CDTF").text(&made.format("%Y-%m-%dT%H:%M:%SZ").to_string());
    let root = element("cp:coreProperties")
        .with("xmlns:cp", "http://schemas.openxmlformats.org/package/2006/metadata/core-properties")
        .with("xmlns:dc", "http://purl.org/dc/elements/1.1/")
        .with("xmlns:dcterms", "http://purl.org/dc/terms/")
        .with("xmlns:xsi", "http://www.w3.org/2001/XMLSchema-instance")
        .child(element("dc:title").text(&metadata::title(document)))
        .child(element("dc:creator").text(&document.organisation))
        .child(element("dc:language").text(LANGUAGE))
        .child(date("dcterms:created"))
        .child(date("dcterms:modified"));
    let media = "application/vnd.openxmlformats-package.core-properties+xml";
    Ok(Part { path: "docProps/core.xml".into(), media: Some(media.into()), bytes: root.file()? })
}

/// A colour as Word writes it.
fn hex(colour: Colour) -> String {
    colour.hex().trim_start_matches('#').to_uppercase()
}

/// Points in the twentieths that Word counts in.
#[allow(clippy::cast_possible_truncation)]
fn twips(points: f32) -> i32 {
    (points * 20.0).round() as i32
}
