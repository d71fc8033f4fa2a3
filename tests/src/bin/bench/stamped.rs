//! Files and folders to measure on that take long to make: kept from run to run, until what they are made by has changed.

use std::fs;
use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use raadwerk_core::file::schema;

use crate::Outcome;

/// Makes what is at this path unless it was made by the same cause and the same version of the program.
pub fn once(path: &Path, cause: impl Hash, make: impl FnOnce() -> Outcome) -> Outcome {
    let (stamp, version) = (path.with_extension("stamp"), version(cause));
    if path.exists() && fs::read_to_string(&stamp).is_ok_and(|found| found == version) {
        return Ok(());
    }
    println!("Making {}, once", path.display());
    for old in [path, &stamp] {
        if old.is_dir() {
            fs::remove_dir_all(old)?;
        } else if old.exists() {
            fs::remove_file(old)?;
        }
    }
    make()?;
    Ok(fs::write(&stamp, version)?)
}

fn version(cause: impl Hash) -> String {
    let mut hash = DefaultHasher::new();
    cause.hash(&mut hash);
    for migration in schema::MIGRATIONS {
        migration.sql.hash(&mut hash);
    }
    format!("{} {:x}", env!("CARGO_PKG_VERSION"), hash.finish())
}
