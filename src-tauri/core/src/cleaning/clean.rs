//! Taking data out of the tables, all that was chosen or nothing.

use std::collections::BTreeSet;

use rusqlite::types::Value;
use rusqlite::{Connection, OptionalExtension, params};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::due::{self, PRIVATE, Part};
use super::fate::{self, CONTACT, Fate, PERSON, Personal};
use super::retention::RetentionKind;
use super::traces::{self, Traces};
use crate::documents::read_back;
use crate::error::{Problem, Result};
use crate::journal::{self, Place, Room};
use crate::operation::{Nothing, View};
use crate::world::World;

/// What was taken out.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Taken {
    /// "Opgeschoond: gegevens van 3 mensen"
    pub title: String,
    /// How many documents that went out were removed, because the data stood in them.
    pub documents: usize,
}

/// What goes from the claims of year ?1. The amounts stay, for the figures.
pub(super) const CLAIMS: &[Personal] = &[
    Personal {
        table: "claim",
        about: "year = CAST(?1 AS INTEGER)",
        columns: &[
            ("id", Fate::Keep),
            ("year", Fate::Keep),
            ("number", Fate::Keep),
            ("person_id", Fate::Keep),
            ("state", Fate::Keep),
            ("started_on", Fate::Keep),
            ("submitted_on", Fate::Keep),
            ("decided_on", Fate::Keep),
            ("decided_by", Fate::Name),
            ("reason", Fate::Name),
            ("paid_on", Fate::Keep),
            ("batch_id", Fate::Keep),
            ("submitted_by", Fate::Name),
            ("paid_by", Fate::Name),
        ],
    },
    Personal {
        table: "claim_line",
        about: "claim_id IN (SELECT id FROM claim WHERE year = CAST(?1 AS INTEGER))",
        columns: &[
            ("id", Fate::Keep),
            ("claim_id", Fate::Keep),
            ("position", Fate::Keep),
            ("date", Fate::Keep),
            ("kind", Fate::Keep),
            ("description", Fate::Name),
            ("budget_line_id", Fate::Keep),
            ("metres", Fate::Keep),
            ("rate", Fate::Keep),
            ("amount", Fate::Keep),
            ("from_place", Fate::Name),
            ("to_place", Fate::Name),
            ("is_return", Fate::Keep),
            ("approved", Fate::Keep),
            ("approved_because", Fate::Name),
            ("missing_because", Fate::Name),
            ("meeting_id", Fate::Keep),
            ("corrects_id", Fate::Keep),
        ],
    },
];

/// What goes from the invoices of year ?1: one who sends them may be a person.
pub(super) const INVOICES: &[Personal] = &[Personal {
    table: "invoice",
    about: "year = CAST(?1 AS INTEGER)",
    columns: &[
        ("id", Fate::Keep),
        ("year", Fate::Keep),
        ("supplier", Fate::Name),
        ("organisation_id", Fate::Keep),
        ("number", Fate::Keep),
        ("date", Fate::Keep),
        ("due_on", Fate::Keep),
        ("description", Fate::Name),
        ("budget_line_id", Fate::Keep),
        ("amount", Fate::Keep),
        ("iban", Fate::Name),
        ("paid_on", Fate::Keep),
        ("paid_by", Fate::Name),
        ("batch_id", Fate::Keep),
        ("late", Fate::Keep),
    ],
}];

/// Who sent an invoice, after cleaning.
pub(super) const SUPPLIER: &str = "Leverancier";

const INVOICE_PAPERS: &str = "invoice_id IN (SELECT id FROM invoice WHERE year = CAST(?1 AS INTEGER))";

const RECEIPTS: &str = "claim_line_id IN (SELECT claim_line.id FROM claim_line JOIN claim ON claim.id = claim_id
                        WHERE year = CAST(?1 AS INTEGER))";

/// Takes out what was chosen. Fails with `cleaning_needed` when something is still needed; then nothing is gone.
pub(crate) fn clean(db: &Connection, chosen: &[Part], world: &World) -> Result<Taken> {
    let due = due::all(&View::new(db, world.moment), Nothing {})?;
    let chosen: BTreeSet<&Part> = chosen.iter().collect();
    if chosen.is_empty() {
        return Err(Problem::NothingToClean.into());
    }
    for part in &chosen {
        let found = due.iter().find(|due| due.part == **part).ok_or_else(|| Problem::NotFound.of(&part.of))?;
        if let Some(why) = found.needed.first() {
            return Err(Problem::CleaningNeeded { name: found.name.clone(), why: why.clone() }.of(&part.of));
        }
    }
    let mut traces = Traces::of(PERSON.iter().chain(CONTACT).chain(CLAIMS).chain(INVOICES));
    let mut documents = 0;
    for part in &chosen {
        documents += take(db, part, &mut traces)?;
    }
    documents += traces.erase(db)?;
    forget_papers(db)?;
    let title = title(&chosen);
    journal::end_undo(db, "cleaning.clean", &title, &Place::room(Room::Council), world)?;
    Ok(Taken { title, documents })
}

