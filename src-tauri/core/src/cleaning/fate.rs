//! What becomes of each column with personal data. Every column of these tables is decided here; a test holds the list
//! against the schema, so that a new column cannot be forgotten.

use rusqlite::Connection;
use rusqlite::types::Value;

use super::traces::Traces;
use crate::error::Result;
use crate::journal::rows;

/// When a column is emptied.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Fate {
    /// Goes with the contact data, the first to go.
    Contact,
    /// Goes with the name.
    Name,
    /// Stays, because reports and counts are made of it, or it says nothing about anyone.
    Keep,
}
use Fate::{Contact, Keep, Name};

/// A table with rows about a person or a contact.
#[derive(Debug)]
pub struct Personal {
    pub table: &'static str,
    /// Which rows are about ?1.
    pub about: &'static str,
    pub columns: &'static [(&'static str, Fate)],
}

/// What is kept of a person in the council.
pub const PERSON: &[Personal] = &[
    Personal {
        table: "person",
        about: "id = ?1",
        columns: &[
            ("id", Keep),
            ("first_name", Name),
            ("infix", Name),
            ("last_name", Name),
            ("email", Contact),
            ("iban", Contact),
            ("phone", Contact),
            ("address", Contact),
            ("town", Contact),
            ("travel_metres", Contact),
            ("note", Contact),
            ("weekly_minutes", Contact),
        ],
    },
    Personal {
        table: "membership",
        about: "person_id = ?1",
        columns: &[
            ("id", Keep),
            ("person_id", Keep),
            ("body_id", Keep),
            ("starts_on", Keep),
            ("term_ends_on", Keep),
            ("ends_on", Keep),
            ("term_number", Keep),
            ("appointed_by", Keep),
            ("appointed_on", Keep),
            ("left_because", Name),
            ("beyond_because", Name),
        ],
    },
    Personal {
        table: "role_assignment",
        about: "person_id = ?1",
        columns: &[
            ("id", Keep),
            ("person_id", Keep),
            ("body_id", Keep),
            ("role", Keep),
            ("votes", Keep),
            ("starts_on", Keep),
            ("ends_on", Keep),
        ],
    },
    Personal {
        table: "participation",
        about: "person_id = ?1",
        columns: &[
            ("id", Keep),
            ("body_id", Keep),
            ("person_id", Keep),
            ("is_contact", Keep),
            ("starts_on", Keep),
            ("ends_on", Keep),
        ],
    },
    Personal {
        table: "focus_assignment",
        about: "person_id = ?1",
        columns: &[("id", Keep), ("focus_id", Keep), ("person_id", Keep), ("starts_on", Keep), ("ends_on", Keep)],
    },
    Personal {
        table: "training_participant",
        about: "person_id = ?1",
        columns: &[("id", Keep), ("training_id", Keep), ("person_id", Keep)],
    },
    Personal {
        table: "attendance",
        about: "person_id = ?1",
        columns: &[
            ("id", Keep),
            ("meeting_id", Keep),
            ("person_id", Keep),
            ("guest", Keep),
            ("on_behalf_of", Keep),
            ("status", Keep),
            ("from_item_id", Keep),
            ("until_item_id", Keep),
            ("proxy_id", Keep),
        ],
    },
    Personal {
        table: "contact_visitor",
        about: "person_id = ?1",
        columns: &[("id", Keep), ("moment_id", Keep), ("person_id", Keep)],
    },
];

/// What is kept of someone outside the council.
pub const CONTACT: &[Personal] = &[
    Personal {
        table: "contact",
        about: "id = ?1",
        columns: &[
            ("id", Keep),
            ("first_name", Name),
            ("infix", Name),
            ("last_name", Name),
            ("organisation_id", Keep),
            ("role", Name),
            ("email", Contact),
            ("phone", Contact),
            ("note", Contact),
            ("starts_on", Keep),
            ("ends_on", Keep),
            ("predecessor_id", Keep),
            ("every_months", Keep),
        ],
    },
    Personal {
        table: "contact_spoken",
        about: "contact_id = ?1",
        columns: &[("id", Keep), ("moment_id", Keep), ("contact_id", Keep)],
    },
    Personal {
        table: "area_contact",
        about: "contact_id = ?1",
        columns: &[
            ("id", Keep),
            ("focus_id", Keep),
            ("slot_id", Keep),
            ("contact_id", Keep),
            ("starts_on", Keep),
            ("ends_on", Keep),
        ],
    },
];

/// Rows about a person that go whole, with the contact data: nothing in a report is made of them.
pub const WHOLE: &[(&str, &str)] = &[
    ("independence_check", "person_id = ?1"),
    ("participant_group", "participation_id IN (SELECT id FROM participation WHERE person_id = ?1)"),
];

/// Empties what goes at this level in all rows about someone, and keeps its traces to look for elsewhere.
pub(super) fn empty(db: &Connection, tables: &[Personal], id: &str, level: Fate, traces: &mut Traces) -> Result<()> {
    for personal in tables {
        let ids = ids(db, personal.table, personal.about, id)?;
        for row in &ids {
            traces.row(db, personal, row, level)?;
        }
        let sets = sets(db, personal, level)?;
        if !ids.is_empty() && !sets.is_empty() {
            let sql = format!("UPDATE {} SET {} WHERE {}", personal.table, sets.join(", "), personal.about);
            db.execute(&sql, [id])?;
        }
    }
    Ok(())
}

/// Deletes the rows of [`WHOLE`] about someone.
pub(super) fn delete_whole(db: &Connection, id: &str, traces: &mut Traces) -> Result<()> {
    for (table, about) in WHOLE {
        traces.gone.extend(ids(db, table, about, id)?);
        db.execute(&format!("DELETE FROM {table} WHERE {about}"), [id])?;
    }
    Ok(())
}

pub(super) fn ids(db: &Connection, table: &str, about: &str, id: &str) -> Result<Vec<String>> {
    let mut statement = db.prepare(&format!("SELECT id FROM {table} WHERE {about}"))?;
    Ok(statement.query_map([id], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?)
}

impl Personal {
    /// What becomes of a column; of one that is not decided yet, that it goes first.
    pub fn fate(&self, column: &str) -> Fate {
        self.columns.iter().find(|(name, _)| *name == column).map_or(Contact, |(_, fate)| *fate)
    }
}

/// `email = ''`, `born_on = NULL`: for each column that goes at this level.
fn sets(db: &Connection, personal: &Personal, level: Fate) -> Result<Vec<String>> {
    let mut statement = db.prepare("SELECT name, type, \"notnull\" FROM pragma_table_info(?1)")?;
    let columns = statement.query_map([personal.table], |row| {
        Ok((row.get::<_, String>(0)?, row.get::<_, String>(1)?, row.get::<_, bool>(2)?))
    })?;
    let mut sets = Vec::new();
    for column in columns {
        let (name, kind, needed) = column?;
        if personal.fate(&name) <= level {
            let empty = match (needed, kind.as_str()) {
                (false, _) => "NULL",
                (true, "INTEGER") => "0",
                (true, _) => "''",
            };
            sets.push(format!("{name} = {empty}"));
        }
    }
    Ok(sets)
}

/// The filled columns of a row that go at this level.
pub(super) fn filled(db: &Connection, personal: &Personal, row: &str, level: Fate) -> Result<Vec<(String, Value)>> {
    let columns = rows::present(db, personal.table, row)?.unwrap_or_default();
    let goes = |(name, value): &(String, Value)| {
        personal.fate(name) <= level && !matches!(value, Value::Null) && *value != Value::Text(String::new())
    };
    Ok(columns.into_iter().filter(goes).collect())
}
