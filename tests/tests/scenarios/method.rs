//! The working method: missie, visie and werkwijze in the council's own words (Arnhem, werkwijze W&I).

use raadwerk_core::print::{Format, Subject};
use raadwerk_tests::{Council, pdf};
use serde_json::json;

#[test]
fn a_council_writes_its_own_working_method_and_prints_it() {
    let mut council = Council::new();
    let add = |council: &mut Council, title: &str, body: &str| {
        council.act("council.add_method_section", json!({ "title": title, "body": body }))
    };
    let mission = add(&mut council, "Missie", "Iedereen doet mee.");
    add(&mut council, "Visie", "De inwoner **eerst**.\n\n- dichtbij\n- opbouwend");
    let values = add(&mut council, "Kernwaarden", "Onafhankelijk.");
    council.act("council.move_method_section", json!({ "id": values, "to": 0 }));

    let printed = pdf::running_words(&council.print_of("werkwijze", &Subject::default(), Format::Pdf));
    let places: Vec<_> = ["Onafhankelijk.", "Iedereen doet mee.", "De inwoner eerst."]
        .iter()
        .map(|words| printed.rfind(words).unwrap_or_else(|| panic!("{words} is not in {printed}")))
        .collect();
    assert!(places.is_sorted(), "in the council's own order: {places:?}");

    let report =
        |council: &Council| pdf::running_words(&council.print_of("jaarverslag", &Subject::of_year(2026), Format::Pdf));
    assert!(!report(&council).contains("Iedereen doet mee."), "only what is meant for the report stands in it");
    council.act(
        "council.change_method_section",
        json!({ "id": mission, "title": "Missie", "body": "Iedereen doet mee.", "in_report": true }),
    );
    assert!(report(&council).contains("Iedereen doet mee."));

    council.act("council.remove_method_section", json!({ "id": mission }));
    council.file_mut().undo().unwrap();
    assert_eq!(council.ask("council.method", json!({}))[1]["title"], "Missie");
}

#[test]
fn a_section_without_a_title_is_refused_at_its_field() {
    let mut council = Council::new();
    let refused = council.refusal("council.add_method_section", json!({ "title": " " }));
    assert_eq!(refused, ("required", Some("title".into())));
}
