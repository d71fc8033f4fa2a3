//! Areas and contacts, apart from what a council does with them (`seed_alphen.rs`): a split that is taken back, and a
//! public document without anyone's address.

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf, word};
use serde_json::{Value, json};

/// Three areas, each with a pair, and the usual slots.
struct Pairs {
    council: Council,
    areas: Vec<Value>,
    people: Vec<Value>,
}

fn pairs() -> Pairs {
    let mut council = Council::new();
    let names = ["Anna", "Bas", "Carla", "Dirk", "Els", "Frits"];
    let people: Vec<Value> = names.iter().map(|name| council.member(name, "Lid")).collect();
    let mut areas = Vec::new();
    for (name, pair) in ["Centrum", "Noord", "Zuid"].into_iter().zip(people.chunks(2)) {
        let area = council.act("areas.add", json!({ "kind": "area", "name": name }));
        for person in pair {
            council.act("areas.assign", json!({ "focus": area, "person": person, "starts_on": "2020-01-01" }));
        }
        areas.push(area);
    }
    council.act("areas.take_usual_slots", json!({}));
    Pairs { council, areas, people }
}

fn board(council: &Council, on: &str) -> Vec<Value> {
    council.ask("areas.board", json!({ "kind": "area", "on": on }))["foci"].as_array().unwrap().clone()
}

#[test]
fn a_split_is_one_step_that_undo_takes_back() {
    let Pairs { mut council, areas, people } = pairs();
    let before = council.dump();
    let assignments = council.ask("areas.read", json!({ "id": areas[1] }))["assignments"].clone();
    let of = |person: &Value| {
        let rows = assignments.as_array().unwrap();
        rows.iter().find(|row| row["person"] == *person).unwrap()["id"].clone()
    };
    let into = json!([
        { "name": "Noord", "assignments": [of(&people[2])] },
        { "name": "Oost", "assignments": [of(&people[3])] },
    ]);
    let done =
        council.try_act("areas.succeed", json!({ "from": [areas[1]], "into": into, "on": "2027-01-01" })).unwrap();
    assert_eq!(done.step.as_deref(), Some("Gebied ‘Noord’ is vanaf 1 januari 2027 gesplitst in ‘Noord’ en ‘Oost’"));
    let gaps: Vec<Value> =
        board(&council, "2027-01-01")[1..3].iter().map(|area| area["gaps"][0]["text"].clone()).collect();
    assert_eq!(gaps, ["Alleen Carla Lid", "Alleen Dirk Lid"]);
    council.file_mut().undo().unwrap();
    assert_eq!(council.dump(), before);
}

/// What only the council may see must be nowhere in what it publishes.
#[test]
fn the_public_document_says_nobodys_number() {
    let Pairs { mut council, areas, .. } = pairs();
    let slot = council.ask("areas.slots", json!({}))[0]["id"].clone();
    let contact = council.act(
        "contacts.add",
        json!({
            "first_name": "Sanne", "last_name": "Lindeboom", "role": "gebiedsadviseur",
            "phone": "06-KANARIE-1", "email": "kanarie2@voorbeeld.example", "note": "kanarie3",
        }),
    );
    council.act("areas.fill_slot", json!({ "area": areas[0], "slot": slot, "contact": contact }));
    let talk = json!({
        "date": "2026-05-01", "kind": "overleg", "subject": "Wonen", "findings": "kanarie4", "spoken": [contact],
    });
    council.act("contacts.add_moment", talk);
    let said = |document: &str, audience: Audience| {
        let choices = Choices { audience, ..Choices::default() };
        let of = |format| council.print_as(document, &Subject::of_year(2026), &choices, format);
        let html = String::from_utf8(of(Format::Html)).unwrap();
        [pdf::words(&pdf::text(&of(Format::Pdf))), html, word::whole_text(&of(Format::Docx))].join("\n").to_lowercase()
    };
    for document in ["gebiedenoverzicht", "jaarverslag"] {
        let public = said(document, Audience::Public);
        assert!(!public.contains("kanarie"), "{document}");
    }
    let public = said("gebiedenoverzicht", Audience::Public);
    assert_eq!(public.matches("sanne lindeboom").count(), 3, "the name is, in each form");
    let internal = said("gebiedenoverzicht", Audience::Internal);
    for known in ["06-kanarie-1", "kanarie2@voorbeeld.example"] {
        assert!(internal.contains(known), "{known}");
    }
    assert!(said("jaarverslag", Audience::Internal).contains("kanarie4"));
    assert!(!internal.contains("kanarie3"), "a note is for the screen");
}
