//! What comes after its year was closed (nagekomen): it is booked in a later year, and says of which year it is.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;

use super::{Claim, OfClaim, concept, lines};
use crate::budget;
use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::operation::{Operation, act};
use crate::year_close;

pub fn operations() -> Vec<Operation> {
    vec![act("claims.book_late", book_late)]
}

/// The year of a day before the year it is booked in.
pub(super) fn late_of(date: NaiveDate, booked_in: i32) -> Option<i32> {
    (date.year() < booked_in).then(|| date.year())
}

/// How a line or an invoice says it.
pub fn late(year: i32) -> String {
    format!("(nagekomen {year})")
}

/// Moves a claim of a closed year, that was not handed in, to the first year after it that is open; its lines go to
/// the posts with the same code. Answers that year.
fn book_late(change: &mut Change<'_>, request: OfClaim) -> Result<i32> {
    let mut claim = concept(change, request.id)?;
    if !year_close::is_closed(change, claim.year)? {
        return Err(Problem::StateNotAllowed.of(claim.id));
    }
    if claim.number.is_some() {
        return Err(Problem::ClaimNumberedInYear(claim.year).of(claim.id));
    }
    let closed = claim.year;
    while year_close::is_closed(change, claim.year)? {
        claim.year += 1;
    }
    if !budget::exists(change, claim.year)? {
        return Err(Problem::BudgetUnknown(claim.year).of(claim.id));
    }
    move_lines(change, &claim)?;
    change.execute("UPDATE claim SET year = ?2 WHERE id = ?1", params![claim.id, claim.year])?;
    let title = format!("Declaratie van {} over {closed} geboekt als nagekomen in {}", claim.name, claim.year);
    change.named(title, Place::room(Room::Claims).year(claim.year).record(claim.id));
    Ok(claim.year)
}

fn move_lines(change: &Change<'_>, claim: &Claim) -> Result<()> {
    for line in lines::of_claim(change, claim.id)? {
        let post = line.budget_line.map(|post| budget::same_code_in(change, post, claim.year)).transpose()?.flatten();
        change.execute("UPDATE claim_line SET budget_line_id = ?2 WHERE id = ?1", params![line.id, post])?;
    }
    Ok(())
}
