//! Asking and changing: the operations of the core, and undo and redo.

use raadwerk_core::error::Result;
use raadwerk_core::journal::{Done, History, Undone};
use serde_json::Value;
use tauri::{AppHandle, Runtime, State};

use crate::desk::{Desk, now};
use crate::menu;

#[tauri::command(async)]
pub fn ask(desk: State<'_, Desk>, operation: &str, request: Value) -> Result<Value> {
    desk.with_file(|file, _| file.ask(operation, request, now()))
}

#[tauri::command(async)]
pub fn act<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, operation: &str, request: Value) -> Result<Done> {
    let done = desk.with_file(|file, world| file.act(operation, request, world))?;
    menu::show_steps(&app);
    Ok(done)
}

#[tauri::command(async)]
pub fn undo<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) -> Result<Undone> {
    let undone = desk.with_file(|file, _| file.undo())?;
    menu::show_steps(&app);
    Ok(undone)
}

#[tauri::command(async)]
pub fn redo<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>) -> Result<Undone> {
    let undone = desk.with_file(|file, _| file.redo())?;
    menu::show_steps(&app);
    Ok(undone)
}

#[tauri::command(async)]
pub fn history(desk: State<'_, Desk>, record: Option<&str>, limit: u32) -> Result<History> {
    desk.with_file(|file, _| file.history(record, limit))
}
