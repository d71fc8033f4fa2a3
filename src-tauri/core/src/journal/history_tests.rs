//! The history of a record, setting it back, and the bin, through the operations.

use std::collections::BTreeSet;

use chrono::DateTime;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::names::{table, tables};
use super::rows::columns;
use super::shown::Shown;
use crate::error::{Code, Error};
use crate::file::CouncilFile;
use crate::file::schema::TRACKED;
use crate::world::{Moment, World};

struct Council {
    file: CouncilFile,
    world: World,
    _folder: TempDir,
}

fn at(time: &str) -> Moment {
    DateTime::parse_from_rfc3339(&format!("{time}:00+01:00")).unwrap().into()
}

impl Council {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::counted(at("2026-03-03T14:02"), "Fenna Oosterlaan", 1);
        let file = CouncilFile::create(&folder.path().join("raad.raad"), &mut world).unwrap();
        Self { file, world, _folder: folder }
    }

    fn try_act(&mut self, name: &str, request: Value) -> Result<Value, Error> {
        Ok(self.file.act(name, request, &mut self.world)?.answer)
    }

    fn act(&mut self, name: &str, request: Value) -> Value {
        self.try_act(name, request).unwrap()
    }

    fn ask(&self, name: &str, request: Value) -> Value {
        self.file.ask(name, request, self.world.moment).unwrap()
    }

    fn refused(&mut self, name: &str, request: Value) -> Code {
        self.try_act(name, request).unwrap_err().code()
    }

    fn history(&self, record: &Value) -> Value {
        self.ask("history.of_record", json!({ "record": record }))
    }

    fn member(&mut self) -> Value {
        self.act(
            "people.add",
            json!({ "first_name": "Joris", "infix": "van", "last_name": "Kampsbeek", "role": "lid",
                    "starts_on": "2026-03-03" }),
        )
    }

    fn change(&mut self, person: &Value, email: &str) {
        self.act(
            "people.change",
            json!({ "id": person, "first_name": "Joris", "infix": "van", "last_name": "Kampsbeek", "email": email,
                    "iban": "" }),
        );
    }

    fn email(&self, person: &Value) -> Value {
        let people = self.ask("people.list", json!({}));
        people.as_array().unwrap().iter().find(|member| member["id"] == *person).unwrap()["email"].clone()
    }
}

#[test]
fn every_tracked_column_has_a_dutch_name_or_a_reason_for_none() {
    let council = Council::new();
    let view = council.file.view(at("2026-03-03T14:02"));
    let db = view.db();
    for (name, _) in TRACKED {
        let table = table(name).unwrap_or_else(|| panic!("{name} has no Dutch name in names.rs"));
        let there: BTreeSet<String> = columns(db, name).unwrap().into_iter().filter(|column| column != "id").collect();
        let named: BTreeSet<String> = table.columns.iter().map(|(column, ..)| (*column).to_owned()).collect();
        assert_eq!(there, named, "columns of {name} in names.rs");
        for (column, dutch, shown) in table.columns {
            let silent = matches!(shown, Shown::Silent(why) if why.len() > 9);
            assert_eq!(dutch.is_empty(), silent, "{name}.{column} has a name, or a reason to be silent");
            if let Shown::Word(words) = shown {
                words_fit_the_schema(db, name, column, words);
            }
        }
        assert!(table.title.iter().all(|column| named.contains(*column)), "the title of {name}");
    }
    assert_eq!(tables().count(), TRACKED.len(), "no table is named that is not there");
}

/// Each value that the schema allows has its Dutch word.
fn words_fit_the_schema(db: &rusqlite::Connection, table: &str, column: &str, words: &[(&str, &str)]) {
    let sql: String = db.query_row("SELECT sql FROM sqlite_schema WHERE name = ?1", [table], |row| row.get(0)).unwrap();
    let Some((_, rest)) = sql.split_once(&format!("({column} IN")) else { return };
    for value in rest.split_once("))").unwrap().0.split('\'').skip(1).step_by(2) {
        assert!(words.iter().any(|(word, _)| *word == value), "{table}.{column} has no Dutch for {value}");
    }
}

