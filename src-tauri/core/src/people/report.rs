//! What the annual report says of people: who was in the council, and what training they followed.

use chrono::NaiveDate;

use super::roles::{MEMBER, rank};
use super::terms::ordinal;
use super::{Member, all, trainings_of};
use crate::areas;
use crate::calendar::{Period, dutch, year_bounds};
use crate::documents::{Block, Cell, Column, Table};
use crate::error::Result;
use crate::money::Cents;
use crate::operation::View;
use crate::print::Audience;

/// Someone's time in the council, or in a role without being a member.
struct Stay {
    name: String,
    role: String,
    focus: String,
    term: String,
    period: Period,
    rank: usize,
}

/// Who was in the council in a year: members, and who supported it.
pub fn composition(view: &View<'_>, year: i32, council: &str) -> Result<Vec<Block>> {
    let (first, last) = year_bounds(year);
    let day = last.min(view.today());
    let focuses = areas::of_people(view, first, last)?;
    let people = all(view)?;
    let mut stays: Vec<Stay> = Vec::new();
    for member in &people {
        let focus = focuses.get(&member.id).map(|names| names.join(", ")).unwrap_or_default();
        stays.extend(stays_in(member, year, &focus));
    }
    if stays.is_empty() {
        return Ok(Vec::new());
    }
    stays.sort_by_key(|stay| stay.rank);
    let present = people.iter().filter(|member| member.is_member_on(day)).count();
    let members = if present == 1 { "één lid".into() } else { format!("{present} leden") };
    Ok(vec![
        Block::Paragraph(format!("Op {} had de {council} {members}.", dutch::long(day)).into()),
        Block::Table(table(&stays, format!("Samenstelling van de raad in {year}"))),
    ])
}

fn stays_in(member: &Member, year: i32, focus: &str) -> Vec<Stay> {
    let spells = member.spells();
    let mut stays: Vec<Stay> = Vec::new();
    for spell in spells.iter().filter(|spell| spell.period().touches(year)) {
        let term = spell.terms.iter().rfind(|term| term.period().touches(year)).unwrap_or(&spell.terms[0]);
        let body = term.body_name.as_deref().map(|name| format!(", {name}")).unwrap_or_default();
        let within = spell.period().shared(Period::of_year(year)).unwrap_or_default();
        let held: Vec<_> = member
            .roles
            .iter()
            .filter(|role| role.body == term.body && role.period().touches(year))
            .map(|role| (rank(&role.role), in_words(&role.role, role.period(), within)))
            .collect();
        let words: Vec<&str> = held.iter().map(|(_, words)| words.as_str()).collect();
        stays.push(Stay {
            name: member.label.clone(),
            role: format!("{}{body}", if words.is_empty() { MEMBER.to_owned() } else { words.join(", ") }),
            focus: focus.to_owned(),
            term: ordinal(term.term_number),
            period: spell.period(),
            rank: held.iter().map(|(rank, _)| *rank).min().unwrap_or(usize::MAX),
        });
    }
    // A role outside any seat: who supports the council.
    let outside = member.roles.iter().filter(|role| {
        let inside =
            spells.iter().any(|spell| spell.first().body == role.body && spell.period().overlaps(role.period()));
        role.body.is_none() && role.period().touches(year) && !inside
    });
    stays.extend(outside.map(|role| Stay {
        name: member.label.clone(),
        role: role.role.clone(),
        focus: focus.to_owned(),
        term: String::new(),
        period: role.period(),
        rank: rank(&role.role),
    }));
    stays
}

/// "penningmeester", with the days when it was not all of a stretch of time.
fn in_words(role: &str, held: Period, within: Period) -> String {
    let since = held.first.filter(|first| within.first.is_some_and(|from| from < *first));
    let since = since.map(|first| format!("vanaf {}", dutch::day_month(first)));
    let until = held.last.filter(|last| within.last.is_some_and(|to| *last < to));
    let until = until.map(|last| format!("tot en met {}", dutch::day_month(last)));
    let days: Vec<String> = since.into_iter().chain(until).collect();
    if days.is_empty() { role.to_owned() } else { format!("{role} {}", days.join(" ")) }
}

fn table(stays: &[Stay], caption: String) -> Table {
    // A column in which nothing stands only takes room from the others.
    let any_focus = stays.iter().any(|stay| !stay.focus.is_empty());
    let mut columns = vec![Column::start("Naam"), Column::start("Rol")];
    columns.extend(any_focus.then(|| Column::start("Gebied/thema")));
    columns.extend(["Termijn", "Van", "T/m"].map(Column::start));
    let day = |date: Option<NaiveDate>| {
        Cell::text(date.map(|date| dutch::short(date).replace(' ', "\u{a0}")).unwrap_or_default())
    };
    let row = |stay: &Stay| {
        let mut cells = vec![Cell::header(&stay.name), Cell::text(&stay.role)];
        cells.extend(any_focus.then(|| Cell::text(&stay.focus)));
        cells.extend([Cell::text(&stay.term), day(stay.period.first), day(stay.period.last)]);
        cells
    };
    Table { caption, columns, rows: stays.iter().map(row).collect(), total: None }
}

/// The training of a year; internally also who took part and what it cost.
pub fn trained(view: &View<'_>, year: i32, audience: Audience) -> Result<Vec<Block>> {
    let trainings = trainings_of(view, year)?;
    if trainings.is_empty() {
        return Ok(Vec::new());
    }
    let internal = audience == Audience::Internal;
    let people = all(view)?;
    let mut columns = vec![Column::start("Datum"), Column::start("Scholing"), Column::start("Gegeven door")];
    columns.push(if internal { Column::start("Deelnemers") } else { Column::end("Deelnemers") });
    columns.extend(internal.then(|| Column::end("Kosten")));
    let rows = trainings.iter().map(|training| {
        let names = people.iter().filter(|member| training.participants.contains(&member.id));
        let names: Vec<&str> = names.map(|member| member.label.as_str()).collect();
        let mut cells = vec![
            Cell::text(dutch::day_month(training.date).replace(' ', "\u{a0}")),
            Cell::header(&training.title),
            Cell::text(&training.given_by),
            Cell::text(if internal { names.join(", ") } else { names.len().to_string() }),
        ];
        cells.extend(internal.then(|| Cell::text(training.cost.map(|cost| cost.to_string()).unwrap_or_default())));
        cells
    });
    let cost: Cents = trainings.iter().filter_map(|training| training.cost).sum();
    let times = match trainings.len() {
        1 => "Leden volgden één scholing.".to_owned(),
        more => format!("Leden volgden {more} scholingen."),
    };
    let total = (internal && cost > Cents::ZERO)
        .then(|| vec![Cell::Empty, Cell::header("Totaal"), Cell::Empty, Cell::Empty, Cell::text(cost.to_string())]);
    Ok(vec![
        Block::Paragraph(times.into()),
        Block::Table(Table {
            caption: format!("Deskundigheidsbevordering in {year}"),
            columns,
            rows: rows.collect(),
            total,
        }),
    ])
}
