//! Changesets as rows with named columns. The names are those of the day the step was made, so that a step can be read
//! after the tables have changed.

use std::collections::BTreeMap;

use rusqlite::fallible_streaming_iterator::FallibleStreamingIterator;
use rusqlite::hooks::Action;
use rusqlite::session::{ChangesetItem, ChangesetIter};
use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params_from_iter};

use super::entry::{self, Entry};
use crate::error::Result;

/// Values of a row by column.
pub type Columns = BTreeMap<String, Value>;

/// What a step did with a row.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize, schemars::JsonSchema, ts_rs::TS)]
#[serde(rename_all = "snake_case")]
pub enum Deed {
    Made,
    Changed,
    Removed,
}

/// One row in a step. Of a change only the columns that changed, and the id.
#[derive(Debug, Clone, PartialEq)]
pub struct RowChange {
    pub table: String,
    pub record: String,
    pub deed: Deed,
    pub old: Columns,
    pub new: Columns,
}

impl RowChange {
    /// Whether the row says the id of that record anywhere but as its own.
    pub fn refers_to(&self, record: &str) -> bool {
        let says = |(name, value): (&String, &Value)| name != "id" && *value == Value::Text(record.to_owned());
        self.old.iter().any(says) || self.new.iter().any(says)
    }

    /// The row as far as this step knows it: after a making or a change, before a removal.
    pub fn known(&self) -> &Columns {
        if self.deed == Deed::Removed { &self.old } else { &self.new }
    }
}

/// The rows that a step changed. Empty when the step was cleaned.
pub fn of_step(db: &Connection, seq: i64) -> Result<Vec<RowChange>> {
    let (changes, names): (Vec<u8>, String) = db
        .prepare_cached("SELECT changes, columns FROM journal_entry WHERE seq = ?1")?
        .query_row([seq], |row| Ok((row.get(0)?, row.get(1)?)))?;
    read(&changes, &serde_json::from_str(&names)?)
}

/// A changeset as rows, with these names of columns by table.
pub fn read(changes: &[u8], names: &BTreeMap<String, Vec<String>>) -> Result<Vec<RowChange>> {
    let mut input: &[u8] = changes;
    let input: &mut dyn std::io::Read = &mut input;
    let mut items = ChangesetIter::start_strm(&input)?;
    let mut rows = Vec::new();
    while let Some(item) = items.next()? {
        let operation = item.op()?;
        let table = operation.table_name().to_owned();
        let deed = match operation.code() {
            Action::SQLITE_INSERT => Deed::Made,
            Action::SQLITE_DELETE => Deed::Removed,
            _ => Deed::Changed,
        };
        let columns: &[String] = names.get(&table).map_or(&[], Vec::as_slice);
        let old = if deed == Deed::Made { Columns::new() } else { values(item, columns, ChangesetItem::old_value) };
        let new = if deed == Deed::Removed { Columns::new() } else { values(item, columns, ChangesetItem::new_value) };
        // The id is the first column of every tracked table.
        let id = item.old_value(0).or_else(|_| item.new_value(0));
        let record = id.ok().and_then(|id| id.as_str().ok()).unwrap_or_default().to_owned();
        rows.push(RowChange { table, record, deed, old, new });
    }
    Ok(rows)
}

type Side = fn(&ChangesetItem, usize) -> rusqlite::Result<rusqlite::types::ValueRef<'_>>;

/// What one side of a change says; a column that did not change is absent.
fn values(item: &ChangesetItem, columns: &[String], side: Side) -> Columns {
    let value = |(place, name): (usize, &String)| Some((name.clone(), side(item, place).ok()?.try_into().ok()?));
    columns.iter().enumerate().filter_map(value).collect()
}

/// A row as it is now.
pub fn present(db: &Connection, table: &str, record: &str) -> Result<Option<Columns>> {
    let mut statement = db.prepare_cached(&format!("SELECT * FROM {table} WHERE id = ?1"))?;
    let names: Vec<String> = statement.column_names().map(String::from).collect();
    let row = statement.query_row([record], |row| {
        names.iter().enumerate().map(|(place, name)| Ok((name.clone(), row.get(place)?))).collect()
    });
    Ok(row.optional()?)
}

/// Names of the columns a table has now.
pub fn columns(db: &Connection, table: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare_cached("SELECT name FROM pragma_table_info(?1) ORDER BY cid")?;
    Ok(statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

/// The steps about a record: those that touched its row, and those whose place it is. Newest first.
pub fn steps_about(db: &Connection, record: &str) -> Result<Vec<Entry>> {
    entry::select(
        db,
        "WHERE record = ?1 OR seq IN (SELECT seq FROM journal_record WHERE record = ?1) ORDER BY seq DESC",
        [record],
    )
}

/// The newest step that is done and touched each of these records.
pub fn newest_steps<'r>(
    db: &Connection,
    records: impl ExactSizeIterator<Item = &'r str>,
) -> Result<BTreeMap<String, i64>> {
    let marks = vec!["?"; records.len()].join(", ");
    let sql = format!(
        "SELECT journal_record.record, max(seq) FROM journal_record JOIN journal_entry USING (seq)
         WHERE state = 'done' AND journal_record.record IN ({marks}) GROUP BY 1"
    );
    let mut statement = db.prepare(&sql)?;
    let found = statement.query_map(params_from_iter(records), |row| Ok((row.get(0)?, row.get(1)?)))?;
    Ok(found.collect::<rusqlite::Result<_>>()?)
}
