//! A year of money: the begroting from concept to the closing of its year (S1.1, S1.2), with three deelraden (S3.1).

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::{Council, pdf};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

/// A bill that stands in the file, without the room that enters it.
pub fn invoice(council: &Council, line: &Value, date: &str, amount: i64, paid_on: Option<&str>) {
    let db = Connection::open(&council.path).unwrap();
    let id = council.world.moment.utc.timestamp_millis()
        + db.query_row("SELECT count(*) FROM invoice", [], |row| row.get::<_, i64>(0)).unwrap();
    let year: i32 = date[..4].parse().unwrap();
    db.execute(
        "INSERT INTO invoice (id, year, supplier, number, date, description, budget_line_id, amount, iban, paid_on, paid_by)
         VALUES (?1, ?2, 'Bureau Voorbeeld', ?3, ?4, 'Website', ?5, ?6, '', ?7, '')",
        params![format!("01a00000-0000-7000-8000-{id:012x}"), year, format!("F{id}"), date, line.as_str(), amount, paid_on],
    )
    .unwrap();
}

fn read(council: &Council) -> Value {
    council.ask("budget.read", json!({ "year": 2026 }))
}

fn text(council: &Council, document: &str) -> String {
    let choices = Choices { audience: Audience::Internal, ..Choices::default() };
    pdf::words(&pdf::text(&council.print_as(document, &Subject::of_year(2026), &choices, Format::Pdf)))
}

#[test]
fn a_budget_goes_from_concept_to_granted_and_is_changed_beside_what_was_granted() {
    let mut council = Council::new();
    let lines = council.budget(2026);
    let budget = read(&council)["id"].clone();
    let change = |from: &Value, to: &Value, amount: &str, reason: &str| json!({ "budget": budget, "date": "1-6-2026", "from": from, "to": to, "amount": amount, "reason": reason });
    assert_eq!(
        council.refusal("budget.add_change", change(&lines[11], &lines[4], "180", "Training")).0,
        "budget_still_concept"
    );

    council.act("budget.adopt", json!({ "year": 2026, "on": "4-11-2025" }));
    let line = |requested: &str| json!({ "id": lines[4], "code": "300", "name": "Scholing", "requested": requested, "active": true, "explanation": "Elk lid een cursus." });
    let (code, field) = council.refusal("budget.change_line", line("9.999"));
    assert_eq!((code, field.as_deref()), ("budget_locked", Some("requested")));
    council.act("budget.change_line", line("2.500"));
    assert_eq!(council.refusal("budget.submit", json!({ "year": 2026, "on": "3-11-2025" })).0, "end_before_start");
    council.act("budget.submit", json!({ "year": 2026, "on": "5-11-2025" }));
    let granted = json!([{ "id": lines[4], "granted": "2.000" }]);
    council.act("budget.grant", json!({ "year": 2026, "on": "4-12-2025", "lines": granted, "as_requested": true }));
    assert_eq!(read(&council)["state"], "granted");
    assert_eq!(read(&council)["total"]["granted"], 1_950_000);

    council.act("budget.add_change", change(&lines[11], &lines[4], "180", "Training duurder dan gedacht"));
    council.act("budget.add_change", change(&Value::Null, &lines[2], "€ 1.000", "Extra subsidie"));
    assert_eq!(
        council.refusal("budget.add_change", change(&lines[1], &lines[1], "1", "x")).0,
        "budget_change_same_line"
    );
    assert_eq!(council.refusal("budget.add_change", change(&lines[1], &lines[2], "0", "x")).0, "change_of_nothing");
    assert_eq!(council.refusal("budget.add_change", change(&lines[1], &lines[2], "1", " ")).0, "reason_required");
    let after = read(&council);
    let of = |number: usize, field: &str| after["lines"][number][field].as_i64().unwrap();
    assert_eq!([of(4, "granted"), of(4, "changed"), of(4, "available")], [200_000, 18_000, 218_000]);
    assert_eq!([of(11, "granted"), of(11, "available")], [50_000, 32_000], "what was granted stays as it was");
    assert_eq!(after["total"]["changed"], 100_000);
    let printed = text(&council, "begroting");
    for words in [
        "Training duurder dan gedacht",
        "vastgesteld op 4 november 2025, ingediend bij het college op 5 november 2025 en toegekend op 4 december 2025",
    ] {
        assert!(printed.contains(words), "‘{words}’ is not in {printed}");
    }
    assert!(text(&council, "begrotingsaanvraag").contains("Elk lid een cursus."), "what it is for is in the letter");

    let warned = council.ask("budget.weigh_change", change(&lines[11], &lines[4], "900", ""));
    assert!(warned[0].as_str().unwrap().contains("niet zoveel begroot"), "{warned}");
    council.act("budget.reopen", json!({ "year": 2026, "reason": "Telfout" }));
    assert_eq!(read(&council)["state"], "concept");
    council.act("budget.change_line", line("2.600"));
}

