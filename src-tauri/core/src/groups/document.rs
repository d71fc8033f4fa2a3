//! The bodies and their members on paper: subjects and groups in one scheme (Arnhem, werkwijze).

use chrono::NaiveDate;

use super::{Body, BodyKind, Participant, all, balance};
use crate::calendar::{dutch, year_bounds};
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Table};
use crate::error::Result;
use crate::operation::View;
use crate::print::Audience;

/// The bodies of a year and who is in them; internally also how to reach them. Of a network only totals are given, in
/// either version. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32, audience: Audience) -> Result<Document> {
    let council = council::named(view)?;
    let (_, last) = year_bounds(year);
    let day = last.min(view.today());
    let bodies: Vec<Body> = all(view)?.into_iter().filter(|body| body.touches(year)).collect();
    let mut blocks = Vec::new();
    if bodies.is_empty() {
        blocks.push(Block::Paragraph(format!("In {year} waren er geen werkgroepen.").into()));
    }
    let ended = |body: &&Body| body.ends_on.is_some_and(|end| end < day);
    let small = |body: &&Body| body.kind != BodyKind::Network;
    let running: Vec<&Body> = bodies.iter().filter(small).filter(|body| !ended(body)).collect();
    blocks.extend(scheme(&running, day));
    if audience == Audience::Internal {
        blocks.extend(addresses(&running, day));
    }
    for network in bodies.iter().filter(|body| !small(body)) {
        blocks.extend(totals(view, network, day)?);
    }
    blocks.extend(closed(&bodies.iter().filter(small).filter(ended).collect::<Vec<_>>(), year));
    Ok(Document {
        title: format!("Werkgroepen en hun leden {year}"),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: format!("Stand op {}", dutch::long(day)),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

/// One row a body, by kind.
fn scheme(bodies: &[&Body], day: NaiveDate) -> Option<Block> {
    // A column in which nothing stands only takes room from the others.
    let counterparts = bodies.iter().any(|body| body.counterpart_name.is_some());
    let row = |body: &&Body| {
        let subject = if body.subject.is_empty() { body.kind.dutch() } else { &body.subject };
        let mut cells = vec![
            Cell::header(&body.name),
            Cell::text(subject),
            Cell::text(names(body, day, |one| one.is_contact)),
            Cell::text(members(body, day)),
        ];
        cells.extend(counterparts.then(|| Cell::text(body.counterpart_name.clone().unwrap_or_default())));
        cells
    };
    let mut columns = vec![
        Column::start("Groep"),
        Column::start("Onderwerp"),
        Column::start("Contactpersoon"),
        Column::start("Leden"),
    ];
    columns.extend(counterparts.then(|| Column::start("Bij de gemeente")));
    (!bodies.is_empty()).then(|| {
        Block::Table(Table {
            caption: "Onderwerpen en groepen".into(),
            columns,
            rows: bodies.iter().map(row).collect(),
            total: None,
        })
    })
}

/// "Devi Ramlakhan (voorzitter), Okke Terpstraat"
fn names(body: &Body, day: NaiveDate, which: impl Fn(&Participant) -> bool) -> String {
    let there = body.participants.iter().filter(|one| one.is_in_on(day) && which(one));
    there.map(|one| named(&one.name, one.role.as_deref())).collect::<Vec<_>>().join(", ")
}

/// Who has a seat in it, and who else takes part without being its contact.
fn members(body: &Body, day: NaiveDate) -> String {
    let seats = body.seats.iter().filter(|seat| seat.is_in_on(day));
    let mut all: Vec<String> = seats.map(|seat| named(&seat.name, seat.role.as_deref())).collect();
    all.extend(Some(names(body, day, |one| !one.is_contact)).filter(|names| !names.is_empty()));
    all.join(", ")
}

fn named(name: &str, role: Option<&str>) -> String {
    role.map_or_else(|| name.to_owned(), |role| format!("{name} ({role})"))
}

/// How to reach those who are in the groups.
fn addresses(bodies: &[&Body], day: NaiveDate) -> Vec<Block> {
    let mut rows: Vec<(&str, &str)> = bodies
        .iter()
        .flat_map(|body| body.participants.iter().filter(|one| one.is_in_on(day) && !one.email.is_empty()))
        .map(|one| (one.name.as_str(), one.email.as_str()))
        .collect();
    // Someone in two groups stands in the list once.
    let mut seen = std::collections::HashSet::new();
    rows.retain(|row| seen.insert(*row));
    if rows.is_empty() {
        return Vec::new();
    }
    vec![
        Block::Heading { level: 1, text: "Bereikbaar".into() },
        Block::Table(Table {
            caption: "E-mailadressen van wie meedoet".into(),
            columns: vec![Column::start("Naam"), Column::start("E-mail")],
            rows: rows.into_iter().map(|(name, email)| vec![Cell::header(name), Cell::text(email)]).collect(),
            total: None,
        }),
    ]
}

/// A network: how many take part, and the groups that may be seen.
fn totals(view: &View<'_>, network: &Body, day: NaiveDate) -> Result<Vec<Block>> {
    let number = network.participants.iter().filter(|one| one.is_in_on(day)).count();
    let people = if number == 1 { "één inwoner doet".into() } else { format!("{number} inwoners doen") };
    let mut blocks = vec![
        Block::Heading { level: 1, text: network.name.clone() },
        Block::Paragraph(format!("In dit netwerk: {people} mee.").into()),
    ];
    // The balance is that of today; for a day in the past it is not known.
    if day != view.today() {
        return Ok(blocks);
    }
    let overview = balance::overview(view, network.id)?;
    let divided: Vec<_> = overview.balances.iter().filter(|balance| balance.known > 0).collect();
    if divided.is_empty() {
        return Ok(blocks);
    }
    blocks.push(Block::Paragraph(
        format!(
            "Groepen van minder dan {} staan niet apart in de tabellen, zodat niemand te herkennen is. Soms staat \
             daarom ook een grotere groep er niet apart in.",
            overview.least
        )
        .into(),
    ));
    blocks.extend(divided.into_iter().map(|balance| Block::Table(division(balance, overview.participants))));
    Ok(blocks)
}

fn division(balance: &balance::Balance, participants: usize) -> Table {
    let row = |name: &str, count: usize| vec![Cell::header(name), Cell::text(count.to_string())];
    let mut rows: Vec<_> = balance.groups.iter().filter_map(|group| Some(row(&group.name, group.count?))).collect();
    if let Some(hidden) = balance.hidden {
        let names: Vec<&str> =
            balance.groups.iter().filter(|group| group.count.is_none()).map(|group| group.name.as_str()).collect();
        rows.push(row(&format!("Samen: {}", names.join(", ")), hidden));
    }
    if balance.unknown > 0 {
        rows.push(row("Niet bekend", balance.unknown));
    }
    Table {
        caption: format!("Spreiding naar {}", balance.name.to_lowercase()),
        columns: vec![Column::start(&balance.name), Column::end("Deelnemers")],
        rows,
        total: Some(row("Totaal", participants)),
    }
}

/// The groups that ended in the year, with what was agreed.
fn closed(bodies: &[&Body], year: i32) -> Vec<Block> {
    if bodies.is_empty() {
        return Vec::new();
    }
    let row = |body: &&Body| {
        vec![
            Cell::header(&body.name),
            Cell::text(body.ends_on.map(|end| names(body, end, |_| true)).unwrap_or_default()),
            Cell::text(body.ends_on.map(dutch::long).unwrap_or_default()),
            Cell::text(&body.closing_agreement),
        ]
    };
    vec![
        Block::Heading { level: 1, text: format!("Afgesloten in {year}") },
        Block::Table(Table {
            caption: format!("Groepen die in {year} zijn afgesloten"),
            columns: vec![
                Column::start("Groep"),
                Column::start("Leden"),
                Column::start("Tot en met"),
                Column::start("Afgesproken"),
            ],
            rows: bodies.iter().map(row).collect(),
            total: None,
        }),
    ]
}
