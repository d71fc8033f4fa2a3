//! Who takes part in a body. Someone need not be a member of the council for it.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::bodies::place;
use super::{BodyId, Participant, name_of};
use crate::calendar::Period;
use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::people::{self, Member, PersonId};
use crate::typed::{Entered, open_period, required};

id!(ParticipationId);

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddParticipant {
    pub id: Option<ParticipationId>,
    pub body: BodyId,
    pub person: PersonId,
    pub is_contact: bool,
    /// Absent for from the start of the body.
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

/// Someone who is no member of the council and joins a body.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddNewParticipant {
    pub id: Option<ParticipationId>,
    pub body: BodyId,
    pub first_name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub infix: String,
    pub last_name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub email: String,
    pub starts_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeParticipant {
    pub id: ParticipationId,
    pub is_contact: bool,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
pub struct OfParticipant {
    pub id: ParticipationId,
}

/// Whether anyone takes part in any body.
pub fn any(view: &View<'_>) -> Result<bool> {
    Ok(view.row("SELECT 1 FROM participation LIMIT 1", [], |_| Ok(()))?.is_some())
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("groups.add_participant", add),
        act("groups.add_new_participant", add_new),
        act("groups.change_participant", change_participant),
        act("groups.remove_participant", remove),
    ]
}

/// Those of these people who take part in a body or did, in their order.
pub fn of(view: &View<'_>, people: &[Member]) -> Result<Vec<(BodyId, Participant)>> {
    let places: HashMap<PersonId, usize> = people.iter().enumerate().map(|(place, one)| (one.id, place)).collect();
    let roles = roles(view)?;
    let rows = view.rows(
        "SELECT id, body_id, person_id, is_contact, starts_on, ends_on FROM participation ORDER BY starts_on, id",
        [],
        |row| {
            let (body, person): (BodyId, PersonId) = (row.get(1)?, row.get(2)?);
            Ok((
                body,
                Participant {
                    id: row.get(0)?,
                    person,
                    name: String::new(),
                    email: String::new(),
                    is_contact: row.get(3)?,
                    role: roles.get(&(body, person)).cloned(),
                    starts_on: row.get(4)?,
                    ends_on: row.get(5)?,
                    now: false,
                    left_council: None,
                },
            ))
        },
    )?;
    let mut sorted: Vec<(usize, BodyId, Participant)> = Vec::with_capacity(rows.len());
    for (body, mut participant) in rows {
        let Some((place, member)) = places.get(&participant.person).and_then(|at| Some((*at, people.get(*at)?))) else {
            continue;
        };
        participant.name.clone_from(&member.name);
        participant.email.clone_from(&member.email);
        participant.left_council = left(member, view.today());
        sorted.push((place, body, participant));
    }
    sorted.sort_by_key(|(place, ..)| *place);
    Ok(sorted.into_iter().map(|(_, body, participant)| (body, participant)).collect())
}

/// Who takes part in a body on a day.
pub fn in_body_on(view: &View<'_>, body: BodyId, day: NaiveDate) -> Result<Vec<PersonId>> {
    view.rows(
        "SELECT person_id FROM participation
         WHERE body_id = ?1 AND coalesce(starts_on, ?2) <= ?2 AND coalesce(ends_on, ?2) >= ?2",
        params![body, day],
        |row| row.get(0),
    )
}

/// Roles in a body that are in force today.
fn roles(view: &View<'_>) -> Result<HashMap<(BodyId, PersonId), String>> {
    let roles = view.rows(
        "SELECT body_id, person_id, role FROM role_assignment
         WHERE body_id IS NOT NULL AND starts_on <= ?1 AND coalesce(ends_on, ?1) >= ?1",
        [view.today()],
        |row| Ok(((row.get(0)?, row.get(1)?), row.get(2)?)),
    )?;
    Ok(roles.into_iter().collect())
}

/// The last day in the council of someone who was a member and neither is nor will be one.
fn left(member: &Member, today: NaiveDate) -> Option<NaiveDate> {
    let ends: Option<Vec<NaiveDate>> = member.memberships.iter().map(|membership| membership.ends_on).collect();
    ends?.into_iter().max().filter(|last| *last < today)
}

/// Someone takes part in a body once at a time.
fn check_free(
    view: &View<'_>,
    body: BodyId,
    person: PersonId,
    days: Period,
    but: Option<ParticipationId>,
) -> Result<()> {
    let taken: Option<ParticipationId> = view.row(
        "SELECT id FROM participation WHERE body_id = ?1 AND person_id = ?2 AND id IS NOT ?5
         AND (starts_on IS NULL OR ?4 IS NULL OR starts_on <= ?4) AND (ends_on IS NULL OR ?3 IS NULL OR ends_on >= ?3)",
        params![body, person, days.first, days.last, but],
        |row| row.get(0),
    )?;
    match taken {
        Some(other) => Err(Error::from(Problem::ParticipatesAlready(people::name_of(view, person)?)).with_id(other)),
        None => Ok(()),
    }
}

fn add(change: &mut Change<'_>, request: AddParticipant) -> Result<ParticipationId> {
    let body = name_of(change, request.body)?;
    let name = people::name_of(change, request.person)?;
    let days = open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?;
    check_free(change, request.body, request.person, days, None).map_err(|error| error.problem.at("person"))?;
    let id = insert(change, request.id, request.body, request.person, request.is_contact, days)?;
    change.named(format!("{name} doet mee in {body}"), place(request.body));
    Ok(id)
}

fn insert(
    change: &mut Change<'_>,
    id: Option<ParticipationId>,
    body: BodyId,
    person: PersonId,
    is_contact: bool,
    days: Period,
) -> Result<ParticipationId> {
    let id = change.id_for(id, "participation")?;
    change.execute(
        "INSERT INTO participation (id, body_id, person_id, is_contact, starts_on, ends_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, body, person, is_contact, days.first, days.last],
    )?;
    Ok(id)
}

fn add_new(change: &mut Change<'_>, request: AddNewParticipant) -> Result<ParticipationId> {
    let body = name_of(change, request.body)?;
    let first_name = required(&request.first_name, "first_name")?;
    let last_name = required(&request.last_name, "last_name")?;
    let infix = request.infix.trim();
    let email = people::email(&request.email)?;
    let days = open_period(request.starts_on.as_ref(), None, change.today())?;
    let person: PersonId = change.new_id();
    change.execute(
        "INSERT INTO person (id, first_name, infix, last_name, email, iban) VALUES (?1, ?2, ?3, ?4, ?5, '')",
        params![person, first_name, infix, last_name, email],
    )?;
    let id = insert(change, request.id, request.body, person, false, days)?;
    let name = people::full_name(&first_name, infix, &last_name);
    change.named(format!("{name} toegevoegd en doet mee in {body}"), place(request.body));
    Ok(id)
}

/// A participation's body and person.
pub fn whose(view: &View<'_>, id: ParticipationId) -> Result<(BodyId, PersonId)> {
    view.row("SELECT body_id, person_id FROM participation WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn change_participant(change: &mut Change<'_>, request: ChangeParticipant) -> Result<()> {
    let (body, person) = whose(change, request.id)?;
    let days = open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?;
    check_free(change, body, person, days, Some(request.id))?;
    change.execute(
        "UPDATE participation SET is_contact = ?2, starts_on = ?3, ends_on = ?4 WHERE id = ?1",
        params![request.id, request.is_contact, days.first, days.last],
    )?;
    let (name, group) = (people::name_of(change, person)?, name_of(change, body)?);
    change.named(format!("Deelname van {name} in {group} veranderd"), place(body));
    Ok(())
}

/// Removes a participation that was a mistake. Whoever stops gets a last day.
fn remove(change: &mut Change<'_>, request: OfParticipant) -> Result<()> {
    let (body, person) = whose(change, request.id)?;
    change.execute("DELETE FROM participant_group WHERE participation_id = ?1", [request.id])?;
    change.execute("DELETE FROM participation WHERE id = ?1", [request.id])?;
    let (name, group) = (people::name_of(change, person)?, name_of(change, body)?);
    change.named(format!("Deelname van {name} in {group} verwijderd"), place(body));
    Ok(())
}
