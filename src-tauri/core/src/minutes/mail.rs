//! The words to send decisions and actions with, for the clipboard. They go to anyone, so they say what the public may know.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::sheet::{MinutedDecision, of, titled};
use crate::actions::Action;
use crate::calendar::dutch;
use crate::council;
use crate::error::Result;
use crate::meetings::{self, MeetingId};
use crate::operation::View;
use crate::print::Audience;

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MailText {
    pub subject: String,
    pub text: String,
}

pub(super) fn mail(view: &View<'_>, id: MeetingId) -> Result<MailText> {
    let meeting = meetings::one(view, id)?;
    let sheet = of(view, &meeting, Audience::Public)?;
    let open = || sheet.items.iter().filter(|item| !item.is_closed);
    let decisions = open().flat_map(|item| &item.decisions).chain(&sheet.decisions);
    let actions = open().flat_map(|item| &item.actions).chain(&sheet.actions);
    let mut lines = vec![
        "Beste allen,".to_owned(),
        String::new(),
        format!("Dit zijn de besluiten en acties van {}.", titled(&meeting)),
        String::new(),
        "Besluiten".into(),
    ];
    lines.extend(or_none(decisions.map(decided).collect(), "Er zijn geen besluiten genomen."));
    lines.extend([String::new(), "Acties".into()]);
    lines.extend(or_none(actions.map(agreed).collect(), "Er zijn geen acties afgesproken."));
    lines.extend([String::new(), "De besluiten- en actielijst zit bij dit bericht.".into(), String::new()]);
    lines.extend(["Met vriendelijke groet,".to_owned(), council::named(view)?.name]);
    Ok(MailText { subject: format!("Besluiten en acties, {}", titled(&meeting)), text: lines.join("\n") })
}

fn or_none(lines: Vec<String>, none: &str) -> Vec<String> {
    if lines.is_empty() { vec![none.into()] } else { lines }
}

fn decided(decision: &MinutedDecision) -> String {
    format!("- {}: {}", decision.label, decision.text)
}

fn agreed(action: &Action) -> String {
    let due = action.due_on.map(|due| format!("uiterlijk {}", dutch::long(due)));
    let who = [Some(action.owner_name.clone()).filter(|name| !name.is_empty()), due];
    let who = who.into_iter().flatten().collect::<Vec<_>>().join(", ");
    if who.is_empty() {
        format!("- {}: {}", action.label, action.text)
    } else {
        format!("- {}: {} ({who})", action.label, action.text)
    }
}
