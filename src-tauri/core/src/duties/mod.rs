//! Duties (the jaarklok): what comes back every year, or every so many months, with the council's own dates.
//!
//! When a duty is due is computed; only what was ticked off is kept. What the file itself shows, such as an adopted
//! report, needs no tick.

mod attention;
mod document;
mod occurrences;

use std::collections::HashMap;

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use document::document;
pub use occurrences::Recurrence;

use crate::calendar::year_bounds;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::typed::{Entered, required};

id!(DutyId);
id!(TickId);

/// What in the file shows that a duty is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Proof {
    /// The annual report of the year before the day it is due is adopted.
    ReportAdopted,
    /// The annual plan of the year after the day it is due is presented to the college.
    PlanPresented,
}
stored_by_name!(Proof);

/// Something the council has to do again and again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Duty {
    pub id: DutyId,
    pub title: String,
    pub explanation: String,
    /// The first day it is due.
    pub starts_on: NaiveDate,
    /// Then every so many months; absent when it is due once.
    pub every_months: Option<u32>,
    pub ends_on: Option<NaiveDate>,
    /// So many days before, it comes up on Vandaag.
    pub ahead_days: u32,
    /// Where it is done.
    pub room: Option<Room>,
    pub done_when: Option<Proof>,
    /// Where it comes from: an article, the council's own rules.
    pub source: String,
    /// "elk jaar", "elke 2 maanden", "eenmalig"
    pub often: String,
}

/// A duty on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Occurrence {
    pub duty: DutyId,
    pub title: String,
    pub due_on: NaiveDate,
    pub standing: DutyStanding,
    pub done_on: Option<NaiveDate>,
    pub note: String,
    /// Done because the file shows it, not because someone ticked it off.
    pub shown_by_file: bool,
    pub room: Option<Room>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum DutyStanding {
    Done,
    Late,
    /// Within the days in which it comes up on Vandaag.
    Due,
    Open,
}

/// The duties, and what they ask in a year, by date.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct DutyYear {
    pub duties: Vec<Duty>,
    pub occurrences: Vec<Occurrence>,
}

/// Fields of a duty, new or changed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct DutyFields {
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub explanation: String,
    pub starts_on: Entered<NaiveDate>,
    pub every_months: Option<u32>,
    pub ends_on: Option<Entered<NaiveDate>>,
    pub ahead_days: u32,
    pub room: Option<Room>,
    pub done_when: Option<Proof>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub source: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