#[test]
fn the_history_of_a_record_says_what_changed_in_dutch() {
    let mut council = Council::new();
    let person = council.member();
    council.change(&person, "joris@voorbeeld.example");
    let role = council.act(
        "people.add_role",
        json!({ "person": person, "role": "penningmeester", "votes": true, "starts_on": "2026-04-01" }),
    );
    let history = council.history(&person);
    assert_eq!(history["title"], "Joris van Kampsbeek");
    let steps = history["steps"].as_array().unwrap();
    assert_eq!(steps.len(), 3);
    assert_eq!(steps[0]["rows"][0]["title"], "rol penningmeester");
    assert_eq!(steps[0]["rows"][0]["record"], role);
    assert_eq!(
        steps[0]["rows"][0]["fields"],
        json!([
            { "name": "persoon", "old": null, "new": "Joris van Kampsbeek" },
            { "name": "rol", "old": null, "new": "penningmeester" },
            { "name": "stemt mee", "old": null, "new": "ja" },
            { "name": "vanaf", "old": null, "new": "1 april 2026" },
        ])
    );
    assert_eq!(steps[1]["entry"]["who"], "Fenna Oosterlaan");
    assert_eq!(
        steps[1]["rows"][0]["fields"],
        json!([{ "name": "e-mailadres", "old": null, "new": "joris@voorbeeld.example" }])
    );
    assert_eq!(steps[1]["rows"][0]["restorable"], false, "it is so already");
    assert_eq!(steps[2]["rows"][0]["restorable"], true);
    assert_eq!(steps[2]["rows"].as_array().unwrap().len(), 2, "the person and the first membership");
}

