//! All budgets of a year: that of the council itself and those of its deelraden.

use std::collections::HashMap;

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Budget, BudgetId, BudgetLine, BudgetLineId, Standing};
use crate::error::Result;
use crate::groups::{self, BodyName};
use crate::money::Cents;
use crate::operation::View;

/// Everything there is to spend in a year, and by whom.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BudgetYear {
    pub year: i32,
    /// The council's own first, then those of the deelraden.
    pub budgets: Vec<Budget>,
    /// Every deelraad of the year, also one without a budget; empty where there are none.
    pub bodies: Vec<BodyName>,
    /// Sums of all budgets.
    pub total: Standing,
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
    Ok(BudgetYear { year, total: sum(&budgets), budgets, bodies })
}

pub fn sum(budgets: &[Budget]) -> Standing {
    Standing::sum(budgets.iter().map(|budget| &budget.total))
}

/// What all budgets of a year are together, when there is one.
pub fn total(view: &View<'_>, year: i32) -> Result<Option<Standing>> {
    let budgets = all(view, year)?;
    Ok((!budgets.is_empty()).then(|| sum(&budgets)))
}

/// Every budget of a year, the council's own first.
pub fn all(view: &View<'_>, year: i32) -> Result<Vec<Budget>> {
    let mut budgets = view.rows(
        "SELECT budget.id, granted_on, body_id, name FROM budget LEFT JOIN body ON body.id = body_id
         WHERE year = ?1 ORDER BY body_id IS NOT NULL, body.position, body_id",
        [year],
        |row| {
            Ok(Budget {
                id: row.get(0)?,
                year,
                granted_on: row.get(1)?,
                body: row.get(2)?,
                body_name: row.get(3)?,
                lines: Vec::new(),
                total: Standing::default(),
            })
        },
    )?;
    for (budget, line) in lines(view, year)? {
        if let Some(budget) = budgets.iter_mut().find(|known| known.id == budget) {
            budget.lines.push(line);
        }
    }
    for budget in &mut budgets {
        budget.total = Standing::sum(budget.lines.iter().map(|line| &line.standing));
    }
    Ok(budgets)
}

fn lines(view: &View<'_>, year: i32) -> Result<Vec<(BudgetId, BudgetLine)>> {
    let spent = spent(view, year)?;
    view.rows(
        "SELECT budget_id, budget_line.id, code, name, requested, granted, active
         FROM budget_line JOIN budget ON budget.id = budget_id WHERE year = ?1 ORDER BY position",
        [year],
        |row| {
            let id: BudgetLineId = row.get(1)?;
            let (realised, committed) = spent.get(&id).copied().unwrap_or_default();
            let standing = Standing::of(row.get(4)?, row.get(5)?, realised, committed);
            let line = BudgetLine { id, code: row.get(2)?, name: row.get(3)?, active: row.get(6)?, standing };
            Ok((row.get(0)?, line))
        },
    )
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
