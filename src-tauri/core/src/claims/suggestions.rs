//! Lines that follow from who was at which meeting: the trip from home and the attendance fee, each meeting once.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::NaiveDate;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::begun;
use super::entry::{Checked, Trip, insert};
use super::lines::LineKind;
use crate::budget::BudgetLineId;
use crate::calendar::{dutch, year_bounds};
use crate::council::fees::{self, FeePer};
use crate::council::rates;
use crate::error::{Problem, Result};
use crate::journal::{Change, Place, Room};
use crate::meetings::MeetingId;
use crate::money::{Cents, Rate};
use crate::operation::{OfYear, Operation, View, act, ask};
use crate::people::{self, PersonId};
use crate::settings::{self, SettingName};

/// What one member can still claim for the meetings of a year.
#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Suggestion {
    pub person: PersonId,
    pub name: String,
    pub lines: Vec<SuggestedLine>,
    pub total: Cents,
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct SuggestedLine {
    pub meeting: MeetingId,
    /// "plenair, 3 maart 2026"
    pub title: String,
    pub date: NaiveDate,
    pub kind: LineKind,
    #[ts(type = "number | null")]
    pub metres: Option<i64>,
    pub rate: Option<Rate>,
    pub amount: Cents,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct AcceptSuggestions {
    pub year: i32,
    /// Whose suggestions become lines.
    pub people: Vec<PersonId>,
}

pub fn operations() -> Vec<Operation> {
    vec![
        ask("claims.suggestions", |view, request: OfYear| suggestions(view, request.year)),
        act("claims.accept_suggestions", accept),
    ]
}

/// Someone at a meeting that was held.
struct Presence {
    person: PersonId,
    meeting: MeetingId,
    kind: String,
    date: NaiveDate,
    place: String,
    /// Nobody travels to a meeting that was only online.
    is_online: bool,
    home_metres: Option<i64>,
}

/// What was claimed before: by member and kind the meetings and the days.
#[derive(Default)]
struct Claimed {
    meetings: HashSet<(PersonId, LineKind, MeetingId)>,
    days: HashSet<(PersonId, LineKind, NaiveDate)>,
}

impl Claimed {
    fn of_year(view: &View<'_>, year: i32) -> Result<Self> {
        let (first, last) = year_bounds(year);
        let mut claimed = Self::default();
        let lines: Vec<(PersonId, LineKind, Option<MeetingId>, NaiveDate)> = view.rows(
            "SELECT person_id, kind, meeting_id, date FROM claim_line JOIN claim ON claim.id = claim_id
             WHERE date BETWEEN ?1 AND ?2 AND state <> 'rejected' AND kind IN ('mileage', 'attendance_fee')",
            [first, last],
            |row| Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?)),
        )?;
        for (person, kind, meeting, date) in lines {
            claimed.days.insert((person, kind, date));
            claimed.meetings.extend(meeting.map(|meeting| (person, kind, meeting)));
        }
        Ok(claimed)
    }

    /// Whether this is claimed for the first time; from now on it is not.
    fn is_new(&mut self, kind: LineKind, presence: &Presence, once_per_day: bool) -> bool {
        let new_meeting = self.meetings.insert((presence.person, kind, presence.meeting));
        let new_day = self.days.insert((presence.person, kind, presence.date));
        new_meeting && (new_day || !once_per_day)
    }
}

/// Who was where in a year, by member and then by date.
fn presences(view: &View<'_>, year: i32) -> Result<Vec<Presence>> {
    let (first, last) = year_bounds(year);
    view.rows(
        "SELECT person_id, meeting.id, meeting.kind, date, place, online_link, travel_metres
         FROM attendance JOIN meeting ON meeting.id = meeting_id JOIN person ON person.id = person_id
         WHERE attendance.status = 'present' AND cancelled_because IS NULL AND date BETWEEN ?1 AND ?2
         ORDER BY last_name, first_name, person_id, date, starts_at",
        [first, last.min(view.today())],
        |row| {
            let (place, link): (String, String) = (row.get(4)?, row.get(5)?);
            Ok(Presence {
                person: row.get(0)?,
                meeting: row.get(1)?,
                kind: row.get(2)?,
                date: row.get(3)?,
                is_online: place.is_empty() && !link.is_empty(),
                place,
                home_metres: row.get(6)?,
            })
        },
    )
}

