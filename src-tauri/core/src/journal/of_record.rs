//! The history of one record: who did what when, field by field in Dutch.

use std::collections::BTreeMap;

use rusqlite::Connection;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::Entry;
use super::names;
use super::rows::{self, Deed, RowChange};
use super::shown::{self, show};
use crate::error::Result;
use crate::operation::View;

/// A record by its id, whatever it is.
#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfRecord {
    pub record: String,
}

/// The history of a record, with its name as it is now, or was at the last.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct RecordHistory {
    pub title: String,
    /// Newest first.
    pub steps: Vec<RecordStep>,
}

/// What one step did with the record and with what belongs to it.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct RecordStep {
    pub entry: Entry,
    /// The record itself first. Empty where the step was cleaned.
    pub rows: Vec<ChangedRow>,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ChangedRow {
    pub record: String,
    /// "lidmaatschap lid"
    pub title: String,
    /// Whether this is the record that was asked for.
    pub own: bool,
    pub deed: Deed,
    pub fields: Vec<ChangedField>,
    /// Whether it can be set back to how it was after this step: something came later.
    pub restorable: bool,
}

/// A field with what it said and what it says, as people read it.
#[derive(Debug, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ChangedField {
    pub name: String,
    pub old: Option<String>,
    pub new: Option<String>,
}

pub(super) fn of_record(view: &View<'_>, request: OfRecord) -> Result<RecordHistory> {
    let (db, record) = (view.db(), request.record.as_str());
    let mut steps = Vec::new();
    let mut title = String::new();
    for entry in rows::steps_about(db, record)? {
        let mut changed = rows::of_step(db, entry.seq)?;
        if entry.place.record.as_deref() != Some(record) {
            changed.retain(|row| row.record == record || row.refers_to(record));
        }
        changed.sort_by_key(|row| row.record != record);
        let newest = rows::newest_steps(db, changed.iter().map(|row| row.record.as_str()))?;
        if let Some(own) = changed.first().filter(|row| title.is_empty() && row.record == record) {
            let known = rows::present(db, &own.table, record)?.unwrap_or_else(|| own.known().clone());
            title = shown::full_title(db, &own.table, &known)?;
        }
        let rows = changed.iter().map(|row| describe(db, row, record, &entry, &newest)).collect::<Result<Vec<_>>>()?;
        steps.push(RecordStep { entry, rows: rows.into_iter().flatten().collect() });
    }
    Ok(RecordHistory { title, steps })
}

/// A changed row as the history shows it; nothing when all that changed is silent.
fn describe(
    db: &Connection,
    row: &RowChange,
    record: &str,
    entry: &Entry,
    newest: &BTreeMap<String, i64>,
) -> Result<Option<ChangedRow>> {
    let fields = fields(db, row)?;
    if fields.is_empty() && row.deed == Deed::Changed {
        return Ok(None);
    }
    let mut known = rows::present(db, &row.table, &row.record)?.unwrap_or_default();
    known.extend(row.known().iter().map(|(name, value)| (name.clone(), value.clone())));
    Ok(Some(ChangedRow {
        record: row.record.clone(),
        title: shown::full_title(db, &row.table, &known)?,
        own: row.record == record,
        deed: row.deed,
        fields,
        restorable: !entry.undone
            && row.deed != Deed::Removed
            && newest.get(&row.record).is_some_and(|newest| *newest > entry.seq),
    }))
}

/// The fields of a row in the order of its table. A row that was made shows what was filled in, a removed one what it
/// said.
fn fields(db: &Connection, row: &RowChange) -> Result<Vec<ChangedField>> {
    let Some(table) = names::table(&row.table) else { return Ok(Vec::new()) };
    let mut fields = Vec::new();
    for (column, dutch, shown) in table.columns {
        let side = |side: &rows::Columns| side.get(*column).map_or(Ok(None), |value| show(db, *shown, value));
        let (old, new) = (side(&row.old)?, side(&row.new)?);
        if old != new {
            fields.push(ChangedField { name: (*dutch).into(), old, new });
        }
    }
    Ok(fields)
}
