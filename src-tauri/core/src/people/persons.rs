//! Someone's own data: name, how to reach and to pay them.

use chrono::NaiveDate;
use iban::Iban;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::memberships::{self, Appoint};
use super::roles::{self, AddRole, MEMBER};
use super::{OfPerson, PersonId, full_name, name_of};
use crate::calendar::dutch;
use crate::error::{Error, Problem, Result};
use crate::groups::BodyId;
use crate::journal::{Change, Place, Room};
use crate::money::parse_distance;
use crate::typed::{Entered, required};

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddPerson {
    pub id: Option<PersonId>,
    pub first_name: String,
    pub infix: Option<String>,
    pub last_name: String,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub town: Option<String>,
    pub iban: Option<String>,
    /// "lid", or a role that comes with the membership; who supports the council is no member.
    pub role: String,
    /// Of which they become a member; absent for the council itself.
    pub body: Option<BodyId>,
    pub starts_on: Entered<NaiveDate>,
    pub ends_on: Option<Entered<NaiveDate>>,
    /// Of the term; as in `people.appoint`.
    pub term_ends_on: Option<Entered<NaiveDate>>,
    pub term_number: Option<u32>,
    pub appointed_by: Option<String>,
    pub appointed_on: Option<Entered<NaiveDate>>,
    pub beyond_because: Option<String>,
}

/// What is left out stays as it is.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangePerson {
    pub id: PersonId,
    pub first_name: Option<String>,
    pub infix: Option<String>,
    pub last_name: Option<String>,
    pub email: Option<String>,
    pub phone: Option<String>,
    pub address: Option<String>,
    pub town: Option<String>,
    pub iban: Option<String>,
    /// From home to a meeting, one way, as typed in kilometres; empty when it is not known.
    pub travel: Option<String>,
    /// What they mean to spend on the council, as typed in hours; empty when nothing was said.
    pub weekly_hours: Option<String>,
    pub note: Option<String>,
}

pub(super) fn add(change: &mut Change<'_>, request: AddPerson) -> Result<PersonId> {
    let first_name = required(&request.first_name, "first_name")?;
    let last_name = required(&request.last_name, "last_name")?;
    let role = required(&request.role, "role")?;
    let trimmed = |text: &Option<String>| text.as_deref().unwrap_or_default().trim().to_owned();
    let infix = trimmed(&request.infix);
    let id = change.id_for(request.id, "person")?;
    let email = email(&trimmed(&request.email))?;
    let iban = iban(&trimmed(&request.iban))?;
    change.execute(
        "INSERT INTO person (id, first_name, infix, last_name, email, phone, address, town, iban)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9)",
        params![
            id,
            first_name,
            infix,
            last_name,
            email,
            trimmed(&request.phone),
            trimmed(&request.address),
            trimmed(&request.town),
            iban
        ],
    )?;
    if role.to_lowercase() != MEMBER {
        let held = AddRole {
            id: None,
            person: id,
            body: request.body,
            role: role.clone(),
            votes: None,
            starts_on: request.starts_on.clone(),
            ends_on: request.ends_on.clone(),
        };
        roles::insert(change, &held)?;
    }
    if !roles::is_support(&role) {
        let term = Appoint {
            id: None,
            person: id,
            body: request.body,
            starts_on: request.starts_on,
            ends_on: request.ends_on,
            term_ends_on: request.term_ends_on,
            serves_out: None,
            term_number: request.term_number,
            appointed_by: request.appointed_by,
            appointed_on: request.appointed_on,
            beyond_because: request.beyond_because,
        };
        memberships::insert(change, &term)?;
    }
    let name = full_name(&first_name, &infix, &last_name);
    change.named(format!("{name} toegevoegd"), Place::room(Room::Members).record(id));
    Ok(id)
}

