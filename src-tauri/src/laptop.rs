//! What is remembered on this computer and not in the council's file: who works here, which files were opened, and how
//! each kind of document was last printed.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use raadwerk_core::print::{Choices, Kind};
use serde::{Deserialize, Serialize};

/// How many files the start screen remembers.
const REMEMBERED: usize = 8;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Laptop {
    pub who: Option<String>,
    /// Newest first.
    pub recent: Vec<Recent>,
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
        self.recent.retain(|recent| recent.path != path);
        self.recent.insert(0, Recent { path: path.into(), council: council.into() });
        self.recent.truncate(REMEMBERED);
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
