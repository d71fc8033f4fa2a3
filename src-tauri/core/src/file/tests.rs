//! What needs the inside of the file: migrations that are not there yet, a disk that fills up, a crash halfway.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use chrono::DateTime;
use serde_json::json;
use tempfile::TempDir;

use super::*;

/// A migration as a later program may have it.
const NEXT: &str = "ALTER TABLE person ADD COLUMN nickname TEXT NOT NULL DEFAULT '';";

/// A table rebuilt while rows refer to it, and then a mistake.
const WRONG: &str = "DROP TABLE claim; SELECT * FROM nowhere;";

/// Leaves claims that refer to people who are gone.
const DANGLING: &str = "DELETE FROM membership; DELETE FROM role_assignment; DELETE FROM person;";

/// Long enough to be killed in the middle, and larger than the cache.
const SLOW: &str = "CREATE TABLE filling (id TEXT PRIMARY KEY NOT NULL, words TEXT NOT NULL) STRICT;
              INSERT INTO filling WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 40000)
              SELECT 'rij ' || i, hex(randomblob(100)) FROM n;
              UPDATE person SET email = 'gemigreerd@voorbeeld.example';";

/// What this program writes.
fn known() -> i64 {
    schema::newest(MIGRATIONS)
}

/// The migrations of a later program, which has one more.
fn later(sql: &'static str) -> Vec<Migration> {
    [MIGRATIONS, &[Migration { version: known() + 1, sql }]].concat()
}

fn moment() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-03T20:14:00+01:00").unwrap().into()
}

/// The example in a folder of its own, closed.
fn example() -> (TempDir, PathBuf) {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("raad.raad");
    drop(crate::example::create(&path, "Tester", moment()).unwrap());
    (folder, path)
}

fn version(path: &Path) -> i64 {
    schema::version(&Connection::open(path).unwrap()).unwrap()
}

fn world() -> World {
    World::counted(moment(), "Tester", 1)
}

#[test]
fn an_older_file_is_backed_up_and_then_migrated() {
    let (_folder, path) = example();
    let before = std::fs::read(&path).unwrap();
    let mut file = CouncilFile::open(&path, "Tester", moment()).unwrap();
    file.act("report.write", json!({ "year": 2026, "foreword": "x" }), &mut world()).unwrap();
    file.act("report.write", json!({ "year": 2026, "foreword": "y" }), &mut world()).unwrap();
    file.undo().unwrap();
    drop(file);
    assert!(backups(&path).is_empty(), "opening a file of this version makes no backup");

    let file = CouncilFile::open_with(&path, "Tester", moment(), &later(NEXT)).expect("it is migrated");
    file.check().expect("and whole");
    assert_eq!(version(&path), known() + 1);
    let nicknames: i64 = file.db.query_row("SELECT count(nickname) FROM person", [], |row| row.get(0)).unwrap();
    assert_eq!(nicknames, 12, "with the rows it had");
    let keys: bool = file.db.pragma_query_value(None, "foreign_keys", |row| row.get(0)).unwrap();
    assert!(keys, "foreign keys are on again");
    let undone: i64 =
        file.db.query_row("SELECT count(*) FROM journal_entry WHERE state = 'undone'", [], |row| row.get(0)).unwrap();
    assert_eq!(undone, 0, "what was taken back before cannot be done again in another schema");

    let [backup] = backups(&path).try_into().expect("one backup");
    assert_eq!(version(&backup.path), known(), "of the file as it was");
    assert_eq!(newest_good(&path).unwrap(), backup);
    assert!(before.len() <= usize::try_from(std::fs::metadata(&backup.path).unwrap().len()).unwrap());

    drop(file);
    let again = CouncilFile::open_with(&path, "Tester", moment(), &later(NEXT)).expect("it opens");
    assert_eq!(backups(&path).len(), 1, "once migrated, nothing more is done");
    drop(again);
    let error = CouncilFile::open(&path, "Tester", moment()).expect_err("this program knows one less");
    assert_eq!(error.code(), Code::FileNewer);
}

#[test]
fn a_migration_that_fails_leaves_the_file_as_it_was() {
    for (mistake, wanted) in [(WRONG, Code::Storage), (DANGLING, Code::FileDamaged)] {
        let (_folder, path) = example();
        let before = std::fs::read(&path).unwrap();
        let error = CouncilFile::open_with(&path, "Tester", moment(), &later(mistake)).expect_err("it fails");
        assert_eq!(error.code(), wanted, "{error}");
        assert!(std::fs::read(&path).unwrap() == before, "{error}: the file is the same byte for byte");
        assert_eq!(backups(&path).len(), 1, "{error}: and there is a backup");
        let file = CouncilFile::open(&path, "Tester", moment()).expect("it still opens");
        file.check().expect("and is whole");
    }
}

