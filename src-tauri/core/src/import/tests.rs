//! Whole lists through the operations, and the parts that decide.

use std::fmt::Write as _;

use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use chrono::DateTime;
use serde_json::{Value, json};
use tempfile::TempDir;

use super::names::{Name, split};
use crate::error::{Code, Error};
use crate::file::CouncilFile;
use crate::world::{Moment, World};

pub(super) struct Council {
    pub file: CouncilFile,
    world: World,
    _folder: TempDir,
}

pub(super) fn now() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-03T20:14:00+01:00").unwrap().into()
}

impl Council {
    pub fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let mut world = World::counted(now(), "Fenna Oosterlaan", 1);
        let file = CouncilFile::create(&folder.path().join("raad.raad"), &mut world).unwrap();
        Self { file, world, _folder: folder }
    }

    pub fn try_act(&mut self, name: &str, request: Value) -> Result<Value, Error> {
        Ok(self.file.act(name, request, &mut self.world)?.answer)
    }

    pub fn ask(&self, name: &str, request: Value) -> Value {
        self.file.ask(name, request, self.world.moment).unwrap()
    }

    pub fn preview(&self, target: &str, sheet: &Value) -> Value {
        self.ask("import.preview", json!({ "target": target, "sheet": sheet }))
    }

    fn names(&self) -> Vec<String> {
        let people = self.ask("people.list", json!({}));
        people.as_array().unwrap().iter().map(|member| member["name"].as_str().unwrap().to_owned()).collect()
    }

    pub fn count(&self, table: &str) -> i64 {
        let sql = format!("SELECT count(*) FROM {table}");
        self.file.view(now()).db().query_row(&sql, [], |row| row.get(0)).unwrap()
    }
}

fn file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../../tests/files/import").join(name)
}

pub(super) fn pasted(text: &str) -> Value {
    json!({ "pasted": { "name": "Geplakt", "base64": BASE64.encode(text) } })
}

#[test]
fn whole_names_are_split_as_the_dutch_write_them() {
    let cases = [
        ("Joris van Kampsbeek", "Joris", "van", "Kampsbeek"),
        ("Hendrik-Jan 't Sandt", "Hendrik-Jan", "'t", "Sandt"),
        ("Hendrik-Jan ’t Sandt", "Hendrik-Jan", "’t", "Sandt"),
        ("Jan van der Berg - de Vries", "Jan", "van der", "Berg - de Vries"),
        ("Anna Maria Jansen", "Anna Maria", "", "Jansen"),
        ("Mohamed El Amrani", "Mohamed", "", "El Amrani"),
        ("Kampsbeek, Joris van", "Joris", "van", "Kampsbeek"),
        ("van Kampsbeek, Joris", "Joris", "van", "Kampsbeek"),
        ("Kampsbeek, J.H. van der", "J.H.", "van der", "Kampsbeek"),
        ("Mevr. drs. Devi Ramlakhan", "Devi", "", "Ramlakhan"),
        ("Achterkamp", "", "", "Achterkamp"),
        ("  Yara   Çelikoğlu ", "Yara", "", "Çelikoğlu"),
        ("de Wit", "de", "", "Wit"),
        ("Van", "", "", "Van"),
        ("", "", "", ""),
    ];
    for (whole, first, infix, last) in cases {
        let expected = Name { first: first.into(), infix: infix.into(), last: last.into() };
        assert_eq!(split(whole), expected, "{whole}");
    }
}

#[test]
fn a_list_as_dutch_excel_saves_it() {
    let mut council = Council::new();
    let sheet = json!({ "source": { "path": file("leden-excel.csv") } });
    let preview = council.preview("members", &sheet);
    let fields: Vec<&str> =
        preview["columns"].as_array().unwrap().iter().filter_map(|it| it["field"].as_str()).collect();
    assert_eq!(fields, ["last_name", "infix", "first_name", "role", "starts_on", "email"]);
    assert_eq!(preview["ready"], 4, "{preview:#}");
    let dates: Vec<&str> = preview["rows"]
        .as_array()
        .unwrap()
        .iter()
        .map(|row| {
            row["cells"].as_array().unwrap().iter().find(|cell| cell["field"] == "starts_on").unwrap()["shown"]
                .as_str()
                .unwrap()
        })
        .collect();
    assert_eq!(dates, ["1 januari 2024", "12 maart 2025", "1 januari 2026", "31 december 2025"]);
    assert_eq!(council.try_act("import.members", sheet.clone()).unwrap(), json!(4));
    assert_eq!(
        council.names(),
        ["Yara Çelik", "Joris van Kampsbeek", "Hendrik-Jan 't Sandt", "Renée de Wit; de oudste"]
    );
    let again = council.preview("members", &sheet);
    assert_eq!(again["rows"][0]["double"], "Staat al in het bestand.");
}

