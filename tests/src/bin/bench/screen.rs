//! A screen that nobody sees, and what stands on it. Xvfb keeps its pixels in a file; looking there costs the programs
//! nothing and needs nothing of them.

use std::fs::{self, File};
use std::io::{BufRead, BufReader, Read, Seek, SeekFrom};
use std::path::PathBuf;
use std::process::{Child, Command, Stdio};
use std::thread::sleep;
use std::time::{Duration, Instant};

use tempfile::TempDir;

use crate::Outcome;

/// Every seventh row: no line of text fits in between.
const ROW_STEP: usize = 7;
/// A picture counts as finished when it stays the same this long.
const STILL: Duration = Duration::from_millis(1_500);
const LONGEST: Duration = Duration::from_secs(30);
/// Bytes of a blinking caret: no more than that is not a change.
const CARET: usize = 64;

/// Sampled rows of the screen.
pub type Picture = Vec<u8>;

/// An X server with a session bus beside it; both stop with it.
pub struct Screen {
    pub display: String,
    pub bus: String,
    pixels: PathBuf,
    _helpers: [Helper; 2],
    _folder: TempDir,
}

/// Stops with the value that holds it.
struct Helper(Child);

impl Drop for Helper {
    fn drop(&mut self) {
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

impl Screen {
    pub fn start() -> Outcome<Self> {
        // In memory where there is such a place, so that the disk does not slow the painting down.
        let folder = tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir())?;
        let mut xvfb = Command::new("Xvfb");
        xvfb.args(["-displayfd", "1", "-noreset", "-nolisten", "tcp", "-screen", "0", "1400x960x24", "-fbdir"]);
        let (server, number) = helper(xvfb.arg(folder.path()))?;
        let (daemon, bus) = helper(Command::new("dbus-daemon").args(["--session", "--nofork", "--print-address=1"]))?;
        Ok(Self {
            display: format!(":{number}"),
            bus,
            pixels: folder.path().join("Xvfb_screen0"),
            _helpers: [server, daemon],
            _folder: folder,
        })
    }

    /// The moment since which the screen shows what it then keeps showing, and that picture.
    pub fn finished(&self) -> Outcome<(Instant, Picture)> {
        let begun = Instant::now();
        let blank = self.picture()?;
        let mut seen = vec![(begun, blank)];
        loop {
            sleep(Duration::from_millis(5));
            let now = Instant::now();
            let picture = self.picture()?;
            let (changed, last) = seen.last().ok_or("no picture")?;
            if differs(last, &picture) > 0 {
                seen.push((now, picture));
            } else if seen.len() > 1 && now - *changed > STILL {
                break;
            }
            if now - begun > LONGEST {
                return Err("the window did not come to rest".into());
            }
        }
        let (_, last) = seen.last().ok_or("no picture")?;
        let other = seen.iter().rposition(|(_, picture)| differs(picture, last) > CARET);
        let (at, _) = &seen[other.map_or(0, |place| place + 1)];
        Ok((*at, last.clone()))
    }

    /// Waits until nothing is left on it.
    pub fn clear(&self) -> Outcome {
        let begun = Instant::now();
        while self.picture()?.iter().any(|byte| *byte != 0) {
            if begun.elapsed() > LONGEST {
                return Err("the screen did not become empty".into());
            }
            sleep(Duration::from_millis(20));
        }
        // What a window leaves running in the background comes to its end.
        sleep(Duration::from_millis(300));
        Ok(())
    }

    /// Keeps what is on the screen as an X window dump.
    pub fn keep(&self, path: &std::path::Path) -> Outcome {
        fs::copy(&self.pixels, path)?;
        Ok(())
    }

    fn picture(&self) -> Outcome<Picture> {
        let mut file = File::open(&self.pixels)?;
        let mut header = [0; 100];
        file.read_exact(&mut header)?;
        // XWDFile.h: numbers of four bytes; size of the header, height, bytes a row, number of colours.
        let field = |place: usize| -> Outcome<usize> {
            let bytes = header.get(place * 4..place * 4 + 4).ok_or("no such field")?;
            Ok(usize::try_from(u32::from_be_bytes(bytes.try_into()?))?)
        };
        let (start, height, width) = (field(0)? + field(19)? * 12, field(5)?, field(12)?);
        let mut picture = vec![0; width * height.div_ceil(ROW_STEP)];
        for (row, pixels) in picture.chunks_exact_mut(width).enumerate() {
            file.seek(SeekFrom::Start(u64::try_from(start + row * ROW_STEP * width)?))?;
            file.read_exact(pixels)?;
        }
        Ok(picture)
    }
}

/// Starts a helper and waits for the line in which it says where it is.
fn helper(command: &mut Command) -> Outcome<(Helper, String)> {
    let name = command.get_program().to_string_lossy().into_owned();
    let mut child = command
        .stdin(Stdio::null())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn()
        .map_err(|error| format!("{name} could not start: {error}"))?;
    let output = child.stdout.take();
    let helper = Helper(child);
    let mut line = String::new();
    BufReader::new(output.ok_or("no output")?).read_line(&mut line)?;
    if line.trim().is_empty() {
        Err(format!("{name} stopped at once").into())
    } else {
        Ok((helper, line.trim().into()))
    }
}

/// How many bytes of two pictures differ.
pub fn differs(one: &Picture, other: &Picture) -> usize {
    if one == other { 0 } else { one.iter().zip(other).filter(|(a, b)| a != b).count() }
}
