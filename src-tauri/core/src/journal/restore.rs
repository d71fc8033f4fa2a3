//! Setting a record back to how it was: read from the steps, put back in one step that can be undone.

use chrono::NaiveDateTime;
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params, params_from_iter};
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::rows::{self, Columns, Deed};
use super::{Change, Place, names, shown};
use crate::error::{Error, Problem, Result};
use crate::file::schema::TRACKED;

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct RestoreRecord {
    pub record: String,
    /// The step after which it was as it should be again.
    #[ts(type = "number")]
    pub seq: i64,
}

/// A row with its table.
#[derive(Debug, Clone)]
pub(super) struct Row {
    pub table: String,
    pub record: String,
    pub columns: Columns,
}

pub(super) fn restore(change: &mut Change<'_>, request: RestoreRecord) -> Result<()> {
    let row = as_after(change.db(), &request.record, request.seq)?;
    let at: String =
        change.db().query_row("SELECT at FROM journal_entry WHERE seq = ?1", [request.seq], |row| row.get(0))?;
    let title = shown::full_title(change.db(), &row.table, &row.columns)?;
    let room = TRACKED.iter().find(|(name, _)| *name == row.table).map(|(_, room)| *room);
    let place = Place::room(room.unwrap_or(super::Room::Today)).record(&row.record);
    put_back(change, vec![row])?;
    let at = at.parse::<NaiveDateTime>().map_or(at, shown::moment);
    change.named(format!("{} gezet zoals op {at}", capital(&title)), place);
    Ok(())
}

/// The words with a capital in front, as a title begins.
pub(super) fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
}

