//! Claims as a table in the internal version of the annual report. It names members, so it is never public.

use std::collections::BTreeMap;

use super::{ClaimState, list};
use crate::documents::{Cell, Column, Table};
use crate::error::Result;
use crate::money::Cents;
use crate::operation::View;
use crate::people::PersonId;

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
