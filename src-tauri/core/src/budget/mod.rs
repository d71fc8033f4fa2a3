//! The budget (begroting) of a year: what was asked for and granted per budget line (begrotingspost), and beside it
//! what the claims have done with it.

mod attention;
mod document;
mod request;
mod template;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use attention::attention;
pub use document::{bars, comparison, document, summary, years};
pub use request::request;

use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::order::Ordered;
use crate::typed::{Entered, required};

id!(BudgetId);
id!(BudgetLineId);

/// The budget of one year, with where each line stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Budget {
    pub id: BudgetId,
    pub year: i32,
    /// Day on which the college granted it.
    pub granted_on: Option<NaiveDate>,
    pub lines: Vec<BudgetLine>,
    /// Sums of all lines.
    pub total: Standing,
}

/// One budget line.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BudgetLine {
    pub id: BudgetLineId,
    pub code: String,
    pub name: String,
    /// A line that is not active takes no new claims.
    pub active: bool,
    #[serde(flatten)]
    pub standing: Standing,
}

/// Amounts of a line or of the whole, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Standing {
    /// Aangevraagd
    pub requested: Cents,
    /// Toegekend; absent until the college has decided.
    pub granted: Option<Cents>,
    /// What there is to spend: granted, or requested as long as nothing is granted.
    pub available: Cents,
    /// Gerealiseerd: paid.
    pub realised: Cents,
    /// Toegezegd: approved, not yet paid.
    pub committed: Cents,
    /// What is left; below zero when more is spent than there is.
    pub left: Cents,
}

impl Standing {
    fn of(requested: Cents, granted: Option<Cents>, realised: Cents, committed: Cents) -> Self {
        let available = granted.unwrap_or(requested);
        Self { requested, granted, available, realised, committed, left: available - realised - committed }
    }

    /// Adds up; the whole is granted as soon as one line is.
    fn sum<'s>(standings: impl Iterator<Item = &'s Standing>) -> Self {
        standings.fold(Self::default(), |sum, one| Self {
            requested: sum.requested + one.requested,
            granted: match (sum.granted, one.granted) {
                (None, None) => None,
                (a, b) => Some(a.unwrap_or_default() + b.unwrap_or_default()),
            },
            available: sum.available + one.available,
            realised: sum.realised + one.realised,
            committed: sum.committed + one.committed,
            left: sum.left + one.left,
        })
    }
}

/// What a new budget begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum StartFrom {
    Nothing,
    /// Lines and amounts that fit many councils.
    Template,
    /// The lines of the year before, with what was available then as the request.
    LastYear,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StartBudget {
    pub id: Option<BudgetId>,
    pub year: i32,
    pub from: StartFrom,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddBudgetLine {
    pub id: Option<BudgetLineId>,
    pub budget: BudgetId,
    pub code: String,
    pub name: String,
    pub requested: Entered<Cents>,
    pub granted: Option<Entered<Cents>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeBudgetLine {
    pub id: BudgetLineId,
    pub code: String,
    pub name: String,
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
#[ts(optional_fields)]
pub struct Grant {
    pub year: i32,
    /// Day of the college's decision.
    pub on: Entered<NaiveDate>,
    /// Grant what was requested on every line that has no granted amount yet.
    pub as_requested: bool,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("budget.read", |view, request: OfYear| read(view, request.year)),
        act("budget.start", start),
        act("budget.add_line", add_line),
        act("budget.change_line", change_line),
        act("budget.move_line", move_line),
        act("budget.remove_line", remove_line),
        act("budget.grant", grant),
    ]
}

/// The budget of a year, when there is one.
pub fn read(view: &View<'_>, year: i32) -> Result<Option<Budget>> {
    let found = view.row("SELECT id, granted_on FROM budget WHERE year = ?1", [year], |row| {
        Ok((row.get::<_, BudgetId>(0)?, row.get(1)?))
    })?;
    let Some((id, granted_on)) = found else { return Ok(None) };
    let spent = spent(view, year)?;
    let lines = view.rows(
        "SELECT id, code, name, requested, granted, active FROM budget_line WHERE budget_id = ?1 ORDER BY position",
        [id],
        |row| {
            let id: BudgetLineId = row.get(0)?;
            let (realised, committed) = spent.get(&id).copied().unwrap_or_default();
            Ok(BudgetLine {
                id,
                code: row.get(1)?,
                name: row.get(2)?,
                active: row.get(5)?,
                standing: Standing::of(row.get(3)?, row.get(4)?, realised, committed),
            })
        },
    )?;
    let total = Standing::sum(lines.iter().map(|line| &line.standing));
    Ok(Some(Budget { id, year, granted_on, lines, total }))
}

/// Per line of the year: paid, and approved but unpaid.
fn spent(view: &View<'_>, year: i32) -> Result<HashMap<BudgetLineId, (Cents, Cents)>> {
    let rows = view.rows(
        "SELECT budget_line_id,
                sum(CASE state WHEN 'paid' THEN amount ELSE 0 END),
                sum(CASE state WHEN 'approved' THEN amount ELSE 0 END)
         FROM claim JOIN claim_line ON claim_line.claim_id = claim.id
         WHERE year = ?1 AND budget_line_id IS NOT NULL GROUP BY budget_line_id",
        [year],
        |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))),
    )?;
    Ok(rows.into_iter().collect())
}

