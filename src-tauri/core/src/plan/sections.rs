//! Sections of the plan: a title and formatted text, in an order of the council's own.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{PlanId, open_year, place};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::typed::required;

id!(SectionId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Section {
    pub id: SectionId,
    pub title: String,
    /// Formatted text (CommonMark).
    pub body: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddSection {
    pub id: Option<SectionId>,
    pub plan: PlanId,
    pub title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub body: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeSection {
    pub id: SectionId,
    pub title: String,
    pub body: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfSection {
    pub id: SectionId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveSection {
    pub id: SectionId,
    /// New place, 0 is first.
    pub to: usize,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("plan.add_section", add),
        act("plan.change_section", change_section),
        act("plan.move_section", move_section),
        act("plan.remove_section", remove),
    ]
}

pub fn of_plan(view: &View<'_>, plan: PlanId) -> Result<Vec<Section>> {
    view.rows("SELECT id, title, body FROM plan_section WHERE plan_id = ?1 ORDER BY position", [plan], |row| {
        Ok(Section { id: row.get(0)?, title: row.get(1)?, body: row.get(2)? })
    })
}

fn order(plan: &str) -> Ordered<'_> {
    Ordered { table: "plan_section", parent: "plan_id", parent_id: plan }
}

pub fn insert(
    change: &mut Change<'_>,
    id: Option<SectionId>,
    plan: PlanId,
    title: &str,
    body: &str,
) -> Result<SectionId> {
    let id = change.id_for(id, "plan_section")?;
    let position = order(&plan.to_string()).end(change)?;
    change.execute(
        "INSERT INTO plan_section (id, plan_id, position, title, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, plan, position, title, body],
    )?;
    Ok(id)
}

/// Plan and title of a section in a plan that may change.
fn open(view: &View<'_>, id: SectionId) -> Result<(PlanId, i32, String)> {
    let (plan, title) = view
        .row("SELECT plan_id, title FROM plan_section WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    Ok((plan, open_year(view, plan)?, title))
}

fn add(change: &mut Change<'_>, request: AddSection) -> Result<SectionId> {
    let year = open_year(change, request.plan)?;
    let title = required(&request.title, "title")?;
    let id = insert(change, request.id, request.plan, &title, &request.body)?;
    change.named(format!("Onderdeel ‘{title}’ toegevoegd"), place(year).record(id));
    Ok(id)
}

fn change_section(change: &mut Change<'_>, request: ChangeSection) -> Result<()> {
    let (_, year, _) = open(change, request.id)?;
    let title = required(&request.title, "title")?;
    change.execute(
        "UPDATE plan_section SET title = ?2, body = ?3 WHERE id = ?1",
        params![request.id, title, request.body],
    )?;
    change.named(format!("Onderdeel ‘{title}’ veranderd"), place(year).record(request.id));
    Ok(())
}

fn move_section(change: &mut Change<'_>, request: MoveSection) -> Result<()> {
    let (plan, year, title) = open(change, request.id)?;
    order(&plan.to_string()).place(change, &request.id.to_string(), request.to)?;
    change.named(format!("Onderdeel ‘{title}’ verplaatst"), place(year).record(request.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfSection) -> Result<()> {
    let (_, year, title) = open(change, request.id)?;
    change.execute("DELETE FROM plan_section WHERE id = ?1", [request.id])?;
    change.named(format!("Onderdeel ‘{title}’ verwijderd"), place(year));
    Ok(())
}
