//! The arithmetic of terms of office: how long one is, which follows, how many there may be.

use chrono::{Datelike, Months, NaiveDate};

use crate::error::Result;
use crate::operation::View;
use crate::settings::{self, SettingName};

/// What the council agreed about terms.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Terms {
    pub years: u32,
    pub most: u32,
}

impl Terms {
    pub fn read(view: &View<'_>) -> Result<Self> {
        let number = |name| Ok::<_, crate::error::Error>(u32::try_from(settings::number(view, name)?).unwrap_or(1));
        Ok(Self { years: number(SettingName::TermYears)?, most: number(SettingName::MostTerms)? })
    }

    /// The last day of a term that begins on that day.
    pub fn last_day(self, starts_on: NaiveDate) -> NaiveDate {
        last_day(starts_on, self.years)
    }

    /// The last day of all terms that may still follow on one that ends on that day.
    pub fn last_day_of_all(self, ends_on: NaiveDate, number: u32) -> NaiveDate {
        (number..self.most).fold(ends_on, |end, _| end.succ_opt().map_or(end, |start| self.last_day(start)))
    }
}

/// The day before the anniversary. From 29 February to a year without one, February is served out.
fn last_day(starts_on: NaiveDate, years: u32) -> NaiveDate {
    let anniversary = starts_on.checked_add_months(Months::new(12 * years)).unwrap_or(NaiveDate::MAX);
    if anniversary.day() == starts_on.day() { anniversary.pred_opt().unwrap_or(anniversary) } else { anniversary }
}

/// "eerste", "tweede"; from the fifth on "5e".
pub(super) fn ordinal(number: u32) -> String {
    match number {
        1 => "eerste".into(),
        2 => "tweede".into(),
        3 => "derde".into(),
        4 => "vierde".into(),
        more => format!("{more}e"),
    }
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::*;

    fn date(iso: &str) -> NaiveDate {
        iso.parse().unwrap()
    }

    #[test]
    fn a_term_ends_the_day_before_its_anniversary() {
        for (starts_on, years, ends_on) in [
            ("2023-01-01", 4, "2026-12-31"),
            ("2022-09-01", 4, "2026-08-31"),
            ("2024-03-01", 1, "2025-02-28"),
            ("2023-03-01", 1, "2024-02-29"),
            ("2024-02-29", 4, "2028-02-28"),
            ("2024-02-29", 3, "2027-02-28"),
            ("2020-12-31", 3, "2023-12-30"),
        ] {
            assert_eq!(last_day(date(starts_on), years), date(ends_on), "{years} years from {starts_on}");
        }
    }

    #[test]
    fn all_terms_that_may_follow() {
        let terms = Terms { years: 4, most: 2 };
        assert_eq!(terms.last_day_of_all(date("2026-12-31"), 1), date("2030-12-31"));
        assert_eq!(terms.last_day_of_all(date("2026-12-31"), 2), date("2026-12-31"), "it was the last");
        assert_eq!(terms.last_day_of_all(date("2026-12-31"), 3), date("2026-12-31"), "or beyond it");
    }

    proptest! {
        #[test]
        fn terms_follow_each_other_without_a_gap(days in 0..40_000u64, years in 1..12u32) {
            let start = date("1990-01-01") + Days::new(days);
            let end = last_day(start, years);
            let next = end.succ_opt().unwrap();
            let taken = (next - start).num_days();
            prop_assert!((365 * i64::from(years)..=366 * i64::from(years)).contains(&taken), "{start} to {end}");
            let leap_day = start.month() == 2 && start.day() == 29;
            let same_day = (next.month(), next.day()) == (start.month(), start.day());
            prop_assert!(same_day || leap_day && (next.month(), next.day()) == (3, 1), "{start} to {end}");
        }

        #[test]
        fn more_terms_never_end_sooner(days in 0..40_000u64, years in 1..12u32, most in 1..9u32, number in 1..9u32) {
            let end = date("1990-01-01") + Days::new(days);
            let all = Terms { years, most }.last_day_of_all(end, number);
            let more = Terms { years, most: most + 1 }.last_day_of_all(end, number);
            prop_assert!(end <= all && all <= more);
        }
    }
}
