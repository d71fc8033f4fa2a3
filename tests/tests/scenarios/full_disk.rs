//! A disk that is full, a folder that may only be read: said clearly, and nothing is lost.

use std::fs;

use raadwerk_core::error::{Code, Result};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::World;
use raadwerk_tests::disk::{SmallDisk, names};
use raadwerk_tests::{clock, dump, papers};
use serde_json::json;

fn world() -> World {
    World::counted(clock("2026-11-03"), "Tester", 7)
}

fn write(file: &mut CouncilFile, text: &str, world: &mut World) -> Result<()> {
    file.act("report.write", json!({ "year": 2026, "foreword": text }), world).map(|_| ())
}

#[test]
fn a_full_disk_loses_nothing_and_works_again_when_there_is_room() {
    let Some(disk) = SmallDisk::mount(1500) else { return };
    let (path, mut world) = (disk.path().join("raad.raad"), world());
    let mut file = CouncilFile::create(&path, &mut world).expect("there is room for a new file");
    write(&mut file, "Voor de schijf vol was.", &mut world).expect("there is room");
    let before = dump::of(&path);

    let filling = disk.fill();
    let error = write(&mut file, &"Te veel. ".repeat(20_000), &mut world).expect_err("the disk is full");
    assert_eq!(error.code(), Code::DiskFull, "{error}");
    assert_eq!(dump::of(&path), before, "what was saved is safe");
    file.check().expect("the file is whole");
    let error = file.undo().expect_err("undo writes as well");
    assert_eq!(error.code(), Code::DiskFull, "{error}");
    let error = file.save_copy(&disk.path().join("kopie.raad")).expect_err("no room for a copy");
    assert_eq!(error.code(), Code::DiskFull, "{error}");
    let error = file.back_up(clock("2026-11-03")).expect_err("no room for a backup");
    assert_eq!(error.code(), Code::DiskFull, "{error}");
    let error = CouncilFile::create(&disk.path().join("nieuw.raad"), &mut world).expect_err("no room for a new file");
    assert_eq!(error.code(), Code::DiskFull, "{error}");

    drop(file);
    let mut file =
        CouncilFile::open(&path, "Tester", clock("2026-11-03")).expect("on a full disk it can be opened to read");
    file.ask("report.read", json!({ "year": 2026 }), clock("2026-11-03")).expect("and read");
    assert_eq!(write(&mut file, "x", &mut world).expect_err("but not changed").code(), Code::DiskFull);

    fs::remove_file(filling).unwrap();
    drop(file);
    let mut file = CouncilFile::open(&path, "Tester", clock("2026-11-03")).expect("it opens");
    write(&mut file, "Er is weer ruimte.", &mut world).expect("it works again");
    file.check().expect("the file is whole");
    drop(file);
    let kept: Vec<_> = disk.names().into_iter().filter(|name| !name.ends_with("reservekopieën")).collect();
    assert_eq!(kept, ["raad.raad"], "no half files are left behind");
}

#[test]
fn a_receipt_that_does_not_fit_leaves_the_claim_as_it_was() {
    let Some(disk) = SmallDisk::mount(1300) else { return };
    let (path, mut world) = (disk.path().join("raad.raad"), world());
    let mut file = CouncilFile::create(&path, &mut world).expect("a new file");
    let mut act = |operation: &str, request| file.act(operation, request, &mut world).map(|done| done.answer);
    let person = json!({ "first_name": "Okke", "last_name": "Terpstraat", "role": "lid", "starts_on": "2020-01-01" });
    let person = act("people.add", person).unwrap();
    act("budget.start", json!({ "year": 2026, "from": "template" })).unwrap();
    let claim = act("claims.start", json!({ "year": 2026, "person": person })).unwrap();
    let line =
        json!({ "claim": claim, "date": "2026-03-01", "kind": "expense", "description": "Koffie", "amount": "12,50" });
    let line = act("claims.add_line", line).unwrap();
    let before = dump::of(&path);
    let (name, mut bytes) = papers::receipt(0);
    bytes.resize(2_000_000, 0);
    let error = act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }));
    assert_eq!(error.expect_err("it does not fit").code(), Code::DiskFull);
    // Pages had gone to the disk already: the program's next reading takes them back, by the journal that lies there.
    file.ask("claims.list", json!({ "year": 2026 }), clock("2026-11-03")).expect("it can still be read");
    assert_eq!(dump::of(&path), before, "the claim is as it was");
    let (name, bytes) = papers::receipt(0);
    let mut act = |operation: &str, request| file.act(operation, request, &mut world).map(|done| done.answer);
    act("claims.add_receipt", json!({ "line": line, "source": papers::pasted(&name, &bytes) }))
        .expect("a smaller one fits");
}

#[test]
fn in_a_read_only_place_the_file_can_be_read() {
    let Some(disk) = SmallDisk::mount(4000) else { return };
    let (path, mut world) = (disk.path().join("raad.raad"), world());
    drop(CouncilFile::create(&path, &mut world).expect("a new file"));
    let (before, files) = (fs::read(&path).unwrap(), names(disk.path()));
    if !disk.read_only() {
        println!("NOTE: the disk could not be made read-only, so this test was skipped.");
        return;
    }
    let mut file = CouncilFile::open(&path, "Tester", clock("2026-11-03")).expect("it opens to be read");
    assert_eq!(file.read_only().expect("it says why").code(), Code::PlaceReadOnly);
    file.ask("council.rates", json!({}), clock("2026-11-03")).expect("it can be read");
    assert_eq!(write(&mut file, "x", &mut world).expect_err("not changed").code(), Code::PlaceReadOnly);
    assert_eq!(file.undo().expect_err("not undone").code(), Code::PlaceReadOnly);
    let error = CouncilFile::create(&disk.path().join("nieuw.raad"), &mut world).expect_err("nothing new here");
    assert_eq!(error.code(), Code::PlaceReadOnly, "{error}");
    assert!(fs::read(&path).unwrap() == before, "the file is untouched");
    assert_eq!(names(disk.path()), files, "nothing was left behind");
}

#[cfg(unix)]
#[test]
fn a_file_without_write_permission_opens_to_be_read() {
    use std::os::unix::fs::PermissionsExt;
    let folder = tempfile::tempdir().unwrap();
    let (path, mut world) = (folder.path().join("raad.raad"), world());
    drop(CouncilFile::create(&path, &mut world).expect("a new file"));
    fs::set_permissions(&path, fs::Permissions::from_mode(0o444)).unwrap();
    if fs::OpenOptions::new().append(true).open(&path).is_ok() {
        println!(
            "NOTE: this user (root) may write everything, so this test was skipped; the read-only disk stands in."
        );
        return;
    }
    let mut file = CouncilFile::open(&path, "Tester", clock("2026-11-03")).expect("it opens to be read");
    assert_eq!(file.read_only().expect("it says why").code(), Code::PlaceReadOnly);
    assert_eq!(write(&mut file, "x", &mut world).expect_err("not changed").code(), Code::PlaceReadOnly);
}
