//! Invoices (facturen), and money that came in, without a member. Whether one costs or brings in follows from the
//! direction of its budget line.

mod attention;
mod papers;

use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use attention::attention;
pub use papers::{InvoicePaper, annexes};

use crate::budget::{self, BudgetLineId};
use crate::contacts::OrganisationId;
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::payments::BatchId;
use crate::people;
use crate::typed::{Entered, required};
use crate::year_close;

id!(InvoiceId);
id!(InvoicePaperId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Invoice {
    pub id: InvoiceId,
    /// The budget year it is booked in.
    pub year: i32,
    /// Who sent it; of income, who pays.
    pub supplier: String,
    pub organisation: Option<OrganisationId>,
    pub number: String,
    pub date: NaiveDate,
    /// Last day to pay it.
    pub due_on: Option<NaiveDate>,
    pub description: String,
    pub budget_line: Option<BudgetLineId>,
    /// "400 Website"
    pub budget_line_name: Option<String>,
    pub is_income: bool,
    /// Below zero for a credit note.
    pub amount: Cents,
    pub iban: String,
    pub paid_on: Option<NaiveDate>,
    pub paid_by: String,
    /// The batch it is paid in.
    pub batch: Option<BatchId>,
    /// The year it is of, when it came after that was closed and is booked in a later one (nagekomen).
    pub late_of: Option<i32>,
    pub papers: Vec<InvoicePaper>,
    /// Invoices of the same sender that may be the same one: by number, or by day and amount.
    pub twins: Vec<InvoiceId>,
}

impl Invoice {
    /// "Drukkerij Rijnzicht 2026-118"
    pub fn title(&self) -> String {
        if self.number.is_empty() { self.supplier.clone() } else { format!("{} {}", self.supplier, self.number) }
    }

    fn place(&self) -> Place {
        place(self.year).record(self.id)
    }
}

#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct InvoiceFields {
    pub year: i32,
    pub supplier: String,
    pub organisation: Option<OrganisationId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub number: String,
    pub date: Entered<NaiveDate>,
    pub due_on: Option<Entered<NaiveDate>>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    pub budget_line: Option<BudgetLineId>,
    pub amount: Entered<Cents>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub iban: String,
    /// Day of payment, for one that was paid already.
    pub paid_on: Option<Entered<NaiveDate>>,
    /// Of an invoice from before its budget year: whether it came after its own year was closed (nagekomen), or was
    /// sent ahead. Must be said once that year is closed.
    pub late: Option<bool>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddInvoice {
    pub id: Option<InvoiceId>,
    #[serde(flatten)]
    pub fields: InvoiceFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeInvoice {
    pub id: InvoiceId,
    #[serde(flatten)]
    pub fields: InvoiceFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfInvoice {
    pub id: InvoiceId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct PayInvoice {
    pub id: InvoiceId,
    /// Day of payment; today when absent.
    pub on: Option<Entered<NaiveDate>>,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("invoices.list", |view, request: OfYear| list(view, request.year)),
        ask("invoices.read", |view, request: OfInvoice| read(view, request.id)),
        act("invoices.add", add),
        act("invoices.change", change_invoice),
        act("invoices.remove", remove),
        act("invoices.pay", pay),
    ];
    operations.extend(papers::operations());
    operations
}

fn place(year: i32) -> Place {
    Place::room(Room::Claims).year(year)
}

const SELECT: &str = "SELECT invoice.*, budget_line.code || ' ' || budget_line.name AS budget_line_name,
            coalesce(direction = 'income', 0) AS is_income
     FROM invoice LEFT JOIN budget_line ON budget_line.id = budget_line_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Invoice> {
    let (date, late): (NaiveDate, bool) = (row.get("date")?, row.get("late")?);
    Ok(Invoice {
        id: row.get("id")?,
        year: row.get("year")?,
        supplier: row.get("supplier")?,
        organisation: row.get("organisation_id")?,
        number: row.get("number")?,
        date,
        due_on: row.get("due_on")?,
        description: row.get("description")?,
        budget_line: row.get("budget_line_id")?,
        budget_line_name: row.get("budget_line_name")?,
        is_income: row.get("is_income")?,
        amount: row.get("amount")?,
        iban: row.get("iban")?,
        paid_on: row.get("paid_on")?,
        paid_by: row.get("paid_by")?,
        batch: row.get("batch_id")?,
        late_of: late.then(|| date.year()),
        papers: Vec::new(),
        twins: Vec::new(),
    })
}

/// The invoices of a year: what is still to pay first, by the day it is due; then the newest.
pub fn list(view: &View<'_>, year: i32) -> Result<Vec<Invoice>> {
    let sql = format!(
        "{SELECT} WHERE invoice.year = ?1
         ORDER BY paid_on IS NOT NULL, CASE WHEN paid_on IS NULL THEN coalesce(due_on, date) END, date DESC, invoice.id"
    );
    let mut invoices = view.rows(&sql, [year], from_row)?;
    let mut hung = papers::of_year(view, year)?;
    for invoice in &mut invoices {
        invoice.papers = hung.remove(&invoice.id).unwrap_or_default();
    }
    Ok(invoices)
}

/// The invoices that are paid in a batch, with their papers.
pub fn in_batch(view: &View<'_>, batch: BatchId) -> Result<Vec<Invoice>> {
    let sql = format!("{SELECT} WHERE batch_id = ?1 ORDER BY date, invoice.id");
    let mut invoices = view.rows(&sql, [batch], from_row)?;
    for invoice in &mut invoices {
        invoice.papers = papers::of_invoice(view, invoice.id)?;
    }
    Ok(invoices)
}

/// One invoice with what may be the same. Fails with `not_found`.
pub fn read(view: &View<'_>, id: InvoiceId) -> Result<Invoice> {
    let sql = format!("{SELECT} WHERE invoice.id = ?1");
    let mut invoice = view.row(&sql, [id], from_row)?.ok_or_else(|| Problem::NotFound.of(id))?;
    invoice.papers = papers::of_invoice(view, id)?;
    invoice.twins = view.rows(
        "SELECT id FROM invoice WHERE id <> ?1 AND lower(supplier) = lower(?2)
             AND (number <> '' AND number = ?3 OR date = ?4 AND amount = ?5) ORDER BY date, id",
        params![id, invoice.supplier, invoice.number, invoice.date, invoice.amount],
        |row| row.get(0),
    )?;
    Ok(invoice)
}

/// Checked values of an invoice.
pub struct Checked {
    year: i32,
    supplier: String,
    date: NaiveDate,
    due_on: Option<NaiveDate>,
    amount: Cents,
    iban: String,
    paid_on: Option<NaiveDate>,
    late: bool,
}

/// Whether an invoice comes after its own year was closed. Fails with `late_for_closed_year` when that is not said.
fn is_late(view: &View<'_>, date: NaiveDate, year: i32, said: Option<bool>) -> Result<bool> {
    let closed = date.year();
    if closed >= year {
        return Ok(false);
    }
    if !year_close::is_closed(view, closed)? {
        return Ok(false);
    }
    said.ok_or_else(|| Problem::LateForClosedYear { closed, year }.at("date"))
}

/// Checks what was typed of an invoice.
pub fn check(view: &View<'_>, fields: &InvoiceFields) -> Result<Checked> {
    let year = crate::typed::year(fields.year)?;
    year_close::check_open(view, year).map_err(|error| error.problem.at("year"))?;
    let supplier = required(&fields.supplier, "supplier")?;
    let date = fields.date.date("date", view.today())?;
    let due_on = fields.due_on.as_ref().map(|due| due.date("due_on", date)).transpose()?;
    if due_on.is_some_and(|due| due < date) {
        return Err(Problem::EndBeforeStart.at("due_on"));
    }
    let amount = fields.amount.amount("amount")?;
    if amount == Cents::ZERO {
        return Err(Problem::AmountZero.at("amount"));
    }
    if let Some(line) = fields.budget_line {
        budget::check_year(view, line, year)?;
    }
    let paid_on = fields.paid_on.as_ref().map(|paid| paid.date("paid_on", view.today())).transpose()?;
    let late = is_late(view, date, year, fields.late)?;
    Ok(Checked { year, supplier, date, due_on, amount, iban: people::iban(&fields.iban)?, paid_on, late })
}

fn add(change: &mut Change<'_>, request: AddInvoice) -> Result<InvoiceId> {
    let fields = request.fields;
    let id = insert(change, request.id, &fields)?;
    let supplier = fields.supplier.trim();
    change.named(format!("Factuur van {supplier} toegevoegd"), place(fields.year).record(id));
    Ok(id)
}

/// Puts an invoice in the file, without a name for the step.
pub fn insert(change: &mut Change<'_>, id: Option<InvoiceId>, fields: &InvoiceFields) -> Result<InvoiceId> {
    let checked = check(change, fields)?;
    let id = change.id_for(id, "invoice")?;
    let paid_by = if checked.paid_on.is_some() { change.who() } else { "" };
    change.execute(
        "INSERT INTO invoice (id, year, supplier, organisation_id, number, date, due_on, description, budget_line_id,
         amount, iban, paid_on, paid_by, late)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        params![
            id,
            checked.year,
            checked.supplier,
            fields.organisation,
            fields.number.trim(),
            checked.date,
            checked.due_on,
            fields.description.trim(),
            fields.budget_line,
            checked.amount,
            checked.iban,
            checked.paid_on,
            paid_by,
            checked.late,
        ],
    )?;
    Ok(id)
}

fn change_invoice(change: &mut Change<'_>, request: ChangeInvoice) -> Result<()> {
    let (known, fields) = (read(change, request.id)?, request.fields);
    year_close::check_open(change, known.year)?;
    let checked = check(change, &fields)?;
    // What is on its way to the bank is paid as it was sent.
    if known.batch.is_some() && (checked.amount != known.amount || checked.iban != known.iban) {
        return Err(Problem::InBatch.of(known.id));
    }
    let paid_by = match (checked.paid_on, known.paid_on) {
        (None, _) => "",
        (Some(_), Some(_)) => known.paid_by.as_str(),
        (Some(_), None) => change.who(),
    };
    change.execute(
        "UPDATE invoice SET year = ?2, supplier = ?3, organisation_id = ?4, number = ?5, date = ?6, due_on = ?7,
         description = ?8, budget_line_id = ?9, amount = ?10, iban = ?11, paid_on = ?12, paid_by = ?13, late = ?14
         WHERE id = ?1",
        params![
            known.id,
            checked.year,
            checked.supplier,
            fields.organisation,
            fields.number.trim(),
            checked.date,
            checked.due_on,
            fields.description.trim(),
            fields.budget_line,
            checked.amount,
            checked.iban,
            checked.paid_on,
            paid_by,
            checked.late,
        ],
    )?;
    change.named(format!("Factuur van {} veranderd", checked.supplier), place(checked.year).record(known.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfInvoice) -> Result<()> {
    let invoice = read(change, request.id)?;
    year_close::check_open(change, invoice.year)?;
    if invoice.batch.is_some() {
        return Err(Problem::InBatch.of(invoice.id));
    }
    change.execute("DELETE FROM invoice_paper WHERE invoice_id = ?1", [invoice.id])?;
    change.execute("DELETE FROM invoice WHERE id = ?1", [invoice.id])?;
    change.named(format!("Factuur van {} verwijderd", invoice.supplier), place(invoice.year));
    Ok(())
}

fn pay(change: &mut Change<'_>, request: PayInvoice) -> Result<()> {
    let invoice = read(change, request.id)?;
    if invoice.paid_on.is_some() {
        return Err(Problem::StateNotAllowed.of(invoice.id));
    }
    year_close::check_open(change, invoice.year)?;
    let on = request.on.map_or(Ok(change.today()), |on| on.date("on", change.today()))?;
    mark_paid(change, invoice.id, on)?;
    let done = if invoice.is_income { "ontvangen" } else { "betaald" };
    change.named(format!("Factuur {} {done}", invoice.title()), invoice.place());
    Ok(())
}

/// Ticks an invoice as paid, or income as received.
pub fn mark_paid(change: &Change<'_>, invoice: InvoiceId, on: NaiveDate) -> Result<()> {
    change
        .execute("UPDATE invoice SET paid_on = ?2, paid_by = ?3 WHERE id = ?1", params![invoice, on, change.who()])?;
    Ok(())
}
