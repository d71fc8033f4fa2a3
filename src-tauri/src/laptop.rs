//! What is remembered on this computer and not in the council's file: who works here, which files were opened and where
//! they were left, how the window looks, and how each kind of document was last printed.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use raadwerk_core::print::{Choices, Kind};
use serde::{Deserialize, Serialize};
use ts_rs::TS;

/// How many files the start screen remembers.
const REMEMBERED: usize = 8;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Laptop {
    pub who: Option<String>,
    /// Newest first.
    pub recent: Vec<Recent>,
    #[serde(default)]
    display: Display,
    /// By kind of document.
    #[serde(default)]
    choices: HashMap<Kind, Choices>,
    #[serde(skip)]
    path: PathBuf,
}

#[derive(Debug, Clone, Serialize, Deserialize)]
pub struct Recent {
    pub path: PathBuf,
    pub council: String,
    /// The address within the window that was on screen last.
    #[serde(default)]
    place: Option<String>,
}

/// How the window looks.
#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
pub struct Display {
    pub theme: Theme,
    /// Size of the letters, in percent of the usual size.
    pub zoom: u16,
}

#[derive(Debug, Clone, Copy, Serialize, Deserialize, TS)]
#[serde(rename_all = "snake_case")]
pub enum Theme {
    /// As the system asks for.
    System,
    Light,
    Dark,
    Contrast,
}

impl Default for Display {
    fn default() -> Self {
        Self { theme: Theme::System, zoom: 100 }
    }
}

impl Laptop {
    /// What was remembered in this folder; nothing when it cannot be read.
    pub fn read(folder: &Path) -> Self {
        let path = folder.join("raadwerk.json");
        let known: Self =
            fs::read(&path).ok().and_then(|bytes| serde_json::from_slice(&bytes).ok()).unwrap_or_default();
        Self { path, ..known }
    }

    pub fn set_who(&mut self, name: &str) {
        self.who = Some(name.trim().to_owned()).filter(|name| !name.is_empty());
        self.write();
    }

    pub fn opened(&mut self, path: &Path, council: &str) {
        let place = self.place(path).map(str::to_owned);
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(0, Recent { path: path.into(), council: council.into(), place });
        self.recent.truncate(REMEMBERED);
        self.write();
    }

    /// Where this file was left.
    pub fn place(&self, path: &Path) -> Option<&str> {
        self.recent.iter().find(|recent| recent.path == path)?.place.as_deref()
    }

    /// Forgets the places of files that are not among the recent ones, such as the example.
    pub fn set_place(&mut self, path: &Path, place: String) {
        if let Some(recent) = self.recent.iter_mut().find(|recent| recent.path == path) {
            recent.place = Some(place);
            self.write();
        }
    }

    pub fn display(&self) -> Display {
        self.display
    }

    pub fn set_display(&mut self, display: Display) {
        self.display = display;
        self.write();
    }

    /// How this kind of document was last printed. What concerns one document only is not remembered: the chapters
    /// that were left off.
    pub fn choices(&self, kind: Kind) -> Choices {
        self.choices.get(&kind).cloned().unwrap_or_else(|| Choices::usual(kind))
    }

    pub fn chose(&mut self, kind: Kind, choices: &Choices) {
        let choices = Choices { without: Vec::new(), ..choices.clone() };
        if self.choices(kind) != choices {
            self.choices.insert(kind, choices);
            self.write();
        }
    }

    /// Best effort: a laptop that forgets is a nuisance, not a loss.
    fn write(&self) {
        let written = serde_json::to_vec_pretty(self).map(|bytes| {
            let folder = self.path.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder).and_then(|()| fs::write(&self.path, bytes))
        });
        drop(written);
    }
}
