//! Names the commands that the window may call; each gets a permission of its own (capabilities/main.json).

fn main() {
    let manifest = tauri_build::AppManifest::new().commands(&[
        "session",
        "ask",
        "act",
        "undo",
        "redo",
        "history",
        "open_file",
        "new_file",
        "open_example",
        "close_file",
        "save_copy",
        "newest_backup",
        "restore_backup",
        "set_who",
        "set_display",
        "set_place",
        "choose_papers",
        "choose_list",
        "clean",
        "backups",
        "replace_backups",
        "document_pages",
        "document_cancel",
        "document_page",
        "document_save",
        "document_open",
        "document_show_folder",
        "sheet_save",
        "issued_open",
        "issued_save",
        "meeting_link_open",
    ]);
    if let Err(error) = tauri_build::try_build(tauri_build::Attributes::new().app_manifest(manifest)) {
        println!("cargo::error={error:#}");
    }
}
