//! Terms of membership of the council or a subcouncil: appointed, reappointed, ended.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::terms::Terms;
use super::{Member, PersonId, name_of};
use crate::calendar::Period;
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::View;
use crate::typed::{Entered, reason};

id!(MembershipId);

/// One term of membership.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Membership {
    pub id: MembershipId,
    /// The subcouncil; absent for the council itself.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    pub starts_on: NaiveDate,
    /// Last day as agreed at the appointment.
    pub term_ends_on: Option<NaiveDate>,
    /// Last day as it turned out; absent while it goes on, also past the day that was agreed.
    pub ends_on: Option<NaiveDate>,
    pub term_number: u32,
    pub appointed_by: String,
    pub appointed_on: Option<NaiveDate>,
    /// Why someone left; empty when the term was served out or goes on.
    pub left_because: String,
    /// Why there is a term beyond the highest number of them.
    pub beyond_because: String,
}

impl Membership {
    pub fn period(&self) -> Period {
        Period::new(Some(self.starts_on), self.ends_on)
    }

    /// The last day that is known: as it turned out, else as agreed.
    pub fn last_day(&self) -> Option<NaiveDate> {
        self.ends_on.or(self.term_ends_on)
    }
}

/// Terms of one person that follow each other without a gap, oldest first; never empty.
#[derive(Debug, Clone)]
pub struct Spell<'m> {
    pub terms: Vec<&'m Membership>,
}

impl<'m> Spell<'m> {
    pub fn first(&self) -> &'m Membership {
        self.terms[0]
    }

    pub fn last(&self) -> &'m Membership {
        self.terms[self.terms.len() - 1]
    }

    pub fn period(&self) -> Period {
        Period::new(Some(self.first().starts_on), self.last().ends_on)
    }
}

impl Member {
    /// Stretches of membership, of the council and of each subcouncil apart, oldest first.
    pub fn spells(&self) -> Vec<Spell<'_>> {
        let mut spells: Vec<Spell<'_>> = Vec::new();
        for term in &self.memberships {
            let before = spells.iter_mut().rfind(|spell| spell.last().body == term.body);
            match before.filter(|spell| follows(term, spell.last())) {
                Some(spell) => spell.terms.push(term),
                None => spells.push(Spell { terms: vec![term] }),
            }
        }
        spells
    }
}

fn follows(term: &Membership, before: &Membership) -> bool {
    before.ends_on.and_then(|end| end.succ_opt()).is_some_and(|next| term.starts_on <= next)
}

/// Every term with its person, oldest first.
pub(super) fn all(view: &View<'_>) -> Result<Vec<(PersonId, Membership)>> {
    select(view, "1 OR ?1 IS NULL", None)
}

fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<Membership>> {
    let terms = select(view, "person_id = ?1", Some(person.to_string()))?;
    Ok(terms.into_iter().map(|(_, term)| term).collect())
}

/// A term and whose it is. Fails with `not_found`.
fn one(view: &View<'_>, id: MembershipId) -> Result<(PersonId, Membership)> {
    let found = select(view, "membership.id = ?1", Some(id.to_string()))?;
    found.into_iter().next().ok_or_else(|| Problem::NotFound.of(id))
}

fn select(view: &View<'_>, which: &str, value: Option<String>) -> Result<Vec<(PersonId, Membership)>> {
    let sql = format!(
        "SELECT person_id, membership.id, body_id, body.name, membership.starts_on, term_ends_on, membership.ends_on,
                term_number, appointed_by, appointed_on, left_because, beyond_because
         FROM membership LEFT JOIN body ON body.id = body_id
         WHERE {which} ORDER BY membership.starts_on, membership.id"
    );
    view.rows(&sql, [value], |row| {
        let term = Membership {
            id: row.get(1)?,
            body: row.get(2)?,
            body_name: row.get(3)?,
            starts_on: row.get(4)?,
            term_ends_on: row.get(5)?,
            ends_on: row.get(6)?,
            term_number: row.get(7)?,
            appointed_by: row.get(8)?,
            appointed_on: row.get(9)?,
            left_because: row.get(10)?,
            beyond_because: row.get(11)?,
        };
        Ok((row.get(0)?, term))
    })
}

