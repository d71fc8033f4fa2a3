//! Actions as they are read: each list in two queries, however long it is.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, ToSql};

use super::{Action, ActionId, ActionStatus, Postponement, label};
use crate::calendar::{dutch, year_bounds};
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::meetings::MeetingId;
use crate::operation::View;
use crate::people;

const ACTIONS: &str =
    "SELECT action.*, first_name, infix, last_name, body.name AS body_name, meeting.kind, meeting.date,
     agenda_item.subject, agenda_item.is_closed AS item_closed,
     (SELECT count(*) FROM agenda_item before
      WHERE before.meeting_id = agenda_item.meeting_id AND before.position <= agenda_item.position) AS item_number
     FROM action
     LEFT JOIN person ON person.id = owner_id
     LEFT JOIN body ON body.id = action.body_id
     LEFT JOIN meeting ON meeting.id = action.meeting_id
     LEFT JOIN agenda_item ON agenda_item.id = agenda_item_id";

/// What is open, from whatever year, and what was agreed, done or dropped in this one: so that ten years of actions open as
/// fast as one.
pub(super) fn of_year(view: &View<'_>, year: i32) -> Result<Vec<Action>> {
    let (first, last) = year_bounds(crate::typed::year(year)?);
    let which = "(done_on IS NULL AND dropped_because IS NULL) OR action.taken_on BETWEEN ?1 AND ?2 OR done_on BETWEEN ?1 AND ?2";
    read(view, which, &[&first, &last])
}

/// The open actions of a body, or of the council itself, as they stood on a day.
pub fn open(view: &View<'_>, body: Option<BodyId>, on: NaiveDate) -> Result<Vec<Action>> {
    let which =
        "action.body_id IS ?1 AND taken_on <= ?2 AND dropped_because IS NULL AND (done_on IS NULL OR done_on > ?2)";
    read(view, which, &[&body, &on])
}

/// The actions that a meeting agreed on.
pub fn of_meeting(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Action>> {
    read(view, "action.meeting_id = ?1", &[&meeting])
}

/// Everything that is open.
pub(super) fn all_open(view: &View<'_>) -> Result<Vec<Action>> {
    read(view, "done_on IS NULL AND dropped_because IS NULL", &[])
}

/// The action. Fails with `not_found`.
pub(super) fn one(view: &View<'_>, id: ActionId) -> Result<Action> {
    read(view, "action.id = ?1", &[&id])?.pop().ok_or_else(|| Problem::NotFound.of(id))
}

fn read(view: &View<'_>, which: &str, values: &[&dyn ToSql]) -> Result<Vec<Action>> {
    let today = view.today();
    let sql = format!("{ACTIONS} WHERE {which} ORDER BY action.number");
    let mut actions = view.rows(&sql, values, |row| from_row(row, today))?;
    let sql = format!(
        "SELECT action_id, postponed_on, from_due, to_due, reason FROM action_postponement JOIN action ON action.id = action_id
         WHERE {which} ORDER BY postponed_on, action_postponement.id"
    );
    let mut postponed: HashMap<ActionId, Vec<Postponement>> = HashMap::new();
    for (action, postponement) in view.rows(&sql, values, |row| Ok((row.get(0)?, postponement(row)?)))? {
        postponed.entry(action).or_default().push(postponement);
    }
    for action in &mut actions {
        action.postponed = postponed.remove(&action.id).unwrap_or_default();
    }
    Ok(actions)
}

fn postponement(row: &Row<'_>) -> rusqlite::Result<Postponement> {
    Ok(Postponement { on: row.get(1)?, from: row.get(2)?, to: row.get(3)?, reason: row.get(4)? })
}

fn from_row(row: &Row<'_>, today: NaiveDate) -> rusqlite::Result<Action> {
    let done_on: Option<NaiveDate> = row.get("done_on")?;
    let dropped_because: Option<String> = row.get("dropped_because")?;
    let due_on: Option<NaiveDate> = row.get("due_on")?;
    let first_name: Option<String> = row.get("first_name")?;
    let owner_name = match first_name {
        Some(first) => people::full_name(&first, &row.get::<_, String>("infix")?, &row.get::<_, String>("last_name")?),
        None => row.get("owner")?,
    };
    let meeting: Option<(String, NaiveDate)> = row.get::<_, Option<String>>("kind")?.zip(row.get("date")?);
    let item: Option<String> = row.get("subject")?;
    let number = row.get("number")?;
    Ok(Action {
        id: row.get("id")?,
        number,
        label: label(number),
        text: row.get("text")?,
        owner: row.get("owner_id")?,
        owner_name,
        taken_on: row.get("taken_on")?,
        due_on,
        meeting: row.get("meeting_id")?,
        meeting_title: meeting.map(|(kind, date)| format!("{kind} van {}", dutch::long(date))),
        item: row.get("agenda_item_id")?,
        item_title: match item {
            Some(subject) => Some(format!("{} {subject}", row.get::<_, i64>("item_number")?)),
            None => None,
        },
        body: row.get("body_id")?,
        body_name: row.get("body_name")?,
        is_closed: row.get("is_closed")? || row.get::<_, Option<bool>>("item_closed")?.unwrap_or(false),
        status: status(done_on, dropped_because.as_ref(), due_on, today),
        done_on,
        dropped_because,
        note: row.get("note")?,
        postponed: Vec::new(),
    })
}

fn status(
    done_on: Option<NaiveDate>,
    dropped_because: Option<&String>,
    due_on: Option<NaiveDate>,
    today: NaiveDate,
) -> ActionStatus {
    if done_on.is_some() {
        ActionStatus::Done
    } else if dropped_because.is_some() {
        ActionStatus::Dropped
    } else if due_on.is_some_and(|due| due < today) {
        ActionStatus::Late
    } else {
        ActionStatus::Open
    }
}
