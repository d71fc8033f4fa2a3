//! The claims of 2026, from the first trip to the ones that wait for approval in November.

use serde_json::{Value, json};

use super::members::People;
use super::money::Posts;
use super::{Story, YEAR, own_paper};
use crate::error::Result;

/// How far a claim has come.
#[derive(PartialEq)]
enum Way {
    Concept,
    Submitted,
    Approved,
    Rejected(&'static str),
    Paid,
    /// Paid with others, in the batch that went to the gemeente in October.
    InBatch,
}
use Way::{Approved, Concept, InBatch, Paid, Rejected, Submitted};

/// A line: date, budget line, what for, and how much.
type Line = (&'static str, &'static str, &'static str, What);

enum What {
    /// Metres with one's own vehicle.
    Trip(i64),
    /// Cents, with a ticket.
    Train(i64),
    /// Cents, with this receipt.
    Spent(i64, Proof),
}
use What::{Spent, Train, Trip};

enum Proof {
    Receipt,
    Invoice,
    /// None, for this reason.
    Missing(&'static str),
}
use Proof::{Invoice, Missing, Receipt};

/// Member, day of handing in, how far it came, lines.
const CLAIMS: &[(&str, &str, Way, &[Line])] = &[
    ("Okke", "2026-01-09", Paid, &[("2026-01-06", "200", "Noorderveld – gemeentehuis, retour", Trip(14_000))]),
    ("Truus", "2026-02-16", Paid, &[("2026-02-12", "200", "Thuis – voedselbank, retour", Trip(9_200))]),
    (
        "Fenna",
        "2026-03-20",
        Paid,
        &[
            ("2026-03-12", "300", "Basistraining adviesraden, drie leden", Spent(94_500, Invoice)),
            ("2026-03-12", "200", "Trein naar de training", Train(1_180)),
        ],
    ),
    (
        "Joris",
        "2026-04-02",
        Paid,
        &[
            ("2026-03-31", "100", "Onkostenvergoeding leden, eerste kwartaal", Spent(225_000, Invoice)),
            ("2026-03-31", "110", "Vergoeding voorzitter, eerste kwartaal", Spent(37_500, Invoice)),
            ("2026-02-10", "800", "Lidmaatschap Koepel Adviesraden 2026", Spent(50_000, Invoice)),
        ],
    ),
    (
        "Yara",
        "2026-05-28",
        Paid,
        &[
            ("2026-05-20", "400", "Drukwerk en porto vragenlijst armoederegelingen", Spent(86_250, Invoice)),
            ("2026-05-21", "200", "Westpolder – De Steiger, retour", Trip(21_600)),
        ],
    ),
    (
        "Marisol",
        "2026-06-15",
        Paid,
        &[("2026-06-13", "600", "Kraam en folders wijkmarkt Centrum", Spent(13_475, Receipt))],
    ),
    (
        "Joris",
        "2026-07-02",
        Paid,
        &[
            ("2026-06-30", "100", "Onkostenvergoeding leden, tweede kwartaal", Spent(225_000, Invoice)),
            ("2026-06-30", "110", "Vergoeding voorzitter, tweede kwartaal", Spent(37_500, Invoice)),
        ],
    ),
    (
        "Hendrik-Jan",
        "2026-07-03",
        Paid,
        &[
            ("2026-06-24", "200", "Trein naar regio-overleg", Train(2_660)),
            ("2026-06-30", "200", "Buitendorpen – gemeentehuis, retour", Trip(20_000)),
        ],
    ),
    (
        "Truus",
        "2026-07-14",
        Paid,
        &[("2026-07-10", "700", "Etentje na de wandeling, tien leden", Spent(28_640, Receipt))],
    ),
    ("Yara", "2026-08-27", InBatch, &[("2026-08-25", "200", "Westpolder – gemeentehuis, retour", Trip(37_400))]),
    ("Marisol", "2026-09-02", InBatch, &[("2026-08-29", "600", "Flyers wijkmarkt Rijnkant", Spent(6_225, Receipt))]),
    (
        "Joris",
        "2026-10-01",
        InBatch,
        &[
            ("2026-09-24", "300", "Studiemiddag inkomensondersteuning, zaal en spreker", Spent(173_500, Invoice)),
            ("2026-09-30", "100", "Onkostenvergoeding leden, derde kwartaal", Spent(225_000, Invoice)),
            ("2026-09-30", "110", "Vergoeding voorzitter, derde kwartaal", Spent(37_500, Invoice)),
        ],
    ),
    (
        "Rachid",
        "2026-10-11",
        Approved,
        &[
            (
                "2026-10-08",
                "900",
                "Printpapier en toner",
                Spent(9_500, Missing("de bon is zoekgeraakt bij de verhuizing van de kast")),
            ),
            ("2026-09-24", "500", "Koffie en thee studiemiddag", Spent(5_215, Receipt)),
        ],
    ),
    (
        "Bart",
        "2026-10-20",
        Rejected("parkeren zit al in het kilometertarief"),
        &[("2026-10-06", "200", "Parkeren bij het gemeentehuis", Spent(650, Receipt))],
    ),
    (
        "Truus",
        "2026-10-24",
        Submitted,
        &[("2026-10-17", "600", "Kraamhuur wijkmarkt Buitendorpen", Spent(3_815, Receipt))],
    ),
    (
        "Okke",
        "2026-10-25",
        Submitted,
        &[
            ("2026-10-22", "200", "Noorderveld – gemeentehuis, retour", Trip(37_400)),
            ("2026-10-22", "500", "Zaalhuur wijkcentrum", Spent(4_500, Receipt)),
            ("2026-10-23", "500", "Koffie en thee", Spent(700, Receipt)),
        ],
    ),
    (
        "Devi",
        "2026-10-29",
        Submitted,
        &[("2026-10-28", "200", "Trein naar regio-overleg, heen en terug", Train(1_890))],
    ),
    ("Fenna", "2026-11-06", Concept, &[("2026-11-05", "900", "Enveloppen en postzegels", Spent(2_340, Receipt))]),
];

/// Who approves a claim: the treasurer, and of the treasurer's own the secretary.
const TREASURER: &str = "Joris van Kampsbeek";
const SECRETARY: &str = "Fenna Oosterlaan";

pub fn tell(story: &mut Story<'_>, people: &People, posts: &Posts) -> Result<()> {
    let mut in_batch = Vec::new();
    for (member, date, way, lines) in CLAIMS {
        story.on(date, TREASURER)?;
        let person = people.get(member);
        let claim = story.act("claims.start", json!({ "year": YEAR, "person": person }))?;
        for line in *lines {
            add(story, &claim, line, posts)?;
        }
        walk(story, &claim, way, if *member == "Joris" { SECRETARY } else { TREASURER }, date)?;
        if *way == InBatch {
            in_batch.push(claim);
        }
    }
    pay(story, &in_batch)
}

fn pay(story: &mut Story<'_>, claims: &[Value]) -> Result<()> {
    story.on("2026-10-08", TREASURER)?;
    let batch = story.act("payments.start", json!({ "year": YEAR, "claims": claims, "invoices": [] }))?;
    story.act("payments.send", json!({ "id": batch }))?;
    story.on("2026-10-20", TREASURER)?;
    story.act("payments.pay", json!({ "id": batch }))?;
    Ok(())
}

fn add(story: &mut Story<'_>, claim: &Value, (date, post, description, what): &Line, posts: &Posts) -> Result<()> {
    let (kind, distance, amount) = match what {
        Trip(metres) => ("mileage", Some(*metres), None),
        Train(cents) => ("public_transport", None, Some(*cents)),
        Spent(cents, _) => ("expense", None, Some(*cents)),
    };
    let because = if let Spent(_, Missing(because)) = what { because } else { "" };
    let line = story.act(
        "claims.add_line",
        json!({
            "claim": claim, "date": date, "kind": kind, "description": description, "missing_because": because,
            "budget_line": posts.get(*post), "distance": distance, "amount": amount,
        }),
    )?;
    let source = match what {
        Trip(_) | Spent(_, Missing(_)) => return Ok(()),
        Train(_) => own_paper(story, "treinkaartje.jpg", include_bytes!("papers/treinkaartje.jpg")),
        Spent(_, Receipt) => own_paper(story, "kassabon.png", include_bytes!("papers/kassabon.png")),
        Spent(_, Invoice) => own_paper(story, "factuur.pdf", include_bytes!("papers/factuur.pdf")),
    };
    story.act("claims.add_receipt", json!({ "line": line, "source": source }))?;
    Ok(())
}

fn walk(story: &mut Story<'_>, claim: &Value, way: &Way, approver: &str, date: &str) -> Result<()> {
    let id = json!({ "id": claim });
    if *way == Concept {
        return Ok(());
    }
    story.act("claims.submit", id.clone())?;
    story.on(date, approver)?;
    match way {
        Rejected(reason) => story.act("claims.reject", json!({ "id": claim, "reason": reason }))?,
        Approved | InBatch => story.act("claims.approve", id)?,
        Paid => {
            story.act("claims.approve", id.clone())?;
            story.act("claims.pay", id)?
        }
        Concept | Submitted => Value::Null,
    };
    Ok(())
}
