//! Roles in the council or a body, with the days they are held. "Lid" is what a member without a role is.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::memberships::period;
use super::{Member, PersonId, name_of};
use crate::calendar::Period;
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::View;
use crate::typed::{Entered, required};

id!(RoleAssignmentId);

/// What a member without a role is.
pub(super) const MEMBER: &str = "lid";

/// In this order they stand before each other: in a title, in a list by role.
const ORDER: [&str; 6] =
    ["voorzitter", "vicevoorzitter", "secretaris", "penningmeester", "ambtelijk secretaris", "ambtelijk ondersteuner"];

/// Roles that a council cannot do without: when someone had one and nobody has it now, it is vacant.
pub(super) const NEEDED: [&str; 3] = ["voorzitter", "secretaris", "penningmeester"];

/// Roles of those who support the council and are no member of it.
const SUPPORT: [&str; 2] = ["ambtelijk secretaris", "ambtelijk ondersteuner"];

/// A role someone has or had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct RoleHeld {
    pub id: RoleAssignmentId,
    /// The body; absent for the council itself.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    /// "voorzitter", "penningmeester", or a name of the council's own.
    pub role: String,
    /// Whether who has it may vote.
    pub votes: bool,
    pub starts_on: NaiveDate,
    /// Last day; absent while it goes on.
    pub ends_on: Option<NaiveDate>,
}

impl RoleHeld {
    pub fn period(&self) -> Period {
        Period::new(Some(self.starts_on), self.ends_on)
    }

    pub fn is(&self, role: &str) -> bool {
        self.role.trim().to_lowercase() == role
    }
}

impl Member {
    /// Roles in the council itself or in a body that are held on a day, the first first.
    pub fn roles_on(&self, body: Option<BodyId>, date: NaiveDate) -> Vec<&RoleHeld> {
        let mut held: Vec<&RoleHeld> =
            self.roles.iter().filter(|role| role.body == body && role.period().covers(date)).collect();
        held.sort_by_key(|role| rank(&role.role));
        held
    }

    /// What they are called in the council itself or in a body: "secretaris en penningmeester". Nothing without a role.
    pub fn called_in(&self, body: Option<BodyId>, date: NaiveDate) -> Option<String> {
        let roles: Vec<&str> = self.roles_on(body, date).into_iter().map(|held| held.role.as_str()).collect();
        (!roles.is_empty()).then(|| roles.join(" en "))
    }

    /// What the council calls them on a day: "secretaris en penningmeester", "lid", "voorzitter van Deelraad Jeugd", or
    /// nothing when they are not in it.
    pub fn role_on(&self, date: NaiveDate) -> Option<String> {
        let mut called: Vec<String> = self.called_in(None, date).into_iter().collect();
        for term in self.memberships.iter().filter(|term| term.period().covers(date)) {
            match &term.body_name {
                Some(name) => {
                    let role = self.called_in(term.body, date).unwrap_or_else(|| MEMBER.to_owned());
                    called.push(format!("{role} van {name}"));
                }
                None if called.is_empty() => called.push(MEMBER.to_owned()),
                None => {}
            }
        }
        if called.is_empty() {
            // In no seat, and yet of the council: an ambtelijk secretaris of a deelraad.
            let held = self.roles.iter().filter(|role| role.period().covers(date));
            called.extend(held.filter_map(|held| Some(format!("{} van {}", held.role, held.body_name.as_ref()?))));
        }
        (!called.is_empty()).then(|| called.join(" en "))
    }
}

/// Place of a role among the others; those of the council's own come last.
pub(super) fn rank(role: &str) -> usize {
    ORDER.iter().position(|known| *known == role.trim().to_lowercase()).unwrap_or(ORDER.len())
}

/// Whether who has this role is a member as well.
pub(super) fn is_support(role: &str) -> bool {
    SUPPORT.contains(&role.trim().to_lowercase().as_str())
}

/// Names of those in a role of the council on a day, whatever capitals it was written with.
pub fn in_role(view: &View<'_>, role: &str, on: NaiveDate) -> Result<Vec<String>> {
    let held = |member: &Member| member.roles_on(None, on).into_iter().any(|held| held.is(role));
    Ok(super::all(view)?.into_iter().filter(held).map(|member| member.name).collect())
}

