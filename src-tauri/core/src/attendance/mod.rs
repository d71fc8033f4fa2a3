//! Attendance (aanwezigheid): who was there, from which item on, and who voted for whom; and the quorum that follows
//! from it. It belongs to the meeting, so a meeting that was moved counts once.

mod counts;
mod guests;
mod marking;
mod presence;
mod proxies;
mod quorum;
mod seats;

use rusqlite::Row;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

pub use counts::{Attended, MemberAttendance, in_meetings, per_member, present_in};
pub use guests::Guest;
pub use quorum::{Quorum, Rule, quorum_at};
pub use seats::{MeetingSeat, in_role, seats};

use marking::SetAttendance;

use crate::agenda::AgendaItemId;
use crate::error::Result;
use crate::id::{id, stored_by_name};
use crate::meetings::{self, Meeting, MeetingId, OfMeeting};
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::people::{self, PersonId};

id!(AttendanceId);

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum AttendanceStatus {
    Present,
    /// Afwezig met kennisgeving (m.k.).
    Excused,
    /// Afwezig zonder kennisgeving (z.k.).
    Absent,
}
stored_by_name!(AttendanceStatus);

/// Who was at a meeting, as far as it is said.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Attendance {
    /// Those who belong to the body on the day, by name; and anyone else of whom something was said.
    pub people: Vec<Attendee>,
    pub guests: Vec<Guest>,
    /// How many of the public came; absent while nobody said.
    pub public_count: Option<u32>,
    /// What there is for a decision that belongs to no item: at the end.
    pub quorum: Quorum,
}

/// One who belongs to the body, and whether they were there.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Attendee {
    #[serde(flatten)]
    pub seat: MeetingSeat,
    /// Absent while nobody said.
    pub status: Option<AttendanceStatus>,
    /// There from this item on; absent for from the start.
    pub from: Option<AgendaItemId>,
    /// There until the end of this item; absent for until the end.
    pub until: Option<AgendaItemId>,
    /// Who votes in their place at the items they are away.
    pub proxy: Option<PersonId>,
    pub proxy_name: Option<String>,
}

impl Attendee {
    pub fn is_present(&self) -> bool {
        self.status == Some(AttendanceStatus::Present)
    }
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("attendance.of", |view, request: OfMeeting| of(view, &meetings::one(view, request.id)?)),
        ask("attendance.per_member", |view, request: OfYear| per_member(view, request.year)),
        act("attendance.set", marking::set),
        act("attendance.all_present", marking::all_present),
    ];
    operations.extend(guests::operations());
    operations
}

/// Who was at a meeting.
pub fn of(view: &View<'_>, meeting: &Meeting) -> Result<Attendance> {
    let people = attendees(view, meeting)?;
    Ok(Attendance {
        guests: guests::of(view, meeting.id)?,
        public_count: guests::public(view, meeting.id)?,
        quorum: quorum::judge(view, meeting.id, &people, None, &Rule::read(view)?)?,
        people,
    })
}

/// What the file says of one person.
struct Said {
    person: PersonId,
    status: AttendanceStatus,
    from: Option<AgendaItemId>,
    until: Option<AgendaItemId>,
    proxy: Option<PersonId>,
}

fn said(view: &View<'_>, meeting: MeetingId) -> Result<Vec<Said>> {
    view.rows(
        "SELECT person_id, status, from_item_id, until_item_id, proxy_id FROM attendance
         WHERE meeting_id = ?1 AND person_id IS NOT NULL ORDER BY id",
        [meeting],
        |row: &Row<'_>| {
            Ok(Said {
                person: row.get(0)?,
                status: row.get(1)?,
                from: row.get(2)?,
                until: row.get(3)?,
                proxy: row.get(4)?,
            })
        },
    )
}

fn attendees(view: &View<'_>, meeting: &Meeting) -> Result<Vec<Attendee>> {
    let mut people: Vec<Attendee> = seats(view, meeting)?.into_iter().map(Attendee::from).collect();
    for said in said(view, meeting.id)? {
        // Someone whose term was corrected afterwards: what was said of them is not lost, but does not count.
        if !people.iter().any(|one| one.seat.person == said.person) {
            let name = people::name_of(view, said.person)?;
            people.push(MeetingSeat { person: said.person, name, role: None, belongs: false, votes: false }.into());
        }
        let proxy_name = said.proxy.map(|proxy| people::name_of(view, proxy)).transpose()?;
        if let Some(one) = people.iter_mut().find(|one| one.seat.person == said.person) {
            (one.status, one.from, one.until) = (Some(said.status), said.from, said.until);
            (one.proxy, one.proxy_name) = (said.proxy, proxy_name);
        }
    }
    Ok(people)
}

fn find(people: &[Attendee], person: PersonId) -> Option<&Attendee> {
    people.iter().find(|one| one.seat.person == person)
}

impl From<MeetingSeat> for Attendee {
    fn from(seat: MeetingSeat) -> Self {
        Self { seat, status: None, from: None, until: None, proxy: None, proxy_name: None }
    }
}
