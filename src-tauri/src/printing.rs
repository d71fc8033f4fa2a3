//! Documents: made by the core, shown as pages, saved, and handed to the system's viewer to be printed.

use std::path::Path;

use base64::Engine;
use base64::engine::general_purpose::STANDARD as BASE64;
use raadwerk_core::documents::preview;
use raadwerk_core::error::{Error, Problem, Result};
use raadwerk_core::print::{self, Format, Kind, Subject};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_opener::OpenerExt;

use crate::desk::{Contents, Desk, Printed, now};
use crate::dialogs::{self, Question};
use crate::wire::{DocumentPages, Saved};

/// Makes a document and answers how many pages it has.
#[tauri::command(async)]
pub fn document_pages(desk: State<'_, Desk>, document: Kind, subject: Subject) -> Result<DocumentPages> {
    let (title, pdf) = desk.with_file(|file, _| {
        let view = file.view(now());
        let description = print::describe(&view, document, &subject)?;
        let pdf = print::pdf(&view, &description)?;
        Ok((description.title, pdf))
    })?;
    let pages = preview::page_count(&pdf).map_err(Error::from)?;
    let handle = format!("{document:?}");
    let printed = Printed { kind: document, subject, title: title.clone(), pdf };
    desk.contents().printed.insert(handle.clone(), printed);
    Ok(DocumentPages { handle, title, pages })
}

fn printed<'c>(contents: &'c Contents, handle: &str) -> Result<&'c Printed> {
    contents.printed.get(handle).ok_or_else(|| Problem::NotFound.of(handle))
}

/// A page as PNG in base64; the first is 0.
#[tauri::command(async)]
pub fn document_page(desk: State<'_, Desk>, handle: &str, page: usize, width: u32) -> Result<String> {
    // Drawing takes a while; the desk is free meanwhile.
    let pdf = printed(&desk.contents(), handle)?.pdf.clone();
    Ok(BASE64.encode(preview::page_png(&pdf, page, width).map_err(Error::from)?))
}

/// Saves a document at a chosen place; answers where.
#[tauri::command(async)]
pub fn document_save<R: Runtime>(
    app: AppHandle<R>,
    desk: State<'_, Desk>,
    handle: &str,
    format: Format,
) -> Result<Option<Saved>> {
    let (bytes, title) = in_format(&desk, handle, format)?;
    let (kind, ending) = match format {
        Format::Pdf => ("PDF", "pdf"),
        Format::Html => ("Webpagina", "html"),
        Format::Docx => ("Word-document", "docx"),
        Format::Ics => ("Agenda", "ics"),
    };
    let name = format!("{title}.{ending}");
    let question = Question { title: "Bewaren", filter: (kind, &[ending]), name: &name };
    let Some(path) = dialogs::save(&app, question) else { return Ok(None) };
    std::fs::write(&path, bytes)?;
    Ok(Some(Saved { path }))
}

/// The document as it was shown; in another form, made from the same records.
fn in_format(desk: &Desk, handle: &str, format: Format) -> Result<(Vec<u8>, String)> {
    let contents = desk.contents();
    let document = printed(&contents, handle)?;
    let title = document.title.clone();
    if format == Format::Pdf {
        return Ok((document.pdf.clone(), title));
    }
    let file = contents.file.as_ref().ok_or(Problem::FileMissing)?;
    Ok((print::print(&file.view(now()), document.kind, &document.subject, format)?, title))
}

/// Opens the document in the system's viewer, from where it is printed.
#[tauri::command(async)]
pub fn document_open<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, handle: &str) -> Result<()> {
    let (bytes, title) = in_format(&desk, handle, Format::Pdf)?;
    let folder = desk.data.join("afdrukken");
    std::fs::create_dir_all(&folder)?;
    let path = folder.join(format!("{title}.pdf"));
    std::fs::write(&path, bytes)?;
    let opened = app.opener().open_path(path.to_string_lossy(), None::<&str>);
    opened.map_err(|error| Problem::Storage(error.to_string()).into())
}

/// Shows where a saved document is.
#[tauri::command(async)]
pub fn document_show_folder<R: Runtime>(app: AppHandle<R>, path: &Path) -> Result<()> {
    let shown = app.opener().reveal_item_in_dir(path);
    shown.map_err(|error| Problem::Storage(error.to_string()).into())
}
