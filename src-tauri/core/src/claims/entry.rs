//! What is typed of a line, and the line it makes. Of a trip the distance is given and the amount follows from the rate
//! in force on that day; the applied rate stays with the line. A fee follows from what the council agreed for the role.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::lines::{ClaimLineId, LineKind, claim_of, with_claim};
use super::{Claim, ClaimId, ClaimState, open};
use crate::budget::{self, BudgetLineId};
use crate::calendar::dutch;
use crate::council::fees::{self, FeePer};
use crate::council::rates;
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::meetings::MeetingId;
use crate::money::{Cents, Rate, parse_distance};
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::people::PersonId;
use crate::typed::{Entered, required};
use crate::year_close;

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
    /// Metres one way, or as typed: `37,4`. For a trip.
    #[ts(type = "number | string")]
    pub distance: Option<Entered<i64>>,
    /// For a trip: driven there and back.
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub is_return: bool,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub from_place: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub to_place: String,
    /// For a ticket, an expense and a correction.
    pub amount: Option<Entered<Cents>>,
    /// Why there is no receipt.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub missing_because: String,
    /// The meeting it is for: a trip or a fee.
    pub meeting: Option<MeetingId>,
    /// Of a correction: the paid line it sets right.
    pub corrects: Option<ClaimLineId>,
    /// Of an earlier year that is closed, and booked in this one all the same (nagekomen).
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub late: bool,
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

/// Checked values of a line.
#[derive(Debug, Clone)]
pub struct Checked {
    pub date: NaiveDate,
    pub kind: LineKind,
    pub description: String,
    pub budget_line: Option<BudgetLineId>,
    pub trip: Trip,
    pub amount: Cents,
    pub missing_because: String,
    pub meeting: Option<MeetingId>,
    pub corrects: Option<ClaimLineId>,
}

/// What only a trip has.
#[derive(Debug, Clone, Default)]
pub struct Trip {
    pub from_place: String,
    pub to_place: String,
    pub is_return: bool,
    pub metres: Option<i64>,
    pub rate: Option<Rate>,
}

/// Who claims a line, and in which year it is booked.
#[derive(Debug, Clone, Copy)]
pub struct Claimant<'n> {
    pub person: PersonId,
    pub name: &'n str,
    pub year: i32,
}

impl Claim {
    fn claimant(&self) -> Claimant<'_> {
        Claimant { person: self.person, name: &self.name, year: self.year }
    }
}

/// Checks what was typed for a line of the claim; `instead` is the line it changes.
pub fn check(
    view: &View<'_>,
    claim: Claimant<'_>,
    fields: &LineFields,
    instead: Option<ClaimLineId>,
) -> Result<Checked> {
    let date = fields.date.date("date", view.today())?;
    check_year(view, claim.year, date, fields.late)?;
    if let Some(line) = fields.budget_line {
        budget::check_year(view, line, claim.year)?;
    }
    let (trip, amount) = match fields.kind {
        LineKind::Mileage => trip(view, fields, date)?,
        LineKind::PublicTransport | LineKind::Expense => (Trip::default(), spent(fields.amount.as_ref())?),
        LineKind::AttendanceFee => (Trip::default(), fee(view, FeePer::Meeting, claim, date)?),
        LineKind::Allowance => (Trip::default(), fee(view, FeePer::Month, claim, date)?),
        LineKind::Correction => (Trip::default(), not_zero(fields.amount.as_ref())?),
    };
    // A trip, a ticket or a fee speaks for itself; the rest says what it was.
    let description = match fields.kind {
        LineKind::Expense | LineKind::Correction => required(&fields.description, "description")?,
        _ => fields.description.trim().to_owned(),
    };
    let meeting = fields.meeting.filter(|_| matches!(fields.kind, LineKind::Mileage | LineKind::AttendanceFee));
    if let Some(meeting) = meeting {
        check_once(view, claim, fields.kind, meeting, instead)?;
    }
    Ok(Checked {
        date,
        kind: fields.kind,
        description,
        budget_line: fields.budget_line,
        trip,
        amount,
        missing_because: fields.missing_because.trim().to_owned(),
        meeting,
        corrects: corrected(view, claim, fields)?,
    })
}

/// A line is of the year of its claim. Of an earlier year it can be booked here (nagekomen) once that is closed, when
/// somebody says so: a wrong year is soon typed.
fn check_year(view: &View<'_>, year: i32, date: NaiveDate, late: bool) -> Result<()> {
    let found = date.year();
    let problem = match found < year && year_close::is_closed(view, found)? {
        true if late => return Ok(()),
        true => Problem::LateForClosedYear { closed: found, year },
        false if found == year => return Ok(()),
        false => Problem::ClaimOtherYear { found, year },
    };
    Err(problem.at("date"))
}

fn trip(view: &View<'_>, fields: &LineFields, date: NaiveDate) -> Result<(Trip, Cents)> {
    let one_way = distance(fields.distance.as_ref())?;
    let metres = if fields.is_return { one_way * 2 } else { one_way };
    let rate = rates::on(view, date)?;
    let trip = Trip {
        from_place: fields.from_place.trim().to_owned(),
        to_place: fields.to_place.trim().to_owned(),
        is_return: fields.is_return,
        metres: Some(metres),
        rate: Some(rate),
    };
    Ok((trip, rate.times(metres)))
}

fn distance(entered: Option<&Entered<i64>>) -> Result<i64> {
    let metres = match entered {
        Some(Entered::Value(metres)) => *metres,
        Some(Entered::Text(text)) => parse_distance(text).map_err(|error| error.problem.at("distance"))?,
        None => 0,
    };
    if (1..=99_999_999).contains(&metres) { Ok(metres) } else { Err(Problem::DistanceRequired.at("distance")) }
}

