//! The bodies of the council: who prepares the meetings, a working group that runs and one that is done.

use serde_json::{Value, json};

use super::Story;
use super::members::People;
use crate::error::Result;

pub fn tell(story: &mut Story<'_>, people: &People) -> Result<()> {
    story.on("2026-01-13", "Fenna Oosterlaan")?;
    // It came with the way of working that was chosen.
    let bodies = story.ask("groups.list", json!({}))?;
    let executive = bodies.as_array().and_then(|bodies| bodies.iter().find(|body| body["kind"] == "executive"));
    let executive = executive.map(|body| body["id"].clone()).unwrap_or_default();
    story.act(
        "groups.change",
        json!({
            "id": executive, "name": "Kernteam", "starts_on": "2023-09-01",
            "subject": "Agenda, planning en overleg met de gemeente", "closing_agreement": "",
        }),
    )?;
    take_part(story, people, &executive, "Willemijn", &["Joris", "Fenna"])?;
    let access = story.act(
        "groups.add",
        json!({
            "kind": "working_group", "name": "Werkgroep Wijkcentra", "starts_on": "2026-01-06",
            "subject": "Toegankelijkheid van de wijkcentra",
        }),
    )?;
    take_part(story, people, &access, "Okke", &["Truus", "Hendrik-Jan"])?;
    let poverty = story.act(
        "groups.add",
        json!({
            "kind": "working_group", "name": "Werkgroep Minima", "starts_on": "2025-09-02",
            "subject": "Armoederegelingen",
        }),
    )?;
    take_part(story, people, &poverty, "Yara", &["Rachid", "Marisol"])?;
    story.on("2026-10-06", "Fenna Oosterlaan")?;
    story.act(
        "groups.end",
        json!({
            "id": poverty, "on": "2026-10-06",
            "closing_agreement": "Het advies is uitgebracht en overgenomen. Yara vraagt elk half jaar bij de gemeente na \
hoe de regelingen worden gebruikt en vertelt het in de vergadering.",
        }),
    )?;
    Ok(())
}

fn take_part(story: &mut Story<'_>, people: &People, body: &Value, contact: &str, others: &[&str]) -> Result<()> {
    for name in std::iter::once(contact).chain(others.iter().copied()) {
        let is_contact = name == contact;
        let request = json!({ "body": body, "person": people.get(name), "is_contact": is_contact });
        story.act("groups.add_participant", request)?;
    }
    Ok(())
}