/// A new term, the first or after a time away.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Appoint {
    pub id: Option<MembershipId>,
    pub person: PersonId,
    /// The subcouncil; absent for the council itself.
    pub body: Option<BodyId>,
    pub starts_on: Entered<NaiveDate>,
    /// Last day, for a term that is over already.
    pub ends_on: Option<Entered<NaiveDate>>,
    /// Last day as agreed. Absent: as long as a term takes, unless that would be over already; then nobody said.
    pub term_ends_on: Option<Entered<NaiveDate>>,
    /// The term of someone who left, to serve out instead of a term of one's own.
    pub serves_out: Option<MembershipId>,
    /// Absent: one more than the term it follows, or the first.
    pub term_number: Option<u32>,
    pub appointed_by: Option<String>,
    pub appointed_on: Option<Entered<NaiveDate>>,
    /// Why there is a term beyond the highest number of them.
    pub beyond_because: Option<String>,
}

/// The next term of someone whose term ends.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Reappoint {
    pub id: Option<MembershipId>,
    /// The term it follows.
    pub membership: MembershipId,
    /// Absent: the day after the term it follows.
    pub starts_on: Option<Entered<NaiveDate>>,
    pub term_ends_on: Option<Entered<NaiveDate>>,
    pub appointed_by: Option<String>,
    pub appointed_on: Option<Entered<NaiveDate>>,
    pub beyond_because: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct Leave {
    pub membership: MembershipId,
    /// Last day.
    pub on: Entered<NaiveDate>,
    pub because: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeMembership {
    pub id: MembershipId,
    pub starts_on: Entered<NaiveDate>,
    pub term_ends_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
    pub term_number: u32,
    pub appointed_by: String,
    pub appointed_on: Option<Entered<NaiveDate>>,
    pub left_because: String,
    pub beyond_because: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfMembership {
    pub id: MembershipId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct AskLeftOpen {
    pub person: PersonId,
    /// The day after which someone else must do it.
    pub on: NaiveDate,
}

/// What someone who leaves does for the council, and somebody else must take over.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct LeftOpen {
    /// Names of areas and themes.
    pub focuses: Vec<String>,
    /// Names of bodies.
    pub groups: Vec<String>,
    /// Titles of activities that are not done.
    pub activities: Vec<String>,
}

pub(super) fn appoint(change: &mut Change<'_>, request: Appoint) -> Result<MembershipId> {
    let name = name_of(change, request.person)?;
    let id = insert(change, &request)?;
    change.named(format!("{name} benoemd"), place(request.person));
    Ok(id)
}

pub(super) fn insert(change: &mut Change<'_>, request: &Appoint) -> Result<MembershipId> {
    let (starts_on, ends_on) = period(change, &request.starts_on, request.ends_on.as_ref())?;
    let id = change.id_for(request.id, "membership")?;
    let terms = Terms::read(change)?;
    let before = of_person(change, request.person)?.into_iter().rfind(|term| term.body == request.body);
    let follows_number =
        before.filter(|before| before.ends_on.and_then(|end| end.succ_opt()).is_some_and(|next| next == starts_on));
    let term_ends_on = match (&request.term_ends_on, request.serves_out) {
        (Some(end), _) => Some(end.date("term_ends_on", starts_on)?),
        (None, Some(predecessor)) => one(change, predecessor)?.1.term_ends_on,
        (None, None) => Some(terms.last_day(starts_on)).filter(|end| *end >= change.today()),
    };
    let term = Membership {
        id,
        body: request.body,
        body_name: None,
        starts_on,
        term_ends_on,
        ends_on,
        term_number: request.term_number.unwrap_or(follows_number.map_or(1, |before| before.term_number + 1)),
        appointed_by: request.appointed_by.as_deref().unwrap_or_default().trim().to_owned(),
        appointed_on: entered(request.appointed_on.as_ref(), "appointed_on", starts_on)?,
        left_because: String::new(),
        beyond_because: request.beyond_because.as_deref().unwrap_or_default().trim().to_owned(),
    };
    check(change, request.person, &term, terms)?;
    write(change, request.person, &term)?;
    Ok(id)
}

pub(super) fn reappoint(change: &mut Change<'_>, request: Reappoint) -> Result<MembershipId> {
    let (person, mut before) = one(change, request.membership)?;
    if !before.left_because.is_empty() {
        return Err(Problem::MembershipEnded.of(before.id));
    }
    let starts_on = match (&request.starts_on, before.last_day()) {
        (Some(start), near) => start.date("starts_on", near.unwrap_or(change.today()))?,
        (None, Some(end)) => end.succ_opt().unwrap_or(end),
        (None, None) => return Err(Problem::Required.at("starts_on")),
    };
    if starts_on <= before.starts_on {
        return Err(Problem::EndBeforeStart.at("starts_on"));
    }
    before.ends_on = starts_on.pred_opt();
    update(change, &before)?;
    let id = change.id_for(request.id, "membership")?;
    let terms = Terms::read(change)?;
    let term = Membership {
        id,
        starts_on,
        term_ends_on: entered(request.term_ends_on.as_ref(), "term_ends_on", starts_on)?
            .or(Some(terms.last_day(starts_on))),
        ends_on: None,
        term_number: before.term_number.saturating_add(1),
        appointed_by: request.appointed_by.unwrap_or_default().trim().to_owned(),
        appointed_on: entered(request.appointed_on.as_ref(), "appointed_on", starts_on)?,
        left_because: String::new(),
        beyond_because: request.beyond_because.unwrap_or_default().trim().to_owned(),
        ..before
    };
    check(change, person, &term, terms)?;
    write(change, person, &term)?;
    change.named(format!("{} herbenoemd", name_of(change, person)?), place(person));
    Ok(id)
}

/// Ends a term and the roles that came with it; a term that was to follow does not come.
pub(super) fn leave(change: &mut Change<'_>, request: Leave) -> Result<LeftOpen> {
    let (person, mut term) = one(change, request.membership)?;
    let on = request.on.date("on", change.today())?;
    if on < term.starts_on {
        return Err(Problem::EndBeforeStart.at("on"));
    }
    term.left_because = reason(&request.because, "because")?;
    term.ends_on = Some(on);
    let later = "person_id = ?1 AND body_id IS ?2 AND starts_on > ?3";
    change.execute(&format!("DELETE FROM membership WHERE {later}"), params![person, term.body, on])?;
    change.execute(&format!("DELETE FROM role_assignment WHERE {later}"), params![person, term.body, on])?;
    change.execute(
        "UPDATE role_assignment SET ends_on = ?3
         WHERE person_id = ?1 AND body_id IS ?2 AND coalesce(ends_on, '9999-12-31') > ?3",
        params![person, term.body, on],
    )?;
    update(change, &term)?;
    change.named(format!("Vertrek van {} vastgelegd", name_of(change, person)?), place(person));
    open_after(change, person, on)
}

pub(super) fn left_open(view: &View<'_>, request: AskLeftOpen) -> Result<LeftOpen> {
    open_after(view, request.person, request.on)
}

fn open_after(view: &View<'_>, person: PersonId, on: NaiveDate) -> Result<LeftOpen> {
    let names = |sql: &str| view.rows(sql, params![person, on], |row| row.get(0));
    Ok(LeftOpen {
        focuses: names(
            "SELECT DISTINCT name FROM focus_assignment JOIN focus ON focus.id = focus_id
             WHERE person_id = ?1 AND coalesce(focus_assignment.ends_on, '9999-12-31') > ?2
                 AND coalesce(focus.ends_on, '9999-12-31') > ?2
             ORDER BY kind, position",
        )?,
        groups: names(
            "SELECT DISTINCT name FROM participation JOIN body ON body.id = body_id
             WHERE person_id = ?1 AND coalesce(participation.ends_on, '9999-12-31') > ?2
                 AND coalesce(body.ends_on, '9999-12-31') > ?2
             ORDER BY position",
        )?,
        activities: view.rows(
            "SELECT title FROM activity WHERE owner_id = ?1 AND status IN ('planned', 'running') ORDER BY date, title",
            [person],
            |row| row.get(0),
        )?,
    })
}

pub(super) fn change_membership(change: &mut Change<'_>, request: ChangeMembership) -> Result<()> {
    let (person, known) = one(change, request.id)?;
    let (starts_on, ends_on) = period(change, &request.starts_on, request.ends_on.as_ref())?;
    let term = Membership {
        starts_on,
        term_ends_on: entered(request.term_ends_on.as_ref(), "term_ends_on", starts_on)?,
        ends_on,
        term_number: request.term_number,
        appointed_by: request.appointed_by.trim().to_owned(),
        appointed_on: entered(request.appointed_on.as_ref(), "appointed_on", starts_on)?,
        left_because: request.left_because.trim().to_owned(),
        beyond_because: request.beyond_because.trim().to_owned(),
        ..known
    };
    check(change, person, &term, Terms::read(change)?)?;
    update(change, &term)?;
    change.named(format!("Lidmaatschap van {} veranderd", name_of(change, person)?), place(person));
    Ok(())
}

pub(super) fn remove_membership(change: &mut Change<'_>, request: OfMembership) -> Result<()> {
    let (person, _) = one(change, request.id)?;
    change.execute("DELETE FROM membership WHERE id = ?1", [request.id])?;
    change.named(format!("Lidmaatschap van {} verwijderd", name_of(change, person)?), place(person));
    Ok(())
}

/// What every term must be: in order, beside no other of the same body, and beyond the highest number with a reason only.
fn check(view: &View<'_>, person: PersonId, term: &Membership, terms: Terms) -> Result<()> {
    if term.term_ends_on.is_some_and(|end| end < term.starts_on) {
        return Err(Problem::EndBeforeStart.at("term_ends_on"));
    }
    if term.term_number == 0 {
        return Err(Problem::SettingOutOfRange { least: 1, most: 99 }.at("term_number"));
    }
    if term.term_number > terms.most && term.beyond_because.is_empty() {
        return Err(Problem::TermBeyondMost(terms.most).at("beyond_because"));
    }
    let others = of_person(view, person)?;
    let overlaps =
        |other: &Membership| other.id != term.id && other.body == term.body && other.period().overlaps(term.period());
    if others.iter().any(overlaps) {
        return Err(Problem::MembershipOverlaps(name_of(view, person)?).at("starts_on"));
    }
    Ok(())
}

fn write(change: &Change<'_>, person: PersonId, term: &Membership) -> Result<()> {
    change.execute(
        "INSERT INTO membership (id, person_id, body_id, starts_on, term_ends_on, ends_on, term_number, appointed_by,
                                 appointed_on, left_because, beyond_because)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            term.id,
            person,
            term.body,
            term.starts_on,
            term.term_ends_on,
            term.ends_on,
            term.term_number,
            term.appointed_by,
            term.appointed_on,
            term.left_because,
            term.beyond_because
        ],
    )?;
    Ok(())
}

