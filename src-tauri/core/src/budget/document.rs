//! The budget on paper.

use super::{Budget, BudgetLine, of_year};
use crate::calendar::dutch;
use crate::claims;
use crate::council;
use crate::documents::{Bars, Block, Cell, Chart, Column, Document, Group, Layout, Table, Text, Unit, Value};
use crate::error::Result;
use crate::money::Cents;
use crate::operation::View;
use crate::print::Audience;

/// The budget of a year with where each line stands; internally also the claims behind it. Fails with `budget_unknown` or `council_unknown`.
pub fn document(view: &View<'_>, year: i32, audience: Audience) -> Result<Document> {
    let budget = of_year(view, year)?;
    let council = council::named(view)?;
    let granted = match budget.granted_on {
        Some(on) => format!("De begroting is toegekend op {}.", dutch::long(on)),
        None => "De begroting is nog niet toegekend.".into(),
    };
    let mut blocks = vec![
        Block::Paragraph(format!("{granted} {}", summary(&budget)).into()),
        Block::Chart(bars(&budget, overview(&budget))),
    ];
    if audience == Audience::Internal {
        blocks.extend(claims::bookings(view, year)?.map(Block::Table));
    }
    Ok(Document {
        title: format!("Begroting {year}"),
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

/// What there was and what was spent, per line; the table is that which stands under it.
pub fn bars(budget: &Budget, table: Table) -> Chart {
    let line = |line: &BudgetLine| Group {
        label: format!("{} {}", line.code, line.name),
        values: vec![value(line.standing.available), value(line.standing.realised)],
    };
    Chart::Bars(Bars {
        caption: format!("Begroot en gerealiseerd in {} per post", budget.year),
        groups_are: "Post".into(),
        unit: Unit::Cents,
        series: series(),
        groups: budget.lines.iter().map(line).collect(),
        table: Some(table),
    })
}

/// The totals of some years beside each other.
pub fn years(budgets: &[Budget]) -> Chart {
    let year = |budget: &Budget| Group {
        label: budget.year.to_string(),
        values: vec![value(budget.total.available), value(budget.total.realised)],
    };
    Chart::Bars(Bars {
        caption: match budgets {
            [first, .., last] => format!("Begroot en gerealiseerd van {} tot en met {}", first.year, last.year),
            _ => "Begroot en gerealiseerd".into(),
        },
        groups_are: "Jaar".into(),
        unit: Unit::Cents,
        series: series(),
        groups: budgets.iter().map(year).collect(),
        table: None,
    })
}

fn series() -> Vec<String> {
    vec!["Begroot".into(), "Gerealiseerd".into()]
}

fn value(amount: Cents) -> Value {
    Value { amount: amount.0, text: amount.to_string() }
}

/// The budget in words.
pub fn summary(budget: &Budget) -> String {
    let total = &budget.total;
    let spent = total.realised + total.committed;
    let over = budget.lines.iter().filter(|line| line.standing.left < Cents::ZERO).count();
    let lines = match over {
        0 => "Geen post is overschreden.".into(),
        1 => "Eén post is overschreden.".into(),
        more => format!("{more} posten zijn overschreden."),
    };
    format!("Van {} is {spent} besteed of toegezegd. {lines}", total.available)
}

fn overview(budget: &Budget) -> Table {
    let total = &budget.total;
    Table {
        caption: format!("Begroting {} per post, in euro’s", budget.year),
        columns: vec![
            Column::start("Code"),
            Column::start("Post"),
            Column::end("Aangevraagd"),
            Column::end("Toegekend"),
            Column::end("Gerealiseerd"),
            Column::end("Toegezegd"),
            Column::end("Over"),
        ],
        rows: budget.lines.iter().map(overview_row).collect(),
        total: Some(vec![
            Cell::Empty,
            Cell::header("Totaal"),
            Cell::text(total.requested.digits()),
            granted(total.granted),
            Cell::text(total.realised.digits()),
            Cell::text(total.committed.digits()),
            Cell::text(total.left.digits()),
        ]),
    }
}

fn overview_row(line: &BudgetLine) -> Vec<Cell> {
    let standing = &line.standing;
    vec![
        Cell::text(&line.code),
        Cell::header(&line.name),
        Cell::text(standing.requested.digits()),
        granted(standing.granted),
        Cell::text(standing.realised.digits()),
        Cell::text(standing.committed.digits()),
        Cell::text(standing.left.digits()),
    ]
}

fn granted(amount: Option<Cents>) -> Cell {
    amount.map_or(Cell::Empty, |amount| Cell::text(amount.digits()))
}

/// Begroting against realisatie with the difference per line, for the annual report.
pub fn comparison(budget: &Budget) -> Table {
    let row = |name: Cell, available: Cents, realised: Cents, bar: Cell| {
        vec![
            name,
            bar,
            Cell::text(available.digits()),
            Cell::text(realised.digits()),
            Cell::text((available - realised).digits()),
        ]
    };
    let total = &budget.total;
    Table {
        caption: format!("Begroting en realisatie {} per post, in euro’s", budget.year),
        columns: vec![
            Column::start("Post"),
            Column::start("Besteed"),
            Column::end("Begroot"),
            Column::end("Gerealiseerd"),
            Column::end("Verschil"),
        ],
        rows: budget
            .lines
            .iter()
            .map(|line| {
                let standing = &line.standing;
                let name = Cell::Header(Text::plain(format!("{} {}", line.code, line.name)));
                row(name, standing.available, standing.realised, bar(standing.realised, standing.available))
            })
            .collect(),
        total: Some(row(Cell::header("Totaal"), total.available, total.realised, Cell::Empty)),
    }
}

/// How much of a line is spent, as a bar that says its number.
fn bar(realised: Cents, available: Cents) -> Cell {
    let thousandths = realised.thousandths_of(available);
    let alternative = if available > Cents::ZERO {
        format!("{} procent", (thousandths + 5) / 10)
    } else {
        "geen bedrag begroot".into()
    };
    Cell::Bar { done: thousandths.min(1000), held: 0, over: realised > available, alternative }
}
