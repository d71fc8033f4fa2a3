//! From concept to adopted, in a later meeting of the same body; and back, with a reason.

use chrono::{Datelike, NaiveDate};
use rusqlite::params;

use super::sheet::{Adopter, the_meeting};
use super::{AdoptMinutes, MinutesId, MinutesState, ReopenMinutes, kept};
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::View;
use crate::print::{Kind, Subject, adopted};
use crate::typed::reason;

/// Whether what the minutes of a meeting say may still change: its items, notes, attendance, decisions. Fails with
/// `minutes_locked`.
pub fn check_open(view: &View<'_>, meeting: MeetingId) -> Result<()> {
    if kept(view, meeting)?.state == MinutesState::Concept {
        return Ok(());
    }
    Err(Problem::MinutesLocked(dutch::long(meetings::one(view, meeting)?.date)).of(meeting))
}

/// The minutes that wait for a meeting to adopt them, or were adopted in it: those of earlier meetings of the same kind and
/// body of which something was written down.
pub fn to_adopt(view: &View<'_>, meeting: &Meeting) -> Result<Vec<(NaiveDate, MinutesState)>> {
    view.rows(
        "SELECT date, coalesce(state, 'concept') FROM meeting LEFT JOIN minutes ON minutes.meeting_id = meeting.id
         WHERE body_id IS ?1 AND kind = ?2 AND date < ?3 AND cancelled_because IS NULL
         AND (adopted_in = ?4 OR coalesce(state, 'concept') = 'concept')
         AND EXISTS (SELECT 1 FROM agenda_item item WHERE item.meeting_id = meeting.id
             AND (item.notes <> '' OR item.started_at IS NOT NULL))
         ORDER BY date",
        params![meeting.body, meeting.kind, meeting.date, meeting.id],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )
}

/// The later meetings of the same body that were held: the next of the same kind first, then the others by date.
pub(super) fn adopters(view: &View<'_>, meeting: &Meeting) -> Result<Vec<Adopter>> {
    let held = view.rows(
        "SELECT id FROM meeting WHERE body_id IS ?1 AND (date, starts_at) > (?2, ?3) AND date <= ?4 AND cancelled_because IS NULL
         ORDER BY kind <> ?5, date, starts_at LIMIT 12",
        params![meeting.body, meeting.date, meeting.starts_at, view.today(), meeting.kind],
        |row| row.get(0),
    )?;
    held.into_iter().map(|id| meetings::one(view, id)).map(|meeting| meeting.map(|meeting| adopter(&meeting))).collect()
}

fn adopter(meeting: &Meeting) -> Adopter {
    Adopter {
        id: meeting.id,
        title: format!("{} van {}", meeting.kind_of(), dutch::long(meeting.date)),
        date: meeting.date,
    }
}

/// The page of the minutes: undoing an adoption takes their record away, but not the page.
fn place(meeting: &Meeting) -> Place {
    Place::room(Room::Meetings).year(meeting.date.year()).record(format!("minutes:{}", meeting.id))
}

/// Whether a meeting can adopt the minutes of another.
fn can_adopt(view: &View<'_>, later: &Meeting, meeting: &Meeting) -> bool {
    later.body == meeting.body
        && (later.date, later.starts_at) > (meeting.date, meeting.starts_at)
        && later.date <= view.today()
        && !later.is_cancelled()
}

/// Locks the minutes and keeps them as they are now.
pub(super) fn adopt(change: &mut Change<'_>, request: AdoptMinutes) -> Result<()> {
    let meeting = meetings::one(change, request.meeting)?;
    check_open(change, meeting.id)?;
    let later = meetings::one(change, request.adopted_in).map_err(|error| error.problem.at("adopted_in"))?;
    if !can_adopt(change, &later, &meeting) {
        return Err(Problem::MinutesAdoptedElsewhere.at("adopted_in"));
    }
    let on = request.on.map(|on| on.date("on", later.date)).transpose()?.unwrap_or(later.date);
    if on < later.date {
        return Err(Problem::EndBeforeStart.at("on"));
    }
    let id: MinutesId = change.new_id();
    change.execute(
        "INSERT INTO minutes (id, meeting_id, state, adopted_in, adopted_on, changes) VALUES (?1, ?2, 'adopted', ?3, ?4, ?5)
         ON CONFLICT (meeting_id) DO UPDATE SET state = 'adopted', adopted_in = ?3, adopted_on = ?4, changes = ?5",
        params![id, meeting.id, later.id, on, request.changes.unwrap_or_default().trim()],
    )?;
    adopted::keep(change, Kind::Minutes, subject(&meeting))?;
    change.named(format!("Verslag van {} vastgesteld", the_meeting(&meeting)), place(&meeting));
    Ok(())
}

fn subject(meeting: &Meeting) -> Subject {
    Subject { year: Some(meeting.date.year()), id: Some(meeting.id.to_string()) }
}

/// A concept again, with the changes it was adopted with, so that they need not be typed again.
pub(super) fn reopen(change: &mut Change<'_>, request: ReopenMinutes) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let meeting = meetings::one(change, request.meeting)?;
    let kept = kept(change, meeting.id)?;
    let (MinutesState::Adopted, Some(id)) = (kept.state, kept.id) else {
        return Err(Problem::StateNotAllowed.of(meeting.id));
    };
    change.execute("UPDATE minutes SET state = 'concept', adopted_in = NULL, adopted_on = NULL WHERE id = ?1", [id])?;
    adopted::forget(change, Kind::Minutes, &subject(&meeting))?;
    change.named(format!("Verslag van {} heropend: {why}", the_meeting(&meeting)), place(&meeting));
    Ok(())
}
