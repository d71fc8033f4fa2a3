//! Cleaning takes everything of someone out of the file, byte for byte, and leaves the figures.

use std::collections::BTreeSet;
use std::fs;
use std::path::PathBuf;

use chrono::DateTime;
use serde_json::{Value, json};
use strum::IntoEnumIterator;
use tempfile::TempDir;

use super::clean::{CLAIMS, INVOICES};
use super::fate::{CONTACT, PERSON, WHOLE};
use super::{Part, RetentionKind};
use crate::error::{Code, Error};
use crate::file::CouncilFile;
use crate::journal::rows::columns;
use crate::world::{Moment, World};

/// Tables that refer to a person or a contact and are cleaned by another term, or say nothing more about them.
const ELSEWHERE: &[(&str, &str)] = &[
    ("claim", "kept seven years, and then cleaned by year"),
    ("activity", "says who does it; the name goes with the person"),
    ("meeting", "says who led it and who wrote the minutes; the name goes with the person"),
    ("agenda_item", "says who brings it in; the name goes with the person"),
    ("action", "says who does it; the name goes with the person"),
    ("body", "says who speaks for the other side; the name goes with the contact"),
    ("contact", "says who came before; the name goes with the contact"),
];

struct Council {
    file: CouncilFile,
    world: World,
    path: PathBuf,
    folder: TempDir,
}

fn on(day: &str) -> Moment {
    DateTime::parse_from_rfc3339(&format!("{day}T14:02:00+01:00")).unwrap().into()
}

impl Council {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("raad.raad");
        let mut world = World::counted(on("2019-03-03"), "Fenna Oosterlaan", 1);
        let file = CouncilFile::create(&path, &mut world).unwrap();
        let mut council = Self { file, world, path, folder };
        council.act(
            "council.set",
            json!({ "name": "Adviesraad Proefstad", "short_name": "ARP", "municipality": "Proefstad", "legal_basis": "",
                    "holiday_region": "middle", "finance_model": "municipality_pays" }),
        );
        council
    }

    fn act(&mut self, name: &str, request: Value) -> Value {
        self.file.act(name, request, &mut self.world).unwrap_or_else(|error| panic!("{name}: {error}")).answer
    }

    fn ask(&self, name: &str, request: Value) -> Value {
        self.file.ask(name, request, self.world.moment).unwrap()
    }

    fn on(&mut self, day: &str) -> &mut Self {
        self.world.moment = on(day);
        self
    }

    fn member(&mut self, first: &str, last: &str, email: &str, until: Option<&str>) -> Value {
        self.act(
            "people.add",
            json!({ "first_name": first, "last_name": last, "email": email, "iban": "NL85 TEST 0000 0001 01",
                    "role": "lid", "starts_on": "2019-01-01", "ends_on": until }),
        )
    }

    fn clean(&mut self, parts: &[(RetentionKind, &Value)]) -> Result<super::Taken, Error> {
        let text = |of: &Value| of.as_str().map_or_else(|| of.to_string(), str::to_owned);
        let chosen: Vec<Part> = parts.iter().map(|(kind, of)| Part { kind: *kind, of: text(of) }).collect();
        self.file.clean(&chosen, &self.world)
    }

    fn due(&self, kind: &str) -> Vec<Value> {
        let due = self.ask("cleaning.due", json!({}));
        due.as_array().unwrap().iter().filter(|due| due["part"]["kind"] == kind).cloned().collect()
    }

    /// Which of these words stand in the bytes of the file or of what lies beside it under its name.
    fn found(&self, words: &[&str]) -> Vec<String> {
        let mut bytes = fs::read(&self.path).unwrap();
        for ending in ["-journal", "-wal"] {
            bytes.extend(fs::read(format!("{}{ending}", self.path.display())).unwrap_or_default());
        }
        let stands = |word: &&&str| bytes.windows(word.len()).any(|window| window == word.as_bytes());
        words.iter().filter(stands).map(|word| (*word).to_owned()).collect()
    }
}

