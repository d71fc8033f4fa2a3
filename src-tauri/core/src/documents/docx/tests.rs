//! Tests of files for Word: what Word's accessibility check asks, and the order that Word insists on.

use std::collections::BTreeSet;
use std::io::{Cursor, Read};

use chrono::{NaiveDate, NaiveDateTime};

use super::super::*;
use super::reading::{Found, Part, names, words};

const PICTURE: &[u8] = include_bytes!("../../example/papers/logo.png");

fn made() -> NaiveDateTime {
    NaiveDate::from_ymd_opt(2027, 3, 2).and_then(|day| day.and_hms_opt(20, 30, 0)).expect("a date")
}

fn heading(level: u8, text: &str) -> Block {
    Block::Heading { level, text: text.into() }
}

/// A document with a bit of everything.
fn document(layout: Layout) -> Document {
    let note = Text(vec![
        Run { text: "Zie de ".into(), ..Run::default() },
        Run { text: "wet".into(), link: Some("https://wet.nl".into()), ..Run::default() },
    ]);
    let text = Text(vec![
        Run { text: "Vet".into(), bold: true, note: Some(note), ..Run::default() },
        Run { text: " regel\nregel & <meer> ".into(), italic: true, ..Run::default() },
        Run { text: "ons ".into(), link: Some("https://raad.nl/?a=1&b=2".into()), ..Run::default() },
        Run { text: "adres".into(), bold: true, link: Some("https://raad.nl/?a=1&b=2".into()), ..Run::default() },
        Run { text: "geen link".into(), link: Some("javascript:alert(1)".into()), ..Run::default() },
    ]);
    let nested = List { ordered: true, items: vec![vec![Block::Paragraph("diep".into())], vec![]] };
    let list = List { ordered: true, items: vec![vec![Block::Paragraph("punt".into()), Block::List(nested)]] };
    let bar = Cell::Bar { done: 400, held: 100, over: false, alternative: "40 % gedaan".into() };
    let table = Table {
        caption: "Posten".into(),
        columns: vec![Column::start("Post"), Column::start("Deel"), Column::end("Bedrag")],
        rows: vec![vec![Cell::header("Reis"), bar, Cell::text("1,00")], vec![Cell::header("Druk"), Cell::Empty]],
        total: Some(vec![Cell::header("Samen"), Cell::Empty, Cell::text("1,00")]),
    };
    let picture = Figure { bytes: PICTURE.to_vec(), alternative: "Een \"brug\"".into(), caption: Some("Brug".into()) };
    Document {
        title: "Jaarverslag 2026".into(),
        subtitle: Some("Gevraagd en ongevraagd".into()),
        organisation: "Adviesraad Waterhoven".into(),
        standing: "Nog niet vastgesteld".into(),
        draft: true,
        layout,
        letter: (layout == Layout::Letter).then(|| Letter {
            addressee: vec!["Het college".into(), "Postbus 1".into()],
            details: vec![("Kenmerk".into(), "A-1".into())],
        }),
        style: HouseStyle {
            colour: "#ffcc00".into(),
            logo: Some(Logo { bytes: PICTURE.to_vec(), alternative: "Logo van de raad".into() }),
            address: vec!["Raadhuisplein 1".into()],
            footer: Some("Onze voetregel".into()),
        },
        highlights: vec![Highlight { figure: "11".into(), label: "vergaderingen".into() }],
        blocks: vec![
            heading(1, "Eén"),
            heading(4, "Opgetild"),
            Block::Paragraph(text),
            Block::List(list.clone()),
            Block::List(list),
            Block::Table(table.clone()),
            heading(1, "Twee"),
            Block::Table(Table { rows: Vec::new(), total: None, ..table }),
            Block::Figure(picture),
            Block::Facts(vec![("Voorzitter".into(), "Anneke".into())]),
            Block::Signatures(vec!["Mehmet".into()]),
        ],
    }
}

const LAYOUTS: [Layout; 4] = [Layout::Report, Layout::List, Layout::Form, Layout::Letter];

fn printed(layout: Layout) -> Vec<u8> {
    docx(&document(layout), made()).expect("a file for Word")
}

#[test]
fn the_same_document_gives_the_same_bytes() {
    assert!(printed(Layout::Report) == printed(Layout::Report));
}

