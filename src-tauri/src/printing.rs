//! Documents: made by the core, shown as pages, saved, and handed to the system's viewer to be printed. What goes out is
//! kept in the file's list of issued documents.

use std::ops::ControlFlow;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::Ordering;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use raadwerk_core::documents::preview::Pages;
use raadwerk_core::error::{Error, Problem, Result};
use raadwerk_core::papers;
use raadwerk_core::print::issued::{self, IssuedId};
use raadwerk_core::print::{self, Choices, Format, Kind, Subject};
use serde_json::json;
use tauri::{AppHandle, Emitter, Runtime, State};
use tauri_plugin_opener::OpenerExt;

use crate::desk::{Contents, Desk, Printed, now};
use crate::dialogs::{self, Question};
use crate::wire::{DocumentPages, DocumentProgress, SavedDocument};

/// Makes a document and answers how many pages it has. Without choices it is made as this kind was the last time.
///
/// Tells how far it is in the event `document_progress`; [`document_cancel`] stops it, and it fails with `stopped`.
#[tauri::command(async)]
pub fn document_pages<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    document: Kind,
    subject: Subject,
    choices: Option<Choices>,
    making: u64,
) -> Result<DocumentPages> {
    let mut contents = desk.contents();
    let choices = choices.unwrap_or_else(|| contents.laptop.choices(document));
    // Each making has a name of its own, so that pages of an older one are never taken for the newer.
    let handle = format!("{document:?} {making}");
    let file = contents.file.as_ref().ok_or(Problem::FileMissing)?;
    let made = now();
    let view = file.view(made);
    let offer = print::offer(&view, document, &subject, choices.audience)?;
    let printed = print::printed(&view, document, &subject, &choices, Format::Pdf)?;
    let mut pdf = Vec::new();
    let missing = printed.write(&view, &mut pdf, |done, total| {
        let _ = app.emit("document_progress", DocumentProgress { making, done, total });
        let is_wanted = desk.stopped.load(Ordering::Relaxed) < making;
        if is_wanted { ControlFlow::Continue(()) } else { ControlFlow::Break(()) }
    })?;
    let title = printed.title;
    let pdf = Arc::new(pdf);
    let pages = Pages::read(pdf.clone()).map_err(Error::from)?;
    let count = pages.count();
    contents.laptop.chose(document, &choices);
    let kept = Printed { kind: document, subject, choices: choices.clone(), title: title.clone(), made, pdf, pages };
    contents.printed.retain(|_, printed| printed.kind != document);
    contents.printed.insert(handle.clone(), kept);
    Ok(DocumentPages { handle, title, pages: count, choices, offer, missing })
}

/// Stops a making, also one that has yet to begin, and those before it. The window counts upwards.
#[tauri::command]
pub fn document_cancel(desk: State<'_, Desk>, making: u64) {
    desk.stopped.fetch_max(making, Ordering::Relaxed);
}

fn printed<'c>(contents: &'c Contents, handle: &str) -> Result<&'c Printed> {
    contents.printed.get(handle).ok_or_else(|| Problem::NotFound.of(handle))
}

/// A page as PNG in base64; the first is 0.
#[tauri::command(async)]
pub fn document_page(desk: State<'_, Desk>, handle: &str, page: usize, width: u32) -> Result<String> {
    // Drawing takes a while; the desk is free meanwhile.
    let pages = printed(&desk.contents(), handle)?.pages.clone();
    Ok(BASE64.encode(pages.png(page, width).map_err(Error::from)?))
}

/// Saves a document at a chosen place; answers where.
#[tauri::command(async)]
pub fn document_save<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    handle: &str,
    format: Format,
) -> Result<Option<SavedDocument>> {
    let (bytes, title) = in_format(&desk, handle, format)?;
    let Some(path) = ask_where(&app, &title, format) else { return Ok(None) };
    std::fs::write(&path, bytes.as_slice())?;
    Ok(Some(SavedDocument { path, listed: list(&desk, handle, format)? }))
}

