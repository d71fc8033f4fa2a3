//! Where a record of the meetings room is shown: undo and links know only its id.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::MeetingId;
use crate::error::Result;
use crate::journal::OfRecord;
use crate::operation::{Operation, View, ask};

/// A page of the meetings room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum MeetingPage {
    Schedule,
    Agenda,
    Evening,
    Minutes,
    Actions,
    Decisions,
    Backlog,
    Kinds,
}
use MeetingPage::{Actions, Agenda, Decisions, Evening, Kinds, Minutes, Schedule};

/// The page that shows a record, and the meeting it belongs to.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Whereabouts {
    pub page: MeetingPage,
    pub meeting: Option<MeetingId>,
}

/// Per table its page, and how its meeting is found.
const SHOWN: &[(MeetingPage, &str)] = &[
    (Schedule, "SELECT id FROM meeting WHERE id = ?1"),
    (Schedule, "SELECT NULL FROM meeting_schedule WHERE id = ?1"),
    (Schedule, "SELECT NULL FROM school_holiday WHERE id = ?1"),
    (Agenda, "SELECT meeting_id FROM agenda_item WHERE id = ?1"),
    (
        Agenda,
        "SELECT meeting_id FROM agenda_paper JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE agenda_paper.id = ?1",
    ),
    (Evening, "SELECT meeting_id FROM attendance WHERE id = ?1"),
    (Decisions, "SELECT meeting_id FROM decision WHERE id = ?1"),
    (Actions, "SELECT meeting_id FROM action WHERE id = ?1"),
    (
        Actions,
        "SELECT meeting_id FROM action_postponement JOIN action ON action.id = action_id WHERE action_postponement.id = ?1",
    ),
    (Minutes, "SELECT meeting_id FROM minutes WHERE id = ?1"),
    (Kinds, "SELECT NULL FROM meeting_kind WHERE id = ?1"),
    (Kinds, "SELECT NULL FROM fixed_item WHERE id = ?1"),
];

pub fn operations() -> Vec<Operation> {
    vec![ask("meetings.whereabouts", |view, request: OfRecord| whereabouts(view, &request.record))]
}

/// Absent for what is not there (any more).
fn whereabouts(view: &View<'_>, record: &str) -> Result<Option<Whereabouts>> {
    for (page, sql) in SHOWN {
        if let Some(meeting) = view.row(sql, [record], |row| row.get::<_, Option<MeetingId>>(0))? {
            let waits = *page == Agenda && meeting.is_none();
            return Ok(Some(Whereabouts { page: if waits { MeetingPage::Backlog } else { *page }, meeting }));
        }
    }
    Ok(None)
}
