//! What Vandaag says of people: terms that end, seats and roles that are vacant, checks that wait.

use chrono::{Datelike, NaiveDate};

use super::rotation::{Seat, crowded};
use super::{Member, rotation};
use crate::calendar::dutch;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::operation::View;
use crate::settings::{self, SettingName};
use crate::today::{Attention, Tone};

/// So many terms are named one by one; more become one matter.
const NAMED: usize = 3;

/// What asks for attention now, of everyone in the file.
pub fn attention(view: &View<'_>, people: &[Member]) -> Result<Vec<Attention>> {
    let rotation = rotation(view, people, view.today())?;
    let months = u32::try_from(settings::number(view, SettingName::TermWarningMonths)?).unwrap_or(0);
    let overdue: Vec<&Seat> = rotation.seats.iter().filter(|seat| seat.is_overdue).collect();
    let ending: Vec<&Seat> = rotation.ending_within(months).collect();
    let mut matters = terms(&overdue, Tone::Late);
    matters.extend(terms(&ending, Tone::Soon));
    matters.extend(rotation.vacant_roles.iter().map(|role| Attention {
        tone: Tone::Soon,
        when: "vacant".into(),
        title: format!("De raad heeft geen {role}"),
        detail: "Leg vast wie het wordt, of wie het waarneemt".into(),
        owner: None,
        action: "Leden openen".into(),
        place: Place::room(Room::Members),
    }));
    if rotation.members > 0 && rotation.members < rotation.least {
        matters.push(Attention {
            tone: Tone::Soon,
            when: "te weinig leden".into(),
            title: match rotation.least - rotation.members {
                1 => "De raad mist nog één lid".into(),
                more => format!("De raad mist nog {more} leden"),
            },
            detail: format!("{} van minstens {} leden", rotation.members, rotation.least),
            owner: None,
            action: "Leden openen".into(),
            place: Place::room(Room::Members),
        });
    }
    // Later years are in the schedule; here is what must be arranged now.
    let near = rotation.crowded_years().find(|year| year.year <= view.today().year() + 1);
    matters.extend(near.map(|year| Attention {
        tone: Tone::Waiting,
        when: format!("in {}", year.year),
        title: "Veel leden treden tegelijk af".into(),
        detail: crowded(year, rotation.members),
        owner: None,
        action: "Rooster bekijken".into(),
        place: Place::room(Room::Members),
    }));
    matters.extend(unchecked(people, view.today().year()));
    Ok(matters)
}

fn terms(seats: &[&Seat], tone: Tone) -> Vec<Attention> {
    let end = |seat: &Seat| seat.ends_on.map(dutch::long).unwrap_or_default();
    let when = |on: Option<NaiveDate>| match tone {
        Tone::Late => "termijn voorbij".into(),
        _ => on.map(dutch::short).unwrap_or_default(),
    };
    if seats.len() > NAMED {
        let first = seats.iter().filter_map(|seat| seat.ends_on).min();
        return vec![Attention {
            tone,
            when: when(first),
            title: match tone {
                Tone::Late => format!("{} termijnen zijn voorbij", seats.len()),
                _ => format!("{} termijnen lopen af", seats.len()),
            },
            detail: seats.iter().take(NAMED).map(|seat| seat.name.as_str()).collect::<Vec<_>>().join(", ") + " …",
            owner: None,
            action: "Rooster bekijken".into(),
            place: Place::room(Room::Members),
        }];
    }
    let matter = |seat: &&Seat| Attention {
        tone,
        when: when(seat.ends_on),
        title: match tone {
            Tone::Late => format!("De termijn van {} is voorbij", seat.name),
            _ => format!("De termijn van {} loopt af", seat.name),
        },
        detail: if seat.can_be_reappointed {
            format!("Tot en met {}; herbenoemen kan nog", end(seat))
        } else {
            format!("Tot en met {}; dit was de laatste termijn", end(seat))
        },
        owner: None,
        action: "Herbenoeming of vertrek vastleggen".into(),
        place: Place::room(Room::Members).record(seat.person),
    };
    seats.iter().map(matter).collect()
}

/// Members not checked this year; only for a council that checks at all.
fn unchecked(people: &[Member], year: i32) -> Option<Attention> {
    if people.iter().all(|member| member.checks.is_empty()) {
        return None;
    }
    let waiting: Vec<_> = people.iter().filter(|member| member.is_member && !member.was_checked_in(year)).collect();
    let first = waiting.first()?;
    let place = Place::room(Room::Members);
    Some(Attention {
        tone: Tone::Waiting,
        when: format!("in {year}"),
        title: match waiting.len() {
            1 => format!("De onafhankelijkheid van {} is nog niet getoetst", first.label),
            more => format!("De onafhankelijkheid van {more} leden is nog niet getoetst"),
        },
        detail: "Eén keer per jaar: geen raadslid, niet bij de gemeente of een instelling".into(),
        owner: None,
        action: "Toets vastleggen".into(),
        place: if waiting.len() == 1 { place.record(first.id) } else { place },
    })
}
