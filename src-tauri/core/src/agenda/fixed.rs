//! The items that stand on the agenda of every meeting of a kind, and an agenda that starts with them. What is changed
//! of them later does not change the agendas that are there.

use std::collections::HashSet;

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Fills, OfAgenda, Wanted, check_open, place, title};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::meetings::{self, Meeting};
use crate::operation::{Operation, View, act, ask};
use crate::order::Ordered;
use crate::typed::{Entered, required};

id!(FixedItemId);
id!(MeetingKindId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FixedItem {
    pub id: FixedItemId,
    pub subject: String,
    pub wanted: Wanted,
    pub minutes: Option<u32>,
    pub is_closed: bool,
    pub fills: Option<Fills>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfKind {
    pub kind: MeetingKindId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct FixedFields {
    pub subject: String,
    pub wanted: Wanted,
    pub minutes: Option<Entered<u32>>,
    #[serde(default)]
    #[ts(optional, as = "Option<bool>")]
    pub is_closed: bool,
    pub fills: Option<Fills>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddFixed {
    pub id: Option<FixedItemId>,
    pub kind: MeetingKindId,
    #[serde(flatten)]
    pub fields: FixedFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeFixed {
    pub id: FixedItemId,
    #[serde(flatten)]
    pub fields: FixedFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveFixed {
    pub id: FixedItemId,
    /// New place, 0 is first.
    pub to: usize,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfFixed {
    pub id: FixedItemId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("agenda.fixed", |view, request: OfKind| of_kind(view, request.kind)),
        act("agenda.take_standard", take_standard),
        act("agenda.add_fixed", add),
        act("agenda.change_fixed", change_fixed),
        act("agenda.move_fixed", move_fixed),
        act("agenda.remove_fixed", remove),
    ]
}

type Standard = (&'static str, Wanted, u32, Option<Fills>);

/// The agenda that councils use (Schouwen-Duiveland, Haarlem, Alphen aan den Rijn): with these minutes it takes two
/// hours. Whoever takes it over makes it their own.
const STANDARD: [Standard; 11] = [
    ("Opening", Wanted::Information, 5, None),
    ("Vaststellen van de agenda", Wanted::Decision, 5, None),
    ("Verslag van de vorige vergadering", Wanted::Decision, 10, Some(Fills::Minutes)),
    ("Actie- en besluitenlijst", Wanted::Information, 10, Some(Fills::Actions)),
    ("Mededelingen en ingekomen stukken", Wanted::Information, 10, None),
    ("Adviesaanvragen en conceptadviezen", Wanted::Decision, 25, None),
    ("Thema of gast", Wanted::Dialogue, 25, None),
    ("Terugkoppeling gebieden en werkgroepen", Wanted::Information, 10, None),
    ("Wat verder ter tafel komt", Wanted::Dialogue, 5, None),
    ("Rondvraag", Wanted::Dialogue, 10, None),
    ("Sluiting en volgende vergadering", Wanted::Information, 5, None),
];

pub fn of_kind(view: &View<'_>, kind: MeetingKindId) -> Result<Vec<FixedItem>> {
    view.rows(
        "SELECT id, subject, wanted, minutes, is_closed, fills FROM fixed_item WHERE kind_id = ?1 ORDER BY position",
        [kind],
        |row| {
            Ok(FixedItem {
                id: row.get(0)?,
                subject: row.get(1)?,
                wanted: row.get(2)?,
                minutes: row.get(3)?,
                is_closed: row.get(4)?,
                fills: row.get(5)?,
            })
        },
    )
}

/// The kind of a meeting, when the council keeps it.
pub(super) fn kind_of(view: &View<'_>, meeting: &Meeting) -> Result<Option<MeetingKindId>> {
    view.row("SELECT id FROM meeting_kind WHERE name = ?1", [&meeting.kind], |row| row.get(0))
}

/// Puts the fixed items of the meeting's kind on its agenda, or of a kind without any the standard agenda. What was
/// there already follows them; what stands there by the same name is not put there twice.
pub(super) fn start(change: &mut Change<'_>, request: OfAgenda) -> Result<()> {
    let meeting = meetings::one(change, request.meeting)?;
    check_open(change, Some(meeting.id))?;
    let fixed = match kind_of(change, &meeting)? {
        Some(kind) => of_kind(change, kind)?.into_iter().map(|item| (Some(item.id), item.into())).collect(),
        None => Vec::new(),
    };
    let fixed: Vec<(Option<FixedItemId>, NewItem)> = match fixed.is_empty() {
        true => STANDARD.into_iter().map(|item| (None, item.into())).collect(),
        false => fixed,
    };
    let there: HashSet<String> = change
        .rows("SELECT subject FROM agenda_item WHERE meeting_id = ?1", [meeting.id], |row| row.get(0))?
        .into_iter()
        .map(|subject: String| subject.to_lowercase())
        .collect();
    let new: Vec<_> = fixed.into_iter().filter(|(_, item)| !there.contains(&item.subject.to_lowercase())).collect();
    let count = i64::try_from(new.len()).unwrap_or(0);
    change
        .execute("UPDATE agenda_item SET position = position + ?2 WHERE meeting_id = ?1", params![meeting.id, count])?;
    for (position, (fixed, item)) in (0_i64..).zip(&new) {
        let id = change.new_id::<super::AgendaItemId>();
        change.execute(
            "INSERT INTO agenda_item (id, meeting_id, body_id, position, subject, explanation, presenter, wanted,
             wanted_other, minutes, is_closed, fills, fixed_item_id, notes)
             VALUES (?1, ?2, ?3, ?4, ?5, '', '', ?6, '', ?7, ?8, ?9, ?10, '')",
            params![
                id,
                meeting.id,
                meeting.body,
                position,
                item.subject,
                item.wanted,
                item.minutes,
                item.is_closed,
                item.fills,
                fixed
            ],
        )?;
    }
    let place = place(change, Some(meeting.id))?.record(meeting.id);
    change.named(format!("Vaste punten op de agenda van {}", title(&meeting)), place);
    Ok(())
}

/// A fixed item as it comes on an agenda or in the list of a kind.
struct NewItem {
    subject: String,
    wanted: Wanted,
    minutes: Option<u32>,
    is_closed: bool,
    fills: Option<Fills>,
}

impl From<FixedItem> for NewItem {
    fn from(item: FixedItem) -> Self {
        Self {
            subject: item.subject,
            wanted: item.wanted,
            minutes: item.minutes,
            is_closed: item.is_closed,
            fills: item.fills,
        }
    }
}

impl From<Standard> for NewItem {
    fn from((subject, wanted, minutes, fills): Standard) -> Self {
        Self { subject: subject.into(), wanted, minutes: Some(minutes), is_closed: false, fills }
    }
}

impl FixedFields {
    fn check(self) -> Result<NewItem> {
        // Words for another wish are asked of an item, not of what every meeting has.
        if self.wanted == Wanted::Other {
            return Err(Problem::WantedUnusual.at("wanted"));
        }
        Ok(NewItem {
            subject: required(&self.subject, "subject")?,
            minutes: self.minutes.map(|minutes| minutes.minutes("minutes")).transpose()?,
            wanted: self.wanted,
            is_closed: self.is_closed,
            fills: self.fills,
        })
    }
}

/// Adds the standard agenda to what a kind has, but for what stands there by that name.
fn take_standard(change: &mut Change<'_>, request: OfKind) -> Result<usize> {
    let kind = name_of_kind(change, request.kind)?;
    let there: HashSet<String> =
        of_kind(change, request.kind)?.into_iter().map(|item| item.subject.to_lowercase()).collect();
    let new = STANDARD.into_iter().filter(|(subject, ..)| !there.contains(&subject.to_lowercase()));
    let mut taken = 0;
    for item in new {
        insert(change, None, request.kind, &item.into())?;
        taken += 1;
    }
    change.named(format!("Standaardagenda overgenomen voor {kind}"), kinds(request.kind));
    Ok(taken)
}

fn insert(
    change: &mut Change<'_>,
    id: Option<FixedItemId>,
    kind: MeetingKindId,
    item: &NewItem,
) -> Result<FixedItemId> {
    let id = change.id_for(id, "fixed_item")?;
    let position = order(&kind.to_string()).end(change)?;
    change.execute(
        "INSERT INTO fixed_item (id, kind_id, position, subject, wanted, minutes, is_closed, fills)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![id, kind, position, item.subject, item.wanted, item.minutes, item.is_closed, item.fills],
    )?;
    Ok(id)
}

fn add(change: &mut Change<'_>, request: AddFixed) -> Result<FixedItemId> {
    let kind = name_of_kind(change, request.kind)?;
    let item = request.fields.check()?;
    let id = insert(change, request.id, request.kind, &item)?;
    change.named(format!("Vast agendapunt ‘{}’ toegevoegd aan {kind}", item.subject), kinds(id));
    Ok(id)
}

fn change_fixed(change: &mut Change<'_>, request: ChangeFixed) -> Result<()> {
    known(change, request.id)?;
    let item = request.fields.check()?;
    change.execute(
        "UPDATE fixed_item SET subject = ?2, wanted = ?3, minutes = ?4, is_closed = ?5, fills = ?6 WHERE id = ?1",
        params![request.id, item.subject, item.wanted, item.minutes, item.is_closed, item.fills],
    )?;
    change.named(format!("Vast agendapunt ‘{}’ veranderd", item.subject), kinds(request.id));
    Ok(())
}

fn move_fixed(change: &mut Change<'_>, request: MoveFixed) -> Result<()> {
    let (kind, subject) = known(change, request.id)?;
    order(&kind.to_string()).place(change, &request.id.to_string(), request.to)?;
    change.named(format!("Vast agendapunt ‘{subject}’ verplaatst"), kinds(request.id));
    Ok(())
}

/// The fixed item goes; on the agendas that are there it stays.
fn remove(change: &mut Change<'_>, request: OfFixed) -> Result<()> {
    let (_, subject) = known(change, request.id)?;
    change.execute("UPDATE agenda_item SET fixed_item_id = NULL WHERE fixed_item_id = ?1", [request.id])?;
    change.execute("DELETE FROM fixed_item WHERE id = ?1", [request.id])?;
    change.named(format!("Vast agendapunt ‘{subject}’ verwijderd"), kinds(request.id));
    Ok(())
}

fn order(kind: &str) -> Ordered<'_> {
    Ordered { table: "fixed_item", parent: "kind_id", parent_id: kind }
}

fn kinds(record: impl ToString) -> Place {
    Place::room(Room::Meetings).record(record)
}

fn known(view: &View<'_>, id: FixedItemId) -> Result<(MeetingKindId, String)> {
    view.row("SELECT kind_id, subject FROM fixed_item WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn name_of_kind(view: &View<'_>, kind: MeetingKindId) -> Result<String> {
    view.row("SELECT name FROM meeting_kind WHERE id = ?1", [kind], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(kind))
}
