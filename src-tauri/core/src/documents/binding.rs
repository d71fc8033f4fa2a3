//! The binding: printed pages become one PDF with structure, bookmarks, links and metadata.

use std::collections::BTreeMap;

use chrono::NaiveDateTime;
use lopdf::{Dictionary, Object, ObjectId, Stream, StringFormat, dictionary};
use printpdf::{PdfDocument, PdfPage, PdfSaveOptions, Pt, RawImage, XObject, XObjectId};

use super::Error;
use super::description::Document;
use super::file::File;
use super::fonts::Fonts;
use super::icc;
use super::metadata;
use super::outline::Heading;
use super::press::{Annotation, Press, Printed, Stand, picture_name};
use super::sheet::LOGO;
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
    let paper = |page: &Printed| PdfPage::new(Pt(page.width).into(), Pt(page.height).into(), Vec::new());
    printed.pages = pages.iter().map(paper).collect();
    if let Some(logo) = parts.logo {
        printed.resources.xobjects.map.insert(XObjectId(LOGO.to_owned()), XObject::Image(logo));
    }
    for (number, picture) in pictures.iter().enumerate() {
        printed.resources.xobjects.map.insert(XObjectId(picture_name(number)), picture.object());
    }
    let mut pdf = printpdf::serialize::to_lopdf_doc(&printed, &as_given(), &mut Vec::new());

    let contents = pages;
    let pages: Vec<ObjectId> = pdf.get_pages().into_values().collect();
    let fonts = parts.fonts.write(&mut pdf)?;
    give_resources(&mut pdf, &pages, fonts)?;
    fill(&mut pdf, &pages, contents)?;
    let places = Places { pages: &pages, stands: &stands, calls: &calls, notes: &notes };
    let areas = annotate(&mut pdf, &annotations, &places)?;
    let outlines = bookmarks(&mut pdf, &parts.bookmarks, &pages);
    let intent = output_intent(&mut pdf);
    let xmp = pdf.add_object(metadata::xmp(parts.document, parts.made));
    let information = metadata::information(parts.document, parts.made);
    replace_information(&mut pdf, information);

    let catalog = pdf.catalog_mut().map_err(written)?;
    catalog.set("Lang", Object::string_literal("nl-NL"));
    catalog.set("MarkInfo", dictionary! { "Marked" => true });
    catalog.set("ViewerPreferences", dictionary! { "DisplayDocTitle" => true });
    catalog.set("Metadata", xmp);
    catalog.set("OutputIntents", vec![intent]);
    catalog.set("PageLayout", "OneColumn");
    if let Some(outlines) = outlines {
        catalog.set("Outlines", outlines);
        catalog.set("PageMode", "UseOutlines");
    }

    // There are more elements in the structure than there is anything else: they are not kept in memory.
    let mut bytes = Vec::new();
    let mut file = File::new(&mut bytes, pdf.max_id)?;
    let structure = tree.write(&mut file, &pages, &areas)?;
    pdf.catalog_mut().map_err(written)?.set("StructTreeRoot", structure);
    file.put_all(&pdf.objects)?;
    let at = |key: &[u8]| pdf.trailer.get(key).and_then(Object::as_reference);
    file.finish(at(b"Root").map_err(written)?, at(b"Info").ok())?;
    Ok(bytes)
}

/// Printpdf is not to better what it is given.
fn as_given() -> PdfSaveOptions {
    PdfSaveOptions { optimize: false, subset_fonts: false, secure: true, image_optimization: None }
}

/// Puts on the pages, which printpdf left empty, what the press printed.
fn fill(pdf: &mut lopdf::Document, pages: &[ObjectId], printed: Vec<Printed>) -> Result<(), Error> {
    for (page, printed) in pages.iter().zip(printed) {
        let content = reference(pdf.get_dictionary(*page).map_err(written)?, b"Contents")?;
        pdf.set_object(content, Stream::new(Dictionary::new(), printed.content));
    }
    Ok(())
}

/// Puts our own information in the place of printpdf's.
fn replace_information(pdf: &mut lopdf::Document, information: Dictionary) {
    if let Ok(theirs) = pdf.trailer.get(b"Info").and_then(Object::as_reference) {
        pdf.set_object(theirs, information);
    }
}

/// Fonts for all pages, and on each its place in the structure and the order in which the keyboard visits its links.
fn give_resources(pdf: &mut lopdf::Document, pages: &[ObjectId], fonts: Dictionary) -> Result<(), Error> {
    let mut shared = None;
    for (place, page) in pages.iter().enumerate() {
        let dictionary = pdf.get_dictionary_mut(*page).map_err(written)?;
        dictionary.set("StructParents", number(place));
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

pub(super) fn written(why: lopdf::Error) -> Error {
    Error::Write(why.to_string())
}
