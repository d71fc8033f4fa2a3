//! An agenda as it is read: its items with the clock over them, and everything its sheet shows. The number of queries
//! is the same however many years and items there are.

use std::collections::HashMap;

use chrono::{Days, NaiveDate, NaiveTime};
use rusqlite::Row;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::backlog::{MeetingChoice, next_of, upcoming};
use super::clock::{self, Clock};
use super::filled::{Filled, filled};
use super::mail::{self, Invited};
use super::papers::{self, AgendaPaper};
use super::{AgendaItemId, Fills, Wanted};
use crate::error::Result;
use crate::groups::BodyId;
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::View;
use crate::people::{PersonId, full_name};
use crate::settings::{self, SettingName};

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AgendaItem {
    pub id: AgendaItemId,
    /// Its place on the agenda, from 1.
    pub number: usize,
    /// Whose it is; absent for the council.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    pub subject: String,
    /// Formatted text (CommonMark).
    pub explanation: String,
    pub presenter_id: Option<PersonId>,
    /// Someone else than a member who brings it in, as typed.
    pub presenter: String,
    /// Whoever of the two brings it in.
    pub presenter_name: String,
    pub wanted: Wanted,
    /// What is wanted, where it is none of the usual.
    pub wanted_other: String,
    /// "ter besluitvorming", or the council's own words.
    pub wanted_words: String,
    pub minutes: Option<u32>,
    /// When it begins; absent without minutes.
    pub starts_at: Option<NaiveTime>,
    /// It ends after the meeting does.
    pub is_over: bool,
    pub is_closed: bool,
    pub fills: Option<Fills>,
    /// What it filled itself with.
    pub filled: Option<Filled>,
    /// The day it came onto this agenda; absent for what stands on it as a matter of course.
    pub added_on: Option<NaiveDate>,
    /// It came after the deadline of the agenda.
    pub is_late: bool,
    pub papers: Vec<AgendaPaper>,
}

/// Everything the sheet of an agenda shows.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct AgendaSheet {
    pub items: Vec<AgendaItem>,
    pub clock: Clock,
    /// Subjects and papers are in on this day.
    pub deadline: NaiveDate,
    pub is_past_deadline: bool,
    /// Its minutes are adopted: nothing can change any more.
    pub is_locked: bool,
    pub invited: Option<Invited>,
    pub online_link: String,
    /// How many fixed items the kind of this meeting has.
    pub fixed: u32,
    /// How many items of the same body wait for a meeting.
    pub waiting: u32,
    /// The next meeting of this kind and body.
    pub next: Option<MeetingChoice>,
    /// Meetings that are still to come, this one left out.
    pub upcoming: Vec<MeetingChoice>,
}

pub(super) fn sheet(view: &View<'_>, id: MeetingId) -> Result<AgendaSheet> {
    let meeting = meetings::one(view, id)?;
    let items = items(view, &meeting)?;
    let mut upcoming = upcoming(view)?;
    upcoming.retain(|other| other.id != id);
    let deadline = deadline(view, &meeting)?;
    let online_link = view.row("SELECT online_link FROM meeting WHERE id = ?1", [id], |row| row.get(0))?;
    let fixed = view.row(
        "SELECT count(*) FROM fixed_item JOIN meeting_kind ON meeting_kind.id = kind_id WHERE name = ?1",
        [&meeting.kind],
        |row| row.get(0),
    )?;
    let waiting = view.row(
        "SELECT count(*) FROM agenda_item WHERE meeting_id IS NULL AND body_id IS ?1",
        [meeting.body],
        |row| row.get(0),
    )?;
    Ok(AgendaSheet {
        clock: clock_of(&meeting, &items).0,
        is_past_deadline: view.today() > deadline,
        deadline,
        is_locked: super::check_open(view, Some(id)).is_err(),
        invited: mail::invited(view, &meeting, &items)?,
        online_link: online_link.unwrap_or_default(),
        fixed: fixed.unwrap_or(0),
        waiting: waiting.unwrap_or(0),
        next: next_of(view, &meeting)?,
        upcoming,
        items,
    })
}

