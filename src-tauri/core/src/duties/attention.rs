//! What the jaarklok asks on Vandaag.

use std::collections::HashSet;

use chrono::{Datelike, Days, NaiveDate};

use super::{Duty, DutyStanding, Occurrence, Proof, all, here, within};
use crate::calendar::dutch;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::operation::View;
use crate::today::{Attention, Tone};

/// What is late since a year, and what is due soon.
pub fn attention(view: &View<'_>) -> Result<Vec<Attention>> {
    let duties = all(view)?;
    let ahead = duties.iter().map(|duty| duty.ahead_days).max().unwrap_or_default();
    let today = view.today();
    let occurrences = within(view, &duties, today - Days::new(365), today + Days::new(ahead.into()))?;
    Ok(still_asked(occurrences).into_iter().filter_map(|one| matter(one, &duties, today)).collect())
}

/// Without the days that a later one has overtaken: of what is late again and again the newest asks, and none once a
/// later one is done.
fn still_asked(occurrences: Vec<Occurrence>) -> Vec<Occurrence> {
    let mut overtaken = HashSet::new();
    let mut asked: Vec<_> = occurrences
        .into_iter()
        .rev()
        .filter(|one| match one.standing {
            DutyStanding::Late => overtaken.insert(one.duty),
            DutyStanding::Done => {
                overtaken.insert(one.duty);
                false
            }
            DutyStanding::Due | DutyStanding::Open => true,
        })
        .collect();
    asked.reverse();
    asked
}

/// Where it is done, when the file shows it by itself; else the jaarklok, where it is ticked off.
fn done_at(one: &Occurrence, duties: &[Duty]) -> (&'static str, Place) {
    let proof = duties.iter().find(|duty| duty.id == one.duty).and_then(|duty| duty.done_when);
    match proof {
        Some(Proof::ReportAdopted) => ("Jaarverslag openen", Place::room(Room::Report).year(one.due_on.year() - 1)),
        Some(Proof::PlanPresented) => ("Jaarplan openen", Place::room(Room::Plan).year(one.due_on.year() + 1)),
        None => ("Jaarklok openen", here(one.duty).year(one.due_on.year())),
    }
}

fn matter(one: Occurrence, duties: &[Duty], today: NaiveDate) -> Option<Attention> {
    let late = (today - one.due_on).num_days();
    let (tone, when) = match one.standing {
        DutyStanding::Late if late == 1 => (Tone::Late, "1 dag te laat".into()),
        DutyStanding::Late => (Tone::Late, format!("{late} dagen te laat")),
        DutyStanding::Due => (Tone::Soon, format!("voor {}", dutch::day_month(one.due_on))),
        DutyStanding::Done | DutyStanding::Open => return None,
    };
    let (action, place) = done_at(&one, duties);
    Some(Attention {
        tone,
        when,
        title: one.title,
        detail: "Uit de jaarklok".into(),
        owner: None,
        action: action.into(),
        place,
    })
}
