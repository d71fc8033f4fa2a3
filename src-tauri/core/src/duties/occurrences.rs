//! When a duty falls due.

use chrono::{Months, NaiveDate};

/// From when, how often and until when something comes back.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Recurrence {
    pub starts_on: NaiveDate,
    /// Absent when it is due once.
    pub every_months: Option<u32>,
    pub ends_on: Option<NaiveDate>,
}

impl Recurrence {
    /// Every day on which it is due within the period, both ends included.
    ///
    /// Counted from the first day each time, so that what starts on the 31st is due on the last day of a short month
    /// and on the 31st again after it.
    pub fn within(&self, from: NaiveDate, to: NaiveDate) -> Vec<NaiveDate> {
        let last = self.ends_on.map_or(to, |end| end.min(to));
        let Some(months) = self.every_months.filter(|months| *months > 0) else {
            return [self.starts_on].into_iter().filter(|day| (from..=last).contains(day)).collect();
        };
        (0..)
            .map_while(|count: u32| self.starts_on.checked_add_months(Months::new(count.checked_mul(months)?)))
            .take_while(|day| *day <= last)
            .filter(|day| *day >= from)
            .collect()
    }

    /// The first day on or after `from` on which it is due.
    pub fn first_from(&self, from: NaiveDate) -> Option<NaiveDate> {
        let reach = Months::new(self.every_months.unwrap_or(0).saturating_add(1));
        self.within(from, from.max(self.starts_on).checked_add_months(reach)?).into_iter().next()
    }
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test may stop at the first surprise")]

    use chrono::Datelike;
    use proptest::prelude::*;

    use super::*;
    use crate::calendar::year_bounds;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of_year(starts_on: &str, every_months: Option<u32>, ends_on: Option<&str>, year: i32) -> Vec<String> {
        let (first, last) = year_bounds(year);
        let recurrence = Recurrence { starts_on: day(starts_on), every_months, ends_on: ends_on.map(day) };
        recurrence.within(first, last).iter().map(ToString::to_string).collect()
    }

    #[test]
    fn days_of_a_year() {
        for (starts_on, every, ends_on, year, expected) in [
            ("2024-03-31", Some(12), None, 2026, vec!["2026-03-31"]),
            (
                "2026-01-31",
                Some(1),
                Some("2026-04-30"),
                2026,
                vec!["2026-01-31", "2026-02-28", "2026-03-31", "2026-04-30"],
            ),
            ("2024-02-29", Some(12), None, 2025, vec!["2025-02-28"]),
            ("2024-02-29", Some(12), None, 2028, vec!["2028-02-29"]),
            ("2026-03-15", Some(6), None, 2027, vec!["2027-03-15", "2027-09-15"]),
            ("2025-06-01", Some(24), None, 2026, vec![]),
            ("2025-06-01", Some(24), None, 2027, vec!["2027-06-01"]),
            ("2026-10-01", None, None, 2026, vec!["2026-10-01"]),
            ("2026-10-01", None, None, 2027, vec![]),
            ("2026-10-01", Some(12), Some("2026-09-30"), 2026, vec![]),
        ] {
            assert_eq!(of_year(starts_on, every, ends_on, year), expected, "{starts_on} {every:?} {ends_on:?} {year}");
        }
    }

    #[test]
    fn the_first_day_from_today() {
        let yearly = Recurrence { starts_on: day("2020-03-31"), every_months: Some(12), ends_on: None };
        assert_eq!(yearly.first_from(day("2026-11-22")), Some(day("2027-03-31")));
        assert_eq!(yearly.first_from(day("2026-03-31")), Some(day("2026-03-31")));
        let once = Recurrence { every_months: None, ..yearly };
        assert_eq!(once.first_from(day("2026-01-01")), None);
    }

    proptest! {
        #[test]
        fn each_year_has_its_share_and_no_day_twice(months in 1_u32..=24, from in 0_i64..2000, years in 1_i32..30) {
            let starts_on = day("2020-01-01") + chrono::Days::new(from.unsigned_abs());
            let recurrence = Recurrence { starts_on, every_months: Some(months), ends_on: None };
            let year = starts_on.year() + years;
            let (first, last) = year_bounds(year);
            let days = recurrence.within(first, last);
            let share = usize::try_from(12 / months).unwrap();
            prop_assert!((share..=share + 1).contains(&days.len()));
            prop_assert!(days.windows(2).all(|pair| pair[0] < pair[1]));
            // Two years in a row are one period.
            let both = recurrence.within(first, year_bounds(year + 1).1).len();
            prop_assert_eq!(both, days.len() + recurrence.within(last.succ_opt().unwrap(), year_bounds(year + 1).1).len());
        }
    }
}
