//! Contacts (relaties): organisations and people outside the council, and when they were spoken to.
//!
//! Whoever comes after someone in the same place keeps the story: moments are read over the whole chain.

mod changing;
mod document;
mod moments;
mod organisations;
mod succession;
#[cfg(test)]
mod tests;

use std::collections::HashMap;

use chrono::{Months, NaiveDate};
use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use document::chapter;
pub use moments::{ContactMoment, ContactMomentId, leave_activity};
pub use organisations::{Organisation, OrganisationId};

use crate::areas::{self, SlotHeld};
use crate::calendar::Period;
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Place, Room};
use crate::operation::{Nothing, Operation, View, ask};
use crate::people;
use crate::today::{Attention, Tone};
use crate::wording::listed;

id!(ContactId);

/// Someone outside the council, or a team that is reached as one.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Contact {
    pub id: ContactId,
    /// "Sanne de Graaf", "Wijkteam Noorderveld"
    pub name: String,
    /// The whole name of a team.
    pub first_name: String,
    pub infix: String,
    pub last_name: String,
    pub organisation: Option<OrganisationId>,
    pub organisation_name: String,
    /// "gebiedsadviseur"
    pub role: String,
    pub email: String,
    pub phone: String,
    pub note: String,
    pub starts_on: Option<NaiveDate>,
    /// Last day; absent while it goes on.
    pub ends_on: Option<NaiveDate>,
    pub predecessor: Option<ContactId>,
    pub successor: Option<ContactId>,
    /// Wanted at least once in so many months; absent where nothing was agreed.
    pub every_months: Option<i64>,
    /// Slots of areas that they have or had.
    pub slots: Vec<SlotHeld>,
    /// When they, or who was there before them, were last spoken to.
    pub last_spoken: Option<NaiveDate>,
    pub days_since: Option<i64>,
    /// Day on which they should have been spoken to again.
    pub due_on: Option<NaiveDate>,
    /// Lang niet gesproken: that day has passed, or nobody ever spoke to them.
    pub silent: bool,
    /// Whether they are a contact today.
    pub now: bool,
}

impl Contact {
    pub fn period(&self) -> Period {
        Period::new(self.starts_on, self.ends_on)
    }

