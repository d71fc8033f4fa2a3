//! `raad`, as a program of its own.

use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Output, Stdio};

use serde_json::Value;

/// A program as it was built: where `cargo xtask test` says, else in the workspace's target folder.
pub fn program(name: &str) -> PathBuf {
    let folder = std::env::var_os("RAADWERK_BIN_DIR").map_or_else(|| crate::root().join("target/debug"), PathBuf::from);
    let program = folder.join(name).with_extension(std::env::consts::EXE_EXTENSION);
    assert!(program.exists(), "{} is not there; `cargo build --workspace` makes it", program.display());
    program
}

/// A call of `raad` at a fixed moment, not started yet.
pub fn call<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Command {
    let mut command = Command::new(program("raad"));
    command.env("RAADWERK_NOW", "2026-11-03T20:14:00+01:00").env("RAADWERK_WHO", "Tester").args(arguments);
    command
}

/// Runs `raad` to its end: the answer, or the error as it came.
pub fn run<I: AsRef<std::ffi::OsStr>>(arguments: impl IntoIterator<Item = I>) -> Result<Value, Value> {
    answer(&call(arguments).output().expect("raad starts"))
}

/// Runs `raad … -` with this on its standard input.
pub fn run_with_input<I: AsRef<std::ffi::OsStr>>(
    arguments: impl IntoIterator<Item = I>,
    input: &str,
) -> Result<Value, Value> {
    let mut child = started(call(arguments).stdin(Stdio::piped()));
    child.stdin.take().expect("an input").write_all(input.as_bytes()).expect("raad reads its input");
    answer(&child.wait_with_output().expect("raad ends"))
}

/// Starts `raad` and does not wait for it.
pub fn started(command: &mut Command) -> Child {
    command.stdout(Stdio::piped()).stderr(Stdio::piped()).spawn().expect("raad starts")
}

/// JSON on standard output with status 0, or JSON on standard error with status 1; anything else stops the test.
pub fn answer(output: &Output) -> Result<Value, Value> {
    let (out, err) = (String::from_utf8_lossy(&output.stdout), String::from_utf8_lossy(&output.stderr));
    let json = |text: &str| {
        serde_json::from_str(text).unwrap_or_else(|error| panic!("not JSON ({error}), out: {out}, err: {err}"))
    };
    match output.status.code() {
        Some(0) => Ok(json(&out)),
        Some(1) => Err(json(&err)),
        other => panic!("raad stopped with {other:?}, out: {out}, err: {err}"),
    }
}

/// The arguments of a call about a file.
pub fn about<'a>(what: &'a str, file: &'a Path, rest: &'a [&'a str]) -> Vec<&'a std::ffi::OsStr> {
    [what.as_ref(), file.as_os_str()].into_iter().chain(rest.iter().map(AsRef::as_ref)).collect()
}
