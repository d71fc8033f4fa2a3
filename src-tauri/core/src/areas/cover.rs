//! The cover board: who keeps an eye on each area on a day, who leaves, and from when there are too few.

use std::collections::{BTreeSet, HashMap};

use chrono::{Days, Months, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::assignments::{self, Assigned};
use super::slot_contacts::{self, SlotContact};
use super::slots::{self, AreaSlot};
use super::{Focus, FocusKind, OfFocus, all};
use crate::calendar::{Period, dutch};
use crate::error::{Problem, Result};
use crate::journal::{Place, Room};
use crate::operation::{Operation, View, ask};
use crate::people::{self, Member, Membership, PersonId};
use crate::settings::{self, SettingName};
use crate::today::{Attention, Tone};
use crate::typed::Entered;
use crate::wording::{listed, small};

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct OfBoard {
    pub kind: FocusKind,
    /// Today when absent.
    pub on: Option<Entered<NaiveDate>>,
}

/// All areas, or all themes, on one day.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Board {
    pub on: NaiveDate,
    /// So many members there should be; zero for themes.
    pub least: i64,
    pub slots: Vec<AreaSlot>,
    pub foci: Vec<Covered>,
}

/// An area or theme with who keeps an eye on it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Covered {
    #[serde(flatten)]
    pub focus: Focus,
    /// Who has it on the day or will have it.
    pub holders: Vec<Holder>,
    /// Where there are too few, from the day on.
    pub gaps: Vec<Gap>,
    /// Contacts in its slots on the day, or to come.
    pub contacts: Vec<SlotContact>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Holder {
    #[serde(flatten)]
    pub assigned: Assigned,
    pub standing: HolderStanding,
    /// Last day on which they are there for it: of the assignment or of the membership, whichever comes first.
    pub until: Option<NaiveDate>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum HolderStanding {
    /// There on the day.
    Now,
    /// Begins later.
    Coming,
    /// Still has it, but is no longer in the council.
    Left,
}

/// Days with too few members.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Gap {
    pub from: NaiveDate,
    pub to: Option<NaiveDate>,
    /// "Vanaf 2 september 2026 alleen Okke Terpstraat"
    pub text: String,
}

/// One area or theme with all that it has and had.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct FocusCard {
    pub focus: Focus,
    /// Of all times, the newest first.
    pub assignments: Vec<Assigned>,
    /// Of all times, the newest first.
    pub contacts: Vec<SlotContact>,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("areas.board", board), ask("areas.read", |view, request: OfFocus| card(view, request))]
}

fn card(view: &View<'_>, request: OfFocus) -> Result<FocusCard> {
    let focus = all(view)?.into_iter().find(|focus| focus.id == request.id);
    let focus = focus.ok_or_else(|| Problem::NotFound.of(request.id))?;
    let mut assignments = assignments::everyones(view)?;
    assignments.retain(|assigned| assigned.focus == focus.id);
    assignments.reverse();
    let mut contacts = slot_contacts::all(view)?;
    contacts.retain(|contact| contact.focus == focus.id);
    contacts.reverse();
    Ok(FocusCard { focus, assignments, contacts })
}

fn board(view: &View<'_>, request: OfBoard) -> Result<Board> {
    let on = request.on.map_or(Ok(view.today()), |on| on.date("on", view.today()))?;
    on_day(view, &people::all(view)?, request.kind, on)
}

