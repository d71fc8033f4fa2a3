//! Vandaag: what asks for attention, each one step from where it is done, and the year at a glance.

use chrono::{Datelike, Days, NaiveDate};
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::budget::{self, Budget};
use crate::calendar::dutch;
use crate::claims::{self, ClaimState, ClaimSummary};
use crate::council;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::meetings::{self, Meeting};
use crate::money::Cents;
use crate::operation::{OfYear, Operation, View, ask};
use crate::people;
use crate::plan::{self, Activity, Plan, PlanState};
use crate::report::{self, ReportState};

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
    pub meetings: Vec<Meeting>,
    /// How many matters wait in a room.
    pub waiting: Vec<Waiting>,
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
const SOON: Days = Days::new(14);

fn overview(view: &View<'_>, year: i32) -> Result<Overview> {
    let year = crate::typed::year(year)?;
    let meetings = meetings::of_year(view, year)?;
    let claims = claims::list(view, year)?;
    let plan = plan::read(view, year)?;
    let budget = budget::read(view, year)?;
    let mut attention = Vec::new();
    attention.extend(claims_to_check(view, &claims, year));
    attention.extend(claims_to_pay(&claims, year));
    attention.extend(missing_receipts(&claims, year));
    attention.extend(next_meeting(view, &meetings));
    attention.extend(plan.iter().flat_map(|plan| activities_due(view, plan)));
    attention.extend(plan.as_ref().and_then(|plan| evaluation_due(view, plan)));
    attention.extend(budget.iter().flat_map(overspent));
    attention.extend(report_due(view, year, &meetings)?);
    attention.sort_by_key(|matter| matter.tone);
    Ok(Overview {
        today: view.today(),
        day: dutch::with_weekday(view.today()),
        summary: summary(view, &meetings, attention.len()),
        first_steps: first_steps(view, year, plan.is_some(), budget.is_some(), &meetings)?,
        waiting: waiting(&attention),
        attention,
        meetings,
    })
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

fn place(room: Room, year: i32) -> Place {
    Place::room(room).year(year)
}

fn claims_in(claims: &[ClaimSummary], state: ClaimState) -> Vec<&ClaimSummary> {
    claims.iter().filter(|claim| claim.state == state).collect()
}

fn many_claims(count: usize) -> String {
    if count == 1 { "1 declaratie".into() } else { format!("{count} declaraties") }
}

fn claims_to_check(view: &View<'_>, claims: &[ClaimSummary], year: i32) -> Option<Attention> {
    let submitted = claims_in(claims, ClaimState::Submitted);
    let oldest = submitted.iter().map(|claim| claim.date).min()?;
    let total: Cents = submitted.iter().map(|claim| claim.total).sum();
    let days = (view.today() - oldest).num_days().max(0);
    let waits = if days == 1 { "1 dag".into() } else { format!("{days} dagen") };
    Some(Attention {
        tone: Tone::Waiting,
        when: "wacht op u".into(),
        title: format!("{} om te controleren", many_claims(submitted.len())),
        detail: format!("Samen {total}, de oudste wacht {waits}"),
        action: "Controleren".into(),
        place: place(Room::Claims, year),
    })
}

fn claims_to_pay(claims: &[ClaimSummary], year: i32) -> Option<Attention> {
    let approved = claims_in(claims, ClaimState::Approved);
    let total: Cents = approved.iter().map(|claim| claim.total).sum();
    (!approved.is_empty()).then(|| Attention {
        tone: Tone::Waiting,
        when: "nog te betalen".into(),
        title: format!("{} goedgekeurd, nog niet betaald", many_claims(approved.len())),
        detail: format!("Samen {total}"),
        action: "Betalen".into(),
        place: place(Room::Claims, year),
    })
}

fn missing_receipts(claims: &[ClaimSummary], year: i32) -> Option<Attention> {
    let incomplete: Vec<_> =
        claims.iter().filter(|claim| claim.missing_receipts > 0 && claim.state != ClaimState::Rejected).collect();
    let first = incomplete.first()?;
    let missing: usize = incomplete.iter().map(|claim| claim.missing_receipts).sum();
    Some(Attention {
        tone: Tone::Soon,
        when: "bon ontbreekt".into(),
        title: if missing == 1 {
            "1 bewijsstuk ontbreekt".into()
        } else {
            format!("{missing} bewijsstukken ontbreken")
        },
        detail: incomplete.iter().take(3).map(|claim| claim.name.as_str()).collect::<Vec<_>>().join(", "),
        action: "Declaratie openen".into(),
        place: place(Room::Claims, year).record(first.id),
    })
}

fn next_meeting(view: &View<'_>, meetings: &[Meeting]) -> Option<Attention> {
    let soon = view.today() + SOON;
    let next =
        meetings.iter().find(|meeting| !meeting.is_cancelled() && (view.today()..=soon).contains(&meeting.date))?;
    let place_of = if next.place.is_empty() { String::new() } else { format!(", {}", next.place) };
    Some(Attention {
        tone: Tone::Soon,
        when: dutch::day_month(next.date),
        title: format!("Vergadering ({})", next.kind),
        detail: format!("{} uur{place_of}", dutch::time(next.starts_at)),
        action: "Vergadering openen".into(),
        place: place(Room::Meetings, next.date.year()).record(next.id),
    })
}

fn activities_due(view: &View<'_>, plan: &Plan) -> Vec<Attention> {
    let matter = |activity: &Activity| {
        let due = activity.due(plan.year).filter(|_| activity.is_open())?;
        let late = (view.today() - due).num_days();
        let (tone, when) = match late {
            1 => (Tone::Late, "1 dag te laat".into()),
            2.. => (Tone::Late, format!("{late} dagen te laat")),
            _ if due <= view.today() + SOON => (Tone::Soon, dutch::day_month(due)),
            _ => return None,
        };
        Some(Attention {
            tone,
            when,
            title: activity.title.clone(),
            detail: format!("Uit het jaarplan, gepland: {}", plan::when(activity)),
            action: "Stand bijwerken".into(),
            place: place(Room::Plan, plan.year).record(activity.id),
        })
    };
    plan.all_activities().filter_map(matter).collect()
}

/// The plan is evaluated in the November meeting (Purmerend, jaarplan 2024).
fn evaluation_due(view: &View<'_>, plan: &Plan) -> Option<Attention> {
    let today = view.today();
    let due = today.year() == plan.year && today.month() >= 11;
    let total = plan.all_activities().count();
    let open = plan.all_activities().filter(|activity| activity.is_open()).count();
    (due && plan.state != PlanState::Concept && plan::read(view, plan.year + 1).is_ok_and(|next| next.is_none())).then(
        || Attention {
            tone: Tone::Soon,
            when: "dit najaar".into(),
            title: format!("Jaarplan {} maken", plan.year + 1),
            detail: format!("{} van {total} activiteiten van {} zijn afgerond", total - open, plan.year),
            action: "Jaarplan openen".into(),
            place: place(Room::Plan, plan.year + 1),
        },
    )
}

fn overspent(budget: &Budget) -> impl Iterator<Item = Attention> {
    budget.lines.iter().filter(|line| line.standing.left < Cents::ZERO).map(|line| Attention {
        tone: Tone::Soon,
        when: "overschreden".into(),
        title: format!("Post {} {}", line.code, line.name),
        detail: format!("{} meer dan begroot", -line.standing.left),
        action: "Begroting openen".into(),
        place: place(Room::Budget, budget.year).record(line.id),
    })
}

/// A report is adopted in February or March of the year after (Moerdijk, Meppel): asked for from January on.
fn report_due(view: &View<'_>, year: i32, meetings: &[Meeting]) -> Result<Option<Attention>> {
    if view.today().year() <= year || meetings.is_empty() {
        return Ok(None);
    }
    Ok((report::state(view, year)? == ReportState::Concept).then(|| Attention {
        tone: Tone::Soon,
        when: "voor 1 april".into(),
        title: format!("Jaarverslag {year} vaststellen"),
        detail: "Het vult zich met wat is vastgelegd; schrijf er een voorwoord en een vooruitblik bij".into(),
        action: "Jaarverslag openen".into(),
        place: place(Room::Report, year),
    }))
}

/// The steps by which a council starts; empty once all are done.
fn first_steps(
    view: &View<'_>,
    year: i32,
    has_plan: bool,
    has_budget: bool,
    meetings: &[Meeting],
) -> Result<Vec<FirstStep>> {
    let step = |title: String, done: bool, room: Room| FirstStep { title, done, room };
    let steps = vec![
        step("Vul in hoe uw raad heet".into(), council::read(view)?.is_some(), Room::Council),
        step("Zet de leden erin".into(), !people::all(view)?.is_empty(), Room::Members),
        step(format!("Maak het jaarplan {year}"), has_plan, Room::Plan),
        step(format!("Maak de begroting {year}"), has_budget, Room::Budget),
        step(format!("Maak het jaarrooster {year}"), !meetings.is_empty(), Room::Meetings),
    ];
    Ok(if steps.iter().all(|step| step.done) { Vec::new() } else { steps })
}

fn waiting(attention: &[Attention]) -> Vec<Waiting> {
    [Room::Plan, Room::Budget, Room::Claims, Room::Meetings, Room::Report]
        .into_iter()
        .map(|room| Waiting { room, count: attention.iter().filter(|matter| matter.place.room == room).count() })
        .filter(|waiting| waiting.count > 0)
        .collect()
}