#[test]
fn lists_in_utf_8_and_of_excel_itself() {
    let mut council = Council::new();
    council.try_act("import.members", json!({ "source": { "path": file("leden-utf8.csv") } })).unwrap();
    council.try_act("import.members", json!({ "source": { "path": file("leden.xlsx") } })).unwrap();
    assert_eq!(council.names(), ["Yara Çelikoğlu", "Fenna Oosterlaan", "Okke van der Terpstraat", "Marisol de Wildt"]);
    let people = council.ask("people.list", json!({}));
    assert_eq!(people[1]["memberships"][0]["starts_on"], "2025-12-31", "a cell that is a date");
    assert_eq!(people[2]["memberships"][0]["starts_on"], "2026-02-01", "a cell that is text");
}

#[test]
fn forty_members_with_two_bad_rows_are_one_step() {
    let mut council = Council::new();
    let mut text = String::from("naam\tfunctie\tlid sinds\te-mail\n");
    for number in 1..=40 {
        let (date, email) = match number {
            7 => ("31-2-2026", "lid7@voorbeeld.example".to_owned()),
            9 => ("1-1-2026", "geen adres".to_owned()),
            _ => ("1-1-2026", format!("lid{number}@voorbeeld.example")),
        };
        writeln!(text, "Lid{number} van Proefstad\tlid\t{date}\t{email}").unwrap();
    }
    let sheet = |more: Value| {
        let mut sheet = json!({ "source": pasted(&text) });
        sheet.as_object_mut().unwrap().extend(more.as_object().unwrap().clone());
        sheet
    };
    let preview = council.preview("members", &sheet(json!({})));
    assert_eq!((preview["rows"].as_array().unwrap().len(), &preview["ready"]), (40, &json!(38)));
    let problem = |row: usize, field: &str| {
        let cells = preview["rows"][row - 2]["cells"].as_array().unwrap();
        cells.iter().find(|cell| cell["field"] == field).unwrap()["problem"].as_str().unwrap().to_owned()
    };
    assert!(problem(8, "starts_on").contains("31-2-2026"));
    assert!(problem(10, "email").contains("geen e-mailadres"));
    let refused = council.try_act("import.members", sheet(json!({}))).unwrap_err();
    assert_eq!((refused.code(), refused.field.as_deref()), (Code::ImportRow, Some("starts_on")));
    assert!(council.names().is_empty(), "nothing is half done");

    let corrected = json!({ "corrected": [{ "row": 8, "field": "starts_on", "text": "28-2-2026" }], "without": [10] });
    assert_eq!(council.try_act("import.members", sheet(corrected)).unwrap(), json!(39));
    assert_eq!(council.file.next_steps().unwrap().0.unwrap().title, "39 leden geïmporteerd");
    council.file.undo().unwrap();
    assert!(council.names().is_empty(), "one undo takes all away");
    assert_eq!(council.count("membership"), 0);
}

#[test]
fn columns_can_be_matched_by_hand_and_gaps_filled() {
    let mut council = Council::new();
    let sheet = json!({
        "source": pasted("Wie;Sinds wanneer\nJo Wit;1-2-2026\nBo Zwart;\nJo Wit;1-3-2026"),
        "columns": ["full_name", "starts_on"],
        "usual": [{ "field": "role", "text": "lid" }, { "field": "starts_on", "text": "1-1-2026" }],
    });
    let preview = council.preview("members", &sheet);
    assert_eq!(preview["columns"][0]["heading"], "Kolom 1", "no heading is known here");
    let sheet =
        json!({ "without": [1, 4], "source": sheet["source"], "columns": sheet["columns"], "usual": sheet["usual"] });
    let preview = council.preview("members", &sheet);
    assert_eq!(preview["rows"][3]["double"], "Staat ook op rij 2.");
    assert_eq!((preview["ready"].as_i64(), preview["rows"][3]["left_out"].as_bool()), (Some(2), Some(true)));
    council.try_act("import.members", sheet).unwrap();
    assert_eq!(council.names(), ["Jo Wit", "Bo Zwart"]);
}

#[test]
fn contacts_come_with_their_organisation() {
    let mut council = Council::new();
    let sheet = json!({ "source": pasted(
        "organisatie;contactpersoon;functie;telefoon\nStichting Welzijn;Anke ter Horst;manager;06-12345678\n\
         stichting welzijn;Wijkteam;;\nBuurthuis;;;\n;;alleen een functie;\n") });
    let preview = council.preview("contacts", &sheet);
    assert_eq!(preview["ready"], 3, "{preview:#}");
    assert_eq!(council.try_act("import.contacts", sheet.clone()).unwrap_err().code(), Code::ImportRow);
    let mut sheet = sheet;
    sheet["without"] = json!([5]);
    assert_eq!(council.try_act("import.contacts", sheet).unwrap(), json!(3));
    assert_eq!((council.count("contact"), council.count("organisation")), (3, 2));
    council.file.undo().unwrap();
    assert_eq!((council.count("contact"), council.count("organisation")), (0, 0));
}
