//! The jaarklok on paper: the year's duties by date, as a timeline with its table.

use super::{Duty, DutyStanding, Occurrence, of_year};
use crate::calendar::dutch;
use crate::council;
use crate::documents::{Block, Cell, Chart, Column, Day, Document, Lane, Layout, Table, Text, Timeline};
use crate::error::Result;
use crate::operation::View;

/// The duties of a year. Fails with `council_unknown`.
pub fn document(view: &View<'_>, year: i32) -> Result<Document> {
    let council = council::named(view)?;
    let of_year = of_year(view, year)?;
    let blocks = if of_year.occurrences.is_empty() {
        vec![Block::Paragraph(Text::plain(format!("Voor {year} staat er niets in de jaarklok.")))]
    } else {
        vec![Block::Chart(Chart::Timeline(timeline(year, &of_year.occurrences))), Block::Table(why(&of_year.duties))]
    };
    Ok(Document {
        title: format!("Jaarklok {year}"),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: dutch::long(view.today()),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

fn timeline(year: i32, occurrences: &[Occurrence]) -> Timeline {
    let lane = |name: &str, done: bool| Lane {
        name: name.into(),
        days: occurrences
            .iter()
            .filter(|one| (one.standing == DutyStanding::Done) == done)
            .map(|one| Day { on: one.due_on, label: one.title.clone() })
            .collect(),
    };
    let lanes = [lane("Gedaan", true), lane("Nog te doen", false)];
    Timeline {
        caption: format!("Het jaar {year} in één beeld"),
        year,
        lanes: lanes.into_iter().filter(|lane| !lane.days.is_empty()).collect(),
        table: Some(when(year, occurrences)),
    }
}

fn when(year: i32, occurrences: &[Occurrence]) -> Table {
    let row = |one: &Occurrence| {
        let standing = match (one.standing, one.done_on) {
            (_, Some(day)) => format!("gedaan op {}", dutch::day_month(day)),
            (DutyStanding::Late, None) => "te laat".into(),
            _ => String::new(),
        };
        vec![
            Cell::header(dutch::day_month(one.due_on)),
            Cell::text(&one.title),
            Cell::text(standing),
            Cell::text(&one.note),
        ]
    };
    Table {
        caption: format!("Wat er in {year} moet gebeuren"),
        columns: ["Uiterlijk", "Wat", "Stand", "Opmerking"].map(Column::start).into(),
        rows: occurrences.iter().map(row).collect(),
        total: None,
    }
}

fn why(duties: &[Duty]) -> Table {
    let row = |duty: &Duty| {
        vec![
            Cell::header(&duty.title),
            Cell::text(&duty.often),
            Cell::text(&duty.explanation),
            Cell::text(&duty.source),
        ]
    };
    Table {
        caption: "Hoe vaak en waarom".into(),
        columns: ["Wat", "Hoe vaak", "Toelichting", "Bron"].map(Column::start).into(),
        rows: duties.iter().map(row).collect(),
        total: None,
    }
}
