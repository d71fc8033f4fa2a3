//! Rows of a sheet: each cell with what was understood, or what is wrong with it.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::ImportSheet;
use super::cells::understood;
use super::fields::{ImportField, ImportTarget};
use super::names::{self, Name};
use super::sheet::{Sheet, SheetRow};
use crate::error::{Error, Problem, Result};
use crate::people;

/// A row of the sheet as it would be imported.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ImportRow {
    /// Its number in the sheet, as Excel shows it.
    pub row: usize,
    /// The fields that any row fills or must fill, in the order of the target.
    pub cells: Vec<ImportCell>,
    /// Why this may be there already.
    pub double: Option<String>,
    pub left_out: bool,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ImportCell {
    pub field: ImportField,
    /// What stands in the sheet, or was typed over it.
    pub text: String,
    /// What was understood: a date as 2025-12-31, an amount in cents, an id, or the words as they stand.
    pub value: String,
    /// The value as people read it.
    pub shown: String,
    pub problem: Option<String>,
}

impl ImportRow {
    pub fn is_ready(&self) -> bool {
        !self.left_out && !self.is_wrong()
    }

    /// What was understood in a field.
    pub fn value(&self, field: ImportField) -> &str {
        self.cells.iter().find(|cell| cell.field == field).map_or("", |cell| &cell.value)
    }

    /// What was understood in a field of dates or numbers, when it is filled.
    pub fn parsed<T: std::str::FromStr>(&self, field: ImportField) -> Option<T> {
        self.value(field).parse().ok()
    }

    /// Says what a cell means, when its words alone do not.
    pub fn mean(&mut self, field: ImportField, value: String, shown: String) {
        if let Some(cell) = self.cells.iter_mut().find(|cell| cell.field == field) {
            (cell.value, cell.shown) = (value, shown);
        }
    }

    pub fn is_wrong(&self) -> bool {
        self.cells.iter().any(|cell| cell.problem.is_some())
    }

    /// Hangs at a cell what is wrong with it, or where the row has none of that field at its first.
    pub fn wrong(&mut self, field: ImportField, why: String) {
        let place = self.cells.iter().position(|cell| cell.field == field).unwrap_or_default();
        if let Some(cell) = self.cells.get_mut(place) {
            cell.problem.get_or_insert(why);
        }
    }

    /// Hangs an error at the cell of its field. Fails with what is no fault of the row.
    pub fn refuse(&mut self, error: Error) -> Result<()> {
        let Some(field) = &error.field else { return Err(error) };
        // The year is that of the date, where no other is given.
        let field = field.parse().unwrap_or(ImportField::Date);
        let given = field != ImportField::Year || !self.value(field).is_empty();
        self.wrong(if given { field } else { ImportField::Date }, error.problem.to_string());
        Ok(())
    }

    /// The row as the request that adds one: what is empty is left out.
    pub fn request(&self) -> Value {
        let filled = self.cells.iter().filter(|cell| !cell.value.is_empty());
        let entry = |cell: &ImportCell| {
            let name: &str = cell.field.into();
            (name.to_owned(), Value::String(cell.value.clone()))
        };
        Value::Object(filled.map(entry).collect::<Map<_, _>>())
    }
}

/// What is there already, and what stood in an earlier row.
#[derive(Debug, Default)]
pub struct Doubles {
    known: HashSet<String>,
    seen: HashMap<String, usize>,
}

impl Doubles {
    pub fn know(&mut self, identities: impl IntoIterator<Item = String>) {
        self.known.extend(identities);
    }

    /// Why a row may be a double. Two rows with the same identity are the same thing.
    pub fn check(&mut self, identity: String, row: usize) -> Option<String> {
        if self.known.contains(&identity) {
            return Some("Staat al in het bestand.".into());
        }
        let other = *self.seen.entry(identity).or_insert(row);
        (other != row).then(|| format!("Staat ook op rij {other}."))
    }
}

