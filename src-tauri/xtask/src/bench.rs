//! `cargo xtask bench`: measures the program as people get it, beside an empty window and an office suite.

use crate::run::{Outcome, cargo, run, step, target};
use crate::setup;

pub fn bench() -> Outcome {
    step("Pakketten", || {
        setup::packages(&[setup::CORE, setup::WINDOW, setup::WINDOW_TESTS, setup::OFFICE])?;
        setup::node_modules()
    })?;
    step("Schermen bouwen", setup::ui)?;
    // Both in one go, so that they share every crate and the comparison is fair.
    step("Vensters bouwen", || {
        run(&mut cargo(&[
            "build",
            "--release",
            "--locked",
            "-p",
            "raadwerk",
            "--bin",
            "raadwerk",
            "--example",
            "empty_window",
        ]))
    })?;
    step("Meten", || {
        run(cargo(&["run", "--release", "--locked", "-p", "raadwerk-tests", "--bin", "bench"])
            .env("RAADWERK_BIN_DIR", target().join("release")))
    })
}
