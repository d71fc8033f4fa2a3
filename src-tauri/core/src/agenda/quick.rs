//! An agenda item typed in one line: "Wmo-verordening, 20 min, besluitvorming".

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::Wanted;
use crate::calendar::dutch;

/// What was understood of a line. What was not understood stays in the subject, so nothing typed is lost.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Line {
    pub subject: String,
    pub wanted: Option<Wanted>,
    pub minutes: Option<u32>,
    pub is_closed: bool,
    /// "besluitvorming, 20 minuten"; empty when there is only a subject.
    pub shown: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReadLine {
    pub text: String,
}

/// A part of a line between two commas.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Part {
    Words,
    Wanted(Wanted),
    Minutes(u32),
    Closed,
}

/// Words for what is wanted, as people type them after the subject.
const WANTED: [(&str, Wanted); 9] = [
    ("informatie", Wanted::Information),
    ("info", Wanted::Information),
    ("dialoog", Wanted::Dialogue),
    ("bespreking", Wanted::Dialogue),
    ("bespreken", Wanted::Dialogue),
    ("besluitvorming", Wanted::Decision),
    ("besluit", Wanted::Decision),
    ("besluiten", Wanted::Decision),
    ("beslissen", Wanted::Decision),
];

/// The longest an item can be: what is more is no duration but a number that belongs to the subject.
const MOST: u32 = 24 * 60 - 1;

pub fn read(text: &str) -> Line {
    let mut subject: Vec<&str> = Vec::new();
    let (mut wanted, mut minutes, mut is_closed) = (None, None, false);
    for part in parts(text) {
        // The first words are always the subject, and what is said twice is no longer clear.
        match if subject.is_empty() { Part::Words } else { understood(part) } {
            Part::Wanted(it) if wanted.is_none() => wanted = Some(it),
            Part::Minutes(it) if minutes.is_none() => minutes = Some(it),
            Part::Closed if !is_closed => is_closed = true,
            _ => subject.push(part),
        }
    }
    let shown = [
        wanted.map(|wanted| wanted.dutch().to_owned()),
        minutes.map(|minutes| crate::wording::counted(minutes, "minuut", "minuten")),
        is_closed.then(|| "besloten".to_owned()),
    ];
    Line {
        subject: subject.join(", "),
        wanted,
        minutes,
        is_closed,
        shown: shown.into_iter().flatten().collect::<Vec<_>>().join(", "),
    }
}

/// The line at its commas; the comma of "1,5 uur" is none of them.
fn parts(text: &str) -> Vec<&str> {
    let letters: Vec<(usize, char)> = text.char_indices().collect();
    let is_digit = |at: Option<&(usize, char)>| at.is_some_and(|(_, letter)| letter.is_ascii_digit());
    let mut parts = Vec::new();
    let mut from = 0;
    for (place, (at, letter)) in letters.iter().enumerate() {
        let decimal = place > 0 && is_digit(letters.get(place - 1)) && is_digit(letters.get(place + 1));
        if *letter == ',' && !decimal {
            parts.push(&text[from..*at]);
            from = at + letter.len_utf8();
        }
    }
    parts.push(&text[from..]);
    parts.into_iter().map(str::trim).filter(|part| !part.is_empty()).collect()
}

fn understood(part: &str) -> Part {
    let small = part.to_lowercase();
    let bare = small.strip_prefix("ter ").unwrap_or(&small).trim();
    if let Some((_, wanted)) = WANTED.iter().find(|(words, _)| *words == bare) {
        return Part::Wanted(*wanted);
    }
    if bare == "besloten" {
        return Part::Closed;
    }
    // A bare number may be anything: of a nota, or of people.
    let says_unit = small.contains(|letter: char| letter.is_alphabetic() || letter == ':');
    let minutes = dutch::parse_duration_minutes(part).filter(|minutes| says_unit && (1..=MOST).contains(minutes));
    minutes.map_or(Part::Words, Part::Minutes)
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use proptest::prelude::*;

    use super::*;

    #[test]
    fn lines_as_typed() {
        use Wanted::{Decision, Dialogue, Information};
        for (text, subject, minutes, wanted, closed) in [
            ("Wmo-verordening, 20 min, besluitvorming", "Wmo-verordening", Some(20), Some(Decision), false),
            ("Wmo-verordening", "Wmo-verordening", None, None, false),
            ("Jeugd, dialoog, 1,5 uur", "Jeugd", Some(90), Some(Dialogue), false),
            ("Jeugd,30 minuten,ter informatie", "Jeugd", Some(30), Some(Information), false),
            ("Werving, BESLOTEN, 10m", "Werving", Some(10), None, true),
            ("Zorg, wonen en welzijn, 0:45", "Zorg, wonen en welzijn", Some(45), None, false),
            ("Wonen, 20 min, in Waterhoven", "Wonen, in Waterhoven", Some(20), None, false),
            ("Nota 2,5 procent, 15 min", "Nota 2,5 procent", Some(15), None, false),
            ("Begroting, 2027", "Begroting, 2027", None, None, false),
            ("Wonen, 10 min, 20 min", "Wonen, 20 min", Some(10), None, false),
            ("20 min", "20 min", None, None, false),
            ("besluitvorming, 5 min", "besluitvorming", Some(5), None, false),
            (" , ,", "", None, None, false),
            ("", "", None, None, false),
            ("Iets, 0 min", "Iets, 0 min", None, None, false),
            ("Iets, 9999 uur", "Iets, 9999 uur", None, None, false),
        ] {
            let line = read(text);
            assert_eq!(
                (line.subject.as_str(), line.minutes, line.wanted, line.is_closed),
                (subject, minutes, wanted, closed),
                "{text}"
            );
        }
        assert_eq!(read("Jeugd, 20 min, besluitvorming, besloten").shown, "ter besluitvorming, 20 minuten, besloten");
    }

    proptest! {
        /// Every part of the line is in the subject or was understood, and nothing else is.
        #[test]
        fn nothing_typed_is_lost(text in "(\\PC{0,6}|,|, |20 min|besluit|besloten|1,5 uur| )*") {
            let line = read(&text);
            let said = parts(&text);
            let left = parts(&line.subject);
            let read_as = [line.wanted.is_some(), line.minutes.is_some(), line.is_closed];
            prop_assert_eq!(said.len(), left.len() + read_as.iter().filter(|it| **it).count());
            prop_assert!(left.iter().all(|part| said.contains(part)));
            prop_assert_eq!(line.subject.is_empty(), said.is_empty());
        }
    }
}