#[test]
fn income_stands_apart_and_makes_the_balance() {
    let mut council = Council::new();
    let lines = council.budget(2026);
    let budget = read(&council)["id"].clone();
    let subsidy = council.act(
        "budget.add_line",
        json!({ "budget": budget, "code": "800S", "name": "Subsidie", "direction": "income", "requested": "20.000" }),
    );
    invoice(&council, &subsidy, "2026-01-15", 1_500_000, Some("2026-01-15"));
    invoice(&council, &lines[7], "2026-12-29", 121_000, None);
    let now = read(&council);
    assert_eq!(now["total"]["requested"], 2_000_000, "income is in no sum of cost");
    assert_eq!([&now["income"]["realised"], &now["income"]["left"]], [&json!(1_500_000), &json!(500_000)]);
    assert_eq!(now["total"]["committed"], 121_000, "an open bill is promised");
    assert_eq!([&now["balance"]["available"], &now["balance"]["realised"]], [&json!(0), &json!(1_500_000)]);
    let dearer = json!({ "budget": budget, "line": lines[0], "direction": "cost", "requested": "9.100" });
    let warned = council.ask("budget.weigh_line", dearer);
    assert_eq!(
        warned[0].as_str().unwrap().replace('\u{a0}', " "),
        "De kosten zijn dan € 100,00 hoger dan de inkomsten."
    );

    council.act("budget.start", json!({ "year": 2027, "from": "last_year" }));
    let next = council.ask("budget.read", json!({ "year": 2027 }));
    assert_eq!(next["income"]["requested"], 2_000_000, "next year takes income over as income");
}

#[test]
fn a_closed_year_stays_closed_and_an_adopted_report_stays_byte_for_byte() {
    let mut council = Council::example();
    council.act("report.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    let adopted = council.print("jaarverslag", 2026, Format::Pdf);
    let close = json!({ "year": 2026, "on": "10-11-2026", "destination": "" });
    let (code, field) = council.refusal("year_close.close", close);
    assert_eq!((code, field.as_deref()), ("required", Some("destination")));
    let close = json!({ "year": 2026, "on": "10-11-2026", "destination": "teruggestort aan de gemeente" });
    council.act("year_close.close", close.clone());
    assert_eq!(read(&council)["state"], "closed");
    let books = council.ask("year_close.read", json!({ "year": 2026 }));
    assert_eq!([&books["closed"], &books["closed_by"]], [&json!(true), &json!("Tester")]);
    assert_eq!(books["whole"]["cost"], read(&council)["total"]["realised"]);

    let first = read(&council)["lines"][0].clone();
    let (budget, line) = (read(&council)["id"].clone(), first["id"].clone());
    let change = json!({ "budget": budget, "date": "1-6-2026", "to": line, "amount": "1", "reason": "te laat" });
    let claims = council.ask("claims.list", json!({ "year": 2026 }));
    let in_state =
        |state: &str| claims.as_array().unwrap().iter().find(|claim| claim["state"] == state).unwrap()["id"].clone();
    let bill = council.ask("invoices.list", json!({ "year": 2026 }))[0].clone();
    for (operation, request) in [
        ("budget.add_change", change),
        ("budget.remove_line", json!({ "id": line })),
        ("budget.grant", json!({ "year": 2026, "on": "1-6-2026", "as_requested": true })),
        ("budget.reopen", json!({ "year": 2026, "reason": "toch" })),
        ("year_close.close", close),
        ("claims.approve", json!({ "id": in_state("submitted") })),
        ("claims.pay", json!({ "id": in_state("approved") })),
        ("invoices.remove", json!({ "id": bill["id"] })),
        (
            "invoices.add",
            json!({ "year": 2026, "supplier": "Zaalhuur", "number": "", "date": "1-6-2026", "description": "", "amount": "10", "iban": "" }),
        ),
    ] {
        assert_eq!(council.refusal(operation, request).0, "year_closed", "{operation}");
    }
    council.act("budget.account_for", json!({ "id": line, "text": "Minder leden dan verwacht." }));
    assert!(text(&council, "financieel-verslag").contains("Minder leden dan verwacht."));
    assert!(text(&council, "financieel-verslag").contains("teruggestort aan de gemeente"));
    assert!(council.print("jaarverslag", 2026, Format::Pdf) == adopted, "what is adopted stays, byte for byte");

    assert_eq!(council.refusal("year_close.reopen", json!({ "year": 2026, "reason": "" })).0, "reason_required");
    council.act("year_close.reopen", json!({ "year": 2026, "reason": "Een bon van december" }));
    assert_eq!(council.ask("year_close.read", json!({ "year": 2026 }))["reopened_because"], "Een bon van december");
    assert!(council.print("jaarverslag", 2026, Format::Pdf) == adopted, "also after the year was opened again");
}

#[test]
fn three_deelraden_are_summed_whole() {
    let mut council = Council::new();
    for name in ["Jeugd", "Wmo", "Werk en Inkomen"] {
        let body = council.act("groups.add", json!({ "kind": "subcouncil", "name": name, "starts_on": "2020-01-01" }));
        council.act("budget.start", json!({ "year": 2026, "body": body, "from": "template" }));
        let line = council.ask("budget.read", json!({ "year": 2026, "body": body }))["lines"][3]["id"].clone();
        invoice(&council, &line, "2026-05-01", 10_000, Some("2026-05-10"));
    }
    let whole = council.ask("budget.whole", json!({ "year": 2026 }));
    assert_eq!([&whole["total"]["requested"], &whole["total"]["realised"]], [&json!(6_000_000), &json!(30_000)]);
    let years = council.ask("budget.years", json!({ "year": 2026 }));
    assert_eq!(years["years"][0]["total"]["requested"], 6_000_000);
    let travel = years["lines"].as_array().unwrap().iter().find(|line| line["code"] == "200").unwrap();
    assert_eq!(travel["years"][0]["realised"], 30_000, "the same code is the same line");
    assert_eq!(council.ask("year_close.read", json!({ "year": 2026 }))["whole"]["left"], 5_970_000);
}
