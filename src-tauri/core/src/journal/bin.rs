//! The recycle bin (prullenbak): what was removed and is not back, one item a step, straight from the journal.

use std::collections::{BTreeMap, BTreeSet};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::restore::{Row, capital, put_back};
use super::rows::{self, Deed, RowChange};
use super::{Change, Place, Room, entry, names, shown};
use crate::error::{Problem, Result};
use crate::file::schema::TRACKED;
use crate::operation::{Nothing, View};

/// What one step removed.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct BinItem {
    #[ts(type = "number")]
    pub seq: i64,
    pub at: String,
    pub who: String,
    /// "Joris van Kampsbeek", "activiteit Werkbezoek"
    pub title: String,
    /// How many other things went with it.
    pub with: usize,
    pub room: Room,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfBinItem {
    #[ts(type = "number")]
    pub seq: i64,
}

/// Everything in the bin, newest first.
pub(super) fn list(view: &View<'_>, _: Nothing) -> Result<Vec<BinItem>> {
    let mut items = Vec::new();
    for (seq, records) in removed(view)? {
        let rows = gone(view, seq, &records)?;
        let Some((main, others)) = mains(&rows).split_first().map(|(main, others)| (*main, others.len())) else {
            continue;
        };
        let step = entry::one(view.db(), seq)?;
        let mut title = shown::full_title(view.db(), &main.table, &main.old)?;
        if others > 0 {
            title = format!("{title} en nog {others}");
        }
        let (at, who, room) = (step.at, step.who, room_of(&main.table));
        items.push(BinItem { seq, at, who, title, with: rows.len() - 1 - others, room });
    }
    Ok(items)
}

/// Puts back what a step removed, all of it or nothing.
pub(super) fn restore(change: &mut Change<'_>, request: OfBinItem) -> Result<()> {
    let records = removed(change)?.into_iter().find(|(seq, _)| *seq == request.seq).map(|(_, records)| records);
    let rows = gone(change, request.seq, &records.ok_or(Problem::NotFound)?)?;
    let main = *mains(&rows).first().ok_or(Problem::NotFound)?;
    let title = shown::full_title(change.db(), &main.table, &main.old)?;
    let place = Place::room(room_of(&main.table)).record(&main.record);
    let row = |row: &RowChange| Row { table: row.table.clone(), record: row.record.clone(), columns: row.old.clone() };
    put_back(change, rows.iter().map(row).collect())?;
    change.named(format!("{} teruggehaald uit de prullenbak", capital(&title)), place);
    Ok(())
}

/// The steps that removed what is still gone, newest first, with the ids of it.
fn removed(view: &View<'_>) -> Result<Vec<(i64, BTreeSet<String>)>> {
    let present: Vec<String> = TRACKED.iter().map(|(table, _)| format!("SELECT id FROM {table}")).collect();
    let sql = format!(
        "SELECT journal_record.record, max(seq) FROM journal_record JOIN journal_entry USING (seq)
         WHERE state = 'done' AND journal_record.record NOT IN ({}) GROUP BY 1",
        present.join(" UNION ALL ")
    );
    let mut steps: BTreeMap<i64, BTreeSet<String>> = BTreeMap::new();
    for (record, seq) in view.rows(&sql, [], |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)))? {
        steps.entry(seq).or_default().insert(record);
    }
    Ok(steps.into_iter().rev().collect())
}

/// The rows of these records that the step removed.
fn gone(view: &View<'_>, seq: i64, records: &BTreeSet<String>) -> Result<Vec<RowChange>> {
    let mut rows = rows::of_step(view.db(), seq)?;
    rows.retain(|row| row.deed == Deed::Removed && records.contains(&row.record));
    Ok(rows)
}

/// The rows that are something by themselves and belong to no other that went with them.
fn mains(rows: &[RowChange]) -> Vec<&RowChange> {
    let named = |row: &&RowChange| names::table(&row.table).is_some_and(|table| !table.title.is_empty());
    let own = |row: &&RowChange| !rows.iter().any(|other| other.record != row.record && row.refers_to(&other.record));
    rows.iter().filter(named).filter(own).collect()
}

fn room_of(table: &str) -> Room {
    TRACKED.iter().find(|(name, _)| *name == table).map_or(Room::Today, |(_, room)| *room)
}
