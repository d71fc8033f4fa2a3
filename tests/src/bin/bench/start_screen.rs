//! Opening a file and answering its start screen: ten years against nothing.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::{Moment, World};
use serde_json::{Value, json};

use crate::Outcome;
use crate::measure::{Pair, interleaved, timed};

const RUNS: u32 = 200;
const PROCESSES: u32 = 40;

/// Within one process: only the work on the file itself.
pub fn measure(decade: &Path, folder: &Path, moment: Moment, year: i32) -> Outcome<Pair> {
    let empty = empty(folder, moment)?;
    let request = json!({ "year": year });
    interleaved(RUNS, |_| open(decade, &request, moment), |_| open(&empty, &request, moment))
}

/// As a whole process each time: `raad ask FILE today.overview`.
pub fn as_process(decade: &Path, folder: &Path, moment: Moment, year: i32) -> Outcome<Pair> {
    let (raad, empty) = (crate::built("raad")?, empty(folder, moment)?);
    let request = json!({ "year": year }).to_string();
    let ask = |file: &Path| -> Outcome<Duration> {
        let mut command = Command::new(&raad);
        command.arg("ask").arg(file).args(["today.overview", &request]).stdout(Stdio::null());
        let (took, status) = timed(|| command.status());
        if status?.success() { Ok(took) } else { Err("raad ask gave no answer".into()) }
    };
    interleaved(PROCESSES, |_| ask(decade), |_| ask(&empty))
}

/// A file in which nothing was entered yet.
fn empty(folder: &Path, moment: Moment) -> Outcome<PathBuf> {
    let path = folder.join("empty.raad");
    if path.exists() {
        fs::remove_file(&path)?;
    }
    drop(CouncilFile::create(&path, &mut World::at(moment, "Bench"))?);
    Ok(path)
}

/// Taking the lock counts, giving it back does not: the screen is there before that.
fn open(path: &Path, request: &Value, moment: Moment) -> Outcome<Duration> {
    let (took, opened) = timed(|| {
        let file = CouncilFile::open(path, "Bench", moment)?;
        file.ask("today.overview", request.clone(), moment).map(|answer| (file, answer))
    });
    let (file, _) = opened?;
    if let Some(why) = file.read_only() {
        return Err(format!("{} can only be read: {why}", path.display()).into());
    }
    Ok(took)
}
