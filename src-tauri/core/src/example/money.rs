//! The budget of 2026: the template, granted as requested.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Story, YEAR};
use crate::error::Result;
use crate::operation::View;

/// Ids of the budget lines by code.
pub type Posts = HashMap<String, Value>;

pub fn tell(story: &mut Story<'_>) -> Result<Posts> {
    story.act("budget.start", json!({ "year": YEAR, "from": "template" }))?;
    story.on("2025-12-04", "Joris van Kampsbeek")?;
    story.act("budget.grant", json!({ "year": YEAR, "on": "2025-12-04", "as_requested": true }))?;
    let budget = crate::budget::of_year(&View::new(story.db, story.world.moment), YEAR, None)?;
    Ok(budget.lines.into_iter().map(|line| (line.code, json!(line.id))).collect())
}
