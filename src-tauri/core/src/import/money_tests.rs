//! Claim lines and invoices from lists: what a cell says, what is wrong with it, and what is booked.

use chrono::NaiveDate;
use proptest::prelude::*;
use serde_json::{Value, json};

use super::cells::{line_kind, understood};
use super::fields::ImportField;
use super::sheet::Sheet;
use super::tests::{Council, pasted};
use super::{ImportTarget, PaperSource};
use crate::claims::LineKind;
use crate::error::Code;
use crate::export::{self, SheetColumn, SheetKind};
use crate::money::Cents;
use crate::print::Format;

/// A council with members and a budget of 2026, one of them of a name that another has too.
fn council() -> Council {
    let mut council = Council::new();
    for (first, infix, last, since) in [
        ("Joris", "van", "Kampsbeek", "2024-01-01"),
        ("Yara", "", "Çelikoğlu", "2024-01-01"),
        ("Jo", "", "Wit", "2022-01-01"),
        ("Jo", "", "Wit", "2025-01-01"),
        ("Johan", "", "Berg", "2024-01-01"),
    ] {
        let person =
            json!({ "first_name": first, "infix": infix, "last_name": last, "role": "lid", "starts_on": since });
        council.try_act("people.add", person).unwrap();
    }
    budget(&mut council, 2026);
    council
}

fn budget(council: &mut Council, year: i32) {
    let budget = council.try_act("budget.start", json!({ "year": year, "from": "nothing" })).unwrap();
    for (code, name, direction) in
        [("200", "Reiskosten", "cost"), ("300", "Scholing", "cost"), ("900", "Subsidie", "income")]
    {
        let line =
            json!({ "budget": budget, "code": code, "name": name, "direction": direction, "requested": 100_000 });
        council.try_act("budget.add_line", line).unwrap();
    }
}

fn list(text: &str) -> Value {
    json!({ "source": pasted(text) })
}

/// The problem at a cell of the first row, if there is one.
fn problem(preview: &Value, field: &str) -> Option<String> {
    let cells = preview["rows"][0]["cells"].as_array().unwrap();
    cells.iter().find(|cell| cell["field"] == field)?["problem"].as_str().map(str::to_owned)
}

fn shown(preview: &Value, row: usize, field: &str) -> String {
    let cells = preview["rows"][row]["cells"].as_array().unwrap();
    cells.iter().find(|cell| cell["field"] == field).unwrap()["shown"].as_str().unwrap().to_owned()
}

#[test]
fn cells_as_people_and_excel_write_them() {
    use ImportField::{Amount, Date, Distance, IsReturn, Year};
    let today = NaiveDate::from_ymd_opt(2026, 11, 3).unwrap();
    let table = [
        (Amount, "€ 1.234,56", Some("123456")),
        (Amount, "1234.56", Some("123456")),
        (Amount, "1.234", Some("123400")),
        (Amount, "12,-", Some("1200")),
        (Amount, "-3,5", Some("-350")),
        (Amount, "9.3625", Some("936")),
        (Amount, "2.6750", Some("268")),
        (Amount, "-2.6750", Some("-268")),
        (Amount, "8.999999", Some("900")),
        (Amount, "gratis", None),
        (Date, "12-3-2026", Some("2026-03-12")),
        (Date, "12-3", Some("2026-03-12")),
        (Date, "12 maart 2026", Some("2026-03-12")),
        (Date, "2026-03-12 00:00:00", Some("2026-03-12")),
        (Date, "46093", Some("2026-03-12")),
        (Date, "31-2-2026", None),
        (Distance, "37,4", Some("37400")),
        (Distance, "37.4 km", Some("37400")),
        (Distance, "12 kilometer", Some("12000")),
        (Distance, "37.1250", Some("37125")),
        (Distance, "20", Some("20000")),
        (Distance, "ver", None),
        (IsReturn, "x", Some("ja")),
        (IsReturn, "Ja", Some("ja")),
        (IsReturn, "WAAR", Some("ja")),
        (IsReturn, "enkele reis", Some("nee")),
        (IsReturn, "misschien", None),
        (Year, "2026", Some("2026")),
        (Year, "26", None),
    ];
    for (field, text, value) in table {
        let read = understood(field, text, today).ok().map(|(value, _)| value);
        assert_eq!(read.as_deref(), value, "{field:?} {text}");
    }
}

