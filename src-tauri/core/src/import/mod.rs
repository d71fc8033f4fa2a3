//! Import of members, contacts, claim lines and invoices from a spreadsheet: a file of Excel, a CSV file, or cells that
//! were pasted.
//!
//! `sheet.rs` reads cells, `fields.rs` says which columns there are and by what headings they go, `cells.rs` and `names.rs`
//! read what a cell says, `rows.rs` makes rows with their problems. `people.rs`, `claim_lines.rs` and `invoices.rs` know
//! what a row becomes, and `known.rs` who and what it can name. What is shown before is what is done after: both come from
//! the same rows.

mod cells;
mod claim_lines;
mod fields;
mod invoices;
mod known;
#[cfg(test)]
mod money_tests;
mod names;
mod people;
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
use crate::operation::{Operation, View, act, ask};
use crate::papers::PaperSource;
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
    vec![
        ask("import.preview", preview),
        act("import.members", members),
        act("import.contacts", contacts),
        act("import.claim_lines", add_claim_lines),
        act("import.invoices", add_invoices),
    ]
}

fn preview(view: &View<'_>, request: PreviewImport) -> Result<ImportPreview> {
    let (target, request) = (request.target, request.sheet);
    let sheet = Sheet::read(&request.source, target)?;
    let matched = matched(&sheet, target, request.columns.as_deref());
    let mut rows = rows::read(&sheet, target, &matched, &request, view.today());
    match target {
        ImportTarget::Members | ImportTarget::Contacts => people::find_doubles(view, target, &mut rows)?,
        ImportTarget::ClaimLines => {
            claim_lines::understand(view, &mut rows)?;
        }
        ImportTarget::Invoices => {
            invoices::understand(view, &mut rows)?;
        }
    }
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
    let rows = chosen(change, ImportTarget::Members, &request)?;
    check(&rows)?;
    people::add_all(change, "people.add", &rows)?;
    change.named(title(rows.len(), "lid", "leden"), Place::room(Room::Members));
    Ok(rows.len())
}

fn contacts(change: &mut Change<'_>, request: ImportSheet) -> Result<usize> {
    let rows = chosen(change, ImportTarget::Contacts, &request)?;
    check(&rows)?;
    people::add_all(change, "contacts.add", &rows)?;
    change.named(title(rows.len(), "relatie", "relaties"), Place::room(Room::Contacts));
    Ok(rows.len())
}

fn add_claim_lines(change: &mut Change<'_>, request: ImportSheet) -> Result<usize> {
    let mut rows = chosen(change, ImportTarget::ClaimLines, &request)?;
    let lines: Vec<_> = claim_lines::understand(change, &mut rows)?.into_iter().flatten().collect();
    check(&rows)?;
    claim_lines::add_all(change, &lines)?;
    let place = lines.first().map_or(Place::room(Room::Claims), |line| Place::room(Room::Claims).year(line.year));
    change.named(title(lines.len(), "declaratieregel", "declaratieregels"), place);
    Ok(lines.len())
}

fn add_invoices(change: &mut Change<'_>, request: ImportSheet) -> Result<usize> {
    let mut rows = chosen(change, ImportTarget::Invoices, &request)?;
    let invoices: Vec<_> = invoices::understand(change, &mut rows)?.into_iter().flatten().collect();
    check(&rows)?;
    let mut place = Place::room(Room::Claims);
    for invoice in &invoices {
        let id = crate::invoices::insert(change, None, invoice)?;
        if place.record.is_none() {
            place = place.year(invoice.year).record(id);
        }
    }
    change.named(title(invoices.len(), "factuur", "facturen"), place);
    Ok(invoices.len())
}

/// "40 leden geïmporteerd"
fn title(count: usize, one: &str, more: &str) -> String {
    format!("{count} {} geïmporteerd", if count == 1 { one } else { more })
}

/// The rows that are not left out.
fn chosen(view: &View<'_>, target: ImportTarget, request: &ImportSheet) -> Result<Vec<ImportRow>> {
    let sheet = Sheet::read(&request.source, target)?;
    let matched = matched(&sheet, target, request.columns.as_deref());
    let mut rows = rows::read(&sheet, target, &matched, request, view.today());
    rows.retain(|row| !row.left_out);
    Ok(rows)
}

/// Fails with `import_row` at the first row with a problem, or with `import_empty`.
fn check(rows: &[ImportRow]) -> Result<()> {
    for row in rows {
        if let Some((cell, why)) = row.cells.iter().find_map(|cell| Some((cell, cell.problem.clone()?))) {
            let problem = Problem::ImportRow { row: row.row, why };
            return Err(problem.at(cell.field.into()).with_id(row.row));
        }
    }
    if rows.is_empty() { Err(Problem::ImportEmpty.into()) } else { Ok(()) }
}

/// What each column holds: as was chosen, or by its heading.
fn matched(sheet: &Sheet, target: ImportTarget, chosen: Option<&[Option<ImportField>]>) -> Vec<Option<ImportField>> {
    let allowed = |field: Option<ImportField>| field.filter(|field| target.fields().contains(field));
    match chosen {
        Some(chosen) => chosen.iter().map(|field| allowed(*field)).collect(),
        None => fields::by_headings(target, &sheet.headings),
    }
}
