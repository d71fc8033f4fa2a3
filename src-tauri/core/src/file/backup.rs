//! Copies of the file that can be trusted: each is opened and read whole before it counts as a backup.

use std::cmp::Reverse;
use std::fs;
use std::path::{Path, PathBuf};

use chrono::NaiveDateTime;
use rusqlite::{Connection, OpenFlags};
use serde::Serialize;

use super::schema;
use crate::error::{Problem, Result};
use crate::world::Moment;

/// How many backups of one file are kept.
const KEPT: usize = 12;

/// Date and time in the name of a backup.
const STAMP: &str = "%Y-%m-%d %H.%M.%S";

/// One backup of a file.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, ts_rs::TS, schemars::JsonSchema)]
pub struct Backup {
    pub path: PathBuf,
    pub made_at: NaiveDateTime,
}

/// Copies the open file to `to`, whole, under its name only when it is finished.
pub fn copy(db: &Connection, to: &Path) -> Result<()> {
    let unfinished = to.with_extension("raad-kopie");
    let copied = write_copy(db, &unfinished);
    if copied.is_err() {
        let _ = fs::remove_file(&unfinished);
    }
    copied?;
    fs::rename(&unfinished, to)?;
    Ok(())
}

fn write_copy(db: &Connection, to: &Path) -> Result<()> {
    let _ = fs::remove_file(to);
    db.backup("main", to, None::<fn(rusqlite::backup::Progress)>)?;
    check(&reading(to)?)
}

/// Makes a backup in the folder beside the file, and removes the oldest beyond twelve.
pub fn make(db: &Connection, path: &Path, moment: Moment) -> Result<Backup> {
    let folder = folder(path);
    fs::create_dir_all(&folder)?;
    let to = folder.join(format!("{}.raad", moment.local.format(STAMP)));
    copy(db, &to)?;
    for old in backups(path).into_iter().skip(KEPT) {
        let _ = fs::remove_file(old.path);
    }
    Ok(Backup { path: to, made_at: moment.local })
}

/// Makes a backup and removes all the others.
pub fn replace(db: &Connection, path: &Path, moment: Moment) -> Result<Backup> {
    let made = make(db, path, moment)?;
    for old in backups(path).into_iter().filter(|old| old.path != made.path) {
        fs::remove_file(old.path)?;
    }
    Ok(made)
}

/// Makes a backup of a file that may be open elsewhere, unless there is one of the same day.
pub fn back_up_daily(path: &Path, moment: Moment) -> Result<Option<Backup>> {
    if backups(path).first().is_some_and(|newest| newest.made_at.date() == moment.today()) {
        return Ok(None);
    }
    make(&reading(path)?, path, moment).map(Some)
}

/// Puts the newest whole backup beside the file it was made of, under a name of its own, and answers where.
pub fn restore(path: &Path) -> Result<PathBuf> {
    let backup = newest_good(path)?;
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    let to = path.with_file_name(format!("{stem} (teruggezet van {}).raad", backup.made_at.format(STAMP)));
    if !to.exists() {
        copy(&reading(&backup.path)?, &to)?;
    }
    Ok(to)
}

fn reading(path: &Path) -> Result<Connection> {
    Ok(Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY)?)
}

/// The backups of a file, newest first.
pub fn backups(path: &Path) -> Vec<Backup> {
    let Ok(entries) = fs::read_dir(folder(path)) else { return Vec::new() };
    let mut found: Vec<Backup> = entries.filter_map(|entry| as_backup(entry.ok()?.path())).collect();
    found.sort_by_key(|backup| Reverse(backup.made_at));
    found
}

/// The newest backup that opens and is whole.
pub fn newest_good(path: &Path) -> Result<Backup> {
    backups(path)
        .into_iter()
        .find(|backup| reading(&backup.path).is_ok_and(|db| check(&db).is_ok()))
        .ok_or_else(|| Problem::NoBackup.into())
}

fn as_backup(path: PathBuf) -> Option<Backup> {
    let stamp = path.file_name()?.to_str()?.strip_suffix(".raad")?;
    let made_at = NaiveDateTime::parse_from_str(stamp, STAMP).ok()?;
    Some(Backup { path, made_at })
}

/// `Waterhoven.raad` → `Waterhoven reservekopieën`
fn folder(path: &Path) -> PathBuf {
    let stem = path.file_stem().unwrap_or_default().to_string_lossy();
    path.with_file_name(format!("{stem} reservekopieën"))
}

/// Reads every page and every reference. Fails with `file_damaged` or `not_a_council_file`.
pub fn check(db: &Connection) -> Result<()> {
    schema::version(db)?;
    let verdict: String = db.query_row("PRAGMA integrity_check(1)", [], |row| row.get(0))?;
    let broken: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if verdict != "ok" || broken > 0 {
        return Err(Problem::FileDamaged.into());
    }
    Ok(())
}
