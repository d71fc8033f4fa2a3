//! What of the bodies comes up on Vandaag.

use super::{Body, BodyWarning, WarningKind, with};
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::operation::View;
use crate::people::Member;
use crate::today::{Attention, Tone};

/// Groups that are too small or too large, have no contact, or ended without a closing agreement.
pub fn attention(view: &View<'_>, people: &[Member]) -> Result<Vec<Attention>> {
    let bodies = with(view, people)?;
    Ok(bodies.iter().flat_map(|body| body.warnings.iter().map(|warning| matter(body, warning))).collect())
}

fn matter(body: &Body, warning: &BodyWarning) -> Attention {
    let (when, action) = match warning.kind {
        WarningKind::TooFew => ("te klein", "Leden bekijken"),
        WarningKind::TooMany => ("te groot", "Leden bekijken"),
        WarningKind::NoContact | WarningKind::MoreContacts => ("contactpersoon", "Leden bekijken"),
        WarningKind::NoClosingAgreement => ("afgelopen", "Afspraak opschrijven"),
    };
    Attention {
        tone: Tone::Soon,
        when: when.into(),
        title: body.name.clone(),
        detail: warning.words.trim_end_matches('.').into(),
        owner: None,
        action: action.into(),
        place: Place::room(Room::Groups).record(body.id),
    }
}
