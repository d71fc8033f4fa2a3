//! What others see in a PDF: the words, the structure, the verdict of the checkers.

use std::path::{Path, PathBuf};
use std::process::Command;

/// The text of a PDF as `pdftotext` gives it, in the order of reading.
pub fn text(pdf: &[u8]) -> String {
    extracted(pdf, &[])
}

/// The lines of a PDF as they stand on its pages, so that a row of a table is one line.
pub fn lines(pdf: &[u8]) -> Vec<String> {
    extracted(pdf, &["-layout"]).lines().map(words).collect()
}

/// The structure as a screen reader gets it: elements in order, with their text and attributes, as `pdfinfo` tells.
/// Without where things stand on the page, and without the words drawn in a figure: its alternative is read instead.
pub fn structure(pdf: &[u8]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("stuk.pdf");
    std::fs::write(&path, pdf).expect("the PDF is written");
    let output = Command::new("pdfinfo").args(["-enc", "UTF-8", "-struct-text"]).arg(&path).output();
    let output = output.expect("pdfinfo (poppler-utils) is installed");
    assert!(output.status.success(), "pdfinfo: {}", String::from_utf8_lossy(&output.stderr));
    let text = String::from_utf8(output.stdout).expect("text in UTF-8");
    let mut in_figure = false;
    let mut kept = String::new();
    for line in text.lines() {
        let said = line.trim_start();
        if !said.starts_with(['"', '/']) {
            in_figure = said.starts_with("Figure");
        }
        let drawn = in_figure && said.starts_with('"');
        // The number of an object says nothing.
        let line = if said.starts_with("Object ") { &line[..line.len() - said.len() + 6] } else { line.trim_end() };
        if !drawn && !said.starts_with("/BBox") && !said.starts_with("/Placement") {
            kept.push_str(line);
            kept.push('\n');
        }
    }
    kept
}

fn extracted(pdf: &[u8], options: &[&str]) -> String {
    let folder = tempfile::tempdir().expect("a folder");
    let path = folder.path().join("stuk.pdf");
    std::fs::write(&path, pdf).expect("the PDF is written");
    let output = Command::new("pdftotext").args(["-enc", "UTF-8"]).args(options).arg(&path).arg("-").output();
    let output = output.expect("pdftotext (poppler-utils) is installed");
    assert!(output.status.success(), "pdftotext: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("text in UTF-8")
}

/// The running text in words, from page to page: without what stands above and below on every page.
pub fn running_words(pdf: &[u8]) -> String {
    let text = text(pdf);
    let pages: Vec<Vec<&str>> = text.split('\u{c}').map(|page| page.lines().map(str::trim).collect()).collect();
    let on_pages = |line: &str| pages.iter().filter(|page| page.contains(&line)).count();
    let is_number = |line: &str| line.starts_with("pagina ") && line.contains(" van ");
    let running = pages.iter().flatten().filter(|line| on_pages(line) < 3 && !is_number(line));
    words(&running.copied().collect::<Vec<_>>().join(" "))
}

/// Words with one space between them, whatever the line breaks; a no-break space is a space.
pub fn words(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// Checks with `qpdf` how a PDF is built; what pages of others in it look like to a screen reader is not ours.
pub fn check_build(path: &Path) {
    let output = Command::new("qpdf").arg("--check").arg(path).output().expect("qpdf is installed");
    assert!(output.status.success(), "qpdf --check {}: {}", path.display(), String::from_utf8_lossy(&output.stdout));
}

/// Checks PDFs with `qpdf`, and with outloud, pdfua and page-validation where those are installed.
pub fn check(paths: &[PathBuf]) {
    for path in paths {
        check_build(path);
    }
    let Some(python) = std::env::var_os("RAADWERK_CHECKERS") else {
        println!("NOTE: RAADWERK_CHECKERS is not set, so outloud, pdfua and page-validation were skipped.");
        return;
    };
    let script = Path::new(env!("CARGO_MANIFEST_DIR")).join("check_pdf.py");
    let output = Command::new(python).arg(script).args(paths).output().expect("the checkers' Python starts");
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    assert!(output.status.success(), "the PDF checkers found errors:\n{out}{err}");
}
