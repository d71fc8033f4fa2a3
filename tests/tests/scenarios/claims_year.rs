//! A year of claims, invoices and payments (seed S1.13): members hand in claims with their receipts and proofs of payment,
//! the gemeente gets them as one bundle (model A), or the council pays them itself (model B).

use raadwerk_core::print::{Choices, Format, Subject};
use raadwerk_tests::{Council, papers, pdf};
use serde_json::{Value, json};

struct Desk {
    council: Council,
    okke: Value,
    yara: Value,
    posts: Vec<Value>,
}

/// Carries an act out, takes it back and does it again.
pub fn there_and_back(council: &mut Council, operation: &str, request: Value) -> Value {
    let before = council.dump();
    let answer = council.act(operation, request);
    let after = council.dump();
    council.file_mut().undo().unwrap();
    assert_eq!(council.dump(), before, "{operation} taken back");
    council.file_mut().redo().unwrap();
    assert_eq!(council.dump(), after, "{operation} done again");
    answer
}

const TRAVEL: usize = 3;
const MEETINGS: usize = 6;

fn desk() -> Desk {
    let mut council = Council::new();
    let okke = council.member("Okke", "Terpstraat");
    let yara = council.member("Yara", "Çelikoğlu");
    for (person, iban) in [(&okke, "NL63TEST0000000303"), (&yara, "NL52TEST0000000404")] {
        council.act("people.change", json!({ "id": person, "iban": iban, "travel": "7" }));
    }
    let posts = council.budget(2026);
    Desk { council, okke, yara, posts }
}

impl Desk {
    fn start(&mut self, person: &Value) -> Value {
        self.council.act("claims.start", json!({ "year": 2026, "person": person }))
    }

    /// Adds a line with these fields, on the post for meetings unless told otherwise.
    fn line(&mut self, claim: &Value, fields: Value) -> Value {
        let mut request = json!({ "claim": claim, "date": "2026-10-06", "budget_line": self.posts[MEETINGS] });
        request.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        self.council.act("claims.add_line", request)
    }

    fn spent(&mut self, claim: &Value, amount: i64) -> Value {
        let line = self.line(claim, json!({ "kind": "expense", "description": "Zaalhuur", "amount": amount }));
        let (name, bytes) = papers::receipt(usize::try_from(amount).unwrap());
        self.council.act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }));
        line
    }

    fn read(&self, claim: &Value) -> Value {
        self.council.ask("claims.read", json!({ "id": claim }))
    }

    /// A claim of one expense that was approved.
    fn approved(&mut self, person: &Value, amount: i64) -> Value {
        let claim = self.start(person);
        self.spent(&claim, amount);
        self.step("claims.submit", &claim);
        self.step("claims.approve", &claim);
        claim
    }

    fn step(&mut self, operation: &str, claim: &Value) -> Value {
        self.council.act(operation, json!({ "id": claim }))
    }

    /// A meeting with who was there: attendance is kept in a room of its own.
    fn held(&mut self, date: &str, kind: &str, present: &[Value]) -> Value {
        let meeting = self.council.act(
            "meetings.add",
            json!({ "date": date, "kind": kind, "starts_at": "19:00", "ends_at": "21:00", "place": "gemeentehuis" }),
        );
        self.council.close();
        let db = rusqlite::Connection::open(&self.council.path).unwrap();
        for person in present {
            db.execute(
                "INSERT INTO attendance (id, meeting_id, person_id, guest, on_behalf_of, status)
                 VALUES (?1 || ?2, ?1, ?2, '', '', 'present')",
                [meeting.as_str().unwrap(), person.as_str().unwrap()],
            )
            .unwrap();
        }
        drop(db);
        self.council.reopen();
        meeting
    }
}

