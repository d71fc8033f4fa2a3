//! Installing what is missing, and leaving alone what is there.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::{env, fs};

use crate::run::{Outcome, answer, npm, root, run, target};

/// A Debian package and why we want it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Package(pub &'static str, pub &'static str);

/// For `raad` and everything else that holds the core.
pub const CORE: &[Package] = &[
    Package("build-essential", "C-compiler, make en perl, voor SQLCipher en OpenSSL"),
    Package("libclang-dev", "leest de C-koppen van SQLite, voor rusqlite"),
];

/// For the window; brings GTK, libsoup, D-Bus and pkg-config along.
pub const WINDOW: &[Package] = &[Package("libwebkit2gtk-4.1-dev", "het venster (WebKitGTK)")];

/// For driving the window where nobody is watching.
pub const WINDOW_TESTS: &[Package] = &[
    Package("dbus", "een sessiebus, voor één Raadwerk tegelijk"),
    Package("webkit2gtk-driver", "bedient het venster in de tests"),
    Package("xvfb", "een scherm dat niemand ziet"),
];

/// For judging the documents.
pub const DOCUMENT_TESTS: &[Package] = &[
    Package("hledger", "rekent de geboekte bedragen na"),
    Package("poppler-utils", "leest de tekst van een PDF terug"),
    Package("python3-venv", "voor de PDF-keurders en om mee te vergelijken"),
    Package("qpdf", "keurt de bouw van een PDF, en voegt PDF's samen"),
];

/// For measuring Raadwerk against an office suite.
pub const OFFICE: &[Package] = &[Package("libreoffice-writer-nogui", "om mee te vergelijken")];

/// Installs the packages that are missing, where apt-get is there to do so; elsewhere says what to install.
pub fn packages(wanted: &[&[Package]]) -> Outcome {
    if answer(Command::new("dpkg-query").arg("--version")).is_none() {
        println!("{}", advice(env::consts::OS, wanted));
        return Ok(());
    }
    let missing = missing(wanted, is_installed);
    if missing.is_empty() {
        return Ok(());
    }
    println!("Er ontbreekt nog iets. Dit wordt geïnstalleerd:");
    for Package(name, why) in &missing {
        println!("  {name:<24} {why}");
    }
    let as_root = answer(Command::new("id").arg("-u")).as_deref() == Some("0");
    if !as_root && answer(Command::new("sudo").arg("--version")).is_none() {
        let names: Vec<_> = missing.iter().map(|package| package.0).collect();
        return Err(format!("vraag een beheerder dit te doen: apt-get install {}", names.join(" ")));
    }
    // A source that cannot be reached is no reason to stop: the installation itself will tell.
    if run(apt_get(as_root).arg("update")).is_err() {
        println!("Niet alle pakketlijsten zijn bijgewerkt.");
    }
    let names = missing.iter().map(|package| package.0);
    // dpkg tells of every file it unpacks; what goes wrong comes over the other channel.
    run(apt_get(as_root).args(["install", "--yes", "--no-install-recommends"]).args(names).stdout(Stdio::null()))
}

fn missing(wanted: &[&[Package]], is_installed: impl Fn(&str) -> bool) -> Vec<Package> {
    wanted.iter().copied().flatten().filter(|package| !is_installed(package.0)).copied().collect()
}

fn is_installed(name: &str) -> bool {
    let status = answer(Command::new("dpkg-query").args(["-W", "-f=${db:Status-Status}", name]));
    status.as_deref() == Some("installed")
}

fn apt_get(as_root: bool) -> Command {
    // Through env, because sudo drops the variables of whoever asks.
    let mut command = Command::new(if as_root { "env" } else { "sudo" });
    if !as_root {
        command.arg("env");
    }
    command.args(["DEBIAN_FRONTEND=noninteractive", "apt-get", "-qq"]);
    command.args(["-o", "Acquire::Retries=3", "-o", "DPkg::Lock::Timeout=120", "-o", "Dpkg::Use-Pty=0"]);
    command
}

fn advice(os: &str, wanted: &[&[Package]]) -> String {
    let mut lines = vec!["Zorg zelf voor:".to_owned(), "Rust 1.92 en Node.js 20.19, of nieuwer".to_owned()];
    match os {
        "windows" => lines.extend(
            [
                "Visual Studio Build Tools met C++",
                "WebView2 (Windows 11 heeft het al)",
                "LLVM, voor libclang (zet LIBCLANG_PATH)",
                "Strawberry Perl, voor OpenSSL",
            ]
            .map(String::from),
        ),
        "macos" => lines.push("de Xcode-opdrachtregelprogramma's: xcode-select --install".to_owned()),
        _ => {
            lines.push("en wat op Debian zo heet:".to_owned());
            lines.extend(wanted.iter().copied().flatten().map(|Package(name, why)| format!("  {name:<24} {why}")));
        }
    }
    lines.join("\n  ")
}

