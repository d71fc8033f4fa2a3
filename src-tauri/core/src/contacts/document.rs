//! The chapter of the annual report about visits, talks and gatherings.

use std::collections::BTreeMap;

use super::moments::{self, ContactMoment};
use crate::areas;
use crate::calendar::dutch;
use crate::documents::{Block, Cell, Column, Table, Text};
use crate::error::Result;
use crate::operation::View;
use crate::print::Audience;

/// What the council did outside its meetings, counted and listed. In public without the names of people outside the
/// council and without what they told; nothing when nothing was recorded.
pub fn chapter(view: &View<'_>, year: i32, audience: Audience) -> Result<Vec<Block>> {
    let mut moments = moments::of_year(view, year)?;
    moments.retain(|moment| moment.date <= view.today());
    if moments.is_empty() {
        return Ok(Vec::new());
    }
    let mut columns = vec![
        Column::start("Datum"),
        Column::start("Soort"),
        Column::start("Met wie"),
        Column::start("Onderwerp"),
        Column::start("Namens de raad"),
    ];
    let internal = audience == Audience::Internal;
    // A column in which nothing stands only takes room from the others.
    let heard = internal && moments.iter().any(|moment| !moment.findings.is_empty());
    columns.extend(heard.then(|| Column::start("Bevindingen")));
    let row = |moment: &ContactMoment| {
        let visitors: Vec<&str> = moment.visitors.iter().map(|visitor| visitor.name.as_str()).collect();
        let mut cells = vec![
            Cell::header(dutch::day_month(moment.date).replace(' ', "\u{a0}")),
            Cell::text(&moment.kind),
            Cell::text(whom(moment, internal)),
            Cell::text(about(moment)),
            Cell::text(areas::listed(&visitors)),
        ];
        cells.extend(heard.then(|| Cell::text(&moment.findings)));
        cells
    };
    Ok(vec![
        Block::Paragraph(Text::plain(counted(&moments, year))),
        Block::Table(Table {
            caption: format!("Werkbezoeken, overleg en bijeenkomsten in {year}"),
            columns,
            rows: moments.iter().map(row).collect(),
            total: None,
        }),
    ])
}

/// "In 2026 sprak de raad 9 keer met mensen buiten de raad: overleg (4), telefoon (2) en werkbezoek (3)."
fn counted(moments: &[ContactMoment], year: i32) -> String {
    let mut kinds: BTreeMap<&str, usize> = BTreeMap::new();
    for moment in moments {
        *kinds.entry(&moment.kind).or_default() += 1;
    }
    let each: Vec<String> = kinds.iter().map(|(kind, count)| format!("{kind} ({count})")).collect();
    let times = if moments.len() == 1 { "één keer".into() } else { format!("{} keer", moments.len()) };
    format!("In {year} sprak de raad {times} met mensen buiten de raad: {}.", areas::listed(&each))
}

/// In public the organisation, or the role where there is none; within the council the names as well.
fn whom(moment: &ContactMoment, internal: bool) -> String {
    let mut whom: Vec<String> = Vec::new();
    if !moment.organisation_name.is_empty() {
        whom.push(moment.organisation_name.clone());
    }
    for spoken in &moment.spoken {
        let public = if spoken.organisation_name.is_empty() { &spoken.role } else { &spoken.organisation_name };
        let said = if internal { &spoken.name } else { public };
        if !said.is_empty() && !whom.contains(said) {
            whom.push(said.clone());
        }
    }
    areas::listed(&whom)
}

fn about(moment: &ContactMoment) -> String {
    match moment.focus_name.as_str() {
        "" => moment.subject.clone(),
        focus => format!("{} ({focus})", moment.subject),
    }
}
