//! The structure of a PDF: what each piece of ink is, in reading order.
//!
//! Elements are made while the text is set, before anyone knows on which page it lands. One
//! takes its place among its parent's kids when its first ink is printed, so reading order is
//! the order of printing.

use std::collections::BTreeMap;
use std::io;

use lopdf::{Dictionary, Object, ObjectId, dictionary};

use super::file::Objects;

/// The standard structure types in use (ISO 32000-1, 14.8.4).
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    Document,
    Section,
    /// What belongs together without being a section: a chart with its table.
    Division,
    /// Level 1 to 6.
    Heading(u8),
    Paragraph,
    List,
    Item,
    Label,
    Body,
    Table,
    Caption,
    TableHead,
    TableBody,
    TableFoot,
    Row,
    ColumnHeader,
    RowHeader,
    Data,
    Figure,
    Contents,
    ContentsItem,
    Reference,
    Link,
    Note,
}

impl Kind {
    pub(super) fn tag(self) -> &'static str {
        match self {
            Self::Document => "Document",
            Self::Section => "Sect",
            Self::Division => "Div",
            Self::Heading(level) => ["H1", "H2", "H3", "H4", "H5", "H6"][usize::from(level.clamp(1, 6)) - 1],
            Self::Paragraph => "P",
            Self::List => "L",
            Self::Item => "LI",
            Self::Label => "Lbl",
            Self::Body => "LBody",
            Self::Table => "Table",
            Self::Caption => "Caption",
            Self::TableHead => "THead",
            Self::TableBody => "TBody",
            Self::TableFoot => "TFoot",
            Self::Row => "TR",
            Self::ColumnHeader | Self::RowHeader => "TH",
            Self::Data => "TD",
            Self::Figure => "Figure",
            Self::Contents => "TOC",
            Self::ContentsItem => "TOCI",
            Self::Reference => "Reference",
            Self::Link => "Link",
            Self::Note => "Note",
        }
    }
}

/// How the items of a list are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Numbering {
    None,
    Disc,
    Decimal,
    LowerAlpha,
}

impl Numbering {
    fn name(self) -> &'static str {
        match self {
            Self::None => "None",
            Self::Disc => "Disc",
            Self::Decimal => "Decimal",
            Self::LowerAlpha => "LowerAlpha",
        }
    }
}

/// An element, by its place in the tree's store.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct ElementId(usize);

struct Element {
    kind: Kind,
    parent: Option<ElementId>,
    placed: bool,
    kids: Vec<Kid>,
    numbering: Option<Numbering>,
    /// Of a note.
    number: Option<usize>,
    /// Text for those who cannot see a figure.
    alternative: Option<String>,
    /// Where a figure stands on its page: left, bottom, right, top in points.
    bounds: Option<[f32; 4]>,
}

#[derive(Clone, Copy)]
enum Kid {
    Element(ElementId),
    Content {
        page: usize,
        mark: usize,
    },
    /// A link's active area, by its number in the document.
    Area {
        page: usize,
        area: usize,
    },
}

/// The structure tree of one document.
pub(super) struct Tree {
    elements: Vec<Element>,
    /// By page: which element owns each marked piece of content.
    owners: Vec<Vec<ElementId>>,
    /// Which link each active area belongs to.
    areas: Vec<ElementId>,
}

impl Tree {
    /// The root: the whole document.
    pub(super) const DOCUMENT: ElementId = ElementId(0);

    pub(super) fn new() -> Self {
        let mut tree = Self { elements: Vec::new(), owners: Vec::new(), areas: Vec::new() };
        tree.push(Kind::Document, None);
        tree.elements[0].placed = true;
        tree
    }

    pub(super) fn add(&mut self, kind: Kind, parent: ElementId) -> ElementId {
        self.push(kind, Some(parent))
    }

