//! Activities: what will be done, by whom and when, what it costs, and what became of it.

use chrono::{Datelike, Days, NaiveDate};
use rusqlite::{Row, params};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::goals::{self, GoalId};
use super::{PlanId, open_year, place};
use crate::budget::{self, BudgetLineId};
use crate::contacts;
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::Change;
use crate::money::Cents;
use crate::operation::{Operation, View, act};
use crate::order::Ordered;
use crate::people::PersonId;
use crate::typed::{Entered, reason, required};

id!(ActivityId);

/// What sort of activity it is; each has its own heading in the annual report.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
    IntoStaticStr,
    EnumString,
    strum::EnumIter,
)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ActivityKind {
    /// Werkbezoek
    WorkingVisit,
    /// Achterbanonderzoek
    ConstituencySurvey,
    /// Deskundigheidsbevordering
    Training,
    /// Werving
    Recruitment,
    /// PR en website
    Publicity,
    /// Netwerk en regio
    Network,
    Teambuilding,
    Other,
}
stored_by_name!(ActivityKind);

impl ActivityKind {
    pub fn dutch(self) -> &'static str {
        match self {
            Self::WorkingVisit => "werkbezoek",
            Self::ConstituencySurvey => "achterbanonderzoek",
            Self::Training => "deskundigheidsbevordering",
            Self::Recruitment => "werving",
            Self::Publicity => "PR en website",
            Self::Network => "netwerk en regio",
            Self::Teambuilding => "teambuilding",
            Self::Other => "overig",
        }
    }
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ActivityStatus {
    Planned,
    Running,
    Done,
    /// Vervallen, with a reason.
    Dropped,
}
stored_by_name!(ActivityStatus);

impl ActivityStatus {
    pub fn dutch(self) -> &'static str {
        match self {
            Self::Planned => "gepland",
            Self::Running => "loopt",
            Self::Done => "gedaan",
            Self::Dropped => "vervallen",
        }
    }
}

#[derive(Debug, Clone, PartialEq, Serialize, JsonSchema, TS)]
pub struct Activity {
    pub id: ActivityId,
    pub goal: Option<GoalId>,
    pub title: String,
    pub kind: ActivityKind,
    pub owner: Option<PersonId>,
    /// 1 to 4; absent when there is a date or no time at all.
    pub quarter: Option<u8>,
    pub date: Option<NaiveDate>,
    pub status: ActivityStatus,
    /// Why it was dropped.
    pub reason: String,
    /// What came of it; goes into the annual report.
    pub result: String,
    pub cost: Option<Cents>,
    pub budget_line: Option<BudgetLineId>,
}

impl Activity {
    /// The last day on which it is still in time.
    pub fn due(&self, year: i32) -> Option<NaiveDate> {
        let quarter_end = |quarter: u8| {
            let month = u32::from(quarter) * 3;
            NaiveDate::from_ymd_opt(year, month, 1).map(|first| first + chrono::Months::new(1) - Days::new(1))
        };
        self.date.or_else(|| self.quarter.and_then(quarter_end))
    }

    pub fn is_open(&self) -> bool {
        matches!(self.status, ActivityStatus::Planned | ActivityStatus::Running)
    }
}

