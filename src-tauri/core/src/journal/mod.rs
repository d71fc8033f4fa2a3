//! The one door for changes. Every change is one operation inside one transaction, recorded by SQLite's session
//! extension as a changeset and kept with who, when and a name to read. Undo applies the changeset inverted, redo
//! applies it again; the history is the entries themselves.

mod bin;
mod entry;
#[cfg(test)]
mod history_tests;
mod names;
mod of_record;
mod restore;
pub(crate) mod rows;
mod shown;
#[cfg(test)]
mod tests;

use rusqlite::session::{ConflictAction, Session};
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use serde_json::Value;
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;
use uuid::Uuid;

pub use entry::{Entry, History, history, next_redo, next_undo};
pub use of_record::OfRecord;

use crate::error::{Problem, Result};
use crate::file::schema::{self, TRACKED};
use crate::id::stored_by_name;
use crate::operation::{Operation, View, act, ask};
use crate::world::World;

/// The rooms of the window; where a change can be seen.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
    IntoStaticStr,
    EnumString,
    EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Room {
    Today,
    Plan,
    Budget,
    Claims,
    Meetings,
    Areas,
    Groups,
    Members,
    Contacts,
    Report,
    Council,
}
stored_by_name!(Room);

/// Where to look to see a change.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Place {
    pub room: Room,
    pub year: Option<i32>,
    /// Id of the record.
    pub record: Option<String>,
}

impl Place {
    pub fn room(room: Room) -> Self {
        Self { room, year: None, record: None }
    }

    #[must_use]
    pub fn year(mut self, year: i32) -> Self {
        self.year = Some(year);
        self
    }

    #[must_use]
    pub fn record(mut self, id: impl ToString) -> Self {
        self.record = Some(id.to_string());
        self
    }
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("history.of_record", of_record::of_record),
        act("history.restore", restore::restore),
        ask("bin.list", bin::list),
        act("bin.restore", bin::restore),
    ]
}

/// What an act gives back: its answer, the step it made, and the rooms whose contents changed.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Done {
    #[ts(type = "unknown")]
    pub answer: Value,
    /// Name of the step, absent when nothing changed.
    pub step: Option<String>,
    pub touched: Vec<Room>,
}

/// What undo or redo did.
#[derive(Debug, Clone, Serialize, JsonSchema, TS)]
pub struct Undone {
    pub title: String,
    pub place: Place,
    pub touched: Vec<Room>,
}

/// The only way to write: lives as long as one act.
#[derive(Debug)]
pub struct Change<'c> {
    view: View<'c>,
    world: &'c mut World,
    step: Option<(String, Place)>,
}

impl Change<'_> {
    /// Runs a statement that changes rows.
    pub fn execute(&self, sql: &str, values: impl rusqlite::Params) -> Result<usize> {
        Ok(self.view.db().prepare_cached(sql)?.execute(values)?)
    }

    /// The given id, or a new one. Fails with `already_exists` when the table has a row with it.
    pub fn id_for<I: From<Uuid> + rusqlite::ToSql + Copy>(&mut self, given: Option<I>, table: &str) -> Result<I> {
        let Some(id) = given else { return Ok(self.world.id().into()) };
        let sql = format!("SELECT count(*) FROM {table} WHERE id = ?1");
        let known: i64 = self.view.db().query_row(&sql, [id], |row| row.get(0))?;
        if known > 0 { Err(Problem::AlreadyExists.at("id")) } else { Ok(id) }
    }

    pub fn new_id<I: From<Uuid>>(&mut self) -> I {
        self.world.id().into()
    }

    /// Who is doing this.
    pub fn who(&self) -> &str {
        &self.world.who
    }

    /// Names the step as the user reads it in "Ongedaan maken: …", and where it can be seen.
    pub fn named(&mut self, title: impl Into<String>, place: Place) {
        self.step = Some((title.into(), place));
    }
}

impl<'c> std::ops::Deref for Change<'c> {
    type Target = View<'c>;
    fn deref(&self) -> &View<'c> {
        &self.view
    }
}

