//! The meeting that is near.

use chrono::Datelike;

use super::of_year;
use crate::calendar::dutch;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::operation::View;
use crate::today::{Attention, SOON, Tone};

/// The next meeting of a year, when it is near.
pub fn attention(view: &View<'_>, year: i32) -> Result<Vec<Attention>> {
    let soon = view.today()..=view.today() + SOON;
    let next = of_year(view, year)?.into_iter().find(|meeting| !meeting.is_cancelled() && soon.contains(&meeting.date));
    let matter = next.map(|next| {
        let place_of = if next.place.is_empty() { String::new() } else { format!(", {}", next.place) };
        Attention {
            tone: Tone::Soon,
            when: dutch::day_month(next.date),
            title: format!("Vergadering ({})", next.kind_of()),
            detail: format!("{} uur{place_of}", dutch::time(next.starts_at)),
            owner: None,
            action: "Vergadering openen".into(),
            place: Place::room(Room::Meetings).year(next.date.year()).record(next.id),
        }
    });
    Ok(matter.into_iter().collect())
}
