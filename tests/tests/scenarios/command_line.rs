//! The third way: everything the program can do is there on the command line.

use std::fs;

use raadwerk_core::operation::{self, Kind};
use raadwerk_tests::command::{about, call, run, run_with_input};
use raadwerk_tests::{Council, dump};
use serde_json::{Value, json};

#[test]
fn every_operation_is_listed_with_its_schemas() {
    let listed = run(["ops"]).expect("the list");
    let listed: Vec<(&str, &str)> = listed
        .as_array()
        .unwrap()
        .iter()
        .map(|one| (one["name"].as_str().unwrap(), one["kind"].as_str().unwrap()))
        .collect();
    let kind = |kind| if kind == Kind::Ask { "ask" } else { "act" };
    let table: Vec<(&str, &str)> = operation::table().map(|one| (one.name, kind(one.kind()))).collect();
    assert_eq!(listed, table);
    for operation in operation::table() {
        let request: Value = (operation.request)().into();
        assert!(
            request["type"] == "object" || request["$ref"].is_string(),
            "{}: a request is an object",
            operation.name
        );
        let (room, name) = operation.name.split_once('.').expect("room.name");
        let snake = |text: &str| text.chars().all(|c| c.is_ascii_lowercase() || c == '_');
        assert!(snake(room) && snake(name), "{} is not a name like claims.add_line", operation.name);
    }
}

#[test]
fn every_operation_answers_on_the_command_line() {
    let mut council = Council::example();
    council.close();
    for operation in operation::table() {
        let kind = if operation.kind() == Kind::Ask { "ask" } else { "act" };
        match run(about(kind, &council.path, &[operation.name])) {
            Ok(answer) if kind == "act" => assert!(answer.get("touched").is_some(), "{}: {answer}", operation.name),
            Ok(_) => {}
            Err(error) => {
                assert!(error["code"].is_string() && error["message"].is_string(), "{}: {error}", operation.name);
                assert_ne!(error["code"], "operation_unknown", "{}", operation.name);
                assert_ne!(error["code"], "storage", "{}: {error}", operation.name);
            }
        }
        let other = if kind == "ask" { "act" } else { "ask" };
        let error = run(about(other, &council.path, &[operation.name])).expect_err("the other kind");
        let wanted = if kind == "ask" { "operation_reads" } else { "operation_changes" };
        assert_eq!(error["code"], wanted, "{} by {other}", operation.name);
    }
    run(about("check", &council.path, &[])).expect("the file is whole");
}

#[test]
fn lines_are_carried_out_all_or_none() {
    let mut council = Council::new();
    council.close();
    let before = dump::of(&council.path);
    let good = json!({ "operation": "plan.start", "request": { "year": 2026, "from_last_year": false } });
    let bad = json!({ "operation": "plan.set_evaluation", "request": { "year": 2031, "text": "x" } });
    let error = run_with_input(about("act", &council.path, &["--lines", "-"]), &format!("{good}\n\n{bad}\n"))
        .expect_err("one is wrong");
    assert_eq!(error["code"], "plan_unknown");
    assert_eq!(dump::of(&council.path), before, "the good line is not kept either");
    let error = run_with_input(about("act", &council.path, &["--lines", "-"]), &format!("{good}\n{{krom\n"))
        .expect_err("no JSON");
    assert!(error["message"].as_str().unwrap().contains("regel 2"), "the error names the line: {error}");
    assert_eq!(dump::of(&council.path), before);
    run_with_input(about("act", &council.path, &["--lines", "-"]), &format!("{good}\n")).expect("one good line");
    assert_ne!(dump::of(&council.path), before);
}

