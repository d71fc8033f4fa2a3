//! The way of a claim, every step dated and named.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{Claim, ClaimId, ClaimState, OfClaim, number_text, read};
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::operation::{Operation, act};
use crate::typed::{Entered, reason};

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
    if claim.lines.is_empty() {
        return Err(Problem::ClaimEmpty.of(claim.id));
    }
    if let Some(line) = claim.lines.iter().find(|line| line.budget_line.is_none()) {
        return Err(Problem::ClaimLineWithoutBudgetLine.at("budget_line").with_id(line.id));
    }
    let next: i64 = change.db().query_row(
        "SELECT coalesce(max(number), 0) + 1 FROM claim WHERE year = ?1",
        [claim.year],
        |row| row.get(0),
    )?;
    change.execute(
        "UPDATE claim SET state = 'submitted', number = coalesce(number, ?2), submitted_on = ?3, reason = ''
         WHERE id = ?1",
        params![claim.id, next, change.today()],
    )?;
    let number = claim.number.clone().unwrap_or_else(|| number_text(claim.year, next));
    change.named(format!("Declaratie {number} ingediend"), claim.place());
    Ok(number)
}

fn send_back(change: &mut Change<'_>, request: WithReason) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let claim = in_state(change, request.id, ClaimState::Submitted)?;
    change.execute(
        "UPDATE claim SET state = 'concept', submitted_on = NULL, reason = ?2 WHERE id = ?1",
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

fn approve(change: &mut Change<'_>, request: OfClaim) -> Result<()> {
    let claim = in_state(change, request.id, ClaimState::Submitted)?;
    decide(change, &claim, ClaimState::Approved, "")
}

fn reject(change: &mut Change<'_>, request: WithReason) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let claim = in_state(change, request.id, ClaimState::Submitted)?;
    decide(change, &claim, ClaimState::Rejected, &why)
}

fn pay(change: &mut Change<'_>, request: Pay) -> Result<()> {
    let claim = in_state(change, request.id, ClaimState::Approved)?;
    let on = request.on.map_or(Ok(change.today()), |on| on.date("on", change.today()))?;
    if claim.decided_on.is_some_and(|decided| on < decided) {
        return Err(Problem::EndBeforeStart.at("on"));
    }
    change.execute("UPDATE claim SET state = 'paid', paid_on = ?2 WHERE id = ?1", params![claim.id, on])?;
    change.named(format!("Declaratie {} betaald", claim.title()), claim.place());
    Ok(())
}
