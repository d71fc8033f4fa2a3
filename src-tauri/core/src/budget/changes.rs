//! Changes of a budget (begrotingswijzigingen): dated, with a reason, from one line to another or from or to outside.
//! What was granted stays as it is beside them. A typing error in one can be set right until its year is closed; the
//! history keeps what it was.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Budget, BudgetChangeId, BudgetId, BudgetLine, BudgetLineId, BudgetState, by_id, place};
use crate::decisions::DecisionId;
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::typed::{Entered, reason};
use crate::year_close;

/// One change of a budget.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BudgetChange {
    pub id: BudgetChangeId,
    pub date: NaiveDate,
    /// The line it comes from; absent when it comes from outside.
    pub from: Option<BudgetLineId>,
    pub from_name: Option<String>,
    /// The line it goes to; absent when it goes outside.
    pub to: Option<BudgetLineId>,
    pub to_name: Option<String>,
    pub amount: Cents,
    pub reason: String,
    pub decision: Option<DecisionId>,
    /// "2026-014"
    pub decision_number: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct BudgetChangeFields {
    pub date: Entered<NaiveDate>,
    pub from: Option<BudgetLineId>,
    pub to: Option<BudgetLineId>,
    pub amount: Entered<Cents>,
    pub reason: String,
    pub decision: Option<DecisionId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddBudgetChange {
    pub id: Option<BudgetChangeId>,
    pub budget: BudgetId,
    #[serde(flatten)]
    pub fields: BudgetChangeFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct CorrectBudgetChange {
    pub id: BudgetChangeId,
    #[serde(flatten)]
    pub fields: BudgetChangeFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfBudgetChange {
    pub id: BudgetChangeId,
}

/// A decision that a change can rest on.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct BudgetDecision {
    pub id: DecisionId,
    /// "2026-014"
    pub number: String,
    pub text: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("budget.decisions", |view, request: OfYear| decisions(view, request.year)),
        act("budget.add_change", add),
        act("budget.correct_change", correct),
        act("budget.remove_change", remove),
    ]
}

fn number_text(year: i32, number: i64) -> String {
    format!("{year}-{number:03}")
}

/// The decisions of a year and the year before, the newest first: a budget is often changed by a decision on it.
fn decisions(view: &View<'_>, year: i32) -> Result<Vec<BudgetDecision>> {
    view.rows(
        "SELECT id, year, number, text FROM decision
         WHERE year BETWEEN ?1 - 1 AND ?1 AND withdrawn_because IS NULL ORDER BY year DESC, number DESC",
        [year],
        |row| {
            let number = number_text(row.get(1)?, row.get(2)?);
            Ok(BudgetDecision { id: row.get(0)?, number, text: row.get(3)? })
        },
    )
}

/// The changes of all budgets of a year, by date.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Vec<(BudgetId, BudgetChange)>> {
    view.rows(
        "SELECT budget_change.*, source.code || ' ' || source.name AS from_name,
                target.code || ' ' || target.name AS to_name,
                decision.year AS decision_year, decision.number AS decision_number
         FROM budget_change JOIN budget ON budget.id = budget_change.budget_id
              LEFT JOIN budget_line AS source ON source.id = from_line_id
              LEFT JOIN budget_line AS target ON target.id = to_line_id
              LEFT JOIN decision ON decision.id = decision_id
         WHERE budget.year = ?1 ORDER BY date, budget_change.id",
        [year],
        |row| {
            let decision: (Option<i32>, Option<i64>) = (row.get("decision_year")?, row.get("decision_number")?);
            let change = BudgetChange {
                id: row.get("id")?,
                date: row.get("date")?,
                from: row.get("from_line_id")?,
                from_name: row.get("from_name")?,
                to: row.get("to_line_id")?,
                to_name: row.get("to_name")?,
                amount: row.get("amount")?,
                reason: row.get("reason")?,
                decision: row.get("decision_id")?,
                decision_number: decision.0.zip(decision.1).map(|(year, number)| number_text(year, number)),
            };
            Ok((row.get("budget_id")?, change))
        },
    )
}