/// Installs the UI's packages when package-lock.json is not the one they were installed from.
pub fn node_modules() -> Outcome {
    let ui = root().join("ui");
    let lock = fs::read_to_string(ui.join("package-lock.json"))
        .map_err(|error| format!("ui/package-lock.json is niet te lezen: {error}"))?;
    // npm ci empties node_modules first, so a stamp never outlives a half installation.
    once(&ui.join("node_modules/.raadwerk-stamp"), &lock, || run(&mut npm(&["ci", "--no-audit", "--no-fund"])))
}

/// Builds the UI; the window program takes it in when it is compiled.
pub fn ui() -> Outcome {
    run(&mut npm(&["run", "build"]))
}

/// The Python that has the PDF checkers.
pub fn checkers() -> Outcome<PathBuf> {
    python("checkers", include_str!("../checkers.txt"))
}

/// The Python that has the programs Raadwerk is measured against.
pub fn rivals() -> Outcome<PathBuf> {
    python("rivals", include_str!("../rivals.txt"))
}

/// A Python with the packages of NAME.txt, installed when that list has changed.
fn python(name: &str, list: &str) -> Outcome<PathBuf> {
    let folder = target().join(name);
    let python = folder.join(if cfg!(windows) { "Scripts/python.exe" } else { "bin/python" });
    let stamp = folder.join("raadwerk-stamp");
    // The venv only points to the system's Python; when that one has moved, the venv is of no use.
    if stamp.exists() && !python.exists() {
        fs::remove_file(&stamp).map_err(|error| format!("{} is niet te verwijderen: {error}", stamp.display()))?;
    }
    once(&stamp, list, || {
        let system = if cfg!(windows) { "python" } else { "python3" };
        run(Command::new(system).args(["-m", "venv", "--clear"]).arg(&folder))?;
        run(Command::new(&python)
            .args(["-m", "pip", "install", "--quiet", "--disable-pip-version-check"])
            .arg("-r")
            .arg(Path::new(env!("CARGO_MANIFEST_DIR")).join(name).with_extension("txt")))
    })?;
    Ok(python)
}

/// Does the work unless the stamp says that it was done for this very cause.
fn once(stamp: &Path, cause: &str, work: impl FnOnce() -> Outcome) -> Outcome {
    if fs::read_to_string(stamp).is_ok_and(|done| done == cause) {
        return Ok(());
    }
    work()?;
    fs::write(stamp, cause).map_err(|error| format!("{} is niet te schrijven: {error}", stamp.display()))
}

#[cfg(test)]
mod tests {
    use std::cell::Cell;

    use super::*;

    #[test]
    fn only_what_is_absent_is_missing() {
        let found = missing(&[CORE, WINDOW], |name| name == "build-essential");
        let names: Vec<_> = found.iter().map(|package| package.0).collect();
        assert_eq!(names, ["libclang-dev", "libwebkit2gtk-4.1-dev"]);
        assert!(missing(&[CORE, WINDOW], |_| true).is_empty(), "nothing is missing when all is there");
    }

    #[test]
    fn no_package_is_asked_for_twice() {
        let mut names: Vec<_> =
            [CORE, WINDOW, WINDOW_TESTS, DOCUMENT_TESTS, OFFICE].concat().iter().map(|p| p.0).collect();
        let count = names.len();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), count, "a package stands in two lists");
    }

    #[test]
    fn sudo_is_for_those_who_need_it() {
        assert_eq!(apt_get(true).get_program(), "env");
        assert_eq!(apt_get(false).get_program(), "sudo");
    }

    #[test]
    fn every_system_gets_its_own_advice() {
        assert!(advice("windows", &[CORE]).contains("WebView2"), "Windows wants its web view");
        assert!(advice("macos", &[CORE]).contains("xcode-select"), "macOS wants its command line tools");
        assert!(advice("linux", &[CORE]).contains("libclang-dev"), "another Linux gets Debian's names");
        assert!(!advice("macos", &[CORE]).contains("libclang-dev"), "Debian's names mean nothing on macOS");
    }

    #[test]
    fn work_is_done_once_for_one_cause() {
        let stamp = env::temp_dir().join(format!("raadwerk-xtask-{}", std::process::id()));
        let times = Cell::new(0);
        let work = || {
            times.set(times.get() + 1);
            Ok(())
        };
        for cause in ["one", "one", "two"] {
            once(&stamp, cause, work).unwrap();
        }
        fs::remove_file(&stamp).unwrap();
        assert_eq!(times.get(), 2, "once for each cause");
        once(&stamp, "three", || Err("no".into())).unwrap_err();
        assert!(!stamp.exists(), "what failed leaves no stamp");
    }
}
