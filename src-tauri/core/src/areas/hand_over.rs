//! Handing over what someone keeps an eye on: who had it until then stays to be read.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::assignments;
use super::{Focus, FocusId, all, listed};
use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::operation::{Operation, act};
use crate::people::{self, PersonId};
use crate::typed::Entered;

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct HandOver {
    pub from: PersonId,
    pub to: PersonId,
    /// First day of who takes over.
    pub on: Entered<NaiveDate>,
    /// Which areas and themes; all of them when absent.
    pub foci: Option<Vec<FocusId>>,
}

pub fn operation() -> Operation {
    act("areas.hand_over", hand_over)
}

fn hand_over(change: &mut Change<'_>, request: HandOver) -> Result<()> {
    let from = people::name_of(change, request.from)?;
    let to = people::name_of(change, request.to)?;
    if request.from == request.to {
        return Err(Problem::AlreadyAssigned(to).at("to"));
    }
    let on = request.on.date("on", change.today())?;
    let chosen = |focus: &Focus| request.foci.as_ref().is_none_or(|foci| foci.contains(&focus.id));
    let foci: Vec<Focus> = all(change)?.into_iter().filter(chosen).collect();
    let everyones = assignments::everyones(change)?;
    let mut names = Vec::new();
    for focus in &foci {
        for had in everyones.iter().filter(|had| had.focus == focus.id && had.person == request.from) {
            let Some(rest) = had.period().from(on).and_then(|rest| rest.shared(focus.period())) else { continue };
            assignments::end_before(change, had, on)?;
            assignments::give(change, focus.id, request.to, rest)?;
            names.push(focus.name.as_str());
        }
    }
    if names.is_empty() {
        return Err(Problem::NothingToHandOver { name: from, day: dutch::long(on) }.at("on"));
    }
    names.dedup();
    let what = listed(&names);
    change.named(format!("{what}: vanaf {} {to} in plaats van {from}", dutch::long(on)), Place::room(Room::Areas));
    Ok(())
}
