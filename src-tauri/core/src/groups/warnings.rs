//! What a body could do better. Warnings only: nothing is refused for it.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::Body;
use crate::error::Result;
use crate::operation::View;
use crate::settings::{self, SettingName};

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum WarningKind {
    TooFew,
    TooMany,
    NoContact,
    MoreContacts,
    /// Its last day is past and nothing was agreed on what follows.
    NoClosingAgreement,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BodyWarning {
    pub kind: WarningKind,
    /// A Dutch sentence.
    pub words: String,
}

/// How many people a group should have.
#[derive(Debug, Clone, Copy)]
pub struct Size {
    least: i64,
    most: i64,
}

impl Size {
    pub fn read(view: &View<'_>) -> Result<Self> {
        Ok(Self {
            least: settings::number(view, SettingName::LeastGroupMembers)?,
            most: settings::number(view, SettingName::MostGroupMembers)?,
        })
    }
}

pub fn of(body: &Body, size: Size) -> Vec<BodyWarning> {
    if !body.kind.is_for_a_subject() {
        return Vec::new();
    }
    let warning = |kind, words: String| BodyWarning { kind, words };
    if body.ended {
        let nothing_agreed = body.closing_agreement.is_empty();
        let words = "De groep is afgelopen, maar er is nog niet opgeschreven wat er is afgesproken.";
        return nothing_agreed.then(|| warning(WarningKind::NoClosingAgreement, words.into())).into_iter().collect();
    }
    let contacts = body.present().filter(|one| one.is_contact).count();
    let members = i64::try_from(body.present().count()).unwrap_or(i64::MAX);
    let number = match members {
        0 => "De groep heeft nog geen leden".into(),
        1 => "De groep heeft één lid".into(),
        more => format!("De groep heeft {more} leden"),
    };
    let size = if members < size.least {
        Some(warning(WarningKind::TooFew, format!("{number}; minstens {} is afgesproken.", size.least)))
    } else if members > size.most {
        Some(warning(WarningKind::TooMany, format!("{number}; hoogstens {} is afgesproken.", size.most)))
    } else {
        None
    };
    let contact = match contacts {
        0 => Some(warning(WarningKind::NoContact, "Er is nog geen eerste contactpersoon.".into())),
        1 => None,
        more => Some(warning(
            WarningKind::MoreContacts,
            format!("Er zijn {more} eerste contactpersonen; één is de bedoeling."),
        )),
    };
    size.into_iter().chain(contact).collect()
}
