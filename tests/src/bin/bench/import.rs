//! A list of 10,000 claim lines brought in as one step, against one of 1,000: in time of the processor, because the list is
//! read and checked far longer than the disk is waited for.

use std::fmt::Write as _;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::Days;
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::Moment;
use serde_json::json;
use wait4::Wait4;

use crate::measure::{Line, Pair, interleaved};
use crate::story::{PEOPLE, Story, day};
use crate::{Outcome, stamped};

const RUNS: u32 = 5;
const MANY: u32 = 10_000;
const FEW: u32 = 1_000;
/// What ten thousand lines may take.
const ALLOWED: Duration = Duration::from_secs(2);
const YEAR: i32 = 2025;

pub fn lines(folder: &Path, moment: Moment) -> Outcome<Vec<Line>> {
    let [many, few] = [Import::of(MANY, folder)?, Import::of(FEW, folder)?];
    let per_thousand = |took: Duration, lines: u32| took * 1_000 / lines;
    let whole = interleaved(RUNS, |_| many.cpu(), |_| few.cpu())?;
    many.is_one_step(moment)?;
    let each = Pair { ours: per_thousand(whole.ours, MANY), theirs: per_thousand(whole.theirs, FEW) };
    let allowed = Pair { ours: whole.ours, theirs: ALLOWED };
    Ok(vec![
        Line::of_time("import of 10,000 claim lines as one step, CPU (`raad act`)", "what it may take", allowed, 1.0),
        Line::of_time("a thousand of those lines, CPU", "a thousand lines imported alone", each, 1.3),
    ])
}

/// A list to be imported into a file without claims.
struct Import {
    count: u32,
    list: PathBuf,
    empty: PathBuf,
    file: PathBuf,
}

impl Import {
    fn of(count: u32, folder: &Path) -> Outcome<Self> {
        let empty = folder.join("import.raad");
        stamped::once(&empty, (include_str!("import.rs"), include_str!("story.rs")), || {
            let mut story = Story::begin(&empty, YEAR)?;
            story.budget(YEAR)?;
            story.flush()
        })?;
        let list = folder.join(format!("import-{count}.csv"));
        fs::write(&list, csv(count)?)?;
        Ok(Self { count, list, empty, file: folder.join(format!("import-{count}.raad")) })
    }

    /// What the processor spent on it, for the program and for the system.
    fn cpu(&self) -> Outcome<Duration> {
        fs::copy(&self.empty, &self.file)?;
        let request = json!({ "source": { "path": self.list } }).to_string();
        let mut command = Command::new(crate::built("raad")?);
        command.arg("act").arg(&self.file).args(["import.claim_lines", &request]).stdout(Stdio::null());
        let used = command.spawn()?.wait4()?;
        if !used.status.success() {
            return Err(format!("{} lines were not imported", self.count).into());
        }
        Ok(used.rusage.utime + used.rusage.stime)
    }

    /// All lines are there, and one undo takes all of them away.
    fn is_one_step(&self, moment: Moment) -> Outcome {
        let mut file = CouncilFile::open(&self.file, "Bench", moment)?;
        let lines = |file: &CouncilFile| -> Outcome<u64> {
            let claims = file.ask("claims.list", json!({ "year": YEAR }), moment)?;
            Ok(claims.as_array().into_iter().flatten().filter_map(|claim| claim["lines"].as_u64()).sum())
        };
        let there = lines(&file)?;
        file.undo()?;
        match (there == u64::from(self.count), lines(&file)?) {
            (true, 0) => Ok(()),
            (_, left) => Err(format!("{there} lines were imported, {left} were left after undo").into()),
        }
    }
}

/// A list as a treasurer keeps it: trips, tickets and expenses of all members through the year.
fn csv(count: u32) -> Outcome<String> {
    let mut list = String::from("Lid;Datum;Soort;Omschrijving;Begrotingspost;Kilometers;Bedrag\n");
    for number in 0..count {
        let (first_name, infix, last_name, _) = PEOPLE[number as usize % PEOPLE.len()];
        let name = [first_name, infix, last_name].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>();
        let date = day(YEAR, 1, 1)? + Days::new(u64::from(number % 365));
        let (kind, post, metres, amount) = match number % 3 {
            0 => ("kilometers", "200 Reiskosten", "37,4", String::new()),
            1 => ("trein", "200 Reiskosten", "", format!("{},{:02}", 4 + number % 9, number % 100)),
            _ => ("onkosten", "500 Vergaderkosten", "", format!("{},{:02}", 2 + number % 17, number % 100)),
        };
        let (name, date) = (name.join(" "), date.format("%d-%m-%Y"));
        writeln!(list, "{name};{date};{kind};Overleg {number};{post};{metres};{amount}")?;
    }
    Ok(list)
}
