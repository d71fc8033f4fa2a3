//! School holidays: the user's own rows, because schools may deviate from what is advised. The advised dates can be
//! taken over as a start.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::place;
use crate::calendar::{dutch, year_bounds};
use crate::council::HolidayRegion;
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::{Operation, View, act};
use crate::typed::{Entered, required};

id!(SchoolHolidayId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SchoolHoliday {
    pub id: SchoolHolidayId,
    pub name: String,
    pub starts_on: NaiveDate,
    pub ends_on: NaiveDate,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetSchoolHoliday {
    /// The row to change; absent for a new one.
    pub id: Option<SchoolHolidayId>,
    pub name: String,
    pub starts_on: Entered<NaiveDate>,
    pub ends_on: Entered<NaiveDate>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfSchoolHoliday {
    pub id: SchoolHolidayId,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct TakeAdvised {
    pub region: HolidayRegion,
}

/// Advised school holidays of 2025–2026 and 2026–2027 (Ministerie van OCW, adviesdata; schools may deviate), first
/// and last day with the weekends around them. Where published sources contradict each other the row is left out.
const ADVISED: &[(Option<HolidayRegion>, &str, &str, &str)] = &[
    (None, "kerstvakantie", "2025-12-20", "2026-01-04"),
    (Some(HolidayRegion::North), "voorjaarsvakantie", "2026-02-21", "2026-03-01"),
    (Some(HolidayRegion::Middle), "voorjaarsvakantie", "2026-02-14", "2026-02-22"),
    (None, "meivakantie", "2026-04-18", "2026-05-03"),
    (Some(HolidayRegion::Middle), "zomervakantie", "2026-07-18", "2026-08-30"),
    (Some(HolidayRegion::North), "herfstvakantie", "2026-10-10", "2026-10-18"),
    (Some(HolidayRegion::Middle), "herfstvakantie", "2026-10-17", "2026-10-25"),
    (Some(HolidayRegion::South), "herfstvakantie", "2026-10-17", "2026-10-25"),
    (None, "kerstvakantie", "2026-12-19", "2027-01-03"),
    (Some(HolidayRegion::North), "voorjaarsvakantie", "2027-02-20", "2027-02-28"),
    (Some(HolidayRegion::Middle), "voorjaarsvakantie", "2027-02-20", "2027-02-28"),
    (Some(HolidayRegion::South), "voorjaarsvakantie", "2027-02-13", "2027-02-21"),
    (None, "meivakantie", "2027-04-24", "2027-05-02"),
    (Some(HolidayRegion::North), "zomervakantie", "2027-07-10", "2027-08-22"),
    (Some(HolidayRegion::Middle), "zomervakantie", "2027-07-17", "2027-08-29"),
    (Some(HolidayRegion::South), "zomervakantie", "2027-07-24", "2027-09-05"),
];

pub fn operations() -> Vec<Operation> {
    vec![
        act("meetings.set_school_holiday", set),
        act("meetings.remove_school_holiday", remove),
        act("meetings.take_advised_school_holidays", take_advised),
    ]
}

/// Rows that touch a year.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Vec<SchoolHoliday>> {
    let (first, last) = year_bounds(year);
    view.rows(
        "SELECT id, name, starts_on, ends_on FROM school_holiday WHERE starts_on <= ?2 AND ends_on >= ?1
         ORDER BY starts_on, id",
        [first, last],
        |row| Ok(SchoolHoliday { id: row.get(0)?, name: row.get(1)?, starts_on: row.get(2)?, ends_on: row.get(3)? }),
    )
}

fn set(change: &mut Change<'_>, request: SetSchoolHoliday) -> Result<SchoolHolidayId> {
    let name = required(&request.name, "name")?;
    let starts_on = request.starts_on.date("starts_on", change.today())?;
    let ends_on = request.ends_on.date("ends_on", starts_on)?;
    if ends_on < starts_on {
        return Err(Problem::EndBeforeStart.at("ends_on"));
    }
    let id = request.id.unwrap_or_else(|| change.new_id());
    change.execute(
        "INSERT INTO school_holiday (id, name, starts_on, ends_on) VALUES (?1, ?2, ?3, ?4)
         ON CONFLICT (id) DO UPDATE SET name = ?2, starts_on = ?3, ends_on = ?4",
        params![id, name, starts_on, ends_on],
    )?;
    let year = chrono::Datelike::year(&starts_on);
    change.named(format!("{name} vanaf {} vastgelegd", dutch::long(starts_on)), place(year).record(id));
    Ok(id)
}

fn remove(change: &mut Change<'_>, request: OfSchoolHoliday) -> Result<()> {
    let (name, starts_on): (String, NaiveDate) = change
        .row("SELECT name, starts_on FROM school_holiday WHERE id = ?1", [request.id], |row| {
            Ok((row.get(0)?, row.get(1)?))
        })?
        .ok_or_else(|| Problem::NotFound.of(request.id))?;
    change.execute("DELETE FROM school_holiday WHERE id = ?1", [request.id])?;
    change.named(format!("{name} verwijderd"), place(chrono::Datelike::year(&starts_on)));
    Ok(())
}

/// Adds the advised holidays of a region that are not there yet; answers how many.
fn take_advised(change: &mut Change<'_>, request: TakeAdvised) -> Result<usize> {
    let mut added = 0;
    for (region, name, starts_on, ends_on) in ADVISED {
        if region.is_some_and(|region| region != request.region) {
            continue;
        }
        let id: SchoolHolidayId = change.new_id();
        added += change.execute(
            "INSERT INTO school_holiday (id, name, starts_on, ends_on) SELECT ?1, ?2, ?3, ?4
             WHERE NOT EXISTS (SELECT 1 FROM school_holiday WHERE starts_on = ?3 AND ends_on = ?4)",
            params![id, name, starts_on, ends_on],
        )?;
    }
    let year = chrono::Datelike::year(&change.today());
    change.named("Schoolvakanties overgenomen", place(year));
    Ok(added)
}