    pub(super) fn add_list(&mut self, parent: ElementId, numbering: Numbering) -> ElementId {
        let list = self.push(Kind::List, Some(parent));
        self.elements[list.0].numbering = Some(numbering);
        list
    }

    pub(super) fn add_note(&mut self, parent: ElementId, number: usize) -> ElementId {
        let note = self.push(Kind::Note, Some(parent));
        self.elements[note.0].number = Some(number);
        note
    }

    pub(super) fn add_figure(&mut self, parent: ElementId, alternative: &str) -> ElementId {
        let figure = self.push(Kind::Figure, Some(parent));
        self.elements[figure.0].alternative = Some(alternative.to_owned());
        figure
    }

    fn push(&mut self, kind: Kind, parent: Option<ElementId>) -> ElementId {
        self.elements.push(Element {
            kind,
            parent,
            placed: false,
            kids: Vec::new(),
            numbering: None,
            number: None,
            alternative: None,
            bounds: None,
        });
        ElementId(self.elements.len() - 1)
    }

    pub(super) fn tag(&self, element: ElementId) -> &'static str {
        self.elements[element.0].kind.tag()
    }

    /// Gives the element its place among its parent's kids, unless it has it.
    pub(super) fn place(&mut self, element: ElementId) {
        if self.elements[element.0].placed {
            return;
        }
        self.elements[element.0].placed = true;
        if let Some(parent) = self.elements[element.0].parent {
            self.place(parent);
            self.elements[parent.0].kids.push(Kid::Element(element));
        }
    }

    /// Notes a piece of content of the element on a page; the answer marks it in the page's stream.
    pub(super) fn content(&mut self, element: ElementId, page: usize) -> usize {
        self.place(element);
        if self.owners.len() <= page {
            self.owners.resize_with(page + 1, Vec::new);
        }
        self.owners[page].push(element);
        let mark = self.owners[page].len() - 1;
        self.elements[element.0].kids.push(Kid::Content { page, mark });
        mark
    }

    /// Notes an active area of a link; the answer is its number in the document.
    pub(super) fn area(&mut self, link: ElementId, page: usize) -> usize {
        self.areas.push(link);
        let area = self.areas.len() - 1;
        self.elements[link.0].kids.push(Kid::Area { page, area });
        area
    }

    pub(super) fn bound(&mut self, figure: ElementId, bounds: [f32; 4]) {
        self.elements[figure.0].bounds = Some(bounds);
    }

    /// Writes the tree; the answer is its root. Page n is expected to carry `StructParents` = n, the area with number n
    /// `StructParent` = number of pages + n.
    pub(super) fn write(&self, to: &mut impl Objects, pages: &[ObjectId], areas: &[ObjectId]) -> io::Result<ObjectId> {
        let root = to.reserve();
        let ids: Vec<Option<ObjectId>> =
            self.elements.iter().map(|element| element.placed.then(|| to.reserve())).collect();
        let place = |element: ElementId| ids[element.0].unwrap_or(root);

        for (index, element) in self.elements.iter().enumerate() {
            if let Some(id) = ids[index] {
                let parent = element.parent.map_or(root, place);
                let kids = self.in_order_of_reading(&element.kids);
                to.put(id, element.dictionary(kids, parent, &place, pages, areas).into())?;
            }
        }

        let mut parents = Vec::new();
        for page in 0..pages.len() {
            let owners = self.owners.get(page).map_or(&[][..], Vec::as_slice);
            let owners: Vec<Object> = owners.iter().map(|owner| place(*owner).into()).collect();
            let id = to.reserve();
            to.put(id, owners.into())?;
            parents.push(number(page));
            parents.push(id.into());
        }
        for (area, link) in self.areas.iter().enumerate() {
            parents.push(number(pages.len() + area));
            parents.push(place(*link).into());
        }
        let by_number = to.reserve();
        to.put(by_number, dictionary! { "Nums" => parents }.into())?;
        let mut tree = dictionary! {
            "Type" => "StructTreeRoot",
            "K" => place(Self::DOCUMENT),
            "ParentTree" => by_number,
            "ParentTreeNextKey" => number(pages.len() + self.areas.len()),
        };
        let named = self.elements.iter().zip(&ids).filter_map(|(element, id)| Some((element.name()?, (*id)?)));
        let named: BTreeMap<String, ObjectId> = named.collect();
        if !named.is_empty() {
            let pairs = named.into_iter().flat_map(|(name, id)| [Object::string_literal(name), id.into()]);
            tree.set("IDTree", dictionary! { "Names" => pairs.collect::<Vec<_>>() });
        }
        to.put(root, tree.into())?;
        Ok(root)
    }

    /// Notes are read after the text that calls them, also when that goes on on the next page.
    fn in_order_of_reading(&self, kids: &[Kid]) -> Vec<Kid> {
        let is_note = |kid: &Kid| matches!(kid, Kid::Element(kid) if self.elements[kid.0].kind == Kind::Note);
        let (notes, text): (Vec<Kid>, Vec<Kid>) = kids.iter().partition(|kid| is_note(kid));
        [text, notes].concat()
    }
}

