//! What surrounds the text of every page: running header, footer, watermark, and the paper.

use super::super::colour::WATERMARK;
use super::super::description::{Document, Layout};
use super::super::pages::Frame;
use super::super::surround::curtailed;
use super::text::{Ink, field, tab, words};
use super::xml::{Element, element};
use super::{Paragraph, hex, root, twips};

/// A header or footer: the name of its part, its kind, the pages it is on, what is in it.
pub(super) type Surrounding = (&'static str, &'static str, &'static str, Element);

/// The first page has its own head; a cover has no footer either.
pub(super) fn parts(document: &Document, frame: &Frame) -> Vec<Surrounding> {
    let watermark = document.draft.then(|| watermark(frame));
    let header = |lines: Vec<Paragraph>| {
        let mut lines = lines.into_iter();
        let first = lines.next().unwrap_or(Paragraph::of("Header")).holding(watermark.clone());
        root("w:hdr").child(first.element()).children(lines.map(Paragraph::element))
    };
    let footer = |lines: Vec<Paragraph>| root("w:ftr").children(lines.into_iter().map(Paragraph::element));
    let first = match document.layout {
        Layout::Report => vec![Paragraph::of("Footer")],
        Layout::List | Layout::Form | Layout::Letter => foot(document),
    };
    vec![
        ("header1", "header", "default", header(running(document, frame))),
        ("header2", "header", "first", header(Vec::new())),
        ("footer1", "footer", "default", footer(foot(document))),
        ("footer2", "footer", "first", footer(first)),
    ]
}

/// Council and title, on a line if they fit.
fn running(document: &Document, frame: &Frame) -> Vec<Paragraph> {
    /// About the width of a letter in points.
    const LETTER: usize = 5;
    let (organisation, title) = (curtailed(&document.organisation), curtailed(&document.title));
    let long = i32::try_from((organisation.chars().count() + title.chars().count() + 4) * LETTER).unwrap_or(i32::MAX);
    let [organisation, title] = [organisation, title].map(|text| words(&text, Ink::default()));
    let line = Paragraph::of("Header").holding(organisation);
    if twips(frame.width) < long.saturating_mul(20) {
        vec![line, Paragraph::of("Header").holding(title)]
    } else {
        vec![line.holding([tab()]).holding(title)]
    }
}

/// The council's own line, where the document stands, and the page.
fn foot(document: &Document) -> Vec<Paragraph> {
    let own = document.style.footer.as_deref().filter(|line| !line.trim().is_empty());
    let own = own.map(|line| Paragraph::of("Footer").holding(words(line, Ink::default())));
    let numbered = Paragraph::of("Footer")
        .holding(words(&document.standing, Ink::default()))
        .holding([tab()])
        .holding(words("pagina ", Ink::default()))
        .holding([field("PAGE", "1")])
        .holding(words(" van ", Ink::default()))
        .holding([field("NUMPAGES", "1")]);
    own.into_iter().chain([numbered]).collect()
}

/// The paper, its margins, and the headers and footers that `references` lead to.
pub(super) fn section(references: Vec<Element>, frame: &Frame) -> Element {
    let right = frame.paper_width - frame.left - frame.width;
    let bottom = frame.paper_height - frame.top - frame.height;
    let size = element("w:pgSz").with("w:w", twips(frame.paper_width)).with("w:h", twips(frame.paper_height));
    let lying = frame.paper_width > frame.paper_height;
    let margins = element("w:pgMar")
        .with("w:top", twips(frame.top))
        .with("w:right", twips(right))
        .with("w:bottom", twips(bottom))
        .with("w:left", twips(frame.left))
        .with("w:header", twips(frame.top / 2.0))
        .with("w:footer", twips(bottom / 2.0))
        .with("w:gutter", 0);
    element("w:sectPr")
        .children(references)
        .child(if lying { size.with("w:orient", "landscape") } else { size })
        .child(margins)
        .child(element("w:titlePg"))
}

/// The word "concept" behind the text, as Word makes it itself, so that Word can take it away.
fn watermark(frame: &Frame) -> Element {
    let kind = element("v:shapetype")
        .with("id", "_x0000_t136")
        .with("coordsize", "21600,21600")
        .with("o:spt", 136)
        .with("path", "m0,0l21600,0m0,21600l21600,21600e")
        .child(element("v:path").with("textpathok", "t"))
        .child(element("v:textpath").with("on", "t").with("fitshape", "t"));
    let (width, height) = (frame.width.min(frame.height) * 0.95, frame.width.min(frame.height) * 0.24);
    let place = format!(
        "position:absolute;margin-left:0;margin-top:0;width:{width:.0}pt;height:{height:.0}pt;rotation:325;z-index:-1;\
         mso-position-horizontal:center;mso-position-horizontal-relative:margin;\
         mso-position-vertical:center;mso-position-vertical-relative:margin"
    );
    let shape = element("v:shape")
        .with("id", "PowerPlusWaterMarkObject1")
        .with("type", "#_x0000_t136")
        .with("alt", "Concept")
        .with("style", place)
        .with("fillcolor", format!("#{}", hex(WATERMARK)))
        .with("stroked", "f")
        .child(
            element("v:textpath")
                .with("style", "font-family:\"Atkinson Hyperlegible Next\";font-weight:bold")
                .with("string", "concept"),
        );
    let picture = element("w:pict")
        .with("xmlns:v", "urn:schemas-microsoft-com:vml")
        .with("xmlns:o", "urn:schemas-microsoft-com:office:office")
        .child(kind)
        .child(shape);
    element("w:r").child(picture)
}
