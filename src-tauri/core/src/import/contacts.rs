//! Contacts outside the council, with their organisation: an existing one by its name, or a new one.

use rusqlite::params;

use super::fields::{ImportField, ImportTarget};
use super::rows::ImportRow;
use super::{ImportSheet, checked};
use crate::contacts::{ContactId, OrganisationId};
use crate::error::Result;
use crate::journal::{Change, Place, Room};

/// Adds all rows as one step; answers how many.
pub(super) fn import(change: &mut Change<'_>, request: ImportSheet) -> Result<usize> {
    let rows = checked(change, ImportTarget::Contacts, &request)?;
    for row in &rows {
        add(change, row)?;
    }
    let count = rows.len();
    let title = if count == 1 { "1 relatie geïmporteerd".into() } else { format!("{count} relaties geïmporteerd") };
    change.named(title, Place::room(Room::Contacts));
    Ok(count)
}

fn add(change: &mut Change<'_>, row: &ImportRow) -> Result<()> {
    use ImportField::{Email, EndsOn, FirstName, Infix, LastName, Note, Organisation, Phone, Role, StartsOn};
    let organisation = organisation(change, row.value(Organisation))?;
    let id: ContactId = change.new_id();
    let date = |field| Some(row.value(field)).filter(|date| !date.is_empty());
    change.execute(
        "INSERT INTO contact (id, first_name, infix, last_name, organisation_id, role, email, phone, note, starts_on,
         ends_on) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11)",
        params![
            id,
            row.value(FirstName),
            row.value(Infix),
            row.value(LastName),
            organisation,
            row.value(Role),
            row.value(Email),
            row.value(Phone),
            row.value(Note),
            date(StartsOn),
            date(EndsOn),
        ],
    )?;
    Ok(())
}

fn organisation(change: &mut Change<'_>, name: &str) -> Result<Option<OrganisationId>> {
    if name.is_empty() {
        return Ok(None);
    }
    let known =
        change.rows("SELECT id, name FROM organisation", [], |row| Ok((row.get(0)?, row.get::<_, String>(1)?)))?;
    if let Some((id, _)) = known.into_iter().find(|(_, known)| known.to_lowercase() == name.to_lowercase()) {
        return Ok(Some(id));
    }
    let id: OrganisationId = change.new_id();
    change.execute("INSERT INTO organisation (id, name, kind, note) VALUES (?1, ?2, '', '')", params![id, name])?;
    Ok(Some(id))
}
