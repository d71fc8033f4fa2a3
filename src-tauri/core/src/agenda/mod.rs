//! The agenda of a meeting: its items in order with the clock that runs over them, their papers, the items that every
//! meeting of a kind has, and those that wait for a meeting (voorraad).

mod attention;
mod backlog;
mod clock;
mod document;
mod filled;
mod fixed;
mod items;
mod mail;
mod papers;
mod quick;
mod read;

use chrono::Datelike;
use rusqlite::types::ToSql;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use backlog::release;
pub use document::{annexes, document};
pub use filled::{Filled, filled};
pub use fixed::FixedItem;
pub use papers::AgendaPaper;
pub use read::{AgendaItem, items};

use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::{Operation, View, act, ask};

id!(AgendaItemId);
id!(AgendaPaperId);

/// What the one who brings an item in asks of the meeting (gewenste actie).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Wanted {
    Information,
    Dialogue,
    Decision,
    Other,
}
stored_by_name!(Wanted);

impl Wanted {
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Information => "ter informatie",
            Self::Dialogue => "dialoog",
            Self::Decision => "ter besluitvorming",
            Self::Other => "anders",
        }
    }
}

/// What an item fills itself with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Fills {
    /// Minutes that are not adopted yet.
    Minutes,
    /// Actions that are open.
    Actions,
    /// Terms of members that end soon.
    Terms,
    /// Signals not yet reported.
    Signals,
    /// Adviezen that wait.
    Advice,
}
stored_by_name!(Fills);

#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
pub struct OfAgenda {
    pub meeting: MeetingId,
}

#[derive(Debug, Clone, Copy, Deserialize, JsonSchema, TS)]
pub struct OfItem {
    pub id: AgendaItemId,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("agenda.read", |view, request: OfAgenda| read::sheet(view, request.meeting)),
        ask("agenda.read_line", |_, request: quick::ReadLine| Ok(quick::read(&request.text))),
        act("agenda.start", fixed::start),
    ];
    operations.extend(items::operations());
    operations.extend(papers::operations());
    operations.extend(backlog::operations());
    operations.extend(fixed::operations());
    operations.extend(mail::operations());
    operations
}

/// What an act needs to know of an item.
struct Known {
    meeting: Option<MeetingId>,
    subject: String,
}

/// The item. Fails with `not_found`, and with `agenda_locked` when it is on an agenda that may not change any more.
fn open(view: &View<'_>, id: AgendaItemId) -> Result<Known> {
    let known = view
        .row("SELECT meeting_id, subject FROM agenda_item WHERE id = ?1", [id], |row| {
            Ok(Known { meeting: row.get(0)?, subject: row.get(1)? })
        })?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    check_open(view, known.meeting)?;
    Ok(known)
}

/// Fails with `agenda_locked` when the minutes of the meeting are adopted: they say what the agenda was.
fn check_open(view: &View<'_>, meeting: Option<MeetingId>) -> Result<()> {
    let adopted =
        view.row("SELECT 1 FROM minutes WHERE meeting_id = ?1 AND state = 'adopted'", [meeting], |_| Ok(()))?;
    match (adopted, meeting) {
        (Some(()), Some(meeting)) => Err(Problem::AgendaLocked.of(meeting)),
        _ => Ok(()),
    }
}

/// "plenair van 1 december", or of what waits for a meeting: "de voorraad".
fn named(view: &View<'_>, meeting: Option<MeetingId>) -> Result<String> {
    Ok(match meeting {
        Some(meeting) => title(&meetings::one(view, meeting)?),
        None => "de voorraad".into(),
    })
}

fn title(meeting: &Meeting) -> String {
    format!("{} van {}", meeting.kind_of(), dutch::day_month(meeting.date))
}

/// Where an item of the meeting is seen; one that waits is seen in any year.
fn place(view: &View<'_>, meeting: Option<MeetingId>) -> Result<Place> {
    let room = Place::room(Room::Meetings);
    Ok(match meeting {
        Some(meeting) => room.year(meetings::one(view, meeting)?.date.year()),
        None => room,
    })
}

/// The place after the last item of an agenda, or of what waits.
fn end(change: &Change<'_>, meeting: Option<MeetingId>) -> Result<i64> {
    let sql = "SELECT coalesce(max(position) + 1, 0) FROM agenda_item WHERE meeting_id IS ?1";
    Ok(change.db().query_row(sql, [&meeting as &dyn ToSql], |row| row.get(0))?)
}
