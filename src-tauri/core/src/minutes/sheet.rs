//! The minutes put together: what the sheet shows and every document is made of. Each of them asks for its audience here, and
//! what the public may not see is taken out in this one place.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::records::{self, Course};
use super::{MinutesId, MinutesState, adoption, kept};
use crate::actions::{self, Action};
use crate::agenda::AgendaItemId;
use crate::attendance::{self, Attendance, AttendanceStatus, Attendee, Guest};
use crate::calendar::dutch;
use crate::decisions::{self, Decision, DecisionId, DecisionManner, DecisionOutcome};
use crate::error::Result;
use crate::meetings::{self, Meeting, MeetingId};
use crate::operation::View;
use crate::print::Audience;

/// What stands in the place of everything about a closed item.
pub(super) const CLOSED: &str = "besloten";

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MinutesSheet {
    /// Absent until someone adopted them.
    pub id: Option<MinutesId>,
    pub meeting: MeetingId,
    pub state: MinutesState,
    /// The meeting that adopted them: "de vergadering van 3 november 2026 (plenair)".
    pub adopted_in: Option<String>,
    pub adopted_on: Option<NaiveDate>,
    /// With which changes.
    pub changes: String,
    /// Who was there, where, when: as the head of the minutes has it.
    pub head: Vec<HeadLine>,
    pub items: Vec<MinutedItem>,
    /// Made without an item.
    pub decisions: Vec<MinutedDecision>,
    pub actions: Vec<Action>,
    /// The meetings that can adopt them, the likeliest first.
    pub adopters: Vec<Adopter>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct HeadLine {
    /// "Afwezig met kennisgeving (m.k.)"
    pub name: String,
    pub text: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MinutedItem {
    pub id: AgendaItemId,
    /// On the agenda, from 1.
    pub number: usize,
    pub subject: String,
    pub is_closed: bool,
    pub notes: String,
    pub decisions: Vec<MinutedDecision>,
    pub actions: Vec<Action>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MinutedDecision {
    pub id: DecisionId,
    /// "2026-014"
    pub label: String,
    pub text: String,
    /// "Na stemming: 7 voor, 2 tegen." and what else there is to know of it, a sentence each.
    pub remarks: Vec<String>,
    pub is_closed: bool,
}

/// A later meeting that can adopt the minutes.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Adopter {
    pub id: MeetingId,
    pub title: String,
    pub date: NaiveDate,
}

/// The sheet as the council itself sees it.
pub(super) fn read(view: &View<'_>, meeting: MeetingId) -> Result<MinutesSheet> {
    of(view, &meetings::one(view, meeting)?, Audience::Internal)
}

/// The minutes of a meeting for an audience.
pub(super) fn of(view: &View<'_>, meeting: &Meeting, audience: Audience) -> Result<MinutesSheet> {
    let kept = kept(view, meeting.id)?;
    let adopter = kept.adopted_in.map(|id| meetings::one(view, id)).transpose()?;
    let (items, decisions, actions) = spread(view, meeting.id)?;
    let sheet = MinutesSheet {
        id: kept.id,
        meeting: meeting.id,
        state: kept.state,
        adopted_in: adopter.map(|meeting| the_meeting(&meeting)),
        adopted_on: kept.adopted_on,
        changes: kept.changes,
        head: head(meeting, &records::course(view, meeting.id)?, &attendance::of(view, meeting)?, &items),
        items,
        decisions,
        actions,
        adopters: adoption::adopters(view, meeting)?,
    };
    Ok(if audience == Audience::Public { sheet.for_the_public() } else { sheet })
}

impl MinutesSheet {
    /// Of a closed item the number stays, of a closed decision or action at an open one too, and the word "besloten".
    fn for_the_public(mut self) -> Self {
        for item in self.items.iter_mut().filter(|item| item.is_closed) {
            item.subject = CLOSED.into();
            item.notes = String::new();
            item.decisions = Vec::new();
            item.actions = Vec::new();
        }
        let items = &mut self.items;
        let decisions = items.iter_mut().flat_map(|item| &mut item.decisions).chain(&mut self.decisions);
        decisions.for_each(MinutedDecision::hide_closed);
        let actions = self.items.iter_mut().flat_map(|item| &mut item.actions).chain(&mut self.actions);
        actions.for_each(hide_closed);
        self
    }
}

impl MinutedDecision {
    pub(super) fn hide_closed(&mut self) {
        if self.is_closed {
            self.text = CLOSED.into();
            self.remarks = Vec::new();
        }
    }
}

/// Of a closed action the public sees the number.
fn hide_closed(action: &mut Action) {
    if action.is_closed {
        action.text = CLOSED.into();
        action.owner_name = String::new();
        action.due_on = None;
        action.note = String::new();
        action.postponed = Vec::new();
        action.item_title = None;
    }
}

/// "de vergadering van 3 november 2026 (plenair)"
pub(super) fn the_meeting(meeting: &Meeting) -> String {
    format!("de vergadering van {} ({})", dutch::long(meeting.date), meeting.kind_of())
}

type Spread = (Vec<MinutedItem>, Vec<MinutedDecision>, Vec<Action>);

/// Items with what was decided and agreed at each, and what stands by itself.
fn spread(view: &View<'_>, meeting: MeetingId) -> Result<Spread> {
    let mut decisions = decisions::of_meeting(view, meeting)?;
    let mut actions = actions::of_meeting(view, meeting)?;
    let items = records::items(view, meeting)?
        .into_iter()
        .enumerate()
        .map(|(index, item)| MinutedItem {
            number: index + 1,
            decisions: decisions.extract_if(.., |decision| decision.item == Some(item.id)).map(minuted).collect(),
            actions: actions.extract_if(.., |action| action.item == Some(item.id)).collect(),
            id: item.id,
            subject: item.subject,
            is_closed: item.is_closed,
            notes: item.notes,
        })
        .collect();
    Ok((items, decisions.into_iter().map(minuted).collect(), actions))
}

pub(super) fn minuted(decision: Decision) -> MinutedDecision {
    MinutedDecision {
        id: decision.id,
        remarks: remarks(&decision),
        label: decision.label,
        text: decision.text,
        is_closed: decision.is_closed,
    }
}

/// How it was decided, without quorum or not, who saw it otherwise, and whether it still holds.
fn remarks(decision: &Decision) -> Vec<String> {
    let mut remarks = vec![outcome(decision)];
    if !decision.has_quorum {
        remarks.push(format!(
            "Er was geen quorum: {} stemmen aanwezig, {} nodig.",
            decision.votes_present, decision.votes_needed
        ));
    }
    if !decision.minority_view.is_empty() {
        remarks.push(format!("Minderheidsstandpunt: {}", decision.minority_view));
    }
    if let Some(why) = &decision.withdrawn_because {
        remarks.push(format!("Ingetrokken: {why}"));
    }
    remarks
}

fn outcome(decision: &Decision) -> String {
    if decision.manner == DecisionManner::Consensus {
        return "Met algemene instemming.".into();
    }
    let mut votes = vec![
        format!("{} voor", decision.votes_for.unwrap_or(0)),
        format!("{} tegen", decision.votes_against.unwrap_or(0)),
    ];
    match decision.abstentions {
        Some(0) | None => {}
        Some(1) => votes.push("1 onthouding".into()),
        Some(more) => votes.push(format!("{more} onthoudingen")),
    }
    let came_of_it = match decision.outcome {
        DecisionOutcome::Adopted => "Na stemming",
        DecisionOutcome::Rejected => "Verworpen",
        DecisionOutcome::Tied => "De stemmen staakten",
    };
    format!("{came_of_it}: {}.", votes.join(", "))
}

/// The head of the minutes; what nobody filled in is not in it.
fn head(meeting: &Meeting, course: &Course, attendance: &Attendance, items: &[MinutedItem]) -> Vec<HeadLine> {
    let members = |status| {
        let those = attendance.people.iter().filter(|one| one.status == Some(status));
        those.map(|one| attended(one, items)).collect::<Vec<_>>().join(", ")
    };
    let opened = course.opened_at.unwrap_or(meeting.starts_at);
    let closed = course.closed_at.unwrap_or(meeting.ends_at);
    let [municipality, guests] = guests(&attendance.guests, items);
    let public = match attendance.public_count {
        None => String::new(),
        Some(0) => "geen".into(),
        Some(1) => "1 persoon".into(),
        Some(more) => format!("{more} personen"),
    };
    let lines = [
        ("Datum", dutch::with_weekday(meeting.date)),
        ("Tijd", format!("{}–{} uur", dutch::time(opened), dutch::time(closed))),
        ("Locatie", meeting.place.clone()),
        ("Voorzitter", course.chair.clone().unwrap_or_default()),
        ("Verslag door", course.minutes_by.clone().unwrap_or_default()),
        ("Aanwezig", members(AttendanceStatus::Present)),
        ("Afwezig met kennisgeving (m.k.)", members(AttendanceStatus::Excused)),
        ("Afwezig zonder kennisgeving (z.k.)", members(AttendanceStatus::Absent)),
        ("Namens de gemeente", municipality),
        ("Gasten", guests),
        ("Publiek", public),
    ];
    let filled = lines.into_iter().filter(|(_, text)| !text.is_empty());
    filled.map(|(name, text)| HeadLine { name: name.into(), text }).collect()
}

/// Those of the gemeente, and the other guests. On whose behalf someone came stands behind the name.
fn guests(guests: &[Guest], items: &[MinutedItem]) -> [String; 2] {
    let (mut municipality, mut others) = (Vec::new(), Vec::new());
    for guest in guests {
        let whose = guest.on_behalf_of.trim();
        let (list, whose) = match whose.strip_prefix("gemeente").or_else(|| whose.strip_prefix("Gemeente")) {
            // "gemeente, beleidsadviseur": the line says the first part already.
            Some(rest) if !rest.starts_with(char::is_alphabetic) => {
                (&mut municipality, rest.trim_start_matches([',', ':', ' ']))
            }
            _ => (&mut others, whose),
        };
        let mut remarks = vec![whose.to_owned()];
        remarks.extend(part(guest.from, guest.until, items));
        list.push(with_remarks(&guest.name, remarks));
    }
    [municipality.join(", "), others.join(", ")]
}

/// "vanaf agendapunt 3", "tot en met agendapunt 5"
fn part(
    from: Option<AgendaItemId>,
    until: Option<AgendaItemId>,
    items: &[MinutedItem],
) -> impl Iterator<Item = String> {
    let number = |id: Option<AgendaItemId>| items.iter().find(|item| Some(item.id) == id).map(|item| item.number);
    let from = number(from).map(|number| format!("vanaf agendapunt {number}"));
    from.into_iter().chain(number(until).map(|number| format!("tot en met agendapunt {number}")))
}

/// "Joris van Kampsbeek (tot en met agendapunt 5, daarna volmacht aan Truus Wielemaker)"
fn attended(one: &Attendee, items: &[MinutedItem]) -> String {
    let when = match (one.from, one.until) {
        (None, None) => "",
        (Some(_), None) => "tot dan ",
        (None, Some(_)) => "daarna ",
        (Some(_), Some(_)) => "verder ",
    };
    let proxy = one.proxy_name.as_ref().map(|name| format!("{when}volmacht aan {name}"));
    with_remarks(&one.seat.name, part(one.from, one.until, items).chain(proxy).collect())
}

fn with_remarks(name: &str, mut remarks: Vec<String>) -> String {
    remarks.retain(|remark| !remark.is_empty());
    if remarks.is_empty() { name.to_owned() } else { format!("{name} ({})", remarks.join(", ")) }
}
