//! Times of day and durations, as people type them.

use chrono::NaiveTime;

const MINUTES_PER_HOUR: u32 = 60;

/// The time of day that a person means: `19`, `19:00`, `19.00`, `1930`, `19u30`, `19:30 uur`.
pub fn parse_time(text: &str) -> Option<NaiveTime> {
    let text = text.trim().to_lowercase();
    let text = text.strip_suffix("uur").or_else(|| text.strip_suffix(['u', 'h'])).unwrap_or(&text).trim_end();
    let (hour, minute) = match text.split_once([':', '.', 'u', 'h']) {
        Some((hour, minute)) => (hour, two_digits(minute)?),
        // "1930" and "930": the last two are minutes.
        None if text.len() > 2 && text.is_ascii() => {
            let (hour, minute) = text.split_at(text.len() - 2);
            (hour, two_digits(minute)?)
        }
        None => (text, 0),
    };
    let hour = number(hour).filter(|_| hour.len() <= 2)?;
    NaiveTime::from_hms_opt(hour, minute, 0)
}

/// The number of minutes that a person means.
///
/// - minutes: `90`, `90m`, `90 min`, `90 minuten`;
/// - hours and minutes: `1:30`, `1.30`, `1u30`, `1 uur 30`, `1 uur en 30 minuten`;
/// - hours: `2u`, `2 uur`, `1,5 uur`, `1.5 uur`, and `1,5`, since nobody counts in half minutes.
pub fn parse_duration_minutes(text: &str) -> Option<u32> {
    let text: String = text.to_lowercase().split_whitespace().filter(|word| *word != "en").collect();
    let without_minutes = ["minuten", "minuut", "min", "m"].iter().find_map(|unit| text.strip_suffix(unit));
    let amount = without_minutes.unwrap_or(&text);
    if let Some((before, minutes)) = amount.split_once("uur").or_else(|| amount.split_once(['u', 'h'])) {
        return match (minutes, without_minutes) {
            ("", None) => hours(before),
            _ => hours_and_minutes(before, minutes),
        };
    }
    let is_whole = without_minutes.is_some() || !amount.contains([':', ',', '.']);
    if is_whole { number(amount) } else { hours(amount) }
}

/// The number of minutes that a person means where hours are asked: there a bare `5` is five hours.
pub fn parse_hours_minutes(text: &str) -> Option<u32> {
    let bare = text.trim();
    number(bare).map_or_else(|| parse_duration_minutes(bare), |hours| hours.checked_mul(MINUTES_PER_HOUR))
}

/// Hours in either way of writing. One digit after a point is a tenth of an hour; two are minutes,
/// as in a time of day.
fn hours(text: &str) -> Option<u32> {
    match text.split_once([':', '.']) {
        Some((hours, minutes)) if minutes.len() == 2 => hours_and_minutes(hours, minutes),
        _ => decimal_hours(text),
    }
}

fn hours_and_minutes(hours: &str, minutes: &str) -> Option<u32> {
    let minutes = number(minutes).filter(|minutes| *minutes < MINUTES_PER_HOUR)?;
    number(hours)?.checked_mul(MINUTES_PER_HOUR)?.checked_add(minutes)
}

/// Hours with or without a decimal fraction, rounded to the minute.
fn decimal_hours(hours: &str) -> Option<u32> {
    let (whole, fraction) = hours.split_once([',', '.']).unwrap_or((hours, "0"));
    let scale = 10_u64.checked_pow(u32::try_from(fraction.len()).ok()?)?;
    let minutes = (u64::from(number(fraction)?) * u64::from(MINUTES_PER_HOUR) + scale / 2) / scale;
    number(whole)?.checked_mul(MINUTES_PER_HOUR)?.checked_add(u32::try_from(minutes).ok()?)
}

/// Exactly two digits of minutes; whether there is such a minute is for the caller.
fn two_digits(text: &str) -> Option<u32> {
    number(text).filter(|_| text.len() == 2)
}

