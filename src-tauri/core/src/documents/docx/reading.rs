//! A file for Word read back, for the tests.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use quick_xml::events::Event;
use quick_xml::{Reader, XmlVersion};

/// A part of the file that was read back: its elements in order, each with how deep it stands.
pub(super) struct Part(pub(super) Vec<Found>);

pub(super) struct Found {
    pub(super) depth: usize,
    pub(super) name: String,
    attributes: Vec<(String, String)>,
    pub(super) text: String,
}

impl Found {
    pub(super) fn attribute(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(found, _)| found == name).map(|(_, value)| value.as_str())
    }

    pub(super) fn val(&self) -> &str {
        self.attribute("w:val").unwrap_or_default()
    }
}

impl Part {
    pub(super) fn of(file: &[u8], path: &str) -> Self {
        let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
        let mut xml = String::new();
        zip.by_name(path).expect(path).read_to_string(&mut xml).expect("text");
        Self::read(&xml)
    }

    pub(super) fn read(xml: &str) -> Self {
        let mut reader = Reader::from_str(xml);
        let (mut found, mut open): (Vec<Found>, Vec<usize>) = (Vec::new(), Vec::new());
        loop {
            let event = reader.read_event().expect("well-formed XML");
            match &event {
                Event::Start(start) | Event::Empty(start) => {
                    let attributes = start.attributes().map(|attribute| {
                        let attribute = attribute.expect("an attribute");
                        let value = attribute.normalized_value(XmlVersion::Explicit1_0).expect("a value").into_owned();
                        (attribute.key.as_ref().to_owned(), value)
                    });
                    let name = start.name().as_ref().to_owned();
                    let attributes = attributes.collect();
                    found.push(Found { depth: open.len(), name, attributes, text: String::new() });
                    if matches!(event, Event::Start(_)) {
                        open.push(found.len() - 1);
                    }
                }
                Event::End(_) => drop(open.pop()),
                Event::Text(text) => {
                    if let Some(last) = open.last() {
                        found[*last].text.push_str(text);
                    }
                }
                Event::GeneralRef(reference) => {
                    if let Some(last) = open.last() {
                        found[*last]
                            .text
                            .push_str(quick_xml::escape::resolve_predefined_entity(reference).unwrap_or("?"));
                    }
                }
                Event::Eof => return Self(found),
                _ => {}
            }
        }
    }

    pub(super) fn all(&self, name: &str) -> Vec<&Found> {
        self.0.iter().filter(|found| found.name == name).collect()
    }

    /// What is in every element of that name.
    pub(super) fn inside(&self, name: &str) -> Vec<&[Found]> {
        let starts = self.0.iter().enumerate().filter(|(_, found)| found.name == name);
        starts
            .map(|(at, found)| {
                let rest = &self.0[at + 1..];
                &rest[..rest.iter().position(|other| other.depth <= found.depth).unwrap_or(rest.len())]
            })
            .collect()
    }

    /// The words of the paragraphs of a style.
    pub(super) fn paragraphs(&self, style: &str) -> Vec<String> {
        let of_style = |inside: &&[Found]| inside.iter().any(|found| found.name == "w:pStyle" && found.val() == style);
        self.inside("w:p").into_iter().filter(of_style).map(words).collect()
    }
}

pub(super) fn names(zip: &zip::ZipArchive<Cursor<&Vec<u8>>>) -> BTreeSet<String> {
    zip.file_names().map(|name| name.expect("a name").into_owned()).collect()
}

pub(super) fn words(inside: &[Found]) -> String {
    inside.iter().filter(|found| found.name == "w:t").map(|found| found.text.as_str()).collect()
}
