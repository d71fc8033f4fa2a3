//! Letters.

use super::*;

/// A letter with that many lines of address and that many details.
pub(super) fn letter(lines: usize, details: usize) -> Document {
    let numbered = |count: usize, word: &str| (1..=count).map(|line| format!("{word}-{line}")).collect::<Vec<_>>();
    let details = numbered(details, "Kenmerk").into_iter().map(|name| (name, "AW-2026-014".to_owned()));
    let head = Letter { addressee: numbered(lines, "Regel"), details: details.collect() };
    let mut letter = document(Layout::Letter, vec![Block::Paragraph("Geachte heer, mevrouw,".into())]);
    letter.title = "Ons advies over de bushalte".into();
    letter.style.address = vec!["Postbus 12".into(), "1234 AB Waterhoven".into()];
    letter.letter = Some(head);
    letter.blocks.push(Block::Paragraph("Een zin in een brief. ".repeat(250).into()));
    letter.blocks.push(Block::Signatures(vec!["Anneke de Vries".into()]));
    letter
}

#[test]
fn a_letter_has_its_address_in_the_window() {
    for size in [Size::Normal, Size::Large] {
        for (lines, details) in [(0, 0), (1, 2), (4, 6), (7, 6)] {
            let file = in_look(&letter(lines, details), &Look { size, ..Look::default() });
            let pdf = lopdf::Document::load_mem(&file).expect("a PDF that can be read");
            let all = pages(&file);
            for word in ["Adviesraad Waterhoven", "Postbus 12", "Betreft", "bushalte", "pagina 1 van"] {
                assert!(all[0].contains(word), "{word:?} in {:?}", all[0]);
            }
            assert!(all[1].contains("pagina 2 van") && !all[1].contains("Betreft"));
            assert_eq!(elements(&file, "H1").len(), 1, "the subject");
            let content = pdf.get_and_decode_page_content(pdf.get_pages()[&1]).expect("content");
            let scale = size.zoom() * 25.4 / 72.0;
            let left = |matrix: &[f32]| matrix[4] * scale;
            let down = |matrix: &[f32]| 297.0 - matrix[5] * scale;
            let matrices = content.operations.iter().filter(|found| found.operator == "Tm");
            let matrices = matrices
                .map(|found| found.operands.iter().filter_map(|part| part.as_float().ok()).collect::<Vec<f32>>());
            let in_window =
                matrices.filter(|matrix| (45.0..83.0).contains(&down(matrix)) && left(matrix) < 105.0).count();
            assert_eq!(in_window, lines, "nothing but the address is in the window ({size:?})");
        }
    }
}
