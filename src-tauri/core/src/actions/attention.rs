//! What Vandaag says of actions: those whose day has passed or is near, put together for each who does them.

use std::collections::BTreeMap;

use super::Action;
use super::list::all_open;
use crate::calendar::dutch;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::operation::View;
use crate::today::{Attention, SOON, Tone};

/// The overdue actions and those of the coming two weeks, a line for each owner.
pub fn attention(view: &View<'_>) -> Result<Vec<Attention>> {
    let today = view.today();
    let mut late: BTreeMap<String, Vec<Action>> = BTreeMap::new();
    let mut soon: BTreeMap<String, Vec<Action>> = BTreeMap::new();
    for action in all_open(view)? {
        match action.due_on {
            Some(due) if due < today => late.entry(action.owner_name.clone()).or_default().push(action),
            Some(due) if due <= today + SOON => soon.entry(action.owner_name.clone()).or_default().push(action),
            _ => {}
        }
    }
    let matters = |tone, by_owner: BTreeMap<String, Vec<Action>>| {
        by_owner.into_iter().filter_map(move |(owner, actions)| matter(tone, owner, &actions))
    };
    Ok(matters(Tone::Late, late).chain(matters(Tone::Soon, soon)).collect())
}

fn matter(tone: Tone, owner: String, actions: &[Action]) -> Option<Attention> {
    let first = actions.iter().filter_map(|action| action.due_on).min()?;
    let when = match tone {
        Tone::Late => format!("sinds {}", dutch::short(first)),
        _ => format!("uiterlijk {}", dutch::short(first)),
    };
    let page = Place::room(Room::Meetings);
    let (title, detail, place) = match actions {
        [only] => (format!("Actie {}: {}", only.label, only.text), owner.clone(), page.record(only.id)),
        more => {
            let late = if tone == Tone::Late { "te laat" } else { "bijna af te ronden" };
            let labels = more.iter().map(|action| action.label.as_str()).collect::<Vec<_>>().join(", ");
            (format!("{} acties {late}: {labels}", more.len()), owner.clone(), page.record("actions"))
        }
    };
    Some(Attention { tone, when, title, detail, owner: Some(owner), action: "Actie openen".into(), place })
}