#[test]
fn amounts_references_and_yes_and_no_are_read_as_people_do() {
    let mut council = Council::new();
    council.act("budget.start", json!({ "year": 2026, "from": "template" }));
    let budget = council.ask("budget.read", json!({ "year": 2026 }));
    let line = &budget["lines"][0];
    let fields =
        json!({ "id": line["id"], "code": line["code"], "name": line["name"], "requested": 1250, "active": false });
    council.act("budget.change_line", fields);
    let history = council.history(&line["id"]);
    let changed = history["steps"][0]["rows"][0]["fields"].to_string();
    assert!(changed.contains("€\u{a0}12,50"), "{changed}");
    assert!(
        changed.contains(r#"{"name":"actief","old":"ja","new":"nee"}"#) || changed.contains(r#""new":"nee""#),
        "{changed}"
    );
}

#[test]
fn a_record_is_set_back_and_that_can_be_undone() {
    let mut council = Council::new();
    let person = council.member();
    for email in ["een@voorbeeld.example", "twee@voorbeeld.example", "drie@voorbeeld.example"] {
        council.change(&person, email);
    }
    let steps = council.history(&person)["steps"].clone();
    let seq =
        steps.as_array().unwrap().iter().find(|step| step["rows"][0]["fields"][0]["new"] == "een@voorbeeld.example");
    let seq = seq.unwrap()["entry"]["seq"].clone();
    council.act("history.restore", json!({ "record": person, "seq": seq }));
    assert_eq!(council.email(&person), "een@voorbeeld.example");
    let title = council.history(&person)["steps"][0]["entry"]["title"].clone();
    assert_eq!(title, "Joris van Kampsbeek gezet zoals op 3 maart 2026 14:02");
    council.file.undo().unwrap();
    assert_eq!(council.email(&person), "drie@voorbeeld.example");
    // What was undone is passed over on the way back.
    council.file.undo().unwrap();
    council.act("history.restore", json!({ "record": person, "seq": seq }));
    assert_eq!(council.email(&person), "een@voorbeeld.example");
}

#[test]
fn what_an_older_schema_does_not_know_keeps_what_it_says() {
    let mut council = Council::new();
    let person = council.member();
    council.change(&person, "een@voorbeeld.example");
    let first = council.history(&person)["steps"][1]["entry"]["seq"].clone();
    // As if the steps were made before the column `note` was there.
    council
        .file
        .writing(|db| {
            db.execute("UPDATE journal_entry SET columns = replace(columns, ',\"note\"', ''), schema = 1", [])?;
            db.execute("UPDATE person SET note = 'belt liever'", [])?;
            Ok(())
        })
        .unwrap();
    council.act("history.restore", json!({ "record": person, "seq": first }));
    let member = council.ask("people.list", json!({}))[0].clone();
    assert_eq!((member["email"].as_str(), member["note"].as_str()), (Some(""), Some("belt liever")));
    council
        .file
        .writing(|db| Ok(db.execute("UPDATE journal_entry SET columns = replace(columns, 'email', 'fax')", [])?))
        .unwrap();
    let refused = council.refused("history.restore", json!({ "record": person, "seq": first }));
    assert_eq!(refused, Code::RestoreOtherSchema);
}

#[test]
fn what_is_adopted_or_needs_what_is_gone_is_not_set_back() {
    let mut council = Council::new();
    council.act(
        "council.set",
        json!({ "name": "Adviesraad Proefstad", "short_name": "ARP", "municipality": "Proefstad", "legal_basis": "",
                "holiday_region": "middle", "finance_model": "municipality_pays" }),
    );
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    let section = council.act("plan.add_section", json!({ "plan": plan, "title": "Inleiding", "body": "" }));
    council.act("plan.change_section", json!({ "id": section, "title": "Vooraf", "body": "" }));
    let first = council.history(&section)["steps"][1]["entry"]["seq"].clone();
    let request = json!({ "record": section, "seq": first });
    council.act("plan.adopt", json!({ "year": 2026, "on": "2026-03-03" }));
    assert_eq!(council.refused("history.restore", request.clone()), Code::RestoreLocked);
    council.act("plan.reopen", json!({ "year": 2026, "reason": "Een fout" }));
    council.act("history.restore", request);

    let person = council.member();
    let membership = council.ask("people.list", json!({}))[0]["memberships"][0]["id"].clone();
    let made = council.history(&membership)["steps"][0]["entry"]["seq"].clone();
    council.act("people.remove", json!({ "id": person }));
    let refused = council.try_act("history.restore", json!({ "record": membership, "seq": made })).unwrap_err();
    assert_eq!(refused.code(), Code::RestoreNeeds);
    assert!(refused.to_string().contains("Joris van Kampsbeek"), "{refused}");
}

#[test]
fn the_bin_holds_a_removed_person_as_one_thing_and_gives_it_back() {
    let mut council = Council::new();
    let person = council.member();
    council.change(&person, "joris@voorbeeld.example");
    council.act("people.remove", json!({ "id": person }));
    let bin = council.ask("bin.list", json!({}));
    assert_eq!(bin.as_array().unwrap().len(), 1);
    assert_eq!((bin[0]["title"].as_str(), bin[0]["with"].as_i64()), (Some("Joris van Kampsbeek"), Some(1)));
    assert_eq!(bin[0]["room"], "members");
    council.act("bin.restore", json!({ "seq": bin[0]["seq"] }));
    assert_eq!(council.ask("bin.list", json!({})), json!([]));
    assert_eq!(council.email(&person), "joris@voorbeeld.example");
    council.file.undo().unwrap();
    assert_eq!(council.ask("bin.list", json!({})).as_array().unwrap().len(), 1, "undo puts it in the bin again");
    council.file.undo().unwrap();
    assert_eq!(council.ask("bin.list", json!({})), json!([]), "what was taken back was never removed");
    assert_eq!(council.refused("bin.restore", json!({ "seq": 1 })), Code::NotFound);
}
