//! A treasurer takes over the lists of before: claim lines from a CSV file of Dutch Excel, invoices from a workbook.

use raadwerk_core::export::{self, Sheet, SheetCell, SheetColumn, SheetKind};
use raadwerk_core::print::Format;
use raadwerk_tests::Council;
use raadwerk_tests::papers::pasted;
use serde_json::{Value, json};

/// A council with two members, the budgets of two years and the older of the two closed.
fn council() -> Council {
    let mut council = Council::new();
    council.member("Renée", "Ramlakhan");
    council.act(
        "people.add",
        json!({ "first_name": "Joris", "infix": "van", "last_name": "Kampsbeek", "role": "lid", "starts_on": "2024-01-01" }),
    );
    council.budget(2025);
    council.budget(2026);
    council
        .act("year_close.close", json!({ "year": 2025, "on": "2026-02-01", "destination": "Terug naar de gemeente." }));
    council
}

/// As Excel saves a CSV in Dutch: semicolons, Windows-1252. "é" is one byte there.
fn of_excel(text: &str) -> Value {
    let bytes: Vec<u8> =
        text.replace('\n', "\r\n").chars().map(|letter| u8::try_from(u32::from(letter)).unwrap()).collect();
    pasted("regels.csv", &bytes)
}

fn line_of(council: &Council, name: &str) -> Value {
    let budget = council.ask("budget.read", json!({ "year": 2026 }));
    let lines = budget["lines"].as_array().unwrap();
    lines.iter().find(|line| line["name"].as_str().is_some_and(|known| known.contains(name))).unwrap().clone()
}

#[test]
fn claim_lines_of_a_year_come_in_as_one_step() {
    let mut council = council();
    let travel = line_of(&council, "Reis");
    let code = travel["code"].as_str().unwrap();
    let text = format!(
        "Naam;Datum;Soort;Omschrijving;Post;Km;Retour;Bedrag\n\
         Ramlakhan, Renée;12-3-2026;km;Overleg in café De Zon;{code};37,4;;9,35\n\
         Kampsbeek, Joris van;13-3-2026;OV;;{code};;;12,50\n\
         J. van Kampsbeek;14-3-2026;km;;{code};10;ja;4,00\n\
         Piet Onbekend;15-3-2026;OV;;{code};;;3,00\n\
         Renée Ramlakhan;1-12-2025;OV;;;;;8,00\n"
    );
    let mut sheet = json!({ "source": of_excel(&text) });
    let preview = council.ask("import.preview", json!({ "target": "claim_lines", "sheet": sheet }));
    let wrong: Vec<(u64, &str)> = preview["rows"]
        .as_array()
        .unwrap()
        .iter()
        .filter_map(|row| {
            let cell = row["cells"].as_array().unwrap().iter().find(|cell| !cell["problem"].is_null())?;
            Some((row["row"].as_u64().unwrap(), cell["field"].as_str().unwrap()))
        })
        .collect();
    assert_eq!(wrong, [(4, "amount"), (5, "member"), (6, "date")], "{preview:#}");
    assert_eq!(preview["ready"], 2);

    let before = council.dump();
    assert_eq!(council.refusal("import.claim_lines", sheet.clone()), ("import_row", Some("amount".into())));
    sheet["corrected"] = json!([{ "row": 4, "field": "amount", "text": "5" }]);
    sheet["without"] = json!([5]);
    assert_eq!(council.refusal("import.claim_lines", sheet.clone()), ("import_row", Some("date".into())));
    assert_eq!(council.dump(), before, "what is refused leaves nothing");

    // The ticket of December is nagekomen: it is booked in 2026.
    sheet["corrected"].as_array_mut().unwrap().push(json!({ "row": 6, "field": "year", "text": "2026" }));
    assert_eq!(council.act("import.claim_lines", sheet), json!(4));
    let claims = council.ask("claims.list", json!({ "year": 2026 }));
    let claims: Vec<Value> = claims.as_array().unwrap().clone();
    let mut totals: Vec<i64> = claims.iter().map(|claim| claim["total"].as_i64().unwrap()).collect();
    totals.sort_unstable();
    assert_eq!(totals, [935 + 800, 1250 + 500], "a claim for each member");
    let after = council.dump();
    council.file_mut().undo().unwrap();
    assert_eq!(council.dump(), before, "one step takes all away");
    council.file_mut().redo().unwrap();
    assert_eq!(council.dump(), after);

    let joris = claims.iter().find(|claim| claim["total"] == 1750).unwrap();
    council.act("claims.submit", json!({ "id": joris["id"] }));
    council.act("claims.approve", json!({ "id": joris["id"] }));
    assert_eq!(line_of(&council, "Reis")["committed"], 1750, "the budget counts what was imported");
}

#[test]
fn invoices_of_a_workbook_count_in_the_budget() {
    let mut council = council();
    let line = council.ask("budget.read", json!({ "year": 2026 }))["lines"][0].clone();
    let post = format!("{} {}", line["code"].as_str().unwrap(), line["name"].as_str().unwrap());
    let columns = [
        ("Leverancier", SheetKind::Text),
        ("Factuurnummer", SheetKind::Text),
        ("Datum", SheetKind::Date),
        ("Post", SheetKind::Text),
        ("Bedrag", SheetKind::Amount),
        ("Betaald op", SheetKind::Date),
    ];
    let row = |supplier: &str, number: &str, date: &str, amount: i64, paid_on: Option<&str>| {
        let words = [supplier, number, date, &post].map(SheetCell::from);
        words.into_iter().chain([SheetCell::Number(amount), paid_on.into()]).collect()
    };
    // A list of our own, so that its cells are real dates and numbers.
    let sheet = Sheet {
        title: "Facturen".into(),
        columns: columns.map(|(label, kind)| SheetColumn::new(label, kind)).to_vec(),
        rows: vec![
            row("Drukkerij Rijnzicht", "2026-118", "2026-03-12", 123_456, Some("2026-04-01")),
            row("Zaal De Brug", "77", "2026-05-01", 10_005, None),
        ],
        totals: Vec::new(),
    };
    let bytes = export::file(&sheet, Format::Xlsx).unwrap();
    let request = json!({ "source": pasted("facturen.xlsx", &bytes) });
    assert_eq!(council.act("import.invoices", request.clone()), json!(2));
    let line = council.ask("budget.read", json!({ "year": 2026 }))["lines"][0].clone();
    assert_eq!((&line["realised"], &line["committed"]), (&json!(123_456), &json!(10_005)));
    let preview = council.ask("import.preview", json!({ "target": "invoices", "sheet": request }));
    assert!(preview["rows"].as_array().unwrap().iter().all(|row| row["double"] == "Staat al in het bestand."));
    council.file_mut().undo().unwrap();
    assert_eq!(council.ask("invoices.list", json!({ "year": 2026 })), json!([]));
}
