//! The way of a budget: concept → vastgesteld → ingediend → toegekend, and back with a reason; afgesloten with its year.
//! A step may be left out: not every council adopts what it asks for, and who begins in the middle of a year has a
//! budget that was granted already.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::{Budget, BudgetLineId, OfBudget, of_year, place};
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::id::stored_by_name;
use crate::journal::Change;
use crate::money::Cents;
use crate::operation::{Operation, act};
use crate::typed::{Entered, reason};
use crate::year_close;

#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum BudgetState {
    Concept,
    /// Vastgesteld by the council.
    Adopted,
    /// Ingediend at the college.
    Submitted,
    /// Toegekend by the college.
    Granted,
    /// Afgesloten: the books of its year are closed. Never stored: it follows from the year.
    Closed,
}
stored_by_name!(BudgetState);

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StepBudget {
    pub year: i32,
    pub body: Option<BodyId>,
    pub on: Entered<NaiveDate>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Grant {
    pub year: i32,
    pub body: Option<BodyId>,
    /// Day of the college's decision.
    pub on: Entered<NaiveDate>,
    /// What was granted, of the lines that are named.
    pub lines: Option<Vec<GrantedLine>>,
    /// Grant what was requested on every line that has no granted amount yet.
    pub as_requested: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct GrantedLine {
    pub id: BudgetLineId,
    pub granted: Entered<Cents>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ReopenBudget {
    pub year: i32,
    pub body: Option<BodyId>,
    pub reason: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("budget.adopt", |change, request| step(change, &request, BudgetState::Adopted)),
        act("budget.submit", |change, request| step(change, &request, BudgetState::Submitted)),
        act("budget.grant", grant),
        act("budget.reopen", reopen),
    ]
}

/// A budget of an open year. Fails with `year_closed`.
fn open(change: &Change<'_>, of: &OfBudget) -> Result<Budget> {
    let budget = of_year(change, of.year, of.body)?;
    year_close::check_open(change, budget.year)?;
    Ok(budget)
}

/// The day of a step, not before the step that went before.
fn day(change: &Change<'_>, budget: &Budget, on: &Entered<NaiveDate>, to: BudgetState) -> Result<NaiveDate> {
    let on = on.date("on", change.today())?;
    let before = match to {
        BudgetState::Adopted => None,
        BudgetState::Submitted => budget.adopted_on,
        _ => budget.submitted_on.or(budget.adopted_on),
    };
    if before.is_some_and(|before| on < before) { Err(Problem::EndBeforeStart.at("on")) } else { Ok(on) }
}

fn step(change: &mut Change<'_>, request: &StepBudget, to: BudgetState) -> Result<()> {
    let budget = open(change, &OfBudget { year: request.year, body: request.body })?;
    if budget.state >= to {
        return Err(Problem::StateNotAllowed.of(budget.id));
    }
    let on = day(change, &budget, &request.on, to)?;
    let (column, word) =
        if to == BudgetState::Adopted { ("adopted_on", "vastgesteld") } else { ("submitted_on", "ingediend") };
    change
        .execute(&format!("UPDATE budget SET state = ?2, {column} = ?3 WHERE id = ?1"), params![budget.id, to, on])?;
    let title = format!("Begroting {} {word} op {}", budget.named(), dutch::long(on));
    change.named(title, place(budget.year).record(budget.id));
    Ok(())
}

/// Records what the college granted; once more sets it right.
fn grant(change: &mut Change<'_>, request: Grant) -> Result<()> {
    let budget = open(change, &OfBudget { year: request.year, body: request.body })?;
    let on = day(change, &budget, &request.on, BudgetState::Granted)?;
    change.execute("UPDATE budget SET state = 'granted', granted_on = ?2 WHERE id = ?1", params![budget.id, on])?;
    for line in request.lines.unwrap_or_default() {
        let granted = line.granted.not_negative("granted").map_err(|error| error.with_id(line.id))?;
        let sql = "UPDATE budget_line SET granted = ?3 WHERE id = ?1 AND budget_id = ?2";
        if change.execute(sql, params![line.id, budget.id, granted])? == 0 {
            return Err(Problem::NotFound.of(line.id));
        }
    }
    if request.as_requested {
        change.execute(
            "UPDATE budget_line SET granted = requested WHERE budget_id = ?1 AND granted IS NULL",
            [budget.id],
        )?;
    }
    let title = format!("Begroting {} toegekend op {}", budget.named(), dutch::long(on));
    change.named(title, place(budget.year).record(budget.id));
    Ok(())
}

/// Back to concept. What was granted and changed stays written down.
fn reopen(change: &mut Change<'_>, request: ReopenBudget) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let budget = open(change, &OfBudget { year: request.year, body: request.body })?;
    if budget.state == BudgetState::Concept {
        return Err(Problem::StateNotAllowed.of(budget.id));
    }
    change.execute(
        "UPDATE budget SET state = 'concept', adopted_on = NULL, submitted_on = NULL, granted_on = NULL WHERE id = ?1",
        [budget.id],
    )?;
    change.named(format!("Begroting {} heropend: {why}", budget.named()), place(budget.year).record(budget.id));
    Ok(())
}
