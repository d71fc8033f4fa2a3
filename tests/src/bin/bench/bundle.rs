//! A claim with the photos of its receipts behind it, against the usual tools that put the same photos into a PDF and
//! that behind the form; and the memory it takes.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use std::{fs, thread};

use raadwerk_core::file::CouncilFile;
use raadwerk_core::world::{Moment, World};
use serde_json::{Value, json};

use crate::measure::{Line, interleaved};
use crate::{Outcome, report, stamped};

const RUNS: u32 = 5;
const RECEIPTS: usize = 50;
const PAINTER: &str = include_str!("photos.py");

pub fn lines(folder: &Path) -> Outcome<Vec<Line>> {
    let photos = photos(&folder.join("photos"))?;
    let claim = Claim::new(folder, &photos)?;
    let (form, bundle) = (folder.join("form.pdf"), folder.join("bundle.pdf"));
    let (their_photos, theirs) = (folder.join("photos.pdf"), folder.join("qpdf.pdf"));
    report::made(&mut claim.print(&form)?, &form)?;
    report::made(claim.print(&bundle)?.arg("--annexes"), &bundle)?;
    let pages = page_count(&bundle)?;
    if pages < RECEIPTS {
        return Err(format!("{} has {pages} pages, fewer than receipts", bundle.display()).into());
    }

    let pair = interleaved(
        RUNS,
        |_| report::made(claim.print(&bundle)?.arg("--annexes"), &bundle),
        |_| {
            let mut join = Command::new("qpdf");
            join.args(["--empty", "--pages"]).arg(&form).arg(&their_photos).arg("--").arg(&theirs);
            let mut wrap = Command::new(crate::rivals()?);
            wrap.args(["-m", "img2pdf", "--output"]).arg(&their_photos).args(&photos);
            Ok(report::made(&mut wrap, &their_photos)? + report::made(&mut join, &theirs)?)
        },
    )?;
    let (base, peak) = (peak(&mut claim.print(&form)?)?, peak(claim.print(&bundle)?.arg("--annexes"))?);
    println!("Peak memory of the form: {} MB; with {RECEIPTS} receipts: {} MB.", base / 1_000_000, peak / 1_000_000);
    let largest = photos.iter().map(|photo| Ok(fs::metadata(photo)?.len())).collect::<Outcome<Vec<_>>>()?;
    let largest = largest.into_iter().max().unwrap_or_default();
    Ok(vec![
        Line::of_time("claim with 50 photos behind it (`raad print --annexes`)", "`img2pdf`, then `qpdf`", pair, 1.5),
        Line::of_size("memory that the photos add", "the largest photo", peak.saturating_sub(base), largest, 3.0),
    ])
}

/// The receipts, taken once.
fn photos(folder: &Path) -> Outcome<Vec<PathBuf>> {
    stamped::once(folder, (PAINTER, RECEIPTS), || {
        let mut painter = Command::new(crate::rivals()?);
        painter.args(["-c", PAINTER]).arg(folder).arg(RECEIPTS.to_string());
        if painter.status()?.success() { Ok(()) } else { Err("the photos were not taken".into()) }
    })?;
    let mut photos: Vec<_> = fs::read_dir(folder)?.map(|entry| Ok(entry?.path())).collect::<Outcome<_>>()?;
    photos.sort();
    Ok(photos)
}

/// A claim in a file of its own.
struct Claim {
    file: PathBuf,
    id: String,
}

impl Claim {
    fn new(folder: &Path, photos: &[PathBuf]) -> Outcome<Self> {
        let path = folder.join("receipts.raad");
        stamped::once(&path, (include_str!("bundle.rs"), PAINTER), || make(&path, photos))?;
        let moment = Moment::now();
        let file = CouncilFile::open(&path, "Bench", moment)?;
        let claims = file.ask("claims.list", json!({ "year": YEAR }), moment)?;
        let id = claims[0]["id"].as_str().ok_or("the file holds no claim")?;
        Ok(Self { file: path, id: id.into() })
    }

    fn print(&self, to: &Path) -> Outcome<Command> {
        let mut command = Command::new(crate::built("raad")?);
        command.arg("print").arg(&self.file).args(["declaratie", "--id", &self.id, "--to"]).arg(to);
        Ok(command)
    }
}

const YEAR: i32 = 2026;

/// A council of one with one claim, a line for each photo.
fn make(path: &Path, photos: &[PathBuf]) -> Outcome {
    let noon = chrono::DateTime::parse_from_rfc3339("2026-06-30T12:00:00+02:00")?;
    let mut world = World::counted(noon.into(), "Bench", 0);
    let mut file = CouncilFile::create(path, &mut world)?;
    let mut id = || json!(world.id().to_string());
    let (person, claim) = (id(), id());
    let lines: Vec<Value> = photos.iter().map(|_| id()).collect();
    let mut steps: Vec<(String, Value)> = Vec::new();
    let mut act = |operation: &str, request: Value| steps.push((operation.into(), request));
    let council = json!({
        "name": "Adviesraad Samenleving Waterhoven", "short_name": "ASW", "municipality": "Waterhoven",
        "legal_basis": "Artikel 2.1.3 lid 3 Wmo 2015", "holiday_region": "middle",
        "finance_model": "municipality_pays", "house_colour": "#0f4c5c",
    });
    act("council.set", council);
    act(
        "people.add",
        json!({ "id": person, "first_name": "Joris", "last_name": "Kampsbeek", "role": "lid", "starts_on": "2026-01-01" }),
    );
    act("budget.start", json!({ "year": YEAR, "from": "template" }));
    act("claims.start", json!({ "id": claim, "year": YEAR, "person": person }));
    for (line, photo) in lines.iter().zip(photos) {
        let request = json!({
            "id": line, "claim": claim, "date": "2026-06-11", "kind": "expense", "description": "Koffie en thee",
            "amount": 1_995,
        });
        act("claims.add_line", request);
        act("claims.add_receipt", json!({ "line": line, "source": { "path": photo } }));
    }
    file.act_all(steps, &mut world)?;
    Ok(())
}

fn page_count(pdf: &Path) -> Outcome<usize> {
    let output = Command::new("qpdf").arg("--show-npages").arg(pdf).output()?;
    Ok(String::from_utf8(output.stdout)?.trim().parse()?)
}

/// The most memory a program held at any time, in bytes. Linux keeps that number itself; it is read until the program
/// has ended.
fn peak(command: &mut Command) -> Outcome<u64> {
    let mut child = command.stdin(Stdio::null()).stdout(Stdio::null()).spawn()?;
    let status = PathBuf::from(format!("/proc/{}/status", child.id()));
    let mut most = 0;
    while child.try_wait()?.is_none() {
        let told = fs::read_to_string(&status).unwrap_or_default();
        most = high_water(&told).unwrap_or(most);
        thread::sleep(Duration::from_millis(1));
    }
    if child.wait()?.success() && most > 0 { Ok(most) } else { Err("the memory of raad was not seen".into()) }
}

fn high_water(status: &str) -> Option<u64> {
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:"))?;
    Some(line.trim().strip_suffix(" kB")?.parse::<u64>().ok()? * 1024)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_high_water_mark_is_read_in_bytes() {
        assert_eq!(high_water("Name:\traad\nVmHWM:\t    2048 kB\nVmRSS:\t 1024 kB\n"), Some(2_097_152));
        assert_eq!(high_water("Name:\traad\n"), None, "a program that has ended has no memory");
    }
}
