//! What the minutes say of the meeting itself and of its items, as the evening left it.

use rusqlite::Row;

use crate::agenda::AgendaItemId;
use crate::error::{Problem, Result};
use crate::meetings::MeetingId;
use crate::operation::View;
use crate::people;

/// How the meeting itself went.
#[derive(Debug)]
pub(super) struct Course {
    pub chair: Option<String>,
    pub minutes_by: Option<String>,
    pub opened_at: Option<chrono::NaiveTime>,
    pub closed_at: Option<chrono::NaiveTime>,
}

#[derive(Debug)]
pub(super) struct Item {
    pub id: AgendaItemId,
    pub subject: String,
    pub is_closed: bool,
    pub notes: String,
}

/// A name of a person that may be absent, from three columns.
fn name(row: &Row<'_>, first: usize) -> rusqlite::Result<Option<String>> {
    let parts: [Option<String>; 3] = [row.get(first)?, row.get(first + 1)?, row.get(first + 2)?];
    let [first, infix, last] = parts.map(Option::unwrap_or_default);
    Ok(Some(people::full_name(&first, &infix, &last)).filter(|name| !name.is_empty()))
}

pub(super) fn course(view: &View<'_>, meeting: MeetingId) -> Result<Course> {
    let found = view.row(
        "SELECT chair.first_name, chair.infix, chair.last_name, writer.first_name, writer.infix, writer.last_name, opened_at,
         closed_at FROM meeting LEFT JOIN person chair ON chair.id = chair_id LEFT JOIN person writer ON writer.id = minutes_by_id
         WHERE meeting.id = ?1",
        [meeting],
        |row| {
            Ok(Course {
                chair: name(row, 0)?,
                minutes_by: name(row, 3)?,
                opened_at: row.get(6)?,
                closed_at: row.get(7)?,
            })
        },
    )?;
    found.ok_or_else(|| Problem::NotFound.of(meeting))
}

const ITEMS: &str = "SELECT id, subject, is_closed, notes FROM agenda_item";

fn item_from(row: &Row<'_>) -> rusqlite::Result<Item> {
    Ok(Item { id: row.get(0)?, subject: row.get(1)?, is_closed: row.get(2)?, notes: row.get(3)? })
}

/// The items of a meeting in their order.
pub(super) fn items(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Item>> {
    view.rows(&format!("{ITEMS} WHERE meeting_id = ?1 ORDER BY position, id"), [meeting], item_from)
}
