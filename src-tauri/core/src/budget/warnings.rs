//! What someone should know before a budget is changed. Told while they type; nothing is refused for it.

use chrono::Datelike;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::changes::AddBudgetChange;
use super::{Budget, BudgetId, BudgetLine, BudgetLineId, Direction, by_id};
use crate::error::Result;
use crate::money::Cents;
use crate::operation::{Operation, View, ask};
use crate::typed::Entered;

/// A line as it would be.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct WeighLine {
    pub budget: BudgetId,
    /// The line that is changed; absent for a new one.
    pub line: Option<BudgetLineId>,
    pub direction: Direction,
    pub requested: Entered<Cents>,
    pub granted: Option<Entered<Cents>>,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("budget.weigh_line", weigh_line), ask("budget.weigh_change", weigh_change)]
}

/// What follows from a line as it would be, in sentences. An amount that cannot be read is no warning: its field says so.
fn weigh_line(view: &View<'_>, request: WeighLine) -> Result<Vec<String>> {
    let budget = by_id(view, request.budget)?;
    let Ok(requested) = request.requested.amount("requested") else { return Ok(Vec::new()) };
    let granted = request.granted.and_then(|amount| amount.amount("granted").ok());
    let before = budget.lines.iter().find(|line| Some(line.id) == request.line);
    let mut warnings = Vec::new();
    if let Some(granted) = granted.filter(|granted| *granted > requested) {
        warnings.push(format!("Er is {} meer toegekend dan aangevraagd.", granted - requested));
    }
    let changed = before.map(|line| line.standing.changed).unwrap_or_default();
    let available = granted.unwrap_or(requested) + changed;
    if let Some(line) = before.filter(|line| line.direction == Direction::Cost) {
        warnings.extend(overspent(line, available));
    }
    warnings.extend(unbalanced(&budget, |direction, sums: Sums| {
        let own = before.filter(|line| line.direction == direction);
        let less = own.map(|line| (line.standing.requested, line.standing.available)).unwrap_or_default();
        let more = if direction == request.direction { (requested, available) } else { Default::default() };
        Sums { requested: sums.requested - less.0 + more.0, available: sums.available - less.1 + more.1 }
    }));
    Ok(warnings)
}

/// What follows from a change of the budget, in sentences. Of one that is set right (its id is there already) what it
/// did before is taken off first.
fn weigh_change(view: &View<'_>, request: AddBudgetChange) -> Result<Vec<String>> {
    let mut budget = by_id(view, request.budget)?;
    if let Some(before) = budget.changes.iter().find(|it| Some(it.id) == request.id).cloned() {
        budget.take_off(&before);
    }
    let request = request.fields;
    let mut warnings = Vec::new();
    if let Ok(date) = request.date.date("date", view.today())
        && date.year() < budget.year
    {
        warnings.push(format!("Deze datum ligt voor {}. Dat kan, als het besluit toen al viel.", budget.year));
    }
    let Ok(amount) = request.amount.amount("amount") else { return Ok(warnings) };
    let line = |id| budget.lines.iter().find(|line| Some(line.id) == id);
    let (from, to) = (line(request.from), line(request.to));
    if let Some(from) = from {
        let available = from.standing.available - amount;
        if available < Cents::ZERO {
            warnings.push(format!("Op post {} is niet zoveel begroot: er blijft {available} over.", from.title()));
        } else if from.direction == Direction::Cost {
            warnings.extend(overspent(from, available));
        }
    }
    warnings.extend(unbalanced(&budget, |direction, sums: Sums| {
        let signed = |line: Option<&BudgetLine>| {
            if line.is_some_and(|line| line.direction == direction) { amount } else { Cents::ZERO }
        };
        Sums { available: sums.available - signed(from) + signed(to), ..sums }
    }));
    Ok(warnings)
}

/// When more is spent of a line than it would have.
fn overspent(line: &BudgetLine, available: Cents) -> Option<String> {
    let spent = line.standing.realised + line.standing.committed;
    (spent > available && spent > Cents::ZERO).then(|| {
        format!(
            "Op post {} is al {spent} besteed of toegezegd, {} meer dan er dan is.",
            line.title(),
            spent - available
        )
    })
}

/// What is asked for and what there is, of cost or of income.
#[derive(Clone, Copy)]
struct Sums {
    requested: Cents,
    available: Cents,
}

/// When cost would be more than income. Nothing where no income is budgeted: then the gemeente pays.
fn unbalanced(budget: &Budget, with: impl Fn(Direction, Sums) -> Sums) -> Option<String> {
    let sums = |direction, standing: &super::Standing| {
        with(direction, Sums { requested: standing.requested, available: standing.available })
    };
    let (cost, income) = (sums(Direction::Cost, &budget.total), sums(Direction::Income, &budget.income));
    if income.requested + income.available == Cents::ZERO {
        return None;
    }
    if cost.available > income.available {
        let more = cost.available - income.available;
        return Some(format!("De kosten zijn dan {more} hoger dan de inkomsten."));
    }
    (cost.requested > income.requested).then(|| {
        format!("Er wordt dan {} meer aan kosten aangevraagd dan aan inkomsten.", cost.requested - income.requested)
    })
}
