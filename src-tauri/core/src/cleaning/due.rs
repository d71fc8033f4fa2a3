//! What may go now, who by who, and what is still needed.

use chrono::{Datelike, Months, NaiveDate};
use rusqlite::types::Value;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::clean::SUPPLIER;
use super::fate::{self, CONTACT, Fate, PERSON, Personal};
use super::retention::{self, RetentionKind};
use crate::calendar::dutch;
use crate::error::Result;
use crate::journal::rows;
use crate::operation::{Nothing, View};
use crate::people::full_name;

/// A kind of data of one person, or of one year.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
pub struct Part {
    pub kind: RetentionKind,
    /// Id of the person, contact or participation; for claims and issued documents the year.
    pub of: String,
}

/// What may go, or why not yet.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Due {
    pub part: Part,
    /// "Truus Wielemaker", "Declaraties 2018"
    pub name: String,
    /// What goes: "e-mailadres, rekeningnummer".
    pub what: String,
    /// The last day it was needed for its purpose.
    pub since: NaiveDate,
    /// The first day it may go.
    pub may_go_on: NaiveDate,
    /// Why it cannot go yet, in sentences. It may go when there are none.
    pub needed: Vec<String>,
}

/// Everything that was needed once and is no longer in use, the longest gone first.
pub(super) fn all(view: &View<'_>, _: Nothing) -> Result<Vec<Due>> {
    let mut due = members(view)?;
    due.extend(participants(view)?);
    due.extend(contacts(view)?);
    due.extend(claims(view)?);
    due.extend(issued(view)?);
    due.extend(removed(view)?);
    due.sort_by(|a, b| (a.part.kind, a.since, &a.name).cmp(&(b.part.kind, b.since, &b.name)));
    Ok(due)
}

impl Due {
    fn new(view: &View<'_>, kind: RetentionKind, of: impl ToString, name: String, since: NaiveDate) -> Result<Self> {
        let months = retention::of(view, kind)?.months;
        let may_go_on = after(since, months);
        let mut due = Self {
            part: Part { kind, of: of.to_string() },
            name,
            what: String::new(),
            since,
            may_go_on,
            needed: Vec::new(),
        };
        if may_go_on > view.today() {
            due.needed.push(format!("De bewaartermijn loopt tot {}.", dutch::long(may_go_on)));
        }
        Ok(due)
    }
}

fn after(date: NaiveDate, months: u32) -> NaiveDate {
    date.checked_add_months(Months::new(months)).and_then(|date| date.succ_opt()).unwrap_or(NaiveDate::MAX)
}

fn last_day(year: i32) -> NaiveDate {
    crate::calendar::year_bounds(year).1
}

/// Every tie of a person to the council: who, and until when.
const TIES: &str = "
    SELECT person_id, ends_on, 'member' AS tie FROM membership
    UNION ALL SELECT person_id, ends_on, 'member' FROM role_assignment
    UNION ALL SELECT person_id, ends_on, 'focus' FROM focus_assignment
    UNION ALL SELECT person_id, coalesce(participation.ends_on, body.ends_on), 'group'
        FROM participation JOIN body ON body.id = body_id";

/// People whose every tie has ended; only those who were a member, or only those who never were.
fn left(view: &View<'_>, member: bool) -> Result<Vec<(String, String, NaiveDate)>> {
    let sql = format!(
        "SELECT person.id, first_name, infix, last_name, max(ties.ends_on)
         FROM person JOIN ({TIES}) AS ties ON person_id = person.id
         GROUP BY person.id HAVING count(*) = count(ties.ends_on) AND max(tie = 'member') = ?1 AND max(ties.ends_on) < ?2"
    );
    view.rows(&sql, (member, view.today()), |row| {
        let (first, infix, last): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
        Ok((row.get(0)?, full_name(&first, &infix, &last), row.get(4)?))
    })
}

fn members(view: &View<'_>) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for (id, name, since) in left(view, true)? {
        let open = open_claims(view, &id)?;
        let contact = what(view, PERSON, &id, Fate::Contact)?;
        if !contact.is_empty() {
            let mut part = Due::new(view, RetentionKind::MemberContact, &id, name.clone(), since)?;
            part.what = contact;
            part.needed.extend(open.clone());
            due.push(part);
        }
        if !is_neutral(&name) {
            let mut part = Due::new(view, RetentionKind::MemberName, &id, name, since)?;
            part.what = "naam en alles wat verder bekend is".into();
            part.needed.extend(open);
            part.needed.extend(young_claims(view, &id)?);
            due.push(part);
        }
    }
    Ok(due)
}

