//! A crash at any moment leaves the file whole, with all of a step or nothing of it.

use std::fs;
use std::path::Path;
use std::time::{Duration, Instant};

use raadwerk_core::file::CouncilFile;
use raadwerk_tests::command::{about, answer, call, started};
use raadwerk_tests::{Council, clock, dump};
use rusqlite::Connection;
use serde_json::{Value, json};

const LINES: usize = 250;

/// A plan, and lines that add many long sections to it, more than fits in SQLite's cache.
fn prepared() -> (Council, Value) {
    let mut council = Council::new();
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    let lines: Vec<String> = (0..LINES)
        .map(|n| json!({ "plan": plan, "title": format!("Onderdeel {n}"), "body": "Een lange zin. ".repeat(1500) }))
        .map(|request| json!({ "operation": "plan.add_section", "request": request }).to_string())
        .collect();
    fs::write(council.path.with_extension("jsonl"), lines.join("\n")).unwrap();
    council.close();
    (council, plan)
}

fn act_lines(file: &Path) -> std::process::Child {
    let lines = file.with_extension("jsonl");
    started(&mut call(about("act", file, &["--lines", lines.to_str().unwrap()])))
}

#[test]
fn killed_at_random_moments_it_holds_all_lines_or_none() {
    let (council, _) = prepared();
    let file = council.path.clone();
    let before = fs::read(&file).unwrap();
    let started_at = Instant::now();
    answer(&act_lines(&file).wait_with_output().unwrap()).expect("undisturbed, every line is carried out");
    let whole = started_at.elapsed();
    assert_eq!(dump::ids(&file, "plan_section").len(), LINES);

    let (mut none, mut all, mut hot) = (0, 0, 0);
    for round in 1..=12_u32 {
        fs::write(&file, &before).unwrap();
        let mut child = act_lines(&file);
        std::thread::sleep(whole * round / 12);
        let _ = child.kill();
        child.wait().unwrap();
        hot += usize::from(fs::metadata(file.with_extension("raad-journal")).is_ok_and(|journal| journal.len() > 0));

        let opened = CouncilFile::open(&file, "Tester", clock("2026-11-03")).expect("after a crash the file opens");
        opened.check().expect("after a crash the file is whole");
        assert!(opened.read_only().is_none(), "the dead lock is gone");
        drop(opened);
        match dump::ids(&file, "plan_section").len() {
            0 => none += 1,
            LINES => all += 1,
            some => panic!("killed in round {round}, the file holds {some} of {LINES} lines"),
        }
    }
    println!("killed 12 times in {whole:?}: {none} times nothing was kept, {all} times everything, {hot} hot journals");
    assert!(none > 0, "no kill came in time, so this test shows nothing");
}

#[test]
fn a_hot_journal_left_behind_is_rolled_back() {
    let (council, plan) = prepared();
    answer(&act_lines(&council.path).wait_with_output().unwrap()).expect("every line is carried out");
    let before = dump::of(&council.path);

    // Another program in the middle of a change that did not fit in its cache: pages are already in the file.
    let db = Connection::open(&council.path).unwrap();
    db.execute_batch("PRAGMA cache_size = 5; BEGIN IMMEDIATE; UPDATE plan_section SET body = 'weg' || body;").unwrap();
    let crashed = council.path.with_file_name("na de stroomstoring.raad");
    fs::copy(&council.path, &crashed).unwrap();
    fs::copy(council.path.with_extension("raad-journal"), crashed.with_extension("raad-journal")).unwrap();
    assert!(fs::read(&crashed).unwrap().windows(6).any(|bytes| bytes == b"wegEen"), "half a change is in the file");

    let opened = CouncilFile::open(&crashed, "Tester", clock("2026-11-03")).expect("it opens");
    opened.check().expect("it is whole");
    drop(opened);
    assert_eq!(dump::of(&crashed), before, "the half change is rolled back");
    drop((db, plan));
}

#[test]
fn what_was_answered_is_on_disk() {
    let (council, plan) = prepared();
    let mut kept = 0;
    for round in 0..4_u64 {
        // One process a step: killed as soon as it has answered, before it can tidy up.
        let request = json!({ "plan": plan, "title": format!("Los onderdeel {round}") }).to_string();
        let mut child = started(&mut call(about("act", &council.path, &["plan.add_section", &request])));
        let mut first = [0_u8];
        let answered = std::io::Read::read(child.stdout.as_mut().unwrap(), &mut first).unwrap() == 1;
        let _ = child.kill();
        child.wait().unwrap();
        kept += usize::from(answered);
        std::thread::sleep(Duration::from_millis(1));
        assert_eq!(dump::ids(&council.path, "plan_section").len(), kept, "an answered step is kept");
    }
    assert!(kept > 0);
}
