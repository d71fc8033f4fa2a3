//! Areas (gebieden) and themes (thema's), together a focus (aandachtsgebied), and who keeps an eye on them.
//!
//! Each has the days on which it exists. A new name, a merger or a split ends the old ones and starts others, so that
//! what was written about a year keeps the names of that year.

mod assignments;
mod cover;
mod document;
mod foci;
mod hand_over;
mod slot_contacts;
mod slots;
mod succession;
#[cfg(test)]
mod tests;

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use assignments::{Assigned, FocusAssignmentId, of_people};
pub use cover::attention;
pub use document::document;
pub use slot_contacts::{AreaContactId, SlotHeld, held_by_contacts, pass_on as pass_on_slots};
pub use slots::AreaSlotId;

use crate::calendar::Period;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Place, Room};
use crate::operation::{Nothing, Operation, View, ask};
use crate::settings::{self, SettingName};

id!(
    /// An area or a theme.
    FocusId
);

#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    Hash,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
    IntoStaticStr,
    EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FocusKind {
    /// Gebied
    Area,
    /// Thema
    Theme,
}
stored_by_name!(FocusKind);

impl FocusKind {
    fn dutch(self, many: bool) -> &'static str {
        match (self, many) {
            (Self::Area, false) => "Gebied",
            (Self::Area, true) => "Gebieden",
            (Self::Theme, false) => "Thema",
            (Self::Theme, true) => "Thema’s",
        }
    }
}

/// An area or a theme in the days that it exists.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Focus {
    pub id: FocusId,
    pub kind: FocusKind,
    pub name: String,
    pub description: String,
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it goes on.
    pub ends_on: Option<NaiveDate>,
    /// What it was made of.
    pub from: Vec<FocusName>,
    /// What was made of it.
    pub to: Vec<FocusName>,
    /// What stands in its place today, when it has ended: "Noord" and "Oost".
    pub now: Vec<FocusName>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FocusName {
    pub id: FocusId,
    pub name: String,
}

impl Focus {
    pub fn period(&self) -> Period {
        Period::new(self.starts_on, self.ends_on)
    }

    fn place(&self) -> Place {
        place(self.id)
    }

    fn named(&self) -> FocusName {
        FocusName { id: self.id, name: self.name.clone() }
    }
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfFocus {
    pub id: FocusId,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![ask("areas.list", |view, _: Nothing| all(view))];
    operations.extend(cover::operations());
    operations.extend(foci::operations());
    operations.extend(succession::operations());
    operations.extend(assignments::operations());
    operations.push(hand_over::operation());
    operations.extend(slots::operations());
    operations.extend(slot_contacts::operations());
    operations
}

fn place(id: FocusId) -> Place {
    Place::room(Room::Areas).record(id)
}

/// Every area and theme, also those that have ended: areas first, in the council's own order.
pub fn all(view: &View<'_>) -> Result<Vec<Focus>> {
    let mut foci = view.rows(
        "SELECT id, kind, name, description, starts_on, ends_on FROM focus ORDER BY kind, position, id",
        [],
        from_row,
    )?;
    let successions: Vec<(FocusId, FocusId)> =
        view.rows("SELECT from_id, to_id FROM focus_succession ORDER BY id", [], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let known: HashMap<FocusId, (FocusName, Period)> =
        foci.iter().map(|focus| (focus.id, (focus.named(), focus.period()))).collect();
    let names = |ids: Vec<FocusId>| ids.iter().filter_map(|id| Some(known.get(id)?.0.clone())).collect();
    for focus in &mut foci {
        let id = focus.id;
        focus.from = names(successions.iter().filter(|(_, to)| *to == id).map(|(from, _)| *from).collect());
        focus.to = names(successions.iter().filter(|(from, _)| *from == id).map(|(_, to)| *to).collect());
        if !focus.period().reaches(view.today()) {
            let standing = |id: &FocusId| known.get(id).is_some_and(|(_, period)| period.covers(view.today()));
            focus.now = names(descendants(id, &successions).into_iter().filter(standing).collect());
        }
    }
    Ok(foci)
}

/// All that came of it, in the order in which it did.
fn descendants(id: FocusId, successions: &[(FocusId, FocusId)]) -> Vec<FocusId> {
    let mut found = vec![id];
    let mut seen = HashSet::from([id]);
    let mut at = 0;
    while let Some(&from) = found.get(at) {
        found.extend(
            successions.iter().filter(|(old, _)| *old == from).map(|(_, to)| *to).filter(|to| seen.insert(*to)),
        );
        at += 1;
    }
    found.remove(0);
    found
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Focus> {
    Ok(Focus {
        id: row.get(0)?,
        kind: row.get(1)?,
        name: row.get(2)?,
        description: row.get(3)?,
        starts_on: row.get(4)?,
        ends_on: row.get(5)?,
        from: Vec::new(),
        to: Vec::new(),
        now: Vec::new(),
    })
}

/// One of them, without what it came from. Fails with `not_found`.
fn one(view: &View<'_>, id: FocusId) -> Result<Focus> {
    view.row("SELECT id, kind, name, description, starts_on, ends_on FROM focus WHERE id = ?1", [id], from_row)?
        .ok_or_else(|| Problem::NotFound.of(id))
}

/// Whether the council works with areas or themes, or did: what is recorded must stay in reach.
pub fn in_use(view: &View<'_>) -> Result<bool> {
    Ok(settings::is_on(view, SettingName::UsesAreas)? || !all(view)?.is_empty())
}

/// An area's or theme's name. Fails with `not_found`.
pub fn name_of(view: &View<'_>, id: FocusId) -> Result<String> {
    one(view, id).map(|focus| focus.name)
}
