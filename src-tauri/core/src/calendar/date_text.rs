//! Reading a date from what people type.

use std::fmt;

use chrono::{Datelike, Days, Months, NaiveDate};

use super::dutch;

/// Why a text is not a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DateError {
    /// The text says no date at all.
    NotADate,
    /// The text says a date, but that month has no such day: 31 February.
    NoSuchDay { day: u32, month: u32, year: i32 },
}

impl fmt::Display for DateError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match *self {
            Self::NotADate => f.write_str("dit is geen datum"),
            Self::NoSuchDay { day, month, year } => {
                write!(f, "{day} {} {year} bestaat niet", dutch::month_name(month))
            }
        }
    }
}

impl std::error::Error for DateError {}

/// The date that a person means by `text`, on the day `near`.
///
/// - `12-3`, `12/3`, `12.3`, `12 maart`, `12 mrt`: in the year of `near`;
/// - `12-3-26`, `12-03-2026`, `12 mrt 2026`, `2026-03-12`: a year of two digits is the one nearest
///   to `near`;
/// - `di`, `dinsdag`: the first such weekday after `near`, never `near` itself; in front of a date,
///   as in `di 3 nov`, it is passed over;
/// - `vandaag`, `morgen`, `overmorgen`, `gisteren`, `eergisteren`;
/// - `+2w`, `+10d`, `-3d`, `+1m`, `+1j`: weeks, days, months, years from `near`, also with the
///   words written out; a month on from the 31st is the last day of a shorter month.
pub fn parse_date(text: &str, near: NaiveDate) -> Result<NaiveDate, DateError> {
    let text = text.trim().to_lowercase();
    let relative = days_from_word(&text)
        .map(|days| near.checked_add_signed(chrono::Duration::days(days)))
        .or_else(|| shift(&text).map(|shift| shift.apply(near)));
    if let Some(date) = relative {
        // Four digits of year are what every list, file and document has room for.
        return date.filter(|date| (1..=9999).contains(&date.year())).ok_or(DateError::NotADate);
    }
    let words = words(&text).ok_or(DateError::NotADate)?;
    match words.as_slice() {
        [Word::Name(name)] => next_weekday(name, near).ok_or(DateError::NotADate),
        [Word::Name(name), date @ ..] if dutch::weekday_number(name).is_some() => day_in_calendar(date, near),
        date => day_in_calendar(date, near),
    }
}

fn days_from_word(text: &str) -> Option<i64> {
    match text {
        "eergisteren" => Some(-2),
        "gisteren" => Some(-1),
        "vandaag" => Some(0),
        "morgen" => Some(1),
        "overmorgen" => Some(2),
        _ => None,
    }
}

/// A distance from a date: "+2w".
#[derive(Clone, Copy)]
struct Shift {
    back: bool,
    unit: Unit,
}

#[derive(Clone, Copy)]
enum Unit {
    Days(u64),
    Months(u32),
}

impl Shift {
    fn apply(self, from: NaiveDate) -> Option<NaiveDate> {
        match (self.unit, self.back) {
            (Unit::Days(days), false) => from.checked_add_days(Days::new(days)),
            (Unit::Days(days), true) => from.checked_sub_days(Days::new(days)),
            (Unit::Months(months), false) => from.checked_add_months(Months::new(months)),
            (Unit::Months(months), true) => from.checked_sub_months(Months::new(months)),
        }
    }
}

fn shift(text: &str) -> Option<Shift> {
    let (back, rest) = match text.strip_prefix('+') {
        Some(rest) => (false, rest),
        None => (true, text.strip_prefix(['-', '−'])?),
    };
    let (number, unit) = match words(rest)?.as_slice() {
        [Word::Number(value, _), Word::Name(unit)] => (*value, *unit),
        _ => return None,
    };
    let unit = match unit {
        "d" | "dag" | "dagen" => Unit::Days(number.into()),
        "w" | "week" | "weken" => Unit::Days(7 * u64::from(number)),
        "m" | "mnd" | "maand" | "maanden" => Unit::Months(number),
        "j" | "jaar" => Unit::Months(number.checked_mul(12)?),
        _ => return None,
    };
    Some(Shift { back, unit })
}

