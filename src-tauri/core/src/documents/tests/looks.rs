//! Sizes, inks and parts a reader may choose.

use super::*;

/// Operands of every operation of that name on all pages.
fn operations(file: &[u8], name: &str) -> Vec<Vec<f32>> {
    let pdf = lopdf::Document::load_mem(file).expect("a PDF that can be read");
    let contents = pdf.get_pages().into_values().map(|page| pdf.get_and_decode_page_content(page).expect("content"));
    let operations = contents.flat_map(|content| content.operations).filter(|found| found.operator == name);
    operations.map(|found| found.operands.iter().filter_map(|part| part.as_float().ok()).collect()).collect()
}

#[test]
fn large_print_is_tagged_alike_and_large() {
    let large = Look { size: Size::Large, ..Look::default() };
    for layout in [Layout::Report, Layout::List, Layout::Form] {
        let document = Document { layout, ..mixed() };
        let (normal, large) = (printed(&document), in_look(&document, &large));
        assert_eq!(structure(&normal), structure(&large), "{layout:?}");
        let zoom = operations(&large, "cm").into_iter().map(|matrix| matrix[0]).fold(f32::MAX, f32::min);
        let sizes = operations(&large, "Tf").into_iter().map(|font| font[0] * zoom).collect::<Vec<_>>();
        assert!(sizes.iter().any(|size| (size - 18.0).abs() < 0.01), "running text of 18 points: {sizes:?}");
        assert!(sizes.iter().all(|size| *size > 14.0), "nothing small: {sizes:?}");
    }
}

#[test]
fn a_table_too_wide_for_the_page_says_its_headers_with_every_row() {
    let large = Look { size: Size::Large, ..Look::default() };
    let all = pages(&in_look(&mixed(), &large)).join(" ");
    assert_eq!(all.matches("Gerealiseerd").count(), 4, "{all:?}");
    assert_eq!(all.matches("Toelichting").count(), 1, "an empty cell is named in the first row only: {all:?}");
    assert_eq!(pages(&printed(&mixed())).join(" ").matches("Gerealiseerd").count(), 1);
}

#[test]
fn black_print_has_greys_only() {
    let black = Look { ink: Ink::Black, ..Look::default() };
    for layout in [Layout::Report, Layout::List] {
        let file = in_look(&Document { layout, draft: true, ..mixed() }, &black);
        for colour in operations(&file, "rg").into_iter().chain(operations(&file, "RG")) {
            assert!(colour.iter().all(|part| (part - colour[0]).abs() < 0.001), "{colour:?}");
        }
        let dark = operations(&file, "re").into_iter().filter(|area| area[2] * area[3] > 5000.0).count();
        assert_eq!(dark, 0, "no large areas");
    }
}

#[test]
fn a_report_can_do_without_cover_and_contents() {
    let look = |cover, contents| Look { cover, contents, ..Look::default() };
    let first = |cover, contents| pages(&in_look(&mixed(), &look(cover, contents))).swap_remove(0);
    assert!(!first(true, true).contains("Inhoud") && !first(true, true).contains("pagina"));
    assert!(first(false, true).contains("Inhoud") && first(false, true).contains("Jaarverslag"));
    let bare = first(false, false);
    assert!(bare.contains("Terugblik") && bare.contains("Jaarverslag") && bare.contains("pagina 1"), "{bare:?}");
    let file = in_look(&mixed(), &look(false, false));
    let count = ["H1", "H2", "H3", "TOC"].map(|kind| elements(&file, kind).len());
    assert_eq!(count, [1, 2, 1, 0], "the title is the first heading");
    let no_contents = pages(&in_look(&mixed(), &look(true, false)));
    assert!(no_contents[1].contains("Terugblik") && !no_contents.join(" ").contains("Inhoud"));
}

#[test]
fn the_footer_of_the_council_is_on_every_page_but_the_cover() {
    let mut report = mixed();
    report.style.footer = Some("Adviesraad Waterhoven · adviesraad.nl".into());
    for size in [Size::Normal, Size::Large] {
        let pages = pages(&in_look(&report, &Look { size, ..Look::default() }));
        assert!(!pages[0].contains("adviesraad.nl"));
        assert!(pages[1..].iter().all(|page| page.contains("adviesraad.nl")), "{pages:?}");
    }
}
