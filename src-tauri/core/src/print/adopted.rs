//! Documents as they were adopted. What is vastgesteld keeps saying what it said, whatever changes later.

use rusqlite::params;

use super::{Kind, Subject, describe_now};
use crate::documents::Document;
use crate::error::Result;
use crate::id::id;
use crate::journal::Change;
use crate::operation::View;
use crate::papers;

id!(AdoptedId);

/// Keeps the document as it is now. Call it after the change that adopts.
pub fn keep(change: &mut Change<'_>, kind: Kind, subject: Subject) -> Result<()> {
    let document = describe_now(change, kind, &subject)?;
    let hash = papers::keep(change, &serde_json::to_vec(&document)?)?;
    let id: AdoptedId = change.new_id();
    let name: &str = kind.into();
    change.execute(
        "INSERT INTO adopted_document (id, document, year, adopted_at, hash) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![id, name, subject.year, change.moment().local, hash],
    )?;
    Ok(())
}

/// Lets it go again, at reopening. The bytes stay for undo.
pub fn forget(change: &Change<'_>, kind: Kind, year: i32) -> Result<()> {
    let name: &str = kind.into();
    change.execute("DELETE FROM adopted_document WHERE document = ?1 AND year = ?2", params![name, year])?;
    Ok(())
}

/// The document as adopted, when it was.
pub fn find(view: &View<'_>, kind: Kind, year: i32) -> Result<Option<Document>> {
    let name: &str = kind.into();
    let hash: Option<String> =
        view.row("SELECT hash FROM adopted_document WHERE document = ?1 AND year = ?2", params![name, year], |row| {
            row.get(0)
        })?;
    let Some(hash) = hash else { return Ok(None) };
    Ok(Some(serde_json::from_slice(&papers::bytes(view, &hash)?)?))
}
