//! Minutes (verslag) of a meeting. They fill themselves from attendance, items, notes, decisions and actions, so there always
//! are some; a later meeting adopts them, and from then on they are locked and kept as issued.

mod adoption;
mod attention;
mod decision_document;
mod document;
mod lists;
mod mail;
mod records;
mod sheet;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use adoption::{check_open, to_adopt};
pub use attention::attention;
pub use decision_document::document as decision_document;
pub use document::document;
pub use lists::{decision_list, decisions_and_actions};

use crate::agenda::AgendaItemId;
use crate::error::Result;
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::meetings::{self, MeetingId, OfMeeting};
use crate::operation::{Operation, View, act, ask};
use crate::typed::Entered;

id!(MinutesId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum MinutesState {
    Concept,
    Adopted,
}
stored_by_name!(MinutesState);

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct WriteNotes {
    pub item: AgendaItemId,
    pub notes: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AdoptMinutes {
    pub meeting: MeetingId,
    /// The later meeting that adopts them.
    pub adopted_in: MeetingId,
    /// The day of that meeting when absent.
    pub on: Option<Entered<NaiveDate>>,
    /// Absent or empty: unchanged.
    pub changes: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReopenMinutes {
    pub meeting: MeetingId,
    pub reason: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("minutes.read", |view, request: OfMeeting| sheet::read(view, request.id)),
        ask("minutes.mail", |view, request: OfMeeting| mail::mail(view, request.id)),
        act("minutes.note", note),
        act("minutes.adopt", adoption::adopt),
        act("minutes.reopen", adoption::reopen),
    ]
}

/// What is kept of the minutes of a meeting.
#[derive(Debug)]
struct Kept {
    id: Option<MinutesId>,
    state: MinutesState,
    adopted_in: Option<MeetingId>,
    adopted_on: Option<NaiveDate>,
    changes: String,
}

/// Those of a meeting that nobody touched are a concept.
fn kept(view: &View<'_>, meeting: MeetingId) -> Result<Kept> {
    let found = view.row(
        "SELECT id, state, adopted_in, adopted_on, changes FROM minutes WHERE meeting_id = ?1",
        [meeting],
        |row| {
            Ok(Kept {
                id: row.get(0)?,
                state: row.get(1)?,
                adopted_in: row.get(2)?,
                adopted_on: row.get(3)?,
                changes: row.get(4)?,
            })
        },
    )?;
    Ok(found.unwrap_or(Kept {
        id: None,
        state: MinutesState::Concept,
        adopted_in: None,
        adopted_on: None,
        changes: String::new(),
    }))
}

/// What the minutes say of an item.
fn note(change: &mut Change<'_>, request: WriteNotes) -> Result<()> {
    let item = records::item(change, request.item)?;
    let Some(meeting) = item.meeting else { return Err(crate::error::Problem::NotFound.of(request.item)) };
    check_open(change, meeting)?;
    change.execute(
        "UPDATE agenda_item SET notes = ?2 WHERE id = ?1",
        rusqlite::params![request.item, request.notes.trim_end()],
    )?;
    let meeting = meetings::one(change, meeting)?;
    change.named(
        format!("Verslag van ‘{}’ veranderd", item.subject),
        Place::room(Room::Meetings).year(chrono::Datelike::year(&meeting.date)).record(request.item),
    );
    Ok(())
}
