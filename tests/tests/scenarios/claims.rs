//! Claims: numbers without gaps or doubles, rates that stay with the line, the way of a claim.

use raadwerk_tests::{Council, papers};
use serde_json::{Value, json};

struct Desk {
    council: Council,
    person: Value,
    posts: Vec<Value>,
}

fn desk() -> Desk {
    let mut council = Council::new();
    let person = council.member("Okke", "Terpstraat");
    let posts = council.budget(2026);
    Desk { council, person, posts }
}

impl Desk {
    fn claim(&mut self) -> Value {
        let (person, post) = (self.person.clone(), self.posts[0].clone());
        self.council.claim(2026, &person, &post, 1250)
    }

    fn step(&mut self, operation: &str, claim: &Value) -> Value {
        self.council.act(operation, json!({ "id": claim, "reason": "de bon ontbreekt" }))
    }

    /// All numbers of the year, sorted.
    fn numbers(&self) -> Vec<String> {
        let list = self.council.ask("claims.list", json!({ "year": 2026 }));
        let numbers = list.as_array().unwrap().iter().filter_map(|claim| claim["number"].as_str().map(String::from));
        let mut numbers: Vec<_> = numbers.collect();
        numbers.sort();
        numbers
    }
}

#[test]
fn numbers_have_no_gaps_and_no_doubles() {
    let mut desk = desk();
    let claims: Vec<Value> = (0..4).map(|_| desk.claim()).collect();
    assert_eq!(desk.step("claims.submit", &claims[0]), "D-2026-001");
    assert_eq!(desk.step("claims.submit", &claims[1]), "D-2026-002");
    desk.council.file_mut().undo().unwrap();
    assert_eq!(desk.numbers(), ["D-2026-001"], "the number that was taken back is free");
    assert_eq!(desk.step("claims.submit", &claims[2]), "D-2026-002", "and goes to the next claim");
    assert!(desk.council.file_mut().redo().is_err(), "so the step that was taken back cannot come back");
    assert_eq!(desk.step("claims.submit", &claims[1]), "D-2026-003");

    desk.step("claims.send_back", &claims[2]);
    assert_eq!(desk.council.refusal("claims.remove", json!({ "id": claims[2] })).0, "claim_numbered");
    desk.step("claims.submit", &claims[3]);
    assert_eq!(
        desk.step("claims.submit", &claims[2]),
        "D-2026-002",
        "sent back and handed in again, it keeps its number"
    );
    desk.step("claims.reject", &claims[3]);
    desk.council.reopen();
    let unnumbered = desk.claim();
    desk.step("claims.remove", &unnumbered);
    assert_eq!(desk.numbers(), ["D-2026-001", "D-2026-002", "D-2026-003", "D-2026-004"]);
    desk.council.budget(2027);
    let (person, post) =
        (desk.person.clone(), desk.council.ask("budget.read", json!({ "year": 2027 }))["lines"][0]["id"].clone());
    let next_year = desk.council.claim(2027, &person, &post, 100);
    assert_eq!(desk.step("claims.submit", &next_year), "D-2027-001", "every year begins at one");
}

#[test]
fn a_trip_is_paid_at_the_rate_of_its_day() {
    let mut desk = desk();
    for (year, rate, amount) in [(2023, 210, 785), (2025, 230, 860), (2026, 250, 935)] {
        if year != 2026 {
            desk.council.budget(year);
        }
        let claim = desk.council.act("claims.start", json!({ "year": year, "person": desk.person }));
        let trip = json!({ "claim": claim, "date": format!("{year}-03-02"), "kind": "mileage", "distance": "37,4" });
        desk.council.act("claims.add_line", trip);
        let read = desk.council.ask("claims.read", json!({ "id": claim }));
        let line = &read["lines"][0];
        assert_eq!(
            (&line["metres"], &line["rate"], &line["amount"]),
            (&json!(37_400), &json!(rate), &json!(amount)),
            "{year}"
        );
    }
}

#[test]
fn the_rate_stays_with_the_line() {
    let mut desk = desk();
    let claim = desk.council.act("claims.start", json!({ "year": 2026, "person": desk.person }));
    let trip = json!({ "claim": claim, "date": "2026-03-02", "kind": "mileage", "distance": "37,4", "budget_line": desk.posts[3] });
    let line = desk.council.act("claims.add_line", trip.clone());
    desk.council
        .act("council.set_rate", json!({ "starts_on": "2026-02-01", "rate": "0,30", "source": "besluit van de raad" }));
    let read = |council: &Council| council.ask("claims.read", json!({ "id": claim }))["lines"][0].clone();
    let kept = read(&desk.council);
    assert_eq!(
        (&kept["rate"], &kept["amount"]),
        (&json!(250), &json!(935)),
        "a new rate does not reach what is entered"
    );
    let mut changed = trip;
    changed["id"] = line;
    desk.council.act("claims.change_line", changed);
    let again = read(&desk.council);
    assert_eq!((&again["rate"], &again["amount"]), (&json!(300), &json!(1122)), "entered again, it is the new rate");

    let old = json!({ "claim": claim, "date": "2026-01-31", "kind": "mileage", "distance": 10_000 });
    desk.council.act("claims.add_line", old);
    let lines = desk.council.ask("claims.read", json!({ "id": claim }))["lines"].clone();
    assert_eq!(lines[1]["amount"], 250, "the day before, the old rate holds");
    let twice = json!({ "starts_on": "2026-02-01", "rate": "0,31", "source": "" });
    assert_eq!(desk.council.refusal("council.set_rate", twice), ("rate_exists", Some("starts_on".into())));
}

