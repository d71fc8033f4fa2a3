//! What changes in a council: a member leaves halfway a term, an area is split, a list of members comes in from Excel.

use std::fs;

use thirtyfour::By;

use crate::driver::{Start, Window};

/// Opens the row of a list that begins with these words.
async fn open_row(window: &Window, name: &str) {
    window.read(name).await;
    let row = By::XPath(format!("//tbody//tr/*[starts-with(normalize-space(.), \"{name}\")]"));
    window.driver.find(row).await.expect("a row of that name").click().await.expect("a row opens");
}

#[tokio::test]
async fn a_member_leaves_and_the_area_asks_for_someone() {
    let window = Window::open(Start::Example).await;
    window.go("members", "Leden").await;
    open_row(&window, "Okke Terpstraat").await;
    window.click("Vertrek vastleggen…").await;
    window.fill("Laatste dag", "1-11-2026").await;
    window.fill("Reden", "Verhuisd").await;
    window.read("Dit moet iemand overnemen").await;
    window.click("Bewaren").await;
    window.go("areas", "Gebieden en thema’s").await;
    window.read("Alleen Joris van Kampsbeek").await;
    window.click("Ongedaan maken").await;
    window.read("Ongedaan gemaakt: ").await;
    window.go("areas", "Gebieden en thema’s").await;
    let text = window.text().await;
    assert!(!text.contains("Alleen Joris van Kampsbeek"), "undo brings him back: {text}");
    window.close().await;
}

#[tokio::test]
async fn an_area_is_split_from_a_day_on() {
    let window = Window::open(Start::Example).await;
    window.go("areas", "Gebieden en thema’s").await;
    open_row(&window, "Centrum").await;
    window.click("Meer: Centrum").await;
    window.click("Splitsen…").await;
    window.fill("Vanaf", "1-11-2026").await;
    window.fill("Naam van deel 1", "Oude Stad").await;
    window.fill("Naam van deel 2", "Stationsbuurt").await;
    window.read("Centrum blijft bestaan tot en met 31 oktober 2026").await;
    window.click("Splitsen").await;
    window.read("Oude Stad").await;
    window.go("areas", "Gebieden en thema’s").await;
    window.read("nu: Oude Stad en Stationsbuurt").await;
    window.close().await;
}

#[tokio::test]
async fn a_list_of_members_comes_in_and_goes_out_in_one_step() {
    let window = Window::open(Start::Example).await;
    let list = window.path("leden.csv");
    // As Dutch Excel writes it: semicolons, Windows-1252.
    let mut bytes = b"Voornaam;Tussenvoegsel;Achternaam;Functie;Lid sinds;E-mail\r\n".to_vec();
    bytes.extend(b"Andr\xe9;van der;Plas;lid;1-9-2026;andre@voorbeeld.example\r\n");
    bytes.extend(b"Zo\xeb;;Kuiper;lid;31-2-2026;zoe@voorbeeld.example\r\n");
    fs::write(&list, bytes).expect("a list");
    window.go("members", "Leden").await;
    window.click("Leden importeren…").await;
    window.will_choose(&list);
    window.click("Bestand kiezen…").await;
    window.read("Achternaam").await;
    window.click("Verder").await;
    window.read("1 rij heeft een fout").await;
    window.click("1 lid importeren").await;
    window.read("André van der Plas").await;
    window.click("Ongedaan maken").await;
    window.read("Ongedaan gemaakt: ").await;
    let text = window.text().await;
    assert!(!text.contains("André van der Plas"), "one step took it away: {text}");
    window.close().await;
}
