//! The evening of a meeting without a mouse: who is there, notes, a decision and an action, and the lists at closing.

use thirtyfour::Key;

use crate::by_keyboard::{activate, fill};
use crate::driver::{Start, Window};

/// Holds Ctrl and Shift and presses a letter.
async fn command(window: &Window, letter: char) {
    let (ctrl, shift) = (char::from(Key::Control), char::from(Key::Shift));
    let chain = window.driver.action_chain().key_down(ctrl).key_down(shift).key_down(letter).key_up(letter);
    chain.key_up(shift).key_up(ctrl).perform().await.expect("three keys");
}

/// Walks down the list until the row of this day has the focus.
async fn walk_to_row(window: &Window, day: &str) {
    window.tab_to("geweest: di 6 januari").await;
    for _ in 0..40 {
        if window.focus().await.contains(day) {
            return;
        }
        window.press(Key::Down).await;
    }
    panic!("no row of {day}; the focus is at ‘{}’", window.focus().await);
}

#[tokio::test]
async fn a_whole_evening_by_keyboard_alone() {
    let window = Window::open(Start::Example).await;
    window.press_with(Key::Alt, '5').await;
    window.read("Vergaderingen 2026").await;
    walk_to_row(&window, "di 3 november").await;
    window.press(Key::Enter).await;
    activate(&window, "In vergadering").await;
    activate(&window, "Vergadering openen").await;
    window.read("Geopend om").await;

    activate(&window, "Iedereen aanwezig").await;
    window.read("Quorum:").await;

    // The first item, and what is said of it.
    window.press_with(Key::Alt, Key::PageDown).await;
    window.read("Punt 1 van").await;
    command(&window, 'n').await;
    window.type_words("De voorzitter opent de vergadering.").await;
    window.press_with(Key::Alt, Key::PageDown).await;
    window.read("Punt 2 van").await;
    window.read("geweest").await;

    command(&window, 'b').await;
    window.read("Besluit vastleggen").await;
    window.type_words("De agenda is vastgesteld.").await;
    activate(&window, "Besluit vastleggen").await;
    window.read("De agenda is vastgesteld.").await;
    window.read("2026-").await;

    command(&window, 'a').await;
    fill(&window, "Wat moet er gebeuren?", "Zaal voor december bespreken").await;
    window.tab_to("Wie doet het?").await;
    window.type_words("Fenna").await;
    activate(&window, "Actie afspreken").await;
    window.read("Zaal voor december bespreken").await;

    activate(&window, "Vergadering sluiten").await;
    window.read("Besluiten- en actielijst").await;
    window.press_with(Key::Control, 'z').await;
    window.read("Ongedaan gemaakt: Vergadering gesloten").await;
    window.close().await;
}
