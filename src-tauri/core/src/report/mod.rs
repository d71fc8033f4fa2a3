//! The annual report (jaarverslag): put together from the year's records; only foreword and outlook are written.

mod attention;
mod document;

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use attention::attention;
pub use document::document;

use crate::calendar::dutch;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::print::{Kind, Subject, adopted};
use crate::typed::{Entered, reason};

id!(ReportId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ReportState {
    Concept,
    /// Vastgesteld.
    Adopted,
}
stored_by_name!(ReportState);

/// The report of a year: what is written, and how far each chapter is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Report {
    pub year: i32,
    pub state: ReportState,
    pub adopted_on: Option<NaiveDate>,
    /// Formatted text (CommonMark).
    pub foreword: String,
    /// Formatted text (CommonMark).
    pub outlook: String,
    pub chapters: Vec<Chapter>,
}

/// One chapter and where it comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Chapter {
    pub title: String,
    pub state: ChapterState,
    /// Where its contents are recorded; absent for what is written here.
    pub room: Option<Room>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ChapterState {
    /// Written by someone.
    Written,
    /// Filled from the year's records.
    FromRecords,
    /// Nothing to say yet.
    Empty,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct WriteReport {
    pub year: i32,
    /// Absent texts stay as they are.
    pub foreword: Option<String>,
    pub outlook: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct AdoptReport {
    pub year: i32,
    pub on: Entered<NaiveDate>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReopenReport {
    pub year: i32,
    pub reason: String,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("report.read", |view, request: OfYear| read(view, request.year)),
        act("report.write", write),
        act("report.adopt", adopt),
        act("report.reopen", reopen),
    ]
}

/// What is kept of a report.
#[derive(Debug)]
struct Kept {
    state: ReportState,
    adopted_on: Option<NaiveDate>,
    foreword: String,
    outlook: String,
}

/// What is kept of the year's report; a year in which nothing was written yet is an empty concept.
fn kept(view: &View<'_>, year: i32) -> Result<Kept> {
    let found =
        view.row("SELECT state, adopted_on, foreword, outlook FROM annual_report WHERE year = ?1", [year], |row| {
            Ok(Kept { state: row.get(0)?, adopted_on: row.get(1)?, foreword: row.get(2)?, outlook: row.get(3)? })
        })?;
    Ok(found.unwrap_or(Kept {
        state: ReportState::Concept,
        adopted_on: None,
        foreword: String::new(),
        outlook: String::new(),
    }))
}

/// How far the report of a year is.
pub fn state(view: &View<'_>, year: i32) -> Result<ReportState> {
    Ok(kept(view, year)?.state)
}

/// The report of a year; there always is one, since it fills itself.
pub fn read(view: &View<'_>, year: i32) -> Result<Report> {
    let kept = kept(view, crate::typed::year(year)?)?;
    Ok(Report {
        year,
        state: kept.state,
        adopted_on: kept.adopted_on,
        chapters: document::chapters(view, year, &kept)?,
        foreword: kept.foreword,
        outlook: kept.outlook,
    })
}

fn place(year: i32) -> Place {
    Place::room(Room::Report).year(year)
}

/// The year's report as a row that can be changed. Fails with `report_locked`.
fn open(change: &mut Change<'_>, year: i32) -> Result<()> {
    crate::typed::year(year)?;
    if kept(change, year)?.state == ReportState::Adopted {
        return Err(Problem::ReportLocked(year).into());
    }
    let id: ReportId = change.new_id();
    change.execute(
        "INSERT INTO annual_report (id, year, state, foreword, outlook) VALUES (?1, ?2, 'concept', '', '')
         ON CONFLICT (year) DO NOTHING",
        params![id, year],
    )?;
    Ok(())
}

fn write(change: &mut Change<'_>, request: WriteReport) -> Result<()> {
    open(change, request.year)?;
    change.execute(
        "UPDATE annual_report SET foreword = coalesce(?2, foreword), outlook = coalesce(?3, outlook) WHERE year = ?1",
        params![request.year, request.foreword, request.outlook],
    )?;
    change.named(format!("Tekst in jaarverslag {} veranderd", request.year), place(request.year));
    Ok(())
}

/// Locks the report and keeps the document as it is adopted.
fn adopt(change: &mut Change<'_>, request: AdoptReport) -> Result<()> {
    open(change, request.year)?;
    let on = request.on.date("on", change.today())?;
    change.execute(
        "UPDATE annual_report SET state = 'adopted', adopted_on = ?2 WHERE year = ?1",
        params![request.year, on],
    )?;
    adopted::keep(change, Kind::Report, Subject::of_year(request.year))?;
    change.named(format!("Jaarverslag {} vastgesteld op {}", request.year, dutch::long(on)), place(request.year));
    Ok(())
}

fn reopen(change: &mut Change<'_>, request: ReopenReport) -> Result<()> {
    let why = reason(&request.reason, "reason")?;
    if kept(change, request.year)?.state != ReportState::Adopted {
        return Err(Problem::StateNotAllowed.into());
    }
    change.execute("UPDATE annual_report SET state = 'concept', adopted_on = NULL WHERE year = ?1", [request.year])?;
    adopted::forget(change, Kind::Report, &Subject::of_year(request.year))?;
    change.named(format!("Jaarverslag {} heropend: {why}", request.year), place(request.year));
    Ok(())
}
