//! What can be chosen of a print. What it says differs between the public and the internal version only, and by the
//! chapters that are left off; the rest is looks.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::Kind;
use crate::documents::{Block, Document, Ink, Layout, Look, Size};
use crate::id::stored_by_name;

/// For whom a document is.
#[derive(
    Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Audience {
    /// Inhabitants, the gemeenteraad, the website.
    #[default]
    Public,
    /// The council itself and the gemeente: who claimed what, which claims stand behind an amount.
    Internal,
}
stored_by_name!(Audience);

/// The choices of one print. Left out, each has its usual value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(default)]
#[ts(optional_fields)]
pub struct Choices {
    pub audience: Audience,
    pub size: Size,
    pub ink: Ink,
    pub cover: bool,
    pub contents: bool,
    /// Titles of chapters that are left off.
    pub without: Vec<String>,
    /// Another line at the foot than the council's own.
    pub footer: Option<String>,
    /// The papers that belong to it, as numbered annexes (bijlagen) behind it. PDF only.
    pub annexes: bool,
}

impl Default for Choices {
    fn default() -> Self {
        let Look { size, ink, cover, contents } = Look::default();
        Self {
            audience: Audience::default(),
            size,
            ink,
            cover,
            contents,
            without: Vec::new(),
            footer: None,
            annexes: false,
        }
    }
}

impl Choices {
    /// How a kind of document is printed as long as nobody chose otherwise: a claim goes out with its
    /// receipts, an agenda with its papers.
    pub fn usual(kind: Kind) -> Self {
        Self { annexes: matches!(kind, Kind::Claim | Kind::Agenda), ..Self::default() }
    }

    pub fn look(&self) -> Look {
        Look { size: self.size, ink: self.ink, cover: self.cover, contents: self.contents }
    }

    /// Leaves chapters off and puts the chosen line at the foot.
    pub(super) fn apply(&self, document: &mut Document) {
        let mut kept = true;
        document.blocks.retain(|block| {
            if let Block::Heading { level: 1, text } = block {
                kept = !self.without.contains(text);
            }
            kept
        });
        if let Some(footer) = &self.footer {
            document.style.footer = Some(footer.trim().to_owned()).filter(|footer| !footer.is_empty());
        }
    }
}

/// What there is to choose for a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Offer {
    /// Whether the internal version says more than the public one.
    pub audiences: bool,
    /// Whether it has a cover and contents.
    pub cover: bool,
    /// Chapters that can be left off.
    pub chapters: Vec<String>,
    /// How many papers can go behind it.
    pub annexes: usize,
    /// The line at its foot when no other is chosen.
    pub footer: String,
    /// How it is printed as long as nobody chose otherwise.
    pub usual: Choices,
}

/// Whether the internal version of a kind says more than the public one.
fn has_audiences(kind: Kind) -> bool {
    let of_year = matches!(kind, Kind::Report | Kind::Budget | Kind::Members | Kind::Groups | Kind::Areas);
    let of_meeting = matches!(
        kind,
        Kind::Minutes | Kind::Decisions | Kind::Actions | Kind::DecisionsAndActions | Kind::Decision | Kind::Agenda
    );
    of_year || of_meeting
}

/// What there is to choose; `document` is whole, for the chosen audience, and so many papers can go behind it.
pub(super) fn offer(kind: Kind, document: &Document, annexes: usize) -> Offer {
    let chapter = |block: &Block| match block {
        Block::Heading { level: 1, text } => Some(text.clone()),
        _ => None,
    };
    Offer {
        audiences: has_audiences(kind),
        cover: document.layout == Layout::Report,
        chapters: match document.layout {
            Layout::Report => document.blocks.iter().filter_map(chapter).collect(),
            _ => Vec::new(),
        },
        annexes,
        footer: document.style.footer.clone().unwrap_or_default(),
        usual: Choices::usual(kind),
    }
}
