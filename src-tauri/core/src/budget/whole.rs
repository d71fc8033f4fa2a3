//! All budgets of a year: that of the council itself and those of its deelraden.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{
    Budget, BudgetBalance, BudgetId, BudgetLine, BudgetLineId, BudgetState, Direction, Standing, bookings, changes,
};
use crate::error::Result;
use crate::groups::{self, BodyName};
use crate::money::Cents;
use crate::operation::View;
use crate::year_close;

/// Everything there is to spend in a year, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BudgetYear {
    pub year: i32,
    /// The council's own first, then those of the deelraden.
    pub budgets: Vec<Budget>,
    /// Every deelraad of the year, also one without a budget; empty where there are none.
    pub bodies: Vec<BodyName>,
    /// Cost of all budgets together.
    pub total: Standing,
    /// Income of all budgets together.
    pub income: Standing,
    pub balance: BudgetBalance,
}

/// The budgets of a year with the deelraden that can have one.
pub fn whole(view: &View<'_>, year: i32) -> Result<BudgetYear> {
    let budgets = all(view, year)?;
    let mut bodies = groups::subcouncils(view, year)?;
    for budget in &budgets {
        if let (Some(id), Some(name)) = (budget.body, &budget.body_name)
            && !bodies.iter().any(|body| body.id == id)
        {
            bodies.push(BodyName { id, name: name.clone() });
        }
    }
    let (total, income) = (sum(&budgets), income(&budgets));
    Ok(BudgetYear { year, total, income, balance: BudgetBalance::of(&income, &total), budgets, bodies })
}

/// The cost of budgets together.
pub fn sum(budgets: &[Budget]) -> Standing {
    Standing::sum(budgets.iter().map(|budget| &budget.total))
}

/// The income of budgets together.
pub fn income(budgets: &[Budget]) -> Standing {
    Standing::sum(budgets.iter().map(|budget| &budget.income))
}

/// The cost of all budgets of a year together, when there is one.
pub fn total(view: &View<'_>, year: i32) -> Result<Option<Standing>> {
    let budgets = all(view, year)?;
    Ok((!budgets.is_empty()).then(|| sum(&budgets)))
}

/// Whether a year has a budget, of the council or of a body.
pub fn exists(view: &View<'_>, year: i32) -> Result<bool> {
    Ok(view.row("SELECT 1 FROM budget WHERE year = ?1", [year], |_| Ok(()))?.is_some())
}

/// Every budget of a year, the council's own first.
pub fn all(view: &View<'_>, year: i32) -> Result<Vec<Budget>> {
    let closed = year_close::is_closed(view, year)?;
    let mut budgets = view.rows(
        "SELECT budget.id, state, adopted_on, submitted_on, granted_on, body_id, name
         FROM budget LEFT JOIN body ON body.id = body_id
         WHERE year = ?1 ORDER BY body_id IS NOT NULL, body.position, body_id",
        [year],
        |row| {
            Ok(Budget {
                id: row.get(0)?,
                year,
                state: if closed { BudgetState::Closed } else { row.get(1)? },
                adopted_on: row.get(2)?,
                submitted_on: row.get(3)?,
                granted_on: row.get(4)?,
                body: row.get(5)?,
                body_name: row.get(6)?,
                lines: Vec::new(),
                total: Standing::default(),
                income: Standing::default(),
                balance: BudgetBalance::default(),
                changes: Vec::new(),
            })
        },
    )?;
    let changes = changes::of_year(view, year)?;
    for (budget, line) in lines(view, year, &changes)? {
        if let Some(budget) = budgets.iter_mut().find(|known| known.id == budget) {
            budget.lines.push(line);
        }
    }
    for budget in &mut budgets {
        budget.total = Standing::sum(budget.of(Direction::Cost).map(|line| &line.standing));
        budget.income = Standing::sum(budget.of(Direction::Income).map(|line| &line.standing));
        budget.balance = BudgetBalance::of(&budget.income, &budget.total);
        let own = changes.iter().filter(|(of, _)| *of == budget.id);
        budget.changes = own.map(|(_, change)| change.clone()).collect();
    }
    Ok(budgets)
}

fn lines(
    view: &View<'_>,
    year: i32,
    changes: &[(BudgetId, changes::BudgetChange)],
) -> Result<Vec<(BudgetId, BudgetLine)>> {
    let spent = bookings::spent(view, year)?;
    let moved = |line: BudgetLineId| -> Cents {
        let one = |(_, change): &(BudgetId, changes::BudgetChange)| {
            let side = |end: Option<BudgetLineId>| if end == Some(line) { change.amount } else { Cents::ZERO };
            side(change.to) - side(change.from)
        };
        changes.iter().map(one).sum()
    };
    view.rows(
        "SELECT budget_line.*, budget.id AS of_budget FROM budget_line JOIN budget ON budget.id = budget_id
         WHERE year = ?1 ORDER BY position",
        [year],
        |row| {
            let id: BudgetLineId = row.get("id")?;
            let (realised, committed) = spent.get(&id).copied().unwrap_or_default();
            let line = BudgetLine {
                id,
                code: row.get("code")?,
                name: row.get("name")?,
                direction: row.get("direction")?,
                explanation: row.get("explanation")?,
                account: row.get("account")?,
                active: row.get("active")?,
                standing: Standing::of(row.get("requested")?, row.get("granted")?, moved(id), realised, committed),
            };
            Ok((row.get("of_budget")?, line))
        },
    )
}
