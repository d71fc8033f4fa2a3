//! Making a schedule again after its rule was changed. What somebody set, moved or cancelled, what has an agenda, and what
//! was held stays as it is; the other meetings go to the days of the new rule. Nothing is lost: a meeting that stays on a
//! day the rule no longer has is marked as outside it.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::changing::{HAS_WORK, erase, set_cancelled};
use super::schedule::{ChosenDay, Day, Pattern, ScheduleId, add_day, days, one};
use super::slot::{Slot, check_free};
use super::{Meeting, MeetingFields, MeetingId, SELECT, from_row, place};
use crate::calendar::dutch;
use crate::calendar::rule::Rule;
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::operation::{Operation, View, act, ask};

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct RemakeSchedule {
    pub id: ScheduleId,
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

/// What becomes of a meeting, or of a day, when the schedule is made again or taken away.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Fate {
    /// As it is.
    Stays,
    /// As it is, on a day that the rule does not have.
    StaysOutside,
    /// Another time or place on the same day.
    Changes,
    Moves,
    Comes,
    /// It does not go on: it may be in calendars already.
    Cancelled,
    /// It was made today, so that nobody reckons with it yet.
    Removed,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Outcome {
    pub fate: Fate,
    pub meeting: Option<MeetingId>,
    /// Its day as it is now; absent for one that comes.
    pub date: Option<NaiveDate>,
    /// Its day as it becomes; absent for one that goes.
    pub to: Option<NaiveDate>,
    /// Why it stays: "heeft een agenda".
    pub why: Option<String>,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("meetings.preview_remake", |view, request: RemakeSchedule| {
            Ok(plan(view, request)?.steps.into_iter().map(|step| step.outcome).collect::<Vec<_>>())
        }),
        act("meetings.remake", remake),
    ]
}

/// One meeting or day with what becomes of it.
struct Step {
    outcome: Outcome,
    /// The day of the new rule that it stands for, and how a meeting on it is.
    day: Option<(Day, Slot)>,
}

struct Plan {
    schedule: ScheduleId,
    year: i32,
    rule: Rule,
    pattern: Pattern,
    /// Whether the request says who may come.
    sets_public: bool,
    steps: Vec<Step>,
}

fn plan(view: &View<'_>, request: RemakeSchedule) -> Result<Plan> {
    let (schedule, year) = one(view, request.id)?;
    let mut fields = request.fields;
    fields.online_link.get_or_insert(schedule.online_link);
    let pattern = Pattern::new(fields.check(view, None)?, &request.other_places);
    let days = days(view, &request.rule, year, request.days)?;
    if days.is_empty() {
        return Err(Problem::NoDayChosen.at("days"));
    }
    let mut days: Vec<Option<(Day, Slot)>> =
        days.into_iter().enumerate().map(|(turn, day)| Some((day, pattern.slot_of(turn)))).collect();
    let meetings = of_schedule(view, schedule.id)?;
    let mut paired = HashMap::new();
    // What stays takes its day first, and what has its own day before what is only near it.
    for stays in [true, false] {
        for is_same in [true, false] {
            for (meeting, _) in meetings.iter().filter(|(_, why)| why.is_some() == stays) {
                if !paired.contains_key(&meeting.id)
                    && let Some(day) = take(&mut days, meeting, is_same, &request.rule)
                {
                    paired.insert(meeting.id, day);
                }
            }
        }
    }
    let mut steps: Vec<Step> = meetings
        .into_iter()
        .map(|(meeting, why)| {
            let day = paired.remove(&meeting.id);
            Step { outcome: outcome(view, &meeting, why, day.as_ref(), fields.is_public), day }
        })
        .collect();
    // Halfway through the year, nothing comes on a day gone by.
    let to_come = days.into_iter().flatten().filter(|(day, _)| day.date >= view.today());
    steps.extend(to_come.map(|day| {
        let outcome = Outcome { fate: Fate::Comes, meeting: None, date: None, to: Some(day.0.date), why: None };
        Step { outcome, day: Some(day) }
    }));
    steps.sort_by_key(|step| step.outcome.to.or(step.outcome.date));
    let sets_public = fields.is_public.is_some();
    Ok(Plan { schedule: schedule.id, year, rule: request.rule, pattern, sets_public, steps })
}

