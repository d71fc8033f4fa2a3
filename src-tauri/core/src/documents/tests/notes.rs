//! Footnotes.

use super::*;

pub(super) fn with_note(words: &str, note: &str) -> Text {
    Text(vec![
        Run { text: words.into(), note: Some(note.into()), ..Run::default() },
        Run { text: " en verder.".into(), ..Run::default() },
    ])
}

#[test]
fn notes_are_numbered_through_and_stand_with_their_call() {
    let mut blocks = Vec::new();
    for number in 1..=60 {
        blocks.push(Block::Paragraph(with_note(
            &format!("roep-{number}."),
            &format!("Noot-{number}. {}", "woord ".repeat(30)),
        )));
    }
    let list = List { ordered: false, items: vec![vec![Block::Paragraph(with_note("lijst", "uit-de-lijst"))]] };
    let cell = Cell::Text(with_note("cel", "uit-de-cel"));
    let columns = vec![Column::start("Wat"), Column::start("Hoe")];
    let table = Table { caption: "Tabel".into(), columns, rows: vec![vec![Cell::text("x"), cell]], total: None };
    blocks.extend([
        Block::List(list),
        Block::Table(table),
        Block::Facts(vec![("Feit".into(), with_note("feit", "uit-het-feit"))]),
        Block::Paragraph(Text(vec![Run { note: Some("zonder-woorden".into()), ..Run::default() }])),
    ]);
    for size in [Size::Normal, Size::Large] {
        let file = in_look(&document(Layout::List, blocks.clone()), &Look { size, ..Look::default() });
        for (number, page) in pages(&file).iter().enumerate() {
            for of_note in 1..=60 {
                let called = page.contains(&format!("roep-{of_note}."));
                let printed = page.contains(&format!("Noot-{of_note}."));
                assert_eq!(called, printed, "note {of_note} on page {number}");
            }
        }
        let all = pages(&file).join(" ");
        for note in ["uit-de-lijst", "uit-de-cel", "uit-het-feit", "zonder-woorden"] {
            assert_eq!(all.matches(note).count(), 1, "{note} in {all:?}");
        }
        let notes = elements(&file, "Note");
        let mut names: Vec<_> =
            notes.iter().map(|note| note.get(b"ID").and_then(Object::as_str).expect("an ID")).collect();
        names.sort_unstable();
        names.dedup();
        assert_eq!(names.len(), 64, "every note has a name of its own");
        assert_eq!(elements(&file, "Link").len(), 2 * 64, "there and back");
        assert!(structure(&file).contains("P(Reference(Link) Note(Lbl(Link)))"));
        assert!(structure(&file).contains("TD(Reference(Link) Note(Lbl(Link)))"));
    }
}

#[test]
fn a_note_longer_than_a_page_is_printed_whole() {
    let long = "lang ".repeat(3000);
    let blocks = vec![Block::Paragraph(with_note("roep", &long)), Block::Paragraph("na ".repeat(2000).into())];
    let pages = pages(&printed(&document(Layout::List, blocks)));
    assert_eq!(pages.iter().map(|page| page.matches("lang").count()).sum::<usize>(), 3000);
    assert!(pages[0].contains("lang") && pages[0].contains("na na"), "text and note share the first page");
}

#[test]
fn the_number_of_a_note_is_never_parted_from_its_word() {
    let words = |letters: usize| {
        format!("{} Woorden die een regel van een bladzijde vullen tot het eind, nu!", "i".repeat(letters))
    };
    let blocks = (0..120).map(|letters| Block::Paragraph(with_note(&words(letters), "noot"))).collect();
    let file = printed(&document(Layout::List, blocks));
    let mut calls = 0;
    for page in 1..=preview::page_count(&file).expect("pages") {
        let shown = super::amounts::lefts(&file, u32::try_from(page).expect("a page"));
        for pair in shown.windows(2).filter(|pair| pair[0].0.ends_with("nu!")) {
            calls += 1;
            assert!(pair[1].1 > pair[0].1, "the number starts a line of its own: {pair:?}");
        }
    }
    assert_eq!(calls, 120);
}

#[test]
fn two_numbers_in_a_row_do_not_read_as_one() {
    let mut text = with_note("woord", "een");
    text.0.insert(1, Run { note: Some("twee".into()), ..Run::default() });
    let all = pages(&printed(&document(Layout::List, vec![Block::Paragraph(text)]))).join(" ").replace(['\n', ' '], "");
    assert!(all.contains("woord1,2en"), "{all:?}");
}
