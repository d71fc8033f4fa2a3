//! The annual plan (jaarplan): sections of text, goals with activities, and the evaluation of the year before.
//!
//! A plan without goals or activities is a plan: some councils refuse a fixed programme. From "vastgesteld" on its
//! contents are locked; what becomes of an activity is still recorded, because that is progress and not plan.

mod activities;
mod attention;
mod document;
mod goals;
mod sections;
mod states;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use activities::{Activity, ActivityId, ActivityKind, ActivityStatus, check_activity};
pub use attention::attention;
pub use document::{counted, document, euros, names, when};
pub use goals::{Goal, GoalId};
pub use sections::{Section, SectionId};

use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::operation::{Nothing, OfYear, Operation, View, act, ask};

id!(PlanId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum PlanState {
    Concept,
    /// Vastgesteld by the council.
    Adopted,
    /// Aangeboden to the college.
    Presented,
}
stored_by_name!(PlanState);

/// The plan of one year.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Plan {
    pub id: PlanId,
    pub year: i32,
    pub state: PlanState,
    pub adopted_on: Option<NaiveDate>,
    pub presented_on: Option<NaiveDate>,
    /// Formatted text (CommonMark): how the year before went.
    pub evaluation: String,
    pub sections: Vec<Section>,
    pub goals: Vec<Goal>,
    /// Activities that serve no goal in particular.
    pub activities: Vec<Activity>,
}

impl Plan {
    /// All activities, those of goals first.
    pub fn all_activities(&self) -> impl Iterator<Item = &Activity> {
        self.goals.iter().flat_map(|goal| &goal.activities).chain(&self.activities)
    }
}

/// A year that has a plan.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PlanYear {
    pub year: i32,
    pub state: PlanState,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StartPlan {
    pub id: Option<PlanId>,
    pub year: i32,
    /// Take over from the year before what goes on: texts, goals, and activities that are not finished.
    pub from_last_year: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SetEvaluation {
    pub year: i32,
    pub text: String,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("plan.years", |view, _: Nothing| years(view)),
        ask("plan.read", |view, request: OfYear| read(view, request.year)),
        act("plan.start", start),
        act("plan.set_evaluation", set_evaluation),
    ];
    operations.extend(sections::operations());
    operations.extend(goals::operations());
    operations.extend(activities::operations());
    operations.extend(states::operations());
    operations
}

fn years(view: &View<'_>) -> Result<Vec<PlanYear>> {
    view.rows("SELECT year, state FROM annual_plan ORDER BY year DESC", [], |row| {
        Ok(PlanYear { year: row.get(0)?, state: row.get(1)? })
    })
}

/// The plan of a year, when there is one.
pub fn read(view: &View<'_>, year: i32) -> Result<Option<Plan>> {
    let plan = view.row("SELECT * FROM annual_plan WHERE year = ?1", [year], |row| {
        Ok(Plan {
            id: row.get("id")?,
            year,
            state: row.get("state")?,
            adopted_on: row.get("adopted_on")?,
            presented_on: row.get("presented_on")?,
            evaluation: row.get("evaluation")?,
            sections: Vec::new(),
            goals: Vec::new(),
            activities: Vec::new(),
        })
    })?;
    let Some(mut plan) = plan else { return Ok(None) };
    plan.sections = sections::of_plan(view, plan.id)?;
    plan.goals = goals::of_plan(view, plan.id)?;
    for activity in activities::of_plan(view, plan.id)? {
        match plan.goals.iter_mut().find(|goal| Some(goal.id) == activity.goal) {
            Some(goal) => goal.activities.push(activity),
            None => plan.activities.push(activity),
        }
    }
    Ok(Some(plan))
}

/// Whether a year has a plan.
pub fn exists(view: &View<'_>, year: i32) -> Result<bool> {
    Ok(view.row("SELECT 1 FROM annual_plan WHERE year = ?1", [year], |_| Ok(()))?.is_some())
}

/// The plan of a year. Fails with `plan_unknown`.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Plan> {
    read(view, year)?.ok_or_else(|| Problem::PlanUnknown(year).into())
}

/// Year of a plan whose contents may change. Fails with `plan_locked`.
fn open_year(view: &View<'_>, plan: PlanId) -> Result<i32> {
    let (year, state): (i32, PlanState) = view
        .row("SELECT year, state FROM annual_plan WHERE id = ?1", [plan], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(plan))?;
    if state == PlanState::Concept { Ok(year) } else { Err(Problem::PlanLocked(year).of(plan)) }
}

/// Where a change of the plan can be seen.
fn place(year: i32) -> Place {
    Place::room(Room::Plan).year(year)
}

fn start(change: &mut Change<'_>, request: StartPlan) -> Result<PlanId> {
    let year = crate::typed::year(request.year)?;
    if read(change, year)?.is_some() {
        return Err(Problem::PlanExists(year).at("year"));
    }
    let id = change.id_for(request.id, "annual_plan")?;
    change.execute(
        "INSERT INTO annual_plan (id, year, state, evaluation) VALUES (?1, ?2, 'concept', '')",
        rusqlite::params![id, year],
    )?;
    if request.from_last_year {
        let last = of_year(change, year - 1)?;
        take_over(change, id, year, &last)?;
    }
    change.named(format!("Jaarplan {year} begonnen"), place(year));
    Ok(id)
}

/// Copies what goes on: all texts and goals, and the activities that are planned or running.
fn take_over(change: &mut Change<'_>, plan: PlanId, year: i32, last: &Plan) -> Result<()> {
    for section in &last.sections {
        sections::insert(change, None, plan, &section.title, &section.body)?;
    }
    for goal in &last.goals {
        let copy = goals::insert(change, None, plan, &goal.title, &goal.explanation)?;
        for activity in &goal.activities {
            activities::carry_over(change, plan, year, Some(copy), activity)?;
        }
    }
    for activity in &last.activities {
        activities::carry_over(change, plan, year, None, activity)?;
    }
    Ok(())
}

fn set_evaluation(change: &mut Change<'_>, request: SetEvaluation) -> Result<()> {
    let plan = of_year(change, request.year)?;
    open_year(change, plan.id)?;
    change.execute("UPDATE annual_plan SET evaluation = ?2 WHERE id = ?1", rusqlite::params![plan.id, request.text])?;
    change.named(format!("Evaluatie in jaarplan {} veranderd", plan.year), place(plan.year));
    Ok(())
}
