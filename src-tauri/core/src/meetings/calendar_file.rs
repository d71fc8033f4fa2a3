//! The meetings of a year as a file for calendar programs.

use super::document::story;
use super::{Meeting, of};
use crate::calendar::ics::{self, Event};
use crate::council;
use crate::error::Result;
use crate::groups::{self, BodyId};
use crate::operation::View;
use crate::print::Audience;

/// The year's meetings, of one body or of everyone, as an iCalendar file that Outlook and Google Calendar take (RFC 5545,
/// times in Europe/Amsterdam). UIDs never change and each change raises SEQUENCE, so importing it again updates; one that
/// does not go on stays in it, CANCELLED. A meeting that was removed is in no file: that is for mistakes, and what was
/// announced cannot be removed. The link to a meeting without public is only in the file for the council itself.
pub fn calendar_file(view: &View<'_>, year: i32, body: Option<BodyId>, audience: Audience) -> Result<String> {
    let council = council::named(view)?;
    let name = match body {
        Some(body) => format!("{} {year}, {}", council.name, groups::name_of(view, body)?),
        None => format!("{} {year}", council.name),
    };
    let short = if council.short_name.is_empty() { council.name } else { council.short_name };
    let events: Vec<Event> =
        of(view, year, body)?.into_iter().map(|meeting| event(meeting, &short, audience)).collect();
    Ok(ics::calendar(&name, &events, view.moment().utc))
}

fn event(meeting: Meeting, council: &str, audience: Audience) -> Event {
    let url = meeting.link_for(audience).map(String::from);
    let online = url.as_ref().map(|url| format!("Online meedoen: {url}"));
    let story = Some(story(&meeting)).filter(|story| !story.is_empty());
    Event {
        uid: format!("{}@raadwerk", meeting.id),
        sequence: meeting.sequence,
        starts: meeting.date.and_time(meeting.starts_at),
        ends: meeting.date.and_time(meeting.ends_at),
        summary: format!("{council}: {}", meeting.kind_of()),
        description: [story, online].into_iter().flatten().collect::<Vec<_>>().join("\n"),
        cancelled: meeting.is_cancelled(),
        place: meeting.place,
        url,
        changed: meeting.changed_at,
    }
}
