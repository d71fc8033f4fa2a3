//! What every area has outside the council, in slots (vaste plekken) of the council's own: a gebiedsadviseur, a
//! buurtverbinder, a wijkteam, a jeugdteam.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::slot_contacts;
use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::typed::required;

id!(AreaSlotId);

/// The slots of Alphen aan den Rijn (werkwijze 2020), for a council to start with.
const USUAL: [&str; 4] = ["gebiedsadviseur", "buurtverbinder", "wijkteam", "jeugdteam"];

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AreaSlot {
    pub id: AreaSlotId,
    pub name: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddAreaSlot {
    pub id: Option<AreaSlotId>,
    pub name: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeAreaSlot {
    pub id: AreaSlotId,
    pub name: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveAreaSlot {
    pub id: AreaSlotId,
    /// New place, 0 is first.
    pub to: usize,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfAreaSlot {
    pub id: AreaSlotId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("areas.slots", |view, _: Nothing| all(view)),
        act("areas.take_usual_slots", take_usual),
        act("areas.add_slot", add),
        act("areas.change_slot", rename),
        act("areas.move_slot", move_slot),
        act("areas.remove_slot", remove),
    ]
}

/// The slots in the council's order.
pub(super) fn all(view: &View<'_>) -> Result<Vec<AreaSlot>> {
    view.rows("SELECT id, name FROM area_slot ORDER BY position, id", [], |row| {
        Ok(AreaSlot { id: row.get(0)?, name: row.get(1)? })
    })
}

pub(super) fn name_of(view: &View<'_>, id: AreaSlotId) -> Result<String> {
    view.row("SELECT name FROM area_slot WHERE id = ?1", [id], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn room() -> Place {
    Place::room(Room::Areas)
}

/// Puts a slot at a place, counted from 0.
fn place_at(change: &Change<'_>, id: AreaSlotId, to: usize) -> Result<()> {
    let mut ids: Vec<AreaSlotId> = all(change)?.into_iter().map(|slot| slot.id).filter(|known| *known != id).collect();
    ids.insert(to.min(ids.len()), id);
    for (position, id) in (0_i64..).zip(ids) {
        change.execute("UPDATE area_slot SET position = ?2 WHERE id = ?1 AND position <> ?2", params![id, position])?;
    }
    Ok(())
}

fn insert(change: &mut Change<'_>, id: Option<AreaSlotId>, name: &str) -> Result<AreaSlotId> {
    let id = change.id_for(id, "area_slot")?;
    change.execute(
        "INSERT INTO area_slot (id, name, position)
         VALUES (?1, ?2, (SELECT coalesce(max(position) + 1, 0) FROM area_slot))",
        params![id, name],
    )?;
    Ok(id)
}

/// Fails with `slot_exists`.
fn check_name(view: &View<'_>, id: Option<AreaSlotId>, name: &str) -> Result<()> {
    let same = |slot: &AreaSlot| Some(slot.id) != id && slot.name.to_lowercase() == name.to_lowercase();
    match all(view)?.into_iter().find(same) {
        Some(slot) => Err(Problem::SlotExists(slot.name).at("name")),
        None => Ok(()),
    }
}

fn take_usual(change: &mut Change<'_>, _: Nothing) -> Result<()> {
    let known = all(change)?;
    for name in USUAL.into_iter().filter(|name| known.iter().all(|slot| slot.name.to_lowercase() != *name)) {
        insert(change, None, name)?;
    }
    change.named("Gewone vaste plekken toegevoegd", room());
    Ok(())
}

fn add(change: &mut Change<'_>, request: AddAreaSlot) -> Result<AreaSlotId> {
    let name = required(&request.name, "name")?;
    check_name(change, None, &name)?;
    let id = insert(change, request.id, &name)?;
    change.named(format!("Vaste plek ‘{name}’ toegevoegd"), room());
    Ok(id)
}

fn rename(change: &mut Change<'_>, request: ChangeAreaSlot) -> Result<()> {
    let before = name_of(change, request.id)?;
    let name = required(&request.name, "name")?;
    check_name(change, Some(request.id), &name)?;
    change.execute("UPDATE area_slot SET name = ?2 WHERE id = ?1", params![request.id, name])?;
    change.named(format!("Vaste plek ‘{before}’ heet nu ‘{name}’"), room());
    Ok(())
}

fn move_slot(change: &mut Change<'_>, request: MoveAreaSlot) -> Result<()> {
    let name = name_of(change, request.id)?;
    place_at(change, request.id, request.to)?;
    change.named(format!("Vaste plek ‘{name}’ verplaatst"), room());
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfAreaSlot) -> Result<()> {
    let name = name_of(change, request.id)?;
    if slot_contacts::all(change)?.iter().any(|contact| contact.slot == request.id) {
        return Err(Error::from(Problem::SlotInUse(name)).with_id(request.id));
    }
    change.execute("DELETE FROM area_slot WHERE id = ?1", [request.id])?;
    change.named(format!("Vaste plek ‘{name}’ verwijderd"), room());
    Ok(())
}
