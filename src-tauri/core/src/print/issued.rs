//! Documents that went out: to a printer, into a folder, to the gemeente. Each is kept as it was, with when, by whom and
//! its checksum.

use chrono::NaiveDateTime;
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{Annexes, Audience, Choices, Format, Kind, Subject, printed};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::Change;
use crate::operation::View;
use crate::papers;
use crate::world::Moment;

id!(IssuedId);

/// A document that went out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Issued {
    pub id: IssuedId,
    pub document: Kind,
    pub subject: Subject,
    pub title: String,
    /// "Vastgesteld op 2 maart 2027", "Concept van 3 november 2026".
    pub standing: String,
    pub audience: Audience,
    pub format: Format,
    /// Date and time at the desk.
    pub made_at: NaiveDateTime,
    pub issued_by: String,
    /// SHA-256 of the file that went out, in hexadecimal.
    pub checksum: String,
    /// How many annexes went with it.
    pub annexes: usize,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct IssueDocument {
    pub document: Kind,
    pub subject: Subject,
    pub format: Format,
    #[serde(default)]
    #[ts(optional, as = "Option<Choices>")]
    pub choices: Choices,
    /// When it was made. The same records and time give the same bytes, so what is kept is what went out.
    pub made_at: NaiveDateTime,
    /// SHA-256 of the file that went out, where it is at hand: a claim with many receipts takes a while to make again.
    pub checksum: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfIssued {
    pub id: IssuedId,
}

/// Keeps a document that went out.
pub fn issue(change: &mut Change<'_>, request: IssueDocument) -> Result<IssuedId> {
    if matches!(request.format, Format::Ics | Format::Xml) {
        return Err(Problem::FormatUnknown.at("format"));
    }
    let made = Moment { local: request.made_at, utc: request.made_at.and_utc() };
    let view = View::new(change.db(), made);
    let printed = printed(&view, request.document, &request.subject, &request.choices, request.format)?;
    let checksum = match request.checksum {
        Some(checksum) if !printed.annexes.papers.is_empty() => checksum,
        _ => papers::hash(&printed.whole(&view)?),
    };
    let hash = papers::keep(change, &printed.bytes)?;
    let id: IssuedId = change.new_id();
    let name: &str = request.document.into();
    let format: &str = request.format.into();
    change.execute(
        "INSERT INTO issued_document (id, document, year, record, title, standing, audience, format, made_at,
         issued_by, checksum, hash, annexes) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13)",
        params![
            id,
            name,
            request.subject.year,
            request.subject.id,
            printed.title,
            printed.standing,
            request.choices.audience,
            format,
            request.made_at,
            change.who(),
            checksum,
            hash,
            serde_json::to_string(&printed.annexes)?,
        ],
    )?;
    Ok(id)
}

/// Everything that went out, the newest first.
pub fn all(view: &View<'_>) -> Result<Vec<Issued>> {
    view.rows("SELECT * FROM issued_document ORDER BY made_at DESC, id DESC", [], issued)
}

fn issued(row: &Row<'_>) -> rusqlite::Result<Issued> {
    let text = |name: &str| row.get::<_, String>(name);
    let unknown = |_| rusqlite::Error::InvalidQuery;
    Ok(Issued {
        id: row.get("id")?,
        document: text("document")?.parse().map_err(unknown)?,
        subject: Subject { year: row.get("year")?, id: row.get("record")? },
        title: row.get("title")?,
        standing: row.get("standing")?,
        audience: row.get("audience")?,
        format: text("format")?.parse().map_err(unknown)?,
        made_at: row.get("made_at")?,
        issued_by: row.get("issued_by")?,
        checksum: row.get("checksum")?,
        annexes: annexes(&text("annexes")?).papers.len(),
    })
}

fn annexes(json: &str) -> Annexes {
    serde_json::from_str(json).unwrap_or_default()
}

/// The bytes that went out. Fails with `not_found`, or with `issued_changed` when they no longer come out the same: a
/// newer Raadwerk puts a document and its annexes together in another way.
pub fn bytes(view: &View<'_>, id: IssuedId) -> Result<(Issued, Vec<u8>)> {
    let row = view.row("SELECT * FROM issued_document WHERE id = ?1", [id], |row| {
        Ok((issued(row)?, row.get::<_, String>("hash")?, row.get::<_, String>("annexes")?))
    })?;
    let (issued, hash, list) = row.ok_or_else(|| Problem::NotFound.of(id))?;
    let printed = super::Printed {
        title: issued.title.clone(),
        standing: issued.standing.clone(),
        bytes: papers::bytes(view, &hash)?,
        annexes: annexes(&list),
    };
    let whole = printed.whole(view)?;
    if papers::hash(&whole) == issued.checksum { Ok((issued, whole)) } else { Err(Problem::IssuedChanged.of(id)) }
}
