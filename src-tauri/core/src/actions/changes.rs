//! What happens to an action: agreed, postponed, done, dropped, taken up again.

use chrono::NaiveDate;
use rusqlite::params;

use super::list::one;
use super::owner::owner;
use super::{
    Action, ActionId, AddAction, ChangeAction, DropAction, FinishAction, OfAction, PostponeAction, PostponementId,
    label,
};
use crate::agenda::AgendaItemId;
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::meetings::{self, MeetingId};
use crate::minutes;
use crate::operation::View;
use crate::settings::{self, SettingName};
use crate::typed::{Entered, reason, required};

fn place(id: ActionId) -> Place {
    Place::room(Room::Meetings).record(id)
}

pub(super) fn add(change: &mut Change<'_>, request: AddAction) -> Result<ActionId> {
    let text = required(&request.text, "text")?;
    let owner = owner(change, request.owner, request.owner_name.as_deref())?;
    let meeting = meeting_of(change, request.meeting, request.item)?;
    let met = meeting.map(|id| meetings::one(change, id)).transpose()?;
    if let Some(meeting) = meeting {
        minutes::check_open(change, meeting)?;
    }
    let today = change.today();
    let taken_on = met.as_ref().map_or(today, |meeting| meeting.date.min(today));
    let due = due(request.due.as_ref(), taken_on)?;
    let body = request.body.or(met.and_then(|meeting| meeting.body));
    let id = change.id_for(request.id, "action")?;
    let number = next_number(change)?;
    change.execute(
        "INSERT INTO action (id, number, text, meeting_id, agenda_item_id, body_id, owner_id, owner, taken_on, due_on, note,
         is_closed) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, '', ?11)",
        params![
            id,
            number,
            text,
            meeting,
            request.item,
            body,
            owner.person,
            owner.name,
            taken_on,
            due,
            request.closed.unwrap_or(false)
        ],
    )?;
    change.named(format!("Actie {} toegevoegd", label(number)), place(id));
    Ok(id)
}

/// An action is never removed, so the highest number is the last one given, also after undo and redo.
fn next_number(view: &View<'_>) -> Result<i64> {
    let last: Option<i64> = view.row("SELECT max(number) FROM action", [], |row| row.get(0))?.flatten();
    let first = settings::number(view, SettingName::FirstActionNumber)?;
    Ok(last.map_or(first, |last| first.max(last + 1)))
}

/// The meeting of an action: that of its item, which must be the one that was named.
fn meeting_of(view: &View<'_>, meeting: Option<MeetingId>, item: Option<AgendaItemId>) -> Result<Option<MeetingId>> {
    let Some(item) = item else { return Ok(meeting) };
    let of_item: Option<MeetingId> = view
        .row("SELECT meeting_id FROM agenda_item WHERE id = ?1", [item], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(item))?;
    if meeting.is_some() && meeting != of_item { Err(Problem::NotFound.of(item)) } else { Ok(of_item) }
}

fn due(entered: Option<&Entered<NaiveDate>>, near: NaiveDate) -> Result<Option<NaiveDate>> {
    match entered {
        Some(Entered::Text(text)) if text.trim().is_empty() => Ok(None),
        Some(due) => due.date("due", near).map(Some),
        None => Ok(None),
    }
}

pub(super) fn change(change: &mut Change<'_>, request: ChangeAction) -> Result<()> {
    let action = one(change, request.id)?;
    let text = required(&request.text, "text")?;
    let owner = owner(change, request.owner, request.owner_name.as_deref())?;
    let due = due(request.due.as_ref(), action.taken_on)?;
    // Putting it off quietly is what the list is there to show.
    if action.due_on.is_some_and(|before| due.is_none_or(|due| due > before)) {
        return Err(Problem::ActionLaterNeedsReason.at("due"));
    }
    // Closed through its item it stays, whatever is said of the action itself.
    let closed = request.closed.filter(|closed| *closed != action.is_closed);
    if let Some(meeting) = action.meeting
        && (text != action.text || closed.is_some())
    {
        minutes::check_open(change, meeting)?;
    }
    change.execute(
        "UPDATE action SET text = ?2, owner_id = ?3, owner = ?4, due_on = ?5, body_id = ?6, is_closed = coalesce(?7, is_closed),
         note = coalesce(?8, note) WHERE id = ?1",
        params![action.id, text, owner.person, owner.name, due, request.body, closed, request.note.map(trimmed)],
    )?;
    change.named(format!("Actie {} veranderd", action.label), place(action.id));
    Ok(())
}

fn trimmed(text: String) -> String {
    text.trim().to_owned()
}

/// The action, which must be open. Fails with `action_ended`.
fn still_open(view: &View<'_>, id: ActionId) -> Result<Action> {
    let action = one(view, id)?;
    if action.is_open() { Ok(action) } else { Err(Problem::ActionEnded(action.label).of(id)) }
}

/// Moves the day, or gives one that had none its first. Why, and from which day, stays with the action.
pub(super) fn postpone(change: &mut Change<'_>, request: PostponeAction) -> Result<()> {
    let action = still_open(change, request.id)?;
    let why = reason(&request.reason, "reason")?;
    let to = request.to.date("to", action.due_on.unwrap_or(change.today()).max(change.today()))?;
    if let Some(before) = action.due_on.filter(|before| to <= *before) {
        return Err(Problem::ActionNotLater(dutch::long(before)).at("to"));
    }
    let id: PostponementId = change.new_id();
    change.execute(
        "INSERT INTO action_postponement (id, action_id, postponed_on, from_due, to_due, reason)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6)",
        params![id, action.id, change.today(), action.due_on, to, why],
    )?;
    change.execute("UPDATE action SET due_on = ?2 WHERE id = ?1", params![action.id, to])?;
    let told = if action.due_on.is_some() { "uitgesteld tot" } else { "klaar op" };
    change.named(format!("Actie {} {told} {}", action.label, dutch::day_month(to)), place(action.id));
    Ok(())
}

pub(super) fn done(change: &mut Change<'_>, request: FinishAction) -> Result<()> {
    let action = still_open(change, request.id)?;
    let today = change.today();
    let on = request.on.map(|on| on.date("on", today)).transpose()?.unwrap_or(today);
    if on > today {
        return Err(Problem::DoneInFuture(dutch::long(on)).at("on"));
    }
    change.execute(
        "UPDATE action SET done_on = ?2, note = coalesce(?3, note) WHERE id = ?1",
        params![action.id, on, request.note.map(trimmed)],
    )?;
    change.named(format!("Actie {} gedaan", action.label), place(action.id));
    Ok(())
}

/// It will not be done: it keeps its number, with the reason.
pub(super) fn drop(change: &mut Change<'_>, request: DropAction) -> Result<()> {
    let action = still_open(change, request.id)?;
    let why = reason(&request.reason, "reason")?;
    change.execute("UPDATE action SET dropped_because = ?2 WHERE id = ?1", params![action.id, why])?;
    change.named(format!("Actie {} vervallen: {why}", action.label), place(action.id));
    Ok(())
}

pub(super) fn reopen(change: &mut Change<'_>, request: OfAction) -> Result<()> {
    let action = one(change, request.id)?;
    if action.is_open() {
        return Err(Problem::StateNotAllowed.of(action.id));
    }
    change.execute("UPDATE action SET done_on = NULL, dropped_because = NULL WHERE id = ?1", [action.id])?;
    change.named(format!("Actie {} staat weer open", action.label), place(action.id));
    Ok(())
}
