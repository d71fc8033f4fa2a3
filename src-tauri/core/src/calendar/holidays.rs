//! Dutch public holidays, and the evenings on which a meeting is unwise, computed for any year.

use chrono::{Datelike, Duration, NaiveDate, Weekday};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

/// Why a day is special. Public comes first, so that on a shared date it is the one that is named.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum HolidayKind {
    /// A public holiday: most people are free and public buildings are closed.
    Public,
    /// A working day of which the evening is taken by remembrance or custom.
    Remembrance,
}

/// A special day in a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Holiday {
    pub date: NaiveDate,
    /// The Dutch name, as printed.
    pub name: &'static str,
    pub kind: HolidayKind,
}

/// Public holidays with a fixed date, as (month, day, name).
const FIXED: [(u32, u32, &str); 4] =
    [(1, 1, "Nieuwjaarsdag"), (5, 5, "Bevrijdingsdag"), (12, 25, "Eerste Kerstdag"), (12, 26, "Tweede Kerstdag")];

/// Public holidays that move with Easter, as (days from Easter Sunday, name).
const FROM_EASTER: [(i64, &str); 6] = [
    (-2, "Goede Vrijdag"),
    (0, "Eerste Paasdag"),
    (1, "Tweede Paasdag"),
    (39, "Hemelvaartsdag"),
    (49, "Eerste Pinksterdag"),
    (50, "Tweede Pinksterdag"),
];

/// Evenings better left free, as (month, day, name).
const EVENINGS: [(u32, u32, &str); 4] =
    [(5, 4, DODENHERDENKING), (12, 5, "Sinterklaasavond"), (12, 24, "Kerstavond"), (12, 31, "Oudejaarsavond")];

/// The national remembrance of the dead on 4 May, at 20:00 and so in the middle of an evening
/// meeting.
pub const DODENHERDENKING: &str = "Dodenherdenking";

/// The first year in which the birthday of the King was celebrated, instead of Koninginnedag on 30
/// April.
const FIRST_KONINGSDAG: i32 = 2014;

/// Easter Sunday of a year in the Gregorian calendar, or `None` when the year cannot be written as
/// a date.
///
/// Source: T. H. O'Beirne in New Scientist, 30 March 1961, a form of the computus of Nature,
/// 20 April 1876; the letters are his.
#[expect(clippy::many_single_char_names, reason = "the letters of the source")]
pub fn easter(year: i32) -> Option<NaiveDate> {
    let a = year.rem_euclid(19);
    let (b, c) = (year.div_euclid(100), year.rem_euclid(100));
    let (d, e) = (b.div_euclid(4), b.rem_euclid(4));
    let g = (8 * b + 13).div_euclid(25);
    let h = (19 * a + b - d - g + 15).rem_euclid(30);
    let l = (32 + 2 * e + 2 * c.div_euclid(4) - h - c.rem_euclid(4)).rem_euclid(7);
    let m = (a + 11 * h + 19 * l).div_euclid(433);
    let month = (h + l - 7 * m + 90).div_euclid(25);
    let day = (h + l - 7 * m + 33 * month + 19).rem_euclid(32);
    NaiveDate::from_ymd_opt(year, u32::try_from(month).ok()?, u32::try_from(day).ok()?)
}

/// Koningsdag: 27 April, or the day before when that is a Sunday. Before 2014 there was none.
fn koningsdag(year: i32) -> Option<NaiveDate> {
    let birthday = NaiveDate::from_ymd_opt(year, 4, 27)?;
    let date = match birthday.weekday() {
        Weekday::Sun => birthday.pred_opt()?,
        _ => birthday,
    };
    (year >= FIRST_KONINGSDAG).then_some(date)
}

/// The special days of a year, by date; on one date the public holiday comes before the evening of
/// remembrance.
///
/// Good Friday is among the public holidays, as the Algemene termijnenwet equates it with them.
pub fn holidays(year: i32) -> Vec<Holiday> {
    let mut all: Vec<Holiday> = days(year).collect();
    all.sort_by_key(|holiday| (holiday.date, holiday.kind));
    all
}

