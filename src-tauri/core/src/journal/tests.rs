//! The door itself: with operations that only exist here, and changesets that no longer fit.

use chrono::DateTime;
use serde_json::json;
use tempfile::TempDir;

use super::*;
use crate::error::Code;
use crate::file::CouncilFile;
use crate::operation::{Nothing, act, ask};
use crate::world::Moment;

fn moment() -> Moment {
    DateTime::parse_from_rfc3339("2026-11-03T20:14:00+01:00").unwrap().into()
}

fn world() -> World {
    World::counted(moment(), "Tester", 1)
}

fn council() -> (TempDir, CouncilFile) {
    let folder = tempfile::tempdir().unwrap();
    let file = CouncilFile::create(&folder.path().join("raad.raad"), &mut world()).unwrap();
    (folder, file)
}

fn rates(file: &CouncilFile) -> i64 {
    file.view(moment()).db().query_row("SELECT count(*) FROM mileage_rate", [], |row| row.get(0)).unwrap()
}

#[test]
fn an_ask_that_writes_is_refused() {
    let (_folder, file) = council();
    let sly = ask("test.sly", |view: &View<'_>, _: Nothing| {
        view.db().execute("DELETE FROM mileage_rate", [])?;
        Ok(())
    });
    let error = sly.ask(&file.view(moment()), json!({})).expect_err("SQLite itself refuses");
    assert_eq!(error.code(), Code::PlaceReadOnly);
    assert_eq!(rates(&file), 4, "nothing is gone");
}

#[test]
fn an_act_that_fails_halfway_changes_nothing() {
    let (_folder, mut file) = council();
    let half = act("test.half", |change: &mut Change<'_>, _: Nothing| -> Result<()> {
        change.execute("DELETE FROM mileage_rate WHERE starts_on < '2024'", [])?;
        Err(Problem::StateNotAllowed.into())
    });
    let error = file.writing(|db| record(db, &half, json!({}), &mut world())).expect_err("it fails");
    assert_eq!(error.code(), Code::StateNotAllowed);
    assert_eq!(rates(&file), 4, "what it had deleted is there");
    assert!(file.history(None, 10).unwrap().is_empty(), "and no step is kept");
}

#[test]
fn an_act_that_changes_nothing_is_no_step() {
    let (_folder, mut file) = council();
    file.act("report.write", json!({ "year": 2026, "foreword": "x" }), &mut world()).unwrap();
    file.undo().unwrap();
    let idle = act("test.idle", |change: &mut Change<'_>, _: Nothing| -> Result<()> {
        change.execute("UPDATE mileage_rate SET rate = rate", [])?;
        change.named("Niets veranderd", Place::room(Room::Council));
        Ok(())
    });
    let done = file.writing(|db| record(db, &idle, json!({}), &mut world())).unwrap();
    assert!(done.step.is_none() && done.touched.is_empty(), "{done:?}");
    assert!(file.next_steps().unwrap().1.is_some(), "what was taken back can still be done again");
}

#[test]
fn one_act_over_several_tables_is_one_step() {
    let (_folder, mut file) = council();
    let wide = act("test.wide", |change: &mut Change<'_>, _: Nothing| -> Result<()> {
        change.execute("DELETE FROM mileage_rate WHERE starts_on < '2024'", [])?;
        change.execute("INSERT INTO person (id, first_name, infix, last_name, email, iban) VALUES ('een', 'Jo', '', 'Smit', '', '')", [])?;
        change.execute("INSERT INTO role_assignment VALUES ('twee', 'een', NULL, 'lid', 1, '2026-01-01', NULL)", [])?;
        change.named("Veel tegelijk", Place::room(Room::Members).record("een"));
        Ok(())
    });
    let done = file.writing(|db| record(db, &wide, json!({}), &mut world())).unwrap();
    assert_eq!(done.touched, [Room::Members, Room::Council], "the rooms to look at again");
    let undone = file.undo().unwrap();
    assert_eq!((undone.title.as_str(), undone.touched), ("Veel tegelijk", done.touched));
    assert_eq!(rates(&file), 4);
    file.redo().unwrap();
    assert_eq!(rates(&file), 2);
    for record in ["een", "twee"] {
        let history = file.history(Some(record), 10).unwrap();
        assert_eq!(history.len(), 1, "the step is in the history of {record}");
        assert_eq!(history[0].place.record.as_deref(), Some("een"), "and leads to where it can be seen");
    }
}

#[test]
fn a_step_that_no_longer_fits_is_refused_whole() {
    let (_folder, mut file) = council();
    file.act("report.write", json!({ "year": 2026, "foreword": "x" }), &mut world()).unwrap();
    // As if another program had been at it, past the door.
    file.writing(|db| Ok(db.execute("UPDATE annual_report SET foreword = 'iets anders'", [])?)).unwrap();
    assert_eq!(file.undo().expect_err("it does not fit").code(), Code::UndoImpossible);
    let report = file.ask("report.read", json!({ "year": 2026 }), moment()).unwrap();
    assert_eq!(report["foreword"], "iets anders", "nothing was touched");
    assert!(file.next_steps().unwrap().0.is_some(), "the step is still the next to take back");
}

#[test]
fn a_table_that_changed_its_shape_is_noticed() {
    let (_folder, mut file) = council();
    file.act("report.write", json!({ "year": 2026, "foreword": "x" }), &mut world()).unwrap();
    // SQLite applies such a changeset without an error and without doing anything.
    file.writing(|db| Ok(db.execute_batch("ALTER TABLE annual_report RENAME TO other_report")?)).unwrap();
    assert_eq!(file.undo().expect_err("nothing would happen").code(), Code::UndoImpossible);
}

#[test]
fn a_step_of_another_schema_is_not_offered() {
    let (_folder, mut file) = council();
    file.act("report.write", json!({ "year": 2026, "foreword": "x" }), &mut world()).unwrap();
    file.writing(|db| Ok(db.execute("UPDATE journal_entry SET schema = 0", [])?)).unwrap();
    assert_eq!(file.undo().expect_err("made with other columns").code(), Code::NothingToUndo);
    assert_eq!(file.history(None, 10).unwrap().len(), 1, "but it stays in the history");
}

#[test]
fn the_changes_are_kept_with_the_names_of_their_columns() {
    let (_folder, mut file) = council();
    file.act("report.write", json!({ "year": 2026, "foreword": "x" }), &mut world()).unwrap();
    let (columns, schema): (String, i64) = file
        .view(moment())
        .db()
        .query_row("SELECT columns, schema FROM journal_entry", [], |row| Ok((row.get(0)?, row.get(1)?)))
        .unwrap();
    let columns: Value = serde_json::from_str(&columns).unwrap();
    assert_eq!(columns["annual_report"][0], "id", "{columns}");
    assert_eq!(schema, schema_version());
}
