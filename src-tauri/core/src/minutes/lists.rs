//! The list of decisions (besluitenlijst), of a meeting or a year; and decisions and actions of a meeting together, ready when
//! the door closes.

use super::document::{of_meeting, outline};
use super::sheet::{MinutedDecision, minuted};
use crate::actions;
use crate::calendar::dutch;
use crate::decisions::{self, Decision};
use crate::documents::{Block, Cell, Column, Document, Run, Table, Text};
use crate::error::Result;
use crate::meetings::{self, MeetingId};
use crate::operation::View;
use crate::print::Audience;

/// Of a meeting, or of a year when none is named. Fails with `council_unknown`.
pub fn decision_list(view: &View<'_>, year: i32, meeting: Option<MeetingId>, audience: Audience) -> Result<Document> {
    let standing = stands_on(view);
    if let Some(id) = meeting {
        let mut document = of_meeting(view, "Besluitenlijst", &meetings::one(view, id)?, standing)?;
        document.blocks = decisions_of(view, id, audience)?;
        return Ok(document);
    }
    let decisions = decisions::of_year(view, crate::typed::year(year)?)?;
    let mut document = outline(view, format!("Besluitenlijst {year}"), None, standing)?;
    document.blocks.push(of_year(year, decisions, audience));
    Ok(document)
}

/// What a meeting decided and agreed on, in one document.
pub fn decisions_and_actions(view: &View<'_>, id: MeetingId, audience: Audience) -> Result<Document> {
    let mut document = of_meeting(view, "Besluiten- en actielijst", &meetings::one(view, id)?, stands_on(view))?;
    document.blocks.extend(decisions_of(view, id, audience)?);
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

fn for_audience(decision: Decision, audience: Audience) -> MinutedDecision {
    let mut decision = minuted(decision);
    if audience == Audience::Public {
        decision.hide_closed();
    }
    decision
}

fn decisions_of(view: &View<'_>, meeting: MeetingId, audience: Audience) -> Result<Vec<Block>> {
    let decisions = decisions::of_meeting(view, meeting)?;
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

fn of_year(year: i32, decisions: Vec<Decision>, audience: Audience) -> Block {
    if decisions.is_empty() {
        return Block::Paragraph(format!("In {year} zijn nog geen besluiten genomen.").into());
    }
    let row = |decision: Decision| {
        let date = Cell::text(dutch::short(decision.date).replace(' ', "\u{a0}"));
        let whose = Cell::text(&decision.meeting_kind);
        let decision = for_audience(decision, audience);
        vec![number(&decision), date, Cell::Text(in_words(decision)), whose]
    };
    Block::Table(Table {
        caption: format!("Besluiten in {year}"),
        columns: vec![
            Column::start("Nummer"),
            Column::start("Datum"),
            Column::start("Besluit"),
            Column::start("Vergadering"),
        ],
        rows: decisions.into_iter().map(row).collect(),
        total: None,
    })
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
