//! What the minutes are made of, as the evening left it: who was there, the items, the decisions.

use rusqlite::Row;

use crate::agenda::AgendaItemId;
use crate::decisions::DecisionId;
use crate::error::{Problem, Result};
use crate::meetings::MeetingId;
use crate::operation::View;
use crate::people;

/// Someone at the meeting, or not.
#[derive(Debug)]
pub(super) struct Attendee {
    pub name: String,
    /// Of a guest: for whom they came.
    pub on_behalf_of: String,
    /// A member, not a guest.
    pub is_member: bool,
    pub status: String,
    /// Numbers of the items between which they were there.
    pub from_item: Option<i64>,
    pub until_item: Option<i64>,
    pub proxy: Option<String>,
}

/// How the meeting itself went.
#[derive(Debug)]
pub(super) struct Course {
    pub chair: Option<String>,
    pub minutes_by: Option<String>,
    pub opened_at: Option<chrono::NaiveTime>,
    pub closed_at: Option<chrono::NaiveTime>,
    pub public_count: Option<i64>,
}

#[derive(Debug)]
pub(super) struct Item {
    pub id: AgendaItemId,
    pub meeting: Option<MeetingId>,
    pub subject: String,
    pub is_closed: bool,
    pub notes: String,
}

#[derive(Debug)]
pub(super) struct Decision {
    pub id: DecisionId,
    pub meeting: MeetingId,
    pub item: Option<AgendaItemId>,
    pub year: i32,
    pub number: i64,
    pub text: String,
    pub by_vote: bool,
    pub votes_for: Option<i64>,
    pub votes_against: Option<i64>,
    pub abstentions: Option<i64>,
    pub minority_view: String,
    pub votes_present: i64,
    pub votes_needed: i64,
    pub votes_entitled: i64,
    pub withdrawn_because: Option<String>,
    /// Its item is not for the public.
    pub is_closed: bool,
}

impl Decision {
    /// "2026-014"
    pub fn label(&self) -> String {
        format!("{}-{:03}", self.year, self.number)
    }
}

/// A name of a person that may be absent, from three columns.
fn name(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<String>> {
    let parts: [Option<String>; 3] = [row.get(first)?, row.get(first + 1)?, row.get(first + 2)?];
    let [first, infix, last] = parts.map(Option::unwrap_or_default);
    Ok(Some(people::full_name(&first, &infix, &last)).filter(|name| !name.is_empty()))
}

/// Everyone, members before guests, by last name.
pub(super) fn attendance(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Attendee>> {
    let nth = "(SELECT count(*) FROM agenda_item before, agenda_item this
                WHERE this.id = attendance.COLUMN AND before.meeting_id = this.meeting_id AND before.position <= this.position)";
    let sql = format!(
        "SELECT member.first_name, member.infix, member.last_name, proxy.first_name, proxy.infix, proxy.last_name, guest,
         on_behalf_of, status, person_id IS NOT NULL, from_item_id IS NOT NULL, until_item_id IS NOT NULL, {}, {}
         FROM attendance LEFT JOIN person member ON member.id = person_id LEFT JOIN person proxy ON proxy.id = proxy_id
         WHERE meeting_id = ?1 ORDER BY person_id IS NULL, member.last_name, member.first_name, guest, attendance.id",
        nth.replace("COLUMN", "from_item_id"),
        nth.replace("COLUMN", "until_item_id"),
    );
    view.rows(&sql, [meeting], |row| {
        let number =
            |known: usize, at: usize| Ok::<_, rusqlite::Error>(if row.get(known)? { Some(row.get(at)?) } else { None });
        Ok(Attendee {
            name: name(row, 0)?.unwrap_or(row.get(6)?),
            proxy: name(row, 3)?,
            on_behalf_of: row.get(7)?,
            status: row.get(8)?,
            is_member: row.get(9)?,
            from_item: number(10, 12)?,
            until_item: number(11, 13)?,
        })
    })
}

pub(super) fn course(view: &View<'_>, meeting: MeetingId) -> Result<Course> {
    let found = view.row(
        "SELECT chair.first_name, chair.infix, chair.last_name, writer.first_name, writer.infix, writer.last_name, opened_at,
         closed_at, public_count
         FROM meeting LEFT JOIN person chair ON chair.id = chair_id LEFT JOIN person writer ON writer.id = minutes_by_id
         WHERE meeting.id = ?1",
        [meeting],
        |row| {
            Ok(Course {
                chair: name(row, 0)?,
                minutes_by: name(row, 3)?,
                opened_at: row.get(6)?,
                closed_at: row.get(7)?,
                public_count: row.get(8)?,
            })
        },
    )?;
    found.ok_or_else(|| Problem::NotFound.of(meeting))
}

const ITEMS: &str = "SELECT id, meeting_id, subject, is_closed, notes FROM agenda_item";

fn item_from(row: &Row<'_>) -> rusqlite::Result<Item> {
    Ok(Item { id: row.get(0)?, meeting: row.get(1)?, subject: row.get(2)?, is_closed: row.get(3)?, notes: row.get(4)? })
}

/// The items of a meeting in their order.
pub(super) fn items(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Item>> {
    view.rows(&format!("{ITEMS} WHERE meeting_id = ?1 ORDER BY position, id"), [meeting], item_from)
}

pub(super) fn item(view: &View<'_>, id: AgendaItemId) -> Result<Item> {
    view.row(&format!("{ITEMS} WHERE id = ?1"), [id], item_from)?.ok_or_else(|| Problem::NotFound.of(id))
}

const DECISIONS: &str = "SELECT decision.*, coalesce(agenda_item.is_closed, 0) AS item_closed FROM decision
     LEFT JOIN agenda_item ON agenda_item.id = agenda_item_id";

fn decision_from(row: &Row<'_>) -> rusqlite::Result<Decision> {
    Ok(Decision {
        id: row.get("id")?,
        meeting: row.get("meeting_id")?,
        item: row.get("agenda_item_id")?,
        year: row.get("year")?,
        number: row.get("number")?,
        text: row.get("text")?,
        by_vote: row.get::<_, String>("manner")? == "vote",
        votes_for: row.get("votes_for")?,
        votes_against: row.get("votes_against")?,
        abstentions: row.get("abstentions")?,
        minority_view: row.get("minority_view")?,
        votes_present: row.get("votes_present")?,
        votes_needed: row.get("votes_needed")?,
        votes_entitled: row.get("votes_entitled")?,
        withdrawn_because: row.get("withdrawn_because")?,
        is_closed: row.get("item_closed")?,
    })
}

pub(super) fn decisions_of_meeting(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Decision>> {
    view.rows(&format!("{DECISIONS} WHERE decision.meeting_id = ?1 ORDER BY year, number"), [meeting], decision_from)
}

pub(super) fn decisions_of_year(view: &View<'_>, year: i32) -> Result<Vec<Decision>> {
    view.rows(&format!("{DECISIONS} WHERE year = ?1 ORDER BY number"), [year], decision_from)
}

pub(super) fn decision(view: &View<'_>, id: DecisionId) -> Result<Decision> {
    view.row(&format!("{DECISIONS} WHERE decision.id = ?1"), [id], decision_from)?
        .ok_or_else(|| Problem::NotFound.of(id))
}
