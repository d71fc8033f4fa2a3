//! Operations: everything the program can do, each with a name, a typed request and a typed answer.
//!
//! A room declares its operations once, in its own `operations()`; [`table`] is built from those and serves the
//! window, the command line and the tests alike. The schemas and the TypeScript types are read off the same functions.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use chrono::NaiveDate;
use rusqlite::Connection;
use schemars::{JsonSchema, Schema, schema_for};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::Value;
use ts_rs::TS;

use crate::bindings::Declarations;
use crate::error::{Problem, Result};
use crate::journal::{self, Change};
use crate::world::Moment;
use crate::{
    actions, agenda, areas, attendance, budget, claims, cleaning, contacts, council, decisions, duties, evening,
    groups, import, invoices, meetings, minutes, models, payments, people, plan, print, report, settings, today, typed,
    year_close,
};

/// Reading access to a file at one moment.
#[derive(Debug, Clone, Copy)]
pub struct View<'f> {
    db: &'f Connection,
    moment: Moment,
}

impl<'f> View<'f> {
    pub(crate) fn new(db: &'f Connection, moment: Moment) -> Self {
        Self { db, moment }
    }

    /// For queries. SQLite refuses to write through it outside an act.
    pub(crate) fn db(&self) -> &'f Connection {
        self.db
    }

    pub fn moment(&self) -> Moment {
        self.moment
    }

    pub fn today(&self) -> NaiveDate {
        self.moment.today()
    }

    /// Rows of a query, each made by `make`.
    pub(crate) fn rows<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        make: impl FnMut(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Vec<T>> {
        Ok(self.db.prepare_cached(sql)?.query_map(values, make)?.collect::<rusqlite::Result<_>>()?)
    }

    /// The one row of a query, if there is one.
    pub(crate) fn row<T>(
        &self,
        sql: &str,
        values: impl rusqlite::Params,
        make: impl FnOnce(&rusqlite::Row<'_>) -> rusqlite::Result<T>,
    ) -> Result<Option<T>> {
        match self.db.prepare_cached(sql)?.query_row(values, make) {
            Ok(found) => Ok(Some(found)),
            Err(rusqlite::Error::QueryReturnedNoRows) => Ok(None),
            Err(error) => Err(error.into()),
        }
    }
}

/// Whether an operation reads or changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Ask,
    Act,
}

type Asking = Box<dyn Fn(&View<'_>, Value) -> Result<Value> + Send + Sync>;
type Acting = Box<dyn Fn(&mut Change<'_>, Value) -> Result<Value> + Send + Sync>;

enum Run {
    Ask(Asking),
    Act(Acting),
}

/// One operation of the table.
pub struct Operation {
    pub name: &'static str,
    run: Run,
    pub request: fn() -> Schema,
    pub answer: fn() -> Schema,
    /// Adds its types to the declarations and answers the names of request and answer.
    pub(crate) declare: fn(&mut Declarations) -> (String, String),
}

/// Declares an operation that reads.
pub fn ask<Q, A>(name: &'static str, run: fn(&View<'_>, Q) -> Result<A>) -> Operation
where
    Q: DeserializeOwned + JsonSchema + TS + 'static,
    A: Serialize + JsonSchema + TS + 'static,
{
    let run: Asking = Box::new(move |view, request| Ok(serde_json::to_value(run(view, read(request)?)?)?));
    Operation { name, run: Run::Ask(run), request: schema::<Q>, answer: schema::<A>, declare: declare::<Q, A> }
}

/// Declares an operation that changes.
pub fn act<Q, A>(name: &'static str, run: fn(&mut Change<'_>, Q) -> Result<A>) -> Operation
where
    Q: DeserializeOwned + JsonSchema + TS + 'static,
    A: Serialize + JsonSchema + TS + 'static,
{
    let run: Acting = Box::new(move |change, request| Ok(serde_json::to_value(run(change, read(request)?)?)?));
    Operation { name, run: Run::Act(run), request: schema::<Q>, answer: schema::<A>, declare: declare::<Q, A> }
}

/// The request as its type; a wrong one says at which field.
fn read<Q: DeserializeOwned>(request: Value) -> Result<Q> {
    let request = if request.is_null() { Value::Object(serde_json::Map::new()) } else { request };
    serde_path_to_error::deserialize(request).map_err(|error| {
        let path = error.path().to_string();
        let field = path.rsplit('.').next().unwrap_or_default().to_owned();
        Problem::RequestInvalid(error.into_inner().to_string()).at(&field)
    })
}

fn schema<T: JsonSchema>() -> Schema {
    schema_for!(T)
}

fn declare<Q: TS + 'static, A: TS + 'static>(declarations: &mut Declarations) -> (String, String) {
    (declarations.add::<Q>(), declarations.add::<A>())
}

impl std::fmt::Debug for Operation {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "{:?} {}", self.kind(), self.name)
    }
}

impl Operation {
    pub fn kind(&self) -> Kind {
        match self.run {
            Run::Ask(_) => Kind::Ask,
            Run::Act(_) => Kind::Act,
        }
    }

    pub(crate) fn ask(&self, view: &View<'_>, request: Value) -> Result<Value> {
        match &self.run {
            Run::Ask(run) => run(view, request),
            Run::Act(_) => Err(Problem::OperationChanges(self.name.into()).into()),
        }
    }

    pub(crate) fn act(&self, change: &mut Change<'_>, request: Value) -> Result<Value> {
        match &self.run {
            Run::Act(run) => run(change, request),
            Run::Ask(_) => Err(Problem::OperationReads(self.name.into()).into()),
        }
    }
}

/// A request without contents.
#[derive(Debug, Clone, Copy, Default, serde::Deserialize, Serialize, JsonSchema, TS)]
pub struct Nothing {}

/// A request about one year.
#[derive(Debug, Clone, Copy, serde::Deserialize, JsonSchema, TS)]
pub struct OfYear {
    pub year: i32,
}

static TABLE: LazyLock<BTreeMap<&'static str, Operation>> = LazyLock::new(|| {
    [
        today::operations(),
        council::operations(),
        settings::operations(),
        models::operations(),
        duties::operations(),
        people::operations(),
        groups::operations(),
        areas::operations(),
        contacts::operations(),
        plan::operations(),
        budget::operations(),
        claims::operations(),
        meetings::operations(),
        agenda::operations(),
        evening::operations(),
        attendance::operations(),
        decisions::operations(),
        actions::operations(),
        minutes::operations(),
        invoices::operations(),
        payments::operations(),
        year_close::operations(),
        report::operations(),
        print::operations(),
        journal::operations(),
        cleaning::operations(),
        import::operations(),
        typed::operations(),
    ]
    .into_iter()
    .flatten()
    .map(|operation| (operation.name, operation))
    .collect()
});

/// Every operation, by name.
pub fn table() -> impl Iterator<Item = &'static Operation> {
    TABLE.values()
}

/// The operation of this name. Fails with `operation_unknown`.
pub fn find(name: &str) -> Result<&'static Operation> {
    TABLE.get(name).ok_or_else(|| Problem::OperationUnknown(name.into()).into())
}
