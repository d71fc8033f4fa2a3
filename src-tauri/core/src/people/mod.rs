//! People and their membership of the council. One person can be a member more than once.

use std::cmp::Ordering;

use chrono::NaiveDate;
use iban::Iban;
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::typed::{Entered, required};

id!(PersonId);
id!(MembershipId);

/// Someone and what they are to the council.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Member {
    pub id: PersonId,
    /// "Joris van Kampsbeek"
    pub name: String,
    pub first_name: String,
    /// Tussenvoegsel: "van", "'t".
    pub infix: String,
    pub last_name: String,
    pub email: String,
    pub iban: String,
    /// Oldest first.
    pub memberships: Vec<Membership>,
    /// Role in force today, when there is one.
    pub role: Option<String>,
}

/// A period in one role.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Membership {
    pub id: MembershipId,
    /// "voorzitter", "penningmeester", "lid", or a name of the council's own.
    pub role: String,
    pub starts_on: NaiveDate,
    /// Last day; absent while it goes on.
    pub ends_on: Option<NaiveDate>,
}

impl Membership {
    pub fn covers(&self, date: NaiveDate) -> bool {
        self.starts_on <= date && self.ends_on.is_none_or(|end| date <= end)
    }

    /// Whether any day of the year falls in it.
    pub fn touches(&self, year: i32) -> bool {
        let (first, last) = crate::calendar::year_bounds(year);
        self.starts_on <= last && self.ends_on.is_none_or(|end| end >= first)
    }
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddPerson {
    pub id: Option<PersonId>,
    pub first_name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub infix: String,
    pub last_name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub email: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub iban: String,
    pub role: String,
    pub starts_on: Entered<NaiveDate>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangePerson {
    pub id: PersonId,
    pub first_name: String,
    pub infix: String,
    pub last_name: String,
    pub email: String,
    pub iban: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfPerson {
    pub id: PersonId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddMembership {
    pub id: Option<MembershipId>,
    pub person: PersonId,
    pub role: String,
    pub starts_on: Entered<NaiveDate>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeMembership {
    pub id: MembershipId,
    pub role: String,
    pub starts_on: Entered<NaiveDate>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfMembership {
    pub id: MembershipId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("people.list", |view, _: Nothing| all(view)),
        act("people.add", add),
        act("people.change", change_person),
        act("people.remove", remove),
        act("people.add_membership", add_membership),
        act("people.change_membership", change_membership),
        act("people.remove_membership", remove_membership),
    ]
}

/// Names of those in a role on a day, whatever capitals it was written with.
pub fn in_role(view: &View<'_>, role: &str, on: NaiveDate) -> Result<Vec<String>> {
    let held = |member: &Member| member.role_on(on).is_some_and(|known| known.to_lowercase() == role);
    Ok(all(view)?.into_iter().filter(held).map(|member| member.name).collect())
}

/// Everyone, sorted as the Dutch do: by last name without the infix, then first name.
pub fn all(view: &View<'_>) -> Result<Vec<Member>> {
    let mut people = view.rows("SELECT id, first_name, infix, last_name, email, iban FROM person", [], from_row)?;
    let memberships = view.rows(
        "SELECT id, role, starts_on, ends_on, person_id FROM membership ORDER BY starts_on, id",
        [],
        |row| Ok((row.get::<_, PersonId>(4)?, membership_from_row(row)?)),
    )?;
    for (person, membership) in memberships {
        if let Some(member) = people.iter_mut().find(|member| member.id == person) {
            member.memberships.push(membership);
        }
    }
    for member in &mut people {
        member.role = member.role_on(view.today()).map(str::to_owned);
    }
    people.sort_by(dutch_order);
    Ok(people)
}

impl Member {
    /// The role in force on a day.
    pub fn role_on(&self, date: NaiveDate) -> Option<&str> {
        self.memberships.iter().rfind(|membership| membership.covers(date)).map(|membership| membership.role.as_str())
    }
}

fn dutch_order(a: &Member, b: &Member) -> Ordering {
    sort_key(a).cmp(&sort_key(b))
}

fn sort_key(member: &Member) -> (String, String, PersonId) {
    (plain(&member.last_name), plain(&member.first_name), member.id)
}

/// Lower case without accents, so that Çelik stands at the C.
fn plain(name: &str) -> String {
    name.to_lowercase()
        .chars()
        .map(|letter| match letter {
            'à'..='å' => 'a',
            'ç' | 'ć' | 'č' => 'c',
            'è'..='ë' => 'e',
            'ğ' => 'g',
            'ì'..='ï' | 'ı' => 'i',
            'ł' => 'l',
            'ñ' => 'n',
            'ò'..='ö' | 'ø' | 'ő' => 'o',
            'ş' | 'š' => 's',
            'ù'..='ü' | 'ű' => 'u',
            'ý' | 'ÿ' => 'y',
            'ž' => 'z',
            other => other,
        })
        .collect()
}

/// "Joris van Kampsbeek" from its parts.
pub fn full_name(first: &str, infix: &str, last: &str) -> String {
    [first, infix, last].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ")
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Member> {
    let (first_name, infix, last_name): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
    Ok(Member {
        id: row.get(0)?,
        name: full_name(&first_name, &infix, &last_name),
        first_name,
        infix,
        last_name,
        email: row.get(4)?,
        iban: row.get(5)?,
        memberships: Vec::new(),
        role: None,
    })
}

fn membership_from_row(row: &Row<'_>) -> rusqlite::Result<Membership> {
    Ok(Membership { id: row.get(0)?, role: row.get(1)?, starts_on: row.get(2)?, ends_on: row.get(3)? })
}

/// Someone's name. Fails with `not_found`.
pub fn name_of(view: &View<'_>, id: PersonId) -> Result<String> {
    one(view, id).map(|person| person.name)
}

/// Someone, without memberships. Fails with `not_found`.
pub fn one(view: &View<'_>, id: PersonId) -> Result<Member> {
    view.row("SELECT id, first_name, infix, last_name, email, iban FROM person WHERE id = ?1", [id], from_row)?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn add(change: &mut Change<'_>, request: AddPerson) -> Result<PersonId> {
    let first_name = required(&request.first_name, "first_name")?;
    let last_name = required(&request.last_name, "last_name")?;
    let infix = request.infix.trim().to_owned();
    let id = change.id_for(request.id, "person")?;
    change.execute(
        "INSERT INTO person (id, first_name, infix, last_name, email, iban) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, first_name, infix, last_name, email(&request.email)?, iban(&request.iban)?],
    )?;
    let membership = AddMembership {
        id: None,
        person: id,
        role: request.role,
        starts_on: request.starts_on,
        ends_on: request.ends_on,
    };
    insert_membership(change, membership)?;
    let name = full_name(&first_name, &infix, &last_name);
    change.named(format!("{name} toegevoegd"), Place::room(Room::Members).record(id));
    Ok(id)
}

fn change_person(change: &mut Change<'_>, request: ChangePerson) -> Result<()> {
    let first_name = required(&request.first_name, "first_name")?;
    let last_name = required(&request.last_name, "last_name")?;
    let infix = request.infix.trim();
    let changed = change.execute(
        "UPDATE person SET first_name = ?2, infix = ?3, last_name = ?4, email = ?5, iban = ?6 WHERE id = ?1",
        params![request.id, first_name, infix, last_name, email(&request.email)?, iban(&request.iban)?],
    )?;
    if changed == 0 {
        return Err(Problem::NotFound.of(request.id));
    }
    let name = full_name(&first_name, infix, &last_name);
    change.named(format!("Gegevens van {name} veranderd"), Place::room(Room::Members).record(request.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfPerson) -> Result<()> {
    let name = name_of(change, request.id)?;
    let used: i64 = change.db().query_row(
        "SELECT (SELECT count(*) FROM activity WHERE owner_id = ?1) + (SELECT count(*) FROM claim WHERE person_id = ?1)",
        [request.id],
        |row| row.get(0),
    )?;
    if used > 0 {
        return Err(Error::from(Problem::PersonInUse(name)).with_id(request.id));
    }
    change.execute("DELETE FROM membership WHERE person_id = ?1", [request.id])?;
    change.execute("DELETE FROM person WHERE id = ?1", [request.id])?;
    change.named(format!("{name} verwijderd"), Place::room(Room::Members));
    Ok(())
}

fn insert_membership(change: &mut Change<'_>, request: AddMembership) -> Result<MembershipId> {
    let role = required(&request.role, "role")?;
    let (starts_on, ends_on) = period(change, &request.starts_on, request.ends_on.as_ref())?;
    let id = change.id_for(request.id, "membership")?;
    change.execute(
        "INSERT INTO membership (id, person_id, role, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, request.person, role, starts_on, ends_on],
    )?;
    Ok(id)
}

fn add_membership(change: &mut Change<'_>, request: AddMembership) -> Result<MembershipId> {
    let person = request.person;
    let name = name_of(change, person)?;
    let role = request.role.trim().to_owned();
    let id = insert_membership(change, request)?;
    change.named(format!("{name}: {role} toegevoegd"), Place::room(Room::Members).record(person));
    Ok(id)
}

fn change_membership(change: &mut Change<'_>, request: ChangeMembership) -> Result<()> {
    let person = person_of(change, request.id)?;
    let role = required(&request.role, "role")?;
    let (starts_on, ends_on) = period(change, &request.starts_on, request.ends_on.as_ref())?;
    change.execute(
        "UPDATE membership SET role = ?2, starts_on = ?3, ends_on = ?4 WHERE id = ?1",
        params![request.id, role, starts_on, ends_on],
    )?;
    let name = name_of(change, person)?;
    change.named(format!("Lidmaatschap van {name} veranderd"), Place::room(Room::Members).record(person));
    Ok(())
}

fn remove_membership(change: &mut Change<'_>, request: OfMembership) -> Result<()> {
    let person = person_of(change, request.id)?;
    change.execute("DELETE FROM membership WHERE id = ?1", [request.id])?;
    let name = name_of(change, person)?;
    change.named(format!("Lidmaatschap van {name} verwijderd"), Place::room(Room::Members).record(person));
    Ok(())
}

fn person_of(view: &View<'_>, membership: MembershipId) -> Result<PersonId> {
    view.row("SELECT person_id FROM membership WHERE id = ?1", [membership], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(membership))
}

fn period(
    view: &View<'_>,
    starts_on: &Entered<NaiveDate>,
    ends_on: Option<&Entered<NaiveDate>>,
) -> Result<(NaiveDate, Option<NaiveDate>)> {
    let start = starts_on.date("starts_on", view.today())?;
    let end = ends_on.map(|end| end.date("ends_on", start)).transpose()?;
    if end.is_some_and(|end| end < start) {
        return Err(Problem::EndBeforeStart.at("ends_on"));
    }
    Ok((start, end))
}

/// An address with something on both sides of one @; more cannot be known offline.
pub(crate) fn email(text: &str) -> Result<String> {
    let text = text.trim();
    let fits = text.split_once('@').is_some_and(|(name, host)| {
        !name.is_empty() && host.contains('.') && !host.contains('@') && !text.contains(char::is_whitespace)
    });
    if text.is_empty() || fits { Ok(text.to_owned()) } else { Err(Problem::NotAnEmail.at("email")) }
}

/// Without spaces, checked by ISO 13616.
pub(crate) fn iban(text: &str) -> Result<String> {
    let bare: String = text.chars().filter(|c| !c.is_whitespace()).collect::<String>().to_uppercase();
    if bare.is_empty() || bare.parse::<Iban>().is_ok() { Ok(bare) } else { Err(Problem::NotAnIban.at("iban")) }
}
