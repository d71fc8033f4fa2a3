//! The meetings of 2026: the first Tuesday of the month, with what came in between; and those of the kernteam.

use serde_json::{Value, json};

use super::{Story, YEAR};
use crate::error::Result;

pub fn tell(story: &mut Story<'_>) -> Result<()> {
    story.on("2025-11-04", "Fenna Oosterlaan")?;
    story.act("meetings.take_advised_school_holidays", json!({ "region": "middle" }))?;
    kinds(story)?;
    // The council meets in school holidays too, except in summer; the rule's own dates are proposed otherwise.
    let plenary = json!({
        "year": YEAR,
        "rule": { "week": "first", "weekday": "tuesday", "skip_months": [8] },
        "kind": "plenair", "starts_at": "19:00", "ends_at": "21:00", "place": "gemeentehuis, Havenzaal",
        "online_link": "https://vergaderen.waterhoven.example/plenair",
        "days": [
            { "date": "2026-01-06" }, { "date": "2026-02-03" }, { "date": "2026-03-03" }, { "date": "2026-04-07" },
            { "date": "2026-05-12", "instead_of": "2026-05-05", "because": "Bevrijdingsdag" },
            { "date": "2026-06-02" }, { "date": "2026-07-07" }, { "date": "2026-09-01" }, { "date": "2026-10-06" },
            { "date": "2026-11-03" }, { "date": "2026-12-01" },
        ],
    });
    story.act("meetings.schedule", plenary)?;
    executive(story)?;
    for date in ["2026-04-14", "2026-10-13"] {
        story.act(
            "meetings.add",
            json!({
                "date": date, "kind": "overleg wethouder", "starts_at": "16:00", "ends_at": "17:00",
                "place": "gemeentehuis, kamer wethouder",
            }),
        )?;
    }
    let theme = story.act(
        "meetings.add",
        json!({
            "date": "2026-06-16", "kind": "themabijeenkomst", "starts_at": "14:00", "ends_at": "16:30",
            "place": "wijkcentrum Rijnkant",
        }),
    )?;
    story.on("2026-06-09", "Fenna Oosterlaan")?;
    let why = "de spreekster was ziek; het onderwerp komt in het najaar terug";
    story.act("meetings.cancel", json!({ "id": theme, "reason": why }))?;
    Ok(())
}

/// The kinds came with the way of working; the council made them its own.
fn kinds(story: &mut Story<'_>) -> Result<()> {
    let kinds = story.ask("meetings.kinds", json!({}))?;
    for kind in kinds["kinds"].as_array().into_iter().flatten() {
        let (id, name) = (&kind["id"], kind["name"].as_str().unwrap_or_default());
        match name {
            // Not in August.
            "plenair" => story
                .act("meetings.change_kind", json!({ "id": id, "name": name, "minimum": 11, "is_public": true }))?,
            "bestuurlijk overleg gebied" => story.act("meetings.remove_kind", json!({ "id": id }))?,
            _ => Value::Null,
        };
    }
    Ok(())
}

fn executive(story: &mut Story<'_>) -> Result<()> {
    let bodies = story.ask("groups.list", json!({}))?;
    let executive = bodies.as_array().and_then(|bodies| bodies.iter().find(|body| body["kind"] == "executive"));
    let schedule = json!({
        "year": YEAR, "body": executive.map(|body| &body["id"]),
        "rule": { "week": "third", "weekday": "thursday", "skip_months": [2, 4, 6, 7, 8, 10, 12] },
        "kind": "kernteam", "starts_at": "10:00", "ends_at": "11:30", "place": "gemeentehuis, kamer 2.04",
    });
    story.act("meetings.schedule", schedule)?;
    Ok(())
}
