//! Opening, making and leaving files, and who works in them.

use std::path::{Path, PathBuf};

use raadwerk_core::cleaning::{Part, Taken};
use raadwerk_core::error::Result;
use raadwerk_core::file::{self, Backup};
use tauri::{AppHandle, Runtime, State};

use crate::desk::Desk;
use crate::dialogs::{self, Question};
use crate::laptop::Display;
use crate::menu;
use crate::wire::{Saved, Session};

const COUNCIL_FILE: (&str, &[&str]) = ("Raadwerk-bestand", &["raad"]);

#[tauri::command(async)]
pub fn session(desk: State<'_, Desk>) -> Result<Session> {
    desk.session()
}

/// Opens a file, chosen in a dialog when none is given. Answers false when the user thought better of it.
#[tauri::command(async)]
pub fn open_file<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, path: Option<PathBuf>) -> Result<bool> {
    let question = Question { title: "Raad openen", filter: COUNCIL_FILE, name: "" };
    let Some(path) = path.or_else(|| dialogs::choose(&app, question)) else { return Ok(false) };
    desk.open(&path)?;
    menu::show_steps(&app);
    Ok(true)
}

#[tauri::command(async)]
pub fn new_file<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) -> Result<bool> {
    let question = Question { title: "Nieuwe raad", filter: COUNCIL_FILE, name: "Adviesraad.raad" };
    let Some(path) = dialogs::save(&app, question) else { return Ok(false) };
    desk.create(&path)?;
    menu::show_steps(&app);
    Ok(true)
}

#[tauri::command(async)]
pub fn open_example<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) -> Result<()> {
    desk.open_example()?;
    menu::show_steps(&app);
    Ok(())
}

#[tauri::command(async)]
pub fn close_file<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) {
    let mut contents = desk.contents();
    contents.file = None;
    contents.printed.clear();
    drop(contents);
    menu::show_steps(&app);
}

/// Saves a copy at a chosen place; answers where.
#[tauri::command(async)]
pub fn save_copy<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) -> Result<Option<Saved>> {
    let question = Question { title: "Kopie bewaren", filter: COUNCIL_FILE, name: "Kopie.raad" };
    let Some(path) = dialogs::save(&app, question) else { return Ok(None) };
    desk.with_file(|file, _| file.save_copy(&path))?;
    Ok(Some(Saved { path }))
}

/// The newest whole backup of a file that cannot be opened.
#[tauri::command(async)]
pub fn newest_backup(path: &Path) -> Result<Backup> {
    file::newest_good(path)
}

/// Puts the newest whole backup beside the damaged file, under a name of its own, and opens it.
#[tauri::command(async)]
pub fn restore_backup<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, path: &Path) -> Result<()> {
    let restored = file::restore(path)?;
    desk.open(&restored)?;
    menu::show_steps(&app);
    Ok(())
}

#[tauri::command(async)]
pub fn set_who(desk: State<'_, Desk>, name: &str) {
    desk.contents().laptop.set_who(name);
}

/// How the window looks, for the next time it opens.
#[tauri::command(async)]
pub fn set_display(desk: State<'_, Desk>, display: Display) {
    desk.contents().laptop.set_display(display);
}

/// Where a file is on screen, for the next time it opens.
#[tauri::command(async)]
pub fn set_place(desk: State<'_, Desk>, path: &Path, place: String) {
    desk.contents().laptop.set_place(path, place);
}

/// Takes personal data out of the file for good.
#[tauri::command(async)]
pub fn clean<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, chosen: Vec<Part>) -> Result<Taken> {
    let taken = desk.with_file(|file, world| file.clean(&chosen, world));
    // Pages that were made may show what is gone, also where the last step failed.
    desk.contents().printed.clear();
    let _ = std::fs::remove_dir_all(desk.prints());
    menu::show_steps(&app);
    taken
}

/// The backups beside the open file.
#[tauri::command(async)]
pub fn backups(desk: State<'_, Desk>) -> Result<Vec<Backup>> {
    desk.with_file(|file, _| Ok(file.backups()))
}

/// Makes a backup and removes all earlier ones.
#[tauri::command(async)]
pub fn replace_backups(desk: State<'_, Desk>) -> Result<Backup> {
    desk.with_file(|file, world| file.replace_backups(world.moment))
}

/// A list of people chosen in a dialog.
#[tauri::command(async)]
pub fn choose_list<R: Runtime>(app: AppHandle<R>) -> Option<PathBuf> {
    let filter: (&str, &[&str]) = ("Lijst van Excel of CSV", &["xlsx", "csv", "xls", "ods", "txt"]);
    dialogs::choose(&app, Question { title: "Lijst kiezen", filter, name: "" })
}

/// Receipts, or a logo, chosen in a dialog; none when cancelled.
#[tauri::command(async)]
pub fn choose_papers<R: Runtime>(app: AppHandle<R>) -> Vec<PathBuf> {
    let filter: (&str, &[&str]) = ("Foto of PDF", &["jpg", "jpeg", "png", "webp", "pdf"]);
    dialogs::choose_many(&app, Question { title: "Bewijsstukken kiezen", filter, name: "" })
}
