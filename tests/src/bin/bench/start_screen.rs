//! Opening a file and answering its start screen: ten years against nothing.

use std::fs;
use std::path::Path;
use std::time::Duration;

use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::{Moment, World};
use serde_json::json;

use crate::Outcome;
use crate::measure::{Pair, interleaved, timed};

const RUNS: u32 = 200;

pub fn measure(decade: &Path, folder: &Path, moment: Moment, year: i32) -> Outcome<Pair> {
    let empty = folder.join("empty.raad");
    if empty.exists() {
        fs::remove_file(&empty)?;
    }
    drop(CouncilFile::create(&empty, &mut World::at(moment, "Bench"))?);
    let pair = interleaved(RUNS, |_| open(decade, moment, year), |_| open(&empty, moment, year))?;
    fs::remove_file(&empty)?;
    Ok(pair)
}

/// Taking the lock counts, giving it back does not: the screen is there before that.
fn open(path: &Path, moment: Moment, year: i32) -> Outcome<Duration> {
    let (took, opened) = timed(|| {
        let file = CouncilFile::open(path, "Bench", moment)?;
        file.ask("today.overview", json!({ "year": year }), moment).map(|answer| (file, answer))
    });
    let (file, _) = opened?;
    if let Some(why) = file.read_only() {
        return Err(format!("{} can only be read: {why}", path.display()).into());
    }
    Ok(took)
}
