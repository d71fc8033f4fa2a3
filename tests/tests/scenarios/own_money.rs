//! Model B from January to the next year: a council with money of its own gets its subsidy, pays what members and
//! suppliers ask with files for the bank, changes its budget, closes its year, and books what comes after that.

use std::fs;

use raadwerk_core::print::{Audience, Choices, Format, Subject, kind, printed};
use raadwerk_tests::{Council, bank, papers, pdf};
use serde_json::{Value, json};

use crate::claims_year::there_and_back;

const TRAVEL: usize = 3;
const TRAINING: usize = 4;
const MEETINGS: usize = 6;
const WEBSITE: usize = 7;
const UNFORESEEN: usize = 11;

struct Treasury {
    council: Council,
    members: Vec<Value>,
    posts: Vec<Value>,
    subsidy: Value,
}

fn set_up() -> Treasury {
    let mut council = Council::new();
    council.on("2026-01-05").act(
        "council.set",
        json!({
            "name": "Adviesraad Proefstad", "short_name": "ARP", "municipality": "Proefstad", "legal_basis": "",
            "holiday_region": "middle", "finance_model": "own_budget",
        }),
    );
    let account = json!({ "iban": "NL85TEST0000000101", "account_name": "Adviesraad Proefstad" });
    council.act("council.set_account", account);
    // Two of one name: each has an account and a claim of their own.
    let names = [
        ("Okke", "Terpstraat", "303"),
        ("Yara", "Çelikoğlu", "404"),
        ("Anna", "de Vries", "101"),
        ("Anna", "de Vries", "202"),
    ];
    let ibans = [
        ("303", "NL63TEST0000000303"),
        ("404", "NL52TEST0000000404"),
        ("101", "NL85TEST0000000101"),
        ("202", "NL74TEST0000000202"),
    ];
    let members: Vec<Value> = names
        .iter()
        .map(|(first, last, account)| {
            let person = council.member(first, last);
            let iban = ibans.iter().find(|(name, _)| name == account).unwrap().1;
            council.act("people.change", json!({ "id": person, "iban": iban, "travel": "7" }));
            person
        })
        .collect();
    let posts = council.budget(2026);
    let budget = council.ask("budget.read", json!({ "year": 2026 }))["id"].clone();
    let subsidy =
        json!({ "budget": budget, "code": "010", "name": "Subsidie", "direction": "income", "requested": "20.000" });
    let subsidy = council.act("budget.add_line", subsidy);
    council.act("budget.adopt", json!({ "year": 2026, "on": "2025-11-04" }));
    council.act("budget.submit", json!({ "year": 2026, "on": "2025-11-06" }));
    council.act("budget.grant", json!({ "year": 2026, "on": "2025-12-04", "as_requested": true }));
    Treasury { council, members, posts, subsidy }
}

impl Treasury {
    fn invoice(&mut self, post: &Value, date: &str, amount: i64, paid_on: Option<&str>) -> Value {
        self.council.act(
            "invoices.add",
            json!({ "year": 2026, "supplier": "Bureau Voorbeeld", "number": format!("F-{date}"), "date": date,
                    "budget_line": post, "amount": amount, "iban": "NL63TEST0000000303", "paid_on": paid_on }),
        )
    }

    /// A claim of one expense and a trip, handed in and approved.
    fn claim(&mut self, member: usize, date: &str, amount: i64, post: usize) -> Value {
        let person = &self.members[member];
        let claim = self.council.act("claims.start", json!({ "year": 2026, "person": person }));
        let line = json!({ "claim": claim, "date": date, "kind": "expense", "description": "Onkosten", "amount": amount,
                           "budget_line": self.posts[post] });
        let line = self.council.act("claims.add_line", line);
        let (name, bytes) = papers::receipt(usize::try_from(amount).unwrap() + member);
        self.council.act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }));
        let trip = json!({ "claim": claim, "date": date, "kind": "mileage", "distance": "37,4", "budget_line": self.posts[TRAVEL] });
        self.council.act("claims.add_line", trip);
        self.council.act("claims.submit", json!({ "id": claim }));
        self.council.act("claims.approve", json!({ "id": claim }));
        claim
    }

    /// Pays claims and invoices with a file for the bank, which is held against its schema.
    fn pay(&mut self, claims: &[Value], invoices: &[Value], on: &str) -> String {
        let batch = self.council.act("payments.start", json!({ "year": 2026, "claims": claims, "invoices": invoices }));
        let subject = Subject { year: None, id: batch.as_str().map(String::from) };
        let view = self.council.file().view(self.council.world.moment);
        let list = kind("verzamelstaat").unwrap();
        let xml = printed(&view, list, &subject, &Choices::default(), Format::Xml).unwrap().bytes;
        let path = self.council.path.with_extension("xml");
        fs::write(&path, &xml).unwrap();
        bank::check(&path).unwrap_or_else(|wrong| panic!("the bank refuses it: {wrong}"));
        self.council.on(on);
        there_and_back(&mut self.council, "payments.send", json!({ "id": batch }));
        there_and_back(&mut self.council, "payments.pay", json!({ "id": batch }));
        String::from_utf8(xml).unwrap()
    }

    fn budget(&self, year: i32) -> Value {
        self.council.ask("budget.read", json!({ "year": year }))
    }

    fn said(&self, document: &str, year: i32) -> String {
        let choices = Choices { audience: Audience::Internal, ..Choices::default() };
        pdf::words(&pdf::text(&self.council.print_as(document, &Subject::of_year(year), &choices, Format::Pdf)))
    }
}

