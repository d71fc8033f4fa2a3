//! Kinds of personal data: what each is kept for, and how many months after it was last needed.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};
use ts_rs::TS;

use crate::error::{Problem, Result};
use crate::id::stored_by_name;
use crate::journal::{Change, Place, Room};
use crate::operation::{Nothing, View};
use crate::typed::required;

/// Every kind of personal data in the file.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum RetentionKind {
    MemberContact,
    MemberName,
    Participant,
    Contact,
    Claims,
    Issued,
    Removed,
}
stored_by_name!(RetentionKind);

struct Declared {
    label: &'static str,
    purpose: &'static str,
    months: u32,
    source: &'static str,
}

/// A kind of personal data, its purpose and how long it is kept.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Retention {
    pub kind: RetentionKind,
    pub label: String,
    pub purpose: String,
    pub months: u32,
    pub default_months: u32,
    /// Where the default comes from.
    pub source: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetRetention {
    pub kind: RetentionKind,
    pub months: u32,
    /// What it is kept for; as it was when absent.
    pub purpose: Option<String>,
}

/// Longer than anyone keeps anything here.
const MOST: u32 = 600;

const AFTER_LEAVING: &str =
    "Gebruikelijk voor ledengegevens: hoogstens twee jaar na vertrek. De AVG noemt zelf geen termijn.";

impl RetentionKind {
    fn declared(self) -> Declared {
        match self {
            Self::MemberContact => Declared {
                label: "Adres, telefoon, e-mail en rekeningnummer van oud-leden",
                purpose: "Contact met de leden en het betalen van onkosten",
                months: 24,
                source: AFTER_LEAVING,
            },
            Self::MemberName => Declared {
                label: "Namen van oud-leden",
                purpose: "De samenstelling van de raad en de verantwoording",
                months: 24,
                source: AFTER_LEAVING,
            },
            Self::Participant => Declared {
                label: "Deelnemers van netwerken en groepen",
                purpose: "Uitnodigen, en zorgen voor een goede spreiding",
                months: 24,
                source: "Voorstel van Raadwerk: even lang als bij leden.",
            },
            Self::Contact => Declared {
                label: "Relaties buiten de raad",
                purpose: "Contact met instellingen en de gemeente",
                months: 24,
                source: "Voorstel van Raadwerk: even lang als bij leden.",
            },
            Self::Claims => Declared {
                label: "Bewijsstukken en omschrijvingen van declaraties en facturen, met wie de factuur stuurde",
                purpose: "De financiële administratie",
                months: 84,
                source: "Burgerlijk Wetboek 2, artikel 10: zeven jaar na het boekjaar.",
            },
            Self::Issued => Declared {
                label: "Uitgegeven stukken die niet openbaar zijn",
                purpose: "Nagaan wat er de deur uit ging",
                months: 84,
                source: "Voorstel van Raadwerk: zeven jaar, net als de declaraties die erin staan.",
            },
            Self::Removed => Declared {
                label: "Verwijderde mensen in de prullenbak en de geschiedenis",
                purpose: "Een vergissing kunnen herstellen",
                months: 12,
                source: "Voorstel van Raadwerk: een jaar na het verwijderen.",
            },
        }
    }
}

pub(super) fn all(view: &View<'_>, _: Nothing) -> Result<Vec<Retention>> {
    RetentionKind::iter().map(|kind| of(view, kind)).collect()
}

/// How long a kind is kept now.
pub(super) fn of(view: &View<'_>, kind: RetentionKind) -> Result<Retention> {
    let Declared { label, purpose, months, source } = kind.declared();
    let chosen =
        view.row("SELECT purpose, months FROM retention WHERE id = ?1", [kind], |row| Ok((row.get(0)?, row.get(1)?)))?;
    let (purpose, now) = chosen.unwrap_or_else(|| (purpose.to_owned(), months));
    Ok(Retention { kind, label: label.into(), purpose, months: now, default_months: months, source: source.into() })
}

pub(super) fn set(change: &mut Change<'_>, request: SetRetention) -> Result<()> {
    if request.months > MOST {
        return Err(Problem::SettingOutOfRange { least: 0, most: MOST.into() }.at("months"));
    }
    let known = of(change, request.kind)?;
    let purpose = request.purpose.map_or(Ok(known.purpose), |purpose| required(&purpose, "purpose"))?;
    change.execute(
        "INSERT INTO retention (id, purpose, months) VALUES (?1, ?2, ?3)
         ON CONFLICT (id) DO UPDATE SET purpose = excluded.purpose, months = excluded.months",
        params![request.kind, purpose, request.months],
    )?;
    change.named(format!("Bewaartermijn: {}, {} maanden", known.label, request.months), Place::room(Room::Council));
    Ok(())
}
