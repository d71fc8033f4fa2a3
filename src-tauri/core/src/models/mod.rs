//! "Hoe werkt uw raad?": four ways of working to start from. Choosing one sets settings and adds duties, bodies and
//! slots; all of it can be changed afterwards. Choosing again adds what is missing, takes nothing away, and leaves what the
//! council changed itself.

mod declared;

use chrono::{Datelike, Months, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};
use ts_rs::TS;

use declared::{DutyProposal, Proposal};

use crate::council;
use crate::duties::{self, DutyFields, Recurrence};
use crate::error::{Problem, Result};
use crate::id::stored_by_name;
use crate::journal::Change;
use crate::meetings::{self, KindProposal};
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::settings::{self, SettingName};
use crate::typed::Entered;

/// A way of working.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, EnumIter, EnumString, IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Model {
    /// Two members for each area; subjects come up through the year (Alphen aan den Rijn).
    AreaPairs,
    /// A plan with goals and a budget, laid before the college (Purmerend).
    PlanAndBudget,
    /// A network of inhabitants around a stuurgroep, with projectgroepen (Groningen).
    Network,
    /// Deelraden with their own budget and werkgroepen (Arnhem).
    Subcouncils,
}
stored_by_name!(Model);

/// A way of working, and what choosing it would do now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Offered {
    pub model: Model,
    pub title: String,
    pub text: String,
    /// The one that was chosen last.
    pub chosen: bool,
    /// What would change, each a short sentence.
    pub changes: Vec<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct ChooseModel {
    model: Model,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("models.list", |view, _: Nothing| offered(view)), act("models.choose", choose)]
}

/// The model chosen last.
pub fn chosen(view: &View<'_>) -> Result<Option<Model>> {
    Ok(view.row("SELECT model FROM council", [], |row| row.get(0))?.flatten())
}