#[test]
fn a_file_that_is_not_right_is_refused_by_the_schema() {
    if std::env::var_os("RAADWERK_CHECKERS").is_none() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("bank.xml");
    let wrong = "<Document xmlns=\"urn:iso:std:iso:20022:tech:xsd:pain.001.001.09\"><CstmrCdtTrfInitn/></Document>";
    fs::write(&path, wrong).unwrap();
    assert!(bank::check(&path).unwrap_err().contains("GrpHdr"), "or the check sees nothing");
}

#[test]
fn a_whole_year_of_own_money() {
    let mut treasury = set_up();
    let (subsidy, website) = (treasury.subsidy.clone(), treasury.posts[WEBSITE].clone());
    treasury.invoice(&subsidy, "2026-01-15", 1_000_000, Some("2026-01-20"));
    let second = treasury.invoice(&subsidy, "2026-07-01", 1_000_000, None);

    // A claim of each member in each half year: 100, 101, 102, 103 euro and twice 37,4 km at € 0,25 = € 9,35.
    for (date, pay_on) in [("2026-03-10", "2026-04-02"), ("2026-09-15", "2026-10-01")] {
        treasury.council.on(date);
        let claims: Vec<Value> = (0..4)
            .map(|member| treasury.claim(member, date, 10_000 + 100 * i64::try_from(member).unwrap(), MEETINGS))
            .collect();
        let bill = treasury.invoice(&website, date, 30_000, None);
        let xml = treasury.pay(&claims, &[bill], pay_on);
        assert!(xml.contains("<NbOfTxs>5</NbOfTxs>") && xml.contains("<CtrlSum>743.40</CtrlSum>"), "{xml}");
    }
    treasury.council.act("invoices.pay", json!({ "id": second, "on": "2026-07-03" }));

    let budget = treasury.budget(2026)["id"].clone();
    let change = |to: usize, amount: &str| {
        json!({ "budget": budget, "date": "2026-09-01", "from": treasury.posts[UNFORESEEN], "to": treasury.posts[to],
                "amount": amount, "reason": "Training duurder" })
    };
    let (wrong, right) = (change(WEBSITE, "180"), change(TRAINING, "190"));
    let made = treasury.council.act("budget.add_change", wrong);
    let mut weighed = right.clone();
    weighed["id"] = made.clone();
    weighed["amount"] = json!("600");
    let warned = treasury.council.ask("budget.weigh_change", weighed);
    assert!(
        warned[0].as_str().unwrap().replace('\u{a0}', " ").contains("blijft −€ 100,00 over"),
        "weighed as if the first were not there: {warned}"
    );
    let mut corrected = right;
    corrected["id"] = made.clone();
    corrected.as_object_mut().unwrap().remove("budget");
    there_and_back(&mut treasury.council, "budget.correct_change", corrected.clone());
    let now = treasury.budget(2026);
    assert_eq!(
        [WEBSITE, TRAINING, UNFORESEEN].map(|post| now["lines"][post]["changed"].as_i64().unwrap()),
        [0, 19_000, -19_000]
    );

    // Spent: 8 × € 9,35 and 2 × (100 + 101 + 102 + 103) and 2 × € 300; come in: € 20.000.
    let spent = 8 * 935 + 2 * 40_600 + 2 * 30_000;
    assert_eq!(now["total"]["realised"], spent);
    assert_eq!(now["income"]["realised"], 2_000_000);
    let books = treasury.council.ask("year_close.read", json!({ "year": 2026 }));
    assert_eq!(books["whole"]["left"], 2_000_000 - spent, "what is left needs a destination");
    let sum: i64 = treasury
        .council
        .ask("claims.list", json!({ "year": 2026 }))
        .as_array()
        .unwrap()
        .iter()
        .map(|it| it["total"].as_i64().unwrap())
        .sum();
    assert_eq!(sum, spent - 60_000, "the claims of the list are those of the budget");

    treasury.council.on("2027-01-20").act(
        "year_close.close",
        json!({ "year": 2026, "on": "2027-01-20", "destination": "naar de reserve voor 2027" }),
    );
    assert_eq!(treasury.council.refusal("budget.correct_change", corrected).0, "year_closed");
    assert_eq!(treasury.council.refusal("budget.remove_change", json!({ "id": made })).0, "year_closed");
    let account = treasury.said("financieel-verslag", 2026);
    for words in ["naar de reserve voor 2027", "1.486,80", "18.513,20", "Training duurder"] {
        assert!(account.contains(words), "‘{words}’ is not in {account}");
    }
    treasury.council.act("year_close.reopen", json!({ "year": 2026, "reason": "Verkeerde wijziging" }));
    there_and_back(&mut treasury.council, "budget.remove_change", json!({ "id": made }));
    assert_eq!(treasury.budget(2026)["changes"], json!([]));
}

