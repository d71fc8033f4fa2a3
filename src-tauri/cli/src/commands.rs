//! What each command does with the core.

use std::fs;
use std::io::{BufWriter, Read, Write, stdin};
use std::ops::ControlFlow;
use std::path::Path;

use raadwerk_core::cleaning::Part;
use raadwerk_core::error::{Problem, Result};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::print::{self, Choices, Subject};
use raadwerk_core::{example, operation};
use serde::Deserialize;
use serde_json::{Value, json};

use crate::Setting;

/// One line of `act --lines`.
#[derive(Deserialize)]
struct Line {
    operation: String,
    #[serde(default)]
    request: Value,
}

fn open(setting: &Setting, file: &Path) -> Result<CouncilFile> {
    CouncilFile::open(file, &setting.who, setting.moment())
}

pub fn new(setting: &Setting, file: &Path, with_example: bool) -> Result<Value> {
    if with_example {
        example::create(file, &setting.who, setting.moment())?;
    } else {
        CouncilFile::create(file, &mut setting.world())?;
    }
    Ok(json!({ "file": file }))
}

pub fn check(setting: &Setting, file: &Path) -> Result<Value> {
    open(setting, file)?.check()?;
    Ok(json!({ "file": file, "whole": true }))
}

pub fn ops() -> Value {
    operation::table()
        .map(|operation| {
            json!({
                "name": operation.name,
                "kind": operation.kind(),
                "request": (operation.request)(),
                "answer": (operation.answer)(),
            })
        })
        .collect()
}

/// A request given as JSON, as `-` for standard input, or left out.
fn request(text: Option<String>) -> Result<Value> {
    match text.as_deref() {
        None => Ok(json!({})),
        Some("-") => Ok(serde_json::from_str(&standard_input()?)?),
        Some(text) => Ok(serde_json::from_str(text)?),
    }
}

fn standard_input() -> Result<String> {
    let mut text = String::new();
    stdin().read_to_string(&mut text)?;
    Ok(text)
}

pub fn ask(setting: &Setting, file: &Path, operation: &str, text: Option<String>) -> Result<Value> {
    open(setting, file)?.ask(operation, request(text)?, setting.moment())
}

pub fn act(setting: &Setting, file: &Path, operation: &str, text: Option<String>) -> Result<Value> {
    let done = open(setting, file)?.act(operation, request(text)?, &mut setting.world())?;
    Ok(json!(done))
}

/// All lines or none; an error names the line.
pub fn act_lines(setting: &Setting, file: &Path, lines: &Path) -> Result<Value> {
    let text = if lines == Path::new("-") { standard_input()? } else { fs::read_to_string(lines)? };
    let mut steps = Vec::new();
    for (number, line) in text.lines().enumerate().filter(|(_, line)| !line.trim().is_empty()) {
        let line: Line = serde_json::from_str(line)
            .map_err(|error| Problem::RequestInvalid(format!("regel {}: {error}", number + 1)))?;
        steps.push((line.operation, line.request));
    }
    let done = open(setting, file)?.act_all(steps, &mut setting.world())?;
    Ok(json!(done))
}

pub fn undo(setting: &Setting, file: &Path) -> Result<Value> {
    Ok(json!(open(setting, file)?.undo()?))
}

pub fn redo(setting: &Setting, file: &Path) -> Result<Value> {
    Ok(json!(open(setting, file)?.redo()?))
}

pub fn history(setting: &Setting, file: &Path, record: Option<&str>, limit: u32) -> Result<Value> {
    Ok(json!(open(setting, file)?.history(record, limit)?))
}

/// Cleans the parts that are named, or all that may go; without any it lists them.
pub fn clean(setting: &Setting, file: &Path, parts: &[String], due: bool, backups: bool) -> Result<Value> {
    let mut file = open(setting, file)?;
    let list = file.ask("cleaning.due", json!({}), setting.moment())?;
    if parts.is_empty() && !due {
        return Ok(list);
    }
    let chosen = if due { may_go(&list)? } else { parts.iter().map(|part| named(part)).collect::<Result<_>>()? };
    let taken = file.clean(&chosen, &setting.world())?;
    if backups {
        file.replace_backups(setting.moment())?;
    }
    Ok(json!({ "title": taken.title, "documents": taken.documents, "backups": file.backups() }))
}

/// The parts of a list that nothing is needed of any more.
fn may_go(list: &Value) -> Result<Vec<Part>> {
    let list: Vec<Listed> = serde_json::from_value(list.clone())?;
    Ok(list.into_iter().filter(|listed| listed.needed.is_empty()).map(|listed| listed.part).collect())
}

#[derive(Deserialize)]
struct Listed {
    part: Part,
    needed: Vec<String>,
}

/// `claims:2018`
fn named(part: &str) -> Result<Part> {
    let (kind, of) = part.split_once(':').unwrap_or((part, ""));
    Ok(serde_json::from_value(json!({ "kind": kind, "of": of }))?)
}

pub fn documents() -> Value {
    json!(print::list())
}

pub fn print(
    setting: &Setting,
    file: &Path,
    document: &str,
    subject: &Subject,
    choices: &Choices,
    to: &Path,
) -> Result<Value> {
    let (kind, format) = (print::kind(document)?, print::format_of(to)?);
    let file = open(setting, file)?;
    let view = file.view(setting.moment());
    let printed = print::printed(&view, kind, subject, choices, format)?;
    let mut out = BufWriter::new(fs::File::create(to)?);
    let missing = printed.write(&view, &mut out, |_, _| ControlFlow::Continue(()))?;
    out.flush()?;
    Ok(json!({ "to": to, "bytes": fs::metadata(to)?.len(), "missing": missing }))
}