/// A whole number of nothing but digits: the standard library would also take "+5".
fn number(text: &str) -> Option<u32> {
    text.parse().ok().filter(|_| text.bytes().all(|byte| byte.is_ascii_digit()))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::dutch;
    use super::*;

    #[test]
    fn times_as_typed() {
        for (text, shown) in [
            ("19", "19:00"),
            ("19:00", "19:00"),
            ("19.00", "19:00"),
            ("1930", "19:30"),
            ("930", "09:30"),
            ("9:05", "09:05"),
            ("19u30", "19:30"),
            ("19u", "19:00"),
            ("19h15", "19:15"),
            ("19:30 uur", "19:30"),
            (" 20 UUR ", "20:00"),
            ("19.30u", "19:30"),
            ("0", "00:00"),
            ("2359", "23:59"),
        ] {
            assert_eq!(parse_time(text).map(dutch::time).as_deref(), Some(shown), "{text}");
        }
        for text in
            ["", "uur", "24:00", "19:60", "19:5", "19:", "+9", "12345", "::", "negen", "19:30:00", "é9", "019:00"]
        {
            assert_eq!(parse_time(text), None, "{text}");
        }
    }

    #[test]
    fn hours_as_typed_and_as_written() {
        for (text, minutes, written) in [
            ("5", 300, "5\u{a0}uur"),
            (" 4,5 ", 270, "4,5\u{a0}uur"),
            ("4 uur", 240, "4\u{a0}uur"),
            ("4:20", 260, "4:20\u{a0}uur"),
            ("90 min", 90, "1,5\u{a0}uur"),
        ] {
            assert_eq!(parse_hours_minutes(text), Some(minutes), "{text}");
            assert_eq!(dutch::hours(minutes), written);
            assert_eq!(parse_hours_minutes(written), Some(minutes), "what is written can be typed");
        }
        for text in ["", "veel", "-3", "4 tot 6", "99999999999"] {
            assert_eq!(parse_hours_minutes(text), None, "{text}");
        }
    }

    #[test]
    fn durations_as_typed() {
        for (text, minutes) in [
            ("90", 90),
            ("90m", 90),
            ("90 min", 90),
            ("1 minuut", 1),
            ("90 minuten", 90),
            ("1:30", 90),
            ("1:30 uur", 90),
            ("1.30", 90),
            ("1u30", 90),
            ("1u30m", 90),
            ("1 uur 30", 90),
            ("1 uur en 30 minuten", 90),
            ("2u", 120),
            ("2 uur", 120),
            ("1,5 uur", 90),
            ("1.5 uur", 90),
            ("1,5", 90),
            ("1.5", 90),
            ("0,25 uur", 15),
            ("1,33 uur", 80),
            ("0,071582788", 4),
            ("0:05", 5),
        ] {
            assert_eq!(parse_duration_minutes(text), Some(minutes), "{text}");
        }
        for text in [
            "",
            "m",
            "uur",
            "1:75",
            "1u60",
            "-5",
            "+5",
            "1,5,5",
            "1:3",
            "1,",
            ",5",
            "5000000000",
            "1,99999999999",
            "1,5m",
            "1 uur min",
        ] {
            assert_eq!(parse_duration_minutes(text), None, "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_typed_is_read_or_refused(text in "\\PC{0,12}") {
            let _ = (parse_time(&text), parse_duration_minutes(&text));
        }

        #[test]
        fn times_read_back(hour in 0..24u32, minute in 0..60u32) {
            let time = NaiveTime::from_hms_opt(hour, minute, 0).unwrap();
            prop_assert_eq!(parse_time(&dutch::time(time)), Some(time));
            let duration = format!("{hour}:{minute:02}");
            prop_assert_eq!(parse_duration_minutes(&duration), Some(hour * 60 + minute));
        }
    }
}
