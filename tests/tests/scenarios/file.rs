//! The council file: create, open, lock, refuse what is newer or damaged, back up, and never write over what is not ours.

use std::fs;
use std::io::{Seek, SeekFrom, Write};
use std::path::{Path, PathBuf};
use std::process::Stdio;

use raadwerk_core::error::{Code, Error};
use raadwerk_core::file::{CouncilFile, back_up_daily, backups, newest_good, restore};
use raadwerk_core::world::World;
use raadwerk_tests::command::{about, call, run, started};
use raadwerk_tests::{Council, clock, disk, dump, root};
use rusqlite::Connection;
use serde_json::json;

fn open(path: &Path) -> Result<CouncilFile, Error> {
    CouncilFile::open(path, "Joris van Kampsbeek", clock("2026-11-03"))
}

/// Opening must fail with this code and leave the file and its folder as they were.
#[track_caller]
fn refused(path: &Path, wanted: Code) {
    let (bytes, names) = (fs::read(path).ok(), disk::names(path.parent().unwrap()));
    let error = open(path).expect_err("this must not open");
    assert_eq!(error.code(), wanted, "{error}");
    assert!(fs::read(path).ok() == bytes, "{error}: the file was changed all the same");
    assert_eq!(disk::names(path.parent().unwrap()), names, "{error}: something was left behind");
}

fn saved(folder: &Path, name: &str, contents: &[u8]) -> PathBuf {
    let path = folder.join(name);
    fs::write(&path, contents).unwrap();
    path
}

#[test]
fn a_new_file_is_whole_and_stands_alone() {
    let mut council = Council::new();
    council.file().check().expect("a new file is whole");
    let mut world = World::at(clock("2026-11-03"), "Tester");
    let error = CouncilFile::create(&council.path, &mut world).expect_err("there is a file already");
    assert_eq!(error.code(), Code::FileExists);
    council.close();
    assert_eq!(disk::names(council.path.parent().unwrap()), ["raad.raad"], "a closed file leaves nothing beside it");
}

#[test]
fn what_is_no_council_file_is_refused() {
    let folder = tempfile::tempdir().unwrap();
    let folder = folder.path();
    refused(&saved(folder, "leeg.raad", b""), Code::NotACouncilFile);
    refused(
        &saved(folder, "brief.raad", b"Geachte heer, mevrouw, hierbij de stukken. ".repeat(40).as_slice()),
        Code::NotACouncilFile,
    );
    refused(&saved(folder, "foto.raad", &fs::read(root().join("icons/icon.png")).unwrap()), Code::NotACouncilFile);
    let other = folder.join("ander.raad");
    Connection::open(&other).unwrap().execute_batch("CREATE TABLE t (a)").unwrap();
    refused(&other, Code::NotACouncilFile);
    refused(&folder.join("er is niets.raad"), Code::FileMissing);
}

#[test]
fn a_newer_file_is_refused_untouched() {
    let mut council = Council::new();
    council.close();
    Connection::open(&council.path).unwrap().pragma_update(None, "user_version", 99).unwrap();
    refused(&council.path, Code::FileNewer);
    let message = open(&council.path).expect_err("newer").to_string();
    assert!(message.contains("versie 99"), "{message}");
}

#[test]
fn a_file_that_was_cut_off_is_refused() {
    let mut council = Council::example();
    council.close();
    let whole = fs::read(&council.path).unwrap();
    for share in [1, 3, 7, 9] {
        fs::write(&council.path, &whole[..whole.len() / 10 * share]).unwrap();
        refused(&council.path, Code::FileDamaged);
    }
}

