//! The way of working it chose, and what it ticked off in the jaarklok.

use serde_json::json;

use super::{Story, YEAR};
use crate::duties::{self, DutyStanding};
use crate::error::Result;
use crate::operation::View;

/// What it still has to do in the autumn of the year told of.
const OPEN: &str = "Overleg met de wethouder";

pub fn choose(story: &mut Story<'_>) -> Result<()> {
    story.act("models.choose", json!({ "model": "area_pairs" }))?;
    Ok(())
}

pub fn tick_off(story: &mut Story<'_>) -> Result<()> {
    story.on("2026-11-01", "Fenna Oosterlaan")?;
    let view = View::new(story.db, story.world.moment);
    let due = [YEAR - 1, YEAR].map(|year| duties::of_year(&view, year));
    for year in due {
        for one in year?.occurrences.into_iter().filter(|one| one.standing == DutyStanding::Late) {
            if one.title == OPEN && one.due_on.to_string().starts_with("2026-10") {
                continue;
            }
            story.act("duties.tick_off", json!({ "duty": one.duty, "due_on": one.due_on, "done_on": one.due_on }))?;
        }
    }
    Ok(())
}
