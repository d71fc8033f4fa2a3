//! `cargo xtask start`: from a fresh checkout to an open window.

use std::ffi::OsString;
use std::process::{Command, Stdio};
use std::{env, fs};

use crate::run::{Outcome, built, cargo, root, run, step, target};
use crate::setup;

/// The year that the example council has filled.
const YEAR: &str = "2026";

pub fn start() -> Outcome {
    if has_display(env::consts::OS, |name| env::var_os(name)) { window() } else { documents() }
}

fn window() -> Outcome {
    step("Klaarzetten", || {
        setup::packages(&[setup::CORE, setup::WINDOW])?;
        setup::node_modules()
    })?;
    step("Schermen bouwen", setup::ui)?;
    step("Raadwerk bouwen", || build("raadwerk", "een kwartier"))?;
    println!("\nRaadwerk opent nu met de voorbeeldraad. Sluit het venster om te stoppen.");
    run(Command::new(built("debug", "raadwerk")).arg("--example"))
}

/// Without a screen there is no window to open, but there are documents to look at.
fn documents() -> Outcome {
    step("Klaarzetten", || setup::packages(&[setup::CORE]))?;
    step("Raadwerk zonder venster bouwen", || build("raad", "enkele minuten"))?;

    let folder = target().join("voorbeeld");
    if folder.exists() {
        fs::remove_dir_all(&folder).map_err(|error| format!("{} is niet te legen: {error}", folder.display()))?;
    }
    fs::create_dir_all(&folder).map_err(|error| format!("{} is niet te maken: {error}", folder.display()))?;

    let raad = || {
        let mut raad = Command::new(built("debug", "raad"));
        raad.stdout(Stdio::null());
        raad
    };
    let file = folder.join("Waterhoven.raad");
    let document = |name: &str| folder.join(format!("{name}-{YEAR}.pdf"));
    step("Voorbeeld maken", || {
        run(raad().arg("new").arg(&file).arg("--example"))?;
        for name in ["jaarplan", "jaarverslag"] {
            run(raad().arg("print").arg(&file).args([name, "--year", YEAR, "--to"]).arg(document(name)))?;
        }
        Ok(())
    })?;

    println!("\nHier is geen scherm, dus Raadwerk kan geen venster openen. Dit is van de voorbeeldraad gemaakt:");
    for (what, path) in [
        ("het bestand van de raad", &file),
        ("het jaarplan", &document("jaarplan")),
        ("het jaarverslag", &document("jaarverslag")),
    ] {
        println!("  {what:<24} {}", path.strip_prefix(root()).unwrap_or(path).display());
    }
    Ok(())
}

fn build(package: &str, first_time: &str) -> Outcome {
    if !built("debug", package).exists() {
        println!("De eerste keer duurt dit {first_time}.");
    }
    run(&mut cargo(&["build", "-p", package]))
}

fn has_display(os: &str, variable: impl Fn(&str) -> Option<OsString>) -> bool {
    os != "linux" || ["DISPLAY", "WAYLAND_DISPLAY"].iter().any(|name| variable(name).is_some_and(|it| !it.is_empty()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_display_is_what_linux_says_it_is() {
        assert!(!has_display("linux", |_| None), "no variable, no screen");
        assert!(!has_display("linux", |_| Some(OsString::new())), "an empty variable is none");
        assert!(has_display("linux", |name| (name == "DISPLAY").then(|| ":0".into())), "X11");
        assert!(has_display("linux", |name| (name == "WAYLAND_DISPLAY").then(|| "wayland-0".into())), "Wayland");
        assert!(has_display("macos", |_| None), "macOS always has a screen");
    }
}
