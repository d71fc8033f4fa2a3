//! Meetings (vergaderingen): a year's schedule from a rule, each meeting with its story — moved from which day and
//! why, or cancelled and why. A body of the council can have meetings of its own.

mod attention;
mod document;
mod schedule;
mod school;
mod whereabouts;

use chrono::{Datelike, NaiveDate, NaiveTime};
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use attention::attention;
pub use document::{calendar_file, document, table};
pub use schedule::{MeetingSchedule, ScheduleId};
pub use school::SchoolHoliday;

use crate::agenda;
use crate::calendar::holidays::holiday_on;
use crate::calendar::{dutch, year_bounds};
use crate::error::{Problem, Result};
use crate::groups::{self, BodyId, BodyName};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::typed::{Entered, reason, required};

id!(MeetingId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Meeting {
    pub id: MeetingId,
    /// The body that meets; absent for the council.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    /// "plenair", "kernteam", "overleg wethouder", …
    pub kind: String,
    pub date: NaiveDate,
    pub starts_at: NaiveTime,
    pub ends_at: NaiveTime,
    pub place: String,
    /// The day it was first planned on, when it was moved.
    pub moved_from: Option<NaiveDate>,
    pub moved_because: String,
    /// Why it does not go on; absent when it does.
    pub cancelled_because: Option<String>,
    /// The holiday or day of remembrance on its date.
    pub holiday: Option<String>,
    /// Raised by each change that a calendar program must take over.
    pub sequence: u32,
    /// Moment of the last change, in UTC.
    pub changed_at: chrono::DateTime<chrono::Utc>,
}

impl Meeting {
    pub fn is_cancelled(&self) -> bool {
        self.cancelled_because.is_some()
    }

    /// "plenair", of a body "plenair, Adviesraad Jeugd".
    pub fn kind_of(&self) -> String {
        self.body_name.as_ref().map_or_else(|| self.kind.clone(), |name| format!("{}, {name}", self.kind))
    }

    /// "vergadering van 3 november"
    fn title(&self) -> String {
        format!("{} van {}", self.kind_of(), dutch::day_month(self.date))
    }

    fn slot(&self) -> Slot {
        Slot {
            body: self.body,
            kind: self.kind.clone(),
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            place: self.place.clone(),
        }
    }

    pub fn at(&self) -> Place {
        place(self.date.year()).record(self.id)
    }
}

/// Meetings, school holidays and rules of a year, of the council and of its bodies.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct MeetingYear {
    /// Every deelraad of the year; empty where there are none.
    pub bodies: Vec<BodyName>,
    pub meetings: Vec<Meeting>,
    pub schedules: Vec<MeetingSchedule>,
    pub school_holidays: Vec<SchoolHoliday>,
}

/// Fields of a meeting, new or changed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MeetingFields {
    /// The body that meets; absent for the council.
    pub body: Option<BodyId>,
    pub kind: String,
    pub starts_at: Entered<NaiveTime>,
    pub ends_at: Entered<NaiveTime>,
    pub place: String,
}

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
pub struct MoveMeeting {
    pub id: MeetingId,
    pub to: Entered<NaiveDate>,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct CancelMeeting {
    pub id: MeetingId,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfMeeting {
    pub id: MeetingId,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("meetings.read", |view, request: OfYear| year(view, request.year)),
        ask("meetings.one", |view, request: OfMeeting| one(view, request.id)),
        act("meetings.add", add),
        act("meetings.change", change_meeting),
        act("meetings.move", move_meeting),
        act("meetings.cancel", cancel),
        act("meetings.restore", restore),
        act("meetings.remove", remove),
    ];
    operations.extend(schedule::operations());
    operations.extend(school::operations());
    operations.extend(whereabouts::operations());
    operations
}

fn year(view: &View<'_>, year: i32) -> Result<MeetingYear> {
    Ok(MeetingYear {
        bodies: groups::subcouncils(view, year)?,
        meetings: of_year(view, year)?,
        schedules: schedule::of_year(view, year)?,
        school_holidays: school::of_year(view, year)?,
    })
}

/// The meetings of a year by date, the cancelled ones too, of the council and of its bodies.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Vec<Meeting>> {
    let (first, last) = year_bounds(year);
    view.rows(
        "SELECT meeting.*, body.name AS body_name FROM meeting LEFT JOIN body ON body.id = body_id
         WHERE date BETWEEN ?1 AND ?2 ORDER BY date, starts_at, meeting.id",
        [first, last],
        from_row,
    )
}

