//! Pages from PDFs that others made: taken as they are, less what reaches outside the page.

use std::collections::{BTreeMap, VecDeque};

use lopdf::{Dictionary, Document, LoadOptions, Object, ObjectId};

use super::missing::Reason;

/// A small file that unpacks to more than this is a trap.
const MOST_UNPACKED: usize = 256 * 1024 * 1024;
/// What a page may have from the nodes above it.
const INHERITED: [&[u8]; 4] = [b"Resources", b"MediaBox", b"CropBox", b"Rotate"];
/// What is left behind wherever it stands: the structure, which names places in a tree that stays
/// behind, scripts, and the private notes of programs.
const DROPPED: [&[u8]; 5] = [b"StructParent", b"StructParents", b"AA", b"PieceInfo", b"JS"];
/// Notes on the page that are kept. Files, sounds and films are not.
const KEPT_NOTES: [&[u8]; 15] = [
    b"Link",
    b"Widget",
    b"Text",
    b"FreeText",
    b"Line",
    b"Square",
    b"Circle",
    b"Polygon",
    b"PolyLine",
    b"Highlight",
    b"Underline",
    b"Squiggly",
    b"StrikeOut",
    b"Stamp",
    b"Ink",
];

/// Pages with all they need, under numbers of their own.
pub(super) struct Foreign {
    pub(super) pages: Vec<ObjectId>,
    pub(super) objects: Vec<(ObjectId, Object)>,
    /// The highest number given.
    pub(super) last: u32,
}

/// Reads the pages of a PDF. They come to hang under `parent`; numbers go on after `last`.
pub(super) fn pages(bytes: &[u8], parent: ObjectId, last: u32) -> Result<Foreign, Reason> {
    let options = LoadOptions { max_decompressed_size: Some(MOST_UNPACKED), ..LoadOptions::default() };
    let pdf = Document::load_mem_with_options(bytes, options).map_err(|why| match why {
        lopdf::Error::InvalidPassword | lopdf::Error::Decryption(_) => Reason::Locked,
        _ => Reason::Damaged,
    })?;
    if pdf.is_encrypted() {
        return Err(Reason::Locked);
    }
    let pages: Vec<ObjectId> = pdf.page_iter().collect();
    if pages.is_empty() {
        return Err(Reason::NoPages);
    }
    let mut taking = Taking { pdf, numbers: BTreeMap::new(), queue: VecDeque::new(), last };
    let pages: Vec<(ObjectId, ObjectId)> = pages.into_iter().map(|page| (page, taking.number(page))).collect();
    let mut objects = Vec::new();
    for (page, id) in &pages {
        let mut dictionary = taking.page(*page)?;
        taking.dictionary(&mut dictionary);
        dictionary.set("Parent", parent);
        objects.push((*id, Object::Dictionary(dictionary)));
    }
    // Pages are written already; whatever else they lead to follows.
    taking.queue.drain(..pages.len());
    while let Some((old, new)) = taking.queue.pop_front() {
        let mut object = taking.pdf.objects.remove(&old).unwrap_or(Object::Null);
        taking.object(&mut object);
        objects.push((new, object));
    }
    Ok(Foreign { pages: pages.into_iter().map(|(_, id)| id).collect(), objects, last: taking.last })
}

struct Taking {
    pdf: Document,
    /// New numbers by old ones.
    numbers: BTreeMap<ObjectId, ObjectId>,
    /// Numbered but not yet taken.
    queue: VecDeque<(ObjectId, ObjectId)>,
    last: u32,
}

impl Taking {
    fn number(&mut self, old: ObjectId) -> ObjectId {
        if let Some(new) = self.numbers.get(&old) {
            return *new;
        }
        self.last += 1;
        let new = (self.last, 0);
        self.numbers.insert(old, new);
        self.queue.push_back((old, new));
        new
    }

    /// A page by itself: with what it has from above, without what leads away from it.
    fn page(&self, id: ObjectId) -> Result<Dictionary, Reason> {
        let mut page = self.pdf.get_dictionary(id).map_err(|_| Reason::Damaged)?.clone();
        for key in INHERITED {
            if let Some(value) = self.inherited(&page, key) {
                page.set(key, value);
            }
        }
        if !page.has(b"MediaBox") {
            page.set("MediaBox", vec![0.into(), 0.into(), 595.into(), 842.into()]);
        }
        for key in [&b"Parent"[..], b"B", b"Thumb", b"Metadata", b"Trans", b"Dur"] {
            page.remove(key);
        }
        page.set("Type", "Page");
        let contents = self.pdf.get_page_contents(id);
        if contents.iter().any(|content| !self.pdf.has_object(*content)) {
            return Err(Reason::Damaged);
        }
        if let Some(notes) = page.remove(b"Annots") {
            let notes = self.notes(&notes);
            if !notes.is_empty() {
                page.set("Annots", notes);
                page.set("Tabs", "S");
            }
        }
        Ok(page)
    }

