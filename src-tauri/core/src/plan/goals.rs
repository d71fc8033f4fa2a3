//! Goals of the plan.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::activities::Activity;
use super::{PlanId, open_year, place};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::typed::required;

id!(GoalId);

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Goal {
    pub id: GoalId,
    pub title: String,
    /// Formatted text (CommonMark).
    pub explanation: String,
    pub activities: Vec<Activity>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddGoal {
    pub id: Option<GoalId>,
    pub plan: PlanId,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub explanation: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeGoal {
    pub id: GoalId,
    pub title: String,
    pub explanation: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfGoal {
    pub id: GoalId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveGoal {
    pub id: GoalId,
    /// New place, 0 is first.
    pub to: usize,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("plan.add_goal", add),
        act("plan.change_goal", change_goal),
        act("plan.move_goal", move_goal),
        act("plan.remove_goal", remove),
    ]
}

pub fn of_plan(view: &View<'_>, plan: PlanId) -> Result<Vec<Goal>> {
    view.rows("SELECT id, title, explanation FROM goal WHERE plan_id = ?1 ORDER BY position", [plan], |row| {
        Ok(Goal { id: row.get(0)?, title: row.get(1)?, explanation: row.get(2)?, activities: Vec::new() })
    })
}

fn order(plan: &str) -> Ordered<'_> {
    Ordered { table: "goal", parent: "plan_id", parent_id: plan }
}

pub fn insert(
    change: &mut Change<'_>,
    id: Option<GoalId>,
    plan: PlanId,
    title: &str,
    explanation: &str,
) -> Result<GoalId> {
    let id = change.id_for(id, "goal")?;
    let position = order(&plan.to_string()).end(change)?;
    change.execute(
        "INSERT INTO goal (id, plan_id, position, title, explanation) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, plan, position, title, explanation],
    )?;
    Ok(id)
}

/// Fails with `not_found` when the goal is not of the year's plan.
pub fn check_year(view: &View<'_>, id: GoalId, year: i32) -> Result<()> {
    let found: Option<i32> = view.row(
        "SELECT year FROM goal JOIN annual_plan ON annual_plan.id = plan_id WHERE goal.id = ?1",
        [id],
        |row| row.get(0),
    )?;
    if found == Some(year) { Ok(()) } else { Err(Problem::NotFound.at("goal").with_id(id)) }
}

/// Plan, year and title of a goal in a plan that may change.
fn open(view: &View<'_>, id: GoalId) -> Result<(PlanId, i32, String)> {
    let (plan, title) = view
        .row("SELECT plan_id, title FROM goal WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    Ok((plan, open_year(view, plan)?, title))
}

fn add(change: &mut Change<'_>, request: AddGoal) -> Result<GoalId> {
    let year = open_year(change, request.plan)?;
    let title = required(&request.title, "title")?;
    let id = insert(change, request.id, request.plan, &title, &request.explanation)?;
    change.named(format!("Doel ‘{title}’ toegevoegd"), place(year).record(id));
    Ok(id)
}

fn change_goal(change: &mut Change<'_>, request: ChangeGoal) -> Result<()> {
    let (_, year, _) = open(change, request.id)?;
    let title = required(&request.title, "title")?;
    change.execute(
        "UPDATE goal SET title = ?2, explanation = ?3 WHERE id = ?1",
        params![request.id, title, request.explanation],
    )?;
    change.named(format!("Doel ‘{title}’ veranderd"), place(year).record(request.id));
    Ok(())
}

fn move_goal(change: &mut Change<'_>, request: MoveGoal) -> Result<()> {
    let (plan, year, title) = open(change, request.id)?;
    order(&plan.to_string()).place(change, &request.id.to_string(), request.to)?;
    change.named(format!("Doel ‘{title}’ verplaatst"), place(year).record(request.id));
    Ok(())
}

/// The goal goes; its activities stay in the plan, without a goal.
fn remove(change: &mut Change<'_>, request: OfGoal) -> Result<()> {
    let (_, year, title) = open(change, request.id)?;
    change.execute("UPDATE activity SET goal_id = NULL WHERE goal_id = ?1", [request.id])?;
    change.execute("DELETE FROM goal WHERE id = ?1", [request.id])?;
    change.named(format!("Doel ‘{title}’ verwijderd"), place(year));
    Ok(())
}
