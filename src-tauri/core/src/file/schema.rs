//! The tables of a council file and how an older file becomes a newer one.

use rusqlite::{Connection, params};

use crate::error::{Problem, Result};
use crate::journal::Room;

/// "RAAD" in ASCII: tells a council file from any other SQLite file.
pub const APPLICATION_ID: i64 = 0x5241_4144;

/// Tables whose changes the journal records, with the room that shows them.
pub const TRACKED: &[(&str, Room)] = &[
    ("council", Room::Council),
    ("mileage_rate", Room::Council),
    ("person", Room::Members),
    ("membership", Room::Members),
    ("annual_plan", Room::Plan),
    ("plan_section", Room::Plan),
    ("goal", Room::Plan),
    ("activity", Room::Plan),
    ("budget", Room::Budget),
    ("budget_line", Room::Budget),
    ("claim", Room::Claims),
    ("claim_line", Room::Claims),
    ("receipt", Room::Claims),
    ("meeting_schedule", Room::Meetings),
    ("meeting", Room::Meetings),
    ("school_holiday", Room::Meetings),
    ("meeting_kind", Room::Meetings),
    ("fixed_item", Room::Meetings),
    ("agenda_item", Room::Meetings),
    ("agenda_paper", Room::Meetings),
    ("attendance", Room::Meetings),
    ("decision", Room::Meetings),
    ("action", Room::Meetings),
    ("action_postponement", Room::Meetings),
    ("minutes", Room::Meetings),
    ("budget_change", Room::Budget),
    ("year_close", Room::Budget),
    ("invoice", Room::Claims),
    ("invoice_paper", Room::Claims),
    ("payment_batch", Room::Claims),
    ("fee_rate", Room::Council),
    ("volunteer_limit", Room::Council),
    ("annual_report", Room::Report),
    ("adopted_document", Room::Report),
    ("method_section", Room::Council),
    ("setting", Room::Council),
    ("duty", Room::Today),
    ("duty_done", Room::Today),
    ("retention", Room::Council),
    ("role_assignment", Room::Members),
    ("independence_check", Room::Members),
    ("training", Room::Members),
    ("training_participant", Room::Members),
    ("body", Room::Groups),
    ("participation", Room::Groups),
    ("balance", Room::Groups),
    ("balance_group", Room::Groups),
    ("participant_group", Room::Groups),
    ("focus", Room::Areas),
    ("focus_succession", Room::Areas),
    ("focus_assignment", Room::Areas),
    ("area_slot", Room::Areas),
    ("area_contact", Room::Areas),
    ("organisation", Room::Contacts),
    ("contact", Room::Contacts),
    ("contact_moment", Room::Contacts),
    ("contact_spoken", Room::Contacts),
    ("contact_visitor", Room::Contacts),
];

/// Tables outside the journal, each with its reason.
pub const LOCAL: &[(&str, &str)] = &[
    ("paper_content", "written once under the hash of its bytes and never changed, so undo has nothing to put back"),
    ("issued_document", "says what left the house; that cannot be taken back, so undo leaves it"),
    ("mark", "says what kind of file this is (the example or not); no user changes it"),
    ("journal_entry", "the journal itself"),
    ("journal_record", "which records a journal entry touched, derived from its changes"),
];

/// The step from the version before to `version`.
#[derive(Debug, Clone, Copy)]
pub struct Migration {
    pub version: i64,
    pub sql: &'static str,
}

/// Released migrations, in order. Never edit one that has landed.
pub const MIGRATIONS: &[Migration] = &[
    Migration { version: 1, sql: include_str!("schema/001.sql") },
    Migration { version: 2, sql: include_str!("schema/002.sql") },
    Migration { version: 3, sql: include_str!("schema/003.sql") },
    Migration { version: 4, sql: include_str!("schema/004.sql") },
];

/// The version this program writes.
pub fn newest(migrations: &[Migration]) -> i64 {
    migrations.last().map_or(0, |migration| migration.version)
}

/// Version of an open file. Fails with `not_a_council_file` when it is something else.
pub fn version(db: &Connection) -> Result<i64> {
    let application: i64 = db.pragma_query_value(None, "application_id", |row| row.get(0))?;
    if application != APPLICATION_ID {
        return Err(Problem::NotACouncilFile.into());
    }
    Ok(db.pragma_query_value(None, "user_version", |row| row.get(0))?)
}

/// Brings the file from `from` to the newest version, all steps or none.
///
/// Foreign keys are off while tables are rebuilt and checked afterwards: with them on, dropping a table deletes
/// the rows that refer to it. A new schema ends the undo stack, because a changeset fits the columns it was made for.
pub fn migrate(db: &Connection, from: i64, migrations: &[Migration]) -> Result<()> {
    db.pragma_update(None, "foreign_keys", false)?;
    let migrated = migrate_in_transaction(db, from, migrations);
    db.pragma_update(None, "foreign_keys", true)?;
    migrated
}

fn migrate_in_transaction(db: &Connection, from: i64, migrations: &[Migration]) -> Result<()> {
    let transaction = db.unchecked_transaction()?;
    for migration in migrations.iter().filter(|migration| migration.version > from) {
        db.execute_batch(migration.sql)?;
        db.pragma_update(None, "user_version", migration.version)?;
    }
    if from > 0 {
        db.execute("UPDATE journal_entry SET state = 'dropped' WHERE state = 'undone'", params![])?;
    }
    let broken: i64 = db.query_row("SELECT count(*) FROM pragma_foreign_key_check", [], |row| row.get(0))?;
    if broken > 0 {
        return Err(Problem::FileDamaged.into());
    }
    db.pragma_update(None, "application_id", APPLICATION_ID)?;
    transaction.commit()?;
    Ok(())
}
