//! What came of the evenings: what was said in September and October, the actions, and the minutes: those of September adopted,
//! those of October still a concept.

use serde_json::{Value, json};

use super::Story;
use super::evenings::meetings;
use super::members::People;
use crate::error::Result;

const SEPTEMBER: &[&str] = &[
    "De voorzitter opent de vergadering en heet iedereen welkom na de zomer.",
    "De open dag was goed bezocht. Veel mensen vroegen naar hulp bij formulieren. **De raad wil dat vaker doen.**",
    "Er zijn geen vragen.",
];

const OCTOBER: &[&str] = &[
    "De agenda wordt vastgesteld. Truus stemt ook voor Okke.",
    "Het verslag wordt vastgesteld met één wijziging.",
    "De penningmeester licht de aanvraag toe.\n\n- De post scholing gaat omhoog: er komen nieuwe leden.\n- De post vergaderingen blijft gelijk.\n\nDe leden vragen of de gemeente de zaalhuur kan betalen.",
    "De commissie sprak met drie kandidaten. Twee van hen passen goed bij de raad.",
    "De raad wil dichter bij inwoners zijn. Voor sommige leden is de reis te lang.",
    "Er zijn geen vragen. De voorzitter sluit de vergadering.",
];

pub fn tell(story: &mut Story<'_>, people: &People) -> Result<()> {
    let meetings = meetings(story)?;
    let (september, october) = (&meetings["2026-09-01"], &meetings["2026-10-06"]);
    story.on("2026-09-02", "Noor Vlierboom")?;
    let items = notes(story, september, SEPTEMBER)?;
    let thanks = action(
        story,
        json!({
            "text": "Bedankbrief aan wijkcentrum Rijnkant", "owner": people["Truus"], "item": items[1], "due": "2026-09-15",
        }),
    )?;
    let folder = action(
        story,
        json!({
            "text": "Folder van de raad herzien", "owner": people["Yara"], "item": items[1], "due": "2026-10-01",
        }),
    )?;
    story.on("2026-09-12", "Noor Vlierboom")?;
    story.act("actions.done", json!({ "id": thanks, "note": "Met een tekening van de kinderen erbij." }))?;
    for (day, to, reason) in [
        ("2026-10-01", "2026-10-20", "De fotograaf was ziek."),
        ("2026-10-19", "2026-11-01", "De nieuwe huisstijl is nog niet klaar."),
    ] {
        story.on(day, "Noor Vlierboom")?;
        story.act("actions.postpone", json!({ "id": folder, "to": to, "reason": reason }))?;
    }
    in_october(story, people, october)?;
    let changes = "Bij punt 2 stond dat de raad een eigen kraam had. De kraam was van het wijkcentrum.";
    let adopt = json!({ "meeting": september, "adopted_in": october, "changes": changes });
    story.act("minutes.adopt", adopt)?;
    Ok(())
}

fn in_october(story: &mut Story<'_>, people: &People, october: &Value) -> Result<()> {
    story.on("2026-10-07", "Noor Vlierboom")?;
    let items = notes(story, october, OCTOBER)?;
    action(
        story,
        json!({
            "text": "Uitzoeken of de gemeente de zaalhuur kan betalen", "owner": people["Fenna"], "item": items[2],
            "due": "2026-12-01",
        }),
    )?;
    action(
        story,
        json!({
            "text": "De twee kandidaten uitnodigen voor een gesprek", "owner": people["Joris"], "item": items[3],
            "due": "2026-10-20",
        }),
    )?;
    action(
        story,
        json!({
            "text": "Zalen bespreken in Kerkwijk, Rijnkant en Zuid", "owner_name": "Griffie van de gemeente", "item": items[4],
            "due": "2026-11-15",
        }),
    )?;
    action(story, json!({ "text": "Lijst van bushaltes zonder bankje aanvullen", "owner": people["Okke"] }))?;
    Ok(())
}

fn action(story: &mut Story<'_>, request: Value) -> Result<Value> {
    story.act("actions.add", request)
}

/// Says what the minutes say of each item; answers the ids of the items.
fn notes(story: &mut Story<'_>, meeting: &Value, notes: &[&str]) -> Result<Vec<Value>> {
    let evening = story.ask("evening.read", json!({ "id": meeting }))?;
    let items = evening["items"].as_array().into_iter().flatten().map(|item| item["id"].clone()).collect::<Vec<_>>();
    for (item, text) in items.iter().zip(notes) {
        story.act("evening.note", json!({ "item": item, "text": text }))?;
    }
    Ok(items)
}
