//! How many meetings of a kind a body holds in a year, beside the number that was agreed on.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::{Meeting, MeetingKind, MeetingSchedule};
use crate::groups::BodyId;

/// The meetings of one kind and body in a year. One that does not go on is not counted, so a meeting that came in the
/// place of another counts once.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct KindCount {
    pub kind: String,
    /// The body that holds them; absent for the council.
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    /// Those of days gone by.
    pub held: usize,
    /// Those still to come.
    pub planned: usize,
    /// As many as were agreed on, where that was done.
    pub minimum: Option<u32>,
}

impl KindCount {
    pub fn total(&self) -> usize {
        self.held + self.planned
    }

    /// How many there are too few.
    pub fn short(&self) -> usize {
        self.minimum.map_or(0, |minimum| (minimum as usize).saturating_sub(self.total()))
    }

    /// "plenair, Deelraad Jeugd"
    pub fn name(&self) -> String {
        self.body_name.as_ref().map_or_else(|| self.kind.clone(), |body| format!("{}, {body}", self.kind))
    }

    /// "3 van 12"
    pub fn of_minimum(&self) -> Option<String> {
        self.minimum.map(|minimum| format!("{} van {minimum}", self.total()))
    }
}

/// Counts each kind for every body that holds it or has it in its schedule, in the order of the kinds; of what nobody
/// holds the council is short.
pub fn count(
    kinds: &[MeetingKind],
    meetings: &[Meeting],
    schedules: &[MeetingSchedule],
    today: NaiveDate,
) -> Vec<KindCount> {
    let mut counts: Vec<KindCount> = Vec::new();
    for schedule in schedules {
        find(&mut counts, &schedule.kind, schedule.body, schedule.body_name.as_ref());
    }
    for meeting in meetings {
        let count = find(&mut counts, &meeting.kind, meeting.body, meeting.body_name.as_ref());
        match meeting.is_cancelled() {
            true => {}
            false if meeting.date < today => count.held += 1,
            false => count.planned += 1,
        }
    }
    for kind in kinds {
        if kind.minimum.is_some() && counts.iter().all(|count| count.kind != kind.name) {
            find(&mut counts, &kind.name, None, None);
        }
        for count in counts.iter_mut().filter(|count| count.kind == kind.name) {
            count.minimum = kind.minimum;
        }
    }
    let place = |count: &KindCount| kinds.iter().position(|kind| kind.name == count.kind).unwrap_or(kinds.len());
    counts.sort_by_key(|count| (place(count), count.body.is_some()));
    counts
}

fn find<'c>(
    counts: &'c mut Vec<KindCount>,
    kind: &str,
    body: Option<BodyId>,
    body_name: Option<&String>,
) -> &'c mut KindCount {
    let place = counts.iter().position(|count| count.kind == kind && count.body == body).unwrap_or_else(|| {
        let body_name = body_name.cloned();
        counts.push(KindCount { kind: kind.to_owned(), body, body_name, held: 0, planned: 0, minimum: None });
        counts.len() - 1
    });
    &mut counts[place]
}
