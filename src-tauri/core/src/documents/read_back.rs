//! The words of a finished document, to find out whether something stands in it.

use std::io::{Cursor, Read};

/// The text of a document that Raadwerk made, without markup; nothing when it cannot be read.
pub fn text(bytes: &[u8]) -> Option<String> {
    if bytes.starts_with(b"%PDF") {
        return pdf(bytes);
    }
    if bytes.starts_with(b"PK") {
        return docx(bytes);
    }
    String::from_utf8(bytes.to_vec()).ok().map(|html| without_tags(&html))
}

fn pdf(bytes: &[u8]) -> Option<String> {
    let document = lopdf::Document::load_mem(bytes).ok()?;
    let pages: Vec<u32> = document.get_pages().keys().copied().collect();
    let text = document.extract_text(&pages).ok()?;
    (!text.trim().is_empty()).then_some(text)
}

fn docx(bytes: &[u8]) -> Option<String> {
    let mut package = zip::ZipArchive::new(Cursor::new(bytes)).ok()?;
    let mut text = String::new();
    for place in 0..package.len() {
        let mut part = package.by_index(place).ok()?;
        let is_text = part.name().is_ok_and(|name| name.starts_with("word/") && name.ends_with(".xml"));
        if is_text {
            part.read_to_string(&mut text).ok()?;
        }
    }
    Some(without_tags(&text))
}

fn without_tags(markup: &str) -> String {
    let mut text = String::with_capacity(markup.len() / 2);
    let mut in_tag = false;
    for letter in markup.chars() {
        match letter {
            '<' => in_tag = true,
            '>' => in_tag = false,
            letter if !in_tag => text.push(letter),
            _ => {}
        }
    }
    text.replace("&amp;", "&").replace("&lt;", "<").replace("&gt;", ">").replace("&#39;", "'").replace("&quot;", "\"")
}
