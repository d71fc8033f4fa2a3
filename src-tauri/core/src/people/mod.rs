//! People: terms of membership of the council, roles, the yearly check of independence, training. One person can be a
//! member more than once, and have a role without being a member.

mod attention;
mod independence;
mod list;
mod memberships;
mod names;
mod persons;
mod report;
mod roles;
mod rotation;
mod rotation_document;
mod terms;
mod training;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use attention::attention;
pub use independence::IndependenceCheck;
pub use list::document as list_document;
pub use memberships::{LeftOpen, Membership, MembershipId, Spell};
pub use names::full_name;
pub use persons::{email, iban};
pub use report::{composition, trained};
pub use roles::{RoleHeld, in_role};
pub use rotation::{Rotation, rotation};
pub use rotation_document::document as rotation_document;
pub use training::{Training, trainings_of};

use crate::calendar::year_bounds;
use crate::error::{Problem, Result};
use crate::id::id;
use crate::operation::{Nothing, OfYear, Operation, View, act, ask};

id!(PersonId);

/// Someone and what they are to the council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Member {
    pub id: PersonId,
    /// "Joris van Kampsbeek"
    pub name: String,
    /// The name, with what tells this person from another of the same name: "Jan Smit (sinds 2019)".
    pub label: String,
    pub first_name: String,
    /// Tussenvoegsel: "van", "'t".
    pub infix: String,
    pub last_name: String,
    pub email: String,
    pub phone: String,
    /// Street and postcode, a line each.
    pub address: String,
    pub town: String,
    /// From home to a meeting, one way.
    #[ts(type = "number | null")]
    pub travel_metres: Option<i64>,
    /// What they mean to spend on the council in a week; absent where nothing was said.
    pub weekly_minutes: Option<u32>,
    pub note: String,
    /// "NL•• •••• •••• 0101"; the whole number is only answered by `people.account`.
    pub masked_iban: String,
    /// Oldest first.
    pub memberships: Vec<Membership>,
    /// Oldest first.
    pub roles: Vec<RoleHeld>,
    /// Newest first.
    pub checks: Vec<IndependenceCheck>,
    /// What the council calls them today, when they are in it: "secretaris en penningmeester", "lid".
    pub role: Option<String>,
    /// Whether they are a member today; an ambtelijk secretaris has a role only.
    pub is_member: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfPerson {
    pub id: PersonId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("people.list", |view, _: Nothing| all(view)),
        ask("people.account", |view, request: OfPerson| account_of(view, request.id)),
        act("people.add", persons::add),
        act("people.change", persons::change),
        act("people.remove", persons::remove),
        act("people.appoint", memberships::appoint),
        act("people.reappoint", memberships::reappoint),
        act("people.leave", memberships::leave),
        ask("people.left_open", memberships::left_open),
        act("people.change_membership", memberships::change_membership),
        act("people.remove_membership", memberships::remove_membership),
        act("people.add_role", roles::add),
        act("people.change_role", roles::change),
        act("people.remove_role", roles::remove),
        act("people.add_check", independence::add),
        act("people.change_check", independence::change),
        act("people.remove_check", independence::remove),
        ask("people.trainings", |view, _: Nothing| training::all(view)),
        act("people.add_training", training::add),
        act("people.change_training", training::change),
        act("people.remove_training", training::remove),
        ask("people.rotation", |view, request: OfYear| rotation(view, &all(view)?, day_in(view, request.year)?)),
    ]
}

/// The day of a year on which the council is looked at: today, or the day of the year that is nearest to it.
pub fn day_in(view: &View<'_>, year: i32) -> Result<NaiveDate> {
    let (first, last) = year_bounds(crate::typed::year(year)?);
    Ok(view.today().clamp(first, last))
}

