//! The list of members (ledenlijst). The public one says who does what; how to reach them is in the internal one only, and
//! an account number is in neither.

use std::collections::HashMap;

use chrono::NaiveDate;

use super::roles::{rank, vacant};
use super::terms::ordinal;
use super::{Member, PersonId, all, day_in};
use crate::areas;
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Table, Text};
use crate::error::Result;
use crate::operation::View;
use crate::print::Audience;

/// The list of a year, as it stands on the day of it that is nearest to today. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32, audience: Audience) -> Result<Document> {
    let council = council::named(view)?;
    let on = day_in(view, year)?;
    let people = all(view)?;
    let vacant = vacant(&people, on);
    let mut present: Vec<&Member> = people.iter().filter(|member| member.role_on(on).is_some()).collect();
    present.sort_by_key(|member| order(member, on));
    let mut blocks = Vec::new();
    if present.is_empty() && vacant.is_empty() {
        blocks.push(Block::Paragraph(format!("Op {} zijn er geen leden.", dutch::long(on)).into()));
    } else {
        blocks.push(Block::Table(members(&present, &vacant, &areas::of_people(view, on, on)?, on)));
    }
    if audience == Audience::Internal && !present.is_empty() {
        blocks.push(Block::Table(reachable(&present)));
    }
    Ok(Document {
        title: "Ledenlijst".into(),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: format!("Stand op {}", dutch::long(on)),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

/// Who leads the council comes first; then follow, by name, its members and those of each deelraad, again with who leads
/// it first.
fn order(member: &Member, on: NaiveDate) -> (usize, Option<&str>, usize) {
    let first = |body| member.roles_on(body, on).first().map_or(usize::MAX, |held| rank(&held.role));
    let seat = member.memberships.iter().find(|term| term.period().covers(on));
    let body = seat.and_then(|term| term.body);
    (first(None), seat.and_then(|term| term.body_name.as_deref()), body.map_or(usize::MAX, |body| first(Some(body))))
}

fn members(present: &[&Member], vacant: &[String], focuses: &HashMap<PersonId, Vec<String>>, on: NaiveDate) -> Table {
    // A column in which nothing stands only takes room from the others.
    let any_focus = present.iter().any(|member| focuses.contains_key(&member.id));
    let mut columns = vec![Column::start("Naam"), Column::start("Rol")];
    columns.extend(any_focus.then(|| Column::start("Gebied/thema")));
    columns.push(Column::start("Termijn"));
    let row = |name: &str, role: String, focus: String, term: String| {
        let mut cells = vec![Cell::header(name), Cell::text(role)];
        cells.extend(any_focus.then(|| Cell::text(focus)));
        cells.push(Cell::text(term));
        cells
    };
    let mut rows: Vec<Vec<Cell>> =
        vacant.iter().map(|role| row("Vacature", role.clone(), String::new(), String::new())).collect();
    rows.extend(present.iter().map(|member| {
        let focus = focuses.get(&member.id).map(|names| names.join(", ")).unwrap_or_default();
        row(&member.label, member.role_on(on).unwrap_or_default(), focus, term_on(member, on))
    }));
    Table { caption: format!("Leden op {}", dutch::long(on)), columns, rows, total: None }
}

/// "tweede termijn, tot en met 31 december 2026"; nothing for who is no member.
fn term_on(member: &Member, on: NaiveDate) -> String {
    let Some(term) = member.memberships.iter().rfind(|term| term.period().covers(on)) else { return String::new() };
    let number = format!("{} termijn", ordinal(term.term_number));
    match term.last_day() {
        Some(end) => format!("{number}, tot en met {}", dutch::long(end)),
        None => number,
    }
}

fn reachable(present: &[&Member]) -> Table {
    // A column in which nothing stands only takes room from the others.
    let any_hours = present.iter().any(|member| member.weekly_minutes.is_some());
    let mut columns = ["Naam", "Telefoon", "E-mail", "Adres"].map(Column::start).to_vec();
    columns.extend(any_hours.then(|| Column::start("Per week")));
    let row = |member: &&Member| {
        let home = [member.address.replace('\n', ", "), member.town.clone()];
        let home = home.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let mut cells = vec![
            Cell::header(&member.label),
            Cell::Text(Text::plain(member.phone.replace(' ', "\u{a0}"))),
            Cell::text(&member.email),
            Cell::text(home),
        ];
        cells.extend(any_hours.then(|| Cell::text(member.weekly_minutes.map(dutch::hours).unwrap_or_default())));
        cells
    };
    Table {
        caption: "Hoe de leden te bereiken zijn".into(),
        columns,
        rows: present.iter().map(row).collect(),
        total: None,
    }
}
