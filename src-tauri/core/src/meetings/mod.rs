//! Meetings (vergaderingen): a year's schedule from rules, each meeting with its story — moved from which day and why,
//! cancelled and why, extra, in the place of which other. A body of the council can have meetings of its own.

mod attention;
mod calendar_file;
mod changing;
mod document;
mod dropping;
mod kinds;
mod minima;
mod overlaps;
mod remake;
mod schedule;
mod school;
mod slot;
mod whereabouts;

use chrono::{Datelike, NaiveDate, NaiveTime};
use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use calendar_file::calendar_file;
pub use document::{document, table};
pub use kinds::{KindProposal, MeetingKind, MeetingKindId, take_over as take_kinds};
pub use minima::KindCount;
pub use overlaps::Overlap;
pub use schedule::{MeetingSchedule, ScheduleId};
pub use school::SchoolHoliday;
pub use slot::{MeetingFields, link_to_open, passes_midnight};

use crate::calendar::holidays::holiday_on;
use crate::calendar::{dutch, year_bounds};
use crate::error::{Problem, Result};
use crate::groups::{self, BodyId, BodyName};
use crate::id::id;
use crate::journal::{Place, Room};
use crate::operation::{OfYear, Operation, View, ask};
use crate::print::Audience;
use slot::Slot;

id!(MeetingId);

/// How a meeting stands to the schedules of its year.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Origin {
    /// On a day of the rule, or moved from one.
    Schedule,
    /// Of a schedule whose rule has changed since and no longer has its day.
    OutsideRule,
    /// Beside the schedule that its kind and body have.
    Extra,
    /// Its kind and body have no schedule.
    Single,
}

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
    /// Address by which people take part from elsewhere.
    pub online_link: String,
    /// Whether the public may come.
    pub is_public: bool,
    /// The day it was first planned on, when it was moved.
    pub moved_from: Option<NaiveDate>,
    pub moved_because: String,
    /// Why it does not go on; absent when it does.
    pub cancelled_because: Option<String>,
    pub origin: Origin,
    /// The day of its schedule's rule that it stands for.
    pub rule_date: Option<NaiveDate>,
    /// Set by hand: making the schedule again leaves it alone.
    pub by_hand: bool,
    /// The meeting it came in the place of.
    pub replaces: Option<MeetingRef>,
    /// The meeting that came in its place.
    pub replaced_by: Option<MeetingRef>,
    /// The holiday or day of remembrance on its date.
    pub holiday: Option<String>,
    /// Raised by each change that a calendar program must take over.
    pub sequence: u32,
    /// Moment of the last change, in UTC.
    pub changed_at: chrono::DateTime<chrono::Utc>,
}

/// A kind of meeting with the body that holds it, unless that is what the kind is called: a kernteam meets as kernteam.
fn of_body(kind: &str, body: Option<&str>) -> String {
    match body.filter(|body| body.to_lowercase() != kind.to_lowercase()) {
        Some(body) => format!("{kind}, {body}"),
        None => kind.to_owned(),
    }
}

/// Another meeting, by its day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MeetingRef {
    pub id: MeetingId,
    pub date: NaiveDate,
}

impl Meeting {
    pub fn is_cancelled(&self) -> bool {
        self.cancelled_because.is_some()
    }

    /// "plenair", of a body "plenair, Adviesraad Jeugd".
    pub fn kind_of(&self) -> String {
        of_body(&self.kind, self.body_name.as_deref())
    }

    /// The link to take part by, for those who may: anyone at a public meeting, else the council itself.
    pub fn link_for(&self, audience: Audience) -> Option<&str> {
        let may = self.is_public || audience == Audience::Internal;
        Some(self.online_link.as_str()).filter(|link| may && !link.is_empty())
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
            online_link: self.online_link.clone(),
            is_public: self.is_public,
        }
    }

    pub fn at(&self) -> Place {
        place(self.date.year()).record(self.id)
    }

    /// The page where the evening itself is recorded.
    pub fn at_evening(&self) -> Place {
        place(self.date.year()).record(format!("evening:{}", self.id))
    }
}