/// The last day on which subjects and papers come in for a meeting.
pub(super) fn deadline(view: &View<'_>, meeting: &Meeting) -> Result<NaiveDate> {
    let days = settings::number(view, SettingName::AgendaDeadlineDays)?.unsigned_abs();
    Ok(meeting.date.checked_sub_days(Days::new(days)).unwrap_or(meeting.date))
}

/// The items of a meeting in order, with when each begins, its papers and what it filled itself with.
pub fn items(view: &View<'_>, meeting: &Meeting) -> Result<Vec<AgendaItem>> {
    let mut items = plain(view, Some(meeting.id))?;
    let deadline = deadline(view, meeting)?;
    let (_, turns) = clock_of(meeting, &items);
    for (item, turn) in items.iter_mut().zip(turns) {
        item.starts_at = turn.starts_at;
        item.is_over = turn.is_over;
        item.is_late = item.added_on.is_some_and(|added| added > deadline);
        for paper in &mut item.papers {
            paper.is_late = paper.added_on > deadline;
        }
        item.filled = item.fills.map(|fills| filled(view, meeting, fills)).transpose()?;
    }
    Ok(items)
}

pub(super) fn clock_of(meeting: &Meeting, items: &[AgendaItem]) -> (Clock, Vec<clock::Turn>) {
    let minutes: Vec<Option<u32>> = items.iter().map(|item| item.minutes).collect();
    clock::run(meeting.starts_at, meeting.ends_at, &minutes)
}

/// Items as they are kept, of a meeting or of what waits, with their papers.
pub(super) fn plain(view: &View<'_>, meeting: Option<MeetingId>) -> Result<Vec<AgendaItem>> {
    let mut items = view.rows(
        "SELECT agenda_item.*, body.name AS body_name, first_name, infix, last_name
         FROM agenda_item LEFT JOIN body ON body.id = body_id LEFT JOIN person ON person.id = presenter_id
         WHERE meeting_id IS ?1 ORDER BY agenda_item.position, agenda_item.id",
        [meeting],
        from_row,
    )?;
    let places: HashMap<AgendaItemId, usize> = items.iter().enumerate().map(|(at, item)| (item.id, at)).collect();
    for (number, item) in (1..).zip(&mut items) {
        item.number = number;
    }
    for (item, paper) in papers::of(view, meeting)? {
        if let Some(item) = places.get(&item).and_then(|at| items.get_mut(*at)) {
            item.papers.push(paper);
        }
    }
    Ok(items)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<AgendaItem> {
    let presenter: String = row.get("presenter")?;
    let presenter_id: Option<PersonId> = row.get("presenter_id")?;
    let presenter_name = match presenter_id {
        Some(_) => {
            let [first, infix, last]: [String; 3] = [row.get("first_name")?, row.get("infix")?, row.get("last_name")?];
            full_name(&first, &infix, &last)
        }
        None => presenter.clone(),
    };
    let (wanted, wanted_other): (Wanted, String) = (row.get("wanted")?, row.get("wanted_other")?);
    Ok(AgendaItem {
        id: row.get("id")?,
        number: 0,
        body: row.get("body_id")?,
        body_name: row.get("body_name")?,
        subject: row.get("subject")?,
        explanation: row.get("explanation")?,
        presenter_id,
        presenter,
        presenter_name,
        wanted_words: if wanted_other.is_empty() { wanted.dutch().into() } else { wanted_other.clone() },
        wanted,
        wanted_other,
        minutes: row.get("minutes")?,
        starts_at: None,
        is_over: false,
        is_closed: row.get("is_closed")?,
        fills: row.get("fills")?,
        filled: None,
        added_on: row.get("added_on")?,
        is_late: false,
        papers: Vec::new(),
    })
}
