//! The claim form (declaratieformulier). It names an account number, so it is never public.

use chrono::Datelike;

use super::{Claim, ClaimId, ClaimLine, ClaimState, LineKind, late, read};
use crate::calendar::dutch;
use crate::council::{self, Council, FinanceModel};
use crate::documents::{Block, Cell, Column, Document, Layout, Table, Text};
use crate::error::Result;
use crate::money::kilometres;
use crate::operation::View;
use crate::people;

/// The form of one claim. Fails with `not_found` or `council_unknown`.
pub fn document(view: &View<'_>, id: ClaimId) -> Result<Document> {
    let claim = read(view, id)?;
    let council = council::named(view)?;
    Ok(Document {
        title: match &claim.number {
            Some(number) => format!("Declaratie {number}"),
            None => format!("Declaratie van {}", claim.name),
        },
        subtitle: None,
        style: council::house_style(view, &council)?,
        standing: standing(&claim),
        draft: claim.state == ClaimState::Concept,
        layout: Layout::Form,
        letter: None,
        highlights: Vec::new(),
        blocks: form(view, &claim, &council, &mut 1)?,
        organisation: council.name,
    })
}

/// What stands on the form of a claim. `bijlage` is the number of its first receipt among the papers behind it, and
/// afterwards that of the next one.
pub fn form(view: &View<'_>, claim: &Claim, council: &Council, bijlage: &mut usize) -> Result<Vec<Block>> {
    let signer = match council.finance_model {
        FinanceModel::MunicipalityPays => "Voor akkoord, namens de gemeente",
        FinanceModel::OwnBudget => "Voor akkoord, de penningmeester",
    };
    let iban = people::account_of(view, claim.person)?;
    let mut blocks = vec![Block::Facts(facts(claim, &iban)), Block::Table(lines(claim, bijlage))];
    blocks.extend(changed(claim).map(Block::Table));
    if claim.missing_receipts() > 0 {
        blocks.push(Block::Paragraph(Text::bold(match claim.missing_receipts() {
            1 => "Bij één regel ontbreekt een bewijsstuk.".to_owned(),
            more => format!("Bij {more} regels ontbreekt een bewijsstuk."),
        })));
    }
    blocks.push(Block::Signatures(vec![claim.name.clone(), signer.into()]));
    Ok(blocks)
}

