//! Contact moments (contactmomenten): when the council spoke to someone, who went, and what it heard.

use std::collections::HashMap;

use chrono::NaiveDate;
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{ContactId, OrganisationId, organisations};
use crate::areas::{self, FocusId};
use crate::calendar::{dutch, year_bounds};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::people::{self, PersonId};
use crate::plan::{self, ActivityId};
use crate::typed::{Entered, required};
use crate::wording::capital;

id!(ContactMomentId);

/// One talk or visit.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct ContactMoment {
    pub id: ContactMomentId,
    pub date: NaiveDate,
    /// "overleg", "werkbezoek", "telefoon", or a name of the council's own.
    pub kind: String,
    pub subject: String,
    /// What the council heard or learned.
    pub findings: String,
    pub organisation: Option<OrganisationId>,
    pub organisation_name: String,
    /// The area or theme that it was about.
    pub focus: Option<FocusId>,
    pub focus_name: String,
    /// The activity of the annual plan that it belongs to.
    pub activity: Option<MomentActivity>,
    /// Whom they spoke to.
    pub spoken: Vec<Spoken>,
    /// Who of the council was there.
    pub visitors: Vec<Visitor>,
}

/// Enough to name the activity and to find it in the plan of its year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MomentActivity {
    pub id: ActivityId,
    pub title: String,
    pub year: i32,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Spoken {
    pub contact: ContactId,
    pub name: String,
    pub role: String,
    pub organisation_name: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Visitor {
    pub person: PersonId,
    pub name: String,
}

/// The same fields for a new and a changed moment.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct MomentFields {
    pub date: Entered<NaiveDate>,
    pub kind: String,
    pub subject: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub findings: String,
    /// Name of the organisation; one that is not known yet is added.
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    pub organisation: String,
    pub focus: Option<FocusId>,
    pub activity: Option<ActivityId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<ContactId>>")]
    pub spoken: Vec<ContactId>,
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<PersonId>>")]
    pub visitors: Vec<PersonId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddMoment {
    pub id: Option<ContactMomentId>,
    #[serde(flatten)]
    pub fields: MomentFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeMoment {
    pub id: ContactMomentId,
    #[serde(flatten)]
    pub fields: MomentFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfMoment {
    pub id: ContactMomentId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("contacts.moments", |view, request: OfYear| of_year(view, crate::typed::year(request.year)?)),
        act("contacts.add_moment", add),
        act("contacts.change_moment", change_moment),
        act("contacts.remove_moment", remove),
    ]
}

/// The moments of a year in order.
pub(super) fn of_year(view: &View<'_>, year: i32) -> Result<Vec<ContactMoment>> {
    let (first, last) = year_bounds(year);
    let mut moments = all(view)?;
    moments.retain(|moment| (first..=last).contains(&moment.date));
    Ok(moments)
}

/// The moments with any of these contacts, the newest first.
pub(super) fn with(view: &View<'_>, contacts: &[ContactId]) -> Result<Vec<ContactMoment>> {
    let mut moments = all(view)?;
    moments.retain(|moment| moment.spoken.iter().any(|spoken| contacts.contains(&spoken.contact)));
    moments.reverse();
    Ok(moments)
}

/// All moments in order, with whom and by whom: three questions, however many there are.
fn all(view: &View<'_>) -> Result<Vec<ContactMoment>> {
    let mut moments = view.rows(
        "SELECT contact_moment.id, contact_moment.date, contact_moment.kind, subject, findings, organisation_id,
         coalesce(organisation.name, ''), focus_id, coalesce(focus.name, ''), activity_id, activity.title, annual_plan.year
         FROM contact_moment LEFT JOIN organisation ON organisation.id = organisation_id
         LEFT JOIN focus ON focus.id = focus_id LEFT JOIN activity ON activity.id = activity_id
         LEFT JOIN annual_plan ON annual_plan.id = plan_id ORDER BY contact_moment.date, contact_moment.id",
        [],
        from_row,
    )?;
    let mut spoken: HashMap<ContactMomentId, Vec<Spoken>> = HashMap::new();
    for (moment, contact) in view.rows(
        "SELECT moment_id, contact.id, first_name, infix, last_name, role, coalesce(organisation.name, '')
         FROM contact_spoken JOIN contact ON contact.id = contact_id
         LEFT JOIN organisation ON organisation.id = organisation_id ORDER BY last_name, first_name, contact.id",
        [],
        |row| {
            let (first, infix, last): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
            let name = people::full_name(&first, &infix, &last);
            Ok((row.get(0)?, Spoken { contact: row.get(1)?, name, role: row.get(5)?, organisation_name: row.get(6)? }))
        },
    )? {
        spoken.entry(moment).or_default().push(contact);
    }
    let mut visitors: HashMap<ContactMomentId, Vec<Visitor>> = HashMap::new();
    for (moment, visitor) in view.rows(
        "SELECT moment_id, person_id, first_name, infix, last_name FROM contact_visitor
         JOIN person ON person.id = person_id ORDER BY last_name, first_name, person_id",
        [],
        |row| {
            let (first, infix, last): (String, String, String) = (row.get(2)?, row.get(3)?, row.get(4)?);
            Ok((row.get(0)?, Visitor { person: row.get(1)?, name: people::full_name(&first, &infix, &last) }))
        },
    )? {
        visitors.entry(moment).or_default().push(visitor);
    }
    for moment in &mut moments {
        moment.spoken = spoken.remove(&moment.id).unwrap_or_default();
        moment.visitors = visitors.remove(&moment.id).unwrap_or_default();
    }
    Ok(moments)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<ContactMoment> {
    Ok(ContactMoment {
        id: row.get(0)?,
        date: row.get(1)?,
        kind: row.get(2)?,
        subject: row.get(3)?,
        findings: row.get(4)?,
        organisation: row.get(5)?,
        organisation_name: row.get(6)?,
        focus: row.get(7)?,
        focus_name: row.get(8)?,
        activity: match row.get(9)? {
            Some(id) => Some(MomentActivity { id, title: row.get(10)?, year: row.get(11)? }),
            None => None,
        },
        spoken: Vec::new(),
        visitors: Vec::new(),
    })
}

/// The kinds in use, by name.
pub(super) fn kinds(view: &View<'_>) -> Result<Vec<String>> {
    view.rows("SELECT DISTINCT kind FROM contact_moment ORDER BY kind", [], |row| row.get(0))
}

/// When each contact was last spoken to; what is planned ahead does not count.
pub(super) fn last_spoken(view: &View<'_>) -> Result<HashMap<ContactId, NaiveDate>> {
    let rows = view.rows(
        "SELECT contact_id, max(date) FROM contact_spoken JOIN contact_moment ON contact_moment.id = moment_id
         WHERE date <= ?1 GROUP BY contact_id",
        [view.today()],
        |row| Ok((row.get(0)?, row.get(1)?)),
    )?;
    Ok(rows.into_iter().collect())
}

fn place(contact: Option<&ContactId>) -> Place {
    let room = Place::room(Room::Contacts);
    match contact {
        Some(contact) => room.record(contact),
        None => room,
    }
}

/// The fields with their words checked.
struct Checked {
    date: NaiveDate,
    kind: String,
    subject: String,
    organisation: Option<OrganisationId>,
}

fn check(change: &mut Change<'_>, fields: &MomentFields) -> Result<Checked> {
    let date = fields.date.date("date", change.today())?;
    if let Some(focus) = fields.focus {
        areas::name_of(change, focus)?;
    }
    if let Some(activity) = fields.activity {
        plan::check_activity(change, activity)?;
    }
    Ok(Checked {
        date,
        kind: required(&fields.kind, "kind")?,
        subject: required(&fields.subject, "subject")?,
        organisation: organisations::of_name(change, &fields.organisation)?,
    })
}

/// Who was spoken to and who was there, each once.
fn insert_people(change: &mut Change<'_>, id: ContactMomentId, fields: &MomentFields) -> Result<()> {
    for contact in &fields.spoken {
        let row: ContactMomentId = change.new_id();
        change.execute(
            "INSERT INTO contact_spoken (id, moment_id, contact_id) VALUES (?1, ?2, ?3)
             ON CONFLICT (moment_id, contact_id) DO NOTHING",
            params![row, id, contact],
        )?;
    }
    for person in &fields.visitors {
        let row: ContactMomentId = change.new_id();
        change.execute(
            "INSERT INTO contact_visitor (id, moment_id, person_id) VALUES (?1, ?2, ?3)
             ON CONFLICT (moment_id, person_id) DO NOTHING",
            params![row, id, person],
        )?;
    }
    Ok(())
}

fn delete_people(change: &Change<'_>, id: ContactMomentId) -> Result<()> {
    change.execute("DELETE FROM contact_spoken WHERE moment_id = ?1", [id])?;
    change.execute("DELETE FROM contact_visitor WHERE moment_id = ?1", [id])?;
    Ok(())
}

fn add(change: &mut Change<'_>, request: AddMoment) -> Result<ContactMomentId> {
    let fields = request.fields;
    let moment = check(change, &fields)?;
    let id = change.id_for(request.id, "contact_moment")?;
    change.execute(
        "INSERT INTO contact_moment (id, date, kind, subject, findings, organisation_id, focus_id, activity_id)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            id,
            moment.date,
            moment.kind,
            moment.subject,
            fields.findings.trim(),
            moment.organisation,
            fields.focus,
            fields.activity
        ],
    )?;
    insert_people(change, id, &fields)?;
    change.named(format!("{} vastgelegd", title(&moment.kind, moment.date)), place(fields.spoken.first()));
    Ok(id)
}

/// "Overleg van 3 november 2026"
fn title(kind: &str, date: NaiveDate) -> String {
    format!("{} van {}", capital(kind), dutch::long(date))
}

/// Kind and date of a moment. Fails with `not_found`.
fn find(change: &Change<'_>, id: ContactMomentId) -> Result<(String, NaiveDate)> {
    change
        .row("SELECT kind, date FROM contact_moment WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn change_moment(change: &mut Change<'_>, request: ChangeMoment) -> Result<()> {
    find(change, request.id)?;
    let fields = request.fields;
    let moment = check(change, &fields)?;
    change.execute(
        "UPDATE contact_moment SET date = ?2, kind = ?3, subject = ?4, findings = ?5, organisation_id = ?6, focus_id = ?7,
         activity_id = ?8 WHERE id = ?1",
        params![
            request.id,
            moment.date,
            moment.kind,
            moment.subject,
            fields.findings.trim(),
            moment.organisation,
            fields.focus,
            fields.activity
        ],
    )?;
    delete_people(change, request.id)?;
    insert_people(change, request.id, &fields)?;
    change.named(format!("{} veranderd", title(&moment.kind, moment.date)), place(fields.spoken.first()));
    Ok(())
}

/// The activity is no longer in any plan; the talk stays.
pub fn leave_activity(change: &Change<'_>, activity: ActivityId) -> Result<()> {
    change.execute("UPDATE contact_moment SET activity_id = NULL WHERE activity_id = ?1", [activity])?;
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfMoment) -> Result<()> {
    let (kind, date) = find(change, request.id)?;
    delete_people(change, request.id)?;
    change.execute("DELETE FROM contact_moment WHERE id = ?1", [request.id])?;
    change.named(format!("{} verwijderd", title(&kind, date)), Place::room(Room::Contacts));
    Ok(())
}
