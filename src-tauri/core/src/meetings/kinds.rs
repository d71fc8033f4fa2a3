//! Kinds of meetings (plenair, kernteam, overleg wethouder …) as the council holds them. A meeting names its kind in
//! words, so that one of a kind that was never set down, or no longer is, stays what it was.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::models;
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::typed::required;

id!(MeetingKindId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MeetingKind {
    pub id: MeetingKindId,
    pub name: String,
    /// At least so many a year, for each body that holds them.
    pub minimum: Option<u32>,
    /// Whether the public may come.
    pub is_public: bool,
}

/// The kinds of the council, and where it has none yet those it could begin with.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MeetingKinds {
    pub kinds: Vec<MeetingKind>,
    /// Names that meetings or schedules of any year have.
    pub in_use: Vec<String>,
    /// Names of those that its way of working knows and that are not there.
    pub offered: Vec<String>,
}

/// Fields of a kind, new or changed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MeetingKindFields {
    pub name: String,
    pub minimum: Option<u32>,
    pub is_public: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddMeetingKind {
    pub id: Option<MeetingKindId>,
    #[serde(flatten)]
    pub fields: MeetingKindFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeMeetingKind {
    pub id: MeetingKindId,
    #[serde(flatten)]
    pub fields: MeetingKindFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveMeetingKind {
    pub id: MeetingKindId,
    /// New place among the kinds, 0 is first.
    pub to: usize,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfMeetingKind {
    pub id: MeetingKindId,
}

/// A kind that a way of working knows.
#[derive(Debug, Clone, Copy)]
pub struct KindProposal {
    pub name: &'static str,
    pub minimum: Option<u32>,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("meetings.kinds", |view, _: Nothing| list(view)),
        act("meetings.add_kind", add),
        act("meetings.change_kind", change_kind),
        act("meetings.move_kind", move_kind),
        act("meetings.remove_kind", remove),
        act("meetings.take_kinds", take),
    ]
}

/// Every kind, in the order of the council.
pub fn all(view: &View<'_>) -> Result<Vec<MeetingKind>> {
    view.rows("SELECT id, name, minimum, is_public FROM meeting_kind ORDER BY position, id", [], |row| {
        Ok(MeetingKind { id: row.get(0)?, name: row.get(1)?, minimum: row.get(2)?, is_public: row.get(3)? })
    })
}

/// A name as the council writes it, and whether the public may come to such a meeting. A name it does not know stays
/// as it was typed.
pub fn known(view: &View<'_>, name: &str) -> Result<(String, bool)> {
    let written = name.to_lowercase();
    let kinds: Vec<(String, bool)> =
        view.rows("SELECT name, is_public FROM meeting_kind", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let found = kinds.into_iter().find(|(known, _)| known.to_lowercase() == written);
    Ok(found.unwrap_or_else(|| (name.to_owned(), false)))
}

/// Names to choose from: the council's kinds, or as long as it has none those of its way of working; and what is in use.
pub fn names<'m>(view: &View<'_>, kinds: &[MeetingKind], in_use: impl Iterator<Item = &'m str>) -> Result<Vec<String>> {
    let mut names: Vec<String> = kinds.iter().map(|kind| kind.name.clone()).collect();
    if names.is_empty() {
        names = models::meeting_kinds(view)?.iter().map(|kind| kind.name.to_owned()).collect();
    }
    for name in in_use {
        if names.iter().all(|known| known != name) {
            names.push(name.to_owned());
        }
    }
    Ok(names)
}

fn one(view: &View<'_>, id: MeetingKindId) -> Result<MeetingKind> {
    all(view)?.into_iter().find(|kind| kind.id == id).ok_or_else(|| Problem::NotFound.of(id))
}

fn list(view: &View<'_>) -> Result<MeetingKinds> {
    let kinds = all(view)?;
    let is_new = |offered: &&KindProposal| kinds.iter().all(|kind| kind.name != offered.name);
    let offered = models::meeting_kinds(view)?.iter().filter(is_new).map(|kind| kind.name.to_owned()).collect();
    Ok(MeetingKinds { in_use: in_use(view)?, kinds, offered })
}

fn in_use(view: &View<'_>) -> Result<Vec<String>> {
    view.rows("SELECT kind FROM meeting UNION SELECT kind FROM meeting_schedule", [], |row| row.get(0))
}

fn page(id: MeetingKindId) -> Place {
    Place::room(Room::Meetings).record(id)
}

impl MeetingKindFields {
    /// The name, which no other kind has.
    fn check(&self, view: &View<'_>, but: Option<MeetingKindId>) -> Result<String> {
        let name = required(&self.name, "name")?;
        let written = name.to_lowercase();
        if all(view)?.iter().any(|kind| Some(kind.id) != but && kind.name.to_lowercase() == written) {
            return Err(Problem::MeetingKindExists(name).at("name"));
        }
        if self.minimum.is_some_and(|minimum| minimum == 0 || minimum > MOST) {
            return Err(Problem::SettingOutOfRange { least: 1, most: MOST.into() }.at("minimum"));
        }
        Ok(name)
    }
}

/// Nobody agrees on more than one a day.
const MOST: u32 = 366;

fn add(change: &mut Change<'_>, request: AddMeetingKind) -> Result<MeetingKindId> {
    let name = request.fields.check(change, None)?;
    let id = change.id_for(request.id, "meeting_kind")?;
    insert(change, id, &name, request.fields.minimum, request.fields.is_public)?;
    change.named(format!("Soort vergadering {name} toegevoegd"), page(id));
    Ok(id)
}

fn insert(change: &Change<'_>, id: MeetingKindId, name: &str, minimum: Option<u32>, is_public: bool) -> Result<()> {
    change.execute(
        "INSERT INTO meeting_kind (id, name, position, minimum, is_public)
         SELECT ?1, ?2, coalesce(max(position) + 1, 0), ?3, ?4 FROM meeting_kind",
        params![id, name, minimum, is_public],
    )?;
    Ok(())
}

/// Another name goes along to the meetings and the schedules of every year, and to calendars elsewhere.
fn change_kind(change: &mut Change<'_>, request: ChangeMeetingKind) -> Result<()> {
    let before = one(change, request.id)?;
    let name = request.fields.check(change, Some(before.id))?;
    change.execute(
        "UPDATE meeting_kind SET name = ?2, minimum = ?3, is_public = ?4 WHERE id = ?1",
        params![before.id, name, request.fields.minimum, request.fields.is_public],
    )?;
    if name == before.name {
        change.named(format!("Soort vergadering {name} veranderd"), page(before.id));
        return Ok(());
    }
    change.execute(
        "UPDATE meeting SET kind = ?2, sequence = sequence + 1, changed_at = ?3 WHERE kind = ?1",
        params![before.name, name, change.moment().utc],
    )?;
    change.execute("UPDATE meeting_schedule SET kind = ?2 WHERE kind = ?1", [&before.name, &name])?;
    change.named(format!("Soort vergadering {} heet nu {name}", before.name), page(before.id));
    Ok(())
}

fn move_kind(change: &mut Change<'_>, request: MoveMeetingKind) -> Result<()> {
    let kind = one(change, request.id)?;
    let mut ids: Vec<MeetingKindId> =
        all(change)?.into_iter().map(|kind| kind.id).filter(|id| *id != kind.id).collect();
    ids.insert(request.to.min(ids.len()), kind.id);
    for (position, id) in (0_i64..).zip(ids) {
        change
            .execute("UPDATE meeting_kind SET position = ?1 WHERE id = ?2 AND position <> ?1", params![position, id])?;
    }
    change.named(format!("Soort vergadering {} op een andere plaats", kind.name), page(kind.id));
    Ok(())
}

/// A kind that no meeting has. Its fixed items go with it; what stands on an agenda stays there.
fn remove(change: &mut Change<'_>, request: OfMeetingKind) -> Result<()> {
    let kind = one(change, request.id)?;
    if in_use(change)?.contains(&kind.name) {
        return Err(Problem::MeetingKindInUse(kind.name).of(kind.id));
    }
    let items = "SELECT id FROM fixed_item WHERE kind_id = ?1";
    change
        .execute(&format!("UPDATE agenda_item SET fixed_item_id = NULL WHERE fixed_item_id IN ({items})"), [kind.id])?;
    change.execute("DELETE FROM fixed_item WHERE kind_id = ?1", [kind.id])?;
    change.execute("DELETE FROM meeting_kind WHERE id = ?1", [kind.id])?;
    change.named(format!("Soort vergadering {} verwijderd", kind.name), Place::room(Room::Meetings).record("kinds"));
    Ok(())
}

/// Takes over the kinds of the council's way of working that are not there yet; answers how many.
fn take(change: &mut Change<'_>, _: Nothing) -> Result<usize> {
    let proposals = models::meeting_kinds(change)?;
    let taken = take_over(change, proposals)?;
    change.named("Soorten vergaderingen overgenomen", Place::room(Room::Meetings).record("kinds"));
    Ok(taken)
}

/// Adds what is not there by that name; whether the public may come is for the council to say.
pub fn take_over(change: &mut Change<'_>, proposals: &[KindProposal]) -> Result<usize> {
    let known = all(change)?;
    let mut taken = 0;
    for proposal in proposals {
        if known.iter().all(|kind| kind.name.to_lowercase() != proposal.name) {
            let id = change.new_id();
            insert(change, id, proposal.name, proposal.minimum, false)?;
            taken += 1;
        }
    }
    Ok(taken)
}