#[test]
fn kinds_of_lines_by_their_words() {
    let table = [
        ("km", false, LineKind::Mileage),
        ("Kilometers", true, LineKind::Mileage),
        ("Eigen auto", true, LineKind::Mileage),
        ("fiets", true, LineKind::Mileage),
        ("OV", false, LineKind::PublicTransport),
        ("Trein", false, LineKind::PublicTransport),
        ("openbaar vervoer", false, LineKind::PublicTransport),
        ("reiskosten", true, LineKind::Mileage),
        ("reiskosten", false, LineKind::PublicTransport),
        ("Onkosten", false, LineKind::Expense),
        ("presentiegeld", false, LineKind::AttendanceFee),
        ("vaste vergoeding", false, LineKind::Allowance),
        ("", true, LineKind::Mileage),
        ("", false, LineKind::Expense),
    ];
    for (text, has_distance, kind) in table {
        assert_eq!(line_kind(text, has_distance).unwrap(), kind, "{text}");
    }
    assert_eq!(line_kind("verbetering", false).unwrap_err().code(), Code::NotALineKind);
}

#[test]
fn members_however_they_are_written() {
    let council = council();
    for (written, who) in [
        ("Joris van Kampsbeek", "Joris van Kampsbeek"),
        ("Kampsbeek, Joris van", "Joris van Kampsbeek"),
        ("van kampsbeek, JORIS", "Joris van Kampsbeek"),
        ("Dhr. J. van Kampsbeek", "Joris van Kampsbeek"),
        ("Van Kampsbeek", "Joris van Kampsbeek"),
        ("Yara Celikoglu", "Yara Çelikoğlu"),
        ("Jo Wit (sinds 2025)", "Jo Wit (sinds 2025)"),
        ("Berg", "Johan Berg"),
    ] {
        let preview = council
            .preview("claim_lines", &list(&format!("Lid\tDatum\tBedrag\tOmschrijving\n{written}\t12-3\t5\tbon")));
        assert_eq!(preview["ready"], 1, "{written}: {preview:#}");
        assert_eq!(shown(&preview, 0, "member"), who);
    }
    for (written, says) in [
        ("Jo Wit", "Schrijf ‘Jo Wit (sinds 2022)’ of ‘Jo Wit (sinds 2025)’."),
        ("Piet Wit", "‘Piet Wit’ staat niet bij Leden."),
        ("", "mag niet leeg"),
    ] {
        let preview = council
            .preview("claim_lines", &list(&format!("Lid\tDatum\tBedrag\tOmschrijving\n{written}\t12-3\t5\tbon")));
        let problem = problem(&preview, "member").unwrap();
        assert!(problem.contains(says), "{written}: {problem}");
    }
}