#[test]
fn every_kind_of_line_has_its_amount() {
    let mut desk = desk();
    let okke = desk.okke.clone();
    let claim = desk.start(&okke);
    let fee = json!({ "claim": claim, "date": "2026-10-06", "kind": "attendance_fee" });
    assert_eq!(desk.council.refusal("claims.add_line", fee).0, "fee_unknown", "no fee was agreed yet");
    for (per, role, amount) in
        [("meeting", "", "40"), ("meeting", "voorzitter", "60"), ("month", "", "25,50"), ("month", "secretaris", "75")]
    {
        let source = "besluit van de raad";
        desk.council.act(
            "council.set_fee",
            json!({ "per": per, "role": role, "starts_on": "2026-01-01", "amount": amount, "source": source }),
        );
    }
    let trip = json!({ "kind": "mileage", "distance": "7", "is_return": true, "from_place": "thuis", "to_place": "gemeentehuis" });
    desk.line(&claim, trip);
    desk.line(&claim, json!({ "kind": "attendance_fee" }));
    desk.line(&claim, json!({ "kind": "allowance" }));
    let read = desk.read(&claim);
    let amounts: Vec<_> = read["lines"].as_array().unwrap().iter().map(|line| line["amount"].clone()).collect();
    assert_eq!(amounts, [json!(350), json!(4000), json!(2550)], "14 km × € 0,25, the fee of a member, and for a month");
    assert_eq!(read["lines"][0]["metres"], 14_000, "what was driven in all");
    let role = json!({ "person": okke, "role": "Voorzitter", "starts_on": "2026-10-01", "votes": true });
    desk.council.act("people.add_role", role);
    desk.line(&claim, json!({ "kind": "attendance_fee", "date": "2026-10-07" }));
    desk.line(&claim, json!({ "kind": "attendance_fee", "date": "2026-09-01" }));
    let read = desk.read(&claim);
    assert_eq!(
        (&read["lines"][3]["amount"], &read["lines"][4]["amount"]),
        (&json!(6000), &json!(4000)),
        "by the role held that day"
    );
    let text = pdf::words(&pdf::text(&desk.council.print_of(
        "declaratie",
        &Subject { year: None, id: claim.as_str().map(String::from) },
        Format::Pdf,
    )));
    assert!(text.contains("thuis – gemeentehuis, heen en terug"), "{text}");
    assert!(text.contains("Vaste vergoeding oktober 2026"), "{text}");
}

#[test]
fn claimed_and_approved_stand_beside_each_other() {
    let mut desk = desk();
    let okke = desk.okke.clone();
    let claim = desk.start(&okke);
    let room = desk.spent(&claim, 5000);
    let parking = desk.line(&claim, json!({ "kind": "expense", "description": "Parkeren", "amount": 650 }));
    desk.step("claims.submit", &claim);
    let without_reason = json!({ "id": claim, "lines": [{ "line": parking, "amount": 0, "because": "" }] });
    assert_eq!(desk.council.refusal("claims.approve", without_reason), ("reason_required", Some("because".into())));
    let because = "parkeren zit al in het kilometertarief";
    let lines = json!([
        { "line": parking, "amount": "0", "because": because },
        { "line": room, "amount": 5000, "because": "" },
    ]);
    desk.council.act("claims.approve", json!({ "id": claim, "lines": lines }));
    let read = desk.read(&claim);
    assert_eq!((&read["claimed"], &read["total"]), (&json!(5650), &json!(5000)));
    assert_eq!((&read["lines"][0]["approved"], &read["lines"][1]["approved"]), (&Value::Null, &json!(0)));
    assert_eq!(read["submitted_by"], "Tester");
    let list = desk.council.ask("claims.list", json!({ "year": 2026 }));
    assert_eq!(
        (&list[0]["total"], &list[0]["claimed"], &list[0]["waiting_days"]),
        (&json!(5000), &json!(5650), &json!(0))
    );
    let subject = Subject { year: None, id: claim.as_str().map(String::from) };
    let text = pdf::words(&pdf::text(&desk.council.print_of("declaratie", &subject, Format::Pdf)));
    assert!(text.contains("Anders goedgekeurd dan gedeclareerd") && text.contains(because), "{text}");
    desk.council.on("2026-11-20");
    desk.step("claims.pay", &claim);
    let read = desk.read(&claim);
    assert_eq!((&read["paid_by"], &read["paid_on"]), (&json!("Tester"), &json!("2026-11-20")));
}

