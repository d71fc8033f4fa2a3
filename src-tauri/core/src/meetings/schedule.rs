//! The meeting schedule (jaarrooster): a rule, its dates for a year, and the meetings that are made from it. A body can
//! have several, one for each kind of meeting or weekday.

use chrono::{Datelike, NaiveDate, NaiveTime};
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::changing::{Whence, insert};
use super::slot::{Slot, check_free};
use super::{MeetingFields, MeetingId, place, school};
use crate::calendar::preview::{self, Proposal};
use crate::calendar::rule::{self, Rule};
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, View, act, ask};
use crate::typed::Entered;

id!(ScheduleId);

/// A rule that meetings of a year were made from.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct MeetingSchedule {
    pub id: ScheduleId,
    /// The body that meets; absent for the council.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    pub kind: String,
    pub rule: Rule,
    /// "eerste dinsdag van de maand, niet in augustus"
    pub description: String,
    pub starts_at: NaiveTime,
    pub ends_at: NaiveTime,
    pub place: String,
    /// Places that the meetings take in turn after `place`.
    pub other_places: Vec<String>,
    pub online_link: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReadRule {
    pub text: String,
}

/// What was understood of a rule in words.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct UnderstoodRule {
    pub rule: Rule,
    pub description: String,
    pub starts_at: Option<NaiveTime>,
    pub ends_at: Option<NaiveTime>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct PreviewSchedule {
    pub year: i32,
    pub rule: Rule,
}

/// One of the dates chosen in the preview.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChosenDay {
    pub date: Entered<NaiveDate>,
    /// The date that the rule gave, when another was chosen, and why.
    pub instead_of: Option<NaiveDate>,
    pub because: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MakeSchedule {
    pub id: Option<ScheduleId>,
    pub year: i32,
    pub rule: Rule,
    #[serde(flatten)]
    pub fields: MeetingFields,
    /// Places that the meetings take in turn after `place`.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<String>>")]
    pub other_places: Vec<String>,
    /// The dates to meet on; absent for every date of the rule, with the better date where one is proposed.
    pub days: Option<Vec<ChosenDay>>,
}

/// A day to meet on: the rule's own, or another in its place.
#[derive(Debug, Clone)]
pub struct Day {
    pub rule_date: NaiveDate,
    pub date: NaiveDate,
    pub because: String,
}

/// What a schedule says of its meetings; each takes its place in turn.
#[derive(Debug, Clone)]
pub struct Pattern {
    pub slot: Slot,
    pub other_places: Vec<String>,
}

impl Pattern {
    pub fn new(slot: Slot, other_places: &[String]) -> Self {
        let other_places = other_places.iter().flat_map(|place| place.lines()).map(str::trim);
        Self { slot, other_places: other_places.filter(|place| !place.is_empty()).map(String::from).collect() }
    }

    /// Of the meeting that is so manieth in the year, 0 is first.
    pub fn slot_of(&self, turn: usize) -> Slot {
        let place = match turn % (self.other_places.len() + 1) {
            0 => &self.slot.place,
            other => &self.other_places[other - 1],
        };
        Slot { place: place.clone(), ..self.slot.clone() }
    }

    /// As it is kept: a place a line.
    pub fn kept_places(&self) -> String {
        self.other_places.join("\n")
    }
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("meetings.read_rule", |_, request: ReadRule| understand(&request.text)),
        ask("meetings.preview", |view, request: PreviewSchedule| proposals(view, &request.rule, request.year)),
        act("meetings.schedule", make),
    ]
}

pub fn of_year(view: &View<'_>, year: i32) -> Result<Vec<MeetingSchedule>> {
    view.rows(
        "SELECT schedule.*, body.name AS body_name FROM meeting_schedule AS schedule
         LEFT JOIN body ON body.id = body_id WHERE year = ?1
         ORDER BY body_id IS NOT NULL, body.position, schedule.id",
        [year],
        from_row,
    )
}

