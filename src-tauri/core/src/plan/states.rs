//! The way of a plan: concept → vastgesteld → aangeboden, and back with a reason.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{Plan, PlanState, of_year, place};
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::operation::{Operation, act};
use crate::print::{self, Kind, adopted};
use crate::typed::{Entered, reason};

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct StepPlan {
    pub year: i32,
    pub on: Entered<NaiveDate>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReopenPlan {
    pub year: i32,
    pub reason: String,
}

pub fn operations() -> Vec<Operation> {
    vec![act("plan.adopt", adopt), act("plan.present", present), act("plan.reopen", reopen)]
}

fn in_state(change: &Change<'_>, year: i32, state: PlanState) -> Result<Plan> {
    let plan = of_year(change, year)?;
    if plan.state == state { Ok(plan) } else { Err(Problem::StateNotAllowed.of(plan.id)) }
}

/// Locks the plan and keeps the document as it is adopted.
fn adopt(change: &mut Change<'_>, request: StepPlan) -> Result<()> {
    let plan = in_state(change, request.year, PlanState::Concept)?;
    let on = request.on.date("on", change.today())?;
    change.execute("UPDATE annual_plan SET state = 'adopted', adopted_on = ?2 WHERE id = ?1", params![plan.id, on])?;
    adopted::keep(change, Kind::Plan, print::Subject::of_year(plan.year))?;
    change.named(format!("Jaarplan {} vastgesteld op {}", plan.year, dutch::long(on)), place(plan.year));
    Ok(())
}

fn present(change: &mut Change<'_>, request: StepPlan) -> Result<()> {
    let plan = in_state(change, request.year, PlanState::Adopted)?;
    let on = request.on.date("on", change.today())?;
    if plan.adopted_on.is_some_and(|adopted| on < adopted) {
        return Err(Problem::EndBeforeStart.at("on"));
    }
    change
        .execute("UPDATE annual_plan SET state = 'presented', presented_on = ?2 WHERE id = ?1", params![plan.id, on])?;
    change.named(format!("Jaarplan {} aangeboden op {}", plan.year, dutch::long(on)), place(plan.year));
    Ok(())
}

fn reopen(change: &mut Change<'_>, request: ReopenPlan) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let plan = of_year(change, request.year)?;
    if plan.state == PlanState::Concept {
        return Err(Problem::StateNotAllowed.of(plan.id));
    }
    change.execute(
        "UPDATE annual_plan SET state = 'concept', adopted_on = NULL, presented_on = NULL WHERE id = ?1",
        [plan.id],
    )?;
    adopted::forget(change, Kind::Plan, &print::Subject::of_year(plan.year))?;
    change.named(format!("Jaarplan {} heropend: {why}", plan.year), place(plan.year));
    Ok(())
}
