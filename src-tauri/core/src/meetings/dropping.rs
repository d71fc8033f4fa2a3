//! Taking a schedule away: its rule, and the meetings that were nothing but a day of it. What somebody set or moved, what has
//! an agenda, and what was held stays, as a meeting by itself.

use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::changing::{erase, set_cancelled};
use super::remake::{Fate, Outcome, fate_of_gone, left_the_schedule, of_schedule};
use super::schedule::{ScheduleId, one};
use super::{Meeting, of_body, place};
use crate::error::Result;
use crate::journal::Change;
use crate::operation::{Operation, View, act, ask};

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfSchedule {
    pub id: ScheduleId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("meetings.preview_drop", |view, request: OfSchedule| outcomes(view, request.id)),
        act("meetings.drop_schedule", drop_schedule),
    ]
}

/// What becomes of each meeting of the schedule, by date. Fails with `not_found`.
fn outcomes(view: &View<'_>, schedule: ScheduleId) -> Result<Vec<Outcome>> {
    one(view, schedule)?;
    let outcome = |(meeting, why): (Meeting, Option<String>)| {
        let fate = if why.is_some() { Fate::Stays } else { fate_of_gone(view, &meeting) };
        let to = why.is_some().then_some(meeting.date);
        Outcome { fate, meeting: Some(meeting.id), date: Some(meeting.date), to, why }
    };
    Ok(of_schedule(view, schedule)?.into_iter().map(outcome).collect())
}

/// Takes the schedule away in one step; answers how many meetings went.
fn drop_schedule(change: &mut Change<'_>, request: OfSchedule) -> Result<usize> {
    let (schedule, year) = one(change, request.id)?;
    let gone: Vec<Outcome> =
        outcomes(change, schedule.id)?.into_iter().filter(|outcome| outcome.fate != Fate::Stays).collect();
    let why = left_the_schedule(change.today());
    for (meeting, fate) in gone.iter().filter_map(|outcome| Some((outcome.meeting?, outcome.fate))) {
        match fate {
            Fate::Removed => erase(change, meeting)?,
            _ => set_cancelled(change, meeting, Some(&why))?,
        }
    }
    change.execute("UPDATE meeting SET schedule_id = NULL, rule_date = NULL WHERE schedule_id = ?1", [schedule.id])?;
    change.execute("DELETE FROM meeting_schedule WHERE id = ?1", [schedule.id])?;
    let whose = of_body(&schedule.kind, schedule.body_name.as_deref());
    change.named(format!("Jaarrooster {year}: regel van {whose} verwijderd"), place(year));
    Ok(gone.len())
}