/// The budget of a year. Fails with `budget_unknown`.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Budget> {
    read(view, year)?.ok_or_else(|| Problem::BudgetUnknown(year).into())
}

/// Fails with `line_other_year` when the line is not of the year.
pub fn check_year(view: &View<'_>, line: BudgetLineId, year: i32) -> Result<()> {
    let found: Option<i32> = view.row(
        "SELECT year FROM budget_line JOIN budget ON budget.id = budget_id WHERE budget_line.id = ?1",
        [line],
        |row| row.get(0),
    )?;
    if found == Some(year) { Ok(()) } else { Err(Problem::LineOtherYear(year).at("budget_line")) }
}

/// The line with the same code in the budget of another year.
pub fn same_code_in(view: &View<'_>, line: BudgetLineId, year: i32) -> Result<Option<BudgetLineId>> {
    view.row(
        "SELECT other.id FROM budget_line AS this JOIN budget_line AS other ON other.code = this.code
         JOIN budget ON budget.id = other.budget_id WHERE this.id = ?1 AND budget.year = ?2",
        params![line, year],
        |row| row.get(0),
    )
}

fn place(year: i32) -> Place {
    Place::room(Room::Budget).year(year)
}

fn order(budget: &str) -> Ordered<'_> {
    Ordered { table: "budget_line", parent: "budget_id", parent_id: budget }
}

fn start(change: &mut Change<'_>, request: StartBudget) -> Result<BudgetId> {
    let year = crate::typed::year(request.year)?;
    if read(change, year)?.is_some() {
        return Err(Problem::BudgetExists(year).at("year"));
    }
    let id = change.id_for(request.id, "budget")?;
    change.execute("INSERT INTO budget (id, year) VALUES (?1, ?2)", params![id, year])?;
    let lines: Vec<(String, String, Cents)> = match request.from {
        StartFrom::Nothing => Vec::new(),
        StartFrom::Template => template::lines(),
        StartFrom::LastYear => of_year(change, year - 1)?
            .lines
            .into_iter()
            .filter(|line| line.active)
            .map(|line| (line.code, line.name, line.standing.available))
            .collect(),
    };
    for (code, name, requested) in lines {
        insert_line(change, None, id, &code, &name, requested, None)?;
    }
    change.named(format!("Begroting {year} begonnen"), place(year));
    Ok(id)
}

