//! What others see in a file for Word, and in a web page beside it.

use std::io::{Cursor, Read};

use quick_xml::Reader;
use quick_xml::escape::unescape;
use quick_xml::events::Event;

/// A part of the package as text.
pub fn part(file: &[u8], path: &str) -> String {
    let mut package = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let mut xml = String::new();
    package.by_name(path).expect(path).read_to_string(&mut xml).expect("text");
    xml
}

/// Everything in the package as it is stored, pictures excepted.
pub fn unpacked(file: &[u8]) -> String {
    let package = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let paths = package.file_names().map(|name| name.expect("a name").into_owned());
    paths.filter(|path| !path.starts_with("word/media/")).map(|path| part(file, &path)).collect()
}

/// The words of every part: text, footnotes, headers, footers, and what the file says about itself.
pub fn whole_text(file: &[u8]) -> String {
    let package = zip::ZipArchive::new(Cursor::new(file)).expect("a package");
    let paths = package.file_names().map(|name| name.expect("a name").into_owned());
    let parts = paths.filter(|path| {
        path.strip_suffix(".xml").is_some() && path != "word/styles.xml" && path != "[Content_Types].xml"
    });
    parts.map(|path| text(&part(file, &path))).collect::<Vec<_>>().join("\n")
}

/// Pieces of a paragraph follow on each other; a break, a tab and the end of a paragraph part words.
fn text(xml: &str) -> String {
    let mut reader = Reader::from_str(xml);
    let mut text = String::new();
    loop {
        match reader.read_event().expect("well-formed XML") {
            Event::Text(words) => text.push_str(&words),
            Event::GeneralRef(name) => text.push_str(&unescape(&format!("&{};", &*name)).expect("an entity")),
            Event::Empty(tag) if matches!(tag.name().as_ref(), "w:tab" | "w:br") => text.push(' '),
            Event::End(tag) if matches!(tag.name().as_ref(), "w:p" | "dc:title" | "dc:creator") => text.push('\n'),
            Event::Eof => return text,
            _ => {}
        }
    }
}

/// The words that a reader of the page sees. Excepted are the link past the contents, the colophon of a website, and what is
/// drawn in charts: Word has pictures of those.
pub fn words_of_page(page: &str) -> Vec<String> {
    let (_, body) = page.split_once("Naar de inhoud</a>").expect("the link past the contents");
    let (body, _) = body.split_once("<footer").expect("a colophon");
    let mut words = String::new();
    let drawings = body.split("<svg").enumerate();
    let body: String =
        drawings.filter_map(|(n, part)| if n == 0 { Some(part) } else { Some(part.split_once("</svg>")?.1) }).collect();
    for piece in body.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        let within_a_word =
            ["strong", "em", "a", "sup"].contains(&tag.trim_start_matches('/').split(' ').next().unwrap_or_default());
        if !within_a_word {
            words.push(' ');
        }
        words.push_str(&unescape(text).expect("known entities"));
    }
    words.split_whitespace().map(Into::into).collect()
}
