//! The agendas of the two last meetings of the year: one that was sent, and one that is being made.

use serde_json::{Value, json};

use super::members::People;
use super::{Story, YEAR, paper};
use crate::documents::{self, Block, Document, HouseStyle, Layout, Look};
use crate::error::Result;

pub fn tell(story: &mut Story<'_>, people: &People) -> Result<()> {
    sent(story, people)?;
    next(story, people)?;
    story.on("2026-11-02", "Fenna Oosterlaan")?;
    // Members bring in subjects; they wait for a meeting with room.
    for line in ["Bezoek aan het wijkteam Zuid, 15 min, dialoog", "Laagdrempelige inloop in Kerkwijk, 20 min, dialoog"]
    {
        story.act("agenda.add_line", json!({ "text": line }))?;
    }
    Ok(())
}

/// The meeting of November: everything was in a week before, and the invitation went out.
fn sent(story: &mut Story<'_>, people: &People) -> Result<()> {
    story.on("2026-10-23", "Fenna Oosterlaan")?;
    let meeting = meeting_on(story, "2026-11-03")?;
    story.act("agenda.start", json!({ "meeting": meeting }))?;
    fill(
        story,
        &meeting,
        "Adviesaanvragen",
        json!({ "presenter_id": people["Okke"], "explanation": "Het concept van ons advies over vervoer naar de dagbesteding." }),
    )?;
    fill(
        story,
        &meeting,
        "Thema of gast",
        json!({
            "subject": "Gast: het sociaal wijkteam", "presenter": "Het sociaal wijkteam",
            "explanation": "Twee medewerkers vertellen wat zij zien in de wijken. We vragen vooral naar eenzaamheid.",
        }),
    )?;
    story.on("2026-10-27", "Fenna Oosterlaan")?;
    story.act("agenda.invited", json!({ "meeting": meeting }))?;
    Ok(())
}

/// The meeting of December, with papers, and one item for the council alone.
fn next(story: &mut Story<'_>, people: &People) -> Result<()> {
    story.on("2026-11-02", "Fenna Oosterlaan")?;
    let meeting = meeting_on(story, "2026-12-01")?;
    story.act("agenda.start", json!({ "meeting": meeting }))?;
    let advice = fill(
        story,
        &meeting,
        "Adviesaanvragen",
        json!({
            "subject": "Adviesaanvraag Wmo-verordening 2027", "presenter_id": people["Okke"], "minutes": 30,
            "explanation": "De gemeente vraagt ons advies voor 15 december.\n\n- Wat betekent de nieuwe eigen bijdrage voor inwoners?\n- Is de tekst te begrijpen?",
        }),
    )?;
    let theme = fill(
        story,
        &meeting,
        "Thema of gast",
        json!({
            "subject": "Thema: jongeren met een mentale hulpvraag", "presenter_id": people["Devi"], "minutes": 25,
            "explanation": "Devi vertelt wat zij hoorde op twee scholen. Daarna praten we in groepjes.",
        }),
    )?;
    let own = story.act(
        "agenda.add",
        json!({
            "meeting": meeting, "subject": "Gesprek met kandidaat-leden", "presenter_id": people["Willemijn"],
            "wanted": "dialogue", "minutes": 10, "is_closed": true,
            "explanation": "De sollicitatiecommissie sprak met drie kandidaten.",
        }),
    )?;
    // Before what is left for the end of the evening.
    story.act("agenda.move", json!({ "id": own, "to": 8 }))?;
    let bylaw = note(
        story,
        "Concept Wmo-verordening 2027",
        &[
            "De gemeenteraad van Waterhoven stelt in januari de nieuwe verordening vast. Dit is het concept van 26 oktober 2026.",
            "De eigen bijdrage gaat omhoog. Voor huishoudens met een laag inkomen blijft zij gelijk.",
            "De gemeente vraagt de adviesraad om advies, uiterlijk op 15 december 2026.",
        ],
    )?;
    let questions = note(
        story,
        "Vragen van de werkgroep Zorg",
        &[
            "Hoe weten inwoners dat zij minder kunnen betalen?",
            "Wie helpt bij de aanvraag, als de inwoner dat niet zelf kan?",
        ],
    )?;
    let visit = note(
        story,
        "Verslag van twee schoolbezoeken",
        &[
            "Op beide scholen vertelden leerlingen dat zij lang op hulp wachten.",
            "Zij willen graag met iemand praten die zij al kennen.",
        ],
    )?;
    let letters = note(story, "Brieven van de kandidaten", &["Drie brieven, alleen voor de leden van de raad."])?;
    for (item, name, bytes) in [
        (&advice, "concept-wmo-verordening-2027.pdf", bylaw),
        (&advice, "vragen-werkgroep-zorg.pdf", questions),
        (&theme, "verslag-schoolbezoeken.pdf", visit),
        (&own, "brieven-kandidaten.pdf", letters),
    ] {
        story.act("agenda.add_paper", json!({ "item": item, "source": paper(name, &bytes) }))?;
    }
    Ok(())
}

fn meeting_on(story: &Story<'_>, date: &str) -> Result<Value> {
    let year = story.ask("meetings.read", json!({ "year": YEAR }))?;
    let meetings = year["meetings"].as_array().cloned().unwrap_or_default();
    Ok(meetings.iter().find(|meeting| meeting["date"] == date).map_or(Value::Null, |meeting| meeting["id"].clone()))
}

/// Says more of a fixed item, found by the beginning of its subject; answers its id.
fn fill(story: &mut Story<'_>, meeting: &Value, subject: &str, said: Value) -> Result<Value> {
    let sheet = story.ask("agenda.read", json!({ "meeting": meeting }))?;
    let items = sheet["items"].as_array().cloned().unwrap_or_default();
    let begins = |item: &&Value| item["subject"].as_str().is_some_and(|it| it.starts_with(subject));
    let mut item = items.iter().find(begins).cloned().unwrap_or_default();
    if let (Some(item), Value::Object(said)) = (item.as_object_mut(), said) {
        item.extend(said);
    }
    story.act("agenda.change", item.clone())?;
    Ok(item["id"].clone())
}

/// A paper of a page, as a gemeente or a member would send it.
fn note(story: &Story<'_>, title: &str, paragraphs: &[&str]) -> Result<Vec<u8>> {
    let document = Document {
        title: title.into(),
        subtitle: None,
        organisation: "Gemeente Waterhoven".into(),
        standing: "Concept".into(),
        draft: false,
        layout: Layout::List,
        letter: None,
        style: HouseStyle { colour: "#334155".into(), logo: None, address: Vec::new(), footer: None },
        highlights: Vec::new(),
        blocks: paragraphs.iter().map(|words| Block::Paragraph((*words).into())).collect(),
    };
    Ok(documents::pdf(&document, &Look::default(), story.world.moment.local)?)
}
