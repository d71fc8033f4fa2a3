//! Meetings at the same time to which the same people should come.

use std::collections::HashSet;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Meeting, MeetingId};
use crate::calendar::dutch;
use crate::error::Result;
use crate::groups::BodyId;
use crate::operation::View;
use crate::people::PersonId;

/// A meeting that is held while another is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Overlap {
    pub meeting: MeetingId,
    /// "tegelijk met kernteam, 19:30 tot 20:30 uur"
    pub text: String,
}

/// Every meeting of the list that shares people with one at the same time. Two kinds of one body do; two bodies when
/// somebody belongs to both.
pub fn among(view: &View<'_>, meetings: &[Meeting]) -> Result<Vec<Overlap>> {
    let at_once = at_once(meetings);
    let needs_people = at_once.iter().any(|(one, other)| one.body != other.body);
    let people = if needs_people { belonging(view)? } else { Vec::new() };
    let mut overlaps = Vec::new();
    for (one, other) in at_once {
        if one.body == other.body || shared(&people, one, other) {
            for (meeting, with) in [(one, other), (other, one)] {
                let times = format!("{} tot {} uur", dutch::time(with.starts_at), dutch::time(with.ends_at));
                overlaps
                    .push(Overlap { meeting: meeting.id, text: format!("tegelijk met {}, {times}", with.kind_of()) });
            }
        }
    }
    Ok(overlaps)
}

/// Pairs of meetings that go on at the same time; the list is in order of date and begin.
fn at_once(meetings: &[Meeting]) -> Vec<(&Meeting, &Meeting)> {
    let going: Vec<&Meeting> = meetings.iter().filter(|meeting| !meeting.is_cancelled()).collect();
    let mut pairs = Vec::new();
    for (place, one) in going.iter().enumerate() {
        let after = going.iter().skip(place + 1);
        let during = after.take_while(|other| other.date == one.date && other.starts_at < one.ends_at);
        pairs.extend(during.map(|other| (*one, *other)));
    }
    pairs
}

/// Someone who belongs to a body, or by a term in any of them to the council, in a time.
struct Belonging {
    body: Option<BodyId>,
    person: PersonId,
    starts_on: Option<NaiveDate>,
    ends_on: Option<NaiveDate>,
}

fn belonging(view: &View<'_>) -> Result<Vec<Belonging>> {
    view.rows(
        "SELECT NULL, person_id, starts_on, ends_on FROM membership
         UNION ALL SELECT body_id, person_id, starts_on, ends_on FROM membership WHERE body_id IS NOT NULL
         UNION ALL SELECT body_id, person_id, starts_on, ends_on FROM participation",
        [],
        |row| Ok(Belonging { body: row.get(0)?, person: row.get(1)?, starts_on: row.get(2)?, ends_on: row.get(3)? }),
    )
}

fn shared(people: &[Belonging], one: &Meeting, other: &Meeting) -> bool {
    let of = |meeting: &Meeting| -> HashSet<PersonId> {
        let (body, day) = (meeting.body, meeting.date);
        let there = people.iter().filter(|person| {
            person.body == body
                && person.starts_on.is_none_or(|start| start <= day)
                && person.ends_on.is_none_or(|end| day <= end)
        });
        there.map(|person| person.person).collect()
    };
    !of(one).is_disjoint(&of(other))
}
