//! What people type wrongly: a clear Dutch sentence at its place, and nothing is lost.

use std::fs::{self, File};

use raadwerk_core::print::Format;
use raadwerk_tests::command::{about, run};
use raadwerk_tests::{Council, papers};
use serde_json::{Value, json};

/// A council with a budget, a member and a claim with one line: claim, line, budget lines.
struct Desk {
    council: Council,
    person: Value,
    claim: Value,
    line: Value,
    posts: Vec<Value>,
}

fn desk() -> Desk {
    let mut council = Council::new();
    let person = council.member("Okke", "Terpstraat");
    let posts = council.budget(2026);
    let claim = council.claim(2026, &person, &posts[0], 1250);
    let read = council.ask("claims.read", json!({ "id": claim }));
    let line = read["lines"][0]["id"].clone();
    Desk { council, person, claim, line, posts }
}

impl Desk {
    fn expense(&self, amount: &str, date: &str) -> Value {
        json!({ "claim": self.claim, "date": date, "kind": "expense", "description": "Bon", "amount": amount })
    }
}

#[test]
fn amounts_as_people_type_them() {
    let mut desk = desk();
    for (typed, cents) in [("12,5", 1250), ("1.234,56", 123_456), ("€ 12", 1200), ("12.50", 1250), (" 12,- ", 1200)] {
        let line = desk.council.act("claims.add_line", desk.expense(typed, "1-2-2026"));
        let claim = desk.council.ask("claims.read", json!({ "id": desk.claim }));
        let lines = claim["lines"].as_array().unwrap();
        let kept = lines.iter().find(|kept| kept["id"] == line).expect("the line is there");
        assert_eq!(kept["amount"], cents, "{typed}");
    }
    for (typed, code) in [
        ("-3", "amount_negative"),
        ("abc", "not_an_amount"),
        ("", "not_an_amount"),
        ("0", "amount_zero"),
        ("12,345,6", "not_an_amount"),
        ("99999999999999", "amount_too_large"),
        ("12e3", "not_an_amount"),
    ] {
        let refusal = desk.council.refusal("claims.add_line", desk.expense(typed, "1-2-2026"));
        assert_eq!(refusal, (code, Some("amount".into())), "‘{typed}’ in a claim");
    }
    let budget = desk.council.ask("budget.read", json!({ "year": 2026 }))["id"].clone();
    for (typed, code) in [("-3", "amount_negative"), ("abc", "not_an_amount")] {
        let line = json!({ "budget": budget, "code": "950", "name": "Nieuw", "requested": typed });
        let refusal = desk.council.refusal("budget.add_line", line);
        assert_eq!(refusal, (code, Some("requested".into())), "‘{typed}’ in the budget");
    }
}

#[test]
fn amounts_given_as_numbers_are_checked_as_well() {
    let mut desk = desk();
    for (amount, code) in
        [(json!(-3), "amount_negative"), (json!(0), "amount_zero"), (json!(i64::MAX), "amount_too_large")]
    {
        let mut request = desk.expense("", "1-2-2026");
        request["amount"] = amount.clone();
        assert_eq!(desk.council.refusal("claims.add_line", request).0, code, "{amount}");
    }
    let budget = desk.council.ask("budget.read", json!({ "year": 2026 }))["id"].clone();
    let line = json!({ "budget": budget, "code": "950", "name": "Nieuw", "requested": i64::MAX });
    assert_eq!(desk.council.refusal("budget.add_line", line).0, "amount_too_large");
}

