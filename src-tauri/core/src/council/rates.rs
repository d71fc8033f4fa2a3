//! Kilometre rates with the day they start. A rate is the council's own to change; the defaults are the Dutch
//! maxima for untaxed travel in one's own vehicle.

use chrono::NaiveDate;
use rusqlite::{Connection, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use crate::calendar::dutch;
use crate::error::{Error, Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::money::Rate;
use crate::operation::View;
use crate::typed::Entered;
use crate::world::World;

id!(RateId);

/// A rate and the day from which it holds, until the next one starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MileageRate {
    pub id: RateId,
    pub starts_on: NaiveDate,
    /// Thousandths of a euro per kilometre.
    pub rate: Rate,
    /// `€ 0,25`
    pub shown: String,
    pub source: String,
    /// Day on which it was set, when that is later than the day it starts.
    pub set_on: Option<NaiveDate>,
}

/// Start, rate and source, and the day it was set when that is later, of the defaults.
///
/// 2006–2022: Memorie van toelichting Belastingplan 2023, § 4.2. 2023: the same. 2024, 2025: Belastingplan 2024.
/// 2026: Besluit of the Staatssecretaris van Financiën of 17 May 2026, nr. 2026-8260, Stcrt. 2026-18302, which
/// raised the rate with effect from 1 January 2026.
const DEFAULTS: &[(i32, i64, &str, Option<&str>)] = &[
    (2006, 190, "Belastingdienst, 2006 tot en met 2022 (Belastingplan 2023, toelichting § 4.2)", None),
    (2023, 210, "Belastingdienst 2023 (Belastingplan 2023, toelichting § 4.2)", None),
    (2024, 230, "Belastingdienst 2024 en 2025 (Belastingplan 2024)", None),
    (2026, 250, "Besluit van 17 mei 2026, Stcrt. 2026-18302; geldt vanaf 1 januari 2026", Some("2026-05-17")),
];

/// € 999,999 a kilometre, as much as can be typed.
const LARGEST: i64 = 999_999;

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetRate {
    /// The rate to change; absent for a new one.
    pub id: Option<RateId>,
    pub starts_on: Entered<NaiveDate>,
    pub rate: Entered<Rate>,
    pub source: String,
    /// Day on which it was set, when that is later than the day it starts.
    pub set_on: Option<Entered<NaiveDate>>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct RemoveRate {
    pub id: RateId,
}

impl Entered<Rate> {
    /// A rate as typed, `0,25` or `0,285`.
    fn rate(&self) -> Result<Rate> {
        let text = match self {
            Self::Value(Rate(rate)) if *rate < 0 => return Err(Problem::AmountNegative.at("rate")),
            Self::Value(Rate(rate)) if *rate > LARGEST => return Err(Problem::AmountTooLarge.at("rate")),
            Self::Value(rate) => return Ok(*rate),
            Self::Text(text) => text,
        };
        let wrong = || Problem::NotARate(text.trim().to_owned()).at("rate");
        let number = text.trim().trim_start_matches('€').trim().replace(',', ".");
        let (whole, part) = number.split_once('.').unwrap_or((&number, ""));
        let digits = |text: &str| text.chars().all(|c| c.is_ascii_digit());
        if whole.is_empty() || whole.len() > 3 || part.len() > 3 || !digits(whole) || !digits(part) {
            return Err(wrong());
        }
        format!("{whole}{part:0<3}").parse().map(Rate).map_err(|_| wrong())
    }
}

/// Writes the defaults into a new file, before its journal begins.
pub fn put_defaults(db: &Connection, world: &mut World) -> Result<()> {
    for (year, rate, source, set_on) in DEFAULTS {
        db.execute(
            "INSERT INTO mileage_rate (id, starts_on, rate, source, set_on) VALUES (?1, ?2, ?3, ?4, ?5)",
            params![RateId(world.id()), format!("{year}-01-01"), rate, source, set_on],
        )?;
    }
    Ok(())
}

/// All rates, the newest first.
pub fn all(view: &View<'_>) -> Result<Vec<MileageRate>> {
    view.rows("SELECT id, starts_on, rate, source, set_on FROM mileage_rate ORDER BY starts_on DESC", [], |row| {
        let rate: Rate = row.get(2)?;
        Ok(MileageRate {
            id: row.get(0)?,
            starts_on: row.get(1)?,
            rate,
            shown: rate.to_string(),
            source: row.get(3)?,
            set_on: row.get(4)?,
        })
    })
}

/// The rate in force on a day. Fails with `rate_unknown`.
pub fn on(view: &View<'_>, date: NaiveDate) -> Result<Rate> {
    view.row("SELECT rate FROM mileage_rate WHERE starts_on <= ?1 ORDER BY starts_on DESC LIMIT 1", [date], |row| {
        row.get(0)
    })?
    .ok_or_else(|| Problem::RateUnknown(dutch::long(date)).at("date"))
}

pub fn set(change: &mut Change<'_>, request: SetRate) -> Result<RateId> {
    let starts_on = request.starts_on.date("starts_on", change.today())?;
    let rate = request.rate.rate()?;
    let set_on = request.set_on.map(|day| day.date("set_on", change.today())).transpose()?;
    let set_on = set_on.filter(|day| *day > starts_on);
    let id = request.id.unwrap_or_else(|| change.new_id());
    let taken: i64 = change.db().query_row(
        "SELECT count(*) FROM mileage_rate WHERE starts_on = ?1 AND id <> ?2",
        params![starts_on, id],
        |row| row.get(0),
    )?;
    if taken > 0 {
        return Err(Problem::RateExists.at("starts_on"));
    }
    change.execute(
        "INSERT INTO mileage_rate (id, starts_on, rate, source, set_on) VALUES (?1, ?2, ?3, ?4, ?5)
         ON CONFLICT (id) DO UPDATE SET starts_on = ?2, rate = ?3, source = ?4, set_on = ?5",
        params![id, starts_on, rate, request.source.trim(), set_on],
    )?;
    change.named(
        format!("Kilometertarief {rate} vanaf {} vastgelegd", dutch::long(starts_on)),
        Place::room(Room::Council).record(id),
    );
    Ok(id)
}

pub fn remove(change: &mut Change<'_>, request: RemoveRate) -> Result<()> {
    let count: i64 = change.db().query_row("SELECT count(*) FROM mileage_rate", [], |row| row.get(0))?;
    if count < 2 {
        return Err(Problem::RateLast.into());
    }
    if change.execute("DELETE FROM mileage_rate WHERE id = ?1", [request.id])? == 0 {
        return Err(Error::from(Problem::NotFound).with_id(request.id));
    }
    change.named("Kilometertarief verwijderd", Place::room(Room::Council));
    Ok(())
}