#[test]
fn nobody_approves_their_own_claim() {
    let mut desk = desk();
    let okke = desk.okke.clone();
    let claim = desk.start(&okke);
    desk.spent(&claim, 900);
    desk.step("claims.submit", &claim);
    desk.council.world.who = " okke  TERPSTRAAT".into();
    assert_eq!(desk.council.refusal("claims.approve", json!({ "id": claim })).0, "own_claim");
    desk.council.world.who = "Willemijn Achterkamp".into();
    desk.step("claims.approve", &claim);
    assert_eq!(desk.read(&claim)["decided_by"], "Willemijn Achterkamp");
}

#[test]
fn a_missing_receipt_above_the_set_amount_needs_a_reason() {
    let mut desk = desk();
    let okke = desk.okke.clone();
    let claim = desk.start(&okke);
    desk.line(&claim, json!({ "kind": "expense", "description": "Koffie", "amount": "12,50" }));
    let line = desk.line(&claim, json!({ "kind": "expense", "description": "Boek", "amount": "25" }));
    let refusal = desk.council.refused("claims.submit", json!({ "id": claim }));
    assert_eq!((refusal.field.as_deref(), refusal.id.as_deref()), (Some("missing_because"), line.as_str()));
    let proof = json!({ "line": line, "kind": "payment", "source": papers::pasted("afschrift.png", papers::PICTURE) });
    desk.council.act("claims.add_receipt", proof);
    assert_eq!(
        desk.council.refused("claims.submit", json!({ "id": claim })).id.as_deref(),
        line.as_str(),
        "a proof of payment is no receipt"
    );
    let fields = json!({
        "id": line, "date": "2026-10-06", "kind": "expense", "description": "Boek", "amount": "25",
        "budget_line": desk.posts[MEETINGS], "missing_because": "de kassa gaf geen bon",
    });
    desk.council.act("claims.change_line", fields);
    desk.step("claims.submit", &claim);
    let list = pdf::words(&pdf::text(&desk.council.print("ontbrekende-bonnen", 2026, Format::Pdf)));
    assert!(list.contains("de kassa gaf geen bon") && list.contains("Koffie"), "{list}");
}

#[test]
fn doubles_are_shown_with_their_twin_and_never_refused() {
    let mut desk = desk();
    let (okke, yara) = (desk.okke.clone(), desk.yara.clone());
    let first = desk.start(&okke);
    let one = desk.spent(&first, 4500);
    desk.line(&first, json!({ "kind": "mileage", "distance": 14_000, "budget_line": desk.posts[TRAVEL].clone() }));
    desk.step("claims.submit", &first);
    let second = desk.start(&okke);
    desk.spent(&second, 4500);
    desk.line(&second, json!({ "kind": "mileage", "distance": 20_000 }));
    desk.line(&second, json!({ "kind": "expense", "description": "Thee", "amount": 300 }));
    let other = desk.start(&yara);
    desk.spent(&other, 4500);
    let read = desk.read(&second);
    assert_eq!(read["lines"][0]["twins"][0]["line"], one, "the same day and amount");
    assert!(read["lines"][0]["twins"][0]["label"].as_str().unwrap().starts_with("D-2026-001: "));
    assert_eq!(read["lines"][1]["twins"].as_array().unwrap().len(), 1, "a second trip on one day");
    assert_eq!(read["lines"][2]["twins"], json!([]));
    let papers: Vec<_> = read["lines"][0]["receipts"][0]["twins"].as_array().unwrap().clone();
    assert_eq!(papers.len(), 2, "the same file hangs at two other lines");
    assert_eq!(desk.read(&other)["lines"][0]["twins"], json!([]), "of someone else it is no double");
    desk.step("claims.submit", &other);
}

