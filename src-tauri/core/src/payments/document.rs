//! The sheet of a batch (verzamelstaat or betaallijst), with the form of every claim behind it; in the bundle their
//! receipts follow as numbered bijlagen. It names account numbers, so it is never public.

use super::batch::{self, Batch};
use super::{BatchId, BatchKind};
use crate::calendar::dutch;
use crate::claims;
use crate::council::{self, Council};
use crate::documents::{Block, Cell, Column, Document, Layout, Table, Text};
use crate::error::Result;
use crate::invoices;
use crate::operation::View;
use crate::people;
use crate::print::Annex;

/// The sheet of one batch. Fails with `not_found` or `council_unknown`.
pub fn document(view: &View<'_>, id: BatchId) -> Result<Document> {
    let batch = batch::read(view, id)?;
    let council = council::named(view)?;
    let mut blocks = vec![Block::Facts(facts(&batch, &council))];
    let mut bijlage = 1;
    let mut forms = Vec::new();
    for paid in &batch.claims {
        let claim = claims::read(view, paid.id)?;
        forms.push(Block::Heading { level: 1, text: format!("Declaratie {}", paid.number) });
        forms.extend(claims::form(view, &claim, &council, &mut bijlage)?);
    }
    if !batch.claims.is_empty() {
        blocks.push(Block::Table(claims_table(view, &batch)?));
    }
    if !batch.invoices.is_empty() {
        blocks.push(Block::Table(invoices_table(&batch, &mut bijlage)));
    }
    blocks.push(Block::Paragraph(Text::bold(format!("Samen {}", batch.total))));
    blocks.push(Block::Signatures(vec![format!("Namens de {}", council.name)]));
    blocks.extend(forms);
    Ok(Document {
        title: batch.title(),
        subtitle: None,
        style: council::house_style(view, &council)?,
        standing: standing(&batch),
        draft: batch.sent_on.is_none(),
        layout: Layout::Form,
        letter: None,
        highlights: Vec::new(),
        blocks,
        organisation: council.name,
    })
}

/// The papers behind it: the receipts of the claims, then the invoices.
pub fn annexes(view: &View<'_>, id: BatchId) -> Result<Vec<Annex>> {
    let batch = batch::read(view, id)?;
    let mut annexes = Vec::new();
    for claim in &batch.claims {
        let of_claim = claims::annexes(view, claim.id)?;
        annexes.extend(
            of_claim
                .into_iter()
                .map(|annex| Annex { about: format!("{}, {}: {}", claim.number, claim.name, annex.about), ..annex }),
        );
    }
    annexes.extend(batch.invoices.iter().flat_map(invoices::annexes));
    Ok(annexes)
}

fn standing(batch: &Batch) -> String {
    match (batch.sent_on, batch.kind) {
        (None, _) => format!("Gemaakt op {}", dutch::long(batch.made_on)),
        (Some(on), BatchKind::Municipality) => format!("Naar de gemeente op {}", dutch::long(on)),
        (Some(on), BatchKind::Bank) => format!("Naar de bank op {}", dutch::long(on)),
    }
}

fn facts(batch: &Batch, council: &Council) -> Vec<(String, Text)> {
    let mut facts = vec![("Begrotingsjaar".to_owned(), Text::from(batch.year.to_string()))];
    match batch.kind {
        BatchKind::Municipality => {
            facts.push(("Te betalen door".into(), format!("gemeente {}", council.municipality).into()));
        }
        BatchKind::Bank if council.iban.is_empty() => (),
        BatchKind::Bank => facts.push(("Van rekening".into(), claims::grouped(&council.iban).into())),
    }
    if let Some(on) = batch.sent_on {
        facts.push(("Verstuurd op".into(), dutch::long(on).into()));
    }
    if !batch.note.is_empty() {
        facts.push(("Opmerking".into(), batch.note.clone().into()));
    }
    facts
}

fn claims_table(view: &View<'_>, batch: &Batch) -> Result<Table> {
    let mut rows = Vec::new();
    for claim in &batch.claims {
        let iban = people::account_of(view, claim.person)?;
        let iban = if iban.is_empty() { "onbekend".to_owned() } else { claims::grouped(&iban) };
        rows.push(vec![
            Cell::header(&claim.number),
            Cell::text(claim.name.clone()),
            Cell::text(iban),
            Cell::text(claim.total.to_string()),
        ]);
    }
    let total: crate::money::Cents = batch.claims.iter().map(|claim| claim.total).sum();
    Ok(Table {
        caption: format!("Declaraties ({})", batch.claims.len()),
        columns: vec![
            Column::start("Nummer"),
            Column::start("Lid"),
            Column::start("Rekeningnummer"),
            Column::end("Bedrag"),
        ],
        rows,
        total: Some(vec![Cell::header("Totaal"), Cell::Empty, Cell::Empty, Cell::text(total.to_string())]),
    })
}

/// The invoices with the numbers of their papers, which follow those of the claims.
fn invoices_table(batch: &Batch, bijlage: &mut usize) -> Table {
    let mut row = |invoice: &invoices::Invoice| {
        let first = *bijlage;
        *bijlage += invoice.papers.len();
        let papers = match invoice.papers.len() {
            0 => "ontbreekt".into(),
            1 => format!("bijlage {first}"),
            more => format!("bijlagen {first} t/m {}", first + more - 1),
        };
        let iban = if invoice.iban.is_empty() { "onbekend".to_owned() } else { claims::grouped(&invoice.iban) };
        vec![
            Cell::header(invoice.title()),
            Cell::text(dutch::short(invoice.date).replace(' ', "\u{a0}")),
            Cell::text(iban),
            Cell::text(papers),
            Cell::text(invoice.amount.to_string()),
        ]
    };
    let total: crate::money::Cents = batch.invoices.iter().map(|invoice| invoice.amount).sum();
    Table {
        caption: format!("Facturen ({})", batch.invoices.len()),
        columns: vec![
            Column::start("Factuur"),
            Column::start("Datum"),
            Column::start("Rekeningnummer"),
            Column::start("Bewijsstuk"),
            Column::end("Bedrag"),
        ],
        rows: batch.invoices.iter().map(&mut row).collect(),
        total: Some(vec![Cell::header("Totaal"), Cell::Empty, Cell::Empty, Cell::Empty, Cell::text(total.to_string())]),
    }
}