#[test]
fn without_a_backup_there_is_no_migration() {
    let (_folder, path) = example();
    // A file where the folder of the backups should be.
    std::fs::write(path.with_file_name("raad reservekopieën"), "in de weg").unwrap();
    CouncilFile::open_with(&path, "Tester", moment(), &later(NEXT)).expect_err("no backup can be made");
    assert_eq!(version(&path), known(), "so the file stays as it is");
}

#[test]
fn who_may_only_read_does_not_migrate() {
    let (_folder, path) = example();
    let first = CouncilFile::open(&path, "Joris", moment()).unwrap();
    CouncilFile::open_with(&path, "Fenna", moment(), &later(NEXT)).expect_err("the file is in use");
    drop(first);
    assert_eq!(version(&path), known());
}

#[test]
fn killed_during_a_migration_it_is_before_or_after() {
    let (folder, path) = example();
    let whole = std::fs::read(&path).unwrap();
    let (mut before, mut after) = (0, 0);
    for round in 0..8_u64 {
        std::fs::write(&path, &whole).unwrap();
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["--exact", "file::tests::child_that_migrates"])
            .env("RAADWERK_TEST_FILE", &path)
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        // It is at work once its lock is there.
        let lock = path.with_file_name(".raad.raad.open");
        while !lock.exists() && child.try_wait().unwrap().is_none() {
            std::thread::sleep(Duration::from_millis(1));
        }
        std::thread::sleep(Duration::from_millis(round * 25));
        let _ = child.kill();
        child.wait().unwrap();

        for backup in backups(&path) {
            let reading = Connection::open(&backup.path).unwrap();
            backup::check(&reading)
                .unwrap_or_else(|error| panic!("round {round}: a backup that is not whole: {error}"));
        }
        let db = Connection::open(&path).unwrap();
        backup::check(&db).unwrap_or_else(|error| panic!("round {round}: {error}"));
        let changed: i64 =
            db.query_row("SELECT count(*) FROM person WHERE email LIKE 'gemigreerd%'", [], |row| row.get(0)).unwrap();
        match (schema::version(&db).unwrap(), changed) {
            (version, 0) if version == known() => before += 1,
            (version, 12) if version == known() + 1 => after += 1,
            other => panic!("round {round}: half a migration: {other:?}"),
        }
        drop(db);
        drop(CouncilFile::open_with(&path, "Tester", moment(), &later(SLOW)).expect("the next opening finishes it"));
    }
    assert!(before > 0, "no kill came in time ({after} times it was done), so this test shows nothing");
    drop(folder);
}

/// Does nothing unless it is started by [`killed_during_a_migration_it_is_before_or_after`], to be killed.
#[test]
fn child_that_migrates() {
    let Some(path) = std::env::var_os("RAADWERK_TEST_FILE") else { return };
    CouncilFile::open_with(Path::new(&path), "Tester", moment(), &later(SLOW)).unwrap();
}

#[test]
fn a_file_that_may_not_grow_is_a_full_disk() {
    let (_folder, path) = example();
    let mut file = CouncilFile::open(&path, "Tester", moment()).unwrap();
    let pages: i64 = file.db.pragma_query_value(None, "page_count", |row| row.get(0)).unwrap();
    // Answers the new limit, so it is asked rather than set.
    let limit = |db: &Connection, pages: i64| {
        db.query_row(&format!("PRAGMA max_page_count = {pages}"), [], |row| row.get::<_, i64>(0)).unwrap()
    };
    limit(&file.db, pages);
    let long = json!({ "year": 2026, "foreword": "Een lange zin. ".repeat(200_000) });
    let error = file.act("report.write", long.clone(), &mut world()).expect_err("no room");
    assert_eq!(error.code(), Code::DiskFull, "{error}");
    file.check().expect("the file is whole");
    assert!(file.history(None, 10).unwrap().is_empty(), "nothing was kept");
    limit(&file.db, pages * 100);
    file.act("report.write", long, &mut world()).expect("it works again when there is room");
    file.undo().expect("and can be taken back");
}

#[test]
fn outside_an_act_the_connection_refuses_to_write() {
    let (_folder, path) = example();
    let mut file = CouncilFile::open(&path, "Tester", moment()).unwrap();
    let write = |file: &CouncilFile| file.db.execute("DELETE FROM receipt", []);
    assert!(write(&file).is_err(), "after opening");
    file.act("report.write", json!({ "year": 2026, "foreword": "x" }), &mut world()).unwrap();
    assert!(write(&file).is_err(), "after an act");
    file.act("report.write", json!({ "year": "x" }), &mut world()).unwrap_err();
    assert!(write(&file).is_err(), "after an act that failed");
    file.undo().unwrap();
    assert!(write(&file).is_err(), "after an undo");
    file.redo().unwrap();
    file.redo().unwrap_err();
    assert!(write(&file).is_err(), "after a redo that failed");
}