fn title(chosen: &BTreeSet<&Part>) -> String {
    use RetentionKind::{Claims, Issued};
    let people: BTreeSet<&str> =
        chosen.iter().filter(|part| !matches!(part.kind, Claims | Issued)).map(|part| part.of.as_str()).collect();
    let mut what = Vec::new();
    match people.len() {
        0 => {}
        1 => what.push("gegevens van 1 mens".to_owned()),
        number => what.push(format!("gegevens van {number} mensen")),
    }
    for part in chosen.iter().filter(|part| matches!(part.kind, Claims | Issued)) {
        let kind = if part.kind == Claims { "declaraties en facturen" } else { "uitgegeven stukken" };
        what.push(format!("{kind} {}", part.of));
    }
    format!("Opgeschoond: {}", what.join(", "))
}

/// Takes out one part; answers how many documents went with it.
fn take(db: &Connection, part: &Part, traces: &mut Traces) -> Result<usize> {
    let id = part.of.as_str();
    match part.kind {
        RetentionKind::MemberContact => {
            fate::empty(db, PERSON, id, Fate::Contact, traces)?;
            fate::delete_whole(db, id, traces)?;
        }
        RetentionKind::MemberName => forget(db, PERSON, id, "Oud-lid", traces)?,
        RetentionKind::Participant => forget(db, PERSON, id, "Oud-deelnemer", traces)?,
        RetentionKind::Contact => forget(db, CONTACT, id, "Oud-relatie", traces)?,
        RetentionKind::Claims => {
            forget_titles(db, id)?;
            for (table, about) in [("receipt", RECEIPTS), ("invoice_paper", INVOICE_PAPERS)] {
                traces.gone.extend(fate::ids(db, table, about, id)?);
                db.execute(&format!("DELETE FROM {table} WHERE {about}"), [id])?;
            }
            fate::empty(db, CLAIMS, id, Fate::Name, traces)?;
            fate::empty(db, INVOICES, id, Fate::Name, traces)?;
            db.execute("UPDATE invoice SET supplier = ?2 WHERE year = CAST(?1 AS INTEGER)", [id, SUPPLIER])?;
        }
        RetentionKind::Issued => {
            let sql = format!("DELETE FROM issued_document WHERE {PRIVATE} AND substr(made_at, 1, 4) = ?1");
            return Ok(db.execute(&sql, [id])?);
        }
        RetentionKind::Removed => {
            for personal in [&PERSON[0], &CONTACT[0]] {
                traces.row(db, personal, id, Fate::Name)?;
                traces.name(db, personal.table, id, "iemand")?;
            }
            traces.gone.insert(id.to_owned());
        }
    }
    Ok(0)
}

/// Steps about an invoice or a paper are called by who sent it and by the name of its file. Only those: the same words
/// elsewhere are those of an organisation.
fn forget_titles(db: &Connection, year: &str) -> Result<()> {
    for receipt in fate::ids(db, "receipt", RECEIPTS, year)? {
        forget_title(db, &receipt, &traces::texts_ever(db, "receipt", &receipt, "name")?, "…")?;
    }
    for invoice in fate::ids(db, "invoice", INVOICES[0].about, year)? {
        let suppliers = traces::texts_ever(db, "invoice", &invoice, "supplier")?;
        forget_title(db, &invoice, &suppliers, SUPPLIER)?;
        for paper in fate::ids(db, "invoice_paper", "invoice_id = ?1", &invoice)? {
            forget_title(db, &paper, &suppliers, SUPPLIER)?;
            forget_title(db, &paper, &traces::texts_ever(db, "invoice_paper", &paper, "name")?, "…")?;
        }
    }
    Ok(())
}

fn forget_title(db: &Connection, record: &str, words: &BTreeSet<String>, by: &str) -> Result<()> {
    for word in words {
        db.execute(
            "UPDATE journal_entry SET title = replace(title, ?2, ?3)
             WHERE seq IN (SELECT seq FROM journal_record WHERE record = ?1)",
            params![record, word, by],
        )?;
    }
    Ok(())
}

