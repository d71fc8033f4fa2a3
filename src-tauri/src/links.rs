//! What lies outside the program: addresses that the system's browser opens. The program itself goes nowhere.

use raadwerk_core::error::{Error, Problem, Result};
use raadwerk_core::meetings::{self, MeetingId};
use tauri::{AppHandle, Runtime, State};
use tauri_plugin_opener::OpenerExt;

use crate::desk::{Desk, now};

/// Opens the address by which people take part in a meeting from elsewhere.
#[tauri::command(async)]
pub fn meeting_link_open<R: Runtime>(app: AppHandle<R>, desk: State<'_, Desk>, id: MeetingId) -> Result<()> {
    let link = desk.with_file(|file, _| meetings::link_to_open(&file.view(now()), id))?;
    let opened = app.opener().open_url(link, None::<&str>);
    opened.map_err(|error| Error::from(Problem::Storage(error.to_string())))
}
