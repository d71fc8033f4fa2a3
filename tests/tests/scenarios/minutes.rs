//! After the evening: actions over the years, minutes from concept to adopted, and nothing of what is closed in anything for
//! the public.

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf, word};
use serde_json::{Value, json};

/// Words that stand in closed items, decisions and actions only.
const CANARIES: [&str; 7] = [
    "kanarieonderwerp",
    "kanarietoelichting",
    "kanarienotitie",
    "kanariebesluit",
    "kanarieminderheid",
    "kanarieactie",
    "kanarieeigenaar",
];

struct Evening {
    council: Council,
    meeting: Value,
    next: Value,
    open: Value,
}

fn meeting(council: &mut Council, date: &str) -> Value {
    let request = json!({ "date": date, "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "Havenzaal" });
    council.act("meetings.add", request)
}

/// An evening with an open item and a closed one, and the meeting after it.
fn evening() -> Evening {
    let mut council = Council::new();
    council.on("2026-11-10");
    for (first, last) in [("Yara", "Çelikoğlu"), ("Okke", "Terpstraat"), ("Truus", "Wielemaker")] {
        council.member(first, last);
    }
    let (meeting, next) = (meeting(&mut council, "2026-10-06"), meeting(&mut council, "2026-11-03"));
    let open = council.act(
        "agenda.add",
        json!({ "meeting": meeting, "subject": "Cliëntondersteuning", "wanted": "dialogue" }),
    );
    let closed = council.act(
        "agenda.add",
        json!({ "meeting": meeting, "subject": "kanarieonderwerp", "explanation": "kanarietoelichting", "wanted": "decision",
                "is_closed": true }),
    );
    council.act("attendance.all_present", json!({ "id": meeting }));
    council.act("evening.note", json!({ "item": open, "text": "Er is *lang* over gesproken." }));
    council.act("evening.note", json!({ "item": closed, "text": "kanarienotitie" }));
    council.act(
        "decisions.add",
        json!({ "meeting": meeting, "item": open, "text": "Het advies gaat uit.", "manner": "consensus" }),
    );
    council.act(
        "decisions.add",
        json!({ "meeting": meeting, "item": closed, "text": "kanariebesluit", "manner": "vote", "votes_for": 2,
                "votes_against": 1, "minority_view": "kanarieminderheid" }),
    );
    council.act("actions.add", json!({ "text": "Brief sturen", "owner_name": "Griffie", "item": open, "due": "2026-12-01" }));
    council.act("actions.add", json!({ "text": "kanarieactie", "owner_name": "kanarieeigenaar", "item": closed }));
    council.act(
        "actions.add",
        json!({ "text": "kanarieactie", "owner_name": "kanarieeigenaar", "item": open, "closed": true }),
    );
    Evening { council, meeting, next, open }
}

impl Evening {
    /// Every document that tells of the evening, also the agenda of the next one.
    fn documents(&self) -> Vec<(&'static str, Subject)> {
        let of = |id: &Value| Subject { year: Some(2026), id: id.as_str().map(Into::into) };
        let decisions = self.council.ask("decisions.list", json!({ "year": 2026 }));
        let mut documents = vec![
            ("verslag", of(&self.meeting)),
            ("besluiten-en-actielijst", of(&self.meeting)),
            ("besluitenlijst", of(&self.meeting)),
            ("besluitenlijst", Subject::of_year(2026)),
            ("actielijst", of(&self.meeting)),
            ("actielijst", Subject::default()),
            ("agenda", of(&self.meeting)),
        ];
        documents.extend(decisions.as_array().unwrap().iter().map(|decision| ("besluit", of(&decision["id"]))));
        documents
    }

    fn refused(&mut self, operation: &str, request: Value) -> String {
        self.council.refusal(operation, request).0.to_owned()
    }

    fn adopt(&mut self, changes: &str) {
        let request = json!({ "meeting": self.meeting, "adopted_in": self.next, "changes": changes });
        self.council.act("minutes.adopt", request);
    }
}

#[test]
fn what_is_closed_is_in_no_public_document_in_any_form() {
    let mut evening = evening();
    for adopted in [false, true] {
        if adopted {
            evening.adopt("");
        }
        for (name, subject) in evening.documents() {
            let page = String::from_utf8(evening.council.print_of(name, &subject, Format::Html)).unwrap();
            let file = evening.council.print_of(name, &subject, Format::Pdf);
            let word = word::unpacked(&evening.council.print_of(name, &subject, Format::Docx));
            // The words, and all else that the file says of itself: bookmarks, alternatives, metadata.
            let printed = pdf::words(&pdf::text(&file)) + &pdf::structure(&file) + &String::from_utf8_lossy(&file);
            for said in [page, printed, word] {
                for canary in CANARIES {
                    assert!(!said.contains(canary), "{canary} in the public {name}");
                }
            }
        }
        let mail = evening.council.ask("minutes.mail", json!({ "id": evening.meeting })).to_string();
        assert!(CANARIES.iter().all(|canary| !mail.contains(canary)), "{mail}");
        assert!(mail.contains("Het advies gaat uit."), "{mail}");
    }
}

#[test]
fn the_internal_version_says_what_is_closed() {
    let evening = evening();
    let internal = Choices { audience: Audience::Internal, ..Choices::default() };
    let (name, subject) = &evening.documents()[0];
    let page = evening.council.print_as(name, subject, &internal, Format::Html);
    let page = String::from_utf8(page).unwrap();
    for canary in CANARIES.iter().filter(|canary| **canary != "kanarietoelichting") {
        assert!(page.contains(canary), "{canary} is not in the internal minutes");
    }
}

#[test]
fn adopted_minutes_come_back_byte_for_byte_whatever_happens_later() {
    let mut evening = evening();
    evening.adopt("Het punt over vervoer stond er dubbel.");
    let subject = Subject { year: None, id: evening.meeting.as_str().map(Into::into) };
    let internal = Choices { audience: Audience::Internal, ..Choices::default() };
    let print = |council: &Council| {
        (
            council.print_of("verslag", &subject, Format::Pdf),
            council.print_as("verslag", &subject, &internal, Format::Html),
        )
    };
    let adopted = print(&evening.council);
    let text = pdf::words(&pdf::text(&adopted.0));
    assert!(text.contains("met deze wijzigingen") && text.contains("Het punt over vervoer stond er dubbel."), "{text}");
    assert!(!text.contains("Concept"), "{text}");

    let people = evening.council.ask("people.list", json!({}));
    let mut person = people[0].clone();
    person["last_name"] = json!("Anders");
    evening.council.act("people.change", json!({ "id": person["id"], "first_name": "Heel", "last_name": "Anders" }));
    let actions = evening.council.ask("actions.list", json!({ "year": 2026 }));
    evening.council.act("actions.done", json!({ "id": actions[0]["id"] }));
    evening.council.on("2027-02-02").reopen();
    assert!(print(&evening.council) == adopted, "not what was adopted");
}

#[test]
fn what_adopted_minutes_say_changes_by_no_way_but_reopening() {
    let mut evening = evening();
    evening.adopt("");
    let (meeting, item) = (evening.meeting.clone(), evening.open.clone());
    let decision = evening.council.ask("decisions.list", json!({ "year": 2026 }))[0]["id"].clone();
    let person = evening.council.ask("people.list", json!({}))[0]["id"].clone();
    for (operation, request) in [
        ("evening.note", json!({ "item": item, "text": "Anders" })),
        ("agenda.add", json!({ "meeting": meeting, "subject": "Nog een punt", "wanted": "dialogue" })),
        ("agenda.remove", json!({ "id": item })),
        ("attendance.set", json!({ "meeting": meeting, "person": person, "status": "absent" })),
        ("attendance.add_guest", json!({ "meeting": meeting, "name": "Iemand" })),
        ("decisions.add", json!({ "meeting": meeting, "text": "Nog een besluit", "manner": "consensus" })),
        ("decisions.change", json!({ "id": decision, "text": "Anders", "manner": "consensus" })),
        ("actions.add", json!({ "meeting": meeting, "text": "Nog iets", "owner_name": "Okke" })),
        ("minutes.adopt", json!({ "meeting": meeting, "adopted_in": evening.next })),
    ] {
        assert_eq!(evening.refused(operation, request), "minutes_locked", "{operation}");
    }
    let reopen = |reason: &str| json!({ "meeting": meeting, "reason": reason });
    let (empty, given) = (reopen(""), reopen("Een naam was fout."));
    assert_eq!(evening.refused("minutes.reopen", empty), "reason_required");
    evening.council.act("minutes.reopen", given);
    evening.council.act("evening.note", json!({ "item": item, "text": "Anders" }));
    // And back again: undo gives the adopted minutes their documents back.
    evening.council.file_mut().undo().unwrap();
    evening.council.file_mut().undo().unwrap();
    assert_eq!(evening.refused("evening.note", json!({ "item": item, "text": "x" })), "minutes_locked");
}

#[test]
fn an_action_of_128_meetings_ago_keeps_its_number_and_comes_back_on_the_next_agenda() {
    let mut evening = evening();
    evening.council.on("2028-03-07");
    let later = meeting(&mut evening.council, "2028-03-07");
    evening.council.act("agenda.add", json!({ "meeting": later, "subject": "Acties", "wanted": "dialogue" }));
    let added = evening.council.act("actions.add", json!({ "text": "Folder", "owner_name": "Okke", "meeting": later }));
    let read = evening.council.ask("actions.one", json!({ "id": added }));
    assert_eq!((&read["label"], &read["taken_on"]), (&json!("A-4"), &json!("2028-03-07")));
    let list = evening.council.ask("actions.list", json!({ "year": 2028 }));
    let late: Vec<_> = list.as_array().unwrap().iter().filter(|action| action["status"] == "late").collect();
    assert_eq!(late.len(), 1, "what had a day in 2026: {list}");
}

#[test]
fn vandaag_says_what_is_late_and_what_waits_to_be_adopted() {
    let mut evening = evening();
    evening.council.on("2026-12-24");
    let attention = evening.council.ask("today.overview", json!({ "year": 2026 }))["attention"].to_string();
    assert!(attention.contains("Actie A-1: Brief sturen"), "{attention}");
    assert!(attention.contains("Verslag van de vergadering van 6 oktober 2026"), "{attention}");
    evening.adopt("");
    let attention = evening.council.ask("today.overview", json!({ "year": 2026 }))["attention"].to_string();
    assert!(!attention.contains("Verslag van de vergadering van 6 oktober"), "{attention}");
}
