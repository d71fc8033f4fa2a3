//! Lists as files for other programs: CSV and Excel with real numbers and dates, and a journal for bookkeepers. A list is
//! described once, as a sheet; what the window shows in a table comes here as a sheet too, so that every list goes out
//! the same way.

pub mod journal;
#[cfg(test)]
mod tests;
mod xlsx;

use chrono::{Datelike, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Problem, Result};
use crate::money::Cents;
use crate::print::Format;

/// A list with typed columns.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Sheet {
    pub title: String,
    pub columns: Vec<SheetColumn>,
    pub rows: Vec<Vec<SheetCell>>,
    /// Rows at the foot: the sums of the columns.
    pub totals: Vec<Vec<SheetCell>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct SheetColumn {
    pub label: String,
    pub kind: SheetKind,
}

/// What stands in a column.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum SheetKind {
    Text,
    /// Whole cents.
    Amount,
    /// ISO dates.
    Date,
    Number,
}

/// A cell, read by the kind of its column. What does not fit the kind stays the words it is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(untagged)]
pub enum SheetCell {
    Number(#[ts(type = "number")] i64),
    Text(String),
    Empty(()),
}

impl From<&str> for SheetCell {
    fn from(text: &str) -> Self {
        Self::Text(text.into())
    }
}

impl From<String> for SheetCell {
    fn from(text: String) -> Self {
        Self::Text(text)
    }
}

impl From<Cents> for SheetCell {
    fn from(amount: Cents) -> Self {
        Self::Number(amount.0)
    }
}

impl From<NaiveDate> for SheetCell {
    fn from(date: NaiveDate) -> Self {
        Self::Text(date.to_string())
    }
}

impl<T: Into<Self>> From<Option<T>> for SheetCell {
    fn from(value: Option<T>) -> Self {
        value.map_or(Self::Empty(()), Into::into)
    }
}

impl SheetColumn {
    pub fn new(label: &str, kind: SheetKind) -> Self {
        Self { label: label.into(), kind }
    }
}

/// What a cell means.
enum Value<'c> {
    Text(&'c str),
    Amount(Cents),
    Date(NaiveDate),
    Number(i64),
    Nothing,
}

impl SheetCell {
    fn value(&self, kind: SheetKind) -> Value<'_> {
        match (self, kind) {
            (Self::Empty(()), _) => Value::Nothing,
            (Self::Number(number), SheetKind::Amount) => Value::Amount(Cents(*number)),
            (Self::Number(number), _) => Value::Number(*number),
            (Self::Text(text), SheetKind::Date) => {
                text.parse().map_or(Value::Text(text), |date: NaiveDate| Value::Date(date))
            }
            (Self::Text(text), _) => Value::Text(text),
        }
    }
}

/// The sheet as a file. Fails with `format_unknown` when a list has no such form.
pub fn file(sheet: &Sheet, format: Format) -> Result<Vec<u8>> {
    match format {
        Format::Csv => csv(sheet),
        Format::Xlsx => xlsx::file(sheet),
        _ => Err(Problem::FormatUnknown.into()),
    }
}

/// As Excel in Dutch opens it right: semicolons, a comma before the cents, and the mark by which it knows UTF-8.
fn csv(sheet: &Sheet) -> Result<Vec<u8>> {
    let failed = |error: csv::Error| Problem::DocumentFailed(error.to_string());
    let mut bytes = "\u{feff}".as_bytes().to_vec();
    let mut writer =
        csv::WriterBuilder::new().delimiter(b';').terminator(csv::Terminator::CRLF).from_writer(&mut bytes);
    writer.write_record(sheet.columns.iter().map(|column| guarded(&column.label))).map_err(failed)?;
    for row in sheet.rows.iter().chain(&sheet.totals) {
        // A row that ends early is filled up: every record has as many fields.
        let cells = row.iter().chain(std::iter::repeat(&SheetCell::Empty(())));
        let cells = sheet.columns.iter().zip(cells).map(|(column, cell)| written(cell.value(column.kind)));
        writer.write_record(cells).map_err(failed)?;
    }
    writer.flush()?;
    drop(writer);
    Ok(bytes)
}

fn written(value: Value<'_>) -> String {
    match value {
        Value::Text(text) => guarded(text),
        Value::Amount(amount) => decimal(amount, ','),
        Value::Date(date) => format!("{}-{}-{}", date.day(), date.month(), date.year()),
        Value::Number(number) => number.to_string(),
        Value::Nothing => String::new(),
    }
}

/// A spreadsheet runs what begins like a formula; an apostrophe says that it is text.
fn guarded(text: &str) -> String {
    if text.starts_with(['=', '+', '-', '@', '\t', '\r']) { format!("'{text}") } else { text.to_owned() }
}

/// `-1234,56`: for machines, so without grouping and with a plain minus.
fn decimal(amount: Cents, sign: char) -> String {
    let minus = if amount.0 < 0 { "-" } else { "" };
    let cents = amount.0.unsigned_abs();
    format!("{minus}{}{sign}{:02}", cents / 100, cents % 100)
}
