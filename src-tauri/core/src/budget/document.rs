//! The budget on paper.

use super::whole::{income, sum};
use super::{Budget, BudgetLine, Direction, Standing, all, bars, named};
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Table, Value};
use crate::error::{Problem, Result};
use crate::groups::{self, BodyId};
use crate::money::Cents;
use crate::operation::View;
use crate::print::Audience;

/// A budget with where each line stands, internally also the bookings behind it: of a deelraad, or of the whole council
/// with that of each deelraad. Fails with `budget_unknown` or `council_unknown`.
pub fn document(view: &View<'_>, year: i32, body: Option<BodyId>, audience: Audience) -> Result<Document> {
    let budgets = asked(view, year, body)?;
    let council = council::named(view)?;
    let bookings = if audience == Audience::Internal { super::bookings(view, year)? } else { Vec::new() };
    let mut blocks = Vec::new();
    if let [budget] = budgets.as_slice() {
        let costs = Block::Chart(bars(budget, overview(budget, Direction::Cost)));
        blocks.extend(one(budget, costs, &bookings));
    } else {
        blocks.push(Block::Paragraph(summary(&budgets).into()));
        blocks.push(Block::Table(parts(&budgets)));
        for budget in &budgets {
            // The chart stands in the document of the deelraad itself; here the numbers are enough.
            blocks.push(Block::Heading { level: 1, text: holder(budget) });
            blocks.extend(one(budget, Block::Table(overview(budget, Direction::Cost)), &bookings));
        }
    }
    Ok(Document {
        title: format!("Begroting {}", named_of(view, year, body)?),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: format!("Stand op {}", dutch::long(view.today())),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

/// "2026", or "2026 Adviesraad Jeugd".
pub fn named_of(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<String> {
    let body = body.map(|body| groups::name_of(view, body)).transpose()?;
    Ok(named(year, body.as_deref()))
}

/// The budgets that a document is about. Fails with `budget_unknown` when there are none.
pub fn asked(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Vec<Budget>> {
    let budgets = of(view, year, body)?;
    if budgets.is_empty() { Err(Problem::BudgetUnknown(year).into()) } else { Ok(budgets) }
}

/// The budget of a deelraad, or all of the year.
pub fn of(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Vec<Budget>> {
    let mut budgets = all(view, year)?;
    budgets.retain(|budget| body.is_none() || budget.body == body);
    Ok(budgets)
}

/// How far the budget is, where each line stands, how it was changed, and the bookings behind that.
fn one(budget: &Budget, costs: Block, bookings: &[super::Booking]) -> Vec<Block> {
    let words = format!("{} {}", how_far(budget), summary(std::slice::from_ref(budget)));
    let mut blocks = vec![Block::Paragraph(words.into()), costs];
    if budget.has_income() {
        blocks.push(Block::Table(overview(budget, Direction::Income)));
        blocks.push(Block::Paragraph(balance(budget).into()));
    }
    blocks.extend(changes_table(budget).map(Block::Table));
    let own: Vec<_> = bookings.iter().filter(|booking| booking.budget == Some(budget.id)).collect();
    let caption = format!("Boekingen achter de bedragen van {}", budget.named());
    blocks.extend(super::bookings::table(&own, caption, Audience::Internal).map(Block::Table));
    blocks
}

/// The steps the budget has gone, in a sentence or two.
fn how_far(budget: &Budget) -> String {
    let steps = [
        (budget.adopted_on, "vastgesteld"),
        (budget.submitted_on, "ingediend bij het college"),
        (budget.granted_on, "toegekend"),
    ];
    let steps: Vec<String> =
        steps.into_iter().filter_map(|(on, step)| on.map(|on| format!("{step} op {}", dutch::long(on)))).collect();
    let granted = if budget.granted_on.is_none() { " Hij is nog niet toegekend." } else { "" };
    match steps.as_slice() {
        [] => "De begroting is nog niet toegekend.".into(),
        [step] => format!("De begroting is {step}.{granted}"),
        [first @ .., last] => format!("De begroting is {} en {last}.{granted}", first.join(", ")),
    }
}

fn balance(budget: &Budget) -> String {
    let words = |amount: Cents| match amount {
        Cents(0) => "gelijk aan de kosten".to_owned(),
        more if more > Cents::ZERO => format!("{more} hoger dan de kosten"),
        less => format!("{} lager dan de kosten", -less),
    };
    format!(
        "Begroot zijn de inkomsten {}. Gerealiseerd zijn zij {}.",
        words(budget.balance.available),
        words(budget.balance.realised)
    )
}

/// The deelraad, or the words for the council itself.
pub fn holder(budget: &Budget) -> String {
    budget.body_name.clone().unwrap_or_else(|| "De raad zelf".into())
}

/// The cost of the council and its deelraden beside each other, with their sum.
pub fn parts(budgets: &[Budget]) -> Table {
    let total = sum(budgets);
    let columns = Amounts::of(&total);
    let year = budgets.first().map(|budget| format!(" {}", budget.year)).unwrap_or_default();
    let row = |name: String, standing: &Standing| columns.row(vec![Cell::header(name)], standing);
    Table {
        caption: format!("De begroting{year} van de hele raad, in euro’s"),
        columns: columns.headed(vec![Column::start("Begroting van")]),
        rows: budgets.iter().map(|budget| row(holder(budget), &budget.total)).collect(),
        total: Some(row("Totaal".into(), &total)),
    }
}

pub(super) fn value(amount: Cents) -> Value {
    Value { amount: amount.0, text: amount.to_string() }
}

/// Budgets in words.
pub fn summary(budgets: &[Budget]) -> String {
    let (total, income) = (sum(budgets), income(budgets));
    let spent = total.realised + total.committed;
    let costs = budgets.iter().flat_map(|budget| budget.of(Direction::Cost));
    let lines = match costs.filter(|line| line.standing.left < Cents::ZERO).count() {
        0 => "Geen post is overschreden.".into(),
        1 => "Eén post is overschreden.".into(),
        more => format!("{more} posten zijn overschreden."),
    };
    let received = if budgets.iter().any(Budget::has_income) {
        format!(" Van {} aan inkomsten is {} ontvangen.", income.available, income.realised)
    } else {
        String::new()
    };
    format!("Van {} is {spent} besteed of toegezegd. {lines}{received}", total.available)
}

/// The columns of amounts: what says nothing (nothing granted, nothing changed) only takes room.
struct Amounts {
    granted: bool,
    changed: bool,
}

impl Amounts {
    fn of(total: &Standing) -> Self {
        Self { granted: total.granted.is_some(), changed: total.changed != Cents::ZERO }
    }

    /// Changes within a budget add up to nothing, so its lines are asked.
    fn of_lines<'l>(mut lines: impl Iterator<Item = &'l BudgetLine>, total: &Standing) -> Self {
        Self { granted: total.granted.is_some(), changed: lines.any(|line| line.standing.changed != Cents::ZERO) }
    }

    fn headed(&self, mut columns: Vec<Column>) -> Vec<Column> {
        columns.push(Column::end("Aangevraagd"));
        columns.extend(self.granted.then(|| Column::end("Toegekend")));
        columns.extend(self.changed.then(|| Column::end("Gewijzigd")));
        columns.extend(["Gerealiseerd", "Toegezegd", "Over", "%"].map(Column::end));
        columns
    }

    fn row(&self, mut cells: Vec<Cell>, standing: &Standing) -> Vec<Cell> {
        let text = |amount: Cents| Cell::text(amount.digits());
        cells.push(text(standing.requested));
        cells.extend(self.granted.then(|| standing.granted.map_or(Cell::Empty, text)));
        cells.extend(self.changed.then(|| text(standing.available)));
        cells.extend([standing.realised, standing.committed, standing.left].map(text));
        cells.push(standing.percent.map_or(Cell::Empty, |percent| Cell::text(percent.to_string())));
        cells
    }
}

/// Where the lines of cost, or of income, stand.
fn overview(budget: &Budget, direction: Direction) -> Table {
    let (total, what) = match direction {
        Direction::Cost => (&budget.total, "Begroting"),
        Direction::Income => (&budget.income, "Inkomsten in de begroting"),
    };
    let columns = Amounts::of_lines(budget.of(direction), total);
    let row = |title: String, standing: &Standing| columns.row(vec![Cell::header(title)], standing);
    Table {
        caption: format!("{what} {} per post, in euro’s", budget.named()),
        columns: columns.headed(vec![Column::start("Post")]),
        rows: budget.of(direction).map(|line| row(line.title(), &line.standing)).collect(),
        total: Some(row("Totaal".into(), total)),
    }
}

/// How a budget was changed; none when it was not.
pub(super) fn changes_table(budget: &Budget) -> Option<Table> {
    let outside = |name: &Option<String>| Cell::text(name.clone().unwrap_or_else(|| "buiten de begroting".into()));
    let row = |change: &super::BudgetChange| {
        let reason = match &change.decision_number {
            Some(number) => format!("{} (besluit {number})", change.reason.trim_end_matches('.')),
            None => change.reason.clone(),
        };
        vec![
            Cell::header(dutch::short(change.date)),
            outside(&change.from_name),
            outside(&change.to_name),
            Cell::text(reason),
            Cell::text(change.amount.digits()),
        ]
    };
    (!budget.changes.is_empty()).then(|| Table {
        caption: format!("Begrotingswijzigingen {}, in euro’s", budget.named()),
        columns: vec![
            Column::start("Datum"),
            Column::start("Van"),
            Column::start("Naar"),
            Column::start("Reden"),
            Column::end("Bedrag"),
        ],
        rows: budget.changes.iter().map(row).collect(),
        total: None,
    })
}
