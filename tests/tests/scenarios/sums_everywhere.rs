//! One sum, five ways: any set of lines, changes, approvals and payments sums the same on screen, in the PDF, in CSV, in
//! Excel and in the journal, by a reader of our own and, where it is there, by hledger.

use std::collections::BTreeMap;
use std::io::Cursor;
use std::process::Command;

use calamine::{Data, Reader};
use proptest::prelude::*;
use raadwerk_core::money::Cents;
use raadwerk_core::print::Format;
use raadwerk_tests::{Council, pdf};
use rusqlite::{Connection, params};
use serde_json::{Value, json};

use crate::budget_year::invoice;

/// Cost on four lines and income on a fifth.
const LINES: usize = 5;

#[derive(Debug, Clone)]
struct Year {
    requested: Vec<i64>,
    /// From, to, amount; the number of the last line and beyond is outside.
    changes: Vec<(usize, usize, i64)>,
    /// Line, claimed, approved, how far: 0 concept, 1 submitted, 2 approved, 3 paid.
    claims: Vec<(usize, i64, Option<i64>, u8)>,
    /// Line, amount (below zero for a credit), paid or not.
    invoices: Vec<(usize, i64, bool)>,
}

fn years() -> impl Strategy<Value = Year> {
    let amounts = proptest::collection::vec(0..50_000_000_i64, LINES);
    let changes = proptest::collection::vec((0..LINES, 0..LINES, 1..1_000_000_i64), 0..5);
    let claims =
        proptest::collection::vec((0..4_usize, 1..500_000_i64, proptest::option::of(0..500_000_i64), 0..4_u8), 0..6);
    let invoices = proptest::collection::vec((0..LINES, -50_000..900_000_i64, any::<bool>()), 0..8);
    (amounts, changes, claims, invoices).prop_map(|(requested, changes, claims, invoices)| Year {
        requested,
        changes,
        claims,
        invoices,
    })
}

/// Available, realised and committed of a line.
type Sums = [i64; 3];

impl Year {
    /// What the sums must be, reckoned from what was drawn.
    fn sums(&self) -> Vec<Sums> {
        let mut sums: Vec<Sums> = self.requested.iter().map(|amount| [*amount, 0, 0]).collect();
        for (from, to, amount) in &self.changes {
            // The last line is income; towards it and from it the other side is outside.
            for (line, sign) in sides(*from, *to) {
                sums[line][0] += sign * amount;
            }
        }
        for (line, claimed, approved, state) in &self.claims {
            if *state >= 2 {
                sums[*line][if *state == 3 { 1 } else { 2 }] += approved.unwrap_or(*claimed);
            }
        }
        for (line, amount, paid) in &self.invoices {
            sums[*line][if *paid { 1 } else { 2 }] += amount;
        }
        sums
    }

    fn entered(&self) -> Council {
        let mut council = Council::new();
        let person = council.member("Jo", "Smit");
        let budget = council.act("budget.start", json!({ "year": 2026, "from": "nothing" }));
        let lines: Vec<Value> = self
            .requested
            .iter()
            .enumerate()
            .map(|(number, requested)| {
                let direction = if number == LINES - 1 { "income" } else { "cost" };
                council.act("budget.add_line", json!({ "budget": budget, "code": format!("{number}00"), "name": format!("Post {number}: a;  b"), "direction": direction, "requested": requested }))
            })
            .collect();
        council.act("budget.adopt", json!({ "year": 2026, "on": "2025-11-04" }));
        for (from, to, amount) in &self.changes {
            let sides = sides(*from, *to);
            let end = |sign: i64| sides.iter().find(|side| side.1 == sign).map(|side| lines[side.0].clone());
            council.act("budget.add_change", json!({ "budget": budget, "date": "2026-03-01", "from": end(-1), "to": end(1), "amount": amount, "reason": "nodig" }));
        }
        for (line, claimed, approved, state) in &self.claims {
            let claim = council.claim(2026, &person, &lines[*line], *claimed);
            for step in ["claims.submit", "claims.approve", "claims.pay"].iter().take(usize::from(*state)) {
                council.act(step, json!({ "id": claim }));
            }
            let db = Connection::open(&council.path).unwrap();
            db.execute("UPDATE claim_line SET approved = ?2 WHERE claim_id = ?1", params![claim.as_str(), approved])
                .unwrap();
        }
        for (line, amount, paid) in &self.invoices {
            invoice(&council, &lines[*line], "2026-12-29", *amount, paid.then_some("2027-01-12"));
        }
        council
    }
}

/// The lines of a change with their signs: within cost, else from or to outside.
fn sides(from: usize, to: usize) -> Vec<(usize, i64)> {
    let income = LINES - 1;
    if from == to || (from == income) != (to == income) { vec![(to, 1)] } else { vec![(from, -1), (to, 1)] }
}

fn on_screen(council: &Council) -> Vec<Sums> {
    let budget = council.ask("budget.read", json!({ "year": 2026 }));
    let line = |line: &Value| ["available", "realised", "committed"].map(|field| line[field].as_i64().unwrap());
    budget["lines"].as_array().unwrap().iter().map(line).collect()
}

