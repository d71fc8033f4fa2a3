//! Entries of the journal: writing, finding, reading back.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::session::ChangesetIter;
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OptionalExtension, Row, params};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Place, Room, schema_version};
use crate::error::{Problem, Result};
use crate::file::schema::TRACKED;
use crate::world::World;

/// One step in the history.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Entry {
    #[ts(type = "number")]
    pub seq: i64,
    /// Date and time at the desk where it was done.
    pub at: String,
    pub who: String,
    pub operation: String,
    /// What was done, as in "Ongedaan maken: …".
    pub title: String,
    pub place: Place,
    /// Taken back and not done again.
    pub undone: bool,
}

/// Steps, newest first.
pub type History = Vec<Entry>;

const COLUMNS: &str = "seq, at, who, operation, title, room, year, record, state";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Entry> {
    Ok(Entry {
        seq: row.get("seq")?,
        at: row.get("at")?,
        who: row.get("who")?,
        operation: row.get("operation")?,
        title: row.get("title")?,
        place: Place { room: row.get("room")?, year: row.get("year")?, record: row.get("record")? },
        undone: row.get::<_, String>("state")? != "done",
    })
}

/// Keeps the changes with their name; answers which rooms they touch.
pub(super) fn write(
    db: &Connection,
    operation: &str,
    title: &str,
    place: &Place,
    changes: &[u8],
    world: &World,
) -> Result<Vec<Room>> {
    let contents = read(changes)?;
    let columns = columns(db, &contents)?;
    db.prepare_cached(
        "INSERT INTO journal_entry (at, who, operation, title, room, record, year, schema, columns, changes, state)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, 'done')",
    )?
    .execute(params![
        world.moment.local.format("%Y-%m-%dT%H:%M:%S").to_string(),
        world.who,
        operation,
        title,
        place.room,
        place.record,
        place.year,
        schema_version(),
        serde_json::to_string(&columns)?,
        changes,
    ])?;
    let seq = db.last_insert_rowid();
    let mut insert = db.prepare_cached("INSERT OR IGNORE INTO journal_record (record, seq) VALUES (?1, ?2)")?;
    for record in contents.values().flatten() {
        insert.execute(params![record, seq])?;
    }
    Ok(rooms_of(contents.keys()))
}

/// Records per table in a changeset.
fn read(changes: &[u8]) -> Result<BTreeMap<String, BTreeSet<String>>> {
    let mut contents: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut input: &[u8] = changes;
    let input: &mut dyn std::io::Read = &mut input;
    let mut items = ChangesetIter::start_strm(&input)?;
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        let records = contents.entry(operation.table_name().to_owned()).or_default();
        // The id is the first column of every tracked table.
        let id = item.old_value(0).or_else(|_| item.new_value(0));
        if let Ok(ValueRef::Text(id)) = id {
            records.insert(String::from_utf8_lossy(id).into_owned());
        }
    }
    Ok(contents)
}

/// Column names of the tables concerned, so that the changes can be read without this version of the program.
fn columns(db: &Connection, contents: &BTreeMap<String, BTreeSet<String>>) -> Result<BTreeMap<String, Vec<String>>> {
    let mut statement = db.prepare_cached("SELECT name FROM pragma_table_info(?1)")?;
    let mut columns = BTreeMap::new();
    for table in contents.keys() {
        let names = statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        columns.insert(table.clone(), names);
    }
    Ok(columns)
}

pub(super) fn rooms(changes: &[u8]) -> Result<Vec<Room>> {
    Ok(rooms_of(read(changes)?.keys()))
}

fn rooms_of<'t>(tables: impl Iterator<Item = &'t String>) -> Vec<Room> {
    let rooms: BTreeSet<Room> =
        tables.filter_map(|table| TRACKED.iter().find(|(name, _)| name == table).map(|(_, room)| *room)).collect();
    rooms.into_iter().collect()
}

pub(super) fn changes(db: &Connection, seq: i64) -> Result<Vec<u8>> {
    Ok(db.query_row("SELECT changes FROM journal_entry WHERE seq = ?1", [seq], |row| row.get(0))?)
}

/// The step that undo would take back: the newest done one, made with this schema.
pub fn next_undo(db: &Connection) -> Result<Option<Entry>> {
    let newest = format!("SELECT {COLUMNS}, schema FROM journal_entry WHERE state = 'done' ORDER BY seq DESC LIMIT 1");
    step(db, &newest)
}

/// What was taken back is newer than all that is done: undo takes the newest, redo the oldest, and a new step drops the
/// rest. So there is no need to read the journal of all years to find it.
const TAKEN_BACK: &str = "state = 'undone'
    AND seq > coalesce((SELECT seq FROM journal_entry WHERE state = 'done' ORDER BY seq DESC LIMIT 1), 0)";

/// The step that redo would do again: the oldest one taken back.
pub fn next_redo(db: &Connection) -> Result<Option<Entry>> {
    step(db, &format!("SELECT {COLUMNS}, schema FROM journal_entry WHERE {TAKEN_BACK} ORDER BY seq LIMIT 1"))
}

/// Gives up what was taken back, because a new step comes in its place.
pub(super) fn drop_taken_back(db: &Connection) -> Result<()> {
    db.prepare_cached(&format!("UPDATE journal_entry SET state = 'dropped' WHERE {TAKEN_BACK}"))?.execute([])?;
    Ok(())
}

fn step(db: &Connection, sql: &str) -> Result<Option<Entry>> {
    let found =
        db.prepare_cached(sql)?.query_row([], |row| Ok((from_row(row)?, row.get::<_, i64>("schema")?))).optional()?;
    Ok(found.filter(|(_, schema)| *schema == schema_version()).map(|(entry, _)| entry))
}

/// The entries of a condition.
pub(super) fn select(db: &Connection, condition: &str, values: impl rusqlite::Params) -> Result<History> {
    let mut statement = db.prepare_cached(&format!("SELECT {COLUMNS} FROM journal_entry {condition}"))?;
    Ok(statement.query_map(values, from_row)?.collect::<rusqlite::Result<_>>()?)
}

/// One entry. Fails with `not_found`.
pub(super) fn one(db: &Connection, seq: i64) -> Result<Entry> {
    select(db, "WHERE seq = ?1", [seq])?.pop().ok_or_else(|| Problem::NotFound.of(seq))
}

/// What was done, newest first; of one record when `record` is given.
pub fn history(db: &Connection, record: Option<&str>, limit: u32) -> Result<History> {
    let sql = match record {
        Some(_) => format!(
            "SELECT {COLUMNS} FROM journal_entry WHERE seq IN (SELECT seq FROM journal_record WHERE record = ?1)
             ORDER BY seq DESC LIMIT ?2"
        ),
        None => format!("SELECT {COLUMNS} FROM journal_entry WHERE ?1 IS NULL ORDER BY seq DESC LIMIT ?2"),
    };
    let mut statement = db.prepare_cached(&sql)?;
    let entries = statement.query_map(params![record, limit], from_row)?.collect::<rusqlite::Result<Vec<_>>>();
    entries.map_err(|error| Problem::Storage(error.to_string()).into())
}
