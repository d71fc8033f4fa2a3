//! The cover of a report, and the head of the first page of documents without one.

use super::Error;
use super::colour::{INK, SOFT, WHITE};
use super::description::{Document, Logo};
use super::flow::BODY;
use super::look::Ink;
use super::pages::{Page, Placed};
use super::panel::{Panel, Spot, fitted};
use super::strip::{Area, Artifact, Drawing, Item, Mark, Strip};
use super::tags::Kind;
use super::text::Style;

/// The least part of the cover that is coloured.
const COLOURED: f32 = 0.38;
/// The title takes at most this part of the height, if a smaller size can help it.
const TITLE_SHARE: f32 = 0.2;
/// And so do the council's name and the subtitle, so that the figures below stay on the page.
const NAME_SHARE: f32 = 0.08;
const SUBTITLE_SHARE: f32 = 0.12;

/// The logo with its width and height in pixels.
pub(super) type Picture<'a> = Option<(&'a Logo, (f32, f32))>;

/// Sets the cover of a report. `title` is what the title is in the structure.
pub(super) fn cover(mut panel: Panel<'_>, document: &Document, logo: Picture<'_>, title: Kind) -> Result<Page, Error> {
    let mm = panel.frame.millimetre();
    panel.strip.height = panel.frame.paper_height;
    let block = title_block(&mut panel, document, title)?;
    let grid = Spot { x: panel.frame.left, y: block + 19.0 * mm, width: panel.frame.width };
    panel.highlights(&document.highlights, 26.0, grid)?;
    foot(&mut panel, document, logo)?;
    Ok(Page { strips: vec![Placed { x: 0.0, y: 0.0, strip: panel.strip.into() }] })
}

/// Council, title and subtitle in white on the house colour, or in black above a rule; the answer
/// is where that ends.
fn title_block(panel: &mut Panel<'_>, document: &Document, title: Kind) -> Result<f32, Error> {
    let frame = panel.frame;
    let mm = frame.millimetre();
    let on_colour = panel.ink == Ink::Colour;
    let ink = if on_colour { WHITE } else { INK };
    let style = Style::body(13.0, ink).coloured(ink);
    let spot = |y| Spot { x: frame.left, y, width: frame.width };
    let room = |share: f32| (frame.width, share * frame.paper_height);
    let small = panel.fitting(&document.organisation, style, &[13.0, 11.0, 9.5, 8.0], room(NAME_SHARE))?;
    let y = panel.text(&document.organisation, &small, Kind::Paragraph, spot(frame.top + 4.0 * mm))?;
    let large = title_style(panel, &document.title, style.bold().leading(1.15))?;
    let mut y = panel.text(&document.title, &large, title, spot(y + 6.0 * mm))?;
    if let Some(subtitle) = &document.subtitle {
        let small = panel.fitting(subtitle, style, &[14.0, 12.0, 10.0, 8.0], room(SUBTITLE_SHARE))?;
        y = panel.text(subtitle, &small, Kind::Paragraph, spot(y + 6.0 * mm))?;
    }
    let height = (y + 22.0 * mm).max(COLOURED * frame.paper_height);
    let mark = Mark::Artifact(Artifact::Decoration);
    if on_colour {
        let area = Area { x: 0.0, y: 0.0, width: frame.paper_width, height };
        let fill = Drawing::Fill { area, radius: 0.0, colour: panel.house };
        panel.strip.items.insert(0, Item { mark, drawing: fill });
    } else {
        panel.strip.rule(frame.left, height - 3.0, frame.width, 3.0, panel.house);
    }
    Ok(height)
}

/// As large as leaves the title on two lines with its longest word whole; smaller where it is long.
fn title_style(panel: &mut Panel<'_>, title: &str, style: Style) -> Result<Style, Error> {
    let (width, height) = (panel.frame.width, TITLE_SHARE * panel.frame.paper_height);
    for size in [40.0, 34.0, 28.0] {
        let style = style.sized(size);
        let (longest_word, whole) = panel.setter.shape(&title.into(), &style)?.widths();
        if longest_word <= width && whole <= 1.8 * width {
            return Ok(style);
        }
    }
    panel.fitting(title, style, &[24.0, 20.0, 17.0, 14.0], (width, height))
}

/// Where the document stands, below on the left; the logo, below on the right.
fn foot(panel: &mut Panel<'_>, document: &Document, logo: Picture<'_>) -> Result<(), Error> {
    let frame = panel.frame;
    let (foot, mm) = (frame.foot(), frame.millimetre());
    let style = Style::body(BODY, panel.house).coloured(SOFT);
    let mut width = frame.width;
    let mut area = None;
    if let Some((_, proportions)) = logo {
        let (logo_width, logo_height) = fitted(proportions, (50.0 * mm).min(width / 3.0), 26.0 * mm);
        let x = frame.left + frame.width - logo_width;
        area = Some(Area { x, y: foot - logo_height, width: logo_width, height: logo_height });
        width -= logo_width + 8.0 * mm;
    }
    // The baseline of the last line is level with the foot of the logo.
    let height = panel.height(&document.standing, &style, width)?;
    let y = foot + style.line_height() - style.baseline() - height;
    panel.text(&document.standing, &style, Kind::Paragraph, Spot { x: frame.left, y, width })?;
    if let (Some((logo, _)), Some(area)) = (logo, area) {
        panel.logo(&logo.alternative, area);
    }
    Ok(())
}

/// Sets the head of a document without a cover: council, title, where it stands, the logo beside
/// them.
pub(super) fn head(mut panel: Panel<'_>, document: &Document, logo: Picture<'_>) -> Result<Strip, Error> {
    let (frame, house, mm) = (panel.frame, panel.house, panel.frame.millimetre());
    let mut width = frame.width;
    let mut area = None;
    if let Some((_, proportions)) = logo {
        let (logo_width, logo_height) = fitted(proportions, (42.0 * mm).min(width / 3.0), 20.0 * mm);
        area = Some(Area { x: width - logo_width, y: 0.0, width: logo_width, height: logo_height });
        width -= logo_width + 8.0 * mm;
    }
    let quiet = Style::body(BODY, house).coloured(SOFT);
    let spot = |y| Spot { x: 0.0, y, width };
    let y = panel.text(&document.organisation, &quiet, Kind::Paragraph, spot(0.0))?;
    let large = Style::body(24.0, house).coloured(house).bold().leading(1.2);
    let room = (width, TITLE_SHARE * frame.paper_height);
    let large = panel.fitting(&document.title, large, &[24.0, 20.0, 17.0, 14.0], room)?;
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
        let grid = Spot { x: 0.0, y: y + 6.0 * mm, width: frame.width };
        y = panel.highlights(&document.highlights, 20.0, grid)?;
    }
    let mut strip = panel.strip;
    strip.rule(0.0, y + 10.0, frame.width, 1.5, house);
    strip.height = y + 11.5;
    Ok(strip)
}
