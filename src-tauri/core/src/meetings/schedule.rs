//! The meeting schedule (jaarrooster): a rule, its dates for a year, and the meetings that are made from it.

use chrono::{Datelike, NaiveDate, NaiveTime};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{MeetingFields, MeetingId, insert, place, school};
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
    /// The dates to meet on; absent for every date of the rule, with the better date where one is proposed.
    pub days: Option<Vec<ChosenDay>>,
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
        "SELECT meeting_schedule.id, meeting_schedule.kind, rule, starts_at, ends_at, place, body_id, body.name
         FROM meeting_schedule LEFT JOIN body ON body.id = body_id WHERE year = ?1
         ORDER BY body_id IS NOT NULL, body.position, meeting_schedule.id",
        [year],
        |row| {
            let rule: String = row.get(2)?;
            let rule: Rule = serde_json::from_str(&rule).map_err(|error| {
                rusqlite::Error::FromSqlConversionFailure(2, rusqlite::types::Type::Text, error.into())
            })?;
            Ok(MeetingSchedule {
                id: row.get(0)?,
                kind: row.get(1)?,
                description: rule::describe(&rule),
                rule,
                starts_at: row.get(3)?,
                ends_at: row.get(4)?,
                place: row.get(5)?,
                body: row.get(6)?,
                body_name: row.get(7)?,
            })
        },
    )
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

/// Makes the meetings of a year from a rule.
fn make(change: &mut Change<'_>, request: MakeSchedule) -> Result<Vec<MeetingId>> {
    let slot = request.fields.check()?;
    let days = match request.days {
        Some(days) => days,
        None => proposals(change, &request.rule, request.year)?.into_iter().map(ChosenDay::from).collect(),
    };
    if days.is_empty() {
        return Err(Problem::NoDayChosen.at("days"));
    }
    let schedule = change.id_for(request.id, "meeting_schedule")?;
    change.execute(
        "INSERT INTO meeting_schedule (id, year, kind, rule, starts_at, ends_at, place, body_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            schedule,
            crate::typed::year(request.year)?,
            slot.kind,
            serde_json::to_string(&request.rule)?,
            slot.starts_at,
            slot.ends_at,
            slot.place,
            slot.body
        ],
    )?;
    let mut made = Vec::with_capacity(days.len());
    for day in days {
        let date = day.date.date("days", change.today())?;
        if date.year() != request.year {
            return Err(Problem::DateOutsideYear(request.year).at("days"));
        }
        let id = insert(change, None, Some(schedule), date, &slot)?;
        if let Some(from) = day.instead_of.filter(|from| *from != date) {
            change.execute(
                "UPDATE meeting SET moved_from = ?2, moved_because = ?3 WHERE id = ?1",
                params![id, from, day.because.unwrap_or_default()],
            )?;
        }
        made.push(id);
    }
    change.named(format!("Jaarrooster {}: {} vergaderingen gemaakt", request.year, made.len()), place(request.year));
    Ok(made)
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
