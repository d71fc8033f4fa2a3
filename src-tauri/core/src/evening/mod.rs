//! The evening of a meeting: opened and closed, item after item, and what is noted of each.

mod reading;

use chrono::{NaiveTime, Timelike};
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

pub use reading::{Evening, EveningItem};

use crate::agenda::AgendaItemId;
use crate::attendance;
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::meetings::{self, Meeting, MeetingId, OfMeeting};
use crate::minutes;
use crate::operation::{Operation, View, act, ask};
use crate::people::PersonId;
use crate::typed::Entered;

/// Who leads a meeting, unless it is said otherwise; the first of these there is.
const CHAIRS: &[&str] = &["voorzitter", "vicevoorzitter"];
/// Who writes the minutes.
const WRITERS: &[&str] = &["ambtelijk secretaris", "ambtelijk ondersteuner", "secretaris"];

/// At a time as typed; absent for now, or on another day than that of the meeting for as planned.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MeetingAt {
    pub id: MeetingId,
    pub at: Option<Entered<NaiveTime>>,
}

/// What is recorded of the meeting itself; what is absent is not said.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeEvening {
    pub id: MeetingId,
    pub opened_at: Option<Entered<NaiveTime>>,
    pub closed_at: Option<Entered<NaiveTime>>,
    pub chair: Option<PersonId>,
    pub minutes_by: Option<PersonId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StartItem {
    pub item: AgendaItemId,
    /// Absent for now, or on another day than that of the meeting for as planned.
    pub at: Option<Entered<NaiveTime>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct NoteItem {
    pub item: AgendaItemId,
    /// Formatted text (CommonMark).
    pub text: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("evening.read", |view, request: OfMeeting| reading::read(view, request.id)),
        act("evening.open", open),
        act("evening.change", change_evening),
        act("evening.start", start),
        act("evening.note", note),
        act("evening.close", close),
    ]
}

/// The meeting, of which something can be recorded: it goes on, and its minutes are not adopted.
pub fn open_meeting(view: &View<'_>, id: MeetingId) -> Result<Meeting> {
    let meeting = meetings::one(view, id)?;
    if meeting.is_cancelled() {
        return Err(Problem::MeetingCancelled.of(id));
    }
    minutes::check_open(view, id)?;
    Ok(meeting)
}

/// Fails with `item_of_other_meeting` at `field` when the item is on no agenda or that of another meeting.
pub fn check_item(view: &View<'_>, meeting: MeetingId, item: AgendaItemId, field: &str) -> Result<()> {
    let found: Option<MeetingId> = view
        .row("SELECT meeting_id FROM agenda_item WHERE id = ?1", [item], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.at(field))?;
    if found == Some(meeting) { Ok(()) } else { Err(Problem::ItemOfOtherMeeting.at(field)) }
}

/// An item with the open meeting it is of, and its subject.
fn item_of(view: &View<'_>, item: AgendaItemId) -> Result<(Meeting, String)> {
    let (meeting, subject): (Option<MeetingId>, String) = view
        .row("SELECT meeting_id, subject FROM agenda_item WHERE id = ?1", [item], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(item))?;
    let meeting = meeting.ok_or_else(|| Problem::ItemOfOtherMeeting.at("item"))?;
    Ok((open_meeting(view, meeting)?, subject))
}

/// When it began and ended in fact.
fn hours(view: &View<'_>, meeting: MeetingId) -> Result<(Option<NaiveTime>, Option<NaiveTime>)> {
    view.row("SELECT opened_at, closed_at FROM meeting WHERE id = ?1", [meeting], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(meeting))
}

/// The time as typed, or now, in whole seconds. Who records a meeting on another day has no clock to go by: then it went as
/// planned.
fn time(view: &View<'_>, meeting: &Meeting, at: Option<&Entered<NaiveTime>>, planned: NaiveTime) -> Result<NaiveTime> {
    let now = view.moment().local;
    let can_go_on = now.date() == meeting.date
        || (meeting.date.succ_opt() == Some(now.date()) && meetings::passes_midnight(meeting.starts_at, now.time()));
    let time = if can_go_on { now.time() } else { planned };
    at.map_or_else(|| Ok(time.with_nanosecond(0).unwrap_or(time)), |at| at.time("at"))
}

