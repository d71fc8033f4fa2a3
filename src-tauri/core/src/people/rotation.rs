//! The rotation schedule (rooster van aftreden): whose term ends when, who can be reappointed, and how many members there
//! will be.

use std::collections::HashSet;

use chrono::{Datelike, Months, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use super::memberships::{MembershipId, Spell};
use super::roles::{MEMBER, vacant};
use super::terms::Terms;
use super::{Member, PersonId};
use crate::calendar::{dutch, year_bounds};
use crate::error::Result;
use crate::operation::View;
use crate::settings::{self, SettingName};

/// The rotation schedule as it stands on a day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Rotation {
    pub on: NaiveDate,
    /// People with a seat on that day.
    pub members: usize,
    /// With fewer the council cannot do its work.
    pub least: usize,
    /// So many it wants to be.
    pub wanted: usize,
    pub most_terms: u32,
    /// By the day on which the term ends.
    pub seats: Vec<Seat>,
    pub years: Vec<YearOfLeaving>,
    /// "voorzitter", when somebody was and nobody is.
    pub vacant_roles: Vec<String>,
    /// Dutch sentences.
    pub warnings: Vec<String>,
}

/// Someone with a seat, now or soon.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Seat {
    /// The last term that is known.
    pub membership: MembershipId,
    pub person: PersonId,
    pub name: String,
    pub role: String,
    /// The subcouncil; absent for the council itself.
    pub body_name: Option<String>,
    /// The terms of this stay, oldest first.
    pub terms: Vec<SeatTerm>,
    pub term_number: u32,
    pub appointed_on: Option<NaiveDate>,
    /// Last day of the last term; absent when nothing was agreed.
    pub ends_on: Option<NaiveDate>,
    /// It is certain that they leave on that day.
    pub leaves: bool,
    pub can_be_reappointed: bool,
    /// The last day is past, and nobody recorded what came of it.
    pub is_overdue: bool,
    /// Why there is a term beyond the highest number of them.
    pub beyond_because: String,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct SeatTerm {
    pub number: u32,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
}

/// Who leaves in a year, and how many are left when it is over.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct YearOfLeaving {
    pub year: i32,
    /// Those who can be reappointed.
    pub may_stay: Vec<String>,
    /// Those who cannot, and those who said they leave.
    pub must_leave: Vec<String>,
    /// Members after the year when nobody is appointed or reappointed.
    pub left_if_none: usize,
    /// Members after the year when all who can be are reappointed.
    pub left_if_all: usize,
}

impl YearOfLeaving {
    pub fn leaving(&self) -> usize {
        self.may_stay.len() + self.must_leave.len()
    }
}

/// How a seat goes on: until when by what was agreed, and until when at most.
struct Course {
    person: PersonId,
    starts_on: NaiveDate,
    agreed: Option<NaiveDate>,
    at_most: Option<NaiveDate>,
}

/// The schedule of these people on a day, in the council and its subcouncils.
pub fn rotation(view: &View<'_>, people: &[Member], on: NaiveDate) -> Result<Rotation> {
    let terms = Terms::read(view)?;
    let number = |name| Ok::<_, crate::error::Error>(usize::try_from(settings::number(view, name)?).unwrap_or(0));
    let mut seats: Vec<Seat> = people.iter().flat_map(|member| seats_of(member, on, terms)).collect();
    seats.sort_by_key(|seat| (seat.ends_on.is_none(), seat.ends_on));
    let mut rotation = Rotation {
        on,
        members: people.iter().filter(|member| member.is_member_on(on)).count(),
        least: number(SettingName::LeastMembers)?,
        wanted: number(SettingName::MostMembers)?,
        most_terms: terms.most,
        years: years(&seats, on, terms),
        seats,
        vacant_roles: vacant(people, on),
        warnings: Vec::new(),
    };
    let months = u32::try_from(settings::number(view, SettingName::TermWarningMonths)?).unwrap_or(0);
    rotation.warnings = rotation.warnings(months);
    Ok(rotation)
}

fn seats_of(member: &Member, on: NaiveDate, terms: Terms) -> Vec<Seat> {
    let goes_on = |spell: &Spell<'_>| spell.last().ends_on.is_none_or(|end| end >= on);
    let seat = |spell: Spell<'_>| {
        let last = spell.last();
        let role = member.called_in(last.body, on.max(spell.first().starts_on));
        Seat {
            membership: last.id,
            person: member.id,
            name: member.label.clone(),
            role: role.unwrap_or_else(|| MEMBER.into()),
            body_name: last.body_name.clone(),
            terms: spell
                .terms
                .iter()
                .map(|term| SeatTerm { number: term.term_number, starts_on: term.starts_on, ends_on: term.last_day() })
                .collect(),
            term_number: last.term_number,
            appointed_on: last.appointed_on,
            ends_on: last.last_day(),
            leaves: last.ends_on.is_some(),
            can_be_reappointed: last.ends_on.is_none() && last.term_number < terms.most,
            is_overdue: last.ends_on.is_none() && last.term_ends_on.is_some_and(|end| end < on),
            beyond_because: last.beyond_because.clone(),
        }
    };
    member.spells().into_iter().filter(goes_on).map(seat).collect()
}