fn spent(entered: Option<&Entered<Cents>>) -> Result<Cents> {
    let amount = not_zero(entered)?;
    if amount < Cents::ZERO { Err(Problem::AmountNegative.at("amount")) } else { Ok(amount) }
}

fn not_zero(entered: Option<&Entered<Cents>>) -> Result<Cents> {
    let amount = entered.ok_or_else(|| Problem::Required.at("amount"))?.amount("amount")?;
    if amount == Cents::ZERO { Err(Problem::AmountZero.at("amount")) } else { Ok(amount) }
}

fn fee(view: &View<'_>, per: FeePer, claim: Claimant<'_>, date: NaiveDate) -> Result<Cents> {
    let name = if per == FeePer::Meeting { "vacatiegeld" } else { "vaste vergoeding" };
    fees::find(view, per, claim.person, date)?.ok_or_else(|| Problem::FeeUnknown(dutch::long(date), name).at("date"))
}

/// Each meeting is claimed once, by each member and of each kind, over all claims.
fn check_once(
    view: &View<'_>,
    claim: Claimant<'_>,
    kind: LineKind,
    meeting: MeetingId,
    instead: Option<ClaimLineId>,
) -> Result<()> {
    let other: Option<ClaimLineId> = view.row(
        "SELECT claim_line.id FROM claim_line JOIN claim ON claim.id = claim_id
         WHERE meeting_id = ?1 AND kind = ?2 AND person_id = ?3 AND state <> 'rejected' AND claim_line.id IS NOT ?4",
        params![meeting, kind, claim.person, instead],
        |row| row.get(0),
    )?;
    match other {
        Some(other) => Err(Problem::MeetingClaimed(claim.name.into()).at("meeting").with_id(other)),
        None => Ok(()),
    }
}

/// The paid line of the same member that a correction sets right.
fn corrected(view: &View<'_>, claim: Claimant<'_>, fields: &LineFields) -> Result<Option<ClaimLineId>> {
    if fields.kind != LineKind::Correction {
        return Ok(None);
    }
    let wrong = || Problem::CorrectionNotPaid.at("corrects");
    let line = fields.corrects.ok_or_else(wrong)?;
    let (_, other) = with_claim(view, line)?;
    if other.person == claim.person && other.state == ClaimState::Paid { Ok(Some(line)) } else { Err(wrong()) }
}

fn add(change: &mut Change<'_>, request: AddClaimLine) -> Result<ClaimLineId> {
    let claim = open(change, request.claim)?;
    let line = check(change, claim.claimant(), &request.fields, None)?;
    let id = insert(change, request.id, claim.id, &line)?;
    change.named(format!("Regel van {} toegevoegd aan {}", line.amount, claim.title()), claim.place());
    Ok(id)
}

/// Puts a checked line at the end of a claim.
pub fn insert(change: &mut Change<'_>, id: Option<ClaimLineId>, claim: ClaimId, line: &Checked) -> Result<ClaimLineId> {
    let id = change.id_for(id, "claim_line")?;
    let order = claim.to_string();
    let position = Ordered { table: "claim_line", parent: "claim_id", parent_id: &order }.end(change)?;
    change.execute(
        "INSERT INTO claim_line (id, claim_id, position, date, kind, description, budget_line_id, from_place, to_place,
         is_return, metres, rate, amount, approved_because, missing_because, meeting_id, corrects_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, '', ?14, ?15, ?16)",
        params![
            id,
            claim,
            position,
            line.date,
            line.kind,
            line.description,
            line.budget_line,
            line.trip.from_place,
            line.trip.to_place,
            line.trip.is_return,
            line.trip.metres,
            line.trip.rate,
            line.amount,
            line.missing_because,
            line.meeting,
            line.corrects,
        ],
    )?;
    Ok(id)
}

fn change_line(change: &mut Change<'_>, request: ChangeClaimLine) -> Result<()> {
    let claim = claim_of(change, request.id)?;
    let line = check(change, claim.claimant(), &request.fields, Some(request.id))?;
    change.execute(
        "UPDATE claim_line SET date = ?2, kind = ?3, description = ?4, budget_line_id = ?5, from_place = ?6,
         to_place = ?7, is_return = ?8, metres = ?9, rate = ?10, amount = ?11, missing_because = ?12, meeting_id = ?13,
         corrects_id = ?14 WHERE id = ?1",
        params![
            request.id,
            line.date,
            line.kind,
            line.description,
            line.budget_line,
            line.trip.from_place,
            line.trip.to_place,
            line.trip.is_return,
            line.trip.metres,
            line.trip.rate,
            line.amount,
            line.missing_because,
            line.meeting,
            line.corrects,
        ],
    )?;
    change.named(format!("Regel van {} veranderd", claim.title()), claim.place());
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfClaimLine) -> Result<()> {
    let claim = claim_of(change, request.id)?;
    let (line, _) = with_claim(change, request.id)?;
    delete(change, request.id)?;
    change.named(format!("Regel van {} verwijderd uit {}", line.amount, claim.title()), claim.place());
    Ok(())
}

/// Deletes a line with its receipts.
pub(super) fn delete(change: &Change<'_>, line: ClaimLineId) -> Result<()> {
    change.execute("DELETE FROM receipt WHERE claim_line_id = ?1", [line])?;
    change.execute("DELETE FROM claim_line WHERE id = ?1", [line])?;
    Ok(())
}
