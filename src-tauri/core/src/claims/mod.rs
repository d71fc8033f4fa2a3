//! Claims (declaraties): what members spent and get back, with the receipts (bewijsstukken) to prove it.
//!
//! concept → ingediend → goedgekeurd or afgewezen → betaald; a claim that was handed in can be sent back to concept.
//! Its number is given at handing in and stays, so that numbers have no gaps. Beside what was claimed of a line stands
//! what was approved, where that differs; what is paid follows from that.

mod attention;
mod document;
mod doubles;
mod entry;
mod gather;
mod late;
mod lines;
mod overview;
mod receipts;
mod states;
mod suggestions;
mod supplements;
mod untaxed;

use std::collections::{BTreeSet, HashMap};

use chrono::NaiveDate;
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use document::{document, form, grouped, what};
pub use doubles::{PaperTwin, of_paper as twins_of_paper};
pub use entry::{Checked as CheckedLine, Claimant, LineFields, check as check_line, insert as insert_line};
pub use late::late;
pub use lines::{ClaimLine, ClaimLineId, LineKind};
pub use overview::per_member;
pub use receipts::{Receipt, ReceiptId, ReceiptKind, annexes};
pub use states::mark_paid;

use crate::budget;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::payments::BatchId;
use crate::people::{self, PersonId};
use crate::year_close;

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
    /// What is paid, or will be: what was approved, where that differs from what was claimed.
    pub total: Cents,
    pub claimed: Cents,
    pub lines: usize,
    /// Lines that should have a receipt and have none.
    pub missing_receipts: usize,
    /// The earliest year of lines that came after that was closed (nagekomen).
    pub late_of: Option<i32>,
    /// Days since it was handed in, or approved, while it waits for approval or payment.
    #[ts(type = "number | null")]
    pub waiting_days: Option<i64>,
    /// The batch it is paid in.
    pub batch: Option<BatchId>,
    /// Day on which that batch went to the gemeente or the bank.
    pub sent_on: Option<NaiveDate>,
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
    pub submitted_by: String,
    pub decided_on: Option<NaiveDate>,
    /// Who approved or rejected it.
    pub decided_by: String,
    /// Why it was rejected or sent back.
    pub reason: String,
    pub paid_on: Option<NaiveDate>,
    pub paid_by: String,
    /// The batch it is paid in.
    pub batch: Option<BatchId>,
    pub lines: Vec<ClaimLine>,
    /// What is paid, or will be: what was approved, where that differs from what was claimed.
    pub total: Cents,
    pub claimed: Cents,
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
    operations.extend(entry::operations());
    operations.extend(gather::operations());
    operations.extend(late::operations());
    operations.extend(receipts::operations());
    operations.extend(states::operations());
    operations.extend(suggestions::operations());
    operations.extend(supplements::operations());
    operations.extend(untaxed::operations());
    operations
}

/// `D-2026-001`
pub fn number_text(year: i32, number: i64) -> String {
    format!("D-{year}-{number:03}")
}

/// The claims of a year: concepts first, then the newest number.
pub fn list(view: &View<'_>, year: i32) -> Result<Vec<ClaimSummary>> {
    let mut claims = view.rows(
        "SELECT claim.id, claim.number, person_id, first_name, infix, last_name, state,
                coalesce(submitted_on, started_on) AS date, submitted_on, decided_on, batch_id, sent_on
         FROM claim JOIN person ON person.id = person_id LEFT JOIN payment_batch ON payment_batch.id = batch_id
         WHERE claim.year = ?1 ORDER BY claim.number IS NOT NULL, claim.number DESC, started_on DESC, claim.id",
        [year],
        |row| summary(row, year, view.today()),
    )?;
    let lines = view.rows(
        "SELECT claim_id, amount, coalesce(approved, amount), kind, budget_line.name,
                EXISTS (SELECT 1 FROM receipt WHERE claim_line_id = claim_line.id AND receipt.kind = 'receipt'), date
         FROM claim JOIN claim_line ON claim_id = claim.id LEFT JOIN budget_line ON budget_line.id = budget_line_id
         WHERE year = ?1 ORDER BY claim_id, budget_line.position",
        [year],
        |row| {
            let (kind, has_receipt): (LineKind, bool) = (row.get(3)?, row.get(5)?);
            Ok(SummedLine {
                claim: row.get(0)?,
                claimed: row.get(1)?,
                payable: row.get(2)?,
                misses_receipt: kind.needs_receipt() && !has_receipt,
                budget_line: row.get(4)?,
                late_of: late::late_of(row.get(6)?, year),
            })
        },
    )?;
    add_lines(&mut claims, lines);
    Ok(claims)
}

