//! The council's working method (werkwijze) in its own words: missie, visie, kernwaarden, how it works. Sections of
//! formatted text in an order of its own, printed as a document, and some of them in each annual report too.

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::{CouncilId, house_style, named};
use crate::calendar::dutch;
use crate::documents::{Block, Document, Layout, formatted};
use crate::error::{Problem, Result};
use crate::id::id;
use crate::journal::{Change, Place, Room};
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::order::Ordered;
use crate::typed::required;

id!(MethodSectionId);

/// A section of the working method.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MethodSection {
    pub id: MethodSectionId,
    pub title: String,
    /// Formatted text (CommonMark).
    pub body: String,
    /// Whether the annual report has it too, in its chapter about the council.
    pub in_report: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
struct AddMethodSection {
    id: Option<MethodSectionId>,
    title: String,
    #[serde(default)]
    #[ts(optional, as = "Option<String>")]
    body: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct ChangeMethodSection {
    id: MethodSectionId,
    title: String,
    body: String,
    in_report: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct MoveMethodSection {
    id: MethodSectionId,
    /// New place, 0 is first.
    to: usize,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
struct OfMethodSection {
    id: MethodSectionId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("council.method", |view, _: Nothing| sections(view)),
        act("council.add_method_section", add),
        act("council.change_method_section", change_section),
        act("council.move_method_section", move_section),
        act("council.remove_method_section", remove),
    ]
}

/// The sections in their order.
pub fn sections(view: &View<'_>) -> Result<Vec<MethodSection>> {
    view.rows("SELECT id, title, body, in_report FROM method_section ORDER BY position", [], |row| {
        Ok(MethodSection { id: row.get(0)?, title: row.get(1)?, body: row.get(2)?, in_report: row.get(3)? })
    })
}

/// What the annual report says about the council: the sections meant for it.
pub fn for_report(view: &View<'_>) -> Result<Vec<Block>> {
    let wanted = sections(view)?.into_iter().filter(|section| section.in_report && !section.body.trim().is_empty());
    Ok(wanted.flat_map(|section| on_paper(section, 2)).collect())
}

/// The working method as a document. Fails with `council_unknown`.
pub fn document(view: &View<'_>) -> Result<Document> {
    let council = named(view)?;
    Ok(Document {
        title: "Werkwijze".into(),
        subtitle: (!council.legal_basis.is_empty()).then(|| council.legal_basis.clone()),
        style: house_style(view, &council)?,
        organisation: council.name,
        standing: dutch::long(view.today()),
        draft: false,
        layout: Layout::Report,
        letter: None,
        highlights: Vec::new(),
        blocks: sections(view)?.into_iter().flat_map(|section| on_paper(section, 1)).collect(),
    })
}

fn on_paper(section: MethodSection, level: u8) -> Vec<Block> {
    let mut blocks = vec![Block::Heading { level, text: section.title }];
    blocks.extend(formatted(&section.body, level + 1));
    blocks
}

fn order(council: &str) -> Ordered<'_> {
    Ordered { table: "method_section", parent: "council_id", parent_id: council }
}

fn here() -> Place {
    Place::room(Room::Council)
}

/// The council and the title of one of its sections. Fails with `not_found`.
fn known(view: &View<'_>, id: MethodSectionId) -> Result<(CouncilId, String)> {
    view.row("SELECT council_id, title FROM method_section WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))
}

fn add(change: &mut Change<'_>, request: AddMethodSection) -> Result<MethodSectionId> {
    let council: Option<CouncilId> = change.row("SELECT id FROM council", [], |row| row.get(0))?;
    let council = council.ok_or(Problem::CouncilUnknown)?;
    let title = required(&request.title, "title")?;
    let id = change.id_for(request.id, "method_section")?;
    let position = order(&council.to_string()).end(change)?;
    change.execute(
        "INSERT INTO method_section (id, council_id, position, title, body, in_report) VALUES (?1, ?2, ?3, ?4, ?5, 0)",
        params![id, council, position, title, request.body],
    )?;
    change.named(format!("Onderdeel ‘{title}’ aan de werkwijze toegevoegd"), here().record(id));
    Ok(id)
}

fn change_section(change: &mut Change<'_>, request: ChangeMethodSection) -> Result<()> {
    known(change, request.id)?;
    let title = required(&request.title, "title")?;
    change.execute(
        "UPDATE method_section SET title = ?2, body = ?3, in_report = ?4 WHERE id = ?1",
        params![request.id, title, request.body, request.in_report],
    )?;
    change.named(format!("Onderdeel ‘{title}’ van de werkwijze veranderd"), here().record(request.id));
    Ok(())
}

fn move_section(change: &mut Change<'_>, request: MoveMethodSection) -> Result<()> {
    let (council, title) = known(change, request.id)?;
    order(&council.to_string()).place(change, &request.id.to_string(), request.to)?;
    change.named(format!("Onderdeel ‘{title}’ van de werkwijze verplaatst"), here().record(request.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfMethodSection) -> Result<()> {
    let (_, title) = known(change, request.id)?;
    change.execute("DELETE FROM method_section WHERE id = ?1", [request.id])?;
    change.named(format!("Onderdeel ‘{title}’ uit de werkwijze verwijderd"), here());
    Ok(())
}
