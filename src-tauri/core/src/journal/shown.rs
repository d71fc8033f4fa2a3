//! Values as people read them: € 12,50, 3 maart 2026, ja, the name of whom it is about.

use chrono::{NaiveDate, NaiveDateTime};
use rusqlite::Connection;
use rusqlite::types::Value;

use super::names::{self, Table};
use super::rows::{self, Columns};
use crate::calendar::dutch;
use crate::error::Result;
use crate::money::{self, Cents};
use crate::people;

/// How the value of a column is read.
#[derive(Debug, Clone, Copy)]
pub enum Shown {
    Text,
    Number,
    Amount,
    Rate,
    Distance,
    Date,
    Time,
    Moment,
    YesNo,
    /// An account number, masked as in lists.
    Account,
    /// One of a few words, each with its Dutch.
    Word(&'static [(&'static str, &'static str)]),
    /// The id of a row in that table.
    Ref(&'static str),
    /// Deliberately not shown, with the reason.
    Silent(#[allow(dead_code, reason = "read by whoever adds a column, and by a test")] &'static str),
}

/// The value as a user reads it; nothing for what is empty or silent.
pub fn show(db: &Connection, shown: Shown, value: &Value) -> Result<Option<String>> {
    let text = match (shown, value) {
        (Shown::Silent(_), _) | (_, Value::Null | Value::Blob(_)) => return Ok(None),
        (Shown::Ref(table), Value::Text(id)) => reference(db, table, id)?,
        (_, Value::Text(text)) => words(shown, text),
        (_, Value::Integer(number)) => figure(shown, *number),
        (_, Value::Real(number)) => number.to_string(),
    };
    Ok(Some(text).filter(|text| !text.is_empty()))
}

fn figure(shown: Shown, number: i64) -> String {
    match shown {
        Shown::Amount => Cents(number).to_string(),
        Shown::Rate => money::Rate(number).to_string(),
        Shown::Distance => money::kilometres(number),
        Shown::YesNo => if number == 0 { "nee" } else { "ja" }.into(),
        _ => number.to_string(),
    }
}

fn words(shown: Shown, text: &str) -> String {
    match shown {
        Shown::Date => text.parse::<NaiveDate>().map_or_else(|_| text.to_owned(), dutch::long),
        Shown::Account => people::masked(text),
        Shown::Time => text.get(..5).unwrap_or(text).to_owned(),
        Shown::Moment => text.parse().map_or_else(|_| text.to_owned(), moment),
        Shown::Word(known) => known
            .iter()
            .find(|(word, _)| *word == text)
            .map_or_else(|| text.to_owned(), |(_, dutch)| (*dutch).to_owned()),
        _ => text.trim().to_owned(),
    }
}

/// "3 maart 2026 14:02"
pub fn moment(at: NaiveDateTime) -> String {
    format!("{} {}", dutch::long(at.date()), dutch::time(at.time()))
}

/// The name of a row of which only the id is known; of one that is gone, as it was called at the last.
fn reference(db: &Connection, table: &str, record: &str) -> Result<String> {
    let gone = || names::table(table).map_or_else(String::new, |table| format!("{} die er niet meer is", table.dutch));
    let row = match rows::present(db, table, record)? {
        Some(row) => Some(row),
        None => last_known(db, record)?,
    };
    let Some(row) = row else { return Ok(gone()) };
    Ok(title(db, table, &row)?.unwrap_or_else(gone))
}

/// The row as it was when it was removed.
fn last_known(db: &Connection, record: &str) -> Result<Option<Columns>> {
    let newest = rows::newest_steps(db, [record].into_iter())?;
    let Some(seq) = newest.get(record) else { return Ok(None) };
    let found = rows::of_step(db, *seq)?.into_iter().find(|row| row.record == record);
    Ok(found.map(|row| row.known().clone()))
}

/// What a row is called: "Joris van Kampsbeek", "200 Reiskosten". `None` for what is nothing by itself.
pub fn title(db: &Connection, table: &str, row: &Columns) -> Result<Option<String>> {
    let Some(table) = names::table(table) else { return Ok(None) };
    let mut parts = Vec::new();
    for name in table.title {
        if let (Some((_, shown)), Some(value)) = (table.column(name), row.get(*name)) {
            parts.extend(show(db, shown, value)?);
        }
    }
    Ok(Some(parts.join(" ")).filter(|title| !title.is_empty()))
}

/// What a row is called with its kind before it: "lidmaatschap lid".
pub fn full_title(db: &Connection, table: &str, row: &Columns) -> Result<String> {
    let dutch = names::table(table).map_or("", |Table { dutch, .. }| *dutch);
    Ok(match title(db, table, row)? {
        Some(title) if matches!(table, "person" | "contact" | "organisation") => title,
        Some(title) => format!("{dutch} {title}"),
        None => dutch.to_owned(),
    })
}
