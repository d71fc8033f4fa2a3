//! The meeting schedule on paper and as a file for calendar programs.

use super::{Meeting, MeetingSchedule, of, schedule, school};
use crate::calendar::dutch;
use crate::calendar::ics::{self, Event};
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, List, Table};
use crate::error::Result;
use crate::groups::{self, BodyId};
use crate::operation::View;

/// The jaarrooster of a year, of one body or of everyone together. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Document> {
    let council = council::named(view)?;
    let meetings = of(view, year, body)?;
    let mut blocks = Vec::new();
    let mut schedules = schedule::of_year(view, year)?;
    schedules.retain(|schedule| body.is_none() || schedule.body == body);
    for schedule in schedules {
        blocks.push(Block::Paragraph(in_words(&schedule).into()));
    }
    if meetings.is_empty() {
        blocks.push(Block::Paragraph(format!("Voor {year} zijn nog geen vergaderingen gepland.").into()));
    } else {
        blocks.push(Block::Table(table(&meetings, format!("Vergaderingen in {year}"))));
    }
    let holidays = school::of_year(view, year)?;
    if !holidays.is_empty() {
        blocks.push(Block::Heading { level: 1, text: "Schoolvakanties".into() });
        let items = holidays
            .iter()
            .map(|row| format!("{}: {} tot en met {}", row.name, dutch::long(row.starts_on), dutch::long(row.ends_on)))
            .map(|words| vec![Block::Paragraph(words.into())])
            .collect();
        blocks.push(Block::List(List { ordered: false, items }));
    }
    Ok(Document {
        title: match body {
            Some(body) => format!("Jaarrooster {year} {}", groups::name_of(view, body)?),
            None => format!("Jaarrooster {year}"),
        },
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

/// "Plenair: eerste dinsdag van de maand, van 19:00 tot 21:00 uur, gemeentehuis."
fn in_words(schedule: &MeetingSchedule) -> String {
    let times = format!("van {} tot {} uur", dutch::time(schedule.starts_at), dutch::time(schedule.ends_at));
    let place = if schedule.place.is_empty() { String::new() } else { format!(", {}", schedule.place) };
    let kind = schedule
        .body_name
        .as_ref()
        .map_or_else(|| capital(&schedule.kind), |name| format!("{}, {name}", capital(&schedule.kind)));
    format!("{kind}: {}, {times}{place}.", schedule.description)
}

fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// Meetings as a table, each with what became of it.
pub fn table(meetings: &[Meeting], caption: String) -> Table {
    // Where all are of one body, the words around the table say which.
    let mixed = meetings.iter().any(|meeting| Some(meeting.body) != meetings.first().map(|first| first.body));
    Table {
        caption,
        columns: vec![
            Column::start("Datum"),
            Column::start("Tijd"),
            Column::start("Soort"),
            Column::start("Plaats"),
            Column::start("Bijzonderheden"),
        ],
        rows: meetings.iter().map(|meeting| row(meeting, mixed)).collect(),
        total: None,
    }
}

fn row(meeting: &Meeting, mixed: bool) -> Vec<Cell> {
    // No-break spaces: a time that wraps is hard to read.
    let times = format!("{}\u{a0}tot\u{a0}{}", dutch::time(meeting.starts_at), dutch::time(meeting.ends_at));
    vec![
        Cell::header(dutch::weekday_and_day(meeting.date)),
        Cell::text(times),
        Cell::text(if mixed { meeting.kind_of() } else { meeting.kind.clone() }),
        Cell::text(&meeting.place),
        Cell::text(story(meeting)),
    ]
}

/// "verplaatst van 5 mei: Bevrijdingsdag" or "gaat niet door: …"
pub fn story(meeting: &Meeting) -> String {
    let because = |reason: &str| if reason.is_empty() { String::new() } else { format!(": {reason}") };
    if let Some(reason) = &meeting.cancelled_because {
        return format!("gaat niet door{}", because(reason));
    }
    match meeting.moved_from {
        Some(from) => format!("verplaatst van {}{}", dutch::day_month(from), because(&meeting.moved_because)),
        None => String::new(),
    }
}

/// The year's meetings, of one body or of everyone, as an iCalendar file that Outlook and Google Calendar take (RFC 5545, times in
/// Europe/Amsterdam). UIDs never change and each change raises SEQUENCE, so importing it again updates.
pub fn calendar_file(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<String> {
    let council = council::named(view)?;
    let name = match body {
        Some(body) => format!("{} {year}, {}", council.name, groups::name_of(view, body)?),
        None => format!("{} {year}", council.name),
    };
    let short = if council.short_name.is_empty() { council.name } else { council.short_name };
    let events: Vec<Event> = of(view, year, body)?
        .into_iter()
        .map(|meeting| Event {
            uid: format!("{}@raadwerk", meeting.id),
            sequence: meeting.sequence,
            starts: meeting.date.and_time(meeting.starts_at),
            ends: meeting.date.and_time(meeting.ends_at),
            summary: format!("{short}: {}", meeting.kind_of()),
            description: story(&meeting),
            cancelled: meeting.is_cancelled(),
            place: meeting.place,
            changed: meeting.changed_at,
        })
        .collect();
    Ok(ics::calendar(&name, &events, view.moment().utc))
}
