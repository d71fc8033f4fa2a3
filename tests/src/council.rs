//! A council file in a folder that goes away with it.

use std::path::{Path, PathBuf};

use chrono::{DateTime, Datelike};
use raadwerk_core::error::{ErrorAnswer, Result};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::journal::Done;
use raadwerk_core::print::{self, Audience, Choices, Format, Subject};
use raadwerk_core::world::{Moment, World};
use raadwerk_core::{example, operation};
use serde_json::{Value, json};
use tempfile::TempDir;

use crate::dump::{self, Dump};
use crate::word;

/// Fourteen past eight in the evening of a day, Dutch winter time.
pub fn clock(day: &str) -> Moment {
    DateTime::parse_from_rfc3339(&format!("{day}T20:14:00+01:00")).expect("a day as 2026-11-03").into()
}

/// An open council file, the moment and the person at the keyboard.
pub struct Council {
    pub path: PathBuf,
    pub world: World,
    file: Option<CouncilFile>,
    _folder: TempDir,
}

impl Council {
    /// A new file: no name, no members, the default rates.
    pub fn unnamed() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("raad.raad");
        let mut world = World::counted(clock("2026-11-03"), "Tester", 1);
        let file = CouncilFile::create(&path, &mut world).expect("a new file");
        Self { path, world, file: Some(file), _folder: folder }
    }

    /// A new file of a council with a name.
    pub fn new() -> Self {
        let mut council = Self::unnamed();
        council.act(
            "council.set",
            json!({
                "name": "Adviesraad Proefstad", "short_name": "ARP", "municipality": "Proefstad", "legal_basis": "",
                "holiday_region": "middle", "finance_model": "municipality_pays",
            }),
        );
        council
    }

    /// A new file of a council of this municipality that chose a way of working on a day.
    pub fn of_model(model: &str, name: &str, municipality: &str, day: &str) -> Self {
        let mut council = Self::unnamed();
        council.on(day);
        council.act(
            "council.set",
            json!({
                "name": name, "short_name": "", "municipality": municipality, "legal_basis": "",
                "holiday_region": "middle", "finance_model": "municipality_pays",
            }),
        );
        council.act("models.choose", json!({ "model": model }));
        council
    }

    /// The example council, with a full 2026.
    pub fn example() -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let path = folder.path().join("raad.raad");
        let moment = clock("2026-11-10");
        let file = example::create(&path, "Tester", moment).expect("the example");
        Self { path, world: World::counted(moment, "Tester", 1_000_000), file: Some(file), _folder: folder }
    }

    /// A copy of a closed council file.
    pub fn copy_of(path: &Path) -> Self {
        let folder = tempfile::tempdir().expect("a folder");
        let copy = folder.path().join("raad.raad");
        std::fs::copy(path, &copy).expect("a copy");
        let world = World::counted(clock("2026-11-10"), "Tester", 2_000_000);
        let file = CouncilFile::open(&copy, &world.who, world.moment).expect("the copy opens");
        Self { path: copy, world, file: Some(file), _folder: folder }
    }

    /// What follows happens on this day.
    pub fn on(&mut self, day: &str) -> &mut Self {
        self.world.moment = clock(day);
        self
    }

    pub fn file(&self) -> &CouncilFile {
        self.file.as_ref().expect("the file is open")
    }

    pub fn file_mut(&mut self) -> &mut CouncilFile {
        self.file.as_mut().expect("the file is open")
    }

    pub fn close(&mut self) {
        self.file = None;
    }

    /// Closes the file and opens it again.
    pub fn reopen(&mut self) {
        self.close();
        self.file =
            Some(CouncilFile::open(&self.path, &self.world.who, self.world.moment).expect("the file opens again"));
    }

    pub fn try_act(&mut self, operation: &str, request: Value) -> Result<Done> {
        let file = self.file.as_mut().expect("the file is open");
        file.act(operation, request, &mut self.world)
    }

    /// Changes something; answers what the operation answers.
    #[track_caller]
    pub fn act(&mut self, operation: &str, request: Value) -> Value {
        match self.try_act(operation, request.clone()) {
            Ok(done) => done.answer,
            Err(error) => panic!("{operation} {request}: {error}"),
        }
    }

    /// A change that must be refused, and then has changed nothing.
    #[track_caller]
    pub fn refused(&mut self, operation: &str, request: Value) -> ErrorAnswer {
        let before = self.dump();
        match self.try_act(operation, request.clone()) {
            Ok(done) => panic!("{operation} {request} was not refused, it answered {}", done.answer),
            Err(error) => {
                assert_eq!(self.dump(), before, "{operation} was refused ({error}) and yet changed something");
                error.answer()
            }
        }
    }

    /// The code of a refusal, and the field it is about.
    #[track_caller]
    pub fn refusal(&mut self, operation: &str, request: Value) -> (&'static str, Option<String>) {
        let answer = self.refused(operation, request);
        (answer.code.into(), answer.field)
    }

    #[track_caller]
    pub fn ask(&self, operation: &str, request: Value) -> Value {
        match self.file().ask(operation, request.clone(), self.world.moment) {
            Ok(answer) => answer,
            Err(error) => panic!("{operation} {request}: {error}"),
        }
    }

    /// A document about a year.
    pub fn print(&self, document: &str, year: i32, format: Format) -> Vec<u8> {
        self.print_of(document, &Subject::of_year(year), format)
    }

    #[track_caller]
    pub fn print_of(&self, document: &str, subject: &Subject, format: Format) -> Vec<u8> {
        self.print_as(document, subject, &Choices::default(), format)
    }

    #[track_caller]
    pub fn print_as(&self, document: &str, subject: &Subject, choices: &Choices, format: Format) -> Vec<u8> {
        let kind = print::kind(document).expect("a document of this name");
        let view = self.file().view(self.world.moment);
        match print::printed(&view, kind, subject, choices, format).and_then(|printed| printed.whole(&view)) {
            Ok(bytes) => bytes,
            Err(error) => panic!("{document} cannot be printed: {error}"),
        }
    }

    /// What a document about a year says in each of its forms, in the order of reading, so that the cells of a row follow
    /// on each other.
    pub fn said(&self, document: &str, year: i32, audience: Audience) -> String {
        let choices = Choices { audience, ..Choices::default() };
        let page = self.print_as(document, &Subject::of_year(year), &choices, Format::Html);
        word::words_of_page(&String::from_utf8(page).expect("text")).join(" ")
    }

    /// Titles of what asks for attention on Vandaag.
    pub fn asked_today(&self) -> Vec<String> {
        let year = self.world.moment.today().year();
        let overview = self.ask("today.overview", json!({ "year": year }));
        let matters = overview["attention"].as_array().expect("matters");
        matters.iter().map(|matter| matter["title"].as_str().expect("a title").to_owned()).collect()
    }

    /// Someone of `people.list`.
    pub fn person(&self, id: &Value) -> Value {
        let people = self.ask("people.list", json!({}));
        people.as_array().and_then(|all| all.iter().find(|person| person["id"] == *id)).expect("this person").clone()
    }

    /// Everything a user has entered, whatever the file looks like inside.
    pub fn dump(&self) -> Dump {
        dump::of(&self.path)
    }

    /// A member; answers the id.
    pub fn member(&mut self, first_name: &str, last_name: &str) -> Value {
        self.act(
            "people.add",
            json!({ "first_name": first_name, "last_name": last_name, "role": "lid", "starts_on": "2020-01-01" }),
        )
    }

    /// The budget of a year by the template; answers the ids of the lines in order.
    pub fn budget(&mut self, year: i32) -> Vec<Value> {
        self.act("budget.start", json!({ "year": year, "from": "template" }));
        let budget = self.ask("budget.read", json!({ "year": year }));
        budget["lines"].as_array().expect("lines").iter().map(|line| line["id"].clone()).collect()
    }

    /// A claim with one expense; answers the claim's id.
    pub fn claim(&mut self, year: i32, person: &Value, budget_line: &Value, amount: i64) -> Value {
        let claim = self.act("claims.start", json!({ "year": year, "person": person }));
        self.act(
            "claims.add_line",
            json!({
                "claim": claim, "date": format!("{year}-02-03"), "kind": "expense", "description": "Koffie",
                "budget_line": budget_line, "amount": amount,
            }),
        );
        claim
    }

    /// Takes back every step; answers how many there were.
    pub fn undo_all(&mut self) -> usize {
        let mut steps = 0;
        while self.file().next_steps().expect("the next steps").0.is_some() {
            self.file_mut().undo().expect("a step that is offered can be taken back");
            steps += 1;
        }
        steps
    }

    /// Does again every step that was taken back.
    pub fn redo_all(&mut self) -> usize {
        let mut steps = 0;
        while self.file().next_steps().expect("the next steps").1.is_some() {
            self.file_mut().redo().expect("a step that is offered can be done again");
            steps += 1;
        }
        steps
    }
}

impl Default for Council {
    fn default() -> Self {
        Self::new()
    }
}

/// The names of all operations that change something.
pub fn acts() -> Vec<&'static str> {
    operation::table().filter(|operation| operation.kind() == operation::Kind::Act).map(|it| it.name).collect()
}
