//! How everything looks: the styles of the file, and its font.

use super::super::colour::{Colour, INK, LINE, SOFT};
use super::super::description::Layout;
use super::super::flow::BODY;
use super::super::pages::Frame;
use super::front::ADDRESS_LINE;
use super::lists::CHAPTER_NUMBERING;
use super::xml::{Element, element, val};
use super::{LANGUAGE, hex, root, twips};

const FONT: &str = "Atkinson Hyperlegible Next";
/// What every Word has, for a computer without the font.
const FONT_INSTEAD: &str = "Calibri";

/// Where values stand beside their names, and labels beside their figures, in twips.
const VALUE: i32 = 2800;
const LABEL: i32 = 2000;
/// How long a line to sign on is, and the room above it, in twips.
const SIGNING_LINE: i32 = 4800;
const SIGNING_ROOM: i32 = 1100;

/// A style of paragraphs; what is not set is as in the style it is based on. Sizes in points,
/// distances in twips.
#[derive(Default)]
struct Style {
    id: &'static str,
    /// As Word shows it; Word translates the names of its own.
    name: &'static str,
    size: Option<f32>,
    bold: Option<bool>,
    colour: Option<Colour>,
    before: i32,
    after: i32,
    /// Height of every line, whatever is on it.
    exactly: Option<i32>,
    keep_next: bool,
    /// For the outline: 1 is a chapter.
    level: Option<usize>,
    numbered: bool,
    tab: Option<Tab>,
    hanging: i32,
    indent: i32,
    /// No white between paragraphs of this style.
    close: bool,
    rule: Option<Element>,
}

/// Kind, leader, and place in twips.
type Tab = (&'static str, &'static str, i32);

pub(super) fn styles(layout: Layout, house: Colour, frame: &Frame) -> Element {
    let width = twips(frame.width);
    root("w:styles")
        .child(defaults())
        .child(normal())
        .children(running().map(Style::element))
        .children(opening(layout, house).map(Style::element))
        .children(headings(layout, house).map(Style::element))
        .children(contents(house, width).map(Style::element))
        .children(in_tables().map(Style::element))
        .children(surrounding(width).map(Style::element))
        .children(characters(house))
        .child(plain_table())
        .child(council_table())
}

/// Font, size and language of everything; the white below a paragraph is up to its style.
fn defaults() -> Element {
    let fonts = ["w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"]
        .iter()
        .fold(element("w:rFonts"), |fonts, script| fonts.with(script, FONT));
    let language = val("w:lang", LANGUAGE).with("w:eastAsia", LANGUAGE).with("w:bidi", "ar-SA");
    let run = element("w:rPr").child(fonts).child(val("w:color", hex(INK))).children(sized(BODY)).child(language);
    let spacing = element("w:spacing").with("w:after", 0).with("w:line", 288).with("w:lineRule", "auto");
    element("w:docDefaults")
        .child(element("w:rPrDefault").child(run))
        .child(element("w:pPrDefault").child(element("w:pPr").child(spacing)))
}

fn normal() -> Element {
    element("w:style")
        .with("w:type", "paragraph")
        .with("w:default", 1)
        .with("w:styleId", "Normal")
        .child(val("w:name", "Normal"))
        .child(element("w:qFormat"))
}

fn sized(points: f32) -> [Element; 2] {
    let half_points = twips(points) / 10;
    [val("w:sz", half_points), val("w:szCs", half_points)]
}

fn running() -> [Style; 6] {
    [
        Style { id: "BodyText", name: "Body Text", after: 160, ..Style::default() },
        Style { id: "ListParagraph", name: "List Paragraph", after: 160, close: true, ..Style::default() },
        Style {
            id: "Fact",
            name: "Gegeven",
            after: 60,
            hanging: VALUE,
            indent: VALUE,
            tab: Some(("left", "none", VALUE)),
            ..Style::default()
        },
        Style { id: "Figure", name: "Afbeelding", before: 160, after: 100, ..Style::default() },
        Style {
            id: "Signature",
            name: "Signature",
            before: SIGNING_ROOM,
            tab: Some(("left", "underscore", SIGNING_LINE)),
            ..Style::default()
        },
        Style { id: "FootnoteText", name: "footnote text", size: Some(9.0), after: 40, ..Style::default() },
    ]
}

