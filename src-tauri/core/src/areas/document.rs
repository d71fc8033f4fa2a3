//! Who keeps an eye on which area and theme, on paper: who inhabitants and the gemeente can turn to.

use chrono::NaiveDate;

use super::cover::{Board, Covered, HolderStanding, on_day};
use super::slot_contacts::SlotContact;
use super::{Focus, FocusKind};
use crate::calendar::{dutch, year_bounds};
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Table, Text, formatted};
use crate::error::Result;
use crate::operation::View;
use crate::people;
use crate::print::Audience;
use crate::wording::{capital, listed};

/// The areas and themes of a year with who is there for them: of today within the year, of its last day afterwards, of
/// its first day beforehand. In public names only; within the council also how to reach them. Fails with
/// `council_unknown`.
pub fn document(view: &View<'_>, year: i32, audience: Audience) -> Result<Document> {
    let council = council::named(view)?;
    let (first, last) = year_bounds(crate::typed::year(year)?);
    let day = view.today().clamp(first, last);
    let people = people::all(view)?;
    let areas = on_day(view, &people, FocusKind::Area, day)?;
    let themes = on_day(view, &people, FocusKind::Theme, day)?;
    let mut blocks = Vec::new();
    if areas.foci.is_empty() && themes.foci.is_empty() {
        let nothing = format!("Op {} waren er nog geen gebieden of thema’s.", dutch::long(day));
        blocks.push(Block::Paragraph(nothing.into()));
    }
    if !areas.foci.is_empty() {
        blocks.push(Block::Heading { level: 1, text: "Gebieden".into() });
        blocks.push(Block::Table(overview(&areas, "Gebied", "Gebieden en wie ze volgen")));
        for area in &areas.foci {
            blocks.push(Block::Heading { level: 2, text: area.focus.name.clone() });
            blocks.extend(area_blocks(&areas, area, audience));
        }
    }
    if !themes.foci.is_empty() {
        blocks.push(Block::Heading { level: 1, text: "Thema’s".into() });
        blocks.push(Block::Table(overview(&themes, "Thema", "Thema’s en wie ze volgen")));
    }
    Ok(Document {
        title: "Gebieden en wie ze volgen".into(),
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

/// Names of who has it on the day.
fn holders(covered: &Covered) -> Vec<&str> {
    let there = covered.holders.iter().filter(|holder| holder.standing == HolderStanding::Now);
    there.map(|holder| holder.assigned.name.as_str()).collect()
}

fn overview(board: &Board, header: &str, caption: &str) -> Table {
    let row = |covered: &Covered| {
        let names = holders(covered);
        let who = if names.is_empty() { "nog niemand".into() } else { listed(&names) };
        vec![Cell::header(&covered.focus.name), Cell::text(who)]
    };
    Table {
        caption: caption.into(),
        columns: vec![Column::start(header), Column::start("Leden van de raad")],
        rows: board.foci.iter().map(row).collect(),
        total: None,
    }
}

fn area_blocks(board: &Board, area: &Covered, audience: Audience) -> Vec<Block> {
    let mut blocks = formatted(&area.focus.description, 3);
    let names = holders(area);
    let mut facts: Vec<(String, Text)> =
        vec![("Leden van de raad".into(), if names.is_empty() { "nog niemand".into() } else { listed(&names).into() })];
    for slot in &board.slots {
        let there: Vec<String> = area
            .contacts
            .iter()
            .filter(|contact| contact.slot == slot.id && contact.period().covers(board.on))
            .map(|contact| said(contact, audience))
            .collect();
        let who = if there.is_empty() { "niet ingevuld".into() } else { there.join("; ") };
        facts.push((capital(&slot.name), who.into()));
    }
    facts.extend(formerly(&area.focus, board.on));
    blocks.push(Block::Facts(facts));
    blocks
}

/// A contact's name; within the council also how to reach them.
fn said(contact: &SlotContact, audience: Audience) -> String {
    let ways = [contact.phone.as_str(), contact.email.as_str()];
    let ways: Vec<&str> = ways.into_iter().filter(|way| audience == Audience::Internal && !way.is_empty()).collect();
    if ways.is_empty() { contact.name.clone() } else { format!("{} ({})", contact.name, ways.join(", ")) }
}

/// What it was called before, for who still looks for the old name.
fn formerly(focus: &Focus, on: NaiveDate) -> Option<(String, Text)> {
    let names: Vec<&str> = focus.from.iter().map(|name| name.name.as_str()).collect();
    let since = focus.starts_on.filter(|day| *day <= on)?;
    (!names.is_empty()).then(|| ("Voorheen".into(), format!("{} (tot {})", listed(&names), dutch::long(since)).into()))
}
