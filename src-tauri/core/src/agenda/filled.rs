//! What an item fills itself with: read from the file each time, so that it is always as things stand.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::Fills;
use crate::actions::{self, Action};
use crate::calendar::dutch;
use crate::error::Result;
use crate::meetings::Meeting;
use crate::minutes::{MinutesState, to_adopt};
use crate::operation::View;
use crate::people;
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
        Fills::Actions => open_actions(view, meeting),
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
    let row = |(date, state): (NaiveDate, MinutesState)| {
        let state = if state == MinutesState::Concept { "concept" } else { "vastgesteld" };
        open_row(vec![dutch::with_weekday(date), state.into()])
    };
    let rows = to_adopt(view, meeting)?.into_iter().map(row).collect();
    let none = "Er is geen verslag om vast te stellen.";
    Ok(Filled::new("Vast te stellen".into(), &["Verslag van", "Stand"], none, rows))
}

/// Actions taken before the meeting that were still open on its day, the most pressing first.
fn open_actions(view: &View<'_>, meeting: &Meeting) -> Result<Filled> {
    let mut open = actions::open(view, meeting.body, meeting.date)?;
    open.sort_by_key(|action| (action.due_on.is_none(), action.due_on, action.number));
    let row = |action: Action| {
        let due = action.due_on.map(dutch::short).unwrap_or_default();
        FilledRow { cells: vec![action.label, action.text, action.owner_name, due], is_closed: action.is_closed }
    };
    let rows = open.into_iter().map(row).collect();
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
