//! What stands before the blocks: title and logo, the head of a letter, the contents.

use super::super::Error;
use super::super::colour::OVER;
use super::super::contents::TITLE;
use super::super::description::{Layout, Letter, Text};
use super::super::pages::MM;
use super::blocks::bookmark;
use super::text::{Ink, styled, tab, words};
use super::xml::{Element, element, val};
use super::{Paragraph, Word, twips};

/// The largest a logo is, in points.
const LOGO: (f32, f32) = (50.0 * MM, 26.0 * MM);
/// … and above a letter, so that the window can be met.
const LETTER_LOGO: (f32, f32) = (50.0 * MM, 15.0 * MM);
/// Where the window of an envelope begins, from the top of the paper, in points.
const WINDOW: f32 = 52.0 * MM;
/// Lines of sender and addressee are exactly this high, in points, so that the window can be met.
pub(super) const ADDRESS_LINE: f32 = 14.0;

impl Word<'_> {
    pub(super) fn opening(&mut self) -> Result<(), Error> {
        let document = self.document;
        let logo = self.logo()?;
        if let (Layout::Letter, Some(letter)) = (document.layout, &document.letter) {
            self.letter_head(letter, logo);
        } else {
            self.line("Organisation", &document.organisation);
        }
        self.line("Title", &document.title);
        self.line("Subtitle", document.subtitle.as_deref().unwrap_or_default());
        self.standing();
        for highlight in &document.highlights {
            let figure = words(&highlight.figure, styled("HighlightFigure"));
            let label = words(&highlight.label, Ink::default());
            self.put(Paragraph::of("Highlight").holding(figure).holding([tab()]).holding(label));
        }
        self.new_page = self.is_report();
        Ok(())
    }

    fn line(&mut self, style: &'static str, text: &str) {
        if !text.trim().is_empty() {
            self.put(Paragraph::of(style).holding(words(text, Ink::default())));
        }
    }

    fn standing(&mut self) {
        let document = self.document;
        let ink = Ink { bold: true, colour: Some(OVER), ..Ink::default() };
        let said = document.standing.to_lowercase().contains("concept");
        let draft = (document.draft && !said).then(|| words("Concept ", ink)).flatten();
        let standing: Vec<Element> = draft.into_iter().chain(words(&document.standing, Ink::default())).collect();
        if !standing.is_empty() {
            self.put(Paragraph::of("Standing").holding(standing));
        }
    }

    /// Answers how high the logo is, in points.
    fn logo(&mut self) -> Result<f32, Error> {
        let Some(logo) = &self.document.style.logo else { return Ok(0.0) };
        let most = if self.document.layout == Layout::Letter { LETTER_LOGO } else { LOGO };
        let (run, height) = self.picture(&logo.bytes, &logo.alternative, most)?;
        self.put(Paragraph::of("Logo").holding([run]));
        Ok(height)
    }

    /// Sender on a line, addressee in the window, then date and reference.
    fn letter_head(&mut self, letter: &Letter, logo: f32) {
        let document = self.document;
        let sender = [&document.organisation].into_iter().chain(&document.style.address);
        let sender: Vec<&str> = sender.map(|line| line.trim()).filter(|line| !line.is_empty()).collect();
        self.line("Sender", &sender.join(" · "));
        let above = (WINDOW - self.frame.top - logo - ADDRESS_LINE).max(ADDRESS_LINE);
        for (number, line) in letter.addressee.iter().filter(|line| !line.trim().is_empty()).enumerate() {
            let above = if number == 0 { twips(above) } else { 0 };
            self.put(Paragraph::of("Addressee").above(above).holding(words(line, Ink::default())));
        }
        let details: Vec<(String, Text)> =
            letter.details.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
        self.white_due = true;
        self.facts(&details);
    }

    /// The contents as the field that Word knows, filled in beforehand: numbers and titles that lead
    /// to their chapters. Pages come with the first time that someone has Word renew it, since only
    /// Word knows where its pages end; asking it to do so at once would greet the reader with a question.
    pub(super) fn contents(&mut self) {
        let entries: Vec<(usize, u8, String)> = self
            .headings
            .iter()
            .enumerate()
            .filter(|(_, heading)| heading.is_in_contents())
            .map(|(number, heading)| (number, heading.level, heading.title()))
            .collect();
        if !self.is_report() || entries.is_empty() {
            return;
        }
        let title = Paragraph::of("TOCHeading").on_new_page(true).holding(words(TITLE, Ink::default())).element();
        let last = entries.len() - 1;
        let entries = entries.iter().enumerate().map(|(place, (number, level, title))| {
            let link = element("w:hyperlink")
                .with("w:anchor", bookmark(*number))
                .with("w:history", 1)
                .children(words(title, Ink::default()));
            let style = if *level == 1 { "TOC1" } else { "TOC2" };
            Paragraph::of(style)
                .holding(if place == 0 { field_start() } else { Vec::new() })
                .holding([link])
                .holding((place == last).then(|| field_mark("end")))
                .element()
        });
        let gallery = element("w:docPartObj")
            .child(val("w:docPartGallery", "Table of Contents"))
            .child(element("w:docPartUnique"));
        let content = element("w:sdtContent").child(title).children(entries);
        self.body.push(element("w:sdt").child(element("w:sdtPr").child(gallery)).child(content));
        self.new_page = true;
    }
}

fn field_start() -> Vec<Element> {
    let instruction = element("w:instrText").with("xml:space", "preserve").text(" TOC \\o \"1-2\" \\h \\z ");
    vec![field_mark("begin"), element("w:r").child(instruction), field_mark("separate")]
}

fn field_mark(kind: &str) -> Element {
    element("w:r").child(element("w:fldChar").with("w:fldCharType", kind))
}
