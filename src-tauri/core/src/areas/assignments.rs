//! Who answers for an area and who has affinity with a theme: many to many, each with its days.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Focus, FocusId, FocusKind, all, one, place};
use crate::calendar::Period;
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, View, act, ask};
use crate::people::{self, OfPerson, PersonId};
use crate::typed::{Entered, open_period};

id!(FocusAssignmentId);

/// Someone who keeps an eye on an area or theme.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Assigned {
    pub id: FocusAssignmentId,
    pub focus: FocusId,
    pub person: PersonId,
    pub name: String,
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it goes on.
    pub ends_on: Option<NaiveDate>,
}

/// An area or theme on someone's card.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FocusOfPerson {
    pub id: FocusAssignmentId,
    pub focus: FocusId,
    pub kind: FocusKind,
    /// Name of the area or theme.
    pub name: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
    /// Whether it is theirs today.
    pub now: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Assign {
    pub id: Option<FocusAssignmentId>,
    pub focus: FocusId,
    pub person: PersonId,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeAssignment {
    pub id: FocusAssignmentId,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfAssignment {
    pub id: FocusAssignmentId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("areas.of_person", |view, request: OfPerson| of_person(view, request.id)),
        act("areas.assign", assign),
        act("areas.change_assignment", change_assignment),
        act("areas.remove_assignment", remove),
    ]
}

impl Assigned {
    pub fn period(&self) -> Period {
        Period::new(self.starts_on, self.ends_on)
    }
}

const COLUMNS: &str =
    "SELECT focus_assignment.id, focus_id, person_id, first_name, infix, last_name, starts_on, ends_on
     FROM focus_assignment JOIN person ON person.id = person_id";

fn from_row(row: &Row<'_>) -> rusqlite::Result<Assigned> {
    let (first, infix, last): (String, String, String) = (row.get(3)?, row.get(4)?, row.get(5)?);
    Ok(Assigned {
        id: row.get(0)?,
        focus: row.get(1)?,
        person: row.get(2)?,
        name: people::full_name(&first, &infix, &last),
        starts_on: row.get(6)?,
        ends_on: row.get(7)?,
    })
}

/// Everyone's, of all times: who began first stands first.
pub(super) fn everyones(view: &View<'_>) -> Result<Vec<Assigned>> {
    view.rows(&format!("{COLUMNS} ORDER BY starts_on, last_name, first_name, focus_assignment.id"), [], from_row)
}

fn find(view: &View<'_>, id: FocusAssignmentId) -> Result<Assigned> {
    view.row(&format!("{COLUMNS} WHERE focus_assignment.id = ?1"), [id], from_row)?
        .ok_or_else(|| Problem::NotFound.of(id))
}

/// What someone has and had: what goes on first, areas before themes.
fn of_person(view: &View<'_>, person: PersonId) -> Result<Vec<FocusOfPerson>> {
    people::name_of(view, person)?;
    let mut held = held(view)?;
    held.retain(|(_, assigned, _)| assigned.person == person);
    let mut foci: Vec<FocusOfPerson> = held
        .into_iter()
        .map(|(focus, assigned, days)| FocusOfPerson {
            id: assigned.id,
            focus: focus.id,
            kind: focus.kind,
            name: focus.name,
            starts_on: days.first,
            ends_on: days.last,
            now: days.covers(view.today()),
        })
        .collect();
    foci.sort_by_key(|focus| (!focus.now, focus.kind));
    Ok(foci)
}

/// Every assignment with its focus and the days on which both are there, in the order of the foci.
fn held(view: &View<'_>) -> Result<Vec<(Focus, Assigned, Period)>> {
    let mut by_focus: HashMap<FocusId, Vec<Assigned>> = HashMap::new();
    for assigned in everyones(view)? {
        by_focus.entry(assigned.focus).or_default().push(assigned);
    }
    let mut held = Vec::new();
    for focus in all(view)? {
        for assigned in by_focus.remove(&focus.id).unwrap_or_default() {
            if let Some(days) = assigned.period().shared(focus.period()) {
                held.push((focus.clone(), assigned, days));
            }
        }
    }
    Ok(held)
}

/// Names of the areas and themes that each person kept an eye on in a year, as they were called then.
pub fn of_person_in(view: &View<'_>, year: i32) -> Result<HashMap<PersonId, Vec<String>>> {
    let mut names: HashMap<PersonId, Vec<String>> = HashMap::new();
    for (focus, assigned, days) in held(view)? {
        let known = names.entry(assigned.person).or_default();
        if days.overlaps(Period::of_year(year)) && !known.contains(&focus.name) {
            known.push(focus.name);
        }
    }
    names.retain(|_, names| !names.is_empty());
    Ok(names)
}

/// Within the days of the focus. Fails with `focus_not_there`.
pub(super) fn within(focus: &Focus, period: Period) -> Result<Period> {
    period.shared(focus.period()).ok_or_else(|| {
        let (day, field) = match (period.first, period.last) {
            (Some(first), _) if !focus.period().reaches(first) => (Some(first), "starts_on"),
            (first, last) => (last.or(first), "ends_on"),
        };
        let day = day.map(crate::calendar::dutch::long).unwrap_or_default();
        Problem::FocusNotThere { name: focus.name.clone(), day }.at(field)
    })
}

/// Someone cannot have the same area twice in one time. Fails with `already_assigned`.
fn check_free(view: &View<'_>, assigned: &Assigned) -> Result<()> {
    let taken = |other: &Assigned| {
        other.id != assigned.id
            && other.focus == assigned.focus
            && other.person == assigned.person
            && other.period().overlaps(assigned.period())
    };
    if everyones(view)?.iter().any(taken) {
        return Err(Problem::AlreadyAssigned(assigned.name.clone()).at("person"));
    }
    Ok(())
}

pub(super) fn insert(
    change: &mut Change<'_>,
    id: Option<FocusAssignmentId>,
    focus: FocusId,
    person: PersonId,
    period: Period,
) -> Result<FocusAssignmentId> {
    let id = change.id_for(id, "focus_assignment")?;
    change.execute(
        "INSERT INTO focus_assignment (id, focus_id, person_id, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, focus, person, period.first, period.last],
    )?;
    Ok(id)
}

/// Gives someone days with a focus; what they have in those days already becomes one with it.
pub(super) fn give(change: &mut Change<'_>, focus: FocusId, person: PersonId, days: Period) -> Result<()> {
    let had =
        change.rows(&format!("{COLUMNS} WHERE focus_id = ?1 AND person_id = ?2"), params![focus, person], from_row)?;
    let mut whole = days;
    for other in had.iter().filter(|other| other.period().overlaps(days)) {
        whole = whole.joined(other.period());
        delete(change, other.id)?;
    }
    insert(change, None, focus, person, whole)?;
    Ok(())
}

/// Gives an assignment other days.
pub(super) fn set_period(change: &Change<'_>, id: FocusAssignmentId, period: Period) -> Result<()> {
    change.execute(
        "UPDATE focus_assignment SET starts_on = ?2, ends_on = ?3 WHERE id = ?1",
        params![id, period.first, period.last],
    )?;
    Ok(())
}

pub(super) fn delete(change: &Change<'_>, id: FocusAssignmentId) -> Result<()> {
    change.execute("DELETE FROM focus_assignment WHERE id = ?1", [id])?;
    Ok(())
}

/// Ends an assignment before a day: what lies wholly after it was never there.
pub(super) fn end_before(change: &Change<'_>, assigned: &Assigned, day: NaiveDate) -> Result<()> {
    match assigned.period().before(day) {
        Some(rest) => set_period(change, assigned.id, rest),
        None => delete(change, assigned.id),
    }
}

pub(super) fn remove_all(change: &Change<'_>, focus: FocusId) -> Result<()> {
    change.execute("DELETE FROM focus_assignment WHERE focus_id = ?1", [focus])?;
    Ok(())
}

fn assign(change: &mut Change<'_>, request: Assign) -> Result<FocusAssignmentId> {
    let focus = one(change, request.focus)?;
    let name = people::name_of(change, request.person)?;
    let asked = open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?;
    let period = within(&focus, asked)?;
    let id = insert(change, request.id, focus.id, request.person, period)?;
    check_free(change, &find(change, id)?)?;
    change.named(format!("{name} bij ‘{}’ gezet", focus.name), place(focus.id));
    Ok(id)
}

fn change_assignment(change: &mut Change<'_>, request: ChangeAssignment) -> Result<()> {
    let before = find(change, request.id)?;
    let focus = one(change, before.focus)?;
    let asked = open_period(request.starts_on.as_ref(), request.ends_on.as_ref(), change.today())?;
    set_period(change, before.id, within(&focus, asked)?)?;
    check_free(change, &find(change, before.id)?)?;
    change.named(format!("Dagen van {} bij ‘{}’ veranderd", before.name, focus.name), place(focus.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfAssignment) -> Result<()> {
    let assigned = find(change, request.id)?;
    let focus = one(change, assigned.focus)?;
    delete(change, assigned.id)?;
    change.named(format!("{} bij ‘{}’ weggehaald", assigned.name, focus.name), place(focus.id));
    Ok(())
}