#[test]
fn the_file_says_its_title_and_language() {
    let file = printed(Layout::List);
    let core = Part::of(&file, "docProps/core.xml");
    let said = |name| core.all(name).first().map(|found| found.text.clone());
    assert_eq!(said("dc:title").as_deref(), Some("Jaarverslag 2026"));
    assert_eq!(said("dc:creator").as_deref(), Some("Adviesraad Waterhoven"));
    assert_eq!(said("dc:language").as_deref(), Some("nl-NL"));
    assert_eq!(Part::of(&file, "word/styles.xml").all("w:lang")[0].val(), "nl-NL");
}

#[test]
fn headings_are_headings_and_the_contents_lead_to_them() {
    let file = printed(Layout::Report);
    let body = Part::of(&file, "word/document.xml");
    assert_eq!(body.paragraphs("Title"), ["Jaarverslag 2026"]);
    assert_eq!(body.paragraphs("Heading1"), ["Eén", "Twee"], "Word counts the chapters itself");
    assert_eq!(body.paragraphs("Heading2"), ["Opgetild"], "no level is skipped");
    assert_eq!(body.paragraphs("TOC1"), ["1 Eén", "2 Twee"]);
    assert_eq!(body.paragraphs("TOC2"), ["1.1 Opgetild"]);
    let bookmarks: BTreeSet<_> = body.all("w:bookmarkStart").iter().map(|found| found.attribute("w:name")).collect();
    let links = body.all("w:hyperlink");
    let anchors = links.iter().filter_map(|found| found.attribute("w:anchor"));
    assert!(anchors.clone().count() == 3 && anchors.clone().all(|anchor| bookmarks.contains(&Some(anchor))));
    let numbered = |layout| {
        let styles = Part::of(&printed(layout), "word/styles.xml");
        styles.all("w:numPr").len()
    };
    assert_eq!([numbered(Layout::Report), numbered(Layout::List)], [2, 0], "chapters have numbers in reports only");
}

#[test]
fn tables_can_be_followed_by_ear() {
    let body = Part::of(&printed(Layout::List), "word/document.xml");
    let tables = body.inside("w:tbl");
    assert_eq!(tables.len(), 2);
    for table in &tables {
        let count = |name: &str| table.iter().filter(|found| found.name == name).count();
        assert_eq!(count("w:tblHeader"), 1, "one header row, said again on every page");
        assert_eq!(count("w:cantSplit"), count("w:tr"), "no row tears");
        assert_eq!(count("w:tc"), 3 * count("w:tr"), "no cells are merged, none is missing");
        let caption = table.iter().find(|found| found.name == "w:tblCaption");
        assert_eq!(caption.map(Found::val), Some("Posten"));
    }
    let look: Vec<_> = body.all("w:tblLook").iter().map(|look| look.attribute("w:firstColumn")).collect();
    assert_eq!(look, [Some("1"), Some("0")]);
    assert_eq!(body.paragraphs("TableHead").join(" "), "Post Deel Bedrag Post Deel Bedrag");
    assert_eq!(body.paragraphs("TableTotal").join(" "), "Samen  1,00");
}

#[test]
fn pictures_are_there_with_what_they_say() {
    let file = printed(Layout::Report);
    let body = Part::of(&file, "word/document.xml");
    let said: Vec<_> = body.all("wp:docPr").iter().map(|found| found.attribute("descr")).collect();
    assert_eq!(said, [Some("Logo van de raad"), Some("Een \"brug\"")]);
    let mut zip = zip::ZipArchive::new(Cursor::new(&file)).expect("a package");
    let mut bytes = Vec::new();
    zip.by_name("word/media/image2.png").expect("a picture").read_to_end(&mut bytes).expect("bytes");
    let pixels = |bytes: &[u8]| image::load_from_memory(bytes).expect("a picture").to_rgb8();
    assert!(pixels(&bytes).dimensions() == pixels(PICTURE).dimensions());
}

