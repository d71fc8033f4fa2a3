use chrono::{Datelike, NaiveDate, Weekday};
use ical::parser::Component as _;
use ical::parser::ical::component::IcalCalendar;
use proptest::prelude::*;

use super::super::testing::any_date;
use super::*;

fn utc(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

fn meeting(starts: &str, ends: &str) -> Event {
    Event {
        uid: "01890a5d-ac96-774b-bcce-b302099a8057@raadwerk".into(),
        sequence: 2,
        starts: starts.parse().unwrap(),
        ends: ends.parse().unwrap(),
        summary: "Vergadering adviesraad".into(),
        place: "Gemeentehuis, zaal 2; eerste verdieping".into(),
        description: "Agenda:\n1. Opening\n2. Verslag".into(),
        url: None,
        cancelled: false,
        changed: utc("2026-09-02T08:00:00Z"),
    }
}

fn written(events: &[Event]) -> String {
    calendar("Adviesraad Samenleving", events, utc("2026-10-01T12:00:00Z"))
}

/// The file as another parser reads it. Lines are unfolded first (RFC 5545, 3.1), as that parser
/// loses spaces at folds.
fn read(text: &str) -> IcalCalendar {
    let unfolded = text.replace("\r\n ", "");
    ical::IcalParser::new(unfolded.as_bytes()).next().unwrap().unwrap()
}

fn value(property: Option<&ical::property::Property>) -> String {
    property.and_then(|property| property.value.clone()).unwrap_or_default()
}

fn event_value(text: &str, key: &str) -> String {
    value(read(text).events[0].get_property(key))
}

#[test]
fn a_meeting_is_written_in_full() {
    let expected = "\
BEGIN:VEVENT\r
DESCRIPTION:Agenda:\\n1. Opening\\n2. Verslag\r
DTEND;TZID=Europe/Amsterdam:20261103T210000\r
DTSTAMP:20261001T120000Z\r
DTSTART;TZID=Europe/Amsterdam:20261103T190000\r
LAST-MODIFIED:20260902T080000Z\r
LOCATION:Gemeentehuis\\, zaal 2\\; eerste verdieping\r
SEQUENCE:2\r
STATUS:CONFIRMED\r
SUMMARY:Vergadering adviesraad\r
UID:01890a5d-ac96-774b-bcce-b302099a8057@raadwerk\r
END:VEVENT\r
END:VCALENDAR\r
";
    let text = written(&[meeting("2026-11-03T19:00:00", "2026-11-03T21:00:00")]);
    assert!(text.ends_with(expected), "{text}");
    let head = "\
BEGIN:VCALENDAR\r
VERSION:2.0\r
PRODID:-//Raadwerk//Raadwerk//NL\r
CALSCALE:GREGORIAN\r
METHOD:PUBLISH\r
X-WR-CALNAME:Adviesraad Samenleving\r
X-WR-TIMEZONE:Europe/Amsterdam\r
BEGIN:VTIMEZONE\r
";
    assert!(text.starts_with(head), "{text}");
}

#[test]
fn another_parser_finds_the_zone_with_both_its_halves() {
    let calendar = read(&written(&[]));
    let zone = &calendar.timezones[0];
    assert_eq!(value(zone.get_property("TZID")), TZID);
    let halves: Vec<_> = zone
        .transitions
        .iter()
        .map(|half| (value(half.get_property("RRULE")), value(half.get_property("TZOFFSETTO"))))
        .collect();
    assert_eq!(
        halves,
        [
            ("FREQ=YEARLY;BYMONTH=3;BYDAY=-1SU".to_owned(), "+0200".to_owned()),
            ("FREQ=YEARLY;BYMONTH=10;BYDAY=-1SU".to_owned(), "+0100".to_owned()),
        ]
    );
}

/// The hours that local time is ahead of UTC by the zone in the file, as a calendar works it out:
/// the last change before it.
fn offset_in_file(text: &str, local: NaiveDateTime) -> i32 {
    let zone = &read(text).timezones[0];
    let changes = zone.transitions.iter().flat_map(|half| {
        let rule = value(half.get_property("RRULE"));
        let (_, month) = rule.split_once("BYMONTH=").unwrap();
        let month: u32 = month.split_once(";BYDAY=-1SU").unwrap().0.parse().unwrap();
        let start = value(half.get_property("DTSTART"));
        let time = NaiveDateTime::parse_from_str(&start, "%Y%m%dT%H%M%S").unwrap().time();
        let hours: i32 = value(half.get_property("TZOFFSETTO")).parse().unwrap();
        let year = local.year();
        [year - 1, year].map(|year| (last_sunday(year, month).and_time(time), hours / 100))
    });
    changes.filter(|(moment, _)| *moment <= local).max().unwrap().1
}

fn last_sunday(year: i32, month: u32) -> NaiveDate {
    let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, Weekday::Sun, n);
    nth(5).or_else(|| nth(4)).unwrap()
}

