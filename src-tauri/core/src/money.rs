//! Money in whole cents, and the kilometre rate that turns distance into money.

use std::fmt;
use std::iter::Sum;
use std::ops::{Add, AddAssign, Neg, Sub};

use rusqlite::types::{FromSql, FromSqlResult, ToSqlOutput, ValueRef};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Problem, Result};

/// An amount in eurocents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema, TS)]
#[ts(type = "number")]
pub struct Cents(pub i64);

/// More than any council has; what is larger was typed wrongly. Keeps every sum far from overflow.
const LARGEST: i64 = 100_000_000_000;

impl Cents {
    pub const ZERO: Self = Self(0);

    /// `1.234,56` without the sign of the euro.
    pub fn digits(self) -> String {
        let euros = (self.0 / 100).unsigned_abs().to_string();
        let mut grouped = String::new();
        for (index, digit) in euros.chars().enumerate() {
            if index > 0 && (euros.len() - index).is_multiple_of(3) {
                grouped.push('.');
            }
            grouped.push(digit);
        }
        let sign = if self.0 < 0 { "\u{2212}\u{a0}" } else { "" };
        format!("{sign}{grouped},{:02}", (self.0 % 100).unsigned_abs())
    }

    /// Reads an amount as people type it: `12,5` · `12.50` · `1.234,56` · `€ 12` · `12,-`.
    ///
    /// A lone point or comma before exactly three digits groups thousands (`1.234`), before one or two it
    /// is the decimal sign. Fails with `not_an_amount` or `amount_too_large`.
    pub fn parse(text: &str) -> Result<Self> {
        let wrong = || Problem::NotAnAmount(text.trim().to_owned());
        let mut rest: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}').collect();
        let negative = rest.starts_with(['-', '\u{2212}']);
        rest = rest.trim_start_matches(['-', '\u{2212}']).trim_start_matches('€').to_owned();
        let negative = negative || rest.starts_with(['-', '\u{2212}']);
        rest = rest.trim_start_matches(['-', '\u{2212}']).to_owned();
        for ending in [",-", ",\u{2013}", ".-", ",--", "euro", "EUR"] {
            rest = rest.strip_suffix(ending).unwrap_or(&rest).to_owned();
        }
        let (euros, cents) = split_decimals(&rest).ok_or_else(wrong)?;
        let euros = ungroup(&euros).ok_or_else(wrong)?;
        if euros.is_empty() && cents.is_empty() {
            return Err(wrong().into());
        }
        if euros.len() > 12 {
            return Err(Problem::AmountTooLarge.into());
        }
        let whole: i64 = if euros.is_empty() { 0 } else { euros.parse().map_err(|_| wrong())? };
        let part: i64 = format!("{cents:0<2}").parse().map_err(|_| wrong())?;
        let value = whole * 100 + part;
        Self(if negative { -value } else { value }).checked()
    }

    /// The amount itself. Fails with `amount_too_large` when no council can have it.
    pub fn checked(self) -> Result<Self> {
        if (-LARGEST..=LARGEST).contains(&self.0) { Ok(self) } else { Err(Problem::AmountTooLarge.into()) }
    }

    /// The share of `whole` in thousandths, 0 when `whole` is not positive. For bars, never for sums.
    pub fn thousandths_of(self, whole: Self) -> u32 {
        if whole.0 <= 0 || self.0 <= 0 {
            return 0;
        }
        u32::try_from(self.0.saturating_mul(1000) / whole.0).unwrap_or(u32::MAX)
    }
}

/// Parts before and after the decimal sign; `None` when there are other characters.
fn split_decimals(text: &str) -> Option<(String, String)> {
    if text.is_empty() || !text.chars().all(|c| c.is_ascii_digit() || c == '.' || c == ',') {
        return None;
    }
    let Some(at) = text.rfind([',', '.']) else { return Some((text.to_owned(), String::new())) };
    let (before, after) = (&text[..at], &text[at + 1..]);
    match after.len() {
        // The sign before the cents is not one that groups the thousands as well.
        1 | 2 if !before.contains(&text[at..=at]) => Some((before.to_owned(), after.to_owned())),
        3 if !before.is_empty() => Some((text.to_owned(), String::new())),
        _ => None,
    }
}

/// Takes the grouping signs out; `None` when the groups are not of three, or two signs are mixed.
fn ungroup(text: &str) -> Option<String> {
    if !text.contains(['.', ',']) {
        return Some(text.to_owned());
    }
    if text.contains('.') && text.contains(',') {
        return None;
    }
    let groups: Vec<&str> = text.split(['.', ',']).collect();
    let first = groups.first()?.len();
    let rest_of_three = groups[1..].iter().all(|group| group.len() == 3);
    ((1..=3).contains(&first) && rest_of_three).then(|| groups.concat())
}

impl fmt::Display for Cents {
    /// `€ 1.234,56` with a no-break space; negative amounts as `−€ 3,00`.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let sign = if self.0 < 0 { "\u{2212}" } else { "" };
        write!(f, "{sign}€\u{a0}{}", Self(self.0.abs()).digits())
    }
}

impl Add for Cents {
    type Output = Self;
    fn add(self, other: Self) -> Self {
        Self(self.0 + other.0)
    }
}

impl AddAssign for Cents {
    fn add_assign(&mut self, other: Self) {
        self.0 += other.0;
    }
}

impl Sub for Cents {
    type Output = Self;
    fn sub(self, other: Self) -> Self {
        Self(self.0 - other.0)
    }
}

