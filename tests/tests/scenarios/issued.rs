//! What goes out is kept as it was, whatever happens afterwards.

use raadwerk_core::papers;
use raadwerk_core::print::issued::{self, IssuedId};
use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

/// Issues a document made on the day the council is at.
fn issue(council: &mut Council, document: &str, subject: &Value, format: &str, choices: &Value) -> IssuedId {
    let request = json!({
        "document": document, "subject": subject, "format": format, "choices": choices,
        "made_at": council.world.moment.local,
    });
    serde_json::from_value(council.act("documents.issue", request)).unwrap()
}

#[test]
fn what_went_out_stays_as_it_was() {
    let mut council = Council::example();
    let choices = Choices { audience: Audience::Internal, ..Choices::default() };
    let out = council.print_as("begroting", &Subject::of_year(2026), &choices, Format::Pdf);
    let page = council.print("jaarplan", 2026, Format::Html);
    let budget = issue(&mut council, "begroting", &json!({ "year": 2026 }), "pdf", &json!({ "audience": "internal" }));
    let plan = issue(&mut council, "jaarplan", &json!({ "year": 2026 }), "html", &json!({}));

    let line = council.ask("budget.read", json!({ "year": 2026 }))["lines"][0]["id"].clone();
    council.act("budget.reopen", json!({ "year": 2026, "reason": "Rekenfout" }));
    council.act(
        "budget.change_line",
        json!({ "id": line, "code": "1", "name": "Heel anders", "requested": 5, "active": true }),
    );
    council.on("2026-12-01").reopen();
    let view = council.file().view(council.world.moment);
    let (about, bytes) = issued::bytes(&view, budget).unwrap();
    assert!(bytes == out, "not the bytes that went out");
    assert_eq!(about.checksum, papers::hash(&out));
    assert!(issued::bytes(&view, plan).unwrap().1 == page, "not the page that went out");

    let list = council.ask("documents.issued", json!({}));
    let told: Vec<_> = list
        .as_array()
        .unwrap()
        .iter()
        .map(|one| ["title", "format", "audience", "issued_by"].map(|field| one[field].as_str().unwrap().to_owned()))
        .collect();
    let row = |words: [&str; 4]| words.map(String::from);
    let rows =
        [row(["Jaarplan 2026", "html", "public", "Tester"]), row(["Begroting 2026", "pdf", "internal", "Tester"])];
    assert!(told.len() == 2 && rows.iter().all(|row| told.contains(row)), "{told:?}");
}

#[test]
fn issuing_is_no_step_to_undo() {
    let mut council = Council::example();
    council.act("report.write", json!({ "year": 2026, "foreword": "Voor het afdrukken" }));
    issue(&mut council, "jaarverslag", &json!({ "year": 2026 }), "pdf", &json!({}));
    let undone = council.file_mut().undo().unwrap();
    assert!(undone.title.contains("jaarverslag") || undone.title.contains("Voorwoord"), "{}", undone.title);
    assert_eq!(council.ask("documents.issued", json!({})).as_array().unwrap().len(), 1, "it did go out");
}

#[test]
fn what_cannot_be_made_is_not_listed() {
    let mut council = Council::new();
    for (document, subject, format) in [
        ("jaarplan", json!({ "year": 2026 }), "pdf"),
        ("begroting", json!({}), "pdf"),
        ("jaarrooster", json!({ "year": 2026 }), "ics"),
    ] {
        let request =
            json!({ "document": document, "subject": subject, "format": format, "made_at": "2026-11-10T20:00:00" });
        council.refused("documents.issue", request);
    }
    assert_eq!(council.ask("documents.issued", json!({})), json!([]));
}

#[test]
fn adopted_it_is_byte_for_byte_the_same_on_any_later_day() {
    let mut council = Council::example();
    council.act("report.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    let internal = Choices { audience: Audience::Internal, ..Choices::default() };
    let year = Subject::of_year(2026);
    let prints = |council: &Council| {
        [&Choices::default(), &internal].map(|choices| {
            [Format::Pdf, Format::Html].map(|format| council.print_as("jaarverslag", &year, choices, format))
        })
    };
    let adopted = prints(&council);
    assert!(adopted[0][0] != adopted[1][0], "the internal version says more");
    council.act(
        "council.set",
        json!({
            "name": "Anders", "short_name": "A", "municipality": "Elders", "legal_basis": "", "holiday_region": "south",
            "finance_model": "own_budget", "footer": "Een andere regel", "address": "Nieuwe Straat 1",
        }),
    );
    council.on("2027-02-03").reopen();
    assert!(prints(&council) == adopted, "not what was adopted");
}

#[test]
fn the_public_version_names_no_one_who_claimed() {
    let council = Council::example();
    let members = council.ask("people.list", json!({}));
    let text = |audience| {
        let choices = Choices { audience, ..Choices::default() };
        pdf::words(&pdf::text(&council.print_as("begroting", &Subject::of_year(2026), &choices, Format::Pdf)))
    };
    let (public, internal) = (text(Audience::Public), text(Audience::Internal));
    let named = |text: &str| {
        members.as_array().unwrap().iter().filter(|member| text.contains(member["last_name"].as_str().unwrap())).count()
    };
    assert_eq!(named(&public), 0, "{public}");
    assert!(named(&internal) > 0, "the internal budget shows whose claims stand behind it");
}

#[test]
fn a_request_for_a_budget_is_a_letter_to_the_college() {
    let mut council = Council::new();
    council.budget(2026);
    let letter = |council: &Council| pdf::words(&pdf::text(&council.print("begrotingsaanvraag", 2026, Format::Pdf)));
    let words = letter(&council);
    for expected in [
        "Het college van burgemeester en wethouders",
        "Begrotingsaanvraag 2026",
        "Geacht college",
        "100 Onkostenvergoeding leden",
    ] {
        assert!(words.contains(expected), "‘{expected}’ is not in {words}");
    }
    let known = council.ask("council.read", json!({}));
    let mut request = known.clone();
    request["college_address"] = json!("Gemeente Proefstad\nt.a.v. het college\n\nPostbus 1\n1234 AB Proefstad");
    council.act("council.set", request);
    let words = letter(&council);
    assert!(words.contains("t.a.v. het college Postbus 1 1234 AB Proefstad"), "{words}");
}
