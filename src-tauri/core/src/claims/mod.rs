//! Claims (declaraties): what members spent and get back, with the receipts (bewijsstukken) to prove it.
//!
//! concept → ingediend → goedgekeurd or afgewezen → betaald; a claim that was handed in can be sent back to concept.
//! Its number is given at handing in and stays, so that numbers have no gaps.

mod attention;
mod document;
mod lines;
mod overview;
mod receipts;
mod states;

use std::collections::BTreeSet;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use document::document;
pub use lines::{ClaimLine, ClaimLineId, LineKind};
pub use overview::per_member;
pub use receipts::{Receipt, ReceiptId, annexes};

use crate::budget;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::people::{self, PersonId};

id!(ClaimId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ClaimState {
    Concept,
    Submitted,
    Approved,
    Rejected,
    Paid,
}
stored_by_name!(ClaimState);

impl ClaimState {
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Concept => "concept",
            Self::Submitted => "ingediend",
            Self::Approved => "goedgekeurd",
            Self::Rejected => "afgewezen",
            Self::Paid => "betaald",
        }
    }
}

/// A claim as it stands in the list.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct ClaimSummary {
    pub id: ClaimId,
    /// "D-2026-001"; absent until it is handed in.
    pub number: Option<String>,
    pub person: PersonId,
    pub name: String,
    pub state: ClaimState,
    /// Day of handing in, or the day it was begun.
    pub date: NaiveDate,
    /// Names of the budget lines, in order.
    pub budget_lines: Vec<String>,
    pub total: Cents,
    pub lines: usize,
    /// Lines that should have a receipt and have none.
    pub missing_receipts: usize,
}

/// A claim with its lines.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Claim {
    pub id: ClaimId,
    pub year: i32,
    pub number: Option<String>,
    pub person: PersonId,
    pub name: String,
    pub state: ClaimState,
    pub started_on: NaiveDate,
    pub submitted_on: Option<NaiveDate>,
    pub decided_on: Option<NaiveDate>,
    /// Who approved or rejected it.
    pub decided_by: String,
    /// Why it was rejected or sent back.
    pub reason: String,
    pub paid_on: Option<NaiveDate>,
    pub lines: Vec<ClaimLine>,
    pub total: Cents,
}

impl Claim {
    pub fn missing_receipts(&self) -> usize {
        self.lines.iter().filter(|line| line.misses_receipt()).count()
    }

    /// Number, or the member's name as long as there is none.
    pub fn title(&self) -> String {
        self.number.clone().unwrap_or_else(|| format!("declaratie van {}", self.name))
    }