#[test]
fn two_members_of_one_name_are_two_rows_of_the_account() {
    let mut treasury = set_up();
    for member in [2, 3, 3] {
        treasury.council.on("2026-03-10");
        treasury.claim(member, "2026-03-10", 1_000, MEETINGS);
    }
    let report = treasury.said("jaarverslag", 2026);
    let account = report.split("declaraties per lid").nth(1).expect("the table of members");
    let rows: Vec<&str> = account.split("Anna de Vries").skip(1).take(2).collect();
    let first = |row: &str| row.split_whitespace().next().map(String::from);
    let mut counts: Vec<_> = rows.iter().map(|row| first(row)).collect();
    counts.sort();
    assert_eq!(counts, [Some("1".into()), Some("2".into())], "one claim of one, two of the other: {account}");
    assert!(account.replace('\u{a0}', " ").contains("€ 58,05"), "three times € 10,00 and € 9,35: {account}");
}

#[test]
fn what_comes_after_the_close_is_asked_and_booked_as_nagekomen() {
    let mut treasury = set_up();
    let posts = treasury.posts.clone();
    let okke = treasury.members[0].clone();
    // Begun before the close, and never handed in.
    let forgotten = treasury.council.act("claims.start", json!({ "year": 2026, "person": okke }));
    let line = json!({ "claim": forgotten, "date": "2026-12-01", "kind": "expense", "description": "Boek", "amount": 1_500,
                       "budget_line": posts[TRAINING] });
    treasury.council.act("claims.add_line", line.clone());
    let ahead = treasury.council.act(
        "invoices.add",
        json!({ "year": 2026, "supplier": "Vooraf", "date": "2025-12-20", "amount": 100, "budget_line": posts[WEBSITE] }),
    );
    treasury.council.on("2027-01-20");
    treasury.council.budget(2027);
    let next = treasury.budget(2027)["lines"].clone();
    treasury.council.act("year_close.close", json!({ "year": 2026, "on": "2027-01-20", "destination": "de reserve" }));

    assert_eq!(treasury.council.refusal("claims.start", json!({ "year": 2026, "person": okke })).0, "year_closed");
    assert_eq!(treasury.council.refusal("claims.add_line", line.clone()).0, "year_closed");
    assert_eq!(treasury.council.refusal("claims.submit", json!({ "id": forgotten })).0, "year_closed");
    assert_eq!(there_and_back(&mut treasury.council, "claims.book_late", json!({ "id": forgotten })), 2027);
    let read = treasury.council.ask("claims.read", json!({ "id": forgotten }));
    assert_eq!([&read["year"], &read["lines"][0]["late_of"]], [&json!(2027), &json!(2026)]);
    assert_eq!(read["lines"][0]["budget_line"], next[TRAINING]["id"], "the post with the same code");
    assert_eq!(treasury.council.refusal("claims.book_late", json!({ "id": forgotten })).0, "state_not_allowed");

    let mut late = line;
    late["budget_line"] = next[TRAVEL]["id"].clone();
    let (code, field) = treasury.council.refusal("claims.add_line", late.clone());
    assert_eq!((code, field.as_deref()), ("late_for_closed_year", Some("date")), "a wrong year is soon typed");
    late["late"] = json!(true);
    treasury.council.act("claims.add_line", late);
    assert_eq!(treasury.council.ask("claims.list", json!({ "year": 2027 }))[0]["late_of"], 2026);
    for step in ["claims.submit", "claims.approve"] {
        treasury.council.act(step, json!({ "id": forgotten }));
    }
    treasury.council.act("claims.pay", json!({ "id": forgotten }));

    let mut bill = json!({ "year": 2027, "supplier": "Tolk", "number": "T-9", "date": "2026-12-28", "amount": 8_000,
                           "budget_line": next[MEETINGS]["id"], "paid_on": "2027-01-20" });
    assert_eq!(treasury.council.refusal("invoices.add", bill.clone()).0, "late_for_closed_year");
    bill["late"] = json!(false);
    treasury.council.act("invoices.add", bill.clone());
    bill["late"] = json!(true);
    bill["number"] = json!("T-10");
    treasury.council.act("invoices.add", bill);
    let bills = treasury.council.ask("invoices.list", json!({ "year": 2027 }));
    let late_of =
        |number: &str| bills.as_array().unwrap().iter().find(|it| it["number"] == number).unwrap()["late_of"].clone();
    assert_eq!([late_of("T-9"), late_of("T-10")], [Value::Null, json!(2026)], "sent ahead, or come late");
    assert_eq!(treasury.council.ask("invoices.read", json!({ "id": ahead }))["late_of"], Value::Null);

    let subject = Subject { year: None, id: forgotten.as_str().map(String::from) };
    let form = pdf::words(&pdf::text(&treasury.council.print_of("declaratie", &subject, Format::Pdf)));
    assert!(form.contains("Boek (nagekomen 2026)"), "{form}");
    let account = treasury.said("financieel-verslag", 2027);
    for words in ["Nagekomen: van een eerder jaar", "nagekomen 2026", "80,00"] {
        assert!(account.contains(words), "‘{words}’ is not in {account}");
    }
    assert!(treasury.said("boekingen", 2027).contains("T-10 (nagekomen 2026)"));
    let journal = treasury.council.print_of("boekingen", &Subject::of_year(2027), Format::Journal);
    let journal = String::from_utf8(journal).unwrap();
    assert!(journal.contains("2027-01-01 * (T-10) Factuur (nagekomen 2026)"), "a sum over 2027 has it: {journal}");
}

