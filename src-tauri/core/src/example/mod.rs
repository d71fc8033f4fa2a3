//! The example: "Adviesraad Samenleving Waterhoven", a made-up council with a full 2026. Built through the same
//! operations that users have, so that whatever it shows can be made by hand. All names are fictional.

mod agenda;
mod areas;
mod claims;
mod duties;
mod evenings;
mod groups;
mod meetings;
mod members;
mod method;
mod money;
mod plan;
mod report;

use std::path::Path;

use chrono::{DateTime, FixedOffset, NaiveDate, NaiveTime};
use rusqlite::Connection;
use serde_json::{Value, json};

use crate::error::{Problem, Result};
use crate::file::CouncilFile;
use crate::journal;
use crate::operation::{self, View};
use crate::world::{Moment, World};

/// The year it tells of.
pub const YEAR: i32 = 2026;

/// Makes the example at `path` and opens it for `who`. Fails with `file_exists`.
pub fn create(path: &Path, who: &str, moment: Moment) -> Result<CouncilFile> {
    // Ids are counted, so that the example is the same everywhere.
    let mut world = World::counted(moment_of("2025-09-02")?, "Fenna Oosterlaan", 0);
    let mut file = CouncilFile::create(path, &mut world)?;
    // In one transaction: each step by itself would wait for the disk some hundreds of times.
    file.writing(|db| {
        let mut story = Story { db, world };
        let people = members::tell(&mut story)?;
        method::tell(&mut story)?;
        duties::choose(&mut story)?;
        let posts = money::tell(&mut story)?;
        members::train(&mut story, &people, &posts)?;
        plan::tell(&mut story, &people, &posts)?;
        meetings::tell(&mut story)?;
        claims::tell(&mut story, &people, &posts)?;
        groups::tell(&mut story, &people)?;
        report::tell(&mut story)?;
        duties::tick_off(&mut story)?;
        areas::tell(&mut story, &people)?;
        agenda::tell(&mut story, &people)?;
        evenings::tell(&mut story, &people)?;
        mark(db)
    })?;
    drop(file);
    CouncilFile::open(path, who, moment)
}

/// Marks the file as the example and lets its history begin here, so that undo does not take the example apart.
fn mark(db: &Connection) -> Result<()> {
    db.execute_batch(
        "DELETE FROM journal_record; DELETE FROM journal_entry;
         INSERT INTO mark (name, value) VALUES ('example', 'Waterhoven');",
    )?;
    Ok(())
}

/// The example while it is told.
struct Story<'f> {
    db: &'f Connection,
    world: World,
}

impl Story<'_> {
    /// What follows happens on this day, done by this person.
    fn on(&mut self, date: &str, who: &str) -> Result<()> {
        self.world.moment = moment_of(date)?;
        who.clone_into(&mut self.world.who);
        Ok(())
    }

    fn ask(&self, operation: &str, request: Value) -> Result<Value> {
        operation::find(operation)?.ask(&View::new(self.db, self.world.moment), request)
    }

    fn act(&mut self, operation: &str, request: Value) -> Result<Value> {
        Ok(journal::record(self.db, operation::find(operation)?, request, &mut self.world)?.answer)
    }
}

/// Eight in the evening of a day, Dutch winter time.
fn moment_of(date: &str) -> Result<Moment> {
    let wrong = || Problem::NotADate(date.to_owned());
    let day: NaiveDate = date.parse().map_err(|_| wrong())?;
    let evening = NaiveTime::from_hms_opt(20, 14, 0).ok_or_else(wrong)?;
    let zone = FixedOffset::east_opt(3600).ok_or_else(wrong)?;
    let at: DateTime<FixedOffset> = day.and_time(evening).and_local_timezone(zone).single().ok_or_else(wrong)?;
    Ok(at.into())
}

/// A paper of the example as if it was pasted.
fn paper(name: &str, bytes: &[u8]) -> Value {
    use base64::Engine;
    json!({ "pasted": { "name": name, "base64": base64::engine::general_purpose::STANDARD.encode(bytes) } })
}
