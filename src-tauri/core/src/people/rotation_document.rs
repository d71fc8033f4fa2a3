//! The rotation schedule on paper.

use super::rotation::{Rotation, Seat, YearOfLeaving};
use super::{all, day_in, rotation};
use crate::calendar::{dutch, year_bounds};
use crate::council;
use crate::documents::{Block, Cell, Chart, Column, Document, Layout, List, Span, SpanRow, Spans, Table};
use crate::error::Result;
use crate::operation::View;

/// The schedule in a year, as it stands on the day of it that is nearest to today. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32) -> Result<Document> {
    let council = council::named(view)?;
    let rotation = rotation(view, &all(view)?, day_in(view, year)?)?;
    let mut blocks = vec![Block::Paragraph(in_words(&rotation).into())];
    let exceptions = rotation.seats.iter().filter(|seat| !seat.beyond_because.is_empty());
    let exceptions = exceptions.map(|seat| format!("{} heeft een extra termijn: {}", seat.name, seat.beyond_because));
    let items: Vec<Vec<Block>> = rotation
        .warnings
        .iter()
        .cloned()
        .chain(exceptions)
        .map(|sentence| vec![Block::Paragraph(sentence.into())])
        .collect();
    if !items.is_empty() {
        blocks.push(Block::List(List { ordered: false, items }));
    }
    if !rotation.seats.is_empty() {
        blocks.push(Block::Chart(Chart::Spans(spans(&rotation))));
        blocks.push(Block::Table(leaving(&rotation.years)));
    }
    Ok(Document {
        title: "Rooster van aftreden".into(),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: format!("Stand op {}", dutch::long(rotation.on)),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

/// "Op 10 november 2026 heeft de raad 10 leden; er is plaats voor 11. Een lid kan 2 termijnen zitting hebben."
fn in_words(rotation: &Rotation) -> String {
    let members = if rotation.members == 1 { "één lid".into() } else { format!("{} leden", rotation.members) };
    let room = match rotation.vacancies() {
        0 => String::new(),
        1 => "; er is één vacature".into(),
        more => format!("; er zijn {more} vacatures"),
    };
    let terms =
        if rotation.most_terms == 1 { "één termijn".into() } else { format!("{} termijnen", rotation.most_terms) };
    format!("Op {} heeft de raad {members}{room}. Een lid kan {terms} zitting hebben.", dutch::long(rotation.on))
}

/// The terms as bars over the years; under it the table that the schedule is.
fn spans(rotation: &Rotation) -> Spans {
    let first = rotation.seats.iter().filter_map(|seat| seat.terms.first()).map(|term| term.starts_on).min();
    let last = rotation.years.last().map_or(rotation.on, |year| year_bounds(year.year).1);
    let row = |seat: &Seat| SpanRow {
        label: seat.name.clone(),
        spans: seat
            .terms
            .iter()
            .map(|term| Span { from: term.starts_on, to: term.ends_on, label: format!("{}e termijn", term.number) })
            .collect(),
    };
    Spans {
        caption: "Rooster van aftreden".into(),
        from: first.unwrap_or(rotation.on),
        to: last,
        mark: rotation.on,
        rows: rotation.seats.iter().map(row).collect(),
        table: table(rotation),
    }
}

fn table(rotation: &Rotation) -> Table {
    // A column in which nothing stands only takes room from the others.
    let bodies = rotation.seats.iter().any(|seat| seat.body_name.is_some());
    let mut columns = vec![Column::start("Naam"), Column::start("Rol")];
    columns.extend(bodies.then(|| Column::start("Deelraad")));
    columns.extend(["Benoemd", "Termijn", "Eindigt", "Daarna"].map(Column::start));
    let date = |date: Option<chrono::NaiveDate>| date.map(|date| dutch::short(date).replace(' ', "\u{a0}"));
    let row = |seat: &Seat| {
        let appointed = seat.appointed_on.or(seat.terms.last().map(|term| term.starts_on));
        let mut cells = vec![Cell::header(&seat.name), Cell::text(&seat.role)];
        cells.extend(bodies.then(|| Cell::text(seat.body_name.clone().unwrap_or_default())));
        cells.extend([
            Cell::text(date(appointed).unwrap_or_default()),
            Cell::text(format!("{}e", seat.term_number)),
            Cell::text(date(seat.ends_on).unwrap_or_else(|| "niet vastgelegd".into())),
            Cell::text(match (seat.leaves, seat.can_be_reappointed) {
                (true, _) => "vertrekt",
                (false, true) => "herbenoemen kan",
                (false, false) => "laatste termijn",
            }),
        ]);
        cells
    };
    Table {
        caption: "Wie wanneer aftreedt".into(),
        columns,
        rows: rotation.seats.iter().map(row).collect(),
        total: None,
    }
}

fn leaving(years: &[YearOfLeaving]) -> Table {
    let names = |names: &[String]| if names.is_empty() { Cell::text("niemand") } else { Cell::text(names.join(", ")) };
    let row = |year: &YearOfLeaving| {
        vec![
            Cell::header(year.year.to_string()),
            names(&year.may_stay),
            names(&year.must_leave),
            Cell::text(year.left_if_all.to_string()),
            Cell::text(year.left_if_none.to_string()),
        ]
    };
    Table {
        caption: "Aftreden per jaar, en hoeveel leden er na dat jaar zijn als er niemand bij komt".into(),
        columns: vec![
            Column::start("Jaar"),
            Column::start("Kan worden herbenoemd"),
            Column::start("Treedt af"),
            Column::end("Leden, na herbenoeming"),
            Column::end("Leden, zonder herbenoeming"),
        ],
        rows: years.iter().map(row).collect(),
        total: None,
    }
}