pub(super) fn change(change: &mut Change<'_>, request: ChangePerson) -> Result<()> {
    let trimmed = |text: &Option<String>| text.as_deref().map(|text| text.trim().to_owned());
    let first_name = request.first_name.as_deref().map(|name| required(name, "first_name")).transpose()?;
    let last_name = request.last_name.as_deref().map(|name| required(name, "last_name")).transpose()?;
    let email = request.email.as_deref().map(email).transpose()?;
    let iban = request.iban.as_deref().map(iban).transpose()?;
    let travel = request.travel.as_deref().map(travel).transpose()?;
    let weekly_minutes = request.weekly_hours.as_deref().map(weekly_minutes).transpose()?;
    let changed = change.execute(
        "UPDATE person SET first_name = coalesce(?2, first_name), infix = coalesce(?3, infix),
                last_name = coalesce(?4, last_name), email = coalesce(?5, email), phone = coalesce(?6, phone),
                address = coalesce(?7, address), town = coalesce(?8, town), iban = coalesce(?9, iban),
                travel_metres = iif(?10, ?11, travel_metres), note = coalesce(?12, note),
                weekly_minutes = iif(?13, ?14, weekly_minutes)
         WHERE id = ?1",
        params![
            request.id,
            first_name,
            trimmed(&request.infix),
            last_name,
            email,
            trimmed(&request.phone),
            trimmed(&request.address),
            trimmed(&request.town),
            iban,
            travel.is_some(),
            travel.flatten(),
            trimmed(&request.note),
            weekly_minutes.is_some(),
            weekly_minutes.flatten()
        ],
    )?;
    if changed == 0 {
        return Err(Problem::NotFound.of(request.id));
    }
    let name = name_of(change, request.id)?;
    change.named(format!("Gegevens van {name} veranderd"), Place::room(Room::Members).record(request.id));
    Ok(())
}

/// Removes someone of whom nothing else in the file tells; else `person_in_use`.
pub(super) fn remove(change: &mut Change<'_>, request: OfPerson) -> Result<()> {
    let name = name_of(change, request.id)?;
    let used: bool = change.db().query_row(
        "SELECT EXISTS (SELECT 1 FROM activity WHERE owner_id = ?1) OR EXISTS (SELECT 1 FROM claim WHERE person_id = ?1)
             OR EXISTS (SELECT 1 FROM participation WHERE person_id = ?1)
             OR EXISTS (SELECT 1 FROM focus_assignment WHERE person_id = ?1)
             OR EXISTS (SELECT 1 FROM contact_visitor WHERE person_id = ?1)
             OR EXISTS (SELECT 1 FROM training_participant WHERE person_id = ?1)",
        [request.id],
        |row| row.get(0),
    )?;
    if used {
        return Err(Error::from(Problem::PersonInUse(name)).with_id(request.id));
    }
    for table in ["membership", "role_assignment", "independence_check"] {
        change.execute(&format!("DELETE FROM {table} WHERE person_id = ?1"), [request.id])?;
    }
    change.execute("DELETE FROM person WHERE id = ?1", [request.id])?;
    change.named(format!("{name} verwijderd"), Place::room(Room::Members));
    Ok(())
}

/// An address with something on both sides of one @; more cannot be known offline.
pub fn email(text: &str) -> Result<String> {
    let text = text.trim();
    let fits = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
    });
    if text.is_empty() || fits { Ok(text.to_owned()) } else { Err(Problem::NotAnEmail.at("email")) }
}

/// Without spaces, checked by ISO 13616.
pub fn iban(text: &str) -> Result<String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    if bare.is_empty() || bare.parse::<Iban>().is_ok() { Ok(bare) } else { Err(Problem::NotAnIban.at("iban")) }
}

/// Metres, or nothing when nothing was typed; zero is as good as nothing.
fn travel(text: &str) -> Result<Option<i64>> {
    if text.trim().is_empty() {
        return Ok(None);
    }
    let metres = parse_distance(text).map_err(|error| error.problem.at("travel"))?;
    Ok(Some(metres).filter(|metres| *metres > 0))
}

/// Minutes, or nothing when nothing was typed; zero is as good as nothing.
fn weekly_minutes(text: &str) -> Result<Option<u32>> {
    const WEEK: u32 = 7 * 24 * 60;
    let text = text.trim();
    if text.is_empty() {
        return Ok(None);
    }
    let minutes = dutch::parse_hours_minutes(text).filter(|minutes| *minutes <= WEEK);
    let minutes = minutes.ok_or_else(|| Problem::NotHoursAWeek(text.to_owned()).at("weekly_hours"))?;
    Ok(Some(minutes).filter(|minutes| *minutes > 0))
}
