//! Places where writing fails: a disk that is full, a folder that may only be read.

use std::fs::{self, File};
use std::io::Write;
use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};

use tempfile::TempDir;

/// A small disk of its own (tmpfs), gone at the end of the test.
pub struct SmallDisk {
    folder: TempDir,
}

impl SmallDisk {
    /// `None`, and a note, where this process may not mount.
    pub fn mount(kilobytes: usize) -> Option<Self> {
        let folder = tempfile::tempdir().expect("a folder");
        let size = format!("size={kilobytes}k");
        if run(Command::new("mount").args(["-t", "tmpfs", "-o", &size, "tmpfs"]).arg(folder.path())) {
            return Some(Self { folder });
        }
        println!("NOTE: this process may not mount a disk, so a part of this test was skipped.");
        None
    }

    pub fn path(&self) -> &Path {
        self.folder.path()
    }

    /// Fills the disk to the last byte; answers the file that does it.
    pub fn fill(&self) -> PathBuf {
        let path = self.path().join("vulling");
        let mut file = File::create(&path).expect("the filling");
        while file.write_all(&[0; 4096]).is_ok() {}
        path
    }

    pub fn read_only(&self) -> bool {
        run(Command::new("mount").args(["-o", "remount,ro"]).arg(self.path()))
    }

    pub fn names(&self) -> Vec<String> {
        names(self.path())
    }
}

impl Drop for SmallDisk {
    fn drop(&mut self) {
        // Lazily: what a failing test still has open must not keep it.
        run(Command::new("umount").arg("--lazy").arg(self.folder.path()));
    }
}

fn run(command: &mut Command) -> bool {
    command.stdout(Stdio::null()).stderr(Stdio::null()).status().is_ok_and(|status| status.success())
}

/// Names of the files in a folder, sorted.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).expect("the folder can be read");
    let mut names: Vec<_> = entries.map(|entry| entry.unwrap().file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}