/// The row as it was after a step: from how it is now back through every later step that touched it. Columns that came
/// since keep what they say now.
fn as_after(db: &Connection, record: &str, seq: i64) -> Result<Row> {
    let mut statement = db.prepare_cached(
        "SELECT seq FROM journal_record JOIN journal_entry USING (seq)
         WHERE journal_record.record = ?1 AND seq >= ?2 AND state = 'done' ORDER BY seq DESC",
    )?;
    let steps: Vec<i64> =
        statement.query_map(params![record, seq], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut table = None;
    let mut columns: Option<Columns> = None;
    for step in &steps {
        let found = rows::of_step(db, *step)?.into_iter().find(|row| row.record == record);
        let change = found.ok_or(Problem::RestoreCleaned)?;
        if table.is_none() {
            columns = rows::present(db, &change.table, record)?;
            table = Some(change.table.clone());
        }
        if *step == seq {
            break;
        }
        match change.deed {
            Deed::Made => columns = None,
            Deed::Removed => columns = Some(change.old),
            Deed::Changed => columns.get_or_insert_default().extend(change.old),
        }
    }
    match (table, columns) {
        (Some(table), Some(columns)) if steps.last() == Some(&seq) => Ok(Row { table, record: record.into(), columns }),
        _ => Err(Problem::NotFound.of(record)),
    }
}

/// Puts rows back as they were. What they refer to may be among them, in any order.
pub(super) fn put_back(change: &Change<'_>, rows: Vec<Row>) -> Result<()> {
    for row in &rows {
        refuse_locked(change.db(), row)?;
    }
    let mut left = rows;
    while !left.is_empty() {
        let before = left.len();
        let mut dangling = Vec::new();
        for row in left {
            match write(change, &row) {
                Err(error) if error.problem.is_missing() => dangling.push(row),
                other => other?,
            }
        }
        if dangling.len() == before {
            return Err(missing(change.db(), &dangling)?);
        }
        left = dangling;
    }
    Ok(())
}

impl Problem {
    fn is_missing(&self) -> bool {
        matches!(self, Self::NotFound)
    }
}

/// Writes the row over the one that is there, or as a new one.
fn write(change: &Change<'_>, row: &Row) -> Result<()> {
    let known = rows::columns(change.db(), &row.table)?;
    if row.columns.keys().any(|name| !known.contains(name)) {
        return Err(Problem::RestoreOtherSchema.of(&row.record));
    }
    let names: Vec<&str> = row.columns.keys().map(String::as_str).collect();
    let marks: Vec<String> = (1..=names.len()).map(|place| format!("?{place}")).collect();
    let sets: Vec<String> = names
        .iter()
        .zip(&marks)
        .filter(|(name, _)| **name != "id")
        .map(|(name, mark)| format!("{name} = {mark}"))
        .collect();
    let sql = format!(
        "INSERT INTO {} ({}) VALUES ({}) ON CONFLICT (id) DO UPDATE SET {}",
        row.table,
        names.join(", "),
        marks.join(", "),
        sets.join(", ")
    );
    let written = change.db().prepare_cached(&sql)?.execute(params_from_iter(row.columns.values()));
    written.map_err(|error| refused(error).with_id(&row.record))?;
    Ok(())
}

/// What a refusal of SQLite means here.
fn refused(error: rusqlite::Error) -> Error {
    use rusqlite::ffi::{SQLITE_CONSTRAINT_CHECK, SQLITE_CONSTRAINT_NOTNULL, SQLITE_CONSTRAINT_UNIQUE};
    match error.sqlite_error().map(|error| error.extended_code) {
        Some(SQLITE_CONSTRAINT_UNIQUE) => Problem::RestoreTaken.into(),
        Some(SQLITE_CONSTRAINT_CHECK | SQLITE_CONSTRAINT_NOTNULL) => Problem::RestoreOtherSchema.into(),
        _ => error.into(),
    }
}

/// Says what the rows need that is no longer there.
fn missing(db: &Connection, rows: &[Row]) -> Result<Error> {
    for row in rows {
        for (column, _, shown) in names::table(&row.table).map_or(&[][..], |table| table.columns) {
            let (shown::Shown::Ref(table), Some(Value::Text(id))) = (shown, row.columns.get(*column)) else {
                continue;
            };
            if rows::present(db, table, id)?.is_none() {
                let name = shown::show(db, *shown, &Value::Text(id.clone()))?;
                return Ok(Problem::RestoreNeeds(name.unwrap_or_default()).of(&row.record));
            }
        }
    }
    Ok(Problem::RestoreNeedsMore.into())
}

/// Where the state of a document that a row is, or is part of, stands: its table and state, by the row's id.
const DOCUMENTS: &[(&str, &str, &str)] = &[
    ("annual_plan", "id", "annual_plan"),
    ("plan_section", "plan_id", "annual_plan"),
    ("goal", "plan_id", "annual_plan"),
    ("activity", "plan_id", "annual_plan"),
    ("annual_report", "id", "annual_report"),
    ("claim", "id", "claim"),
    ("claim_line", "claim_id", "claim"),
];

/// What the minutes of a meeting are made of.
const MINUTED: &[&str] = &["minutes", "agenda_item", "attendance", "decision"];

/// What was adopted or handed in stands; it changes by its own steps only, neither from nor to that state by restoring.
fn refuse_locked(db: &Connection, row: &Row) -> Result<()> {
    if row.table == "adopted_document" {
        return Err(Problem::RestoreLocked.of(&row.record));
    }
    let text = |name: &str| {
        row.columns.get(name).and_then(|value| match value {
            Value::Text(text) => Some(text.as_str()),
            _ => None,
        })
    };
    if text("state").is_some_and(|state| state != "concept") || loses_number(db, row)? {
        return Err(Problem::RestoreLocked.of(&row.record));
    }
    if MINUTED.contains(&row.table.as_str()) {
        return refuse_minuted(db, row, text("meeting_id"));
    }
    let (document, id) = match DOCUMENTS.iter().find(|(table, ..)| *table == row.table) {
        Some((_, column, document)) => (*document, text(column).map(str::to_owned)),
        None if row.table == "receipt" => ("claim", claim_of(db, text("claim_line_id"))?),
        None => return Ok(()),
    };
    let Some(id) = id else { return Ok(()) };
    let sql = format!("SELECT state FROM {document} WHERE id = ?1");
    let state: Option<String> = db.query_row(&sql, [id], |row| row.get(0)).optional()?;
    if state.is_some_and(|state| state != "concept") { Err(Problem::RestoreLocked.of(&row.record)) } else { Ok(()) }
}

/// Refuses a row of a meeting whose minutes are adopted, where it is now or where it would come.
fn refuse_minuted(db: &Connection, row: &Row, meeting: Option<&str>) -> Result<()> {
    let now = rows::present(db, &row.table, &row.record)?;
    let now = now.as_ref().and_then(|columns| match columns.get("meeting_id") {
        Some(Value::Text(meeting)) => Some(meeting.as_str()),
        _ => None,
    });
    let sql = "SELECT count(*) FROM minutes WHERE state = 'adopted' AND meeting_id IN (?1, ?2)";
    let adopted: i64 = db.query_row(sql, [now, meeting], |row| row.get(0))?;
    if adopted > 0 { Err(Problem::RestoreLocked.of(&row.record)) } else { Ok(()) }
}

/// Whether a claim that has its number would be without one: a number stays in use.
fn loses_number(db: &Connection, row: &Row) -> Result<bool> {
    let numbered = |columns: &Columns| columns.get("number").is_some_and(|number| *number != Value::Null);
    Ok(row.table == "claim"
        && !numbered(&row.columns)
        && rows::present(db, "claim", &row.record)?.is_some_and(|now| numbered(&now)))
}

fn claim_of(db: &Connection, line: Option<&str>) -> Result<Option<String>> {
    Ok(db.query_row("SELECT claim_id FROM claim_line WHERE id = ?1", [line], |row| row.get(0)).optional()?)
}
