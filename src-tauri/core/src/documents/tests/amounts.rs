//! Numbers in columns.

use super::*;

/// Where the text starts that each text operation of a page shows, by what it shows.
pub(super) fn lefts(file: &[u8], page: u32) -> Vec<(String, f32)> {
    let pdf = lopdf::Document::load_mem(file).expect("a PDF that can be read");
    let mut copy = pdf.clone();
    let id = pdf.get_pages()[&page];
    let content = pdf.get_and_decode_page_content(id).expect("content");
    let mut found = Vec::new();
    let (mut font, mut left) = (None, 0.0);
    for operation in content.operations {
        match operation.operator.as_str() {
            "Tf" => font = Some(operation.clone()),
            "Tm" => left = operation.operands[4].as_float().expect("a place"),
            "TJ" | "Tj" => {
                let text = |name: &str| lopdf::content::Operation::new(name, Vec::new());
                let operations = vec![text("BT"), font.clone().expect("a font"), operation, text("ET")];
                let alone = lopdf::content::Content { operations }.encode().expect("content");
                copy.change_page_content(id, alone).expect("a page");
                found.push((copy.extract_text(&[page]).expect("text").trim().to_owned(), left));
            }
            _ => {}
        }
    }
    found
}

#[test]
fn amounts_stand_with_their_commas_under_each_other() {
    let amounts = |amounts: &[&str]| {
        let rows = amounts.iter().map(|amount| vec![Cell::text("x"), Cell::text(*amount)]).collect();
        let columns = vec![Column::start("Wat"), Column::end("Hoeveel")];
        let table = Table { caption: "Maten".into(), columns, rows, total: None };
        let lefts = lefts(&printed(&document(Layout::List, vec![Block::Table(table)])), 1);
        let left = |amount: &&str| lefts.iter().find(|(text, _)| text == amount).expect("the amount").1;
        amounts.iter().map(left).collect::<Vec<f32>>()
    };
    let with_comma = amounts(&["1,55 km", "3 km", "7", "9,1"]);
    assert!(with_comma.windows(2).all(|pair| (pair[0] - pair[1]).abs() < 0.1), "one digit before it: {with_comma:?}");
    let without = amounts(&["1 km", "3", "7 uur"]);
    assert!(without[1] > without[0] + 5.0 && without[1] > without[2] + 5.0, "flush right: {without:?}");
}
