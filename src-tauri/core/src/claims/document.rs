//! The claim form (declaratieformulier). It names an account number, so it is never public.

use super::{Claim, ClaimId, ClaimLine, ClaimState, LineKind, read};
use crate::calendar::dutch;
use crate::council::{self, FinanceModel};
use crate::documents::{Block, Cell, Column, Document, Layout, Table, Text};
use crate::error::Result;
use crate::money::kilometres;
use crate::operation::View;
use crate::people;

/// The form of one claim. Fails with `not_found` or `council_unknown`.
pub fn document(view: &View<'_>, id: ClaimId) -> Result<Document> {
    let claim = read(view, id)?;
    let council = council::named(view)?;
    let signer = match council.finance_model {
        FinanceModel::MunicipalityPays => "Voor akkoord, namens de gemeente",
        FinanceModel::OwnBudget => "Voor akkoord, de penningmeester",
    };
    let mut blocks =
        vec![Block::Facts(facts(&claim, &people::account_of(view, claim.person)?)), Block::Table(lines(&claim))];
    if claim.missing_receipts() > 0 {
        blocks.push(Block::Paragraph(Text::bold(match claim.missing_receipts() {
            1 => "Bij één regel ontbreekt een bewijsstuk.".to_owned(),
            more => format!("Bij {more} regels ontbreekt een bewijsstuk."),
        })));
    }
    blocks.push(Block::Signatures(vec![claim.name.clone(), signer.into()]));
    Ok(Document {
        title: match &claim.number {
            Some(number) => format!("Declaratie {number}"),
            None => format!("Declaratie van {}", claim.name),
        },
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: standing(&claim),
        draft: claim.state == ClaimState::Concept,
        layout: Layout::Form,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

fn standing(claim: &Claim) -> String {
    let on = |date: Option<chrono::NaiveDate>| date.map(dutch::long).unwrap_or_default();
    match claim.state {
        ClaimState::Concept => "Concept, nog niet ingediend".into(),
        ClaimState::Submitted => format!("Ingediend op {}", on(claim.submitted_on)),
        ClaimState::Approved => format!("Goedgekeurd op {}", on(claim.decided_on)),
        ClaimState::Rejected => format!("Afgewezen op {}", on(claim.decided_on)),
        ClaimState::Paid => format!("Betaald op {}", on(claim.paid_on)),
    }
}

fn facts(claim: &Claim, iban: &str) -> Vec<(String, Text)> {
    let mut facts =
        vec![("Lid".to_owned(), Text::plain(&claim.name)), ("Begrotingsjaar".into(), claim.year.to_string().into())];
    if !iban.is_empty() {
        facts.push(("Rekeningnummer".into(), grouped(iban).into()));
    }
    if let Some(on) = claim.submitted_on {
        facts.push(("Ingediend op".into(), dutch::long(on).into()));
    }
    if let Some(on) = claim.decided_on {
        let name = if claim.state == ClaimState::Rejected { "Afgewezen" } else { "Goedgekeurd" };
        facts.push((name.into(), format!("{} door {}", dutch::long(on), claim.decided_by).into()));
    }
    if !claim.reason.is_empty() {
        facts.push(("Reden".into(), claim.reason.clone().into()));
    }
    if let Some(on) = claim.paid_on {
        facts.push(("Betaald op".into(), dutch::long(on).into()));
    }
    facts
}

/// An IBAN in groups of four, as on a bank card.
fn grouped(iban: &str) -> String {
    let letters: Vec<char> = iban.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

fn lines(claim: &Claim) -> Table {
    Table {
        caption: format!("Regels van deze declaratie ({})", claim.lines.len()),
        columns: vec![
            Column::start("Datum"),
            Column::start("Omschrijving"),
            Column::start("Post"),
            Column::start("Bewijsstuk"),
            Column::end("Bedrag"),
        ],
        rows: rows(&claim.lines),
        total: Some(vec![
            Cell::Empty,
            Cell::header("Totaal"),
            Cell::Empty,
            Cell::Empty,
            Cell::text(claim.total.to_string()),
        ]),
    }
}

/// The receipts are numbered as they follow behind the form.
fn rows(lines: &[ClaimLine]) -> Vec<Vec<Cell>> {
    let mut next = 1;
    let row = |line: &ClaimLine| {
        let first = next;
        next += line.receipts.len();
        row(line, first)
    };
    lines.iter().map(row).collect()
}

fn row(line: &ClaimLine, first: usize) -> Vec<Cell> {
    let proof = match (line.kind.needs_receipt(), line.receipts.len()) {
        (false, 0) => "niet nodig".into(),
        (true, 0) => "ontbreekt".into(),
        (_, 1) => format!("bijlage {first}"),
        (_, more) => format!("bijlagen {first} t/m {}", first + more - 1),
    };
    vec![
        // No-break spaces: a date that wraps is hard to read.
        Cell::text(dutch::short(line.date).replace(' ', "\u{a0}")),
        Cell::header(what(line)),
        Cell::text(line.budget_line_name.clone().unwrap_or_default()),
        Cell::text(proof),
        Cell::text(line.amount.to_string()),
    ]
}

/// "37,4 km × € 0,25: Noorderveld – gemeentehuis"
pub(super) fn what(line: &ClaimLine) -> String {
    let described =
        |what: String| if line.description.is_empty() { what } else { format!("{what}: {}", line.description) };
    match (line.kind, line.metres, line.rate) {
        (LineKind::Mileage, Some(metres), Some(rate)) => described(format!("{} × {rate}", kilometres(metres))),
        (LineKind::PublicTransport, ..) => described("Openbaar vervoer".into()),
        _ => line.description.clone(),
    }
}
