//! Members and contacts from rows: each row is the request of the operation that adds one.

use super::fields::{ImportField, ImportTarget};
use super::rows::{Doubles, ImportRow};
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::operation::{self, View};
use crate::people;

/// Says of each row whether someone of that name and address is there already.
pub fn find_doubles(view: &View<'_>, target: ImportTarget, rows: &mut [ImportRow]) -> Result<()> {
    let table = if target == ImportTarget::Members { "person" } else { "contact" };
    let sql = format!("SELECT first_name, infix, last_name, email FROM {table}");
    let known = view.rows(&sql, [], |row| {
        let (first, infix, last): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(identity([&first, &infix, &last], &row.get::<_, String>(3)?))
    })?;
    let mut doubles = Doubles::default();
    doubles.know(known);
    for row in rows {
        let name = [ImportField::FirstName, ImportField::Infix, ImportField::LastName].map(|part| row.value(part));
        row.double = doubles.check(identity(name, row.value(ImportField::Email)), row.row);
    }
    Ok(())
}

fn identity([first, infix, last]: [&str; 3], email: &str) -> String {
    format!("{}\n{}", people::full_name(first, infix, last).to_lowercase(), email.to_lowercase())
}

/// Adds every row with the operation that adds a single one.
pub fn add_all(change: &mut Change<'_>, operation: &str, rows: &[ImportRow]) -> Result<()> {
    let add = operation::find(operation)?;
    for row in rows {
        add.act(change, row.request()).map_err(|error| {
            let problem = Problem::ImportRow { row: row.row, why: error.problem.to_string() };
            problem.at(error.field.as_deref().unwrap_or("row")).with_id(row.row)
        })?;
    }
    Ok(())
}