struct AddDuty {
    id: Option<DutyId>,
    #[serde(flatten)]
    fields: DutyFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct ChangeDuty {
    id: DutyId,
    #[serde(flatten)]
    fields: DutyFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct OfDuty {
    id: DutyId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
struct TickOff {
    duty: DutyId,
    due_on: NaiveDate,
    /// Today when absent.
    done_on: Option<Entered<NaiveDate>>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    note: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct Untick {
    duty: DutyId,
    due_on: NaiveDate,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("duties.of_year", |view, request: OfYear| of_year(view, request.year)),
        act("duties.add", add),
        act("duties.change", change_duty),
        act("duties.remove", remove),
        act("duties.tick_off", tick_off),
        act("duties.untick", untick),
    ]
}

impl Duty {
    fn recurrence(&self) -> Recurrence {
        Recurrence { starts_on: self.starts_on, every_months: self.every_months, ends_on: self.ends_on }
    }
}

fn often(every_months: Option<u32>) -> String {
    match every_months {
        None => "eenmalig".into(),
        Some(1) => "elke maand".into(),
        Some(12) => "elk jaar".into(),
        Some(months) if months % 12 == 0 => format!("elke {} jaar", months / 12),
        Some(months) => format!("elke {months} maanden"),
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Duty> {
    let every_months = row.get("every_months")?;
    Ok(Duty {
        id: row.get("id")?,
        title: row.get("title")?,
        explanation: row.get("explanation")?,
        starts_on: row.get("starts_on")?,
        every_months,
        ends_on: row.get("ends_on")?,
        ahead_days: row.get("ahead_days")?,
        room: row.get("room")?,
        done_when: row.get("done_when")?,
        source: row.get("source")?,
        often: often(every_months),
    })
}

/// Every duty, in the order in which they fall in a year.
pub fn all(view: &View<'_>) -> Result<Vec<Duty>> {
    view.rows("SELECT * FROM duty ORDER BY substr(starts_on, 6), title", [], from_row)
}

/// Whether a duty is done in this room, so that the room need not remind of it by itself.
pub fn covers(view: &View<'_>, room: Room) -> Result<bool> {
    Ok(view.row("SELECT 1 FROM duty WHERE room = ?1 LIMIT 1", [room], |_| Ok(()))?.is_some())
}

/// The duties, and when they are due in a year.
pub fn of_year(view: &View<'_>, year: i32) -> Result<DutyYear> {
    let (first, last) = year_bounds(crate::typed::year(year)?);
    let duties = all(view)?;
    Ok(DutyYear { occurrences: within(view, &duties, first, last)?, duties })
}

/// What was ticked off: day and note per duty and day it was due.
type Ticks = HashMap<(DutyId, NaiveDate), (NaiveDate, String)>;

/// When the duties are due in a period. What was ticked off stays, also when the duty's days changed since.
fn within(view: &View<'_>, duties: &[Duty], from: NaiveDate, to: NaiveDate) -> Result<Vec<Occurrence>> {
    let ticks: Ticks = view
        .rows(
            "SELECT duty_id, due_on, done_on, note FROM duty_done WHERE due_on BETWEEN ?1 AND ?2",
            [from, to],
            |row| Ok(((row.get(0)?, row.get(1)?), (row.get(2)?, row.get(3)?))),
        )?
        .into_iter()
        .collect();
    let mut occurrences = Vec::new();
    for duty in duties {
        let mut days = duty.recurrence().within(from, to);
        days.extend(ticks.keys().filter(|(of, _)| *of == duty.id).map(|(_, due_on)| *due_on));
        days.sort_unstable();
        days.dedup();
        for due_on in days {
            occurrences.push(occurrence(view, duty, due_on, &ticks)?);
        }
    }
    occurrences.sort_by_key(|one| (one.due_on, one.title.clone()));
    Ok(occurrences)
}

fn occurrence(view: &View<'_>, duty: &Duty, due_on: NaiveDate, ticks: &Ticks) -> Result<Occurrence> {
    let ticked = ticks.get(&(duty.id, due_on));
    let shown = match duty.done_when {
        Some(proof) if ticked.is_none() => proven(view, proof, due_on)?,
        _ => None,
    };
    let done_on = ticked.map(|(day, _)| *day).or(shown);
    let today = view.today();
    Ok(Occurrence {
        duty: duty.id,
        title: duty.title.clone(),
        due_on,
        standing: match done_on {
            Some(_) => DutyStanding::Done,
            None if due_on < today => DutyStanding::Late,
            None if due_on - Days::new(duty.ahead_days.into()) <= today => DutyStanding::Due,
            None => DutyStanding::Open,
        },
        done_on,
        note: ticked.map(|(_, note)| note.clone()).unwrap_or_default(),
        shown_by_file: shown.is_some(),
        room: duty.room,
    })
}

/// The day on which the file shows that it was done.
fn proven(view: &View<'_>, proof: Proof, due_on: NaiveDate) -> Result<Option<NaiveDate>> {
    let (sql, year) = match proof {
        Proof::ReportAdopted => {
            ("SELECT adopted_on FROM annual_report WHERE year = ?1 AND state = 'adopted'", due_on.year() - 1)
        }
        Proof::PlanPresented => {
            ("SELECT presented_on FROM annual_plan WHERE year = ?1 AND state = 'presented'", due_on.year() + 1)
        }
    };
    Ok(view.row(sql, [year], |row| row.get(0))?.flatten())
}

fn checked(change: &Change<'_>, fields: &DutyFields) -> Result<(String, NaiveDate, Option<NaiveDate>)> {
    let title = required(&fields.title, "title")?;
    let starts_on = fields.starts_on.date("starts_on", change.today())?;
    let ends_on = fields.ends_on.as_ref().map(|end| end.date("ends_on", starts_on)).transpose()?;
    if ends_on.is_some_and(|end| end < starts_on) {
        return Err(Problem::EndBeforeStart.at("ends_on"));
    }
    let out_of_range = |least, most, field| Err(Problem::SettingOutOfRange { least, most }.at(field));
    if fields.every_months.is_some_and(|months| !(1..=120).contains(&months)) {
        return out_of_range(1, 120, "every_months");
    }
    if fields.ahead_days > 366 {
        return out_of_range(0, 366, "ahead_days");
    }
    Ok((title, starts_on, ends_on))
}

fn here(duty: DutyId) -> Place {
    Place::room(Room::Today).record(duty)
}

fn add(change: &mut Change<'_>, request: AddDuty) -> Result<DutyId> {
    let id = insert(change, request.id, &request.fields)?;
    change.named(format!("‘{}’ in de jaarklok gezet", request.fields.title.trim()), here(id));
    Ok(id)
}

/// A new duty, without a name for the step.
pub fn insert(change: &mut Change<'_>, id: Option<DutyId>, fields: &DutyFields) -> Result<DutyId> {
    let (title, starts_on, ends_on) = checked(change, fields)?;
    let id = change.id_for(id, "duty")?;
    change.execute(
        "INSERT INTO duty (id, title, explanation, starts_on, every_months, ends_on, ahead_days, room, done_when, source)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            title,
            fields.explanation.trim(),
            starts_on,
            fields.every_months,
            ends_on,
            fields.ahead_days,
            fields.room,
            fields.done_when,
            fields.source.trim(),
        ],
    )?;
    Ok(id)
}

fn change_duty(change: &mut Change<'_>, request: ChangeDuty) -> Result<()> {
    let fields = &request.fields;
    let (title, starts_on, ends_on) = checked(change, fields)?;
    let changed = change.execute(
        "UPDATE duty SET title = ?2, explanation = ?3, starts_on = ?4, every_months = ?5, ends_on = ?6,
         ahead_days = ?7, room = ?8, done_when = ?9, source = ?10 WHERE id = ?1",
        params![
            request.id,
            title,
            fields.explanation.trim(),
            starts_on,
            fields.every_months,
            ends_on,
            fields.ahead_days,
            fields.room,
            fields.done_when,
            fields.source.trim(),
        ],
    )?;
    if changed == 0 {
        return Err(Problem::NotFound.of(request.id));
    }
    change.named(format!("‘{title}’ in de jaarklok veranderd"), here(request.id));
    Ok(())
}

fn title_of(view: &View<'_>, id: DutyId) -> Result<String> {
    view.row("SELECT title FROM duty WHERE id = ?1", [id], |row| row.get(0))?.ok_or_else(|| Problem::NotFound.of(id))
}

fn remove(change: &mut Change<'_>, request: OfDuty) -> Result<()> {
    let title = title_of(change, request.id)?;
    change.execute("DELETE FROM duty_done WHERE duty_id = ?1", [request.id])?;
    change.execute("DELETE FROM duty WHERE id = ?1", [request.id])?;
    change.named(format!("‘{title}’ uit de jaarklok gehaald"), Place::room(Room::Today));
    Ok(())
}

fn tick_off(change: &mut Change<'_>, request: TickOff) -> Result<()> {
    let title = title_of(change, request.duty)?;
    let today = change.today();
    let done_on = request.done_on.map_or(Ok(today), |day| day.date("done_on", today))?;
    let known: Option<String> = change.row(
        "SELECT id FROM duty_done WHERE duty_id = ?1 AND due_on = ?2",
        params![request.duty, request.due_on],
        |row| row.get(0),
    )?;
    let id = known.unwrap_or_else(|| change.new_id::<TickId>().to_string());
    change.execute(
        "INSERT INTO duty_done (id, duty_id, due_on, done_on, note) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET done_on = ?4, note = ?5",
        params![id, request.duty, request.due_on, done_on, request.note.trim()],
    )?;
    change.named(format!("‘{title}’ afgevinkt"), here(request.duty).year(request.due_on.year()));
    Ok(())
}

fn untick(change: &mut Change<'_>, request: Untick) -> Result<()> {
    let title = title_of(change, request.duty)?;
    change
        .execute("DELETE FROM duty_done WHERE duty_id = ?1 AND due_on = ?2", params![request.duty, request.due_on])?;
    change.named(format!("‘{title}’ staat weer open"), here(request.duty).year(request.due_on.year()));
    Ok(())
}
