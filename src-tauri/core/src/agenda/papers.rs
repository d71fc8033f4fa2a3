//! The papers of an item, kept inside the file.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{AgendaItemId, AgendaPaperId, open, place};
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::papers::{self, PaperSource};
use crate::typed::required;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AgendaPaper {
    pub id: AgendaPaperId,
    /// Name of the file it came from, or a better one.
    pub name: String,
    /// To ask for with `papers.read`.
    pub hash: String,
    pub added_on: NaiveDate,
    /// Only for the council itself.
    pub is_closed: bool,
    /// It came after the deadline of the agenda.
    pub is_late: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddPaper {
    pub id: Option<AgendaPaperId>,
    pub item: AgendaItemId,
    pub source: PaperSource,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangePaper {
    pub id: AgendaPaperId,
    pub name: String,
    pub is_closed: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfPaper {
    pub id: AgendaPaperId,
}

pub fn operations() -> Vec<Operation> {
    vec![act("agenda.add_paper", add), act("agenda.change_paper", change_paper), act("agenda.remove_paper", remove)]
}

/// Papers with the item each belongs to, in order: of one agenda, or of what waits.
pub(super) fn of(view: &View<'_>, agenda: Option<super::MeetingId>) -> Result<Vec<(AgendaItemId, AgendaPaper)>> {
    view.rows(
        "SELECT agenda_item_id, agenda_paper.id, name, hash, agenda_paper.added_on, agenda_paper.is_closed
         FROM agenda_item JOIN agenda_paper ON agenda_item_id = agenda_item.id
         WHERE meeting_id IS ?1 ORDER BY agenda_paper.position",
        [agenda],
        |row| {
            let paper = AgendaPaper {
                id: row.get(1)?,
                name: row.get(2)?,
                hash: row.get(3)?,
                added_on: row.get(4)?,
                is_closed: row.get(5)?,
                is_late: false,
            };
            Ok((row.get(0)?, paper))
        },
    )
}

fn add(change: &mut Change<'_>, request: AddPaper) -> Result<AgendaPaperId> {
    let item = open(change, request.item)?;
    let paper = papers::take_in(change, &request.source)?;
    let id = change.id_for(request.id, "agenda_paper")?;
    let parent = request.item.to_string();
    let position = Ordered { table: "agenda_paper", parent: "agenda_item_id", parent_id: &parent }.end(change)?;
    change.execute(
        "INSERT INTO agenda_paper (id, agenda_item_id, position, name, hash, added_on, is_closed)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, 0)",
        params![id, request.item, position, paper.name, paper.hash, change.today()],
    )?;
    let place = place(change, item.meeting)?.record(request.item);
    change.named(format!("Stuk ‘{}’ toegevoegd aan agendapunt ‘{}’", paper.name, item.subject), place);
    Ok(id)
}

fn change_paper(change: &mut Change<'_>, request: ChangePaper) -> Result<()> {
    let (item, _) = of_paper(change, request.id)?;
    let known = open(change, item)?;
    let name = required(&request.name, "name")?;
    change.execute(
        "UPDATE agenda_paper SET name = ?2, is_closed = ?3 WHERE id = ?1",
        params![request.id, name, request.is_closed],
    )?;
    let place = place(change, known.meeting)?.record(item);
    change.named(format!("Stuk ‘{name}’ veranderd"), place);
    Ok(())
}

/// Takes a paper off its item. The bytes stay in the file, so that undo can put it back.
fn remove(change: &mut Change<'_>, request: OfPaper) -> Result<()> {
    let (item, name) = of_paper(change, request.id)?;
    let known = open(change, item)?;
    change.execute("DELETE FROM agenda_paper WHERE id = ?1", [request.id])?;
    let place = place(change, known.meeting)?.record(item);
    change.named(format!("Stuk ‘{name}’ weggehaald bij agendapunt ‘{}’", known.subject), place);
    Ok(())
}

fn of_paper(view: &View<'_>, id: AgendaPaperId) -> Result<(AgendaItemId, String)> {
    view.row("SELECT agenda_item_id, name FROM agenda_paper WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))
}
