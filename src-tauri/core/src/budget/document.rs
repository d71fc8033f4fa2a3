//! The budget on paper.

use super::whole::sum;
use super::{Budget, BudgetLine, Standing, all, named};
use crate::calendar::dutch;
use crate::claims;
use crate::council;
use crate::documents::{Bars, Block, Cell, Chart, Column, Document, Group, Layout, Table, Text, Unit, Value};
use crate::error::{Problem, Result};
use crate::groups::{self, BodyId};
use crate::money::Cents;
use crate::operation::View;
use crate::print::Audience;

/// A budget with where each line stands, internally also the claims behind it: of a deelraad, or of the whole council
/// with that of each deelraad. Fails with `budget_unknown` or `council_unknown`.
pub fn document(view: &View<'_>, year: i32, body: Option<BodyId>, audience: Audience) -> Result<Document> {
    let budgets = asked(view, year, body)?;
    let council = council::named(view)?;
    let mut blocks = Vec::new();
    if let [budget] = budgets.as_slice() {
        blocks.extend(one(view, budget, audience)?);
    } else {
        blocks.push(Block::Paragraph(summary(&budgets).into()));
        blocks.push(Block::Table(parts(&budgets)));
        for budget in &budgets {
            blocks.push(Block::Heading { level: 1, text: holder(budget) });
            blocks.extend(one(view, budget, audience)?);
        }
    }
    let body = body.map(|body| groups::name_of(view, body)).transpose()?;
    Ok(Document {
        title: format!("Begroting {}", named(year, body.as_deref())),
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

fn one(view: &View<'_>, budget: &Budget, audience: Audience) -> Result<Vec<Block>> {
    let granted = match budget.granted_on {
        Some(on) => format!("De begroting is toegekend op {}.", dutch::long(on)),
        None => "De begroting is nog niet toegekend.".into(),
    };
    let mut blocks = vec![
        Block::Paragraph(format!("{granted} {}", summary(std::slice::from_ref(budget))).into()),
        Block::Chart(bars(budget, overview(budget))),
    ];
    if audience == Audience::Internal {
        blocks.extend(claims::bookings(view, budget)?.map(Block::Table));
    }
    Ok(blocks)
}

/// The deelraad, or the words for the council itself.
pub fn holder(budget: &Budget) -> String {
    budget.body_name.clone().unwrap_or_else(|| "De raad zelf".into())
}

/// The budgets of the council and its deelraden beside each other, with their sum.
pub fn parts(budgets: &[Budget]) -> Table {
    let row = |name: String, standing: &Standing| {
        vec![
            Cell::header(name),
            Cell::text(standing.requested.digits()),
            granted(standing.granted),
            Cell::text(standing.realised.digits()),
            Cell::text(standing.committed.digits()),
            Cell::text(standing.left.digits()),
        ]
    };
    let year = budgets.first().map(|budget| format!(" {}", budget.year)).unwrap_or_default();
    Table {
        caption: format!("De begroting{year} van de hele raad, in euro’s"),
        columns: vec![
            Column::start("Begroting van"),
            Column::end("Aangevraagd"),
            Column::end("Toegekend"),
            Column::end("Gerealiseerd"),
            Column::end("Toegezegd"),
            Column::end("Over"),
        ],
        rows: budgets.iter().map(|budget| row(holder(budget), &budget.total)).collect(),
        total: Some(row("Totaal".into(), &sum(budgets))),
    }
}

/// What there was and what was spent, per line; the table is that which stands under it.
pub fn bars(budget: &Budget, table: Table) -> Chart {
    let line = |line: &BudgetLine| Group {
        label: format!("{} {}", line.code, line.name),
        values: vec![value(line.standing.available), value(line.standing.realised)],
    };
    Chart::Bars(Bars {
        caption: format!("Begroot en gerealiseerd in {} per post", budget.named()),
        groups_are: "Post".into(),
        unit: Unit::Cents,
        series: series(),
        groups: budget.lines.iter().map(line).collect(),
        table: Some(table),
    })
}

/// The totals of some years beside each other.
pub fn years(totals: &[(i32, Standing)]) -> Chart {
    let year = |(year, total): &(i32, Standing)| Group {
        label: year.to_string(),
        values: vec![value(total.available), value(total.realised)],
    };
    Chart::Bars(Bars {
        caption: match totals {
            [(first, _), .., (last, _)] => format!("Begroot en gerealiseerd van {first} tot en met {last}"),
            _ => "Begroot en gerealiseerd".into(),
        },
        groups_are: "Jaar".into(),
        unit: Unit::Cents,
        series: series(),
        groups: totals.iter().map(year).collect(),
        table: None,
    })
}

fn series() -> Vec<String> {
    vec!["Begroot".into(), "Gerealiseerd".into()]
}

fn value(amount: Cents) -> Value {
    Value { amount: amount.0, text: amount.to_string() }
}

/// Budgets in words.
pub fn summary(budgets: &[Budget]) -> String {
    let total = sum(budgets);
    let spent = total.realised + total.committed;
    let over = budgets.iter().flat_map(|budget| &budget.lines).filter(|line| line.standing.left < Cents::ZERO).count();
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
        caption: format!("Begroting {} per post, in euro’s", budget.named()),
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
        caption: format!("Begroting en realisatie {} per post, in euro’s", budget.named()),
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
