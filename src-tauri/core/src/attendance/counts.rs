//! How often people were there. Only what was said counts, only in someone's term, and only of meetings that were held.

use std::collections::HashMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::calendar::year_bounds;
use crate::error::Result;
use crate::meetings::MeetingId;
use crate::operation::View;
use crate::people::{self, PersonId};

/// Of a member: at how many meetings.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct MemberAttendance {
    pub person: PersonId,
    pub name: String,
    /// Meetings held in their term of which it was said whether they were there.
    pub held: u32,
    pub attended: u32,
}

/// A meeting that someone attended.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Attended {
    pub meeting: MeetingId,
    pub date: NaiveDate,
    pub kind: String,
}

/// What was said of members in their term, at meetings held from ?1 until ?2 that are not after ?3.
const COUNTED: &str = "FROM attendance JOIN meeting ON meeting.id = meeting_id
    WHERE attendance.person_id IS NOT NULL AND cancelled_because IS NULL AND date BETWEEN ?1 AND ?2 AND date <= ?3
      AND (EXISTS (SELECT 1 FROM membership WHERE membership.person_id = attendance.person_id
                   AND (meeting.body_id IS NULL OR membership.body_id = meeting.body_id)
                   AND starts_on <= date AND coalesce(ends_on, date) >= date)
           OR EXISTS (SELECT 1 FROM participation WHERE participation.person_id = attendance.person_id
                      AND participation.body_id = meeting.body_id
                      AND coalesce(starts_on, date) <= date AND coalesce(ends_on, date) >= date))";

/// Of each member, in the order of names, how many of the meetings of a year they attended.
pub fn per_member(view: &View<'_>, year: i32) -> Result<Vec<MemberAttendance>> {
    let (first, last) = year_bounds(year);
    let sql = format!(
        "SELECT attendance.person_id, count(*), count(*) FILTER (WHERE status = 'present') {COUNTED}
         GROUP BY attendance.person_id"
    );
    let rows = view.rows(&sql, (first, last, view.today()), |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    let counts: HashMap<PersonId, (u32, u32)> = rows.into_iter().collect();
    Ok(people::all(view)?
        .into_iter()
        .filter_map(|member| {
            let (held, attended) = *counts.get(&member.id)?;
            Some(MemberAttendance { person: member.id, name: member.label, held, attended })
        })
        .collect())
}

/// The meetings of a year that someone attended, by date.
pub fn present_in(view: &View<'_>, person: PersonId, year: i32) -> Result<Vec<Attended>> {
    let (first, last) = year_bounds(year);
    let sql = format!(
        "SELECT meeting.id, date, kind {COUNTED} AND status = 'present' AND attendance.person_id = ?4
         ORDER BY date, starts_at, meeting.id"
    );
    view.rows(&sql, (first, last, view.today(), person), |row| {
        Ok(Attended { meeting: row.get(0)?, date: row.get(1)?, kind: row.get(2)? })
    })
}

/// Per meeting of a year: how many members were there, of how many it was said.
pub fn in_meetings(view: &View<'_>, year: i32) -> Result<HashMap<MeetingId, (u32, u32)>> {
    let (first, last) = year_bounds(year);
    let sql = format!(
        "SELECT meeting_id, count(*) FILTER (WHERE status = 'present'), count(*) {COUNTED} GROUP BY meeting_id"
    );
    let rows = view.rows(&sql, (first, last, view.today()), |row| Ok((row.get(0)?, (row.get(1)?, row.get(2)?))))?;
    Ok(rows.into_iter().collect())
}
