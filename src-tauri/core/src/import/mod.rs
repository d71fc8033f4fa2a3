//! Import of members and contacts from a spreadsheet: a file of Excel, a CSV file, or cells that were pasted.
//!
//! `sheet.rs` reads cells, `fields.rs` says which columns there are and by what headings they go, `names.rs` splits
//! whole names, `rows.rs` makes each row into a request with its problems. What is shown before is what is done after:
//! both come from the same rows.

mod fields;
mod names;
mod rows;
mod sheet;
#[cfg(test)]
mod tests;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

pub use fields::{ImportField, ImportTarget};
pub use rows::{ImportCell, ImportRow};

use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::operation::{self, Operation, View, act, ask};
use crate::papers::PaperSource;
use rows::Known;
use sheet::Sheet;

/// A spreadsheet and how to read it.
#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ImportSheet {
    /// The file, or pasted cells as text in UTF-8.
    pub source: PaperSource,
    /// What each column holds, in their order; by their headings when absent.
    pub columns: Option<Vec<Option<ImportField>>>,
    /// What holds for every row where a field is empty.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<UsualValue>>")]
    pub usual: Vec<UsualValue>,
    /// Cells that were typed over.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<CorrectedCell>>")]
    pub corrected: Vec<CorrectedCell>,
    /// Numbers of the rows that are left out.
    #[serde(default)]
    #[ts(optional, as = "Option<Vec<usize>>")]
    pub without: Vec<usize>,
}

#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
pub struct UsualValue {
    pub field: ImportField,
    pub text: String,
}

#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
pub struct CorrectedCell {
    /// Number of the row in the sheet.
    pub row: usize,
    pub field: ImportField,
    pub text: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct PreviewImport {
    pub target: ImportTarget,
    pub sheet: ImportSheet,
}

/// What an import would do.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ImportPreview {
    pub columns: Vec<ImportColumn>,
    /// What a column can hold.
    pub fields: Vec<FieldChoice>,
    pub rows: Vec<ImportRow>,
    /// How many rows would be imported as they are.
    pub ready: usize,
}

/// A column of the sheet.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ImportColumn {
    pub heading: String,
    /// The first filled cell under it.
    pub sample: String,
    pub field: Option<ImportField>,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct FieldChoice {
    pub field: ImportField,
    pub label: String,
    /// Whether every row must have it.
    pub required: bool,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("import.preview", preview), act("import.members", members), act("import.contacts", contacts)]
}

fn preview(view: &View<'_>, request: PreviewImport) -> Result<ImportPreview> {
    let (target, request) = (request.target, request.sheet);
    let sheet = Sheet::read(&request.source)?;
    let matched = matched(&sheet, target, request.columns.as_deref());
    let rows = rows::read(&sheet, target, &matched, &request, view.today(), known(view, target)?);
    let column = |(place, heading): (usize, &String)| ImportColumn {
        heading: heading.clone(),
        sample: sheet.sample(place).to_owned(),
        field: matched.get(place).copied().flatten(),
    };
    let choice = |field: &ImportField| FieldChoice {
        field: *field,
        label: field.declared().label.into(),
        required: field.is_required(target),
    };
    Ok(ImportPreview {
        columns: sheet.headings.iter().enumerate().map(column).collect(),
        fields: target.fields().iter().map(choice).collect(),
        ready: rows.iter().filter(|row| row.is_ready()).count(),
        rows,
    })
}

fn members(change: &mut Change<'_>, request: ImportSheet) -> Result<usize> {
    let count = add_all(change, ImportTarget::Members, "people.add", &request)?;
    let title = if count == 1 { "1 lid geïmporteerd".into() } else { format!("{count} leden geïmporteerd") };
    change.named(title, Place::room(Room::Members));
    Ok(count)
}

fn contacts(change: &mut Change<'_>, request: ImportSheet) -> Result<usize> {
    let count = add_all(change, ImportTarget::Contacts, "contacts.add", &request)?;
    let title = if count == 1 { "1 relatie geïmporteerd".into() } else { format!("{count} relaties geïmporteerd") };
    change.named(title, Place::room(Room::Contacts));
    Ok(count)
}

/// Adds every row with the operation that adds a single one; answers how many.
fn add_all(change: &mut Change<'_>, target: ImportTarget, operation: &str, request: &ImportSheet) -> Result<usize> {
    let rows = checked(change, target, request)?;
    let add = operation::find(operation)?;
    for row in &rows {
        add.act(change, row.request()).map_err(|error| {
            let problem = Problem::ImportRow { row: row.row, why: error.problem.to_string() };
            problem.at(error.field.as_deref().unwrap_or("row")).with_id(row.row)
        })?;
    }
    Ok(rows.len())
}

/// The rows to import, all of them without problems. Fails with `import_row` at the first that has one, or with
/// `import_empty`.
fn checked(change: &Change<'_>, target: ImportTarget, request: &ImportSheet) -> Result<Vec<ImportRow>> {
    let sheet = Sheet::read(&request.source)?;
    let matched = matched(&sheet, target, request.columns.as_deref());
    let mut rows = rows::read(&sheet, target, &matched, request, change.today(), known(change, target)?);
    rows.retain(|row| !row.left_out);
    for row in &rows {
        if let Some((cell, why)) = row.cells.iter().find_map(|cell| Some((cell, cell.problem.clone()?))) {
            let problem = Problem::ImportRow { row: row.row, why };
            return Err(problem.at(cell.field.into()).with_id(row.row));
        }
    }
    if rows.is_empty() { Err(Problem::ImportEmpty.into()) } else { Ok(rows) }
}

/// What each column holds: as was chosen, or by its heading.
fn matched(sheet: &Sheet, target: ImportTarget, chosen: Option<&[Option<ImportField>]>) -> Vec<Option<ImportField>> {
    let allowed = |field: Option<ImportField>| field.filter(|field| target.fields().contains(field));
    match chosen {
        Some(chosen) => chosen.iter().map(|field| allowed(*field)).collect(),
        None => fields::by_headings(target, &sheet.headings),
    }
}

/// Who is in the file already.
fn known(view: &View<'_>, target: ImportTarget) -> Result<Known> {
    let table = match target {
        ImportTarget::Members => "person",
        ImportTarget::Contacts => "contact",
    };
    let sql = format!("SELECT first_name, infix, last_name, email FROM {table}");
    view.rows(&sql, [], |row| {
        let (first, infix, last): (String, String, String) = (row.get(0)?, row.get(1)?, row.get(2)?);
        Ok(rows::identity(&crate::people::full_name(&first, &infix, &last), &row.get::<_, String>(3)?))
    })
    .map(|known| known.into_iter().collect())
}