/// Everything of a kind that is there on a day, and who of these people keep an eye on it.
pub(super) fn on_day(view: &View<'_>, people: &[Member], kind: FocusKind, on: NaiveDate) -> Result<Board> {
    let least = if kind == FocusKind::Area { settings::number(view, SettingName::MembersPerArea)? } else { 0 };
    let served: HashMap<PersonId, Vec<Period>> = people.iter().map(|member| (member.id, served(member))).collect();
    let assigned = assignments::everyones(view)?;
    let contacts = slot_contacts::all(view)?;
    let cover = |focus: Focus| {
        let has: Vec<Has> = assigned
            .iter()
            .filter(|assigned| assigned.focus == focus.id)
            .filter_map(|assigned| Has::of(assigned, &focus, served.get(&assigned.person)))
            .collect();
        Covered {
            holders: has.iter().filter_map(|has| has.holder(on)).collect(),
            gaps: gaps(&has, focus.period(), usize::try_from(least).unwrap_or_default(), on),
            contacts: contacts
                .iter()
                .filter(|contact| contact.focus == focus.id && contact.period().reaches(on))
                .cloned()
                .collect(),
            focus,
        }
    };
    let foci = all(view)?.into_iter().filter(|focus| focus.kind == kind && focus.period().covers(on)).map(cover);
    Ok(Board { on, least, slots: slots::all(view)?, foci: foci.collect() })
}

/// The days on which someone is in the council; all days for who was never appointed, such as people of a network.
fn served(member: &Member) -> Vec<Period> {
    if member.memberships.is_empty() {
        return vec![Period::default()];
    }
    member.memberships.iter().map(Membership::period).collect()
}

/// What someone has of a focus.
struct Has<'a> {
    assigned: &'a Assigned,
    /// The days of the assignment within those of the focus.
    days: Period,
    /// Of those days, the ones in the council.
    there: Vec<Period>,
}

impl<'a> Has<'a> {
    fn of(assigned: &'a Assigned, focus: &Focus, served: Option<&Vec<Period>>) -> Option<Self> {
        let days = assigned.period().shared(focus.period())?;
        let there = served.into_iter().flatten().filter_map(|served| served.shared(days)).collect();
        Some(Self { assigned, days, there })
    }

    fn is_there(&self, day: NaiveDate) -> bool {
        self.there.iter().any(|period| period.covers(day))
    }

    /// How it stands on a day; absent when it is over.
    fn holder(&self, on: NaiveDate) -> Option<Holder> {
        if !self.days.reaches(on) {
            return None;
        }
        let next = self.there.iter().filter(|period| period.reaches(on)).min_by_key(|period| period.first);
        let standing = match next {
            Some(period) if period.covers(on) => HolderStanding::Now,
            Some(_) => HolderStanding::Coming,
            None => HolderStanding::Left,
        };
        let until = match next {
            Some(period) => period.last,
            None => self.there.iter().filter_map(|period| period.last).max(),
        };
        Some(Holder { assigned: self.assigned.clone(), standing, until })
    }
}

