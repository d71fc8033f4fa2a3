//! What stands behind the amounts of a budget: the lines of claims that were approved, each by its approved amount, and
//! the invoices. This is the one place that says what counts.

use std::collections::HashMap;

use chrono::{Datelike, NaiveDate};

use super::document::{asked, named_of};
use super::{BudgetId, BudgetLineId, Direction};
use crate::calendar::dutch;
use crate::claims::{self, LineKind};
use crate::council;
use crate::documents::{Block, Cell, Column, Document, Layout, Table};
use crate::error::Result;
use crate::groups::BodyId;
use crate::money::Cents;
use crate::operation::View;
use crate::people;
use crate::print::Audience;

/// Every booking: what was approved or paid of a claim, what came or went by an invoice.
const BOOKED: &str = "
    SELECT claim_line.id AS id, claim.year AS year, budget_line_id AS line, coalesce(approved, amount) AS amount,
           state = 'paid' AS paid
    FROM claim JOIN claim_line ON claim_id = claim.id WHERE state IN ('approved', 'paid')
    UNION ALL
    SELECT id, year, budget_line_id, amount, paid_on IS NOT NULL FROM invoice";

/// Per line of the year: realised, and committed.
pub(super) fn spent(view: &View<'_>, year: i32) -> Result<HashMap<BudgetLineId, (Cents, Cents)>> {
    let sql = format!(
        "SELECT line, sum(CASE WHEN paid THEN amount ELSE 0 END), sum(CASE WHEN paid THEN 0 ELSE amount END)
         FROM ({BOOKED}) WHERE year = ?1 AND line IS NOT NULL GROUP BY line"
    );
    let rows = view.rows(&sql, [year], |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.into_iter().collect())
}

/// What came after its own year was closed and is booked in this one (nagekomen), as far as it is realised: per line
/// and year.
pub(super) fn late(view: &View<'_>, year: i32) -> Result<Vec<(BudgetLineId, i32, Cents)>> {
    view.rows(
        "SELECT line, of, sum(amount) FROM (
            SELECT budget_line_id AS line, CAST(substr(date, 1, 4) AS INTEGER) AS of, coalesce(approved, amount) AS amount
            FROM claim JOIN claim_line ON claim_id = claim.id WHERE claim.year = ?1 AND state = 'paid'
            UNION ALL
            SELECT budget_line_id, CAST(substr(date, 1, 4) AS INTEGER), amount FROM invoice
            WHERE year = ?1 AND late AND paid_on IS NOT NULL)
         WHERE of < ?1 AND line IS NOT NULL GROUP BY line, of ORDER BY of",
        [year],
        |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?)),
    )
}

/// How many bookings of the year have no budget line, and so are in no sum.
pub fn without_line(view: &View<'_>, year: i32) -> Result<i64> {
    let sql = format!("SELECT count(*) FROM ({BOOKED}) WHERE year = ?1 AND line IS NULL");
    Ok(view.row(&sql, [year], |row| row.get(0))?.unwrap_or_default())
}

/// One booking in full.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Booking {
    pub line: Option<BudgetLineId>,
    /// The budget it is booked on.
    pub budget: Option<BudgetId>,
    /// "300 Deskundigheidsbevordering"; empty without a line.
    pub line_title: String,
    pub direction: Direction,
    pub date: NaiveDate,
    /// The year it is of, when it came after that was closed (nagekomen).
    pub late_of: Option<i32>,
    /// Number of the claim or the invoice.
    pub number: String,
    /// The member, or the supplier.
    pub who: String,
    pub is_claim: bool,
    pub what: String,
    pub amount: Cents,
    pub paid: bool,
    pub paid_on: Option<NaiveDate>,
}

impl Booking {
    /// "D-2026-003 (nagekomen 2025)": its number, and that it came late.
    pub fn called(&self) -> String {
        let late = self.late_of.map(claims::late);
        [Some(self.number.clone()).filter(|number| !number.is_empty()), late]
            .into_iter()
            .flatten()
            .collect::<Vec<_>>()
            .join(" ")
    }
}

