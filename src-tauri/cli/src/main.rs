//! `raad`: Raadwerk for scripts and tests. Answers are JSON on standard output, errors JSON on standard error with
//! exit status 1.

mod commands;

use std::io::{Write, stdout};
use std::path::PathBuf;
use std::process::ExitCode;

use chrono::DateTime;
use clap::{Args, Parser, Subcommand};
use raadwerk_core::documents::{Ink, Size};
use raadwerk_core::error::Error;
use raadwerk_core::print::{Audience, Choices, Subject};
use raadwerk_core::world::{Moment, World};
use serde_json::Value;

#[derive(Parser)]
#[command(name = "raad", version, about = "Raadwerk op de opdrachtregel: het jaar van de adviesraad in één bestand")]
struct Raad {
    #[command(flatten)]
    setting: Setting,
    #[command(subcommand)]
    command: Command,
}

/// Who works and when; for scripts that must give the same result every day.
#[derive(Args)]
struct Setting {
    /// Your name, as the history keeps it.
    #[arg(long, global = true, env = "RAADWERK_WHO", default_value = "raad")]
    who: String,
    /// The moment to work at, such as 2026-11-03T20:14:00+01:00.
    #[arg(long, global = true, env = "RAADWERK_NOW", value_parser = moment)]
    now: Option<Moment>,
}

#[derive(Subcommand)]
enum Command {
    /// Makes a new council file.
    New {
        file: PathBuf,
        /// Fill it with the example council.
        #[arg(long)]
        example: bool,
    },
    /// Reads the whole file and looks for damage.
    Check { file: PathBuf },
    /// Lists the operations with the JSON schemas of request and answer.
    Ops,
    /// Asks a question; the request is JSON, or - for standard input.
    Ask { file: PathBuf, operation: String, request: Option<String> },
    /// Makes a change; the request is JSON, or - for standard input.
    Act {
        file: PathBuf,
        /// Left out with --lines.
        operation: Option<String>,
        request: Option<String>,
        /// Read one {"operation", "request"} a line from a file (or - for standard input); all are done or none.
        #[arg(long, value_name = "PATH", conflicts_with_all = ["operation", "request"])]
        lines: Option<PathBuf>,
    },
    /// Takes back the newest step.
    Undo { file: PathBuf },
    /// Does the step that was taken back again.
    Redo { file: PathBuf },
    /// Lists what was done, newest first.
    History {
        file: PathBuf,
        /// Only what touched the record with this id.
        #[arg(long)]
        record: Option<String>,
        #[arg(long, default_value_t = 1000)]
        limit: u32,
    },
    /// Takes personal data out of the file for good; without parts it lists what may go.
    Clean {
        file: PathBuf,
        /// What goes, as KIND:OF from the list, such as claims:2018.
        parts: Vec<String>,
        /// All that may go.
        #[arg(long, conflicts_with = "parts")]
        due: bool,
        /// Then replace the backups beside the file, which still hold it.
        #[arg(long)]
        backups: bool,
    },
    /// Makes a document; the ending of the path says whether as PDF, HTML, Word or iCalendar.
    Print {
        file: PathBuf,
        #[arg(required_unless_present = "list")]
        document: Option<String>,
        #[arg(long)]
        year: Option<i32>,
        #[arg(long)]
        id: Option<String>,
        #[arg(long, required_unless_present = "list")]
        to: Option<PathBuf>,
        #[command(flatten)]
        choices: Chosen,
        /// Name the documents there are.
        #[arg(long)]
        list: bool,
    },
}

/// What can be chosen of a print.
#[allow(clippy::struct_excessive_bools, reason = "each is a flag of its own on the command line")]
#[derive(Debug, clap::Args)]
struct Chosen {
    /// The internal version, which says more.
    #[arg(long)]
    internal: bool,
    /// Large print: 18 points.
    #[arg(long)]
    large: bool,
    /// Black and grey only.
    #[arg(long)]
    black: bool,
    #[arg(long)]
    no_cover: bool,
    #[arg(long)]
    no_contents: bool,
    /// Leave the chapter of this title off.
    #[arg(long, value_name = "TITLE")]
    without: Vec<String>,
    /// The line at the foot of the pages.
    #[arg(long)]
    footer: Option<String>,
    /// The papers behind it, as numbered annexes. PDF only.
    #[arg(long)]
    annexes: bool,
}

impl From<Chosen> for Choices {
    fn from(chosen: Chosen) -> Self {
        Self {
            audience: if chosen.internal { Audience::Internal } else { Audience::Public },
            size: if chosen.large { Size::Large } else { Size::Normal },
            ink: if chosen.black { Ink::Black } else { Ink::Colour },
            cover: !chosen.no_cover,
            contents: !chosen.no_contents,
            without: chosen.without,
            footer: chosen.footer,
            annexes: chosen.annexes,
        }
    }
}

fn moment(text: &str) -> Result<Moment, String> {
    DateTime::parse_from_rfc3339(text).map(Moment::from).map_err(|error| error.to_string())
}

impl Setting {
    fn moment(&self) -> Moment {
        self.now.unwrap_or_else(Moment::now)
    }

    fn world(&self) -> World {
        World::at(self.moment(), &self.who)
    }
}

fn main() -> ExitCode {
    let raad = Raad::parse();
    match answer(&raad.setting, raad.command) {
        Ok(answer) => {
            // A reader that has seen enough (`raad ops | head`) is no error.
            // In one piece: standard output writes every line of what it is given bit by bit on its own.
            let _ = stdout().write_all(format!("{answer:#}\n").as_bytes());
            ExitCode::SUCCESS
        }
        Err(error) => {
            eprintln!("{}", serde_json::json!(error.answer()));
            ExitCode::FAILURE
        }
    }
}

fn answer(setting: &Setting, command: Command) -> Result<Value, Error> {
    match command {
        Command::New { file, example } => commands::new(setting, &file, example),
        Command::Check { file } => commands::check(setting, &file),
        Command::Ops => Ok(commands::ops()),
        Command::Ask { file, operation, request } => commands::ask(setting, &file, &operation, request),
        Command::Act { file, lines: Some(lines), .. } => commands::act_lines(setting, &file, &lines),
        Command::Act { file, operation, request, lines: None } => {
            commands::act(setting, &file, operation.as_deref().unwrap_or_default(), request)
        }
        Command::Undo { file } => commands::undo(setting, &file),
        Command::Redo { file } => commands::redo(setting, &file),
        Command::History { file, record, limit } => commands::history(setting, &file, record.as_deref(), limit),
        Command::Clean { file, parts, due, backups } => commands::clean(setting, &file, &parts, due, backups),
        Command::Print { list: true, .. } => Ok(commands::documents()),
        Command::Print { file, document, year, id, to, choices, list: false } => {
            let subject = Subject { year, id };
            let (document, to) = (document.unwrap_or_default(), to.unwrap_or_default());
            commands::print(setting, &file, &document, &subject, &choices.into(), &to)
        }
    }
}
