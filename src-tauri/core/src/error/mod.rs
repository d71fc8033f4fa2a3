//! An error: a problem, with the field and the record it is about, and how it goes over the wire. The problems and their
//! sentences are in `problem.rs`.

mod problem;

use serde::Serialize;

pub use problem::{Code, Problem};

pub type Result<T, E = Error> = std::result::Result<T, E>;

/// A problem, the field of the request it is about and the record it concerns.
#[derive(Debug, thiserror::Error)]
#[error("{problem}")]
pub struct Error {
    pub problem: Problem,
    pub field: Option<String>,
    pub id: Option<String>,
}

/// How an error goes over the wire.
#[derive(Debug, Clone, Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct ErrorAnswer {
    pub code: Code,
    pub message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub field: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    #[ts(optional)]
    pub id: Option<String>,
}

impl Error {
    pub fn code(&self) -> Code {
        Code::from(&self.problem)
    }

    /// Adds the record concerned.
    #[must_use]
    pub fn with_id(mut self, id: impl ToString) -> Self {
        self.id = Some(id.to_string());
        self
    }

    pub fn answer(&self) -> ErrorAnswer {
        ErrorAnswer {
            code: self.code(),
            message: self.problem.to_string(),
            field: self.field.clone(),
            id: self.id.clone(),
        }
    }
}

impl From<Problem> for Error {
    fn from(problem: Problem) -> Self {
        Self { problem, field: None, id: None }
    }
}

impl Serialize for Error {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> std::result::Result<S::Ok, S::Error> {
        self.answer().serialize(serializer)
    }
}

impl From<rusqlite::Error> for Error {
    fn from(error: rusqlite::Error) -> Self {
        use rusqlite::ErrorCode as Sqlite;
        let problem = match error.sqlite_error_code() {
            Some(Sqlite::DiskFull) => Problem::DiskFull,
            Some(Sqlite::ReadOnly | Sqlite::PermissionDenied | Sqlite::CannotOpen) => Problem::PlaceReadOnly,
            Some(Sqlite::DatabaseCorrupt) => Problem::FileDamaged,
            Some(Sqlite::NotADatabase) => Problem::NotACouncilFile,
            Some(Sqlite::DatabaseBusy | Sqlite::DatabaseLocked) => Problem::FileBusy,
            _ if matches!(error, rusqlite::Error::QueryReturnedNoRows) || is_dangling(&error) => Problem::NotFound,
            _ => Problem::Storage(error.to_string()),
        };
        problem.into()
    }
}

/// Whether a row refers to one that is not there.
fn is_dangling(error: &rusqlite::Error) -> bool {
    error.sqlite_error().is_some_and(|error| error.extended_code == rusqlite::ffi::SQLITE_CONSTRAINT_FOREIGNKEY)
}

impl From<std::io::Error> for Error {
    fn from(error: std::io::Error) -> Self {
        use std::io::ErrorKind as Kind;
        let problem = match error.kind() {
            Kind::NotFound => Problem::FileMissing,
            Kind::AlreadyExists => Problem::FileExists,
            Kind::PermissionDenied | Kind::ReadOnlyFilesystem => Problem::PlaceReadOnly,
            Kind::StorageFull | Kind::QuotaExceeded => Problem::DiskFull,
            _ => Problem::Storage(error.to_string()),
        };
        problem.into()
    }
}

impl From<serde_json::Error> for Error {
    fn from(error: serde_json::Error) -> Self {
        Problem::RequestInvalid(error.to_string()).into()
    }
}
