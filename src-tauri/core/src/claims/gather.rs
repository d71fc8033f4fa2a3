//! A heap of receipts, as it comes off a telephone: single files or whole folders, looked at before they get a line.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::doubles::{self, PaperTwin};
use crate::error::{Problem, Result};
use crate::operation::{Operation, View, ask};
use crate::papers::{self, PaperSource};

/// What is dropped is looked at whole, so a folder that is no heap of receipts is not read to its end.
const MOST: usize = 200;

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct GatherPapers {
    /// Files, pasted contents, and folders of files.
    pub sources: Vec<PaperSource>,
}

/// A paper that can become a receipt.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct FoundPaper {
    pub source: PaperSource,
    pub name: String,
    pub hash: String,
    /// Where the same file is already.
    pub twins: Vec<PaperTwin>,
}

#[derive(Debug, Default, Serialize, JsonSchema, TS)]
pub struct Gathered {
    pub papers: Vec<FoundPaper>,
    /// What was left out and why, in sentences.
    pub left_out: Vec<String>,
}

pub fn operations() -> Vec<Operation> {
    vec![ask("claims.gather_papers", gather)]
}

/// The papers among these files and in these folders, by name, each once. What cannot be read does not stop the rest.
fn gather(view: &View<'_>, request: GatherPapers) -> Result<Gathered> {
    let mut heap = Heap::default();
    for source in request.sources {
        let taken = match &source {
            PaperSource::Path(path) if path.is_dir() => heap.folder(path),
            _ => heap.take(source),
        };
        if let Err(error) = taken {
            heap.gathered.left_out.push(error.to_string());
        }
    }
    for paper in &mut heap.gathered.papers {
        paper.twins = doubles::of_paper(view, &paper.hash, "")?;
    }
    Ok(heap.gathered)
}

#[derive(Default)]
struct Heap {
    gathered: Gathered,
    /// Names by hash, of what is in the heap.
    names: HashMap<String, String>,
}

impl Heap {
    /// Takes one paper in; the same one twice is said, not kept.
    fn take(&mut self, source: PaperSource) -> Result<()> {
        let (name, bytes) = papers::contents(&source)?;
        if papers::media_type(&bytes).is_none() {
            return Err(Problem::PaperKindUnknown(name).into());
        }
        let hash = papers::hash(&bytes);
        if let Some(first) = self.names.get(&hash) {
            self.gathered
                .left_out
                .push(format!("‘{name}’ is hetzelfde bestand als ‘{first}’ en komt er één keer bij."));
            return Ok(());
        }
        self.names.insert(hash.clone(), name.clone());
        self.gathered.papers.push(FoundPaper { source, name, hash, twins: Vec::new() });
        Ok(())
    }

    /// The papers in a folder, not in the folders below it. What else lies there is counted.
    fn folder(&mut self, folder: &Path) -> Result<()> {
        let name = folder.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let entries = fs::read_dir(folder).map_err(|_| Problem::PaperUnreadable(name.clone()))?;
        let mut files: Vec<PathBuf> =
            entries.filter_map(|entry| Some(entry.ok()?.path())).filter(|path| path.is_file()).collect();
        files.sort();
        let more = files.len().saturating_sub(MOST);
        let mut others = 0;
        for path in files.into_iter().take(MOST) {
            others += usize::from(self.take(PaperSource::Path(path)).is_err());
        }
        self.gathered.left_out.extend(match others {
            0 => None,
            1 => Some(format!("Eén bestand in de map ‘{name}’ is geen foto of PDF die te lezen is.")),
            many => Some(format!("{many} bestanden in de map ‘{name}’ zijn geen foto of PDF die te lezen is.")),
        });
        if more > 0 {
            let sentence = format!("In de map ‘{name}’ zitten er nog {more}. Sleep die daarna hierheen.");
            self.gathered.left_out.push(sentence);
        }
        Ok(())
    }
}
