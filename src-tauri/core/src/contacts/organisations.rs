//! Organisations that contacts belong to: the gemeente, a wijkteam, a dorpsraad.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::{Operation, View, act};
use crate::typed::required;

id!(OrganisationId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Organisation {
    pub id: OrganisationId,
    pub name: String,
    /// In the council's own words: "gemeente", "zorg en welzijn", "dorpsraad".
    pub kind: String,
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddOrganisation {
    pub id: Option<OrganisationId>,
    pub name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub kind: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeOrganisation {
    pub id: OrganisationId,
    pub name: String,
    pub kind: String,
    pub note: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfOrganisation {
    pub id: OrganisationId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("contacts.add_organisation", add),
        act("contacts.change_organisation", change_organisation),
        act("contacts.remove_organisation", remove),
    ]
}

pub(super) fn all(view: &View<'_>) -> Result<Vec<Organisation>> {
    view.rows("SELECT id, name, kind, note FROM organisation ORDER BY name COLLATE NOCASE, id", [], |row| {
        Ok(Organisation { id: row.get(0)?, name: row.get(1)?, kind: row.get(2)?, note: row.get(3)? })
    })
}

fn name_of(view: &View<'_>, id: OrganisationId) -> Result<String> {
    view.row("SELECT name FROM organisation WHERE id = ?1", [id], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(id))
}

/// The organisation of this name, made when it is new; none for an empty name.
pub(super) fn of_name(change: &mut Change<'_>, name: &str) -> Result<Option<OrganisationId>> {
    let name = name.trim();
    if name.is_empty() {
        return Ok(None);
    }
    let known = all(change)?.into_iter().find(|known| known.name.to_lowercase() == name.to_lowercase());
    match known {
        Some(known) => Ok(Some(known.id)),
        None => insert(change, None, name, "", "").map(Some),
    }
}

fn insert(
    change: &mut Change<'_>,
    id: Option<OrganisationId>,
    name: &str,
    kind: &str,
    note: &str,
) -> Result<OrganisationId> {
    let id = change.id_for(id, "organisation")?;
    change.execute(
        "INSERT INTO organisation (id, name, kind, note) VALUES (?1, ?2, ?3, ?4)",
        params![id, name, kind, note],
    )?;
    Ok(id)
}

fn room() -> Place {
    Place::room(Room::Contacts)
}

fn add(change: &mut Change<'_>, request: AddOrganisation) -> Result<OrganisationId> {
    let name = required(&request.name, "name")?;
    let id = insert(change, request.id, &name, request.kind.trim(), request.note.trim())?;
    change.named(format!("{name} toegevoegd"), room());
    Ok(id)
}

fn change_organisation(change: &mut Change<'_>, request: ChangeOrganisation) -> Result<()> {
    name_of(change, request.id)?;
    let name = required(&request.name, "name")?;
    change.execute(
        "UPDATE organisation SET name = ?2, kind = ?3, note = ?4 WHERE id = ?1",
        params![request.id, name, request.kind.trim(), request.note.trim()],
    )?;
    change.named(format!("{name} veranderd"), room());
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfOrganisation) -> Result<()> {
    let name = name_of(change, request.id)?;
    let used: i64 = change.db().query_row(
        "SELECT (SELECT count(*) FROM contact WHERE organisation_id = ?1)
              + (SELECT count(*) FROM contact_moment WHERE organisation_id = ?1)",
        [request.id],
        |row| row.get(0),
    )?;
    if used > 0 {
        return Err(Error::from(Problem::OrganisationInUse(name)).with_id(request.id));
    }
    change.execute("DELETE FROM organisation WHERE id = ?1", [request.id])?;
    change.named(format!("{name} verwijderd"), room());
    Ok(())
}
