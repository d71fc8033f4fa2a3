//! Joins our own sheets and the pages of others to the document they belong to: its pages, its
//! structure, its bookmarks and what it says of itself.

use lopdf::{Dictionary, Document, Object, ObjectId, Stream, dictionary};

use super::sheets::Sheets;
use crate::documents::Error;
use crate::documents::binding::written;
use crate::documents::press::Printed;
use crate::documents::tags::number;

/// The bookmark over those of the papers.
const TITLE: &str = "Bijlagen";

/// A page of the papers, in order.
pub(super) enum Leaf {
    /// One of our own, by its number.
    Sheet(usize),
    /// One of others, already in the file.
    Foreign(ObjectId),
}

/// A bookmark: what it says, and its leaf.
pub(super) type Bookmark = (String, usize);

/// The document that papers are joined to, small enough to be in memory.
pub(super) struct Main {
    pub(super) pdf: Document,
    /// The node that its pages hang under.
    pub(super) pages: ObjectId,
}

impl Main {
    /// Opens a PDF of our own making.
    pub(super) fn open(bytes: &[u8]) -> Result<Self, Error> {
        let mut pdf = Document::load_mem(bytes).map_err(|_| Error::NotAPdf)?;
        // What held the objects in the old file has no place in the new one.
        pdf.objects.retain(|_, object| {
            let held = object.as_stream().is_ok_and(|stream| stream.dict.has_type(b"ObjStm"));
            let table = object.as_stream().is_ok_and(|stream| stream.dict.has_type(b"XRef"));
            !held && !table
        });
        let pages = reference(pdf.catalog().map_err(written)?, b"Pages")?;
        Ok(Self { pdf, pages })
    }

    /// Adds the pages of the papers and all that leads to them. `as_made` is whether the whole still
    /// keeps to the standards that the document says it keeps to.
    pub(super) fn join(
        &mut self,
        sheets: Sheets,
        leaves: &[Leaf],
        bookmarks: &[Bookmark],
        as_made: bool,
    ) -> Result<(), Error> {
        let (printed, setter, tree) = sheets.print();
        let fonts = setter.fonts.write(&mut self.pdf)?;
        let fonts = self.pdf.add_object(fonts);
        let sheets: Vec<ObjectId> = printed.into_iter().map(|(sheet, image)| self.sheet(sheet, image, fonts)).collect();
        let structure = tree.write(&mut self.pdf, &sheets, &[])?;
        self.graft(structure, &sheets)?;

        let page = |leaf: &Leaf| match leaf {
            Leaf::Sheet(sheet) => sheets.get(*sheet).copied().unwrap_or_default(),
            Leaf::Foreign(page) => *page,
        };
        let leaves: Vec<ObjectId> = leaves.iter().map(page).collect();
        self.bind(&leaves)?;
        self.bookmark(bookmarks, &leaves)?;
        if !as_made {
            self.retract()?;
        }
        Ok(())
    }

    fn sheet(&mut self, sheet: Printed, image: Option<ObjectId>, fonts: ObjectId) -> ObjectId {
        let content = self.pdf.add_object(Stream::new(Dictionary::new(), sheet.content));
        let mut resources = dictionary! { "Font" => fonts };
        if let Some(image) = image {
            resources.set("XObject", dictionary! { "Picture" => image });
        }
        self.pdf.add_object(dictionary! {
            "Type" => "Page",
            "Parent" => self.pages,
            "MediaBox" => vec![0.into(), 0.into(), sheet.width.into(), sheet.height.into()],
            "Resources" => resources,
            "Contents" => content,
            "Tabs" => "S",
        })
    }

    /// Puts the structure of our sheets under that of the document.
    fn graft(&mut self, graft: ObjectId, sheets: &[ObjectId]) -> Result<(), Error> {
        let root = reference(self.pdf.catalog().map_err(written)?, b"StructTreeRoot")?;
        let (stem, parents, next) = self.structure(root)?;
        let (shoot, shoot_parents, _) = self.structure(graft)?;

        let sections = many(self.dictionary(shoot)?.get(b"K").ok());
        for section in &sections {
            let section = section.as_reference().map_err(written)?;
            self.dictionary(section)?.set("P", stem);
        }
        let stem = self.dictionary(stem)?;
        let kids: Vec<Object> = many(stem.get(b"K").ok()).into_iter().chain(sections).collect();
        stem.set("K", kids);

        // Numbers of pages go on where those of the document end.
        let shifted = many(self.dictionary(shoot_parents)?.get(b"Nums").ok());
        let shifted = shifted.chunks_exact(2).flat_map(|pair| match pair {
            [Object::Integer(key), value] => vec![Object::Integer(key + next), value.clone()],
            _ => Vec::new(),
        });
        let parents = self.dictionary(parents)?;
        let numbers: Vec<Object> = many(parents.get(b"Nums").ok()).into_iter().chain(shifted).collect();
        parents.set("Nums", numbers);
        for (place, sheet) in (next..).zip(sheets) {
            self.dictionary(*sheet)?.set("StructParents", place);
        }
        let sheets = i64::try_from(sheets.len()).unwrap_or(i64::MAX);
        self.dictionary(root)?.set("ParentTreeNextKey", next + sheets);
        for gone in [graft, shoot, shoot_parents] {
            self.pdf.objects.remove(&gone);
        }
        Ok(())
    }