#[test]
fn dates_that_do_not_exist() {
    let mut desk = desk();
    for (typed, code) in [
        ("31 februari", "no_such_day"),
        ("31-2-2026", "no_such_day"),
        ("29 februari 2026", "no_such_day"),
        ("gisteren misschien", "not_a_date"),
        ("", "not_a_date"),
        ("2026-02-31", "no_such_day"),
        ("31-12-2025", "claim_other_year"),
    ] {
        let refusal = desk.council.refusal("claims.add_line", desk.expense("12,50", typed));
        assert_eq!(refusal, (code, Some("date".into())), "‘{typed}’");
    }
    let sentence = desk.council.refused("claims.add_line", desk.expense("12,50", "31 februari")).message;
    assert!(sentence.starts_with("31 februari 2026 bestaat niet"), "{sentence}");
    let meeting =
        json!({ "date": "31 februari", "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "" });
    assert_eq!(desk.council.refusal("meetings.add", meeting), ("no_such_day", Some("date".into())));
    let meeting = json!({ "date": "3-3", "kind": "plenair", "starts_at": "21:00", "ends_at": "19:00", "place": "" });
    assert_eq!(desk.council.refusal("meetings.add", meeting), ("end_before_start", Some("ends_at".into())));
    let meeting = json!({ "date": "3-3", "kind": "plenair", "starts_at": "laat", "ends_at": "21:00", "place": "" });
    assert_eq!(desk.council.refusal("meetings.add", meeting), ("not_a_time", Some("starts_at".into())));
}

#[test]
fn a_claim_in_a_year_without_a_budget() {
    let mut desk = desk();
    let start = json!({ "year": 2027, "person": desk.person });
    assert_eq!(desk.council.refusal("claims.start", start), ("budget_unknown", Some("year".into())));
    let other = desk.council.budget(2025);
    let mut line = desk.expense("12,50", "1-2-2026");
    line["budget_line"] = other[0].clone();
    assert_eq!(desk.council.refusal("claims.add_line", line), ("line_other_year", Some("budget_line".into())));
    let start = json!({ "year": 1812, "person": desk.person });
    assert_eq!(desk.council.refusal("claims.start", start).0, "year_out_of_range");
}

#[test]
fn receipts_that_are_none() {
    let mut desk = desk();
    let folder = tempfile::tempdir().unwrap();
    let make = |name: &str, size: u64, start: &[u8]| {
        let path = folder.path().join(name);
        fs::write(&path, start).unwrap();
        if size > 0 {
            File::options().write(true).open(&path).unwrap().set_len(size).unwrap();
        }
        path
    };
    for (path, code) in [
        (make("leeg.pdf", 0, b""), "paper_empty"),
        (make("film.pdf", 200 * 1024 * 1024, b"%PDF-1.7"), "paper_too_large"),
        (make("rekening.pdf", 0, b"MZ\x90\x00\x03\x00\x00\x00\x04\x00\x00\x00\xff\xff"), "paper_kind_unknown"),
        (make("brief.pdf", 0, "Geachte penningmeester".as_bytes()), "paper_kind_unknown"),
        (folder.path().join("weg.pdf"), "paper_unreadable"),
        (folder.path().to_owned(), "paper_unreadable"),
    ] {
        let request = json!({ "line": desk.line, "source": { "path": path } });
        let refused = desk.council.refused("claims.add_receipt", request);
        let given: &str = refused.code.into();
        assert_eq!((given, refused.field.as_deref()), (code, Some("source")), "{}", path.display());
        let name = path.file_name().unwrap().to_string_lossy().into_owned();
        assert!(refused.message.contains(&name), "the sentence names the file: {}", refused.message);
    }
    let pasted = |bytes: &[u8]| json!({ "line": desk.line, "source": papers::pasted("plak.png", bytes) });
    let (empty, program) = (pasted(b""), pasted(b"MZ\x90\x00"));
    assert_eq!(desk.council.refusal("claims.add_receipt", empty).0, "paper_empty");
    assert_eq!(desk.council.refusal("claims.add_receipt", program).0, "paper_kind_unknown");
    let broken =
        json!({ "line": desk.line, "source": { "pasted": { "name": "plak.png", "base64": "dit is geen base64" } } });
    assert_eq!(desk.council.refusal("claims.add_receipt", broken).0, "paper_unreadable");

    let picture = make("bon.jpg", 0, &papers::receipt(0).1);
    desk.council.act("claims.add_receipt", json!({ "line": desk.line, "source": { "path": picture } }));
}

#[test]
fn a_logo_that_would_stop_every_document() {
    let mut council = Council::new();
    let logo = |bytes: &[u8], alternative: &str| json!({ "source": papers::pasted("logo.png", bytes), "alternative": alternative });
    let start = &papers::PICTURE[..24];
    assert_eq!(council.refusal("council.set_logo", logo(start, "Logo")), ("paper_unreadable", Some("source".into())));
    let document = papers::receipt(2).1;
    assert_eq!(
        council.refusal("council.set_logo", logo(&document, "Logo")).0,
        "paper_kind_unknown",
        "a PDF is no logo"
    );
    let silent = council.refusal("council.set_logo", logo(papers::PICTURE, " "));
    assert_eq!(silent, ("alternative_required", Some("alternative".into())));
    council.act("council.set_logo", logo(papers::PICTURE, "Logo"));
    council.print("jaarrooster", 2026, Format::Pdf);
}

#[test]
fn fields_that_are_left_empty_or_wrong() {
    let mut desk = desk();
    let person = json!({ "first_name": " ", "last_name": "Smit", "role": "lid", "starts_on": "2026-01-01" });
    assert_eq!(desk.council.refusal("people.add", person), ("required", Some("first_name".into())));
    let person = |key: &str, value: &str| {
        let mut person = json!({ "first_name": "Jo", "last_name": "Smit", "role": "lid", "starts_on": "2026-01-01" });
        person[key] = json!(value);
        person
    };
    for (key, value, code) in [
        ("iban", "NL91ABNA0417164301", "not_an_iban"),
        ("email", "jo bij voorbeeld", "not_an_email"),
        ("ends_on", "2025-01-01", "end_before_start"),
        ("starts_on", "ooit", "not_a_date"),
        ("role", "", "required"),
    ] {
        assert_eq!(desk.council.refusal("people.add", person(key, value)), (code, Some(key.into())), "{value}");
    }
    let mut without = desk.expense("12,50", "1-2-2026");
    without["description"] = json!("");
    assert_eq!(desk.council.refusal("claims.add_line", without), ("required", Some("description".into())));
    let trip = json!({ "claim": desk.claim, "date": "1-2-2026", "kind": "mileage", "distance": "ver" });
    assert_eq!(desk.council.refusal("claims.add_line", trip), ("not_a_distance", Some("distance".into())));
    let trip = json!({ "claim": desk.claim, "date": "1-2-2026", "kind": "mileage" });
    assert_eq!(desk.council.refusal("claims.add_line", trip), ("distance_required", Some("distance".into())));
    desk.council.act("claims.add_line", desk.expense("1,00", "1-2-2026"));
    assert_eq!(desk.council.refusal("claims.submit", json!({ "id": desk.claim })).0, "claim_line_without_budget_line");
    let empty = desk.council.act("claims.start", json!({ "year": 2026, "person": desk.person }));
    assert_eq!(desk.council.refusal("claims.submit", json!({ "id": empty })).0, "claim_empty");
    let code = json!({ "id": desk.posts[1], "code": "100", "name": "Dubbel", "requested": 0, "active": true });
    assert_eq!(desk.council.refusal("budget.change_line", code), ("budget_code_exists", Some("code".into())));
    for text in ["elke dag", "vijfde maandag", ""] {
        let request = json!({ "text": text });
        let error = desk.council.file().ask("meetings.read_rule", request, desk.council.world.moment).expect_err(text);
        assert_eq!(error.answer().field.as_deref(), Some("text"), "{error}");
    }
}

#[test]
fn a_request_that_is_no_request() {
    let mut desk = desk();
    let wrong = desk.council.refused("claims.start", json!({ "year": "veel", "person": desk.person }));
    assert_eq!(
        (Into::<&str>::into(wrong.code), wrong.field.as_deref()),
        ("request_invalid", Some("year")),
        "{}",
        wrong.message
    );
    assert_eq!(desk.council.refusal("claims.start", json!({})).0, "request_invalid");
    assert_eq!(desk.council.refusal("claims.start", json!([1, 2])).0, "request_invalid");
    assert_eq!(desk.council.refusal("claims.vergeet", json!({})).0, "operation_unknown");
    assert_eq!(desk.council.refusal("claims.list", json!({ "year": 2026 })).0, "operation_reads");
    let error =
        desk.council.file().ask("council.remove_logo", json!({}), desk.council.world.moment).expect_err("an act");
    assert_eq!(Into::<&str>::into(error.code()), "operation_changes");
    let nobody = json!({ "id": "0199e000-0000-7000-8000-000000000000" });
    for operation in ["claims.submit", "claims.remove", "plan.remove_goal", "people.remove", "meetings.remove"] {
        assert_eq!(desk.council.refusal(operation, nobody.clone()).0, "not_found", "{operation}");
    }
}

#[test]
fn a_reference_to_nothing_is_an_error_with_a_sentence() {
    let mut desk = desk();
    let plan = desk.council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    let nobody = "0199e000-0000-7000-8000-000000000000";
    for field in ["goal", "owner"] {
        let mut activity = json!({ "plan": plan, "title": "Werkbezoek", "kind": "working_visit" });
        activity[field] = json!(nobody);
        let refused = desk.council.refused("plan.add_activity", activity);
        assert_eq!(Into::<&str>::into(refused.code), "not_found", "{field}: {}", refused.message);
    }
}

#[test]
fn on_the_command_line_it_is_json_with_the_same_sentence() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("raad.raad");
    run(about("new", &file, &[])).unwrap();
    let error = run(about("new", &file, &[])).expect_err("there is one already");
    assert_eq!(error["code"], "file_exists");
    let wrong = r#"{"year":2026,"on":"4-12","as_requested":true}"#;
    let error = run(about("act", &file, &["budget.grant", wrong])).expect_err("no budget");
    assert_eq!(error["code"], "budget_unknown");
    let error = run(about("act", &file, &["plan.start", "{geen json"])).expect_err("no JSON");
    assert_eq!(error["code"], "request_invalid");
    let error = run(about("ask", &folder.path().join("weg.raad"), &["council.read"])).expect_err("no file");
    assert_eq!(error["code"], "file_missing");
    fs::write(folder.path().join("brief.txt"), "Geen raadwerk, maar een brief van meer dan honderd tekens. ".repeat(9))
        .unwrap();
    let error = run(about("check", &folder.path().join("brief.txt"), &[])).expect_err("no council file");
    assert_eq!(error["code"], "not_a_council_file");
    let to = folder.path().join("uit.odt");
    let error =
        run(about("print", &file, &["jaarplan", "--year", "2026", "--to", to.to_str().unwrap()])).expect_err("no odt");
    assert_eq!(error["code"], "format_unknown");
    let to = folder.path().join("uit.pdf");
    let error =
        run(about("print", &file, &["jaarplan", "--year", "2026", "--to", to.to_str().unwrap()])).expect_err("no plan");
    assert_eq!(error["code"], "plan_unknown");
    let error =
        run(about("print", &file, &["kladblok", "--year", "2026", "--to", to.to_str().unwrap()])).expect_err("unknown");
    assert_eq!(error["code"], "document_unknown");
    assert!(!to.exists(), "nothing was written");
}
