//! Budget lines (begrotingsposten). From the day the budget is adopted what was requested stands fast: a line can then
//! be named, explained and granted, and new ones come in with nothing requested, for a change of the budget to fill.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{BudgetId, BudgetLineId, BudgetState, Direction, Standing, place};
use crate::error::{Error, Problem, Result};
use crate::journal::Change;
use crate::money::Cents;
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::typed::{Entered, required};
use crate::year_close;

/// One budget line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BudgetLine {
    pub id: BudgetLineId,
    pub code: String,
    pub name: String,
    pub direction: Direction,
    /// What it is for, in the request.
    pub explanation: String,
    /// Why it came out otherwise, in the account.
    pub account: String,
    /// A line that is not active takes no new claims.
    pub active: bool,
    #[serde(flatten)]
    pub standing: Standing,
}

impl BudgetLine {
    /// "300 Deskundigheidsbevordering"
    pub fn title(&self) -> String {
        format!("{} {}", self.code, self.name)
    }
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddBudgetLine {
    pub id: Option<BudgetLineId>,
    pub budget: BudgetId,
    pub code: String,
    pub name: String,
    /// Cost when absent.
    pub direction: Option<Direction>,
    pub explanation: Option<String>,
    pub requested: Entered<Cents>,
    pub granted: Option<Entered<Cents>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeBudgetLine {
    pub id: BudgetLineId,
    pub code: String,
    pub name: String,
    /// As it was when absent.
    pub direction: Option<Direction>,
    pub explanation: Option<String>,
    pub requested: Entered<Cents>,
    pub granted: Option<Entered<Cents>>,
    pub active: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfBudgetLine {
    pub id: BudgetLineId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveBudgetLine {
    pub id: BudgetLineId,
    /// New place, 0 is first.
    pub to: usize,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct AccountForLine {
    pub id: BudgetLineId,
    /// Why it came out otherwise than budgeted.
    pub text: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("budget.add_line", add),
        act("budget.change_line", change_line),
        act("budget.move_line", move_line),
        act("budget.remove_line", remove),
        act("budget.account_for", account_for),
    ]
}

/// What a line begins with.
pub struct NewLine {
    pub code: String,
    pub name: String,
    pub direction: Direction,
    pub explanation: String,
    pub requested: Cents,
    pub granted: Option<Cents>,
}

fn order(budget: &str) -> Ordered<'_> {
    Ordered { table: "budget_line", parent: "budget_id", parent_id: budget }
}

pub fn insert(
    change: &mut Change<'_>,
    id: Option<BudgetLineId>,
    budget: BudgetId,
    line: &NewLine,
) -> Result<BudgetLineId> {
    let id = change.id_for(id, "budget_line")?;
    let position = order(&budget.to_string()).end(change)?;
    change.execute(
        "INSERT INTO budget_line (id, budget_id, position, code, name, direction, explanation, requested, granted,
         active) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 1)",
        params![
            id,
            budget,
            position,
            line.code,
            line.name,
            line.direction,
            line.explanation,
            line.requested,
            line.granted
        ],
    )?;
    Ok(id)
}

/// Year and state of a budget whose year is open. Fails with `year_closed`.
fn open_budget(view: &View<'_>, budget: BudgetId) -> Result<(i32, BudgetState)> {
    let (year, state) = view
        .row("SELECT year, state FROM budget WHERE id = ?1", [budget], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(budget))?;
    year_close::check_open(view, year)?;
    Ok((year, state))
}

/// A line as it is before a change.
struct Known {
    budget: BudgetId,
    year: i32,
    title: String,
    requested: Cents,
    direction: Direction,
}

fn known(view: &View<'_>, line: BudgetLineId) -> Result<Known> {
    view.row(
        "SELECT budget_id, year, code || ' ' || name, requested, direction
         FROM budget_line JOIN budget ON budget.id = budget_id WHERE budget_line.id = ?1",
        [line],
        |row| {
            Ok(Known {
                budget: row.get(0)?,
                year: row.get(1)?,
                title: row.get(2)?,
                requested: row.get(3)?,
                direction: row.get(4)?,
            })
        },
    )?
    .ok_or_else(|| Problem::NotFound.of(line))
}

/// A code that no other line of the budget has.
fn free_code(view: &View<'_>, budget: BudgetId, code: &str, but: Option<BudgetLineId>) -> Result<String> {
    let code = required(code, "code")?;
    let taken: Option<BudgetLineId> =
        view.row("SELECT id FROM budget_line WHERE budget_id = ?1 AND code = ?2", params![budget, code], |row| {
            row.get(0)
        })?;
    if taken.is_some() && taken != but {
        return Err(Problem::BudgetCodeExists(code).at("code"));
    }
    Ok(code)
}

fn add(change: &mut Change<'_>, request: AddBudgetLine) -> Result<BudgetLineId> {
    let (year, state) = open_budget(change, request.budget)?;
    let line = NewLine {
        code: free_code(change, request.budget, &request.code, None)?,
        name: required(&request.name, "name")?,
        direction: request.direction.unwrap_or_default(),
        explanation: request.explanation.unwrap_or_default(),
        requested: request.requested.not_negative("requested")?,
        granted: request.granted.map(|amount| amount.not_negative("granted")).transpose()?,
    };
    if state != BudgetState::Concept && line.requested != Cents::ZERO {
        return Err(Problem::BudgetLocked(year).at("requested"));
    }
    let id = insert(change, request.id, request.budget, &line)?;
    change.named(format!("Post {} {} toegevoegd", line.code, line.name), place(year).record(id));
    Ok(id)
}

fn change_line(change: &mut Change<'_>, request: ChangeBudgetLine) -> Result<()> {
    let known = known(change, request.id)?;
    let (year, state) = open_budget(change, known.budget)?;
    let code = free_code(change, known.budget, &request.code, Some(request.id))?;
    let name = required(&request.name, "name")?;
    let requested = request.requested.not_negative("requested")?;
    let granted = request.granted.map(|amount| amount.not_negative("granted")).transpose()?;
    let direction = request.direction.unwrap_or(known.direction);
    if state != BudgetState::Concept {
        if requested != known.requested {
            return Err(Problem::BudgetLocked(year).at("requested"));
        }
        if direction != known.direction {
            return Err(Problem::BudgetLocked(year).at("direction"));
        }
    }
    change.execute(
        "UPDATE budget_line SET code = ?2, name = ?3, direction = ?4, explanation = coalesce(?5, explanation),
         requested = ?6, granted = ?7, active = ?8 WHERE id = ?1",
        params![request.id, code, name, direction, request.explanation, requested, granted, request.active],
    )?;
    change.named(format!("Post {code} {name} veranderd"), place(year).record(request.id));
    Ok(())
}

fn move_line(change: &mut Change<'_>, request: MoveBudgetLine) -> Result<()> {
    let known = known(change, request.id)?;
    let (year, _) = open_budget(change, known.budget)?;
    order(&known.budget.to_string()).place(change, &request.id.to_string(), request.to)?;
    change.named(format!("Post {} verplaatst", known.title), place(year).record(request.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfBudgetLine) -> Result<()> {
    let known = known(change, request.id)?;
    let (year, state) = open_budget(change, known.budget)?;
    let used: i64 = change.db().query_row(
        "SELECT (SELECT count(*) FROM claim_line WHERE budget_line_id = ?1)
              + (SELECT count(*) FROM invoice WHERE budget_line_id = ?1)
              + (SELECT count(*) FROM budget_change WHERE from_line_id = ?1 OR to_line_id = ?1)
              + (SELECT count(*) FROM activity WHERE budget_line_id = ?1)
              + (SELECT count(*) FROM training WHERE budget_line_id = ?1)",
        [request.id],
        |row| row.get(0),
    )?;
    if used > 0 {
        return Err(Error::from(Problem::BudgetLineInUse).with_id(request.id));
    }
    if state != BudgetState::Concept && known.requested != Cents::ZERO {
        return Err(Error::from(Problem::BudgetLocked(year)).with_id(request.id));
    }
    change.execute("DELETE FROM budget_line WHERE id = ?1", [request.id])?;
    change.named(format!("Post {} verwijderd", known.title), place(year));
    Ok(())
}

/// Explains a line in the account. Also of a closed year: the account is written after the books are closed.
fn account_for(change: &mut Change<'_>, request: AccountForLine) -> Result<()> {
    let known = known(change, request.id)?;
    change.execute("UPDATE budget_line SET account = ?2 WHERE id = ?1", params![request.id, request.text.trim()])?;
    change.named(format!("Toelichting bij post {} geschreven", known.title), place(known.year).record(request.id));
    Ok(())
}
