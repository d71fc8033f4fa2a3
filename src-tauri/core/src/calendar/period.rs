//! A stretch of days, of which either end may be open.

use chrono::{Days, NaiveDate};

use super::year_bounds;

/// From the first day to the last, both included. Without a first day it was always so; without a last it goes on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Default)]
pub struct Period {
    pub first: Option<NaiveDate>,
    pub last: Option<NaiveDate>,
}

impl Period {
    pub fn new(first: Option<NaiveDate>, last: Option<NaiveDate>) -> Self {
        Self { first, last }
    }

    /// The whole of a year.
    pub fn of_year(year: i32) -> Self {
        let (first, last) = year_bounds(year);
        Self::new(Some(first), Some(last))
    }

    pub fn covers(self, day: NaiveDate) -> bool {
        self.first.is_none_or(|first| first <= day) && self.reaches(day)
    }

    /// Whether any day of the year falls in it.
    pub fn touches(self, year: i32) -> bool {
        self.overlaps(Self::of_year(year))
    }

    /// Whether it goes on until this day, or begins later.
    pub fn reaches(self, day: NaiveDate) -> bool {
        self.last.is_none_or(|last| last >= day)
    }

    /// The days that both have, when there are any.
    pub fn shared(self, other: Self) -> Option<Self> {
        // An open first day is before every other; an open last day after.
        let first = self.first.max(other.first);
        let last = match (self.last, other.last) {
            (Some(a), Some(b)) => Some(a.min(b)),
            (a, b) => a.or(b),
        };
        let backwards = matches!((first, last), (Some(first), Some(last)) if last < first);
        (!backwards).then_some(Self { first, last })
    }

    pub fn overlaps(self, other: Self) -> bool {
        self.shared(other).is_some()
    }

    /// The days of both and what lies between.
    #[must_use]
    pub fn joined(self, other: Self) -> Self {
        Self { first: self.first.min(other.first), last: self.last.zip(other.last).map(|(a, b)| a.max(b)) }
    }

    /// What is left of it from a day on, when something is.
    pub fn from(self, day: NaiveDate) -> Option<Self> {
        self.shared(Self::new(Some(day), None))
    }

    /// What is left of it before a day, when something is.
    pub fn before(self, day: NaiveDate) -> Option<Self> {
        self.shared(Self::new(None, day.checked_sub_days(Days::new(1))))
    }
}

#[cfg(test)]
mod tests {
    use proptest::option;
    use proptest::prelude::*;

    use super::super::testing::{any_date, date};
    use super::*;

    fn period(first: &str, last: &str) -> Period {
        let day = |text: &str| (!text.is_empty()).then(|| date(text));
        Period::new(day(first), day(last))
    }

    #[test]
    fn open_ends_have_no_edge() {
        let always = Period::default();
        let spring = period("2026-03-01", "2026-05-31");
        assert!(always.covers(date("1990-01-01")) && always.covers(date("2100-12-31")));
        assert!(spring.covers(date("2026-03-01")) && spring.covers(date("2026-05-31")), "both days belong to it");
        assert!(!spring.covers(date("2026-02-28")) && !spring.covers(date("2026-06-01")));
        assert_eq!(always.shared(spring), Some(spring));
        assert_eq!(spring.before(date("2026-03-01")), None);
        assert_eq!(spring.before(date("2026-03-02")), Some(period("2026-03-01", "2026-03-01")));
        assert_eq!(spring.from(date("2026-06-01")), None);
        assert_eq!(period("", "2026-05-31").joined(period("2026-03-01", "")), always);
    }

    fn any_period() -> impl Strategy<Value = Period> {
        (option::of(any_date()), option::of(any_date())).prop_map(|(a, b)| match (a, b) {
            (Some(a), Some(b)) => Period::new(Some(a.min(b)), Some(a.max(b))),
            (first, last) => Period::new(first, last),
        })
    }

    proptest! {
        #[test]
        fn what_is_shared_is_in_both_and_cutting_loses_nothing(
            one in any_period(), other in any_period(), day in any_date(), cut in any_date(),
        ) {
            let shared = one.shared(other).is_some_and(|shared| shared.covers(day));
            prop_assert_eq!(shared, one.covers(day) && other.covers(day));
            let before = one.before(cut).is_some_and(|part| part.covers(day));
            let after = one.from(cut).is_some_and(|part| part.covers(day));
            prop_assert_eq!(u8::from(before) + u8::from(after), u8::from(one.covers(day)), "in one part, never in two");
            prop_assert!(!one.covers(day) || one.joined(other).covers(day));
        }
    }
}
