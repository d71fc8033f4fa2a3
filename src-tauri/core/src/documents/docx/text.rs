//! Running text: bold, italic, links and footnotes.

use super::super::colour::Colour;
use super::super::description::{Run, Text};
use super::super::words::{followable, printable};
use super::hex;
use super::package::Relations;
use super::xml::{Element, element, val};

/// The looks of a run beside those of its style.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Ink {
    pub(super) bold: bool,
    pub(super) italic: bool,
    pub(super) style: Option<&'static str>,
    pub(super) colour: Option<Colour>,
}

/// Turns text into runs, and keeps what they lead to.
#[derive(Default)]
pub(super) struct Runs {
    /// Of the document.
    pub(super) links: Relations,
    pub(super) notes: Vec<Element>,
    /// Of the footnotes.
    pub(super) note_links: Relations,
}

/// Footnotes 0 and 1 are the lines that part notes from text.
const FIRST_NOTE: usize = 2;

impl Runs {
    /// The runs of a text, with links and footnotes.
    pub(super) fn of(&mut self, text: &Text) -> Vec<Element> {
        let mut runs = Vec::new();
        for linked in text.0.chunk_by(|a, b| address(a) == address(b)) {
            let inside = linked.iter().flat_map(|run| self.with_note(run)).collect::<Vec<_>>();
            match linked.first().and_then(address) {
                Some(address) => runs.push(hyperlink(self.links.address(address)).children(inside)),
                None => runs.extend(inside),
            }
        }
        runs
    }

    fn with_note(&mut self, run: &Run) -> Vec<Element> {
        let mut runs: Vec<Element> = plain(run).into_iter().collect();
        if let Some(note) = &run.note {
            let id = self.note(note);
            let reference = element("w:footnoteReference").with("w:id", id);
            runs.push(element("w:r").children(properties(styled("FootnoteReference"))).child(reference));
        }
        runs
    }

    fn note(&mut self, text: &Text) -> usize {
        let id = self.notes.len() + FIRST_NOTE;
        let mark = element("w:r").children(properties(styled("FootnoteReference"))).child(element("w:footnoteRef"));
        let mut paragraph = element("w:p").child(element("w:pPr").child(val("w:pStyle", "FootnoteText")));
        paragraph = paragraph.child(mark).children(words(" ", Ink::default()));
        for linked in text.0.chunk_by(|a, b| address(a) == address(b)) {
            let inside = linked.iter().filter_map(plain);
            paragraph = match linked.first().and_then(address) {
                Some(address) => paragraph.child(hyperlink(self.note_links.address(address)).children(inside)),
                None => paragraph.children(inside),
            };
        }
        self.notes.push(element("w:footnote").with("w:id", id).child(paragraph));
        id
    }
}

fn address(run: &Run) -> Option<&str> {
    run.link.as_deref().filter(|address| followable(address)).map(str::trim)
}

fn hyperlink(id: String) -> Element {
    element("w:hyperlink").with("r:id", id).with("w:history", 1)
}

/// A run without its footnote.
fn plain(run: &Run) -> Option<Element> {
    let style = address(run).map(|_| "Hyperlink");
    words(&run.text, Ink { bold: run.bold, italic: run.italic, style, colour: None })
}

pub(super) fn styled(style: &'static str) -> Ink {
    Ink { style: Some(style), ..Ink::default() }
}

/// Words in one look; their lines are broken where they say so.
pub(super) fn words(text: &str, ink: Ink) -> Option<Element> {
    if text.is_empty() {
        return None;
    }
    let text: String = printable(text).collect();
    let mut run = element("w:r").children(properties(ink));
    for (number, line) in text.split('\n').enumerate() {
        run = run.children((number > 0).then(|| element("w:br")));
        if !line.is_empty() {
            run = run.child(element("w:t").with("xml:space", "preserve").text(line));
        }
    }
    Some(run)
}

pub(super) fn tab() -> Element {
    element("w:r").child(element("w:tab"))
}

/// A field that Word fills in while it lays out the pages, with what it says until then.
pub(super) fn field(instruction: &str, until_then: &str) -> Element {
    element("w:fldSimple").with("w:instr", format!(" {instruction} ")).children(words(until_then, Ink::default()))
}

/// The properties of a run, in the order that Word asks.
fn properties(ink: Ink) -> Option<Element> {
    let properties = element("w:rPr")
        .children(ink.style.map(|style| val("w:rStyle", style)))
        .children(ink.bold.then(|| element("w:b")))
        .children(ink.italic.then(|| element("w:i")))
        .children(ink.colour.map(|colour| val("w:color", hex(colour))));
    (!properties.is_empty()).then_some(properties)
}
