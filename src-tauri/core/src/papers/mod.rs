//! Papers kept inside the file: receipts, the logo. Stored once under the hash of their bytes.

use std::fs;
use std::path::{Path, PathBuf};

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use sha2::{Digest, Sha256};
use ts_rs::TS;

use crate::documents::{self, preview as pages};
use crate::error::{Error, Problem, Result};
use crate::journal::Change;
use crate::operation::View;

/// A photo of a receipt is a few megabytes; more than this is a mistake that would make the file heavy.
const LARGEST: u64 = 25 * 1024 * 1024;

/// Where a paper comes from.
#[derive(Debug, Clone, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum PaperSource {
    /// A file on this computer.
    Path(PathBuf),
    /// Pasted or dropped contents.
    Pasted { name: String, base64: String },
}

/// A paper that has been taken in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    pub name: String,
    pub hash: String,
    pub media_type: &'static str,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct ReadPaper {
    pub hash: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct PreviewPaper {
    pub source: PaperSource,
}

/// Contents of a paper, ready for a `data:` address.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct PaperContents {
    pub media_type: &'static str,
    pub base64: String,
}

/// A paper as something to look at.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct PaperPicture {
    pub media_type: &'static str,
    pub base64: String,
    /// How many pages there are behind it; 1 for a photo.
    pub pages: usize,
}

/// Takes a paper into the file. Fails with `paper_empty`, `paper_too_large`, `paper_kind_unknown` or
/// `paper_unreadable`; then nothing is stored.
pub fn take_in(change: &Change<'_>, source: &PaperSource) -> Result<Paper> {
    let (name, bytes) = contents(source).map_err(|error| error.problem.at("source"))?;
    let media_type = media_type(&bytes).ok_or_else(|| Problem::PaperKindUnknown(name.clone()).at("source"))?;
    let hash = hash(&bytes);
    change.execute("INSERT OR IGNORE INTO paper_content (hash, bytes) VALUES (?1, ?2)", params![hash, bytes])?;
    Ok(Paper { name, hash, media_type })
}

/// Name and bytes of a file, of a size that can be handled.
pub(crate) fn contents(source: &PaperSource) -> Result<(String, Vec<u8>)> {
    let (name, bytes) = match source {
        PaperSource::Path(path) => (file_name(path), read_file(path)?),
        PaperSource::Pasted { name, base64 } => {
            refuse_large(name, base64.len() as u64 / 4 * 3)?;
            let bytes = BASE64.decode(base64).map_err(|_| Problem::PaperUnreadable(name.clone()))?;
            (name.clone(), bytes)
        }
    };
    if bytes.is_empty() {
        return Err(Problem::PaperEmpty(name).into());
    }
    Ok((name, bytes))
}

fn read_file(path: &Path) -> Result<Vec<u8>> {
    let name = file_name(path);
    let unreadable = |_| Error::from(Problem::PaperUnreadable(name.clone()));
    let about = fs::metadata(path).map_err(unreadable)?;
    if !about.is_file() {
        return Err(Problem::PaperUnreadable(name).into());
    }
    refuse_large(&name, about.len())?;
    fs::read(path).map_err(unreadable)
}

fn refuse_large(name: &str, size: u64) -> Result<()> {
    if size > LARGEST {
        return Err(Problem::PaperTooLarge { name: name.into(), megabytes: size / (1024 * 1024) }.into());
    }
    Ok(())
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

/// What the bytes are, whatever the name says.
pub(crate) fn media_type(bytes: &[u8]) -> Option<&'static str> {
    let kind = infer::get(bytes)?.mime_type();
    matches!(kind, "image/jpeg" | "image/png" | "image/webp" | "application/pdf").then_some(kind)
}

/// SHA-256 in hexadecimal.
pub fn hash(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().fold(String::with_capacity(64), |mut text, byte| {
        text.push(char::from_digit(u32::from(byte >> 4), 16).unwrap_or_default());
        text.push(char::from_digit(u32::from(byte & 15), 16).unwrap_or_default());
        text
    })
}

/// Keeps bytes that Raadwerk made itself, such as an adopted document; answers their hash.
pub fn keep(change: &Change<'_>, bytes: &[u8]) -> Result<String> {
    let hash = hash(bytes);
    change.execute("INSERT OR IGNORE INTO paper_content (hash, bytes) VALUES (?1, ?2)", params![hash, bytes])?;
    Ok(hash)
}

/// The bytes of a paper. Fails with `not_found`.
pub fn bytes(view: &View<'_>, hash: &str) -> Result<Vec<u8>> {
    view.row("SELECT bytes FROM paper_content WHERE hash = ?1", [hash], |row| row.get(0))?
        .ok_or_else(|| Problem::NotFound.of(hash))
}

pub fn read(view: &View<'_>, request: ReadPaper) -> Result<PaperContents> {
    let bytes = bytes(view, &request.hash)?;
    let media_type = media_type(&bytes).unwrap_or("application/octet-stream");
    Ok(PaperContents { media_type, base64: BASE64.encode(&bytes) })
}

/// Width in pixels at which a page of a PDF is drawn: sharp on a laptop's screen.
const PAGE_WIDTH: u32 = 1000;

/// A paper to look at: a photo as it is, of a PDF its first page. Fails with `paper_unreadable` when a PDF cannot be
/// drawn; it is in the file all the same.
pub fn picture(view: &View<'_>, request: ReadPaper) -> Result<PaperPicture> {
    picture_of(&bytes(view, &request.hash)?)
}

/// The same of a paper that is not in the file yet.
pub fn preview(_: &View<'_>, request: PreviewPaper) -> Result<PaperPicture> {
    picture_of(&contents(&request.source)?.1)
}

fn picture_of(bytes: &[u8]) -> Result<PaperPicture> {
    let media_type = media_type(bytes).unwrap_or("application/octet-stream");
    if media_type != "application/pdf" {
        return Ok(PaperPicture { media_type, base64: BASE64.encode(bytes), pages: 1 });
    }
    // Receipts come from anywhere; one that the drawer stumbles over must not take the program with it.
    let drawn = std::panic::catch_unwind(|| Ok((pages::page_png(bytes, 0, PAGE_WIDTH)?, pages::page_count(bytes)?)));
    let drawn: std::result::Result<_, documents::Error> = drawn.unwrap_or(Err(documents::Error::NotAPdf));
    let (page, pages) = drawn.map_err(|_| Problem::PaperUnreadable("PDF".into()))?;
    Ok(PaperPicture { media_type: "image/png", base64: BASE64.encode(page), pages })
}
