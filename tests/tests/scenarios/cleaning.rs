//! Taking personal data out through the command line: what lies beside the file, and a crash at any moment.

use std::fs;
use std::path::{Path, PathBuf};
use std::time::Instant;

use raadwerk_core::file::{self, CouncilFile};
use raadwerk_tests::command::{about, answer, call, run, started};
use raadwerk_tests::{Council, clock};
use serde_json::{Value, json};

const SECRETS: &[&str] = &["Wielemaker", "truus@voorbeeld.example", "NL85TEST0000000101"];

/// A council in which Truus left long ago, with enough in the file to make the writing anew take a while.
fn prepared() -> (Council, Value) {
    let mut council = Council::new();
    let truus = council.act(
        "people.add",
        json!({
            "first_name": "Truus", "last_name": "Wielemaker", "email": "truus@voorbeeld.example",
            "iban": "NL85 TEST 0000 0001 01", "role": "lid", "starts_on": "2016-01-01", "ends_on": "2020-06-30",
        }),
    );
    let plan = council.act("plan.start", json!({ "year": 2026, "from_last_year": false }));
    for number in 0..60 {
        let body = format!("Een lange zin, nummer {number}. ").repeat(1500);
        council.act("plan.add_section", json!({ "plan": plan, "title": "Dank aan Truus Wielemaker", "body": body }));
    }
    file::back_up_daily(&council.path, clock("2026-11-02")).expect("a backup");
    council.close();
    (council, truus)
}

/// Which of the secrets stand in the bytes of a file.
fn secrets_in(path: &Path) -> Vec<&'static str> {
    let bytes = fs::read(path).unwrap_or_default();
    SECRETS.iter().copied().filter(|word| bytes.windows(word.len()).any(|it| it == word.as_bytes())).collect()
}

/// The files in the folder of the council and below it.
fn files(folder: &Path) -> Vec<PathBuf> {
    let entries = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries.flat_map(|path| if path.is_dir() { files(&path) } else { vec![path] }).collect()
}

#[test]
fn the_command_line_lists_cleans_and_replaces_the_backups() {
    let (council, truus) = prepared();
    let list = run(about("clean", &council.path, &[])).unwrap();
    let kinds: Vec<&str> = list.as_array().unwrap().iter().map(|due| due["part"]["kind"].as_str().unwrap()).collect();
    assert_eq!(kinds, ["member_contact", "member_name"]);
    assert!(!secrets_in(&council.path).is_empty(), "a list changes nothing");

    let part = format!("member_name:{}", truus.as_str().unwrap());
    let taken = run(about("clean", &council.path, &[&part])).unwrap();
    assert_eq!(taken["title"], "Opgeschoond: gegevens van 1 mens");
    assert_eq!(secrets_in(&council.path), Vec::<&str>::new());
    assert_eq!(taken["backups"].as_array().unwrap().len(), 1, "it says which backup still holds it");
    assert_eq!(secrets_in(Path::new(taken["backups"][0]["path"].as_str().unwrap())), SECRETS);
    let undone = run(about("undo", &council.path, &[])).unwrap_err();
    assert_eq!(undone["code"], "nothing_to_undo");
    let again = run(about("clean", &council.path, &[&part])).unwrap_err();
    assert_eq!(again["code"], "not_found", "it is done");
}

#[test]
fn with_the_backups_nothing_beside_the_file_holds_it() {
    let (council, _) = prepared();
    run(about("clean", &council.path, &["--due", "--backups"])).unwrap();
    for path in files(council.path.parent().unwrap()) {
        assert_eq!(secrets_in(&path), Vec::<&str>::new(), "{}", path.display());
    }
}

#[test]
fn killed_at_random_moments_all_is_there_or_all_is_gone() {
    let (council, _) = prepared();
    let file = council.path.clone();
    let before = fs::read(&file).unwrap();
    let clean = || started(&mut call(about("clean", &file, &["--due"])));
    let begun = Instant::now();
    answer(&clean().wait_with_output().unwrap()).expect("undisturbed, it is done");
    let whole = begun.elapsed();

    let (mut untouched, mut gone) = (0, 0);
    for round in 1..=16_u32 {
        fs::write(&file, &before).unwrap();
        let mut child = clean();
        std::thread::sleep(whole * round / 16);
        let _ = child.kill();
        child.wait().unwrap();
        let opened = CouncilFile::open(&file, "Tester", clock("2026-11-03")).expect("after a crash the file opens");
        opened.check().expect("after a crash the file is whole");
        let name = opened.ask("people.list", json!({}), clock("2026-11-03")).unwrap()[0]["name"].clone();
        drop(opened);
        if name == "Truus Wielemaker" {
            assert_eq!(secrets_in(&file), SECRETS, "round {round}: nothing was taken out");
            untouched += 1;
        } else {
            assert_eq!(name, "Oud-lid 1");
            assert_eq!(secrets_in(&file), Vec::<&str>::new(), "round {round}: opening it made it complete");
            gone += 1;
        }
    }
    println!("killed 16 times in {whole:?}: {untouched} times nothing was gone, {gone} times everything");
    assert!(untouched > 0, "no kill came in time, so this test shows nothing");
}
