//! Areas, themes and contacts as the councils of Alphen aan den Rijn work with them: five areas in pairs, the same
//! council some years later with other names, and a public document without anyone's address.

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf, word};
use serde_json::{Value, json};

/// Five areas as in the werkwijze of 2020, each with a pair, and the four slots.
struct Alphen {
    council: Council,
    areas: Vec<Value>,
    people: Vec<Value>,
}

const AREAS_2020: [&str; 5] = ["Centrum", "Noord", "Zuid", "BHHK", "Rijnwoude"];
const AREAS_LATER: [&str; 5] = ["Kern", "Ridderveld", "Rijnzicht", "Dorpen", "Buitengebied"];

fn alphen() -> Alphen {
    let mut council = Council::new();
    let names = ["Anna", "Bas", "Carla", "Dirk", "Els", "Frits", "Greet", "Hans", "Iris", "Jan"];
    let people: Vec<Value> = names.iter().map(|name| council.member(name, "Lid")).collect();
    let mut areas = Vec::new();
    for (number, name) in AREAS_2020.iter().enumerate() {
        let area = council.act("areas.add", json!({ "kind": "area", "name": name }));
        for person in &people[number * 2..number * 2 + 2] {
            council.act("areas.assign", json!({ "focus": area, "person": person, "starts_on": "2020-01-01" }));
        }
        areas.push(area);
    }
    council.act("areas.take_usual_slots", json!({}));
    Alphen { council, areas, people }
}

fn board(council: &Council, on: &str) -> Vec<Value> {
    council.ask("areas.board", json!({ "kind": "area", "on": on }))["foci"].as_array().unwrap().clone()
}

fn names(rows: &Value) -> Vec<String> {
    rows.as_array().unwrap().iter().map(|row| row["name"].as_str().unwrap().to_owned()).collect()
}

/// Seed 0: two members answer for each area, kept and handed over when one leaves.
#[test]
fn five_areas_in_pairs_and_one_leaves() {
    let Alphen { mut council, areas, people } = alphen();
    assert!(board(&council, "2026-11-03").iter().all(|area| area["gaps"] == json!([])), "everyone is there");

    let list = council.ask("people.list", json!({}));
    let bas = list.as_array().unwrap().iter().find(|person| person["id"] == people[1]).unwrap();
    let leaves = json!({ "membership": bas["memberships"][0]["id"], "on": "2026-11-01", "because": "Verhuisd" });
    council.act("people.leave", leaves);
    let centrum = &board(&council, "2026-11-03")[0];
    assert_eq!(centrum["gaps"][0]["text"], "Alleen Anna Lid");
    let overview = council.ask("today.overview", json!({ "year": 2026 }));
    let titles: Vec<&str> =
        overview["attention"].as_array().unwrap().iter().map(|matter| matter["title"].as_str().unwrap()).collect();
    assert!(titles.contains(&"Centrum: te weinig leden"), "{titles:?}");
    assert!(titles.contains(&"Wie neemt over van Bas Lid?"), "{titles:?}");

    let kees = council.member("Kees", "Nieuw");
    council.act("areas.hand_over", json!({ "from": people[1], "to": kees, "on": "2026-11-02" }));
    let centrum = &board(&council, "2026-11-03")[0];
    assert_eq!(
        (&centrum["gaps"], names(&centrum["holders"])),
        (&json!([]), vec!["Anna Lid".into(), "Kees Nieuw".into()])
    );
    let card = council.ask("areas.read", json!({ "id": areas[0] }));
    assert_eq!(names(&card["assignments"]).len(), 3, "Bas stays to be read: {card}");
    let refused = council.refusal("people.remove", json!({ "id": people[1] }));
    assert_eq!(refused.0, "person_in_use");
}

/// Seed 4: the same council with other names from a day on; the report of before keeps the names of its year.
#[test]
fn other_names_from_a_day_on_and_old_reports_stay() {
    let Alphen { mut council, areas, .. } = alphen();
    let before = pdf::words(&pdf::text(&council.print("jaarverslag", 2023, Format::Pdf)));
    for (area, name) in areas.iter().zip(AREAS_LATER) {
        council.act("areas.succeed", json!({ "from": [area], "into": [{ "name": name }], "on": "2024-01-01" }));
    }
    assert_eq!(board(&council, "2023-12-31").iter().map(|area| area["name"].clone()).collect::<Vec<_>>(), AREAS_2020);
    assert_eq!(board(&council, "2024-01-01").iter().map(|area| area["name"].clone()).collect::<Vec<_>>(), AREAS_LATER);
    assert_eq!(pdf::words(&pdf::text(&council.print("jaarverslag", 2023, Format::Pdf))), before, "not a word differs");
    let after = pdf::words(&pdf::text(&council.print("jaarverslag", 2025, Format::Pdf)));
    assert!(after.contains("Ridderveld") && !after.contains("BHHK"), "{after}");
    let overview = pdf::words(&pdf::text(&council.print("gebiedenoverzicht", 2023, Format::Pdf)));
    assert!(overview.contains("Rijnwoude") && !overview.contains("Buitengebied"), "{overview}");
    let list = council.ask("areas.list", json!({}));
    let noord = list.as_array().unwrap().iter().find(|focus| focus["name"] == "Noord").unwrap();
    assert_eq!(names(&noord["now"]), ["Ridderveld"]);
}

#[test]
fn a_split_is_one_step_that_undo_takes_back() {
    let Alphen { mut council, areas, people } = alphen();
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
    let Alphen { mut council, areas, .. } = alphen();
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

/// Seed 3: contact with officials at least every two months; a successor goes on where the other stopped.
#[test]
fn officials_are_spoken_to_every_two_months() {
    let mut council = Council::new();
    let manager = json!({ "first_name": "Pim", "last_name": "Velden", "role": "programmamanager", "every_months": 2 });
    let pim = council.act("contacts.add", manager);
    let talk = json!({ "date": "2026-08-20", "kind": "overleg", "subject": "Bijpraten", "spoken": [pim] });
    council.act("contacts.add_moment", talk);
    let silent = |council: &Council| {
        let overview = council.ask("today.overview", json!({ "year": 2026 }));
        overview["waiting"].as_array().unwrap().iter().any(|waiting| waiting["room"] == "contacts")
    };
    assert!(!silent(council.on("2026-10-20")), "two months to the day is in time");
    assert!(silent(council.on("2026-10-21")));
    let next = json!({ "of": pim, "on": "2026-10-22", "first_name": "Rosa", "last_name": "Berk" });
    let rosa = council.act("contacts.succeed", next);
    assert!(silent(council.on("2026-10-22")), "a new face is no talk");
    let talk = json!({ "date": "2026-10-22", "kind": "telefoon", "subject": "Kennismaking", "spoken": [rosa] });
    council.act("contacts.add_moment", talk);
    assert!(!silent(&council));
    let card = council.ask("contacts.read", json!({ "id": rosa }));
    assert_eq!(card["moments"].as_array().unwrap().len(), 2, "the story of the place: {card}");
}
