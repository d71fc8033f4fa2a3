//! The list of actions (actielijst): those that are open, or those of one meeting.

use super::{Action, ActionStatus, list, of_meeting};
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Run, Table, Text};
use crate::error::Result;
use crate::meetings::{self, MeetingId};
use crate::operation::View;
use crate::print::Audience;
use crate::wording::capital;

/// The open actions, or those that a meeting agreed on. Fails with `council_unknown`.
pub fn document(view: &View<'_>, meeting: Option<MeetingId>, audience: Audience) -> Result<Document> {
    let council = council::named(view)?;
    let (actions, subtitle) = match meeting {
        Some(id) => {
            let meeting = meetings::one(view, id)?;
            let title = format!("{} van {}", capital(&meeting.kind_of()), dutch::long(meeting.date));
            (of_meeting(view, id)?, Some(title))
        }
        None => (list::all_open(view)?, None),
    };
    let caption = if meeting.is_some() { "Acties van deze vergadering" } else { "Openstaande acties" };
    let block = match actions.as_slice() {
        [] if meeting.is_some() => Block::Paragraph("In deze vergadering zijn geen acties afgesproken.".into()),
        [] => Block::Paragraph("Er staan geen acties open.".into()),
        actions => Block::Table(table(actions, caption.into(), audience)),
    };
    Ok(Document {
        title: "Actielijst".into(),
        subtitle,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: format!("Stand op {}", dutch::long(view.today())),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks: vec![block],
    })
}

/// Actions as a table. In public a closed one keeps only its number.
pub fn table(actions: &[Action], caption: String, audience: Audience) -> Table {
    let is_hidden = |action: &Action| action.is_closed && audience == Audience::Public;
    let row = |action: &Action| {
        let number = Cell::header(action.label.replace('-', "\u{2011}"));
        if is_hidden(action) {
            return vec![number, Cell::text("besloten"), Cell::Empty, Cell::Empty];
        }
        let note = standing(action);
        let mut what = Text::plain(&action.text);
        if !note.is_empty() {
            what.0.push(Run { text: format!(" ({note})"), italic: true, ..Run::default() });
        }
        vec![number, Cell::Text(what), Cell::text(&action.owner_name), Cell::text(due(action))]
    };
    Table {
        caption,
        columns: vec![Column::start("Nummer"), Column::start("Actie"), Column::start("Wie"), Column::start("Klaar op")],
        rows: actions.iter().map(row).collect(),
        total: None,
    }
}

/// The day with no-break spaces: a date that wraps is hard to read.
fn due(action: &Action) -> String {
    action.due_on.map(dutch::short).unwrap_or_default().replace(' ', "\u{a0}")
}

/// What there is to say of it beside its day.
fn standing(action: &Action) -> String {
    match (action.status, action.times_postponed()) {
        (ActionStatus::Done, _) => format!("gedaan op {}", action.done_on.map(dutch::long).unwrap_or_default()),
        (ActionStatus::Dropped, _) => "vervallen".into(),
        (ActionStatus::Late, 0) => "te laat".into(),
        (ActionStatus::Late, times) => format!("te laat, {} uitgesteld", times_in_words(times)),
        (ActionStatus::Open, 0) => String::new(),
        (ActionStatus::Open, times) => format!("{} uitgesteld", times_in_words(times)),
    }
}

fn times_in_words(times: usize) -> String {
    match times {
        1 => "één keer".into(),
        more => format!("{more} keer"),
    }
}
