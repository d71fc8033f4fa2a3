//! Terms in days, weeks and months, counted as the Algemene termijnenwet does.
//!
//! The law itself covers terms set by an act or a general order in council; through art. 145
//! Gemeentewet municipal by-laws follow it. It leaves out terms of more than 90 days, twelve weeks
//! or three months (art. 4), and terms counted back from an event (art. 1 lid 2): for those the
//! caller asks for no shift.

use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::holidays::is_term_holiday;

/// How long a term is. The day on which it starts does not count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum TermLength {
    /// Calendar days.
    Days(u16),
    /// Weeks of seven days: the term ends on the weekday on which it started.
    Weeks(u16),
    /// Months: the term ends on the same day of the month, or on the last day of a shorter month.
    Months(u8),
}

/// From this many days on, a term holds at least [`LEAST_WORKING_DAYS`] (Algemene termijnenwet,
/// art. 2).
const SHORTEST_GUARDED_TERM: u16 = 3;
const LEAST_WORKING_DAYS: u32 = 2;

/// The last day of a term that starts on `start`.
///
/// With `shift_to_working_day` a term that would end on a Saturday, Sunday or public holiday ends
/// on the next day that is none of these (Algemene termijnenwet, art. 1 lid 1), and a term of three
/// days or more is made long enough to hold two working days (art. 2).
pub fn term_end(start: NaiveDate, length: TermLength, shift_to_working_day: bool) -> NaiveDate {
    let end = match length {
        TermLength::Days(days) => start.checked_add_days(Days::new(days.into())),
        TermLength::Weeks(weeks) => start.checked_add_days(Days::new(7 * u64::from(weeks))),
        TermLength::Months(months) => start.checked_add_months(Months::new(months.into())),
    }
    .unwrap_or(NaiveDate::MAX);
    if !shift_to_working_day {
        return end;
    }
    let end = next_working_day(end);
    // Only one working day can be missing: the day that the shift above ended on is the other.
    if is_guarded(length) && working_days_between(start, end) < LEAST_WORKING_DAYS {
        return end.succ_opt().map_or(end, next_working_day);
    }
    end
}

fn is_guarded(length: TermLength) -> bool {
    match length {
        TermLength::Days(days) => days >= SHORTEST_GUARDED_TERM,
        TermLength::Weeks(weeks) => weeks > 0,
        TermLength::Months(months) => months > 0,
    }
}

/// Whether a term can end on this day: not a Saturday, Sunday or public holiday.
pub fn is_working_day(date: NaiveDate) -> bool {
    !is_term_holiday(date)
}

/// The date itself when it is a working day, else the first working day after it.
pub fn next_working_day(date: NaiveDate) -> NaiveDate {
    date.iter_days().find(|day| is_working_day(*day)).unwrap_or(NaiveDate::MAX)
}

/// The number of working days after `from`, up to and including `to`; zero when `to` is not after
/// `from`.
pub fn working_days_between(from: NaiveDate, to: NaiveDate) -> u32 {
    let days = from.iter_days().skip(1).take_while(|day| *day <= to);
    days.map(|day| u32::from(is_working_day(day))).sum()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::testing::{any_date, date};
    use super::*;

    #[test]
    fn terms_end_where_the_law_says() {
        use TermLength::{Days, Months, Weeks};
        for (start, length, plain, shifted) in [
            ("2026-09-01", Weeks(6), "2026-10-13", "2026-10-13"),
            ("2026-03-24", Weeks(6), "2026-05-05", "2026-05-06"),
            ("2026-02-20", Weeks(6), "2026-04-03", "2026-04-07"),
            ("2026-11-13", Weeks(6), "2026-12-25", "2026-12-28"),
            ("2026-01-31", Months(1), "2026-02-28", "2026-03-02"),
            ("2028-01-31", Months(1), "2028-02-29", "2028-02-29"),
            ("2026-09-03", Days(10), "2026-09-13", "2026-09-14"),
            ("2026-09-01", Days(0), "2026-09-01", "2026-09-01"),
        ] {
            assert_eq!(term_end(date(start), length, false), date(plain), "{start} {length:?}");
            assert_eq!(term_end(date(start), length, true), date(shifted), "{start} {length:?}, shifted");
        }
    }

    #[test]
    fn a_term_of_three_days_holds_two_working_days() {
        // Thursday before Easter: only Tuesday is left in the shifted term, so Wednesday is added.
        assert_eq!(term_end(date("2026-04-02"), TermLength::Days(3), true), date("2026-04-08"));
        assert_eq!(term_end(date("2026-04-02"), TermLength::Days(2), true), date("2026-04-07"));
    }

    #[test]
    fn working_days_leave_out_the_first_day_and_holidays() {
        for (from, to, count) in [
            ("2026-11-02", "2026-11-06", 4),
            ("2026-11-02", "2026-11-09", 5),
            ("2026-04-02", "2026-04-08", 2),
            ("2026-05-04", "2026-05-05", 0),
            ("2026-11-02", "2026-11-02", 0),
            ("2026-11-06", "2026-11-02", 0),
        ] {
            assert_eq!(working_days_between(date(from), date(to)), count, "{from} to {to}");
        }
    }

    #[test]
    fn the_end_of_time_is_no_panic() {
        assert_eq!(term_end(NaiveDate::MAX, TermLength::Weeks(u16::MAX), true), NaiveDate::MAX);
        assert_eq!(term_end(NaiveDate::MAX, TermLength::Months(u8::MAX), false), NaiveDate::MAX);
    }

    fn any_length() -> impl Strategy<Value = TermLength> {
        prop_oneof![
            (0..400u16).prop_map(TermLength::Days),
            (0..60u16).prop_map(TermLength::Weeks),
            (0..24u8).prop_map(TermLength::Months),
        ]
    }

    proptest! {
        #[test]
        fn a_shifted_term_ends_on_a_working_day(start in any_date(), length in any_length()) {
            let plain = term_end(start, length, false);
            let shifted = term_end(start, length, true);
            prop_assert!(is_working_day(shifted));
            prop_assert!(shifted >= plain && plain >= start);
            // Kerst or Easter with the days around them is the longest wait there is.
            prop_assert!((shifted - plain).num_days() <= 5);
            if is_guarded(length) {
                prop_assert!(working_days_between(start, shifted) >= LEAST_WORKING_DAYS);
            }
        }

        #[test]
        fn working_days_add_up(a in any_date(), first in 0..60u64, second in 0..60u64) {
            let b = a + Days::new(first);
            let c = b + Days::new(second);
            let in_parts = working_days_between(a, b) + working_days_between(b, c);
            prop_assert_eq!(in_parts, working_days_between(a, c));
        }
    }
}
