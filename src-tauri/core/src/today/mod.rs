//! Vandaag: what asks for attention, each one step from where it is done, and the year at a glance.

use chrono::{Days, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::Serialize;
use strum::IntoEnumIterator;
use ts_rs::TS;

use crate::calendar::dutch;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::meetings::{Meeting, MeetingId};
use crate::models::{self, Model};
use crate::operation::{OfYear, Operation, View, ask};
use crate::people::Member;
use crate::{
    actions, agenda, areas, budget, claims, contacts, council, duties, groups, invoices, meetings, minutes, people,
    plan, report,
};

/// The start screen of one year.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Overview {
    pub today: NaiveDate,
    /// "dinsdag 3 november 2026"
    pub day: String,
    /// One line under the day.
    pub summary: String,
    pub attention: Vec<Attention>,
    /// First steps of a file that is still empty, in order.
    pub first_steps: Vec<FirstStep>,
    /// The year's meetings, for the year clock.
    pub meetings: Vec<YearMeeting>,
    /// How many matters wait in a room.
    pub waiting: Vec<Waiting>,
    /// Rooms that this council does not work with, and in which nothing is recorded.
    pub unused: Vec<Room>,
}

/// A meeting as the year clock shows it: no more than that, because the window waits for this answer.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct YearMeeting {
    pub id: MeetingId,
    pub date: NaiveDate,
    pub starts_at: NaiveTime,
    /// "plenair"
    pub kind: String,
    pub place: String,
    pub is_cancelled: bool,
}

impl From<Meeting> for YearMeeting {
    fn from(meeting: Meeting) -> Self {
        let is_cancelled = meeting.is_cancelled();
        let Meeting { id, date, starts_at, kind, place, .. } = meeting;
        Self { id, date, starts_at, kind, place, is_cancelled }
    }
}

/// How pressing a matter is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Tone {
    Late,
    Soon,
    Waiting,
}

/// One matter and where to deal with it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Attention {
    pub tone: Tone,
    /// "12 dagen te laat", "deze week"
    pub when: String,
    pub title: String,
    pub detail: String,
    /// Whose it is, by name, when it is someone's.
    pub owner: Option<String>,
    /// Words on its button.
    pub action: String,
    pub place: Place,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FirstStep {
    pub title: String,
    pub done: bool,
    pub room: Room,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Waiting {
    pub room: Room,
    pub count: usize,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("today.overview", |view, request: OfYear| overview(view, request.year))]
}

/// How far ahead "soon" reaches: the term in which papers for a meeting go out, and a week to make them.
pub const SOON: Days = Days::new(14);

fn overview(view: &View<'_>, year: i32) -> Result<Overview> {
    let year = crate::typed::year(year)?;
    let meetings = meetings::of_year(view, year)?;
    let people = people::all(view)?;
    let attention = attention(view, year, &people, &meetings)?;
    Ok(Overview {
        today: view.today(),
        day: dutch::with_weekday(view.today()),
        summary: summary(view, &meetings, attention.len()),
        first_steps: first_steps(view, year, &meetings, &people)?,
        waiting: waiting(&attention),
        unused: unused(view)?,
        attention,
        meetings: meetings.into_iter().map(YearMeeting::from).collect(),
    })
}

/// What every room asks, the most pressing first.
fn attention(view: &View<'_>, year: i32, people: &[Member], meetings: &[Meeting]) -> Result<Vec<Attention>> {
    let mut matters = Vec::new();
    matters.extend(duties::attention(view)?);
    matters.extend(claims::attention(view, year)?);
    matters.extend(invoices::attention(view, year)?);
    matters.extend(meetings::attention(view, year, meetings)?);
    matters.extend(agenda::attention(view)?);
    matters.extend(actions::attention(view)?);
    matters.extend(minutes::attention(view)?);
    matters.extend(plan::attention(view, year)?);
    matters.extend(budget::attention(view, year)?);
    matters.extend(report::attention(view, year)?);
    matters.extend(people::attention(view, people)?);
    matters.extend(groups::attention(view, people)?);
    matters.extend(areas::attention(view, people)?);
    matters.extend(contacts::attention(view)?);
    matters.sort_by_key(|matter| matter.tone);
    Ok(matters)
}

/// "Over een week vergadert de raad. Vier dingen vragen aandacht."
fn summary(view: &View<'_>, meetings: &[Meeting], matters: usize) -> String {
    let next = meetings.iter().find(|meeting| !meeting.is_cancelled() && meeting.date >= view.today());
    let meeting = match next.map(|meeting| (meeting.date - view.today()).num_days()) {
        Some(0) => "Vandaag is er een vergadering. ".into(),
        Some(1) => "Morgen is er een vergadering. ".into(),
        Some(days) => format!("Over {days} dagen is er een vergadering. "),
        None => String::new(),
    };
    let matters = match matters {
        0 => "Er is niets dat aandacht vraagt.".into(),
        1 => "Eén ding vraagt aandacht.".into(),
        more => format!("{more} dingen vragen aandacht."),
    };
    meeting + &matters
}

/// The steps by which a council starts, fit for how it works; empty once all are done.
fn first_steps(view: &View<'_>, year: i32, meetings: &[Meeting], people: &[Member]) -> Result<Vec<FirstStep>> {
    let step = |title: String, done: bool, room: Room| FirstStep { title, done, room };
    // Not every council wants a plan beforehand: some start from their areas or their network.
    let work = match models::chosen(view)? {
        Some(Model::AreaPairs) => step("Zet de gebieden erin".into(), !areas::all(view)?.is_empty(), Room::Areas),
        Some(Model::Network) => {
            step("Zet de mensen van het netwerk erin".into(), groups::has_participants(view)?, Room::Groups)
        }
        Some(Model::PlanAndBudget | Model::Subcouncils) | None => {
            step(format!("Maak het jaarplan {year}"), plan::exists(view, year)?, Room::Plan)
        }
    };
    let steps = vec![
        step("Vul in hoe uw raad heet".into(), council::read(view)?.is_some(), Room::Council),
        step("Zet de leden erin".into(), !people.is_empty(), Room::Members),
        work,
        step(format!("Maak de begroting {year}"), budget::exists(view, year)?, Room::Budget),
        step(format!("Maak het jaarrooster {year}"), !meetings.is_empty(), Room::Meetings),
    ];
    Ok(if steps.iter().all(|step| step.done) { Vec::new() } else { steps })
}

fn unused(view: &View<'_>) -> Result<Vec<Room>> {
    Ok(if areas::in_use(view)? { Vec::new() } else { vec![Room::Areas] })
}

fn waiting(attention: &[Attention]) -> Vec<Waiting> {
    Room::iter()
        .filter(|room| *room != Room::Today)
        .map(|room| Waiting { room, count: attention.iter().filter(|matter| matter.place.room == room).count() })
        .filter(|waiting| waiting.count > 0)
        .collect()
}