/// A piece of what was typed: `12mrt` is two of them, and what stands between is only separation. A
/// number comes with the digits it was written in.
#[derive(Debug, PartialEq, Eq)]
enum Word<'a> {
    Number(u32, usize),
    Name(&'a str),
}

/// The words of a text, or `None` when it holds anything that belongs in no date.
fn words(text: &str) -> Option<Vec<Word<'_>>> {
    let mut words = Vec::new();
    let mut rest = text;
    while let Some(first) = rest.chars().next() {
        let of_one_kind = |kind: fn(char) -> bool| rest.find(|c| !kind(c)).unwrap_or(rest.len());
        let length = if first.is_ascii_digit() {
            let digits = of_one_kind(|c| c.is_ascii_digit());
            words.push(Word::Number(rest[..digits].parse().ok()?, digits));
            digits
        } else if first.is_alphabetic() {
            let letters = of_one_kind(char::is_alphabetic);
            words.push(Word::Name(&rest[..letters]));
            letters
        } else if first.is_whitespace() || "-–/.,'’".contains(first) {
            first.len_utf8()
        } else {
            return None;
        };
        rest = &rest[length..];
    }
    Some(words)
}

fn day_in_calendar(words: &[Word<'_>], near: NaiveDate) -> Result<NaiveDate, DateError> {
    use Word::Number;
    let (day, month, year) = match words {
        [Number(day, _), month] => (*day, month, Some(near.year())),
        [Number(year, 4), month, Number(day, _)] | [Number(day, _), month, Number(year, 4)] => {
            (*day, month, four_digits(*year))
        }
        [Number(day, _), month, Number(year, 2)] => (*day, month, two_digits(*year, near.year())),
        _ => return Err(DateError::NotADate),
    };
    let month = match month {
        Number(value, _) => Some(*value).filter(|month| (1..=12).contains(month)),
        Word::Name(name) => dutch::month_number(name).map(u32::from),
    };
    let (Some(month), Some(year)) = (month, year) else {
        return Err(DateError::NotADate);
    };
    NaiveDate::from_ymd_opt(year, month, day).ok_or(DateError::NoSuchDay { day, month, year })
}

fn four_digits(year: u32) -> Option<i32> {
    i32::try_from(year).ok().filter(|year| *year > 0)
}

/// The year that ends on these two digits, from 50 years before `near` up to 49 years after it.
fn two_digits(year: u32, near: i32) -> Option<i32> {
    let first = near - 50;
    Some(first + (i32::try_from(year).ok()? - first).rem_euclid(100))
}

fn next_weekday(name: &str, near: NaiveDate) -> Option<NaiveDate> {
    let wanted = dutch::weekday_number(name)?;
    let is_wanted = |day: &NaiveDate| day.weekday().num_days_from_monday() as usize == wanted;
    near.iter_days().skip(1).find(is_wanted)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use proptest::sample::select;
    use strum::VariantArray;

    use super::super::dutch::{long, short, weekday_name, with_weekday};
    use super::super::rule::Weekday;
    use super::super::testing::{any_date, date};
    use super::*;

    /// A Thursday.
    const NEAR: &str = "2026-10-01";

    #[test]
    fn dates_as_typed() {
        for (text, expected) in [
            ("12-3", "2026-03-12"),
            ("12-3-26", "2026-03-12"),
            ("12-03-2026", "2026-03-12"),
            ("12/3", "2026-03-12"),
            ("12.3.2026", "2026-03-12"),
            (" 12 - 3 ", "2026-03-12"),
            ("12 maart", "2026-03-12"),
            ("12 Maart '27", "2027-03-12"),
            ("12mrt", "2026-03-12"),
            ("12 mrt. 2026", "2026-03-12"),
            ("1 sept 2026", "2026-09-01"),
            ("2026-03-12", "2026-03-12"),
            ("1-1-75", "2075-01-01"),
            ("1-1-76", "1976-01-01"),
            ("29-2-28", "2028-02-29"),
            ("dinsdag 3 november 2026", "2026-11-03"),
            ("di 3 nov", "2026-11-03"),
            ("vandaag", NEAR),
            ("gisteren", "2026-09-30"),
            ("Morgen", "2026-10-02"),
            ("overmorgen", "2026-10-03"),
            ("eergisteren", "2026-09-29"),
            ("vr", "2026-10-02"),
            ("do", "2026-10-08"),
            ("dinsdag", "2026-10-06"),
            ("+2w", "2026-10-15"),
            ("+10d", "2026-10-11"),
            ("-3d", "2026-09-28"),
            ("+1m", "2026-11-01"),
            ("-1 jaar", "2025-10-01"),
            ("+ 2 weken", "2026-10-15"),
        ] {
            assert_eq!(parse_date(text, date(NEAR)), Ok(date(expected)), "{text}");
        }
        assert_eq!(parse_date("+1m", date("2026-01-31")), Ok(date("2026-02-28")));
    }

    #[test]
    fn a_day_that_does_not_exist_is_told_apart_from_nonsense() {
        for (text, day, month, year, said) in [
            ("31 februari", 31, 2, 2026, "31 februari 2026 bestaat niet"),
            ("31-2-2026", 31, 2, 2026, "31 februari 2026 bestaat niet"),
            ("29-2", 29, 2, 2026, "29 februari 2026 bestaat niet"),
            ("2027-04-31", 31, 4, 2027, "31 april 2027 bestaat niet"),
            ("0-5-27", 0, 5, 2027, "0 mei 2027 bestaat niet"),
        ] {
            let error = parse_date(text, date(NEAR)).unwrap_err();
            assert_eq!(error, DateError::NoSuchDay { day, month, year }, "{text}");
            assert_eq!(error.to_string(), said);
        }
        for text in [
            "",
            "-",
            "12",
            "12-13",
            "12-0",
            "12-3-026",
            "0000-01-01",
            "ma 12",
            "maart",
            "12 ma",
            "twaalf",
            "12-3-26-1",
            "+2",
            "+2x",
            "+w",
            "12#3",
            "99999999999-1",
            "+99999999d",
            "-9999j",
            "+4000000000j",
            "12 maart 2026 om 19:00",
        ] {
            assert_eq!(parse_date(text, date(NEAR)), Err(DateError::NotADate), "{text}");
        }
    }

    proptest! {
        #[test]
        fn anything_typed_is_read_or_refused(text in "\\PC{0,12}", near in any_date()) {
            let _ = parse_date(&text, near);
        }

        #[test]
        fn printed_dates_read_back(day in any_date(), near in any_date()) {
            let numbers = day.format("%-d-%-m-%Y").to_string();
            for printed in [short(day), long(day), with_weekday(day), day.to_string(), numbers] {
                prop_assert_eq!(parse_date(&printed, near), Ok(day));
            }
        }

        #[test]
        fn short_years_are_the_nearest(day in any_date(), years in -45..45i32) {
            let near = NaiveDate::from_ymd_opt(day.year() + years, 6, 1).unwrap();
            let typed = day.format("%d-%m-%y").to_string();
            prop_assert_eq!(parse_date(&typed, near), Ok(day));
        }

        #[test]
        fn a_weekday_is_within_the_coming_week(
            near in any_date(), weekday in select(Weekday::VARIANTS)
        ) {
            let name = weekday_name(weekday.into());
            let found = parse_date(&name[..2], near).unwrap();
            prop_assert_eq!(weekday_name(found.weekday()), name);
            prop_assert!((1..=7).contains(&(found - near).num_days()));
        }
    }
}
