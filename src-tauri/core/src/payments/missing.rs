//! The list of receipts that are missing in a year. It names members, so it is never public.

use crate::calendar::dutch;
use crate::claims::{self, ClaimState};
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Table};
use crate::error::Result;
use crate::invoices;
use crate::money::Cents;
use crate::operation::View;

/// Lines without a receipt, and invoices without a paper. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32) -> Result<Document> {
    let year = crate::typed::year(year)?;
    let council = council::named(view)?;
    let rows = rows(view, year)?;
    let blocks = if rows.is_empty() {
        vec![Block::Paragraph("Er ontbreekt geen enkel bewijsstuk.".into())]
    } else {
        vec![Block::Table(table(rows, year))]
    };
    Ok(Document {
        title: format!("Ontbrekende bewijsstukken {year}"),
        subtitle: None,
        style: council::house_style(view, &council)?,
        standing: format!("Stand van {}", dutch::long(view.today())),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
        organisation: council.name,
    })
}

/// What it is of, of whom, when, what for, why it is missing, and the amount.
struct Row {
    number: String,
    name: String,
    date: chrono::NaiveDate,
    what: String,
    because: String,
    amount: Cents,
}

fn rows(view: &View<'_>, year: i32) -> Result<Vec<Row>> {
    let mut rows = Vec::new();
    for summary in claims::list(view, year)? {
        if summary.missing_receipts == 0 || summary.state == ClaimState::Rejected {
            continue;
        }
        let claim = claims::read(view, summary.id)?;
        rows.extend(claim.lines.iter().filter(|line| line.misses_receipt()).map(|line| Row {
            number: claim.number.clone().unwrap_or_else(|| "concept".into()),
            name: claim.name.clone(),
            date: line.date,
            what: claims::what(line),
            because: line.missing_because.clone(),
            amount: line.payable(),
        }));
    }
    let bare =
        invoices::list(view, year)?.into_iter().filter(|invoice| invoice.papers.is_empty() && !invoice.is_income);
    rows.extend(bare.map(|invoice| Row {
        number: if invoice.number.is_empty() { "factuur".into() } else { invoice.number.clone() },
        name: invoice.supplier,
        date: invoice.date,
        what: invoice.description,
        because: String::new(),
        amount: invoice.amount,
    }));
    rows.sort_by(|one, other| (&one.name, one.date).cmp(&(&other.name, other.date)));
    Ok(rows)
}

fn table(rows: Vec<Row>, year: i32) -> Table {
    let total: Cents = rows.iter().map(|row| row.amount).sum();
    let count = rows.len();
    let row = |row: Row| {
        vec![
            Cell::header(row.name),
            Cell::text(row.number),
            Cell::text(dutch::short(row.date).replace(' ', "\u{a0}")),
            Cell::text(row.what),
            Cell::text(row.because),
            Cell::text(row.amount.to_string()),
        ]
    };
    Table {
        caption: format!("Ontbrekende bewijsstukken van {year} ({count})"),
        columns: vec![
            Column::start("Lid of leverancier"),
            Column::start("Nummer"),
            Column::start("Datum"),
            Column::start("Omschrijving"),
            Column::start("Waarom"),
            Column::end("Bedrag"),
        ],
        rows: rows.into_iter().map(row).collect(),
        total: Some(vec![
            Cell::header("Totaal"),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::text(total.to_string()),
        ]),
    }
}
