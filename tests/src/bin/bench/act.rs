//! One act with its journal, against the same statements on bare rusqlite.

use std::fs;
use std::path::Path;
use std::time::Duration;

use chrono::{Days, NaiveDate};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::World;
use rusqlite::{Connection, OptionalExtension, Row, TransactionBehavior, params};
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

/// The statements of `meetings.add`: the kinds the council keeps, is the hour free, the new row, and the meeting as it is
/// shown, with its body, what it replaces, what replaces it, and whether it has a schedule.
const KINDS: &str = "SELECT name, is_public FROM meeting_kind";
const TAKEN: &str = "SELECT id FROM meeting WHERE date = ?1 AND kind = ?2 AND starts_at < ?3 AND ends_at > ?4
    AND cancelled_because IS NULL AND id IS NOT ?5 AND body_id IS ?6";
const INSERT: &str =
    "INSERT INTO meeting (id, schedule_id, kind, date, starts_at, ends_at, place, moved_because, sequence,
    changed_at, body_id, online_link, is_public, rule_date, replaces_id)
    VALUES (?1, NULL, ?2, ?3, ?4, ?5, ?6, '', 0, ?7, NULL, '', 0, NULL, NULL)";
const SHOWN: &str = "SELECT meeting.*, body.name AS body_name, replaced.date AS replaces_date,
    stand_in.id AS stand_in_id, stand_in.date AS stand_in_date,
    EXISTS (SELECT 1 FROM meeting_schedule AS schedule WHERE schedule.kind = meeting.kind
            AND schedule.body_id IS meeting.body_id
            AND schedule.year = CAST(substr(meeting.date, 1, 4) AS INTEGER)) AS is_scheduled
    FROM meeting LEFT JOIN body ON body.id = meeting.body_id
    LEFT JOIN meeting AS replaced ON replaced.id = meeting.replaces_id
    LEFT JOIN meeting AS stand_in ON stand_in.replaces_id = meeting.id AND stand_in.cancelled_because IS NULL
    WHERE meeting.id = ?1";

fn add_bare(db: &Connection, date: NaiveDate) -> Outcome<Duration> {
    let mut world = World::real("Bench");
    let (took, done) = timed(|| -> rusqlite::Result<Option<String>> {
        let transaction = rusqlite::Transaction::new_unchecked(db, TransactionBehavior::Immediate)?;
        let (kind, from, to) = ("extra overleg", "09:00:00", "10:00:00");
        let mut kinds = db.prepare_cached(KINDS)?;
        kinds.query_map([], read)?.collect::<rusqlite::Result<()>>()?;
        let nobody = None::<String>;
        let taken = db
            .prepare_cached(TAKEN)?
            .query_row(params![date, kind, to, from, nobody, nobody], |row| row.get(0))
            .optional()?;
        let id = world.id().to_string();
        db.prepare_cached(INSERT)?.execute(params![id, kind, date, from, to, "gemeentehuis", world.moment.utc])?;
        db.prepare_cached(SHOWN)?.query_row([&id], read)?;
        transaction.commit()?;
        Ok(taken)
    });
    match done? {
        None => Ok(took),
        Some(other) => Err(format!("the meeting was there already: {other}").into()),
    }
}

/// Every column of a row.
fn read(row: &Row<'_>) -> rusqlite::Result<()> {
    for column in 0..row.as_ref().column_count() {
        std::hint::black_box(row.get_ref(column)?);
    }
    Ok(())
}
