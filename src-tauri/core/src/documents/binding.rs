//! The binding: printed pages become one PDF with structure, bookmarks, links and metadata.

use std::collections::BTreeMap;
use std::io::Write as _;

use chrono::NaiveDateTime;
use flate2::Compression;
use flate2::write::ZlibEncoder;
use lopdf::{Dictionary, Object, ObjectId, SaveOptions, Stream, StringFormat, dictionary};
use printpdf::{PdfDocument, PdfSaveOptions, RawImage, XObject, XObjectId};
use sha2::{Digest, Sha256};

use super::Error;
use super::description::Document;
use super::fonts::Fonts;
use super::icc;
use super::metadata;
use super::outline::Heading;
use super::press::{Annotation, LOGO, Press, Stand, picture_name};
use super::strip::Target;
use super::tags::number;

/// What the pages have in common.
pub(super) struct Parts<'a> {
    pub(super) document: &'a Document,
    /// In the local time of the council.
    pub(super) made: NaiveDateTime,
    pub(super) fonts: &'a Fonts,
    pub(super) logo: Option<RawImage>,
    /// What the bookmarks say, with the place of each in `Press::stands`.
    pub(super) bookmarks: Vec<(Heading, Stand)>,
}

/// Binds the pages; the answer is the file.
pub(super) fn bound(press: Press<'_>, parts: Parts<'_>) -> Result<Vec<u8>, Error> {
    let Press { tree, pages, annotations, pictures, stands, calls, notes, .. } = press;
    let mut printed = PdfDocument::new(&parts.document.title);
    printed.pages = pages;
    if let Some(logo) = parts.logo {
        printed.resources.xobjects.map.insert(XObjectId(LOGO.to_owned()), XObject::Image(logo));
    }
    for (number, picture) in pictures.iter().enumerate() {
        printed.resources.xobjects.map.insert(XObjectId(picture_name(number)), picture.object());
    }
    let mut pdf = printpdf::serialize::to_lopdf_doc(&printed, &as_written(), &mut Vec::new());
    "1.7".clone_into(&mut pdf.version);

    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let fonts = parts.fonts.write(&mut pdf)?;
    give_resources(&mut pdf, &pages, fonts)?;
    let places = Places { pages: &pages, stands: &stands, calls: &calls, notes: &notes };
    let areas = annotate(&mut pdf, &annotations, &places)?;
    let structure = tree.write(&mut pdf, &pages, &areas);
    let outlines = bookmarks(&mut pdf, &parts.bookmarks, &pages);
    let intent = output_intent(&mut pdf);
    let xmp = pdf.add_object(metadata::xmp(parts.document, parts.made));
    let information = metadata::information(parts.document, parts.made);
    replace_information(&mut pdf, information);

    let catalog = pdf.catalog_mut().map_err(written)?;
    catalog.set("Lang", Object::string_literal("nl-NL"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("StructTreeRoot", structure);
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![intent]);
    catalog.set("PageLayout", "OneColumn");
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", "UseOutlines");
    }
    saved(pdf)
}

/// Printpdf is not to better what the press wrote.
pub(super) fn as_written() -> PdfSaveOptions {
    PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None }
}

/// Puts our own information in the place of printpdf's.
fn replace_information(pdf: &mut lopdf::Document, information: Dictionary) {
    if let Ok(theirs) = pdf.trailer.get(b"Info").and_then(Object::as_reference) {
        pdf.set_object(theirs, information);
    }
}

/// Fonts for all pages, and on each the order in which the keyboard visits its links.
fn give_resources(pdf: &mut lopdf::Document, pages: &[ObjectId], fonts: Dictionary) -> Result<(), Error> {
    let mut shared = None;
    for page in pages {
        let dictionary = pdf.get_dictionary_mut(*page).map_err(written)?;
        dictionary.set("Tabs", "S");
        dictionary.remove(b"Annots");
        let resources = reference(dictionary, b"Resources")?;
        let resources = pdf.get_dictionary(resources).map_err(written)?;
        shared = Some(reference(resources, b"Font")?);
    }
    // All pages point at one dictionary of fonts, which printpdf left empty.
    if let Some(shared) = shared {
        pdf.set_object(shared, fonts);
    }
    Ok(())
}

fn reference(dictionary: &Dictionary, key: &[u8]) -> Result<ObjectId, Error> {
    dictionary.get(key).and_then(Object::as_reference).map_err(written)
}

