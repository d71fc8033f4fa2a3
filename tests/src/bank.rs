//! The file for the bank, held against the schema that ISO 20022 publishes. The schema (tests/files/pain.001.001.09.xsd)
//! is that of the organisation's own message catalogue, <https://www.iso20022.org>, as it is: it may be reproduced freely.

use std::path::Path;
use std::process::Command;

/// Says what the schema holds against a file, when the checkers' Python is there.
pub fn check(path: &Path) -> Result<(), String> {
    let Some(python) = std::env::var_os("RAADWERK_CHECKERS") else {
        println!("NOTE: RAADWERK_CHECKERS is not set, so the file for the bank was not held against its schema.");
        return Ok(());
    };
    let tests = Path::new(env!("CARGO_MANIFEST_DIR"));
    let schema = tests.join("files/pain.001.001.09.xsd");
    let output = Command::new(python)
        .args([&tests.join("check_xml.py"), &schema, path])
        .output()
        .expect("the checkers' Python starts");
    if output.status.success() { Ok(()) } else { Err(String::from_utf8_lossy(&output.stdout).into_owned()) }
}