#[test]
fn what_is_wrong_with_a_line_is_said_at_its_cell() {
    const HEADINGS: &str = "Lid;Datum;Soort;Omschrijving;Post;Kilometers;Retour;Bedrag;Boekjaar";
    let mut council = council();
    budget(&mut council, 2025);
    budget(&mut council, 2005);
    council.try_act("year_close.close", json!({ "year": 2025, "destination": "Terug." })).unwrap();
    for (row, field, says) in [
        ("Joris van Kampsbeek;12-3-2026;km;;200;37,4;;9,36;", "amount", "dit €\u{a0}9,35"),
        ("Joris van Kampsbeek;12-3-2026;km;;200;37,4;ja;9,35;", "amount", "dit €\u{a0}18,70"),
        ("Joris van Kampsbeek;12-3-2026;km;;200;;;9,35;", "distance", "aantal kilometers"),
        (
            "Joris van Kampsbeek;12-3-2026;bon;koffie;400;;;5;",
            "budget_line",
            "‘400’ is geen post van de begroting 2026",
        ),
        ("Joris van Kampsbeek;12-3-2026;bon;koffie;Subsidie;;;5;", "budget_line", "geen post"),
        ("Joris van Kampsbeek;12-3-2027;bon;koffie;200;;;5;", "date", "Voor 2027 is nog geen begroting"),
        ("Joris van Kampsbeek;12-3-2025;bon;koffie;200;;;5;", "date", "Het jaar 2025 is afgesloten"),
        ("Joris van Kampsbeek;12-3-2025;bon;koffie;200;;;5;2025", "year", "Het jaar 2025 is afgesloten"),
        ("Joris van Kampsbeek;12-3-2005;km;;200;10;;;", "date", "geen kilometertarief"),
        ("Joris van Kampsbeek;12-3-2026;bon;koffie;200;;;;", "amount", "mag niet leeg"),
        ("Joris van Kampsbeek;12-3-2026;bon;koffie;200;;;-5;", "amount", "niet lager zijn dan nul"),
        ("Joris van Kampsbeek;12-3-2026;bon;;200;;;5;", "description", "mag niet leeg"),
        ("Joris van Kampsbeek;12-3-2026;cadeau;bloemen;200;;;5;", "kind", "‘cadeau’ is geen soort regel"),
        ("Joris van Kampsbeek;12-3-2026;vacatiegeld;;200;;;50;", "date", "geen vacatiegeld"),
    ] {
        let sheet = list(&format!("{HEADINGS}\n{row}"));
        let preview = council.preview("claim_lines", &sheet);
        let problem = problem(&preview, field);
        assert!(problem.as_ref().is_some_and(|problem| problem.contains(says)), "{row}: {preview:#}");
        let refused = council.try_act("import.claim_lines", sheet).unwrap_err();
        assert_eq!((refused.code(), refused.field.as_deref()), (Code::ImportRow, Some(field)), "{row}");
    }
    // What comes late for the closed year is booked in the next, when the list says so.
    let late = list(&format!("{HEADINGS}\nJoris van Kampsbeek;12-3-2025;bon;koffie;300 scholing;;;5;2026"));
    assert_eq!(council.try_act("import.claim_lines", late).unwrap(), json!(1));
    assert_eq!(council.ask("claims.list", json!({ "year": 2026 }))[0]["total"], 500);
}

#[test]
fn lines_go_to_the_open_claims_of_their_members_and_away_in_one_step() {
    let mut council = council();
    let people = council.ask("people.list", json!({}));
    let joris =
        people.as_array().unwrap().iter().find(|member| member["last_name"] == "Kampsbeek").unwrap()["id"].clone();
    let open = council.try_act("claims.start", json!({ "year": 2026, "person": joris })).unwrap();
    let sheet = list(
        "Naam;Datum;Omschrijving;Begrotingspost;Km;Retour;Van;Naar;Bedrag\n\
         Kampsbeek, Joris van;12-3-2026;Overleg;Reiskosten;37,4;;Zutphen;Arnhem;\n\
         Joris van Kampsbeek;13-3-2026;Boek;300;;;;;€ 1.234,56\n\
         Joris van Kampsbeek;13-3-2026;boek;300;;;;;1234,56\n\
         Yara Çelikoğlu;14-3-2026;Overleg;200 Reiskosten;10;ja;;;5,00\n",
    );
    let preview = council.preview("claim_lines", &sheet);
    assert_eq!(preview["ready"], 4, "{preview:#}");
    assert_eq!((shown(&preview, 0, "kind"), shown(&preview, 0, "amount")), ("kilometers".into(), "€\u{a0}9,35".into()));
    assert_eq!(shown(&preview, 1, "budget_line"), "300 Scholing");
    assert_eq!(preview["rows"][2]["double"], "Staat ook op rij 3.");
    assert_eq!(council.try_act("import.claim_lines", sheet.clone()).unwrap(), json!(4));
    let claims = council.ask("claims.list", json!({ "year": 2026 }));
    assert_eq!(claims.as_array().unwrap().len(), 2);
    let read = council.ask("claims.read", json!({ "id": open }));
    assert_eq!(read["total"], 935 + 2 * 123_456);
    assert_eq!((&read["lines"][0]["metres"], &read["lines"][0]["to_place"]), (&json!(37_400), &json!("Arnhem")));
    let again = council.preview("claim_lines", &sheet);
    assert!(again["rows"].as_array().unwrap().iter().all(|row| row["double"] == "Staat al in het bestand."));
    assert_eq!(council.file.next_steps().unwrap().0.unwrap().title, "4 declaratieregels geïmporteerd");
    council.file.undo().unwrap();
    assert_eq!((council.count("claim_line"), council.count("claim")), (0, 1));
}