/// Opens the document in the system's viewer, from where it is printed.
#[tauri::command(async)]
pub fn document_open<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, handle: &str) -> Result<SavedDocument> {
    let (bytes, title) = in_format(&desk, handle, Format::Pdf)?;
    let path = view(&app, &desk, &title, Format::Pdf, &bytes)?;
    Ok(SavedDocument { path, listed: list(&desk, handle, Format::Pdf)? })
}

/// Shows where a saved document is.
#[tauri::command(async)]
pub fn document_show_folder<R: Runtime>(app: AppHandle<R>, path: &Path) -> Result<()> {
    let shown = app.opener().reveal_item_in_dir(path);
    shown.map_err(|error| Problem::Storage(error.to_string()).into())
}

/// Opens a document as it was issued.
#[tauri::command(async)]
pub fn issued_open<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, id: IssuedId) -> Result<()> {
    let (issued, bytes) = desk.with_file(|file, _| issued::bytes(&file.view(now()), id))?;
    view(&app, &desk, &issued.title, issued.format, &bytes).map(drop)
}

/// Saves a document as it was issued; answers where.
#[tauri::command(async)]
pub fn issued_save<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    id: IssuedId,
) -> Result<Option<SavedDocument>> {
    let (issued, bytes) = desk.with_file(|file, _| issued::bytes(&file.view(now()), id))?;
    let Some(path) = ask_where(&app, &issued.title, issued.format) else { return Ok(None) };
    std::fs::write(&path, bytes)?;
    Ok(Some(SavedDocument { path, listed: true }))
}

/// The document as it was shown; in another form, made from the same records at the same time.
fn in_format(desk: &Desk, handle: &str, format: Format) -> Result<(Arc<Vec<u8>>, String)> {
    let contents = desk.contents();
    let document = printed(&contents, handle)?;
    let title = document.title.clone();
    if format == Format::Pdf {
        return Ok((document.pdf.clone(), title));
    }
    let file = contents.file.as_ref().ok_or(Problem::FileMissing)?;
    let view = file.view(document.made);
    let other = print::printed(&view, document.kind, &document.subject, &document.choices, format)?;
    Ok((Arc::new(other.bytes), title))
}

/// Puts the document in the list of what was issued; not in a file that can only be read.
fn list(desk: &Desk, handle: &str, format: Format) -> Result<bool> {
    // A calendar is no paper, and that a payment file went out is noted on its batch.
    if matches!(format, Format::Ics | Format::Xml) {
        return Ok(false);
    }
    let request = {
        let contents = desk.contents();
        let document = printed(&contents, handle)?;
        let checksum = (format == Format::Pdf).then(|| papers::hash(&document.pdf));
        json!({
            "document": document.kind,
            "subject": document.subject,
            "choices": document.choices,
            "format": format,
            "made_at": document.made.local,
            "checksum": checksum,
        })
    };
    desk.with_file(|file, world| {
        if file.read_only().is_some() {
            return Ok(false);
        }
        file.act("documents.issue", request, world).map(|_| true)
    })
}

fn ask_where<R: Runtime>(app: &AppHandle<R>, title: &str, format: Format) -> Option<PathBuf> {
    let (kind, ending) = match format {
        Format::Pdf => ("PDF", "pdf"),
        Format::Html => ("Webpagina", "html"),
        Format::Docx => ("Word-document", "docx"),
        Format::Ics => ("Agenda", "ics"),
        Format::Xml => ("Betaalbestand", "xml"),
    };
    let name = format!("{title}.{ending}");
    dialogs::save(app, Question { title: "Bewaren", filter: (kind, &[ending]), name: &name })
}

/// Opens bytes in the system's viewer, from a folder that is emptied at the next start.
fn view<R: Runtime>(app: &AppHandle<R>, desk: &Desk, title: &str, format: Format, bytes: &[u8]) -> Result<PathBuf> {
    let folder = desk.prints();
    std::fs::create_dir_all(&folder)?;
    let ending: &str = format.into();
    let path = folder.join(format!("{title}.{ending}"));
    std::fs::write(&path, bytes)?;
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|error| Error::from(Problem::Storage(error.to_string())))?;
    Ok(path)
}
