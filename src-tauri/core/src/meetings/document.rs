//! The meeting schedule on paper.

use super::{KindCount, Meeting, MeetingSchedule, Origin, kinds, minima, of, schedule, school};
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, List, Run, Table, Text};
use crate::error::Result;
use crate::groups::{self, BodyId};
use crate::operation::View;
use crate::print::Audience;
use crate::wording::{capital, listed};

/// The jaarrooster of a year, of one body or of everyone together. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32, body: Option<BodyId>, audience: Audience) -> Result<Document> {
    let council = council::named(view)?;
    let meetings = of(view, year, body)?;
    let mut schedules = schedule::of_year(view, year)?;
    schedules.retain(|schedule| body.is_none() || schedule.body == body);
    let mut blocks: Vec<Block> =
        schedules.iter().map(|schedule| Block::Paragraph(in_words(schedule, body).into())).collect();
    if meetings.is_empty() {
        blocks.push(Block::Paragraph(format!("Voor {year} zijn nog geen vergaderingen gepland.").into()));
    } else {
        blocks.push(Block::Table(roster(&meetings, format!("Vergaderingen in {year}"), audience)));
    }
    let counts = minima::count(&kinds::all(view)?, &meetings, &schedules, view.today());
    blocks.extend(agreed(&counts, body));
    blocks.extend(holidays(view, year)?);
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

/// "Plenair: eerste dinsdag van de maand, van 19:00 tot 21:00 uur, om de beurt gemeentehuis en wijkcentrum."
fn in_words(schedule: &MeetingSchedule, body: Option<BodyId>) -> String {
    let times = format!("van {} tot {} uur", dutch::time(schedule.starts_at), dutch::time(schedule.ends_at));
    let places: Vec<&String> =
        std::iter::once(&schedule.place).chain(&schedule.other_places).filter(|place| !place.is_empty()).collect();
    let places = match places.as_slice() {
        [] => String::new(),
        [only] => format!(", {only}"),
        several => format!(", om de beurt {}", listed(several)),
    };
    // The title names the body already.
    let kind = match schedule.body_name.as_ref().filter(|_| body.is_none()) {
        Some(name) => format!("{}, {name}", capital(&schedule.kind)),
        None => capital(&schedule.kind),
    };
    format!("{kind}: {}, {times}{places}.", schedule.description)
}

/// How many were agreed on of each kind, and how many there are.
fn agreed(counts: &[KindCount], body: Option<BodyId>) -> Vec<Block> {
    // Of one body's schedule, what the whole council lacks is no matter.
    let counts = counts.iter().filter(|count| count.minimum.is_some() && (body.is_none() || count.body == body));
    let rows: Vec<Vec<Cell>> = counts
        .map(|count| {
            let name = if body.is_none() { count.name() } else { count.kind.clone() };
            vec![
                Cell::header(capital(&name)),
                Cell::text(count.minimum.unwrap_or_default().to_string()),
                Cell::text(count.held.to_string()),
                Cell::text(count.planned.to_string()),
                Cell::text(match count.short() {
                    0 => "genoeg".into(),
                    short => format!("nog {short} te plannen"),
                }),
            ]
        })
        .collect();
    if rows.is_empty() {
        return Vec::new();
    }
    let table = Table {
        caption: "Afgesproken aantal per soort".into(),
        columns: vec![
            Column::start("Soort"),
            Column::end("Minstens"),
            Column::end("Geweest"),
            Column::end("Komend"),
            Column::start("Stand"),
        ],
        rows,
        total: None,
    };
    vec![Block::Heading { level: 1, text: "Hoe vaak per jaar".into() }, Block::Table(table)]
}

fn holidays(view: &View<'_>, year: i32) -> Result<Vec<Block>> {
    let items: Vec<_> = school::of_year(view, year)?
        .iter()
        .map(|row| format!("{}: {} tot en met {}", row.name, dutch::long(row.starts_on), dutch::long(row.ends_on)))
        .map(|words| vec![Block::Paragraph(words.into())])
        .collect();
    if items.is_empty() {
        return Ok(Vec::new());
    }
    let heading = Block::Heading { level: 1, text: "Schoolvakanties".into() };
    Ok(vec![heading, Block::List(List { ordered: false, items })])
}

/// The meetings with where one can take part from elsewhere.
fn roster(meetings: &[Meeting], caption: String, audience: Audience) -> Table {
    let mut table = table(meetings, caption);
    for (row, meeting) in table.rows.iter_mut().zip(meetings) {
        if let (Some(link), false, Some(cell)) =
            (meeting.link_for(audience), meeting.is_cancelled(), row.get_mut(PLACE))
        {
            let place = if meeting.place.is_empty() { String::new() } else { format!("{} of ", meeting.place) };
            let online = Run { text: "online".into(), link: Some(link.to_owned()), ..Run::default() };
            *cell = Cell::Text(Text(vec![Run { text: place, ..Run::default() }, online]));
        }
    }
    table
}

/// The column of the table with the place.
const PLACE: usize = 3;

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

/// What became of a meeting: "verplaatst van 5 mei: Bevrijdingsdag", "gaat niet door: ziekte; in de plaats komt 9 juni",
/// "in de plaats van 2 juni".
pub fn story(meeting: &Meeting) -> String {
    let because = |reason: &str| if reason.is_empty() { String::new() } else { format!(": {reason}") };
    let mut parts = Vec::new();
    if let Some(reason) = &meeting.cancelled_because {
        parts.push(format!("gaat niet door{}", because(reason)));
        let stand_in = meeting.replaced_by.as_ref();
        parts.extend(stand_in.map(|other| format!("in de plaats komt {}", dutch::day_month(other.date))));
        return parts.join("; ");
    }
    match (&meeting.replaces, meeting.origin) {
        (Some(replaced), _) => parts.push(format!("in de plaats van {}", dutch::day_month(replaced.date))),
        (None, Origin::Extra) => parts.push("extra vergadering".into()),
        (None, _) => {}
    }
    if let Some(from) = meeting.moved_from {
        parts.push(format!("verplaatst van {}{}", dutch::day_month(from), because(&meeting.moved_because)));
    }
    if meeting.is_public {
        parts.push("openbaar".into());
    }
    parts.join("; ")
}
