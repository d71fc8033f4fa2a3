//! What the window's own commands answer. Operations have their types in the core.

use std::path::PathBuf;

use raadwerk_core::bindings::Declarations;
use raadwerk_core::cleaning::Taken;
use raadwerk_core::export::Sheet;
use raadwerk_core::print::{Choices, Format, Kind, MissingAnnex, Offer, Subject};
use serde::Serialize;
use ts_rs::TS;

use crate::laptop::Display;

/// What the window needs to know at any moment.
#[derive(Debug, Serialize, TS)]
pub struct Session {
    pub file: Option<OpenFile>,
    /// Name of the person at the keyboard, asked at first use on this computer.
    pub who: Option<String>,
    /// Names of the steps that undo and redo would take.
    pub undo: Option<String>,
    pub redo: Option<String>,
    pub recent: Vec<RecentFile>,
    pub display: Display,
    pub version: &'static str,
}

#[derive(Debug, Serialize, TS)]
pub struct OpenFile {
    pub path: String,
    pub name: String,
    /// Why it can only be read, as a sentence.
    pub read_only: Option<String>,
    pub example: bool,
    /// Name of the council, empty until it has one.
    pub council: String,
    /// The year to show first.
    pub year: i32,
    /// Where it was left on this computer, as the window told it.
    pub place: Option<String>,
}

#[derive(Debug, Serialize, TS)]
pub struct RecentFile {
    pub path: String,
    pub name: String,
    pub council: String,
    pub exists: bool,
}

/// Where something was saved.
#[derive(Debug, Serialize, TS)]
pub struct Saved {
    pub path: PathBuf,
}

/// Where a document went.
#[derive(Debug, Serialize, TS)]
pub struct SavedDocument {
    pub path: PathBuf,
    /// Whether it stands in the list of issued documents now; not when the file can only be read.
    pub listed: bool,
}

/// A document that was made, to look at, save or open.
#[derive(Debug, Serialize, TS)]
pub struct DocumentPages {
    pub handle: String,
    pub title: String,
    pub pages: usize,
    /// How it was made.
    pub choices: Choices,
    /// What else there is to choose.
    pub offer: Offer,
    /// Annexes of which it only says that they are missing.
    pub missing: Vec<MissingAnnex>,
}

/// How far a document is that takes a while.
#[derive(Debug, Clone, Serialize)]
pub struct DocumentProgress {
    /// The making that the window asked for.
    pub making: u64,
    pub done: usize,
    pub total: usize,
}

/// Adds these types to the generated TypeScript.
pub fn declare(declarations: &mut Declarations) {
    declarations.add::<Session>();
    declarations.add::<DocumentPages>();
    declarations.add::<Saved>();
    declarations.add::<SavedDocument>();
    declarations.add::<Kind>();
    declarations.add::<Subject>();
    declarations.add::<Format>();
    declarations.add::<Sheet>();
    declarations.add::<Taken>();
}
