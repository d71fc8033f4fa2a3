//! Allowances held against what may be paid untaxed to a volunteer, per month and per year. Above either limit the whole
//! amount counts as taxable, not only the excess. The program warns; it never stands in the way.
//!
//! Two totals, because they are judged apart: the allowances by themselves, and with travel. Provable costs alone are
//! outside the limit, so without an allowance nothing is flagged.

use std::collections::BTreeMap;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::lines::LineKind;
use crate::calendar::year_bounds;
use crate::council::volunteer_limits::{self, VolunteerLimit};
use crate::error::Result;
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, ask};
use crate::people::{self, PersonId};

/// The allowances of a year beside its limit.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Allowances {
    pub year: i32,
    /// Absent when nobody has recorded a limit for the year: then nothing can be said.
    pub limit: Option<VolunteerLimit>,
    pub members: Vec<MemberAllowance>,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct MemberAllowance {
    pub person: PersonId,
    pub name: String,
    pub total: AllowanceSum,
    /// January to December.
    pub months: Vec<AllowanceSum>,
    /// Whether the year or one of its months is above a limit.
    pub is_over: bool,
}

/// The two totals of a month or a year.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AllowanceSum {
    pub allowance: Cents,
    pub with_travel: Cents,
    /// The allowances by themselves are above the limit.
    pub is_over: bool,
    /// With travel they are.
    pub is_over_with_travel: bool,
}

impl AllowanceSum {
    fn add(&mut self, amount: Cents, is_allowance: bool) {
        self.with_travel += amount;
        if is_allowance {
            self.allowance += amount;
        }
    }

    fn judge(&mut self, limit: Option<Cents>) {
        let is_above = |amount: Cents| limit.is_some_and(|limit| amount > limit);
        self.is_over = is_above(self.allowance);
        self.is_over_with_travel = self.allowance > Cents::ZERO && is_above(self.with_travel);
    }

    fn is_any_over(&self) -> bool {
        self.is_over || self.is_over_with_travel
    }
}

pub fn operations() -> Vec<Operation> {
    vec![ask("claims.allowances", |view, request: OfYear| allowances(view, request.year))]
}

/// What was handed in, approved or paid for the days of a year, as far as it is an allowance or travel. A correction
/// counts with the line it sets right.
pub fn allowances(view: &View<'_>, year: i32) -> Result<Allowances> {
    let (first, last) = year_bounds(crate::typed::year(year)?);
    let lines: Vec<(PersonId, NaiveDate, LineKind, Cents)> = view.rows(
        "SELECT person_id, coalesce(corrected.date, line.date), coalesce(corrected.kind, line.kind),
                coalesce(line.approved, line.amount)
         FROM claim_line AS line JOIN claim ON claim.id = line.claim_id
              LEFT JOIN claim_line AS corrected ON corrected.id = line.corrects_id
         WHERE state IN ('submitted', 'approved', 'paid') AND coalesce(corrected.date, line.date) BETWEEN ?1 AND ?2
               AND coalesce(corrected.kind, line.kind) IN ('attendance_fee', 'allowance', 'mileage', 'public_transport')",
        [first, last],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let limit = volunteer_limits::of_year(view, year)?;
    let mut sums: BTreeMap<PersonId, [AllowanceSum; 12]> = BTreeMap::new();
    for (person, date, kind, amount) in lines {
        let months = sums.entry(person).or_default();
        let is_allowance = matches!(kind, LineKind::AttendanceFee | LineKind::Allowance);
        if let Some(month) = months.get_mut(date.month0() as usize) {
            month.add(amount, is_allowance);
        }
    }
    let mut members = Vec::new();
    for (person, months) in sums {
        members.push(member(people::name_of(view, person)?, person, months, limit.as_ref()));
    }
    members.sort_by(|one, other| (!one.is_over, &one.name).cmp(&(!other.is_over, &other.name)));
    Ok(Allowances { year, limit, members })
}

fn member(
    name: String,
    person: PersonId,
    mut months: [AllowanceSum; 12],
    limit: Option<&VolunteerLimit>,
) -> MemberAllowance {
    let mut total = AllowanceSum::default();
    for month in &mut months {
        total.allowance += month.allowance;
        total.with_travel += month.with_travel;
        month.judge(limit.map(|limit| limit.per_month));
    }
    total.judge(limit.map(|limit| limit.per_year));
    let is_over = total.is_any_over() || months.iter().any(AllowanceSum::is_any_over);
    MemberAllowance { person, name, total, months: months.to_vec(), is_over }
}