#[test]
fn undo_redo_and_history_work_across_processes() {
    let mut council = Council::new();
    council.close();
    let before = dump::of(&council.path);
    run(about("act", &council.path, &["plan.start", r#"{"year":2026,"from_last_year":false}"#])).unwrap();
    run_with_input(about("act", &council.path, &["plan.set_evaluation", "-"]), r#"{"year":2026,"text":"Goed."}"#)
        .unwrap();
    let after = dump::of(&council.path);
    let undone = run(about("undo", &council.path, &[])).unwrap();
    assert_eq!(undone["title"], "Evaluatie in jaarplan 2026 veranderd");
    assert_eq!((&undone["place"]["room"], &undone["place"]["year"]), (&json!("plan"), &json!(2026)), "where to look");
    run(about("undo", &council.path, &[])).unwrap();
    assert_eq!(dump::of(&council.path), before);
    run(about("redo", &council.path, &[])).unwrap();
    run(about("redo", &council.path, &[])).unwrap();
    assert_eq!(run(about("redo", &council.path, &[])).expect_err("no more")["code"], "nothing_to_redo");
    assert_eq!(dump::of(&council.path), after);
    let history = run(about("history", &council.path, &["--limit", "1"])).unwrap();
    assert_eq!(history.as_array().unwrap().len(), 1);
    let newest = &history[0];
    assert_eq!((&newest["who"], &newest["at"]), (&json!("Tester"), &json!("2026-11-03T20:14:00")), "who and when");
}

#[test]
fn documents_are_named_and_made() {
    let mut council = Council::example();
    let records: std::collections::BTreeMap<_, _> =
        raadwerk_core::print::list().iter().map(|listed| (listed.name, council.record_for(listed.name).unwrap())).collect();
    council.close();
    let list = run(about("print", &council.path, &["--list"])).unwrap();
    let names: Vec<_> = list.as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect();
    assert_eq!(
        names,
        [
            "jaarplan",
            "jaarverslag",
            "jaarrooster",
            "begroting",
            "begrotingsaanvraag",
            "gebiedenoverzicht",
            "declaratie",
            "werkwijze",
            "jaarklok",
            "rooster-van-aftreden",
            "ledenlijst",
            "werkgroepen",
            "agenda",
            "verslag",
            "besluitenlijst",
            "actielijst",
            "besluiten-en-actielijst",
            "besluit",
            "verzamelstaat",
            "ontbrekende-bonnen"
        ]
    );
    for listed in list.as_array().unwrap() {
        for format in listed["formats"].as_array().unwrap() {
            let to = council.path.with_extension(format.as_str().unwrap());
            let name = listed["name"].as_str().unwrap();
            // The example's gemeente pays, so there is no file for the bank.
            if format == "xml" {
                continue;
            }
            let mut arguments = vec![name, "--to", to.to_str().unwrap()];
            match listed["needs"].as_str().unwrap() {
                "id" => arguments.extend(["--id", &records[name]]),
                "year" => arguments.extend(["--year", "2026"]),
                _ => {}
            }
            run(about("print", &council.path, &arguments))
                .unwrap_or_else(|error| panic!("{name} as {format}: {error}"));
            assert!(fs::metadata(&to).unwrap().len() > 500, "{name} as {format}");
            fs::remove_file(to).unwrap();
        }
    }
}

#[test]
fn what_can_be_chosen_of_a_print_is_a_flag() {
    let mut council = Council::example();
    council.close();
    let to = council.path.with_extension("html");
    let print = |name: &str, flags: &[&str]| {
        let arguments = [&[name, "--year", "2026", "--to", to.to_str().unwrap()], flags].concat();
        run(about("print", &council.path, &arguments)).unwrap();
        fs::read_to_string(&to).unwrap()
    };
    let (public, internal) = (print("jaarverslag", &[]), print("jaarverslag", &["--internal"]));
    assert!(!public.contains("declaraties per lid") && internal.contains("declaraties per lid"), "who claimed what");
    let short = print("jaarverslag", &["--without", "Vergaderingen", "--footer", "Met dank aan alle leden"]);
    assert!(public.contains(">2. Vergaderingen") || public.contains("Vergaderingen</h2>"), "{public}");
    assert!(!short.contains("Vergaderingen</h2>"), "the chapter is left off");
}

#[test]
fn the_same_call_gives_the_same_answer() {
    let folder = tempfile::tempdir().unwrap();
    for name in ["een.raad", "twee.raad"] {
        run(about("new", &folder.path().join(name), &["--example"])).unwrap();
    }
    let said = ["een.raad", "twee.raad"].map(|name| dump::of(&folder.path().join(name)));
    let without_rates = |dump: &dump::Dump| -> Vec<String> {
        dump.iter().filter(|row| !row.starts_with("mileage_rate")).cloned().collect()
    };
    assert_eq!(without_rates(&said[0]), without_rates(&said[1]), "the example is the same everywhere");
    let help = call(["--help"]).output().unwrap();
    assert!(help.status.success());
}
