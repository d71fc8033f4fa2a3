//! What a file says: the rows of every tracked table, read past the program.

use std::path::Path;

use raadwerk_core::file::schema::TRACKED;
use rusqlite::types::Value;
use rusqlite::{Connection, OpenFlags};

/// One line a row: `table | column=value | …`, ordered by id.
pub type Dump = Vec<String>;

/// Rows of all tracked tables. Fails loudly when another program is writing the file.
pub fn of(path: &Path) -> Dump {
    let db = reading(path);
    TRACKED.iter().flat_map(|(table, _)| rows(&db, table)).collect()
}

/// A connection that cannot write.
pub fn reading(path: &Path) -> Connection {
    Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).expect("the file can be read")
}

/// The ids in a table, ordered.
pub fn ids(path: &Path, table: &str) -> Vec<String> {
    let db = reading(path);
    let mut statement = db.prepare(&format!("SELECT id FROM {table} ORDER BY id")).expect("a table with ids");
    let ids = statement.query_map([], |row| row.get(0)).expect("ids");
    ids.collect::<rusqlite::Result<_>>().expect("ids that are text")
}

/// The steps in the journal that touched a record.
pub fn steps_of(path: &Path, record: &str) -> Vec<i64> {
    let db = reading(path);
    let mut statement = db.prepare("SELECT seq FROM journal_record WHERE record = ?1").expect("the journal");
    let steps = statement.query_map([record], |row| row.get(0)).expect("steps");
    steps.collect::<rusqlite::Result<_>>().expect("numbers of steps")
}

fn rows(db: &Connection, table: &str) -> Vec<String> {
    let mut statement = db.prepare(&format!("SELECT * FROM {table} ORDER BY id")).expect("a table with ids");
    let columns: Vec<String> = statement.column_names().map(String::from).collect();
    let rows = statement
        .query_map([], |row| {
            let mut line = table.to_owned();
            for (place, column) in columns.iter().enumerate() {
                let value: Value = row.get(place)?;
                line.extend([" | ", column, "=", &shown(&value)]);
            }
            Ok(line)
        })
        .expect("rows");
    rows.collect::<rusqlite::Result<_>>().expect("rows that can be read")
}

fn shown(value: &Value) -> String {
    match value {
        Value::Null => "-".into(),
        Value::Integer(number) => number.to_string(),
        Value::Real(number) => number.to_string(),
        Value::Text(text) => format!("{text:?}"),
        Value::Blob(bytes) => format!("{bytes:x?}"),
    }
}