#[test]
fn a_folder_of_photos_is_looked_at_whole_and_each_comes_once() {
    let mut treasury = set_up();
    let folder = tempfile::tempdir().unwrap();
    let photo = |name: &str, number: usize| fs::write(folder.path().join(name), papers::receipt(number).1).unwrap();
    photo("IMG_1.pdf", 1);
    photo("IMG_2.pdf", 2);
    photo("kopie van 1.pdf", 1);
    fs::write(folder.path().join("Thumbs.db"), "geen foto").unwrap();
    let claim = treasury.claim(0, "2026-03-10", 2, MEETINGS);
    let loose = folder.path().join("er niet.jpg");
    let heap = json!({ "sources": [{ "path": folder.path() }, { "path": loose }] });
    let found = treasury.council.ask("claims.gather_papers", heap);
    let names: Vec<_> = found["papers"].as_array().unwrap().iter().map(|paper| paper["name"].clone()).collect();
    assert_eq!(names, ["IMG_1.pdf", "IMG_2.pdf"]);
    let said = found["left_out"].to_string();
    for words in ["hetzelfde bestand als ‘IMG_1.pdf’", "Eén bestand in de map", "er niet.jpg"] {
        assert!(said.contains(words), "‘{words}’ is not in {said}");
    }
    let twins = found["papers"][1]["twins"].clone();
    let label = treasury.council.ask("claims.read", json!({ "id": claim }))["number"].clone();
    assert!(twins[0]["label"].as_str().unwrap().starts_with(label.as_str().unwrap()), "where it is already: {twins}");
    let source = found["papers"][0]["source"].clone();
    assert_eq!(treasury.council.ask("papers.preview", json!({ "source": source }))["pages"], 1);
}
