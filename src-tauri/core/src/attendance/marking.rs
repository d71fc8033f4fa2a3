//! Saying who was there.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::presence::check_part;
use super::{AttendanceId, AttendanceStatus, attendees, proxies};
use crate::agenda::AgendaItemId;
use crate::error::{Problem, Result};
use crate::evening;
use crate::journal::Change;
use crate::meetings::{Meeting, MeetingId, OfMeeting};
use crate::people::PersonId;

/// What is said of one person; it takes the place of what was said before.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetAttendance {
    pub meeting: MeetingId,
    pub person: PersonId,
    /// Absent for not yet said.
    pub status: Option<AttendanceStatus>,
    /// There from this item on.
    pub from: Option<AgendaItemId>,
    /// There until the end of this item.
    pub until: Option<AgendaItemId>,
    /// Who votes in their place at the items they are away.
    pub proxy: Option<PersonId>,
}

pub fn set(change: &mut Change<'_>, request: SetAttendance) -> Result<()> {
    let meeting = evening::open_meeting(change, request.meeting)?;
    let mut people = attendees(change, &meeting)?;
    let one = people
        .iter_mut()
        .find(|one| one.seat.person == request.person)
        .ok_or_else(|| Problem::NotAtMeeting { day: crate::calendar::dutch::day_month(meeting.date) }.at("person"))?;
    if request.status != Some(AttendanceStatus::Present)
        && let Some((_, field)) =
            [(request.from, "from"), (request.until, "until")].iter().find(|(item, _)| item.is_some())
    {
        return Err(Problem::PartOfAbsence.at(field));
    }
    check_part(change, meeting.id, request.from, request.until)?;
    (one.status, one.from, one.until, one.proxy) = (request.status, request.from, request.until, request.proxy);
    let name = one.seat.name.clone();
    proxies::check(change, meeting.id, &people, &request)?;
    let title = format!("{name}: {}", words(request.status));
    let Some(status) = request.status else {
        change.execute(
            "DELETE FROM attendance WHERE meeting_id = ?1 AND person_id = ?2",
            params![meeting.id, request.person],
        )?;
        change.named(title, meeting.at_evening());
        return Ok(());
    };
    let id: AttendanceId = change.new_id();
    change.execute(
        "INSERT INTO attendance (id, meeting_id, person_id, guest, on_behalf_of, status, from_item_id, until_item_id, proxy_id)
         VALUES (?1, ?2, ?3, '', '', ?4, ?5, ?6, ?7)
         ON CONFLICT (meeting_id, person_id) DO UPDATE
         SET status = ?4, from_item_id = ?5, until_item_id = ?6, proxy_id = ?7",
        params![id, meeting.id, request.person, status, request.from, request.until, request.proxy],
    )?;
    change.named(title, meeting.at_evening());
    Ok(())
}

fn words(status: Option<AttendanceStatus>) -> &'static str {
    match status {
        Some(AttendanceStatus::Present) => "aanwezig",
        Some(AttendanceStatus::Excused) => "afwezig met kennisgeving",
        Some(AttendanceStatus::Absent) => "afwezig zonder kennisgeving",
        None => "nog niet gezegd",
    }
}

/// Everyone of whom nothing was said yet is there.
pub fn all_present(change: &mut Change<'_>, request: OfMeeting) -> Result<()> {
    let meeting: Meeting = evening::open_meeting(change, request.id)?;
    for one in attendees(change, &meeting)?.into_iter().filter(|one| one.status.is_none()) {
        let id: AttendanceId = change.new_id();
        change.execute(
            "INSERT INTO attendance (id, meeting_id, person_id, guest, on_behalf_of, status)
             VALUES (?1, ?2, ?3, '', '', ?4)",
            params![id, meeting.id, one.seat.person, AttendanceStatus::Present],
        )?;
    }
    change.named("Iedereen aanwezig", meeting.at_evening());
    Ok(())
}
