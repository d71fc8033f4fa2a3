//! The council file: one SQLite file that holds the council's years.
//!
//! Rollback journal and `synchronous=FULL`, so that the file is whole whenever nothing is being written and may lie
//! on a stick or in a synchronised folder. The connection is private: reading goes through [`CouncilFile::ask`],
//! changing through [`CouncilFile::act`], and SQLite itself refuses a write outside an act (`query_only`).

mod backup;
mod lock;
pub mod schema;
#[cfg(test)]
mod tests;

use std::path::{Path, PathBuf};
use std::time::Duration;

use rusqlite::{Connection, OpenFlags};
use serde_json::Value;

pub use backup::{Backup, back_up_daily, backups, newest_good, restore};

use crate::cleaning::{self, Part, Taken};
use crate::council::rates;
use crate::error::{Code, Error, Problem, Result};
use crate::journal::{self, Done, Entry, History, Undone};
use crate::operation::{self, View};
use crate::world::{Moment, World};
use lock::Lock;
use schema::{MIGRATIONS, Migration};

/// Says in `mark` that a cleaning has still to write the file anew.
const UNFINISHED: &str = "cleaning_unfinished";

/// An open council file.
#[derive(Debug)]
pub struct CouncilFile {
    db: Connection,
    path: PathBuf,
    /// The file itself, whatever its path leads to later.
    identity: same_file::Handle,
    /// Held, not read: while it lives, the file is ours to write.
    _lock: Option<Lock>,
    /// Why this file can only be read.
    read_only: Option<Error>,
}

impl CouncilFile {
    /// Makes a new, empty file. Fails with `file_exists` when there is one already.
    pub fn create(path: &Path, world: &mut World) -> Result<Self> {
        if path.exists() {
            return Err(Problem::FileExists.into());
        }
        // Made under another name first: a full disk or a crash leaves no half file under the name that was asked for.
        let unfinished = path.with_file_name(format!(".{}.nieuw", world.id()));
        let made = write_new(&unfinished, world);
        if let Err(error) = made {
            let _ = std::fs::remove_file(&unfinished);
            return Err(error);
        }
        std::fs::rename(&unfinished, path)?;
        Self::open(path, &world.who, world.moment)
    }

    /// Opens a file for `who`. Where it cannot be written (in use, a read-only place) it opens for reading;
    /// [`Self::read_only`] says why. Fails with `file_missing`, `not_a_council_file`, `file_newer` or `file_damaged`;
    /// then the file is untouched.
    pub fn open(path: &Path, who: &str, moment: Moment) -> Result<Self> {
        Self::open_with(path, who, moment, MIGRATIONS)
    }

    fn open_with(path: &Path, who: &str, moment: Moment, migrations: &[Migration]) -> Result<Self> {
        let size = std::fs::metadata(path)?.len();
        let (lock, read_only) = match Lock::take(path, who, moment) {
            Ok(lock) => (Some(lock), writable(path).err()),
            Err(error) if matches!(error.code(), Code::FileInUse | Code::PlaceReadOnly | Code::DiskFull) => {
                (None, Some(error))
            }
            Err(error) => return Err(error),
        };
        let lock = if read_only.is_some() { None } else { lock };
        let db = connect(path, lock.is_some())?;
        check_header(&db, size)?;
        let (found, known) = (schema::version(&db)?, schema::newest(migrations));
        if found > known {
            return Err(Problem::FileNewer { found, known }.into());
        }
        let mut file =
            Self { db, path: path.into(), identity: same_file::Handle::from_path(path)?, _lock: lock, read_only };
        if found < known {
            file.upgrade(found, moment, migrations)?;
        }
        file.db.pragma_update(None, "query_only", true)?;
        // A disk that is still full leaves the mark for the next time.
        let _ = file.finish_cleaning();
        Ok(file)
    }

    /// An older file: a backup first, then the migration.
    fn upgrade(&mut self, found: i64, moment: Moment, migrations: &[Migration]) -> Result<()> {
        if self.read_only.is_some() {
            return Err(Problem::PlaceReadOnly.into());
        }
        backup::make(&self.db, &self.path, moment)?;
        schema::migrate(&self.db, found, migrations)
    }

    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Why the file can only be read, when it can only be read.
    pub fn read_only(&self) -> Option<&Error> {
        self.read_only.as_ref()
    }

