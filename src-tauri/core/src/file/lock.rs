//! One writer at a time. The operating system's lock says whether the file is taken, and goes away with the process
//! that holds it; the note beside it says by whom. Two files, because a locked file cannot be read on Windows.

use std::fs::{self, File, OpenOptions, TryLockError};
use std::path::{Path, PathBuf};

use serde::{Deserialize, Serialize};

use crate::calendar::dutch;
use crate::error::{Error, Problem, Result};
use crate::world::Moment;

/// Who has the file open.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Note {
    pub who: String,
    pub machine: String,
    /// Local time at that machine.
    pub since: chrono::NaiveDateTime,
}

/// Held as long as the file is open for writing; dropping it frees the file.
#[derive(Debug)]
pub struct Lock {
    path: PathBuf,
    note: PathBuf,
    file: Option<File>,
}

impl Lock {
    /// Takes the file for `who`. Fails with `file_in_use` when another process has it, and with `place_read_only`
    /// when no lock can be left beside it. What a dead process left behind is taken over.
    pub fn take(path: &Path, who: &str, moment: Moment) -> Result<Self> {
        let lock_path = beside(path, "lock");
        let note_path = beside(path, "open");
        let file = loop {
            let file = OpenOptions::new().create(true).truncate(false).write(true).open(&lock_path)?;
            match file.try_lock() {
                Ok(()) => {}
                Err(TryLockError::WouldBlock) => return Err(in_use(&note_path)),
                Err(TryLockError::Error(error)) => return Err(error.into()),
            }
            // Who had it may have removed it after we opened it; then ours is a lock that nobody else sees.
            if is_at(&file, &lock_path)? {
                break file;
            }
        };
        let note = Note { who: who.into(), machine: machine(), since: moment.local };
        // Best effort: without room for the note the file is still locked, and can be read.
        let _ = fs::write(&note_path, serde_json::to_vec(&note)?);
        Ok(Self { path: lock_path, note: note_path, file: Some(file) })
    }
}

/// Whether the path still leads to this file.
fn is_at(file: &File, path: &Path) -> Result<bool> {
    let held = same_file::Handle::from_file(file.try_clone()?)?;
    Ok(same_file::Handle::from_path(path).is_ok_and(|now| now == held))
}

impl Drop for Lock {
    /// Removes both traces. Best effort: what stays behind clears itself at the next opening.
    fn drop(&mut self) {
        let _ = fs::remove_file(&self.note);
        // Removed while still held: nobody can take it between unlocking and removing.
        if cfg!(unix) {
            let _ = fs::remove_file(&self.path);
        }
        drop(self.file.take());
        if cfg!(windows) {
            let _ = fs::remove_file(&self.path);
        }
    }
}

/// `Waterhoven.raad` → `.Waterhoven.raad.lock`
fn beside(path: &Path, ending: &str) -> PathBuf {
    let name = path.file_name().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!(".{name}.{ending}"))
}

fn in_use(note_path: &Path) -> Error {
    let note = fs::read(note_path).ok().and_then(|bytes| serde_json::from_slice::<Note>(&bytes).ok());
    match note {
        Some(note) => Problem::FileInUse {
            who: note.who,
            machine: note.machine,
            since: format!("{} {}", dutch::day_month(note.since.date()), dutch::time(note.since.time())),
        },
        None => Problem::FileInUse {
            who: "Iemand anders".into(),
            machine: "een andere computer".into(),
            since: "kort".into(),
        },
    }
    .into()
}

/// Name of this computer, as its owner knows it.
fn machine() -> String {
    gethostname::gethostname().to_string_lossy().into_owned()
}
