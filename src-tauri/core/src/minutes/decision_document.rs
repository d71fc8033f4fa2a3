//! The excerpt of one decision (besluit), to be signed and sent to the gemeente.

use super::document::outline;
use super::records;
use super::sheet::{CLOSED, minuted, titled};
use crate::calendar::dutch;
use crate::decisions::DecisionId;
use crate::documents::{Block, Document, Layout, Text};
use crate::error::Result;
use crate::meetings;
use crate::operation::View;
use crate::people;
use crate::print::Audience;
use crate::wording::capital;

/// One decision with how it was taken. In public a closed one says no more than that it is. Fails with `not_found` or
/// `council_unknown`.
pub fn document(view: &View<'_>, id: DecisionId, audience: Audience) -> Result<Document> {
    let decision = records::decision(view, id)?;
    let meeting = meetings::one(view, decision.meeting)?;
    let is_hidden = decision.is_closed && audience == Audience::Public;
    let standing = format!("Besloten op {}", dutch::long(meeting.date));
    let mut document = outline(view, &format!("Besluit {}", decision.label()), &meeting, standing)?;
    document.subtitle = None;
    document.layout = Layout::Form;
    let item = decision.item.filter(|_| !is_hidden).map(|item| records::item(view, item)).transpose()?;
    let present = format!(
        "{} van {} stemmen aanwezig, {} nodig",
        decision.votes_present, decision.votes_entitled, decision.votes_needed
    );
    let mut facts = vec![("Vergadering".to_owned(), Text::plain(capital(&titled(&meeting))))];
    facts.extend(item.map(|item| ("Agendapunt".to_owned(), item.subject.into())));
    let decision = minuted(decision);
    if is_hidden {
        facts.push(("Besluit".into(), CLOSED.into()));
    } else {
        facts.push(("Besluit".into(), Text::bold(decision.text)));
        facts.push(("Hoe besloten".into(), decision.remarks.join(" ").into()));
        facts.push(("Quorum".into(), present.into()));
    }
    document.blocks = vec![Block::Facts(facts)];
    let chair = records::course(view, meeting.id)?.chair;
    let secretary = people::in_role(view, "secretaris", meeting.date)?.into_iter().next();
    document.blocks.push(Block::Signatures(vec![signer(chair, "voorzitter"), signer(secretary, "secretaris")]));
    Ok(document)
}

/// "Fenna Oosterlaan, secretaris"
fn signer(name: Option<String>, role: &str) -> String {
    name.map_or_else(|| capital(role), |name| format!("{name}, {role}"))
}
