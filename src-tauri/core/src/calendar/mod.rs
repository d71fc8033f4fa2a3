//! Dates as a Dutch advisory council meets them: holidays, legal terms, the rule of a meeting
//! schedule, iCalendar, and dates and times as people write them.
//!
//! Nothing here reads a clock or a file: "today" is always passed in, so the same question has the
//! same answer.

mod date_text;
pub mod dutch;
pub mod holidays;
pub mod ics;
mod period;
pub mod preview;
pub mod rule;
mod rule_text;
pub mod terms;
mod time_text;

pub use period::Period;

/// First and last day of a year.
pub fn year_bounds(year: i32) -> (chrono::NaiveDate, chrono::NaiveDate) {
    let day = |month, day| chrono::NaiveDate::from_ymd_opt(year, month, day).unwrap_or_default();
    (day(1, 1), day(12, 31))
}

#[cfg(test)]
mod testing {
    //! What the tests of this module share.

    use chrono::{Days, NaiveDate};
    use proptest::prelude::*;
    use proptest::sample::select;
    use strum::VariantArray;

    use super::rule::{Rule, Week, Weekday};

    /// The date of an ISO text.
    pub fn date(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    /// Any date from 1990 to 2100, the years that a council may reasonably write down.
    pub fn any_date() -> impl Strategy<Value = NaiveDate> {
        (0..=40_541u64).prop_map(|days| date("1990-01-01") + Days::new(days))
    }

    /// Any rule, with months skipped in any order and more than once, from any day on.
    pub fn any_rule() -> impl Strategy<Value = Rule> {
        let skipped = proptest::collection::vec(1..=12u8, 0..6);
        let from = proptest::option::of(any_date());
        (select(Week::VARIANTS), select(Weekday::VARIANTS), skipped, from)
            .prop_map(|(week, weekday, skip_months, from)| Rule { week, weekday, skip_months, from })
    }
}