/// The stretches from a day on in which fewer than `least` are there.
fn gaps(has: &[Has<'_>], focus: Period, least: usize, on: NaiveDate) -> Vec<Gap> {
    let after = |day: NaiveDate| day.checked_add_days(Days::new(1));
    let mut turns: BTreeSet<NaiveDate> = BTreeSet::from([on]);
    for period in has.iter().flat_map(|has| &has.there) {
        turns.extend([period.first, period.last.and_then(after)].into_iter().flatten());
    }
    let mut gaps: Vec<(NaiveDate, Option<NaiveDate>, Vec<&str>)> = Vec::new();
    let turns: Vec<NaiveDate> = turns.into_iter().filter(|day| *day >= on && focus.covers(*day)).collect();
    for (at, day) in turns.iter().enumerate() {
        let mut there: Vec<&Assigned> = Vec::new();
        for has in has.iter().filter(|has| has.is_there(*day)) {
            if there.iter().all(|known| known.person != has.assigned.person) {
                there.push(has.assigned);
            }
        }
        if there.len() >= least {
            continue;
        }
        let names: Vec<&str> = there.iter().map(|assigned| assigned.name.as_str()).collect();
        let until = turns.get(at + 1).and_then(NaiveDate::pred_opt).or(focus.last);
        match gaps.last_mut() {
            Some((_, end, same)) if *same == names && end.and_then(after) == Some(*day) => *end = until,
            _ => gaps.push((*day, until, names)),
        }
    }
    let gap = |(from, to, names): (NaiveDate, Option<NaiveDate>, Vec<&str>)| {
        let to = if to == focus.last { None } else { to };
        Gap { from, to, text: gap_text(from, to, &names, on) }
    };
    gaps.into_iter().map(gap).collect()
}

/// "Alleen Okke Terpstraat", "Vanaf 2 september 2026 niemand"
fn gap_text(from: NaiveDate, to: Option<NaiveDate>, names: &[&str], on: NaiveDate) -> String {
    let who = if names.is_empty() { "niemand".into() } else { format!("alleen {}", listed(names)) };
    match (from > on, to) {
        (true, Some(to)) => format!("Van {} tot en met {} {who}", dutch::long(from), dutch::long(to)),
        (true, None) => format!("Vanaf {} {who}", dutch::long(from)),
        (false, Some(to)) => format!("Tot en met {} {who}", dutch::long(to)),
        (false, None) if names.is_empty() => "Niemand".into(),
        (false, None) => format!("Alleen {}", listed(names)),
    }
}

/// For Vandaag: areas with too few members, now or within the months that a council wants to know of ends; and who
/// left the council but still has an area or a theme.
pub fn attention(view: &View<'_>, people: &[Member]) -> Result<Vec<Attention>> {
    if !settings::is_on(view, SettingName::UsesAreas)? {
        return Ok(Vec::new());
    }
    let areas = on_day(view, people, FocusKind::Area, view.today())?;
    let themes = on_day(view, people, FocusKind::Theme, view.today())?;
    let months = u32::try_from(settings::number(view, SettingName::TermWarningMonths)?).unwrap_or_default();
    let horizon = view.today().checked_add_months(Months::new(months)).unwrap_or(NaiveDate::MAX);
    let mut attention: Vec<Attention> = too_few(&areas, horizon).into_iter().collect();
    attention.extend(left(&areas, &themes));
    Ok(attention)
}

fn action(title: String, detail: String, when: String, place: Place) -> Attention {
    Attention { tone: Tone::Soon, when, title, detail, owner: None, action: "Gebieden openen".into(), place }
}

fn too_few(areas: &Board, horizon: NaiveDate) -> Option<Attention> {
    let soon = |area: &&Covered| area.gaps.first().is_some_and(|gap| gap.from <= horizon);
    let short: Vec<&Covered> = areas.foci.iter().filter(soon).collect();
    let said = |area: &Covered| area.gaps.first().map(|gap| gap.text.clone()).unwrap_or_default();
    let first = short.iter().filter_map(|area| area.gaps.first()).map(|gap| gap.from).min()?;
    let when = if first <= areas.on { "te weinig leden".into() } else { dutch::day_month(first) };
    Some(match short.as_slice() {
        [one] => action(format!("{}: te weinig leden", one.focus.name), said(one), when, one.focus.place()),
        more => {
            let each: Vec<String> =
                more.iter().map(|area| format!("{}: {}", area.focus.name, small(&said(area)))).collect();
            let title = format!("{} gebieden met te weinig leden", more.len());
            action(title, each.join(" · "), when, Place::room(Room::Areas))
        }
    })
}

fn left(areas: &Board, themes: &Board) -> Vec<Attention> {
    let mut by_person: Vec<(PersonId, &str, Vec<&Focus>)> = Vec::new();
    for covered in areas.foci.iter().chain(&themes.foci) {
        for holder in covered.holders.iter().filter(|holder| holder.standing == HolderStanding::Left) {
            match by_person.iter_mut().find(|(person, ..)| *person == holder.assigned.person) {
                Some((.., foci)) => foci.push(&covered.focus),
                None => by_person.push((holder.assigned.person, &holder.assigned.name, vec![&covered.focus])),
            }
        }
    }
    let matter = |(_, name, foci): (PersonId, &str, Vec<&Focus>)| {
        let names: Vec<&str> = foci.iter().map(|focus| focus.name.as_str()).collect();
        let place = foci.first().map_or(Place::room(Room::Areas), |focus| focus.place());
        let title = format!("Wie neemt over van {name}?");
        action(title, format!("Is geen lid meer, en staat nog bij {}", listed(&names)), "overdragen".into(), place)
    };
    by_person.into_iter().map(matter).collect()
}