/// The lines of which another amount was approved, with the reason; none when all are as claimed.
fn changed(claim: &Claim) -> Option<Table> {
    let row = |line: &ClaimLine| {
        let approved = line.approved?;
        Some(vec![
            Cell::header(what(line)),
            Cell::text(line.amount.to_string()),
            Cell::text(approved.to_string()),
            Cell::text(line.approved_because.clone()),
        ])
    };
    let rows: Vec<Vec<Cell>> = claim.lines.iter().filter_map(row).collect();
    (!rows.is_empty()).then(|| Table {
        caption: "Anders goedgekeurd dan gedeclareerd".into(),
        columns: vec![
            Column::start("Omschrijving"),
            Column::end("Gedeclareerd"),
            Column::end("Goedgekeurd"),
            Column::start("Reden"),
        ],
        rows,
        total: None,
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
        let by = if claim.submitted_by.is_empty() { String::new() } else { format!(" door {}", claim.submitted_by) };
        facts.push(("Ingediend op".into(), format!("{}{by}", dutch::long(on)).into()));
    }
    if let Some(on) = claim.decided_on {
        let name = if claim.state == ClaimState::Rejected { "Afgewezen" } else { "Goedgekeurd" };
        facts.push((name.into(), format!("{} door {}", dutch::long(on), claim.decided_by).into()));
    }
    if !claim.reason.is_empty() {
        facts.push(("Reden".into(), claim.reason.clone().into()));
    }
    if let Some(on) = claim.paid_on {
        let by = if claim.paid_by.is_empty() { String::new() } else { format!(", genoteerd door {}", claim.paid_by) };
        facts.push(("Betaald op".into(), format!("{}{by}", dutch::long(on)).into()));
    }
    facts
}

/// An IBAN in groups of four, as on a bank card.
pub fn grouped(iban: &str) -> String {
    let letters: Vec<char> = iban.chars().collect();
    letters.chunks(4).map(|group| group.iter().collect::<String>()).collect::<Vec<_>>().join("\u{a0}")
}

fn lines(claim: &Claim, bijlage: &mut usize) -> Table {
    Table {
        caption: format!("Regels van deze declaratie ({})", claim.lines.len()),
        columns: vec![
            Column::start("Datum"),
            Column::start("Omschrijving"),
            Column::start("Post"),
            Column::start("Bewijsstuk"),
            Column::end("Bedrag"),
        ],
        rows: rows(&claim.lines, bijlage),
        total: Some(vec![
            Cell::Empty,
            Cell::header("Totaal"),
            Cell::Empty,
            Cell::Empty,
            Cell::text(claim.total.to_string()),
        ]),
    }
}

/// The receipts are numbered as they follow behind the form. The amount is what is paid.
fn rows(lines: &[ClaimLine], bijlage: &mut usize) -> Vec<Vec<Cell>> {
    let row = |line: &ClaimLine| {
        let first = *bijlage;
        *bijlage += line.receipts.len();
        row(line, first)
    };
    lines.iter().map(row).collect()
}

fn row(line: &ClaimLine, first: usize) -> Vec<Cell> {
    let proof = match (line.kind.needs_receipt(), line.receipts.len()) {
        (false, 0) => "niet nodig".into(),
        (true, 0) if line.missing_because.is_empty() => "ontbreekt".into(),
        (true, 0) => format!("ontbreekt: {}", line.missing_because),
        (_, 1) => format!("bijlage {first}"),
        (_, more) => format!("bijlagen {first} t/m {}", first + more - 1),
    };
    vec![
        // No-break spaces: a date that wraps is hard to read.
        Cell::text(dutch::short(line.date).replace(' ', "\u{a0}")),
        Cell::header(what(line)),
        Cell::text(line.budget_line_name.clone().unwrap_or_default()),
        Cell::text(proof),
        Cell::text(line.payable().to_string()),
    ]
}

/// "37,4 km × € 0,25: Noorderveld – gemeentehuis, heen en terug (nagekomen 2025)"
pub fn what(line: &ClaimLine) -> String {
    let what = plainly(line);
    line.late_of.map_or(what.clone(), |year| format!("{what} {}", late(year)))
}

fn plainly(line: &ClaimLine) -> String {
    let about = about(line);
    let described = |what: String| if about.is_empty() { what } else { format!("{what}: {about}") };
    match (line.kind, line.metres, line.rate) {
        (LineKind::Mileage, Some(metres), Some(rate)) => described(format!("{} × {rate}", kilometres(metres))),
        (LineKind::PublicTransport, ..) => described("Openbaar vervoer".into()),
        (LineKind::AttendanceFee, ..) => described("Vacatiegeld".into()),
        (LineKind::Allowance, ..) => {
            let month = dutch::month_name(line.date.month());
            described(format!("Vaste vergoeding {month} {}", line.date.year()))
        }
        (LineKind::Correction, ..) => described("Verbetering".into()),
        _ => line.description.clone(),
    }
}

/// From where to where, and the words of a line.
fn about(line: &ClaimLine) -> String {
    let places = [&line.from_place, &line.to_place].map(String::as_str);
    let places: Vec<&str> = places.into_iter().filter(|place| !place.is_empty()).collect();
    let back = if line.is_return { ", heen en terug" } else { "" };
    let trip = if places.is_empty() { back.trim_start_matches(", ").to_owned() } else { places.join(" – ") + back };
    [trip, line.description.clone()].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
}
