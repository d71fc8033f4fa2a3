//! The documents a council can print: their names, what they need, what can be chosen, and the ways they come out.

pub mod adopted;
mod choices;
pub mod issued;

use std::io::Write;
use std::ops::ControlFlow;
use std::str::FromStr;

use chrono::NaiveDateTime;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoEnumIterator, IntoStaticStr};
use ts_rs::TS;

pub use choices::{Audience, Choices, Offer};

use crate::agenda;
use crate::claims::{self, ClaimId};
use crate::documents::{self, Document, Missing, Paper};
use crate::error::{Error, Problem, Result};
use crate::meetings;
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::{actions, areas, budget, council, duties, groups, minutes, papers, people, plan, report};

/// A kind of document. On the wire and on the command line by its Dutch name.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS, EnumIter, EnumString, IntoStaticStr,
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
    #[serde(rename = "begrotingsaanvraag")]
    #[strum(serialize = "begrotingsaanvraag")]
    BudgetRequest,
    #[serde(rename = "gebiedenoverzicht")]
    #[strum(serialize = "gebiedenoverzicht")]
    Areas,
    #[serde(rename = "declaratie")]
    #[strum(serialize = "declaratie")]
    Claim,
    #[serde(rename = "werkwijze")]
    #[strum(serialize = "werkwijze")]
    Method,
    #[serde(rename = "jaarklok")]
    #[strum(serialize = "jaarklok")]
    Duties,
    #[serde(rename = "rooster-van-aftreden")]
    #[strum(serialize = "rooster-van-aftreden")]
    Rotation,
    #[serde(rename = "ledenlijst")]
    #[strum(serialize = "ledenlijst")]
    Members,
    #[serde(rename = "werkgroepen")]
    #[strum(serialize = "werkgroepen")]
    Groups,
    #[serde(rename = "agenda")]
    #[strum(serialize = "agenda")]
    Agenda,
    #[serde(rename = "verslag")]
    #[strum(serialize = "verslag")]
    Minutes,
    #[serde(rename = "besluitenlijst")]
    #[strum(serialize = "besluitenlijst")]
    Decisions,
    #[serde(rename = "actielijst")]
    #[strum(serialize = "actielijst")]
    Actions,
    #[serde(rename = "besluiten-en-actielijst")]
    #[strum(serialize = "besluiten-en-actielijst")]
    DecisionsAndActions,
    #[serde(rename = "besluit")]
    #[strum(serialize = "besluit")]
    Decision,
}

/// What a document is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Subject {
    pub year: Option<i32>,
    /// Id of the record, for a document about one record; of a deelraad, for its own budget or schedule of the year; of a
    /// meeting, for its own list of decisions or actions.
    pub id: Option<String>,
}

/// A form in which a document leaves the program.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Format {
    Pdf,
    Html,
    /// For those who go on in Word.
    Docx,
    /// iCalendar, for the meeting schedule.
    Ics,
}

/// The papers that go behind a document, as numbered bijlagen.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annexes {
    /// The house colour, for their headings.
    colour: String,
    pub papers: Vec<Annex>,
}

/// A paper that goes behind a document.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Annex {
    /// Name of the file it came from.
    pub name: String,
    /// What it proves.
    pub about: String,
    pub hash: String,
}

/// A line of `raad print --list`.
#[derive(Debug, Serialize)]
pub struct Listed {
    pub name: &'static str,
    pub needs: &'static str,
    pub formats: &'static [&'static str],
}

impl Kind {
    /// What its subject must name: a year, the id of a record, or nothing.
    fn needs(self) -> &'static str {
        match self {
            Self::Claim | Self::Agenda | Self::Minutes | Self::DecisionsAndActions | Self::Decision => "id",
            Self::Method | Self::Actions => "nothing",
            _ => "year",
        }
    }

    fn formats(self) -> &'static [&'static str] {
        if self == Self::Schedule { &["pdf", "html", "docx", "ics"] } else { &["pdf", "html", "docx"] }
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
        self.one()
    }

    /// The id of a record without which there is no document.
    fn one<I: From<uuid::Uuid>>(&self) -> Result<I> {
        self.record()?.ok_or_else(|| Problem::Required.at("id"))
    }

    /// The id, as that of a record. Fails with `not_found` when it is none.
    fn record<I: From<uuid::Uuid>>(&self) -> Result<Option<I>> {
        let Some(id) = self.id.as_deref() else { return Ok(None) };
        uuid::Uuid::parse_str(id).map(|id| Some(id.into())).map_err(|_| Problem::NotFound.of(id))
    }
}