pub fn read(
    sheet: &Sheet,
    target: ImportTarget,
    columns: &[Option<ImportField>],
    request: &ImportSheet,
    today: NaiveDate,
) -> Vec<ImportRow> {
    let mut corrected: HashMap<usize, Vec<(ImportField, &str)>> = HashMap::new();
    for cell in &request.corrected {
        corrected.entry(cell.row).or_default().push((cell.field, cell.text.trim()));
    }
    let texts: Vec<BTreeMap<ImportField, String>> = sheet
        .rows
        .iter()
        .map(|row| {
            let mut texts = texts(row, target, columns, request);
            let typed = corrected.get(&row.number).into_iter().flatten();
            texts.extend(typed.map(|(field, text)| (*field, (*text).to_owned())));
            texts
        })
        .collect();
    let used = |field: &ImportField| {
        *field != ImportField::FullName
            && (target.always_shows(*field)
                || texts.iter().any(|row| row.get(field).is_some_and(|text| !text.is_empty())))
    };
    let fields: Vec<ImportField> = target.fields().iter().copied().filter(used).collect();
    let without: HashSet<usize> = request.without.iter().copied().collect();
    let row = |(row, mut texts): (&SheetRow, BTreeMap<ImportField, String>)| ImportRow {
        row: row.number,
        cells: fields
            .iter()
            .map(|field| cell(*field, texts.remove(field).unwrap_or_default(), target, today))
            .collect(),
        double: None,
        left_out: without.contains(&row.number),
    };
    sheet.rows.iter().zip(texts).map(row).collect()
}

/// What a row says per field: from its cells, a whole name split, and the usual where it is empty.
fn texts(
    row: &SheetRow,
    target: ImportTarget,
    columns: &[Option<ImportField>],
    request: &ImportSheet,
) -> BTreeMap<ImportField, String> {
    let mut texts: BTreeMap<ImportField, String> = BTreeMap::new();
    for (field, cell) in columns.iter().zip(&row.cells).filter_map(|(field, cell)| Some(((*field)?, cell))) {
        let text = texts.entry(field).or_default();
        let gap = if text.is_empty() || cell.is_empty() { "" } else { " " };
        *text = format!("{text}{gap}{cell}");
    }
    if matches!(target, ImportTarget::Members | ImportTarget::Contacts) {
        split_name(&mut texts);
    }
    if target == ImportTarget::Contacts {
        name_first(&mut texts);
    }
    for usual in &request.usual {
        let text = texts.entry(usual.field).or_default();
        if text.is_empty() {
            usual.text.trim().clone_into(text);
        }
    }
    texts
}

fn split_name(texts: &mut BTreeMap<ImportField, String>) {
    use ImportField::{FirstName, FullName, Infix, LastName};
    let empty = |field: &ImportField| texts.get(field).is_none_or(String::is_empty);
    if !empty(&LastName) {
        if empty(&Infix) {
            let last = texts[&LastName].clone();
            let (infix, last) = names::last_name(&last.split_whitespace().collect::<Vec<_>>());
            texts.insert(Infix, infix);
            texts.insert(LastName, last);
        }
        return;
    }
    let Some(whole) = texts.get(&FullName).filter(|whole| !whole.is_empty()) else { return };
    let Name { first, infix, last } = names::split(whole);
    if empty(&FirstName) {
        texts.insert(FirstName, first);
    }
    texts.insert(Infix, infix);
    texts.insert(LastName, last);
}

/// A team (wijkteam Noord) is a contact with one name, which stands first; without any it goes by its organisation.
fn name_first(texts: &mut BTreeMap<ImportField, String>) {
    use ImportField::{FirstName, Infix, LastName, Organisation};
    let text = |field: ImportField| texts.get(&field).map_or("", String::as_str);
    if !text(FirstName).is_empty() {
        return;
    }
    let name = people::full_name("", text(Infix), text(LastName));
    let name = if name.is_empty() { text(Organisation).to_owned() } else { name };
    texts.insert(FirstName, name);
    texts.remove(&Infix);
    texts.remove(&LastName);
}

fn cell(field: ImportField, text: String, target: ImportTarget, today: NaiveDate) -> ImportCell {
    let read = if text.is_empty() {
        if field.is_required(target) { Err(Problem::Required.into()) } else { Ok((String::new(), String::new())) }
    } else {
        understood(field, &text, today)
    };
    match read {
        Ok((value, shown)) => ImportCell { field, text, value, shown, problem: None },
        Err(error) => ImportCell {
            field,
            shown: text.clone(),
            text,
            value: String::new(),
            problem: Some(error.problem.to_string()),
        },
    }
}