const TRUUS: &[&str] =
    &["Truus", "Wielemaker", "truus@voorbeeld.example", "oud@voorbeeld.example", "NL85TEST0000000101"];

/// A member who left in 2020, with a past: a changed address, a claim paid in 2019, her own name in the history.
fn with_truus() -> (Council, Value) {
    let mut council = Council::new();
    let truus = council.member("Truus", "Wielemaker", "oud@voorbeeld.example", Some("2020-06-30"));
    council.act(
        "people.change",
        json!({ "id": truus, "first_name": "Truus", "infix": "", "last_name": "Wielemaker",
                "email": "truus@voorbeeld.example", "iban": "NL85TEST0000000101" }),
    );
    council.world.who = "Truus Wielemaker".into();
    council.act("budget.start", json!({ "year": 2019, "from": "template" }));
    let line = council.ask("budget.read", json!({ "year": 2019 }))["lines"][0]["id"].clone();
    let claim = council.act("claims.start", json!({ "year": 2019, "person": truus }));
    council.act(
        "claims.add_line",
        json!({ "claim": claim, "date": "2019-02-03", "kind": "expense", "description": "Taart bij Hofstra",
                "budget_line": line, "amount": 1250 }),
    );
    council.act("claims.submit", json!({ "id": claim }));
    council.act(
        "documents.issue",
        json!({ "document": "declaratie", "subject": { "id": claim }, "format": "pdf", "made_at": "2019-03-03T14:02:00" }),
    );
    // Nobody approves their own.
    council.world.who = "Fenna Oosterlaan".into();
    council.act("claims.approve", json!({ "id": claim }));
    council.world.who = "Truus Wielemaker".into();
    council.act("claims.pay", json!({ "id": claim }));
    council.act("plan.start", json!({ "year": 2019, "from_last_year": false }));
    let plan = council.ask("plan.read", json!({ "year": 2019 }))["id"].clone();
    council.act(
        "plan.add_section",
        json!({ "plan": plan, "title": "Dank aan Truus Wielemaker", "body": "Bel 06-12345678." }),
    );
    council.world.who = "Fenna Oosterlaan".into();
    council.file.back_up(council.world.moment).unwrap();
    (council, truus)
}

#[test]
fn every_column_with_personal_data_is_decided() {
    let council = Council::new();
    let view = council.file.view(on("2019-03-03"));
    let mut decided: BTreeSet<&str> = BTreeSet::new();
    for personal in PERSON.iter().chain(CONTACT).chain(CLAIMS).chain(INVOICES) {
        decided.insert(personal.table);
        let there: BTreeSet<String> = columns(view.db(), personal.table).unwrap().into_iter().collect();
        let listed: BTreeSet<String> = personal.columns.iter().map(|(column, _)| (*column).to_owned()).collect();
        assert_eq!(there, listed, "what becomes of the columns of {} stands in fate.rs", personal.table);
    }
    decided.extend(WHOLE.iter().map(|(table, _)| *table));
    decided.extend(ELSEWHERE.iter().map(|(table, _)| *table));
    let sql =
        "SELECT DISTINCT sqlite_schema.name FROM sqlite_schema, pragma_foreign_key_list(sqlite_schema.name) AS keys
               WHERE type = 'table' AND keys.\"table\" IN ('person', 'contact', 'participation')";
    for table in view.rows(sql, [], |row| row.get::<_, String>(0)).unwrap() {
        assert!(decided.contains(table.as_str()), "{table} refers to people; say in fate.rs what becomes of it");
    }
    for kind in RetentionKind::iter() {
        let retention = super::retention::of(&view, kind).unwrap();
        assert!(retention.source.ends_with('.') && !retention.purpose.is_empty(), "{kind:?} says why and since when");
    }
}

