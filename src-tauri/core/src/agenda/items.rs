//! Adding, changing, ordering and removing items.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{AgendaItemId, OfItem, Wanted, check_open, end, named, open, place, quick};
use crate::error::{Problem, Result};
use crate::groups::BodyId;
use crate::journal::Change;
use crate::meetings::{self, MeetingId};
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::people::PersonId;
use crate::typed::{Entered, required};

/// What is said of an item.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ItemFields {
    pub subject: String,
    /// Formatted text (CommonMark).
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub explanation: String,
    /// Who brings it in: one of the council, …
    pub presenter_id: Option<PersonId>,
    /// … or someone else by name.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub presenter: String,
    pub wanted: Wanted,
    /// What is wanted, where it is none of these.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub wanted_other: String,
    pub minutes: Option<Entered<u32>>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub is_closed: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddItem {
    pub id: Option<AgendaItemId>,
    /// Absent for an item that waits.
    pub meeting: Option<MeetingId>,
    /// Whose it is while it waits; absent for the council.
    pub body: Option<BodyId>,
    #[serde(flatten)]
    pub fields: ItemFields,
}

/// An item in one line: "Wmo-verordening, 20 min, besluitvorming".
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddLine {
    pub id: Option<AgendaItemId>,
    /// Absent for an item that waits.
    pub meeting: Option<MeetingId>,
    /// Whose it is while it waits; absent for the council.
    pub body: Option<BodyId>,
    pub text: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeItem {
    pub id: AgendaItemId,
    #[serde(flatten)]
    pub fields: ItemFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveItem {
    pub id: AgendaItemId,
    /// New place, 0 is first.
    pub to: usize,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("agenda.add", add),
        act("agenda.add_line", add_line),
        act("agenda.change", change_item),
        act("agenda.move", move_item),
        act("agenda.remove", remove),
    ]
}

/// The fields, checked.
struct Checked {
    subject: String,
    minutes: Option<u32>,
    wanted_other: String,
}

impl ItemFields {
    fn check(&self) -> Result<Checked> {
        let wanted_other = self.wanted_other.trim();
        if self.wanted == Wanted::Other && wanted_other.is_empty() {
            return Err(Problem::Required.at("wanted_other"));
        }
        Ok(Checked {
            subject: required(&self.subject, "subject")?,
            minutes: self.minutes.as_ref().map(|minutes| minutes.minutes("minutes")).transpose()?,
            // Words for something else are about nothing when it is one of the usual.
            wanted_other: if self.wanted == Wanted::Other { wanted_other.into() } else { String::new() },
        })
    }

    /// Who is chosen goes before a name that was typed.
    fn presenter(&self) -> &str {
        if self.presenter_id.is_some() { "" } else { self.presenter.trim() }
    }
}

fn add(change: &mut Change<'_>, request: AddItem) -> Result<AgendaItemId> {
    check_open(change, request.meeting)?;
    let (fields, checked) = (&request.fields, request.fields.check()?);
    let body = match request.meeting {
        Some(meeting) => meetings::one(change, meeting)?.body,
        None => request.body,
    };
    let id = change.id_for(request.id, "agenda_item")?;
    change.execute(
        "INSERT INTO agenda_item (id, meeting_id, body_id, position, subject, explanation, presenter_id, presenter,
         wanted, wanted_other, minutes, is_closed, added_on, notes)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, '')",
        params![
            id,
            request.meeting,
            body,
            end(change, request.meeting)?,
            checked.subject,
            fields.explanation,
            fields.presenter_id,
            fields.presenter(),
            fields.wanted,
            checked.wanted_other,
            checked.minutes,
            fields.is_closed,
            change.today()
        ],
    )?;
    let title = format!("Agendapunt ‘{}’ toegevoegd aan {}", checked.subject, named(change, request.meeting)?);
    let place = place(change, request.meeting)?.record(id);
    change.named(title, place);
    Ok(id)
}

fn add_line(change: &mut Change<'_>, request: AddLine) -> Result<AgendaItemId> {
    let line = quick::read(&request.text);
    let fields = ItemFields {
        subject: required(&line.subject, "text")?,
        explanation: String::new(),
        presenter_id: None,
        presenter: String::new(),
        wanted: line.wanted.unwrap_or(Wanted::Information),
        wanted_other: String::new(),
        minutes: line.minutes.map(Entered::Value),
        is_closed: line.is_closed,
    };
    add(change, AddItem { id: request.id, meeting: request.meeting, body: request.body, fields })
}

fn change_item(change: &mut Change<'_>, request: ChangeItem) -> Result<()> {
    let known = open(change, request.id)?;
    let (fields, checked) = (&request.fields, request.fields.check()?);
    change.execute(
        "UPDATE agenda_item SET subject = ?2, explanation = ?3, presenter_id = ?4, presenter = ?5, wanted = ?6,
         wanted_other = ?7, minutes = ?8, is_closed = ?9 WHERE id = ?1",
        params![
            request.id,
            checked.subject,
            fields.explanation,
            fields.presenter_id,
            fields.presenter(),
            fields.wanted,
            checked.wanted_other,
            checked.minutes,
            fields.is_closed
        ],
    )?;
    let place = place(change, known.meeting)?.record(request.id);
    change.named(format!("Agendapunt ‘{}’ veranderd", checked.subject), place);
    Ok(())
}

fn move_item(change: &mut Change<'_>, request: MoveItem) -> Result<()> {
    let known = open(change, request.id)?;
    // What waits has no order of its own: each finds its meeting.
    let meeting = known.meeting.ok_or_else(|| Problem::NotFound.of(request.id))?;
    let order = Ordered { table: "agenda_item", parent: "meeting_id", parent_id: &meeting.to_string() };
    order.place(change, &request.id.to_string(), request.to)?;
    let place = place(change, known.meeting)?.record(request.id);
    change.named(format!("Agendapunt ‘{}’ verplaatst", known.subject), place);
    Ok(())
}

/// The item goes, with its papers. Fails with `item_treated` when the meeting has done something with it.
fn remove(change: &mut Change<'_>, request: OfItem) -> Result<()> {
    let known = open(change, request.id)?;
    check_untreated(change, request.id)?;
    delete(change, request.id)?;
    let title = format!("Agendapunt ‘{}’ verwijderd van {}", known.subject, named(change, known.meeting)?);
    let place = place(change, known.meeting)?.record(request.id);
    change.named(title, place);
    Ok(())
}

pub(super) fn delete(change: &Change<'_>, id: AgendaItemId) -> Result<()> {
    change.execute("DELETE FROM agenda_paper WHERE agenda_item_id = ?1", [id])?;
    change.execute("DELETE FROM agenda_item WHERE id = ?1", [id])?;
    Ok(())
}

/// Fails with `item_treated` when decisions, actions, notes or attendance hang on it.
pub(super) fn check_untreated(view: &View<'_>, id: AgendaItemId) -> Result<()> {
    let treated = view.row(
        "SELECT 1 FROM agenda_item WHERE id = ?1 AND (trim(notes) <> '' OR started_at IS NOT NULL)
         UNION ALL SELECT 1 FROM decision WHERE agenda_item_id = ?1
         UNION ALL SELECT 1 FROM action WHERE agenda_item_id = ?1
         UNION ALL SELECT 1 FROM attendance WHERE from_item_id = ?1
         UNION ALL SELECT 1 FROM attendance WHERE until_item_id = ?1 LIMIT 1",
        [id],
        |_| Ok(()),
    )?;
    if treated.is_some() { Err(Problem::ItemTreated.of(id)) } else { Ok(()) }
}
