//! Who belongs to a body on a day, and who of them may vote.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::error::Result;
use crate::groups;
use crate::meetings::Meeting;
use crate::operation::View;
use crate::people::{self, Member, PersonId};

/// A place at the table on the day of a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MeetingSeat {
    pub person: PersonId,
    /// The name, with what tells this person from another of the same name.
    pub name: String,
    /// "voorzitter", "ambtelijk secretaris"; absent for who is simply a member.
    pub role: Option<String>,
    /// Whether they belong to the body on that day: as a member or by a role.
    pub belongs: bool,
    /// Whether they may vote: a member of the body, of whose roles in it none says otherwise.
    pub votes: bool,
}

/// Those who belong to the body of a meeting on its day, by name.
pub fn seats(view: &View<'_>, meeting: &Meeting) -> Result<Vec<MeetingSeat>> {
    let participants = match meeting.body {
        Some(body) => groups::in_body_on(view, body, meeting.date)?,
        None => Vec::new(),
    };
    Ok(people::all(view)?
        .into_iter()
        .filter_map(|member| {
            let sits = participants.contains(&member.id) || has_term(&member, meeting);
            seat(member, sits, meeting)
        })
        .collect())
}

/// In the council sits who has a seat in it or in one of its subcouncils.
fn has_term(member: &Member, meeting: &Meeting) -> bool {
    member.memberships.iter().any(|term| {
        let here = meeting.body.is_none() || term.body == meeting.body;
        here && term.period().covers(meeting.date)
    })
}

fn seat(member: Member, sits: bool, meeting: &Meeting) -> Option<MeetingSeat> {
    let held: Vec<_> =
        member.roles.iter().filter(|role| role.body == meeting.body && role.period().covers(meeting.date)).collect();
    if !sits && held.is_empty() {
        return None;
    }
    let votes = sits && held.iter().all(|role| role.votes);
    let names: Vec<&str> = held.iter().map(|role| role.role.as_str()).collect();
    let role = (!names.is_empty()).then(|| names.join(" en "));
    Some(MeetingSeat { person: member.id, name: member.label, role, belongs: true, votes })
}

/// The first who has one of these roles in the body of a meeting on its day; a role named earlier goes first.
pub fn in_role(view: &View<'_>, meeting: &Meeting, roles: &[&str]) -> Result<Option<PersonId>> {
    let people = people::all(view)?;
    let holds = |member: &&Member, role: &str| {
        member.roles.iter().any(|held| held.body == meeting.body && held.is(role) && held.period().covers(meeting.date))
    };
    Ok(roles.iter().find_map(|role| people.iter().find(|member| holds(member, role))).map(|member| member.id))
}
