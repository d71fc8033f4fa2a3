//! Decisions (besluiten), numbered through the year without gaps. A decision is never removed: it is withdrawn and keeps
//! its number; only undo takes back the newest.

mod reading;

use chrono::Datelike;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use reading::{Decision, DecisionOutcome, of_meeting, of_year, one};

use crate::agenda::AgendaItemId;
use crate::attendance::{Quorum, Rule, quorum_at};
use crate::error::{Problem, Result};
use crate::evening;
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::meetings::{Meeting, MeetingId, OfMeeting};
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::typed::{reason, required};

id!(DecisionId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum DecisionManner {
    /// Everyone agrees, or nobody objects.
    Consensus,
    Vote,
}
stored_by_name!(DecisionManner);

/// What was decided and how.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct DecisionFields {
    pub text: String,
    pub manner: DecisionManner,
    /// Of a vote; absent for none.
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    pub abstentions: Option<u32>,
    /// What those against want recorded (minderheidsstandpunt).
    pub minority_view: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddDecision {
    pub id: Option<DecisionId>,
    pub meeting: MeetingId,
    /// The item it was made in; absent when it was made in none.
    pub item: Option<AgendaItemId>,
    #[serde(flatten)]
    pub fields: DecisionFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeDecision {
    pub id: DecisionId,
    #[serde(flatten)]
    pub fields: DecisionFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct WithdrawDecision {
    pub id: DecisionId,
    pub reason: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfDecision {
    pub id: DecisionId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("decisions.list", |view, request: OfYear| of_year(view, request.year)),
        ask("decisions.of_meeting", |view, request: OfMeeting| of_meeting(view, request.id)),
        act("decisions.add", add),
        act("decisions.change", change_decision),
        act("decisions.judge", judge_again),
        act("decisions.withdraw", withdraw),
    ]
}

/// "2026-014"
pub fn label(year: i32, number: u32) -> String {
    format!("{year}-{number:03}")
}

fn place(decision: &Decision) -> Place {
    Place::room(Room::Meetings).year(decision.date.year()).record(decision.id)
}

/// Text and votes, checked against the votes that were there.
struct Checked {
    text: String,
    manner: DecisionManner,
    /// For, against, abstaining; of a consensus none.
    votes: [Option<u32>; 3],
    minority_view: String,
}

impl DecisionFields {
    fn check(self, quorum: &Quorum) -> Result<Checked> {
        let text = required(&self.text, "text")?;
        let votes = match self.manner {
            DecisionManner::Consensus => [None; 3],
            DecisionManner::Vote => {
                [self.votes_for, self.votes_against, self.abstentions].map(|votes| votes.or(Some(0)))
            }
        };
        let cast: u64 = votes.iter().flatten().map(|votes| u64::from(*votes)).sum();
        if self.manner == DecisionManner::Vote && cast == 0 {
            return Err(Problem::Required.at("votes_for"));
        }
        if cast > u64::from(quorum.votes) {
            return Err(Problem::TooManyVotes { cast, votes: quorum.votes }.at("votes_for"));
        }
        let minority_view = self.minority_view.unwrap_or_default().trim().to_owned();
        Ok(Checked { text, manner: self.manner, votes, minority_view })
    }
}

/// The quorum at the item, unless the council's rule is that nothing is decided without.
fn judge(view: &View<'_>, meeting: &Meeting, item: Option<AgendaItemId>) -> Result<Quorum> {
    let rule = Rule::read(view)?;
    let quorum = quorum_at(view, meeting, item, &rule)?;
    if rule.refuses && !quorum.is_met() {
        return Err(Problem::NoQuorum { present: quorum.present, needed: quorum.needed }.into());
    }
    Ok(quorum)
}

fn add(change: &mut Change<'_>, request: AddDecision) -> Result<DecisionId> {
    let meeting = evening::open_meeting(change, request.meeting)?;
    if let Some(item) = request.item {
        evening::check_item(change, meeting.id, item, "item")?;
    }
    let quorum = judge(change, &meeting, request.item)?;
    let checked = request.fields.check(&quorum)?;
    let id = change.id_for(request.id, "decision")?;
    let year = meeting.date.year();
    let number: u32 =
        change
            .db()
            .query_row("SELECT coalesce(max(number), 0) + 1 FROM decision WHERE year = ?1", [year], |row| row.get(0))?;
    let [votes_for, votes_against, abstentions] = checked.votes;
    change.execute(
        "INSERT INTO decision (id, meeting_id, agenda_item_id, year, number, text, manner, votes_for, votes_against,
         abstentions, minority_view, votes_present, votes_needed, votes_entitled)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, ?10, ?11, ?12, ?13, ?14)",
        params![
            id,
            meeting.id,
            request.item,
            year,
            number,
            checked.text,
            checked.manner,
            votes_for,
            votes_against,
            abstentions,
            checked.minority_view,
            quorum.present,
            quorum.needed,
            quorum.entitled
        ],
    )?;
    let decision = one(change, id)?;
    change.named(format!("Besluit {} genomen", decision.label), place(&decision));
    Ok(id)
}

/// A decision that may change: it holds, and the minutes of its meeting are not adopted.
fn standing(view: &View<'_>, id: DecisionId) -> Result<(Decision, Meeting)> {
    let decision = one(view, id)?;
    if decision.withdrawn_because.is_some() {
        return Err(Problem::DecisionWithdrawn(decision.label).of(id));
    }
    let meeting = evening::open_meeting(view, decision.meeting)?;
    Ok((decision, meeting))
}

fn change_decision(change: &mut Change<'_>, request: ChangeDecision) -> Result<()> {
    let (decision, meeting) = standing(change, request.id)?;
    // The quorum stays as it was judged when the decision was made; only the votes are held against who was there.
    let quorum = quorum_at(change, &meeting, decision.item, &Rule::read(change)?)?;
    let checked = request.fields.check(&quorum)?;
    let [votes_for, votes_against, abstentions] = checked.votes;
    change.execute(
        "UPDATE decision SET text = ?2, manner = ?3, votes_for = ?4, votes_against = ?5, abstentions = ?6,
         minority_view = ?7 WHERE id = ?1",
        params![
            decision.id,
            checked.text,
            checked.manner,
            votes_for,
            votes_against,
            abstentions,
            checked.minority_view
        ],
    )?;
    change.named(format!("Besluit {} veranderd", decision.label), place(&decision));
    Ok(())
}

/// Judges the quorum again, after it was filled in or corrected who was there.
fn judge_again(change: &mut Change<'_>, request: OfDecision) -> Result<()> {
    let (decision, meeting) = standing(change, request.id)?;
    let quorum = quorum_at(change, &meeting, decision.item, &Rule::read(change)?)?;
    change.execute(
        "UPDATE decision SET votes_present = ?2, votes_needed = ?3, votes_entitled = ?4 WHERE id = ?1",
        params![decision.id, quorum.present, quorum.needed, quorum.entitled],
    )?;
    change.named(format!("Quorum bij besluit {} opnieuw bepaald", decision.label), place(&decision));
    Ok(())
}

/// A decision no longer holds. It keeps its number, also when the minutes of its meeting are adopted.
fn withdraw(change: &mut Change<'_>, request: WithdrawDecision) -> Result<()> {
    let decision = one(change, request.id)?;
    if decision.withdrawn_because.is_some() {
        return Err(Problem::DecisionWithdrawn(decision.label).of(decision.id));
    }
    let why = reason(&request.reason, "reason")?;
    change.execute("UPDATE decision SET withdrawn_because = ?2 WHERE id = ?1", params![decision.id, why])?;
    change.named(format!("Besluit {} ingetrokken", decision.label), place(&decision));
    Ok(())
}