#[test]
fn winter_and_summer_evenings_are_an_hour_apart_in_utc() {
    for (starts, hours) in [
        ("2026-01-06T19:00:00", 1),
        ("2026-03-28T19:00:00", 1),
        ("2026-03-29T19:00:00", 2),
        ("2026-07-07T19:00:00", 2),
        ("2026-10-24T19:00:00", 2),
        ("2026-10-25T19:00:00", 1),
        ("2026-11-03T19:00:00", 1),
    ] {
        let event = meeting(starts, starts);
        let text = written(std::slice::from_ref(&event));
        assert_eq!(offset_in_file(&text, event.starts), hours, "{starts}");
        let written = read(&text).events[0].get_property("DTSTART").cloned().unwrap();
        assert_eq!(written.params, Some(vec![("TZID".to_owned(), vec![TZID.to_owned()])]));
        assert_eq!(written.value.unwrap(), event.starts.format("%Y%m%dT%H%M%S").to_string());
    }
}

#[test]
fn an_end_before_the_start_is_on_the_next_day() {
    for (starts, ends, expected) in [
        ("2026-11-03T22:00:00", "2026-11-03T00:30:00", "20261104T003000"),
        ("2026-12-31T22:00:00", "2026-12-31T01:00:00", "20270101T010000"),
        ("2026-11-03T19:00:00", "2026-11-02T21:00:00", "20261103T210000"),
        ("2026-11-03T19:00:00", "2026-11-04T09:00:00", "20261104T090000"),
        ("2026-11-03T19:00:00", "2026-11-03T19:00:00", ""),
    ] {
        assert_eq!(event_value(&written(&[meeting(starts, ends)]), "DTEND"), expected);
    }
}

#[test]
fn a_cancelled_meeting_keeps_its_identity() {
    let cancelled = Event {
        cancelled: true,
        sequence: 3,
        place: String::new(),
        description: String::new(),
        ..meeting("2026-11-03T19:00:00", "2026-11-03T21:00:00")
    };
    let text = written(std::slice::from_ref(&cancelled));
    for (key, expected) in [
        ("STATUS", "CANCELLED"),
        ("SEQUENCE", "3"),
        ("UID", cancelled.uid.as_str()),
        ("LOCATION", ""),
        ("DESCRIPTION", ""),
    ] {
        assert_eq!(event_value(&text, key), expected);
    }
}

#[test]
fn a_name_cannot_add_lines_to_the_file() {
    let text = calendar("Raad\r\nMETHOD:CANCEL\rX:\u{0}y", &[], utc("2026-10-01T12:00:00Z"));
    assert!(text.contains("X-WR-CALNAME:Raad\\nMETHOD:CANCEL\\nX:y\r\n"), "{text}");
}

/// Undoes the escaping of TEXT (RFC 5545, 3.3.11), which the other parser leaves to its caller.
fn unescaped(value: &str) -> String {
    let mut text = String::new();
    let mut chars = value.chars();
    while let Some(c) = chars.next() {
        text.push(match c {
            '\\' => match chars.next().unwrap() {
                'n' => '\n',
                escaped => escaped,
            },
            _ => c,
        });
    }
    text
}

proptest! {
    #[test]
    fn any_text_survives_in_lines_of_75_octets(
        text in "([a-zA-Z ,;:\\\\\n\"é’€–😀]|\\PC){0,300}", date in any_date()
    ) {
        // Readers differ on spaces at the very ends of a value; nobody means those.
        let description = format!("[{text}]");
        let moment = date.and_hms_opt(19, 0, 0).unwrap();
        let event = Event {
            description: description.clone(),
            starts: moment,
            ends: moment,
            ..meeting("2026-11-03T19:00:00", "2026-11-03T21:00:00")
        };
        let file = written(&[event.clone(), event]);
        let lines: Vec<_> = file.strip_suffix("\r\n").unwrap().split("\r\n").collect();
        prop_assert!(lines.iter().all(|line| line.len() <= 75 && !line.contains(['\r', '\n'])));
        prop_assert_eq!(read(&file).events.len(), 2);
        prop_assert_eq!(unescaped(&event_value(&file, "DESCRIPTION")), plain(&description));
    }
}