impl Neg for Cents {
    type Output = Self;
    fn neg(self) -> Self {
        Self(-self.0)
    }
}

impl Sum for Cents {
    fn sum<I: Iterator<Item = Self>>(amounts: I) -> Self {
        amounts.fold(Self::ZERO, Add::add)
    }
}

impl rusqlite::ToSql for Cents {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Cents {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

/// A kilometre rate in thousandths of a euro per kilometre: € 0,25 is 250.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[ts(type = "number")]
pub struct Rate(pub i64);

impl Rate {
    /// What `metres` cost at this rate, to the nearest cent, half a cent up.
    pub fn times(self, metres: i64) -> Cents {
        Cents((metres * self.0 + 5_000).div_euclid(10_000))
    }
}

impl fmt::Display for Rate {
    /// `€ 0,25`, with a third decimal only when there is one.
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let decimals =
            if self.0 % 10 == 0 { format!("{:02}", self.0 % 1000 / 10) } else { format!("{:03}", self.0 % 1000) };
        write!(f, "€\u{a0}{},{decimals}", self.0 / 1000)
    }
}

impl rusqlite::ToSql for Rate {
    fn to_sql(&self) -> rusqlite::Result<ToSqlOutput<'_>> {
        Ok(self.0.into())
    }
}

impl FromSql for Rate {
    fn column_result(value: ValueRef<'_>) -> FromSqlResult<Self> {
        value.as_i64().map(Self)
    }
}

/// Reads a distance as people type it (`37,4` · `37.4 km` · `14`) into metres.
pub fn parse_distance(text: &str) -> Result<i64> {
    let wrong = || Problem::NotADistance(text.trim().to_owned());
    let lower = text.trim().to_lowercase();
    let number = lower.strip_suffix("km").unwrap_or(&lower).trim().replace(',', ".");
    let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
    let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
    if whole.is_empty() || whole.len() > 5 || part.len() > 3 || !digits(whole) || !digits(part) {
        return Err(wrong().into());
    }
    let kilometres: i64 = whole.parse().map_err(|_| wrong())?;
    let metres: i64 = format!("{part:0<3}").parse().map_err(|_| wrong())?;
    Ok(kilometres * 1000 + metres)
}

/// `37,4 km` with a no-break space.
pub fn kilometres(metres: i64) -> String {
    let part = format!("{:03}", metres % 1000);
    let part = part.trim_end_matches('0');
    if part.is_empty() { format!("{}\u{a0}km", metres / 1000) } else { format!("{},{part}\u{a0}km", metres / 1000) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn amounts_are_read_as_people_type_them() {
        let table = [
            ("12,5", 1250),
            ("12.50", 1250),
            ("1.234,56", 123_456),
            ("€ 12", 1200),
            ("€12,-", 1200),
            ("1.234", 123_400),
            ("1234", 123_400),
            ("-3", -300),
            ("€ -3,00", -300),
            ("\u{2212} 0,05", -5),
            (",50", 50),
            ("12.345.678,90", 1_234_567_890),
            ("0", 0),
            ("1,234", 123_400),
            ("€\u{a0}7,00", 700),
            ("12,50 euro", 1250),
        ];
        for (typed, cents) in table {
            assert_eq!(Cents::parse(typed).unwrap(), Cents(cents), "{typed}");
        }
    }

    #[test]
    fn what_is_no_amount_says_so() {
        for typed in ["abc", "", " ", "12,345,6", "1.23.456", "12,5x", "--", "€", "1.2345", "1,234.5.6", "12 3,4 5,1"]
        {
            assert!(matches!(Cents::parse(typed).unwrap_err().problem, Problem::NotAnAmount(_)), "{typed}");
        }
        assert!(matches!(Cents::parse("99999999999999999999").unwrap_err().problem, Problem::AmountTooLarge));
        assert!(matches!(Cents::parse("2000000000").unwrap_err().problem, Problem::AmountTooLarge));
    }

    #[test]
    fn kilometres_times_the_rate_round_half_up() {
        assert_eq!(Rate(250).times(14_000), Cents(350));
        assert_eq!(Rate(250).times(37_400), Cents(935));
        assert_eq!(Rate(230).times(37_400), Cents(860), "8,602 is rounded to 8,60");
        assert_eq!(Rate(250).times(100), Cents(3), "2,5 cents is rounded up");
        assert_eq!(Rate(250).to_string(), "€\u{a0}0,25");
        assert_eq!(Rate(1285).to_string(), "€\u{a0}1,285");
    }

    #[test]
    fn distances_are_read_and_written() {
        for (typed, metres, shown) in
            [("37,4", 37_400, "37,4\u{a0}km"), ("14 km", 14_000, "14\u{a0}km"), ("0.125", 125, "0,125\u{a0}km")]
        {
            assert_eq!(parse_distance(typed).unwrap(), metres, "{typed}");
            assert_eq!(kilometres(metres), shown);
        }
        for typed in ["", "abc", "-3", "1e3", "1.2.3", "123456"] {
            assert!(parse_distance(typed).is_err(), "{typed}");
        }
    }

    proptest! {
        #[test]
        fn what_is_written_reads_back(cents in -LARGEST..=LARGEST) {
            let amount = Cents(cents);
            prop_assert_eq!(Cents::parse(&amount.to_string()).unwrap(), amount);
            prop_assert_eq!(Cents::parse(&amount.digits()).unwrap(), amount);
        }

        #[test]
        fn no_text_breaks_the_reader(text in ".{0,24}") {
            let _ = Cents::parse(&text);
            let _ = parse_distance(&text);
        }
    }
}
