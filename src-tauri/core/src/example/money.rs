//! The budget of 2026: the template, adopted, handed in and granted as requested; and one change of it in the year.

use std::collections::HashMap;

use serde_json::{Value, json};

use super::{Story, YEAR};
use crate::error::Result;
use crate::operation::View;

/// Ids of the budget lines by code.
pub type Posts = HashMap<String, Value>;

/// What some lines are for, as the letter to the college says it.
const EXPLANATIONS: &[(&str, &str)] = &[
    ("100", "Tien leden, elk € 75 per maand."),
    ("300", "Een training voor elk lid en een dag samen."),
    ("400", "Een vragenlijst in alle vijf gebieden."),
];

pub fn tell(story: &mut Story<'_>) -> Result<Posts> {
    story.act("budget.start", json!({ "year": YEAR, "from": "template" }))?;
    let budget = crate::budget::of_year(&View::new(story.db, story.world.moment), YEAR, None)?;
    for line in &budget.lines {
        if let Some((_, explanation)) = EXPLANATIONS.iter().find(|(code, _)| *code == line.code) {
            let fields = json!({
                "id": line.id, "code": line.code, "name": line.name, "requested": line.standing.requested,
                "explanation": explanation, "active": true,
            });
            story.act("budget.change_line", fields)?;
        }
    }
    story.on("2025-11-04", "Joris van Kampsbeek")?;
    story.act("budget.adopt", json!({ "year": YEAR, "on": "2025-11-04" }))?;
    story.act("budget.submit", json!({ "year": YEAR, "on": "2025-11-06" }))?;
    story.on("2025-12-04", "Joris van Kampsbeek")?;
    story.act("budget.grant", json!({ "year": YEAR, "on": "2025-12-04", "as_requested": true }))?;
    Ok(budget.lines.into_iter().map(|line| (line.code, json!(line.id))).collect())
}

/// In the course of the year: what was kept for the unforeseen was needed.
pub fn change(story: &mut Story<'_>, posts: &Posts) -> Result<()> {
    let budget = crate::budget::of_year(&View::new(story.db, story.world.moment), YEAR, None)?;
    let change = json!({
        "budget": budget.id, "date": "2026-06-02", "from": posts["990"], "to": posts["500"], "amount": 10_000,
        "reason": "Tolk bij twee vergaderingen",
    });
    story.act("budget.add_change", change)?;
    Ok(())
}
