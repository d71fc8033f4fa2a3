//! Meetings as an iCalendar file (RFC 5545) that Outlook and Google Calendar take.
//!
//! The icalendar crate writes properties and events, with their escaping. It knows no VTIMEZONE,
//! and would stamp one with the clock, so the calendar around the events is put together here. Its
//! folded lines can be an octet too long, so they are folded again.

use std::fmt;

use chrono::{DateTime, Days, NaiveDateTime, Utc};
use icalendar::{CalendarDateTime, Component, EventLike, EventStatus, Property};

const TZID: &str = "Europe/Amsterdam";

/// Time in the Netherlands: summer time from the last Sunday of March to the last Sunday of
/// October, as in the whole European Union since 1996 (now Directive 2000/84/EC).
const VTIMEZONE: &str = "\
BEGIN:VTIMEZONE\r
TZID:Europe/Amsterdam\r
BEGIN:DAYLIGHT\r
DTSTART:19960331T020000\r
TZOFFSETFROM:+0100\r
TZOFFSETTO:+0200\r
TZNAME:CEST\r
RRULE:FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU\r
END:DAYLIGHT\r
BEGIN:STANDARD\r
DTSTART:19961027T030000\r
TZOFFSETFROM:+0200\r
TZOFFSETTO:+0100\r
TZNAME:CET\r
RRULE:FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU\r
END:STANDARD\r
END:VTIMEZONE\r
";

/// A meeting as it goes into a calendar.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// The same for ever, by which a calendar knows the meeting again: `<uuid>@raadwerk`.
    pub uid: String,
    /// Higher after each move or cancellation, so that a calendar takes over the change.
    pub sequence: u32,
    /// Dutch time.
    pub starts: NaiveDateTime,
    /// Dutch time. An end before the start is taken for that time on the next day: a meeting past
    /// midnight.
    pub ends: NaiveDateTime,
    pub summary: String,
    /// May be empty.
    pub place: String,
    /// May be empty.
    pub description: String,
    /// Where people take part from elsewhere.
    pub url: Option<String>,
    pub cancelled: bool,
    /// When the meeting was last changed.
    pub changed: DateTime<Utc>,
}

/// The file for these meetings, named `name` in the calendar that takes it. `stamp` is the moment
/// of writing.
pub fn calendar(name: &str, events: &[Event], stamp: DateTime<Utc>) -> String {
    let unfolded = File { name, events, stamp }.to_string().replace("\r\n ", "");
    unfolded.split_inclusive("\r\n").map(fold).collect()
}

/// The longest line in a file, in octets without its end (RFC 5545, 3.1).
const LINE: usize = 75;

/// The line, with its end, cut into lines that are short enough; a cut never splits a character.
fn fold(line: &str) -> String {
    let mut folded = String::new();
    let mut rest = line;
    let mut room = LINE;
    while rest.trim_end_matches("\r\n").len() > room {
        let (first, others) = rest.split_at(rest.floor_char_boundary(room));
        folded += first;
        folded += "\r\n ";
        rest = others;
        // The space that marks a continued line takes one.
        room = LINE - 1;
    }
    folded + rest
}

struct File<'a> {
    name: &'a str,
    events: &'a [Event],
    stamp: DateTime<Utc>,
}

impl fmt::Display for File<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("BEGIN:VCALENDAR\r\n")?;
        let name = plain(self.name);
        for (key, value) in [
            ("VERSION", "2.0"),
            ("PRODID", "-//Raadwerk//Raadwerk//NL"),
            ("CALSCALE", "GREGORIAN"),
            ("METHOD", "PUBLISH"),
            ("X-WR-CALNAME", &name),
            ("X-WR-TIMEZONE", TZID),
        ] {
            let line: String = Property::new(key, value).try_into()?;
            f.write_str(&line)?;
        }
        f.write_str(VTIMEZONE)?;
        for event in self.events {
            vevent(event, self.stamp).fmt_write(f)?;
        }
        f.write_str("END:VCALENDAR\r\n")
    }
}

fn vevent(event: &Event, stamp: DateTime<Utc>) -> icalendar::Event {
    let mut written = icalendar::Event::new();
    written
        .uid(&plain(&event.uid))
        .timestamp(stamp)
        .last_modified(event.changed)
        .sequence(event.sequence)
        .starts(local(event.starts))
        .summary(&plain(&event.summary))
        .status(if event.cancelled { EventStatus::Cancelled } else { EventStatus::Confirmed });
    let ends = end_after_start(event);
    // An event without an end ends as it starts; an end equal to the start is not allowed (RFC
    // 5545, 3.8.2.2).
    if ends > event.starts {
        written.ends(local(ends));
    }
    if !event.place.is_empty() {
        written.location(&plain(&event.place));
    }
    if !event.description.is_empty() {
        written.description(&plain(&event.description));
    }
    if let Some(url) = &event.url {
        written.url(&plain(url));
    }
    written
}

fn local(date_time: NaiveDateTime) -> CalendarDateTime {
    CalendarDateTime::WithTimezone { date_time, tzid: TZID.to_owned() }
}

fn end_after_start(event: &Event) -> NaiveDateTime {
    if event.ends >= event.starts {
        return event.ends;
    }
    let same_day = event.starts.date().and_time(event.ends.time());
    if same_day >= event.starts {
        return same_day;
    }
    same_day.checked_add_days(Days::new(1)).unwrap_or(event.starts)
}

/// The text with only line feeds to end its lines. Other control characters are not allowed in a
/// calendar (RFC 5545, 3.1), and a carriage return would end the line of the file.
fn plain(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    text.chars().filter(|c| !c.is_control() || matches!(c, '\n' | '\t')).collect()
}

#[cfg(test)]
mod tests;
