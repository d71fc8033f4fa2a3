//! The cover of a report, and the head of the first page of lists and forms.

use super::Error;
use super::colour::{Colour, SOFT, WHITE};
use super::description::{Document, Logo};
use super::flow::BODY;
use super::pages::{Frame, MM, Page, Placed};
use super::panel::{Panel, Spot, fitted};
use super::strip::{Area, Artifact, Drawing, Item, Mark, Strip};
use super::tags::{Kind, Tree};
use super::text::{Setter, Style};

/// The least part of the cover that is coloured.
const COLOURED: f32 = 0.38;
/// Where the last line of the cover stands, from the top.
const FOOT: f32 = 271.0 * MM;

/// The logo with its width and height in pixels.
pub(super) type Picture<'a> = Option<(&'a Logo, (f32, f32))>;

/// Sets the cover of a report. `title` is what the title is in the structure.
pub(super) fn cover(
    document: &Document,
    setter: &mut Setter,
    tree: &mut Tree,
    house: Colour,
    logo: Picture<'_>,
    title: Kind,
) -> Result<Page, Error> {
    let frame = Frame::report();
    let section = tree.add(Kind::Section, Tree::DOCUMENT);
    let strip = Strip::of_height(frame.paper_height);
    let mut panel = Panel { setter, tree, house, section, strip };
    let coloured = coloured_block(&mut panel, document, &frame, title)?;
    let grid = Spot { x: frame.left, y: coloured + 19.0 * MM, width: frame.width };
    panel.highlights(&document.highlights, 26.0, grid)?;
    foot(&mut panel, document, &frame, logo)?;
    Ok(Page { strips: vec![Placed { x: 0.0, y: 0.0, strip: panel.strip.into() }] })
}

/// Council, title and subtitle in white on the house colour; the answer is where that ends.
fn coloured_block(panel: &mut Panel<'_>, document: &Document, frame: &Frame, title: Kind) -> Result<f32, Error> {
    let style = Style::body(13.0, WHITE).coloured(WHITE);
    let spot = |y| Spot { x: frame.left, y, width: frame.width };
    let y = panel.text(&document.organisation, &style, Kind::Paragraph, spot(34.0 * MM))?;
    let large = title_style(panel, &document.title, style.bold().leading(1.15), frame.width)?;
    let mut y = panel.text(&document.title, &large, title, spot(y + 6.0 * MM))?;
    if let Some(subtitle) = &document.subtitle {
        y = panel.text(subtitle, &style.sized(14.0), Kind::Paragraph, spot(y + 6.0 * MM))?;
    }
    let height = (y + 22.0 * MM).max(COLOURED * frame.paper_height);
    let area = Area { x: 0.0, y: 0.0, width: frame.paper_width, height };
    let fill = Drawing::Fill { area, radius: 0.0, colour: panel.house };
    panel.strip.items.insert(0, Item { mark: Mark::Artifact(Artifact::Decoration), drawing: fill });
    Ok(height)
}

/// As large as leaves the title on two lines with its longest word whole.
fn title_style(panel: &mut Panel<'_>, title: &str, style: Style, width: f32) -> Result<Style, Error> {
    for size in [40.0, 34.0, 28.0] {
        let style = style.sized(size);
        let (longest_word, whole) = panel.setter.shape(&title.into(), &style)?.widths();
        if longest_word <= width && whole <= 1.8 * width {
            return Ok(style);
        }
    }
    Ok(style.sized(24.0))
}

/// Where the document stands, below on the left; the logo, below on the right.
fn foot(panel: &mut Panel<'_>, document: &Document, frame: &Frame, logo: Picture<'_>) -> Result<(), Error> {
    let style = Style::body(BODY, panel.house).coloured(SOFT);
    let mut width = frame.width;
    let mut area = None;
    if let Some((_, proportions)) = logo {
        let (logo_width, logo_height) = fitted(proportions, 50.0 * MM, 26.0 * MM);
        let x = frame.left + frame.width - logo_width;
        area = Some(Area { x, y: FOOT - logo_height, width: logo_width, height: logo_height });
        width -= logo_width + 8.0 * MM;
    }
    // The baseline of the last line is level with the foot of the logo.
    let height = panel.height(&document.standing, &style, width)?;
    let y = FOOT + style.line_height() - style.baseline() - height;
    panel.text(&document.standing, &style, Kind::Paragraph, Spot { x: frame.left, y, width })?;
    if let (Some((logo, _)), Some(area)) = (logo, area) {
        panel.logo(&logo.alternative, area);
    }
    Ok(())
}

/// Sets the head of a list or form: council, title, where it stands, the logo beside them.
pub(super) fn head(
    document: &Document,
    setter: &mut Setter,
    tree: &mut Tree,
    house: Colour,
    logo: Picture<'_>,
    frame: &Frame,
) -> Result<Strip, Error> {
    let mut panel = Panel { setter, tree, house, section: Tree::DOCUMENT, strip: Strip::default() };
    let mut width = frame.width;
    let mut area = None;
    if let Some((_, proportions)) = logo {
        let (logo_width, logo_height) = fitted(proportions, 42.0 * MM, 20.0 * MM);
        area = Some(Area { x: width - logo_width, y: 0.0, width: logo_width, height: logo_height });
        width -= logo_width + 8.0 * MM;
    }
    let quiet = Style::body(BODY, house).coloured(SOFT);
    let spot = |y| Spot { x: 0.0, y, width };
    let y = panel.text(&document.organisation, &quiet, Kind::Paragraph, spot(0.0))?;
    let large = Style::body(24.0, house).coloured(house).bold().leading(1.2);
    let mut y = panel.text(&document.title, &large, Kind::Heading(1), spot(y + 2.0))?;
    if let Some(subtitle) = &document.subtitle {
        y = panel.text(subtitle, &Style::body(12.0, house), Kind::Paragraph, spot(y + 3.0))?;
    }
    y = panel.text(&document.standing, &quiet, Kind::Paragraph, spot(y + 3.0))?;
    if let (Some((logo, _)), Some(area)) = (logo, area) {
        panel.logo(&logo.alternative, area);
        y = y.max(area.height);
    }
    if !document.highlights.is_empty() {
        let grid = Spot { x: 0.0, y: y + 6.0 * MM, width: frame.width };
        y = panel.highlights(&document.highlights, 20.0, grid)?;
    }
    let mut strip = panel.strip;
    strip.rule(0.0, y + 10.0, frame.width, 1.5, house);
    strip.height = y + 11.5;
    Ok(strip)
}