#[test]
fn nothing_of_a_former_member_stays_in_the_file() {
    let (mut council, truus) = with_truus();
    assert_eq!(council.found(TRUUS).len(), TRUUS.len(), "before, all of it is there, or this test sees nothing");
    let spent = council.on("2028-01-02").ask("budget.read", json!({ "year": 2019 }))["lines"].clone();
    council.act(
        "plan.add_section",
        json!({ "plan": council.ask("plan.read", json!({ "year": 2019 }))["id"], "title": "Slot", "body": "" }),
    );

    let taken = council.clean(&[(RetentionKind::MemberContact, &truus), (RetentionKind::MemberName, &truus)]).unwrap();
    assert_eq!(taken.title, "Opgeschoond: gegevens van 1 mens");
    assert_eq!(taken.documents, 1, "the claim form that went out");
    assert_eq!(council.found(TRUUS), Vec::<String>::new());
    let people = council.ask("people.list", json!({}));
    assert_eq!(people[0]["name"], "Oud-lid 1");
    assert_eq!(people[0]["memberships"].as_array().unwrap().len(), 1, "that there was a member stays");
    assert_eq!(council.ask("budget.read", json!({ "year": 2019 }))["lines"], spent, "the figures stay");
    assert_eq!(council.ask("claims.list", json!({ "year": 2019 }))[0]["name"], "Oud-lid 1");
    let plan = council.ask("plan.read", json!({ "year": 2019 }));
    assert_eq!(plan["sections"][0]["title"], "Dank aan Oud-lid 1");
    council.file.check().unwrap();

    assert!(council.file.next_steps().unwrap().0.is_none(), "undo ends here");
    assert_eq!(council.file.undo().unwrap_err().code(), Code::NothingToUndo);
    let history = council.file.history(None, 100).unwrap();
    assert_eq!(history[0].title, "Opgeschoond: gegevens van 1 mens");
    assert!(history.iter().any(|entry| entry.title == "Oud-lid 1 toegevoegd" && entry.who == "Fenna Oosterlaan"));
    assert!(history.iter().any(|entry| entry.who == "Oud-lid 1"));
    council.member("Devi", "Ramlakhan", "", None);
    council.file.undo().unwrap();
    assert_eq!(council.file.undo().unwrap_err().code(), Code::NothingToUndo);
    let steps = council.ask("history.of_record", json!({ "record": truus }))["steps"].clone();
    assert_eq!(steps.as_array().unwrap().len(), 2, "that something was done stays: {steps}");
}

#[test]
fn contact_data_goes_before_the_name() {
    let (mut council, truus) = with_truus();
    council.on("2023-01-02");
    let due = council.due("member_contact");
    assert_eq!(
        (due[0]["name"].as_str(), due[0]["what"].as_str()),
        (Some("Truus Wielemaker"), Some("e-mailadres, rekeningnummer"))
    );
    assert_eq!((due[0]["since"].as_str(), due[0]["needed"].as_array().unwrap().len()), (Some("2020-06-30"), 0));
    let name = council.due("member_name")[0]["needed"].to_string();
    assert!(name.contains("declaratie uit 2019"), "{name}");
    let refused = council.clean(&[(RetentionKind::MemberName, &truus)]).unwrap_err();
    assert_eq!(refused.code(), Code::CleaningNeeded);
    council.clean(&[(RetentionKind::MemberContact, &truus)]).unwrap();
    assert_eq!(council.found(TRUUS), ["Truus", "Wielemaker"]);
    assert!(council.due("member_contact").is_empty());
    assert_eq!(council.clean(&[]).unwrap_err().code(), Code::NothingToClean);
}