/// The meetings of a year of one body, or all.
fn of(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Vec<Meeting>> {
    let mut meetings = of_year(view, year)?;
    meetings.retain(|meeting| body.is_none() || meeting.body == body);
    Ok(meetings)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    let date = row.get("date")?;
    Ok(Meeting {
        id: row.get("id")?,
        body: row.get("body_id")?,
        body_name: row.get("body_name")?,
        kind: row.get("kind")?,
        date,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        place: row.get("place")?,
        moved_from: row.get("moved_from")?,
        moved_because: row.get("moved_because")?,
        cancelled_because: row.get("cancelled_because")?,
        holiday: holiday_on(date).map(|holiday| holiday.name.to_owned()),
        sequence: row.get("sequence")?,
        changed_at: row.get("changed_at")?,
    })
}

/// The meeting. Fails with `not_found`.
pub fn one(view: &View<'_>, id: MeetingId) -> Result<Meeting> {
    view.row(
        "SELECT meeting.*, body.name AS body_name FROM meeting LEFT JOIN body ON body.id = body_id WHERE meeting.id = ?1",
        [id],
        from_row,
    )?
    .ok_or_else(|| Problem::NotFound.of(id))
}

fn place(year: i32) -> Place {
    Place::room(Room::Meetings).year(year)
}

/// Whose, when and where a meeting is, checked.
#[derive(Debug, Clone)]
struct Slot {
    body: Option<BodyId>,
    kind: String,
    starts_at: NaiveTime,
    ends_at: NaiveTime,
    place: String,
}

impl MeetingFields {
    fn check(&self) -> Result<Slot> {
        let kind = required(&self.kind, "kind")?;
        let (starts_at, ends_at) = (self.starts_at.time("starts_at")?, self.ends_at.time("ends_at")?);
        if ends_at <= starts_at {
            return Err(Problem::EndBeforeStart.at("ends_at"));
        }
        Ok(Slot { body: self.body, kind, starts_at, ends_at, place: self.place.trim().to_owned() })
    }
}

/// Two meetings of the same kind at one time are a mistake; of two kinds or bodies they may be different people.
fn check_free(view: &View<'_>, date: NaiveDate, slot: &Slot, but: Option<MeetingId>) -> Result<()> {
    let taken: Option<MeetingId> = view.row(
        "SELECT id FROM meeting WHERE date = ?1 AND kind = ?2 AND starts_at < ?3 AND ends_at > ?4
         AND cancelled_because IS NULL AND id IS NOT ?5 AND body_id IS ?6",
        params![date, slot.kind, slot.ends_at, slot.starts_at, but, slot.body],
        |row| row.get(0),
    )?;
    match taken {
        Some(other) => Err(Problem::MeetingOverlaps(dutch::long(date)).at("date").with_id(other)),
        None => Ok(()),
    }
}

fn insert(
    change: &mut Change<'_>,
    id: Option<MeetingId>,
    schedule: Option<ScheduleId>,
    date: NaiveDate,
    slot: &Slot,
) -> Result<MeetingId> {
    check_free(change, date, slot, None)?;
    let id = change.id_for(id, "meeting")?;
    change.execute(
        "INSERT INTO meeting (id, schedule_id, kind, date, starts_at, ends_at, place, moved_because, sequence,
         changed_at, body_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, '', 0, ?8, ?9)",
        params![
            id,
            schedule,
            slot.kind,
            date,
            slot.starts_at,
            slot.ends_at,
            slot.place,
            change.moment().utc,
            slot.body
        ],
    )?;
    Ok(id)
}

