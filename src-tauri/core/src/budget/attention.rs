//! What the budget asks: overspent lines, bookings that are in no sum, differences that are still to be explained.

use chrono::Datelike;

use super::{Direction, all, bookings, to_explain};
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::money::Cents;
use crate::operation::View;
use crate::today::{Attention, Tone};

/// What asks for attention in the budget of a year.
pub fn attention(view: &View<'_>, year: i32) -> Result<Vec<Attention>> {
    let budgets = all(view, year)?;
    let costs = budgets.iter().flat_map(|budget| budget.of(Direction::Cost));
    let mut matters: Vec<Attention> = costs
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
        .collect();
    let loose = bookings::without_line(view, year)?;
    if loose > 0 {
        matters.push(Attention {
            tone: Tone::Soon,
            when: "zonder post".into(),
            title: if loose == 1 {
                "Eén boeking heeft geen post".into()
            } else {
                format!("{loose} boekingen hebben geen post")
            },
            detail: "Zij tellen nog niet mee in de begroting".into(),
            owner: None,
            action: "Declaraties openen".into(),
            place: Place::room(Room::Claims).year(year),
        });
    }
    // The year that is shown is accounted for in the first months of the next; so is the year before the one shown.
    for year in [year - 1, year] {
        matters.extend(unexplained(view, year)?);
    }
    Ok(matters)
}

/// In January, February and March after the year: that is when the report is written and adopted.
fn unexplained(view: &View<'_>, year: i32) -> Result<Option<Attention>> {
    let today = view.today();
    if today.year() != year + 1 || today.month() > 3 {
        return Ok(None);
    }
    let lines = to_explain(view, year)?;
    let Some(first) = lines.first() else { return Ok(None) };
    Ok(Some(Attention {
        tone: Tone::Soon,
        when: "voor 1 april".into(),
        title: format!("Verschillen van {year} toelichten"),
        detail: match lines.len() {
            1 => format!("Post {} wacht op een toelichting", first.title()),
            more => format!("{more} posten wachten op een toelichting"),
        },
        owner: None,
        action: "Begroting openen".into(),
        place: Place::room(Room::Budget).year(year).record(first.id),
    }))
}
