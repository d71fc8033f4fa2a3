//! The budget (begroting) of a year: what was asked for and granted per budget line (begrotingspost), how that was
//! changed, and beside it what claims and invoices have done with it. The council has one, and so has each of its
//! deelraden.

mod attention;
mod bookings;
mod changes;
mod comparison;
mod document;
mod lines;
mod request;
mod sheets;
mod standing;
mod start;
mod states;
mod template;
mod warnings;
mod whole;
mod years;

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use bookings::{Booking, bookings, document as bookings_document};
pub use changes::BudgetChange;
pub use comparison::{bars, chapter, comparison, report, to_explain};
pub use document::{document, holder, parts, summary};
pub use lines::BudgetLine;
pub use request::request;
pub use sheets::{bookings_sheet, journal, sheet};
pub use standing::{BudgetBalance, Standing};
pub use states::BudgetState;
pub use whole::{BudgetYear, all, exists, total};
pub use years::{chart as years_chart, document as years_document, years};

use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::id::{id, stored_by_name};
use crate::journal::{Place, Room};
use crate::operation::{OfYear, Operation, View, act, ask};

id!(BudgetId);
id!(BudgetLineId);
id!(BudgetChangeId);

/// Whether a line takes money or brings it.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Direction {
    /// Kosten.
    #[default]
    Cost,
    /// Inkomsten, such as the subsidy of the gemeente.
    Income,
}
stored_by_name!(Direction);

/// The budget of one year of the council itself or of a deelraad, with where each line stands.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Budget {
    pub id: BudgetId,
    pub year: i32,
    /// The deelraad whose it is; absent for the council itself.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    pub state: BudgetState,
    /// Day on which the council adopted it.
    pub adopted_on: Option<NaiveDate>,
    /// Day on which it went to the college.
    pub submitted_on: Option<NaiveDate>,
    /// Day on which the college granted it.
    pub granted_on: Option<NaiveDate>,
    /// Lines of cost and of income, in the council's own order.
    pub lines: Vec<BudgetLine>,
    /// Sums of the lines of cost.
    pub total: Standing,
    /// Sums of the lines of income.
    pub income: Standing,
    /// Income less cost.
    pub balance: BudgetBalance,
    /// How it was changed after it was adopted, by date.
    pub changes: Vec<BudgetChange>,
}

impl Budget {
    /// "2026", of a deelraad "2026 Adviesraad Jeugd".
    pub fn named(&self) -> String {
        named(self.year, self.body_name.as_deref())
    }

    pub fn of(&self, direction: Direction) -> impl Iterator<Item = &BudgetLine> {
        self.lines.iter().filter(move |line| line.direction == direction)
    }

    /// As it would be without one of its changes.
    fn take_off(&mut self, change: &BudgetChange) {
        for (id, amount) in [(change.from, change.amount), (change.to, -change.amount)] {
            let Some(line) = self.lines.iter_mut().find(|line| Some(line.id) == id) else { continue };
            let sum = if line.direction == Direction::Cost { &mut self.total } else { &mut self.income };
            for standing in [&mut line.standing, sum] {
                standing.changed += amount;
                standing.available += amount;
            }
        }
    }

    pub fn has_income(&self) -> bool {
        self.of(Direction::Income).next().is_some()
    }
}

fn named(year: i32, body: Option<&str>) -> String {
    body.map_or_else(|| year.to_string(), |name| format!("{year} {name}"))
}

/// The budget of the council itself, or of a deelraad.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct OfBudget {
    pub year: i32,
    pub body: Option<BodyId>,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("budget.read", |view, request: OfBudget| read(view, request.year, request.body)),
        ask("budget.whole", |view, request: OfYear| whole::whole(view, request.year)),
        ask("budget.years", |view, request: OfYear| years(view, request.year)),
        ask("budget.to_explain", |view, request: OfYear| explained(view, request.year)),
        act("budget.start", start::start),
    ];
    operations.extend(lines::operations());
    operations.extend(changes::operations());
    operations.extend(states::operations());
    operations.extend(warnings::operations());
    operations
}

/// What is still to be explained: asked from the last quarter of the year on, before that a difference is only time.
fn explained(view: &View<'_>, year: i32) -> Result<Vec<BudgetLine>> {
    let today = view.today();
    let is_time = (today.year(), today.month()) >= (year, 10);
    if is_time { to_explain(view, year) } else { Ok(Vec::new()) }
}

/// The budget of the council itself, or of one of its deelraden, when there is one.
pub fn read(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Option<Budget>> {
    Ok(all(view, year)?.into_iter().find(|budget| budget.body == body))
}

/// The budget of a year. Fails with `budget_unknown`.
pub fn of_year(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Budget> {
    read(view, year, body)?.ok_or_else(|| Problem::BudgetUnknown(year).into())
}

/// The budget with this id. Fails with `not_found`.
fn by_id(view: &View<'_>, id: BudgetId) -> Result<Budget> {
    let missing = || Problem::NotFound.of(id);
    let year: i32 = view.row("SELECT year FROM budget WHERE id = ?1", [id], |row| row.get(0))?.ok_or_else(missing)?;
    all(view, year)?.into_iter().find(|budget| budget.id == id).ok_or_else(missing)
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
