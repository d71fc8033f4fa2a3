//! Rows as invoices, checked as one that is typed.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{Datelike, NaiveDate};

use super::fields::ImportField::{Amount, Date, Description, DueOn, Iban, Number, PaidOn, Supplier, Year};
use super::known::Posts;
use super::rows::{Doubles, ImportRow};
use crate::budget::BudgetLineId;
use crate::error::Result;
use crate::invoices::{self, InvoiceFields};
use crate::money::Cents;
use crate::operation::View;
use crate::typed::Entered;

/// Says of each row what it means or what is wrong with it; answers the invoices of those that are right.
pub fn understand(view: &View<'_>, rows: &mut [ImportRow]) -> Result<Vec<Option<InvoiceFields>>> {
    let mut doubles = Doubles::default();
    doubles.know(known(view)?);
    let mut years: HashMap<i32, Posts> = HashMap::new();
    let mut invoice = |row: &mut ImportRow| {
        let date: Option<NaiveDate> = row.parsed(Date);
        let year = row.parsed(Year).or(date.map(|date| date.year()));
        let mut post = None;
        if let Some(year) = year {
            let posts = match years.entry(year) {
                Entry::Occupied(known) => known.into_mut(),
                Entry::Vacant(unknown) => unknown.insert(Posts::read(view, year, true)?),
            };
            post = posts.fill(row)?;
        }
        let (Some(date), Some(year), false) = (date, year, row.is_wrong()) else { return Ok(None) };
        let invoice = fields(row, date, year, post);
        if let Err(error) = invoices::check(view, &invoice) {
            return row.refuse(error).map(|()| None);
        }
        let amount = row.parsed(Amount).map_or(Cents::ZERO, Cents);
        row.double = doubles.check(identity(&invoice.supplier, &invoice.number, date, amount), row.row);
        Ok(Some(invoice))
    };
    rows.iter_mut().map(&mut invoice).collect()
}

/// The request that adds the invoice. Its cells were read already.
fn fields(row: &ImportRow, date: NaiveDate, year: i32, budget_line: Option<BudgetLineId>) -> InvoiceFields {
    let words = |field| row.value(field).to_owned();
    InvoiceFields {
        year,
        supplier: words(Supplier),
        organisation: None,
        number: words(Number),
        date: Entered::Value(date),
        due_on: row.parsed(DueOn).map(Entered::Value),
        description: words(Description),
        budget_line,
        amount: Entered::Value(Cents(row.parsed(Amount).unwrap_or_default())),
        iban: words(Iban),
        paid_on: row.parsed(PaidOn).map(Entered::Value),
        // Whoever names the year to book in has said it.
        late: (!row.value(Year).is_empty()).then_some(true),
    }
}

/// The invoices in the file.
fn known(view: &View<'_>) -> Result<Vec<String>> {
    view.rows("SELECT supplier, number, date, amount FROM invoice", [], |row| {
        let (supplier, number): (String, String) = (row.get(0)?, row.get(1)?);
        Ok(identity(&supplier, &number, row.get(2)?, row.get(3)?))
    })
}

/// By supplier and number; without a number by day and amount.
fn identity(supplier: &str, number: &str, date: NaiveDate, amount: Cents) -> String {
    let supplier = supplier.to_lowercase();
    if number.is_empty() { format!("{supplier}\n{date} {}", amount.0) } else { format!("{supplier}\n#{number}") }
}
