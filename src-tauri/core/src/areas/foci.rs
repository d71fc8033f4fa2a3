//! Adding, correcting, ordering and removing areas and themes.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{Focus, FocusId, FocusKind, OfFocus, all, assignments, one, place, slot_contacts};
use crate::calendar::Period;
use crate::error::{Error, Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::typed::{Entered, open_period, required};

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddFocus {
    pub id: Option<FocusId>,
    pub kind: FocusKind,
    pub name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

/// Another spelling, description or days. For another name from a day on there is `areas.succeed`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeFocus {
    pub id: FocusId,
    pub name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveFocus {
    pub id: FocusId,
    /// New place among those that have not ended, 0 is first.
    pub to: usize,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("areas.add", add),
        act("areas.change", change_focus),
        act("areas.move", move_focus),
        act("areas.remove", remove),
    ]
}

/// Its place in the list of its kind.
fn order(kind: &str) -> Ordered<'_> {
    Ordered { table: "focus", parent: "kind", parent_id: kind }
}

/// What a new area or theme is to be.
pub(super) struct New {
    pub kind: FocusKind,
    pub name: String,
    pub description: String,
    pub period: Period,
}

/// Puts it at the end of its kind.
pub(super) fn insert(change: &mut Change<'_>, id: Option<FocusId>, new: &New) -> Result<FocusId> {
    let id = change.id_for(id, "focus")?;
    let position = order(new.kind.into()).end(change)?;
    change.execute(
        "INSERT INTO focus (id, kind, name, description, position, starts_on, ends_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, new.kind, new.name, new.description, position, new.period.first, new.period.last],
    )?;
    Ok(id)
}

/// Puts it at the place of another of its kind.
pub(super) fn place_at(change: &Change<'_>, id: FocusId, kind: FocusKind, other: FocusId) -> Result<()> {
    let others: Vec<FocusId> =
        all(change)?.into_iter().filter(|focus| focus.kind == kind && focus.id != id).map(|focus| focus.id).collect();
    let at = others.iter().position(|known| *known == other).unwrap_or(others.len());
    order(kind.into()).place(change, &id.to_string(), at)
}

/// No two of a kind have one name at the same time. Fails with `focus_exists`.
pub(super) fn check_name(view: &View<'_>, kind: FocusKind, id: Option<FocusId>, name: &str, in_: Period) -> Result<()> {
    let same = |focus: &Focus| {
        focus.kind == kind
            && Some(focus.id) != id
            && focus.name.to_lowercase() == name.to_lowercase()
            && focus.period().overlaps(in_)
    };
    match all(view)?.iter().find(|focus| same(focus)) {
        Some(focus) => Err(Problem::FocusExists(focus.name.clone()).at("name").with_id(focus.id)),
        None => Ok(()),
    }
}

fn add(change: &mut Change<'_>, request: AddFocus) -> Result<FocusId> {
    let new = New {
        kind: request.kind,
        name: required(&request.name, "name")?,
        description: request.description.trim().to_owned(),
        period: open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?,
    };
    check_name(change, new.kind, None, &new.name, new.period)?;
    let id = insert(change, request.id, &new)?;
    change.named(format!("{} ‘{}’ toegevoegd", new.kind.dutch(false), new.name), place(id));
    Ok(id)
}

fn change_focus(change: &mut Change<'_>, request: ChangeFocus) -> Result<()> {
    let name = required(&request.name, "name")?;
    let focus = all(change)?.into_iter().find(|focus| focus.id == request.id);
    let focus = focus.ok_or_else(|| Problem::NotFound.of(request.id))?;
    let period = open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?;
    if !focus.from.is_empty() && period.first != focus.starts_on {
        return Err(Problem::FocusLinked.at("starts_on"));
    }
    if !focus.to.is_empty() && period.last != focus.ends_on {
        return Err(Problem::FocusLinked.at("ends_on"));
    }
    check_name(change, focus.kind, Some(focus.id), &name, period)?;
    change.execute(
        "UPDATE focus SET name = ?2, description = ?3, starts_on = ?4, ends_on = ?5 WHERE id = ?1",
        params![focus.id, name, request.description.trim(), period.first, period.last],
    )?;
    change.named(format!("{} ‘{name}’ veranderd", focus.kind.dutch(false)), focus.place());
    Ok(())
}

fn move_focus(change: &mut Change<'_>, request: MoveFocus) -> Result<()> {
    let focus = one(change, request.id)?;
    let shown =
        |other: &Focus| other.kind == focus.kind && other.id != focus.id && other.period().reaches(change.today());
    let others: Vec<FocusId> = all(change)?.iter().filter(|other| shown(other)).map(|other| other.id).collect();
    match others.get(request.to) {
        Some(next) => place_at(change, focus.id, focus.kind, *next)?,
        None => order(focus.kind.into()).place(change, &focus.id.to_string(), usize::MAX)?,
    }
    change.named(format!("{} ‘{}’ verplaatst", focus.kind.dutch(false), focus.name), focus.place());
    Ok(())
}

/// Takes away what should never have been there, with who held it. What has a story gets a last day instead.
fn remove(change: &mut Change<'_>, request: OfFocus) -> Result<()> {
    let focus = one(change, request.id)?;
    let used: i64 = change.db().query_row(
        "SELECT (SELECT count(*) FROM focus_succession WHERE ?1 IN (from_id, to_id))
              + (SELECT count(*) FROM contact_moment WHERE focus_id = ?1)",
        [focus.id],
        |row| row.get(0),
    )?;
    if used > 0 {
        return Err(Error::from(Problem::FocusInUse(focus.name)).with_id(focus.id));
    }
    assignments::remove_all(change, focus.id)?;
    slot_contacts::remove_all(change, focus.id)?;
    change.execute("DELETE FROM focus WHERE id = ?1", [focus.id])?;
    change.named(format!("{} ‘{}’ verwijderd", focus.kind.dutch(false), focus.name), Place::room(Room::Areas));
    Ok(())
}
