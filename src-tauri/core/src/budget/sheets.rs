//! The budget and what stands behind it as files for other programs.

use super::bookings::bookings;
use super::document::{asked, holder, named_of};
use super::{Booking, Budget, BudgetLine, Direction, Standing};
use crate::calendar::year_bounds;
use crate::claims;
use crate::error::Result;
use crate::export::journal::{Journal, Posting, Transaction, part};
use crate::export::{Sheet, SheetCell, SheetColumn, SheetKind};
use crate::groups::BodyId;
use crate::money::Cents;
use crate::operation::View;
use crate::print::Audience;

fn kind(direction: Direction) -> &'static str {
    match direction {
        Direction::Cost => "Kosten",
        Direction::Income => "Inkomsten",
    }
}

/// Where each line stands, with the sums of cost and of income.
pub fn sheet(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<Sheet> {
    let budgets = asked(view, year, body)?;
    let mut columns =
        ["Begroting van", "Soort", "Code", "Post"].map(|label| SheetColumn::new(label, SheetKind::Text)).to_vec();
    let amounts = ["Aangevraagd", "Toegekend", "Wijzigingen", "Gewijzigd", "Gerealiseerd", "Toegezegd", "Over"];
    columns.extend(amounts.map(|label| SheetColumn::new(label, SheetKind::Amount)));
    columns.push(SheetColumn::new("%", SheetKind::Number));
    let line = |budget: &Budget, line: &BudgetLine| {
        let names = [holder(budget), kind(line.direction).into(), line.code.clone(), line.name.clone()];
        row(names, &line.standing)
    };
    let total = |direction: Direction, standings: fn(&Budget) -> &Standing| {
        let names = ["Totaal".into(), kind(direction).into(), String::new(), String::new()];
        row(names, &Standing::sum(budgets.iter().map(standings)))
    };
    let mut totals = vec![total(Direction::Cost, |budget| &budget.total)];
    if budgets.iter().any(Budget::has_income) {
        totals.push(total(Direction::Income, |budget| &budget.income));
    }
    Ok(Sheet {
        title: format!("Begroting {}", named_of(view, year, body)?),
        columns,
        rows: budgets.iter().flat_map(|budget| budget.lines.iter().map(move |it| line(budget, it))).collect(),
        totals,
    })
}

fn row(names: [String; 4], standing: &Standing) -> Vec<SheetCell> {
    let mut cells: Vec<SheetCell> = names.into_iter().map(SheetCell::Text).collect();
    cells.extend([
        standing.requested.into(),
        standing.granted.into(),
        standing.changed.into(),
        standing.available.into(),
        standing.realised.into(),
        standing.committed.into(),
        standing.left.into(),
    ]);
    cells.push(standing.percent.map_or(SheetCell::Empty(()), |percent| SheetCell::Number(percent.into())));
    cells
}

/// The bookings that a file is about.
fn chosen(view: &View<'_>, year: i32, body: Option<BodyId>) -> Result<(Vec<Budget>, Vec<Booking>)> {
    let budgets = asked(view, year, body)?;
    let mut found = bookings(view, year)?;
    found.retain(|booking| match booking.budget {
        Some(of) => budgets.iter().any(|budget| budget.id == of),
        None => body.is_none(),
    });
    Ok((budgets, found))
}

/// Every booking of a year; who and what only for the council itself.
pub fn bookings_sheet(view: &View<'_>, year: i32, body: Option<BodyId>, audience: Audience) -> Result<Sheet> {
    let (_, bookings) = chosen(view, year, body)?;
    let named = audience == Audience::Internal;
    let mut columns = vec![
        SheetColumn::new("Post", SheetKind::Text),
        SheetColumn::new("Soort", SheetKind::Text),
        SheetColumn::new("Datum", SheetKind::Date),
        SheetColumn::new("Stuk", SheetKind::Text),
    ];
    if named {
        columns.extend([SheetColumn::new("Wie", SheetKind::Text), SheetColumn::new("Omschrijving", SheetKind::Text)]);
    }
    columns.extend([
        SheetColumn::new("Bedrag", SheetKind::Amount),
        SheetColumn::new("Stand", SheetKind::Text),
        SheetColumn::new("Betaald op", SheetKind::Date),
    ]);
    let row = |booking: Booking| {
        let called = booking.called();
        let mut cells: Vec<SheetCell> =
            vec![booking.line_title.into(), kind(booking.direction).into(), booking.date.into(), called.into()];
        if named {
            cells.extend([booking.who.into(), booking.what.into()]);
        }
        cells.extend([
            booking.amount.into(),
            if booking.paid { "betaald" } else { "toegezegd" }.into(),
            booking.paid_on.into(),
        ]);
        cells
    };
    Ok(Sheet {
        title: format!("Boekingen {}", named_of(view, year, body)?),
        columns,
        rows: bookings.into_iter().map(row).collect(),
        totals: Vec::new(),
    })
}

/// The bookings as a journal for hledger: an account for each line, what is paid settled against the bank, what is not
/// yet against what is still to be paid or to come in. What is budgeted goes along, changes and all.
pub fn journal(view: &View<'_>, year: i32, body: Option<BodyId>, audience: Audience) -> Result<Vec<u8>> {
    let (budgets, bookings) = chosen(view, year, body)?;
    let mut journal = Journal::new(&[
        &format!("Boekingen {}", named_of(view, year, body)?),
        "Betaald en ontvangen is afgevinkt (*). Toegezegd nog niet (!).",
        "Gerealiseerd per post: hledger balance --cleared Kosten Inkomsten",
        // Without the period hledger looks from the first booking on, and the budget is of the first of January.
        &format!("Begroot en geboekt per post: hledger balance --budget --period {year}"),
    ]);
    for budget in &budgets {
        for line in &budget.lines {
            journal.account(&account(Some(budget), line.direction, &line.title()));
        }
    }
    for budget in &budgets {
        let budgeted: Vec<(String, Cents)> = budget
            .lines
            .iter()
            .map(|line| {
                let account = account(Some(budget), line.direction, &line.title());
                (account, signed(line.direction, line.standing.available))
            })
            .collect();
        journal.budget(year, &format!("Begroting {}", budget.named()), &budgeted, BANK);
    }
    for booking in bookings {
        let budget = budgets.iter().find(|budget| Some(budget.id) == booking.budget);
        journal.transaction(&transaction(booking, year, budget, audience));
    }
    Ok(journal.into_bytes())
}

const BANK: &str = "Bank";

/// Accounts of income run below zero, as bookkeepers have it.
fn signed(direction: Direction, amount: Cents) -> Cents {
    match direction {
        Direction::Cost => amount,
        Direction::Income => -amount,
    }
}

/// "Kosten:300 Deskundigheidsbevordering", of a deelraad "Kosten:Jeugd:300 Deskundigheidsbevordering".
fn account(budget: Option<&Budget>, direction: Direction, line: &str) -> String {
    let line = if line.is_empty() { "Zonder post".to_owned() } else { part(line) };
    let body = budget.and_then(|budget| budget.body_name.as_deref()).map(part).filter(|name| !name.is_empty());
    [Some(kind(direction).to_owned()), body, Some(line)].into_iter().flatten().collect::<Vec<_>>().join(":")
}

/// What is of another year is booked on the first or the last day of this one, so that a sum over the year is ours.
fn transaction(booking: Booking, year: i32, budget: Option<&Budget>, audience: Audience) -> Transaction {
    let amount = signed(booking.direction, booking.amount);
    let other = match (booking.paid, booking.direction) {
        (true, _) => BANK,
        (false, Direction::Cost) => "Te betalen",
        (false, Direction::Income) => "Te ontvangen",
    };
    let description = match audience {
        Audience::Internal => format!("{}, {}", booking.who, booking.what),
        Audience::Public if booking.is_claim => "Declaratie".into(),
        Audience::Public => "Factuur".into(),
    };
    let (first, last) = year_bounds(year);
    let date = booking.date.clamp(first, last);
    Transaction {
        date,
        settled: booking.paid,
        code: booking.number,
        description: [description].into_iter().chain(booking.late_of.map(claims::late)).collect::<Vec<_>>().join(" "),
        postings: vec![
            Posting { account: account(budget, booking.direction, &booking.line_title), amount, date: None },
            // The cost is of the day it was made, the money of the day it went.
            Posting { account: other.into(), amount: -amount, date: booking.paid_on.filter(|on| *on != date) },
        ],
    }
}