/// Every document by name.
pub fn list() -> Vec<Listed> {
    Kind::iter().map(|kind| Listed { name: kind.into(), needs: kind.needs(), formats: kind.formats() }).collect()
}

/// The kind of this name. Fails with `document_unknown`.
pub fn kind(name: &str) -> Result<Kind> {
    name.parse().map_err(|_| Problem::DocumentUnknown(name.into()).into())
}

pub fn operations() -> Vec<Operation> {
    vec![ask("documents.issued", |view, _: Nothing| issued::all(view)), act("documents.issue", issued::issue)]
}

/// A document with everything that was chosen for it.
struct Described {
    document: Document,
    made: NaiveDateTime,
    /// The PDF of the day it was adopted.
    kept: Option<Vec<u8>>,
}

/// The description of a document for the audience: as it was adopted, when it was, else as the file is now.
fn described(view: &View<'_>, kind: Kind, subject: &Subject, choices: &Choices) -> Result<Described> {
    let mut described = match adopted::find(view, kind, subject, choices.audience)? {
        Some(adopted) => Described { kept: adopted.pdf(view, choices)?, document: adopted.document, made: adopted.at },
        None => Described {
            document: describe_now(view, kind, subject, choices.audience)?,
            made: view.moment().local,
            kept: None,
        },
    };
    choices.apply(&mut described.document);
    Ok(described)
}

fn describe_now(view: &View<'_>, kind: Kind, subject: &Subject, audience: Audience) -> Result<Document> {
    match kind {
        Kind::Plan => plan::document(view, subject.year()?),
        Kind::Report => report::document(view, subject.year()?, audience),
        Kind::Schedule => meetings::document(view, subject.year()?, subject.record()?),
        Kind::Budget => budget::document(view, subject.year()?, subject.record()?, audience),
        Kind::BudgetRequest => budget::request(view, subject.year()?, subject.record()?),
        Kind::Areas => areas::document(view, subject.year()?, audience),
        Kind::Claim => claims::document(view, subject.claim()?),
        Kind::Method => council::method::document(view),
        Kind::Duties => duties::document(view, subject.year()?),
        Kind::Rotation => people::rotation_document(view, subject.year()?),
        Kind::Members => people::list_document(view, subject.year()?, audience),
        Kind::Groups => groups::document(view, subject.year()?, audience),
        Kind::Agenda => agenda::document(view, subject.one()?, audience),
        Kind::Minutes => minutes::document(view, subject.one()?, audience),
        Kind::Decisions => minutes::decision_list(view, subject.year()?, subject.record()?, audience),
        Kind::Actions => actions::document(view, subject.record()?, audience),
        Kind::DecisionsAndActions => minutes::decisions_and_actions(view, subject.one()?, audience),
        Kind::Decision => minutes::decision_document(view, subject.one()?, audience),
    }
}

/// The papers that can go behind a document for the audience.
fn annexes(view: &View<'_>, kind: Kind, subject: &Subject, audience: Audience) -> Result<Vec<Annex>> {
    match kind {
        Kind::Claim => claims::annexes(view, subject.claim()?),
        Kind::Agenda => agenda::annexes(view, subject.one()?, audience),
        _ => Ok(Vec::new()),
    }
}

/// What there is to choose for a document. Fails as the document itself does.
pub fn offer(view: &View<'_>, kind: Kind, subject: &Subject, audience: Audience) -> Result<Offer> {
    let whole = Choices { audience, ..Choices::default() };
    let annexes = annexes(view, kind, subject, audience)?.len();
    Ok(choices::offer(kind, &described(view, kind, subject, &whole)?.document, annexes))
}

/// A document in one form, ready to go out.
#[derive(Debug)]
pub struct Printed {
    pub title: String,
    pub standing: String,
    /// Without its annexes.
    pub bytes: Vec<u8>,
    pub annexes: Annexes,
}