fn update(change: &Change<'_>, term: &Membership) -> Result<()> {
    change.execute(
        "UPDATE membership SET starts_on = ?2, term_ends_on = ?3, ends_on = ?4, term_number = ?5, appointed_by = ?6,
                appointed_on = ?7, left_because = ?8, beyond_because = ?9
         WHERE id = ?1",
        params![
            term.id,
            term.starts_on,
            term.term_ends_on,
            term.ends_on,
            term.term_number,
            term.appointed_by,
            term.appointed_on,
            term.left_because,
            term.beyond_because
        ],
    )?;
    Ok(())
}

/// First and perhaps last day, in order.
pub(super) fn period(
    view: &View<'_>,
    starts_on: &Entered<NaiveDate>,
    ends_on: Option<&Entered<NaiveDate>>,
) -> Result<(NaiveDate, Option<NaiveDate>)> {
    let starts_on = starts_on.date("starts_on", view.today())?;
    let ends_on = entered(ends_on, "ends_on", starts_on)?;
    if ends_on.is_some_and(|end| end < starts_on) {
        return Err(Problem::EndBeforeStart.at("ends_on"));
    }
    Ok((starts_on, ends_on))
}

fn entered(date: Option<&Entered<NaiveDate>>, field: &str, near: NaiveDate) -> Result<Option<NaiveDate>> {
    date.map(|date| date.date(field, near)).transpose()
}

fn place(person: PersonId) -> Place {
    Place::room(Room::Members).record(person)
}