/// A meeting may go on past midnight, but no further. Fails with `end_before_start` at `field`.
fn check_order(opened_at: Option<NaiveTime>, closed_at: Option<NaiveTime>, field: &str) -> Result<()> {
    match opened_at.zip(closed_at) {
        Some((opened, closed)) if closed < opened && !meetings::passes_midnight(opened, closed) => {
            Err(Problem::EndBeforeStart.at(field))
        }
        _ => Ok(()),
    }
}

fn set_open(change: &mut Change<'_>, meeting: &Meeting, at: NaiveTime) -> Result<()> {
    let chair = attendance::in_role(change, meeting, CHAIRS)?;
    let writer = attendance::in_role(change, meeting, WRITERS)?;
    change.execute(
        "UPDATE meeting SET opened_at = ?2, chair_id = coalesce(chair_id, ?3), minutes_by_id = coalesce(minutes_by_id, ?4)
         WHERE id = ?1",
        params![meeting.id, at, chair, writer],
    )?;
    Ok(())
}

/// Opens a meeting; one that was closed goes on.
fn open(change: &mut Change<'_>, request: MeetingAt) -> Result<()> {
    let meeting = open_meeting(change, request.id)?;
    match hours(change, meeting.id)? {
        (_, Some(_)) => {
            change.execute("UPDATE meeting SET closed_at = NULL WHERE id = ?1", [meeting.id])?;
            change.named("Vergadering heropend", meeting.at_evening());
        }
        (Some(_), None) => return Err(Problem::StateNotAllowed.of(meeting.id)),
        (None, None) => {
            let at = time(change, &meeting, request.at.as_ref(), meeting.starts_at)?;
            set_open(change, &meeting, at)?;
            change.named("Vergadering geopend", meeting.at_evening());
        }
    }
    Ok(())
}

fn change_evening(change: &mut Change<'_>, request: ChangeEvening) -> Result<()> {
    let meeting = open_meeting(change, request.id)?;
    let opened_at = request.opened_at.map(|at| at.time("opened_at")).transpose()?;
    let closed_at = request.closed_at.map(|at| at.time("closed_at")).transpose()?;
    check_order(opened_at, closed_at, "closed_at")?;
    change.execute(
        "UPDATE meeting SET opened_at = ?2, closed_at = ?3, chair_id = ?4, minutes_by_id = ?5 WHERE id = ?1",
        params![meeting.id, opened_at, closed_at, request.chair, request.minutes_by],
    )?;
    change.named("Tijden, voorzitter en notulist", meeting.at_evening());
    Ok(())
}

/// Takes up an item; the first one opens the meeting.
fn start(change: &mut Change<'_>, request: StartItem) -> Result<()> {
    let (meeting, subject) = item_of(change, request.item)?;
    let at = time(change, &meeting, request.at.as_ref(), reading::planned_at(change, &meeting, request.item)?)?;
    match hours(change, meeting.id)? {
        (_, Some(_)) => return Err(Problem::MeetingClosed.of(meeting.id)),
        (None, None) => set_open(change, &meeting, at)?,
        (Some(_), None) => {}
    }
    change.execute("UPDATE agenda_item SET started_at = ?2 WHERE id = ?1", params![request.item, at])?;
    change.named(format!("Begonnen met ‘{subject}’"), meeting.at_evening());
    Ok(())
}

fn note(change: &mut Change<'_>, request: NoteItem) -> Result<()> {
    let (meeting, subject) = item_of(change, request.item)?;
    change.execute("UPDATE agenda_item SET notes = ?2 WHERE id = ?1", params![request.item, request.text])?;
    change.named(format!("Notities bij ‘{subject}’"), meeting.at_evening());
    Ok(())
}

/// Closes a meeting; answers what is still missing. It is closed all the same: it can be filled in tomorrow.
fn close(change: &mut Change<'_>, request: MeetingAt) -> Result<Vec<String>> {
    let meeting = open_meeting(change, request.id)?;
    let (opened_at, closed_at) = hours(change, meeting.id)?;
    if closed_at.is_some() {
        return Err(Problem::MeetingClosed.of(meeting.id));
    }
    let at = time(change, &meeting, request.at.as_ref(), meeting.ends_at)?;
    check_order(opened_at, Some(at), "at")?;
    change.execute("UPDATE meeting SET closed_at = ?2 WHERE id = ?1", params![meeting.id, at])?;
    change.named("Vergadering gesloten", meeting.at_evening());
    Ok(reading::read(change, meeting.id)?.missing)
}