/// The lines that a change is between. Fails when there is none, or when they do not go together.
fn lines<'b>(budget: &'b Budget, fields: &BudgetChangeFields) -> Result<[Option<&'b BudgetLine>; 2]> {
    let find = |id: Option<BudgetLineId>, field: &str| {
        id.map(|id| {
            let line = budget.lines.iter().find(|line| line.id == id);
            line.ok_or_else(|| Problem::LineOtherYear(budget.year).at(field))
        })
        .transpose()
    };
    match [find(fields.from, "from")?, find(fields.to, "to")?] {
        [None, None] => Err(Problem::Required.at("to")),
        [Some(from), Some(to)] if from.id == to.id => Err(Problem::BudgetChangeSameLine.at("to")),
        [Some(from), Some(to)] if from.direction != to.direction => Err(Problem::BudgetChangeMixed.at("to")),
        lines => Ok(lines),
    }
}

/// Checked values of a change.
struct Checked {
    date: NaiveDate,
    amount: Cents,
    reason: String,
    /// "€ 180,00 van post 990 Onvoorzien naar post 300 Scholing"
    title: String,
    /// The record to show it by.
    shown: String,
}

/// Checks what was typed for a change of a budget that is no concept any more and whose year is open.
fn check(view: &View<'_>, budget: &Budget, fields: &BudgetChangeFields) -> Result<Checked> {
    year_close::check_open(view, budget.year)?;
    if budget.state == BudgetState::Concept {
        return Err(Problem::BudgetStillConcept(budget.year).of(budget.id));
    }
    let [from, to] = lines(budget, fields)?;
    let date = fields.date.date("date", view.today())?;
    if date.year() > budget.year {
        return Err(Problem::DateOutsideYear(budget.year).at("date"));
    }
    let amount = fields.amount.not_negative("amount")?;
    if amount == Cents::ZERO {
        return Err(Problem::ChangeOfNothing.at("amount"));
    }
    let shown = to.or(from).map_or_else(|| budget.id.to_string(), |line| line.id.to_string());
    let title = format!("{amount} {}", route(from, to));
    Ok(Checked { date, amount, reason: reason(&fields.reason, "reason")?, title, shown })
}

fn add(change: &mut Change<'_>, request: AddBudgetChange) -> Result<BudgetChangeId> {
    let (budget, fields) = (by_id(change, request.budget)?, request.fields);
    let checked = check(change, &budget, &fields)?;
    let id = change.id_for(request.id, "budget_change")?;
    change.execute(
        "INSERT INTO budget_change (id, budget_id, date, from_line_id, to_line_id, amount, reason, decision_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![id, budget.id, checked.date, fields.from, fields.to, checked.amount, checked.reason, fields.decision],
    )?;
    change.named(format!("Begrotingswijziging van {}", checked.title), place(budget.year).record(checked.shown));
    Ok(id)
}

/// The budget that a change is of. Fails with `not_found`.
fn changed(view: &View<'_>, id: BudgetChangeId) -> Result<Budget> {
    let budget = view
        .row("SELECT budget_id FROM budget_change WHERE id = ?1", [id], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    by_id(view, budget)
}

fn correct(change: &mut Change<'_>, request: CorrectBudgetChange) -> Result<()> {
    let (budget, fields) = (changed(change, request.id)?, request.fields);
    let checked = check(change, &budget, &fields)?;
    change.execute(
        "UPDATE budget_change SET date = ?2, from_line_id = ?3, to_line_id = ?4, amount = ?5, reason = ?6,
         decision_id = ?7 WHERE id = ?1",
        params![request.id, checked.date, fields.from, fields.to, checked.amount, checked.reason, fields.decision],
    )?;
    let title = format!("Begrotingswijziging verbeterd: {}", checked.title);
    change.named(title, place(budget.year).record(checked.shown));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfBudgetChange) -> Result<()> {
    let budget = changed(change, request.id)?;
    year_close::check_open(change, budget.year)?;
    let amount = budget.changes.iter().find(|it| it.id == request.id).map(|it| it.amount).unwrap_or_default();
    change.execute("DELETE FROM budget_change WHERE id = ?1", [request.id])?;
    change.named(format!("Begrotingswijziging van {amount} verwijderd"), place(budget.year));
    Ok(())
}

/// "van post 990 Onvoorzien naar post 300 Scholing"
fn route(from: Option<&BudgetLine>, to: Option<&BudgetLine>) -> String {
    let part = |word: &str, line: Option<&BudgetLine>| line.map(|line| format!("{word} post {}", line.title()));
    [part("van", from), part("naar", to)].into_iter().flatten().collect::<Vec<_>>().join(" ")
}