/// What is planned; the same fields for a new and a changed activity.
#[derive(Debug, Clone, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct ActivityFields {
    pub goal: Option<GoalId>,
    pub title: String,
    pub kind: ActivityKind,
    pub owner: Option<PersonId>,
    pub quarter: Option<u8>,
    pub date: Option<Entered<NaiveDate>>,
    pub cost: Option<Entered<Cents>>,
    pub budget_line: Option<BudgetLineId>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct AddActivity {
    pub id: Option<ActivityId>,
    pub plan: PlanId,
    #[serde(flatten)]
    pub fields: ActivityFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ChangeActivity {
    pub id: ActivityId,
    #[serde(flatten)]
    pub fields: ActivityFields,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SetStatus {
    pub id: ActivityId,
    pub status: ActivityStatus,
    /// Why; asked when it is dropped.
    #[serde(default)]
    pub reason: String,
    /// What came of it.
    #[serde(default)]
    pub result: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct OfActivity {
    pub id: ActivityId,
}

pub fn operations() -> Vec<Operation> {
    vec![
        act("plan.add_activity", add),
        act("plan.change_activity", change_activity),
        act("plan.set_activity_status", set_status),
        act("plan.remove_activity", remove),
    ]
}

pub fn of_plan(view: &View<'_>, plan: PlanId) -> Result<Vec<Activity>> {
    view.rows("SELECT * FROM activity WHERE plan_id = ?1 ORDER BY position", [plan], from_row)
}

fn from_row(row: &Row<'_>) -> rusqlite::Result<Activity> {
    Ok(Activity {
        id: row.get("id")?,
        goal: row.get("goal_id")?,
        title: row.get("title")?,
        kind: row.get("kind")?,
        owner: row.get("owner_id")?,
        quarter: row.get("quarter")?,
        date: row.get("date")?,
        status: row.get("status")?,
        reason: row.get("reason")?,
        result: row.get("result")?,
        cost: row.get("cost")?,
        budget_line: row.get("budget_line_id")?,
    })
}

fn order(plan: &str) -> Ordered<'_> {
    Ordered { table: "activity", parent: "plan_id", parent_id: plan }
}

/// Checked values of the fields.
struct Checked {
    goal: Option<GoalId>,
    title: String,
    kind: ActivityKind,
    owner: Option<PersonId>,
    quarter: Option<u8>,
    date: Option<NaiveDate>,
    cost: Option<Cents>,
    budget_line: Option<BudgetLineId>,
}

fn check(view: &View<'_>, year: i32, fields: ActivityFields) -> Result<Checked> {
    let title = required(&fields.title, "title")?;
    let (first, _) = crate::calendar::year_bounds(year);
    let date = fields.date.map(|date| date.date("date", first)).transpose()?;
    if date.is_some_and(|date| date.year() != year) {
        return Err(Problem::DateOutsideYear(year).at("date"));
    }
    if fields.quarter.is_some_and(|quarter| !(1..=4).contains(&quarter)) {
        return Err(Problem::QuarterUnknown.at("quarter"));
    }
    let cost = fields.cost.map(|cost| cost.not_negative("cost")).transpose()?;
    if let Some(line) = fields.budget_line {
        budget::check_year(view, line, year)?;
    }
    if let Some(goal) = fields.goal {
        goals::check_year(view, goal, year)?;
    }
    // A date says more than a quarter.
    let quarter = if date.is_some() { None } else { fields.quarter };
    Ok(Checked {
        goal: fields.goal,
        title,
        kind: fields.kind,
        owner: fields.owner,
        quarter,
        date,
        cost,
        budget_line: fields.budget_line,
    })
}

fn insert(change: &mut Change<'_>, id: Option<ActivityId>, plan: PlanId, activity: &Checked) -> Result<ActivityId> {
    let id = change.id_for(id, "activity")?;
    let position = order(&plan.to_string()).end(change)?;
    change.execute(
        "INSERT INTO activity (id, plan_id, goal_id, position, title, kind, owner_id, quarter, date, status, reason,
         result, cost, budget_line_id) VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, ?9, 'planned', '', '', ?10, ?11)",
        params![
            id,
            plan,
            activity.goal,
            position,
            activity.title,
            activity.kind,
            activity.owner,
            activity.quarter,
            activity.date,
            activity.cost,
            activity.budget_line
        ],
    )?;
    Ok(id)
}

