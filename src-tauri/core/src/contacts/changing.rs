//! Adding, changing and removing contacts.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::{ContactId, OfContact, OrganisationId, name_of, organisations, place};
use crate::calendar::Period;
use crate::error::{Error, Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::operation::{Operation, act};
use crate::people::{self, email};
use crate::typed::{Entered, open_period, required};

/// Who someone is and how to reach them; the same fields for a new and a changed contact.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ContactFields {
    /// First name, or the whole name of a team.
    pub first_name: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub infix: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub last_name: String,
    /// Name of the organisation; one that is not known yet is added.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub organisation: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub role: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub email: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub phone: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub note: String,
    pub starts_on: Option<Entered<NaiveDate>>,
    pub ends_on: Option<Entered<NaiveDate>>,
    /// Wanted at least once in so many months.
    pub every_months: Option<i64>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddContact {
    pub id: Option<ContactId>,
    #[serde(flatten)]
    pub fields: ContactFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeContact {
    pub id: ContactId,
    #[serde(flatten)]
    pub fields: ContactFields,
}

pub fn operations() -> Vec<Operation> {
    vec![act("contacts.add", add), act("contacts.change", change_contact), act("contacts.remove", remove)]
}

/// Five years at most: what is wanted less often is no agreement to keep.
const MOST_MONTHS: i64 = 60;

/// Checked values of the fields.
pub(super) struct Checked {
    pub first_name: String,
    pub infix: String,
    pub last_name: String,
    pub organisation: Option<OrganisationId>,
    pub role: String,
    pub email: String,
    pub phone: String,
    pub note: String,
    pub days: Period,
    pub every_months: Option<i64>,
}

impl Checked {
    pub fn name(&self) -> String {
        people::full_name(&self.first_name, &self.infix, &self.last_name)
    }
}

fn check(change: &mut Change<'_>, fields: &ContactFields) -> Result<Checked> {
    if fields.every_months.is_some_and(|months| !(1..=MOST_MONTHS).contains(&months)) {
        return Err(Problem::SettingOutOfRange { least: 1, most: MOST_MONTHS }.at("every_months"));
    }
    Ok(Checked {
        first_name: required(&fields.first_name, "first_name")?,
        infix: fields.infix.trim().into(),
        last_name: fields.last_name.trim().into(),
        organisation: organisations::of_name(change, &fields.organisation)?,
        role: fields.role.trim().into(),
        email: email(&fields.email)?,
        phone: fields.phone.trim().into(),
        note: fields.note.trim().into(),
        days: open_period(fields.starts_on.as_ref(), fields.ends_on.as_ref(), change.today())?,
        every_months: fields.every_months,
    })
}

pub(super) fn insert(
    change: &mut Change<'_>,
    id: Option<ContactId>,
    contact: &Checked,
    predecessor: Option<ContactId>,
) -> Result<ContactId> {
    let id = change.id_for(id, "contact")?;
    change.execute(
        "INSERT INTO contact (id, first_name, infix, last_name, organisation_id, role, email, phone, note, starts_on,
         ends_on, predecessor_id, every_months) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            id,
            contact.first_name,
            contact.infix,
            contact.last_name,
            contact.organisation,
            contact.role,
            contact.email,
            contact.phone,
            contact.note,
            contact.days.first,
            contact.days.last,
            predecessor,
            contact.every_months
        ],
    )?;
    Ok(id)
}

fn add(change: &mut Change<'_>, request: AddContact) -> Result<ContactId> {
    let contact = check(change, &request.fields)?;
    let id = insert(change, request.id, &contact, None)?;
    change.named(format!("{} toegevoegd", contact.name()), place(id));
    Ok(id)
}

fn change_contact(change: &mut Change<'_>, request: ChangeContact) -> Result<()> {
    name_of(change, request.id)?;
    let contact = check(change, &request.fields)?;
    change.execute(
        "UPDATE contact SET first_name = ?2, infix = ?3, last_name = ?4, organisation_id = ?5, role = ?6, email = ?7,
         phone = ?8, note = ?9, starts_on = ?10, ends_on = ?11, every_months = ?12 WHERE id = ?1",
        params![
            request.id,
            contact.first_name,
            contact.infix,
            contact.last_name,
            contact.organisation,
            contact.role,
            contact.email,
            contact.phone,
            contact.note,
            contact.days.first,
            contact.days.last,
            contact.every_months
        ],
    )?;
    change.named(format!("Gegevens van {} veranderd", contact.name()), place(request.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfContact) -> Result<()> {
    let name = name_of(change, request.id)?;
    let used: i64 = change.db().query_row(
        "SELECT (SELECT count(*) FROM contact_spoken WHERE contact_id = ?1)
              + (SELECT count(*) FROM area_contact WHERE contact_id = ?1)
              + (SELECT count(*) FROM body WHERE counterpart_id = ?1)
              + (SELECT count(*) FROM contact WHERE predecessor_id = ?1)",
        [request.id],
        |row| row.get(0),
    )?;
    if used > 0 {
        return Err(Error::from(Problem::ContactInUse(name)).with_id(request.id));
    }
    change.execute("DELETE FROM contact WHERE id = ?1", [request.id])?;
    change.named(format!("{name} verwijderd"), Place::room(Room::Contacts));
    Ok(())
}
