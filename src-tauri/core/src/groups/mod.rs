//! Bodies (organen) within the council: deelraad, kernteam, stuurgroep, werkgroep, projectgroep, inwonersnetwerk.
//!
//! The council itself is no body: where another room has no body, the council is meant.

mod attention;
mod balance;
mod bodies;
mod document;
mod participants;
mod proposals;
mod shown;
mod warnings;

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use balance::{BalanceGroupId, BalanceId};
pub use bodies::pass_on as pass_on_counterpart;
pub use document::document;
pub use participants::{ParticipationId, any as has_participants, in_body_on};
pub use warnings::{BodyWarning, WarningKind};

use crate::calendar::{Period, year_bounds};
use crate::contacts::ContactId;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::operation::{Nothing, Operation, View, ask};
use crate::people::{self, Member, PersonId, Spell};

id!(BodyId);

/// A kind of body, in the order in which they are shown.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
    EnumIter,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum BodyKind {
    /// Deelraad: has its own budget and its own meetings.
    Subcouncil,
    /// Kernteam or dagelijks bestuur.
    Executive,
    SteeringGroup,
    WorkingGroup,
    ProjectGroup,
    /// Inwonersnetwerk.
    Network,
}
stored_by_name!(BodyKind);

impl BodyKind {
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Subcouncil => "deelraad",
            Self::Executive => "kernteam of dagelijks bestuur",
            Self::SteeringGroup => "stuurgroep",
            Self::WorkingGroup => "werkgroep",
            Self::ProjectGroup => "projectgroep",
            Self::Network => "inwonersnetwerk",
        }
    }

    /// Whether it is a few people on one subject for a time: of those a size, a first contact and a closing agreement
    /// are expected (Arnhem, werkwijze; Groningen, basisdocument).
    fn is_for_a_subject(self) -> bool {
        matches!(self, Self::WorkingGroup | Self::ProjectGroup)
    }
}

/// A body with those who take part in it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Body {
    pub id: BodyId,
    pub kind: BodyKind,
    pub name: String,
    /// The body it belongs to; absent when it belongs to the council.
    pub parent: Option<BodyId>,
    pub parent_name: Option<String>,
    /// What it works on.
    pub subject: String,
    pub starts_on: Option<NaiveDate>,
    /// Last day; may lie ahead.
    pub ends_on: Option<NaiveDate>,
    /// What was agreed at the end: how the work is followed, who does what.
    pub closing_agreement: String,
    /// Who speaks for the other side, at the gemeente.
    pub counterpart: Option<ContactId>,
    pub counterpart_name: Option<String>,
    /// Whether its last day is past.
    pub ended: bool,
    /// Who has a seat in it (a deelraad), and who had; by name, as the Dutch sort.
    pub seats: Vec<BodySeat>,
    /// By name, as the Dutch sort; those who stopped too.
    pub participants: Vec<Participant>,
    pub warnings: Vec<BodyWarning>,
}

/// Someone who takes part in a body, or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Participant {
    pub id: ParticipationId,
    pub person: PersonId,
    pub name: String,
    pub email: String,
    /// First contact (1e contactpersoon).
    pub is_contact: bool,
    /// A role in this body that is in force today: "voorzitter".
    pub role: Option<String>,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Whether they take part today.
    pub now: bool,
    /// The last day of someone who was a member of the council and is no longer.
    pub left_council: Option<NaiveDate>,
}

/// Someone who is in a body by appointment for a term, or was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BodySeat {
    pub person: PersonId,
    pub name: String,
    /// A role in this body that is in force today: "voorzitter".
    pub role: Option<String>,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    /// Whether they have it today.
    pub now: bool,
}

impl Participant {
    fn is_in_on(&self, date: NaiveDate) -> bool {
        Period::new(self.starts_on, self.ends_on).covers(date)
    }
}

impl BodySeat {
    fn of(member: &Member, spell: &Spell<'_>, today: NaiveDate) -> Self {
        let days = spell.period();
        Self {
            person: member.id,
            name: member.label.clone(),
            role: member.called_in(spell.first().body, today),
            starts_on: spell.first().starts_on,
            ends_on: days.last,
            now: days.covers(today),
        }
    }

    fn is_in_on(&self, date: NaiveDate) -> bool {
        Period::new(Some(self.starts_on), self.ends_on).covers(date)
    }
}

impl Body {
    /// Those who take part today; of an ended body those who did on its last day.
    fn present(&self) -> impl Iterator<Item = &Participant> {
        self.participants.iter().filter(|one| one.now)
    }

    /// Whether any day of the year falls in it.
    fn touches(&self, year: i32) -> bool {
        Period::new(self.starts_on, self.ends_on).touches(year)
    }
}

/// A body that someone takes part in, or did.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BodyOfPerson {
    pub id: ParticipationId,
    pub body: BodyId,
    pub kind: BodyKind,
    pub name: String,
    pub is_contact: bool,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Whether they take part today.
    pub now: bool,
}

#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
pub struct OfBody {
    pub id: BodyId,
}

/// A deelraad, as it is chosen in the rooms of budget and meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BodyName {
    pub id: BodyId,
    pub name: String,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("groups.list", |view, _: Nothing| all(view)),
        ask("groups.of_person", |view, request: people::OfPerson| of_person(view, request.id)),
    ];
    operations.extend(bodies::operations());
    operations.extend(participants::operations());
    operations.extend(balance::operations());
    operations
}

