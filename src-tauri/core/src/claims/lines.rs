//! Lines of a claim: a date, a kind, words, a budget line and an amount. Of a trip the distance is given and the
//! amount follows from the rate in force on that day; the applied rate stays with the line.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::receipts::{self, Receipt};
use super::{Claim, ClaimId, open};
use crate::budget::{self, BudgetLineId};
use crate::council::rates;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::Change;
use crate::money::{Cents, Rate, parse_distance};
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::typed::{Entered, required};

id!(ClaimLineId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum LineKind {
    /// Kilometers with one's own vehicle.
    Mileage,
    /// Openbaar vervoer.
    PublicTransport,
    /// Onkosten.
    Expense,
}
stored_by_name!(LineKind);

impl LineKind {
    /// Travel in one's own vehicle has no receipt; the rest is paid on proof
    /// (Regeling rechtspositie decentrale politieke ambtsdragers, Stcrt. 2018-66006, as councils follow it).
    pub fn needs_receipt(self) -> bool {
        self != Self::Mileage
    }

    pub fn dutch(self) -> &'static str {
        match self {
            Self::Mileage => "kilometers",
            Self::PublicTransport => "openbaar vervoer",
            Self::Expense => "onkosten",
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
    /// Of a trip, in metres.
    #[ts(type = "number | null")]
    pub metres: Option<i64>,
    /// The applied rate of a trip, in thousandths of a euro per kilometre.
    pub rate: Option<Rate>,
    pub amount: Cents,
    pub receipts: Vec<Receipt>,
}

impl ClaimLine {
    pub fn misses_receipt(&self) -> bool {
        self.kind.needs_receipt() && self.receipts.is_empty()
    }
}

/// Fields of a line, new or changed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct LineFields {
    pub date: Entered<NaiveDate>,
    pub kind: LineKind,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    pub budget_line: Option<BudgetLineId>,
    /// Metres, or as typed: `37,4`. For a trip.
    #[ts(type = "number | string")]
    pub distance: Option<Entered<i64>>,
    /// For all other kinds.
    pub amount: Option<Entered<Cents>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddClaimLine {
    pub id: Option<ClaimLineId>,
    pub claim: ClaimId,
    #[serde(flatten)]
    pub fields: LineFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeClaimLine {
    pub id: ClaimLineId,
    #[serde(flatten)]
    pub fields: LineFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfClaimLine {
    pub id: ClaimLineId,
}

pub fn operations() -> Vec<Operation> {
    vec![act("claims.add_line", add), act("claims.change_line", change_line), act("claims.remove_line", remove)]
}

pub fn of_claim(view: &View<'_>, claim: ClaimId) -> Result<Vec<ClaimLine>> {
    let mut lines = view.rows(
        "SELECT claim_line.*, budget_line.code || ' ' || budget_line.name AS budget_line_name
         FROM claim_line LEFT JOIN budget_line ON budget_line.id = budget_line_id
         WHERE claim_id = ?1 ORDER BY claim_line.position",
        [claim],
        |row| {
            Ok(ClaimLine {
                id: row.get("id")?,
                date: row.get("date")?,
                kind: row.get("kind")?,
                description: row.get("description")?,
                budget_line: row.get("budget_line_id")?,
                budget_line_name: row.get("budget_line_name")?,
                metres: row.get("metres")?,
                rate: row.get("rate")?,
                amount: row.get("amount")?,
                receipts: Vec::new(),
            })
        },
    )?;
    for line in &mut lines {
        line.receipts = receipts::of_line(view, line.id)?;
    }
    Ok(lines)
}

/// The open claim that a line belongs to.
pub fn claim_of(view: &View<'_>, line: ClaimLineId) -> Result<Claim> {
    let claim = view
        .row("SELECT claim_id FROM claim_line WHERE id = ?1", [line], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(line))?;
    open(view, claim)
}

/// Checked values of a line.
struct Checked {
    date: NaiveDate,
    kind: LineKind,
    description: String,
    budget_line: Option<BudgetLineId>,
    metres: Option<i64>,
    rate: Option<Rate>,
    amount: Cents,
}

fn check(view: &View<'_>, claim: &Claim, fields: &LineFields) -> Result<Checked> {
    let date = fields.date.date("date", view.today())?;
    if date.year() != claim.year {
        return Err(Problem::ClaimOtherYear { found: date.year(), year: claim.year }.at("date"));
    }
    if let Some(line) = fields.budget_line {
        budget::check_year(view, line, claim.year)?;
    }
    let (metres, rate, amount) = match fields.kind {
        LineKind::Mileage => {
            let metres = distance(fields.distance.as_ref())?;
            let rate = rates::on(view, date)?;
            (Some(metres), Some(rate), rate.times(metres))
        }
        LineKind::PublicTransport | LineKind::Expense => (None, None, amount(fields.amount.as_ref())?),
    };
    // A trip or a ticket speaks for itself; an expense says what it was.
    let description = match fields.kind {
        LineKind::Expense => required(&fields.description, "description")?,
        _ => fields.description.trim().to_owned(),
    };
    Ok(Checked { date, kind: fields.kind, description, budget_line: fields.budget_line, metres, rate, amount })
}

fn distance(entered: Option<&Entered<i64>>) -> Result<i64> {
    let metres = match entered {
        Some(Entered::Value(metres)) => *metres,
        Some(Entered::Text(text)) => parse_distance(text).map_err(|error| error.problem.at("distance"))?,
        None => 0,
    };
    if (1..=99_999_999).contains(&metres) { Ok(metres) } else { Err(Problem::DistanceRequired.at("distance")) }
}

fn amount(entered: Option<&Entered<Cents>>) -> Result<Cents> {
    let amount = entered.ok_or_else(|| Problem::Required.at("amount"))?.not_negative("amount")?;
    if amount == Cents::ZERO { Err(Problem::AmountZero.at("amount")) } else { Ok(amount) }
}

fn add(change: &mut Change<'_>, request: AddClaimLine) -> Result<ClaimLineId> {
    let claim = open(change, request.claim)?;
    let line = check(change, &claim, &request.fields)?;
    let id = change.id_for(request.id, "claim_line")?;
    let claim_id = claim.id.to_string();
    let order = Ordered { table: "claim_line", parent: "claim_id", parent_id: &claim_id };
    let position = order.end(change)?;
    change.execute(
        "INSERT INTO claim_line (id, claim_id, position, date, kind, description, budget_line_id, metres, rate, amount,
         from_place, to_place, is_return, approved_because, missing_because)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, '', '', 0, '', '')",
        params![
            id,
            claim.id,
            position,
            line.date,
            line.kind,
            line.description,
            line.budget_line,
            line.metres,
            line.rate,
            line.amount
        ],
    )?;
    change.named(format!("Regel van {} toegevoegd aan {}", line.amount, claim.title()), claim.place());
    Ok(id)
}

fn change_line(change: &mut Change<'_>, request: ChangeClaimLine) -> Result<()> {
    let claim = claim_of(change, request.id)?;
    let line = check(change, &claim, &request.fields)?;
    change.execute(
        "UPDATE claim_line SET date = ?2, kind = ?3, description = ?4, budget_line_id = ?5, metres = ?6, rate = ?7,
         amount = ?8 WHERE id = ?1",
        params![
            request.id,
            line.date,
            line.kind,
            line.description,
            line.budget_line,
            line.metres,
            line.rate,
            line.amount
        ],
    )?;
    change.named(format!("Regel van {} veranderd", claim.title()), claim.place());
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfClaimLine) -> Result<()> {
    let claim = claim_of(change, request.id)?;
    let line = claim.lines.iter().find(|line| line.id == request.id).ok_or_else(|| Problem::NotFound.of(request.id))?;
    delete(change, line)?;
    change.named(format!("Regel van {} verwijderd uit {}", line.amount, claim.title()), claim.place());
    Ok(())
}

/// Deletes a line with its receipts.
pub fn delete(change: &Change<'_>, line: &ClaimLine) -> Result<()> {
    change.execute("DELETE FROM receipt WHERE claim_line_id = ?1", [line.id])?;
    change.execute("DELETE FROM claim_line WHERE id = ?1", [line.id])?;
    Ok(())
}
