//! The screens of a meeting and the list of actions in a file of ten years, against the same in a file of one.

use std::path::Path;
use std::time::Duration;

use chrono::Datelike;
use raadwerk_core::world::Moment;
use serde_json::{Value, json};

use crate::asked::{Ask, Asked};
use crate::measure::{Line, Pair, interleaved};
use crate::{Outcome, evenings};

const RUNS: u32 = 40;
const PROCESSES: u32 = 15;
const YEARS: i32 = 10;
const BOUND: f64 = 1.5;

/// A page by its name, and what it asks of a meeting.
type Sheet = (&'static str, fn(&Value) -> Vec<Ask>);

/// The pages of a meeting, with what each of them asks beside the meeting itself.
const SHEETS: &[Sheet] = &[
    ("agenda", |meeting| vec![("agenda.read", json!({ "meeting": meeting["id"] })), ("people.list", json!({}))]),
    ("evening", |meeting| {
        let year = json!({ "year": year_of(meeting) });
        vec![("evening.read", json!({ "id": meeting["id"] })), ("actions.list", year)]
    }),
    ("minutes", |meeting| vec![("minutes.read", json!({ "id": meeting["id"] }))]),
];

fn year_of(meeting: &Value) -> Option<i32> {
    meeting["date"].as_str()?.get(..4)?.parse().ok()
}

/// Of every page the first, the middle and the last meeting that was held; the slowest of them counts.
pub fn lines(folder: &Path, moment: Moment) -> Outcome<Vec<Line>> {
    let last = moment.today().year() - 1;
    let open = |years| -> Outcome<(Asked, Vec<Value>)> {
        let asked = Asked::open(&evenings::file(folder, last, years)?, moment)?;
        let held = held(&asked, last - years + 1..=last)?;
        Ok((asked, held))
    };
    let (long, short) = (open(YEARS)?, open(1)?);
    let files = (&long.0, &short.0);
    let mut slowest: Option<Pair> = None;
    for (name, sheet) in SHEETS {
        for (when, part) in [("first", 0), ("middle", 1), ("last", 2)] {
            let asks = [&long.1, &short.1].map(|held| {
                let meeting = &held[(held.len() - 1) * part / 2];
                let one = ("meetings.one", json!({ "id": meeting["id"] }));
                [vec![one], sheet(meeting)].concat()
            });
            let pair = compared(&format!("{name} of the {when} meeting"), files, &asks)?;
            if slowest.is_none_or(|known| ratio(known) < ratio(pair)) {
                slowest = Some(pair);
            }
        }
    }
    let slowest = slowest.ok_or("a meeting has pages")?;
    let actions = vec![("actions.list", json!({ "year": last }))];
    let actions = compared("list of actions", files, &[actions.clone(), actions])?;
    let (what, against) = ("a page of a meeting, the slowest, of ten years of meetings (`raad ask`)", "of one year");
    Ok(vec![
        Line::of_time(what, against, slowest, BOUND),
        Line::of_time("the list of actions of those ten years (`raad ask`)", against, actions, BOUND),
    ])
}

fn compared(name: &str, (long, short): (&Asked, &Asked), [ours, theirs]: &[Vec<Ask>; 2]) -> Outcome<Pair> {
    let within = interleaved(RUNS, |_| long.within(ours), |_| short.within(theirs))?;
    let pair = interleaved(PROCESSES, |_| long.as_processes(ours), |_| short.as_processes(theirs))?;
    let ms = |time: Duration| time.as_secs_f64() * 1000.0;
    println!(
        "The {name}: {:.2} × as slow; without a bound, within a running program {:.2} ms, of one year {:.2} ms.",
        ratio(pair),
        ms(within.ours),
        ms(within.theirs)
    );
    Ok(pair)
}

fn ratio(pair: Pair) -> f64 {
    pair.ours.as_secs_f64() / pair.theirs.as_secs_f64()
}

/// The meetings of these years by day.
fn held(asked: &Asked, years: impl Iterator<Item = i32>) -> Outcome<Vec<Value>> {
    let mut all = Vec::new();
    for year in years {
        let answer = asked.file.ask("meetings.read", json!({ "year": year }), asked.moment)?;
        all.extend(answer["meetings"].as_array().cloned().unwrap_or_default());
    }
    if all.is_empty() { Err("the file holds no meetings".into()) } else { Ok(all) }
}
