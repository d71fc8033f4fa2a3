//! What must hold for the whole program, whatever is added to it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

use raadwerk_core::error::{Code, Problem};
use raadwerk_core::file::schema::{LOCAL, TRACKED};
use raadwerk_tests::{Council, dump, root};
use rusqlite::Connection;
use serde_json::Value;
use strum::IntoEnumIterator;

/// The files under a folder whose names end like this.
fn files(folder: &Path, endings: &[&str]) -> Vec<PathBuf> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder).unwrap_or_else(|error| panic!("{}: {error}", folder.display())) {
        let path = entry.unwrap().path();
        if path.is_dir() {
            found.extend(files(&path, endings));
        } else if endings.iter().any(|ending| path.to_string_lossy().ends_with(ending)) {
            found.push(path);
        }
    }
    found
}

/// Name and version of every package that goes into one of ours, on this system, without what only tests need.
fn dependencies(package: &str) -> BTreeSet<String> {
    let output = Command::new(env!("CARGO"))
        .args(["tree", "--offline", "--locked", "--edges", "normal", "--prefix", "none", "--package", package])
        .args(["--format", "{p}"])
        .current_dir(root())
        .output()
        .expect("cargo tree");
    assert!(output.status.success(), "{}", String::from_utf8_lossy(&output.stderr));
    let names = String::from_utf8(output.stdout).unwrap();
    names.lines().filter_map(|line| line.split(' ').next()).map(String::from).collect()
}

#[test]
fn the_core_knows_no_tauri() {
    let known: Vec<_> = dependencies("raadwerk-core").into_iter().filter(|name| is_window(name)).collect();
    assert!(known.is_empty(), "the core must not know the window: {known:?}");
    let known: Vec<_> = dependencies("raad").into_iter().filter(|name| is_window(name)).collect();
    assert!(known.is_empty(), "the command line must not know the window: {known:?}");
    assert!(dependencies("raadwerk").iter().any(|name| is_window(name)), "the window does, or this test sees nothing");
}

fn is_window(name: &str) -> bool {
    ["tauri", "wry", "tao", "webkit2gtk", "gtk"]
        .iter()
        .any(|part| name == *part || name.starts_with(&format!("{part}-")))
}

#[test]
fn only_transport_knows_tauri_in_the_ui() {
    let ui = root().join("ui/src");
    let knowing: Vec<PathBuf> = files(&ui, &[".ts", ".svelte", ".js", ".html"])
        .into_iter()
        .filter(|path| {
            let text = fs::read_to_string(path).unwrap();
            text.contains("@tauri-apps") || text.contains("__TAURI")
        })
        .collect();
    assert_eq!(knowing, [ui.join("lib/transport.ts")], "Tauri has one door in the UI");
}

/// Where a statement may be run on the connection itself, with the reason.
const DOORS: &[(&str, &str)] = &[
    ("journal/", "the door itself"),
    ("file/", "settings, migrations and backups"),
    ("cleaning/", "takes out for good what undo would bring back"),
    ("example/", "marks the example and lets its history begin there"),
    ("council/rates.rs", "the default rates, before the journal of a new file begins"),
];

/// Calls that write, other than through a `Change`: the words before `.execute…(` must be `change`.
fn writes_past_the_door(text: &str) -> Vec<String> {
    let text = text.split("#[cfg(test)]\nmod tests {").next().unwrap_or_default();
    let mut found = Vec::new();
    for call in [".execute(", ".execute_batch(", ".pragma_update(", ".unchecked_transaction(", ".blob_open("] {
        for (at, _) in text.match_indices(call) {
            let receiver = text[..at].trim_end().rsplit(|c: char| !(c.is_alphanumeric() || c == '_')).next();
            if call != ".execute(" || receiver != Some("change") {
                found.push(text[..at + call.len()].lines().last().unwrap_or_default().trim().to_owned());
            }
        }
    }
    found.extend(text.lines().filter(|line| line.contains("Connection::open")).map(|line| line.trim().to_owned()));
    found
}

#[test]
fn no_room_writes_past_the_journal() {
    assert_eq!(
        writes_past_the_door("view.db()\n    .execute(\"DELETE FROM claim\", [])").len(),
        1,
        "this is what it looks for"
    );
    assert!(writes_past_the_door("change.execute(\"DELETE FROM claim\", [])").is_empty(), "and this is how it is done");
    let source = root().join("src-tauri/core/src");
    let mut doors: BTreeMap<&str, usize> = BTreeMap::new();
    for path in files(&source, &[".rs"]) {
        let name = path.strip_prefix(&source).unwrap().to_string_lossy().replace('\\', "/");
        if name.ends_with("tests.rs") {
            continue;
        }
        let found = writes_past_the_door(&fs::read_to_string(&path).unwrap());
        match DOORS.iter().find(|(door, _)| name.starts_with(door)) {
            Some((door, _)) => *doors.entry(door).or_default() += found.len(),
            None => assert!(found.is_empty(), "{name} writes past the journal: {found:?}"),
        }
    }
    for (door, reason) in DOORS {
        assert!(
            doors.get(door).is_some_and(|count| *count > 0),
            "{door} writes no more ({reason}); take it off the list"
        );
    }
}