/// Meetings, school holidays and rules of a year, of the council and of its bodies.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct MeetingYear {
    /// Every body of the council that was there in the year and may meet.
    pub bodies: Vec<BodyName>,
    pub meetings: Vec<Meeting>,
    /// Meetings at the same time that share people.
    pub overlaps: Vec<Overlap>,
    pub schedules: Vec<MeetingSchedule>,
    /// Names of kinds to choose from.
    pub kinds: Vec<String>,
    pub counts: Vec<KindCount>,
    pub school_holidays: Vec<SchoolHoliday>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfMeeting {
    pub id: MeetingId,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("meetings.read", |view, request: OfYear| year(view, request.year)),
        ask("meetings.one", |view, request: OfMeeting| one(view, request.id)),
    ];
    operations.extend(changing::operations());
    operations.extend(schedule::operations());
    operations.extend(remake::operations());
    operations.extend(dropping::operations());
    operations.extend(kinds::operations());
    operations.extend(school::operations());
    operations.extend(whereabouts::operations());
    operations
}

/// A few statements, however many meetings there are.
fn year(view: &View<'_>, year: i32) -> Result<MeetingYear> {
    let meetings = of_year(view, year)?;
    let schedules = schedule::of_year(view, year)?;
    let kinds = kinds::all(view)?;
    Ok(MeetingYear {
        bodies: groups::of_year(view, year)?,
        overlaps: overlaps::among(view, &meetings)?,
        kinds: kinds::names(view, &kinds, meetings.iter().map(|meeting| meeting.kind.as_str()))?,
        counts: minima::count(&kinds, &meetings, &schedules, view.today()),
        meetings,
        schedules,
        school_holidays: school::of_year(view, year)?,
    })
}

/// A meeting with the name of its body, the one it replaces, the one that replaces it, and whether there is a schedule.
const SELECT: &str = "SELECT meeting.*, body.name AS body_name, replaced.date AS replaces_date,
    stand_in.id AS stand_in_id, stand_in.date AS stand_in_date,
    EXISTS (SELECT 1 FROM meeting_schedule AS schedule WHERE schedule.kind = meeting.kind
            AND schedule.body_id IS meeting.body_id
            AND schedule.year = CAST(substr(meeting.date, 1, 4) AS INTEGER)) AS is_scheduled
    FROM meeting LEFT JOIN body ON body.id = meeting.body_id
    LEFT JOIN meeting AS replaced ON replaced.id = meeting.replaces_id
    LEFT JOIN meeting AS stand_in ON stand_in.replaces_id = meeting.id AND stand_in.cancelled_because IS NULL";

/// The meetings of a year by date, the cancelled ones too, of the council and of its bodies.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Vec<Meeting>> {
    let (first, last) = year_bounds(year);
    let sql =
        format!("{SELECT} WHERE meeting.date BETWEEN ?1 AND ?2 ORDER BY meeting.date, meeting.starts_at, meeting.id");
    view.rows(&sql, [first, last], from_row)
}

/// The meetings of a year of one body, or all.
fn of(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Vec<Meeting>> {
    let mut meetings = of_year(view, year)?;
    meetings.retain(|meeting| body.is_none() || meeting.body == body);
    Ok(meetings)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Meeting> {
    let date = row.get("date")?;
    let rule_date: Option<NaiveDate> = row.get("rule_date")?;
    let schedule: Option<ScheduleId> = row.get("schedule_id")?;
    let other = |id: Option<MeetingId>, date: Option<NaiveDate>| id.zip(date).map(|(id, date)| MeetingRef { id, date });
    Ok(Meeting {
        id: row.get("id")?,
        body: row.get("body_id")?,
        body_name: row.get("body_name")?,
        kind: row.get("kind")?,
        date,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        place: row.get("place")?,
        online_link: row.get("online_link")?,
        is_public: row.get("is_public")?,
        moved_from: row.get("moved_from")?,
        moved_because: row.get("moved_because")?,
        cancelled_because: row.get("cancelled_because")?,
        origin: match (schedule, rule_date) {
            (Some(_), Some(_)) => Origin::Schedule,
            (Some(_), None) => Origin::OutsideRule,
            (None, _) if row.get("is_scheduled")? => Origin::Extra,
            (None, _) => Origin::Single,
        },
        rule_date,
        by_hand: row.get("by_hand")?,
        replaces: other(row.get("replaces_id")?, row.get("replaces_date")?),
        replaced_by: other(row.get("stand_in_id")?, row.get("stand_in_date")?),
        holiday: holiday_on(date).map(|holiday| holiday.name.to_owned()),
        sequence: row.get("sequence")?,
        changed_at: row.get("changed_at")?,
    })
}

/// The meeting. Fails with `not_found`.
pub fn one(view: &View<'_>, id: MeetingId) -> Result<Meeting> {
    view.row(&format!("{SELECT} WHERE meeting.id = ?1"), [id], from_row)?.ok_or_else(|| Problem::NotFound.of(id))
}

fn place(year: i32) -> Place {
    Place::room(Room::Meetings).year(year)
}
