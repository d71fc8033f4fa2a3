//! One act with its journal, against the same statements on bare rusqlite.

use std::fs;
use std::path::Path;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::World;
use rusqlite::{Connection, OptionalExtension, TransactionBehavior, params};
use serde_json::json;

use crate::Outcome;
use crate::measure::{Pair, interleaved, timed};

const RUNS: u32 = 150;

/// Adds meetings to two copies of the file: it has few statements of its own, so that what the journal adds shows most.
pub fn measure(decade: &Path, folder: &Path) -> Outcome<Pair> {
    let (ours, theirs) = (folder.join("act.raad"), folder.join("bare.raad"));
    for copy in [&ours, &theirs] {
        fs::copy(decade, copy)?;
    }
    let mut world = World::real("Bench");
    let mut file = CouncilFile::open(&ours, &world.who, world.moment)?;
    let bare = connect(&theirs)?;
    let first = world.moment.today();
    let pair = interleaved(
        RUNS,
        |run| {
            let request = json!({
                "date": first + Days::new(run.into()), "kind": "extra overleg", "starts_at": "09:00",
                "ends_at": "10:00", "place": "gemeentehuis",
            });
            world.moment = raadwerk_core::world::Moment::now();
            let (took, done) = timed(|| file.act("meetings.add", request, &mut world));
            done?;
            Ok(took)
        },
        |run| add_bare(&bare, first + Days::new(run.into())),
    )?;
    drop(file);
    bare.close().map_err(|(_, error)| error)?;
    for copy in [&ours, &theirs] {
        fs::remove_file(copy)?;
    }
    Ok(pair)
}

/// With the durability of a council file: what is answered is on the disk.
fn connect(path: &Path) -> Outcome<Connection> {
    let db = Connection::open(path)?;
    db.execute_batch("PRAGMA journal_mode = DELETE; PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON;")?;
    Ok(db)
}

/// The statements of `meetings.add`: is the hour free, the new row, and the row as it now is.
fn add_bare(db: &Connection, date: NaiveDate) -> Outcome<Duration> {
    let mut world = World::real("Bench");
    let (took, done) = timed(|| -> rusqlite::Result<Option<String>> {
        let transaction = rusqlite::Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
        let taken: Option<String> = db
            .prepare_cached(
                "SELECT id FROM meeting WHERE date = ?1 AND kind = ?2 AND starts_at < ?3 AND ends_at > ?4
                 AND cancelled_because IS NULL AND id IS NOT ?5",
            )?
            .query_row(params![date, "extra overleg", "10:00:00", "09:00:00", None::<String>], |row| row.get(0))
            .optional()?;
        let id = world.id().to_string();
        db.prepare_cached(
            "INSERT INTO meeting (id, schedule_id, kind, date, starts_at, ends_at, place, moved_because, sequence,
             changed_at) VALUES (?1, NULL, ?2, ?3, ?4, ?5, ?6, '', 0, ?7)",
        )?
        .execute(params![
            id,
            "extra overleg",
            date,
            "09:00:00",
            "10:00:00",
            "gemeentehuis",
            world.moment.utc
        ])?;
        db.prepare_cached("SELECT * FROM meeting WHERE id = ?1")?.query_row([&id], |row| {
            for column in 0..row.as_ref().column_count() {
                std::hint::black_box(row.get_ref(column)?);
            }
            Ok(())
        })?;
        transaction.commit()?;
        Ok(taken)
    });
    match done? {
        None => Ok(took),
        Some(other) => Err(format!("the meeting was there already: {other}").into()),
    }
}