#[test]
fn posts_of_a_deelraad_are_told_from_those_of_the_council() {
    let mut council = council();
    let body = json!({ "kind": "subcouncil", "name": "Jeugdraad", "starts_on": "2024-01-01" });
    let body = council.try_act("groups.add", body).unwrap();
    let budget = council.try_act("budget.start", json!({ "year": 2026, "from": "nothing", "body": body })).unwrap();
    for (code, name) in [("200", "Reiskosten"), ("210", "Uitjes")] {
        let line = json!({ "budget": budget, "code": code, "name": name, "requested": 1000 });
        council.try_act("budget.add_line", line).unwrap();
    }
    for (written, post) in [
        ("200", "200 Reiskosten"),
        ("uitjes", "210 Uitjes (Jeugdraad)"),
        ("200 Reiskosten (Jeugdraad)", "200 Reiskosten (Jeugdraad)"),
    ] {
        let sheet = list(&format!("Lid\tDatum\tBedrag\tWaarvoor\tPost\nJohan Berg\t1-2-2026\t5\tbon\t{written}"));
        let preview = council.preview("claim_lines", &sheet);
        assert_eq!(shown(&preview, 0, "budget_line"), post, "{preview:#}");
    }
}

#[test]
fn invoices_with_their_days_and_doubles() {
    let mut council = council();
    let sheet = list(
        "Leverancier;Factuurnummer;Factuurdatum;Vervaldatum;Omschrijving;Post;Bedrag;IBAN;Betaald op\n\
         Drukkerij Rijnzicht;2026-118;12-3-2026;11-4-2026;Folders;300;€ 1.234,56;NL85 TEST 0000 0001 01;1-4-2026\n\
         drukkerij rijnzicht;2026-118;13-3-2026;;;;5;;\n\
         Gemeente;;1-2-2026;;Subsidie;900 Subsidie;20.000;;\n",
    );
    let preview = council.preview("invoices", &sheet);
    assert_eq!(preview["ready"], 3, "{preview:#}");
    assert_eq!(preview["rows"][1]["double"], "Staat ook op rij 2.");
    assert_eq!(council.try_act("import.invoices", sheet.clone()).unwrap(), json!(3));
    let budget = council.ask("budget.read", json!({ "year": 2026 }));
    assert_eq!((&budget["total"]["realised"], &budget["income"]["committed"]), (&json!(123_456), &json!(2_000_000)));
    assert_eq!(council.file.next_steps().unwrap().0.unwrap().title, "3 facturen geïmporteerd");
    assert_eq!(council.preview("invoices", &sheet)["rows"][0]["double"], "Staat al in het bestand.");
    council.file.undo().unwrap();
    assert_eq!(council.count("invoice"), 0);
    for (row, field, says) in [
        (";1;12-3-2026;;5;", "supplier", "mag niet leeg"),
        ("X;1;12-3-2026;1-3-2026;5;", "due_on", "Het eind ligt voor het begin"),
        ("X;1;12-3-2026;;0;", "amount", "nul"),
        ("X;1;12-3-2026;;5;NL00", "iban", "rekeningnummer"),
    ] {
        let sheet = list(&format!("Leverancier;Nummer;Datum;Vervaldatum;Bedrag;IBAN\n{row}"));
        let preview = council.preview("invoices", &sheet);
        assert!(problem(&preview, field).is_some_and(|problem| problem.contains(says)), "{row}: {preview:#}");
    }
}