    /// "gebiedsadviseur, gemeente Waterhoven"
    pub fn what(&self) -> String {
        let parts = [self.role.as_str(), self.organisation_name.as_str()];
        parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// All there is to choose from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Contacts {
    pub contacts: Vec<Contact>,
    pub organisations: Vec<Organisation>,
    /// Kinds of moments in use.
    pub kinds: Vec<String>,
}

/// One contact with the story of their place.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContactCard {
    pub contact: Contact,
    /// Who came before, the latest first.
    pub before: Vec<ContactName>,
    /// With them or who came before, the newest first.
    pub moments: Vec<ContactMoment>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContactName {
    pub id: ContactId,
    pub name: String,
    pub starts_on: Option<NaiveDate>,
    pub ends_on: Option<NaiveDate>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfContact {
    pub id: ContactId,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("contacts.list", |view, _: Nothing| list(view)),
        ask("contacts.read", |view, request: OfContact| card(view, request.id)),
    ];
    operations.extend(changing::operations());
    operations.push(succession::operation());
    operations.extend(organisations::operations());
    operations.extend(moments::operations());
    operations
}

fn place(id: ContactId) -> Place {
    Place::room(Room::Contacts).record(id)
}

fn list(view: &View<'_>) -> Result<Contacts> {
    Ok(Contacts { contacts: all(view)?, organisations: organisations::all(view)?, kinds: moments::kinds(view)? })
}

/// Everyone, by last name as the Dutch sort; a team by its name.
pub fn all(view: &View<'_>) -> Result<Vec<Contact>> {
    let mut contacts = view.rows(
        "SELECT contact.*, coalesce(organisation.name, '') AS organisation_name
         FROM contact LEFT JOIN organisation ON organisation.id = organisation_id",
        [],
        from_row,
    )?;
    contacts.sort_by_cached_key(|contact| {
        let first = if contact.last_name.is_empty() { &contact.first_name } else { &contact.last_name };
        (first.to_lowercase(), contact.first_name.to_lowercase(), contact.id)
    });
    let mut slots = areas::held_by_contacts(view)?;
    let spoken: HashMap<ContactId, NaiveDate> = moments::last_spoken(view)?;
    let before: HashMap<ContactId, ContactId> =
        contacts.iter().filter_map(|contact| Some((contact.id, contact.predecessor?))).collect();
    let after: HashMap<ContactId, ContactId> = before.iter().map(|(id, earlier)| (*earlier, *id)).collect();
    for contact in &mut contacts {
        contact.slots = slots.remove(&contact.id).unwrap_or_default();
        contact.successor = after.get(&contact.id).copied();
        contact.last_spoken = chain(contact.id, &before).filter_map(|id| spoken.get(&id).copied()).max();
        contact.count_days(view.today());
    }
    Ok(contacts)
}

/// Someone and who came before, the latest first.
fn chain(id: ContactId, before: &HashMap<ContactId, ContactId>) -> impl Iterator<Item = ContactId> {
    std::iter::successors(Some(id), |id| before.get(id).copied()).take(before.len() + 1)
}

impl Contact {
    fn count_days(&mut self, today: NaiveDate) {
        self.now = self.period().covers(today);
        self.days_since = self.last_spoken.map(|day| (today - day).num_days());
        let Some(months) = self.every_months.filter(|_| self.now) else { return };
        let months = Months::new(u32::try_from(months).unwrap_or_default());
        self.due_on = self.last_spoken.or(self.starts_on).and_then(|day| day.checked_add_months(months));
        self.silent = self.due_on.is_none_or(|due| due < today);
    }
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Contact> {
    let (first_name, infix, last_name): (String, String, String) =
        (row.get("first_name")?, row.get("infix")?, row.get("last_name")?);
    Ok(Contact {
        id: row.get("id")?,
        name: people::full_name(&first_name, &infix, &last_name),
        first_name,
        infix,
        last_name,
        organisation: row.get("organisation_id")?,
        organisation_name: row.get("organisation_name")?,
        role: row.get("role")?,
        email: row.get("email")?,
        phone: row.get("phone")?,
        note: row.get("note")?,
        starts_on: row.get("starts_on")?,
        ends_on: row.get("ends_on")?,
        predecessor: row.get("predecessor_id")?,
        successor: None,
        every_months: row.get("every_months")?,
        slots: Vec::new(),
        last_spoken: None,
        days_since: None,
        due_on: None,
        silent: false,
        now: false,
    })
}

/// A contact's name. Fails with `not_found`.
pub fn name_of(view: &View<'_>, id: ContactId) -> Result<String> {
    view.row("SELECT first_name, infix, last_name FROM contact WHERE id = ?1", [id], |row| {
        let (first, infix, last): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(people::full_name(&first, &infix, &last))
    })?
    .ok_or_else(|| Problem::NotFound.of(id))
}

fn find(view: &View<'_>, id: ContactId) -> Result<Contact> {
    all(view)?.into_iter().find(|contact| contact.id == id).ok_or_else(|| Problem::NotFound.of(id))
}

fn card(view: &View<'_>, id: ContactId) -> Result<ContactCard> {
    let contacts = all(view)?;
    let by_id: HashMap<ContactId, &Contact> = contacts.iter().map(|contact| (contact.id, contact)).collect();
    let before: HashMap<ContactId, ContactId> =
        contacts.iter().filter_map(|contact| Some((contact.id, contact.predecessor?))).collect();
    let contact = by_id.get(&id).copied().cloned().ok_or_else(|| Problem::NotFound.of(id))?;
    let ids: Vec<ContactId> = chain(id, &before).collect();
    let name = |contact: &&Contact| ContactName {
        id: contact.id,
        name: contact.name.clone(),
        starts_on: contact.starts_on,
        ends_on: contact.ends_on,
    };
    Ok(ContactCard {
        contact,
        before: ids.iter().skip(1).filter_map(|id| by_id.get(id)).map(name).collect(),
        moments: moments::with(view, &ids)?,
    })
}

/// For Vandaag: who was not spoken to for longer than was wanted.
pub fn attention(view: &View<'_>) -> Result<Vec<Attention>> {
    let mut silent: Vec<Contact> = all(view)?.into_iter().filter(|contact| contact.silent).collect();
    // Never spoken to stands first, then who has waited longest.
    silent.sort_by_key(|contact| contact.last_spoken);
    let Some(first) = silent.first() else { return Ok(Vec::new()) };
    let since = match first.days_since {
        Some(days) => format!("{days} dagen geleden"),
        None => "nog niet gesproken".into(),
    };
    let matter = |title: String, detail: String, place: Place| Attention {
        tone: Tone::Soon,
        when: "lang geleden".into(),
        title,
        detail,
        owner: None,
        action: "Relaties openen".into(),
        place,
    };
    Ok(vec![match silent.as_slice() {
        [one] => matter(format!("{} spreken", one.name), format!("{} ({since})", one.what()), place(one.id)),
        more => {
            let names: Vec<&str> = more.iter().map(|contact| contact.name.as_str()).collect();
            let title = format!("{} relaties lang niet gesproken", more.len());
            matter(title, listed(&names), Place::room(Room::Contacts))
        }
    }])
}
