//! Activities whose time has come, and the next plan in the autumn.

use chrono::Datelike;

use super::{Activity, Plan, PlanState, read, when};
use crate::calendar::dutch;
use crate::duties;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::operation::View;
use crate::people;
use crate::today::{Attention, SOON, Tone};

/// What the plan of a year asks.
pub fn attention(view: &View<'_>, year: i32) -> Result<Vec<Attention>> {
    let Some(plan) = read(view, year)? else { return Ok(Vec::new()) };
    let mut matters = Vec::new();
    for activity in plan.all_activities() {
        matters.extend(activity_due(view, &plan, activity)?);
    }
    matters.extend(evaluation_due(view, &plan)?);
    Ok(matters)
}

fn activity_due(view: &View<'_>, plan: &Plan, activity: &Activity) -> Result<Option<Attention>> {
    let Some(due) = activity.due(plan.year).filter(|_| activity.is_open()) else { return Ok(None) };
    let late = (view.today() - due).num_days();
    let (tone, at) = match late {
        1 => (Tone::Late, "1 dag te laat".into()),
        2.. => (Tone::Late, format!("{late} dagen te laat")),
        _ if due <= view.today() + SOON => (Tone::Soon, dutch::day_month(due)),
        _ => return Ok(None),
    };
    Ok(Some(Attention {
        tone,
        when: at,
        title: activity.title.clone(),
        detail: format!("Uit het jaarplan, gepland: {}", when(activity)),
        owner: activity.owner.map(|owner| people::name_of(view, owner)).transpose()?,
        action: "Stand bijwerken".into(),
        place: Place::room(Room::Plan).year(plan.year).record(activity.id),
    }))
}

/// The plan is evaluated in the November meeting (Purmerend, jaarplan 2024), unless the jaarklok says otherwise.
fn evaluation_due(view: &View<'_>, plan: &Plan) -> Result<Option<Attention>> {
    let today = view.today();
    let is_time = today.year() == plan.year && today.month() >= 11 && plan.state != PlanState::Concept;
    if !is_time || duties::covers(view, Room::Plan)? || read(view, plan.year + 1)?.is_some() {
        return Ok(None);
    }
    let total = plan.all_activities().count();
    let open = plan.all_activities().filter(|activity| activity.is_open()).count();
    Ok(Some(Attention {
        tone: Tone::Soon,
        when: "dit najaar".into(),
        title: format!("Jaarplan {} maken", plan.year + 1),
        detail: format!("{} van {total} activiteiten van {} zijn afgerond", total - open, plan.year),
        owner: None,
        action: "Jaarplan openen".into(),
        place: Place::room(Room::Plan).year(plan.year + 1),
    }))
}
