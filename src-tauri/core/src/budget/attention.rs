//! Budget lines of which more is spent than there is.

use super::all;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::money::Cents;
use crate::operation::View;
use crate::today::{Attention, Tone};

/// The overspent lines of a year.
pub fn attention(view: &View<'_>, year: i32) -> Result<Vec<Attention>> {
    Ok(all(view, year)?
        .iter()
        .flat_map(|budget| &budget.lines)
        .filter(|line| line.standing.left < Cents::ZERO)
        .map(|line| Attention {
            tone: Tone::Soon,
            when: "overschreden".into(),
            title: format!("Post {} {}", line.code, line.name),
            detail: format!("{} meer dan begroot", -line.standing.left),
            owner: None,
            action: "Begroting openen".into(),
            place: Place::room(Room::Budget).year(year).record(line.id),
        })
        .collect())
}