fn opening(layout: Layout, house: Colour) -> [Style; 8] {
    let (cover, letter) = (layout == Layout::Report, layout == Layout::Letter);
    let bar = element("w:top")
        .with("w:val", "single")
        .with("w:sz", if cover { 48 } else { 12 })
        .with("w:space", if cover { 18 } else { 8 })
        .with("w:color", hex(house));
    let title_size = match layout {
        Layout::Report => 34.0,
        Layout::List | Layout::Form => 24.0,
        Layout::Letter => 14.0,
    };
    let line = Some(twips(ADDRESS_LINE));
    [
        Style { id: "Logo", name: "Logo", ..Style::default() },
        Style {
            id: "Organisation",
            name: "Raad",
            size: cover.then_some(13.0),
            colour: Some(SOFT),
            before: if cover { 2400 } else { 120 },
            after: 60,
            rule: cover.then_some(bar),
            ..Style::default()
        },
        Style {
            id: "Title",
            name: "Title",
            size: Some(title_size),
            bold: Some(true),
            colour: Some(house),
            before: if letter { 360 } else { 0 },
            after: 120,
            keep_next: letter,
            ..Style::default()
        },
        Style {
            id: "Subtitle",
            name: "Subtitle",
            size: Some(if cover { 14.0 } else { 12.0 }),
            after: 120,
            ..Style::default()
        },
        Style {
            id: "Standing",
            name: "Stand",
            colour: Some(SOFT),
            after: if cover { 900 } else { 280 },
            ..Style::default()
        },
        Style {
            id: "Highlight",
            name: "Kerncijfer",
            after: 80,
            hanging: LABEL,
            indent: LABEL,
            tab: Some(("left", "none", LABEL)),
            colour: Some(SOFT),
            ..Style::default()
        },
        Style {
            id: "Sender",
            name: "Afzender",
            size: Some(10.0),
            colour: Some(SOFT),
            exactly: line,
            ..Style::default()
        },
        Style { id: "Addressee", name: "Geadresseerde", exactly: line, ..Style::default() },
    ]
}

/// Where the title stands above the text, chapters are smaller than in a report.
fn headings(layout: Layout, house: Colour) -> [Style; 4] {
    let numbered = layout == Layout::Report;
    let first = if numbered { (22.0, 560, 180) } else { (15.0, 440, 120) };
    let second = if numbered { (14.0, 400, 100) } else { (12.5, 320, 80) };
    let heading = |id, name, level, (size, before, after)| Style {
        id,
        name,
        size: Some(size),
        bold: Some(true),
        colour: Some(if level < 4 { house } else { INK }),
        before,
        after,
        keep_next: true,
        level: Some(level),
        numbered: numbered && level <= 2,
        ..Style::default()
    };
    [
        heading("Heading1", "heading 1", 1, first),
        heading("Heading2", "heading 2", 2, second),
        heading("Heading3", "heading 3", 3, (12.0, 300, 80)),
        heading("Heading4", "heading 4", 4, (11.0, 240, 60)),
    ]
}

fn contents(house: Colour, width: i32) -> [Style; 3] {
    let pages = Some(("right", "dot", width));
    [
        Style {
            id: "TOCHeading",
            name: "TOC Heading",
            size: Some(22.0),
            bold: Some(true),
            colour: Some(house),
            after: 180,
            keep_next: true,
            ..Style::default()
        },
        Style { id: "TOC1", name: "toc 1", bold: Some(true), before: 140, after: 30, tab: pages, ..Style::default() },
        Style { id: "TOC2", name: "toc 2", after: 30, indent: 360, tab: pages, ..Style::default() },
    ]
}

fn in_tables() -> [Style; 4] {
    [
        Style {
            id: "Caption",
            name: "caption",
            size: Some(BODY),
            bold: Some(true),
            before: 240,
            after: 100,
            ..Style::default()
        },
        Style { id: "TableText", name: "Tabeltekst", size: Some(10.0), ..Style::default() },
        Style {
            id: "TableHead",
            name: "Tabelkop",
            size: Some(10.0),
            bold: Some(true),
            colour: Some(SOFT),
            keep_next: true,
            ..Style::default()
        },
        Style { id: "TableTotal", name: "Tabeltotaal", size: Some(10.0), bold: Some(true), ..Style::default() },
    ]
}

fn surrounding(width: i32) -> [Style; 2] {
    let style = |id, name| Style {
        id,
        name,
        size: Some(9.0),
        colour: Some(SOFT),
        tab: Some(("right", "none", width)),
        ..Style::default()
    };
    [style("Header", "header"), style("Footer", "footer")]
}

impl Style {
    fn element(self) -> Element {
        let own = !matches!(
            self.id,
            "Fact"
                | "Figure"
                | "Logo"
                | "Organisation"
                | "Standing"
                | "Highlight"
                | "Sender"
                | "Addressee"
                | "TableText"
                | "TableHead"
                | "TableTotal"
        );
        let next = (self.level.is_some() || self.id == "Title").then(|| val("w:next", "BodyText"));
        let style = element("w:style").with("w:type", "paragraph");
        let style = if own { style } else { style.with("w:customStyle", 1) };
        style
            .with("w:styleId", self.id)
            .child(val("w:name", self.name))
            .child(val("w:basedOn", "Normal"))
            .children(next)
            .child(element("w:qFormat"))
            .child(self.paragraph())
            .children(self.run())
    }

