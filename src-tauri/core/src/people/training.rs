//! Training that members followed (deskundigheidsbevordering): what, when, by whom, who took part, what it cost.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::PersonId;
use crate::budget::{self, BudgetLineId};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::View;
use crate::typed::{Entered, required};

id!(TrainingId);
id!(TrainingParticipantId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Training {
    pub id: TrainingId,
    pub date: NaiveDate,
    pub title: String,
    pub given_by: String,
    pub cost: Option<Cents>,
    pub budget_line: Option<BudgetLineId>,
    pub participants: Vec<PersonId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddTraining {
    pub id: Option<TrainingId>,
    pub date: Entered<NaiveDate>,
    pub title: String,
    pub given_by: Option<String>,
    pub cost: Option<Entered<Cents>>,
    pub budget_line: Option<BudgetLineId>,
    pub participants: Vec<PersonId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeTraining {
    pub id: TrainingId,
    pub date: Entered<NaiveDate>,
    pub title: String,
    pub given_by: String,
    pub cost: Option<Entered<Cents>>,
    pub budget_line: Option<BudgetLineId>,
    pub participants: Vec<PersonId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfTraining {
    pub id: TrainingId,
}

/// Every training, newest first.
pub(super) fn all(view: &View<'_>) -> Result<Vec<Training>> {
    let mut participants: HashMap<TrainingId, Vec<PersonId>> = HashMap::new();
    for (training, person) in
        view.rows("SELECT training_id, person_id FROM training_participant ORDER BY id", [], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
    {
        participants.entry(training).or_default().push(person);
    }
    view.rows(
        "SELECT id, date, title, given_by, cost, budget_line_id FROM training ORDER BY date DESC, id DESC",
        [],
        |row| {
            let id = row.get(0)?;
            Ok(Training {
                id,
                date: row.get(1)?,
                title: row.get(2)?,
                given_by: row.get(3)?,
                cost: row.get(4)?,
                budget_line: row.get(5)?,
                participants: participants.remove(&id).unwrap_or_default(),
            })
        },
    )
}

/// The trainings of a year, oldest first.
pub fn trainings_of(view: &View<'_>, year: i32) -> Result<Vec<Training>> {
    let mut trainings = all(view)?;
    trainings.retain(|training| training.date.year() == year);
    trainings.reverse();
    Ok(trainings)
}

pub(super) fn add(change: &mut Change<'_>, request: AddTraining) -> Result<TrainingId> {
    let id = change.id_for(request.id, "training")?;
    let title = required(&request.title, "title")?;
    let date = request.date.date("date", change.today())?;
    let cost = cost(request.cost.as_ref())?;
    check_line(change, request.budget_line, date)?;
    change.execute(
        "INSERT INTO training (id, date, title, given_by, cost, budget_line_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, date, title, request.given_by.unwrap_or_default().trim(), cost, request.budget_line],
    )?;
    set_participants(change, id, &request.participants)?;
    change.named(format!("Scholing ‘{title}’ toegevoegd"), Place::room(Room::Members).record(id));
    Ok(id)
}

pub(super) fn change(change: &mut Change<'_>, request: ChangeTraining) -> Result<()> {
    let title = required(&request.title, "title")?;
    let date = request.date.date("date", change.today())?;
    let cost = cost(request.cost.as_ref())?;
    check_line(change, request.budget_line, date)?;
    let changed = change.execute(
        "UPDATE training SET date = ?2, title = ?3, given_by = ?4, cost = ?5, budget_line_id = ?6 WHERE id = ?1",
        params![request.id, date, title, request.given_by.trim(), cost, request.budget_line],
    )?;
    if changed == 0 {
        return Err(Problem::NotFound.of(request.id));
    }
    set_participants(change, request.id, &request.participants)?;
    change.named(format!("Scholing ‘{title}’ veranderd"), Place::room(Room::Members).record(request.id));
    Ok(())
}

pub(super) fn remove(change: &mut Change<'_>, request: OfTraining) -> Result<()> {
    let title: String = title_of(change, request.id)?;
    change.execute("DELETE FROM training_participant WHERE training_id = ?1", [request.id])?;
    change.execute("DELETE FROM training WHERE id = ?1", [request.id])?;
    change.named(format!("Scholing ‘{title}’ verwijderd"), Place::room(Room::Members));
    Ok(())
}

fn title_of(view: &View<'_>, id: TrainingId) -> Result<String> {
    view.row("SELECT title FROM training WHERE id = ?1", [id], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn cost(entered: Option<&Entered<Cents>>) -> Result<Option<Cents>> {
    entered.map(|cost| cost.not_negative("cost")).transpose()
}

fn check_line(view: &View<'_>, line: Option<BudgetLineId>, date: NaiveDate) -> Result<()> {
    line.map_or(Ok(()), |line| budget::check_year(view, line, date.year()))
}

/// Those who stay keep their row, so that undo of a change touches only who came or went.
fn set_participants(change: &mut Change<'_>, training: TrainingId, people: &[PersonId]) -> Result<()> {
    let known: Vec<PersonId> =
        change
            .rows("SELECT person_id FROM training_participant WHERE training_id = ?1", [training], |row| row.get(0))?;
    for person in known.iter().filter(|person| !people.contains(person)) {
        change.execute(
            "DELETE FROM training_participant WHERE training_id = ?1 AND person_id = ?2",
            params![training, person],
        )?;
    }
    for person in people.iter().filter(|person| !known.contains(person)) {
        let id: TrainingParticipantId = change.new_id();
        change.execute(
            "INSERT INTO training_participant (id, training_id, person_id) VALUES (?1, ?2, ?3)
             ON CONFLICT (training_id, person_id) DO NOTHING",
            params![id, training, person],
        )?;
    }
    Ok(())
}