    /// Of the root of a structure: its only element, the tree of parents, and the next number in it.
    fn structure(&mut self, root: ObjectId) -> Result<(ObjectId, ObjectId, i64), Error> {
        let root = self.dictionary(root)?;
        let next = root.get(b"ParentTreeNextKey").and_then(Object::as_i64).map_err(written)?;
        Ok((reference(root, b"K")?, reference(root, b"ParentTree")?, next))
    }

    fn bind(&mut self, leaves: &[ObjectId]) -> Result<(), Error> {
        let pages = self.dictionary(self.pages)?;
        let count = pages.get(b"Count").and_then(Object::as_i64).map_err(written)?;
        pages.set("Count", count + i64::try_from(leaves.len()).unwrap_or(0));
        let leaves = leaves.iter().map(|leaf| Object::from(*leaf));
        let kids: Vec<Object> = many(pages.get(b"Kids").ok()).into_iter().chain(leaves).collect();
        pages.set("Kids", kids);
        Ok(())
    }

    /// One bookmark over all, one for each paper; they are shown, not folded away.
    fn bookmark(&mut self, bookmarks: &[Bookmark], leaves: &[ObjectId]) -> Result<(), Error> {
        let Some((_, first_leaf)) = bookmarks.first() else { return Ok(()) };
        let outlines = self.outlines()?;
        let before = reference(self.dictionary(outlines)?, b"Last").ok();
        let top = self.pdf.new_object_id();
        let ids: Vec<ObjectId> = bookmarks.iter().map(|_| self.pdf.new_object_id()).collect();
        let place = |leaf: usize| vec![leaves.get(leaf).copied().unwrap_or_default().into(), "Fit".into()];
        for (number, (title, leaf)) in bookmarks.iter().enumerate() {
            let mut item = dictionary! {
                "Title" => lopdf::text_string(title),
                "Parent" => top,
                "Dest" => place(*leaf),
            };
            if let Some(before) = number.checked_sub(1) {
                item.set("Prev", ids[before]);
            }
            if let Some(after) = ids.get(number + 1) {
                item.set("Next", *after);
            }
            self.pdf.set_object(ids[number], item);
        }
        let mut item = dictionary! {
            "Title" => lopdf::text_string(TITLE),
            "Parent" => outlines,
            "Dest" => place(*first_leaf),
            "First" => ids[0],
            "Last" => ids[ids.len() - 1],
            "Count" => number(ids.len()),
        };
        if let Some(before) = before {
            item.set("Prev", before);
            self.dictionary(before)?.set("Next", top);
        }
        self.pdf.set_object(top, item);
        let outlines = self.dictionary(outlines)?;
        let shown = outlines.get(b"Count").and_then(Object::as_i64).unwrap_or(0);
        outlines.set("Count", shown + 1 + i64::try_from(ids.len()).unwrap_or(0));
        outlines.set("Last", top);
        if before.is_none() {
            outlines.set("First", top);
        }
        Ok(())
    }

    fn outlines(&mut self) -> Result<ObjectId, Error> {
        if let Ok(outlines) = reference(self.pdf.catalog().map_err(written)?, b"Outlines") {
            return Ok(outlines);
        }
        let outlines = self.pdf.add_object(dictionary! { "Type" => "Outlines" });
        self.pdf.catalog_mut().map_err(written)?.set("Outlines", outlines);
        Ok(outlines)
    }

    /// Takes back that the file keeps to PDF/UA and PDF/A: for pages of others nobody can say so.
    fn retract(&mut self) -> Result<(), Error> {
        let metadata = reference(self.pdf.catalog().map_err(written)?, b"Metadata")?;
        let metadata = self.pdf.get_object_mut(metadata).and_then(Object::as_stream_mut).map_err(written)?;
        let packet = String::from_utf8_lossy(&metadata.content).into_owned();
        let is_claim = |line: &&str| line.starts_with("<pdfaid:") || line.starts_with("<pdfuaid:");
        let kept: Vec<&str> = packet.lines().filter(|line| !is_claim(line)).collect();
        metadata.set_content(kept.join("\n").into_bytes());
        Ok(())
    }

    fn dictionary(&mut self, id: ObjectId) -> Result<&mut Dictionary, Error> {
        self.pdf.get_dictionary_mut(id).map_err(written)
    }
}

fn reference(dictionary: &Dictionary, key: &[u8]) -> Result<ObjectId, Error> {
    dictionary.get(key).and_then(Object::as_reference).map_err(written)
}

/// One object or an array of them, as a list.
fn many(object: Option<&Object>) -> Vec<Object> {
    match object {
        Some(Object::Array(items)) => items.clone(),
        Some(only) => vec![only.clone()],
        None => Vec::new(),
    }
}
