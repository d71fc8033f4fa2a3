//! Minutes that a later meeting could have adopted.

use chrono::Datelike;
use rusqlite::params;

use super::sheet::titled;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::meetings::{self, MeetingId};
use crate::operation::View;
use crate::today::{Attention, Tone};

/// The minutes of a meeting of this or last year after which its body met again, still a concept.
pub fn attention(view: &View<'_>) -> Result<Vec<Attention>> {
    let today = view.today();
    let since = today - chrono::Days::new(366);
    let waiting: Vec<MeetingId> = view.rows(
        "SELECT id FROM meeting WHERE date BETWEEN ?1 AND ?2 AND cancelled_because IS NULL
         AND NOT EXISTS (SELECT 1 FROM minutes WHERE meeting_id = meeting.id AND state = 'adopted')
         AND EXISTS (SELECT 1 FROM agenda_item WHERE meeting_id = meeting.id AND (notes <> '' OR started_at IS NOT NULL))
         AND EXISTS (SELECT 1 FROM meeting later WHERE later.body_id IS meeting.body_id AND later.kind = meeting.kind
             AND later.date > meeting.date AND later.date < ?2 AND later.cancelled_because IS NULL)
         ORDER BY date",
        params![since, today],
        |row| row.get(0),
    )?;
    let matter = |id| {
        let meeting = meetings::one(view, id)?;
        Ok(Attention {
            tone: Tone::Soon,
            when: "nog concept".into(),
            title: format!("Verslag van {}", titled(&meeting)),
            detail: "De groep heeft sindsdien weer vergaderd. Leg vast dat het verslag is vastgesteld.".into(),
            owner: None,
            action: "Verslag openen".into(),
            place: Place::room(Room::Meetings).year(meeting.date.year()).record(format!("minutes:{id}")),
        })
    };
    waiting.into_iter().map(matter).collect()
}
