//! The budget of a year against what was booked on it, over 100,000 lines: the screen, against hledger on our own journal
//! of the same bookings.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::Days;
use raadwerk_core::world::Moment;
use serde_json::{Value, json};

use crate::asked::{Ask, Asked};
use crate::measure::{Line, interleaved, timed};
use crate::story::{Story, day};
use crate::{Outcome, report, stamped};

const RUNS: u32 = 3;
const CLAIMS: usize = 1_000;
const LINES_EACH: usize = 100;
/// So that nobody has more than a few claims.
const MEMBERS: usize = 500;

pub fn lines(folder: &Path, moment: Moment) -> Outcome<Vec<Line>> {
    let (path, journal) = (file(folder)?, folder.join("boekingen.journal"));
    let asked = Asked::open(&path, moment)?;
    let mut print = Command::new(crate::built("raad")?);
    print.arg("print").arg(&path).args(["boekingen", "--internal"]);
    report::made(print.args(["--year", &YEAR.to_string(), "--to"]).arg(&journal), &journal)?;
    // What the room of the budget asks when it is opened.
    let of_year = json!({ "year": YEAR });
    let asks: Vec<Ask> =
        ["budget.whole", "year_close.read", "budget.to_explain"].map(|ask| (ask, of_year.clone())).to_vec();
    check_sums(&asked.file.ask("budget.whole", of_year, moment)?, &journal)?;
    let pair = interleaved(RUNS, |_| asked.as_processes(&asks), |_| balance(&journal))?;
    let what = "begroting against realisatie over 100,000 lines (`raad ask`, all the screen asks)";
    Ok(vec![Line::of_time(what, "`hledger balance --budget` on the same bookings", pair, 1.0)])
}

fn hledger(journal: &Path) -> Command {
    let mut command = Command::new("hledger");
    command.arg("-f").arg(journal).args(["balance", "--budget", "--period"]).arg(YEAR.to_string()).stdin(Stdio::null());
    command
}

fn balance(journal: &Path) -> Outcome<Duration> {
    let (took, status) = timed(|| hledger(journal).stdout(Stdio::null()).status());
    if status?.success() { Ok(took) } else { Err("hledger gave no balance".into()) }
}

/// Per line of the budget what was booked and what was budgeted: the same by both, to the cent.
fn check_sums(whole: &Value, journal: &Path) -> Outcome {
    let output = hledger(journal).args(["--flat", "-O", "csv"]).output()?;
    let theirs: BTreeMap<String, [i64; 2]> = String::from_utf8(output.stdout)?.lines().filter_map(row).collect();
    let lines = whole["budgets"][0]["lines"].as_array().ok_or("the file holds no budget")?;
    for line in lines {
        let cents = |field: &str| line[field].as_i64().unwrap_or_default();
        let ours = [cents("realised") + cents("committed"), cents("available")];
        let account = format!("Kosten:{} {}", line["code"].as_str().unwrap_or(""), line["name"].as_str().unwrap_or(""));
        let theirs = theirs.get(&account).copied().unwrap_or_default();
        if ours != theirs {
            return Err(format!("{account}: we say {ours:?}, hledger {theirs:?}").into());
        }
    }
    Ok(())
}

/// "Kosten:200 Reiskosten","1234.56 EUR","900.00 EUR"
fn row(line: &str) -> Option<(String, [i64; 2])> {
    let mut cells = line.trim_matches('"').split("\",\"");
    let account = cells.next()?.to_owned();
    let mut cents = || cells.next()?.trim_end_matches(" EUR").replace('.', "").parse().ok();
    Some((account, [cents()?, cents()?]))
}

const YEAR: i32 = 2025;

/// The file with the claims; made anew when the program or this story has changed.
fn file(folder: &Path) -> Outcome<PathBuf> {
    let path = folder.join("money.raad");
    stamped::once(&path, (include_str!("money.rs"), include_str!("story.rs")), || make(&path))?;
    Ok(path)
}

fn make(path: &Path) -> Outcome {
    let mut story = Story::begin(path, YEAR)?;
    let posts = story.budget(YEAR)?;
    let members: Vec<Value> = (0..MEMBERS).map(|number| member(&mut story, number)).collect();
    for number in 0..CLAIMS {
        // From the end of January on, so that its lines are of the days before.
        let date = day(YEAR, 1, 28)? + Days::new((number * 330 / CLAIMS) as u64);
        story.on(date)?;
        let claim = story.id();
        let person = &members[number % MEMBERS];
        story.act("claims.start", json!({ "id": claim, "year": YEAR, "person": person }));
        for line in 0..LINES_EACH {
            let spent = json!({
                "claim": claim, "date": date - Days::new((line % 27) as u64), "kind": "public_transport",
                "description": "Trein naar de regio", "budget_line": posts[(number + line) % posts.len()],
                "amount": 460 + (number * 7 + line * 13) % 1_900,
            });
            story.act("claims.add_line", spent);
        }
        // Every third one waits for its payment.
        let steps = ["claims.submit", "claims.approve", "claims.pay"];
        for step in &steps[..if number % 3 == 2 { 2 } else { 3 }] {
            story.act(step, json!({ "id": claim }));
        }
    }
    story.flush()
}

fn member(story: &mut Story, number: usize) -> Value {
    let id = story.id();
    let (first, last) = (format!("Lid{number}"), "Voorbeeld");
    let starts = format!("{}-01-01", YEAR - 1);
    let member = json!({ "id": id, "first_name": first, "last_name": last, "role": "lid", "starts_on": starts });
    story.act("people.add", member);
    id
}
