//! The annual plan on paper.

use std::collections::HashMap;

use super::{Activity, ActivityStatus, Goal, Plan, PlanState, of_year};
use crate::budget;
use crate::calendar::dutch;
use crate::council;
use crate::documents::{
    Block, Cell, Chart, Column, Day, Document, Highlight, Lane, Layout, Table, Timeline, formatted,
};
use crate::error::Result;
use crate::meetings;
use crate::money::Cents;
use crate::operation::View;
use crate::people::{self, PersonId};

/// The plan of a year. Fails with `plan_unknown` or `council_unknown`.
pub fn document(view: &View<'_>, year: i32) -> Result<Document> {
    let plan = of_year(view, year)?;
    let council = council::named(view)?;
    Ok(Document {
        title: format!("Jaarplan {year}"),
        subtitle: (!council.legal_basis.is_empty()).then(|| council.legal_basis.clone()),
        style: council::house_style(view, &council)?,
        organisation: council.name,
        standing: standing(view, &plan),
        draft: plan.state == PlanState::Concept,
        layout: Layout::Report,
        letter: None,
        highlights: highlights(view, &plan)?,
        blocks: blocks(view, &plan)?,
    })
}

fn standing(view: &View<'_>, plan: &Plan) -> String {
    match (plan.state, plan.adopted_on) {
        (PlanState::Adopted | PlanState::Presented, Some(on)) => format!("Vastgesteld op {}", dutch::long(on)),
        _ => format!("Concept van {}", dutch::long(view.today())),
    }
}

/// A number with its word in the right form.
pub fn counted(count: usize, one: &str, more: &str) -> Highlight {
    Highlight { figure: count.to_string(), label: if count == 1 { one.into() } else { more.into() } }
}

fn highlights(view: &View<'_>, plan: &Plan) -> Result<Vec<Highlight>> {
    let mut highlights = Vec::new();
    let meetings = meetings::of_year(view, plan.year)?.iter().filter(|meeting| !meeting.is_cancelled()).count();
    let counts = [
        (plan.goals.len(), "doel", "doelen"),
        (plan.all_activities().count(), "activiteit", "activiteiten"),
        (meetings, "vergadering", "vergaderingen"),
    ];
    highlights
        .extend(counts.iter().filter(|(count, ..)| *count > 0).map(|(count, one, more)| counted(*count, one, more)));
    if let Some(total) = budget::total(view, plan.year)? {
        highlights.push(Highlight { figure: euros(total.requested), label: "aangevraagd budget".into() });
    }
    Ok(highlights)
}

/// A round amount without its cents.
pub fn euros(amount: Cents) -> String {
    amount.to_string().trim_end_matches(",00").to_owned()
}

/// The introduction, the evaluation of the year before, the other sections, the goals, the budget: the order of the
/// annual plans read (Purmerend 2024).
fn blocks(view: &View<'_>, plan: &Plan) -> Result<Vec<Block>> {
    let mut blocks = Vec::new();
    let mut sections = plan.sections.iter();
    if let Some(introduction) = sections.next() {
        chapter(&mut blocks, &introduction.title, &introduction.body);
    }
    if !plan.evaluation.trim().is_empty() {
        chapter(&mut blocks, &format!("Evaluatie jaarplan {}", plan.year - 1), &plan.evaluation);
    }
    for section in sections {
        chapter(&mut blocks, &section.title, &section.body);
    }
    goals(view, plan, &mut blocks)?;
    let year = timeline(view, plan)?;
    if !year.lanes.is_empty() {
        blocks.push(Block::Heading { level: 1, text: "Het jaar in één oogopslag".into() });
        blocks.push(Block::Chart(Chart::Timeline(year)));
    }
    let budgets = budget::all(view, plan.year)?;
    if !budgets.is_empty() {
        blocks.push(Block::Heading { level: 1, text: "Begroting".into() });
    }
    if budgets.len() > 1 {
        blocks.push(Block::Table(budget::parts(&budgets)));
    }
    blocks.extend(budgets.iter().map(|budget| Block::Table(requested(budget))));
    Ok(blocks)
}

