//! Measures the speed of the release build and prints a table for the README. Every time stands beside another of the
//! same run on the same machine, because only the ratio says something elsewhere. Ends with status 1 when a bound is
//! not kept. Started by `cargo xtask bench`; with names only those measurements are done.

mod act;
mod asked;
mod bundle;
mod decade;
mod evenings;
mod import;
mod measure;
mod meetings;
mod money;
mod network;
mod report;
mod screen;
mod stamped;
mod start_screen;
mod story;
mod typesetting;
mod typst;
mod volume;
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use chrono::Datelike;
use raadwerk_core::world::Moment;

use measure::Line;
use window::Painting;

/// What went wrong is only ever shown to a person.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    let arguments: Vec<String> = env::args().skip(1).collect();
    // This program is also the one that sets a document, where a process of its own is measured.
    let outcome = match arguments.split_first() {
        Some((first, rest)) if first == "set" => typesetting::set(rest).map(|()| true),
        _ => bench(&arguments),
    };
    match outcome {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("Raadwerk is too slow, or takes too much.");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("Could not measure: {error}");
            ExitCode::FAILURE
        }
    }
}

/// A measurement by the name with which to ask for it alone.
type Measurement = (&'static str, fn(&Setting) -> Outcome<Vec<Line>>);

const MEASUREMENTS: &[Measurement] = &[
    ("act", act),
    ("start", start),
    ("network", network),
    ("meetings", |setting| meetings::lines(&setting.folder, setting.moment)),
    ("money", |setting| money::lines(&setting.folder, setting.moment)),
    ("import", |setting| import::lines(&setting.folder, setting.moment)),
    ("window", window),
    ("report", report),
    ("documents", |setting| typesetting::lines(&setting.folder)),
    ("bundle", |setting| bundle::lines(&setting.folder)),
];

/// Whether every bound is kept, of all measurements or of those that are named.
fn bench(names: &[String]) -> Outcome<bool> {
    let folder = binaries().parent().unwrap_or(Path::new(".")).join("bench");
    fs::create_dir_all(&folder)?;
    let moment = Moment::now();
    let setting = Setting { folder: folder.canonicalize()?, moment, year: moment.today().year() };
    if let Some(name) = names.iter().find(|name| MEASUREMENTS.iter().all(|(known, _)| known != name)) {
        let known: Vec<_> = MEASUREMENTS.iter().map(|(name, _)| *name).collect();
        return Err(format!("no measurement is called {name}; there are {}", known.join(", ")).into());
    }
    let mut lines = Vec::new();
    for (name, measure) in MEASUREMENTS {
        if names.is_empty() || names.iter().any(|wanted| wanted == name) {
            lines.extend(measure(&setting).map_err(|error| format!("{name}: {error}"))?);
        }
    }
    println!("\n{}", measure::table(&lines));
    Ok(lines.iter().all(Line::holds))
}

/// Where and when we measure.
struct Setting {
    folder: PathBuf,
    moment: Moment,
    year: i32,
}

impl Setting {
    /// The file of ten years.
    fn decade(&self) -> Outcome<PathBuf> {
        let decade = decade::file(&self.folder, self.year)?;
        println!("File of ten years: {} kB, on {}.", fs::metadata(&decade)?.len() / 1000, disk(&self.folder));
        Ok(decade)
    }
}

fn act(setting: &Setting) -> Outcome<Vec<Line>> {
    let pair = act::measure(&setting.decade()?, &setting.folder)?;
    Ok(vec![Line::of_time("one act, with its journal", "the same statements on bare rusqlite, as durable", pair, 2.0)])
}

fn start(setting: &Setting) -> Outcome<Vec<Line>> {
    let Setting { folder, moment, year } = setting;
    let decade = setting.decade()?;
    let pair = start_screen::as_process(&decade, folder, *moment, *year)?;
    let within = start_screen::measure(&decade, folder, *moment, *year)?;
    println!(
        "Without a bound: within a running program that file opens and answers in {:.1} ms, an empty one in {:.1} ms.",
        within.ours.as_secs_f64() * 1000.0,
        within.theirs.as_secs_f64() * 1000.0
    );
    Ok(vec![Line::of_time("open ten years and answer the start screen (`raad ask`)", "an empty file", pair, 1.5)])
}

fn network(setting: &Setting) -> Outcome<Vec<Line>> {
    let (pair, within) = network::measure(&setting.folder, setting.moment)?;
    println!(
        "Without a bound: within a running program those five take {:.1} ms, of one year {:.1} ms.",
        within.ours.as_secs_f64() * 1000.0,
        within.theirs.as_secs_f64() * 1000.0
    );
    let what = "five screens of a network of 40 with twelve years of members (`raad ask`)";
    Ok(vec![Line::of_time(what, "with one year of them", pair, 1.5)])
}

fn window(setting: &Setting) -> Outcome<Vec<Line>> {
    let decade = setting.decade()?;
    let empty = window::measure(&decade, &setting.folder, Painting::AsItComes)?;
    let alike = window::measure(&decade, &setting.folder, Painting::AsOurs)?;
    let what = "from start to a usable window, with that file";
    Ok(vec![
        Line::of_time(what, "an empty Tauri window", empty, 1.3),
        Line::of_time(what, "one that paints its page as Raadwerk asks for", alike, 1.5),
    ])
}

fn report(setting: &Setting) -> Outcome<Vec<Line>> {
    let Setting { folder, moment, year } = setting;
    let decade = setting.decade()?;
    let pair = report::measure(&decade, folder, *moment, *year)?;
    let within = report::in_process(&decade, *moment, *year)?;
    println!("Without a bound: within a running program that jaarverslag takes {} ms.", within.as_millis());
    let against = "headless LibreOffice, from the same text as HTML";
    Ok(vec![Line::of_time("jaarverslag as PDF (`raad print`)", against, pair, 0.1)])
}

/// Where the programs were built.
fn binaries() -> PathBuf {
    env::var_os("RAADWERK_BIN_DIR").map_or_else(|| raadwerk_tests::root().join("target/release"), PathBuf::from)
}

/// One of our own programs.
fn built(name: &str) -> Outcome<PathBuf> {
    let path = binaries().join(name).with_extension(env::consts::EXE_EXTENSION);
    if path.exists() { Ok(path) } else { Err(format!("{} is not built", path.display()).into()) }
}

/// The Python that holds what our documents are measured against.
fn rivals() -> Outcome<PathBuf> {
    Ok(env::var_os("RAADWERK_RIVALS").map(PathBuf::from).ok_or("cargo xtask bench sets RAADWERK_RIVALS")?)
}

/// The file system a folder is on, as far as the system tells; waiting for a disk is part of what is measured.
fn disk(folder: &Path) -> String {
    let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
    let on = |line: &&str| line.split(' ').nth(1).is_some_and(|place| folder.starts_with(place));
    let mount = mounts.lines().filter(on).max_by_key(|line| line.split(' ').nth(1).map_or(0, str::len));
    let kind = mount.and_then(|line| line.split(' ').nth(2)).unwrap_or("an unknown disk");
    if kind == "tmpfs" { "tmpfs (memory: choose a real disk)".into() } else { kind.into() }
}