#[test]
fn who_is_still_there_or_still_has_a_claim_open_is_left_alone() {
    let mut council = Council::new();
    let devi = council.member("Devi", "Ramlakhan", "devi@voorbeeld.example", None);
    let okke = council.member("Okke", "Terpstraat", "samen@voorbeeld.example", Some("2019-02-01"));
    council.member("Yara", "Çelikoğlu", "samen@voorbeeld.example", None);
    council.act("budget.start", json!({ "year": 2019, "from": "template" }));
    council.act("claims.start", json!({ "year": 2019, "person": okke }));
    council.on("2024-01-01");
    assert_eq!(council.clean(&[(RetentionKind::MemberContact, &devi)]).unwrap_err().code(), Code::NotFound);
    let due = council.due("member_contact");
    assert_eq!(due[0]["needed"], json!(["Er is nog een open declaratie."]));
    let refused = council.clean(&[(RetentionKind::MemberContact, &okke)]).unwrap_err().to_string();
    assert!(refused.contains("Okke Terpstraat"), "{refused}");
    let claim = council.ask("claims.list", json!({ "year": 2019 }))[0]["id"].clone();
    council.act("claims.remove", json!({ "id": claim }));
    council.clean(&[(RetentionKind::MemberContact, &okke)]).unwrap();
    let people = council.ask("people.list", json!({}));
    let email = |name: &str| people.as_array().unwrap().iter().find(|it| it["name"] == name).unwrap()["email"].clone();
    assert_eq!(email("Yara Çelikoğlu"), "samen@voorbeeld.example", "what they shared stays hers");
    assert_eq!(email("Okke Terpstraat"), "");
}

#[test]
fn removed_people_leave_the_history_and_the_bin() {
    let mut council = Council::new();
    let bart = council.member("Bart", "Heijligenberg", "bart@voorbeeld.example", None);
    council.act("people.remove", json!({ "id": bart }));
    council.member("Nooit", "Geweest", "nooit@voorbeeld.example", None);
    council.file.undo().unwrap();
    council.on("2021-01-01");
    let due = council.due("removed");
    assert_eq!(due.len(), 2, "also who was added and taken back: {due:?}");
    let parts: Vec<Value> = due.iter().map(|due| due["part"]["of"].clone()).collect();
    council.clean(&[(RetentionKind::Removed, &parts[0]), (RetentionKind::Removed, &parts[1])]).unwrap();
    assert_eq!(council.found(&["Bart", "Heijligenberg", "bart@voorbeeld", "Nooit", "Geweest"]), Vec::<String>::new());
    assert_eq!(council.ask("bin.list", json!({})), json!([]));
}

#[test]
fn claims_go_after_seven_years_and_their_amounts_stay() {
    let (mut council, _) = with_truus();
    let claim = council.ask("claims.list", json!({ "year": 2019 }))[0].clone();
    let total = claim["total"].clone();
    council.on("2026-12-31");
    assert_eq!(council.due("claims")[0]["needed"].as_array().unwrap().len(), 1);
    council.on("2027-01-01");
    assert_eq!(
        council.clean(&[(RetentionKind::Claims, &json!("2019"))]).unwrap().title,
        "Opgeschoond: declaraties en facturen 2019"
    );
    assert_eq!(council.found(&["Taart bij Hofstra"]), Vec::<String>::new());
    assert_eq!(council.ask("claims.list", json!({ "year": 2019 }))[0]["total"], total);
    assert!(council.due("claims").is_empty());
}

