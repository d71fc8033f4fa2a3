//! What an item fills itself with: read from the file each time, so that it is always as things stand.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::Fills;
use crate::calendar::dutch;
use crate::error::Result;
use crate::meetings::Meeting;
use crate::operation::View;
use crate::people::{self, full_name};
use crate::settings::{self, SettingName};

/// A list under an item.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Filled {
    /// "Open acties op 1 december 2026"
    pub title: String,
    pub columns: Vec<String>,
    pub rows: Vec<FilledRow>,
    /// What is said when there are none.
    pub none: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FilledRow {
    pub cells: Vec<String>,
    /// Only for the council itself.
    pub is_closed: bool,
}

impl Filled {
    fn new(title: String, columns: &[&str], none: &str, rows: Vec<FilledRow>) -> Self {
        Self { title, columns: columns.iter().map(ToString::to_string).collect(), rows, none: none.into() }
    }
}

/// What an item of the meeting fills itself with, as it is on the day of the meeting.
pub fn filled(view: &View<'_>, meeting: &Meeting, fills: Fills) -> Result<Filled> {
    match fills {
        Fills::Minutes => minutes(view, meeting),
        Fills::Actions => actions(view, meeting),
        Fills::Terms => terms(view, meeting),
        // The rooms of signals and adviezen fill these.
        Fills::Signals => Ok(Filled::new("Signalen".into(), &[], "Er zijn geen signalen.", Vec::new())),
        Fills::Advice => Ok(Filled::new("Adviezen".into(), &[], "Er zijn geen adviezen.", Vec::new())),
    }
}

fn open_row(cells: Vec<String>) -> FilledRow {
    FilledRow { cells, is_closed: false }
}

/// Earlier minutes of the same kind and body that wait, or were adopted in this meeting.
fn minutes(view: &View<'_>, meeting: &Meeting) -> Result<Filled> {
    let rows = view.rows(
        "SELECT date, state FROM minutes JOIN meeting ON meeting.id = meeting_id
         WHERE date < ?1 AND kind = ?2 AND body_id IS ?3 AND (state = 'concept' OR adopted_in = ?4) ORDER BY date",
        params![meeting.date, meeting.kind, meeting.body, meeting.id],
        |row| {
            let (date, state): (NaiveDate, String) = (row.get(0)?, row.get(1)?);
            let state = if state == "concept" { "concept" } else { "vastgesteld" };
            Ok(open_row(vec![dutch::with_weekday(date), state.into()]))
        },
    )?;
    let none = "Er is geen verslag om vast te stellen.";
    Ok(Filled::new("Vast te stellen".into(), &["Verslag van", "Stand"], none, rows))
}

/// Actions taken before the meeting that were still open on its day.
fn actions(view: &View<'_>, meeting: &Meeting) -> Result<Filled> {
    let rows = view.rows(
        "SELECT number, text, owner, first_name, infix, last_name, due_on, is_closed
         FROM action LEFT JOIN person ON person.id = owner_id
         WHERE taken_on < ?1 AND (done_on IS NULL OR done_on >= ?1) AND dropped_because IS NULL AND body_id IS ?2
         ORDER BY due_on IS NULL, due_on, number",
        params![meeting.date, meeting.body],
        |row| {
            let number: i64 = row.get(0)?;
            let owner = match row.get::<_, Option<String>>(3)? {
                Some(first) => full_name(&first, &row.get::<_, String>(4)?, &row.get::<_, String>(5)?),
                None => row.get(2)?,
            };
            let due = row.get::<_, Option<NaiveDate>>(6)?.map(dutch::short).unwrap_or_default();
            Ok(FilledRow { cells: vec![number.to_string(), row.get(1)?, owner, due], is_closed: row.get(7)? })
        },
    )?;
    let columns = ["Nr.", "Actie", "Wie", "Klaar op"];
    Ok(Filled::new("Open acties".into(), &columns, "Er zijn geen open acties.", rows))
}

/// Terms that end within the months in which the council wants to be warned.
fn terms(view: &View<'_>, meeting: &Meeting) -> Result<Filled> {
    let months = u32::try_from(settings::number(view, SettingName::TermWarningMonths)?).unwrap_or(0);
    let rotation = people::rotation(view, &people::all(view)?, meeting.date)?;
    let of_body = |name: &Option<String>| meeting.body.is_none() || *name == meeting.body_name;
    let rows = rotation
        .ending_within(months)
        .filter(|seat| of_body(&seat.body_name))
        .map(|seat| {
            let next = if seat.can_be_reappointed { "kan worden herbenoemd" } else { "laatste termijn" };
            open_row(vec![
                seat.name.clone(),
                seat.role.clone(),
                seat.ends_on.map(dutch::long).unwrap_or_default(),
                next.into(),
            ])
        })
        .collect();
    let columns = ["Naam", "Rol", "Tot en met", "Daarna"];
    Ok(Filled::new("Aflopende termijnen".into(), &columns, "Er lopen geen termijnen af.", rows))
}
