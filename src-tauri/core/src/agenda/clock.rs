//! The clock of an agenda: when each item begins, and whether it all fits. Whole minutes, nothing rounded.

use chrono::{Duration, NaiveTime, Timelike};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::dutch;
use crate::wording::counted;

/// How the time of a meeting is used.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Clock {
    /// Minutes that the items take together.
    pub planned: u32,
    /// Minutes of the meeting that are left; negative when there are too few.
    pub left: i32,
    /// Items of which nobody said how long they take.
    pub without: usize,
    /// When the last item is done.
    pub done_at: NaiveTime,
    /// "20 minuten te lang: …", when it does not fit.
    pub over: Option<String>,
    /// "1 uur en 40 minuten gepland, 20 minuten over"
    pub summary: String,
}

/// When an item begins, and whether it ends after the meeting does.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Turn {
    /// Absent for an item that was given no minutes.
    pub starts_at: Option<NaiveTime>,
    pub is_over: bool,
}

/// Runs the clock over items, each with its minutes.
pub fn run(starts_at: NaiveTime, ends_at: NaiveTime, items: &[Option<u32>]) -> (Clock, Vec<Turn>) {
    let length = minutes_of(ends_at).saturating_sub(minutes_of(starts_at));
    let at = |minutes: u32| starts_at.overflowing_add_signed(Duration::minutes(i64::from(minutes))).0;
    let mut planned = 0_u32;
    let mut turns = Vec::with_capacity(items.len());
    for minutes in items {
        let starts_at = minutes.map(|_| at(planned));
        planned = planned.saturating_add(minutes.unwrap_or(0));
        turns.push(Turn { starts_at, is_over: minutes.is_some() && planned > length });
    }
    let left = i32::try_from(i64::from(length) - i64::from(planned)).unwrap_or(i32::MIN);
    let done_at = at(planned);
    let clock = Clock {
        planned,
        left,
        without: items.iter().filter(|minutes| minutes.is_none()).count(),
        done_at,
        over: (left < 0).then(|| {
            let too_long = spoken(left.unsigned_abs());
            format!(
                "{too_long} te lang: de vergadering is tot {} uur, met deze agenda wordt het {} uur.",
                dutch::time(ends_at),
                dutch::time(done_at)
            )
        }),
        summary: summary(planned, left),
    };
    (clock, turns)
}

fn summary(planned: u32, left: i32) -> String {
    let rest = match left {
        0 => "precies vol".to_owned(),
        1.. => format!("{} over", spoken(left.unsigned_abs())),
        _ => format!("{} te lang", spoken(left.unsigned_abs())),
    };
    if planned == 0 { "Nog geen minuten ingevuld".into() } else { format!("{} gepland, {rest}", spoken(planned)) }
}

fn minutes_of(time: NaiveTime) -> u32 {
    time.hour() * 60 + time.minute()
}

/// "20 minuten", "2 uur", "1 uur en 40 minuten"
pub fn spoken(minutes: u32) -> String {
    match (minutes / 60, minutes % 60) {
        (0, minutes) => counted(minutes, "minuut", "minuten"),
        (hours, 0) => format!("{hours} uur"),
        (hours, minutes) => format!("{hours} uur en {}", counted(minutes, "minuut", "minuten")),
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use proptest::prelude::*;

    use super::*;

    fn at(text: &str) -> NaiveTime {
        dutch::parse_time(text).unwrap()
    }

    /// When each item begins ("-" for none, "!" behind what ends too late), the minutes left, and the end.
    fn shown(starts: &str, ends: &str, items: &[Option<u32>]) -> (String, i32, String) {
        let (clock, turns) = run(at(starts), at(ends), items);
        let turn =
            |turn: &Turn| turn.starts_at.map_or("-".to_owned(), dutch::time) + if turn.is_over { "!" } else { "" };
        (turns.iter().map(turn).collect::<Vec<_>>().join(" "), clock.left, dutch::time(clock.done_at))
    }

    #[test]
    fn the_clock_runs_from_the_start_by_minutes() {
        for (starts, ends, items, turns, left, done) in [
            ("19:00", "21:00", vec![], "", 120, "19:00"),
            ("19:00", "21:00", vec![Some(5), Some(10), Some(30)], "19:00 19:05 19:15", 75, "19:45"),
            ("19:00", "21:00", vec![Some(5), None, Some(30)], "19:00 - 19:05", 85, "19:35"),
            ("19:00", "20:00", vec![Some(60)], "19:00", 0, "20:00"),
            ("19:00", "20:00", vec![Some(50), Some(11), None, Some(9)], "19:00 19:50! - 20:01!", -10, "20:10"),
            ("23:00", "23:59", vec![Some(59), Some(30)], "23:00 23:59!", -30, "00:29"),
        ] {
            assert_eq!(shown(starts, ends, &items), (turns.into(), left, done.into()));
        }
    }

    #[test]
    fn the_time_is_said_in_words() {
        let (clock, _) = run(at("19:00"), at("21:00"), &[Some(100)]);
        assert_eq!((clock.summary.as_str(), clock.over), ("1 uur en 40 minuten gepland, 20 minuten over", None));
        let (clock, _) = run(at("19:00"), at("21:00"), &[Some(120), Some(1)]);
        assert_eq!(clock.summary, "2 uur en 1 minuut gepland, 1 minuut te lang");
        let words = "1 minuut te lang: de vergadering is tot 21:00 uur, met deze agenda wordt het 21:01 uur.";
        assert_eq!(clock.over.as_deref(), Some(words));
        let (clock, _) = run(at("19:00"), at("21:00"), &[None]);
        assert_eq!((clock.summary.as_str(), clock.without), ("Nog geen minuten ingevuld", 1));
    }

    proptest! {
        #[test]
        fn planned_and_left_are_the_meeting(start in 0..1439_u32, length in 1..600_u32, items in proptest::collection::vec(proptest::option::of(1..1440_u32), 0..40)) {
            let clock = |minutes: u32| NaiveTime::from_num_seconds_from_midnight_opt(minutes * 60, 0).unwrap();
            let end = (start + length).min(1439);
            let (ran, turns) = run(clock(start), clock(end), &items);
            prop_assert_eq!(i64::from(ran.planned) + i64::from(ran.left), i64::from(end - start));
            prop_assert_eq!(ran.left < 0, turns.iter().any(|turn| turn.is_over));
            prop_assert_eq!(ran.left < 0, ran.over.is_some());
            prop_assert_eq!(turns.len(), items.len());
        }
    }
}
