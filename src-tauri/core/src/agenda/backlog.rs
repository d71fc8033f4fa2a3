//! Items that wait for a meeting (voorraad), and items on their way from one meeting to another.

use chrono::{Datelike, NaiveDate};
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::items::{check_untreated, delete};
use super::read::{AgendaItem, plain};
use super::{AgendaItemId, OfAgenda, check_open, end, named, open, place, title};
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::journal::{Change, Place, Room};
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::wording::{capital, counted};

/// A meeting to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MeetingChoice {
    pub id: MeetingId,
    pub body: Option<BodyId>,
    pub date: NaiveDate,
    /// "Plenair, dinsdag 1 december 2026"
    pub label: String,
}

/// What waits, and what was left on the agenda of a meeting that does not go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Backlog {
    pub items: Vec<AgendaItem>,
    pub stranded: Vec<Stranded>,
    /// Meetings that are still to come.
    pub upcoming: Vec<MeetingChoice>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Stranded {
    pub meeting: MeetingChoice,
    /// Subjects of what was left.
    pub subjects: Vec<String>,
    /// The next meeting of this kind and body.
    pub next: Option<MeetingChoice>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct TransferItem {
    pub id: AgendaItemId,
    /// Absent for the backlog.
    pub meeting: Option<MeetingId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct CopyItem {
    pub id: AgendaItemId,
    pub meeting: MeetingId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("agenda.backlog", |view, _: Nothing| backlog(view)),
        act("agenda.transfer", transfer),
        act("agenda.transfer_rest", transfer_rest),
        act("agenda.copy", copy),
    ]
}

fn backlog(view: &View<'_>) -> Result<Backlog> {
    Ok(Backlog { items: plain(view, None)?, stranded: stranded(view)?, upcoming: upcoming(view)? })
}

/// How far one looks ahead to place an item.
const CHOICES: usize = 24;

const MEETING_REF: &str =
    "SELECT meeting.id, meeting.kind, date, body_id, body.name FROM meeting LEFT JOIN body ON body.id = body_id";

/// Meetings from today on that go on, the first first.
pub(super) fn upcoming(view: &View<'_>) -> Result<Vec<MeetingChoice>> {
    let sql = format!(
        "{MEETING_REF} WHERE date >= ?1 AND cancelled_because IS NULL ORDER BY date, starts_at, meeting.id LIMIT {CHOICES}"
    );
    view.rows(&sql, [view.today()], from_row)
}

/// The next meeting of the same kind and body that goes on, and is not past.
pub(super) fn next_of(view: &View<'_>, meeting: &Meeting) -> Result<Option<MeetingChoice>> {
    let sql = format!(
        "{MEETING_REF} WHERE date >= ?1 AND (date, starts_at) > (?2, ?3) AND cancelled_because IS NULL
         AND meeting.kind = ?4 AND body_id IS ?5 ORDER BY date, starts_at LIMIT 1"
    );
    view.row(&sql, params![view.today(), meeting.date, meeting.starts_at, meeting.kind, meeting.body], from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<MeetingChoice> {
    let (kind, date, body_name): (String, NaiveDate, Option<String>) = (row.get(1)?, row.get(2)?, row.get(4)?);
    let of = body_name.map_or_else(String::new, |name| format!(", {name}"));
    Ok(MeetingChoice {
        id: row.get(0)?,
        body: row.get(3)?,
        date,
        label: format!("{}{of}, {}", capital(&kind), dutch::with_weekday(date)),
    })
}

/// Meetings that do not go on with something left on their agenda; what every meeting has does not count.
pub(super) fn stranded(view: &View<'_>) -> Result<Vec<Stranded>> {
    // From the few meetings that were cancelled to their items, not through all items of all years.
    let left: Vec<(MeetingId, String)> = view.rows(
        "SELECT meeting.id, subject FROM meeting CROSS JOIN agenda_item ON meeting_id = meeting.id
         WHERE cancelled_because IS NOT NULL AND added_on IS NOT NULL ORDER BY date, meeting.id, agenda_item.position",
        [],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    let mut stranded: Vec<Stranded> = Vec::new();
    for (id, subject) in left {
        if let Some(last) = stranded.last_mut().filter(|last| last.meeting.id == id) {
            last.subjects.push(subject);
            continue;
        }
        let meeting = meetings::one(view, id)?;
        let sql = format!("{MEETING_REF} WHERE meeting.id = ?1");
        let named = view.row(&sql, [id], from_row)?.ok_or_else(|| Problem::NotFound.of(id))?;
        stranded.push(Stranded { meeting: named, subjects: vec![subject], next: next_of(view, &meeting)? });
    }
    Ok(stranded)
}

/// Moves an item to another agenda, or to what waits. Fails with `item_treated` when the meeting has done something
/// with it already.
fn transfer(change: &mut Change<'_>, request: TransferItem) -> Result<()> {
    let known = open(change, request.id)?;
    if known.meeting == request.meeting {
        return Err(Problem::ItemAlreadyThere.at("meeting"));
    }
    check_untreated(change, request.id)?;
    put(change, request.id, request.meeting)?;
    let title = format!("Agendapunt ‘{}’ naar {}", known.subject, named(change, request.meeting)?);
    let place = place(change, request.meeting)?.record(request.id);
    change.named(title, place);
    Ok(())
}

/// Moves what is left of a meeting's agenda to the next of its kind; what every meeting has stays. Fails with
/// `no_next_meeting`.
fn transfer_rest(change: &mut Change<'_>, request: OfAgenda) -> Result<MeetingId> {
    let meeting = meetings::one(change, request.meeting)?;
    check_open(change, Some(meeting.id))?;
    let next = next_of(change, &meeting)?.ok_or_else(|| Problem::NoNextMeeting.of(meeting.id))?;
    let mut moved = 0;
    for id in own(change, meeting.id)? {
        if check_untreated(change, id).is_ok() {
            put(change, id, Some(next.id))?;
            moved += 1;
        }
    }
    let items = counted(moved, "agendapunt", "agendapunten");
    let title = format!("{items} van {} naar {}", title(&meeting), dutch::day_month(next.date));
    change.named(title, Place::room(Room::Meetings).year(next.date.year()).record(next.id));
    Ok(next.id)
}

/// Items of a meeting that are not there as a matter of course.
fn own(view: &View<'_>, meeting: MeetingId) -> Result<Vec<AgendaItemId>> {
    view.rows(
        "SELECT id FROM agenda_item WHERE meeting_id = ?1 AND added_on IS NOT NULL ORDER BY position",
        [meeting],
        |row| row.get(0),
    )
}

/// Puts an item last on an agenda, or among what waits, as something new there.
fn put(change: &Change<'_>, id: AgendaItemId, meeting: Option<MeetingId>) -> Result<()> {
    check_open(change, meeting)?;
    let body = match meeting {
        Some(meeting) => meetings::one(change, meeting)?.body,
        None => change.row("SELECT body_id FROM agenda_item WHERE id = ?1", [id], |row| row.get(0))?.flatten(),
    };
    change.execute(
        "UPDATE agenda_item SET meeting_id = ?2, body_id = ?3, position = ?4, added_on = ?5, fixed_item_id = NULL
         WHERE id = ?1",
        params![id, meeting, body, end(change, meeting)?, change.today()],
    )?;
    Ok(())
}

/// Puts the same item with its papers on another agenda. What was noted of it stays where it was.
fn copy(change: &mut Change<'_>, request: CopyItem) -> Result<AgendaItemId> {
    let subject = change
        .row("SELECT subject FROM agenda_item WHERE id = ?1", [request.id], |row| row.get::<_, String>(0))?
        .ok_or_else(|| Problem::NotFound.of(request.id))?;
    let meeting = meetings::one(change, request.meeting)?;
    check_open(change, Some(meeting.id))?;
    let id = change.new_id::<AgendaItemId>();
    change.execute(
        "INSERT INTO agenda_item (id, meeting_id, body_id, position, subject, explanation, presenter_id, presenter,
         wanted, wanted_other, minutes, is_closed, fills, added_on, notes)
         SELECT ?2, ?3, ?4, ?5, subject, explanation, presenter_id, presenter, wanted, wanted_other, minutes, is_closed,
         fills, ?6, '' FROM agenda_item WHERE id = ?1",
        params![request.id, id, meeting.id, meeting.body, end(change, Some(meeting.id))?, change.today()],
    )?;
    let papers: Vec<String> =
        change.rows("SELECT id FROM agenda_paper WHERE agenda_item_id = ?1", [request.id], |row| row.get(0))?;
    for paper in papers {
        let copied = change.new_id::<super::AgendaPaperId>();
        change.execute(
            "INSERT INTO agenda_paper (id, agenda_item_id, position, name, hash, added_on, is_closed)
             SELECT ?2, ?3, position, name, hash, ?4, is_closed FROM agenda_paper WHERE id = ?1",
            params![paper, copied, id, change.today()],
        )?;
    }
    let place = place(change, Some(meeting.id))?.record(id);
    change.named(format!("Agendapunt ‘{subject}’ ook op {}", title(&meeting)), place);
    Ok(id)
}

/// Takes the agenda off a meeting that is removed: what it had of its own waits for another, the rest goes. Fails with
/// `item_treated` when the meeting has done something with it.
pub fn release(change: &Change<'_>, meeting: MeetingId) -> Result<()> {
    for id in own(change, meeting)? {
        check_untreated(change, id)?;
        put(change, id, None)?;
    }
    let rest: Vec<AgendaItemId> =
        change.rows("SELECT id FROM agenda_item WHERE meeting_id = ?1", [meeting], |row| row.get(0))?;
    for id in rest {
        check_untreated(change, id)?;
        delete(change, id)?;
    }
    Ok(())
}
