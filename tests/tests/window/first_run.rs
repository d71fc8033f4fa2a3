//! A new council in four steps without a mouse, each step held against axe-core, and the first duty ticked off.

use thirtyfour::Key;

use crate::axe::violations;
use crate::by_keyboard::{activate, fill};
use crate::driver::{Start, Window};

async fn is_clean(window: &Window, step: &str) {
    assert_eq!(violations(window).await, Vec::<String>::new(), "{step}");
    window.picture(&format!("first-run/{step}")).await;
}

#[tokio::test]
async fn a_new_council_begins_in_four_steps_by_keyboard() {
    let window = Window::open(Start::Nothing).await;
    window.will_choose(&window.path("Rijnstad.raad"));
    activate(&window, "Nieuwe raad").await;
    window.read("Stap 1 van 4").await;
    is_clean(&window, "council").await;
    fill(&window, "Naam van de raad", "Adviesraad Rijnstad").await;
    fill(&window, "Gemeente", "Rijnstad").await;
    for choice in ["Noord", "De gemeente betaalt"] {
        window.tab_to(choice).await;
        window.press(Key::Space).await;
    }
    window.press(Key::Enter).await;

    window.read("Stap 2 van 4").await;
    window.read("Deelraden met werkgroepen").await;
    is_clean(&window, "model").await;
    window.tab_to("Tweetallen per gebied").await;
    window.press(Key::Space).await;
    window.press(Key::Down).await;
    window.press(Key::Enter).await;

    window.read("Stap 3 van 4").await;
    fill(&window, "Voornaam", "Truus").await;
    fill(&window, "Achternaam", "Wielemaker").await;
    fill(&window, "Sinds", "1-1-2024").await;
    window.press(Key::Enter).await;
    window.read("Truus Wielemaker").await;
    // The next one can be typed at once; the day is still there.
    window.await_field("Voornaam").await;
    window.type_words("Joris").await;
    fill(&window, "Tussenvoegsel", "van").await;
    fill(&window, "Achternaam", "Kampsbeek").await;
    window.press(Key::Enter).await;
    window.read("Joris van Kampsbeek").await;
    is_clean(&window, "members").await;
    activate(&window, "Verder").await;

    window.read("Stap 4 van 4").await;
    is_clean(&window, "ready").await;
    activate(&window, "Naar Vandaag").await;
    window.read("Jaarplan evalueren").await;

    activate(&window, "Jaarklok openen").await;
    window.read("0 van 4 taken gedaan").await;
    is_clean(&window, "jaarklok").await;
    activate(&window, "Gedaan: Jaarplan evalueren").await;
    window.read("1 van 4 taken gedaan").await;
    window.press_with(Key::Control, 'z').await;
    window.read("0 van 4 taken gedaan").await;
    window.close().await;
}