/// The kinds of meetings that the council's way of working knows.
pub fn meeting_kinds(view: &View<'_>) -> Result<&'static [KindProposal]> {
    Ok(chosen(view)?.map_or(declared::USUAL_KINDS, |model| model.proposal().meeting_kinds))
}

fn offered(view: &View<'_>) -> Result<Vec<Offered>> {
    let chosen = chosen(view)?;
    Model::iter()
        .map(|model| {
            let proposal = model.proposal();
            Ok(Offered {
                model,
                title: proposal.title.into(),
                text: proposal.text.into(),
                chosen: chosen == Some(model),
                changes: changes(view, &proposal)?,
            })
        })
        .collect()
}

/// What choosing would do, in words.
fn changes(view: &View<'_>, proposal: &Proposal) -> Result<Vec<String>> {
    let mut changes = Vec::new();
    for (name, value) in settings_to_set(view, proposal)? {
        changes.push(said(name, value));
    }
    let missing = missing_duties(view, proposal)?;
    if !missing.is_empty() {
        let titles = missing.iter().map(|duty| duty.title).collect::<Vec<_>>().join(", ");
        changes.push(format!("In de jaarklok: {titles}"));
    }
    let bodies = missing_bodies(view, proposal)?;
    if !bodies.is_empty() {
        let names = bodies.iter().map(|(_, name)| *name).collect::<Vec<_>>().join(", ");
        changes.push(format!("Werkgroepen en deelraden: {names}"));
    }
    let slots = missing_slots(view, proposal)?;
    if !slots.is_empty() {
        changes.push(format!("Per gebied een plek voor: {}", slots.join(", ")));
    }
    let kinds = missing_kinds(view, proposal)?;
    if !kinds.is_empty() {
        let names = kinds.iter().map(|kind| kind.name).collect::<Vec<_>>().join(", ");
        changes.push(format!("Soorten vergaderingen: {names}"));
    }
    Ok(changes)
}

/// A setting with the value it would get.
fn said(name: SettingName, value: i64) -> String {
    let declared = name.declared();
    match (declared.unit, value) {
        (settings::Unit::YesNo, 0) => format!("{}: nee", declared.label),
        (settings::Unit::YesNo, _) => format!("{}: ja", declared.label),
        _ => format!("{}: {value}", declared.label),
    }
}

/// The settings that get another value. What the council set itself stays: a value that is neither the default nor what
/// the way of working before had set. What this way of working cannot do without is always set.
fn settings_to_set(view: &View<'_>, proposal: &Proposal) -> Result<Vec<(SettingName, i64)>> {
    let before = chosen(view)?.map(Model::proposal);
    let mut to_set = Vec::new();
    for (name, value) in proposal.settings {
        let declared = name.declared();
        let given = before.as_ref().and_then(|before| before.value_of(*name)).unwrap_or(declared.default);
        let now = settings::number(view, *name)?;
        let needed = declared.unit == settings::Unit::YesNo && *value != 0;
        if now != *value && (now == given || needed) {
            to_set.push((*name, *value));
        }
    }
    Ok(to_set)
}

/// The duties that are not there yet; one that was given another name is known by what it says.
fn missing_duties(view: &View<'_>, proposal: &Proposal) -> Result<Vec<&'static DutyProposal>> {
    let known = duties::all(view)?;
    let is_known = |proposed: &DutyProposal| {
        known.iter().any(|duty| {
            duty.title == proposed.title || (duty.explanation == proposed.explanation && duty.source == proposed.source)
        })
    };
    Ok(proposal.duties().filter(|duty| !is_known(duty)).collect())
}

/// The bodies of a kind that the council has none of: its own may have another name.
fn missing_bodies(view: &View<'_>, proposal: &Proposal) -> Result<Vec<(&'static str, &'static str)>> {
    let known: Vec<String> = view.rows("SELECT DISTINCT kind FROM body", [], |row| row.get(0))?;
    Ok(proposal.bodies.iter().copied().filter(|(kind, _)| known.iter().all(|other| other != kind)).collect())
}

/// The slots, as long as the council has none of its own.
fn missing_slots(view: &View<'_>, proposal: &Proposal) -> Result<&'static [&'static str]> {
    let known = view.row("SELECT 1 FROM area_slot LIMIT 1", [], |_| Ok(()))?;
    Ok(if known.is_some() { &[] } else { proposal.slots })
}

/// The kinds of meetings, as long as the council has none of its own.
fn missing_kinds(view: &View<'_>, proposal: &Proposal) -> Result<&'static [KindProposal]> {
    let known = view.row("SELECT 1 FROM meeting_kind LIMIT 1", [], |_| Ok(()))?;
    Ok(if known.is_some() { &[] } else { proposal.meeting_kinds })
}

fn choose(change: &mut Change<'_>, request: ChooseModel) -> Result<()> {
    council::named(change)?;
    let proposal = request.model.proposal();
    for (name, value) in settings_to_set(change, &proposal)? {
        settings::keep(change, name, value)?;
    }
    for duty in missing_duties(change, &proposal)? {
        let fields = fields(duty, change.today())?;
        duties::insert(change, None, &fields)?;
    }
    add_bodies(change, &proposal)?;
    add_slots(change, &proposal)?;
    meetings::take_kinds(change, missing_kinds(change, &proposal)?)?;
    change.execute("UPDATE council SET model = ?1", [request.model])?;
    change.named(format!("Zo werkt de raad: {}", proposal.title), settings::page());
    Ok(())
}

/// A proposal with its first day from today on, so that a new council does not start with things that are late.
fn fields(duty: &DutyProposal, today: NaiveDate) -> Result<DutyFields> {
    let (month, day) = duty.first;
    let wrong = || Problem::NoSuchDay(format!("{day}-{month}"));
    let starts_on = NaiveDate::from_ymd_opt(today.year(), month, day).ok_or_else(wrong)?;
    let starts_on = starts_on.checked_sub_months(Months::new(12)).ok_or_else(wrong)?;
    let recurrence = Recurrence { starts_on, every_months: Some(duty.every_months), ends_on: None };
    Ok(DutyFields {
        title: duty.title.into(),
        explanation: duty.explanation.into(),
        starts_on: Entered::Value(recurrence.first_from(today).unwrap_or(starts_on)),
        every_months: Some(duty.every_months),
        ends_on: None,
        ahead_days: duty.ahead_days,
        room: duty.room,
        done_when: duty.done_when,
        source: duty.source.into(),
    })
}

fn add_bodies(change: &mut Change<'_>, proposal: &Proposal) -> Result<()> {
    let missing = missing_bodies(change, proposal)?;
    let first: i64 = change.db().query_row("SELECT count(*) FROM body", [], |row| row.get(0))?;
    for (position, (kind, name)) in (first..).zip(missing) {
        let id: crate::groups::BodyId = change.new_id();
        change.execute(
            "INSERT INTO body (id, kind, name, position, subject, closing_agreement) VALUES (?1, ?2, ?3, ?4, '', '')",
            params![id, kind, name, position],
        )?;
    }
    Ok(())
}

fn add_slots(change: &mut Change<'_>, proposal: &Proposal) -> Result<()> {
    for (position, name) in (0_i64..).zip(missing_slots(change, proposal)?) {
        let id: crate::areas::AreaSlotId = change.new_id();
        change
            .execute("INSERT INTO area_slot (id, name, position) VALUES (?1, ?2, ?3)", params![id, name, position])?;
    }
    Ok(())
}
