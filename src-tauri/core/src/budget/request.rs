//! The letter in which a council asks the college for the budget of a year (begrotingsaanvraag).

use super::document::{asked, holder, named_of, of};
use super::whole::{income, sum};
use super::{Budget, BudgetLine, Direction};
use crate::calendar::dutch;
use crate::council::{self, Council};
use crate::documents::{Block, Cell, Column, Document, Layout, Letter, Table, Text};
use crate::error::Result;
use crate::groups::BodyId;
use crate::money::Cents;
use crate::operation::View;
use crate::people;

/// The request of a year, of the whole council or of a deelraad. Fails with `budget_unknown` or `council_unknown`.
pub fn request(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Document> {
    let budgets = asked(view, year, body)?;
    let before = of(view, year - 1, body)?;
    let council = council::named(view)?;
    Ok(Document {
        title: format!("Begrotingsaanvraag {}", named_of(view, year, body)?),
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
    if budgets.iter().any(Budget::has_income) {
        let (income, cost) = (income(budgets).requested, sum(budgets).requested);
        asked = format!("{asked} {}", expected(year, income, cost));
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
        blocks.push(Block::Table(table(budget, earlier, Direction::Cost)));
        if budget.has_income() {
            blocks.push(Block::Table(table(budget, earlier, Direction::Income)));
        }
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

/// What the council expects to come in beside what it spends.
fn expected(year: i32, income: Cents, cost: Cents) -> String {
    let balance = match income - cost {
        Cents(0) => "gelijk aan de kosten".into(),
        more if more > Cents::ZERO => format!("{more} meer dan de kosten"),
        less => format!("{} minder dan de kosten", -less),
    };
    format!("De raad verwacht in {year} {income} aan inkomsten, dit budget meegeteld: {balance}.")
}

/// What is asked per budget line, beside what there was the year before, and what it is for.
fn table(budget: &Budget, before: Option<&Budget>, direction: Direction) -> Table {
    let earlier = |line: &BudgetLine| {
        let known = before?.of(direction).find(|known| known.code == line.code);
        known.map(|known| known.standing.available)
    };
    let total = |budget: &Budget| match direction {
        Direction::Cost => budget.total,
        Direction::Income => budget.income,
    };
    let (what, asked) = match direction {
        Direction::Cost => ("Gevraagd budget", "Gevraagd"),
        Direction::Income => ("Verwachte inkomsten", "Verwacht"),
    };
    // A column in which nothing stands only takes room from the others.
    let explained = budget.of(direction).any(|line| !line.explanation.trim().is_empty());
    let mut columns = vec![Column::start("Post")];
    columns.extend(explained.then(|| Column::start("Toelichting")));
    columns.extend(before.map(|before| Column::end(&format!("Begroot {}", before.year))));
    columns.push(Column::end(&format!("{asked} {}", budget.year)));
    let row = |name: String, explanation: &str, earlier: Option<Cents>, asked: Cents| {
        let mut cells = vec![Cell::header(name)];
        cells.extend(explained.then(|| Cell::text(explanation.trim())));
        if before.is_some() {
            cells.push(earlier.map_or(Cell::Empty, |amount| Cell::text(amount.to_string())));
        }
        cells.push(Cell::text(asked.to_string()));
        cells
    };
    Table {
        caption: format!("{what} voor {} per post", budget.named()),
        columns,
        rows: budget
            .of(direction)
            .map(|line| row(line.title(), &line.explanation, earlier(line), line.standing.requested))
            .collect(),
        total: Some(row("Totaal".into(), "", before.map(|before| total(before).available), total(budget).requested)),
    }
}
