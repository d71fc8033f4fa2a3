//! What came of the evenings: the agendas of September and October with what was said, the actions, and the minutes: those of
//! September adopted, those of October still a concept.

use serde_json::{Value, json};

use super::Story;
use super::evenings::meetings;
use super::members::People;
use crate::error::Result;

/// Subject, whether it is closed, and what the minutes say.
type Item = (&'static str, bool, &'static str);

const SEPTEMBER: &[Item] = &[
    ("Opening", false, "De voorzitter opent de vergadering en heet iedereen welkom na de zomer."),
    (
        "Open dag wijkcentrum Rijnkant",
        false,
        "De open dag was goed bezocht. Veel mensen vroegen naar hulp bij formulieren. **De raad wil dat vaker doen.**",
    ),
    ("Rondvraag en sluiting", false, "Er zijn geen vragen."),
];

const OCTOBER: &[Item] = &[
    ("Opening en vaststellen van de agenda", false, "De agenda wordt vastgesteld. Truus stemt ook voor Okke."),
    ("Verslag van 1 september", false, "Het verslag wordt vastgesteld met één wijziging."),
    (
        "Begrotingsaanvraag 2027",
        false,
        "De penningmeester licht de aanvraag toe.\n\n- De post scholing gaat omhoog: er komen nieuwe leden.\n- De post vergaderingen blijft gelijk.\n\nDe leden vragen of de gemeente de zaalhuur kan betalen.",
    ),
    ("Werving van nieuwe leden", true, "De commissie sprak met drie kandidaten. Twee van hen passen goed bij de raad."),
    ("Vergaderen in de wijken", false, "De raad wil dichter bij inwoners zijn. Voor sommige leden is de reis te lang."),
    ("Rondvraag en sluiting", false, ""),
];

pub fn tell(story: &mut Story<'_>, people: &People) -> Result<()> {
    let meetings = meetings(story)?;
    let (september, october) = (&meetings["2026-09-01"], &meetings["2026-10-06"]);
    story.on("2026-09-02", "Noor Vlierboom")?;
    let items = items(story, september, SEPTEMBER)?;
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
    let items = items(story, october, OCTOBER)?;
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

/// Puts the items on the agenda, with what the minutes say of them; answers their ids.
fn items(story: &mut Story<'_>, meeting: &Value, items: &[Item]) -> Result<Vec<Value>> {
    let mut ids = Vec::new();
    for (subject, is_closed, notes) in items {
        let add = json!({ "meeting": meeting, "subject": subject, "wanted": "dialogue", "is_closed": is_closed });
        let item = story.act("agenda.add", add)?;
        story.act("evening.note", json!({ "item": item, "text": notes }))?;
        ids.push(item);
    }
    Ok(ids)
}
