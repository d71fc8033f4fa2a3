//! A sheet for Excel and LibreOffice.

use chrono::{NaiveDate, NaiveDateTime};
use rust_xlsxwriter::utility::check_sheet_name;
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, FormatAlign, Workbook, Worksheet, XlsxError};

use super::{Sheet, SheetCell, SheetKind, Value, decimal};
use crate::error::{Error, Problem, Result};

const AMOUNT: &str = "#,##0.00;[Red]-#,##0.00";
const DATE: &str = "d-m-yyyy";
/// The day from which Excel counts.
const EPOCH: Option<NaiveDate> = NaiveDate::from_ymd_opt(1899, 12, 30);
/// A sheet has no more letters in its name.
const LONGEST_NAME: usize = 31;

impl From<XlsxError> for Error {
    fn from(error: XlsxError) -> Self {
        Problem::DocumentFailed(error.to_string()).into()
    }
}

pub fn file(sheet: &Sheet) -> Result<Vec<u8>> {
    let mut workbook = Workbook::new();
    // Without the time of making: the same list is the same file.
    let never = NaiveDateTime::default().date().to_string();
    workbook.set_properties(
        &DocProperties::new().set_title(&sheet.title).set_creation_datetime(&ExcelDateTime::parse_from_str(&never)?),
    );
    let worksheet = workbook.add_worksheet();
    worksheet.set_name(name(&sheet.title))?;
    let heading = Format::new().set_bold();
    for (column, described) in (0..).zip(&sheet.columns) {
        let end = matches!(described.kind, SheetKind::Amount | SheetKind::Number);
        let format = if end { heading.clone().set_align(FormatAlign::Right) } else { heading.clone() };
        worksheet.write_string_with_format(0, column, &described.label, &format)?;
    }
    let mut row = 0;
    for (cells, format) in sheet
        .rows
        .iter()
        .map(|row| (row, Format::new()))
        .chain(sheet.totals.iter().map(|row| (row, Format::new().set_bold())))
    {
        row += 1;
        for ((column, described), cell) in (0..).zip(&sheet.columns).zip(cells) {
            write(worksheet, (row, column), cell, described.kind, &format)?;
        }
    }
    worksheet.set_freeze_panes(1, 0)?;
    worksheet.autofit();
    Ok(workbook.save_to_buffer()?)
}

fn write(sheet: &mut Worksheet, at: (u32, u16), cell: &SheetCell, kind: SheetKind, format: &Format) -> Result<()> {
    let (row, column) = at;
    match cell.value(kind) {
        Value::Text(text) => sheet.write_string_with_format(row, column, text, format)?,
        Value::Amount(amount) => sheet.write_number_with_format(
            row,
            column,
            number(&decimal(amount, '.'))?,
            &format.clone().set_num_format(AMOUNT),
        )?,
        Value::Number(count) => sheet.write_number_with_format(row, column, number(&count.to_string())?, format)?,
        Value::Date(date) => {
            let days = EPOCH.map_or(0, |epoch| (date - epoch).num_days());
            sheet.write_number_with_format(
                row,
                column,
                number(&days.to_string())?,
                &format.clone().set_num_format(DATE),
            )?
        }
        Value::Nothing => sheet,
    };
    Ok(())
}

/// The number of a cell. A spreadsheet knows no other numbers than these; nothing is computed with it here, and what is
/// written reads back as the same cents.
fn number(decimal: &str) -> Result<f64> {
    decimal.parse().map_err(|_| Problem::NotAnAmount(decimal.to_owned()).into())
}

/// A name that a sheet may have.
fn name(title: &str) -> String {
    let allowed = |letter: char| if "[]:*?/\\'".contains(letter) { ' ' } else { letter };
    let name: String = title.chars().map(allowed).take(LONGEST_NAME).collect();
    let name = name.trim();
    if check_sheet_name(name).is_ok() { name.to_owned() } else { "Lijst".into() }
}
