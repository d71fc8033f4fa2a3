//! The way of a claim, every step dated and named.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{Claim, ClaimId, ClaimLine, ClaimLineId, ClaimState, OfClaim, number_text, read};
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::money::Cents;
use crate::operation::{Operation, View, act};
use crate::settings::{self, SettingName};
use crate::typed::{Entered, reason};
use crate::year_close;

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct WithReason {
    pub id: ClaimId,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Pay {
    pub id: ClaimId,
    /// Day of payment; today when absent.
    pub on: Option<Entered<NaiveDate>>,
}

/// A claim to approve, as it is or with other amounts.
#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct Approve {
    pub id: ClaimId,
    /// The lines of which another amount is approved than was claimed.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ApprovedLine>>")]
    pub lines: Vec<ApprovedLine>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ApprovedLine {
    pub line: ClaimLineId,
    /// Zero when nothing of it is paid.
    pub amount: Entered<Cents>,
    pub because: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("claims.submit", submit),
        act("claims.send_back", send_back),
        act("claims.approve", approve),
        act("claims.reject", reject),
        act("claims.pay", pay),
    ]
}

fn in_state(change: &Change<'_>, id: ClaimId, state: ClaimState) -> Result<Claim> {
    let claim = read(change, id)?;
    if claim.state == state { Ok(claim) } else { Err(Problem::StateNotAllowed.of(id)) }
}

/// Hands a claim in and gives it the next number of its year; a claim that was sent back keeps the number it has.
fn submit(change: &mut Change<'_>, request: OfClaim) -> Result<String> {
    let claim = in_state(change, request.id, ClaimState::Concept)?;
    year_close::check_open(change, claim.year)?;
    check_complete(change, &claim)?;
    let next: i64 = change.db().query_row(
        "SELECT coalesce(max(number), 0) + 1 FROM claim WHERE year = ?1",
        [claim.year],
        |row| row.get(0),
    )?;
    change.execute(
        "UPDATE claim SET state = 'submitted', number = coalesce(number, ?2), submitted_on = ?3, submitted_by = ?4,
         reason = '' WHERE id = ?1",
        params![claim.id, next, change.today(), change.who()],
    )?;
    let number = claim.number.clone().unwrap_or_else(|| number_text(claim.year, next));
    change.named(format!("Declaratie {number} ingediend"), claim.place());
    Ok(number)
}

/// What a claim needs before it is handed in: lines, each with a post and, above the set amount, a receipt or a reason.
fn check_complete(view: &View<'_>, claim: &Claim) -> Result<()> {
    if claim.lines.is_empty() {
        return Err(Problem::ClaimEmpty.of(claim.id));
    }
    if let Some(line) = claim.lines.iter().find(|line| line.budget_line.is_none()) {
        return Err(Problem::ClaimLineWithoutBudgetLine.at("budget_line").with_id(line.id));
    }
    let least = Cents(settings::number(view, SettingName::ReceiptReasonFrom)? * 100);
    let unexplained =
        |line: &&ClaimLine| line.misses_receipt() && line.amount >= least && line.missing_because.is_empty();
    match claim.lines.iter().find(unexplained) {
        Some(line) => {
            let problem = Problem::ReceiptReasonRequired { amount: line.amount.to_string(), least: least.to_string() };
            Err(problem.at("missing_because").with_id(line.id))
        }
        None => Ok(()),
    }
}

fn send_back(change: &mut Change<'_>, request: WithReason) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let claim = in_state(change, request.id, ClaimState::Submitted)?;
    change.execute(
        "UPDATE claim SET state = 'concept', submitted_on = NULL, submitted_by = '', reason = ?2 WHERE id = ?1",
        params![claim.id, why],
    )?;
    change.named(format!("Declaratie {} teruggestuurd", claim.title()), claim.place());
    Ok(())
}

fn decide(change: &mut Change<'_>, claim: &Claim, state: ClaimState, why: &str) -> Result<()> {
    change.execute(
        "UPDATE claim SET state = ?2, decided_on = ?3, decided_by = ?4, reason = ?5 WHERE id = ?1",
        params![claim.id, state, change.today(), change.who(), why],
    )?;
    change.named(format!("Declaratie {} {}", claim.title(), state.dutch()), claim.place());
    Ok(())
}

/// Approves a claim. Fails with `own_claim` when it is of who is working: another looks at it (vier ogen).
fn approve(change: &mut Change<'_>, request: Approve) -> Result<()> {
    let claim = in_state(change, request.id, ClaimState::Submitted)?;
    year_close::check_open(change, claim.year)?;
    if same_name(change.who(), &claim.name) {
        return Err(Problem::OwnClaim.of(claim.id));
    }
    for approved in &request.lines {
        approve_line(change, &claim, approved)?;
    }
    decide(change, &claim, ClaimState::Approved, "")
}

/// Whether two names are of one person, however they were typed.
fn same_name(one: &str, other: &str) -> bool {
    let words = |name: &str| name.to_lowercase().split_whitespace().map(String::from).collect::<Vec<_>>();
    words(one) == words(other)
}

fn approve_line(change: &Change<'_>, claim: &Claim, approved: &ApprovedLine) -> Result<()> {
    let line = claim.lines.iter().find(|line| line.id == approved.line);
    let line = line.ok_or_else(|| Problem::NotFound.of(approved.line))?;
    let amount = approved.amount.amount("amount").map_err(|error| error.with_id(line.id))?;
    if amount == line.amount {
        return Ok(());
    }
    if amount < Cents::ZERO && line.amount > Cents::ZERO {
        return Err(Problem::AmountNegative.at("amount").with_id(line.id));
    }
    let because = reason(&approved.because, "because").map_err(|error| error.with_id(line.id))?;
    change.execute(
        "UPDATE claim_line SET approved = ?2, approved_because = ?3 WHERE id = ?1",
        params![line.id, amount, because],
    )?;
    Ok(())
}

fn reject(change: &mut Change<'_>, request: WithReason) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let claim = in_state(change, request.id, ClaimState::Submitted)?;
    decide(change, &claim, ClaimState::Rejected, &why)
}

fn pay(change: &mut Change<'_>, request: Pay) -> Result<()> {
    let claim = in_state(change, request.id, ClaimState::Approved)?;
    year_close::check_open(change, claim.year)?;
    let on = request.on.map_or(Ok(change.today()), |on| on.date("on", change.today()))?;
    if claim.decided_on.is_some_and(|decided| on < decided) {
        return Err(Problem::EndBeforeStart.at("on"));
    }
    mark_paid(change, claim.id, on)?;
    change.named(format!("Declaratie {} betaald", claim.title()), claim.place());
    Ok(())
}

/// Ticks an approved claim as paid.
pub fn mark_paid(change: &Change<'_>, claim: ClaimId, on: NaiveDate) -> Result<()> {
    change.execute(
        "UPDATE claim SET state = 'paid', paid_on = ?2, paid_by = ?3 WHERE id = ?1",
        params![claim, on, change.who()],
    )?;
    Ok(())
}
