//! What the tests share: a council in a folder of its own, the command line, and what a file says whatever its ids.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::missing_panics_doc,
    reason = "a test may stop at the first surprise"
)]

pub mod bank;
pub mod command;
mod council;
pub mod disk;
pub mod dump;
pub mod papers;
pub mod pdf;
pub mod word;

use std::path::{Path, PathBuf};

pub use council::{Council, acts, clock};

/// The TypeScript that belongs to this program.
pub fn bindings() -> String {
    raadwerk_core::bindings::typescript(raadwerk_window::wire::declare)
}

/// The folder of the repository.
pub fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).parent().expect("the tests have a folder in the repository").into()
}

/// A file of tests/input.
pub fn input(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("input").join(name)
}