/// The schedule and its year. Fails with `not_found`.
pub fn one(view: &View<'_>, id: ScheduleId) -> Result<(MeetingSchedule, i32)> {
    view.row(
        "SELECT schedule.*, body.name AS body_name FROM meeting_schedule AS schedule
         LEFT JOIN body ON body.id = body_id WHERE schedule.id = ?1",
        [id],
        |row| Ok((from_row(row)?, row.get("year")?)),
    )?
    .ok_or_else(|| Problem::NotFound.of(id))
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<MeetingSchedule> {
    let rule: String = row.get("rule")?;
    let rule: Rule = serde_json::from_str(&rule)
        .map_err(|error| rusqlite::Error::FromSqlConversionFailure(2, rusqlite::types::Type::Text, error.into()))?;
    let other_places: String = row.get("other_places")?;
    Ok(MeetingSchedule {
        id: row.get("id")?,
        body: row.get("body_id")?,
        body_name: row.get("body_name")?,
        kind: row.get("kind")?,
        description: rule::describe(&rule),
        rule,
        starts_at: row.get("starts_at")?,
        ends_at: row.get("ends_at")?,
        place: row.get("place")?,
        other_places: other_places.lines().map(String::from).collect(),
        online_link: row.get("online_link")?,
    })
}

fn understand(text: &str) -> Result<UnderstoodRule> {
    let schedule = rule::parse(text).map_err(|error| match error {
        rule::RuleError::EndNotAfterStart(_) => Problem::EndBeforeStart.at("text"),
        other => Problem::RuleNotUnderstood(other.to_string()).at("text"),
    })?;
    Ok(UnderstoodRule {
        description: rule::describe(&schedule.rule),
        rule: schedule.rule,
        starts_at: schedule.starts_at,
        ends_at: schedule.ends_at,
    })
}

fn proposals(view: &View<'_>, rule: &Rule, year: i32) -> Result<Vec<Proposal>> {
    let holidays: Vec<_> =
        school::of_year(view, year)?.into_iter().map(|row| (row.name, row.starts_on, row.ends_on)).collect();
    Ok(preview::preview(rule, crate::typed::year(year)?, &holidays))
}

/// The days that were chosen, in order; all that the rule gives and proposes when nobody chose.
pub fn days(view: &View<'_>, rule: &Rule, year: i32, chosen: Option<Vec<ChosenDay>>) -> Result<Vec<Day>> {
    let chosen = match chosen {
        Some(chosen) => chosen,
        None => {
            proposals(view, rule, year)?.into_iter().filter(|proposal| !proposal.skip).map(ChosenDay::from).collect()
        }
    };
    let mut days = Vec::with_capacity(chosen.len());
    for day in chosen {
        let date = day.date.date("days", view.today())?;
        if date.year() != year {
            return Err(Problem::DateOutsideYear(year).at("days"));
        }
        let rule_date = day.instead_of.unwrap_or(date);
        let because = if rule_date == date { String::new() } else { day.because.unwrap_or_default() };
        days.push(Day { rule_date, date, because });
    }
    days.sort_by_key(|day| day.date);
    Ok(days)
}

/// Makes the meetings of a year from a rule.
fn make(change: &mut Change<'_>, request: MakeSchedule) -> Result<Vec<MeetingId>> {
    let year = crate::typed::year(request.year)?;
    let pattern = Pattern::new(request.fields.check(change, None)?, &request.other_places);
    let days = days(change, &request.rule, year, request.days)?;
    if days.is_empty() {
        return Err(Problem::NoDayChosen.at("days"));
    }
    let id = change.id_for(request.id, "meeting_schedule")?;
    let slot = &pattern.slot;
    change.execute(
        "INSERT INTO meeting_schedule (id, year, kind, rule, starts_at, ends_at, place, body_id, online_link, other_places)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            year,
            slot.kind,
            serde_json::to_string(&request.rule)?,
            slot.starts_at,
            slot.ends_at,
            slot.place,
            slot.body,
            slot.online_link,
            pattern.kept_places(),
        ],
    )?;
    let mut made = Vec::with_capacity(days.len());
    for (turn, day) in days.iter().enumerate() {
        made.push(add_day(change, id, day, &pattern.slot_of(turn))?);
    }
    change.named(format!("Jaarrooster {year}: {} vergaderingen gemaakt", made.len()), place(year));
    Ok(made)
}

/// A meeting of the schedule on one of its days.
pub fn add_day(change: &mut Change<'_>, schedule: ScheduleId, day: &Day, slot: &Slot) -> Result<MeetingId> {
    check_free(change, day.date, slot, None)?;
    let from = Whence { schedule: Some((schedule, day.rule_date)), ..Whence::default() };
    let id = insert(change, None, day.date, slot, from)?;
    if day.rule_date != day.date {
        change.execute(
            "UPDATE meeting SET moved_from = ?2, moved_because = ?3 WHERE id = ?1",
            params![id, day.rule_date, day.because],
        )?;
    }
    Ok(id)
}

impl From<Proposal> for ChosenDay {
    /// The better date, when there is one.
    fn from(proposal: Proposal) -> Self {
        match proposal.proposed {
            Some(better) => {
                Self { date: Entered::Value(better), instead_of: Some(proposal.date), because: proposal.note }
            }
            None => Self { date: Entered::Value(proposal.date), instead_of: None, because: None },
        }
    }
}
