//! The highest untaxed allowance of a volunteer (vrijwilligersvergoeding) per year. 2021 to 2025 come with schema 4. For
//! a year without a row nothing is assumed: last year's limit is not this year's.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::View;
use crate::typed::Entered;

id!(VolunteerLimitId);

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct VolunteerLimit {
    pub id: VolunteerLimitId,
    pub year: i32,
    pub per_month: Cents,
    pub per_year: Cents,
    pub source: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SetVolunteerLimit {
    pub year: i32,
    pub per_month: Entered<Cents>,
    pub per_year: Entered<Cents>,
    pub source: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfVolunteerLimit {
    pub id: VolunteerLimitId,
}

/// All limits, the newest first.
pub fn all(view: &View<'_>) -> Result<Vec<VolunteerLimit>> {
    view.rows("SELECT id, year, per_month, per_year, source FROM volunteer_limit ORDER BY year DESC", [], |row| {
        Ok(VolunteerLimit {
            id: row.get(0)?,
            year: row.get(1)?,
            per_month: row.get(2)?,
            per_year: row.get(3)?,
            source: row.get(4)?,
        })
    })
}

/// The limit of a year, when it is known.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Option<VolunteerLimit>> {
    Ok(all(view)?.into_iter().find(|limit| limit.year == year))
}

/// Sets the limit of a year, known or new.
pub fn set(change: &mut Change<'_>, request: SetVolunteerLimit) -> Result<VolunteerLimitId> {
    let year = crate::typed::year(request.year)?;
    let per_month = request.per_month.not_negative("per_month")?;
    let per_year = request.per_year.not_negative("per_year")?;
    if per_year < per_month {
        return Err(Problem::YearBelowMonth.at("per_year"));
    }
    let id = of_year(change, year)?.map_or_else(|| change.new_id(), |known| known.id);
    change.execute(
        "INSERT INTO volunteer_limit (id, year, per_month, per_year, source) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET per_month = ?3, per_year = ?4, source = ?5",
        params![id, year, per_month, per_year, request.source.trim()],
    )?;
    change.named(
        format!("Grens van de vrijwilligersvergoeding {year} vastgelegd"),
        Place::room(Room::Council).record(id),
    );
    Ok(id)
}

pub fn remove(change: &mut Change<'_>, request: OfVolunteerLimit) -> Result<()> {
    if change.execute("DELETE FROM volunteer_limit WHERE id = ?1", [request.id])? == 0 {
        return Err(Error::from(Problem::NotFound).with_id(request.id));
    }
    change.named("Grens van de vrijwilligersvergoeding verwijderd", Place::room(Room::Council));
    Ok(())
}