#[test]
fn a_list_of_one_member_without_headings() {
    let mut council = council();
    let sheet = json!({
        "source": pasted("12-3-2026;kilometers;37,4\n13-3-2026;kilometers;10"),
        "columns": ["date", "kind", "distance"],
        "usual": [{ "field": "member", "text": "Johan Berg" }, { "field": "budget_line", "text": "200 Reiskosten" }],
    });
    assert_eq!(
        council.preview("claim_lines", &sheet)["rows"].as_array().unwrap().len(),
        2,
        "no row is taken for headings"
    );
    assert_eq!(council.try_act("import.claim_lines", sheet).unwrap(), json!(2));
}

/// What was written of a day, its words and its cents.
fn written() -> impl Strategy<Value = Vec<(u32, String, i64)>> {
    proptest::collection::vec((1..366_u32, "[a-zé;,\"' ]{1,12}x", 1..100_000_000_i64), 1..8)
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(24))]
    #[test]
    fn our_own_lists_come_back_to_the_cent(lines in written(), format in prop_oneof![Just(Format::Csv), Just(Format::Xlsx)]) {
        let day = |day: u32| NaiveDate::from_yo_opt(2026, day).unwrap();
        let column = SheetColumn::new;
        let sheet = export::Sheet {
            title: "Declaraties".into(),
            columns: vec![
                column("Lid", SheetKind::Text), column("Datum", SheetKind::Date),
                column("Omschrijving", SheetKind::Text), column("Bedrag", SheetKind::Amount),
            ],
            rows: lines.iter().map(|(date, words, cents)| {
                vec!["Johan Berg".into(), day(*date).into(), words.as_str().into(), Cents(*cents).into()]
            }).collect(),
            totals: Vec::new(),
        };
        let bytes = export::file(&sheet, format).unwrap();
        let mut council = council();
        let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, bytes);
        let source = json!({ "pasted": { "name": "lijst", "base64": base64 } });
        prop_assert_eq!(council.try_act("import.claim_lines", json!({ "source": source })).unwrap(), json!(lines.len()));
        let list = council.ask("claims.list", json!({ "year": 2026 }));
        let claim = council.ask("claims.read", json!({ "id": list[0]["id"] }));
        let back: Vec<(Value, Value, Value)> = claim["lines"].as_array().unwrap().iter()
            .map(|line| (line["date"].clone(), line["description"].clone(), line["amount"].clone())).collect();
        let put: Vec<(Value, Value, Value)> = lines.iter()
            .map(|(date, words, cents)| (json!(day(*date)), json!(words.trim()), json!(cents))).collect();
        prop_assert_eq!(back, put);
    }

    #[test]
    fn no_list_breaks_the_reader(text in "[ -~é€\n;\t]{0,200}") {
        let council = council();
        for target in ["claim_lines", "invoices"] {
            let request = json!({ "target": target, "sheet": list(&text) });
            let _ = council.file.ask("import.preview", request, super::tests::now());
        }
    }
}

#[test]
fn numbers_of_excel_are_no_thousands() {
    let mut book = rust_xlsxwriter::Workbook::new();
    let page = book.add_worksheet();
    for (column, heading) in ["Leverancier", "Datum", "Bedrag"].into_iter().enumerate() {
        page.write(0, u16::try_from(column).unwrap(), heading).unwrap();
    }
    for (row, amount) in (1..).zip([1.234, 9.3625, 1234.5, 12.0]) {
        page.write(row, 0, "X").unwrap();
        page.write(row, 1, 46_093 + row).unwrap();
        page.write(row, 2, amount).unwrap();
    }
    let base64 = base64::Engine::encode(&base64::engine::general_purpose::STANDARD, book.save_to_buffer().unwrap());
    let source = PaperSource::Pasted { name: "x.xlsx".into(), base64 };
    let read = Sheet::read(&source, ImportTarget::Invoices).unwrap();
    let amounts: Vec<&str> = read.rows.iter().map(|row| row.cells[2].as_str()).collect();
    assert_eq!(amounts, ["1.2340", "9.3625", "1234.5", "12"]);
}