/// Rows of text, amounts as people read them.
fn from_rows(rows: &[Vec<String>]) -> Vec<Sums> {
    let place = |label: &str| rows[0].iter().position(|it| it.trim_start_matches('\u{feff}') == label).unwrap();
    let places = ["Gewijzigd", "Gerealiseerd", "Toegezegd"].map(place);
    rows[1..=LINES].iter().map(|row| places.map(|place| Cents::parse(&row[place]).unwrap().0)).collect()
}

fn in_csv(council: &Council) -> Vec<Sums> {
    let text = String::from_utf8(council.print("begroting", 2026, Format::Csv)).unwrap();
    // Names here hold semicolons, so the fields with quotes are read as such.
    let fields = |line: &str| {
        let mut quoted = false;
        line.split(|c| {
            if c == '"' {
                quoted = !quoted;
            }
            c == ';' && !quoted
        })
        .map(str::to_owned)
        .collect()
    };
    from_rows(&text.lines().map(fields).collect::<Vec<_>>())
}

fn in_excel(council: &Council) -> Vec<Sums> {
    let mut book = calamine::Xlsx::new(Cursor::new(council.print("begroting", 2026, Format::Xlsx))).unwrap();
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = |cell: &Data| match cell {
        Data::Float(number) => format!("{number:.2}").replace('.', ","),
        other => other.to_string(),
    };
    from_rows(&range.rows().map(|row| row.iter().map(cell).collect()).collect::<Vec<_>>())
}

/// Cents of `-12.34`.
fn exact(text: &str) -> i64 {
    let (euros, cents) = text.trim().split_once('.').unwrap();
    format!("{euros}{cents}").parse().unwrap()
}

/// Per account: budgeted, settled, and pending, read line by line.
fn in_journal(text: &str) -> BTreeMap<String, Sums> {
    let mut accounts: BTreeMap<String, Sums> = BTreeMap::new();
    let mut column = 0;
    for line in text.lines() {
        if let Some(posting) = line.strip_prefix("    ") {
            let (account, amount) = posting.split_once("  ").unwrap();
            accounts.entry(account.into()).or_default()[column] += exact(amount.split(" EUR").next().unwrap());
        } else if line.starts_with('~') {
            column = 0;
        } else if line.starts_with('2') {
            column = if line.contains(" * ") { 1 } else { 2 };
        }
    }
    accounts
}

/// What hledger makes of the journal, where it is on this machine.
fn by_hledger(text: &str, option: &str) -> Option<BTreeMap<String, i64>> {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("boekingen.journal");
    std::fs::write(&path, text).unwrap();
    let output = Command::new("hledger")
        .arg("-f")
        .arg(&path)
        .args(["balance", option, "--flat", "-O", "csv", "-N"])
        .output()
        .ok()?;
    assert!(output.status.success(), "hledger does not take it: {}\n{text}", String::from_utf8_lossy(&output.stderr));
    let csv = String::from_utf8(output.stdout).unwrap();
    let row = |line: &str| {
        let (account, amount) = line.trim_matches('"').split_once("\",\"").unwrap();
        (account.to_owned(), if amount == "0" { 0 } else { exact(amount.split(" EUR").next().unwrap()) })
    };
    Some(csv.lines().skip(1).map(row).collect())
}

fn check(year: &Year) {
    let council = year.entered();
    let sums = year.sums();
    assert_eq!(on_screen(&council), sums, "on screen");
    assert_eq!(in_csv(&council), sums, "in CSV");
    assert_eq!(in_excel(&council), sums, "in Excel");
    let printed = pdf::words(&pdf::text(&council.print("begroting", 2026, Format::Pdf)));
    for [available, realised, committed] in &sums {
        let left = Cents(available - realised - committed).digits();
        let wanted = pdf::words(&format!("{} {} {left}", Cents(*realised).digits(), Cents(*committed).digits()));
        assert!(printed.contains(&wanted), "‘{wanted}’ is not in the PDF: {printed}");
    }
    let journal = String::from_utf8(council.print("boekingen", 2026, Format::Journal)).unwrap();
    let read = in_journal(&journal);
    let (cleared, pending) = (by_hledger(&journal, "--cleared"), by_hledger(&journal, "--pending"));
    for (number, [available, realised, committed]) in sums.iter().enumerate() {
        let (kind, sign) = if number == LINES - 1 { ("Inkomsten", -1) } else { ("Kosten", 1) };
        let account = format!("{kind}:{number}00 Post {number} - a, b");
        let found = read.get(&account).copied().unwrap_or_default();
        assert_eq!(found, [available * sign, realised * sign, committed * sign], "{account} in {journal}");
        for (balance, expected) in [(&cleared, realised), (&pending, committed)] {
            if let Some(balance) = balance {
                assert_eq!(balance.get(&account).copied().unwrap_or_default(), expected * sign, "{account} by hledger");
            }
        }
    }
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 8, max_shrink_iters: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_way_out_sums_the_same(year in years()) {
        check(&year);
    }
}
