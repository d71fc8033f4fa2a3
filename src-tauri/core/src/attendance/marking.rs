//! Saying who was there.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{AttendanceId, AttendanceStatus, Attendee, Rule, attendees};
use crate::agenda::AgendaItemId;
use crate::error::{Problem, Result};
use crate::evening;
use crate::journal::Change;
use crate::meetings::{Meeting, MeetingId, OfMeeting};
use crate::operation::View;
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
    /// Who votes in their place.
    pub proxy: Option<PersonId>,
}

pub fn set(change: &mut Change<'_>, request: SetAttendance) -> Result<()> {
    let meeting = evening::open_meeting(change, request.meeting)?;
    let people = attendees(change, &meeting)?;
    let one = find(&people, request.person)
        .ok_or_else(|| Problem::NotAtMeeting { day: crate::calendar::dutch::day_month(meeting.date) }.at("person"))?;
    check_part(change, &request)?;
    check_proxy(change, &people, one, &request)?;
    if request.status != Some(AttendanceStatus::Present)
        && let Some(giver) = people.iter().find(|other| other.proxy == Some(request.person))
    {
        let (holder, giver) = (one.seat.name.clone(), giver.seat.name.clone());
        return Err(Problem::HoldsProxy { holder, giver }.at("status"));
    }
    let title = format!("{}: {}", one.seat.name, words(request.status));
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

fn find(people: &[Attendee], person: PersonId) -> Option<&Attendee> {
    people.iter().find(|one| one.seat.person == person)
}

/// `from` and `until` are of who was there, and items of this meeting in their order.
fn check_part(view: &View<'_>, request: &SetAttendance) -> Result<()> {
    let mut places = [None, None];
    for (place, (item, field)) in places.iter_mut().zip([(request.from, "from"), (request.until, "until")]) {
        let Some(item) = item else { continue };
        if request.status != Some(AttendanceStatus::Present) {
            return Err(Problem::PartOfAbsence.at(field));
        }
        *place = Some(place_of(view, request.meeting, item, field)?);
    }
    match places {
        [Some(from), Some(until)] if until < from => Err(Problem::UntilBeforeFrom.at("until")),
        _ => Ok(()),
    }
}

/// Where an item stands on the agenda of the meeting. Fails with `item_of_other_meeting` at `field`.
fn place_of(view: &View<'_>, meeting: MeetingId, item: AgendaItemId, field: &str) -> Result<i64> {
    evening::check_item(view, meeting, item, field)?;
    let place = view.row("SELECT position FROM agenda_item WHERE id = ?1", [item], |row| row.get(0))?;
    place.ok_or_else(|| Problem::NotFound.at(field))
}

/// An absent member who may vote can let one who is there vote for them.
fn check_proxy(view: &View<'_>, people: &[Attendee], giver: &Attendee, request: &SetAttendance) -> Result<()> {
    let Some(proxy) = request.proxy else { return Ok(()) };
    if matches!(request.status, None | Some(AttendanceStatus::Present)) {
        return Err(Problem::ProxyWhilePresent(giver.seat.name.clone()).at("proxy"));
    }
    let holder = find(people, proxy).ok_or_else(|| Problem::NotFound.at("proxy"))?;
    for one in [giver, holder] {
        if !one.seat.votes {
            return Err(Problem::ProxyWithoutVote(one.seat.name.clone()).at("proxy"));
        }
    }
    if !holder.is_present() {
        return Err(Problem::ProxyNotThere(holder.seat.name.clone()).at("proxy"));
    }
    let most = Rule::read(view)?.most_proxies;
    let others = people.iter().filter(|one| one.proxy == Some(proxy) && one.seat.person != request.person).count();
    if others >= usize::try_from(most).unwrap_or(usize::MAX) {
        return Err(Problem::TooManyProxies { name: holder.seat.name.clone(), most }.at("proxy"));
    }
    Ok(())
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
