//! `cargo xtask test`: every check in order, the quick ones first, up to the first that fails.

use crate::run::{Outcome, cargo, npm, run, step, target};
use crate::setup;

pub fn test() -> Outcome {
    step("Pakketten", || setup::packages(&[setup::CORE, setup::WINDOW, setup::WINDOW_TESTS, setup::DOCUMENT_TESTS]))?;
    step("Opmaak van de code", || run(&mut cargo(&["fmt", "--all", "--check"])))?;
    step("Pakketten van de schermen (npm ci)", setup::node_modules)?;
    step("ESLint", || run(&mut npm(&["run", "lint"])))?;
    step("svelte-check", || run(&mut npm(&["run", "check"])))?;
    step("Vitest", || run(&mut npm(&["test"])))?;
    step("Schermen bouwen", setup::ui)?;
    step("Clippy", || {
        run(&mut cargo(&["clippy", "--workspace", "--all-targets", "--locked", "--", "-D", "warnings"]))
    })?;
    // All targets of all members at once, as the tests want them: asked for one by one, cargo would give the
    // shared crates another set of features for each, and compile Tauri twice.
    step("Programma's en tests bouwen", || run(&mut cargo(&["build", "--workspace", "--all-targets", "--locked"])))?;
    let checkers = step("PDF-keurders", setup::checkers)?;

    // No closing line of ours: the output ends with the runner's own count.
    println!("\n▶ Tests");
    run(cargo(&["test", "--workspace", "--locked", "--no-fail-fast"])
        .env("RAADWERK_CHECKERS", checkers)
        .env("RAADWERK_BIN_DIR", target().join("debug")))
    .map_err(|why| format!("Tests: mislukt. {why}"))
}
