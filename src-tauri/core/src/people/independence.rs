//! The yearly check of what does not go together with membership: a seat in the gemeenteraad, work for the gemeente or an
//! institution that the council advises about, living elsewhere.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Member, PersonId, name_of};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::View;
use crate::typed::Entered;

id!(IndependenceCheckId);

/// What was found on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[expect(clippy::struct_excessive_bools, reason = "four questions, each answered by yes or no")]
pub struct IndependenceCheck {
    pub id: IndependenceCheckId,
    pub checked_on: NaiveDate,
    pub is_councillor: bool,
    pub works_for_municipality: bool,
    pub works_for_institution: bool,
    pub lives_in_municipality: bool,
    pub note: String,
    /// Whether nothing stands in the way of membership.
    pub passed: bool,
}

impl Member {
    pub fn was_checked_in(&self, year: i32) -> bool {
        let (first, last) = crate::calendar::year_bounds(year);
        self.checks.iter().any(|check| (first..=last).contains(&check.checked_on))
    }
}

/// Every check with its person, newest first.
pub(super) fn all(view: &View<'_>) -> Result<Vec<(PersonId, IndependenceCheck)>> {
    view.rows(
        "SELECT person_id, id, checked_on, is_councillor, works_for_municipality, works_for_institution,
                lives_in_municipality, note
         FROM independence_check ORDER BY checked_on DESC, id DESC",
        [],
        |row| {
            let mut check = IndependenceCheck {
                id: row.get(1)?,
                checked_on: row.get(2)?,
                is_councillor: row.get(3)?,
                works_for_municipality: row.get(4)?,
                works_for_institution: row.get(5)?,
                lives_in_municipality: row.get(6)?,
                note: row.get(7)?,
                passed: false,
            };
            check.passed = check.lives_in_municipality
                && !(check.is_councillor || check.works_for_municipality || check.works_for_institution);
            Ok((row.get(0)?, check))
        },
    )
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
#[expect(clippy::struct_excessive_bools, reason = "four questions, each answered by yes or no")]
pub struct AddCheck {
    pub id: Option<IndependenceCheckId>,
    pub person: PersonId,
    pub checked_on: Entered<NaiveDate>,
    pub is_councillor: bool,
    pub works_for_municipality: bool,
    pub works_for_institution: bool,
    pub lives_in_municipality: bool,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[expect(clippy::struct_excessive_bools, reason = "four questions, each answered by yes or no")]
pub struct ChangeCheck {
    pub id: IndependenceCheckId,
    pub checked_on: Entered<NaiveDate>,
    pub is_councillor: bool,
    pub works_for_municipality: bool,
    pub works_for_institution: bool,
    pub lives_in_municipality: bool,
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfCheck {
    pub id: IndependenceCheckId,
}

pub(super) fn add(change: &mut Change<'_>, request: AddCheck) -> Result<IndependenceCheckId> {
    let name = name_of(change, request.person)?;
    let on = request.checked_on.date("checked_on", change.today())?;
    let id = change.id_for(request.id, "independence_check")?;
    change.execute(
        "INSERT INTO independence_check (id, person_id, checked_on, is_councillor, works_for_municipality,
                                         works_for_institution, lives_in_municipality, note)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            request.person,
            on,
            request.is_councillor,
            request.works_for_municipality,
            request.works_for_institution,
            request.lives_in_municipality,
            request.note.unwrap_or_default().trim()
        ],
    )?;
    change.named(format!("Onafhankelijkheid van {name} getoetst"), place(request.person));
    Ok(id)
}

pub(super) fn change(change: &mut Change<'_>, request: ChangeCheck) -> Result<()> {
    let person = person_of(change, request.id)?;
    let on = request.checked_on.date("checked_on", change.today())?;
    change.execute(
        "UPDATE independence_check SET checked_on = ?2, is_councillor = ?3, works_for_municipality = ?4,
                works_for_institution = ?5, lives_in_municipality = ?6, note = ?7
         WHERE id = ?1",
        params![
            request.id,
            on,
            request.is_councillor,
            request.works_for_municipality,
            request.works_for_institution,
            request.lives_in_municipality,
            request.note.trim()
        ],
    )?;
    change.named(format!("Toets van {} veranderd", name_of(change, person)?), place(person));
    Ok(())
}

pub(super) fn remove(change: &mut Change<'_>, request: OfCheck) -> Result<()> {
    let person = person_of(change, request.id)?;
    change.execute("DELETE FROM independence_check WHERE id = ?1", [request.id])?;
    change.named(format!("Toets van {} verwijderd", name_of(change, person)?), place(person));
    Ok(())
}

fn person_of(view: &View<'_>, check: IndependenceCheckId) -> Result<PersonId> {
    view.row("SELECT person_id FROM independence_check WHERE id = ?1", [check], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(check))
}

fn place(person: PersonId) -> Place {
    Place::room(Room::Members).record(person)
}
