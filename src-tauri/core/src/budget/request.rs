//! The letter in which a council asks the college for the budget of a year (begrotingsaanvraag).

use super::document::{asked, holder, of};
use super::whole::sum;
use super::{Budget, BudgetLine, named};
use crate::calendar::dutch;
use crate::council::{self, Council};
use crate::documents::{Block, Cell, Column, Document, Layout, Letter, Table, Text};
use crate::error::Result;
use crate::groups::{self, BodyId};
use crate::money::Cents;
use crate::operation::View;
use crate::people;

/// The request of a year, of the whole council or of a deelraad. Fails with `budget_unknown` or `council_unknown`.
pub fn request(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Document> {
    let budgets = asked(view, year, body)?;
    let before = of(view, year - 1, body)?;
    let council = council::named(view)?;
    let body = body.map(|body| groups::name_of(view, body)).transpose()?;
    Ok(Document {
        title: format!("Begrotingsaanvraag {}", named(year, body.as_deref())),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name.clone(),
        standing: format!("Begrotingsaanvraag van {}", dutch::long(view.today())),
        draft: false,
        layout: Layout::Letter,
        letter: Some(Letter {
            addressee: addressee(&council),
            details: vec![("Datum".into(), dutch::long(view.today()))],
        }),
        highlights: Vec::new(),
        blocks: blocks(view, &budgets, &before, &council)?,
    })
}

fn addressee(council: &Council) -> Vec<String> {
    let known = council::lines_of(&council.college_address);
    if !known.is_empty() {
        return known;
    }
    vec!["Het college van burgemeester en wethouders".into(), format!("van de gemeente {}", council.municipality)]
}

fn blocks(view: &View<'_>, budgets: &[Budget], before: &[Budget], council: &Council) -> Result<Vec<Block>> {
    let Some(year) = budgets.first().map(|budget| budget.year) else { return Ok(Vec::new()) };
    let whose = match budgets {
        [budget] => budget.body_name.as_ref().map(|name| format!(" voor {name}")).unwrap_or_default(),
        _ => ", voor de raad en zijn deelraden samen".into(),
    };
    let mut asked = format!(
        "Hierbij vraagt de {} u voor {year} om een budget van {}{whose}.",
        council.name,
        sum(budgets).requested
    );
    if !before.is_empty() {
        asked = format!("{asked} In {} was er {} te besteden.", year - 1, sum(before).available);
    }
    if !council.legal_basis.is_empty() {
        asked = format!("{asked} De grondslag is: {}.", council.legal_basis.trim_end_matches('.'));
    }
    let mut signatures = Vec::new();
    for role in ["voorzitter", "secretaris", "ambtelijk secretaris"] {
        signatures.extend(people::in_role(view, role, view.today())?.into_iter().map(|name| format!("{name}, {role}")));
    }
    let mut blocks = vec![
        Block::Paragraph("Geacht college,".into()),
        Block::Paragraph(asked.into()),
        Block::Paragraph(
            "In de bijlage staat het bedrag per post. Wij lichten deze aanvraag graag toe. \
             Wij horen graag wanneer u erover beslist."
                .into(),
        ),
        Block::Paragraph(Text::plain(format!("Met vriendelijke groet, namens de {},", council.name))),
    ];
    if !signatures.is_empty() {
        blocks.push(Block::Signatures(signatures));
    }
    // Behind the letter, which so stays on one page with its signatures.
    blocks.push(Block::Heading { level: 1, text: "Bijlage".into() });
    if budgets.len() > 1 {
        blocks.push(Block::Table(parts_asked(budgets)));
    }
    for budget in budgets {
        let earlier = before.iter().find(|earlier| earlier.body == budget.body);
        blocks.push(Block::Table(table(budget, earlier)));
    }
    Ok(blocks)
}

/// What is asked for each deelraad, and together.
fn parts_asked(budgets: &[Budget]) -> Table {
    let row = |name: String, asked: Cents| vec![Cell::header(name), Cell::text(asked.to_string())];
    Table {
        caption: "Gevraagd budget van de hele raad".into(),
        columns: vec![Column::start("Begroting van"), Column::end("Gevraagd")],
        rows: budgets.iter().map(|budget| row(holder(budget), budget.total.requested)).collect(),
        total: Some(row("Totaal".into(), sum(budgets).requested)),
    }
}

/// What is asked per budget line, beside what there was the year before.
fn table(budget: &Budget, before: Option<&Budget>) -> Table {
    let earlier = |line: &BudgetLine| {
        let lines = &before?.lines;
        lines.iter().find(|known| known.code == line.code).map(|known| known.standing.available)
    };
    let mut columns = vec![Column::start("Post")];
    if let Some(before) = before {
        columns.push(Column::end(&format!("Begroot {}", before.year)));
    }
    columns.push(Column::end(&format!("Gevraagd {}", budget.year)));
    let row = |name: String, earlier: Option<Cents>, asked: Cents| {
        let mut cells = vec![Cell::header(name)];
        if before.is_some() {
            cells.push(earlier.map_or(Cell::Empty, |amount| Cell::text(amount.to_string())));
        }
        cells.push(Cell::text(asked.to_string()));
        cells
    };
    Table {
        caption: format!("Gevraagd budget voor {} per post", budget.named()),
        columns,
        rows: budget
            .lines
            .iter()
            .map(|line| row(format!("{} {}", line.code, line.name), earlier(line), line.standing.requested))
            .collect(),
        total: Some(row("Totaal".into(), before.map(|before| before.total.available), budget.total.requested)),
    }
}
