//! Sums are right: the parts make the totals, on screen, in the list and on paper.

use proptest::prelude::*;
use raadwerk_core::money::Cents;
use raadwerk_core::print::{Format, Subject};
use raadwerk_tests::{Council, pdf};
use serde_json::{Value, json};

/// How far a claim goes, and its lines: budget line and amount.
type Claim = (u8, Vec<(usize, i64)>);

fn claims() -> impl Strategy<Value = Vec<Claim>> {
    let line = (0..4_usize, 1..2_000_000_i64);
    proptest::collection::vec((0..5_u8, proptest::collection::vec(line, 1..5)), 0..6)
}

fn entered(budget: &[i64], claims: &[Claim]) -> (Council, Vec<Value>) {
    let mut council = Council::new();
    let person = council.member("Jo", "Smit");
    let id = council.act("budget.start", json!({ "year": 2026, "from": "nothing" }));
    let lines: Vec<Value> = (0..).zip(budget).map(|(number, requested)| {
        let granted = (number % 2 == 0).then_some(requested - requested / 3);
        let line = json!({ "budget": id, "code": format!("{number}00"), "name": format!("Post {number}"), "requested": requested, "granted": granted });
        council.act("budget.add_line", line)
    }).collect();
    let mut made = Vec::new();
    for (way, parts) in claims {
        let claim = council.act("claims.start", json!({ "year": 2026, "person": person }));
        for (line, amount) in parts {
            let line = json!({
                "claim": claim, "date": "2026-03-01", "kind": "expense", "description": "Bon", "budget_line": lines[*line],
                "amount": amount, "missing_because": "De bon is weg.",
            });
            council.act("claims.add_line", line);
        }
        let steps: &[&str] = match way {
            0 => &[],
            1 => &["claims.submit"],
            2 => &["claims.submit", "claims.approve"],
            3 => &["claims.submit", "claims.reject"],
            _ => &["claims.submit", "claims.approve", "claims.pay"],
        };
        for step in steps {
            council.act(step, json!({ "id": claim, "reason": "geen bon" }));
        }
        made.push(claim);
    }
    (council, made)
}

fn cents(value: &Value) -> i64 {
    value.as_i64().unwrap_or_default()
}

fn sum(rows: &Value, field: &str) -> i64 {
    rows.as_array().unwrap().iter().map(|row| cents(&row[field])).sum()
}

/// What the claims in one state make together, on one budget line or on all.
fn booked(claims: &[Claim], way: u8, line: Option<usize>) -> i64 {
    let parts = claims.iter().filter(|(state, _)| *state == way).flat_map(|(_, parts)| parts);
    parts.filter(|(on, _)| line.is_none_or(|line| line == *on)).map(|(_, amount)| amount).sum()
}

fn check_budget(council: &Council, claims: &[Claim]) {
    let budget = council.ask("budget.read", json!({ "year": 2026 }));
    let (lines, total) = (&budget["lines"], &budget["total"]);
    for field in ["requested", "granted", "available", "realised", "committed", "left"] {
        assert_eq!(sum(lines, field), cents(&total[field]), "the lines make the total of {field}");
    }
    for (number, line) in lines.as_array().unwrap().iter().enumerate() {
        assert_eq!(cents(&line["realised"]), booked(claims, 4, Some(number)), "paid on line {number}");
        assert_eq!(cents(&line["committed"]), booked(claims, 2, Some(number)), "approved on line {number}");
        let available = line["granted"].as_i64().unwrap_or(cents(&line["requested"]));
        assert_eq!(cents(&line["available"]), available, "what line {number} has");
        assert_eq!(
            cents(&line["left"]),
            available - cents(&line["realised"]) - cents(&line["committed"]),
            "left on line {number}"
        );
    }
    let printed = pdf::lines(&council.print("begroting", 2026, Format::Pdf));
    for row in lines.as_array().unwrap().iter().chain([total]) {
        let amounts = ["requested", "granted", "realised", "committed", "left"]
            .map(|field| row[field].as_i64().map(|it| Cents(it).digits()));
        let name = row["name"].as_str().unwrap_or("Totaal");
        let wanted = pdf::words(&format!("{name} {}", amounts.into_iter().flatten().collect::<Vec<_>>().join(" ")));
        assert!(printed.iter().any(|line| line.contains(&wanted)), "‘{wanted}’ is not in the PDF: {printed:#?}");
    }
}

fn check_claims(council: &Council, claims: &[Claim], made: &[Value]) {
    let list = council.ask("claims.list", json!({ "year": 2026 }));
    assert_eq!(list.as_array().unwrap().len(), claims.len());
    assert_eq!(
        sum(&list, "total"),
        (0..5).map(|way| booked(claims, way, None)).sum::<i64>(),
        "the list holds every cent"
    );
    for (id, (_, parts)) in made.iter().zip(claims) {
        let claim = council.ask("claims.read", json!({ "id": id }));
        let total: i64 = parts.iter().map(|(_, amount)| amount).sum();
        assert_eq!(
            (cents(&claim["total"]), sum(&claim["lines"], "amount")),
            (total, total),
            "the lines make the claim"
        );
        let listed = list.as_array().unwrap().iter().find(|row| row["id"] == *id).expect("in the list");
        assert_eq!(
            (cents(&listed["total"]), listed["lines"].as_u64()),
            (total, Some(parts.len() as u64)),
            "as in the list"
        );
    }
    if let (Some(id), Some((_, parts))) = (made.first(), claims.first()) {
        let form =
            council.print_of("declaratie", &Subject { year: None, id: id.as_str().map(Into::into) }, Format::Pdf);
        let printed = pdf::lines(&form);
        let total = Cents(parts.iter().map(|(_, amount)| amount).sum());
        let wanted = pdf::words(&format!("Totaal {total}"));
        assert!(printed.contains(&wanted), "‘{wanted}’ is not on the form: {printed:#?}");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 10, max_shrink_iters: 60, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn parts_make_totals(budget in proptest::collection::vec(0..90_000_000_i64, 4..5), claims in claims()) {
        let (council, made) = entered(&budget, &claims);
        check_budget(&council, &claims);
        check_claims(&council, &claims, &made);
    }
}

#[test]
fn the_report_and_the_budget_name_the_same_sums() {
    let mut council = Council::example();
    // Adopted, so that no watermark stands between the lines.
    council.act("report.adopt", json!({ "year": 2026, "on": "2026-11-10" }));
    let total = council.ask("budget.read", json!({ "year": 2026 }))["total"].clone();
    let amount = |field: &str| Cents(cents(&total[field]));
    let difference = amount("available") - amount("realised");
    let compared = [amount("available"), amount("realised"), difference].map(Cents::digits).join(" ");
    for (document, wanted) in
        [("jaarverslag", format!("Totaal {compared}")), ("jaarplan", format!("Totaal {}", amount("requested")))]
    {
        let printed = pdf::lines(&council.print(document, 2026, Format::Pdf));
        assert!(printed.contains(&pdf::words(&wanted)), "‘{wanted}’ is not in the {document}: {printed:#?}");
    }
}