/// Carries out one operation inside the caller's transaction and records what it changed.
pub(crate) fn record(db: &Connection, operation: &Operation, request: Value, world: &mut World) -> Result<Done> {
    let mut session = Session::new(db)?;
    for (table, _) in TRACKED {
        session.attach(Some(*table))?;
    }
    let moment = world.moment;
    let mut change = Change { view: View::new(db, moment), world, step: None };
    let answer = operation.act(&mut change, request)?;
    let (title, place) = change.step.take().unwrap_or_else(|| (operation.name.to_owned(), Place::room(Room::Today)));
    let mut changes = Vec::new();
    session.changeset_strm(&mut changes)?;
    if changes.is_empty() {
        return Ok(Done { answer, step: None, touched: Vec::new() });
    }
    entry::drop_taken_back(db)?;
    let touched = entry::write(db, operation.name, &title, &place, &changes, world)?;
    Ok(Done { answer, step: Some(title), touched })
}

/// Writes a line in the history that nothing goes back over: what was done then is in no changeset.
pub(crate) fn end_undo(db: &Connection, operation: &str, title: &str, place: &Place, world: &World) -> Result<()> {
    entry::drop_taken_back(db)?;
    entry::write(db, operation, title, place, &[], world)?;
    // No program reads a schema 0, so undo stops here as it does at a migration.
    db.execute("UPDATE journal_entry SET schema = 0 WHERE seq = ?1", [db.last_insert_rowid()])?;
    Ok(())
}

/// A table as the history names it: "lidmaatschap".
pub(crate) fn table_name(table: &str) -> &'static str {
    names::table(table).map_or("", |table| table.dutch)
}

/// A column as the history names it: "e-mailadres"; nothing for one that is silent.
pub(crate) fn column_name(table: &str, column: &str) -> &'static str {
    names::table(table).and_then(|table| table.column(column)).map_or("", |(name, _)| name)
}

/// Takes back the newest step that is done.
pub(crate) fn undo(db: &Connection) -> Result<Undone> {
    let entry = next_undo(db)?.ok_or(Problem::NothingToUndo)?;
    let changes = entry::changes(db, entry.seq)?;
    let mut inverted = Vec::new();
    rusqlite::session::invert_strm(&mut changes.as_slice(), &mut inverted)?;
    step_back_or_forth(db, entry, &inverted, "undone")
}

/// Does again the oldest step that was taken back.
pub(crate) fn redo(db: &Connection) -> Result<Undone> {
    let entry = next_redo(db)?.ok_or(Problem::NothingToRedo)?;
    let changes = entry::changes(db, entry.seq)?;
    step_back_or_forth(db, entry, &changes, "done")
}

fn step_back_or_forth(db: &Connection, entry: Entry, changes: &[u8], state: &str) -> Result<Undone> {
    apply(db, changes)?;
    db.execute("UPDATE journal_entry SET state = ?1 WHERE seq = ?2", params![state, entry.seq])?;
    let touched = entry::rooms(changes)?;
    Ok(Undone { title: entry.title, place: entry.place, touched })
}

/// Applies a changeset whole or not at all.
///
/// SQLite answers `Ok` when a table has changed shape and nothing was applied; counting the changed rows shows it.
fn apply(db: &Connection, changes: &[u8]) -> Result<()> {
    use rusqlite::ErrorCode::{ConstraintViolation, OperationAborted};
    let before = db.total_changes();
    let abort = |_, _| ConflictAction::SQLITE_CHANGESET_ABORT;
    match db.apply_strm(&mut &*changes, None::<fn(&str) -> bool>, abort) {
        // Not the step's fault: a full disk, a damaged file.
        Err(error) if !matches!(error.sqlite_error_code(), None | Some(OperationAborted | ConstraintViolation)) => {
            Err(error.into())
        }
        Err(_) => Err(Problem::UndoImpossible.into()),
        Ok(()) if db.total_changes() == before => Err(Problem::UndoImpossible.into()),
        Ok(()) => Ok(()),
    }
}

/// Version of the schema that a changeset made now belongs to.
fn schema_version() -> i64 {
    schema::newest(schema::MIGRATIONS)
}
