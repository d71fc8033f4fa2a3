//! Setting a jaarverslag of forty pages, against a typesetter and an office suite that get the same words and
//! structure; and setting many pages against setting few.
//!
//! Each measurement is a process of its own, because Typst remembers what it has set. On both sides that process first
//! sets another document, to be warm, and then tells how long the one that counts took.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{env, fs};

use raadwerk_core::documents::{self, Document, Look, preview};
use raadwerk_core::world::Moment;

use crate::measure::{Line, interleaved, timed};
use crate::{Outcome, report, typst, volume};

const RUNS: u32 = 9;
/// An office suite takes seconds.
const OFFICE_RUNS: u32 = 5;

pub fn lines(folder: &Path) -> Outcome<Vec<Line>> {
    let year = Volume::new(folder, 40)?;
    let (few, many) = (Volume::new(folder, 10)?, Volume::new(folder, 400)?);
    let typst = interleaved(RUNS, |_| year.set(&few), |_| year.set_by_typst(&few))?;
    year.compare(&year.of("typst.pdf"))?;
    let office = interleaved(
        OFFICE_RUNS,
        |_| report::made(&mut year.setter()?, &year.of("raadwerk.pdf")),
        |_| report::made(&mut report::office(folder, &year.of("html")), &year.of("pdf")),
    )?;
    let growth = interleaved(RUNS, |_| Ok(many.set(&year)? / many.pages), |_| Ok(few.set(&year)? / few.pages))?;
    Ok(vec![
        Line::of_time("jaarverslag of 40 pages, 15 tables, 6 charts", "Typst, warm, the same tagged PDF", typst, 1.0),
        Line::of_time("that jaarverslag, as a process", "headless LibreOffice, from it as HTML", office, 0.05),
        // Linear is 1; the rest is room for what many pages do to the caches of a machine.
        Line::of_time("a page, one of 400", "a page, one of 10", growth, 1.3),
    ])
}

/// Sets a description as PDF, as another process: `bench set DESCRIPTION.json OUT.pdf [WARM-UP.json]`. Prints the
/// seconds it took.
pub fn set(arguments: &[String]) -> Outcome {
    let [description, out, warm_up @ ..] = arguments else {
        return Err("bench set DESCRIPTION.json OUT.pdf [WARM-UP.json]".into());
    };
    let read = |path: &str| -> Outcome<Document> { Ok(serde_json::from_slice(&fs::read(path)?)?) };
    let now = Moment::now().local;
    for other in warm_up {
        documents::pdf(&read(other)?, &Look::default(), now)?;
    }
    let document = read(description)?;
    let (took, pdf) = timed(|| documents::pdf(&document, &Look::default(), now));
    fs::write(out, pdf?)?;
    println!("{}", took.as_secs_f64());
    Ok(())
}

/// A document in all the forms in which it is handed over, each in a file.
struct Volume {
    folder: PathBuf,
    name: String,
    pages: u32,
}

impl Volume {
    fn new(folder: &Path, wanted: usize) -> Outcome<Self> {
        let document = volume::of_pages(wanted)?;
        let mut volume = Self { folder: folder.into(), name: format!("volume-{wanted}"), pages: 0 };
        fs::write(volume.of("json"), serde_json::to_vec(&document)?)?;
        fs::write(volume.of("typ"), typst::markup(&document)?)?;
        fs::write(volume.of("html"), documents::html(&document))?;
        volume.set(&volume)?;
        volume.pages = pages(&volume.of("raadwerk.pdf"))?;
        Ok(volume)
    }

    /// The file with this ending.
    fn of(&self, ending: &str) -> PathBuf {
        self.folder.join(format!("{}.{ending}", self.name))
    }

    /// This program, to set this document.
    fn setter(&self) -> Outcome<Command> {
        let mut command = Command::new(env::current_exe()?);
        command.arg("set").arg(self.of("json")).arg(self.of("raadwerk.pdf"));
        Ok(command)
    }

    fn set(&self, warm_up: &Self) -> Outcome<Duration> {
        told(self.setter()?.arg(warm_up.of("json")))
    }

    fn set_by_typst(&self, warm_up: &Self) -> Outcome<Duration> {
        let root = raadwerk_tests::root();
        let mut command = Command::new(crate::rivals()?);
        command.arg(root.join("tests/src/bin/bench/warm_typst.py")).arg(root.join("src-tauri/core/fonts"));
        told(command.arg(warm_up.of("typ")).arg(self.of("typ")).arg(self.of("typst.pdf")))
    }

    /// Whether another made about as many pages of it: then it had the same to do.
    fn compare(&self, other: &Path) -> Outcome {
        let theirs = pages(other)?;
        println!("Raadwerk sets {} pages, {} has {theirs}.", self.pages, other.display());
        if theirs.abs_diff(self.pages) <= self.pages / 10 {
            Ok(())
        } else {
            Err("that is not the same document".into())
        }
    }
}

fn pages(path: &Path) -> Outcome<u32> {
    Ok(preview::page_count(&fs::read(path)?)?.try_into()?)
}

/// The time that a program says its work took.
fn told(command: &mut Command) -> Outcome<Duration> {
    let name = command.get_program().to_string_lossy().into_owned();
    let output = command.stdin(Stdio::null()).stderr(Stdio::inherit()).output();
    let output = output.map_err(|error| format!("{name} could not start: {error}"))?;
    if !output.status.success() {
        return Err(format!("{name} stopped with {}", output.status).into());
    }
    Ok(Duration::try_from_secs_f64(String::from_utf8(output.stdout)?.trim().parse()?)?)
}
