//! Claims as tables in the internal versions of budget and annual report. They name members, so they are never public.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use rusqlite::params;

use super::{ClaimState, LineKind, list, number_text};
use crate::budget::Budget;
use crate::calendar::dutch;
use crate::documents::{Cell, Column, Table};
use crate::error::Result;
use crate::money::Cents;
use crate::operation::View;
use crate::people::{self, PersonId};

/// What each member got back, or will; none when no claim of the year was approved.
pub fn per_member(view: &View<'_>, year: i32) -> Result<Option<Table>> {
    // By person too: two members may have the same name.
    let mut members: BTreeMap<(String, PersonId), (usize, Cents)> = BTreeMap::new();
    for claim in list(view, year)? {
        if matches!(claim.state, ClaimState::Approved | ClaimState::Paid) {
            let (claims, total) = members.entry((claim.name, claim.person)).or_default();
            *claims += 1;
            *total += claim.total;
        }
    }
    let total = members.values().map(|(_, total)| *total).fold(Cents::ZERO, |sum, one| sum + one);
    let count: usize = members.values().map(|(claims, _)| claims).sum();
    let row = |((name, _), (claims, total)): (&(String, PersonId), &(usize, Cents))| {
        vec![Cell::header(name), Cell::text(claims.to_string()), Cell::text(total.to_string())]
    };
    Ok((!members.is_empty()).then(|| Table {
        caption: format!("Goedgekeurde en betaalde declaraties per lid in {year}"),
        columns: vec![Column::start("Lid"), Column::end("Declaraties"), Column::end("Bedrag")],
        rows: members.iter().map(row).collect(),
        total: Some(vec![Cell::header("Totaal"), Cell::text(count.to_string()), Cell::text(total.to_string())]),
    }))
}

/// A line of an approved or paid claim.
struct Booking {
    budget_line: String,
    date: NaiveDate,
    claim: String,
    who: String,
    what: String,
    amount: Cents,
}

/// The claim lines behind what is realised and committed of a budget, by budget line and date; none when there are none.
pub fn bookings(view: &View<'_>, budget: &Budget) -> Result<Option<Table>> {
    let year = budget.year;
    let bookings = view.rows(
        "SELECT budget_line.code || ' ' || budget_line.name, claim_line.date, number, first_name, infix,
                last_name, claim_line.kind, description, coalesce(approved, amount)
         FROM claim_line JOIN claim ON claim.id = claim_id JOIN person ON person.id = person_id
              JOIN budget_line ON budget_line.id = budget_line_id
         WHERE claim.year = ?1 AND budget_id = ?2 AND claim.state IN ('approved', 'paid')
         ORDER BY budget_line.position, claim_line.date, number, claim_line.position",
        params![year, budget.id],
        |row| {
            let name: [String; 3] = [row.get(3)?, row.get(4)?, row.get(5)?];
            let (kind, description): (LineKind, String) = (row.get(6)?, row.get(7)?);
            Ok(Booking {
                budget_line: row.get(0)?,
                date: row.get(1)?,
                claim: row.get::<_, Option<i64>>(2)?.map(|number| number_text(year, number)).unwrap_or_default(),
                who: people::full_name(&name[0], &name[1], &name[2]),
                what: if description.is_empty() { kind.dutch().to_owned() } else { description },
                amount: row.get(8)?,
            })
        },
    )?;
    let total = bookings.iter().fold(Cents::ZERO, |sum, booking| sum + booking.amount);
    Ok((!bookings.is_empty()).then(|| Table {
        caption: format!("Declaratieregels achter de bedragen van {}", budget.named()),
        columns: vec![
            Column::start("Post"),
            Column::start("Datum"),
            Column::start("Declaratie"),
            Column::start("Lid"),
            Column::start("Omschrijving"),
            Column::end("Bedrag"),
        ],
        rows: bookings.iter().map(booking).collect(),
        total: Some(vec![
            Cell::header("Totaal"),
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::Empty,
            Cell::text(total.to_string()),
        ]),
    }))
}

fn booking(booking: &Booking) -> Vec<Cell> {
    vec![
        Cell::header(&booking.budget_line),
        Cell::text(dutch::short(booking.date)),
        Cell::text(&booking.claim),
        Cell::text(&booking.who),
        Cell::text(&booking.what),
        Cell::text(booking.amount.to_string()),
    ]
}
