//! How the books of a year stand: what came out, what is still open, whether they are closed.

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::budget::{self, Budget};
use crate::error::Result;
use crate::groups::BodyId;
use crate::money::Cents;
use crate::operation::View;

/// The books of a year.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Books {
    pub year: i32,
    pub closed: bool,
    pub closed_on: Option<NaiveDate>,
    pub closed_by: String,
    /// What becomes of what is left.
    pub destination: String,
    pub reopened_on: Option<NaiveDate>,
    /// Why it was opened again, the last time.
    pub reopened_because: String,
    /// Of the council itself and each deelraad that has a budget.
    pub results: Vec<YearResult>,
    pub whole: YearResult,
    /// What is still open, in sentences: to settle before closing.
    pub open: Vec<String>,
}

/// What came out of a budget.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct YearResult {
    pub body: Option<BodyId>,
    pub body_name: Option<String>,
    /// What there was to spend.
    pub available: Cents,
    pub income: Cents,
    pub cost: Cents,
    /// Income less cost.
    pub result: Cents,
    /// What needs a destination: the result where income is budgeted, else what was not spent.
    pub left: Cents,
}

impl YearResult {
    fn of(budget: &Budget) -> Self {
        let unspent = budget.total.available - budget.total.realised;
        Self {
            body: budget.body,
            body_name: budget.body_name.clone(),
            available: budget.total.available,
            income: budget.income.realised,
            cost: budget.total.realised,
            result: budget.balance.realised,
            left: if budget.has_income() { budget.balance.realised } else { unspent },
        }
    }
}

/// How the books of a year stand.
pub fn read(view: &View<'_>, year: i32) -> Result<Books> {
    let results: Vec<YearResult> = budget::all(view, year)?.iter().map(YearResult::of).collect();
    let sum = |amount: fn(&YearResult) -> Cents| results.iter().map(amount).sum::<Cents>();
    let whole = YearResult {
        available: sum(|it| it.available),
        income: sum(|it| it.income),
        cost: sum(|it| it.cost),
        result: sum(|it| it.result),
        left: sum(|it| it.left),
        ..YearResult::default()
    };
    let mut books = Books {
        year,
        closed: false,
        closed_on: None,
        closed_by: String::new(),
        destination: String::new(),
        reopened_on: None,
        reopened_because: String::new(),
        whole,
        results,
        open: open(view, year)?,
    };
    view.row("SELECT * FROM year_close WHERE year = ?1", [year], |row| {
        books.closed_on = row.get("closed_on")?;
        books.closed_by = row.get("closed_by")?;
        books.destination = row.get("destination")?;
        books.reopened_on = row.get("reopened_on")?;
        books.reopened_because = row.get("reopened_because")?;
        books.closed = books.reopened_on.is_none();
        Ok(())
    })?;
    Ok(books)
}

/// What is still to be settled, each as a sentence.
fn open(view: &View<'_>, year: i32) -> Result<Vec<String>> {
    let count = |sql: &str| -> Result<i64> { Ok(view.row(sql, [year], |row| row.get(0))?.unwrap_or_default()) };
    let counts = [
        (
            count("SELECT count(*) FROM claim WHERE year = ?1 AND state IN ('concept', 'submitted')")?,
            "declaratie is nog niet goedgekeurd",
            "declaraties zijn nog niet goedgekeurd",
        ),
        (
            count("SELECT count(*) FROM claim WHERE year = ?1 AND state = 'approved'")?,
            "goedgekeurde declaratie is nog niet betaald",
            "goedgekeurde declaraties zijn nog niet betaald",
        ),
        (
            count("SELECT count(*) FROM invoice WHERE year = ?1 AND paid_on IS NULL")?,
            "factuur is nog niet betaald",
            "facturen zijn nog niet betaald",
        ),
        (
            i64::try_from(budget::to_explain(view, year)?.len()).unwrap_or(i64::MAX),
            "post wacht nog op een toelichting op het verschil",
            "posten wachten nog op een toelichting op het verschil",
        ),
    ];
    let said = |(count, one, more): (i64, &str, &str)| match count {
        0 => None,
        1 => Some(format!("Eén {one}.")),
        many => Some(format!("{many} {more}.")),
    };
    Ok(counts.into_iter().filter_map(said).collect())
}