    /// Answers a question: an operation of the kind `ask`, with its request as JSON.
    pub fn ask(&self, operation: &str, request: Value, moment: Moment) -> Result<Value> {
        let operation = operation::find(operation)?;
        // One transaction: all of the answer is of one state of the file, and its lock is taken once.
        let reading = self.db.unchecked_transaction()?;
        let answer = operation.ask(&self.view(moment), request)?;
        reading.commit()?;
        Ok(answer)
    }

    /// The file as documents and typed questions read it.
    pub fn view(&self, moment: Moment) -> View<'_> {
        View::new(&self.db, moment)
    }

    /// Carries out a change: an operation of the kind `act`, whole or not at all.
    pub fn act(&mut self, operation: &str, request: Value, world: &mut World) -> Result<Done> {
        let mut done = self.act_all(vec![(operation.into(), request)], world)?;
        done.pop().ok_or_else(|| Problem::OperationUnknown(operation.into()).into())
    }

    /// Carries out changes one after the other, each its own step to undo, all or none of them.
    pub fn act_all(&mut self, steps: Vec<(String, Value)>, world: &mut World) -> Result<Vec<Done>> {
        self.writing(|db| {
            let mut all = Vec::with_capacity(steps.len());
            for (name, request) in steps {
                let operation = operation::find(&name)?;
                all.push(journal::record(db, operation, request, world)?);
            }
            Ok(all)
        })
    }

    /// Takes back the newest step. Fails with `nothing_to_undo`.
    pub fn undo(&mut self) -> Result<Undone> {
        self.writing(journal::undo)
    }

    /// Does the step that was last taken back again. Fails with `nothing_to_redo`.
    pub fn redo(&mut self) -> Result<Undone> {
        self.writing(journal::redo)
    }

    /// The steps that undo and redo would take.
    pub fn next_steps(&self) -> Result<(Option<Entry>, Option<Entry>)> {
        Ok((journal::next_undo(&self.db)?, journal::next_redo(&self.db)?))
    }

    /// What was done, newest first; of one record when `record` is given.
    pub fn history(&self, record: Option<&str>, limit: u32) -> Result<History> {
        journal::history(&self.db, record, limit)
    }

    /// Whether this is the example, in which nothing of the user's own is kept.
    pub fn is_example(&self) -> Result<bool> {
        Ok(self.db.query_row("SELECT count(*) FROM mark WHERE name = 'example'", [], |row| row.get::<_, i64>(0))? > 0)
    }

    /// Reads the whole file and looks for damage: pages, indexes, references. Takes longer as the file grows.
    pub fn check(&self) -> Result<()> {
        backup::check(&self.db)
    }

    /// Copies the file, as it is now, to a new place. Fails with `file_exists`.
    pub fn save_copy(&self, to: &Path) -> Result<()> {
        if to.exists() {
            return Err(Problem::FileExists.into());
        }
        backup::copy(&self.db, to)
    }

    /// Takes personal data out of the file for good, all that was chosen or nothing. It cannot be undone, and nothing of
    /// the data stays in the file: the pages it stood on are written anew. Fails with `cleaning_needed`, or with
    /// `cleaning_unfinished` when only that last step failed; opening the file does it again.
    pub fn clean(&mut self, chosen: &[Part], world: &World) -> Result<Taken> {
        let taken = self.writing(|db| {
            let taken = cleaning::clean(db, chosen, world)?;
            db.execute("INSERT OR IGNORE INTO mark (name, value) VALUES (?1, '')", [UNFINISHED])?;
            Ok(taken)
        })?;
        self.finish_cleaning().map_err(|_| Problem::CleaningUnfinished)?;
        Ok(taken)
    }

    /// Writes the file anew without its free pages, when a cleaning asks for it. A crash leaves the file as it was, and
    /// the mark with it.
    fn finish_cleaning(&mut self) -> Result<()> {
        let sql = "SELECT count(*) FROM mark WHERE name = ?1";
        if self.read_only.is_some() || self.db.query_row(sql, [UNFINISHED], |row| row.get::<_, i64>(0))? == 0 {
            return Ok(());
        }
        self.db.pragma_update(None, "query_only", false)?;
        let finished = self.db.execute_batch("VACUUM; DELETE FROM mark WHERE name = 'cleaning_unfinished';");
        self.db.pragma_update(None, "query_only", true)?;
        Ok(finished?)
    }

    /// The backups beside the file, newest first.
    pub fn backups(&self) -> Vec<Backup> {
        backup::backups(&self.path)
    }

    /// Makes a backup of the file as it is and removes all earlier ones, in which cleaned data still stands.
    pub fn replace_backups(&self, moment: Moment) -> Result<Backup> {
        backup::replace(&self.db, &self.path, moment)
    }

    /// Makes a verified backup and thins out the old ones.
    pub fn back_up(&self, moment: Moment) -> Result<Backup> {
        backup::make(&self.db, &self.path, moment)
    }

    /// One transaction in which writing is allowed.
    pub(crate) fn writing<T>(&mut self, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
        if let Some(reason) = &self.read_only {
            return Err(read_only_again(reason));
        }
        if !same_file::Handle::from_path(&self.path).is_ok_and(|now| now == self.identity) {
            return Err(Problem::FileReplaced.into());
        }
        self.db.pragma_update(None, "query_only", false)?;
        let result = in_transaction(&self.db, work);
        self.db.pragma_update(None, "query_only", true)?;
        result
    }
}