#[test]
fn damage_in_any_page_is_found_and_the_backup_before_it_is_good() {
    let mut council = Council::example();
    council.file().back_up(clock("2026-11-01")).expect("a backup");
    let last = council.file().back_up(clock("2026-11-02")).expect("a second backup");
    let (said, mut unused) = (council.dump(), 0);
    council.close();
    // The newest backup is bad: the one before it is offered.
    fs::write(&last.path, &fs::read(&last.path).unwrap()[..8192]).unwrap();
    let (whole, page) = (fs::read(&council.path).unwrap(), 4096);
    for number in (0..whole.len() / page).step_by(5) {
        fs::write(&council.path, &whole).unwrap();
        let mut file = fs::File::options().write(true).open(&council.path).unwrap();
        file.seek(SeekFrom::Start((number * page) as u64)).unwrap();
        file.write_all(&vec![0xa5; page]).unwrap();
        drop(file);
        let damaged = fs::read(&council.path).unwrap();
        let Err(error) = open(&council.path).and_then(|file| file.check()) else {
            assert_eq!(dump::of(&council.path), said, "page {number} is damaged, and not seen to be");
            unused += 1;
            continue;
        };
        let wanted = if number == 0 { Code::NotACouncilFile } else { Code::FileDamaged };
        assert_eq!(error.code(), wanted, "page {number}: {error}");
        assert!(fs::read(&council.path).unwrap() == damaged, "page {number}: a damaged file is not written to");
        assert!(back_up_daily(&council.path, clock("2026-11-05")).is_err(), "a damaged file makes no backup");
    }
    assert!(unused * 2 < whole.len() / page / 5, "{unused} pages tried hold nothing, so this test shows little");
    let good = newest_good(&council.path).expect("there is a good backup");
    assert_eq!(good.made_at, clock("2026-11-01").local, "the newest backup is damaged, the one before is not");
    let restored = restore(&council.path).expect("the backup is put beside the damaged file");
    assert_ne!(restored, council.path, "the damaged file stays where it is");
    assert!(!dump::of(&restored).is_empty());
    open(&restored).and_then(|file| file.check()).expect("what was put back is whole");
}

#[test]
fn backups_are_verified_copies_and_the_oldest_go() {
    let council = Council::example();
    for day in 1..=14 {
        let made = council.file().back_up(clock(&format!("2026-10-{day:02}"))).expect("a backup");
        assert_eq!(dump::of(&made.path), council.dump(), "a backup says what the file says");
    }
    let kept = backups(&council.path);
    assert_eq!(kept.len(), 12, "twelve backups are kept");
    assert_eq!(kept.last().unwrap().made_at, clock("2026-10-03").local, "the oldest are gone");
    assert!(back_up_daily(&council.path, clock("2026-10-14")).unwrap().is_none(), "one a day");
    assert!(back_up_daily(&council.path, clock("2026-10-15")).unwrap().is_some(), "also while the file is open");
}

#[test]
fn a_copy_says_the_same_and_never_overwrites() {
    let council = Council::example();
    let to = council.path.with_file_name("kopie.raad");
    council.file().save_copy(&to).expect("a copy");
    assert_eq!(dump::of(&to), council.dump());
    assert_eq!(council.file().save_copy(&to).expect_err("there is one already").code(), Code::FileExists);
    open(&to).and_then(|copy| copy.check()).expect("the copy is whole");
}

#[test]
fn the_second_opener_reads_and_is_told_by_whom() {
    let mut council = Council::new();
    council.close();
    let holder = open(&council.path).expect("the first opener writes");
    assert!(holder.read_only().is_none());

    let error = run(about("act", &council.path, &["people.list"])).expect_err("the second may not write");
    assert_eq!(error["code"], "file_in_use", "{error}");
    let message = error["message"].as_str().unwrap();
    for part in ["Joris van Kampsbeek", "3 november 20:14"] {
        assert!(message.contains(part), "‘{part}’ is not in: {message}");
    }
    let machine = fs::read_to_string("/etc/hostname").unwrap_or_default();
    assert!(message.contains(machine.trim()), "the machine {machine} is not in: {message}");
    run(about("ask", &council.path, &["council.read"])).expect("the second may read");
    drop(holder);
    run(about("act", &council.path, &["council.remove_logo"])).expect("the file is free again");
}