#[test]
fn meetings_become_lines_each_of_them_once() {
    let mut desk = desk();
    let (okke, yara) = (desk.okke.clone(), desk.yara.clone());
    desk.council.act(
        "council.set_fee",
        json!({ "per": "meeting", "role": "", "starts_on": "2026-01-01", "amount": 4000, "source": "" }),
    );
    desk.held("2026-09-01", "plenair", &[okke.clone(), yara.clone()]);
    desk.held("2026-10-06", "plenair", std::slice::from_ref(&okke));
    desk.held("2026-10-06", "kernteam", std::slice::from_ref(&okke));
    desk.held("2026-12-01", "plenair", std::slice::from_ref(&okke));
    let ask = |desk: &Desk| desk.council.ask("claims.suggestions", json!({ "year": 2026 }));
    let found = ask(&desk);
    assert_eq!(found.as_array().unwrap().len(), 2);
    let of = |found: &Value, name: &str| {
        found.as_array().unwrap().iter().find(|one| one["name"].as_str().unwrap().starts_with(name)).cloned().unwrap()
    };
    assert_eq!(
        of(&found, "Okke")["total"],
        2 * (350 + 4000),
        "one trip and one fee a day, and nothing of a day to come"
    );
    desk.council.act("settings.set", json!({ "name": "once_per_day", "value": 0 }));
    assert_eq!(of(&ask(&desk), "Okke")["total"], 3 * (350 + 4000));
    let both = json!({ "year": 2026, "people": [okke, yara] });
    assert_eq!(there_and_back(&mut desk.council, "claims.accept_suggestions", both), 8);
    assert_eq!(ask(&desk), json!([]), "each meeting once");
    let claims = desk.council.ask("claims.list", json!({ "year": 2026 }));
    assert_eq!(claims.as_array().unwrap().iter().map(|claim| claim["total"].as_i64().unwrap()).sum::<i64>(), 4 * 4350);
    let meeting = found[0]["lines"][0]["meeting"].clone();
    let claim = desk.start(&okke);
    let again = json!({ "claim": claim, "date": "2026-09-01", "kind": "attendance_fee", "meeting": meeting });
    assert_eq!(desk.council.refusal("claims.add_line", again), ("meeting_claimed", Some("meeting".into())));
    let nobody = json!({ "year": 2026, "people": [okke] });
    assert_eq!(desk.council.refusal("claims.accept_suggestions", nobody).0, "nothing_to_suggest");
}

#[test]
fn a_rate_changed_back_in_time_leaves_a_supplement() {
    let mut desk = desk();
    let okke = desk.okke.clone();
    let claim = desk.start(&okke);
    let post = desk.posts[TRAVEL].clone();
    desk.line(&claim, json!({ "kind": "mileage", "distance": 37_400, "budget_line": post }));
    for step in ["claims.submit", "claims.approve", "claims.pay"] {
        desk.step(step, &claim);
    }
    let paid = desk.read(&claim);
    let differences = |desk: &Desk| desk.council.ask("claims.rate_differences", json!({}));
    assert_eq!(differences(&desk), json!([]));
    let rates = desk.council.ask("council.rates", json!({}));
    let rate = json!({ "id": rates[0]["id"], "starts_on": "2026-01-01", "rate": "0,30", "source": "besluit", "set_on": "2026-11-01" });
    desk.council.act("council.set_rate", rate);
    let found = differences(&desk);
    assert_eq!((&found[0]["total"], &found[0]["lines"][0]["paid_rate"]), (&json!(1122 - 935), &json!(250)));
    let supplement = there_and_back(&mut desk.council, "claims.supplement", json!({ "person": okke }));
    assert_eq!(desk.read(&claim), paid, "what was paid stays as it was paid");
    let read = desk.read(&supplement);
    assert_eq!((&read["lines"][0]["kind"], &read["lines"][0]["amount"]), (&json!("correction"), &json!(187)));
    assert_eq!(read["lines"][0]["corrects"], paid["lines"][0]["id"]);
    assert_eq!(read["lines"][0]["budget_line"], paid["lines"][0]["budget_line"]);
    assert_eq!(differences(&desk), json!([]), "it is not paid twice");
    assert_eq!(desk.council.refusal("claims.supplement", json!({ "person": okke })).0, "nothing_to_supplement");
}

