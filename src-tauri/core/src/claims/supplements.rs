//! What a rate that was changed with effect back in time leaves to pay (nabetaling). A paid line never changes: it keeps
//! the rate it was paid at, and the difference becomes a correction in a new claim.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::entry::{Checked, Trip, insert};
use super::lines::{ClaimLineId, LineKind};
use super::{ClaimId, begin};
use crate::budget::{self, BudgetLineId};
use crate::calendar::dutch;
use crate::council::rates;
use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::money::{Cents, Rate, kilometres};
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::people::{self, PersonId};

/// What one member has to come, or was paid too much, since a rate was changed.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct RateDifference {
    pub person: PersonId,
    pub name: String,
    pub lines: Vec<LineDifference>,
    pub total: Cents,
}

/// A paid trip whose day has another rate now.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct LineDifference {
    pub line: ClaimLineId,
    pub claim: ClaimId,
    pub date: NaiveDate,
    #[ts(type = "number")]
    pub metres: i64,
    /// The rate it was paid at, corrections counted in.
    pub paid_rate: Rate,
    /// The rate that holds for its day now.
    pub rate: Rate,
    pub difference: Cents,
    #[serde(skip)]
    #[schemars(skip)]
    #[ts(skip)]
    budget_line: Option<BudgetLineId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SupplementOf {
    pub person: PersonId,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("claims.rate_differences", |view, _: Nothing| differences(view)), act("claims.supplement", supplement)]
}

/// The differences of every member, by name. Trips of which another amount was approved are left to the treasurer: it
/// cannot be said what was paid per kilometre.
fn differences(view: &View<'_>) -> Result<Vec<RateDifference>> {
    let mut members: BTreeMap<(String, PersonId), Vec<LineDifference>> = BTreeMap::new();
    for (person, line) in paid_trips(view)? {
        let rate = rates::on(view, line.date)?;
        let difference = rate.times(line.metres) - line.paid_rate.times(line.metres);
        if difference != Cents::ZERO {
            let name = people::name_of(view, person)?;
            members.entry((name, person)).or_default().push(LineDifference { rate, difference, ..line });
        }
    }
    let member = |((name, person), lines): ((String, PersonId), Vec<LineDifference>)| RateDifference {
        person,
        name,
        total: lines.iter().map(|line| line.difference).sum(),
        lines,
    };
    Ok(members.into_iter().map(member).collect())
}

/// Approved and paid trips with the rate they were last paid at; of a correction its own rate says so.
fn paid_trips(view: &View<'_>) -> Result<Vec<(PersonId, LineDifference)>> {
    view.rows(
        "SELECT person_id, line.id, line.claim_id, line.date, line.metres,
                coalesce((SELECT correction.rate FROM claim_line AS correction
                          JOIN claim AS other ON other.id = correction.claim_id
                          WHERE correction.corrects_id = line.id AND correction.rate IS NOT NULL
                                AND other.state <> 'rejected'
                          ORDER BY other.started_on DESC, correction.id DESC LIMIT 1), line.rate),
                line.budget_line_id
         FROM claim_line AS line JOIN claim ON claim.id = line.claim_id
         WHERE line.kind = 'mileage' AND state IN ('approved', 'paid') AND line.approved IS NULL
               AND line.metres IS NOT NULL AND line.rate IS NOT NULL
         ORDER BY line.date, line.id",
        [],
        |row| {
            let paid_rate = row.get(5)?;
            let line = LineDifference {
                line: row.get(1)?,
                claim: row.get(2)?,
                date: row.get(3)?,
                metres: row.get(4)?,
                paid_rate,
                rate: paid_rate,
                difference: Cents::ZERO,
                budget_line: row.get(6)?,
            };
            Ok((row.get(0)?, line))
        },
    )
}

/// Begins a claim of this year with the differences of a member as corrections. Fails with `nothing_to_supplement`.
fn supplement(change: &mut Change<'_>, request: SupplementOf) -> Result<ClaimId> {
    let found = differences(change)?.into_iter().find(|found| found.person == request.person);
    let found = found.ok_or_else(|| Problem::NothingToSupplement.at("person"))?;
    let year = change.today().year();
    let claim = begin(change, None, year, request.person)?;
    for line in &found.lines {
        let checked = correction(change, line, year)?;
        insert(change, None, claim, &checked)?;
    }
    let place = Place::room(Room::Claims).year(year).record(claim);
    change.named(format!("Nabetaling aan {} klaargezet", found.name), place);
    Ok(claim)
}

fn correction(change: &Change<'_>, line: &LineDifference, year: i32) -> Result<Checked> {
    let budget_line = match line.budget_line {
        Some(post) if budget::check_year(change, post, year).is_err() => budget::same_code_in(change, post, year)?,
        post => post,
    };
    Ok(Checked {
        date: change.today(),
        kind: LineKind::Correction,
        description: format!(
            "{} op {}, {} in plaats van {}",
            kilometres(line.metres),
            dutch::long(line.date),
            line.rate,
            line.paid_rate
        ),
        budget_line,
        trip: Trip { rate: Some(line.rate), ..Trip::default() },
        amount: line.difference,
        missing_because: String::new(),
        meeting: None,
        corrects: Some(line.line),
    })
}
