//! Another name from a day on, a merger, a split: the old ones end the day before, the new ones start that day, with
//! everyone who goes along. One act, so that one undo takes it back.

use std::collections::HashSet;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::assignments::{self, Assigned, FocusAssignmentId};
use super::foci::{self, New};
use super::slot_contacts::{self, AreaContactId, SlotContact};
use super::{Focus, FocusId, listed, one, place};
use crate::calendar::{Period, dutch};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, act};
use crate::typed::{Entered, required};

id!(FocusSuccessionId);

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SucceedFoci {
    /// The areas, or the themes, that end.
    pub from: Vec<FocusId>,
    /// What comes in their place.
    pub into: Vec<NewFocus>,
    /// First day of the new ones.
    pub on: Entered<NaiveDate>,
}

/// What comes in the place of others.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct NewFocus {
    pub id: Option<FocusId>,
    pub name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub description: String,
    /// Who goes along; everyone when absent.
    pub assignments: Option<Vec<FocusAssignmentId>>,
    /// Which contacts in slots go along; all of them when absent.
    pub contacts: Option<Vec<AreaContactId>>,
}

pub fn operations() -> Vec<Operation> {
    vec![act("areas.succeed", succeed)]
}

/// The old ones with what belongs to them.
struct Old {
    foci: Vec<Focus>,
    assigned: Vec<Assigned>,
    contacts: Vec<SlotContact>,
}

/// Answers the new ones.
fn succeed(change: &mut Change<'_>, request: SucceedFoci) -> Result<Vec<FocusId>> {
    let on = request.on.date("on", change.today())?;
    let old = old(change, &request.from, on)?;
    let Some(first) = old.foci.first() else { return Err(Problem::Required.at("from")) };
    if request.into.is_empty() {
        return Err(Problem::Required.at("into"));
    }
    // It lasts as long as the last of the old ones would have.
    let whole = old.foci.iter().skip(1).fold(first.period(), |whole, focus| whole.joined(focus.period()));
    let days = Period::new(Some(on), whole.last);
    for focus in &old.foci {
        let until = focus.period().before(on).and_then(|rest| rest.last);
        change.execute("UPDATE focus SET ends_on = ?2 WHERE id = ?1", params![focus.id, until])?;
    }
    let mut ids = Vec::new();
    let mut names = Vec::new();
    for part in request.into {
        let name = required(&part.name, "name")?;
        foci::check_name(change, first.kind, None, &name, days)?;
        let new = New { kind: first.kind, name, description: part.description.trim().to_owned(), period: days };
        let id = foci::insert(change, part.id, &new)?;
        foci::place_at(change, id, first.kind, first.id)?;
        for focus in &old.foci {
            let link: FocusSuccessionId = change.new_id();
            change.execute(
                "INSERT INTO focus_succession (id, from_id, to_id) VALUES (?1, ?2, ?3)",
                params![link, focus.id, id],
            )?;
        }
        take_along(change, &old, id, days, part.assignments.as_deref(), part.contacts.as_deref())?;
        ids.push(id);
        names.push(new.name);
    }
    for assigned in &old.assigned {
        assignments::end_before(change, assigned, on)?;
    }
    for contact in &old.contacts {
        slot_contacts::end_before(change, contact, on)?;
    }
    change.named(title(&old.foci, &names, on), place(ids.first().copied().unwrap_or(first.id)));
    Ok(ids)
}

/// The old ones, each there on the day and on the day before. Fails with `focus_not_there` or `focus_kinds_mixed`.
fn old(change: &Change<'_>, ids: &[FocusId], on: NaiveDate) -> Result<Old> {
    let mut seen = HashSet::new();
    let mut foci: Vec<Focus> = Vec::new();
    for id in ids.iter().filter(|id| seen.insert(**id)) {
        let focus = one(change, *id)?;
        if !focus.period().covers(on) || focus.period().before(on).is_none() {
            return Err(Problem::FocusNotThere { name: focus.name, day: dutch::long(on) }.at("on"));
        }
        if foci.first().is_some_and(|first| first.kind != focus.kind) {
            return Err(Problem::FocusKindsMixed.at("from"));
        }
        foci.push(focus);
    }
    let mut assigned = assignments::everyones(change)?;
    assigned.retain(|assigned| seen.contains(&assigned.focus) && assigned.period().reaches(on));
    let mut contacts = slot_contacts::all(change)?;
    contacts.retain(|contact| seen.contains(&contact.focus) && contact.period().reaches(on));
    Ok(Old { foci, assigned, contacts })
}

fn take_along(
    change: &mut Change<'_>,
    old: &Old,
    to: FocusId,
    days: Period,
    chosen_assignments: Option<&[FocusAssignmentId]>,
    chosen_contacts: Option<&[AreaContactId]>,
) -> Result<()> {
    for assigned in &old.assigned {
        let goes = chosen_assignments.is_none_or(|chosen| chosen.contains(&assigned.id));
        if let Some(rest) = assigned.period().shared(days).filter(|_| goes) {
            assignments::give(change, to, assigned.person, rest)?;
        }
    }
    for contact in &old.contacts {
        let goes = chosen_contacts.is_none_or(|chosen| chosen.contains(&contact.id));
        if let Some(rest) = contact.period().shared(days).filter(|_| goes) {
            slot_contacts::give(change, to, contact.slot, contact.contact, rest)?;
        }
    }
    Ok(())
}

/// "Gebied ‘Noord’ heet vanaf 1 januari 2027 ‘Noorderveld’"
fn title(old: &[Focus], new: &[String], on: NaiveDate) -> String {
    let quoted = |names: Vec<&str>| listed(&names.iter().map(|name| format!("‘{name}’")).collect::<Vec<_>>());
    let kind = old.first().map_or("", |focus| focus.kind.dutch(old.len() > 1));
    let before = quoted(old.iter().map(|focus| focus.name.as_str()).collect());
    let after = quoted(new.iter().map(String::as_str).collect());
    let day = dutch::long(on);
    match (old.len(), new.len()) {
        (1, 1) => format!("{kind} {before} heet vanaf {day} {after}"),
        (_, 1) => format!("{kind} {before} zijn vanaf {day} samen {after}"),
        (1, _) => format!("{kind} {before} is vanaf {day} gesplitst in {after}"),
        _ => format!("{kind} {before} zijn vanaf {day} {after}"),
    }
}
