//! How a budget begins: empty, from the template, or from the one before.

use rusqlite::params;
use schemars::JsonSchema;
use serde::Deserialize;
use ts_rs::TS;

use super::lines::{NewLine, insert};
use super::{BudgetId, named, of_year, place, read, template};
use crate::error::{Problem, Result};
use crate::groups::{self, BodyId};
use crate::journal::Change;
use crate::year_close;

/// What a new budget begins with.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum StartFrom {
    Nothing,
    /// Lines and amounts that fit many councils.
    Template,
    /// The lines of the year before, with what was available then as the request.
    LastYear,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct StartBudget {
    pub id: Option<BudgetId>,
    pub year: i32,
    pub body: Option<BodyId>,
    pub from: StartFrom,
}

pub(super) fn start(change: &mut Change<'_>, request: StartBudget) -> Result<BudgetId> {
    let year = crate::typed::year(request.year)?;
    year_close::check_open(change, year)?;
    let body = request.body.map(|body| groups::name_of(change, body)).transpose()?;
    if read(change, year, request.body)?.is_some() {
        return Err(Problem::BudgetExists(year).at("year"));
    }
    let id = change.id_for(request.id, "budget")?;
    change.execute("INSERT INTO budget (id, year, body_id) VALUES (?1, ?2, ?3)", params![id, year, request.body])?;
    let lines: Vec<NewLine> = match request.from {
        StartFrom::Nothing => Vec::new(),
        StartFrom::Template => template::lines(),
        StartFrom::LastYear => of_year(change, year - 1, request.body)?
            .lines
            .into_iter()
            .filter(|line| line.active)
            .map(|line| NewLine {
                code: line.code,
                name: line.name,
                direction: line.direction,
                explanation: line.explanation,
                requested: line.standing.available,
                granted: None,
            })
            .collect(),
    };
    for line in &lines {
        insert(change, None, id, line)?;
    }
    change.named(format!("Begroting {} begonnen", named(year, body.as_deref())), place(year).record(id));
    Ok(id)
}
