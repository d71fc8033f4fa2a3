//! The closing of a year's books (jaarafsluiting). In a closed year no claim, invoice or change of the budget is made;
//! it can be opened again with a reason, or what comes late is booked in the next year (nagekomen).

mod books;

use chrono::{Datelike, NaiveDate};
use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

pub use books::{Books, YearResult};

use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::typed::{Entered, reason, required};

id!(YearCloseId);

/// How a year was closed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Closing {
    pub on: NaiveDate,
    pub by: String,
    pub destination: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct CloseYear {
    pub year: i32,
    /// Today when absent.
    pub on: Option<Entered<NaiveDate>>,
    /// What becomes of what is left, in the council's words; may be empty when nothing is left.
    pub destination: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReopenYear {
    pub year: i32,
    pub reason: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("year_close.read", |view, request: OfYear| books::read(view, request.year)),
        act("year_close.close", close),
        act("year_close.reopen", reopen),
    ]
}

/// How the year was closed, when its books are closed now.
pub fn closing(view: &View<'_>, year: i32) -> Result<Option<Closing>> {
    view.row(
        "SELECT closed_on, closed_by, destination FROM year_close WHERE year = ?1 AND reopened_on IS NULL",
        [year],
        |row| Ok(Closing { on: row.get(0)?, by: row.get(1)?, destination: row.get(2)? }),
    )
}

pub fn is_closed(view: &View<'_>, year: i32) -> Result<bool> {
    Ok(closing(view, year)?.is_some())
}

/// Fails with `year_closed` when the books of the year are closed.
pub fn check_open(view: &View<'_>, year: i32) -> Result<()> {
    if is_closed(view, year)? { Err(Problem::YearClosed(year).into()) } else { Ok(()) }
}

fn place(year: i32) -> Place {
    Place::room(Room::Budget).year(year)
}

fn close(change: &mut Change<'_>, request: CloseYear) -> Result<()> {
    let year = crate::typed::year(request.year)?;
    check_open(change, year)?;
    let on = request.on.map_or(Ok(change.today()), |on| on.date("on", change.today()))?;
    if on.year() < year {
        return Err(Problem::YearNotBegun(year).at("on"));
    }
    let books = books::read(change, year)?;
    if books.results.is_empty() {
        return Err(Problem::BudgetUnknown(year).into());
    }
    let is_left = books.results.iter().any(|result| result.left != Cents::ZERO);
    let destination =
        if is_left { required(&request.destination, "destination")? } else { request.destination.trim().to_owned() };
    let id: YearCloseId = change.new_id();
    change.execute(
        "INSERT INTO year_close (id, year, closed_on, closed_by, destination, reopened_because)
         VALUES (?1, ?2, ?3, ?4, ?5, '')
         ON CONFLICT (year) DO UPDATE SET closed_on = ?3, closed_by = ?4, destination = ?5, reopened_on = NULL",
        params![id, year, on, change.who(), destination],
    )?;
    change.named(format!("Jaar {year} afgesloten op {}", dutch::long(on)), place(year));
    Ok(())
}

fn reopen(change: &mut Change<'_>, request: ReopenYear) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    let sql = "UPDATE year_close SET reopened_on = ?2, reopened_because = ?3 WHERE year = ?1 AND reopened_on IS NULL";
    if change.execute(sql, params![request.year, change.today(), why])? == 0 {
        return Err(Problem::StateNotAllowed.into());
    }
    change.named(format!("Jaar {} heropend: {why}", request.year), place(request.year));
    Ok(())
}
