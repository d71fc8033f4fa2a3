//! The invoices of 2026: those that were paid, one that is due, and the one of the website that is paid in the new year.

use serde_json::json;

use super::money::Posts;
use super::{Story, YEAR, own_paper};
use crate::error::Result;

/// Supplier, number, date, last day to pay, post, what for, cents, and the day it was paid.
type Bill = (&'static str, &'static str, &'static str, &'static str, &'static str, &'static str, i64, &'static str);

const BILLS: &[Bill] = &[
    (
        "Zaalbureau De Haven",
        "26-0311",
        "2026-03-11",
        "2026-04-10",
        "500",
        "Zaal themabijeenkomst",
        12_500,
        "2026-04-02",
    ),
    ("Drukkerij Rijnzicht", "2026-118", "2026-10-22", "2026-11-21", "600", "Flyers achterban, 500 stuks", 8_470, ""),
    ("Webwinkel Waterhoven", "W-5591", "2026-12-29", "2027-01-28", "600", "Website, jaar 2027", 14_520, "2027-01-12"),
];

pub fn tell(story: &mut Story<'_>, posts: &Posts) -> Result<()> {
    for (supplier, number, date, due_on, post, description, amount, paid_on) in BILLS {
        story.on(date, "Joris van Kampsbeek")?;
        let invoice = story.act(
            "invoices.add",
            json!({
                "year": YEAR, "supplier": supplier, "number": number, "date": date, "due_on": due_on,
                "budget_line": posts.get(*post), "description": description, "amount": amount,
                "iban": "NL63TEST0000000303",
            }),
        )?;
        let source = own_paper(story, "factuur.pdf", include_bytes!("papers/factuur.pdf"));
        story.act("invoices.add_paper", json!({ "invoice": invoice, "source": source }))?;
        if !paid_on.is_empty() {
            story.act("invoices.pay", json!({ "id": invoice, "on": paid_on }))?;
        }
    }
    Ok(())
}
