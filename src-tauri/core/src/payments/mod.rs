//! Payments: approved claims and invoices in one batch. Where the gemeente pays (model A) a batch is handed to it as one
//! bundle with a verzamelstaat; where the council has its own budget (model B) it is a payment list with a file for the
//! bank. Afterwards a batch is ticked as paid, whole or claim by claim.

mod batch;
mod credit_transfer;
mod document;
mod missing;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use batch::{Batch, PaidClaim};
pub use credit_transfer::credit_transfer;
pub use document::{annexes, document};
pub use missing::document as missing_document;

use crate::claims::{self, ClaimId, ClaimState};
use crate::council::{self, FinanceModel};
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::invoices::{self, InvoiceId};
use crate::journal::{Change, Place, Room};
use crate::operation::{OfYear, Operation, act, ask};
use crate::typed::Entered;
use crate::year_close;

id!(BatchId);

/// Who pays what is in a batch.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum BatchKind {
    Municipality,
    Bank,
}
stored_by_name!(BatchKind);

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StartBatch {
    pub id: Option<BatchId>,
    pub year: i32,
    /// Approved claims that are in no batch yet.
    pub claims: Vec<ClaimId>,
    /// Invoices that are not paid and in no batch yet.
    pub invoices: Vec<InvoiceId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfBatch {
    pub id: BatchId,
}

/// What is taken out of a batch: a claim or an invoice.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct TakeOut {
    pub id: BatchId,
    pub claim: Option<ClaimId>,
    pub invoice: Option<InvoiceId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct BatchOn {
    pub id: BatchId,
    /// Today when absent.
    pub on: Option<Entered<NaiveDate>>,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("payments.list", |view, request: OfYear| batch::list(view, request.year)),
        ask("payments.read", |view, request: OfBatch| batch::read(view, request.id)),
        ask("payments.waiting", |view, request: OfYear| batch::waiting(view, request.year)),
        act("payments.start", start),
        act("payments.take_out", take_out),
        act("payments.send", send),
        act("payments.pay", pay),
        act("payments.remove", remove),
    ]
}

fn place(batch: &Batch) -> Place {
    Place::room(Room::Claims).year(batch.year).record(batch.id)
}

/// Puts approved claims and unpaid invoices in a new batch. Who pays follows from the council's model.
fn start(change: &mut Change<'_>, request: StartBatch) -> Result<BatchId> {
    let year = crate::typed::year(request.year)?;
    if request.claims.is_empty() && request.invoices.is_empty() {
        return Err(Problem::BatchEmpty.at("claims"));
    }
    let kind = match council::named(change)?.finance_model {
        FinanceModel::MunicipalityPays => BatchKind::Municipality,
        FinanceModel::OwnBudget => BatchKind::Bank,
    };
    let id = change.id_for(request.id, "payment_batch")?;
    let number: i64 = change.db().query_row(
        "SELECT coalesce(max(number), 0) + 1 FROM payment_batch WHERE year = ?1",
        [year],
        |row| row.get(0),
    )?;
    change.execute(
        "INSERT INTO payment_batch (id, year, number, kind, made_on, note) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, year, number, kind, change.today(), request.note.trim()],
    )?;
    for claim in request.claims {
        let known = claims::read(change, claim)?;
        if known.state != ClaimState::Approved || known.batch.is_some() || known.year != year {
            return Err(Problem::NotForBatch(known.title()).at("claims").with_id(claim));
        }
        change.execute("UPDATE claim SET batch_id = ?2 WHERE id = ?1", params![claim, id])?;
    }
    for invoice in request.invoices {
        let known = invoices::read(change, invoice)?;
        if known.paid_on.is_some() || known.batch.is_some() || known.is_income || known.year != year {
            return Err(Problem::NotForBatch(known.title()).at("invoices").with_id(invoice));
        }
        change.execute("UPDATE invoice SET batch_id = ?2 WHERE id = ?1", params![invoice, id])?;
    }
    let batch = batch::read(change, id)?;
    change.named(format!("{} gemaakt", batch.title()), place(&batch));
    Ok(id)
}

/// A batch that may change. Fails with `state_not_allowed` once it was sent.
fn unsent(change: &Change<'_>, id: BatchId) -> Result<Batch> {
    let batch = batch::read(change, id)?;
    if batch.sent_on.is_some() { Err(Problem::StateNotAllowed.of(id)) } else { Ok(batch) }
}

fn take_out(change: &mut Change<'_>, request: TakeOut) -> Result<()> {
    let batch = unsent(change, request.id)?;
    let mut taken = 0;
    if let Some(claim) = request.claim {
        taken += change
            .execute("UPDATE claim SET batch_id = NULL WHERE id = ?1 AND batch_id = ?2", params![claim, request.id])?;
    }
    if let Some(invoice) = request.invoice {
        taken += change.execute(
            "UPDATE invoice SET batch_id = NULL WHERE id = ?1 AND batch_id = ?2",
            params![invoice, request.id],
        )?;
    }
    if taken == 0 {
        return Err(Problem::NotFound.of(request.id));
    }
    change.named(format!("Uit {} gehaald", batch.title().to_lowercase()), place(&batch));
    Ok(())
}

/// Notes that the batch went to the gemeente or the bank.
fn send(change: &mut Change<'_>, request: BatchOn) -> Result<()> {
    let batch = unsent(change, request.id)?;
    if batch.claims.is_empty() && batch.invoices.is_empty() {
        return Err(Problem::BatchEmpty.of(batch.id));
    }
    let on = request.on.map_or(Ok(change.today()), |on| on.date("on", change.today()))?;
    change.execute("UPDATE payment_batch SET sent_on = ?2 WHERE id = ?1", params![batch.id, on])?;
    let to = if batch.kind == BatchKind::Municipality { "de gemeente" } else { "de bank" };
    change.named(format!("{} naar {to}", batch.title()), place(&batch));
    Ok(())
}

/// Ticks everything in the batch that was not paid yet.
fn pay(change: &mut Change<'_>, request: BatchOn) -> Result<()> {
    let batch = batch::read(change, request.id)?;
    let Some(sent) = batch.sent_on else { return Err(Problem::StateNotAllowed.of(batch.id)) };
    if batch.is_paid() {
        return Err(Problem::StateNotAllowed.of(batch.id));
    }
    year_close::check_open(change, batch.year)?;
    let on = request.on.map_or(Ok(change.today()), |on| on.date("on", change.today()))?;
    if on < sent {
        return Err(Problem::EndBeforeStart.at("on"));
    }
    for claim in batch.claims.iter().filter(|claim| claim.state == ClaimState::Approved) {
        claims::mark_paid(change, claim.id, on)?;
    }
    for invoice in batch.invoices.iter().filter(|invoice| invoice.paid_on.is_none()) {
        invoices::mark_paid(change, invoice.id, on)?;
    }
    change.named(format!("{} betaald", batch.title()), place(&batch));
    Ok(())
}

/// Takes a batch apart that was not sent; what was in it waits again.
fn remove(change: &mut Change<'_>, request: OfBatch) -> Result<()> {
    let batch = unsent(change, request.id)?;
    change.execute("UPDATE claim SET batch_id = NULL WHERE batch_id = ?1", [batch.id])?;
    change.execute("UPDATE invoice SET batch_id = NULL WHERE batch_id = ?1", [batch.id])?;
    change.execute("DELETE FROM payment_batch WHERE id = ?1", [batch.id])?;
    change.named(format!("{} verwijderd", batch.title()), Place::room(Room::Claims).year(batch.year));
    Ok(())
}
