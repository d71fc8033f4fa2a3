//! What asks for attention among the claims of a year.

use super::{ClaimState, ClaimSummary, list};
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::money::Cents;
use crate::operation::View;
use crate::today::{Attention, Tone};

/// Claims to check and to pay, and receipts that are missing.
pub fn attention(view: &View<'_>, year: i32) -> Result<Vec<Attention>> {
    let claims = list(view, year)?;
    let matters = [to_check(view, &claims, year), to_pay(&claims, year), missing_receipts(&claims, year)];
    Ok(matters.into_iter().flatten().collect())
}

fn claims_in(claims: &[ClaimSummary], state: ClaimState) -> Vec<&ClaimSummary> {
    claims.iter().filter(|claim| claim.state == state).collect()
}

fn many_claims(count: usize) -> String {
    if count == 1 { "1 declaratie".into() } else { format!("{count} declaraties") }
}

fn to_check(view: &View<'_>, claims: &[ClaimSummary], year: i32) -> Option<Attention> {
    let submitted = claims_in(claims, ClaimState::Submitted);
    let oldest = submitted.iter().map(|claim| claim.date).min()?;
    let total: Cents = submitted.iter().map(|claim| claim.total).sum();
    let days = (view.today() - oldest).num_days().max(0);
    let waits = if days == 1 { "1 dag".into() } else { format!("{days} dagen") };
    Some(Attention {
        tone: Tone::Waiting,
        when: "wacht op u".into(),
        title: format!("{} om te controleren", many_claims(submitted.len())),
        detail: format!("Samen {total}, de oudste wacht {waits}"),
        owner: None,
        action: "Controleren".into(),
        place: Place::room(Room::Claims).year(year),
    })
}

fn to_pay(claims: &[ClaimSummary], year: i32) -> Option<Attention> {
    let approved = claims_in(claims, ClaimState::Approved);
    let total: Cents = approved.iter().map(|claim| claim.total).sum();
    (!approved.is_empty()).then(|| Attention {
        tone: Tone::Waiting,
        when: "nog te betalen".into(),
        title: format!("{} goedgekeurd, nog niet betaald", many_claims(approved.len())),
        detail: format!("Samen {total}"),
        owner: None,
        action: "Betalen".into(),
        place: Place::room(Room::Claims).year(year),
    })
}

fn missing_receipts(claims: &[ClaimSummary], year: i32) -> Option<Attention> {
    let incomplete: Vec<_> =
        claims.iter().filter(|claim| claim.missing_receipts > 0 && claim.state != ClaimState::Rejected).collect();
    let first = incomplete.first()?;
    let missing: usize = incomplete.iter().map(|claim| claim.missing_receipts).sum();
    Some(Attention {
        tone: Tone::Soon,
        when: "bon ontbreekt".into(),
        title: if missing == 1 {
            "1 bewijsstuk ontbreekt".into()
        } else {
            format!("{missing} bewijsstukken ontbreken")
        },
        detail: incomplete.iter().take(3).map(|claim| claim.name.as_str()).collect::<Vec<_>>().join(", "),
        owner: None,
        action: "Declaratie openen".into(),
        place: Place::room(Room::Claims).year(year).record(first.id),
    })
}