    /// In the order that Word asks.
    fn paragraph(&self) -> Element {
        let whole = self.keep_next || self.hanging > 0 || self.id == "Signature";
        let numbering = self.numbered.then(|| {
            let level = self.level.filter(|level| *level > 1).map(|level| val("w:ilvl", level - 1));
            element("w:numPr").children(level).child(val("w:numId", CHAPTER_NUMBERING))
        });
        let spacing = element("w:spacing").with("w:before", self.before).with("w:after", self.after);
        let spacing = match self.exactly {
            Some(height) => spacing.with("w:line", height).with("w:lineRule", "exact"),
            None => spacing,
        };
        let indent = element("w:ind").with("w:left", self.indent).with("w:hanging", self.hanging);
        element("w:pPr")
            .children(self.keep_next.then(|| element("w:keepNext")))
            .children(whole.then(|| element("w:keepLines")))
            .children(numbering)
            .children(self.rule.clone().map(|rule| element("w:pBdr").child(rule)))
            .children(self.tab.map(tabs))
            .child(spacing)
            .children((self.indent > 0).then_some(indent))
            .children(self.close.then(|| element("w:contextualSpacing")))
            .children(self.level.map(|level| val("w:outlineLvl", level - 1)))
    }

    fn run(&self) -> Option<Element> {
        let properties = element("w:rPr")
            .children(self.bold.map(|bold| val("w:b", u8::from(bold))))
            .children(self.colour.map(|colour| val("w:color", hex(colour))))
            .children(self.size.into_iter().flat_map(sized));
        (!properties.is_empty()).then_some(properties)
    }
}

fn tabs((kind, leader, place): Tab) -> Element {
    element("w:tabs").child(val("w:tab", kind).with("w:leader", leader).with("w:pos", place))
}

/// Looks within a paragraph.
fn characters(house: Colour) -> [Element; 4] {
    let style = |id: &str, name: &str, properties: Element| {
        element("w:style")
            .with("w:type", "character")
            .with("w:styleId", id)
            .child(val("w:name", name))
            .child(properties)
    };
    let colour = |colour| val("w:color", hex(colour));
    let underlined = element("w:rPr").child(colour(house)).child(val("w:u", "single"));
    let figure = element("w:rPr").child(element("w:b")).child(colour(house)).children(sized(20.0));
    [
        style("Hyperlink", "Hyperlink", underlined),
        style("FootnoteReference", "footnote reference", element("w:rPr").child(val("w:vertAlign", "superscript"))),
        style("FactName", "Naam van gegeven", element("w:rPr").child(element("w:b")).child(colour(SOFT))),
        style("HighlightFigure", "Getal van kerncijfer", figure),
    ]
}

fn plain_table() -> Element {
    let margin = |side| element(side).with("w:w", 0).with("w:type", "dxa");
    let properties = element("w:tblPr")
        .child(element("w:tblInd").with("w:w", 0).with("w:type", "dxa"))
        .child(element("w:tblCellMar").children(["w:top", "w:left", "w:bottom", "w:right"].map(margin)));
    element("w:style")
        .with("w:type", "table")
        .with("w:default", 1)
        .with("w:styleId", "TableNormal")
        .child(val("w:name", "Normal Table"))
        .child(properties)
}

/// Hairlines between the rows, a line under the header and above the total.
fn council_table() -> Element {
    let line = |side, width, colour| {
        element(side).with("w:val", "single").with("w:sz", width).with("w:space", 0).with("w:color", hex(colour))
    };
    let margin = |side, width| element(side).with("w:w", width).with("w:type", "dxa");
    let borders = element("w:tblBorders").child(line("w:bottom", 4, LINE)).child(line("w:insideH", 4, LINE));
    let margins =
        [("w:top", 70), ("w:left", 80), ("w:bottom", 70), ("w:right", 80)].map(|(side, width)| margin(side, width));
    let part = |kind, border| {
        let cell = element("w:tcPr").child(element("w:tcBorders").child(border));
        element("w:tblStylePr").with("w:type", kind).child(cell)
    };
    element("w:style")
        .with("w:type", "table")
        .with("w:customStyle", 1)
        .with("w:styleId", "CouncilTable")
        .child(val("w:name", "Raadstabel"))
        .child(val("w:basedOn", "TableNormal"))
        .child(element("w:tblPr").child(borders).child(element("w:tblCellMar").children(margins)))
        .child(part("firstRow", line("w:bottom", 10, INK)))
        .child(part("lastRow", line("w:top", 10, INK)))
}

/// The font, and what stands in for it.
pub(super) fn fonts() -> Element {
    let font = |name: &str, panose: &str| {
        let font = element("w:font").with("w:name", name);
        let font = if name == FONT { font.child(val("w:altName", FONT_INSTEAD)) } else { font };
        font.child(val("w:panose1", panose))
            .child(val("w:charset", "00"))
            .child(val("w:family", "swiss"))
            .child(val("w:pitch", "variable"))
    };
    root("w:fonts").child(font(FONT, "020B0503020202020204")).child(font(FONT_INSTEAD, "020F0502020204030204"))
}
