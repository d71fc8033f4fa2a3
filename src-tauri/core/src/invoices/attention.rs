//! Invoices that are due, for Vandaag.

use super::{Invoice, list, place};
use crate::calendar::dutch;
use crate::error::Result;
use crate::operation::View;
use crate::today::{Attention, SOON, Tone};

/// What is to be paid soon, and what should have been paid.
pub fn attention(view: &View<'_>, year: i32) -> Result<Vec<Attention>> {
    let soon = view.today() + SOON;
    let is_due = |invoice: &Invoice| {
        invoice.paid_on.is_none() && !invoice.is_income && invoice.due_on.is_some_and(|due| due <= soon)
    };
    Ok(list(view, year)?.iter().filter(|invoice| is_due(invoice)).filter_map(|invoice| matter(view, invoice)).collect())
}

fn matter(view: &View<'_>, invoice: &Invoice) -> Option<Attention> {
    let due = invoice.due_on?;
    let late = (view.today() - due).num_days();
    let when = match late {
        1 => "1 dag te laat".to_owned(),
        2.. => format!("{late} dagen te laat"),
        0 => "vandaag".into(),
        _ => format!("voor {}", dutch::short(due)),
    };
    Some(Attention {
        tone: if late > 0 { Tone::Late } else { Tone::Soon },
        when,
        title: format!("Factuur van {} betalen", invoice.supplier),
        detail: format!("{}, uiterlijk {}", invoice.amount, dutch::long(due)),
        owner: None,
        action: "Factuur openen".into(),
        place: place(invoice.year).record(invoice.id),
    })
}
