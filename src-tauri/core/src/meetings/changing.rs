//! What becomes of one meeting: it comes, is changed, moved, cancelled, replaced by another, or goes on after all. Each
//! keeps its story, for the people who had it in their diary.

use chrono::{Datelike, NaiveDate, NaiveTime};
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::slot::{Slot, check_free, times};
use super::{Meeting, MeetingFields, MeetingId, OfMeeting, ScheduleId, one, place};
use crate::agenda;
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::minutes;
use crate::operation::{Operation, View, act};
use crate::typed::{Entered, reason};

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddMeeting {
    pub id: Option<MeetingId>,
    pub date: Entered<NaiveDate>,
    #[serde(flatten)]
    pub fields: MeetingFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeMeeting {
    pub id: MeetingId,
    #[serde(flatten)]
    pub fields: MeetingFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MoveMeeting {
    pub id: MeetingId,
    pub to: Entered<NaiveDate>,
    pub reason: String,
    /// Times and place on the other day; left out, they stay as they are.
    pub starts_at: Option<Entered<NaiveTime>>,
    pub ends_at: Option<Entered<NaiveTime>>,
    pub place: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct CancelMeeting {
    pub id: MeetingId,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReplaceMeeting {
    /// The meeting that does not go on.
    pub id: MeetingId,
    pub reason: String,
    /// The day of the one that comes in its place.
    pub date: Entered<NaiveDate>,
    #[serde(flatten)]
    pub fields: MeetingFields,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("meetings.add", add),
        act("meetings.change", change_meeting),
        act("meetings.move", move_meeting),
        act("meetings.cancel", cancel),
        act("meetings.replace", replace),
        act("meetings.restore", restore),
        act("meetings.remove", remove),
    ]
}

/// A day on which a council can meet.
fn day(entered: &Entered<NaiveDate>, field: &str, near: NaiveDate) -> Result<NaiveDate> {
    let date = entered.date(field, near)?;
    crate::typed::year(date.year()).map_err(|error| error.problem.at(field))?;
    Ok(date)
}

/// Where a new meeting comes from.
#[derive(Debug, Clone, Copy, Default)]
pub struct Whence {
    /// The schedule and the day of its rule.
    pub schedule: Option<(ScheduleId, NaiveDate)>,
    /// The meeting it comes in the place of.
    pub replaces: Option<MeetingId>,
}

pub fn insert(
    change: &mut Change<'_>,
    id: Option<MeetingId>,
    date: NaiveDate,
    slot: &Slot,
    from: Whence,
) -> Result<MeetingId> {
    let id = change.id_for(id, "meeting")?;
    let (schedule, rule_date) = from.schedule.unzip();
    change.execute(
        "INSERT INTO meeting (id, schedule_id, kind, date, starts_at, ends_at, place, moved_because, sequence,
         changed_at, body_id, online_link, is_public, rule_date, replaces_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', 0, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            id,
            schedule,
            slot.kind,
            date,
            slot.starts_at,
            slot.ends_at,
            slot.place,
            change.moment().utc,
            slot.body,
            slot.online_link,
            slot.is_public,
            rule_date,
            from.replaces,
        ],
    )?;
    Ok(id)
}

fn add(change: &mut Change<'_>, request: AddMeeting) -> Result<MeetingId> {
    let slot = request.fields.check(change, None)?;
    let date = day(&request.date, "date", change.today())?;
    check_free(change, date, &slot, None)?;
    let id = insert(change, request.id, date, &slot, Whence::default())?;
    let meeting = one(change, id)?;
    change.named(format!("{} toegevoegd", meeting.title()), meeting.at());
    Ok(id)
}

/// A meeting of which the minutes do not stand fast. Fails with `minutes_locked`.
fn open(view: &View<'_>, id: MeetingId) -> Result<Meeting> {
    minutes::check_open(view, id)?;
    one(view, id)
}

/// Another hour or place is set by hand, so the schedule leaves it alone from then on.
fn change_meeting(change: &mut Change<'_>, request: ChangeMeeting) -> Result<()> {
    let meeting = open(change, request.id)?;
    let slot = request.fields.check(change, Some(&meeting))?;
    check_free(change, meeting.date, &slot, Some(meeting.id))?;
    let before = meeting.slot();
    let elsewhere = (before.starts_at, before.ends_at, &before.place) != (slot.starts_at, slot.ends_at, &slot.place);
    change.execute(
        "UPDATE meeting SET kind = ?2, starts_at = ?3, ends_at = ?4, place = ?5, sequence = sequence + 1,
         changed_at = ?6, body_id = ?7, online_link = ?8, is_public = ?9, by_hand = by_hand OR ?10 WHERE id = ?1",
        params![
            meeting.id,
            slot.kind,
            slot.starts_at,
            slot.ends_at,
            slot.place,
            change.moment().utc,
            slot.body,
            slot.online_link,
            slot.is_public,
            elsewhere,
        ],
    )?;
    change.named(format!("{} veranderd", meeting.title()), meeting.at());
    Ok(())
}

/// Moves a meeting to another day. The day it was first planned on and the reason stay with it.
fn move_meeting(change: &mut Change<'_>, request: MoveMeeting) -> Result<()> {
    let meeting = open(change, request.id)?;
    if meeting.is_cancelled() {
        return Err(Problem::MeetingCancelled.of(meeting.id));
    }
    let why = reason(&request.reason, "reason")?;
    let to = day(&request.to, "to", meeting.date)?;
    let slot = elsewhere(&meeting, &request)?;
    check_free(change, to, &slot, Some(meeting.id)).map_err(|error| error.problem.at("to"))?;
    // Back on its first day it was, in the end, not moved.
    let from = meeting.moved_from.unwrap_or(meeting.date);
    let (from, why) = if from == to { (None, String::new()) } else { (Some(from), why) };
    change.execute(
        "UPDATE meeting SET date = ?2, moved_from = ?3, moved_because = ?4, sequence = sequence + 1, changed_at = ?5,
         by_hand = ?6, starts_at = ?7, ends_at = ?8, place = ?9 WHERE id = ?1",
        params![
            meeting.id,
            to,
            from,
            why,
            change.moment().utc,
            from.is_some() || slot != meeting.slot(),
            slot.starts_at,
            slot.ends_at,
            slot.place,
        ],
    )?;
    change.named(
        format!("{} verplaatst naar {}", meeting.title(), dutch::day_month(to)),
        place(to.year()).record(meeting.id),
    );
    Ok(())
}

/// When and where the meeting is on its new day.
fn elsewhere(meeting: &Meeting, request: &MoveMeeting) -> Result<Slot> {
    let given = |time: &Option<Entered<NaiveTime>>, before| time.clone().unwrap_or(Entered::Value(before));
    let (starts_at, ends_at) =
        times(&given(&request.starts_at, meeting.starts_at), &given(&request.ends_at, meeting.ends_at))?;
    let place = request.place.as_ref().map_or_else(|| meeting.place.clone(), |place| place.trim().to_owned());
    Ok(Slot { starts_at, ends_at, place, ..meeting.slot() })
}

pub fn set_cancelled(change: &mut Change<'_>, meeting: MeetingId, why: Option<&str>) -> Result<()> {
    change.execute(
        "UPDATE meeting SET cancelled_because = ?2, sequence = sequence + 1, changed_at = ?3 WHERE id = ?1",
        params![meeting, why, change.moment().utc],
    )?;
    Ok(())
}

fn cancel(change: &mut Change<'_>, request: CancelMeeting) -> Result<()> {
    let meeting = open(change, request.id)?;
    if meeting.is_cancelled() {
        return Err(Problem::MeetingCancelled.of(meeting.id));
    }
    let why = reason(&request.reason, "reason")?;
    set_cancelled(change, meeting.id, Some(&why))?;
    change.named(format!("{} gaat niet door", meeting.title()), meeting.at());
    Ok(())
}

/// Another meeting in the place of this one, which is cancelled with that reason.
fn replace(change: &mut Change<'_>, request: ReplaceMeeting) -> Result<MeetingId> {
    let meeting = open(change, request.id)?;
    if meeting.is_cancelled() {
        return Err(Problem::MeetingCancelled.of(meeting.id));
    }
    let why = reason(&request.reason, "reason")?;
    let slot = request.fields.check(change, None)?;
    let date = day(&request.date, "date", meeting.date)?;
    set_cancelled(change, meeting.id, Some(&why))?;
    check_free(change, date, &slot, None)?;
    let id = insert(change, None, date, &slot, Whence { replaces: Some(meeting.id), ..Whence::default() })?;
    let title = format!("{} vervangen door {}", meeting.title(), dutch::day_month(date));
    change.named(title, place(date.year()).record(id));
    Ok(id)
}

/// A meeting and the one in its place do not both go on: the month would count twice.
fn restore(change: &mut Change<'_>, request: OfMeeting) -> Result<()> {
    let meeting = one(change, request.id)?;
    let first = meeting.replaces.as_ref().map_or(meeting.id, |replaced| replaced.id);
    let other: Option<NaiveDate> = change.row(
        "SELECT date FROM meeting WHERE (id = ?1 OR replaces_id = ?1) AND id <> ?2 AND cancelled_because IS NULL",
        [first, meeting.id],
        |row| row.get(0),
    )?;
    if let Some(other) = other {
        return Err(Problem::MeetingReplaced(dutch::long(other)).of(meeting.id));
    }
    check_free(change, meeting.date, &meeting.slot(), Some(meeting.id))?;
    set_cancelled(change, meeting.id, None)?;
    change.named(format!("{} gaat weer door", meeting.title()), meeting.at());
    Ok(())
}

/// Whether something was done for a meeting or in it: SQL about `meeting`.
pub const HAS_WORK: &str = "(invited_on IS NOT NULL OR opened_at IS NOT NULL
    OR EXISTS (SELECT 1 FROM agenda_item WHERE meeting_id = meeting.id)
    OR EXISTS (SELECT 1 FROM attendance WHERE meeting_id = meeting.id)
    OR EXISTS (SELECT 1 FROM decision WHERE meeting_id = meeting.id)
    OR EXISTS (SELECT 1 FROM action WHERE meeting_id = meeting.id)
    OR EXISTS (SELECT 1 FROM minutes WHERE meeting_id = meeting.id OR adopted_in = meeting.id)
    OR EXISTS (SELECT 1 FROM claim_line WHERE meeting_id = meeting.id))";

fn has_work(view: &View<'_>, meeting: MeetingId) -> Result<bool> {
    let sql = format!("SELECT {HAS_WORK} FROM meeting WHERE id = ?1");
    Ok(view.row(&sql, [meeting], |row| row.get(0))?.unwrap_or(false))
}

/// The meeting goes; one that came in its place stands by itself.
pub fn erase(change: &Change<'_>, meeting: MeetingId) -> Result<()> {
    change.execute("UPDATE meeting SET replaces_id = NULL WHERE replaces_id = ?1", [meeting])?;
    change.execute("DELETE FROM meeting WHERE id = ?1", [meeting])?;
    Ok(())
}

/// Removes a meeting that should never have been there. One that was announced is cancelled instead: a calendar
/// elsewhere can only be told of a meeting that is still in the file.
fn remove(change: &mut Change<'_>, request: OfMeeting) -> Result<()> {
    let meeting = one(change, request.id)?;
    agenda::release(change, meeting.id)?;
    if has_work(change, meeting.id)? {
        return Err(Problem::MeetingInUse.of(meeting.id));
    }
    erase(change, meeting.id)?;
    change.named(format!("{} verwijderd", meeting.title()), place(meeting.date.year()));
    Ok(())
}
