//! The window: starts Tauri, menu, dialogs, file opening. No rules of the council live here; every command is a few
//! lines around the core.

mod desk;
mod dialogs;
mod files;
mod laptop;
mod links;
mod menu;
mod operations;
mod page;
mod printing;
pub mod wire;

use std::process::ExitCode;

use tauri::{Builder, DragDropEvent, Emitter, Manager, Runtime, Window, WindowEvent};

use desk::Desk;

/// Where files dropped on the window landed, in CSS pixels.
#[derive(Clone, serde::Serialize)]
struct FileDrop {
    paths: Vec<std::path::PathBuf>,
    x: f64,
    y: f64,
}

/// Runs the program until its window is closed; ends with a message when the system cannot start a window at all.
pub fn run() -> ExitCode {
    #[cfg(target_os = "linux")]
    ask_for_plain_rendering();
    let ended = program(tauri::Builder::default())
        .plugin(tauri_plugin_single_instance::init(|app, arguments, _| {
            if let Some(window) = app.get_webview_window("main") {
                let _ = window.set_focus();
            }
            if let Some(path) = desk::file_named(&arguments) {
                let _ = app.emit("open_path", path);
            }
        }))
        .plugin(tauri_plugin_window_state::Builder::default().build())
        .run(tauri::generate_context!());
    if let Err(error) = ended {
        eprintln!("Raadwerk kan geen venster openen: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

/// Some graphics cards show a blank window unless the web view does without `DMA-BUF`. Without that every picture that
/// is put together by the card is read back from it, so the web view paints its pages itself: pages of text are sooner
/// on the screen that way (a sixth of a start, by `cargo xtask bench`). It is told by the environment, which may only be
/// changed while nothing else runs: this comes before everything.
#[cfg(target_os = "linux")]
fn ask_for_plain_rendering() {
    for wish in ["WEBKIT_DISABLE_DMABUF_RENDERER", "WEBKIT_DISABLE_COMPOSITING_MODE"] {
        let _ = glib::setenv(wish, "1", false);
    }
}

/// The program on any runtime, so that tests can run it without a display.
pub fn program<R: Runtime>(builder: Builder<R>) -> Builder<R> {
    builder
        .plugin(tauri_plugin_dialog::init())
        .plugin(tauri_plugin_opener::Builder::new().open_js_links_on_click(false).build())
        .invoke_handler(tauri::generate_handler![
            files::session,
            operations::ask,
            operations::act,
            operations::undo,
            operations::redo,
            operations::history,
            files::open_file,
            files::new_file,
            files::open_example,
            files::close_file,
            files::save_copy,
            files::newest_backup,
            files::restore_backup,
            files::set_who,
            files::set_display,
            files::set_place,
            files::choose_papers,
            files::choose_list,
            files::clean,
            files::backups,
            files::replace_backups,
            printing::document_pages,
            printing::document_cancel,
            printing::document_page,
            printing::document_save,
            printing::document_open,
            printing::document_show_folder,
            printing::sheet_save,
            printing::issued_open,
            printing::issued_save,
            links::meeting_link_open,
        ])
        // With the window, not after it: a menu that comes later takes room from a page that is there already.
        .menu(menu::bar)
        .on_menu_event(|app, event| {
            let _ = app.emit("menu", event.id().as_ref());
        })
        .setup(|app| {
            let desk = Desk::new(app.handle())?;
            app.manage(desk);
            page::open(app.handle())?;
            Ok(())
        })
        .on_window_event(|window, event| {
            if let WindowEvent::DragDrop(DragDropEvent::Drop { paths, position }) = event {
                dropped(window, paths, *position);
            }
        })
}

fn dropped<R: Runtime>(window: &Window<R>, paths: &[std::path::PathBuf], position: tauri::PhysicalPosition<f64>) {
    let scale = window.scale_factor().unwrap_or(1.0);
    let drop = FileDrop { paths: paths.to_vec(), x: position.x / scale, y: position.y / scale };
    let _ = window.emit("file_dropped", drop);
}