#[test]
fn a_paid_line_is_set_right_by_a_correction() {
    let mut desk = desk();
    let (okke, yara) = (desk.okke.clone(), desk.yara.clone());
    let claim = desk.approved(&okke, 5000);
    let line = desk.read(&claim)["lines"][0]["id"].clone();
    let next = desk.start(&okke);
    let correction = |claim: &Value| {
        json!({
            "claim": claim, "date": "2026-11-01", "kind": "correction", "description": "Te veel betaald",
            "amount": "-10", "corrects": line,
        })
    };
    assert_eq!(
        desk.council.refusal("claims.add_line", correction(&next)),
        ("correction_not_paid", Some("corrects".into()))
    );
    desk.step("claims.pay", &claim);
    let other = desk.start(&yara);
    assert_eq!(desk.council.refusal("claims.add_line", correction(&other)).0, "correction_not_paid");
    desk.council.act("claims.add_line", correction(&next));
    assert_eq!(desk.read(&next)["total"], -1000);
}

#[test]
fn allowances_are_held_against_the_limit_and_never_stopped() {
    let mut desk = desk();
    let okke = desk.okke.clone();
    desk.council.budget(2025);
    desk.council.act(
        "council.set_fee",
        json!({ "per": "month", "role": "", "starts_on": "2025-01-01", "amount": 20_500, "source": "" }),
    );
    let post = desk.council.ask("budget.read", json!({ "year": 2025 }))["lines"][3]["id"].clone();
    let claim = desk.council.act("claims.start", json!({ "year": 2025, "person": okke }));
    for (date, fields) in [
        ("2025-03-01", json!({ "kind": "allowance" })),
        ("2025-03-02", json!({ "kind": "mileage", "distance": 40_000 })),
        ("2025-04-01", json!({ "kind": "allowance" })),
        ("2025-05-02", json!({ "kind": "mileage", "distance": 4_000_000 })),
    ] {
        let mut line = json!({ "claim": claim, "date": date, "budget_line": post });
        line.as_object_mut().unwrap().extend(fields.as_object().unwrap().clone());
        desk.council.act("claims.add_line", line);
    }
    desk.step("claims.submit", &claim);
    let found = desk.council.ask("claims.allowances", json!({ "year": 2025 }));
    assert_eq!(found["limit"]["per_month"], 21_000);
    let months = &found["members"][0]["months"];
    assert_eq!((&months[2]["is_over"], &months[2]["is_over_with_travel"]), (&json!(false), &json!(true)));
    assert_eq!((&months[2]["allowance"], &months[2]["with_travel"]), (&json!(20_500), &json!(21_420)));
    assert_eq!(months[3]["is_over_with_travel"], false);
    assert_eq!(months[4]["is_over_with_travel"], false, "provable costs alone are outside the limit");
    assert_eq!(found["members"][0]["is_over"], true);
    let unknown = desk.council.ask("claims.allowances", json!({ "year": 2026 }));
    assert_eq!(unknown["limit"], Value::Null, "last year's limit is not this year's");
}

