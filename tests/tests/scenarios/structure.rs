//! The structure of every kind of document against a reference in tests/files/structure, read and approved by people.
//! When a change is meant, copy what the failing test names over the reference and look at the difference.

use std::fs;

use raadwerk_core::documents::{Ink, Size};
use raadwerk_core::print::{Choices, Format, Subject};
use raadwerk_tests::{Council, pdf, root};
use serde_json::json;

/// Name and subject of one document of each kind.
fn documents(council: &Council) -> Vec<(&'static str, Subject)> {
    let of_year = |name| (name, Subject::of_year(2026));
    let of_record = |name| (name, Subject { year: None, id: council.record_for(name) });
    let claims = council.ask("claims.list", json!({ "year": 2026 }));
    let paid = claims.as_array().unwrap().iter().find(|claim| claim["state"] == "paid").unwrap();
    vec![
        of_year("jaarplan"),
        of_year("jaarverslag"),
        of_year("jaarrooster"),
        of_year("begroting"),
        of_year("begrotingsaanvraag"),
        of_year("begroting-vijf-jaar"),
        of_year("boekingen"),
        of_year("financieel-verslag"),
        ("werkwijze", Subject::default()),
        of_year("jaarklok"),
        of_year("rooster-van-aftreden"),
        of_year("ledenlijst"),
        of_year("werkgroepen"),
        of_year("gebiedenoverzicht"),
        ("declaratie", Subject { year: None, id: paid["id"].as_str().map(Into::into) }),
        of_record("agenda"),
        of_record("verslag"),
        of_year("besluitenlijst"),
        ("actielijst", Subject::default()),
        of_record("besluiten-en-actielijst"),
        of_record("besluit"),
        of_record("verzamelstaat"),
        of_year("ontbrekende-bonnen"),
    ]
}

#[test]
fn the_structure_is_what_was_approved() {
    let council = Council::example();
    let made = root().join("target/structure");
    fs::create_dir_all(&made).unwrap();
    let mut differ = Vec::new();
    for (name, subject) in documents(&council) {
        let structure = pdf::structure(&council.print_of(name, &subject, Format::Pdf));
        let approved = fs::read_to_string(root().join(format!("tests/files/structure/{name}.txt"))).unwrap_or_default();
        if structure != approved.replace("\r\n", "\n") {
            fs::write(made.join(format!("{name}.txt")), structure).unwrap();
            differ.push(name);
        }
    }
    assert!(
        differ.is_empty(),
        "{differ:?} are not as tests/files/structure has them; what they are now stands in {}",
        made.display()
    );
}

/// The structure with the lines of one text behind each other.
fn joined(structure: &str) -> String {
    let mut text = String::new();
    for line in structure.lines() {
        match line.trim_start().strip_prefix('"') {
            Some(more) if text.ends_with("\"\n") => {
                text.truncate(text.len() - 2);
                text.push_str(more);
            }
            _ => text.push_str(line),
        }
        text.push('\n');
    }
    text
}

#[test]
fn every_look_says_the_same_to_a_screen_reader() {
    let council = Council::example();
    let looks = [
        Choices { size: Size::Large, ..Choices::default() },
        Choices { ink: Ink::Black, ..Choices::default() },
        Choices { size: Size::Large, ink: Ink::Black, ..Choices::default() },
    ];
    // Page numbers differ with the size of the letters, and a chart may take another figure.
    let without_numbers = |text: String| -> String {
        let mut lines: Vec<&str> = text.lines().collect();
        lines.dedup_by(|a, b| a == b && a.trim_start().starts_with("Figure"));
        let mut text = lines.join("\n");
        text.retain(|c| !c.is_ascii_digit());
        // Where a line of print ends differs too.
        joined(&text)
    };
    for (name, subject) in documents(&council) {
        let usual = without_numbers(pdf::structure(&council.print_of(name, &subject, Format::Pdf)));
        for choices in &looks {
            let other = without_numbers(pdf::structure(&council.print_as(name, &subject, choices, Format::Pdf)));
            let first = usual.lines().zip(other.lines()).find(|(a, b)| a != b);
            assert!(usual == other, "{name} in {choices:?} says something else: {first:?}");
        }
    }
}
