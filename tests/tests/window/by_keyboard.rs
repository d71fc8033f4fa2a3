//! The same path without ever touching the mouse.

use std::fs;

use thirtyfour::Key;

use crate::driver::{Start, Window};

/// Walks to a field and types in it, in place of what stands there.
pub async fn fill(window: &Window, label: &str, words: &str) {
    window.tab_to(label).await;
    window.press_with(Key::Control, 'a').await;
    window.type_words(words).await;
}

pub async fn activate(window: &Window, name: &str) {
    window.tab_to(name).await;
    window.press(Key::Enter).await;
}

/// Chooses in a list by typing the beginning of the option.
async fn choose(window: &Window, label: &str, beginning: &str) {
    window.tab_to(label).await;
    window.type_words(beginning).await;
}

/// Goes to a room by its number in the rail.
async fn room(window: &Window, number: char, title: &str) {
    window.press_with(Key::Alt, number).await;
    window.read(title).await;
}

#[tokio::test]
async fn from_a_new_file_to_a_printed_report_without_a_mouse() {
    let window = Window::open(Start::Nothing).await;
    window.will_choose(&window.path("Waterland.raad"));
    activate(&window, "Nieuwe raad").await;
    window.read("Raad vastleggen").await;
    fill(&window, "Naam van de raad", "Adviesraad Waterland").await;
    fill(&window, "Gemeente", "Waterland").await;
    for choice in ["Noord", "De gemeente betaalt"] {
        window.tab_to(choice).await;
        window.press(Key::Space).await;
    }
    activate(&window, "Raad vastleggen").await;
    window.read("Hoe werkt uw raad?").await;

    room(&window, '8', "Leden").await;
    window.press_with(Key::Control, 'n').await;
    fill(&window, "Voornaam", "Yara").await;
    fill(&window, "Achternaam", "Çelikoğlu").await;
    choose(&window, "Rol", "lid").await;
    fill(&window, "Van", "1-1-2026").await;
    window.press(Key::Enter).await;
    window.read("Yara Çelikoğlu").await;

    room(&window, '2', "Jaarplan 2026").await;
    activate(&window, "Nieuw jaarplan").await;
    window.read("Nieuw onderdeel").await;
    activate(&window, "Nieuw onderdeel").await;
    fill(&window, "Titel", "Doelgroep").await;
    window.press(Key::Enter).await;
    window.tab_to("Tekst").await;
    window.type_words("Alle inwoners van Waterland.").await;

    room(&window, '3', "Begroting 2026").await;
    activate(&window, "Voorbeeldbegroting").await;
    window.read("Onkostenvergoeding leden").await;

    room(&window, '4', "Declaraties 2026").await;
    window.press_with(Key::Control, 'n').await;
    choose(&window, "Lid", "Yara").await;
    window.press(Key::Enter).await;
    // The list has a heading of that name too; the form comes by itself.
    window.await_field("Datum").await;
    fill(&window, "Datum", "22-10").await;
    choose(&window, "Soort", "Kilo").await;
    fill(&window, "Afstand", "14").await;
    choose(&window, "Post", "200").await;
    activate(&window, "Regel toevoegen").await;
    window.read("€ 3,50").await;
    // A line like the one before: date, kind and post are there. Its own text apart, it takes a dozen keys at most.
    window.await_field("Datum").await;
    let mut keys = window.tab_to("Omschrijving").await;
    window.type_words("Werkbezoek").await;
    keys += window.tab_to("Afstand").await;
    window.type_words("9").await;
    window.press(Key::Enter).await;
    keys += 1;
    window.read("€ 2,25").await;
    assert!(keys <= 12, "a claim line took {keys} keys beyond its own text");
    window.await_field("Datum").await;
    window.press(Key::Escape).await;
    activate(&window, "Indienen").await;
    window.read("D-2026-001").await;

    room(&window, '5', "Vergaderingen 2026").await;
    activate(&window, "Jaarrooster maken…").await;
    fill(&window, "Wanneer vergadert u?", "eerste dinsdag van de maand, 19:00–21:00, niet in augustus").await;
    window.read("11 vergaderingen maken").await;
    activate(&window, "11 vergaderingen maken").await;
    window.read("di 12 mei").await;

    room(&window, '0', "Jaarverslag 2026").await;
    let pdf = window.path("jaarverslag.pdf");
    window.will_choose(&pdf);
    window.press_with(Key::Control, 'p').await;
    activate(&window, "Bewaren als PDF").await;
    window.read("Bewaard:").await;
    assert!(fs::read(&pdf).expect("the saved report").starts_with(b"%PDF-1.7"), "it is a PDF");

    // Back on the desk: undo by keyboard names what it took back, redo does it again.
    room(&window, '5', "Vergaderingen 2026").await;
    window.press_with(Key::Control, 'z').await;
    window.read("Ongedaan gemaakt: Jaarrooster 2026").await;
    window.press_with(Key::Control, 'y').await;
    window.read("Opnieuw gedaan: Jaarrooster 2026").await;
    window.close().await;
}