#[test]
fn the_gemeente_gets_one_bundle_and_then_all_is_ticked() {
    let mut desk = desk();
    let (okke, yara) = (desk.okke.clone(), desk.yara.clone());
    let claims = [desk.approved(&okke, 4500), desk.approved(&yara, 1250)];
    let invoice = desk.council.act(
        "invoices.add",
        json!({
            "year": 2026, "supplier": "Drukkerij Rijnzicht", "number": "118", "date": "2026-10-20", "due_on": "2026-11-19",
            "budget_line": desk.posts[7], "amount": "121", "description": "Flyers",
        }),
    );
    let (name, bytes) = papers::receipt(3);
    desk.council.act("invoices.add_paper", json!({ "invoice": invoice, "source": papers::pasted(&name, &bytes) }));
    let waiting = desk.council.ask("payments.waiting", json!({ "year": 2026 }));
    assert_eq!((waiting["claims"].as_array().unwrap().len(), waiting["invoices"].as_array().unwrap().len()), (2, 1));
    let request = json!({ "year": 2026, "claims": claims, "invoices": [invoice] });
    let batch = desk.council.act("payments.start", request.clone());
    assert_eq!(desk.council.refusal("payments.start", request).0, "not_for_batch", "nothing goes twice");
    let read = desk.council.ask("payments.read", json!({ "id": batch }));
    assert_eq!((&read["kind"], &read["total"]), (&json!("municipality"), &json!(4500 + 1250 + 12_100)));
    let subject = Subject { year: None, id: batch.as_str().map(String::from) };
    let sheet = pdf::words(&pdf::text(&desk.council.print_of("verzamelstaat", &subject, Format::Pdf)));
    for words in [
        "Verzamelstaat 2026-01",
        "D-2026-001",
        "NL63 TEST 0000 0003 03",
        "bijlage 1",
        "bijlage 2",
        "bijlage 3",
        "€ 178,50",
    ] {
        assert!(sheet.replace('\u{a0}', " ").contains(words), "{words} is in {sheet}");
    }
    let bundle = Choices { annexes: true, ..Choices::default() };
    let bytes = desk.council.print_as("verzamelstaat", &subject, &bundle, Format::Pdf);
    assert!(pdf::text(&bytes).len() > sheet.len(), "the receipts follow");

    assert_eq!(
        desk.council.refusal("payments.pay", json!({ "id": batch })).0,
        "state_not_allowed",
        "not before it was sent"
    );
    desk.council.act("payments.send", json!({ "id": batch }));
    assert_eq!(
        desk.council.refusal("payments.take_out", json!({ "id": batch, "claim": claims[0] })).0,
        "state_not_allowed"
    );
    desk.council.act("claims.pay", json!({ "id": claims[1], "on": "2026-11-03" }));
    desk.council.on("2026-11-12").act("payments.pay", json!({ "id": batch }));
    let read = desk.council.ask("payments.read", json!({ "id": batch }));
    let paid: Vec<_> = read["claims"].as_array().unwrap().iter().map(|claim| claim["paid_on"].clone()).collect();
    assert_eq!(paid, [json!("2026-11-12"), json!("2026-11-03")], "what was ticked before keeps its day");
    assert_eq!(read["invoices"][0]["paid_on"], "2026-11-12");
    desk.council.file_mut().undo().unwrap();
    assert_eq!(desk.council.ask("payments.read", json!({ "id": batch }))["invoices"][0]["paid_on"], Value::Null);
}