/// Names that cleaning gave.
pub(super) const NEUTRAL: &[&str] = &["Oud-lid", "Oud-deelnemer", "Oud-relatie"];

fn is_neutral(name: &str) -> bool {
    NEUTRAL.iter().any(|neutral| name.strip_prefix(neutral).is_some_and(|rest| rest.trim().parse::<u32>().is_ok()))
}

/// The filled fields that would go, in Dutch.
fn what(view: &View<'_>, tables: &[Personal], id: &str, level: Fate) -> Result<String> {
    let mut names: Vec<&str> = Vec::new();
    for personal in tables {
        for row in fate::ids(view.db(), personal.table, personal.about, id)? {
            for (column, _) in fate::filled(view.db(), personal, &row, level)? {
                let name = crate::journal::column_name(personal.table, &column);
                if !name.is_empty() && !names.contains(&name) {
                    names.push(name);
                }
            }
        }
    }
    for (table, about) in fate::WHOLE {
        if tables[0].table == "person" && !fate::ids(view.db(), table, about, id)?.is_empty() {
            names.push(crate::journal::table_name(table));
        }
    }
    Ok(names.join(", "))
}

fn open_claims(view: &View<'_>, person: &str) -> Result<Option<String>> {
    let open: i64 = view.db().query_row(
        "SELECT count(*) FROM claim WHERE person_id = ?1 AND state IN ('concept', 'submitted', 'approved')",
        [person],
        |row| row.get(0),
    )?;
    Ok(match open {
        0 => None,
        1 => Some("Er is nog een open declaratie.".into()),
        number => Some(format!("Er zijn nog {number} open declaraties.")),
    })
}

/// A name stays as long as the law wants the claims on it.
fn young_claims(view: &View<'_>, person: &str) -> Result<Option<String>> {
    let newest: Option<i32> =
        view.db().query_row("SELECT max(year) FROM claim WHERE person_id = ?1", [person], |row| row.get(0))?;
    let Some(year) = newest else { return Ok(None) };
    let until = after(last_day(year), retention::of(view, RetentionKind::Claims)?.months);
    let needed = format!("Er is een declaratie uit {year}; die blijft bewaard tot {}.", dutch::long(until));
    Ok((until > view.today()).then_some(needed))
}

fn participants(view: &View<'_>) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for (id, name, since) in left(view, false)?.into_iter().filter(|(_, name, _)| !is_neutral(name)) {
        let mut part = Due::new(view, RetentionKind::Participant, &id, name, since)?;
        part.what = "naam, contactgegevens en groepen van de spreiding".into();
        part.needed.extend(open_claims(view, &id)?);
        part.needed.extend(young_claims(view, &id)?);
        due.push(part);
    }
    Ok(due)
}

fn contacts(view: &View<'_>) -> Result<Vec<Due>> {
    let gone = view.rows(
        "SELECT id, first_name, infix, last_name, ends_on FROM contact WHERE ends_on < ?1",
        [view.today()],
        |row| {
            let (first, infix, last): (String, String, String) = (row.get(1)?, row.get(2)?, row.get(3)?);
            Ok((row.get::<_, String>(0)?, full_name(&first, &infix, &last), row.get(4)?))
        },
    )?;
    let mut due = Vec::new();
    for (id, name, since) in gone.into_iter().filter(|(_, name, _)| !name.is_empty() && !is_neutral(name)) {
        let mut part = Due::new(view, RetentionKind::Contact, &id, name, since)?;
        part.what = what(view, CONTACT, &id, Fate::Name)?;
        let areas: i64 = view.db().query_row(
            "SELECT count(*) FROM area_contact WHERE contact_id = ?1 AND (ends_on IS NULL OR ends_on >= ?2)",
            (&id, view.today()),
            |row| row.get(0),
        )?;
        if areas > 0 {
            part.needed.push("Deze relatie staat nog bij een gebied.".into());
        }
        due.push(part);
    }
    Ok(due)
}

