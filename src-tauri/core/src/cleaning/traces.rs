//! What was removed, looked for everywhere else: in the history, in texts, in documents that went out.

use std::collections::{BTreeMap, BTreeSet};

use rusqlite::types::Value;
use rusqlite::{Connection, params};

use super::fate::{self, Fate, Personal};
use crate::error::Result;
use crate::file::schema::TRACKED;
use crate::journal::rows::{self, Columns, RowChange};
use crate::people::full_name;

/// What stands in a text in the place of what was removed.
const REMOVED: &str = "…";

/// What to look for.
#[derive(Default)]
pub struct Traces {
    /// Records that go whole.
    pub gone: BTreeSet<String>,
    /// Records that lose some of their columns.
    emptied: BTreeMap<String, (&'static str, Fate)>,
    personal: Vec<&'static Personal>,
    /// Names as they were, with the name in their place.
    names: BTreeMap<String, String>,
    /// Values that are someone's own: an e-mail address, an account number.
    words: BTreeSet<String>,
}

impl Traces {
    pub fn of(personal: impl Iterator<Item = &'static Personal>) -> Self {
        Self { personal: personal.collect(), ..Self::default() }
    }

    /// Notes what a row is about to lose, now and in its past.
    pub fn row(&mut self, db: &Connection, personal: &Personal, record: &str, level: Fate) -> Result<()> {
        let Some(known) = self.personal.iter().find(|known| known.table == personal.table) else { return Ok(()) };
        self.emptied.insert(record.to_owned(), (known.table, level));
        if !matches!(personal.table, "person" | "contact") {
            return Ok(());
        }
        let mut values: Vec<(String, Value)> = fate::filled(db, personal, record, level)?;
        for row in past(db, record)? {
            values.extend(row.old.into_iter().chain(row.new).filter(|(name, _)| personal.fate(name) <= level));
        }
        self.words.extend(values.into_iter().filter_map(|(_, value)| own(value)).flat_map(spellings));
        Ok(())
    }

    /// Notes the names someone has and had; `neutral` comes in their place.
    pub fn name(&mut self, db: &Connection, table: &str, record: &str, neutral: &str) -> Result<()> {
        let mut parts: [BTreeSet<String>; 3] = Default::default();
        let mut note = |columns: &Columns| {
            for (part, column) in parts.iter_mut().zip(["first_name", "infix", "last_name"]) {
                if let Some(Value::Text(text)) = columns.get(column) {
                    part.insert(text.clone());
                }
            }
        };
        note(&rows::present(db, table, record)?.unwrap_or_default());
        for row in past(db, record)? {
            note(&row.old);
            note(&row.new);
        }
        let [firsts, infixes, lasts] = &parts;
        for first in firsts {
            for infix in infixes {
                for last in lasts {
                    let name = full_name(first, infix, last);
                    // One word is no one's own: it may be a place, or anyone's first name.
                    if name.contains(' ') {
                        self.names.insert(name, neutral.to_owned());
                    }
                }
            }
        }
        Ok(())
    }

    /// Takes the traces out of texts, documents and history. Call it when the rows themselves are done.
    /// Answers how many documents that went out were removed.
    pub fn erase(mut self, db: &Connection) -> Result<usize> {
        self.leave_what_others_share(db)?;
        self.texts(db)?;
        let removed = super::clean::documents(db, |text| self.stands_in_run(text))?;
        self.history(db)?;
        Ok(removed)
    }

    /// A couple has one address, and two people may have one name: what someone else still has is not a trace.
    fn leave_what_others_share(&mut self, db: &Connection) -> Result<()> {
        for table in ["person", "contact"] {
            for id in fate::ids(db, table, "?1 = ?1", "")? {
                let row = rows::present(db, table, &id)?.unwrap_or_default();
                let text = |name: &str| match row.get(name) {
                    Some(Value::Text(text)) => text.as_str(),
                    _ => "",
                };
                self.names.remove(&full_name(text("first_name"), text("infix"), text("last_name")));
                for word in row.values().filter_map(|value| own(value.clone())).flat_map(spellings) {
                    self.words.remove(&word);
                }
            }
        }
        Ok(())
    }

    /// The text without the traces, when it holds any.
    fn without(&self, text: &str) -> Option<String> {
        let mut left = text.to_owned();
        let words = self.words.iter().map(|word| (word.as_str(), REMOVED));
        for (word, by) in self.names.iter().map(|(name, by)| (name.as_str(), by.as_str())).chain(words) {
            while let Some(at) = find(&left, word) {
                left.replace_range(at..at + word.len(), by);
            }
        }
        (left != text).then_some(left)
    }

    /// Whether a text that was set, with its spaces and hyphens anywhere, holds a trace.
    fn stands_in_run(&self, text: &str) -> bool {
        let text = run(text);
        self.names.keys().chain(&self.words).any(|word| text.contains(&run(word)))
    }

