//! Who came besides the body: guests and officials by name, and the public by number.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::presence::check_part;
use super::{AttendanceId, AttendanceStatus};
use crate::agenda::AgendaItemId;
use crate::error::{Problem, Result};
use crate::evening;
use crate::journal::Change;
use crate::meetings::MeetingId;
use crate::operation::{Operation, View, act};
use crate::typed::required;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Guest {
    pub id: AttendanceId,
    pub name: String,
    /// For whom they came, such as the gemeente; may be empty.
    pub on_behalf_of: String,
    /// There from this item on; absent for from the start.
    pub from: Option<AgendaItemId>,
    /// There until the end of this item; absent for until the end.
    pub until: Option<AgendaItemId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddGuest {
    pub id: Option<AttendanceId>,
    pub meeting: MeetingId,
    pub name: String,
    pub on_behalf_of: Option<String>,
    pub from: Option<AgendaItemId>,
    pub until: Option<AgendaItemId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeGuest {
    pub id: AttendanceId,
    pub name: String,
    pub on_behalf_of: String,
    pub from: Option<AgendaItemId>,
    pub until: Option<AgendaItemId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfGuest {
    pub id: AttendanceId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetPublic {
    pub meeting: MeetingId,
    /// Absent for not said.
    pub count: Option<u32>,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("attendance.add_guest", add),
        act("attendance.change_guest", change_guest),
        act("attendance.remove_guest", remove),
        act("attendance.set_public", set_public),
    ]
}

pub fn of(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Guest>> {
    view.rows(
        "SELECT id, guest, on_behalf_of, from_item_id, until_item_id FROM attendance
         WHERE meeting_id = ?1 AND person_id IS NULL ORDER BY id",
        [meeting],
        |row| {
            Ok(Guest {
                id: row.get(0)?,
                name: row.get(1)?,
                on_behalf_of: row.get(2)?,
                from: row.get(3)?,
                until: row.get(4)?,
            })
        },
    )
}

pub fn public(view: &View<'_>, meeting: MeetingId) -> Result<Option<u32>> {
    Ok(view.row("SELECT public_count FROM meeting WHERE id = ?1", [meeting], |row| row.get(0))?.flatten())
}

fn add(change: &mut Change<'_>, request: AddGuest) -> Result<AttendanceId> {
    let meeting = evening::open_meeting(change, request.meeting)?;
    let name = required(&request.name, "name")?;
    check_part(change, meeting.id, request.from, request.until)?;
    let id = change.id_for(request.id, "attendance")?;
    let on_behalf_of = request.on_behalf_of.unwrap_or_default();
    change.execute(
        "INSERT INTO attendance (id, meeting_id, guest, on_behalf_of, status, from_item_id, until_item_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, meeting.id, name, on_behalf_of.trim(), AttendanceStatus::Present, request.from, request.until],
    )?;
    change.named(format!("Gast {name} toegevoegd"), meeting.at_evening());
    Ok(id)
}

/// The meeting a guest is at, and the name. Fails with `not_found`.
fn whose(view: &View<'_>, id: AttendanceId) -> Result<(MeetingId, String)> {
    view.row("SELECT meeting_id, guest FROM attendance WHERE id = ?1 AND person_id IS NULL", [id], |row| {
        Ok((row.get(0)?, row.get(1)?))
    })?
    .ok_or_else(|| Problem::NotFound.of(id))
}

fn change_guest(change: &mut Change<'_>, request: ChangeGuest) -> Result<()> {
    let (meeting, _) = whose(change, request.id)?;
    let meeting = evening::open_meeting(change, meeting)?;
    let name = required(&request.name, "name")?;
    check_part(change, meeting.id, request.from, request.until)?;
    change.execute(
        "UPDATE attendance SET guest = ?2, on_behalf_of = ?3, from_item_id = ?4, until_item_id = ?5 WHERE id = ?1",
        params![request.id, name, request.on_behalf_of.trim(), request.from, request.until],
    )?;
    change.named(format!("Gast {name} veranderd"), meeting.at_evening());
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfGuest) -> Result<()> {
    let (meeting, name) = whose(change, request.id)?;
    let meeting = evening::open_meeting(change, meeting)?;
    change.execute("DELETE FROM attendance WHERE id = ?1", [request.id])?;
    change.named(format!("Gast {name} verwijderd"), meeting.at_evening());
    Ok(())
}

fn set_public(change: &mut Change<'_>, request: SetPublic) -> Result<()> {
    let meeting = evening::open_meeting(change, request.meeting)?;
    change.execute("UPDATE meeting SET public_count = ?2 WHERE id = ?1", params![meeting.id, request.count])?;
    change.named("Aantal mensen op de publieke tribune", meeting.at_evening());
    Ok(())
}
