//! Lines of a claim: a date, a kind, words, a budget line and an amount. What is typed becomes a line in `entry.rs`.

use chrono::NaiveDate;
use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::doubles::Twin;
use super::late::late_of;
use super::receipts::{self, Receipt, ReceiptKind};
use super::{Claim, ClaimId, head, open};
use crate::budget::BudgetLineId;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::meetings::MeetingId;
use crate::money::{Cents, Rate};
use crate::operation::View;

id!(ClaimLineId);

#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum LineKind {
    /// Kilometers with one's own vehicle.
    Mileage,
    /// Openbaar vervoer.
    PublicTransport,
    /// Onkosten.
    Expense,
    /// Vacatiegeld, for being at a meeting.
    AttendanceFee,
    /// Vaste vergoeding, for a month.
    Allowance,
    /// Verbetering of a line that was paid; below zero when too much was paid.
    Correction,
}
stored_by_name!(LineKind);

impl LineKind {
    /// Tickets and expenses are paid on proof (Regeling rechtspositie decentrale politieke ambtsdragers,
    /// Stcrt. 2018-66006, as councils follow it); the rest follows from a rate or from an earlier line.
    pub fn needs_receipt(self) -> bool {
        matches!(self, Self::PublicTransport | Self::Expense)
    }

    /// Of these there is one a day, so a second one is looked at.
    pub fn is_once_a_day(self) -> bool {
        matches!(self, Self::Mileage | Self::AttendanceFee | Self::Allowance)
    }

    pub fn dutch(self) -> &'static str {
        match self {
            Self::Mileage => "kilometers",
            Self::PublicTransport => "openbaar vervoer",
            Self::Expense => "onkosten",
            Self::AttendanceFee => "vacatiegeld",
            Self::Allowance => "vaste vergoeding",
            Self::Correction => "verbetering",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct ClaimLine {
    pub id: ClaimLineId,
    pub date: NaiveDate,
    pub kind: LineKind,
    pub description: String,
    pub budget_line: Option<BudgetLineId>,
    /// "200 Reiskosten"
    pub budget_line_name: Option<String>,
    /// Of a trip.
    pub from_place: String,
    pub to_place: String,
    pub is_return: bool,
    /// What was driven in all, there and back.
    #[ts(type = "number | null")]
    pub metres: Option<i64>,
    /// The applied rate of a trip, in thousandths of a euro per kilometre.
    pub rate: Option<Rate>,
    /// What was claimed.
    pub amount: Cents,
    /// What was approved, where that differs, and why.
    pub approved: Option<Cents>,
    pub approved_because: String,
    /// Why there is no receipt.
    pub missing_because: String,
    /// The meeting it was for.
    pub meeting: Option<MeetingId>,
    /// The paid line that this one sets right.
    pub corrects: Option<ClaimLineId>,
    /// The year it is of, when it came after that was closed and is booked in a later one (nagekomen).
    pub late_of: Option<i32>,
    pub receipts: Vec<Receipt>,
    /// Lines that may be the same.
    pub twins: Vec<Twin>,
}

impl ClaimLine {
    pub fn misses_receipt(&self) -> bool {
        self.kind.needs_receipt() && !self.receipts.iter().any(|receipt| receipt.kind == ReceiptKind::Receipt)
    }

    /// What is paid, or will be: the approved amount where that differs from what was claimed.
    pub fn payable(&self) -> Cents {
        self.approved.unwrap_or(self.amount)
    }

    /// A line as it is in the table, without receipts and twins.
    fn from_row(row: &Row<'_>) -> rusqlite::Result<Self> {
        let date: NaiveDate = row.get("date")?;
        Ok(Self {
            id: row.get("id")?,
            date,
            kind: row.get("kind")?,
            description: row.get("description")?,
            budget_line: row.get("budget_line_id")?,
            budget_line_name: row.get("budget_line_name")?,
            from_place: row.get("from_place")?,
            to_place: row.get("to_place")?,
            is_return: row.get("is_return")?,
            metres: row.get("metres")?,
            rate: row.get("rate")?,
            amount: row.get("amount")?,
            approved: row.get("approved")?,
            approved_because: row.get("approved_because")?,
            missing_because: row.get("missing_because")?,
            meeting: row.get("meeting_id")?,
            corrects: row.get("corrects_id")?,
            late_of: late_of(date, row.get("claim_year")?),
            receipts: Vec::new(),
            twins: Vec::new(),
        })
    }
}

/// The lines of a claim with their receipts, in order.
pub fn of_claim(view: &View<'_>, claim: ClaimId) -> Result<Vec<ClaimLine>> {
    let mut lines = view.rows(
        "SELECT claim_line.*, claim.year AS claim_year, budget_line.code || ' ' || budget_line.name AS budget_line_name
         FROM claim_line JOIN claim ON claim.id = claim_id LEFT JOIN budget_line ON budget_line.id = budget_line_id
         WHERE claim_id = ?1 ORDER BY claim_line.position",
        [claim],
        ClaimLine::from_row,
    )?;
    for line in &mut lines {
        line.receipts = receipts::of_line(view, line.id)?;
    }
    Ok(lines)
}

/// A line with the claim it belongs to, which has no lines in it. Fails with `not_found`.
pub fn with_claim(view: &View<'_>, line: ClaimLineId) -> Result<(ClaimLine, Claim)> {
    let (found, claim) = view
        .row(
            "SELECT claim_line.*, claim.year AS claim_year, NULL AS budget_line_name
             FROM claim_line JOIN claim ON claim.id = claim_id WHERE claim_line.id = ?1",
            [line],
            |row| Ok((ClaimLine::from_row(row)?, row.get("claim_id")?)),
        )?
        .ok_or_else(|| Problem::NotFound.of(line))?;
    Ok((found, head(view, claim)?))
}

/// The open claim that a line belongs to.
pub fn claim_of(view: &View<'_>, line: ClaimLineId) -> Result<Claim> {
    let claim = view
        .row("SELECT claim_id FROM claim_line WHERE id = ?1", [line], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(line))?;
    open(view, claim)
}