/// Copies an unfinished activity into the plan of the year after: a date moves to the same weekday.
pub fn carry_over(
    change: &mut Change<'_>,
    plan: PlanId,
    year: i32,
    goal: Option<GoalId>,
    last: &Activity,
) -> Result<()> {
    if !last.is_open() {
        return Ok(());
    }
    let shifted = last.date.and_then(|date| date.checked_add_days(Days::new(364)));
    let activity = Checked {
        goal,
        title: last.title.clone(),
        kind: last.kind,
        owner: last.owner,
        quarter: last.quarter,
        date: shifted.filter(|date| date.year() == year).or_else(|| shifted.and_then(|date| date.with_year(year))),
        cost: last.cost,
        budget_line: last.budget_line.map(|line| budget::same_code_in(change, line, year)).transpose()?.flatten(),
    };
    insert(change, None, plan, &activity)?;
    Ok(())
}

/// Plan, year and title of an activity in a plan that may change.
fn open(view: &View<'_>, id: ActivityId) -> Result<(PlanId, i32, String)> {
    let (plan, title) = view
        .row("SELECT plan_id, title FROM activity WHERE id = ?1", [id], |row| Ok((row.get(0)?, row.get(1)?)))?
        .ok_or_else(|| Problem::NotFound.of(id))?;
    Ok((plan, open_year(view, plan)?, title))
}

fn add(change: &mut Change<'_>, request: AddActivity) -> Result<ActivityId> {
    let year = open_year(change, request.plan)?;
    let activity = check(change, year, request.fields)?;
    let id = insert(change, request.id, request.plan, &activity)?;
    change.named(format!("Activiteit ‘{}’ toegevoegd", activity.title), place(year).record(id));
    Ok(id)
}

fn change_activity(change: &mut Change<'_>, request: ChangeActivity) -> Result<()> {
    let (_, year, _) = open(change, request.id)?;
    let activity = check(change, year, request.fields)?;
    change.execute(
        "UPDATE activity SET goal_id = ?2, title = ?3, kind = ?4, owner_id = ?5, quarter = ?6, date = ?7, cost = ?8,
         budget_line_id = ?9 WHERE id = ?1",
        params![
            request.id,
            activity.goal,
            activity.title,
            activity.kind,
            activity.owner,
            activity.quarter,
            activity.date,
            activity.cost,
            activity.budget_line
        ],
    )?;
    change.named(format!("Activiteit ‘{}’ veranderd", activity.title), place(year).record(request.id));
    Ok(())
}

/// Whether there is such an activity. Fails with `not_found`.
pub fn check_activity(view: &View<'_>, id: ActivityId) -> Result<()> {
    view.row("SELECT id FROM activity WHERE id = ?1", [id], |row| row.get::<_, ActivityId>(0))?
        .map(|_| ())
        .ok_or_else(|| Problem::NotFound.of(id))
}

/// Records progress, also in an adopted plan.
fn set_status(change: &mut Change<'_>, request: SetStatus) -> Result<()> {
    let why = match request.status {
        ActivityStatus::Dropped => reason(&request.reason, "reason")?,
        _ => request.reason.trim().to_owned(),
    };
    let (title, year): (String, i32) = change
        .row(
            "SELECT activity.title, year FROM activity JOIN annual_plan ON annual_plan.id = plan_id WHERE activity.id = ?1",
            [request.id],
            |row| Ok((row.get(0)?, row.get(1)?)),
        )?
        .ok_or_else(|| Problem::NotFound.of(request.id))?;
    change.execute(
        "UPDATE activity SET status = ?2, reason = ?3, result = ?4 WHERE id = ?1",
        params![request.id, request.status, why, request.result.trim()],
    )?;
    change.named(format!("Activiteit ‘{title}’: {}", request.status.dutch()), place(year).record(request.id));
    Ok(())
}

fn remove(change: &mut Change<'_>, request: OfActivity) -> Result<()> {
    let (_, year, title) = open(change, request.id)?;
    contacts::leave_activity(change, request.id)?;
    change.execute("DELETE FROM activity WHERE id = ?1", [request.id])?;
    change.named(format!("Activiteit ‘{title}’ verwijderd"), place(year));
    Ok(())
}