/// The special days of a year, in no order.
fn days(year: i32) -> impl Iterator<Item = Holiday> {
    let fixed = move |days: [(u32, u32, &'static str); 4], kind| {
        days.into_iter().filter_map(move |(month, day, name)| {
            let date = NaiveDate::from_ymd_opt(year, month, day)?;
            Some(Holiday { date, name, kind })
        })
    };
    let public = |date, name| Holiday { date, name, kind: HolidayKind::Public };
    let easter = easter(year);
    let moving = FROM_EASTER.into_iter().filter_map(move |(days, name)| {
        let date = easter?.checked_add_signed(Duration::days(days))?;
        Some(public(date, name))
    });
    fixed(FIXED, HolidayKind::Public)
        .chain(moving)
        .chain(koningsdag(year).map(|date| public(date, "Koningsdag")))
        .chain(fixed(EVENINGS, HolidayKind::Remembrance))
}

/// The special day on a date. When two fall together, such as Hemelvaartsdag and Bevrijdingsdag on
/// 5 May 2016, the first of [`holidays`].
pub fn holiday_on(date: NaiveDate) -> Option<Holiday> {
    days(date.year()).filter(|holiday| holiday.date == date).min_by_key(|holiday| holiday.kind)
}

/// Whether a legal term cannot end on this day.
///
/// That is a Saturday, a Sunday (Algemene termijnenwet, art. 1 lid 1) or an "algemeen erkende
/// feestdag": Nieuwjaarsdag, tweede paasdag, tweede pinksterdag, both Kerst days, Hemelvaartsdag,
/// the day on which the birthday of the King is celebrated, 5 May (art. 3 lid 1), and Goede
/// Vrijdag, which lid 2 equates with these.
///
/// Days that a royal decree equates with these for some years (art. 3 lid 3; often the Friday after
/// Hemelvaartsdag) follow no rule and are not known here.
pub fn is_term_holiday(date: NaiveDate) -> bool {
    // The two public holidays that art. 3 leaves out, Easter and Whit Sunday, are Sundays already.
    matches!(date.weekday(), Weekday::Sat | Weekday::Sun)
        || holiday_on(date).is_some_and(|holiday| holiday.kind == HolidayKind::Public)
}

#[cfg(test)]
mod tests {
    use chrono::Days;
    use proptest::prelude::*;

    use super::super::testing::date;
    use super::*;

    fn on(year: i32, name: &str) -> NaiveDate {
        let found = holidays(year).into_iter().find(|holiday| holiday.name == name);
        found.unwrap().date
    }

    #[test]
    fn moving_days_are_those_of_the_almanac() {
        for (year, easter, ascension, whitsun) in [
            (2026, "2026-04-05", "2026-05-14", "2026-05-24"),
            (2027, "2027-03-28", "2027-05-06", "2027-05-16"),
            (2028, "2028-04-16", "2028-05-25", "2028-06-04"),
            (2029, "2029-04-01", "2029-05-10", "2029-05-20"),
            (2030, "2030-04-21", "2030-05-30", "2030-06-09"),
            (2038, "2038-04-25", "2038-06-03", "2038-06-13"),
            (2285, "2285-03-22", "2285-04-30", "2285-05-10"),
        ] {
            assert_eq!(on(year, "Eerste Paasdag"), date(easter));
            assert_eq!(on(year, "Goede Vrijdag"), date(easter) - Days::new(2));
            assert_eq!(on(year, "Hemelvaartsdag"), date(ascension));
            assert_eq!(on(year, "Eerste Pinksterdag"), date(whitsun));
        }
    }

    #[test]
    fn koningsdag_is_never_on_sunday() {
        assert_eq!(on(2025, "Koningsdag"), date("2025-04-26"));
        assert_eq!(on(2026, "Koningsdag"), date("2026-04-27"));
        assert_eq!(on(2031, "Koningsdag"), date("2031-04-26"));
        assert!(holidays(2013).iter().all(|holiday| holiday.name != "Koningsdag"));
    }

    #[test]
    fn public_holiday_is_named_before_evening_of_remembrance() {
        let shared = holiday_on(date("1989-05-04")).unwrap();
        assert_eq!((shared.name, shared.kind), ("Hemelvaartsdag", HolidayKind::Public));
        let evening = holiday_on(date("2027-05-04")).unwrap();
        assert_eq!((evening.name, evening.kind), (DODENHERDENKING, HolidayKind::Remembrance));
        assert_eq!(holiday_on(date("2026-11-03")), None);
    }

    #[test]
    fn term_holidays_follow_the_law() {
        for day in ["2026-04-03", "2026-04-06", "2026-05-05", "2026-05-14", "2026-05-25", "2026-04-27", "2026-12-25"] {
            assert!(is_term_holiday(date(day)), "{day}");
        }
        assert!(is_term_holiday(date("2026-11-07")), "a Saturday");
        assert!(is_term_holiday(date("2026-11-08")), "a Sunday");
        for day in ["2026-05-04", "2026-05-15", "2026-12-24", "2026-12-31", "2026-11-03"] {
            assert!(!is_term_holiday(date(day)), "{day}");
        }
    }

    #[test]
    fn years_outside_the_calendar_have_no_holidays() {
        for year in [i32::MIN, i32::MAX, 300_000] {
            assert_eq!(holidays(year), []);
        }
        assert!(!holidays(0).is_empty() && !holidays(-44).is_empty());
    }

    proptest! {
        #[test]
        fn easter_is_a_sunday_in_its_five_weeks(year in 1990..=2100) {
            let easter = easter(year).unwrap();
            prop_assert_eq!(easter.weekday(), Weekday::Sun);
            let first = NaiveDate::from_ymd_opt(year, 3, 22).unwrap();
            prop_assert!(easter >= first && easter <= first + Days::new(34));
        }

        #[test]
        fn holidays_are_sorted_and_complete(year in 1990..=2100) {
            let all = holidays(year);
            prop_assert!(all.is_sorted_by_key(|holiday| (holiday.date, holiday.kind)));
            prop_assert_eq!(all.len(), if year < FIRST_KONINGSDAG { 14 } else { 15 });
            prop_assert!(all.iter().all(|holiday| holiday.date.year() == year));
        }
    }
}
