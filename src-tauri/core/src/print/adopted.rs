//! Documents as they were adopted. What is vastgesteld keeps saying what it said, whatever changes later: of its
//! public and its internal version the description is kept, and of the public one the PDF itself.

use chrono::NaiveDateTime;
use rusqlite::params;

use super::{Audience, Choices, Kind, Subject, describe_now, pdf};
use crate::documents::Document;
use crate::error::Result;
use crate::id::id;
use crate::journal::Change;
use crate::operation::View;
use crate::papers;

id!(AdoptedId);

/// A document of one record is known by that record, whatever year it is asked for; any other by its year.
const WHICH: &str = "document = ?1 AND record IS ?3 AND (record IS NOT NULL OR year = ?2)";

/// A document as it was adopted.
pub struct Adopted {
    pub document: Document,
    pub at: NaiveDateTime,
    /// Hash of the PDF kept at that moment; only of the public version.
    pdf: Option<String>,
}

/// Keeps the document as it is now. Call it after the change that adopts.
pub fn keep(change: &mut Change<'_>, kind: Kind, subject: Subject) -> Result<()> {
    let at = change.moment().local;
    let public = describe_now(change, kind, &subject, Audience::Public)?;
    let internal = describe_now(change, kind, &subject, Audience::Internal)?;
    let pdf = pdf(&public, &Choices::default(), at)?;
    let hash = papers::keep(change, &serde_json::to_vec(&public)?)?;
    let internal_hash = papers::keep(change, &serde_json::to_vec(&internal)?)?;
    let pdf_hash = papers::keep(change, &pdf)?;
    let id: AdoptedId = change.new_id();
    let name: &str = kind.into();
    change.execute(
        "INSERT INTO adopted_document (id, document, year, record, adopted_at, hash, internal_hash, pdf_hash)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![id, name, subject.year, subject.id, at, hash, internal_hash, pdf_hash],
    )?;
    Ok(())
}

/// Lets it go again, at reopening. The bytes stay for undo.
pub fn forget(change: &Change<'_>, kind: Kind, subject: &Subject) -> Result<()> {
    let name: &str = kind.into();
    change.execute(&format!("DELETE FROM adopted_document WHERE {WHICH}"), params![name, subject.year, subject.id])?;
    Ok(())
}

/// The document as adopted, when it was.
pub fn find(view: &View<'_>, kind: Kind, subject: &Subject, audience: Audience) -> Result<Option<Adopted>> {
    let name: &str = kind.into();
    let row: Option<(String, Option<String>, Option<String>, NaiveDateTime)> = view.row(
        &format!("SELECT hash, internal_hash, pdf_hash, adopted_at FROM adopted_document WHERE {WHICH}"),
        params![name, subject.year, subject.id],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
    )?;
    let Some((public, internal, pdf, at)) = row else { return Ok(None) };
    let (hash, pdf) = match audience {
        Audience::Public => (public, pdf),
        Audience::Internal => (internal.unwrap_or(public), None),
    };
    Ok(Some(Adopted { document: serde_json::from_slice(&papers::bytes(view, &hash)?)?, at, pdf }))
}

impl Adopted {
    /// The PDF of the day it was adopted, byte for byte; not where another look was chosen.
    pub fn pdf(&self, view: &View<'_>, choices: &Choices) -> Result<Option<Vec<u8>>> {
        match &self.pdf {
            Some(hash) if *choices == Choices::default() => papers::bytes(view, hash).map(Some),
            _ => Ok(None),
        }
    }
}