/// Where links within the document lead.
struct Places<'a> {
    pages: &'a [ObjectId],
    stands: &'a BTreeMap<usize, Stand>,
    calls: &'a BTreeMap<usize, Stand>,
    notes: &'a BTreeMap<usize, Stand>,
}

impl Places<'_> {
    fn destination(&self, target: &Target) -> Option<Object> {
        let stand = match target {
            Target::Address(_) => None,
            Target::Heading(number) => self.stands.get(number),
            Target::Note(number) => self.notes.get(number),
            Target::Call(number) => self.calls.get(number),
        };
        stand.map(|stand| destination(*stand, self.pages))
    }
}

fn destination(stand: Stand, pages: &[ObjectId]) -> Object {
    let page = pages.get(stand.page).copied().unwrap_or_default();
    vec![page.into(), "XYZ".into(), Object::Null, stand.height.into(), Object::Null].into()
}

/// Makes the links work; the answer is their annotations in order.
fn annotate(
    pdf: &mut lopdf::Document,
    annotations: &[Annotation],
    places: &Places<'_>,
) -> Result<Vec<ObjectId>, Error> {
    /// Printed with the page, as PDF/A asks.
    const PRINT: i64 = 4;
    let mut areas = Vec::new();
    let mut by_page: Vec<Vec<Object>> = vec![Vec::new(); places.pages.len()];
    for (index, annotation) in annotations.iter().enumerate() {
        let mut link = dictionary! {
            "Type" => "Annot",
            "Subtype" => "Link",
            "Rect" => annotation.bounds.map(Object::from).to_vec(),
            "Border" => vec![0.into(), 0.into(), 0.into()],
            "F" => PRINT,
            "Contents" => lopdf::text_string(&annotation.words),
            "StructParent" => number(places.pages.len() + index),
        };
        match &annotation.target {
            Target::Address(address) => link.set(
                "A",
                dictionary! {
                    "Type" => "Action",
                    "S" => "URI",
                    "URI" => Object::String(ascii(address).into_bytes(), StringFormat::Literal),
                },
            ),
            within => {
                if let Some(destination) = places.destination(within) {
                    link.set("Dest", destination);
                }
            }
        }
        let area = pdf.add_object(link);
        areas.push(area);
        by_page[annotation.page].push(area.into());
    }
    for (page, links) in places.pages.iter().zip(by_page).filter(|(_, links)| !links.is_empty()) {
        pdf.get_dictionary_mut(*page).map_err(written)?.set("Annots", links);
    }
    Ok(areas)
}

/// An address in the seven bits that PDF allows; the rest percent-encoded.
fn ascii(address: &str) -> String {
    let byte = |byte: u8| {
        if byte.is_ascii_graphic() { char::from(byte).to_string() } else { format!("%{byte:02X}") }
    };
    address.bytes().map(byte).collect()
}

/// Writes the bookmarks as a tree by level.
fn bookmarks(pdf: &mut lopdf::Document, bookmarks: &[(Heading, Stand)], pages: &[ObjectId]) -> Option<ObjectId> {
    if bookmarks.is_empty() {
        return None;
    }
    let root = pdf.new_object_id();
    let ids: Vec<ObjectId> = bookmarks.iter().map(|_| pdf.new_object_id()).collect();
    let mut items: Vec<Dictionary> = bookmarks
        .iter()
        .map(|(heading, stand)| {
            dictionary! { "Title" => lopdf::text_string(&heading.title()), "Dest" => destination(*stand, pages) }
        })
        .collect();
    let mut top = dictionary! { "Type" => "Outlines" };
    for (parent, children) in families(bookmarks) {
        let (Some(first), Some(last)) = (children.first(), children.last()) else {
            continue;
        };
        let parent_id = parent.map_or(root, |parent| ids[parent]);
        let family = parent.map_or(&mut top, |parent| &mut items[parent]);
        family.set("First", ids[*first]);
        family.set("Last", ids[*last]);
        // Chapters are shown; what is in them is folded away.
        family.set("Count", if parent.is_none() { number(children.len()) } else { Object::Integer(-1) });
        for pair in children.windows(2) {
            items[pair[0]].set("Next", ids[pair[1]]);
            items[pair[1]].set("Prev", ids[pair[0]]);
        }
        for child in children {
            items[child].set("Parent", parent_id);
        }
    }
    for (id, item) in ids.into_iter().zip(items) {
        pdf.set_object(id, item);
    }
    pdf.set_object(root, top);
    Some(root)
}

