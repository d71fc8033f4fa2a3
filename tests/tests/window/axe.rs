//! Every screen against axe-core: no violations, in light, dark and high contrast.

use std::fs;
use std::path::Path;

use crate::driver::{Start, Window};

/// Rooms with a word that shows they are there.
const ROOMS: &[(&str, &str)] = &[
    ("today", "november"),
    ("plan", "Jaarplan 2026"),
    ("budget", "Begroting 2026"),
    ("claims", "Declaraties 2026"),
    ("meetings", "Vergaderingen 2026"),
    ("members", "Leden"),
    ("report", "Jaarverslag 2026"),
    ("council", "Raad"),
];

/// The violations on screen, each with where it is.
pub async fn violations(window: &Window) -> Vec<String> {
    let axe = Path::new(env!("CARGO_MANIFEST_DIR")).join("../ui/node_modules/axe-core/axe.min.js");
    window.script(&fs::read_to_string(axe).expect("axe-core is installed")).await;
    let code = "const done = arguments[arguments.length - 1];
        axe.run().then(({ violations }) => done(violations.flatMap(({ id, nodes }) =>
          nodes.map(({ target, failureSummary }) => `${id}: ${target.join(' ')}: ${failureSummary}`))),
          (error) => done([String(error)]));";
    let found = window.driver.execute_async(code, vec![]).await.expect("axe-core runs");
    found.convert().expect("a list of violations")
}

#[tokio::test]
async fn every_room_is_without_violations_in_every_theme() {
    let window = Window::open(Start::Example).await;
    for theme in ["light", "dark", "contrast"] {
        window.script(&format!("document.documentElement.dataset.theme = '{theme}'")).await;
        for (room, word) in ROOMS {
            window.go(room, word).await;
            let found = violations(&window).await;
            assert!(found.is_empty(), "{room}, {theme}: {found:#?}");
            window.picture(&format!("{theme}/{room}")).await;
        }
    }
    window.close().await;
}

#[tokio::test]
async fn the_start_screen_and_the_first_question_are_without_violations() {
    let window = Window::open_for(Start::Nothing, None).await;
    window.read("Nieuwe raad").await;
    assert_eq!(violations(&window).await, Vec::<String>::new(), "start screen");
    window.picture("start").await;
    let path = window.path("Nieuw.raad");
    window.will_choose(&path);
    window.click_starting_with("Nieuwe raad").await;
    window.read("Wie bent u?").await;
    assert_eq!(violations(&window).await, Vec::<String>::new(), "who are you");
    window.picture("who").await;
    window.close().await;
}
