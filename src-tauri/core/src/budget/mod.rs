//! The budget (begroting) of a year: what was asked for and granted per budget line (begrotingspost), and beside it
//! what the claims have done with it. The council has one, and so has each of its deelraden.

mod attention;
mod document;
mod request;
mod template;
mod whole;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use attention::attention;
pub use document::{bars, comparison, document, holder, parts, summary, years};
pub use request::request;
pub use whole::{BudgetYear, all, total};

use crate::error::{Error, Problem, Result};
use crate::groups::{self, BodyId};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::order::Ordered;
use crate::typed::{Entered, required};

id!(BudgetId);
id!(BudgetLineId);

/// The budget of one year of the council itself or of a deelraad, with where each line stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Budget {
    pub id: BudgetId,
    pub year: i32,
    /// The deelraad whose it is; absent for the council itself.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    /// Day on which the college granted it.
    pub granted_on: Option<NaiveDate>,
    pub lines: Vec<BudgetLine>,
    /// Sums of all lines.
    pub total: Standing,
}

impl Budget {
    /// "2026", of a deelraad "2026 Adviesraad Jeugd".
    pub fn named(&self) -> String {
        named(self.year, self.body_name.as_deref())
    }
}

fn named(year: i32, body: Option<&str>) -> String {
    body.map_or_else(|| year.to_string(), |name| format!("{year} {name}"))
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

/// The budget of the council itself, or of a deelraad.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct OfBudget {
    pub year: i32,
    pub body: Option<BodyId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StartBudget {
    pub id: Option<BudgetId>,
    pub year: i32,
    pub body: Option<BodyId>,
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
    pub body: Option<BodyId>,
    /// Day of the college's decision.
    pub on: Entered<NaiveDate>,
    /// Grant what was requested on every line that has no granted amount yet.
    pub as_requested: bool,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("budget.read", |view, request: OfBudget| read(view, request.year, request.body)),
        ask("budget.whole", |view, request: OfYear| whole::whole(view, request.year)),
        act("budget.start", start),
        act("budget.add_line", add_line),
        act("budget.change_line", change_line),
        act("budget.move_line", move_line),
        act("budget.remove_line", remove_line),
        act("budget.grant", grant),
    ]
}

/// The budget of the council itself, or of one of its deelraden, when there is one.
pub fn read(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Option<Budget>> {
    Ok(all(view, year)?.into_iter().find(|budget| budget.body == body))
}

/// The budget of a year. Fails with `budget_unknown`.
pub fn of_year(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Budget> {
    read(view, year, body)?.ok_or_else(|| Problem::BudgetUnknown(year).into())
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

/// The line with the same code in the budget of another year, of the same deelraad.
pub fn same_code_in(view: &View<'_>, line: BudgetLineId, year: i32) -> Result<Option<BudgetLineId>> {
    view.row(
        "SELECT other.id FROM budget_line AS this JOIN budget_line AS other ON other.code = this.code
         JOIN budget ON budget.id = other.budget_id JOIN budget AS own ON own.id = this.budget_id
         WHERE this.id = ?1 AND budget.year = ?2 AND budget.body_id IS own.body_id",
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
    let body = request.body.map(|body| groups::name_of(change, body)).transpose()?;
    if read(change, year, request.body)?.is_some() {
        return Err(Problem::BudgetExists(year).at("year"));
    }
    let id = change.id_for(request.id, "budget")?;
    change.execute("INSERT INTO budget (id, year, body_id) VALUES (?1, ?2, ?3)", params![id, year, request.body])?;
    let lines: Vec<(String, String, Cents)> = match request.from {
        StartFrom::Nothing => Vec::new(),
        StartFrom::Template => template::lines(),
        StartFrom::LastYear => of_year(change, year - 1, request.body)?
            .lines
            .into_iter()
            .filter(|line| line.active)
            .map(|line| (line.code, line.name, line.standing.available))
            .collect(),
    };
    for (code, name, requested) in lines {
        insert_line(change, None, id, &code, &name, requested, None)?;
    }
    change.named(format!("Begroting {} begonnen", named(year, body.as_deref())), place(year).record(id));
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
    let budget = of_year(change, request.year, request.body)?;
    let on = request.on.date("on", change.today())?;
    change.execute("UPDATE budget SET granted_on = ?2 WHERE id = ?1", params![budget.id, on])?;
    if request.as_requested {
        change.execute(
            "UPDATE budget_line SET granted = requested WHERE budget_id = ?1 AND granted IS NULL",
            [budget.id],
        )?;
    }
    let day = crate::calendar::dutch::long(on);
    change.named(format!("Begroting {} toegekend op {day}", budget.named()), place(budget.year).record(budget.id));
    Ok(())
}
