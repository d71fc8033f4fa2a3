//! The menu bar. Each item sends its command to the page, which does the same for a key; undo and redo carry the name
//! of the step they would take.

use tauri::menu::{Menu, MenuBuilder, MenuItem, MenuItemBuilder, MenuItemKind, PredefinedMenuItem, SubmenuBuilder};
use tauri::{AppHandle, Manager, Runtime};

use crate::desk::Desk;

/// Command and words of the items of one menu; an empty command is a line between groups.
type Items = &'static [(&'static str, &'static str)];

const FILE: Items = &[
    ("new_file", "Nieuwe raad…"),
    ("open", "Openen…"),
    ("example", "Voorbeeld bekijken"),
    ("", ""),
    ("copy", "Kopie bewaren als…"),
    ("print", "Afdrukken…"),
    ("issued", "Uitgegeven stukken…"),
    ("", ""),
    ("import:members", "Leden importeren…"),
    ("import:contacts", "Relaties importeren…"),
    ("import:claim_lines", "Declaratieregels importeren…"),
    ("import:invoices", "Facturen importeren…"),
    ("cleaning", "Opschonen…"),
    ("", ""),
    ("close", "Sluiten"),
];

const VIEW: Items = &[
    ("zoom_in", "Groter"),
    ("zoom_out", "Kleiner"),
    ("zoom_reset", "Normale grootte"),
    ("", ""),
    ("theme_system", "Kleuren van de computer"),
    ("theme_light", "Licht"),
    ("theme_dark", "Donker"),
    ("theme_contrast", "Hoog contrast"),
];

const GO: Items = &[
    ("go:today", "Vandaag"),
    ("go:plan", "Jaarplan"),
    ("go:budget", "Begroting"),
    ("go:claims", "Declaraties"),
    ("go:meetings", "Vergaderingen"),
    ("go:members", "Leden"),
    ("go:report", "Jaarverslag"),
    ("go:council", "Raad"),
];

const HELP: Items = &[("help", "Help"), ("shortcuts", "Sneltoetsen"), ("", ""), ("who", "Wie bent u?")];

const UNDO: &str = "Ongedaan maken";
const REDO: &str = "Opnieuw";

/// The menu bar of the window.
pub fn bar<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<Menu<R>> {
    let quit = PredefinedMenuItem::quit(app, Some("Afsluiten"))?;
    let file = submenu(app, "Bestand", FILE)?.separator().item(&quit).build()?;
    let edit = SubmenuBuilder::with_id(app, "edit", "Bewerken")
        .item(&item(app, "undo", UNDO)?)
        .item(&item(app, "redo", REDO)?)
        .separator()
        .item(&item(app, "record_history", "Geschiedenis hiervan")?)
        .item(&item(app, "history", "Geschiedenis…")?)
        .item(&item(app, "bin", "Prullenbak…")?)
        .item(&item(app, "new", "Nieuw in dit onderdeel")?)
        .separator()
        .item(&PredefinedMenuItem::cut(app, Some("Knippen"))?)
        .item(&PredefinedMenuItem::copy(app, Some("Kopiëren"))?)
        .item(&PredefinedMenuItem::paste(app, Some("Plakken"))?)
        .item(&PredefinedMenuItem::select_all(app, Some("Alles selecteren"))?)
        .build()?;
    let view = submenu(app, "Beeld", VIEW)?.build()?;
    let go = submenu(app, "Ga naar", GO)?.build()?;
    let help = submenu(app, "Help", HELP)?.build()?;
    MenuBuilder::new(app).items(&[&file, &edit, &view, &go, &help]).build()
}

fn item<R: Runtime>(app: &AppHandle<R>, command: &str, words: &str) -> tauri::Result<MenuItem<R>> {
    MenuItemBuilder::with_id(command, words).build(app)
}

fn submenu<'m, R: Runtime>(
    app: &'m AppHandle<R>,
    title: &str,
    items: Items,
) -> tauri::Result<SubmenuBuilder<'m, R, AppHandle<R>>> {
    let mut menu = SubmenuBuilder::new(app, title);
    for (command, words) in items {
        menu = if command.is_empty() { menu.separator() } else { menu.item(&item(app, command, words)?) };
    }
    Ok(menu)
}

/// Names the steps that undo and redo would take. A menu that lags behind is no reason to fail.
pub fn show_steps<R: Runtime>(app: &AppHandle<R>) {
    let Ok(session) = app.state::<Desk>().session() else { return };
    let Some(menu) = app.menu() else { return };
    let Some(MenuItemKind::Submenu(edit)) = menu.get("edit") else { return };
    for (command, words, step) in [("undo", UNDO, session.undo), ("redo", REDO, session.redo)] {
        let Some(MenuItemKind::MenuItem(item)) = edit.get(command) else { continue };
        let _ = item.set_enabled(step.is_some());
        let _ = item.set_text(step.map_or_else(|| words.to_owned(), |step| format!("{words}: {step}")));
    }
}