#[test]
fn every_id_leads_somewhere() {
    for layout in LAYOUTS {
        let file = printed(layout);
        let mut zip = zip::ZipArchive::new(Cursor::new(&file)).expect("a package");
        let paths: BTreeSet<String> = names(&zip);
        for part in ["document", "footnotes"] {
            let relations = Part::of(&file, &format!("word/_rels/{part}.xml.rels"));
            let relations = relations.all("Relationship");
            let ids: BTreeSet<_> = relations.iter().filter_map(|found| found.attribute("Id")).collect();
            assert_eq!(ids.len(), relations.len(), "no id is there twice");
            for found in &Part::of(&file, &format!("word/{part}.xml")).0 {
                for id in ["r:id", "r:embed"].iter().filter_map(|name| found.attribute(name)) {
                    assert!(ids.contains(id), "{layout:?}: {id} of {} leads nowhere", found.name);
                }
            }
            for found in relations.iter().filter(|found| found.attribute("TargetMode").is_none()) {
                let path = format!("word/{}", found.attribute("Target").unwrap_or_default());
                assert!(paths.contains(&path), "{path} is not in the file");
            }
        }
        let styles = Part::of(&file, "word/styles.xml");
        let styles: BTreeSet<_> =
            styles.all("w:style").iter().filter_map(|found| found.attribute("w:styleId")).collect();
        let parts: Vec<String> = paths
            .iter()
            .filter(|path| path.starts_with("word/") && path.strip_suffix(".xml").is_some())
            .cloned()
            .collect();
        for path in parts {
            for found in &Part::of(&file, &path).0 {
                let refers =
                    ["w:pStyle", "w:rStyle", "w:tblStyle", "w:basedOn", "w:next"].contains(&found.name.as_str());
                assert!(!refers || styles.contains(found.val()), "{path}: no style {}", found.val());
            }
        }
        drop(zip.by_name("docProps/core.xml").expect("the properties"));
    }
}

#[test]
fn links_and_footnotes_lead_only_where_they_may() {
    let file = printed(Layout::List);
    let addresses = |part: &str| -> Vec<String> {
        let relations = Part::of(&file, &format!("word/_rels/{part}.xml.rels"));
        let external = relations.0.iter().filter(|found| found.attribute("TargetMode") == Some("External"));
        external.filter_map(|found| found.attribute("Target").map(Into::into)).collect()
    };
    assert_eq!(addresses("document"), ["https://raad.nl/?a=1&b=2"], "one link for pieces that belong together");
    assert_eq!(addresses("footnotes"), ["https://wet.nl"]);
    let body = Part::of(&file, "word/document.xml");
    let called = body.all("w:footnoteReference");
    assert_eq!(called.iter().map(|found| found.attribute("w:id")).collect::<Vec<_>>(), [Some("2")]);
    assert_eq!(Part::of(&file, "word/footnotes.xml").paragraphs("FootnoteText"), [" Zie de wet"]);
}

#[test]
fn lists_are_lists_and_each_begins_at_one() {
    let file = printed(Layout::List);
    let body = Part::of(&file, "word/document.xml");
    let places: Vec<(&str, &str)> =
        body.inside("w:numPr").iter().map(|inside| (inside[0].val(), inside[1].val())).collect();
    assert_eq!(places, [("0", "2"), ("1", "3"), ("1", "3"), ("0", "4"), ("1", "5"), ("1", "5")]);
    let numbering = Part::of(&file, "word/numbering.xml");
    assert_eq!(numbering.all("w:startOverride").len(), 4);
}

#[test]
fn nothing_is_white_by_way_of_an_empty_paragraph() {
    for layout in LAYOUTS {
        let body = Part::of(&printed(layout), "word/document.xml");
        for inside in body.inside("w:p") {
            let style = inside.iter().find(|found| found.name == "w:pStyle").map(Found::val).unwrap_or_default();
            let said = !words(inside).trim().is_empty() || inside.iter().any(|found| found.name == "w:drawing");
            let may_be_empty = style.starts_with("Table") || style == "ListParagraph";
            assert!(said || may_be_empty, "{layout:?}: an empty {style}");
        }
    }
}

#[test]
fn every_page_says_what_it_belongs_to() {
    let file = printed(Layout::Form);
    let header = Part::of(&file, "word/header1.xml");
    assert_eq!(header.paragraphs("Header"), ["Adviesraad WaterhovenJaarverslag 2026"]);
    assert_eq!(header.all("v:textpath").last().and_then(|found| found.attribute("string")), Some("concept"));
    let footer = Part::of(&file, "word/footer1.xml");
    assert_eq!(footer.paragraphs("Footer"), ["Onze voetregel", "Nog niet vastgesteldpagina 1 van 1"]);
    let fields: Vec<_> = footer.all("w:fldSimple").iter().filter_map(|found| found.attribute("w:instr")).collect();
    assert_eq!(fields, [" PAGE ", " NUMPAGES "]);
    assert_eq!(words(&Part::of(&file, "word/header2.xml").0), "", "the first page has its own head");
}

#[test]
fn a_letter_has_its_head() {
    let body = Part::of(&printed(Layout::Letter), "word/document.xml");
    assert_eq!(body.paragraphs("Sender"), ["Adviesraad Waterhoven · Raadhuisplein 1"]);
    assert_eq!(body.paragraphs("Addressee"), ["Het college", "Postbus 1"]);
    assert_eq!(body.paragraphs("Fact")[0], "KenmerkA-1");
}

