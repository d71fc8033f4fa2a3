//! Who is in the slots of an area: none, one or more contacts in each, with their days. Who was before stays to be read.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assignments::within;
use super::slots::{self, AreaSlotId};
use super::{FocusId, FocusKind, one, place};
use crate::calendar::Period;
use crate::contacts::{self, ContactId};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::people;
use crate::typed::{Entered, open_period};

id!(AreaContactId);

/// A contact in a slot of an area.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SlotContact {
    pub id: AreaContactId,
    pub focus: FocusId,
    pub slot: AreaSlotId,
    pub contact: ContactId,
    pub name: String,
    pub email: String,
    pub phone: String,
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it goes on.
    pub ends_on: Option<NaiveDate>,
}

/// A slot as it stands on the card of a contact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SlotHeld {
    pub focus: FocusId,
    /// Name of the area.
    pub area: String,
    /// Name of the slot.
    pub slot: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Whether it is theirs today.
    pub now: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct FillSlot {
    pub id: Option<AreaContactId>,
    pub area: FocusId,
    pub slot: AreaSlotId,
    pub contact: ContactId,
    /// Whom it replaces: that one ends the day before.
    pub instead_of: Option<AreaContactId>,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeSlotContact {
    pub id: AreaContactId,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfSlotContact {
    pub id: AreaContactId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("areas.fill_slot", fill),
        act("areas.change_slot_contact", change_days),
        act("areas.remove_slot_contact", remove),
    ]
}

impl SlotContact {
    pub fn period(&self) -> Period {
        Period::new(self.starts_on, self.ends_on)
    }
}

const CONTACTS: &str =
    "SELECT area_contact.id, focus_id, slot_id, contact_id, first_name, infix, last_name, email, phone,
     area_contact.starts_on, area_contact.ends_on FROM area_contact JOIN contact ON contact.id = contact_id";

fn contact_from_row(row: &Row<'_>) -> rusqlite::Result<SlotContact> {
    let (first, infix, last): (String, String, String) = (row.get(4)?, row.get(5)?, row.get(6)?);
    Ok(SlotContact {
        id: row.get(0)?,
        focus: row.get(1)?,
        slot: row.get(2)?,
        contact: row.get(3)?,
        name: people::full_name(&first, &infix, &last),
        email: row.get(7)?,
        phone: row.get(8)?,
        starts_on: row.get(9)?,
        ends_on: row.get(10)?,
    })
}

/// Every contact in every slot, of all times.
pub(super) fn all(view: &View<'_>) -> Result<Vec<SlotContact>> {
    let sql = format!("{CONTACTS} ORDER BY area_contact.starts_on, last_name, first_name, area_contact.id");
    view.rows(&sql, [], contact_from_row)
}

/// The slots that each contact has or had, in the order of the areas.
pub fn held_by_contacts(view: &View<'_>) -> Result<HashMap<ContactId, Vec<SlotHeld>>> {
    let mut held: HashMap<ContactId, Vec<SlotHeld>> = HashMap::new();
    let rows = view.rows(
        "SELECT contact_id, focus.id, focus.name, area_slot.name, area_contact.starts_on, area_contact.ends_on
         FROM area_contact JOIN focus ON focus.id = focus_id JOIN area_slot ON area_slot.id = slot_id
         ORDER BY focus.position, area_slot.position, area_contact.id",
        [],
        |row| {
            let days = Period::new(row.get(4)?, row.get(5)?);
            let held = SlotHeld {
                focus: row.get(1)?,
                area: row.get(2)?,
                slot: row.get(3)?,
                starts_on: days.first,
                ends_on: days.last,
                now: days.covers(view.today()),
            };
            Ok((row.get(0)?, held))
        },
    )?;
    for (contact, slot) in rows {
        held.entry(contact).or_default().push(slot);
    }
    Ok(held)
}

fn find(view: &View<'_>, id: AreaContactId) -> Result<SlotContact> {
    view.row(&format!("{CONTACTS} WHERE area_contact.id = ?1"), [id], contact_from_row)?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn set_period(change: &Change<'_>, id: AreaContactId, period: Period) -> Result<()> {
    change.execute(
        "UPDATE area_contact SET starts_on = ?2, ends_on = ?3 WHERE id = ?1",
        params![id, period.first, period.last],
    )?;
    Ok(())
}

fn delete(change: &Change<'_>, id: AreaContactId) -> Result<()> {
    change.execute("DELETE FROM area_contact WHERE id = ?1", [id])?;
    Ok(())
}

/// Ends it before a day: what lies wholly after it was never there.
pub(super) fn end_before(change: &Change<'_>, contact: &SlotContact, day: NaiveDate) -> Result<()> {
    match contact.period().before(day) {
        Some(rest) => set_period(change, contact.id, rest),
        None => delete(change, contact.id),
    }
}

pub(super) fn remove_all(change: &Change<'_>, focus: FocusId) -> Result<()> {
    change.execute("DELETE FROM area_contact WHERE focus_id = ?1", [focus])?;
    Ok(())
}

/// Gives a contact days in a slot; what it has in those days already becomes one with it.
pub(super) fn give(
    change: &mut Change<'_>,
    area: FocusId,
    slot: AreaSlotId,
    contact: ContactId,
    days: Period,
) -> Result<()> {
    let mut whole = days;
    for other in all(change)?.iter().filter(|other| other.is_in(area, slot, contact)) {
        if other.period().overlaps(days) {
            whole = whole.joined(other.period());
            delete(change, other.id)?;
        }
    }
    put(change, None, area, slot, contact, whole)?;
    Ok(())
}

impl SlotContact {
    fn is_in(&self, area: FocusId, slot: AreaSlotId, contact: ContactId) -> bool {
        self.focus == area && self.slot == slot && self.contact == contact
    }
}

fn put(
    change: &mut Change<'_>,
    id: Option<AreaContactId>,
    area: FocusId,
    slot: AreaSlotId,
    contact: ContactId,
    days: Period,
) -> Result<AreaContactId> {
    let id = change.id_for(id, "area_contact")?;
    change.execute(
        "INSERT INTO area_contact (id, focus_id, slot_id, contact_id, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, area, slot, contact, days.first, days.last],
    )?;
    Ok(id)
}

/// All slots of one contact go to its successor from a day on.
pub fn pass_on(change: &mut Change<'_>, from: ContactId, to: ContactId, on: NaiveDate) -> Result<()> {
    for held in all(change)?.iter().filter(|held| held.contact == from) {
        if let Some(rest) = held.period().from(on) {
            end_before(change, held, on)?;
            give(change, held.focus, held.slot, to, rest)?;
        }
    }
    Ok(())
}

/// A contact is in a slot once at a time. Fails with `already_assigned`.
fn check_free(view: &View<'_>, held: &SlotContact) -> Result<()> {
    let taken = |other: &SlotContact| {
        other.id != held.id
            && other.is_in(held.focus, held.slot, held.contact)
            && other.period().overlaps(held.period())
    };
    if all(view)?.iter().any(taken) {
        return Err(Problem::AlreadyAssigned(held.name.clone()).at("contact"));
    }
    Ok(())
}

fn fill(change: &mut Change<'_>, request: FillSlot) -> Result<AreaContactId> {
    let area = one(change, request.area)?;
    if area.kind != FocusKind::Area {
        return Err(Problem::SlotOfTheme.at("area"));
    }
    let slot = slots::name_of(change, request.slot)?;
    let contact = contacts::name_of(change, request.contact)?;
    let asked = open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?;
    let days = within(&area, asked)?;
    if let Some(before) = request.instead_of {
        let before = find(change, before)?;
        if (before.focus, before.slot) != (area.id, request.slot) {
            return Err(Problem::NotFound.at("instead_of"));
        }
        let first = days.first.ok_or_else(|| Problem::Required.at("starts_on"))?;
        if before.period().before(first).is_none() {
            return Err(Problem::EndBeforeStart.at("starts_on"));
        }
        end_before(change, &before, first)?;
    }
    let id = put(change, request.id, area.id, request.slot, request.contact, days)?;
    check_free(change, &find(change, id)?)?;
    change.named(format!("{}: {contact} als {slot} gezet", area.name), place(area.id));
    Ok(id)
}

fn change_days(change: &mut Change<'_>, request: ChangeSlotContact) -> Result<()> {
    let held = find(change, request.id)?;
    let area = one(change, held.focus)?;
    let asked = open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?;
    set_period(change, held.id, within(&area, asked)?)?;
    check_free(change, &find(change, held.id)?)?;
    change.named(format!("{}: dagen van {} veranderd", area.name, held.name), place(area.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfSlotContact) -> Result<()> {
    let held = find(change, request.id)?;
    let area = one(change, held.focus)?;
    delete(change, held.id)?;
    change.named(format!("{}: {} weggehaald", area.name, held.name), place(area.id));
    Ok(())
}