/// All bookings of a year, by budget line and date.
pub fn bookings(view: &View<'_>, year: i32) -> Result<Vec<Booking>> {
    let sql = format!(
        "SELECT booked.line, budget_id, coalesce(budget_line.code || ' ' || budget_line.name, '') AS line_title,
                coalesce(direction, 'cost') AS direction, coalesce(claim_line.date, invoice.date) AS date,
                claim.number AS claim_number, invoice.number AS invoice_number, first_name, infix, last_name,
                supplier, claim_line.kind AS kind, coalesce(claim_line.description, invoice.description) AS what,
                booked.amount, booked.paid,
                claim.id IS NOT NULL OR invoice.late AS late, coalesce(claim.paid_on, invoice.paid_on) AS paid_on,
                claim.id IS NOT NULL AS is_claim
         FROM ({BOOKED}) AS booked
              LEFT JOIN claim_line ON claim_line.id = booked.id LEFT JOIN claim ON claim.id = claim_line.claim_id
              LEFT JOIN person ON person.id = claim.person_id
              LEFT JOIN invoice ON invoice.id = booked.id
              LEFT JOIN budget_line ON budget_line.id = booked.line LEFT JOIN budget ON budget.id = budget_id
              LEFT JOIN body ON body.id = budget.body_id
         WHERE booked.year = ?1
         ORDER BY booked.line IS NULL, budget.body_id IS NOT NULL, body.position, budget.body_id,
                  budget_line.position, date, is_claim DESC, claim_number, claim_line.position, booked.id"
    );
    view.rows(&sql, [year], |row| {
        let is_claim: bool = row.get("is_claim")?;
        let number = match row.get::<_, Option<i64>>("claim_number")? {
            Some(number) => claims::number_text(year, number),
            None => row.get::<_, Option<String>>("invoice_number")?.unwrap_or_default(),
        };
        let who = if is_claim {
            let name: [String; 3] = [row.get("first_name")?, row.get("infix")?, row.get("last_name")?];
            people::full_name(&name[0], &name[1], &name[2])
        } else {
            row.get("supplier")?
        };
        let date: NaiveDate = row.get("date")?;
        let late: bool = row.get("late")?;
        let described: String = row.get("what")?;
        let kind: Option<LineKind> = row.get("kind")?;
        Ok(Booking {
            line: row.get("line")?,
            budget: row.get("budget_id")?,
            line_title: row.get("line_title")?,
            direction: row.get("direction")?,
            date,
            late_of: (late && date.year() < year).then(|| date.year()),
            number,
            who,
            is_claim,
            what: kind.filter(|_| described.is_empty()).map_or(described, |kind| kind.dutch().to_owned()),
            amount: row.get("amount")?,
            paid: row.get("paid")?,
            paid_on: row.get("paid_on")?,
        })
    })
}

/// The bookings as a document: with names for the council itself, without them for everyone.
pub fn document(view: &View<'_>, year: i32, body: Option<BodyId>, audience: Audience) -> Result<Document> {
    let budgets = asked(view, year, body)?;
    let council = council::named(view)?;
    let all = bookings(view, year)?;
    let mut blocks = Vec::new();
    for budget in &budgets {
        let own: Vec<&Booking> = all.iter().filter(|booking| booking.budget == Some(budget.id)).collect();
        let whose = budget.named();
        match table(&own, format!("Boekingen op de begroting {whose}"), audience) {
            Some(table) => blocks.push(Block::Table(table)),
            None => blocks.push(Block::Paragraph(format!("Op de begroting {whose} is nog niets geboekt.").into())),
        }
    }
    let loose: Vec<&Booking> = all.iter().filter(|booking| booking.line.is_none() && body.is_none()).collect();
    blocks.extend(table(&loose, format!("Boekingen in {year} zonder post"), audience).map(Block::Table));
    Ok(Document {
        title: format!("Boekingen {}", named_of(view, year, body)?),
        subtitle: None,
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: format!("Stand op {}", dutch::long(view.today())),
        draft: false,
        layout: Layout::List,
        letter: None,
        highlights: Vec::new(),
        blocks,
    })
}

/// Bookings by budget line and date, costs as they are and income apart by its line; none when there are none.
pub(super) fn table(bookings: &[&Booking], caption: String, audience: Audience) -> Option<Table> {
    let named = audience == Audience::Internal;
    let mut columns = vec![Column::start("Post"), Column::start("Datum"), Column::start("Stuk")];
    if named {
        columns.extend([Column::start("Wie"), Column::start("Omschrijving")]);
    }
    columns.extend([Column::end("Betaald"), Column::end("Toegezegd")]);
    let row = |booking: &&Booking| {
        let mut cells = vec![
            Cell::header(&booking.line_title),
            Cell::text(dutch::short(booking.date)),
            Cell::text(booking.called()),
        ];
        if named {
            cells.extend([Cell::text(&booking.who), Cell::text(&booking.what)]);
        }
        let amount = Cell::text(booking.amount.digits());
        cells.extend(if booking.paid { [amount, Cell::Empty] } else { [Cell::Empty, amount] });
        cells
    };
    let sum = |paid: bool| bookings.iter().filter(|it| it.paid == paid).map(|it| it.amount).sum::<Cents>();
    let mixed = bookings.iter().any(|booking| booking.direction == Direction::Income);
    let mut total = vec![Cell::header("Totaal")];
    total.extend(std::iter::repeat_n(Cell::Empty, columns.len() - 3));
    total.extend([Cell::text(sum(true).digits()), Cell::text(sum(false).digits())]);
    (!bookings.is_empty()).then(|| Table {
        caption: format!("{caption}, in euro’s"),
        columns,
        rows: bookings.iter().map(row).collect(),
        // Income and cost do not add up to anything.
        total: (!mixed).then_some(total),
    })
}
