//! Settings: what differs between councils, each with a default, its explanation and where the default comes from.
//!
//! Only what the council changed is kept in the file. A setting is a whole number; yes and no are one and zero.

mod declared;

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};
use ts_rs::TS;

pub use declared::Declared;

use crate::error::{Problem, Result};
use crate::id::stored_by_name;
use crate::journal::{Change, Place, Room};
use crate::operation::{Nothing, Operation, View, act, ask};

/// Every setting there is. What it means stands in `declared.rs`.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, EnumIter, IntoStaticStr, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum SettingName {
    TermYears,
    MostTerms,
    TermWarningMonths,
    LeastMembers,
    MostMembers,
    MembersPerArea,
    LeastGroupMembers,
    MostGroupMembers,
    LeastShown,
    AgendaDeadlineDays,
    PlanningDays,
    UsesAreas,
    UsesSubcouncils,
    UsesNetwork,
    QuorumRule,
    QuorumNumber,
    ProxiesCountForQuorum,
    MostProxies,
    RefuseWithoutQuorum,
    FirstActionNumber,
    ReceiptReasonFrom,
    OncePerDay,
    ExplainedDifference,
}
stored_by_name!(SettingName);

/// How a setting is counted.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Days,
    Years,
    Months,
    Terms,
    People,
    Euros,
    YesNo,
    /// The place of one of its choices, 0 for the first.
    Choice,
    Percent,
    /// A number by which something is called.
    Number,
}

/// A setting as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Setting {
    pub name: SettingName,
    #[ts(type = "number")]
    pub value: i64,
    #[ts(type = "number")]
    pub default: i64,
    #[ts(type = "number")]
    pub least: i64,
    #[ts(type = "number")]
    pub most: i64,
    pub unit: Unit,
    /// What can be chosen, in words; empty for a number.
    pub choices: Vec<String>,
    pub label: String,
    pub explanation: String,
    /// Where the default comes from.
    pub source: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SetSetting {
    pub name: SettingName,
    #[ts(type = "number")]
    pub value: i64,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("settings.list", |view, _: Nothing| all(view)), act("settings.set", set)]
}

/// All settings, in the order in which they are shown.
pub fn all(view: &View<'_>) -> Result<Vec<Setting>> {
    SettingName::iter()
        .map(|name| {
            let declared = name.declared();
            Ok(Setting {
                name,
                value: number(view, name)?,
                default: declared.default,
                least: declared.least,
                most: declared.most,
                unit: declared.unit,
                choices: name.choices().iter().map(|choice| (*choice).to_owned()).collect(),
                label: declared.label.into(),
                explanation: declared.explanation.into(),
                source: declared.source.into(),
            })
        })
        .collect()
}

/// The value in force: the council's own, or the default.
pub fn number(view: &View<'_>, name: SettingName) -> Result<i64> {
    let own: Option<String> = view.row("SELECT value FROM setting WHERE id = ?1", [name], |row| row.get(0))?;
    Ok(own.and_then(|value| value.parse().ok()).unwrap_or(name.declared().default))
}

/// The value of a setting that is yes or no.
pub fn is_on(view: &View<'_>, name: SettingName) -> Result<bool> {
    Ok(number(view, name)? != 0)
}

fn set(change: &mut Change<'_>, request: SetSetting) -> Result<()> {
    let declared = request.name.declared();
    if !(declared.least..=declared.most).contains(&request.value) {
        return Err(Problem::SettingOutOfRange { least: declared.least, most: declared.most }.at("value"));
    }
    keep(change, request.name, request.value)?;
    change.named(format!("Instelling veranderd: {}", declared.label), page());
    Ok(())
}

/// The page of the room Raad with the settings.
pub fn page() -> Place {
    Place::room(Room::Council).record("settings")
}

/// Keeps the council's choice; the default itself is not kept, so that it follows a better one later.
pub fn keep(change: &mut Change<'_>, name: SettingName, value: i64) -> Result<()> {
    if value == name.declared().default {
        change.execute("DELETE FROM setting WHERE id = ?1", [name])?;
    } else {
        change.execute(
            "INSERT INTO setting (id, value) VALUES (?1, ?2) ON CONFLICT (id) DO UPDATE SET value = ?2",
            params![name, value.to_string()],
        )?;
    }
    Ok(())
}