/// Everyone, sorted as the Dutch do: by last name without the infix, then first name.
pub fn all(view: &View<'_>) -> Result<Vec<Member>> {
    let mut people = view.rows(
        "SELECT id, first_name, infix, last_name, email, phone, address, town, travel_metres, weekly_minutes,
                note, iban
         FROM person",
        [],
        from_row,
    )?;
    let mut memberships = by_person(memberships::all(view)?);
    let mut roles = by_person(roles::all(view)?);
    let mut checks = by_person(independence::all(view)?);
    for member in &mut people {
        member.memberships = memberships.remove(&member.id).unwrap_or_default();
        member.roles = roles.remove(&member.id).unwrap_or_default();
        member.checks = checks.remove(&member.id).unwrap_or_default();
        member.role = member.role_on(view.today());
        member.is_member = member.is_member_on(view.today());
    }
    names::sort(&mut people);
    names::tell_apart(&mut people);
    Ok(people)
}

fn by_person<T>(rows: Vec<(PersonId, T)>) -> HashMap<PersonId, Vec<T>> {
    let mut found: HashMap<PersonId, Vec<T>> = HashMap::new();
    for (person, row) in rows {
        found.entry(person).or_default().push(row);
    }
    found
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Member> {
    let (first_name, infix, last_name): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    let name = full_name(&first_name, &infix, &last_name);
    Ok(Member {
        id: row.get(0)?,
        label: name.clone(),
        name,
        first_name,
        infix,
        last_name,
        email: row.get(4)?,
        phone: row.get(5)?,
        address: row.get(6)?,
        town: row.get(7)?,
        travel_metres: row.get(8)?,
        weekly_minutes: row.get(9)?,
        note: row.get(10)?,
        masked_iban: masked(&row.get::<_, String>(11)?),
        memberships: Vec::new(),
        roles: Vec::new(),
        checks: Vec::new(),
        role: None,
        is_member: false,
    })
}

/// "NL•• •••• •••• 0101": enough to know one account from another.
pub fn masked(iban: &str) -> String {
    match (iban.get(..2), iban.get(iban.len().saturating_sub(4)..)) {
        (Some(country), Some(end)) if iban.len() > 6 => format!("{country}•• •••• •••• {end}"),
        _ => String::new(),
    }
}

impl Member {
    /// Whether they have a seat in the council or a subcouncil on a day.
    pub fn is_member_on(&self, date: NaiveDate) -> bool {
        self.memberships.iter().any(|membership| membership.period().covers(date))
    }

    pub fn was_member_in(&self, year: i32) -> bool {
        self.memberships.iter().any(|membership| membership.period().touches(year))
    }

    /// The one who was longest in the council, of people who are told apart by it.
    fn joined_on(&self) -> Option<NaiveDate> {
        let terms = self.memberships.iter().map(|membership| membership.starts_on);
        terms.chain(self.roles.iter().map(|role| role.starts_on)).min()
    }
}

/// Someone's name. Fails with `not_found`.
pub fn name_of(view: &View<'_>, id: PersonId) -> Result<String> {
    let name = view.row("SELECT first_name, infix, last_name FROM person WHERE id = ?1", [id], |row| {
        let parts: [String; 3] = [row.get(0)?, row.get(1)?, row.get(2)?];
        Ok(full_name(&parts[0], &parts[1], &parts[2]))
    })?;
    name.ok_or_else(|| Problem::NotFound.of(id))
}

/// Someone's whole account number, or nothing. Fails with `not_found`.
pub fn account_of(view: &View<'_>, id: PersonId) -> Result<String> {
    let iban = view.row("SELECT iban FROM person WHERE id = ?1", [id], |row| row.get(0))?;
    iban.ok_or_else(|| Problem::NotFound.of(id))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_account_number_is_masked_but_for_its_ends() {
        for (iban, wanted) in
            [("NL85TEST0000000101", "NL•• •••• •••• 0101"), ("", ""), ("BE68539007547034", "BE•• •••• •••• 7034")]
        {
            assert_eq!(masked(iban), wanted);
        }
    }
}