    fn texts(&self, db: &Connection) -> Result<()> {
        for table in TRACKED.iter().map(|(table, _)| *table).chain(["issued_document"]) {
            let mut statement = db.prepare("SELECT name FROM pragma_table_info(?1) WHERE type = 'TEXT' AND cid > 0")?;
            let columns = statement.query_map([table], |row| row.get(0))?.collect::<rusqlite::Result<Vec<String>>>()?;
            for column in columns {
                self.replace_in(db, table, "id", &column)?;
            }
        }
        self.replace_in(db, "journal_entry", "seq", "title")?;
        self.replace_in(db, "journal_entry", "seq", "who")
    }

    fn replace_in(&self, db: &Connection, table: &str, key: &str, column: &str) -> Result<()> {
        let mut found = Vec::new();
        for word in self.names.keys().chain(&self.words) {
            let sql = format!("SELECT {key}, {column} FROM {table} WHERE instr({column}, ?1) > 0");
            let mut statement = db.prepare_cached(&sql)?;
            let rows = statement.query_map([word], |row| Ok((row.get::<_, Value>(0)?, row.get::<_, String>(1)?)))?;
            found.extend(rows.collect::<rusqlite::Result<Vec<_>>>()?);
        }
        for (id, text) in found {
            if let Some(left) = self.without(&text) {
                db.execute(&format!("UPDATE {table} SET {column} = ?2 WHERE {key} = ?1"), params![id, left])?;
            }
        }
        Ok(())
    }

    /// Empties every step that holds a trace. It stays as a line in the history.
    fn history(&self, db: &Connection) -> Result<()> {
        let mut statement = db.prepare("SELECT seq FROM journal_entry WHERE length(changes) > 0")?;
        let steps: Vec<i64> = statement.query_map([], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
        for step in steps {
            if rows::of_step(db, step)?.iter().any(|row| self.stands_in(row)) {
                db.execute("UPDATE journal_entry SET changes = x'', columns = '{}' WHERE seq = ?1", [step])?;
            }
        }
        for record in &self.gone {
            db.execute("DELETE FROM journal_record WHERE record = ?1", [record])?;
        }
        Ok(())
    }

    fn stands_in(&self, row: &RowChange) -> bool {
        self.gone.contains(&row.record)
            || row.old.iter().chain(&row.new).any(|(name, value)| match value {
                Value::Null | Value::Blob(_) => false,
                Value::Text(text) if text.is_empty() => false,
                Value::Text(text) => self.goes(row, name) || self.without(text).is_some(),
                _ => self.goes(row, name),
            })
    }

    fn goes(&self, row: &RowChange, column: &str) -> bool {
        let Some((table, level)) = self.emptied.get(&row.record) else { return false };
        self.personal.iter().any(|personal| personal.table == *table && personal.fate(column) <= *level)
    }
}

/// The texts that a column of a record holds now, and those it held before.
pub(super) fn texts_ever(db: &Connection, table: &str, record: &str, column: &str) -> Result<BTreeSet<String>> {
    let now = rows::present(db, table, record)?.unwrap_or_default();
    let steps = past(db, record)?.into_iter().flat_map(|row| [row.old, row.new]);
    let texts = std::iter::once(now).chain(steps).filter_map(|columns| match columns.get(column) {
        Some(Value::Text(text)) if !text.is_empty() => Some(text.clone()),
        _ => None,
    });
    Ok(texts.collect())
}

/// What every step did with a record.
fn past(db: &Connection, record: &str) -> Result<Vec<RowChange>> {
    let mut statement = db.prepare_cached("SELECT seq FROM journal_record WHERE record = ?1")?;
    let steps: Vec<i64> = statement.query_map([record], |row| row.get(0))?.collect::<rusqlite::Result<_>>()?;
    let mut past = Vec::new();
    for step in steps {
        past.extend(rows::of_step(db, step)?.into_iter().filter(|row| row.record == record));
    }
    Ok(past)
}

/// A value that can be no one else's, to look for in any text: an address, a number. Words and dates can be anyone's.
fn own(value: Value) -> Option<String> {
    let Value::Text(text) = value else { return None };
    let telling = text.chars().count() >= 6 && text.contains(|letter: char| letter == '@' || letter.is_ascii_digit());
    (telling && text.parse::<chrono::NaiveDate>().is_err()).then_some(text)
}

/// The value, and an account number also in groups of four.
fn spellings(value: String) -> Vec<String> {
    let is_iban = value.len() >= 15 && value.bytes().all(|byte| byte.is_ascii_alphanumeric());
    let grouped = || value.as_bytes().chunks(4).map(String::from_utf8_lossy).collect::<Vec<_>>().join(" ");
    if is_iban { vec![grouped(), value] } else { vec![value] }
}

/// Where the word stands as a word, not as part of a longer one.
fn find(text: &str, word: &str) -> Option<usize> {
    text.match_indices(word).map(|(at, _)| at).find(|at| {
        let before = text[..*at].chars().next_back();
        let after = text[at + word.len()..].chars().next();
        !before.is_some_and(char::is_alphanumeric) && !after.is_some_and(char::is_alphanumeric)
    })
}

/// Letters and signs in a row, without what setting a text puts between them.
fn run(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace() && !matches!(c, '-' | '\u{ad}')).flat_map(char::to_lowercase).collect()
}
