//! Tests of whole documents: what must be true of a PDF whatever it says.

use chrono::{NaiveDate, NaiveDateTime};
use lopdf::Object;

use super::*;

mod amounts;
mod letters;
mod looks;
mod notes;

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2027, 3, 2).and_then(|day| day.and_hms_opt(20, 30, 0)).expect("a date")
}

fn document(layout: Layout, blocks: Vec<Block>) -> Document {
    Document {
        title: "Jaarverslag 2026".into(),
        subtitle: Some("Gevraagd en ongevraagd".into()),
        organisation: "Adviesraad Waterhoven".into(),
        standing: "Vastgesteld op 2 maart 2027".into(),
        draft: false,
        layout,
        letter: None,
        style: HouseStyle { colour: "#0f4c5c".into(), logo: None, address: Vec::new(), footer: None },
        highlights: vec![Highlight { figure: "11".into(), label: "vergaderingen".into() }],
        blocks,
    }
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

/// A table whose rows take two lines each: row n says "boven-n" and, on the next line, "onder-n".
fn table(rows: usize) -> Table {
    Table {
        caption: "Posten van het jaar".into(),
        columns: vec![Column::start("Omschrijving"), Column::end("Bedrag")],
        rows: (0..rows)
            .map(|row| {
                vec![Cell::header(format!("boven-{row}.\nonder-{row}.")), Cell::text(format!("€\u{a0}{row},00"))]
            })
            .collect(),
        total: Some(vec![Cell::header("Alles samen"), Cell::text("€\u{a0}99,00")]),
    }
}

fn printed(document: &Document) -> Vec<u8> {
    pdf(document, &Look::default(), made()).expect("a PDF")
}

/// The text of each page.
fn pages(file: &[u8]) -> Vec<String> {
    let pdf = lopdf::Document::load_mem(file).expect("a PDF that can be read");
    (1..=pdf.get_pages().len())
        .map(|page| pdf.extract_text(&[u32::try_from(page).expect("a page")]).expect("text"))
        .collect()
}

/// Every structure element of that type.
fn elements(file: &[u8], kind: &str) -> Vec<lopdf::Dictionary> {
    let pdf = lopdf::Document::load_mem(file).expect("a PDF that can be read");
    let is_kind = |dictionary: &lopdf::Dictionary| {
        dictionary.has_type(b"StructElem")
            && dictionary.get(b"S").and_then(Object::as_name).ok() == Some(kind.as_bytes())
    };
    pdf.objects.values().filter_map(|object| object.as_dict().ok()).filter(|found| is_kind(found)).cloned().collect()
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    let document = document(Layout::Report, vec![heading(1, "Een"), Block::Table(table(30)), heading(1, "Twee")]);
    assert!(printed(&document) == printed(&document));
}

#[test]
fn every_word_is_in_the_pdf() {
    let text = Text(vec![
        Run { text: "Çelik, Işık, Łukasz, Erdoğan, İnci; cafe\u{301} 12½ m² ".into(), ..Run::default() },
        Run { text: "‘enkel’ “dubbel” – — … €\u{a0}12,50 ".into(), bold: true, ..Run::default() },
        Run { text: "adres".into(), italic: true, link: Some("https://voorbeeld.nl/é".into()), ..Run::default() },
    ]);
    let blocks = vec![
        heading(1, "Hoofdstuk"),
        Block::Paragraph(text.clone()),
        Block::List(List { ordered: true, items: vec![vec![Block::Paragraph("punt".into())], vec![]] }),
        Block::Table(table(3)),
        Block::Facts(vec![("Voorzitter".into(), "Anneke".into())]),
        Block::Signatures(vec!["Mehmet".into()]),
    ];
    for layout in [Layout::Report, Layout::List, Layout::Form] {
        let all = pages(&printed(&document(layout, blocks.clone()))).join(" ");
        let mut words = text.words();
        words.push_str(" Hoofdstuk punt boven-2. onder-2. Omschrijving Voorzitter Anneke Mehmet 1. 2. Alles samen");
        words.push_str(" Jaarverslag 2026 Gevraagd Adviesraad Waterhoven Vastgesteld 11 vergaderingen Posten");
        for word in words.split_whitespace() {
            assert!(all.contains(word), "{layout:?}: {word:?} in {all:?}");
        }
    }
}

#[test]
fn rows_are_whole_and_headers_said_again() {
    let file = printed(&document(Layout::List, vec![Block::Table(table(120))]));
    let pages = pages(&file);
    assert!(pages.len() > 3, "{} pages", pages.len());
    for (number, page) in pages.iter().enumerate() {
        assert!(page.contains("Omschrijving"), "page {number} has the header row");
        for row in 0..120 {
            let (top, foot) = (format!("boven-{row}."), format!("onder-{row}."));
            assert_eq!(page.contains(&top), page.contains(&foot), "row {row} is torn on page {number}");
        }
    }
    let last = pages.last().expect("a page");
    assert!(last.contains("onder-119.") && last.contains("Alles samen"), "the total stays with a row: {last:?}");
    assert_eq!(elements(&file, "TH").len(), 2, "a header said again is not in the structure again");
    assert_eq!(elements(&file, "TR").len(), 1 + 120 + 1);
}

#[test]
fn rows_have_headers_unless_there_would_be_more_of_them_than_data() {
    let headers = |rows: usize| {
        let mut wide = table(rows);
        wide.columns.push(Column::end("Over"));
        wide.rows.iter_mut().chain(&mut wide.total).for_each(|row| row.push(Cell::text("1,00")));
        elements(&printed(&document(Layout::List, vec![Block::Table(wide)])), "TH").len()
    };
    assert_eq!(headers(1), 3, "three columns, one row and a total: five headers against four cells of data");
    assert_eq!(headers(10), 3 + 10 + 1, "in a longer table every row has its header");
}

#[test]
fn a_row_taller_than_a_page_goes_on() {
    let long = "woord ".repeat(6000);
    let rows = vec![vec![Cell::text(long), Cell::text("1")], vec![Cell::text("kort"), Cell::text("2")]];
    let tall = Table { rows, total: None, ..table(0) };
    let pages = pages(&printed(&document(Layout::Form, vec![Block::Table(tall)])));
    assert_eq!(pages.iter().map(|page| page.matches("woord").count()).sum::<usize>(), 6000);
}

#[test]
fn the_contents_say_where_chapters_stand() {
    let mut blocks = Vec::new();
    for chapter in 1..=60 {
        blocks.push(heading(1, &format!("Onderwerp-{chapter:02}")));
        blocks.push(Block::Paragraph("Een zin over het onderwerp. ".repeat(40).into()));
    }
    let file = printed(&document(Layout::Report, blocks));
    let pages = pages(&file);
    for chapter in [1, 2, 30, 60] {
        let title = format!("{chapter} Onderwerp-{chapter:02} ");
        let stands = 1 + pages.iter().rposition(|page| page.contains(title.trim_end())).expect("the chapter");
        let contents = pages[1..4].join(" ");
        let entry = contents.split(&title).nth(1).unwrap_or_default().trim_start();
        let said: String = entry.chars().take_while(char::is_ascii_digit).collect();
        assert_eq!(said, stands.to_string(), "chapter {chapter} in {contents:?}");
    }
    assert!(pages[4].contains(&format!("pagina 5 van {}", pages.len())), "{:?}", pages[4]);
    assert!(!pages[0].contains("pagina"), "no page number on the cover");
}

#[test]
fn headings_are_tagged_without_gaps() {
    let blocks = vec![heading(1, "A"), heading(4, "B"), heading(2, "C"), heading(3, "D")];
    let file = printed(&document(Layout::Report, blocks.clone()));
    let count = |file: &[u8]| ["H1", "H2", "H3", "H4", "H5"].map(|kind| elements(file, kind).len());
    assert_eq!(count(&file), [2, 2, 1, 0, 0], "the contents and A; B raised and C; D");
    let file = printed(&document(Layout::List, blocks));
    assert_eq!(count(&file), [1, 1, 2, 1, 0], "in a list the title is the first heading");
}

/// The structure of a file in one line.
fn structure(file: &[u8]) -> String {
    let pdf = lopdf::Document::load_mem(file).expect("a PDF that can be read");
    let roots = pdf.objects.values().filter_map(|object| object.as_dict().ok());
    let root =
        roots.into_iter().find(|found| found.get(b"S").and_then(Object::as_name).is_ok_and(|name| name == b"Document"));
    outline_of(&pdf, root.expect("a root"))
}

/// The types of an element's kids in order, each with its own kids.
fn outline_of(pdf: &lopdf::Document, element: &lopdf::Dictionary) -> String {
    let kind = element.get(b"S").and_then(Object::as_name).map(String::from_utf8_lossy).unwrap_or_default();
    let kids = match element.get(b"K") {
        Ok(Object::Array(kids)) => kids.clone(),
        Ok(only) => vec![only.clone()],
        Err(_) => Vec::new(),
    };
    let kids = kids.iter().filter_map(|kid| pdf.get_dictionary(kid.as_reference().ok()?).ok());
    let kids: Vec<String> = kids.map(|kid| outline_of(pdf, kid)).collect();
    if kids.is_empty() { kind.into_owned() } else { format!("{kind}({})", kids.join(" ")) }
}

#[test]
fn the_structure_has_the_order_of_reading() {
    let nested = List { ordered: false, items: vec![vec![Block::Paragraph("diep".into())], vec![]] };
    let list = List { ordered: true, items: vec![vec![Block::List(nested)]] };
    let bar = Cell::Bar { done: 400, held: 100, over: false, alternative: "40 %".into() };
    let table = Table {
        caption: "Posten".into(),
        columns: vec![Column::start("Post"), Column::start(""), Column::end("Bedrag")],
        rows: vec![vec![Cell::header("Reis"), bar, Cell::Empty]],
        total: Some(vec![Cell::Empty, Cell::Empty, Cell::text("1")]),
    };
    let mut document = document(Layout::List, vec![heading(1, "Kop"), Block::List(list), Block::Table(table)]);
    document.highlights.clear();
    document.subtitle = None;
    let list = "L(LI(Lbl LBody(L(LI(Lbl LBody) LI(Lbl LBody)))))";
    let table = "Table(Caption THead(TR(TH TD TH)) TBody(TR(TH TD(Figure) TD)) TFoot(TR(TD TD TD)))";
    assert_eq!(structure(&printed(&document)), format!("Document(P H1 P Sect(H2 {list} {table}))"));
}

/// Everything a report can hold, with a table too wide for large print.
fn mixed() -> Document {
    let bar = || Cell::Bar { done: 400, held: 100, over: false, alternative: "40 %".into() };
    let row = |name: &str| {
        let mut row = vec![Cell::header(name), bar()];
        row.extend(["€\u{a0}1.250,00", "€\u{a0}975,50", "€\u{a0}274,50"].map(Cell::text));
        row.push(Cell::Empty);
        row
    };
    let names = ["Begrotingspost", "Deel", "Toegekend", "Gerealiseerd", "Beschikbaar", "Toelichting"];
    let wide = Table {
        caption: "Begroting".into(),
        columns: names.map(Column::end).to_vec(),
        rows: vec![row("Deskundigheidsbevordering"), row("Vergaderkosten"), row("Reiskosten")],
        total: Some(row("Totaal")),
    };
    let list = List { ordered: true, items: vec![vec![Block::Paragraph("punt".into())]] };
    let blocks = vec![
        heading(1, "Terugblik"),
        Block::Paragraph("Een zin over het jaar. ".repeat(60).into()),
        heading(2, "Geld"),
        Block::Table(wide),
        Block::List(list),
        Block::Facts(vec![("Voorzitter".into(), "Anneke".into())]),
        heading(1, "Vooruitblik"),
        Block::Signatures(vec!["Mehmet".into()]),
    ];
    document(Layout::Report, blocks)
}

/// Names and words that a Dutch council may meet, with marks both in one letter and loose.
const LETTERS: &str = "Γιώργος Ωραίος ΔΕΗ Δαβ Ђорђе Щукин Київ Ґалаґан Ёлка Erdoğan Işık Łukasz Őrsi Ţepeş Ioniță Ōno \
    Nguyễn Đặng Thị Ŭ Ŋ ĳs IJs Ẓahra Ṣāliḥ s\u{323}alih\u{323} e\u{301}e\u{308} g\u{306} \
    Νι\u{301}κος Йи\u{306} ʻOkina − ≤ ≥ ≈ ≠ ± ✓ ✗ ☐ ☑ → ← ⇒ ⁴ ₂ ⅓ € ₺ № ′ ″ µg Ω ■ ● ★ ☎ ℃";

#[test]
fn letters_of_all_kinds_of_people_are_printed() {
    for style in [Run::default(), Run { bold: true, ..Run::default() }, Run { italic: true, ..Run::default() }] {
        let text = Text(vec![Run { text: LETTERS.into(), ..style }]);
        let file = printed(&document(Layout::List, vec![heading(1, LETTERS), Block::Paragraph(text)]));
        // Where the font changes within a word, the library that reads the text back sees a space.
        let all = pages(&file).join(" ").replace([' ', '\n'], "");
        for word in LETTERS.split_whitespace() {
            assert!(all.matches(word).count() >= 2, "{word:?} in {all:?}");
        }
        assert!(!all.contains('\u{200b}'), "no glyph is without a letter: {all:?}");
    }
}

#[test]
fn what_leaves_no_ink_is_no_letter() {
    let odd =
        "a\tb\u{a0}c\u{ad}d\u{200b}e\u{200d}f\u{0}g\u{feff}h\u{2028}i\u{7f}j\u{e0001}k\u{34f}l\u{202f}m\r\nn\u{2060}o";
    let described = document(Layout::List, vec![heading(1, odd), Block::Paragraph(odd.into())]);
    assert_eq!(unprintable(&described), []);
    let all = pages(&printed(&described)).join(" ");
    assert!(all.contains("a b\u{a0}cdefgh"), "{all:?}");
}

#[test]
fn letters_without_a_glyph_are_refused_by_name() {
    let refused = |blocks| match pdf(&document(Layout::Report, blocks), &Look::default(), made()) {
        Err(Error::NoGlyph { word, characters }) => (word, characters),
        other => panic!("no glyph was expected, not {:?}", other.map(|file| file.len())),
    };
    let arabic = refused(vec![Block::Paragraph("De naam سعيدx is hier".into())]);
    assert_eq!(arabic, ("سعيدx".into(), "سعيد".into()));
    let emoji = refused(vec![Block::Signatures(vec!["Anneke 👍🏽".into()])]);
    assert_eq!(emoji.0, "👍🏽");
    let chinese = refused(vec![heading(1, "王小明")]);
    assert_eq!(chinese.0, "王小明");
}

#[test]
fn all_words_that_cannot_be_printed_are_named() {
    let noted = Run { text: "Ωmega".into(), note: Some("noot 王".into()), ..Run::default() };
    let mut table = table(2);
    table.rows[1][0] = Cell::header("rij 小");
    let mut described = document(
        Layout::Letter,
        vec![
            heading(1, "Een 明 en 明 en x明y"),
            Block::List(List { ordered: true, items: vec![vec![Block::Paragraph(Text(vec![noted]))]] }),
            Block::Table(table),
            Block::Facts(vec![("naam".into(), "स्वागत".into())]),
            Block::Signatures(vec!["👍".into()]),
        ],
    );
    described.title = "Titel 題".into();
    described.style.footer = Some("voet 👎".into());
    described.letter =
        Some(Letter { addressee: vec!["سعيد".into()], details: vec![("Kenmerk".into(), "🄰".into())] });
    let words: Vec<String> = unprintable(&described).into_iter().map(|found| found.word).collect();
    assert_eq!(words, ["題", "👎", "سعيد", "🄰", "明", "x明y", "王", "小", "स्वागत", "👍"]);
    assert_eq!(unprintable(&document(Layout::Report, vec![heading(1, "Gewoon")])), []);
}

#[test]
fn nothing_at_all_is_a_document_too() {
    for layout in [Layout::Report, Layout::List, Layout::Form] {
        let empty = Document {
            title: String::new(),
            subtitle: None,
            organisation: String::new(),
            standing: String::new(),
            highlights: Vec::new(),
            draft: true,
            ..document(layout, Vec::new())
        };
        assert_eq!(preview::page_count(&printed(&empty)).ok(), Some(1), "{layout:?}");
    }
    let bare = Table { caption: String::new(), columns: Vec::new(), rows: Vec::new(), total: None };
    let odd = vec![
        heading(1, " "),
        Block::Paragraph(Text::default()),
        Block::List(List { ordered: false, items: Vec::new() }),
        Block::Table(bare.clone()),
        Block::Table(Table { rows: vec![vec![Cell::text("meer"), Cell::text("cellen")]], ..bare }),
        Block::Table(Table { total: None, ..table(0) }),
        Block::Facts(Vec::new()),
        Block::Signatures(Vec::new()),
    ];
    let all = pages(&printed(&document(Layout::Report, odd))).join(" ");
    for word in ["meer", "cellen", "Geen gegevens"] {
        assert!(all.contains(word), "{word:?} in {all:?}");
    }
}

#[test]
fn links_lead_only_where_links_may() {
    let link = |address: &str| Run { text: "klik".into(), link: Some(address.into()), ..Run::default() };
    let text = Text(vec![link("https://a.nl/x y"), link("javascript:alert(1)"), link("mailto:a@b.nl")]);
    let document = document(Layout::List, vec![Block::Paragraph(text)]);
    assert_eq!(elements(&printed(&document), "Link").len(), 2);
    let page = html(&document);
    assert!(page.contains("href=\"https://a.nl/x y\"") && !page.contains("javascript"), "{page}");
}

#[test]
fn a_page_becomes_a_picture() {
    let file = printed(&document(Layout::Report, vec![heading(1, "Een")]));
    let picture = preview::page_png(&file, 0, 400).expect("a picture");
    assert_eq!(picture[16..20], 400u32.to_be_bytes(), "as wide as asked");
    assert!(matches!(preview::page_png(&file, 99, 400), Err(Error::NoPage(99))));
    assert!(matches!(preview::page_count(b"geen PDF"), Err(Error::NotAPdf)));
}

#[test]
fn a_logo_that_cannot_be_read_is_said() {
    let mut broken = document(Layout::Report, Vec::new());
    broken.style.logo = Some(Logo { bytes: b"geen plaatje".to_vec(), alternative: "logo".into() });
    assert!(matches!(pdf(&broken, &Look::default(), made()), Err(Error::Logo(_))));
}

#[test]
fn what_is_typed_cannot_become_markup() {
    let evil = "<script>alert('\"&')</script>";
    let mut document =
        document(Layout::Report, vec![heading(1, evil), Block::Paragraph(evil.into()), Block::Table(table(1))]);
    document.title = evil.into();
    document.style.logo = Some(Logo { bytes: Vec::new(), alternative: format!("\"{evil}") });
    let page = html(&document);
    assert!(!page.contains("<script") && page.contains("&lt;script&gt;alert(&#39;&quot;&amp;"), "{page}");
    for part in ["<html lang=\"nl\">", "class=\"skip\"", "<caption", "scope=\"col\"", "scope=\"row\"", "<nav", "<main"]
    {
        assert!(page.contains(part), "{part} is missing");
    }
}
fn in_look(document: &Document, look: &Look) -> Vec<u8> {
    pdf(document, look, made()).expect("a PDF")
}
