//! Members: every row is added as [`crate::people`] adds one.

use super::fields::ImportTarget;
use super::{ImportSheet, checked};
use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::operation;

/// Adds all rows as one step; answers how many.
pub(super) fn import(change: &mut Change<'_>, request: ImportSheet) -> Result<usize> {
    let rows = checked(change, ImportTarget::Members, &request)?;
    let add = operation::find("people.add")?;
    for row in &rows {
        add.act(change, row.request()).map_err(|error| {
            let problem = Problem::ImportRow { row: row.row, why: error.problem.to_string() };
            problem.at(error.field.as_deref().unwrap_or("row")).with_id(row.row)
        })?;
    }
    let title =
        if rows.len() == 1 { "1 lid geïmporteerd".into() } else { format!("{} leden geïmporteerd", rows.len()) };
    change.named(title, Place::room(Room::Members));
    Ok(rows.len())
}