#[test]
fn nothing_at_all_is_a_document_too() {
    for layout in LAYOUTS {
        let bare = Table { caption: String::new(), columns: Vec::new(), rows: Vec::new(), total: None };
        let odd = Table { rows: vec![vec![Cell::text("meer"), Cell::text("cellen \u{1}\u{fffe}")]], ..bare.clone() };
        let blocks = vec![
            heading(1, " "),
            Block::Paragraph(Text::default()),
            Block::List(List { ordered: false, items: Vec::new() }),
            Block::Table(bare),
            Block::Table(odd),
            Block::Facts(Vec::new()),
            Block::Signatures(Vec::new()),
        ];
        for blocks in [Vec::new(), blocks] {
            let empty = Document {
                title: String::new(),
                subtitle: None,
                organisation: String::new(),
                standing: String::new(),
                draft: false,
                letter: None,
                highlights: Vec::new(),
                style: HouseStyle { colour: String::new(), logo: None, address: Vec::new(), footer: None },
                blocks,
                ..document(layout)
            };
            let file = docx(&empty, made()).expect("a file for Word");
            assert_eq!(Part::of(&file, "docProps/core.xml").all("dc:title")[0].text, "Raadwerk");
            order(&file);
        }
    }
}

#[test]
fn a_picture_that_cannot_be_read_is_said() {
    let mut broken = document(Layout::Report);
    broken.style.logo = Some(Logo { bytes: b"geen plaatje".to_vec(), alternative: "logo".into() });
    assert!(matches!(docx(&broken, made()), Err(Error::Logo(_))));
}

#[test]
fn properties_stand_in_the_order_of_the_schema() {
    for layout in LAYOUTS {
        order(&printed(layout));
    }
}

/// What may be in an element, in the order of ISO/IEC 29500; of what is not used here some is left out.
const ORDER: [(&str, &str); 17] = [
    (
        "w:pPr",
        "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr pBdr shd tabs spacing ind contextualSpacing jc outlineLvl rPr sectPr",
    ),
    ("w:rPr", "rStyle rFonts b bCs i iCs caps color sz szCs u shd vertAlign lang"),
    ("w:tblPr", "tblStyle tblW jc tblInd tblBorders shd tblLayout tblCellMar tblLook tblCaption tblDescription"),
    ("w:tcPr", "tcW gridSpan vMerge tcBorders shd noWrap tcMar vAlign"),
    ("w:tcBorders", "top left bottom right insideH insideV"),
    ("w:tblBorders", "top left bottom right insideH insideV"),
    ("w:tblCellMar", "top left bottom right"),
    ("w:tbl", "tblPr tblGrid tr"),
    ("w:tr", "trPr tc"),
    ("w:tc", "tcPr p"),
    ("w:lvl", "start numFmt pStyle suff lvlText lvlJc pPr rPr"),
    ("w:numbering", "abstractNum num"),
    ("w:style", "name basedOn next link uiPriority qFormat pPr rPr tblPr trPr tcPr tblStylePr"),
    (
        "w:settings",
        "defaultTabStop characterSpacingControl footnotePr compat themeFontLang decimalSymbol listSeparator",
    ),
    ("w:sectPr", "headerReference footerReference footnotePr type pgSz pgMar cols titlePg"),
    ("w:font", "altName panose1 charset family pitch"),
    ("w:sdt", "sdtPr sdtContent"),
];

fn order(file: &Vec<u8>) {
    let mut zip = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let paths: Vec<String> = names(&zip).into_iter().filter(|path| path.strip_suffix(".xml").is_some()).collect();
    for path in paths {
        let mut xml = String::new();
        zip.by_name(&path).expect("a part").read_to_string(&mut xml).expect("text");
        let part = Part::read(&xml);
        for (parent, order) in ORDER {
            let order: Vec<&str> = order.split(' ').collect();
            for inside in part.inside(parent) {
                let depth = inside.first().map(|found| found.depth);
                let children = inside.iter().filter(|found| Some(found.depth) == depth);
                let places: Vec<usize> = children
                    .map(|child| {
                        let name = child.name.trim_start_matches("w:");
                        order
                            .iter()
                            .position(|known| *known == name)
                            .unwrap_or_else(|| panic!("{path}: {name} in {parent}"))
                    })
                    .collect();
                assert!(places.is_sorted(), "{path}: {parent} has {places:?}");
            }
        }
    }
}
