//! The whole path by mouse: from a new council file to a printed annual plan and report.

use std::fs;

use crate::driver::{Start, Window};

/// A new file with its council, one member and the year's budget.
async fn council(window: &Window) {
    let path = window.path("Waterland.raad");
    window.will_choose(&path);
    window.click_starting_with("Nieuwe raad").await;
    window.read("Raad vastleggen").await;
    window.fill("Naam van de raad", "Adviesraad Waterland").await;
    window.fill("Gemeente", "Waterland").await;
    window.click("Midden").await;
    window.click_starting_with("De gemeente betaalt").await;
    window.click("Raad vastleggen").await;
    window.read("Adviesraad Waterland").await;
}

async fn member(window: &Window) {
    window.go("members", "Leden").await;
    window.click("Nieuw lid").await;
    window.fill("Voornaam", "Hendrik-Jan").await;
    window.fill("Tussenvoegsel", "'t").await;
    window.fill("Achternaam", "Sandt").await;
    window.choose("Rol", "penningmeester").await;
    window.fill("Van", "1-1-2026").await;
    window.read("1 januari 2026").await;
    window.click("Lid toevoegen").await;
    window.read("Hendrik-Jan 't Sandt").await;
}

async fn plan(window: &Window) {
    window.go("plan", "Jaarplan 2026").await;
    window.click("Nieuw jaarplan").await;
    window.click("Nieuw onderdeel").await;
    window.fill("Titel", "Taak en aanleiding").await;
    window.click("Toevoegen").await;
    let body = window.field("Tekst").await;
    body.send_keys("Wij adviseren het college vanuit de inwoners.").await.expect("typing");
    window.click("Overzicht").await;
    window.read("Dit plan heeft geen doelen. Dat mag.").await;
    window.click("Nieuw doel").await;
    window.fill("Doel", "Meer contact met inwoners").await;
    window.click("Toevoegen").await;
    window.read("Meer contact met inwoners").await;
}

async fn budget(window: &Window) {
    window.go("budget", "Begroting 2026").await;
    window.click_starting_with("Voorbeeldbegroting").await;
    window.read("Onkostenvergoeding leden").await;
    window.click("Toegekend…").await;
    window.fill("Datum van het besluit", "4-12-2025").await;
    window.click("Toegekend").await;
    window.read("Toegekend op 4 december 2025").await;
}

async fn claim(window: &Window) {
    window.go("claims", "Declaraties 2026").await;
    window.click("Nieuwe declaratie").await;
    window.choose("Lid", "Hendrik-Jan 't Sandt").await;
    window.click("Declaratie beginnen").await;
    window.fill("Datum", "22-10").await;
    window.choose("Soort", "Kilometers").await;
    window.fill("Afstand", "37,4").await;
    window.choose("Post", "200 Reiskosten").await;
    window.click("Regel toevoegen").await;
    window.read("€ 9,35").await;
    window.choose("Soort", "Onkosten").await;
    window.fill("Omschrijving", "Zaalhuur wijkcentrum").await;
    window.fill("Bedrag", "45").await;
    window.choose("Post", "500 Vergaderkosten").await;
    window.click("Regel toevoegen").await;
    window.read("€ 54,35").await;
    window.click("Sluiten").await;
    window.read("Bon ontbreekt").await;

    let (name, bytes) = raadwerk_tests::papers::receipt(1);
    let receipt = window.path(&name);
    fs::write(&receipt, bytes).expect("a receipt");
    window.will_choose(&receipt);
    window.click("Bon erbij: 22 okt, Zaalhuur wijkcentrum").await;
    window.read("1 bon").await;
    window.click("Indienen").await;
    window.read("D-2026-001").await;
    window.click("Goedkeuren").await;
    window.click("Betaald…").await;
    window.click("Betaald").await;
    window.read("Betaald").await;
}

async fn meetings(window: &Window) {
    window.go("meetings", "Vergaderingen 2026").await;
    window.click_starting_with("Jaarrooster maken").await;
    window.fill("Wanneer vergadert u?", "eerste dinsdag van de maand, 19:00–21:00, niet in augustus").await;
    window.read("Begrepen: eerste dinsdag van de maand, niet in augustus").await;
    window.read("Bevrijdingsdag").await;
    window.fill("Plaats", "gemeentehuis").await;
    window.click("11 vergaderingen maken").await;
    window.read("di 12 mei").await;
}

async fn report(window: &Window) {
    window.go("report", "Jaarverslag 2026").await;
    window.read("uit de gegevens").await;
    window.see("[alt^='Pagina 1 van']").await;
    let pdf = window.path("jaarverslag.pdf");
    window.will_choose(&pdf);
    window.click("Bewaren als PDF").await;
    window.read("Bewaard:").await;
    assert!(fs::read(&pdf).expect("the saved report").starts_with(b"%PDF-1.7"), "it is a PDF");
}

#[tokio::test]
async fn from_a_new_file_to_a_printed_report() {
    let window = Window::open(Start::Nothing).await;
    council(&window).await;
    window.picture("journey/council").await;
    member(&window).await;
    plan(&window).await;
    window.picture("journey/plan").await;
    budget(&window).await;
    claim(&window).await;
    window.picture("journey/claim").await;
    meetings(&window).await;
    window.picture("journey/meetings").await;
    report(&window).await;
    window.picture("journey/report").await;
    // Undo goes back to where the change was made, and names it.
    window.click_starting_with("Ongedaan maken").await;
    window.read("Ongedaan gemaakt: Jaarrooster 2026").await;
    window.close().await;
}
