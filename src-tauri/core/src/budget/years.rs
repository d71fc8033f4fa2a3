//! Five years side by side: budgeted and realised, together and line by line.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::document::value;
use super::whole::{income, sum};
use super::{Budget, Direction, Standing, all};
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Bars, Block, Cell, Chart, Column, Document, Group, Layout, Table, Unit};
use crate::error::{Problem, Result};
use crate::money::Cents;
use crate::operation::View;

/// Years that the last one is set beside.
const YEARS_BEFORE: i32 = 4;

/// Years beside each other, those without a budget left out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BudgetYears {
    pub years: Vec<YearTotals>,
    /// Cost line by line: the same code is the same line.
    pub lines: Vec<LineYears>,
}

/// All budgets of one year together.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct YearTotals {
    pub year: i32,
    pub total: Standing,
    pub income: Standing,
}

/// One line over the years.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LineYears {
    pub code: String,
    /// As it is called in the last year it was there.
    pub name: String,
    /// For each of the years; absent where the line was not there.
    pub years: Vec<Option<Standing>>,
}

/// The five years up to and with this one.
pub fn years(view: &View<'_>, year: i32) -> Result<BudgetYears> {
    let mut found: Vec<(i32, Vec<Budget>)> = Vec::new();
    for year in year - YEARS_BEFORE..=year {
        let budgets = all(view, year)?;
        if !budgets.is_empty() {
            found.push((year, budgets));
        }
    }
    let totals =
        |(year, budgets): &(i32, Vec<Budget>)| YearTotals { year: *year, total: sum(budgets), income: income(budgets) };
    Ok(BudgetYears { years: found.iter().map(totals).collect(), lines: lines(&found) })
}

fn lines(found: &[(i32, Vec<Budget>)]) -> Vec<LineYears> {
    let mut lines: Vec<LineYears> = Vec::new();
    // The newest first: its names and its order are those that people know.
    for line in found.iter().rev().flat_map(|(_, budgets)| budgets).flat_map(|budget| budget.of(Direction::Cost)) {
        if !lines.iter().any(|known| known.code == line.code) {
            let years = found.iter().map(|(_, budgets)| with_code(budgets, &line.code)).collect();
            lines.push(LineYears { code: line.code.clone(), name: line.name.clone(), years });
        }
    }
    lines
}

/// The lines with this code of the council and its deelraden together.
fn with_code(budgets: &[Budget], code: &str) -> Option<Standing> {
    let mut same = budgets.iter().flat_map(|budget| budget.of(Direction::Cost)).filter(|line| line.code == code);
    let first = same.next()?;
    Some(Standing::sum(std::iter::once(first).chain(same).map(|line| &line.standing)))
}

/// Budgeted and realised of each year, as standing bars over their table.
pub fn chart(years: &[YearTotals]) -> Chart {
    let year = |year: &YearTotals| Group {
        label: year.year.to_string(),
        values: vec![value(year.total.available), value(year.total.realised)],
    };
    Chart::Bars(Bars {
        caption: match years {
            [first, .., last] => format!("Begroot en gerealiseerd van {} tot en met {}", first.year, last.year),
            _ => "Begroot en gerealiseerd".into(),
        },
        groups_are: "Jaar".into(),
        unit: Unit::Cents,
        series: vec!["Begroot".into(), "Gerealiseerd".into()],
        groups: years.iter().map(year).collect(),
        table: None,
    })
}

/// The years on paper. Fails with `budget_unknown` when none of them has a budget.
pub fn document(view: &View<'_>, year: i32) -> Result<Document> {
    let BudgetYears { years, lines } = years(view, year)?;
    let (Some(first), Some(last)) = (years.first(), years.last()) else {
        return Err(Problem::BudgetUnknown(year).into());
    };
    let council = council::named(view)?;
    let words = match years.len() {
        1 => format!("Alleen van {} is er een begroting. Volgend jaar komt het tweede jaar ernaast.", last.year),
        more => format!("Hier staan {more} jaren naast elkaar, van {} tot en met {}.", first.year, last.year),
    };
    let mut blocks = vec![Block::Paragraph(words.into()), Block::Chart(chart(&years))];
    if years.iter().any(|year| year.income.available != Cents::ZERO || year.income.realised != Cents::ZERO) {
        blocks.push(Block::Table(incomes(&years)));
    }
    blocks.push(Block::Heading { level: 1, text: "Per post".into() });
    blocks.push(Block::Table(per_line(&years, &lines, "Begroot", |standing| standing.available)));
    blocks.push(Block::Table(per_line(&years, &lines, "Gerealiseerd", |standing| standing.realised)));
    Ok(Document {
        title: "Begroting in vijf jaar".into(),
        subtitle: Some(format!("{} tot en met {year}", year - YEARS_BEFORE)),
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

fn incomes(years: &[YearTotals]) -> Table {
    let row = |year: &YearTotals| {
        let result = year.income.realised - year.total.realised;
        let amounts = [year.income.available, year.income.realised, result];
        std::iter::once(Cell::header(year.year.to_string())).chain(amounts.map(|it| Cell::text(it.digits()))).collect()
    };
    Table {
        caption: "Inkomsten en resultaat per jaar, in euro’s".into(),
        columns: vec![
            Column::start("Jaar"),
            Column::end("Inkomsten begroot"),
            Column::end("Ontvangen"),
            Column::end("Resultaat"),
        ],
        rows: years.iter().map(row).collect(),
        total: None,
    }
}

/// One amount of every line, a column for each year.
fn per_line(years: &[YearTotals], lines: &[LineYears], what: &str, amount: fn(&Standing) -> Cents) -> Table {
    let mut columns = vec![Column::start("Post")];
    columns.extend(years.iter().map(|year| Column::end(&year.year.to_string())));
    let row = |line: &LineYears| {
        let amounts =
            line.years.iter().map(|one| one.as_ref().map_or(Cell::Empty, |one| Cell::text(amount(one).digits())));
        std::iter::once(Cell::header(format!("{} {}", line.code, line.name))).chain(amounts).collect()
    };
    let totals = years.iter().map(|year| Cell::text(amount(&year.total).digits()));
    Table {
        caption: format!("{what} per post en per jaar, in euro’s"),
        columns,
        rows: lines.iter().map(row).collect(),
        total: Some(std::iter::once(Cell::header("Totaal")).chain(totals).collect()),
    }
}
