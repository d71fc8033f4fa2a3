//! Actions (acties): who does what by when, over all meetings and groups. A number runs on over the years and stays with its
//! action; an action is never removed, it is done or dropped. Each time it is postponed is kept, with the reason.

mod attention;
mod changes;
mod document;
mod list;
mod owner;
#[cfg(test)]
#[allow(clippy::unwrap_used, clippy::expect_used, clippy::panic)]
mod tests;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use attention::attention;
pub use document::{document, table};
pub use list::{of_meeting, open};

use crate::agenda::AgendaItemId;
use crate::groups::BodyId;
use crate::id::id;
use crate::meetings::MeetingId;
use crate::operation::{OfYear, Operation, act, ask};
use crate::people::PersonId;
use crate::typed::Entered;

id!(ActionId);
id!(PostponementId);

/// Where an action stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ActionStatus {
    Open,
    /// Open, and its day has passed.
    Late,
    Done,
    Dropped,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Action {
    pub id: ActionId,
    #[ts(type = "number")]
    pub number: i64,
    /// "A-128"
    pub label: String,
    pub text: String,
    /// One of the council; absent for someone else, who is known by name only.
    pub owner: Option<PersonId>,
    pub owner_name: String,
    pub taken_on: NaiveDate,
    pub due_on: Option<NaiveDate>,
    pub meeting: Option<MeetingId>,
    /// "de vergadering van 3 november 2026 (plenair)"
    pub meeting_title: Option<String>,
    pub item: Option<AgendaItemId>,
    /// Number and subject of the item on its agenda: "3. Cliëntondersteuning".
    pub item_title: Option<String>,
    /// The body it is of; absent for the council.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    /// Not for the public: by itself, or because its item is.
    pub is_closed: bool,
    pub status: ActionStatus,
    pub done_on: Option<NaiveDate>,
    pub dropped_because: Option<String>,
    /// How it was done, or what came in between.
    pub note: String,
    /// Each time it was postponed, the first one first.
    pub postponed: Vec<Postponement>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Postponement {
    pub on: NaiveDate,
    /// Absent where it had no day yet.
    pub from: Option<NaiveDate>,
    pub to: NaiveDate,
    pub reason: String,
}

impl Action {
    pub fn is_open(&self) -> bool {
        matches!(self.status, ActionStatus::Open | ActionStatus::Late)
    }

    /// How often its day was moved. A first day is no postponement: nobody had promised another.
    pub fn times_postponed(&self) -> usize {
        self.postponed.iter().filter(|postponement| postponement.from.is_some()).count()
    }
}

/// "A-128"
fn label(number: i64) -> String {
    format!("A-{number}")
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddAction {
    pub id: Option<ActionId>,
    pub text: String,
    pub owner: Option<PersonId>,
    /// Someone outside the council, by name.
    pub owner_name: Option<String>,
    pub due: Option<Entered<NaiveDate>>,
    pub meeting: Option<MeetingId>,
    pub item: Option<AgendaItemId>,
    /// Absent for the body of the meeting, or the council.
    pub body: Option<BodyId>,
    pub closed: Option<bool>,
}

/// All that can be written differently. A later day asks for a reason: `actions.postpone`.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ChangeAction {
    pub id: ActionId,
    pub text: String,
    pub owner: Option<PersonId>,
    pub owner_name: Option<String>,
    pub due: Option<Entered<NaiveDate>>,
    pub body: Option<BodyId>,
    /// Absent, as the note: as it is.
    pub closed: Option<bool>,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct PostponeAction {
    pub id: ActionId,
    pub to: Entered<NaiveDate>,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct FinishAction {
    pub id: ActionId,
    /// Today when absent.
    pub on: Option<Entered<NaiveDate>>,
    pub note: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct DropAction {
    pub id: ActionId,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfAction {
    pub id: ActionId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("actions.list", |view, request: OfYear| list::of_year(view, request.year)),
        ask("actions.one", |view, request: OfAction| list::one(view, request.id)),
        act("actions.add", changes::add),
        act("actions.change", changes::change),
        act("actions.postpone", changes::postpone),
        act("actions.done", changes::done),
        act("actions.drop", changes::drop),
        act("actions.reopen", changes::reopen),
    ]
}
