//! A batch with what is in it.

use chrono::NaiveDate;
use rusqlite::Row;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{BatchId, BatchKind};
use crate::claims::{self, ClaimId, ClaimState, ClaimSummary};
use crate::error::{Problem, Result};
use crate::invoices::{self, Invoice};
use crate::money::Cents;
use crate::operation::View;
use crate::people::{self, PersonId};

/// Claims and invoices that are paid in one go.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Batch {
    pub id: BatchId,
    pub year: i32,
    #[ts(type = "number")]
    pub number: i64,
    pub kind: BatchKind,
    pub made_on: NaiveDate,
    /// Day on which it went to the gemeente or the bank.
    pub sent_on: Option<NaiveDate>,
    pub note: String,
    pub claims: Vec<PaidClaim>,
    pub invoices: Vec<Invoice>,
    pub total: Cents,
}

/// A claim as it stands in a batch.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct PaidClaim {
    pub id: ClaimId,
    pub number: String,
    pub person: PersonId,
    pub name: String,
    /// Without an account number nobody can be paid.
    pub has_account: bool,
    pub state: ClaimState,
    pub paid_on: Option<NaiveDate>,
    pub total: Cents,
}

/// What can go in a batch.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct ToPay {
    pub claims: Vec<ClaimSummary>,
    pub invoices: Vec<Invoice>,
}

impl Batch {
    /// "Verzamelstaat 2026-03", of the bank "Betaallijst 2026-03".
    pub fn title(&self) -> String {
        let name = match self.kind {
            BatchKind::Municipality => "Verzamelstaat",
            BatchKind::Bank => "Betaallijst",
        };
        format!("{name} {}-{:02}", self.year, self.number)
    }

    /// Whether nothing in it is still to be paid.
    pub fn is_paid(&self) -> bool {
        self.claims.iter().all(|claim| claim.state == ClaimState::Paid)
            && self.invoices.iter().all(|invoice| invoice.paid_on.is_some())
    }
}

/// The batches of a year, the newest first.
pub fn list(view: &View<'_>, year: i32) -> Result<Vec<Batch>> {
    let batches = view.rows("SELECT * FROM payment_batch WHERE year = ?1 ORDER BY number DESC", [year], from_row)?;
    batches.into_iter().map(|batch| filled(view, batch)).collect()
}

/// A batch with what is in it. Fails with `not_found`.
pub fn read(view: &View<'_>, id: BatchId) -> Result<Batch> {
    let batch = view
        .row("SELECT * FROM payment_batch WHERE id = ?1", [id], from_row)?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    filled(view, batch)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Batch> {
    Ok(Batch {
        id: row.get("id")?,
        year: row.get("year")?,
        number: row.get("number")?,
        kind: row.get("kind")?,
        made_on: row.get("made_on")?,
        sent_on: row.get("sent_on")?,
        note: row.get("note")?,
        claims: Vec::new(),
        invoices: Vec::new(),
        total: Cents::ZERO,
    })
}

fn filled(view: &View<'_>, mut batch: Batch) -> Result<Batch> {
    batch.claims = view.rows(
        "SELECT claim.id, year, number, person_id, first_name, infix, last_name, iban <> '', state, paid_on,
                (SELECT coalesce(sum(coalesce(approved, amount)), 0) FROM claim_line WHERE claim_id = claim.id)
         FROM claim JOIN person ON person.id = person_id WHERE batch_id = ?1 ORDER BY number",
        [batch.id],
        |row| {
            let name: [String; 3] = [row.get(4)?, row.get(5)?, row.get(6)?];
            Ok(PaidClaim {
                id: row.get(0)?,
                number: claims::number_text(row.get(1)?, row.get(2)?),
                person: row.get(3)?,
                name: people::full_name(&name[0], &name[1], &name[2]),
                has_account: row.get(7)?,
                state: row.get(8)?,
                paid_on: row.get(9)?,
                total: row.get(10)?,
            })
        },
    )?;
    batch.invoices = invoices::in_batch(view, batch.id)?;
    let invoiced: Cents = batch.invoices.iter().map(|invoice| invoice.amount).sum();
    batch.total = batch.claims.iter().map(|claim| claim.total).sum::<Cents>() + invoiced;
    Ok(batch)
}

/// Approved claims and unpaid invoices of a year that are in no batch.
pub fn waiting(view: &View<'_>, year: i32) -> Result<ToPay> {
    let mut claims = claims::list(view, year)?;
    claims.retain(|claim| claim.state == ClaimState::Approved && claim.batch.is_none());
    let mut invoices = invoices::list(view, year)?;
    invoices.retain(|invoice| invoice.paid_on.is_none() && invoice.batch.is_none() && !invoice.is_income);
    Ok(ToPay { claims, invoices })
}
