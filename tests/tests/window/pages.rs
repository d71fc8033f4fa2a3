//! The documents as web pages, in a browser: against axe-core in light and dark, on a wide screen and on a telephone.

use std::fs;

use raadwerk_core::print::{Audience, Choices, Format, Subject};
use raadwerk_tests::Council;
use serde_json::json;

use crate::axe::violations;
use crate::driver::Window;

const DOCUMENTS: &[&str] = &["jaarplan", "jaarverslag", "jaarrooster", "begroting", "begrotingsaanvraag"];

/// Every kind of document as a page, by name.
fn pages() -> Vec<(String, Vec<u8>)> {
    let council = Council::example();
    let internal = Choices { audience: Audience::Internal, ..Choices::default() };
    let year = Subject::of_year(2026);
    let mut pages: Vec<_> = DOCUMENTS
        .iter()
        .map(|name| ((*name).to_owned(), council.print_as(name, &year, &internal, Format::Html)))
        .collect();
    let claims = council.ask("claims.list", json!({ "year": 2026 }));
    let subject = Subject { year: None, id: claims[0]["id"].as_str().map(Into::into) };
    pages.push(("declaratie".into(), council.print_of("declaratie", &subject, Format::Html)));
    pages
}

#[tokio::test]
async fn every_document_as_a_page_is_without_violations() {
    let pages = pages();
    for dark in [false, true] {
        let browser = Window::browser(dark).await;
        for (name, page) in &pages {
            let path = browser.path(&format!("{name}.html"));
            fs::write(&path, page).unwrap();
            browser.driver.goto(format!("file://{}", path.display())).await.unwrap();
            let is_dark = browser.script("return matchMedia('(prefers-color-scheme: dark)').matches").await;
            assert_eq!(is_dark, dark, "the browser follows the theme");
            for width in [1200, 400] {
                browser.driver.set_window_rect(0, 0, width, 900).await.unwrap();
                let found = violations(&browser).await;
                assert!(found.is_empty(), "{name}, dark {dark}, {width} wide: {found:#?}");
                let wider = "return document.documentElement.scrollWidth - document.documentElement.clientWidth";
                assert_eq!(browser.script(wider).await, 0, "{name}, {width} wide: the page itself scrolls sideways");
                browser.picture(&format!("pages/{name}-{width}{}", if dark { "-dark" } else { "" })).await;
            }
        }
        browser.close().await;
    }
}