/// Roles that someone had before and nobody has on that day: "voorzitter", and of a deelraad in which people have a seat
/// "voorzitter van Deelraad Jeugd".
pub(super) fn vacant(people: &[Member], on: NaiveDate) -> Vec<String> {
    let mut bodies: Vec<(Option<BodyId>, Option<&str>)> = vec![(None, None)];
    let terms = people.iter().flat_map(|member| &member.memberships).filter(|term| term.period().covers(on));
    for seat in terms.map(|term| (term.body, term.body_name.as_deref())) {
        if !bodies.contains(&seat) {
            bodies.push(seat);
        }
    }
    bodies[1..].sort_by_key(|(_, name)| *name);
    let vacant = |(body, name): (Option<BodyId>, Option<&str>)| {
        let begun = |role: &&RoleHeld| role.body == body && role.starts_on <= on;
        let all: Vec<&RoleHeld> = people.iter().flat_map(|member| &member.roles).filter(begun).collect();
        let was_held = |role: &str| all.iter().any(|held| held.is(role));
        let is_held = |role: &str| all.iter().any(|held| held.is(role) && held.period().covers(on));
        let open = NEEDED.into_iter().filter(|role| was_held(role) && !is_held(role));
        open.map(|role| name.map_or(role.to_owned(), |name| format!("{role} van {name}"))).collect::<Vec<_>>()
    };
    bodies.into_iter().flat_map(vacant).collect()
}

/// Every role with its person, oldest first.
pub(super) fn all(view: &View<'_>) -> Result<Vec<(PersonId, RoleHeld)>> {
    view.rows(
        "SELECT person_id, role_assignment.id, body_id, body.name, role, votes, role_assignment.starts_on,
                role_assignment.ends_on
         FROM role_assignment LEFT JOIN body ON body.id = body_id
         ORDER BY role_assignment.starts_on, role_assignment.id",
        [],
        |row| {
            let held = RoleHeld {
                id: row.get(1)?,
                body: row.get(2)?,
                body_name: row.get(3)?,
                role: row.get(4)?,
                votes: row.get(5)?,
                starts_on: row.get(6)?,
                ends_on: row.get(7)?,
            };
            Ok((row.get(0)?, held))
        },
    )
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddRole {
    pub id: Option<RoleAssignmentId>,
    pub person: PersonId,
    /// The body; absent for the council itself.
    pub body: Option<BodyId>,
    pub role: String,
    /// Absent: as is usual for the role.
    pub votes: Option<bool>,
    pub starts_on: Entered<NaiveDate>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeRole {
    pub id: RoleAssignmentId,
    pub role: String,
    pub votes: bool,
    pub starts_on: Entered<NaiveDate>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfRole {
    pub id: RoleAssignmentId,
}

pub(super) fn insert(change: &mut Change<'_>, request: &AddRole) -> Result<RoleAssignmentId> {
    let role = required(&request.role, "role")?;
    let (starts_on, ends_on) = period(change, &request.starts_on, request.ends_on.as_ref())?;
    let id = change.id_for(request.id, "role_assignment")?;
    let votes = request.votes.unwrap_or(!is_support(&role));
    change.execute(
        "INSERT INTO role_assignment (id, person_id, body_id, role, votes, starts_on, ends_on)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7)",
        params![id, request.person, request.body, role, votes, starts_on, ends_on],
    )?;
    Ok(id)
}

pub(super) fn add(change: &mut Change<'_>, request: AddRole) -> Result<RoleAssignmentId> {
    let name = name_of(change, request.person)?;
    let id = insert(change, &request)?;
    change.named(format!("{name}: {} toegevoegd", request.role.trim()), place(request.person));
    Ok(id)
}

pub(super) fn change(change: &mut Change<'_>, request: ChangeRole) -> Result<()> {
    let person = person_of(change, request.id)?;
    let role = required(&request.role, "role")?;
    let (starts_on, ends_on) = period(change, &request.starts_on, request.ends_on.as_ref())?;
    change.execute(
        "UPDATE role_assignment SET role = ?2, votes = ?3, starts_on = ?4, ends_on = ?5 WHERE id = ?1",
        params![request.id, role, request.votes, starts_on, ends_on],
    )?;
    change.named(format!("Rol van {} veranderd", name_of(change, person)?), place(person));
    Ok(())
}

pub(super) fn remove(change: &mut Change<'_>, request: OfRole) -> Result<()> {
    let person = person_of(change, request.id)?;
    change.execute("DELETE FROM role_assignment WHERE id = ?1", [request.id])?;
    change.named(format!("Rol van {} verwijderd", name_of(change, person)?), place(person));
    Ok(())
}

fn person_of(view: &View<'_>, role: RoleAssignmentId) -> Result<PersonId> {
    view.row("SELECT person_id FROM role_assignment WHERE id = ?1", [role], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(role))
}

fn place(person: PersonId) -> Place {
    Place::room(Room::Members).record(person)
}
