//! The list of decisions (besluitenlijst), of a meeting or a year; and decisions and actions of a meeting together, ready when
//! the door closes.

use super::document::outline;
use super::records;
use super::sheet::{MinutedDecision, minuted};
use crate::actions;
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Run, Table, Text};
use crate::error::Result;
use crate::meetings::{self, MeetingId};
use crate::operation::View;
use crate::print::Audience;

/// Of a meeting, or of a year when none is named. Fails with `council_unknown`.
pub fn decision_list(view: &View<'_>, year: i32, meeting: Option<MeetingId>, audience: Audience) -> Result<Document> {
    let standing = stands_on(view);
    if let Some(id) = meeting {
        let mut document = outline(view, "Besluitenlijst", &meetings::one(view, id)?, standing)?;
        document.blocks = decisions_of(view, id, audience)?;
        return Ok(document);
    }
    let council = council::named(view)?;
    let decisions = records::decisions_of_year(view, crate::typed::year(year)?)?;
    Ok(Document {
        title: format!("Besluitenlijst {year}"),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing,
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks: vec![of_year(view, year, decisions, audience)?],
    })
}

/// What a meeting decided and agreed on, in one document.
pub fn decisions_and_actions(view: &View<'_>, id: MeetingId, audience: Audience) -> Result<Document> {
    let mut document = outline(view, "Besluiten- en actielijst", &meetings::one(view, id)?, stands_on(view))?;
    document.blocks.push(Block::Heading { level: 1, text: "Besluiten".into() });
    document.blocks.extend(decisions_of(view, id, audience)?);
    document.blocks.push(Block::Heading { level: 1, text: "Acties".into() });
    let actions = actions::of_meeting(view, id)?;
    document.blocks.push(if actions.is_empty() {
        Block::Paragraph("In deze vergadering zijn geen acties afgesproken.".into())
    } else {
        Block::Table(actions::table(&actions, "Acties van deze vergadering".into(), audience))
    });
    Ok(document)
}

fn stands_on(view: &View<'_>) -> String {
    format!("Stand op {}", dutch::long(view.today()))
}

fn for_audience(decision: records::Decision, audience: Audience) -> MinutedDecision {
    let mut decision = minuted(decision);
    if audience == Audience::Public {
        decision.hide_closed();
    }
    decision
}

fn decisions_of(view: &View<'_>, meeting: MeetingId, audience: Audience) -> Result<Vec<Block>> {
    let decisions = records::decisions_of_meeting(view, meeting)?;
    if decisions.is_empty() {
        return Ok(vec![Block::Paragraph("In deze vergadering zijn geen besluiten genomen.".into())]);
    }
    let row = |decision| {
        let decision = for_audience(decision, audience);
        vec![number(&decision), Cell::Text(in_words(decision))]
    };
    Ok(vec![Block::Table(Table {
        caption: "Besluiten van deze vergadering".into(),
        columns: vec![Column::start("Nummer"), Column::start("Besluit")],
        rows: decisions.into_iter().map(row).collect(),
        total: None,
    })])
}

fn of_year(view: &View<'_>, year: i32, decisions: Vec<records::Decision>, audience: Audience) -> Result<Block> {
    if decisions.is_empty() {
        return Ok(Block::Paragraph(format!("In {year} zijn nog geen besluiten genomen.").into()));
    }
    // One question for all: the meetings of the year and what hangs on it.
    let meetings = meetings::of_year(view, year)?;
    let row = |decision: records::Decision| {
        let meeting = meetings.iter().find(|meeting| meeting.id == decision.meeting);
        let decision = for_audience(decision, audience);
        let date = meeting.map(|meeting| dutch::short(meeting.date)).unwrap_or_default().replace(' ', "\u{a0}");
        let whose = meeting.map(meetings::Meeting::kind_of).unwrap_or_default();
        vec![number(&decision), Cell::text(date), Cell::Text(in_words(decision)), Cell::text(whose)]
    };
    Ok(Block::Table(Table {
        caption: format!("Besluiten in {year}"),
        columns: vec![
            Column::start("Nummer"),
            Column::start("Datum"),
            Column::start("Besluit"),
            Column::start("Vergadering"),
        ],
        rows: decisions.into_iter().map(row).collect(),
        total: None,
    }))
}

/// The number, which does not wrap.
fn number(decision: &MinutedDecision) -> Cell {
    Cell::header(decision.label.replace('-', "\u{2011}"))
}

fn in_words(decision: MinutedDecision) -> Text {
    let mut runs = vec![Run { text: decision.text, ..Run::default() }];
    if !decision.remarks.is_empty() {
        runs.push(Run { text: format!(" {}", decision.remarks.join(" ")), italic: true, ..Run::default() });
    }
    Text(runs)
}