/// The meetings of a schedule, each with why it stays as it is, where it does.
pub(super) fn of_schedule(view: &View<'_>, schedule: ScheduleId) -> Result<Vec<(Meeting, Option<String>)>> {
    let worked_on: Vec<MeetingId> =
        view.rows(&format!("SELECT id FROM meeting WHERE schedule_id = ?1 AND {HAS_WORK}"), [schedule], |row| {
            row.get(0)
        })?;
    let sql = format!("{SELECT} WHERE meeting.schedule_id = ?1 ORDER BY meeting.date, meeting.id");
    let meetings = view.rows(&sql, [schedule], from_row)?;
    let with_why = |meeting: Meeting| {
        let why = if meeting.is_cancelled() {
            Some("gaat niet door")
        } else if meeting.date < view.today() {
            Some("is al geweest")
        } else if meeting.date == view.today() {
            Some("is vandaag")
        } else if worked_on.contains(&meeting.id) {
            Some("heeft al een agenda of uitnodiging")
        } else if meeting.by_hand && meeting.moved_from.is_some() {
            Some("is verplaatst")
        } else if meeting.by_hand {
            Some("is met de hand gezet")
        } else {
            None
        };
        (meeting, why.map(String::from))
    };
    Ok(meetings.into_iter().map(with_why).collect())
}

/// Takes the day that a meeting stands for out of those that are left: its own, or one near it.
fn take(days: &mut [Option<(Day, Slot)>], meeting: &Meeting, is_same: bool, rule: &Rule) -> Option<(Day, Slot)> {
    let stands_for = meeting.rule_date.or(meeting.moved_from).unwrap_or(meeting.date);
    let fits = |day: &Day| match rule.week.interval() {
        _ if is_same => day.rule_date == stands_for || day.date == meeting.date,
        None => (day.rule_date.year(), day.rule_date.month()) == (stands_for.year(), stands_for.month()),
        Some(weeks) => (day.rule_date - stands_for).num_days().unsigned_abs() * 2 <= u64::from(weeks) * 7,
    };
    days.iter_mut().find(|day| day.as_ref().is_some_and(|(day, _)| fits(day)))?.take()
}

fn outcome(
    view: &View<'_>,
    meeting: &Meeting,
    why: Option<String>,
    day: Option<&(Day, Slot)>,
    is_public: Option<bool>,
) -> Outcome {
    let stays = Some(meeting.date);
    let is_over = |day: &Day| day.date < view.today();
    // Nobody can come on a day gone by.
    let why = why.or_else(|| day.filter(|(day, _)| is_over(day)).map(|_| "want de nieuwe dag is al voorbij".into()));
    let (fate, to) = match (&why, day) {
        (Some(_), Some(_)) => (Fate::Stays, stays),
        (Some(_), None) => (Fate::StaysOutside, stays),
        (None, None) => (fate_of_gone(view, meeting), None),
        (None, Some((day, _))) if day.date != meeting.date => (Fate::Moves, Some(day.date)),
        (None, Some((_, slot))) => {
            let becomes = Slot { is_public: is_public.unwrap_or(meeting.is_public), ..slot.clone() };
            (if becomes == meeting.slot() { Fate::Stays } else { Fate::Changes }, stays)
        }
    };
    Outcome { fate, meeting: Some(meeting.id), date: stays, to, why }
}

/// How a meeting goes that nothing was done for.
pub(super) fn fate_of_gone(view: &View<'_>, meeting: &Meeting) -> Fate {
    let is_of_today = meeting.changed_at.date_naive() == view.moment().utc.date_naive();
    if is_of_today { Fate::Removed } else { Fate::Cancelled }
}

/// Why such a meeting does not go on.
pub(super) fn left_the_schedule(today: NaiveDate) -> String {
    format!("staat niet meer in het jaarrooster sinds {}", dutch::long(today))
}