/// Empties all of someone and gives a neutral name; the row itself goes too when nothing refers to it.
fn forget(db: &Connection, tables: &[Personal], id: &str, neutral: &str, traces: &mut Traces) -> Result<()> {
    let table = tables[0].table;
    let neutral = next_neutral(db, table, neutral)?;
    traces.name(db, table, id, &neutral)?;
    fate::empty(db, tables, id, Fate::Name, traces)?;
    if table == "person" {
        fate::delete_whole(db, id, traces)?;
    }
    if referred_to(db, table, id)? {
        db.execute(&format!("UPDATE {table} SET last_name = ?2 WHERE id = ?1"), params![id, neutral])?;
    } else {
        db.execute(&format!("DELETE FROM {table} WHERE id = ?1"), [id])?;
        traces.gone.insert(id.to_owned());
    }
    Ok(())
}

/// "Oud-lid 3", after "Oud-lid 2".
fn next_neutral(db: &Connection, table: &str, neutral: &str) -> Result<String> {
    let mut statement = db.prepare(&format!("SELECT last_name FROM {table} WHERE last_name LIKE ?1"))?;
    let given = statement.query_map([format!("{neutral} %")], |row| row.get::<_, String>(0))?;
    let given = given.collect::<rusqlite::Result<Vec<_>>>()?;
    let number = |name: &String| name.strip_prefix(neutral)?.trim().parse::<u32>().ok();
    Ok(format!("{neutral} {}", given.iter().filter_map(number).max().unwrap_or_default() + 1))
}

/// Tables and columns that refer to a table.
fn references(db: &Connection, table: &str) -> Result<Vec<(String, String)>> {
    let mut statement = db.prepare(
        "SELECT sqlite_schema.name, keys.\"from\" FROM sqlite_schema, pragma_foreign_key_list(sqlite_schema.name) AS keys
         WHERE type = 'table' AND keys.\"table\" = ?1",
    )?;
    Ok(statement.query_map([table], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?)
}

fn referred_to(db: &Connection, table: &str, id: &str) -> Result<bool> {
    for (other, column) in references(db, table)? {
        let sql = format!("SELECT 1 FROM {other} WHERE {column} = ?1 LIMIT 1");
        if db.query_row(&sql, [id], |_| Ok(())).optional()?.is_some() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// Removes the documents that went out in which a trace stands; what the public was given of what was adopted stays.
/// Of adopted documents the internal version goes. Answers how many went out.
pub(super) fn documents(db: &Connection, stands_in: impl Fn(&str) -> bool) -> Result<usize> {
    let mut removed = 0;
    let mut statement = db.prepare(
        "SELECT id, bytes FROM issued_document JOIN paper_content USING (hash)
         WHERE audience = 'internal' OR standing NOT LIKE 'Vastgesteld%'",
    )?;
    let mut rows = statement.query([])?;
    let mut gone = Vec::new();
    while let Some(row) = rows.next()? {
        // What cannot be read is not trusted to be without it.
        if read_back::text(row.get_ref(1)?.as_blob().unwrap_or_default()).is_none_or(|text| stands_in(&text)) {
            gone.push(row.get::<_, Value>(0)?);
        }
    }
    for id in gone {
        removed += db.execute("DELETE FROM issued_document WHERE id = ?1", [id])?;
    }
    let mut statement =
        db.prepare("SELECT id, bytes FROM adopted_document JOIN paper_content ON paper_content.hash = internal_hash")?;
    let internal = statement.query_map([], |row| Ok((row.get::<_, Value>(0)?, row.get::<_, Vec<u8>>(1)?)))?;
    for (id, bytes) in internal.collect::<rusqlite::Result<Vec<_>>>()? {
        if stands_in(&String::from_utf8_lossy(&bytes)) {
            db.execute("UPDATE adopted_document SET internal_hash = NULL WHERE id = ?1", [id])?;
        }
    }
    Ok(removed)
}

/// Removes the papers that nothing refers to any more.
fn forget_papers(db: &Connection) -> Result<()> {
    let used: Vec<String> = references(db, "paper_content")?
        .into_iter()
        .map(|(table, column)| format!("SELECT {column} FROM {table} WHERE {column} IS NOT NULL"))
        .collect();
    // A document that went out with its papers names them in its list.
    let sql = format!(
        "DELETE FROM paper_content WHERE hash NOT IN ({})
         AND NOT EXISTS (SELECT 1 FROM issued_document WHERE instr(annexes, paper_content.hash) > 0)",
        used.join(" UNION ")
    );
    db.execute(&sql, [])?;
    Ok(())
}