impl Element {
    /// What a note is known by in the structure; in the order of names as of numbers.
    fn name(&self) -> Option<String> {
        self.number.map(|number| format!("noot-{number:05}"))
    }

    fn dictionary(
        &self,
        kids: Vec<Kid>,
        parent: ObjectId,
        place: &dyn Fn(ElementId) -> ObjectId,
        pages: &[ObjectId],
        areas: &[ObjectId],
    ) -> Dictionary {
        let mut element = dictionary! {
            "Type" => "StructElem",
            "S" => self.kind.tag(),
            "P" => parent,
        };
        // Content on the element's own page is named by its mark alone.
        let home = kids.iter().find_map(|kid| match kid {
            Kid::Content { page, .. } => Some(*page),
            _ => None,
        });
        if let Some(home) = home {
            element.set("Pg", pages[home]);
        }
        let kids = kids.iter().map(|kid| match *kid {
            Kid::Element(kid) => place(kid).into(),
            Kid::Content { page, mark } if Some(page) == home => number(mark),
            Kid::Content { page, mark } => {
                dictionary! { "Type" => "MCR", "Pg" => pages[page], "MCID" => number(mark) }.into()
            }
            Kid::Area { page, area } => {
                dictionary! { "Type" => "OBJR", "Pg" => pages[page], "Obj" => areas[area] }.into()
            }
        });
        let mut kids: Vec<Object> = kids.collect();
        match kids.pop() {
            Some(only) if kids.is_empty() => element.set("K", only),
            last => element.set("K", kids.into_iter().chain(last).collect::<Vec<_>>()),
        }
        if let Some(name) = self.name() {
            element.set("ID", Object::string_literal(name));
        }
        if let Some(alternative) = &self.alternative {
            element.set("Alt", lopdf::text_string(alternative));
        }
        if let Some(attributes) = self.attributes() {
            element.set("A", attributes);
        }
        element
    }

    fn attributes(&self) -> Option<Dictionary> {
        match self.kind {
            Kind::ColumnHeader => Some(dictionary! { "O" => "Table", "Scope" => "Column" }),
            Kind::RowHeader => Some(dictionary! { "O" => "Table", "Scope" => "Row" }),
            Kind::List => self.numbering.map(|numbering| {
                dictionary! { "O" => "List", "ListNumbering" => numbering.name() }
            }),
            Kind::Figure => self.bounds.map(|bounds| {
                let bounds = bounds.map(Object::from).to_vec();
                dictionary! { "O" => "Layout", "Placement" => "Block", "BBox" => bounds }
            }),
            _ => None,
        }
    }
}

/// A count as a PDF number.
pub(super) fn number(count: usize) -> Object {
    Object::Integer(i64::try_from(count).unwrap_or(i64::MAX))
}
