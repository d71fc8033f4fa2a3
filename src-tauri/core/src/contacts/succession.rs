//! Someone else comes in the same place: the old contact ends, the new one takes over role, slots, groups and what
//! was agreed.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::changing::{Checked, insert};
use super::{ContactId, find, place};
use crate::areas;
use crate::calendar::{Period, dutch};
use crate::error::{Problem, Result};
use crate::groups;
use crate::journal::Change;
use crate::operation::{Operation, act};
use crate::people::email;
use crate::typed::{Entered, required};

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SucceedContact {
    /// Who goes.
    pub of: ContactId,
    /// First day of who comes.
    pub on: Entered<NaiveDate>,
    /// For who comes.
    pub id: Option<ContactId>,
    pub first_name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub infix: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub last_name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub email: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub phone: String,
}

pub fn operation() -> Operation {
    act("contacts.succeed", succeed)
}

fn succeed(change: &mut Change<'_>, request: SucceedContact) -> Result<ContactId> {
    let old = find(change, request.of)?;
    if old.successor.is_some() {
        return Err(Problem::ContactSucceeded(old.name).at("of"));
    }
    let on = request.on.date("on", change.today())?;
    // Who has left already keeps the last day; the place was empty in between.
    let Some(until) = old.period().before(on) else { return Err(Problem::EndBeforeStart.at("on")) };
    let new = Checked {
        first_name: required(&request.first_name, "first_name")?,
        infix: request.infix.trim().into(),
        last_name: request.last_name.trim().into(),
        organisation: old.organisation,
        role: old.role,
        email: email(&request.email)?,
        phone: request.phone.trim().into(),
        note: String::new(),
        days: Period::new(Some(on), None),
        every_months: old.every_months,
    };
    change.execute("UPDATE contact SET ends_on = ?2 WHERE id = ?1", params![old.id, until.last])?;
    let id = insert(change, request.id, &new, Some(old.id))?;
    areas::pass_on_slots(change, old.id, id, on)?;
    groups::pass_on_counterpart(change, old.id, id, on)?;
    change.named(format!("{} volgt {} op vanaf {}", new.name(), old.name, dutch::long(on)), place(id));
    Ok(id)
}