/// Meetings that are to be held, and activities that have a date.
fn timeline(view: &View<'_>, plan: &Plan) -> Result<Timeline> {
    let meetings = meetings::of_year(view, plan.year)?;
    let meetings = meetings.iter().filter(|meeting| !meeting.is_cancelled());
    let activities = plan.all_activities().filter(|activity| activity.status != ActivityStatus::Dropped);
    let lanes = [
        ("Vergaderingen", meetings.map(|it| Day { on: it.date, label: it.kind.clone() }).collect::<Vec<_>>()),
        ("Activiteiten", activities.filter_map(|it| Some(Day { on: it.date?, label: it.title.clone() })).collect()),
    ];
    let lanes: Vec<Lane> = lanes
        .into_iter()
        .filter(|(_, days)| !days.is_empty())
        .map(|(name, days)| Lane { name: name.into(), days })
        .collect();
    let caption = match lanes.as_slice() {
        [lane] => format!("{} in {}", lane.name, plan.year),
        _ => format!("Vergaderingen en activiteiten in {}", plan.year),
    };
    Ok(Timeline { caption, year: plan.year, lanes, table: None })
}

fn chapter(blocks: &mut Vec<Block>, title: &str, body: &str) {
    blocks.push(Block::Heading { level: 1, text: title.into() });
    blocks.extend(formatted(body, 2));
}

fn goals(view: &View<'_>, plan: &Plan, blocks: &mut Vec<Block>) -> Result<()> {
    if plan.goals.is_empty() && plan.activities.is_empty() {
        return Ok(());
    }
    let owners = names(view)?;
    let title = if plan.goals.is_empty() { "Activiteiten" } else { "Doelen en activiteiten" };
    blocks.push(Block::Heading { level: 1, text: title.into() });
    for goal in &plan.goals {
        goal_blocks(goal, &owners, blocks);
    }
    if !plan.activities.is_empty() {
        let caption = if plan.goals.is_empty() {
            format!("Activiteiten in {}", plan.year)
        } else {
            blocks.push(Block::Heading { level: 2, text: "Overige activiteiten".into() });
            "Activiteiten die niet bij een doel horen".into()
        };
        blocks.push(Block::Table(activities(&plan.activities, &owners, caption)));
    }
    Ok(())
}

fn goal_blocks(goal: &Goal, owners: &HashMap<PersonId, String>, blocks: &mut Vec<Block>) {
    blocks.push(Block::Heading { level: 2, text: goal.title.clone() });
    blocks.extend(formatted(&goal.explanation, 3));
    if !goal.activities.is_empty() {
        blocks.push(Block::Table(activities(&goal.activities, owners, format!("Activiteiten bij ‘{}’", goal.title))));
    }
}

/// Names of everyone, by id.
pub fn names(view: &View<'_>) -> Result<HashMap<PersonId, String>> {
    Ok(people::all(view)?.into_iter().map(|member| (member.id, member.label)).collect())
}

fn activities(activities: &[Activity], owners: &HashMap<PersonId, String>, caption: String) -> Table {
    let owner = |activity: &Activity| activity.owner.and_then(|id| owners.get(&id)).cloned().unwrap_or_default();
    Table {
        caption,
        columns: vec![
            Column::start("Activiteit"),
            Column::start("Soort"),
            Column::start("Wie"),
            Column::start("Wanneer"),
            Column::end("Kosten"),
        ],
        rows: activities
            .iter()
            .map(|activity| {
                vec![
                    Cell::header(&activity.title),
                    Cell::text(activity.kind.dutch()),
                    Cell::text(owner(activity)),
                    Cell::text(when(activity)),
                    activity.cost.map_or(Cell::Empty, |cost| Cell::text(cost.to_string())),
                ]
            })
            .collect(),
        total: None,
    }
}

/// "12 maart" or "2e kwartaal".
pub fn when(activity: &Activity) -> String {
    match (activity.date, activity.quarter) {
        (Some(date), _) => dutch::day_month(date).replace(' ', "\u{a0}"),
        (None, Some(quarter)) => format!("{quarter}e\u{a0}kwartaal"),
        (None, None) => "hele jaar".into(),
    }
}

fn requested(budget: &budget::Budget) -> Table {
    Table {
        caption: format!("Aangevraagd budget {}", budget.named()),
        columns: vec![Column::start("Code"), Column::start("Post"), Column::end("Aangevraagd")],
        rows: budget
            .lines
            .iter()
            .map(|line| {
                vec![Cell::text(&line.code), Cell::header(&line.name), Cell::text(line.standing.requested.to_string())]
            })
            .collect(),
        total: Some(vec![Cell::Empty, Cell::header("Totaal"), Cell::text(budget.total.requested.to_string())]),
    }
}
