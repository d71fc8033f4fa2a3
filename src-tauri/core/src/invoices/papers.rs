//! The papers of an invoice, kept inside the file.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Invoice, InvoiceId, InvoicePaperId, read};
use crate::calendar::dutch;
use crate::claims::{PaperTwin, twins_of_paper};
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::papers::{self, PaperSource};
use crate::print::Annex;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct InvoicePaper {
    pub id: InvoicePaperId,
    /// Name of the file it came from.
    pub name: String,
    /// To ask for with `papers.read`.
    pub hash: String,
    pub added_on: NaiveDate,
    /// Where else the same file is; only of a single invoice.
    pub twins: Vec<PaperTwin>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddInvoicePaper {
    pub id: Option<InvoicePaperId>,
    pub invoice: InvoiceId,
    pub source: PaperSource,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfInvoicePaper {
    pub id: InvoicePaperId,
}

pub fn operations() -> Vec<Operation> {
    vec![act("invoices.add_paper", add), act("invoices.remove_paper", remove)]
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<InvoicePaper> {
    Ok(InvoicePaper {
        id: row.get("id")?,
        name: row.get("name")?,
        hash: row.get("hash")?,
        added_on: row.get("added_on")?,
        twins: Vec::new(),
    })
}

pub(super) fn of_invoice(view: &View<'_>, invoice: InvoiceId) -> Result<Vec<InvoicePaper>> {
    let mut found =
        view.rows("SELECT * FROM invoice_paper WHERE invoice_id = ?1 ORDER BY position", [invoice], from_row)?;
    for paper in &mut found {
        paper.twins = twins_of_paper(view, &paper.hash, &invoice.to_string())?;
    }
    Ok(found)
}

pub(super) fn of_year(view: &View<'_>, year: i32) -> Result<HashMap<InvoiceId, Vec<InvoicePaper>>> {
    let mut found: HashMap<InvoiceId, Vec<InvoicePaper>> = HashMap::new();
    let rows = view.rows(
        "SELECT invoice_paper.* FROM invoice_paper JOIN invoice ON invoice.id = invoice_id
         WHERE year = ?1 ORDER BY invoice_id, position",
        [year],
        |row| Ok((row.get("invoice_id")?, from_row(row)?)),
    )?;
    for (invoice, paper) in rows {
        found.entry(invoice).or_default().push(paper);
    }
    Ok(found)
}

/// The papers of an invoice as annexes of a batch.
pub fn annexes(invoice: &Invoice) -> impl Iterator<Item = Annex> {
    let about = format!("Factuur {}, {}, {}", invoice.title(), dutch::short(invoice.date), invoice.amount);
    invoice.papers.iter().map(move |paper| Annex {
        name: paper.name.clone(),
        about: about.clone(),
        hash: paper.hash.clone(),
    })
}

fn add(change: &mut Change<'_>, request: AddInvoicePaper) -> Result<InvoicePaperId> {
    let invoice = read(change, request.invoice)?;
    let paper = papers::take_in(change, &request.source)?;
    let id = change.id_for(request.id, "invoice_paper")?;
    let parent = invoice.id.to_string();
    let position = Ordered { table: "invoice_paper", parent: "invoice_id", parent_id: &parent }.end(change)?;
    change.execute(
        "INSERT INTO invoice_paper (id, invoice_id, position, name, hash, added_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, invoice.id, position, paper.name, paper.hash, change.today()],
    )?;
    change.named(format!("‘{}’ toegevoegd aan de factuur van {}", paper.name, invoice.supplier), invoice.place());
    Ok(id)
}

/// Takes a paper off its invoice. The bytes stay in the file, so that undo can put it back.
fn remove(change: &mut Change<'_>, request: OfInvoicePaper) -> Result<()> {
    let (invoice, name): (InvoiceId, String) = change
        .row("SELECT invoice_id, name FROM invoice_paper WHERE id = ?1", [request.id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .ok_or_else(|| Problem::NotFound.of(request.id))?;
    let invoice = read(change, invoice)?;
    change.execute("DELETE FROM invoice_paper WHERE id = ?1", [request.id])?;
    change.named(format!("‘{name}’ weggehaald bij de factuur van {}", invoice.supplier), invoice.place());
    Ok(())
}
