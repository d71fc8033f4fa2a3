//! Adding, changing, ending and removing bodies.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{Body, BodyId, BodyKind, OfBody, one};
use crate::calendar::Period;
use crate::contacts::ContactId;
use crate::error::{Error, Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::typed::{Entered, open_period, required};

/// Fields of a body, new or changed.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct BodyFields {
    pub name: String,
    pub parent: Option<BodyId>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub subject: String,
    pub starts_on: Option<Entered<NaiveDate>>,
    /// Last day, when it is known.
    pub ends_on: Option<Entered<NaiveDate>>,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub closing_agreement: String,
    pub counterpart: Option<ContactId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddBody {
    pub id: Option<BodyId>,
    pub kind: BodyKind,
    #[serde(flatten)]
    pub fields: BodyFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeBody {
    pub id: BodyId,
    #[serde(flatten)]
    pub fields: BodyFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct EndBody {
    pub id: BodyId,
    /// Last day.
    pub on: Entered<NaiveDate>,
    /// May follow later; until then the group comes up on Vandaag.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub closing_agreement: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct MoveBody {
    pub id: BodyId,
    /// New place among the bodies of its kind, 0 is first.
    pub to: usize,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("groups.add", add),
        act("groups.change", change_body),
        act("groups.move", move_body),
        act("groups.end", end),
        act("groups.reopen", reopen),
        act("groups.remove", remove),
    ]
}

pub fn place(body: BodyId) -> Place {
    Place::room(Room::Groups).record(body)
}

/// Bodies of one kind stand in an order of their own.
fn order(kind: BodyKind) -> Ordered<'static> {
    Ordered { table: "body", parent: "kind", parent_id: kind.into() }
}

/// Checked fields.
struct Checked {
    name: String,
    days: Period,
}

impl BodyFields {
    fn check(&self, view: &View<'_>, id: Option<BodyId>) -> Result<Checked> {
        let name = required(&self.name, "name")?;
        check_parent(view, self.parent, id)?;
        let days = open_period(self.starts_on.as_ref(), self.ends_on.as_ref(), view.today())?;
        Ok(Checked { name, days })
    }
}

/// A body cannot belong to itself, nor to one that belongs to it.
fn check_parent(view: &View<'_>, parent: Option<BodyId>, id: Option<BodyId>) -> Result<()> {
    let circle: i64 = view.db().query_row(
        "WITH RECURSIVE above (id) AS (
             SELECT ?1 UNION SELECT parent_id FROM above JOIN body USING (id) WHERE parent_id IS NOT NULL
         ) SELECT count(*) FROM above WHERE id = ?2",
        params![parent, id],
        |row| row.get(0),
    )?;
    if circle > 0 { Err(Problem::BodyWithinItself.at("parent")) } else { Ok(()) }
}

fn add(change: &mut Change<'_>, request: AddBody) -> Result<BodyId> {
    let AddBody { id, kind, fields } = request;
    let checked = fields.check(change, None)?;
    let id = change.id_for(id, "body")?;
    let position = order(kind).end(change)?;
    change.execute(
        "INSERT INTO body (id, kind, name, parent_id, position, subject, starts_on, ends_on, closing_agreement,
         counterpart_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10)",
        params![
            id,
            kind,
            checked.name,
            fields.parent,
            position,
            fields.subject.trim(),
            checked.days.first,
            checked.days.last,
            fields.closing_agreement.trim(),
            fields.counterpart
        ],
    )?;
    change.named(format!("{} toegevoegd", checked.name), place(id));
    Ok(id)
}

fn change_body(change: &mut Change<'_>, request: ChangeBody) -> Result<()> {
    let ChangeBody { id, fields } = request;
    one(change, id)?;
    let checked = fields.check(change, Some(id))?;
    change.execute(
        "UPDATE body SET name = ?2, parent_id = ?3, subject = ?4, starts_on = ?5, ends_on = ?6,
         closing_agreement = ?7, counterpart_id = ?8 WHERE id = ?1",
        params![
            id,
            checked.name,
            fields.parent,
            fields.subject.trim(),
            checked.days.first,
            checked.days.last,
            fields.closing_agreement.trim(),
            fields.counterpart
        ],
    )?;
    change.named(format!("{} veranderd", checked.name), place(id));
    Ok(())
}

fn move_body(change: &mut Change<'_>, request: MoveBody) -> Result<()> {
    let body = one(change, request.id)?;
    order(body.kind).place(change, &body.id.to_string(), request.to)?;
    change.named(format!("{} verplaatst", body.name), place(body.id));
    Ok(())
}

/// Ends a body. Who takes part in it then stays as it was on its last day.
fn end(change: &mut Change<'_>, request: EndBody) -> Result<()> {
    let body = one(change, request.id)?;
    let on = request.on.date("on", change.today())?;
    if body.starts_on.is_some_and(|start| on < start) {
        return Err(Problem::EndBeforeStart.at("on"));
    }
    change.execute(
        "UPDATE body SET ends_on = ?2, closing_agreement = ?3 WHERE id = ?1",
        params![body.id, on, request.closing_agreement.trim()],
    )?;
    change.named(format!("{} afgesloten op {}", body.name, crate::calendar::dutch::long(on)), place(body.id));
    Ok(())
}

/// Lets an ended body go on. What was agreed at its end stays, for when it ends again.
fn reopen(change: &mut Change<'_>, request: OfBody) -> Result<()> {
    let body = one(change, request.id)?;
    change.execute("UPDATE body SET ends_on = NULL WHERE id = ?1", [body.id])?;
    change.named(format!("{} gaat weer verder", body.name), place(body.id));
    Ok(())
}

/// Groups that go on from a day have the successor of their contact at the gemeente; of those that ended before it
/// stays known who it was.
pub fn pass_on(change: &Change<'_>, from: ContactId, to: ContactId, on: NaiveDate) -> Result<()> {
    change.execute(
        "UPDATE body SET counterpart_id = ?2 WHERE counterpart_id = ?1 AND coalesce(ends_on, ?3) >= ?3",
        params![from, to, on],
    )?;
    Ok(())
}

/// Removes a body that was never used.
fn remove(change: &mut Change<'_>, request: OfBody) -> Result<()> {
    let body: Body = one(change, request.id)?;
    let used: i64 = change.db().query_row(
        "SELECT (SELECT count(*) FROM participation WHERE body_id = ?1)
              + (SELECT count(*) FROM membership WHERE body_id = ?1)
              + (SELECT count(*) FROM body WHERE parent_id = ?1)
              + (SELECT count(*) FROM budget WHERE body_id = ?1)
              + (SELECT count(*) FROM meeting WHERE body_id = ?1)
              + (SELECT count(*) FROM meeting_schedule WHERE body_id = ?1)
              + (SELECT count(*) FROM role_assignment WHERE body_id = ?1)",
        [body.id],
        |row| row.get(0),
    )?;
    if used > 0 {
        return Err(Error::from(Problem::BodyInUse(body.name)).with_id(body.id));
    }
    super::balance::delete_all(change, body.id)?;
    change.execute("DELETE FROM body WHERE id = ?1", [body.id])?;
    change.named(format!("{} verwijderd", body.name), Place::room(Room::Groups));
    Ok(())
}
