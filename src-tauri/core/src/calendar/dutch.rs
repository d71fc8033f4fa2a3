//! Dates and times in Dutch: as they are printed, and as people type them.

use chrono::{Datelike, NaiveDate, NaiveTime, Timelike};

pub use super::date_text::{DateError, parse_date};
pub use super::time_text::{parse_duration_minutes, parse_hours_minutes, parse_time};

const MONTHS: [&str; 12] = [
    "januari",
    "februari",
    "maart",
    "april",
    "mei",
    "juni",
    "juli",
    "augustus",
    "september",
    "oktober",
    "november",
    "december",
];

/// Weekday names from Monday on. Their first two letters are the usual abbreviations.
const WEEKDAYS: [&str; 7] = ["maandag", "dinsdag", "woensdag", "donderdag", "vrijdag", "zaterdag", "zondag"];

/// The name of a month from 1 to 12; an empty text for any other number.
pub fn month_name(month: u32) -> &'static str {
    let name = usize::try_from(month).ok().and_then(|month| MONTHS.get(month.checked_sub(1)?));
    name.copied().unwrap_or_default()
}

/// The short name of a month from 1 to 12, as in "3 nov 2026".
fn short_month_name(month: u32) -> &'static str {
    match month {
        3 => "mrt",
        _ => month_name(month).get(..3).unwrap_or_default(),
    }
}

/// The name of a weekday, as in "dinsdag".
pub fn weekday_name(weekday: chrono::Weekday) -> &'static str {
    WEEKDAYS[weekday.num_days_from_monday() as usize]
}

/// "1 september 2026"
pub fn long(date: NaiveDate) -> String {
    format!("{} {}", day_month(date), date.year())
}

/// "dinsdag 3 november 2026"
pub fn with_weekday(date: NaiveDate) -> String {
    format!("{} {}", weekday_name(date.weekday()), long(date))
}

/// "3 nov 2026"
pub fn short(date: NaiveDate) -> String {
    format!("{} {} {}", date.day(), short_month_name(date.month()), date.year())
}

/// "dinsdag 3 november" with no-break spaces, for a column of dates.
pub fn weekday_and_day(date: NaiveDate) -> String {
    format!("{} {}", weekday_name(date.weekday()), day_month(date)).replace(' ', "\u{a0}")
}

/// "3 november"
pub fn day_month(date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_name(date.month()))
}

/// "19:00"
pub fn time(time: NaiveTime) -> String {
    format!("{:02}:{:02}", time.hour(), time.minute())
}

/// The month that a name or the beginning of one means: "mrt", "sept", "augustus".
pub(super) fn month_number(name: &str) -> Option<u8> {
    if name == "mrt" {
        return Some(3);
    }
    let index = MONTHS.iter().position(|month| name.len() >= 3 && month.starts_with(name))?;
    u8::try_from(index + 1).ok()
}

/// The weekday, counted from Monday as 0, that a name or its first two letters mean.
pub(super) fn weekday_number(name: &str) -> Option<usize> {
    WEEKDAYS.iter().position(|weekday| *weekday == name || weekday.get(..2) == Some(name))
}

/// "4 uur", "4,5 uur", "4:20 uur", with a no-break space.
pub fn hours(minutes: u32) -> String {
    let whole = minutes / 60;
    match minutes % 60 {
        0 => format!("{whole}\u{a0}uur"),
        30 => format!("{whole},5\u{a0}uur"),
        rest => format!("{whole}:{rest:02}\u{a0}uur"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::Weekday;

    use super::super::testing::date;
    use super::*;

    #[test]
    fn dates_as_printed() {
        let third = date("2026-11-03");
        assert_eq!(long(date("2026-09-01")), "1 september 2026");
        assert_eq!(with_weekday(third), "dinsdag 3 november 2026");
        assert_eq!(short(third), "3 nov 2026");
        assert_eq!(short(date("2026-03-31")), "31 mrt 2026");
        assert_eq!(day_month(third), "3 november");
        assert_eq!(weekday_name(Weekday::Sun), "zondag");
        assert_eq!((month_name(1), month_name(12), month_name(0), month_name(13)), ("januari", "december", "", ""));
        assert_eq!(time(NaiveTime::from_hms_opt(9, 5, 0).unwrap()), "09:05");
    }
}