#[test]
fn the_council_pays_with_a_file_for_the_bank() {
    let mut desk = desk();
    desk.council.act(
        "council.set",
        json!({
            "name": "Adviesraad Proefstad", "short_name": "ARP", "municipality": "Proefstad", "legal_basis": "",
            "holiday_region": "middle", "finance_model": "own_budget",
        }),
    );
    let (okke, yara) = (desk.okke.clone(), desk.yara.clone());
    let claims = [desk.approved(&okke, 4500), desk.approved(&yara, 1250)];
    let request = json!({ "year": 2026, "claims": claims, "invoices": [] });
    let mistaken = desk.council.act("payments.start", request.clone());
    there_and_back(&mut desk.council, "payments.take_out", json!({ "id": mistaken, "claim": claims[0] }));
    there_and_back(&mut desk.council, "payments.remove", json!({ "id": mistaken }));
    let batch = desk.council.act("payments.start", request);
    let subject = Subject { year: None, id: batch.as_str().map(String::from) };
    let file = |desk: &Desk| {
        let view = desk.council.file().view(desk.council.world.moment);
        let kind = raadwerk_core::print::kind("verzamelstaat").unwrap();
        raadwerk_core::print::printed(&view, kind, &subject, &Choices::default(), Format::Xml)
            .map(|printed| String::from_utf8(printed.bytes).unwrap())
    };
    let code = |desk: &Desk| -> &'static str { file(desk).unwrap_err().answer().code.into() };
    assert_eq!(code(&desk), "payment_account_missing");
    let account = json!({ "iban": "nl85 test 0000 0001 01", "account_name": "Adviesraad Proefstad" });
    desk.council.act("council.set_account", account);
    desk.council.act("people.change", json!({ "id": yara, "iban": "" }));
    assert_eq!(code(&desk), "account_unknown");
    desk.council.act("people.change", json!({ "id": yara, "iban": "NL52TEST0000000404" }));
    let xml = file(&desk).unwrap();
    for words in [
        "<NbOfTxs>2</NbOfTxs>",
        "<CtrlSum>57.50</CtrlSum>",
        "<Nm>Yara Celikoglu</Nm>",
        "<IBAN>NL85TEST0000000101</IBAN>",
        "<EndToEndId>D-2026-001</EndToEndId>",
    ] {
        assert!(xml.contains(words), "{words} is in {xml}");
    }
    assert_eq!(xml, file(&desk).unwrap(), "the same file at the same moment");
    let list = pdf::words(&pdf::text(&desk.council.print_of("verzamelstaat", &subject, Format::Pdf)));
    assert!(list.contains("Betaallijst 2026-01"), "{list}");
}

#[test]
fn invoices_go_without_a_member() {
    let mut desk = desk();
    let add = |amount: &str| json!({ "year": 2026, "supplier": "Webwinkel", "number": "W-1", "date": "2026-12-29", "due_on": "2027-01-28", "amount": amount });
    assert_eq!(desk.council.refusal("invoices.add", add("0")), ("amount_zero", Some("amount".into())));
    let invoice = desk.council.act("invoices.add", add("145,20"));
    let twin = desk.council.act("invoices.add", add("145,20"));
    let read = desk.council.ask("invoices.read", json!({ "id": twin }));
    assert_eq!(read["twins"], json!([invoice]), "the same number of the same sender is shown, and never refused");
    desk.council.act("invoices.remove", json!({ "id": twin }));
    desk.council.act("invoices.pay", json!({ "id": invoice, "on": "2027-01-12" }));
    let list = desk.council.ask("invoices.list", json!({ "year": 2026 }));
    assert_eq!(
        (&list[0]["paid_on"], &list[0]["paid_by"], &list[0]["year"]),
        (&json!("2027-01-12"), &json!("Tester"), &json!(2026))
    );
}

#[test]
fn a_member_who_left_is_paid_as_well() {
    let mut desk = desk();
    let okke = desk.okke.clone();
    let people = desk.council.ask("people.list", json!({}));
    let member = people.as_array().unwrap().iter().find(|one| one["id"] == okke).unwrap();
    let leave = json!({ "membership": member["memberships"][0]["id"], "on": "2026-10-01", "because": "verhuisd" });
    desk.council.act("people.leave", leave);
    let claim = desk.approved(&okke, 700);
    desk.step("claims.pay", &claim);
    assert_eq!(desk.read(&claim)["state"], "paid");
}
