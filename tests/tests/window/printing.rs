//! What goes out: chosen in the preview, saved in every form, and in the list of what was issued. By mouse, by keyboard
//! alone, and against axe-core.

use std::fs;
use std::path::PathBuf;

use thirtyfour::Key;

use crate::axe::violations;
use crate::driver::{Start, Window};

/// Saves what the preview shows; answers where it was told to be.
async fn save(window: &Window, button: &str, name: &str) -> PathBuf {
    let path = window.path(name);
    window.will_choose(&path);
    window.click(button).await;
    window.read(&format!("Bewaard: {}", path.display())).await;
    path
}

fn starts_with(path: &PathBuf, beginning: &[u8]) {
    let bytes = fs::read(path).expect("it was saved");
    assert!(bytes.starts_with(beginning), "{} begins with {:?}", path.display(), &bytes[..beginning.len()]);
}

/// How many pages the preview says there are, once they are made.
async fn pages(window: &Window) -> usize {
    window.see("[aria-label='Voorbeeld van de afdruk'][aria-busy='false']").await;
    let code = "return document.querySelectorAll('[aria-label=\"Alle pagina’s\"] > li').length";
    window.script(code).await.as_u64().and_then(|number| usize::try_from(number).ok()).expect("a number of pages")
}

#[tokio::test]
async fn a_report_goes_out_as_it_was_chosen_and_is_kept() {
    let window = Window::open(Start::Example).await;
    window.go("report", "Jaarverslag 2026").await;
    window.see("[alt^='Pagina 1 van']").await;
    let plain = pages(&window).await;
    window.click("Groot").await;
    window.read("Gewone instelling").await;
    let large = pages(&window).await;
    assert!(large > plain, "large print takes more pages: {plain}, then {large}");
    window.click("Onderdelen").await;
    window.click("Voorwoord").await;
    window.read("1 weggelaten").await;
    assert!(pages(&window).await < large, "a chapter less takes fewer pages");
    window.picture("printing/chosen").await;

    let pdf = save(&window, "Bewaren als PDF", "verslag.pdf").await;
    starts_with(&pdf, b"%PDF-1.7");
    let word = save(&window, "Bewaren voor Word", "verslag.docx").await;
    starts_with(&word, b"PK\x03\x04");
    let page = save(&window, "Bewaren als webpagina", "verslag.html").await;
    starts_with(&page, b"<!DOCTYPE html>");
    let html = fs::read_to_string(&page).expect("a page");
    assert!(html.contains("Vooruitblik") && !html.contains("Voorwoord"), "the page leaves off what was left off");

    window.click("Uitgegeven: 3 keer").await;
    for form in ["PDF", "Word", "Webpagina"] {
        let row = window.see("dialog[open] tbody").await.text().await.expect("rows");
        assert!(row.contains(form), "the list holds {form}: {row}");
    }
    // The newest stands first; the PDF went out before the others.
    let again = window.path("nogmaals.pdf");
    window.will_choose(&again);
    window.see("dialog[open] tbody tr:last-child button[aria-label^='Bewaren']").await.click().await.expect("a button");
    window.read(&format!("Bewaard: {}", again.display())).await;
    assert_eq!(fs::read(&again).expect("saved again"), fs::read(&pdf).expect("saved"), "the same bytes");
    window.picture("printing/issued").await;
    window.click("Sluiten").await;

    // The choices of this kind are remembered, and let go of at once.
    window.go("plan", "Jaarplan 2026").await;
    window.go("report", "Jaarverslag 2026").await;
    window.click("Gewone instelling").await;
    assert_eq!(pages(&window).await, plain, "as it was");
    window.close().await;
}

#[tokio::test]
async fn a_claim_is_printed_with_its_receipts_or_without_by_keyboard_alone() {
    let window = Window::open(Start::Example).await;
    window.press_with(Key::Alt, '4').await;
    window.read("Declaraties 2026").await;
    window.press_with(Key::Control, 'p').await;
    window.read("Afdrukken: ").await;
    let with = pages(&window).await;
    window.tab_to("Met bewijsstukken").await;
    window.press(Key::Space).await;
    window.read("Gewone instelling").await;
    let without = pages(&window).await;
    assert!(without < with, "receipts take pages: {with}, without {without}");
    window.press(Key::Space).await;
    assert_eq!(pages(&window).await, with, "and come back");
    let pdf = window.path("declaratie.pdf");
    window.will_choose(&pdf);
    window.tab_to("Bewaren als PDF").await;
    window.press(Key::Enter).await;
    window.read("Bewaard:").await;
    starts_with(&pdf, b"%PDF-1.7");
    window.tab_to("Uitgegeven: 1 keer").await;
    window.press(Key::Enter).await;
    window.read("Uitgegeven stukken").await;
    window.press(Key::Escape).await;
    window.tab_to("Uitgegeven: 1 keer").await;
    window.press(Key::Escape).await;
    window.press_with(Key::Alt, '5').await;
    window.read("Vergaderingen 2026").await;
    window.close().await;
}

#[tokio::test]
async fn the_choices_and_the_list_are_without_violations_in_every_theme() {
    let window = Window::open(Start::Example).await;
    window.go("report", "Jaarverslag 2026").await;
    window.see("[alt^='Pagina 1 van']").await;
    window.click("Zwart-wit").await;
    window.click("Onderdelen").await;
    window.read("Gewone instelling").await;
    save(&window, "Bewaren als PDF", "verslag.pdf").await;
    for theme in ["light", "dark", "contrast"] {
        window.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        let found = violations(&window).await;
        assert!(found.is_empty(), "preview, {theme}: {found:#?}");
        window.click("Uitgegeven: 1 keer").await;
        window.read("Met het controlegetal").await;
        let found = violations(&window).await;
        assert!(found.is_empty(), "issued, {theme}: {found:#?}");
        window.picture(&format!("{theme}/issued")).await;
        window.click("Sluiten").await;
    }
    window.close().await;
}
