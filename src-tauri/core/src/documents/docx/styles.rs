//! How everything looks: the styles of the file, and its font.

use super::super::colour::{Colour, INK, LINE, SOFT};
use super::super::description::Layout;
use super::super::flow::BODY;
use super::super::pages::Frame;
use super::front::ADDRESS_LINE;
use super::style::{Style, named, sized};
use super::xml::{Element, element, val};
use super::{LANGUAGE, hex, root, twips};

const FONT: &str = "Atkinson Hyperlegible Next";
/// What every Word has, for a computer without the font.
const FONT_INSTEAD: &str = "Calibri";

/// Where values stand beside their names, and labels beside their figures, in twips.
const VALUE: i32 = 2800;
const LABEL: i32 = 2700;
/// How long a line to sign on is, and the room above it, in twips.
const SIGNING_LINE: i32 = 4800;
const SIGNING_ROOM: i32 = 1100;

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
    named("paragraph", "Normal", "Normal", false).with("w:default", 1).child(element("w:qFormat"))
}

fn running() -> [Style; 6] {
    [
        Style { after: 160, ..Style::words("BodyText", "Body Text") },
        Style { after: 160, close: true, ..Style::words("ListParagraph", "List Paragraph") },
        Style {
            after: 60,
            hanging: VALUE,
            indent: VALUE,
            tab: Some(("left", "none", VALUE)),
            ..Style::ours("Fact", "Gegeven")
        },
        Style { before: 160, after: 100, ..Style::ours("Figure", "Afbeelding") },
        Style {
            before: SIGNING_ROOM,
            tab: Some(("left", "underscore", SIGNING_LINE)),
            ..Style::words("Signature", "Signature")
        },
        Style { size: Some(9.0), after: 40, ..Style::words("FootnoteText", "footnote text") },
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
        Style { after: 60, ..Style::ours("Logo", "Logo") },
        Style {
            size: cover.then_some(13.0),
            colour: Some(SOFT),
            before: if cover { 2400 } else { 120 },
            after: 60,
            rule: cover.then_some(bar),
            ..Style::ours("Organisation", "Raad")
        },
        Style {
            size: Some(title_size),
            bold: Some(true),
            colour: Some(house),
            before: if letter { 360 } else { 0 },
            after: 120,
            keep_next: letter,
            ..Style::words("Title", "Title")
        },
        Style { size: Some(if cover { 14.0 } else { 12.0 }), after: 120, ..Style::words("Subtitle", "Subtitle") },
        Style { colour: Some(SOFT), after: if cover { 900 } else { 280 }, ..Style::ours("Standing", "Stand") },
        Style {
            after: 80,
            hanging: LABEL,
            indent: LABEL,
            tab: Some(("left", "none", LABEL)),
            colour: Some(SOFT),
            ..Style::ours("Highlight", "Kerncijfer")
        },
        Style { size: Some(9.0), colour: Some(SOFT), exactly: line, ..Style::ours("Sender", "Afzender") },
        Style { exactly: line, ..Style::ours("Addressee", "Geadresseerde") },
    ]
}

/// Where the title stands above the text, chapters are smaller than in a report.
fn headings(layout: Layout, house: Colour) -> [Style; 4] {
    let numbered = layout == Layout::Report;
    let first = if numbered { (22.0, 560, 180) } else { (15.0, 440, 120) };
    let second = if numbered { (14.0, 400, 100) } else { (12.5, 320, 80) };
    let heading = |id, name, level, (size, before, after)| Style {
        size: Some(size),
        bold: Some(true),
        colour: Some(if level < 4 { house } else { INK }),
        before,
        after,
        keep_next: true,
        level: Some(level),
        number_level: (numbered && level <= 2).then(|| level - 1),
        ..Style::words(id, name)
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
            size: Some(22.0),
            bold: Some(true),
            colour: Some(house),
            after: 180,
            keep_next: true,
            ..Style::words("TOCHeading", "TOC Heading")
        },
        Style { bold: Some(true), before: 140, after: 30, tab: pages, ..Style::words("TOC1", "toc 1") },
        Style { after: 30, indent: 360, tab: pages, ..Style::words("TOC2", "toc 2") },
    ]
}

fn in_tables() -> [Style; 4] {
    [
        Style { size: Some(BODY), bold: Some(true), before: 240, after: 100, ..Style::words("Caption", "caption") },
        Style { size: Some(10.0), ..Style::ours("TableText", "Tabeltekst") },
        Style {
            size: Some(10.0),
            bold: Some(true),
            colour: Some(SOFT),
            keep_next: true,
            ..Style::ours("TableHead", "Tabelkop")
        },
        Style { size: Some(10.0), bold: Some(true), ..Style::ours("TableTotal", "Tabeltotaal") },
    ]
}

fn surrounding(width: i32) -> [Style; 2] {
    let style = |id, name| Style {
        size: Some(9.0),
        colour: Some(SOFT),
        tab: Some(("right", "none", width)),
        ..Style::words(id, name)
    };
    [style("Header", "header"), style("Footer", "footer")]
}

/// Looks within a paragraph.
fn characters(house: Colour) -> [Element; 4] {
    let colour = |colour| val("w:color", hex(colour));
    let underlined = element("w:rPr").child(colour(house)).child(val("w:u", "single"));
    let figure = element("w:rPr").child(element("w:b")).child(colour(house)).children(sized(20.0));
    [
        named("character", "Hyperlink", "Hyperlink", false).child(underlined),
        named("character", "FootnoteReference", "footnote reference", false)
            .child(element("w:rPr").child(val("w:vertAlign", "superscript"))),
        named("character", "FactName", "Naam van gegeven", true)
            .child(element("w:rPr").child(element("w:b")).child(colour(SOFT))),
        named("character", "HighlightFigure", "Getal van kerncijfer", true).child(figure),
    ]
}

fn plain_table() -> Element {
    let margin = |side| element(side).with("w:w", 0).with("w:type", "dxa");
    let properties = element("w:tblPr")
        .child(element("w:tblInd").with("w:w", 0).with("w:type", "dxa"))
        .child(element("w:tblCellMar").children(["w:top", "w:left", "w:bottom", "w:right"].map(margin)));
    named("table", "TableNormal", "Normal Table", false).with("w:default", 1).child(properties)
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
    named("table", "CouncilTable", "Raadstabel", true)
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
