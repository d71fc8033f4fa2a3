//! The annual report as PDF, against an office suite that makes a PDF of the same text.

use std::fs;
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use raadwerk_core::error::Result;
use raadwerk_core::file::CouncilFile;
use raadwerk_core::print::{self, Choices, Format, Kind, Printed, Subject};
use raadwerk_core::world::Moment;

use crate::Outcome;
use crate::measure::{Pair, interleaved, median, timed};

const RUNS: u32 = 5;

/// Whole processes on both sides: a file to read, a PDF to write.
pub fn measure(decade: &Path, folder: &Path, moment: Moment, year: i32) -> Outcome<Pair> {
    let raad = crate::built("raad")?;
    let page = folder.join("jaarverslag.html");
    let (ours, theirs) = (folder.join("jaarverslag-raadwerk.pdf"), folder.join("jaarverslag.pdf"));
    let file = CouncilFile::open(decade, "Bench", moment)?;
    let subject = Subject::of_year(year);
    fs::write(&page, printed(&file, moment, &subject, Format::Html)?.bytes)?;
    drop(file);
    interleaved(
        RUNS,
        |_| {
            let mut command = Command::new(&raad);
            command.arg("print").arg(decade).arg("jaarverslag").args(["--year", &year.to_string()]);
            made(command.arg("--to").arg(&ours), &ours)
        },
        |_| made(&mut office(folder, &page), &theirs),
    )
}

/// LibreOffice, to make a PDF of a page in this folder.
pub fn office(folder: &Path, page: &Path) -> Command {
    // A profile of its own, so that a LibreOffice that is open is left alone; the turn to warm up fills it.
    let profile = format!("-env:UserInstallation=file://{}", folder.join("libreoffice").display());
    let mut command = Command::new("soffice");
    command.args([&profile, "--headless", "--convert-to", "pdf", "--outdir"]).arg(folder).arg(page);
    command
}

/// The time within a program that is already running, as the window makes it.
pub fn in_process(decade: &Path, moment: Moment, year: i32) -> Outcome<Duration> {
    let file = CouncilFile::open(decade, "Bench", moment)?;
    let mut times = Vec::new();
    for _ in 0..9 {
        let (took, pdf) = timed(|| printed(&file, moment, &Subject::of_year(year), Format::Pdf));
        pdf?;
        times.push(took);
    }
    Ok(median(times))
}

fn printed(file: &CouncilFile, moment: Moment, subject: &Subject, format: Format) -> Result<Printed> {
    print::printed(&file.view(moment), Kind::Report, subject, &Choices::default(), format)
}

/// How long a program takes to make a file that is not there yet.
pub fn made(command: &mut Command, path: &Path) -> Outcome<Duration> {
    if path.exists() {
        fs::remove_file(path)?;
    }
    command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).env_remove("DISPLAY");
    let name = command.get_program().to_string_lossy().into_owned();
    let (took, status) = timed(|| command.status());
    let status = status.map_err(|error| format!("{name} could not start: {error}"))?;
    if status.success() && path.exists() { Ok(took) } else { Err(format!("{name} made no PDF ({status})").into()) }
}
