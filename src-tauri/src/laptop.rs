//! What is remembered on this computer and not in the council's file: who works here, and which files were opened.

use std::fs;
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

/// How many files the start screen remembers.
const REMEMBERED: usize = 8;

#[derive(Debug, Default, Serialize, Deserialize)]
pub struct Laptop {
    pub who: Option<String>,
    /// Newest first.
    pub recent: Vec<Recent>,
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

    /// Best effort: a laptop that forgets is a nuisance, not a loss.
    fn write(&self) {
        let written = serde_json::to_vec_pretty(self).map(|bytes| {
            let folder = self.path.parent().unwrap_or(Path::new("."));
            fs::create_dir_all(folder).and_then(|()| fs::write(&self.path, bytes))
        });
        drop(written);
    }
}
