//! A meeting as it goes: where it is, against what was planned.

use std::collections::HashMap;

use chrono::{NaiveTime, TimeDelta};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::agenda::{self, AgendaItem, AgendaItemId};
use crate::attendance::{self, Attendance, Quorum, Rule, quorum_at};
use crate::decisions::{self, Decision};
use crate::error::{Problem, Result};
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::View;
use crate::people::{self, PersonId};

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Evening {
    pub meeting: Meeting,
    pub opened_at: Option<NaiveTime>,
    pub closed_at: Option<NaiveTime>,
    pub chair: Option<PersonId>,
    pub chair_name: Option<String>,
    /// Who writes the minutes (notulist).
    pub minutes_by: Option<PersonId>,
    pub minutes_by_name: Option<String>,
    /// In the order of the agenda.
    pub items: Vec<EveningItem>,
    /// The item that was taken up last.
    pub current: Option<AgendaItemId>,
    pub attendance: Attendance,
    /// What there is for a decision in the current item.
    pub quorum: Quorum,
    pub decisions: Vec<Decision>,
    /// What is not filled in yet, in Dutch sentences.
    pub missing: Vec<String>,
    /// Whether the minutes are adopted, so that nothing changes any more.
    pub is_locked: bool,
}

/// An item of the agenda, and how it went.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct EveningItem {
    #[serde(flatten)]
    pub item: AgendaItem,
    /// When it should begin, by the minutes of the items before it.
    pub planned_at: NaiveTime,
    pub started_at: Option<NaiveTime>,
    /// Formatted text (CommonMark).
    pub notes: String,
}

pub fn read(view: &View<'_>, id: MeetingId) -> Result<Evening> {
    let meeting = meetings::one(view, id)?;
    let row = recorded(view, id)?;
    let name = |person: Option<PersonId>| person.map(|person| people::name_of(view, person)).transpose();
    let items = items(view, &meeting)?;
    let attendance = attendance::of(view, &meeting)?;
    let current = current(&items, row.opened_at);
    let decisions = decisions::of_meeting(view, id)?;
    Ok(Evening {
        current,
        quorum: quorum_at(view, &meeting, current, &Rule::read(view)?)?,
        missing: missing(&attendance, &items, &decisions, &row),
        chair_name: name(row.chair)?,
        minutes_by_name: name(row.minutes_by)?,
        decisions,
        opened_at: row.opened_at,
        closed_at: row.closed_at,
        chair: row.chair,
        minutes_by: row.minutes_by,
        is_locked: row.is_locked,
        items,
        attendance,
        meeting,
    })
}

/// What the meeting itself says of its evening.
struct Recorded {
    opened_at: Option<NaiveTime>,
    closed_at: Option<NaiveTime>,
    chair: Option<PersonId>,
    minutes_by: Option<PersonId>,
    is_locked: bool,
}

fn recorded(view: &View<'_>, id: MeetingId) -> Result<Recorded> {
    view.row(
        "SELECT opened_at, closed_at, chair_id, minutes_by_id,
                EXISTS (SELECT 1 FROM minutes WHERE meeting_id = meeting.id AND state = 'adopted')
         FROM meeting WHERE id = ?1",
        [id],
        |row| {
            Ok(Recorded {
                opened_at: row.get(0)?,
                closed_at: row.get(1)?,
                chair: row.get(2)?,
                minutes_by: row.get(3)?,
                is_locked: row.get(4)?,
            })
        },
    )?
    .ok_or_else(|| Problem::NotFound.of(id))
}

fn items(view: &View<'_>, meeting: &Meeting) -> Result<Vec<EveningItem>> {
    let treated =
        view.rows("SELECT id, started_at, notes FROM agenda_item WHERE meeting_id = ?1", [meeting.id], |row| {
            Ok((row.get(0)?, (row.get(1)?, row.get(2)?)))
        })?;
    let mut treated: HashMap<AgendaItemId, (Option<NaiveTime>, String)> = treated.into_iter().collect();
    let mut next = meeting.starts_at;
    let went = |item: AgendaItem| {
        let (started_at, notes) = treated.remove(&item.id).unwrap_or_default();
        let planned_at = next;
        next += TimeDelta::minutes(item.minutes.unwrap_or(0).into());
        EveningItem { item, planned_at, started_at, notes }
    };
    Ok(agenda::items(view, meeting)?.into_iter().map(went).collect())
}

/// When an item should begin, by the minutes of the items before it.
pub(super) fn planned_at(view: &View<'_>, meeting: &Meeting, item: AgendaItemId) -> Result<NaiveTime> {
    let found = items(view, meeting)?.into_iter().find(|one| one.item.id == item);
    found.map(|one| one.planned_at).ok_or_else(|| Problem::NotFound.of(item))
}

/// The item that was taken up last. A meeting can go on past midnight, so its times are counted from its opening.
fn current(items: &[EveningItem], opened_at: Option<NaiveTime>) -> Option<AgendaItemId> {
    let opened_at = opened_at.unwrap_or(NaiveTime::MIN);
    let after = |at: NaiveTime| (at - opened_at).num_seconds().rem_euclid(24 * 60 * 60);
    let taken_up = items.iter().filter_map(|item| Some((after(item.started_at?), item)));
    taken_up.max_by_key(|(after, item)| (*after, item.item.number)).map(|(_, item)| item.item.id)
}

fn missing(attendance: &Attendance, items: &[EveningItem], decisions: &[Decision], recorded: &Recorded) -> Vec<String> {
    let unsaid = attendance.people.iter().filter(|one| one.status.is_none()).count();
    // Who records the evening the next day starts no item, but notes what was said.
    let was_treated = |one: &EveningItem| {
        one.started_at.is_some()
            || !one.notes.trim().is_empty()
            || decisions.iter().any(|decision| decision.item == Some(one.item.id))
    };
    let skipped = items.iter().filter(|item| !was_treated(item)).count();
    let mut missing = Vec::new();
    missing.extend(match unsaid {
        0 => None,
        all if all == attendance.people.len() => Some("Er is nog niet gezegd wie er waren.".into()),
        1 => Some("Van één persoon is nog niet gezegd of die er was.".into()),
        more => Some(format!("Van {more} mensen is nog niet gezegd of zij er waren.")),
    });
    missing.extend(match skipped {
        0 => None,
        1 => Some("Eén agendapunt is niet aan de orde geweest.".into()),
        more => Some(format!("{more} agendapunten zijn niet aan de orde geweest.")),
    });
    missing.extend(recorded.chair.is_none().then(|| "Er staat nog niet bij wie voorzat.".into()));
    missing.extend(recorded.minutes_by.is_none().then(|| "Er staat nog niet bij wie notuleerde.".into()));
    missing
}