#[test]
fn every_table_is_tracked_or_local() {
    let council = Council::unnamed();
    let db = dump::reading(&council.path);
    let listed: BTreeSet<String> =
        TRACKED.iter().map(|(name, _)| *name).chain(LOCAL.iter().map(|(name, _)| *name)).map(String::from).collect();
    let there: BTreeSet<String> =
        names(&db, "SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'");
    assert_eq!(there, listed, "TRACKED and LOCAL in schema.rs name every table, once");
    assert_eq!(TRACKED.len() + LOCAL.len(), listed.len(), "no table is both");
    for (table, reason) in LOCAL {
        assert!(reason.split(' ').count() > 2, "{table} is outside the journal without a reason");
    }
    let triggers = names(&db, "SELECT name FROM sqlite_schema WHERE type IN ('trigger', 'view')");
    assert!(triggers.is_empty(), "a trigger that writes breaks undo: {triggers:?}");
    let loose = names(
        &db,
        "SELECT name FROM pragma_table_list WHERE schema = 'main' AND type = 'table' AND strict = 0 AND name NOT LIKE 'sqlite_%'",
    );
    assert!(loose.is_empty(), "every table is STRICT: {loose:?}");
}

fn names(db: &Connection, sql: &str) -> BTreeSet<String> {
    let mut statement = db.prepare(sql).unwrap();
    statement.query_map([], |row| row.get(0)).unwrap().collect::<rusqlite::Result<_>>().unwrap()
}

#[test]
fn tracked_tables_can_be_undone() {
    let council = Council::unnamed();
    let db = dump::reading(&council.path);
    for (table, _) in TRACKED {
        let (name, kind, not_null, key): (String, String, bool, i64) = db
            .query_row("SELECT name, type, \"notnull\", pk FROM pragma_table_info(?1) WHERE cid = 0", [table], |row| {
                Ok((row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?))
            })
            .unwrap();
        assert_eq!((name.as_str(), kind.as_str(), not_null, key), ("id", "TEXT", true, 1), "first column of {table}");
        let keys: i64 =
            db.query_row("SELECT count(*) FROM pragma_table_info(?1) WHERE pk > 0", [table], |row| row.get(0)).unwrap();
        assert_eq!(keys, 1, "{table}: the id alone is the key");
        let cascades: i64 = db
            .query_row(
                "SELECT count(*) FROM pragma_foreign_key_list(?1)
                 WHERE on_delete NOT IN ('NO ACTION', 'RESTRICT') OR on_update NOT IN ('NO ACTION', 'RESTRICT')",
                [table],
                |row| row.get(0),
            )
            .unwrap();
        assert_eq!(cascades, 0, "{table}: what cascades is not in the changeset, so redo fails");
    }
}

/// Words that no Dutch sentence has.
const ENGLISH: &[&str] = &[
    "the", "and", "not", "file", "cannot", "failed", "invalid", "please", "error", "found", "missing", "with", "must",
    "should", "already", "exists", "empty", "unknown", "line", "year", "this", "there", "could", "wrong",
];

#[test]
fn every_error_has_a_dutch_sentence() {
    let codes: BTreeSet<&str> = Code::iter().map(Into::into).collect();
    let mut said = BTreeMap::new();
    for problem in Problem::iter() {
        let code: &str = Code::from(&problem).into();
        let sentence = problem.to_string();
        assert!(sentence.trim().split(' ').count() > 2, "{code} says too little: ‘{sentence}’");
        assert!(sentence.ends_with('.'), "{code} does not end in a full stop: ‘{sentence}’");
        assert!(!sentence.contains(['{', '}']), "{code} is not written well: ‘{sentence}’");
        let words: Vec<String> = sentence.split(|c: char| !c.is_alphanumeric()).map(str::to_lowercase).collect();
        let english: Vec<_> = words.iter().filter(|word| ENGLISH.contains(&word.as_str())).collect();
        assert!(english.is_empty(), "{code} is not Dutch, see {english:?}: ‘{sentence}’");
        if let Some(other) = said.insert(sentence.clone(), code) {
            panic!("{code} and {other} say the same: ‘{sentence}’");
        }
    }
    assert_eq!(said.values().copied().collect::<BTreeSet<_>>(), codes, "one sentence a code");
}

#[test]
fn the_typescript_types_are_those_of_the_operations() {
    let committed = fs::read_to_string(root().join("ui/src/lib/generated.ts")).unwrap();
    assert!(
        committed == raadwerk_tests::bindings(),
        "ui/src/lib/generated.ts is old; `cargo xtask bindings` renews it"
    );
}