/// The coming years, as many as a term takes: after that nothing is known.
fn years(seats: &[Seat], on: NaiveDate, terms: Terms) -> Vec<YearOfLeaving> {
    // A term that is over and goes on ends today at the earliest.
    let courses: Vec<Course> = seats
        .iter()
        .filter_map(|seat| {
            let agreed = seat.ends_on.map(|end| end.max(on));
            let at_most = match agreed {
                Some(end) if seat.can_be_reappointed => Some(terms.last_day_of_all(end, seat.term_number)),
                end => end,
            };
            Some(Course { person: seat.person, starts_on: seat.terms.first()?.starts_on, agreed, at_most })
        })
        .collect();
    let span = i32::try_from(terms.years).unwrap_or(0);
    (on.year()..=on.year() + span)
        .map(|year| {
            let (_, last) = year_bounds(year);
            let left = |end: fn(&Course) -> Option<NaiveDate>| {
                let stays = |course: &&Course| course.starts_on <= last && end(course).is_none_or(|end| end > last);
                courses.iter().filter(stays).map(|course| course.person).collect::<HashSet<_>>().len()
            };
            let leaving = |stays: bool| {
                let ends = |seat: &&Seat| seat.ends_on.is_some_and(|end| end.max(on).year() == year);
                let names = seats.iter().filter(ends).filter(|seat| seat.can_be_reappointed == stays);
                names.map(|seat| seat.name.clone()).collect()
            };
            YearOfLeaving {
                year,
                may_stay: leaving(true),
                must_leave: leaving(false),
                left_if_none: left(|course| course.agreed),
                left_if_all: left(|course| course.at_most),
            }
        })
        .collect()
}

impl Rotation {
    pub fn vacancies(&self) -> usize {
        self.wanted.saturating_sub(self.members)
    }

    /// Seats whose term ends within so many months; not those of which it is settled what comes of it.
    pub fn ending_within(&self, months: u32) -> impl Iterator<Item = &Seat> {
        let until = self.on.checked_add_months(Months::new(months)).unwrap_or(self.on);
        let soon = move |seat: &&Seat| seat.ends_on.is_some_and(|end| end <= until);
        self.seats.iter().filter(|seat| !seat.leaves && !seat.is_overdue).filter(soon)
    }

    /// Years in which more than half of the members leave, or all. Two members leaving together are no pattern yet.
    pub fn crowded_years(&self) -> impl Iterator<Item = &YearOfLeaving> {
        self.years.iter().filter(|year| year.leaving() > 2 && year.leaving() * 2 > self.members)
    }

    fn warnings(&self, months: u32) -> Vec<String> {
        let mut warnings: Vec<String> =
            self.vacant_roles.iter().map(|role| format!("Er is geen {role}: deze plek is vacant.")).collect();
        if self.members > 0 && self.members < self.least {
            warnings.push(format!("Er zijn {}. De raad heeft er minstens {} nodig.", people(self.members), self.least));
        }
        for year in self.crowded_years() {
            warnings.push(crowded(year, self.members));
        }
        for seat in self.seats.iter().filter(|seat| seat.is_overdue) {
            let end = seat.ends_on.map(dutch::long).unwrap_or_default();
            warnings.push(format!("De termijn van {} liep af op {end}. Leg herbenoeming of vertrek vast.", seat.name));
        }
        for seat in self.ending_within(months) {
            let end = seat.ends_on.map(dutch::long).unwrap_or_default();
            let next = if seat.can_be_reappointed { "Herbenoemen kan nog." } else { "Dit is de laatste termijn." };
            warnings.push(format!("De termijn van {} eindigt op {end}. {next}", seat.name));
        }
        match self.seats.iter().filter(|seat| seat.ends_on.is_none()).count() {
            0 => {}
            1 => warnings.push("Van één lid is niet vastgelegd wanneer de termijn eindigt.".into()),
            more => warnings.push(format!("Van {more} leden is niet vastgelegd wanneer de termijn eindigt.")),
        }
        warnings
    }
}

/// "In 2027 eindigt de termijn van 7 van de 11 leden: meer dan de helft."
pub(super) fn crowded(year: &YearOfLeaving, members: usize) -> String {
    let (year, leaving) = (year.year, year.leaving());
    if leaving >= members {
        return format!("In {year} eindigt de termijn van alle leden.");
    }
    format!("In {year} eindigt de termijn van {leaving} van de {members} leden: meer dan de helft.")
}

fn people(count: usize) -> String {
    if count == 1 { "1 lid".into() } else { format!("{count} leden") }
}