/// What each claim and each invoice still holds: papers, words, and whether it is open.
const MONEY: &str = "
    SELECT year, state IN ('concept', 'submitted', 'approved') AS open,
           (SELECT count(*) FROM receipt JOIN claim_line ON claim_line.id = claim_line_id WHERE claim_id = claim.id)
               AS papers,
           reason <> '' OR decided_by <> ''
               OR EXISTS (SELECT 1 FROM claim_line WHERE claim_id = claim.id AND description <> '') AS words
    FROM claim
    UNION ALL
    SELECT year, paid_on IS NULL, (SELECT count(*) FROM invoice_paper WHERE invoice_id = invoice.id),
           supplier <> ?1 OR description <> '' OR iban <> '' OR paid_by <> ''
    FROM invoice";

fn claims(view: &View<'_>) -> Result<Vec<Due>> {
    let sql = format!(
        "SELECT year, sum(papers), sum(open) FROM ({MONEY}) GROUP BY year HAVING sum(papers) > 0 OR max(words)"
    );
    let years =
        view.rows(&sql, [SUPPLIER], |row| Ok((row.get::<_, i32>(0)?, row.get::<_, i64>(1)?, row.get::<_, i64>(2)?)))?;
    let mut due = Vec::new();
    for (year, papers, open) in years.into_iter().filter(|(year, ..)| last_day(*year) < view.today()) {
        let name = format!("Declaraties en facturen {year}");
        let mut part = Due::new(view, RetentionKind::Claims, year, name, last_day(year))?;
        part.what = match papers {
            0 => "omschrijvingen; de bedragen blijven".into(),
            1 => "1 bon of factuur en de omschrijvingen; de bedragen blijven".into(),
            number => format!("{number} bonnen en facturen en de omschrijvingen; de bedragen blijven"),
        };
        if open > 0 {
            part.needed.push("Er zijn nog open declaraties of facturen.".into());
        }
        due.push(part);
    }
    Ok(due)
}

/// Which issued documents are no public ones of what was adopted.
pub(super) const PRIVATE: &str = "(audience = 'internal' OR document = 'declaratie')";

fn issued(view: &View<'_>) -> Result<Vec<Due>> {
    let sql = format!(
        "SELECT CAST(substr(made_at, 1, 4) AS INTEGER), count(*) FROM issued_document WHERE {PRIVATE} GROUP BY 1"
    );
    let years = view.rows(&sql, [], |row| Ok((row.get::<_, i32>(0)?, row.get::<_, i64>(1)?)))?;
    let mut due = Vec::new();
    for (year, count) in years.into_iter().filter(|(year, _)| last_day(*year) < view.today()) {
        let mut part =
            Due::new(view, RetentionKind::Issued, year, format!("Uitgegeven stukken {year}"), last_day(year))?;
        part.what = if count == 1 { "1 stuk".into() } else { format!("{count} stukken") };
        due.push(part);
    }
    Ok(due)
}

/// People and contacts who are in no table any more, only in the history.
fn removed(view: &View<'_>) -> Result<Vec<Due>> {
    let gone = view.rows(
        "SELECT journal_record.record, max(seq) FROM journal_record
         WHERE journal_record.record NOT IN (SELECT id FROM person UNION ALL SELECT id FROM contact) GROUP BY 1",
        [],
        |row| Ok((row.get::<_, String>(0)?, row.get::<_, i64>(1)?)),
    )?;
    let mut due = Vec::new();
    for (record, seq) in gone {
        let found = rows::of_step(view.db(), seq)?.into_iter().find(|row| row.record == record);
        let Some(row) = found.filter(|row| matches!(row.table.as_str(), "person" | "contact")) else { continue };
        let at: String = view.db().query_row("SELECT at FROM journal_entry WHERE seq = ?1", [seq], |row| row.get(0))?;
        let since = at.get(..10).and_then(|day| day.parse().ok()).unwrap_or_else(|| view.today());
        let text = |name: &str| match row.known().get(name) {
            Some(Value::Text(text)) => text.clone(),
            _ => String::new(),
        };
        let name = full_name(&text("first_name"), &text("infix"), &text("last_name"));
        let name = if name.is_empty() { format!("Iemand, verwijderd in {}", since.year()) } else { name };
        let mut part = Due::new(view, RetentionKind::Removed, record, name, since)?;
        part.what = "alles wat de prullenbak en de geschiedenis nog weten".into();
        due.push(part);
    }
    Ok(due)
}