fn in_transaction<T>(db: &Connection, work: impl FnOnce(&Connection) -> Result<T>) -> Result<T> {
    let transaction = rusqlite::Transaction::new_unchecked(db, rusqlite::TransactionBehavior::Immediate)?;
    let answer = work(db)?;
    transaction.commit()?;
    Ok(answer)
}

/// The reason why a file is read-only, said again at an attempt to change it.
fn read_only_again(reason: &Error) -> Error {
    match &reason.problem {
        Problem::FileInUse { who, machine, since } => {
            Problem::FileInUse { who: who.clone(), machine: machine.clone(), since: since.clone() }.into()
        }
        Problem::DiskFull => Problem::DiskFull.into(),
        _ => Problem::PlaceReadOnly.into(),
    }
}

fn write_new(path: &Path, world: &mut World) -> Result<()> {
    let db = Connection::open(path)?;
    settle(&db)?;
    schema::migrate(&db, 0, MIGRATIONS)?;
    rates::put_defaults(&db, world)?;
    Ok(())
}

/// Whether the file itself may be written, apart from its folder.
fn writable(path: &Path) -> Result<()> {
    std::fs::OpenOptions::new().append(true).open(path)?;
    Ok(())
}

fn connect(path: &Path, write: bool) -> Result<Connection> {
    let access = if write { OpenFlags::SQLITE_OPEN_READ_WRITE } else { OpenFlags::SQLITE_OPEN_READ_ONLY };
    let db = Connection::open_with_flags(path, access | OpenFlags::SQLITE_OPEN_NO_MUTEX)?;
    settle(&db)?;
    Ok(db)
}

fn settle(db: &Connection) -> Result<()> {
    db.busy_timeout(Duration::from_secs(3))?;
    db.set_prepared_statement_cache_capacity(128);
    db.execute_batch("PRAGMA synchronous = FULL; PRAGMA foreign_keys = ON; PRAGMA trusted_schema = OFF;")?;
    Ok(())
}

/// What can be seen at once: a file of another kind, or one that was cut off (the usual damage of a half-finished
/// copy). Damage deeper in is found by [`CouncilFile::check`].
fn check_header(db: &Connection, size: u64) -> Result<()> {
    let pages: i64 =
        db.query_row("SELECT page_count * page_size FROM pragma_page_count, pragma_page_size", [], |row| row.get(0))?;
    if size == 0 {
        return Err(Problem::NotACouncilFile.into());
    }
    if u64::try_from(pages).unwrap_or_default() > size {
        return Err(Problem::FileDamaged.into());
    }
    Ok(())
}