    fn inherited(&self, page: &Dictionary, key: &[u8]) -> Option<Object> {
        /// Deeper trees than this turn in circles.
        const DEEPEST: usize = 64;
        let mut node = page;
        for _ in 0..DEEPEST {
            if let Ok(value) = node.get(key) {
                return Some(value.clone());
            }
            node = self.pdf.get_dict_in_dict(node, b"Parent").ok()?;
        }
        None
    }

    fn notes(&self, notes: &Object) -> Vec<Object> {
        let list = self.pdf.dereference(notes).ok().and_then(|(_, list)| list.as_array().ok());
        let dictionaries = list.into_iter().flatten().filter_map(|note| {
            let (_, note) = self.pdf.dereference(note).ok()?;
            note.as_dict().ok()
        });
        dictionaries.filter_map(|note| self.note(note)).map(Object::Dictionary).collect()
    }

    /// A note on the page or a field of a form, looking as it did; links lead to addresses or pages.
    fn note(&self, note: &Dictionary) -> Option<Dictionary> {
        let kind = note.get(b"Subtype").and_then(Object::as_name).ok()?;
        if !KEPT_NOTES.contains(&kind) {
            return None;
        }
        let mut note = note.clone();
        for key in [&b"Parent"[..], b"Kids", b"Popup", b"IRT", b"P"] {
            note.remove(key);
        }
        if let Some(action) = note.remove(b"A").and_then(|action| self.action(&action)) {
            note.set("A", action);
        }
        // A name of a place says nothing in another file.
        if note.get(b"Dest").is_ok_and(|place| !self.is_place(place)) {
            note.remove(b"Dest");
        }
        let leads = note.has(b"A") || note.has(b"Dest");
        (kind != b"Link" || leads).then_some(note)
    }

    fn action(&self, action: &Object) -> Option<Dictionary> {
        let action = self.pdf.dereference(action).ok()?.1.as_dict().ok()?;
        let mut kept = Dictionary::new();
        let keys: &[&[u8]] = match action.get(b"S").and_then(Object::as_name).ok()? {
            b"URI" => &[b"S", b"URI"],
            b"GoTo" if action.get(b"D").is_ok_and(|place| self.is_place(place)) => &[b"S", b"D"],
            _ => return None,
        };
        for key in keys {
            kept.set(*key, action.get(key).ok()?.clone());
        }
        Some(kept)
    }

    /// Whether this is a page of the same file and a spot on it.
    fn is_place(&self, place: &Object) -> bool {
        let array = self.pdf.dereference(place).ok().and_then(|(_, place)| place.as_array().ok());
        let page = array.and_then(|array| array.first()).and_then(|page| page.as_reference().ok());
        page.is_some_and(|page| self.numbers.contains_key(&page))
    }

    /// Gives an object and what it leads to new numbers.
    fn object(&mut self, object: &mut Object) {
        match object {
            Object::Reference(id) => *object = self.reference(*id),
            Object::Array(items) => items.iter_mut().for_each(|item| self.object(item)),
            Object::Dictionary(dictionary) => self.dictionary(dictionary),
            Object::Stream(stream) => self.dictionary(&mut stream.dict),
            _ => {}
        }
    }

    fn dictionary(&mut self, dictionary: &mut Dictionary) {
        for key in DROPPED {
            dictionary.remove(key);
        }
        dictionary.iter_mut().for_each(|(_, value)| self.object(value));
    }

    /// Nothing leads out of the pages, or to what is not there.
    fn reference(&mut self, id: ObjectId) -> Object {
        let outside = |object: &Object| {
            let kind = object.as_dict().and_then(|dictionary| dictionary.get(b"Type")).and_then(Object::as_name);
            kind.is_ok_and(|kind| [&b"Page"[..], b"Pages", b"Catalog", b"StructElem", b"Filespec"].contains(&kind))
        };
        let known = self.numbers.contains_key(&id);
        if known || self.pdf.objects.get(&id).is_some_and(|object| !outside(object)) {
            self.number(id).into()
        } else {
            Object::Null
        }
    }
}
