//! The minutes on paper.

use super::MinutesState;
use super::sheet::{CLOSED, MinutedDecision, MinutedItem, MinutesSheet, of};
use crate::actions::Action;
use crate::calendar::dutch;
use crate::council::{self, Council};
use crate::documents::{Block, Document, Layout, List, Run, Text, formatted};
use crate::error::Result;
use crate::meetings::{self, MeetingId};
use crate::operation::View;
use crate::print::Audience;
use crate::wording::capital;

/// The minutes of a meeting, a draft until they are adopted. Fails with `council_unknown`.
pub fn document(view: &View<'_>, id: MeetingId, audience: Audience) -> Result<Document> {
    let meeting = meetings::one(view, id)?;
    let sheet = of(view, &meeting, audience)?;
    let standing = match sheet.adopted_on {
        Some(on) => format!("Vastgesteld op {}", dutch::long(on)),
        None => format!("Concept van {}", dutch::long(view.today())),
    };
    let mut document = outline(view, "Verslag", &meeting, standing)?;
    document.draft = sheet.state == MinutesState::Concept;
    document.blocks.extend(blocks(&sheet));
    Ok(document)
}

/// A document about one meeting, still without its blocks.
pub(super) fn outline(view: &View<'_>, title: &str, meeting: &meetings::Meeting, standing: String) -> Result<Document> {
    let council: Council = council::named(view)?;
    Ok(Document {
        title: title.into(),
        subtitle: Some(capital(&super::sheet::titled(meeting))),
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing,
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks: Vec::new(),
    })
}

fn blocks(sheet: &MinutesSheet) -> Vec<Block> {
    let mut blocks = vec![facts(sheet)];
    blocks.extend(adopted_line(sheet));
    for item in &sheet.items {
        blocks.extend(item_blocks(item));
    }
    if !sheet.decisions.is_empty() || !sheet.actions.is_empty() {
        blocks.push(Block::Heading { level: 1, text: "Verder afgesproken".into() });
        blocks.extend(decisions(&sheet.decisions));
        blocks.extend(actions(&sheet.actions));
    }
    if sheet.items.is_empty() {
        blocks.push(Block::Paragraph("Er staan geen agendapunten bij deze vergadering.".into()));
    }
    blocks
}

pub(super) fn facts(sheet: &MinutesSheet) -> Block {
    Block::Facts(sheet.head.iter().map(|line| (line.name.clone(), Text::plain(&line.text))).collect())
}

/// "Vastgesteld in de vergadering van … met deze wijzigingen:" and the changes.
fn adopted_line(sheet: &MinutesSheet) -> Vec<Block> {
    let (Some(by), MinutesState::Adopted) = (&sheet.adopted_in, sheet.state) else { return Vec::new() };
    if sheet.changes.is_empty() {
        return vec![Block::Paragraph(Text::bold(format!("Ongewijzigd vastgesteld in de vergadering {by}.")))];
    }
    let mut blocks =
        vec![Block::Paragraph(Text::bold(format!("Vastgesteld in de vergadering {by}, met deze wijzigingen:")))];
    blocks.extend(formatted(&sheet.changes, 2));
    blocks
}

fn item_blocks(item: &MinutedItem) -> Vec<Block> {
    let heading = |text: String| Block::Heading { level: 1, text };
    // In public nothing else of it is known.
    if item.is_closed && item.subject == CLOSED {
        return vec![heading(format!("{}. Besloten", item.number))];
    }
    let closed = if item.is_closed { " (besloten)" } else { "" };
    let mut blocks = vec![heading(format!("{}. {}{closed}", item.number, item.subject))];
    blocks.extend(formatted(&item.notes, 2));
    blocks.extend(decisions(&item.decisions));
    blocks.extend(actions(&item.actions));
    blocks
}

/// A paragraph for each decision.
fn decisions(decisions: &[MinutedDecision]) -> Vec<Block> {
    let one = |decision: &MinutedDecision| {
        let mut runs = vec![Run { text: format!("Besluit {}: ", decision.label), bold: true, ..Run::default() }];
        let rest = [vec![decision.text.clone()], decision.remarks.clone()].concat().join(" ");
        runs.push(Run { text: rest, ..Run::default() });
        Block::Paragraph(Text(runs))
    };
    decisions.iter().map(one).collect()
}

/// A list of the actions that were agreed on.
fn actions(actions: &[Action]) -> Option<Block> {
    let item = |action: &Action| vec![Block::Paragraph(in_words(action))];
    (!actions.is_empty()).then(|| Block::List(List { ordered: false, items: actions.iter().map(item).collect() }))
}

/// "Actie A-128: Brief schrijven. Joris van Kampsbeek, uiterlijk 3 november 2026"
fn in_words(action: &Action) -> Text {
    let who = [
        Some(action.owner_name.clone()).filter(|name| !name.is_empty()),
        action.due_on.map(|due| format!("uiterlijk {}", dutch::long(due))),
    ];
    let who = who.into_iter().flatten().collect::<Vec<_>>().join(", ");
    let label =
        Run { text: format!("Actie {}: ", action.label.replace('-', "\u{2011}")), bold: true, ..Run::default() };
    let text = if who.is_empty() { action.text.clone() } else { format!("{} – {who}", action.text) };
    Text(vec![label, Run { text, ..Run::default() }])
}