fn add(change: &mut Change<'_>, request: AddMeeting) -> Result<MeetingId> {
    let slot = request.fields.check()?;
    let date = request.date.date("date", change.today())?;
    crate::typed::year(date.year()).map_err(|error| error.problem.at("date"))?;
    let id = insert(change, request.id, None, date, &slot)?;
    let meeting = one(change, id)?;
    change.named(format!("{} toegevoegd", meeting.title()), meeting.at());
    Ok(id)
}

fn change_meeting(change: &mut Change<'_>, request: ChangeMeeting) -> Result<()> {
    let meeting = one(change, request.id)?;
    let slot = request.fields.check()?;
    check_free(change, meeting.date, &slot, Some(meeting.id))?;
    change.execute(
        "UPDATE meeting SET kind = ?2, starts_at = ?3, ends_at = ?4, place = ?5, sequence = sequence + 1,
         changed_at = ?6, body_id = ?7 WHERE id = ?1",
        params![meeting.id, slot.kind, slot.starts_at, slot.ends_at, slot.place, change.moment().utc, slot.body],
    )?;
    change.named(format!("{} veranderd", meeting.title()), meeting.at());
    Ok(())
}

/// Moves a meeting to another day. The day it was first planned on and the reason stay with it.
fn move_meeting(change: &mut Change<'_>, request: MoveMeeting) -> Result<()> {
    let meeting = one(change, request.id)?;
    if meeting.is_cancelled() {
        return Err(Problem::MeetingCancelled.of(meeting.id));
    }
    let why = reason(&request.reason, "reason")?;
    let to = request.to.date("to", meeting.date)?;
    check_free(change, to, &meeting.slot(), Some(meeting.id)).map_err(|error| error.problem.at("to"))?;
    // Back on its first day it was, in the end, not moved.
    let from = meeting.moved_from.unwrap_or(meeting.date);
    let (from, why) = if from == to { (None, String::new()) } else { (Some(from), why) };
    change.execute(
        "UPDATE meeting SET date = ?2, moved_from = ?3, moved_because = ?4, sequence = sequence + 1, changed_at = ?5
         WHERE id = ?1",
        params![meeting.id, to, from, why, change.moment().utc],
    )?;
    change.named(
        format!("{} verplaatst naar {}", meeting.title(), dutch::day_month(to)),
        place(to.year()).record(meeting.id),
    );
    Ok(())
}

fn set_cancelled(change: &mut Change<'_>, meeting: &Meeting, why: Option<&str>) -> Result<()> {
    change.execute(
        "UPDATE meeting SET cancelled_because = ?2, sequence = sequence + 1, changed_at = ?3 WHERE id = ?1",
        params![meeting.id, why, change.moment().utc],
    )?;
    Ok(())
}

fn cancel(change: &mut Change<'_>, request: CancelMeeting) -> Result<()> {
    let meeting = one(change, request.id)?;
    if meeting.is_cancelled() {
        return Err(Problem::MeetingCancelled.of(meeting.id));
    }
    let why = reason(&request.reason, "reason")?;
    set_cancelled(change, &meeting, Some(&why))?;
    change.named(format!("{} gaat niet door", meeting.title()), meeting.at());
    Ok(())
}

fn restore(change: &mut Change<'_>, request: OfMeeting) -> Result<()> {
    let meeting = one(change, request.id)?;
    check_free(change, meeting.date, &meeting.slot(), Some(meeting.id))?;
    set_cancelled(change, &meeting, None)?;
    change.named(format!("{} gaat weer door", meeting.title()), meeting.at());
    Ok(())
}

/// Removes a meeting that should never have been there. One that was announced is better cancelled.
fn remove(change: &mut Change<'_>, request: OfMeeting) -> Result<()> {
    let meeting = one(change, request.id)?;
    agenda::release(change, meeting.id)?;
    change.execute("DELETE FROM meeting WHERE id = ?1", [meeting.id])?;
    change.named(format!("{} verwijderd", meeting.title()), place(meeting.date.year()));
    Ok(())
}