/// Crates that speak to the network.
const NETWORK: &[&str] = &[
    "reqwest",
    "hyper",
    "hyper-util",
    "ureq",
    "curl",
    "curl-sys",
    "isahc",
    "attohttpc",
    "minreq",
    "surf",
    "h2",
    "h3",
    "quinn",
    "tungstenite",
    "tokio-tungstenite",
    "native-tls",
    "rustls",
    "openssl",
    "tonic",
    "warp",
    "axum",
    "actix-web",
    "tiny_http",
    "trust-dns-resolver",
    "hickory-resolver",
    "lettre",
    "ssh2",
    "tauri-plugin-http",
    "tauri-plugin-updater",
    "tauri-plugin-websocket",
    "tauri-plugin-shell",
    "tauri-plugin-localhost",
    "sentry",
];

#[test]
fn no_crate_speaks_to_the_network() {
    for package in ["raadwerk-core", "raad", "raadwerk"] {
        let found: Vec<_> = dependencies(package).into_iter().filter(|name| NETWORK.contains(&name.as_str())).collect();
        assert!(found.is_empty(), "{package} can reach the network through {found:?}");
    }
    let source = root().join("src-tauri");
    for path in files(&source, &[".rs"]) {
        let text = fs::read_to_string(&path).unwrap();
        for socket in ["std::net::", "TcpStream", "TcpListener", "UdpSocket"] {
            assert!(!text.contains(socket), "{} opens a socket: {socket}", path.display());
        }
    }
}

#[test]
fn the_window_may_reach_no_outside_host() {
    let config: Value =
        serde_json::from_str(&fs::read_to_string(root().join("src-tauri/tauri.conf.json")).unwrap()).unwrap();
    let policy = config["app"]["security"]["csp"].as_str().expect("a content security policy");
    let own = ["'self'", "'none'", "data:", "blob:", "ipc:", "http://ipc.localhost"];
    for directive in policy.split(';') {
        for source in directive.split_whitespace().skip(1) {
            assert!(own.contains(&source), "{source} is an outside host, or not needed: {directive}");
        }
    }
    for needed in ["default-src 'self'", "object-src 'none'", "form-action 'none'"] {
        assert!(policy.contains(needed), "{needed} is not in the policy: {policy}");
    }
    let outside = ["http", "fs", "shell", "updater", "websocket", "opener", "upload", "localhost"];
    for path in files(&root().join("src-tauri/capabilities"), &[".json"]) {
        let capability: Value = serde_json::from_str(&fs::read_to_string(&path).unwrap()).unwrap();
        assert!(capability["remote"].is_null(), "{}: no other site may call the program", path.display());
        for permission in capability["permissions"].as_array().unwrap() {
            let name = permission.as_str().or_else(|| permission["identifier"].as_str()).unwrap();
            let plugin = name.split(':').next().unwrap();
            assert!(!outside.contains(&plugin), "{}: {name} reaches outside the program", path.display());
        }
    }
}

/// The names in a list of the source, between its brackets.
fn listed(text: &str, begins: &str) -> BTreeSet<String> {
    let list = text.split_once(begins).and_then(|(_, rest)| rest.split_once(']')).expect(begins).0;
    let names = list.split(',').map(|name| name.rsplit("::").next().unwrap_or_default().trim().trim_matches('"'));
    names.filter(|name| !name.is_empty()).map(String::from).collect()
}

/// A command that is handled and not allowed is refused in the real window only, where few tests come.
#[test]
fn every_command_that_the_window_calls_is_there_and_allowed() {
    let read = |path: &str| fs::read_to_string(root().join(path)).unwrap();
    let handled = listed(&read("src-tauri/src/lib.rs"), "generate_handler![");
    assert_eq!(listed(&read("src-tauri/build.rs"), ".commands(&["), handled, "build.rs makes a permission for each");
    let capability: Value = serde_json::from_str(&read("src-tauri/capabilities/main.json")).unwrap();
    let permissions = capability["permissions"].as_array().unwrap().iter().filter_map(Value::as_str);
    let allowed: BTreeSet<String> =
        permissions.filter_map(|name| name.strip_prefix("allow-")).map(|name| name.replace('-', "_")).collect();
    assert_eq!(allowed, handled, "capabilities/main.json allows each");
    let transport = read("ui/src/lib/transport.ts");
    let called: BTreeSet<String> = ["call", "remember"]
        .iter()
        .flat_map(|way| transport.split(way).skip(1))
        .filter_map(|call| call.split_once("('"))
        .filter(|(types, _)| !types.contains('\n'))
        .filter_map(|(_, rest)| Some(rest.split_once('\'')?.0.to_owned()))
        .collect();
    assert_eq!(called, handled, "and transport.ts calls no other");
}
