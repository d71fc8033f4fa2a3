//! The system's own dialogs for choosing a file or a place. They cannot be driven by a test, so a test build takes its
//! answers from the file that `RAADWERK_DIALOGS` names: one path a line, an empty line for "Annuleren".

use std::ffi::OsString;
use std::path::PathBuf;

use tauri::{AppHandle, Runtime};
use tauri_plugin_dialog::{DialogExt, FileDialogBuilder};

/// What a dialog is for.
#[derive(Debug, Clone, Copy)]
pub struct Question<'q> {
    pub title: &'q str,
    /// Kind of file and its endings.
    pub filter: (&'q str, &'q [&'q str]),
    /// Name offered when saving.
    pub name: &'q str,
}

/// The file someone chooses, or none.
pub fn choose<R: Runtime>(app: &AppHandle<R>, question: Question<'_>) -> Option<PathBuf> {
    rehearsed(|| dialog(app, question).blocking_pick_file()?.into_path().ok())
}

/// The files someone chooses, or none. A rehearsed answer is one file.
pub fn choose_many<R: Runtime>(app: &AppHandle<R>, question: Question<'_>) -> Vec<PathBuf> {
    if rehearsal().is_some() {
        return choose(app, question).into_iter().collect();
    }
    let chosen = dialog(app, question).blocking_pick_files().unwrap_or_default();
    chosen.into_iter().filter_map(|file| file.into_path().ok()).collect()
}

/// The place someone chooses to save at, or none.
pub fn save<R: Runtime>(app: &AppHandle<R>, question: Question<'_>) -> Option<PathBuf> {
    let path = rehearsed(|| dialog(app, question).set_file_name(question.name).blocking_save_file()?.into_path().ok())?;
    let ending = question.filter.1.first().copied().unwrap_or_default();
    Some(if path.extension().is_none() { path.with_extension(ending) } else { path })
}

fn dialog<R: Runtime>(app: &AppHandle<R>, question: Question<'_>) -> FileDialogBuilder<R> {
    app.dialog().file().set_title(question.title).add_filter(question.filter.0, question.filter.1)
}

fn rehearsal() -> Option<OsString> {
    if cfg!(debug_assertions) { std::env::var_os("RAADWERK_DIALOGS") } else { None }
}

/// The next rehearsed answer, taken off its list; outside rehearsals what the dialog answers.
fn rehearsed(dialog: impl FnOnce() -> Option<PathBuf>) -> Option<PathBuf> {
    let Some(list) = rehearsal() else { return dialog() };
    let text = std::fs::read_to_string(&list).unwrap_or_default();
    let (first, rest) = text.split_once('\n').unwrap_or((&text, ""));
    let _ = std::fs::write(&list, rest);
    Some(first.trim()).filter(|path| !path.is_empty()).map(PathBuf::from)
}
