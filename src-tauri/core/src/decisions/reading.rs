//! Decisions as they are shown: with their number, outcome and quorum.

use chrono::NaiveDate;
use rusqlite::{Params, Row};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{DecisionId, DecisionManner, label};
use crate::agenda::AgendaItemId;
use crate::attendance::{Rule, quorum_at};
use crate::error::{Problem, Result};
use crate::meetings::{self, MeetingId};
use crate::operation::View;

/// What came of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum DecisionOutcome {
    Adopted,
    Rejected,
    /// The votes are tied (de stemmen staken): nothing is decided yet.
    Tied,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Decision {
    pub id: DecisionId,
    /// "2026-014"
    pub label: String,
    pub year: i32,
    pub number: u32,
    pub meeting: MeetingId,
    pub date: NaiveDate,
    /// "plenair", of a body "plenair, Adviesraad Jeugd".
    pub meeting_kind: String,
    pub item: Option<AgendaItemId>,
    /// Number of the item on the agenda, 1 for the first.
    pub item_number: Option<u32>,
    pub subject: Option<String>,
    /// Whether it was made in a closed item (besloten).
    pub is_closed: bool,
    pub text: String,
    pub manner: DecisionManner,
    pub votes_for: Option<u32>,
    pub votes_against: Option<u32>,
    pub abstentions: Option<u32>,
    pub outcome: DecisionOutcome,
    pub minority_view: String,
    /// The quorum as it was judged when the decision was made.
    pub votes_present: u32,
    pub votes_needed: u32,
    pub votes_entitled: u32,
    pub has_quorum: bool,
    /// Whether it would come out otherwise by what is recorded of attendance now.
    pub judged_otherwise: bool,
    pub withdrawn_because: Option<String>,
}

/// Decisions of a year by number.
pub fn of_year(view: &View<'_>, year: i32) -> Result<Vec<Decision>> {
    select(view, "decision.year = ?1", [year])
}

/// Decisions of a meeting by number, and whether its attendance still says the same of the quorum.
pub fn of_meeting(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Decision>> {
    let mut decisions = select(view, "decision.meeting_id = ?1", [meeting])?;
    let (rule, meeting) = (Rule::read(view)?, meetings::one(view, meeting)?);
    for decision in &mut decisions {
        let now = quorum_at(view, &meeting, decision.item, &rule)?;
        decision.judged_otherwise = (now.present, now.needed, now.entitled)
            != (decision.votes_present, decision.votes_needed, decision.votes_entitled);
    }
    Ok(decisions)
}

/// The decision. Fails with `not_found`.
pub fn one(view: &View<'_>, id: DecisionId) -> Result<Decision> {
    select(view, "decision.id = ?1", [id])?.into_iter().next().ok_or_else(|| Problem::NotFound.of(id))
}

fn select(view: &View<'_>, which: &str, values: impl Params) -> Result<Vec<Decision>> {
    let sql = format!(
        "SELECT decision.*, date, meeting.kind, body.name AS body_name, agenda_item.subject,
                coalesce(agenda_item.is_closed, 0) AS is_closed,
                (SELECT count(*) FROM agenda_item AS other WHERE other.meeting_id = agenda_item.meeting_id
                 AND (other.position, other.id) <= (agenda_item.position, agenda_item.id)) AS item_number
         FROM decision JOIN meeting ON meeting.id = decision.meeting_id LEFT JOIN body ON body.id = meeting.body_id
         LEFT JOIN agenda_item ON agenda_item.id = agenda_item_id WHERE {which} ORDER BY decision.year, decision.number"
    );
    view.rows(&sql, values, from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Decision> {
    let (year, number) = (row.get("year")?, row.get("number")?);
    let item: Option<AgendaItemId> = row.get("agenda_item_id")?;
    let (kind, body): (String, Option<String>) = (row.get("kind")?, row.get("body_name")?);
    let (votes_for, votes_against): (Option<u32>, Option<u32>) = (row.get("votes_for")?, row.get("votes_against")?);
    let (votes_present, votes_needed) = (row.get("votes_present")?, row.get("votes_needed")?);
    Ok(Decision {
        id: row.get("id")?,
        label: label(year, number),
        year,
        number,
        meeting: row.get("meeting_id")?,
        date: row.get("date")?,
        meeting_kind: body.map_or_else(|| kind.clone(), |body| format!("{kind}, {body}")),
        item,
        item_number: item.is_some().then(|| row.get("item_number")).transpose()?,
        subject: row.get("subject")?,
        is_closed: row.get("is_closed")?,
        text: row.get("text")?,
        manner: row.get("manner")?,
        votes_for,
        votes_against,
        abstentions: row.get("abstentions")?,
        outcome: outcome(votes_for, votes_against),
        minority_view: row.get("minority_view")?,
        votes_present,
        votes_needed,
        votes_entitled: row.get("votes_entitled")?,
        has_quorum: votes_present >= votes_needed,
        judged_otherwise: false,
        withdrawn_because: row.get("withdrawn_because")?,
    })
}

/// More for than against; who abstains has cast no vote. So it is in councils of municipalities too (Gemeentewet, articles 30 and 32).
fn outcome(votes_for: Option<u32>, votes_against: Option<u32>) -> DecisionOutcome {
    let (Some(votes_for), Some(votes_against)) = (votes_for, votes_against) else { return DecisionOutcome::Adopted };
    match votes_for.cmp(&votes_against) {
        std::cmp::Ordering::Greater => DecisionOutcome::Adopted,
        std::cmp::Ordering::Equal => DecisionOutcome::Tied,
        std::cmp::Ordering::Less => DecisionOutcome::Rejected,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn who_abstains_has_cast_no_vote() {
        use DecisionOutcome::{Adopted, Rejected, Tied};
        for (votes_for, votes_against, wanted) in
            [(None, None, Adopted), (Some(2), Some(1), Adopted), (Some(1), Some(2), Rejected), (Some(3), Some(3), Tied)]
        {
            assert_eq!(outcome(votes_for, votes_against), wanted);
        }
    }
}