/// Bookmarks by the bookmark they belong under; those that belong under none come first.
fn families(bookmarks: &[(Heading, Stand)]) -> BTreeMap<Option<usize>, Vec<usize>> {
    let mut open: Vec<usize> = Vec::new();
    let mut families: BTreeMap<Option<usize>, Vec<usize>> = BTreeMap::new();
    for (index, (heading, _)) in bookmarks.iter().enumerate() {
        open.retain(|above| bookmarks[*above].0.level < heading.level);
        families.entry(open.last().copied()).or_default().push(index);
        open.push(index);
    }
    families
}

/// What the colours mean: sRGB.
fn output_intent(pdf: &mut lopdf::Document) -> Object {
    let profile = pdf.add_object(Stream::new(dictionary! { "N" => 3 }, icc::srgb()));
    dictionary! {
        "Type" => "OutputIntent",
        "S" => "GTS_PDFA1",
        "OutputConditionIdentifier" => Object::string_literal("sRGB"),
        "Info" => Object::string_literal("sRGB IEC61966-2.1"),
        "DestOutputProfile" => profile,
    }
    .into()
}

/// Writes the file, under an identity that follows from what is in it.
fn saved(mut pdf: lopdf::Document) -> Result<Vec<u8>, Error> {
    let mut digest = Sha256::new();
    for object in pdf.objects.values_mut() {
        if let Object::Stream(stream) = object {
            digest.update(&stream.content);
            if stream.allows_compression || stream.dict.has_type(b"XObject") {
                pack(stream)?;
            }
        }
    }
    let identity = Object::String(digest.finalize()[..16].to_vec(), StringFormat::Hexadecimal);
    pdf.trailer.set("ID", vec![identity.clone(), identity]);

    // A carriage return that ends a stream reads as part of the line end after it, and then the
    // stream seems a byte short. Packed in other portions, objects end otherwise.
    let mut file = Vec::new();
    for portion in (1..=PORTION).map(|part| PORTION / part) {
        file.clear();
        let options = SaveOptions::builder().use_object_streams(true).use_xref_streams(true);
        let options = options.max_objects_per_stream(portion).compression_level(LEVEL).build();
        pdf.clone().save_with_options(&mut file, options).map_err(|why| Error::Write(why.to_string()))?;
        if !file.windows(AMBIGUOUS.len()).any(|bytes| bytes == AMBIGUOUS) {
            break;
        }
    }
    Ok(file)
}

/// Objects packed together at most; a small document has fewer.
const PORTION: usize = 500;
const AMBIGUOUS: &[u8] = b"\r\nendstream";

/// How hard to squeeze. Lopdf's own 9 takes several times as long as 6 and wins some percents.
const LEVEL: u32 = 6;

/// Compresses a stream, unless that makes it longer or lets it end in a carriage return.
fn pack(stream: &mut Stream) -> Result<(), Error> {
    if stream.dict.has(b"Filter") {
        return Ok(());
    }
    let mut packed = ZlibEncoder::new(Vec::new(), Compression::new(LEVEL));
    packed.write_all(&stream.content)?;
    let packed = packed.finish()?;
    if packed.len() < stream.content.len() && !packed.ends_with(b"\r") {
        stream.dict.set("Filter", "FlateDecode");
        stream.set_content(packed);
    }
    Ok(())
}

pub(super) fn written(why: lopdf::Error) -> Error {
    Error::Write(why.to_string())
}

#[cfg(test)]
#[allow(clippy::unwrap_used)]
mod tests {
    use super::*;

    #[test]
    fn no_stream_of_a_small_file_ends_in_a_carriage_return() {
        for round in 0..1_500 {
            let mut pdf = lopdf::Document::with_version("1.7");
            for object in 0..12_i64 {
                pdf.add_object(dictionary! { "Round" => round, "Square" => round * round + object });
            }
            let catalog = pdf.add_object(dictionary! { "Type" => "Catalog" });
            pdf.trailer.set("Root", catalog);
            let file = saved(pdf).unwrap();
            assert!(!file.windows(AMBIGUOUS.len()).any(|bytes| bytes == AMBIGUOUS), "round {round}");
        }
    }
}
