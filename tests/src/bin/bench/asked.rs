//! What a screen asks when it is opened, as whole processes (`raad ask FILE …`) or within a running program.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;

use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::Moment;
use serde_json::Value;

use crate::Outcome;
use crate::measure::timed;

/// Operation and request.
pub type Ask = (&'static str, Value);

/// A file of which screens are asked.
pub struct Asked {
    path: PathBuf,
    raad: PathBuf,
    pub file: CouncilFile,
    pub moment: Moment,
}

impl Asked {
    pub fn open(path: &Path, moment: Moment) -> Outcome<Self> {
        let file = CouncilFile::open(path, "Bench", moment)?;
        Ok(Self { path: path.into(), raad: crate::built("raad")?, file, moment })
    }

    pub fn within(&self, asks: &[Ask]) -> Outcome<Duration> {
        let (took, answers) = timed(|| {
            let ask = |(operation, request): &Ask| self.file.ask(operation, request.clone(), self.moment);
            asks.iter().map(ask).collect::<Result<Vec<_>, _>>()
        });
        answers?;
        Ok(took)
    }

    /// Each as a process of its own.
    pub fn as_processes(&self, asks: &[Ask]) -> Outcome<Duration> {
        let mut all = Duration::ZERO;
        for (operation, request) in asks {
            let mut command = Command::new(&self.raad);
            command.arg("ask").arg(&self.path).args([operation, request.to_string().as_str()]).stdout(Stdio::null());
            let (took, status) = timed(|| command.status());
            if !status?.success() {
                return Err(format!("raad ask {operation} gave no answer").into());
            }
            all += took;
        }
        Ok(all)
    }
}
