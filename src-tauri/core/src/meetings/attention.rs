//! The meeting that is near, and kinds of which too few are planned.

use chrono::{Datelike, Days, NaiveDate};

use super::{KindCount, Meeting, kinds, minima, schedule};
use crate::calendar::{dutch, year_bounds};
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::operation::View;
use crate::settings::{self, SettingName};
use crate::today::{Attention, SOON, Tone};
use crate::wording::{capital, listed};

/// The next of the meetings of a year, when it is near; and what is too few, while something can be done about it.
pub fn attention(view: &View<'_>, year: i32, meetings: &[Meeting]) -> Result<Vec<Attention>> {
    let soon = view.today()..=view.today() + SOON;
    let next = meetings.iter().find(|meeting| !meeting.is_cancelled() && soon.contains(&meeting.date));
    let next = next.map(|next| {
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
    let counts = if year == view.today().year() {
        minima::count(&kinds::all(view)?, meetings, &schedule::of_year(view, year)?, view.today())
    } else {
        Vec::new()
    };
    Ok(next.into_iter().chain(too_few(view, &counts)?).collect())
}

/// One line for all kinds whose next meeting should have been planned by now.
fn too_few(view: &View<'_>, counts: &[KindCount]) -> Result<Option<Attention>> {
    let ahead = Days::new(settings::number(view, SettingName::PlanningDays)?.unsigned_abs());
    let due: Vec<(&KindCount, NaiveDate)> = counts
        .iter()
        .filter_map(|count| Some((count, next_due(count, view.today().year())?)))
        .filter(|(_, due)| *due <= view.today() + ahead)
        .collect();
    let Some(first) = due.iter().map(|(_, due)| *due).min() else { return Ok(None) };
    let shown = |(count, _): &(&KindCount, NaiveDate)| Some(format!("{}: {}", count.name(), count.of_minimum()?));
    let shown: Vec<String> = due.iter().filter_map(shown).collect();
    let late = first < view.today();
    Ok(Some(Attention {
        tone: if late { Tone::Late } else { Tone::Soon },
        when: if late { "nu".into() } else { format!("vóór {}", dutch::day_month(first)) },
        title: "Te weinig vergaderingen gepland".into(),
        detail: capital(&listed(&shown)),
        owner: None,
        action: "Jaarrooster openen".into(),
        place: Place::room(Room::Meetings).year(view.today().year()),
    }))
}

/// The day before which one more meeting of the kind is needed, when they are spread over the year: the first of two
/// before July. None when there are enough.
fn next_due(count: &KindCount, year: i32) -> Option<NaiveDate> {
    let minimum = count.minimum.filter(|_| count.short() > 0)?;
    let (first, last) = year_bounds(year);
    let part = u64::try_from(count.total() + 1).ok()? * u64::try_from((last - first).num_days()).ok()?;
    first.checked_add_days(Days::new(part / u64::from(minimum)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used)]
    use super::*;

    #[test]
    fn one_more_is_needed_when_its_part_of_the_year_is_over() {
        let of = |total: usize, minimum: Option<u32>| {
            let count = KindCount {
                kind: "overleg wethouder".into(),
                body: None,
                body_name: None,
                held: total,
                planned: 0,
                minimum,
            };
            next_due(&count, 2026).map(|date| date.to_string())
        };
        for (total, minimum, due) in [
            (0, Some(2), Some("2026-07-02")),
            (1, Some(2), Some("2026-12-31")),
            (2, Some(2), None),
            (3, Some(2), None),
            (0, None, None),
            (11, Some(12), Some("2026-12-31")),
            (0, Some(12), Some("2026-01-31")),
        ] {
            assert_eq!(of(total, minimum).as_deref(), due, "{total} of {minimum:?}");
        }
    }
}
