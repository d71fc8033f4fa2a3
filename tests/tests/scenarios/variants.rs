//! Every kind of document in every variant, of councils with much, with little and with strange things: whole for the
//! checkers, with every word, and the same twice.

use std::fs;
use std::path::PathBuf;

use raadwerk_core::documents::{Ink, Size};
use raadwerk_core::print::{self, Audience, Choices, Format, Subject};
use raadwerk_tests::papers::{PICTURE, pasted};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

/// What can be chosen, each on its own and the heaviest together.
fn variants() -> Vec<(&'static str, Choices)> {
    let usual = Choices::default();
    let foot = "Adviesraad van iedereen, voor iedereen, in iedere wijk en ieder dorp van onze mooie gemeente".into();
    vec![
        ("gewoon", usual.clone()),
        ("groot", Choices { size: Size::Large, ..usual.clone() }),
        ("zwart", Choices { ink: Ink::Black, ..usual.clone() }),
        ("intern", Choices { audience: Audience::Internal, ..usual.clone() }),
        ("kaal", Choices { cover: false, contents: false, footer: Some(String::new()), ..usual.clone() }),
        (
            "alles",
            Choices {
                size: Size::Large,
                ink: Ink::Black,
                audience: Audience::Internal,
                footer: Some(foot),
                without: vec!["Vergaderingen".into()],
                ..usual
            },
        ),
    ]
}

/// Every kind about 2026, claims about one of each state.
fn subjects(council: &Council) -> Vec<(&'static str, Subject)> {
    let claims = council.ask("claims.list", json!({ "year": 2026 }));
    let mut states: Vec<&Value> = Vec::new();
    let mut subjects = Vec::new();
    for listed in print::list() {
        match listed.needs {
            "year" => subjects.push((listed.name, Subject::of_year(2026))),
            "nothing" => subjects.push((listed.name, Subject::default())),
            _ if listed.name == "declaratie" => {}
            _ => {
                let record = council.record_for(listed.name);
                subjects.extend(record.map(|id| (listed.name, Subject { year: None, id: Some(id) })));
            }
        }
    }
    for claim in claims.as_array().unwrap() {
        if !states.contains(&&claim["state"]) {
            states.push(&claim["state"]);
            subjects.push(("declaratie", Subject { year: None, id: claim["id"].as_str().map(Into::into) }));
        }
    }
    subjects
}

/// A council of which everything is too long, too many or spelt in an unusual way.
fn odd() -> Council {
    let mut council = Council::new();
    let long = "Adviesraad voor zorg, jeugd, werk, inkomen en samenleven ".repeat(4).trim().to_owned();
    council.act("council.set", json!({
        "name": long, "short_name": "’t Sociaal", "municipality": "’s-Gravenzande-Noord", "holiday_region": "north",
        "legal_basis": "artikel ".repeat(40), "finance_model": "own_budget", "house_colour": "#ffff00",
        "address": "Regel\n".repeat(9), "footer": "Eén heel lange regel onderaan ".repeat(8), "college_address": "B & W\n".repeat(7),
    }));
    let names = ["Çelikoğlu", "’t Sandt", "Łukasiewicz", "Παπαδόπουλος", "Шевченко", "Nguyễn", "van der Meer-de Vries"];
    let people: Vec<Value> = names.iter().map(|name| council.member("Żaneta-Ëlise", name)).collect();
    let budget = council.act("budget.start", json!({ "year": 2026, "from": "nothing" }));
    let mut line = Value::Null;
    for number in 0..120 {
        let name = format!("Post {number}: {}", "onkostenvergoedingsregelingsbesluiten ".repeat(number % 4 + 1).trim());
        let add = json!({ "budget": budget, "code": format!("{number:03}"), "name": name, "requested": 123_456_789 });
        line = council.act("budget.add_line", add);
    }
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    let address = format!("https://voorbeeld.example/{}", "zonderspaties".repeat(20));
    council.act("plan.add_section", json!({
        "plan": plan, "title": "Een titel die maar niet ophoudt en doorgaat ".repeat(5).trim(),
        "body": format!("Zie {address} en <{address}>. Een noot[^1].\n\n[^1]: Wat de noot zegt.\n\n1. een\n   - twee\n     - drie"),
    }));
    for number in 0..40 {
        let goal = council.act("plan.add_goal", json!({ "plan": plan, "title": format!("Doel {number}") }));
        council.act("plan.add_activity", json!({
            "plan": plan, "goal": goal, "title": "Op bezoek", "kind": "working_visit", "owner": people[number % people.len()],
            "date": format!("2026-{:02}-{:02}", number % 12 + 1, number % 28 + 1),
        }));
    }
    for (number, person) in people.iter().enumerate() {
        let claim = council.claim(2026, person, &line, 1_000_000 + i64::try_from(number).unwrap());
        for step in ["claims.submit", "claims.approve", "claims.pay"].iter().take(number % 4) {
            council.act(step, json!({ "id": claim }));
        }
    }
    areas(&mut council, &people);
    council
}

