//! The words of a text, before they are shaped: which letters, in which looks, with which links.

use std::ops::Range;

use super::colour::Colour;
use super::description::Text;
use super::fonts::Face;
use super::strip::Target;
use super::text::Style;

/// The looks of a character; parley carries them along.
#[derive(Debug, Clone, Copy, PartialEq, Default)]
pub(super) struct Ink {
    pub(super) face: Face,
    pub(super) colour: Colour,
    /// By number in `Words::links`.
    pub(super) link: Option<usize>,
    /// Small and above the line: the number that calls a note.
    pub(super) raised: bool,
}

impl Ink {
    /// The size of letters in text of that size.
    pub(super) fn size(self, size: f32) -> f32 {
        if self.raised { size * 0.66 } else { size }
    }

    /// How far above the baseline they stand.
    pub(super) fn rise(self, size: f32) -> f32 {
        if self.raised { size * 0.32 } else { 0.0 }
    }
}

/// A link in running text.
#[derive(Debug, Clone)]
pub(super) struct Link {
    pub(super) target: Target,
    pub(super) words: String,
    /// What the note says that is called here.
    pub(super) note: Option<Text>,
}

/// Words with their looks and links.
pub(super) struct Words {
    pub(super) text: String,
    pub(super) spans: Vec<(Range<usize>, Ink)>,
    pub(super) links: Vec<Link>,
}

/// The words of a text with their looks. `notes` were called before it.
pub(super) fn words(text: &Text, style: &Style, mut notes: usize) -> Words {
    let mut words = String::new();
    let mut spans = Vec::new();
    let mut links: Vec<Link> = Vec::new();
    let mut open: Option<&str> = None;
    for run in &text.0 {
        let start = words.len();
        words.extend(printable(&run.text));
        let said = &words[start..];
        let address = run.link.as_deref().filter(|address| followable(address));
        if let Some(address) = address {
            match links.last_mut() {
                Some(link) if open == Some(address) => link.words.push_str(said),
                _ => {
                    let target = Target::Address(address.trim().to_owned());
                    links.push(Link { target, words: said.to_owned(), note: None });
                }
            }
        }
        open = address;
        let ink = Ink {
            face: Face::new(run.bold || style.bold, run.italic),
            colour: if address.is_some() { style.link } else { style.colour },
            link: address.map(|_| links.len() - 1),
            raised: false,
        };
        if start < words.len() {
            spans.push((start..words.len(), ink));
        }
        if let Some(note) = &run.note {
            notes += 1;
            let start = words.len();
            let follows_number =
                spans.last().is_some_and(|(range, ink): &(Range<usize>, Ink)| ink.raised && range.end == start);
            words.push_str(if follows_number { "," } else { "" });
            words.push_str(&notes.to_string());
            links.push(Link { target: Target::Note(notes), words: format!("Noot {notes}"), note: Some(note.clone()) });
            let face = Face::new(style.bold, false);
            let ink = Ink { face, colour: style.link, link: Some(links.len() - 1), raised: true };
            spans.push((start..words.len(), ink));
            open = None;
        }
    }
    Words { text: words, spans, links }
}

/// Only addresses that lead to a page, a mailbox or a telephone become links.
pub(super) fn followable(address: &str) -> bool {
    let address = address.trim_start().to_ascii_lowercase();
    ["https://", "http://", "mailto:", "tel:"].iter().any(|scheme| address.starts_with(scheme))
}

/// Text as the fonts can print it: odd spaces and hyphens become the common ones, marks that
/// steer a screen but leave no ink go.
pub(super) fn printable(text: &str) -> impl Iterator<Item = char> + '_ {
    let mut after_return = false;
    text.chars().filter_map(move |c| {
        let line_feed_of_return = after_return && c == '\n';
        after_return = c == '\r';
        match c {
            '\n' if line_feed_of_return => None,
            '\n' | '\r' | '\u{b}' | '\u{c}' | '\u{85}' | '\u{2028}' | '\u{2029}' => Some('\n'),
            '\t' | '\u{1680}' | '\u{2000}'..='\u{2006}' | '\u{2008}'..='\u{200a}' | '\u{205f}' | '\u{3000}' => {
                Some(' ')
            }
            '\u{2007}' | '\u{202f}' => Some('\u{a0}'),
            '\u{2010}' | '\u{2011}' => Some('-'),
            '\u{ad}'
            | '\u{61c}'
            | '\u{200b}'..='\u{200f}'
            | '\u{202a}'..='\u{202e}'
            | '\u{2060}'..='\u{206f}'
            | '\u{34f}'
            | '\u{180e}'
            | '\u{fe00}'..='\u{fe0f}'
            | '\u{feff}'
            | '\u{fff9}'..='\u{fffb}'
            | '\u{e0000}'..='\u{e0fff}' => None,
            c if c.is_control() => None,
            c => Some(c),
        }
    })
}
