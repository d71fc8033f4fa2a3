//! Fees of the council's own: for each meeting (vacatiegeld) or each month (vaste vergoeding), for a role or for every
//! member, with the day they start. There is no default: what an adviesraad pays is agreed with its gemeente.

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use crate::error::{Error, Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::money::Cents;
use crate::operation::View;
use crate::people::PersonId;
use crate::typed::Entered;

id!(FeeRateId);

/// What a fee is paid for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FeePer {
    Meeting,
    Month,
}
stored_by_name!(FeePer);

impl FeePer {
    fn dutch(self) -> &'static str {
        match self {
            Self::Meeting => "vacatiegeld",
            Self::Month => "vaste vergoeding",
        }
    }
}

/// A fee and the day from which it holds, until the next one of the same role starts.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FeeRate {
    pub id: FeeRateId,
    pub per: FeePer,
    /// Empty for every member whose role has none of its own.
    pub role: String,
    pub starts_on: NaiveDate,
    pub amount: Cents,
    pub source: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetFee {
    /// The fee to change; absent for a new one.
    pub id: Option<FeeRateId>,
    pub per: FeePer,
    pub role: String,
    pub starts_on: Entered<NaiveDate>,
    pub amount: Entered<Cents>,
    pub source: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfFee {
    pub id: FeeRateId,
}

/// All fees: per meeting first, by role, the newest first.
pub fn all(view: &View<'_>) -> Result<Vec<FeeRate>> {
    view.rows(
        "SELECT id, per, role, starts_on, amount, source FROM fee_rate ORDER BY per, role, starts_on DESC",
        [],
        |row| {
            Ok(FeeRate {
                id: row.get(0)?,
                per: row.get(1)?,
                role: row.get(2)?,
                starts_on: row.get(3)?,
                amount: row.get(4)?,
                source: row.get(5)?,
            })
        },
    )
}

/// What someone is paid on a day: the fee of a role they hold, else the one of every member. A fee of nothing is none.
pub fn find(view: &View<'_>, per: FeePer, person: PersonId, date: NaiveDate) -> Result<Option<Cents>> {
    let amount: Option<Cents> = view.row(
        "SELECT amount FROM fee_rate
         WHERE per = ?1 AND starts_on <= ?3 AND (
             lower(role) IN (SELECT lower(trim(role)) FROM role_assignment WHERE person_id = ?2 AND body_id IS NULL
                             AND starts_on <= ?3 AND coalesce(ends_on, ?3) >= ?3)
             OR role = '' AND EXISTS (SELECT 1 FROM membership WHERE person_id = ?2
                                      AND starts_on <= ?3 AND coalesce(ends_on, ?3) >= ?3))
         ORDER BY role = '', starts_on DESC, amount DESC LIMIT 1",
        params![per, person, date],
        |row| row.get(0),
    )?;
    Ok(amount.filter(|amount| *amount > Cents::ZERO))
}

pub fn set(change: &mut Change<'_>, request: SetFee) -> Result<FeeRateId> {
    let starts_on = request.starts_on.date("starts_on", change.today())?;
    let amount = request.amount.not_negative("amount")?;
    let role = request.role.trim().to_lowercase();
    let id = request.id.unwrap_or_else(|| change.new_id());
    let taken: Option<FeeRateId> = change.row(
        "SELECT id FROM fee_rate WHERE per = ?1 AND role = ?2 AND starts_on = ?3 AND id <> ?4",
        params![request.per, role, starts_on, id],
        |row| row.get(0),
    )?;
    if taken.is_some() {
        return Err(Problem::RateExists.at("starts_on"));
    }
    change.execute(
        "INSERT INTO fee_rate (id, per, role, starts_on, amount, source) VALUES (?1, ?2, ?3, ?4, ?5, ?6)
         ON CONFLICT (id) DO UPDATE SET per = ?2, role = ?3, starts_on = ?4, amount = ?5, source = ?6",
        params![id, request.per, role, starts_on, amount, request.source.trim()],
    )?;
    change.named(format!("Tarief voor {} vastgelegd: {amount}", request.per.dutch()), page().record(id));
    Ok(id)
}

pub fn remove(change: &mut Change<'_>, request: OfFee) -> Result<()> {
    if change.execute("DELETE FROM fee_rate WHERE id = ?1", [request.id])? == 0 {
        return Err(Error::from(Problem::NotFound).with_id(request.id));
    }
    change.named("Tarief voor een vergoeding verwijderd", page());
    Ok(())
}

fn page() -> Place {
    Place::room(Room::Council)
}