fn insert_line(
    change: &mut Change<'_>,
    id: Option<BudgetLineId>,
    budget: BudgetId,
    code: &str,
    name: &str,
    requested: Cents,
    granted: Option<Cents>,
) -> Result<BudgetLineId> {
    let id = change.id_for(id, "budget_line")?;
    let position = order(&budget.to_string()).end(change)?;
    change.execute(
        "INSERT INTO budget_line (id, budget_id, position, code, name, requested, granted, active)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, 1)",
        params![id, budget, position, code, name, requested, granted],
    )?;
    Ok(id)
}

fn year_of(view: &View<'_>, budget: BudgetId) -> Result<i32> {
    view.row("SELECT year FROM budget WHERE id = ?1", [budget], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(budget))
}

/// Budget, year and name of a line.
fn line_place(view: &View<'_>, line: BudgetLineId) -> Result<(BudgetId, i32, String)> {
    view.row(
        "SELECT budget_id, year, name FROM budget_line JOIN budget ON budget.id = budget_id WHERE budget_line.id = ?1",
        [line],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
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

fn add_line(change: &mut Change<'_>, request: AddBudgetLine) -> Result<BudgetLineId> {
    let year = year_of(change, request.budget)?;
    let code = free_code(change, request.budget, &request.code, None)?;
    let name = required(&request.name, "name")?;
    let requested = request.requested.not_negative("requested")?;
    let granted = request.granted.map(|amount| amount.not_negative("granted")).transpose()?;
    let id = insert_line(change, request.id, request.budget, &code, &name, requested, granted)?;
    change.named(format!("Post {code} {name} toegevoegd"), place(year).record(id));
    Ok(id)
}

fn change_line(change: &mut Change<'_>, request: ChangeBudgetLine) -> Result<()> {
    let (budget, year, _) = line_place(change, request.id)?;
    let code = free_code(change, budget, &request.code, Some(request.id))?;
    let name = required(&request.name, "name")?;
    let requested = request.requested.not_negative("requested")?;
    let granted = request.granted.map(|amount| amount.not_negative("granted")).transpose()?;
    change.execute(
        "UPDATE budget_line SET code = ?2, name = ?3, requested = ?4, granted = ?5, active = ?6 WHERE id = ?1",
        params![request.id, code, name, requested, granted, request.active],
    )?;
    change.named(format!("Post {code} {name} veranderd"), place(year).record(request.id));
    Ok(())
}

fn move_line(change: &mut Change<'_>, request: MoveBudgetLine) -> Result<()> {
    let (budget, year, name) = line_place(change, request.id)?;
    order(&budget.to_string()).place(change, &request.id.to_string(), request.to)?;
    change.named(format!("Post {name} verplaatst"), place(year).record(request.id));
    Ok(())
}

fn remove_line(change: &mut Change<'_>, request: OfBudgetLine) -> Result<()> {
    let (_, year, name) = line_place(change, request.id)?;
    let used: i64 = change.db().query_row(
        "SELECT (SELECT count(*) FROM claim_line WHERE budget_line_id = ?1)
              + (SELECT count(*) FROM activity WHERE budget_line_id = ?1)
              + (SELECT count(*) FROM training WHERE budget_line_id = ?1)",
        [request.id],
        |row| row.get(0),
    )?;
    if used > 0 {
        return Err(Error::from(Problem::BudgetLineInUse).with_id(request.id));
    }
    change.execute("DELETE FROM budget_line WHERE id = ?1", [request.id])?;
    change.named(format!("Post {name} verwijderd"), place(year));
    Ok(())
}

fn grant(change: &mut Change<'_>, request: Grant) -> Result<()> {
    let budget = of_year(change, request.year)?;
    let on = request.on.date("on", change.today())?;
    change.execute("UPDATE budget SET granted_on = ?2 WHERE id = ?1", params![budget.id, on])?;
    if request.as_requested {
        change.execute(
            "UPDATE budget_line SET granted = requested WHERE budget_id = ?1 AND granted IS NULL",
            [budget.id],
        )?;
    }
    let day = crate::calendar::dutch::long(on);
    change.named(format!("Begroting {} toegekend op {day}", budget.year), place(budget.year));
    Ok(())
}
