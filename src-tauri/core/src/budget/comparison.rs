//! The account of a year's money: budget against what came of it, line by line, with the words that explain a great
//! difference. A chapter of the annual report and, for who wants the money alone, a document of its own.

use super::document::{asked, changes_table, holder, named_of, value};
use super::{Budget, BudgetLine, BudgetLineId, Direction, Standing, all, bookings, summary};
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Bars, Block, Cell, Chart, Column, Document, Group, Layout, Table, Text, Unit};
use crate::error::Result;
use crate::groups::BodyId;
use crate::money::Cents;
use crate::operation::View;
use crate::settings::{self, SettingName};
use crate::year_close;

/// The financial report of a year (financieel verslag), of the whole council or of a deelraad.
pub fn report(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Document> {
    let budgets = asked(view, year, body)?;
    let council = council::named(view)?;
    let closed = year_close::closing(view, year)?;
    Ok(Document {
        title: format!("Financieel verslag {}", named_of(view, year, body)?),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: match &closed {
            Some(closing) => format!("Het jaar is afgesloten op {}", dutch::long(closing.on)),
            None => format!("Voorlopige stand op {}", dutch::long(view.today())),
        },
        draft: closed.is_none(),
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks: account(view, year, &budgets, 1)?,
    })
}

/// The same as a part of a document, its headings from `level` on.
pub fn chapter(view: &View<'_>, year: i32, level: u8) -> Result<Vec<Block>> {
    account(view, year, &all(view, year)?, level)
}

fn account(view: &View<'_>, year: i32, budgets: &[Budget], level: u8) -> Result<Vec<Block>> {
    let Some(first) = budgets.first() else { return Ok(Vec::new()) };
    let mut blocks = vec![Block::Paragraph(summary(budgets).into())];
    if budgets.len() == 1 {
        blocks.extend(lines(view, first, Some(level))?);
    } else {
        blocks.push(Block::Table(super::parts(budgets)));
        for budget in budgets {
            blocks.push(Block::Heading { level, text: holder(budget) });
            blocks.extend(lines(view, budget, None)?);
        }
    }
    if budgets.iter().any(Budget::has_income) {
        blocks.push(Block::Heading { level, text: "Resultaat".into() });
        blocks.push(Block::Table(result(budgets)));
    }
    if let Some(closing) = year_close::closing(view, year)?
        && !closing.destination.is_empty()
    {
        let result: Cents = budgets.iter().map(|budget| budget.balance.realised).sum();
        let what = if result < Cents::ZERO { "Dekking van het tekort" } else { "Bestemming van wat over is" };
        blocks.push(Block::Paragraph(format!("{what}: {}.", end(&closing.destination)).into()));
    }
    Ok(blocks)
}

/// A sentence's end is ours.
fn end(text: &str) -> &str {
    text.trim_end_matches('.')
}

/// Budget against realisation, the changes, and the words for what differs. A chart where it is the only budget.
fn lines(view: &View<'_>, budget: &Budget, level: Option<u8>) -> Result<Vec<Block>> {
    let mut blocks = vec![match level {
        Some(_) => Block::Chart(bars(budget, comparison(budget))),
        None => Block::Table(comparison(budget)),
    }];
    if budget.has_income() {
        blocks.push(Block::Table(compared(budget, Direction::Income)));
    }
    blocks.extend(changes_table(budget).map(Block::Table));
    blocks.extend(late(view, budget)?.map(Block::Table));
    let share = share(view)?;
    let explained: Vec<(String, Text)> = budget.lines.iter().filter_map(|line| explained(line, share)).collect();
    if !explained.is_empty() {
        if let Some(level) = level {
            blocks.push(Block::Heading { level, text: "Toelichting op de verschillen".into() });
        }
        blocks.push(Block::Facts(explained));
    }
    Ok(blocks)
}

/// What of the realisation is of an earlier year that was closed already; none when nothing came late.
fn late(view: &View<'_>, budget: &Budget) -> Result<Option<Table>> {
    let found = bookings::late(view, budget.year)?;
    let row = |(line, year, amount): &(BudgetLineId, i32, Cents)| {
        let line = budget.lines.iter().find(|it| it.id == *line)?;
        Some(vec![Cell::header(line.title()), Cell::text(format!("nagekomen {year}")), Cell::text(amount.digits())])
    };
    let rows: Vec<Vec<Cell>> = found.iter().filter_map(row).collect();
    Ok((!rows.is_empty()).then(|| Table {
        caption: format!("Nagekomen: van een eerder jaar, geboekt in {}, in euro’s", budget.named()),
        columns: vec![Column::start("Post"), Column::start("Waarvan"), Column::end("Bedrag")],
        rows,
        total: None,
    }))
}

/// What was written of a line, or that something is still to be written.
fn explained(line: &BudgetLine, share: i64) -> Option<(String, Text)> {
    let written = line.account.trim();
    match (written.is_empty(), differs(&line.standing, share)) {
        (false, _) => Some((line.title(), written.into())),
        (true, true) => Some((line.title(), "Nog toe te lichten.".into())),
        (true, false) => None,
    }
}

/// The percentage above which a difference is explained.
fn share(view: &View<'_>) -> Result<i64> {
    settings::number(view, SettingName::ExplainedDifference)
}

/// Whether what came of it is so far from the budget that it should be explained.
fn differs(standing: &Standing, share: i64) -> bool {
    let difference = standing.difference().0.abs();
    difference > 0 && difference * 100 > standing.available.0.abs() * share
}

/// The lines of a year whose difference should be explained and is not.
pub fn to_explain(view: &View<'_>, year: i32) -> Result<Vec<BudgetLine>> {
    let share = share(view)?;
    let open = |line: &BudgetLine| line.account.trim().is_empty() && differs(&line.standing, share);
    Ok(all(view, year)?.into_iter().flat_map(|budget| budget.lines).filter(open).collect())
}

/// What there was and what was spent, per line of cost; the table is that which stands under it.
pub fn bars(budget: &Budget, table: Table) -> Chart {
    let line = |line: &BudgetLine| Group {
        label: line.title(),
        values: vec![value(line.standing.available), value(line.standing.realised)],
    };
    Chart::Bars(Bars {
        caption: format!("Begroot en gerealiseerd in {} per post", budget.named()),
        groups_are: "Post".into(),
        unit: Unit::Cents,
        series: vec!["Begroot".into(), "Gerealiseerd".into()],
        groups: budget.of(Direction::Cost).map(line).collect(),
        table: Some(table),
    })
}

/// Cost: budget against realisation with the difference per line.
pub fn comparison(budget: &Budget) -> Table {
    compared(budget, Direction::Cost)
}

fn compared(budget: &Budget, direction: Direction) -> Table {
    let (total, what, done) = match direction {
        Direction::Cost => (&budget.total, "Begroting en realisatie", "Besteed"),
        Direction::Income => (&budget.income, "Inkomsten: begroting en realisatie", "Ontvangen"),
    };
    let row = |name: Cell, standing: &Standing, bar: Cell| {
        vec![
            name,
            bar,
            Cell::text(standing.available.digits()),
            Cell::text(standing.realised.digits()),
            Cell::text((-standing.difference()).digits()),
        ]
    };
    Table {
        caption: format!("{what} {} per post, in euro’s", budget.named()),
        columns: vec![
            Column::start("Post"),
            Column::start(done),
            Column::end("Begroot"),
            Column::end("Gerealiseerd"),
            Column::end("Verschil"),
        ],
        rows: budget
            .of(direction)
            .map(|line| {
                let bar = bar(line.standing.realised, line.standing.available, direction);
                row(Cell::Header(Text::plain(line.title())), &line.standing, bar)
            })
            .collect(),
        total: Some(row(Cell::header("Totaal"), total, Cell::Empty)),
    }
}

/// How much of a line is spent or came in, as a bar that says its number.
fn bar(realised: Cents, available: Cents, direction: Direction) -> Cell {
    let thousandths = realised.thousandths_of(available);
    let alternative = if available > Cents::ZERO {
        format!("{} procent", (thousandths + 5) / 10)
    } else {
        "geen bedrag begroot".into()
    };
    let over = direction == Direction::Cost && realised > available;
    Cell::Bar { done: thousandths.min(1000), held: 0, over, alternative }
}

/// Income less cost, as budgeted and as it came out, of each budget and together.
pub fn result(budgets: &[Budget]) -> Table {
    let row = |name: String, budgeted: Cents, income: Cents, cost: Cents| {
        vec![
            Cell::header(name),
            Cell::text(budgeted.digits()),
            Cell::text(income.digits()),
            Cell::text(cost.digits()),
            Cell::text((income - cost).digits()),
        ]
    };
    let of =
        |budget: &Budget| row(holder(budget), budget.balance.available, budget.income.realised, budget.total.realised);
    let sum = |amount: fn(&Budget) -> Cents| budgets.iter().map(amount).sum::<Cents>();
    let whole = row(
        "Totaal".into(),
        sum(|budget| budget.balance.available),
        sum(|budget| budget.income.realised),
        sum(|budget| budget.total.realised),
    );
    Table {
        caption: "Resultaat: inkomsten min kosten, in euro’s".into(),
        columns: vec![
            Column::start("Begroting van"),
            Column::end("Begroot saldo"),
            Column::end("Inkomsten"),
            Column::end("Kosten"),
            Column::end("Resultaat"),
        ],
        rows: budgets.iter().map(of).collect(),
        total: (budgets.len() > 1).then_some(whole),
    }
}
