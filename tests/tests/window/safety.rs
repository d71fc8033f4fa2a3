//! Nothing is lost: bad input at its field, a file that is in use, damaged, or no council file at all; and what was
//! made stays after closing.

use std::fs;

use thirtyfour::Key;

use crate::driver::{Start, Window};

#[tokio::test]
async fn bad_input_is_told_at_its_field_and_nothing_is_lost() {
    let window = Window::open(Start::Example).await;
    window.go("claims", "Declaraties 2026").await;
    window.click("Nieuwe declaratie").await;
    window.choose("Lid", "Yara").await;
    window.click("Declaratie beginnen").await;
    window.fill("Datum", "31-2").await;
    window.press(Key::Tab).await;
    window.read("31 februari 2026 bestaat niet").await;
    window.choose("Soort", "Onkosten").await;
    window.fill("Omschrijving", "Koffie").await;
    window.fill("Bedrag", "abc").await;
    window.press(Key::Tab).await;
    window.read("‘abc’ is geen bedrag. Typ bijvoorbeeld 12,50.").await;
    window.click("Regel toevoegen").await;
    let kept = window.field("Omschrijving").await.prop("value").await.expect("a value").unwrap_or_default();
    assert_eq!(kept, "Koffie", "what was typed is still there");
    window.fill("Datum", "2-3").await;
    window.fill("Bedrag", "€ 1.234,56").await;
    window.read("€ 1.234,56").await;
    window.picture("journey/bad-input").await;
    window.close().await;
}

#[tokio::test]
async fn a_second_window_reads_and_says_who_has_the_file() {
    let first = Window::open(Start::Nothing).await;
    let path = first.path("Samen.raad");
    first.will_choose(&path);
    first.click_starting_with("Nieuwe raad").await;
    first.read("Raad vastleggen").await;
    let second = Window::open(Start::File(&path)).await;
    second.read("Fenna Oosterlaan werkt nu in dit bestand").await;
    second.picture("journey/read-only").await;
    second.close().await;
    first.close().await;
}

#[tokio::test]
async fn what_is_no_council_file_is_refused_in_words() {
    let window = Window::open(Start::Nothing).await;
    let path = window.path("brief.raad");
    fs::write(&path, "Geachte raad, hierbij onze brief over de wijkcentra. Met vriendelijke groet.".repeat(40))
        .expect("a letter");
    window.will_choose(&path);
    window.click_starting_with("Bestand openen").await;
    window.read("Dit is geen bestand van Raadwerk.").await;
    window.close().await;
}

#[tokio::test]
async fn the_window_comes_back_as_it_was_left() {
    let window = Window::open(Start::Nothing).await;
    let path = window.path("Thuis.raad");
    window.will_choose(&path);
    window.click_starting_with("Nieuwe raad").await;
    window.read("Raad vastleggen").await;
    window.go("members", "Leden").await;
    window.press_with(Key::Control, '+').await;
    window.click("Weergave").await;
    window.click("Donker").await;
    let window = window.again(Start::File(&path)).await;
    window.heading("Leden").await;
    let code = "const root = document.documentElement; return [root.dataset.theme, root.style.fontSize]";
    assert_eq!(window.script(code).await, serde_json::json!(["dark", "110%"]));
    window.close().await;
}

#[tokio::test]
async fn the_example_is_a_file_of_its_own_and_says_so() {
    let window = Window::open(Start::Nothing).await;
    window.click_starting_with("Voorbeeld bekijken").await;
    window.read("Dit is het voorbeeld.").await;
    window.read("Adviesraad Samenleving Waterhoven").await;
    window.close().await;
}
