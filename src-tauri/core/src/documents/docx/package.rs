//! The file as a package: parts, what kind each is, and which part leads to which.

use std::io::{Cursor, Write as _};

use zip::write::SimpleFileOptions;
use zip::{CompressionMethod, DateTime, ZipWriter};

use super::super::Error;
use super::xml::{Element, element};

const RELATIONS: &str = "http://schemas.openxmlformats.org/package/2006/relationships";
const PROPERTIES: &str = "http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties";
const KINDS: &str = "http://schemas.openxmlformats.org/officeDocument/2006/relationships/";
const WORD: &str = "application/vnd.openxmlformats-officedocument.wordprocessingml.";

/// A file within the file.
pub(super) struct Part {
    /// From the root of the package.
    pub(super) path: String,
    /// Its media type; pictures are known by their ending.
    pub(super) media: Option<String>,
    pub(super) bytes: Vec<u8>,
}

impl Part {
    /// A part of Word's: "styles" is in `word/styles.xml`.
    pub(super) fn word(name: &str, kind: &str, root: &Element) -> Result<Self, Error> {
        let media = Some(format!("{WORD}{kind}+xml"));
        Ok(Self { path: format!("word/{name}.xml"), media, bytes: root.file()? })
    }
}

/// What a part leads to: other parts and addresses, each by an id.
#[derive(Default)]
pub(super) struct Relations(Vec<Element>);

impl Relations {
    /// A part, by its path from the folder of this one.
    pub(super) fn part(&mut self, kind: &str, path: &str) -> String {
        let id = self.next();
        self.named(&id, kind, path);
        id
    }

    /// An address on the web, a mailbox or a telephone.
    pub(super) fn address(&mut self, address: &str) -> String {
        let id = self.next();
        self.0.push(relation(&id, &format!("{KINDS}hyperlink"), address).with("TargetMode", "External"));
        id
    }

    /// A part, by an id that was given out before.
    pub(super) fn named(&mut self, id: &str, kind: &str, path: &str) {
        self.0.push(relation(id, &format!("{KINDS}{kind}"), path));
    }

    fn next(&self) -> String {
        format!("rId{}", self.0.len() + 1)
    }

    /// The part that holds them, of the part at `path`.
    pub(super) fn of(self, path: &str) -> Result<Part, Error> {
        let (folder, name) = path.rsplit_once('/').unwrap_or(("", path));
        let root = element("Relationships").with("xmlns", RELATIONS).children(self.0);
        let folder = if folder.is_empty() { String::new() } else { format!("{folder}/") };
        Ok(Part { path: format!("{folder}_rels/{name}.rels"), media: None, bytes: root.file()? })
    }
}

fn relation(id: &str, kind: &str, target: &str) -> Element {
    element("Relationship").with("Id", id).with("Type", kind).with("Target", target)
}

/// The package, closed. The same parts give the same bytes.
pub(super) fn packed(parts: Vec<Part>) -> Result<Vec<u8>, Error> {
    let mut root = Relations::default();
    root.part("officeDocument", "word/document.xml");
    root.0.push(relation("properties", PROPERTIES, "docProps/core.xml"));
    let types = Part { path: "[Content_Types].xml".into(), media: None, bytes: media_types(&parts).file()? };
    zipped(&[types, root.of("")?].into_iter().chain(parts).collect::<Vec<_>>())
        .map_err(|error| Error::Write(error.to_string()))
}

fn media_types(parts: &[Part]) -> Element {
    const NAMESPACE: &str = "http://schemas.openxmlformats.org/package/2006/content-types";
    let by_ending = [
        ("rels", "application/vnd.openxmlformats-package.relationships+xml"),
        ("xml", "application/xml"),
        ("png", "image/png"),
        ("jpeg", "image/jpeg"),
    ];
    let endings =
        by_ending.map(|(ending, media)| element("Default").with("Extension", ending).with("ContentType", media));
    let named = parts.iter().filter_map(|part| {
        let path = format!("/{}", part.path);
        Some(element("Override").with("PartName", path).with("ContentType", part.media.as_ref()?))
    });
    element("Types").with("xmlns", NAMESPACE).children(endings).children(named)
}

fn zipped(parts: &[Part]) -> zip::result::ZipResult<Vec<u8>> {
    // Without a time of their own, the parts do not differ from one making to the next.
    let options = SimpleFileOptions::default()
        .compression_method(CompressionMethod::Deflated)
        .last_modified_time(DateTime::default());
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    for part in parts {
        zip.start_file(part.path.as_str(), options)?;
        zip.write_all(&part.bytes)?;
    }
    Ok(zip.finish()?.into_inner())
}