#[test]
fn invoices_go_with_the_claims_of_their_year_and_their_amounts_stay() {
    let mut council = Council::new();
    council.act("budget.start", json!({ "year": 2019, "from": "template" }));
    let line = council.ask("budget.read", json!({ "year": 2019 }))["lines"][7]["id"].clone();
    let fields = |supplier: &str, paid_on: Value| {
        json!({ "year": 2019, "supplier": supplier, "number": "19-7", "date": "2019-02-03", "description": "Tolk bij Wierda",
                "budget_line": line, "amount": 12_100, "iban": "NL85TEST0000000101", "paid_on": paid_on })
    };
    let invoice = council.act("invoices.add", fields("Hinke Wierda", Value::Null));
    let source = json!({ "pasted": { "name": "wierda.png", "base64": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==" } });
    council.act("invoices.add_paper", json!({ "invoice": invoice, "source": source }));
    let mut changed = fields("Tolkbureau Wierda", json!("2019-03-01"));
    changed["id"] = invoice.clone();
    council.act("invoices.change", changed);
    let words = ["Wierda", "wierda.png", "NL85TEST0000000101"];
    assert_eq!(council.found(&words).len(), words.len(), "before, all of it is there, or this test sees nothing");
    let standing = council.on("2027-01-01").ask("budget.read", json!({ "year": 2019 }))["total"].clone();
    assert_eq!(council.due("claims")[0]["name"], "Declaraties en facturen 2019");

    council.clean(&[(RetentionKind::Claims, &json!("2019"))]).unwrap();
    assert_eq!(council.found(&words), Vec::<String>::new());
    let left = council.ask("invoices.list", json!({ "year": 2019 }))[0].clone();
    assert_eq!([&left["supplier"], &left["amount"]], [&json!("Leverancier"), &json!(12_100)]);
    assert_eq!(council.ask("budget.read", json!({ "year": 2019 }))["total"], standing);
    assert!(council.due("claims").is_empty());
    let history = council.file.history(None, 100).unwrap();
    assert!(history.iter().any(|entry| entry.title == "Factuur van Leverancier toegevoegd"));
    council.file.check().unwrap();
}

#[test]
fn a_file_that_was_not_finished_is_finished_when_it_opens() {
    let (mut council, truus) = with_truus();
    council.on("2028-01-02");
    let parts = [Part { kind: RetentionKind::MemberName, of: truus.as_str().unwrap().into() }];
    // As a crash leaves it between the change itself and the writing anew.
    council
        .file
        .writing(|db| {
            super::clean(db, &parts, &World::counted(on("2028-01-02"), "Fenna Oosterlaan", 90_000))?;
            Ok(db.execute("INSERT INTO mark (name, value) VALUES ('cleaning_unfinished', '')", [])?)
        })
        .unwrap();
    assert!(!council.found(TRUUS).is_empty(), "free pages still hold it, or this test shows nothing");
    let Council { file, world, path, folder } = council;
    drop(file);
    let file = CouncilFile::open(&path, "Fenna", on("2028-01-02")).unwrap();
    let council = Council { file, world, path, folder };
    assert_eq!(council.found(TRUUS), Vec::<String>::new());
    let marks: i64 =
        council.file.view(on("2028-01-02")).db().query_row("SELECT count(*) FROM mark", [], |row| row.get(0)).unwrap();
    assert_eq!(marks, 0, "the mark is gone");
}

#[test]
fn backups_still_hold_it_until_they_are_replaced() {
    let (mut council, truus) = with_truus();
    council.on("2028-01-02").clean(&[(RetentionKind::MemberName, &truus)]).unwrap();
    let backups = council.file.backups();
    assert_eq!(backups.len(), 1);
    let holds = |path: &PathBuf| fs::read(path).unwrap().windows(10).any(|bytes| bytes == b"Wielemaker");
    assert!(holds(&backups[0].path));
    council.file.replace_backups(council.world.moment).unwrap();
    let backups = council.file.backups();
    assert_eq!(backups.len(), 1, "a new one, and none of before");
    assert!(!holds(&backups[0].path));
}

#[test]
fn terms_can_be_changed() {
    let mut council = Council::new();
    council.act("cleaning.set_retention", json!({ "kind": "contact", "months": 6 }));
    let kinds = council.ask("cleaning.retention", json!({}));
    let contact = kinds.as_array().unwrap().iter().find(|kind| kind["kind"] == "contact").unwrap();
    assert_eq!((contact["months"].as_i64(), contact["default_months"].as_i64()), (Some(6), Some(24)));
    let error =
        council.file.act("cleaning.set_retention", json!({ "kind": "contact", "months": 9999 }), &mut council.world);
    assert_eq!(error.unwrap_err().code(), Code::SettingOutOfRange);
}
