//! The documents a council can print: their names, what they need, and the ways they come out.

pub mod adopted;

use std::str::FromStr;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};
use ts_rs::TS;

use crate::claims::{self, ClaimId};
use crate::documents::{self, Document, Look};
use crate::error::{Error, Problem, Result};
use crate::operation::View;
use crate::{budget, meetings, plan, report};

/// A kind of document. On the wire and on the command line by its Dutch name.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, EnumIter, EnumString, IntoStaticStr,
)]
pub enum Kind {
    #[serde(rename = "jaarplan")]
    #[strum(serialize = "jaarplan")]
    Plan,
    #[serde(rename = "jaarverslag")]
    #[strum(serialize = "jaarverslag")]
    Report,
    #[serde(rename = "jaarrooster")]
    #[strum(serialize = "jaarrooster")]
    Schedule,
    #[serde(rename = "begroting")]
    #[strum(serialize = "begroting")]
    Budget,
    #[serde(rename = "declaratie")]
    #[strum(serialize = "declaratie")]
    Claim,
}

/// What a document is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Subject {
    pub year: Option<i32>,
    /// Id of the record, for a document about one record.
    pub id: Option<String>,
}

/// A form in which a document leaves the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, TS, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Format {
    Pdf,
    Html,
    /// iCalendar, for the meeting schedule.
    Ics,
}

/// A line of `raad print --list`.
#[derive(Debug, Serialize)]
pub struct Listed {
    pub name: &'static str,
    pub needs: &'static str,
    pub formats: &'static [&'static str],
}

impl Kind {
    fn formats(self) -> &'static [&'static str] {
        if self == Self::Schedule { &["pdf", "html", "ics"] } else { &["pdf", "html"] }
    }
}

impl Subject {
    pub fn of_year(year: i32) -> Self {
        Self { year: Some(year), id: None }
    }

    fn year(&self) -> Result<i32> {
        self.year.ok_or_else(|| Problem::Required.at("year"))
    }

    fn claim(&self) -> Result<ClaimId> {
        let id = self.id.as_deref().ok_or_else(|| Problem::Required.at("id"))?;
        uuid::Uuid::parse_str(id).map(ClaimId).map_err(|_| Problem::NotFound.of(id))
    }
}

/// Every document by name.
pub fn list() -> Vec<Listed> {
    Kind::iter()
        .map(|kind| Listed {
            name: kind.into(),
            needs: if kind == Kind::Claim { "id" } else { "year" },
            formats: kind.formats(),
        })
        .collect()
}

/// The kind of this name. Fails with `document_unknown`.
pub fn kind(name: &str) -> Result<Kind> {
    name.parse().map_err(|_| Problem::DocumentUnknown(name.into()).into())
}

/// The description of a document: as it was adopted, when it was, else as the file is now.
pub fn describe(view: &View<'_>, kind: Kind, subject: &Subject) -> Result<Document> {
    if let Some(year) = subject.year
        && let Some(document) = adopted::find(view, kind, year)?
    {
        return Ok(document);
    }
    describe_now(view, kind, subject)
}

fn describe_now(view: &View<'_>, kind: Kind, subject: &Subject) -> Result<Document> {
    match kind {
        Kind::Plan => plan::document(view, subject.year()?),
        Kind::Report => report::document(view, subject.year()?),
        Kind::Schedule => meetings::document(view, subject.year()?),
        Kind::Budget => budget::document(view, subject.year()?),
        Kind::Claim => claims::document(view, subject.claim()?),
    }
}

/// A document as the bytes of a file. Fails with `format_unknown` when the kind has no such form.
pub fn print(view: &View<'_>, kind: Kind, subject: &Subject, format: Format) -> Result<Vec<u8>> {
    match format {
        Format::Pdf => pdf(view, &describe(view, kind, subject)?),
        Format::Html => Ok(documents::html(&describe(view, kind, subject)?).into_bytes()),
        Format::Ics if kind == Kind::Schedule => Ok(meetings::calendar_file(view, subject.year()?)?.into_bytes()),
        Format::Ics => Err(Problem::FormatUnknown.into()),
    }
}

/// A description as PDF, dated by the view.
pub fn pdf(view: &View<'_>, document: &Document) -> Result<Vec<u8>> {
    documents::pdf(document, &Look::default(), view.moment().local).map_err(Error::from)
}

/// The form that a file name asks for. Fails with `format_unknown`.
pub fn format_of(path: &std::path::Path) -> Result<Format> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    Format::from_str(&ending).map_err(|_| Problem::FormatUnknown.at("to"))
}

impl From<documents::Error> for Error {
    fn from(error: documents::Error) -> Self {
        match error {
            documents::Error::NoGlyph { word, characters } => Problem::NoGlyph { word, characters }.into(),
            documents::Error::Figure { name, .. } => Problem::FigureUnreadable(name).into(),
            documents::Error::NoAlternative(name) => Problem::FigureWithoutAlternative(name).into(),
            other => Problem::DocumentFailed(other.to_string()).into(),
        }
    }
}
