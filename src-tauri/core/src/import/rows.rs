//! Rows of a sheet as people: each cell with what was understood, or what is wrong with it.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{Days, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;
use serde_json::{Map, Value};
use ts_rs::TS;

use super::ImportSheet;
use super::fields::{ImportField, ImportTarget, Reading};
use super::names::{self, Name};
use super::sheet::{Sheet, SheetRow};
use crate::calendar::dutch;
use crate::error::{Error, Problem};
use crate::people;
use crate::typed::Entered;

/// Name and address of those who are there already.
pub type Known = BTreeSet<String>;

/// A row of the sheet as it would be imported.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ImportRow {
    /// Its number in the sheet, as Excel shows it.
    pub row: usize,
    /// The fields that any row fills or must fill, in the order of the target.
    pub cells: Vec<ImportCell>,
    /// Why this may be someone who is there already.
    pub double: Option<String>,
    pub left_out: bool,
}

#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ImportCell {
    pub field: ImportField,
    /// What stands in the sheet, or was typed over it.
    pub text: String,
    /// What was understood: a date as 2025-12-31, the rest as it stands.
    pub value: String,
    /// The value as people read it.
    pub shown: String,
    pub problem: Option<String>,
}

impl ImportRow {
    pub fn is_ready(&self) -> bool {
        !self.left_out && self.cells.iter().all(|cell| cell.problem.is_none())
    }

    /// What was understood in a field.
    pub fn value(&self, field: ImportField) -> &str {
        self.cells.iter().find(|cell| cell.field == field).map_or("", |cell| &cell.value)
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

/// Two rows with the same of this are the same person.
pub fn identity(name: &str, email: &str) -> String {
    format!("{}\n{}", name.to_lowercase(), email.to_lowercase())
}

pub fn read(
    sheet: &Sheet,
    target: ImportTarget,
    columns: &[Option<ImportField>],
    request: &ImportSheet,
    today: NaiveDate,
    known: Known,
) -> Vec<ImportRow> {
    let texts: Vec<BTreeMap<ImportField, String>> =
        sheet.rows.iter().map(|row| texts(row, target, columns, request)).collect();
    let used = |field: &ImportField| {
        *field != ImportField::FullName
            && (field.is_required(target)
                || texts.iter().any(|row| row.get(field).is_some_and(|text| !text.is_empty())))
    };
    let fields: Vec<ImportField> = target.fields().iter().copied().filter(used).collect();
    let mut seen: HashMap<String, usize> = HashMap::new();
    let mut rows = Vec::new();
    for (row, texts) in sheet.rows.iter().zip(&texts) {
        let text = |field: &ImportField| texts.get(field).cloned().unwrap_or_default();
        let cells: Vec<ImportCell> = fields.iter().map(|field| cell(*field, text(field), target, today)).collect();
        let left_out = request.without.contains(&row.number);
        let mut row = ImportRow { row: row.number, cells, double: None, left_out };
        let identity = identity(
            &people::full_name(
                row.value(ImportField::FirstName),
                row.value(ImportField::Infix),
                row.value(ImportField::LastName),
            ),
            row.value(ImportField::Email),
        );
        row.double = match seen.get(&identity) {
            _ if known.contains(&identity) => Some("Staat al in het bestand.".into()),
            Some(other) => Some(format!("Staat ook op rij {other}.")),
            None => None,
        };
        seen.entry(identity).or_insert(row.row);
        rows.push(row);
    }
    rows
}

/// What a row says per field: from its cells, a whole name split, the usual where it is empty, and typed over.
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
    split_name(&mut texts);
    if target == ImportTarget::Contacts {
        name_first(&mut texts);
    }
    for usual in &request.usual {
        let text = texts.entry(usual.field).or_default();
        if text.is_empty() {
            usual.text.trim().clone_into(text);
        }
    }
    for corrected in request.corrected.iter().filter(|corrected| corrected.row == row.number) {
        texts.insert(corrected.field, corrected.text.trim().to_owned());
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

/// The value of a cell and how it is shown.
fn understood(field: ImportField, text: &str, today: NaiveDate) -> Result<(String, String), Error> {
    let as_it_is = |text: String| (text.clone(), text);
    match field.declared().reading {
        Reading::Words => Ok(as_it_is(text.to_owned())),
        Reading::Email => people::email(text).map(as_it_is),
        Reading::Iban => people::iban(text).map(as_it_is),
        Reading::Date => date(text, today).map(|date| (date.to_string(), dutch::long(date))),
    }
}

/// A date as people type it, or the number of days by which Excel counts.
fn date(text: &str, today: NaiveDate) -> Result<NaiveDate, Error> {
    const EXCEL_BEGINS: NaiveDate = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    // From 1954 to 2118: no other number can be meant.
    if let Some(days) = text.parse::<u64>().ok().filter(|days| (20_000..80_000).contains(days)) {
        return EXCEL_BEGINS.checked_add_days(Days::new(days)).ok_or_else(|| Problem::NotADate(text.into()).into());
    }
    // Excel may add the time of midnight.
    let day = text.split_once(' ').filter(|(_, time)| time.contains(':')).map_or(text, |(day, _)| day);
    Entered::Text(day.to_owned()).date("", today).map_err(|_| Problem::NotADate(text.into()).into())
}
