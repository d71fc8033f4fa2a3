//! The invitation with the agenda on paper. Of a closed item the public version has only its number and "besloten"; a
//! closed paper is nowhere in it.

use super::AgendaPaper;
use super::filled::{Filled, FilledRow};
use super::read::{AgendaItem, clock_of, deadline, items};
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, List, Run, Table, Text, formatted};
use crate::error::Result;
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::View;
use crate::print::{Annex, Audience};
use crate::wording::capital;

/// What stands for a closed item in the public version.
const CLOSED: &str = "Besloten";

/// The invitation and agenda of a meeting. Fails with `not_found` or `council_unknown`.
pub fn document(view: &View<'_>, id: MeetingId, audience: Audience) -> Result<Document> {
    let meeting = meetings::one(view, id)?;
    let council = council::named(view)?;
    let items = readable(items(view, &meeting)?, audience);
    let mut blocks = invitation(view, &meeting, &council.name, audience)?;
    if items.is_empty() {
        blocks.push(Block::Paragraph("De agenda is nog leeg.".into()));
    } else {
        blocks.push(Block::Table(table(&items)));
        let (clock, _) = clock_of(&meeting, &items);
        blocks.extend(clock.over.map(|over| Block::Paragraph(Text::bold(capital(&over)))));
        blocks.extend(explained(&items));
    }
    Ok(Document {
        title: format!("Agenda {}, {}", meeting.kind_of(), dutch::long(meeting.date)),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: format!("Stand op {}", dutch::long(view.today())),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

/// The papers that this audience may read, in the order of the agenda.
pub fn annexes(view: &View<'_>, id: MeetingId, audience: Audience) -> Result<Vec<Annex>> {
    let meeting = meetings::one(view, id)?;
    let annexes_of = |item: &AgendaItem| {
        let about = |paper: &AgendaPaper| format!("agendapunt {}, {}: {}", item.number, item.subject, paper.name);
        let annex =
            |paper: &AgendaPaper| Annex { name: paper.name.clone(), about: about(paper), hash: paper.hash.clone() };
        item.papers.iter().map(annex).collect::<Vec<_>>()
    };
    Ok(readable(items(view, &meeting)?, audience).iter().flat_map(annexes_of).collect())
}

/// The items with what the audience may read of them, so that nothing after this can tell more.
fn readable(mut items: Vec<AgendaItem>, audience: Audience) -> Vec<AgendaItem> {
    if audience == Audience::Internal {
        return items;
    }
    for item in &mut items {
        if item.is_closed {
            item.subject = CLOSED.into();
            item.explanation.clear();
            item.presenter_name.clear();
            item.wanted_words.clear();
            item.papers.clear();
            item.filled = None;
        }
        item.papers.retain(|paper| !paper.is_closed);
        if let Some(filled) = &mut item.filled {
            filled.rows.retain(|row| !row.is_closed);
        }
    }
    items
}

/// "De Adviesraad Samenleving nodigt u uit voor de vergadering (plenair)."
pub(super) fn paragraph(meeting: &Meeting, council: &str) -> String {
    format!("{council} nodigt u uit voor de vergadering ({}).", meeting.kind_of())
}

/// The address to take part from home. The public only gets it for a meeting that is open to them.
pub(super) fn link(view: &View<'_>, meeting: &Meeting, audience: Audience) -> Result<String> {
    let known: Option<(String, bool)> =
        view.row("SELECT online_link, is_public FROM meeting WHERE id = ?1", [meeting.id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?;
    let shown = known.filter(|(_, is_public)| audience == Audience::Internal || *is_public);
    Ok(shown.map(|(link, _)| link).unwrap_or_default())
}

fn invitation(view: &View<'_>, meeting: &Meeting, council: &str, audience: Audience) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    match &meeting.cancelled_because {
        Some(why) => blocks.push(Block::Paragraph(Text::bold(format!("Deze vergadering gaat niet door: {why}.")))),
        None => blocks.push(Block::Paragraph(paragraph(meeting, council).into())),
    }
    let times = format!("{} tot {} uur", dutch::time(meeting.starts_at), dutch::time(meeting.ends_at));
    let mut facts: Vec<(String, Text)> =
        vec![("Datum".into(), dutch::with_weekday(meeting.date).into()), ("Tijd".into(), times.into())];
    if !meeting.place.is_empty() {
        facts.push(("Plaats".into(), meeting.place.clone().into()));
    }
    let link = link(view, meeting, audience)?;
    if !link.is_empty() {
        facts.push(("Online".into(), address(link)));
    }
    if audience == Audience::Internal {
        facts.push(("Stukken uiterlijk".into(), dutch::with_weekday(deadline(view, meeting)?).into()));
    }
    blocks.push(Block::Facts(facts));
    Ok(blocks)
}

/// A web address that can be clicked; anything else that was typed as it is.
fn address(text: String) -> Text {
    let link = text.starts_with("https://").then(|| text.clone());
    Text(vec![Run { text, link, ..Run::default() }])
}

fn table(items: &[AgendaItem]) -> Table {
    let minutes: u32 = items.iter().filter_map(|item| item.minutes).sum();
    Table {
        caption: "Agenda".into(),
        columns: vec![
            Column::end("Nr."),
            Column::start("Tijd"),
            Column::start("Onderwerp"),
            Column::start("Gewenste actie"),
            Column::start("Wie"),
            Column::end("Minuten"),
        ],
        rows: items.iter().map(row).collect(),
        total: Some(vec![
            Cell::Empty,
            Cell::Empty,
            Cell::header("Samen"),
            Cell::Empty,
            Cell::Empty,
            Cell::text(minutes.to_string()),
        ]),
    }
}

fn row(item: &AgendaItem) -> Vec<Cell> {
    let or_empty = |text: String| if text.is_empty() { Cell::Empty } else { Cell::text(text) };
    let subject = if item.is_closed && item.subject != CLOSED {
        format!("{} (besloten)", item.subject)
    } else {
        item.subject.clone()
    };
    let starts = item.starts_at.map(dutch::time).unwrap_or_default();
    vec![
        Cell::text(item.number.to_string()),
        or_empty(if item.is_over { format!("{starts} (te laat)") } else { starts }),
        Cell::header(subject),
        or_empty(item.wanted_words.clone()),
        or_empty(item.presenter_name.clone()),
        or_empty(item.minutes.map(|minutes| minutes.to_string()).unwrap_or_default()),
    ]
}

/// What is said about items below the table: explanation, papers, and what they filled themselves with.
fn explained(items: &[AgendaItem]) -> Vec<Block> {
    let mut blocks = Vec::new();
    let mut annex = 0;
    for item in items {
        let explanation = formatted(&item.explanation, 3);
        if explanation.is_empty() && item.papers.is_empty() && item.filled.is_none() {
            continue;
        }
        blocks.push(Block::Heading { level: 2, text: format!("{}. {}", item.number, item.subject) });
        blocks.extend(explanation);
        if !item.papers.is_empty() {
            blocks.push(Block::List(papers(&item.papers, &mut annex)));
        }
        blocks.extend(item.filled.as_ref().map(filled));
    }
    if !blocks.is_empty() {
        blocks.insert(0, Block::Heading { level: 1, text: "Toelichting en stukken".into() });
    }
    blocks
}

/// "Bijlage 3: nota.pdf (besloten)"; numbered as they follow behind the agenda.
fn papers(papers: &[AgendaPaper], annex: &mut usize) -> List {
    let mut line = |paper: &AgendaPaper| {
        *annex += 1;
        let closed = if paper.is_closed { " (besloten)" } else { "" };
        let late = if paper.is_late { " (na de sluitdatum toegevoegd)" } else { "" };
        vec![Block::Paragraph(format!("Bijlage {annex}: {}{closed}{late}", paper.name).into())]
    };
    List { ordered: false, items: papers.iter().map(&mut line).collect() }
}

fn filled(filled: &Filled) -> Block {
    if filled.rows.is_empty() {
        return Block::Paragraph(filled.none.clone().into());
    }
    let row = |row: &FilledRow| {
        let mut cells = row.cells.iter();
        cells.next().map(Cell::header).into_iter().chain(cells.map(Cell::text)).collect()
    };
    Block::Table(Table {
        caption: filled.title.clone(),
        columns: filled.columns.iter().map(|column| Column::start(column)).collect(),
        rows: filled.rows.iter().map(row).collect(),
        total: None,
    })
}