/// Every body with its participants, by kind and then in the order of the council.
pub fn all(view: &View<'_>) -> Result<Vec<Body>> {
    with(view, &people::all(view)?)
}

/// Every body with those of these people who take part in it.
fn with(view: &View<'_>, people: &[Member]) -> Result<Vec<Body>> {
    let mut bodies = view.rows(
        "SELECT body.*, parent.name AS parent_name, contact.first_name, contact.infix, contact.last_name,
                organisation.name AS organisation
         FROM body LEFT JOIN body AS parent ON parent.id = body.parent_id
              LEFT JOIN contact ON contact.id = body.counterpart_id
              LEFT JOIN organisation ON organisation.id = contact.organisation_id
         ORDER BY body.position, body.id",
        [],
        |row| from_row(row, view.today()),
    )?;
    bodies.sort_by_key(|body| body.kind);
    let places: HashMap<BodyId, usize> = bodies.iter().enumerate().map(|(place, body)| (body.id, place)).collect();
    for (body, participant) in participants::of(view, people)? {
        if let Some(body) = places.get(&body).and_then(|place| bodies.get_mut(*place)) {
            body.participants.push(participant);
        }
    }
    for member in people {
        for spell in member.spells() {
            if let Some(body) = spell.first().body.and_then(|body| bodies.get_mut(*places.get(&body)?)) {
                body.seats.push(BodySeat::of(member, &spell, view.today()));
            }
        }
    }
    let size = warnings::Size::read(view)?;
    for body in &mut bodies {
        // Whoever took part on the last day of an ended body is still shown as one of it.
        let day = body.ends_on.map_or(view.today(), |end| end.min(view.today()));
        for participant in &mut body.participants {
            participant.now = participant.is_in_on(day);
        }
        body.warnings = warnings::of(body, size);
    }
    Ok(bodies)
}

fn from_row(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<Body> {
    let ends_on: Option<NaiveDate> = row.get("ends_on")?;
    let counterpart: Option<ContactId> = row.get("counterpart_id")?;
    Ok(Body {
        id: row.get("id")?,
        kind: row.get("kind")?,
        name: row.get("name")?,
        parent: row.get("parent_id")?,
        parent_name: row.get("parent_name")?,
        subject: row.get("subject")?,
        starts_on: row.get("starts_on")?,
        ends_on,
        closing_agreement: row.get("closing_agreement")?,
        counterpart_name: if counterpart.is_some() { Some(counterpart_name(row)?) } else { None },
        counterpart,
        ended: ends_on.is_some_and(|end| end < today),
        seats: Vec::new(),
        participants: Vec::new(),
        warnings: Vec::new(),
    })
}

/// "Anna de Boer (gemeente Waterhoven)"
fn counterpart_name(row: &Row<'_>) -> rusqlite::Result<String> {
    let [first, infix, last]: [String; 3] = [row.get("first_name")?, row.get("infix")?, row.get("last_name")?];
    let organisation: Option<String> = row.get("organisation")?;
    let name = people::full_name(&first, &infix, &last);
    Ok(match organisation.filter(|organisation| !organisation.is_empty()) {
        Some(organisation) => format!("{name} ({organisation})"),
        None => name,
    })
}

/// A body. Fails with `not_found`.
fn one(view: &View<'_>, id: BodyId) -> Result<Body> {
    all(view)?.into_iter().find(|body| body.id == id).ok_or_else(|| Problem::NotFound.of(id))
}

/// A body's name. Fails with `not_found`.
pub fn name_of(view: &View<'_>, id: BodyId) -> Result<String> {
    view.row("SELECT name FROM body WHERE id = ?1", [id], |row| row.get(0))?.ok_or_else(|| Problem::NotFound.of(id))
}

/// The deelraden that were there in a year.
pub fn subcouncils(view: &View<'_>, year: i32) -> Result<Vec<BodyName>> {
    let (first, last) = year_bounds(year);
    view.rows(
        "SELECT id, name FROM body WHERE kind = 'subcouncil' AND coalesce(starts_on, ?2) <= ?2
         AND coalesce(ends_on, ?1) >= ?1 ORDER BY position, id",
        [first, last],
        |row| Ok(BodyName { id: row.get(0)?, name: row.get(1)? }),
    )
}

/// The bodies someone takes part in and took part in, the running ones first.
fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<BodyOfPerson>> {
    let mut bodies = view.rows(
        "SELECT body_id, kind, name, is_contact, participation.starts_on,
                min(coalesce(participation.ends_on, body.ends_on), coalesce(body.ends_on, participation.ends_on)),
                participation.id
         FROM participation JOIN body ON body.id = body_id WHERE person_id = ?1
         ORDER BY body.position, participation.starts_on, participation.id",
        [person],
        |row| {
            let (starts_on, ends_on) = (row.get(4)?, row.get(5)?);
            Ok(BodyOfPerson {
                id: row.get(6)?,
                body: row.get(0)?,
                kind: row.get(1)?,
                name: row.get(2)?,
                is_contact: row.get(3)?,
                now: Period::new(starts_on, ends_on).covers(view.today()),
                starts_on,
                ends_on,
            })
        },
    )?;
    bodies.sort_by_key(|body| (!body.now, body.kind));
    Ok(bodies)
}
