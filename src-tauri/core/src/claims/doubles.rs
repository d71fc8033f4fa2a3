//! Possible doubles: a line that looks like another of the same member, and a paper that is in the file already. They
//! are shown with their twin and never stand in the way.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::lines::{ClaimLine, ClaimLineId, LineKind};
use super::{Claim, ClaimId, ClaimState, number_text};
use crate::calendar::dutch;
use crate::error::Result;
use crate::invoices::InvoiceId;
use crate::money::Cents;
use crate::operation::View;
use crate::people;

/// Another line of the same member that may be for the same thing.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Twin {
    pub line: ClaimLineId,
    pub claim: ClaimId,
    pub year: i32,
    /// "D-2026-014: 22 oktober 2026, kilometers, € 9,35"
    pub label: String,
}

/// Where else the same paper is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PaperTwin {
    pub claim: Option<ClaimId>,
    pub invoice: Option<InvoiceId>,
    pub year: i32,
    /// "D-2026-014 van Okke Terpstraat, € 45,00"
    pub label: String,
}

/// Lines of the same member on the same day, with the same amount or of a kind there is one of. What was rejected may be
/// claimed again.
pub(super) fn of_line(view: &View<'_>, claim: &Claim, line: &ClaimLine) -> Result<Vec<Twin>> {
    if claim.state == ClaimState::Rejected || line.kind == LineKind::Correction {
        return Ok(Vec::new());
    }
    view.rows(
        "SELECT claim_line.id, claim.id, year, number, kind, date, amount
         FROM claim JOIN claim_line ON claim_id = claim.id
         WHERE person_id = ?1 AND date = ?2 AND claim_line.id <> ?3 AND state <> 'rejected' AND kind <> 'correction'
               AND (amount = ?4 OR ?5 AND kind = ?6)
         ORDER BY claim.year, claim.number, claim_line.position",
        params![claim.person, line.date, line.id, line.amount, line.kind.is_once_a_day(), line.kind],
        |row| {
            let (year, number, kind): (i32, Option<i64>, LineKind) = (row.get(2)?, row.get(3)?, row.get(4)?);
            let title = number.map_or_else(|| "concept".to_owned(), |number| number_text(year, number));
            let (day, amount): (_, Cents) = (dutch::long(row.get(5)?), row.get(6)?);
            Ok(Twin {
                line: row.get(0)?,
                claim: row.get(1)?,
                year,
                label: format!("{title}: {day}, {}, {amount}", kind.dutch()),
            })
        },
    )
}

/// Where else a paper with this hash hangs, apart from the line or invoice with this id.
pub fn of_paper(view: &View<'_>, hash: &str, apart_from: &str) -> Result<Vec<PaperTwin>> {
    let mut twins = view.rows(
        "SELECT claim.id, year, number, first_name, infix, last_name, amount
         FROM receipt JOIN claim_line ON claim_line.id = claim_line_id JOIN claim ON claim.id = claim_id
              JOIN person ON person.id = person_id
         WHERE hash = ?1 AND claim_line.id <> ?2 AND state <> 'rejected' ORDER BY year, number, claim_line.position",
        params![hash, apart_from],
        |row| {
            let (year, number): (i32, Option<i64>) = (row.get(1)?, row.get(2)?);
            let name: [String; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
            let title = number.map_or_else(|| "een concept".to_owned(), |number| number_text(year, number));
            let (name, amount) = (people::full_name(&name[0], &name[1], &name[2]), row.get::<_, Cents>(6)?);
            Ok(PaperTwin { claim: row.get(0)?, invoice: None, year, label: format!("{title} van {name}, {amount}") })
        },
    )?;
    twins.extend(view.rows(
        "SELECT invoice.id, year, supplier, number, amount
         FROM invoice_paper JOIN invoice ON invoice.id = invoice_id
         WHERE hash = ?1 AND invoice.id <> ?2 ORDER BY year, date, invoice.id",
        params![hash, apart_from],
        |row| {
            let (supplier, number, amount): (String, String, Cents) = (row.get(2)?, row.get(3)?, row.get(4)?);
            let number = if number.is_empty() { String::new() } else { format!(" {number}") };
            Ok(PaperTwin {
                claim: None,
                invoice: row.get(0)?,
                year: row.get(1)?,
                label: format!("factuur{number} van {supplier}, {amount}"),
            })
        },
    )?);
    Ok(twins)
}
