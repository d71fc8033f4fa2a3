//! Cleaning (opschonen): personal data goes when it is no longer needed, and nothing of it stays in the file.
//!
//! `retention.rs` says what is kept for what and how long, `fate.rs` what becomes of each column, `due.rs` what may go
//! now and what is still needed. `clean.rs` takes it out of the tables, `traces.rs` out of the history and the texts.
//! It is the one thing that cannot be undone, so it is no operation: see [`crate::file::CouncilFile::clean`].

mod clean;
mod due;
mod fate;
mod retention;
#[cfg(test)]
mod tests;
mod traces;

pub use clean::Taken;
pub(crate) use clean::clean;
pub use due::{Due, Part};
pub use retention::{Retention, RetentionKind};

use crate::operation::{Operation, act, ask};

pub fn operations() -> Vec<Operation> {
    vec![
        ask("cleaning.retention", retention::all),
        act("cleaning.set_retention", retention::set),
        ask("cleaning.due", due::all),
    ]
}
