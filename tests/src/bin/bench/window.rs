//! From the start of the program until its first room stands on the screen, against an empty Tauri window.
//!
//! Usable is what the eye says: the first moment at which the screen shows what it then keeps showing. Both programs
//! are watched in the same way and neither knows.

use std::fs;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

use serde_json::json;

use crate::Outcome;
use crate::measure::{Pair, interleaved};
use crate::screen::{Picture, Screen, differs};

const RUNS: u32 = 15;

/// How the empty window's pages are put together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Painting {
    /// As Tauri has it.
    AsItComes,
    /// By the web view itself, as Raadwerk asks for: what is left is the difference that the page makes.
    AsOurs,
}

/// One program in a home of its own, kept for all its starts: the first fills the caches, as on any laptop.
struct Program {
    path: PathBuf,
    arguments: Vec<PathBuf>,
    home: PathBuf,
    painting: Painting,
}

/// A program that is running; it stops with this value.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Program {
    fn new(name: &str, home: PathBuf) -> Outcome<Self> {
        if home.exists() {
            fs::remove_dir_all(&home)?;
        }
        fs::create_dir_all(&home)?;
        Ok(Self { path: crate::built(name)?, arguments: Vec::new(), home, painting: Painting::AsItComes })
    }

    /// Starts it and waits for its picture.
    fn start(&self, screen: &Screen, keep: &Path) -> Outcome<(Duration, Picture)> {
        let mut command = Command::new(&self.path);
        command.args(&self.arguments).env("DISPLAY", &screen.display).env("DBUS_SESSION_BUS_ADDRESS", &screen.bus);
        command.env("GDK_BACKEND", "x11").env_remove("WAYLAND_DISPLAY").env("HOME", &self.home);
        for (name, folder) in [("XDG_CONFIG_HOME", "config"), ("XDG_DATA_HOME", "data"), ("XDG_CACHE_HOME", "cache")] {
            command.env(name, self.home.join(folder));
        }
        // Raadwerk asks for these itself; that stays in its time.
        for wish in ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DISABLE_COMPOSITING_MODE"] {
            if self.painting == Painting::AsOurs {
                command.env(wish, "1")
            } else {
                command.env_remove(wish)
            };
        }
        let since = Instant::now();
        let running = Running(command.stdin(Stdio::null()).stdout(Stdio::null()).stderr(Stdio::null()).spawn()?);
        let (at, picture) = screen.finished()?;
        screen.keep(keep)?;
        drop(running);
        screen.clear()?;
        Ok((at - since, picture))
    }
}

pub fn measure(decade: &Path, folder: &Path, painting: Painting) -> Outcome<Pair> {
    let screen = Screen::start()?;
    let mut raadwerk = Program::new("raadwerk", folder.join("home-raadwerk"))?;
    // Someone who has been here before: otherwise the program first asks who is there.
    let config = raadwerk.home.join("config/nl.raadwerk.raadwerk");
    fs::create_dir_all(&config)?;
    fs::write(config.join("raadwerk.json"), json!({ "who": "Bench", "recent": [] }).to_string())?;
    let (_, without_file) = raadwerk.start(&screen, &folder.join("start.xwd"))?;
    raadwerk.arguments.push(decade.into());
    let mut empty = Program::new("examples/empty_window", folder.join("home-empty"))?;
    empty.painting = painting;
    interleaved(
        RUNS,
        |_| {
            let (took, picture) = raadwerk.start(&screen, &folder.join("raadwerk.xwd"))?;
            // The room of the file, not the screen that asks for one.
            if differs(&picture, &without_file) < picture.len() / 50 {
                return Err("Raadwerk did not show the file".into());
            }
            Ok(took)
        },
        |_| Ok(empty.start(&screen, &folder.join("empty.xwd"))?.0),
    )
}