/// What members can still claim of a year, by name.
pub fn suggestions(view: &View<'_>, year: i32) -> Result<Vec<Suggestion>> {
    let once_per_day = settings::is_on(view, SettingName::OncePerDay)?;
    let mut claimed = Claimed::of_year(view, year)?;
    let mut found: BTreeMap<usize, Suggestion> = BTreeMap::new();
    let mut places: HashMap<PersonId, usize> = HashMap::new();
    for presence in presences(view, year)? {
        let lines = lines(view, &presence, &mut claimed, once_per_day)?;
        if lines.is_empty() {
            continue;
        }
        let next = places.len();
        let suggestion = match found.entry(*places.entry(presence.person).or_insert(next)) {
            std::collections::btree_map::Entry::Occupied(known) => known.into_mut(),
            std::collections::btree_map::Entry::Vacant(place) => place.insert(Suggestion {
                person: presence.person,
                name: people::name_of(view, presence.person)?,
                lines: Vec::new(),
                total: Cents::ZERO,
            }),
        };
        suggestion.total += lines.iter().map(|line| line.amount).sum();
        suggestion.lines.extend(lines);
    }
    Ok(found.into_values().collect())
}

fn lines(
    view: &View<'_>,
    presence: &Presence,
    claimed: &mut Claimed,
    once_per_day: bool,
) -> Result<Vec<SuggestedLine>> {
    let line = |kind, metres, rate, amount| SuggestedLine {
        meeting: presence.meeting,
        title: format!("{}, {}", presence.kind, dutch::long(presence.date)),
        date: presence.date,
        kind,
        metres,
        rate,
        amount,
    };
    let mut lines = Vec::new();
    if let Some(home) = presence.home_metres.filter(|_| !presence.is_online)
        && claimed.is_new(LineKind::Mileage, presence, once_per_day)
    {
        let (metres, rate) = (home * 2, rates::on(view, presence.date)?);
        lines.push(line(LineKind::Mileage, Some(metres), Some(rate), rate.times(metres)));
    }
    if let Some(fee) = fees::find(view, FeePer::Meeting, presence.person, presence.date)?
        && claimed.is_new(LineKind::AttendanceFee, presence, once_per_day)
    {
        lines.push(line(LineKind::AttendanceFee, None, None, fee));
    }
    Ok(lines)
}

/// Makes lines of the suggestions of these members, each in their open claim or a new one. Answers how many lines.
fn accept(change: &mut Change<'_>, request: AcceptSuggestions) -> Result<usize> {
    let places = places(change, request.year)?;
    let mut suggestions = suggestions(change, request.year)?;
    suggestions.retain(|suggestion| request.people.contains(&suggestion.person));
    if suggestions.is_empty() {
        return Err(Problem::NothingToSuggest.at("people"));
    }
    let mut count = 0;
    for suggestion in &suggestions {
        let claim = begun(change, request.year, suggestion.person)?;
        for line in &suggestion.lines {
            let place = places.get(&line.meeting).cloned().unwrap_or_default();
            let checked = checked(change, request.year, line, place)?;
            insert(change, None, claim, &checked)?;
            count += 1;
        }
    }
    let title = match suggestions.as_slice() {
        [one] => format!("Vergaderingen van {} gedeclareerd", one.name),
        more => format!("Vergaderingen van {} leden gedeclareerd", more.len()),
    };
    change.named(title, Place::room(Room::Claims).year(request.year));
    Ok(count)
}

/// Where the meetings of a year were.
fn places(view: &View<'_>, year: i32) -> Result<HashMap<MeetingId, String>> {
    Ok(presences(view, year)?.into_iter().map(|presence| (presence.meeting, presence.place)).collect())
}

fn checked(view: &View<'_>, year: i32, line: &SuggestedLine, place: String) -> Result<Checked> {
    let trip = match line.kind {
        LineKind::Mileage => {
            Trip { from_place: "thuis".into(), to_place: place, is_return: true, metres: line.metres, rate: line.rate }
        }
        _ => Trip::default(),
    };
    Ok(Checked {
        date: line.date,
        kind: line.kind,
        description: line.title.clone(),
        budget_line: usual_post(view, year, line.kind)?,
        trip,
        amount: line.amount,
        missing_because: String::new(),
        meeting: Some(line.meeting),
        corrects: None,
    })
}

/// The post that the last line of this kind was booked on.
fn usual_post(view: &View<'_>, year: i32, kind: LineKind) -> Result<Option<BudgetLineId>> {
    view.row(
        "SELECT budget_line_id FROM claim_line JOIN claim ON claim.id = claim_id
         WHERE year = ?1 AND kind = ?2 AND budget_line_id IS NOT NULL
         ORDER BY claim_line.date DESC, claim_line.id DESC LIMIT 1",
        params![year, kind],
        |row| row.get(0),
    )
}