/// Areas and contacts with too long a name, too many of them, and one of each with nothing.
fn areas(council: &mut Council, people: &[Value]) {
    let long = "Wijken en dorpen aan beide kanten van het kanaal en de spoorlijn ".repeat(3).trim().to_owned();
    council.act("areas.take_usual_slots", json!({}));
    let slot = council.ask("areas.slots", json!({}))[0]["id"].clone();
    for number in 0..12 {
        let name = if number == 0 { long.clone() } else { format!("Gebied {number}") };
        let area = json!({ "kind": "area", "name": name, "description": long.repeat(number % 3) });
        let area = council.act("areas.add", area);
        council.act("areas.add", json!({ "kind": "theme", "name": format!("Thema {number}: {long}") }));
        for person in people.iter().take(number) {
            council.act("areas.assign", json!({ "focus": area, "person": person }));
        }
        let contact = json!({
            "first_name": "Żaneta", "last_name": format!("Παπαδόπουλος {number}"), "organisation": long,
            "phone": "0123 – 456 789, na zes uur", "email": format!("{}@voorbeeld.example", "lang".repeat(20)),
        });
        let contact = council.act("contacts.add", contact);
        council.act("areas.fill_slot", json!({ "area": area, "slot": slot, "contact": contact }));
        let talk = json!({
            "date": format!("2026-02-{:02}", number + 1), "kind": "overleg", "subject": long, "findings": long.repeat(3),
            "spoken": [contact], "visitors": people, "focus": area,
        });
        council.act("contacts.add_moment", talk);
    }
}

/// The budget and the plan are there, and nothing in them.
fn empty() -> Council {
    let mut council = Council::new();
    council.act("budget.start", json!({ "year": 2026, "from": "nothing" }));
    council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    council
}

#[test]
fn every_variant_of_every_document_passes_the_checkers() {
    let folder = tempfile::tempdir().unwrap();
    let mut paths: Vec<PathBuf> = Vec::new();
    for (whose, council) in [("veel", Council::example()), ("leeg", empty()), ("vreemd", odd())] {
        for (number, (kind, subject)) in subjects(&council).iter().enumerate() {
            for (variant, choices) in variants() {
                let made = council.print_as(kind, subject, &choices, Format::Pdf);
                let path = folder.path().join(format!("{whose}-{kind}-{number}-{variant}.pdf"));
                fs::write(&path, made).unwrap();
                paths.push(path);
            }
            for format in [Format::Html, Format::Docx] {
                assert!(council.print_as(kind, subject, &Choices::default(), format).len() > 1000, "{whose} {kind}");
            }
        }
    }
    assert!(paths.len() > 80, "{} documents", paths.len());
    pdf::check(&paths);
}

#[test]
fn large_and_black_print_say_every_word() {
    let council = odd();
    for (kind, subject) in subjects(&council) {
        let text = |choices: &Choices| pdf::words(&pdf::text(&council.print_as(kind, &subject, choices, Format::Pdf)));
        let usual = text(&Choices::default());
        assert_eq!(usual, text(&Choices { ink: Ink::Black, ..Choices::default() }), "{kind} in black");
        // Long words and double names break elsewhere in large print, and pages have other numbers.
        let large = text(&Choices { size: Size::Large, ..Choices::default() }).replace([' ', '-'], "");
        let lost: Vec<_> = usual
            .split(' ')
            .filter(|word| word.chars().count() < 14 && word.chars().all(char::is_alphabetic) && !large.contains(word))
            .collect();
        assert!(lost.is_empty(), "{kind} in large print lost {lost:?}");
    }
}

#[test]
fn a_claim_goes_out_with_its_receipts() {
    let council = Council::example();
    let claims = council.ask("claims.list", json!({ "year": 2026 }));
    let with = Choices { annexes: true, ..Choices::default() };
    let folder = tempfile::tempdir().unwrap();
    let mut annexes = 0;
    for claim in claims.as_array().unwrap() {
        let subject = Subject { year: None, id: claim["id"].as_str().map(Into::into) };
        let form = council.print_of("declaratie", &subject, Format::Pdf);
        let whole = council.print_as("declaratie", &subject, &with, Format::Pdf);
        assert!(whole == council.print_as("declaratie", &subject, &with, Format::Pdf), "twice the same bytes");
        let lines = council.ask("claims.read", json!({ "id": claim["id"] }))["lines"].clone();
        let receipts: usize =
            lines.as_array().unwrap().iter().map(|line| line["receipts"].as_array().unwrap().len()).sum();
        let text = pdf::words(&pdf::text(&whole));
        for number in 1..=receipts {
            assert!(text.contains(&format!("Bijlage {number} —")), "bijlage {number} of {receipts}: {text}");
        }
        assert!(receipts > 0 || whole == form, "nothing is put behind a claim without receipts");
        annexes += receipts;
        let path = folder.path().join(format!("{annexes}.pdf"));
        fs::write(&path, whole).unwrap();
        pdf::check_build(&path);
    }
    assert!(annexes > 5, "{annexes} receipts in the example");
}

#[test]
fn with_photos_only_a_claim_is_as_accessible_as_its_form() {
    let mut council = Council::new();
    let person = council.member("Okke", "Terpstraat");
    let line = council.budget(2026)[0].clone();
    let claim = council.claim(2026, &person, &line, 1250);
    let read = council.ask("claims.read", json!({ "id": claim }));
    for name in ["bon.png", "kassabon.png"] {
        let source = pasted(name, PICTURE);
        council.act("claims.add_receipt", json!({ "line": read["lines"][0]["id"], "source": source }));
    }
    let subject = Subject { year: None, id: claim.as_str().map(Into::into) };
    let choices = Choices { annexes: true, ..Choices::default() };
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("declaratie.pdf");
    fs::write(&path, council.print_as("declaratie", &subject, &choices, Format::Pdf)).unwrap();
    pdf::check(&[path]);
}
