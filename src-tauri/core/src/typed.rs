//! What people type: amounts, dates, times and distances in the forms they use, and what was understood.
//!
//! A request may hold the exact value or the typed text; both end in the same place. The window asks the
//! `typed.*` operations while someone types, so that one reader decides everywhere.

use chrono::{NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::Period;
use crate::calendar::dutch::{self, DateError};
use crate::error::{Error, Problem, Result};
use crate::money::{self, Cents};
use crate::operation::{Operation, View, ask};
use crate::wording::counted;

/// An exact value, or the words someone typed for it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(untagged)]
pub enum Entered<T> {
    Value(T),
    Text(String),
}

impl Entered<Cents> {
    /// The amount, which may be negative. Errors carry `field`.
    pub fn amount(&self, field: &str) -> Result<Cents> {
        match self {
            Self::Value(cents) => cents.checked().map_err(|error| error.problem.at(field)),
            Self::Text(text) => Cents::parse(text).map_err(|error| error.problem.at(field)),
        }
    }

    /// An amount of zero or more.
    pub fn not_negative(&self, field: &str) -> Result<Cents> {
        let amount = self.amount(field)?;
        if amount < Cents::ZERO { Err(Problem::AmountNegative.at(field)) } else { Ok(amount) }
    }
}

impl Entered<NaiveDate> {
    /// The date; words like `12-3` are read as near `near`.
    pub fn date(&self, field: &str, near: NaiveDate) -> Result<NaiveDate> {
        match self {
            Self::Value(date) => Ok(*date),
            Self::Text(text) => parse_date(text, near).map_err(|error| error.problem.at(field)),
        }
    }
}

impl Entered<NaiveTime> {
    pub fn time(&self, field: &str) -> Result<NaiveTime> {
        match self {
            Self::Value(time) => Ok(*time),
            Self::Text(text) => parse_time(text).map_err(|error| error.problem.at(field)),
        }
    }
}

impl Entered<u32> {
    /// A number of minutes, at least one and less than a day.
    pub fn minutes(&self, field: &str) -> Result<u32> {
        match self {
            Self::Value(minutes) if (1..MINUTES_PER_DAY).contains(minutes) => Ok(*minutes),
            Self::Value(minutes) => Err(Problem::NotADuration(minutes.to_string()).at(field)),
            Self::Text(text) => parse_minutes(text).map_err(|error| error.problem.at(field)),
        }
    }
}

/// A period whose ends may both be left open. Errors carry `starts_on` or `ends_on`.
pub fn open_period(
    starts_on: Option<&Entered<NaiveDate>>,
    ends_on: Option<&Entered<NaiveDate>>,
    near: NaiveDate,
) -> Result<Period> {
    let first = starts_on.map(|first| first.date("starts_on", near)).transpose()?;
    let last = ends_on.map(|last| last.date("ends_on", first.unwrap_or(near))).transpose()?;
    match (first, last) {
        (Some(first), Some(last)) if last < first => Err(Problem::EndBeforeStart.at("ends_on")),
        _ => Ok(Period::new(first, last)),
    }
}

/// Trimmed words that may not be empty.
pub fn required(text: &str, field: &str) -> Result<String> {
    let text = text.trim();
    if text.is_empty() { Err(Problem::Required.at(field)) } else { Ok(text.to_owned()) }
}

/// A reason: what an undone or changed thing must have.
pub fn reason(text: &str, field: &str) -> Result<String> {
    required(text, field).map_err(|_| Problem::ReasonRequired.at(field))
}

/// A year that a council can work in.
pub fn year(year: i32) -> Result<i32> {
    if (2000..=2100).contains(&year) { Ok(year) } else { Err(Problem::YearOutOfRange.at("year")) }
}

fn parse_date(text: &str, near: NaiveDate) -> Result<NaiveDate> {
    dutch::parse_date(text, near).map_err(|error| match error {
        DateError::NotADate => Problem::NotADate(text.trim().to_owned()).into(),
        DateError::NoSuchDay { day, month, year } => {
            Error::from(Problem::NoSuchDay(format!("{day} {} {year}", dutch::month_name(month))))
        }
    })
}

fn parse_time(text: &str) -> Result<NaiveTime> {
    dutch::parse_time(text).ok_or_else(|| Problem::NotATime(text.trim().to_owned()).into())
}

const MINUTES_PER_DAY: u32 = 24 * 60;

fn parse_minutes(text: &str) -> Result<u32> {
    let minutes = dutch::parse_duration_minutes(text).filter(|minutes| (1..MINUTES_PER_DAY).contains(minutes));
    minutes.ok_or_else(|| Problem::NotADuration(text.trim().to_owned()).into())
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct Typed {
    text: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct TypedDate {
    text: String,
    /// Day, month or year left out are taken from this date; today when absent.
    #[ts(optional)]
    near: Option<NaiveDate>,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
struct UnderstoodAmount {
    cents: Cents,
    shown: String,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
struct UnderstoodDate {
    date: NaiveDate,
    shown: String,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
struct UnderstoodTime {
    /// `HH:MM`
    time: String,
    shown: String,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
struct UnderstoodMinutes {
    minutes: u32,
    shown: String,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
struct UnderstoodDistance {
    #[ts(type = "number")]
    metres: i64,
    shown: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("typed.amount", |_: &View<'_>, request: Typed| {
            let cents = Cents::parse(&request.text)?;
            Ok(UnderstoodAmount { cents, shown: cents.to_string() })
        }),
        ask("typed.date", |view: &View<'_>, request: TypedDate| {
            let date = parse_date(&request.text, request.near.unwrap_or(view.today()))?;
            Ok(UnderstoodDate { date, shown: dutch::with_weekday(date) })
        }),
        ask("typed.time", |_: &View<'_>, request: Typed| {
            let time = dutch::time(parse_time(&request.text)?);
            Ok(UnderstoodTime { shown: format!("{time} uur"), time })
        }),
        ask("typed.minutes", |_: &View<'_>, request: Typed| {
            let minutes = parse_minutes(&request.text)?;
            Ok(UnderstoodMinutes { minutes, shown: counted(minutes, "minuut", "minuten") })
        }),
        ask("typed.distance", |_: &View<'_>, request: Typed| {
            let metres = money::parse_distance(&request.text)?;
            Ok(UnderstoodDistance { metres, shown: money::kilometres(metres) })
        }),
    ]
}