#[test]
fn the_lock_of_a_dead_process_clears_itself() {
    let mut council = Council::new();
    council.close();
    let lines = council.path.with_extension("jsonl");
    let line = json!({ "operation": "report.write", "request": { "year": 2026, "foreword": "Tekst. ".repeat(2000) } });
    fs::write(&lines, format!("{line}\n").repeat(3000)).unwrap();
    let note = council.path.with_file_name(".raad.raad.open");
    let mut first =
        started(call(about("act", &council.path, &["--lines", lines.to_str().unwrap()])).stdin(Stdio::null()));
    while !note.exists() {
        assert!(first.try_wait().unwrap().is_none(), "it ended before it could be killed");
        std::thread::sleep(std::time::Duration::from_millis(1));
    }
    let error = run(about("act", &council.path, &["council.remove_logo"])).expect_err("the file is taken");
    assert_eq!(error["code"], "file_in_use", "{error}");
    first.kill().unwrap();
    first.wait().unwrap();
    assert!(note.exists(), "a killed process leaves its note");
    run(about("act", &council.path, &["council.remove_logo"])).expect("the lock of a dead process clears itself");
    assert!(!note.exists(), "and the note is gone");
}

#[test]
fn a_file_that_was_replaced_is_not_written_over() {
    let (mut council, other) = (Council::new(), Council::example());
    let replacement = council.path.with_file_name("van de synchronisatie");
    other.file().save_copy(&replacement).unwrap();
    fs::rename(&replacement, &council.path).unwrap();
    let bytes = fs::read(&council.path).unwrap();

    let error = council.try_act("report.write", json!({ "year": 2026, "foreword": "x" })).expect_err("not ours");
    assert_eq!(error.code(), Code::FileReplaced);
    assert_eq!(council.file_mut().undo().expect_err("not ours").code(), Code::FileReplaced);
    assert!(fs::read(&council.path).unwrap() == bytes, "nothing is written over");
    assert_eq!(
        council.ask("council.read", json!({}))["name"],
        "Adviesraad Proefstad",
        "what is open can still be read"
    );
    let rescue = council.path.with_file_name("gered.raad");
    council.file().save_copy(&rescue).expect("and saved elsewhere: never a dead end");

    fs::remove_file(&council.path).unwrap();
    let error = council.try_act("report.write", json!({ "year": 2026, "foreword": "x" })).expect_err("it is gone");
    assert_eq!(error.code(), Code::FileReplaced);
}

#[test]
fn files_of_every_released_schema_open_check_and_print() {
    let folder = root().join("tests/files");
    let names = disk::names(&folder);
    let fixtures: Vec<_> = names.iter().filter(|name| name.starts_with("schema-")).collect();
    let released = raadwerk_core::file::schema::newest(raadwerk_core::file::schema::MIGRATIONS);
    assert!(
        fixtures.iter().any(|name| **name == format!("schema-{released}.raad")),
        "schema {released} has no file: {names:?}"
    );
    for name in fixtures {
        let council = Council::copy_of(&folder.join(name));
        council.file().check().unwrap_or_else(|error| panic!("{name}: {error}"));
        let plan = council.ask("plan.read", json!({ "year": 2026 }));
        assert!(!plan["goals"].as_array().unwrap().is_empty(), "{name}: the plan has goals");
        for document in ["jaarplan", "jaarverslag", "jaarrooster", "begroting"] {
            let printed = council.print(document, 2026, raadwerk_core::print::Format::Pdf);
            assert!(printed.starts_with(b"%PDF-"), "{name}: {document}");
        }
        for issued in council.ask("documents.issued", json!({})).as_array().unwrap() {
            let id = serde_json::from_value(issued["id"].clone()).unwrap();
            let kept = raadwerk_core::print::issued::bytes(&council.file().view(council.world.moment), id);
            // A newer Raadwerk may join a document and its annexes in another way, and then says so.
            let joined = issued["annexes"] != json!(0);
            assert!(kept.is_ok() || joined, "{name}: {} is no longer what went out", issued["title"]);
        }
    }
}