fn summary(row: &Row<'_>, year: i32, today: NaiveDate) -> rusqlite::Result<ClaimSummary> {
    let name: [String; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
    let state = row.get(6)?;
    let since: Option<NaiveDate> = match state {
        ClaimState::Submitted => row.get("submitted_on")?,
        ClaimState::Approved => row.get("decided_on")?,
        _ => None,
    };
    Ok(ClaimSummary {
        id: row.get(0)?,
        number: row.get::<_, Option<i64>>(1)?.map(|number| number_text(year, number)),
        person: row.get(2)?,
        name: people::full_name(&name[0], &name[1], &name[2]),
        state,
        date: row.get("date")?,
        budget_lines: Vec::new(),
        total: Cents::ZERO,
        claimed: Cents::ZERO,
        lines: 0,
        missing_receipts: 0,
        late_of: None,
        waiting_days: since.map(|since| (today - since).num_days().max(0)),
        batch: row.get("batch_id")?,
        sent_on: row.get("sent_on")?,
    })
}

/// A line as far as the list of claims needs it.
struct SummedLine {
    claim: ClaimId,
    claimed: Cents,
    payable: Cents,
    misses_receipt: bool,
    budget_line: Option<String>,
    late_of: Option<i32>,
}

/// Adds the sums of the lines to the claims they belong to.
fn add_lines(claims: &mut [ClaimSummary], lines: Vec<SummedLine>) {
    let places: HashMap<ClaimId, usize> = claims.iter().enumerate().map(|(place, claim)| (claim.id, place)).collect();
    for line in lines {
        let Some(claim) = places.get(&line.claim).and_then(|place| claims.get_mut(*place)) else { continue };
        claim.total += line.payable;
        claim.claimed += line.claimed;
        claim.lines += 1;
        claim.missing_receipts += usize::from(line.misses_receipt);
        claim.budget_lines.extend(line.budget_line);
        claim.late_of = [claim.late_of, line.late_of].into_iter().flatten().min();
    }
    for claim in claims {
        let mut seen = BTreeSet::new();
        claim.budget_lines.retain(|name| seen.insert(name.clone()));
    }
}

/// A claim with its lines, their receipts and what may be double. Fails with `not_found`.
pub fn read(view: &View<'_>, id: ClaimId) -> Result<Claim> {
    let mut claim = head(view, id)?;
    let mut lines = lines::of_claim(view, id)?;
    for line in &mut lines {
        line.twins = doubles::of_line(view, &claim, line)?;
    }
    claim.total = lines.iter().map(ClaimLine::payable).sum();
    claim.claimed = lines.iter().map(|line| line.amount).sum();
    claim.lines = lines;
    Ok(claim)
}

/// A claim without its lines. Fails with `not_found`.
fn head(view: &View<'_>, id: ClaimId) -> Result<Claim> {
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
                submitted_by: row.get("submitted_by")?,
                decided_on: row.get("decided_on")?,
                decided_by: row.get("decided_by")?,
                reason: row.get("reason")?,
                paid_on: row.get("paid_on")?,
                paid_by: row.get("paid_by")?,
                batch: row.get("batch_id")?,
                lines: Vec::new(),
                total: Cents::ZERO,
                claimed: Cents::ZERO,
            })
        })?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    claim.name = people::name_of(view, claim.person)?;
    Ok(claim)
}

/// A claim that is a concept, without its lines. Fails with `claim_locked` once it is handed in.
fn concept(view: &View<'_>, id: ClaimId) -> Result<Claim> {
    let claim = head(view, id)?;
    if claim.state == ClaimState::Concept { Ok(claim) } else { Err(Problem::ClaimLocked.of(id)) }
}

/// A concept whose lines may change. Fails with `year_closed` too.
fn open(view: &View<'_>, id: ClaimId) -> Result<Claim> {
    let claim = concept(view, id)?;
    year_close::check_open(view, claim.year)?;
    Ok(claim)
}

/// Begins a claim. Fails with `budget_unknown` when the year has no budget to book it on.
fn start(change: &mut Change<'_>, request: StartClaim) -> Result<ClaimId> {
    let name = people::name_of(change, request.person)?;
    let id = begin(change, request.id, request.year, request.person)?;
    let place = Place::room(Room::Claims).year(request.year).record(id);
    change.named(format!("Declaratie van {name} begonnen"), place);
    Ok(id)
}

fn begin(change: &mut Change<'_>, id: Option<ClaimId>, year: i32, person: PersonId) -> Result<ClaimId> {
    let year = crate::typed::year(year)?;
    year_close::check_open(change, year)?;
    if !budget::exists(change, year)? {
        return Err(Problem::BudgetUnknown(year).at("year"));
    }
    let id = change.id_for(id, "claim")?;
    change.execute(
        "INSERT INTO claim (id, year, person_id, state, started_on, decided_by, reason)
         VALUES (?1, ?2, ?3, 'concept', ?4, '', '')",
        params![id, year, person, change.today()],
    )?;
    Ok(id)
}

/// The newest open claim of someone in a year, or a new one.
pub fn begun(change: &mut Change<'_>, year: i32, person: PersonId) -> Result<ClaimId> {
    let open = change.row(
        "SELECT id FROM claim WHERE person_id = ?1 AND year = ?2 AND state = 'concept' ORDER BY started_on DESC, id LIMIT 1",
        params![person, year],
        |row| row.get(0),
    )?;
    open.map_or_else(|| begin(change, None, year, person), Ok)
}

/// Removes a claim that never got a number.
fn remove(change: &mut Change<'_>, request: OfClaim) -> Result<()> {
    let claim = concept(change, request.id)?;
    if claim.number.is_some() {
        return Err(Problem::ClaimNumbered.of(claim.id));
    }
    for line in lines::of_claim(change, claim.id)? {
        entry::delete(change, line.id)?;
    }
    change.execute("DELETE FROM claim WHERE id = ?1", [claim.id])?;
    change.named(format!("Declaratie van {} verwijderd", claim.name), Place::room(Room::Claims).year(claim.year));
    Ok(())
}
