//! What lies on the desk: the open file, the documents made from it, and who sits at it.

use std::collections::HashMap;
use std::path::{Path, PathBuf};
use std::sync::atomic::AtomicU64;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use chrono::{DateTime, Datelike};
use raadwerk_core::documents::preview::Pages;
use raadwerk_core::error::{Problem, Result};
use raadwerk_core::file::CouncilFile;
use raadwerk_core::print::{Choices, Kind, Subject};
use raadwerk_core::world::{Moment, World};
use tauri::{AppHandle, Manager, Runtime};

use crate::laptop::Laptop;
use crate::wire::{OpenFile, RecentFile, Session};

/// How long after the opening of a file its daily backup begins.
const BACKUP_AFTER: Duration = Duration::from_secs(10);

/// A document that was made, kept until the next one of its kind.
#[derive(Debug)]
pub struct Printed {
    pub kind: Kind,
    pub subject: Subject,
    pub choices: Choices,
    pub title: String,
    /// When it was made: the same records and time give the same bytes again.
    pub made: Moment,
    pub pdf: Arc<Vec<u8>>,
    pub pages: Pages,
}

#[derive(Debug)]
pub struct Contents {
    pub file: Option<CouncilFile>,
    pub printed: HashMap<String, Printed>,
    pub laptop: Laptop,
}

/// The state of the window, one user at a time.
#[derive(Debug)]
pub struct Desk {
    contents: Mutex<Contents>,
    /// The newest making of a document that nobody wants any more; older ones are not wanted either.
    pub stopped: AtomicU64,
    /// Folder for the example and for documents on their way to a viewer.
    pub data: PathBuf,
}

impl Desk {
    pub fn new<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Self> {
        let data = app.path().app_data_dir()?;
        let laptop = Laptop::read(&app.path().app_config_dir()?);
        let contents = Contents { file: None, printed: HashMap::new(), laptop };
        let desk = Self { contents: Mutex::new(contents), stopped: AtomicU64::new(0), data };
        // What lay ready for a viewer the last time may hold account numbers.
        let _ = std::fs::remove_dir_all(desk.prints());
        Ok(desk)
    }

    /// Where documents lie ready for the system's viewer.
    pub fn prints(&self) -> PathBuf {
        self.data.join("afdrukken")
    }

    /// The file or the example named on the command line, as a double click gives it. What cannot be opened is asked
    /// for again by the start screen.
    pub fn open_what_was_asked(&self) {
        let arguments: Vec<String> = std::env::args().collect();
        if arguments.iter().any(|argument| argument == "--example") {
            let _ = self.open_example();
        } else if let Some(path) = file_named(&arguments) {
            let _ = self.open(&path);
        }
    }

    /// A panic elsewhere leaves the contents whole: every change of them is a single assignment.
    pub fn contents(&self) -> MutexGuard<'_, Contents> {
        self.contents.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// Works with the open file. Fails with `file_missing` when none is open.
    pub fn with_file<T>(&self, work: impl FnOnce(&mut CouncilFile, &mut World) -> Result<T>) -> Result<T> {
        let mut contents = self.contents();
        let mut world = world(&contents.laptop);
        let file = contents.file.as_mut().ok_or(Problem::FileMissing)?;
        work(file, &mut world)
    }

    pub fn open(&self, path: &Path) -> Result<()> {
        let mut contents = self.contents();
        // The same file again: let go first, or it would be in use by ourselves.
        if contents.file.as_ref().is_some_and(|open| open.path() == path) {
            contents.file = None;
        }
        let who = contents.laptop.who.clone().unwrap_or_default();
        let file = CouncilFile::open(path, &who, now())?;
        contents.take(file);
        drop(contents);
        back_up_in_background(path.to_owned());
        Ok(())
    }

    pub fn create(&self, path: &Path) -> Result<()> {
        let mut contents = self.contents();
        let mut world = world(&contents.laptop);
        let file = CouncilFile::create(path, &mut world)?;
        contents.take(file);
        Ok(())
    }

    /// Opens the example, made anew, so that it always begins the same and no file of the user is touched.
    pub fn open_example(&self) -> Result<()> {
        std::fs::create_dir_all(&self.data)?;
        let path = self.data.join("Voorbeeld Waterhoven.raad");
        let mut contents = self.contents();
        if contents.file.as_ref().is_some_and(|open| open.path() == path) {
            contents.file = None;
        }
        if path.exists() {
            std::fs::remove_file(&path)?;
        }
        let who = contents.laptop.who.clone().unwrap_or_default();
        contents.file = Some(raadwerk_core::example::create(&path, &who, now())?);
        contents.printed.clear();
        Ok(())
    }

    pub fn session(&self) -> Result<Session> {
        let contents = self.contents();
        let (mut undo, mut redo, mut file) = (None, None, None);
        if let Some(open) = &contents.file {
            let (back, forth) = open.next_steps()?;
            undo = back.map(|entry| entry.title);
            redo = forth.map(|entry| entry.title);
            file = Some(describe(open, &contents.laptop)?);
        }
        let recent = contents.laptop.recent.iter().map(|recent| RecentFile {
            path: recent.path.to_string_lossy().into_owned(),
            name: name(&recent.path),
            council: recent.council.clone(),
            exists: recent.path.exists(),
        });
        Ok(Session {
            file,
            who: contents.laptop.who.clone(),
            undo,
            redo,
            recent: recent.collect(),
            display: contents.laptop.display(),
            version: env!("CARGO_PKG_VERSION"),
        })
    }
}

impl Contents {
    fn take(&mut self, file: CouncilFile) {
        let council = council_name(&file).unwrap_or_default();
        self.laptop.opened(file.path(), &council);
        self.file = Some(file);
        self.printed.clear();
    }
}

fn describe(file: &CouncilFile, laptop: &Laptop) -> Result<OpenFile> {
    Ok(OpenFile {
        path: file.path().to_string_lossy().into_owned(),
        name: name(file.path()),
        read_only: file.read_only().map(ToString::to_string),
        example: file.is_example()?,
        council: council_name(file)?,
        year: now().today().year(),
        place: laptop.place(file.path()).map(str::to_owned),
    })
}

fn council_name(file: &CouncilFile) -> Result<String> {
    Ok(raadwerk_core::council::read(&file.view(now()))?.map(|council| council.name).unwrap_or_default())
}

fn name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// The council file among the arguments of a start.
pub fn file_named(arguments: &[String]) -> Option<PathBuf> {
    arguments.iter().skip(1).map(PathBuf::from).find(|path| path.extension().is_some_and(|ending| ending == "raad"))
}

/// One backup a day, beside the work: it reads through a connection of its own. Not while the window is being painted.
fn back_up_in_background(path: PathBuf) {
    std::thread::spawn(move || {
        std::thread::sleep(BACKUP_AFTER);
        // A backup that fails leaves the earlier ones; the next day tries again.
        let _ = raadwerk_core::file::back_up_daily(&path, now());
    });
}

fn world(laptop: &Laptop) -> World {
    World::at(now(), laptop.who.as_deref().unwrap_or_default())
}

/// The time; a test build takes it from `RAADWERK_NOW`, so that pictures are the same every day.
pub fn now() -> Moment {
    let fixed = if cfg!(debug_assertions) { std::env::var("RAADWERK_NOW").ok() } else { None };
    fixed.and_then(|text| DateTime::parse_from_rfc3339(&text).ok()).map_or_else(Moment::now, Moment::from)
}
