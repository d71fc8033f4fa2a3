//! `cargo xtask bench [NAME …]`: measures the program as people get it, beside an empty window, an office suite, a
//! typesetter and the usual tools for PDF. With names only those measurements.

use std::env;
use std::process::Command;

use crate::run::{Outcome, built, cargo, run, step, target};
use crate::setup;

pub fn bench() -> Outcome {
    step("Pakketten", || {
        setup::packages(&[setup::CORE, setup::WINDOW, setup::WINDOW_TESTS, setup::DOCUMENT_TESTS, setup::OFFICE])?;
        setup::node_modules()
    })?;
    let rivals = step("Om mee te vergelijken", setup::rivals)?;
    step("Schermen bouwen", setup::ui)?;
    // All in one go: they share every crate, so nothing is compiled twice, and both windows hold the same Tauri.
    step("Programma's bouwen", || {
        let wanted = ["--bin", "raadwerk", "--example", "empty_window", "--bin", "raad", "--bin", "bench"];
        let packages = ["-p", "raadwerk", "-p", "raad", "-p", "raadwerk-tests"];
        run(cargo(&["build", "--release", "--locked"]).args(packages).args(wanted))
    })?;
    step("Meten", || {
        run(Command::new(built("release", "bench"))
            .args(env::args_os().skip(2))
            .env("RAADWERK_RIVALS", rivals)
            .env("RAADWERK_BIN_DIR", target().join("release")))
    })
}