    fn place(&self) -> Place {
        Place::room(Room::Claims).year(self.year).record(self.id)
    }
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StartClaim {
    pub id: Option<ClaimId>,
    pub year: i32,
    pub person: PersonId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfClaim {
    pub id: ClaimId,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("claims.list", |view, request: OfYear| list(view, request.year)),
        ask("claims.read", |view, request: OfClaim| read(view, request.id)),
        act("claims.start", start),
        act("claims.remove", remove),
    ];
    operations.extend(lines::operations());
    operations.extend(receipts::operations());
    operations.extend(states::operations());
    operations
}

/// `D-2026-001`
pub fn number_text(year: i32, number: i64) -> String {
    format!("D-{year}-{number:03}")
}

/// The claims of a year: concepts first, then the newest number.
pub fn list(view: &View<'_>, year: i32) -> Result<Vec<ClaimSummary>> {
    let mut claims = view.rows(
        "SELECT claim.id, number, person_id, first_name, infix, last_name, state, coalesce(submitted_on, started_on)
         FROM claim JOIN person ON person.id = person_id WHERE year = ?1
         ORDER BY number IS NOT NULL, number DESC, started_on DESC, claim.id",
        [year],
        |row| {
            let name: [String; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
            Ok(ClaimSummary {
                id: row.get(0)?,
                number: row.get::<_, Option<i64>>(1)?.map(|number| number_text(year, number)),
                person: row.get(2)?,
                name: people::full_name(&name[0], &name[1], &name[2]),
                state: row.get(6)?,
                date: row.get(7)?,
                budget_lines: Vec::new(),
                total: Cents::ZERO,
                lines: 0,
                missing_receipts: 0,
            })
        },
    )?;
    let lines = view.rows(
        "SELECT claim_id, amount, kind, budget_line.name,
                EXISTS (SELECT 1 FROM receipt WHERE claim_line_id = claim_line.id)
         FROM claim JOIN claim_line ON claim_id = claim.id LEFT JOIN budget_line ON budget_line.id = budget_line_id
         WHERE year = ?1 ORDER BY claim_id, budget_line.position",
        [year],
        |row| {
            let (kind, has_receipt): (LineKind, bool) = (row.get(2)?, row.get(4)?);
            Ok((row.get::<_, ClaimId>(0)?, row.get(1)?, kind.needs_receipt() && !has_receipt, row.get(3)?))
        },
    )?;
    add_lines(&mut claims, lines);
    Ok(claims)
}

/// Adds the sums of the lines to the claims they belong to.
fn add_lines(claims: &mut [ClaimSummary], lines: Vec<(ClaimId, Cents, bool, Option<String>)>) {
    let places: std::collections::HashMap<ClaimId, usize> =
        claims.iter().enumerate().map(|(place, claim)| (claim.id, place)).collect();
    for (id, amount, misses_receipt, budget_line) in lines {
        let Some(claim) = places.get(&id).and_then(|place| claims.get_mut(*place)) else { continue };
        claim.total += amount;
        claim.lines += 1;
        claim.missing_receipts += usize::from(misses_receipt);
        claim.budget_lines.extend(budget_line);
    }
    for claim in claims {
        let mut seen = BTreeSet::new();
        claim.budget_lines.retain(|name| seen.insert(name.clone()));
    }
}

/// A claim with its lines and receipts. Fails with `not_found`.
pub fn read(view: &View<'_>, id: ClaimId) -> Result<Claim> {
    let mut claim = view
        .row("SELECT * FROM claim WHERE id = ?1", [id], |row| {
            let year = row.get("year")?;
            Ok(Claim {
                id,
                year,
                number: row.get::<_, Option<i64>>("number")?.map(|number| number_text(year, number)),
                person: row.get("person_id")?,
                name: String::new(),
                state: row.get("state")?,
                started_on: row.get("started_on")?,
                submitted_on: row.get("submitted_on")?,
                decided_on: row.get("decided_on")?,
                decided_by: row.get("decided_by")?,
                reason: row.get("reason")?,
                paid_on: row.get("paid_on")?,
                lines: Vec::new(),
                total: Cents::ZERO,
            })
        })?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    claim.name = people::name_of(view, claim.person)?;
    claim.lines = lines::of_claim(view, id)?;
    claim.total = claim.lines.iter().map(|line| line.amount).sum();
    Ok(claim)
}

/// A claim that may change. Fails with `claim_locked` once it is handed in.
fn open(view: &View<'_>, id: ClaimId) -> Result<Claim> {
    let claim = read(view, id)?;
    if claim.state == ClaimState::Concept { Ok(claim) } else { Err(Problem::ClaimLocked.of(id)) }
}

/// Begins a claim. Fails with `budget_unknown` when the year has no budget to book it on.
fn start(change: &mut Change<'_>, request: StartClaim) -> Result<ClaimId> {
    let year = crate::typed::year(request.year)?;
    if budget::all(change, year)?.is_empty() {
        return Err(Problem::BudgetUnknown(year).at("year"));
    }
    let name = people::name_of(change, request.person)?;
    let id = change.id_for(request.id, "claim")?;
    change.execute(
        "INSERT INTO claim (id, year, person_id, state, started_on, decided_by, reason)
         VALUES (?1, ?2, ?3, 'concept', ?4, '', '')",
        params![id, year, request.person, change.today()],
    )?;
    change.named(format!("Declaratie van {name} begonnen"), Place::room(Room::Claims).year(year).record(id));
    Ok(id)
}

/// Removes a claim that never got a number.
fn remove(change: &mut Change<'_>, request: OfClaim) -> Result<()> {
    let claim = open(change, request.id)?;
    if claim.number.is_some() {
        return Err(Problem::ClaimNumbered.of(claim.id));
    }
    for line in &claim.lines {
        lines::delete(change, line)?;
    }
    change.execute("DELETE FROM claim WHERE id = ?1", [claim.id])?;
    change.named(format!("Declaratie van {} verwijderd", claim.name), Place::room(Room::Claims).year(claim.year));
    Ok(())
}