/// An annex that is not in the document: its page says that it is missing, and why.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MissingAnnex {
    /// Number of the bijlage, from 1.
    pub number: usize,
    pub name: String,
    /// End of a Dutch sentence: "het bestand is beschadigd".
    pub reason: String,
}

impl Printed {
    /// Writes the document with its annexes behind it, paper by paper, so that they need not be in memory together.
    /// `progress` hears how many of how many papers are done and may stop the work, which then fails with `stopped`.
    pub fn write(
        &self,
        view: &View<'_>,
        mut to: impl Write,
        progress: impl FnMut(usize, usize) -> ControlFlow<()>,
    ) -> Result<Vec<MissingAnnex>> {
        if self.annexes.papers.is_empty() {
            to.write_all(&self.bytes)?;
            return Ok(Vec::new());
        }
        let papers = self.annexes.papers.iter().map(|annex| -> Result<Paper> {
            let bytes = papers::bytes(view, &annex.hash)?;
            Ok(Paper { name: annex.name.clone(), about: annex.about.clone(), bytes })
        });
        let bundled = documents::bundle(&self.bytes, &self.annexes.colour, papers, to, progress)?;
        let missing = |missing: Missing| MissingAnnex {
            number: missing.number,
            name: missing.name,
            reason: missing.reason.to_string(),
        };
        Ok(bundled.missing.into_iter().map(missing).collect())
    }

    /// The same in memory.
    pub fn whole(&self, view: &View<'_>) -> Result<Vec<u8>> {
        let mut bytes = Vec::new();
        self.write(view, &mut bytes, |_, _| ControlFlow::Continue(()))?;
        Ok(bytes)
    }
}

/// Makes a document. Fails with `format_unknown` when the kind has no such form.
pub fn printed(view: &View<'_>, kind: Kind, subject: &Subject, choices: &Choices, format: Format) -> Result<Printed> {
    let Described { document, made, kept } = described(view, kind, subject, choices)?;
    let bytes = match (format, kept) {
        (Format::Pdf, Some(kept)) => kept,
        (Format::Pdf, None) => pdf(&document, choices, made)?,
        (Format::Html, _) => documents::html(&document).into_bytes(),
        (Format::Ics, _) if kind == Kind::Schedule => {
            meetings::calendar_file(view, subject.year()?, subject.record()?)?.into_bytes()
        }
        (Format::Docx, _) => documents::docx(&document, made)?,
        (Format::Ics, _) => return Err(Problem::FormatUnknown.into()),
    };
    let annexes = if choices.annexes && format == Format::Pdf {
        let papers = annexes(view, kind, subject, choices.audience)?;
        Annexes { colour: document.style.colour.clone(), papers }
    } else {
        Annexes::default()
    };
    Ok(Printed { title: document.title, standing: document.standing, bytes, annexes })
}

/// Fails with `no_glyph`, which names every word that the fonts cannot print, not the first only.
fn pdf(document: &Document, choices: &Choices, made: NaiveDateTime) -> Result<Vec<u8>> {
    documents::pdf(document, &choices.look(), made).map_err(|error| match error {
        documents::Error::NoGlyph { .. } => {
            let words = documents::unprintable(document);
            let words = words.iter().map(|word| format!("‘{}’ ({})", word.word, word.characters));
            Problem::NoGlyph(words.collect::<Vec<_>>().join(", ")).into()
        }
        other => other.into(),
    })
}

/// The form that a file name asks for. Fails with `format_unknown`.
pub fn format_of(path: &std::path::Path) -> Result<Format> {
    let ending = path.extension().unwrap_or_default().to_string_lossy().to_lowercase();
    Format::from_str(&ending).map_err(|_| Problem::FormatUnknown.at("to"))
}

impl From<documents::Error> for Error {
    fn from(error: documents::Error) -> Self {
        match error {
            documents::Error::NoGlyph { word, characters } => {
                Problem::NoGlyph(format!("‘{word}’ ({characters})")).into()
            }
            documents::Error::Stopped => Problem::Stopped.into(),
            documents::Error::Figure { name, .. } => Problem::FigureUnreadable(name).into(),
            documents::Error::NoAlternative(name) => Problem::FigureWithoutAlternative(name).into(),
            other => Problem::DocumentFailed(other.to_string()).into(),
        }
    }
}
