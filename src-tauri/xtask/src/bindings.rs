//! `cargo xtask bindings`: writes ui/src/lib/generated.ts from the table of operations.

use crate::run::{Outcome, cargo, run, step};
use crate::setup;

pub fn bindings() -> Outcome {
    step("Pakketten", || setup::packages(&[setup::CORE]))?;
    step("TypeScript-typen", || run(&mut cargo(&["run", "-p", "raadwerk-tests", "--bin", "bindings"])))
}
