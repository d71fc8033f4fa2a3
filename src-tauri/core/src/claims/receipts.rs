//! Receipts (bewijsstukken) on the line they prove, kept inside the file.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::document::what;
use super::doubles::{self, PaperTwin};
use super::lines::{self, ClaimLineId, claim_of};
use super::{ClaimId, ClaimLine};
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::papers::{self, PaperSource};
use crate::print::Annex;

id!(ReceiptId);

/// What a paper on a line proves.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReceiptKind {
    /// What was bought (bon).
    #[default]
    Receipt,
    /// That it was paid (betaalbewijs).
    Payment,
}
stored_by_name!(ReceiptKind);

impl ReceiptKind {
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Receipt => "Bewijsstuk",
            Self::Payment => "Betaalbewijs",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Receipt {
    pub id: ReceiptId,
    /// Name of the file it came from.
    pub name: String,
    /// To ask for with `papers.read`.
    pub hash: String,
    pub added_on: NaiveDate,
    pub kind: ReceiptKind,
    /// Where else the same file is.
    pub twins: Vec<PaperTwin>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddReceipt {
    pub id: Option<ReceiptId>,
    pub line: ClaimLineId,
    pub source: PaperSource,
    /// A receipt unless said otherwise.
    pub kind: Option<ReceiptKind>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SetReceiptKind {
    pub id: ReceiptId,
    pub kind: ReceiptKind,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfReceipt {
    pub id: ReceiptId,
}

pub fn operations() -> Vec<Operation> {
    vec![act("claims.add_receipt", add), act("claims.set_receipt_kind", set_kind), act("claims.remove_receipt", remove)]
}

pub fn of_line(view: &View<'_>, line: ClaimLineId) -> Result<Vec<Receipt>> {
    let mut receipts = view.rows(
        "SELECT id, name, hash, added_on, kind FROM receipt WHERE claim_line_id = ?1 ORDER BY position",
        [line],
        |row| {
            Ok(Receipt {
                id: row.get(0)?,
                name: row.get(1)?,
                hash: row.get(2)?,
                added_on: row.get(3)?,
                kind: row.get(4)?,
                twins: Vec::new(),
            })
        },
    )?;
    for receipt in &mut receipts {
        receipt.twins = doubles::of_paper(view, &receipt.hash, &line.to_string())?;
    }
    Ok(receipts)
}

/// The receipts of a claim as annexes of its form, in the order of its lines.
pub fn annexes(view: &View<'_>, claim: ClaimId) -> Result<Vec<Annex>> {
    let lines = lines::of_claim(view, claim)?;
    let of_line = |line: &ClaimLine| {
        let about = format!("{}, {}, {}", dutch::short(line.date), what(line), line.amount);
        let annex = |receipt: &Receipt| Annex {
            name: receipt.name.clone(),
            about: match receipt.kind {
                ReceiptKind::Receipt => about.clone(),
                ReceiptKind::Payment => format!("{about} (betaalbewijs)"),
            },
            hash: receipt.hash.clone(),
        };
        line.receipts.iter().map(annex).collect::<Vec<_>>()
    };
    Ok(lines.iter().flat_map(of_line).collect())
}

fn add(change: &mut Change<'_>, request: AddReceipt) -> Result<ReceiptId> {
    let claim = claim_of(change, request.line)?;
    let paper = papers::take_in(change, &request.source)?;
    let kind = request.kind.unwrap_or_default();
    let id = change.id_for(request.id, "receipt")?;
    let line = request.line.to_string();
    let position = Ordered { table: "receipt", parent: "claim_line_id", parent_id: &line }.end(change)?;
    change.execute(
        "INSERT INTO receipt (id, claim_line_id, position, name, hash, added_on, kind)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, request.line, position, paper.name, paper.hash, change.today(), kind],
    )?;
    change.named(format!("{} ‘{}’ toegevoegd aan {}", kind.dutch(), paper.name, claim.title()), claim.place());
    Ok(id)
}

/// Says of a paper whether it is the receipt or the proof of payment.
fn set_kind(change: &mut Change<'_>, request: SetReceiptKind) -> Result<()> {
    let line = change
        .row("SELECT claim_line_id FROM receipt WHERE id = ?1", [request.id], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(request.id))?;
    let claim = claim_of(change, line)?;
    change.execute("UPDATE receipt SET kind = ?2 WHERE id = ?1", params![request.id, request.kind])?;
    change.named(format!("{} aangewezen bij {}", request.kind.dutch(), claim.title()), claim.place());
    Ok(())
}

/// Takes a receipt off its line. The bytes stay in the file, so that undo can put it back.
fn remove(change: &mut Change<'_>, request: OfReceipt) -> Result<()> {
    let (line, name): (ClaimLineId, String) = change
        .row("SELECT claim_line_id, name FROM receipt WHERE id = ?1", [request.id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .ok_or_else(|| Problem::NotFound.of(request.id))?;
    let claim = claim_of(change, line)?;
    change.execute("DELETE FROM receipt WHERE id = ?1", [request.id])?;
    change.named(format!("Bewijsstuk ‘{name}’ weggehaald bij {}", claim.title()), claim.place());
    Ok(())
}