#[test]
fn before_the_first_rate_there_is_none() {
    let mut desk = desk();
    desk.council.budget(2003);
    let claim = desk.council.act("claims.start", json!({ "year": 2003, "person": desk.person }));
    let trip = json!({ "claim": claim, "date": "2003-03-02", "kind": "mileage", "distance": "37,4" });
    assert_eq!(desk.council.refusal("claims.add_line", trip), ("rate_unknown", Some("date".into())));
    let rates = desk.council.ask("council.rates", json!({}));
    let (last, others) = rates.as_array().unwrap().split_last().unwrap();
    for rate in others {
        desk.council.act("council.remove_rate", json!({ "id": rate["id"] }));
    }
    assert_eq!(desk.council.refusal("council.remove_rate", json!({ "id": last["id"] })).0, "rate_last");
}

#[test]
fn a_claim_goes_its_way_and_no_other() {
    let steps = ["claims.submit", "claims.send_back", "claims.approve", "claims.reject", "claims.pay"];
    let ways: [(&[&str], &[&str]); 5] = [
        (&[], &["claims.submit"]),
        (&["claims.submit"], &["claims.send_back", "claims.approve", "claims.reject"]),
        (&["claims.submit", "claims.approve"], &["claims.pay"]),
        (&["claims.submit", "claims.reject"], &[]),
        (&["claims.submit", "claims.approve", "claims.pay"], &[]),
    ];
    let mut desk = desk();
    for (way, open) in ways {
        let claim = desk.claim();
        for step in way {
            desk.step(step, &claim);
        }
        let line = desk.council.ask("claims.read", json!({ "id": claim }))["lines"][0]["id"].clone();
        for step in steps.iter().filter(|step| !open.contains(step)) {
            let refusal = desk.council.refusal(step, json!({ "id": claim, "reason": "zomaar" }));
            assert_eq!(refusal.0, "state_not_allowed", "{step} after {way:?}");
        }
        for operation in ["claims.remove_line", "claims.remove"].iter().filter(|_| !way.is_empty()) {
            let id = if *operation == "claims.remove" { &claim } else { &line };
            assert_eq!(
                desk.council.refusal(operation, json!({ "id": id })).0,
                "claim_locked",
                "{operation} after {way:?}"
            );
        }
    }
    let claim = desk.claim();
    desk.step("claims.submit", &claim);
    for operation in ["claims.send_back", "claims.reject"] {
        let refusal = desk.council.refusal(operation, json!({ "id": claim, "reason": " " }));
        assert_eq!(refusal, ("reason_required", Some("reason".into())), "{operation}");
    }
    desk.step("claims.approve", &claim);
    let early = json!({ "id": claim, "on": "2026-11-01" });
    assert_eq!(
        desk.council.refusal("claims.pay", early),
        ("end_before_start", Some("on".into())),
        "not before it was approved"
    );
    let read = desk.council.ask("claims.read", json!({ "id": claim }));
    assert_eq!(
        (&read["decided_by"], &read["decided_on"]),
        (&json!("Tester"), &json!("2026-11-03")),
        "who approved, and when"
    );
}

#[test]
fn what_is_in_use_is_not_removed() {
    let mut desk = desk();
    desk.claim();
    let person = json!({ "id": desk.person });
    assert_eq!(desk.council.refusal("people.remove", person).0, "person_in_use");
    assert_eq!(desk.council.refusal("budget.remove_line", json!({ "id": desk.posts[0] })).0, "budget_line_in_use");
    desk.council.act("budget.remove_line", json!({ "id": desk.posts[1] }));
    let other = desk.council.member("Jo", "Smit");
    desk.council.act("people.remove", json!({ "id": other }));
}

#[test]
fn the_same_paper_is_kept_once() {
    let mut desk = desk();
    let claim = desk.claim();
    let line = desk.council.ask("claims.read", json!({ "id": claim }))["lines"][0]["id"].clone();
    let (name, bytes) = raadwerk_tests::papers::receipt(1);
    let request = json!({ "line": line, "source": raadwerk_tests::papers::pasted(&name, &bytes) });
    let first = desk.council.act("claims.add_receipt", request.clone());
    desk.council.act("claims.add_receipt", request);
    let count = |council: &Council| -> i64 {
        let db = raadwerk_tests::dump::reading(&council.path);
        db.query_row("SELECT count(*) FROM paper_content", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(count(&desk.council), 1, "stored once, by the hash of its bytes");
    desk.council.act("claims.remove_receipt", json!({ "id": first }));
    desk.council.file_mut().undo().unwrap();
    let read = desk.council.ask("claims.read", json!({ "id": claim }));
    assert_eq!(read["lines"][0]["receipts"].as_array().unwrap().len(), 2, "undo puts the receipt back");
    let hash = &read["lines"][0]["receipts"][0]["hash"];
    assert_eq!(desk.council.ask("papers.read", json!({ "hash": hash }))["media_type"], "image/png");
}

#[test]
fn every_receipt_can_be_looked_at_a_pdf_by_its_first_page() {
    let mut desk = desk();
    let claim = desk.claim();
    let line = desk.council.ask("claims.read", json!({ "id": claim }))["lines"][0]["id"].clone();
    for number in 0..3 {
        let (name, bytes) = papers::receipt(number);
        desk.council.act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }));
    }
    let read = desk.council.ask("claims.read", json!({ "id": claim }));
    for receipt in read["lines"][0]["receipts"].as_array().unwrap() {
        let picture = desk.council.ask("papers.picture", json!({ "hash": receipt["hash"] }));
        let kind = picture["media_type"].as_str().unwrap();
        assert!(kind.starts_with("image/"), "{} comes as {kind}", receipt["name"]);
        assert_eq!(picture["pages"], 1, "{}", receipt["name"]);
    }
}