/// Makes the schedule again, in one step; answers how many meetings came, went or changed.
fn remake(change: &mut Change<'_>, request: RemakeSchedule) -> Result<usize> {
    let plan = plan(change, request)?;
    keep_rule(change, &plan)?;
    for step in &plan.steps {
        if let Some(meeting) = step.outcome.meeting {
            carry_out(change, &plan, meeting, step)?;
        }
    }
    // Once all have moved: two that change places are not in each other's way.
    for step in &plan.steps {
        match (step.outcome.fate, step.outcome.meeting, &step.day) {
            (Fate::Moves | Fate::Changes, Some(meeting), Some((day, slot))) => {
                check_free(change, day.date, slot, Some(meeting))?;
            }
            (Fate::Comes, _, Some((day, slot))) => {
                add_day(change, plan.schedule, day, slot)?;
            }
            _ => {}
        }
    }
    let stays = |step: &&Step| matches!(step.outcome.fate, Fate::Stays | Fate::StaysOutside);
    let changed = plan.steps.len() - plan.steps.iter().filter(stays).count();
    change.named(format!("Jaarrooster {} opnieuw gemaakt: {}", plan.year, plan.rule_in_words()), place(plan.year));
    Ok(changed)
}

impl Plan {
    /// "plenair, eerste dinsdag van de maand"
    fn rule_in_words(&self) -> String {
        format!("{}, {}", self.pattern.slot.kind, crate::calendar::rule::describe(&self.rule))
    }
}

fn keep_rule(change: &Change<'_>, plan: &Plan) -> Result<()> {
    let slot = &plan.pattern.slot;
    change.execute(
        "UPDATE meeting_schedule SET kind = ?2, rule = ?3, starts_at = ?4, ends_at = ?5, place = ?6, body_id = ?7,
         online_link = ?8, other_places = ?9 WHERE id = ?1",
        params![
            plan.schedule,
            slot.kind,
            serde_json::to_string(&plan.rule)?,
            slot.starts_at,
            slot.ends_at,
            slot.place,
            slot.body,
            slot.online_link,
            plan.pattern.kept_places(),
        ],
    )?;
    Ok(())
}

/// What becomes of a meeting that is there.
fn carry_out(change: &mut Change<'_>, plan: &Plan, meeting: MeetingId, step: &Step) -> Result<()> {
    match (step.outcome.fate, &step.day) {
        (Fate::Removed, _) => erase(change, meeting)?,
        (Fate::Cancelled, _) => set_cancelled(change, meeting, Some(&left_the_schedule(change.today())))?,
        (Fate::Moves | Fate::Changes, Some((day, slot))) => set(change, plan, meeting, day, slot)?,
        // It stands for another day of the rule now, or for none; nobody sees a difference.
        (_, day) => {
            let rule_date = day.as_ref().map(|(day, _)| day.rule_date);
            change.execute("UPDATE meeting SET rule_date = ?2 WHERE id = ?1", params![meeting, rule_date])?;
        }
    }
    Ok(())
}

/// Puts a meeting on a day of the new rule. That is no move: the rule itself has changed.
fn set(change: &mut Change<'_>, plan: &Plan, meeting: MeetingId, day: &Day, slot: &Slot) -> Result<()> {
    let moved_from = Some(day.rule_date).filter(|rule_date| *rule_date != day.date);
    change.execute(
        "UPDATE meeting SET kind = ?2, body_id = ?3, date = ?4, starts_at = ?5, ends_at = ?6, place = ?7, online_link = ?8,
         is_public = CASE WHEN ?9 THEN ?10 ELSE is_public END, rule_date = ?11, moved_from = ?12, moved_because = ?13,
         sequence = sequence + 1, changed_at = ?14 WHERE id = ?1",
        params![
            meeting,
            slot.kind,
            slot.body,
            day.date,
            slot.starts_at,
            slot.ends_at,
            slot.place,
            slot.online_link,
            plan.sets_public,
            slot.is_public,
            day.rule_date,
            moved_from,
            day.because,
            change.moment().utc,
        ],
    )?;
    Ok(())
}
