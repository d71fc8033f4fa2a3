//! Measures the speed of the release build and prints a table for the README. Every time stands beside another of the
//! same run on the same machine, because only the ratio says something elsewhere. Ends with status 1 when a bound is
//! not kept. Started by `cargo xtask bench`.

mod act;
mod decade;
mod measure;
mod report;
mod screen;
mod start_screen;
mod window;

use std::path::{Path, PathBuf};
use std::process::ExitCode;
use std::{env, fs};

use chrono::Datelike;
use raadwerk_core::world::Moment;

use measure::Line;

/// What went wrong is only ever shown to a person.
pub type Outcome<T = ()> = Result<T, Box<dyn std::error::Error>>;

fn main() -> ExitCode {
    match bench() {
        Ok(true) => ExitCode::SUCCESS,
        Ok(false) => {
            eprintln!("Raadwerk is too slow.");
            ExitCode::FAILURE
        }
        Err(error) => {
            eprintln!("Could not measure: {error}");
            ExitCode::FAILURE
        }
    }
}

/// Whether every bound is kept.
fn bench() -> Outcome<bool> {
    let folder = binaries().parent().unwrap_or(Path::new(".")).join("bench");
    fs::create_dir_all(&folder)?;
    let folder = folder.canonicalize()?;
    let moment = Moment::now();
    let year = moment.today().year();
    let decade = decade::file(&folder, year)?;
    println!("File of ten years: {} kB, on {}.", fs::metadata(&decade)?.len() / 1000, disk(&folder));

    let lines = [
        Line {
            what: "one act, with its journal",
            against: "the same statements on bare rusqlite, as durable",
            pair: act::measure(&decade, &folder)?,
            bound: 2.0,
        },
        Line {
            what: "open ten years and answer the start screen (`raad ask`)",
            against: "an empty file",
            pair: start_screen::as_process(&decade, &folder, moment, year)?,
            bound: 1.5,
        },
        Line {
            what: "from start to a usable window, with that file",
            against: "an empty Tauri window",
            pair: window::measure(&decade, &folder)?,
            bound: 1.3,
        },
        Line {
            what: "jaarverslag as PDF (`raad print`)",
            against: "headless LibreOffice, from the same text as HTML",
            pair: report::measure(&decade, &folder, moment, year)?,
            bound: 0.1,
        },
    ];
    println!("\n{}", measure::table(&lines));
    let within = start_screen::measure(&decade, &folder, moment, year)?;
    println!(
        "Beside these, without a bound: within a running program the same file opens and answers in {:.1} ms, an empty \
         one in {:.1} ms, and the jaarverslag takes {} ms.",
        within.ours.as_secs_f64() * 1000.0,
        within.theirs.as_secs_f64() * 1000.0,
        report::in_process(&decade, moment, year)?.as_millis()
    );
    Ok(lines.iter().all(Line::holds))
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

/// The file system a folder is on, as far as the system tells; waiting for a disk is part of what is measured.
fn disk(folder: &Path) -> String {
    let mounts = fs::read_to_string("/proc/mounts").unwrap_or_default();
    let on = |line: &&str| line.split(' ').nth(1).is_some_and(|place| folder.starts_with(place));
    let mount = mounts.lines().filter(on).max_by_key(|line| line.split(' ').nth(1).map_or(0, str::len));
    let kind = mount.and_then(|line| line.split(' ').nth(2)).unwrap_or("an unknown disk");
    if kind == "tmpfs" { "tmpfs (memory: choose a real disk)".into() } else { kind.into() }
}
