//! The head of a letter: sender, addressee behind the window of the envelope, date and references,
//! subject.
//!
//! Places follow NEN 1026 as the Dutch letter classes for LaTeX (brief, isodoc) have it, and the
//! usual envelope of 110 × 220 mm with its window on the left, 20 mm from the side: the middle of
//! the address is 63.5 mm below the upper edge of the paper. Folded at the mark, 105 mm down, the
//! letter cannot slide so far that lines of the address leave the window.

use super::Error;
use super::colour::{INK, LINE, SOFT};
use super::cover::Picture;
use super::description::{Document, Letter};
use super::flow::BODY;
use super::panel::{Panel, Spot, fitted};
use super::strip::{Area, Strip};
use super::tags::{Kind, Numbering};
use super::text::Style;

/// Millimetres on the paper, from its upper edge.
const SENDER: f32 = 15.0;
const ADDRESS_MIDDLE: f32 = 63.5;
const ADDRESS_HEIGHT: f32 = 36.0;
const ADDRESS_WIDTH: f32 = 90.0;
const DETAILS: f32 = 90.0;
const FOLD: f32 = 105.0;
/// From the left edge of the paper.
const FOLD_MARK: f32 = 5.0;
const LOGO: (f32, f32) = (60.0, 22.0);
/// Where the column of the sender starts, as part of the width.
const SENDER_COLUMN: f32 = 0.62;
/// Sizes tried for the address, in points.
const ADDRESS_SIZES: [f32; 9] = [11.0, 10.0, 9.0, 8.5, 8.0, 7.5, 7.0, 6.5, 6.0];
/// Size of what is said about the letter, and the width of each piece of it, in points.
const SMALL: f32 = 9.5;
const DETAIL_WIDTH: f32 = 120.0;

/// What the line above the subject says.
const SUBJECT: &str = "Betreft";

pub(super) fn head(mut panel: Panel<'_>, document: &Document, logo: Picture<'_>) -> Result<Strip, Error> {
    let nothing = Letter { addressee: Vec::new(), details: Vec::new() };
    let letter = document.letter.as_ref().unwrap_or(&nothing);
    let sender = sender(&mut panel, document, logo)?;
    addressee(&mut panel, &letter.addressee)?;
    let mut y = down(&panel, DETAILS).max(sender + BODY);
    y = details(&mut panel, &letter.details, y)? + 1.5 * BODY;
    y = subject(&mut panel, document, y)?;
    let (fold, mark) = (down(&panel, FOLD), FOLD_MARK * panel.frame.millimetre());
    panel.strip.rule(mark - panel.frame.left, fold, mark, 0.5, LINE);
    panel.strip.height = y + BODY;
    Ok(panel.strip)
}

/// A place on the paper, in millimetres from its upper edge, as the strip counts.
fn down(panel: &Panel<'_>, millimetres: f32) -> f32 {
    millimetres * panel.frame.millimetre() - panel.frame.top
}

/// The council's logo or name on the left, its address on the right; the answer is where they end.
fn sender(panel: &mut Panel<'_>, document: &Document, logo: Picture<'_>) -> Result<f32, Error> {
    let (frame, house, top) = (panel.frame, panel.house, down(panel, SENDER));
    let column = frame.width * SENDER_COLUMN;
    let small = Style::body(SMALL, house).leading(1.3);
    let mut right = Spot { x: column, y: top, width: frame.width - column };
    let lines = document.style.address.join("\n");
    let small = panel.fitting(&lines, small, &[SMALL, 8.5, 7.5, 6.5], (right.width, f32::MAX))?;
    let mut foot = top;
    if let Some((logo, proportions)) = logo {
        let (widest, tallest) = (LOGO.0 * frame.millimetre(), LOGO.1 * frame.millimetre());
        let (width, height) = fitted(proportions, widest, tallest);
        panel.logo(&logo.alternative, Area { x: 0.0, y: top, width, height });
        foot += height;
        right.y = panel.text(&document.organisation, &small.bold(), Kind::Paragraph, right)?;
    } else {
        let left = Spot { x: 0.0, y: top, width: column - BODY };
        let name = Style::body(BODY, house).coloured(house).bold().leading(1.2);
        let name = panel.fitting(&document.organisation, name, &[15.0, 13.0, BODY], (left.width, 40.0))?;
        foot = panel.text(&document.organisation, &name, Kind::Paragraph, left)?;
    }
    for line in &document.style.address {
        right.y = panel.text(line, &small.coloured(SOFT), Kind::Paragraph, right)?;
    }
    Ok(foot.max(right.y))
}

/// The address, its middle at that of the window, in the largest size that fits there.
fn addressee(panel: &mut Panel<'_>, lines: &[String]) -> Result<(), Error> {
    let unit = panel.frame.millimetre();
    let room = (ADDRESS_WIDTH * unit, ADDRESS_HEIGHT * unit);
    let style = Style::body(BODY, panel.house).coloured(INK).leading(1.25);
    let whole = lines.join("\n");
    let style = panel.fitting(&whole, style, &ADDRESS_SIZES, room)?;
    let height = panel.height(&whole, &style, room.0)?;
    let mut y = down(panel, ADDRESS_MIDDLE) - height / 2.0;
    for line in lines {
        y = panel.text(line, &style, Kind::Paragraph, Spot { x: 0.0, y, width: room.0 })?;
    }
    Ok(())
}

/// Date and references, each under its name, beside each other; the answer is where they end.
fn details(panel: &mut Panel<'_>, details: &[(String, String)], top: f32) -> Result<f32, Error> {
    if details.is_empty() {
        return Ok(top);
    }
    let list = panel.tree.add_list(panel.section, Numbering::None);
    let name_style = Style::body(SMALL, panel.house).coloured(SOFT).leading(1.3);
    let value_style = Style::body(SMALL + 0.5, panel.house).leading(1.3);
    let (width, mut x, mut row, mut foot) = (panel.frame.width, 0.0, top, top);
    for (name, value) in details {
        if x + DETAIL_WIDTH > width {
            (x, row) = (0.0, foot + 5.0);
        }
        let item = panel.tree.add(Kind::Item, list);
        let (label, body) = (panel.tree.add(Kind::Label, item), panel.tree.add(Kind::Body, item));
        let spot = Spot { x, y: row, width: DETAIL_WIDTH };
        let y = panel.content(name, &name_style, label, spot)?;
        foot = foot.max(panel.content(value, &value_style, body, Spot { y, ..spot })?);
        x += DETAIL_WIDTH + BODY;
    }
    Ok(foot)
}

/// What the letter is about: to those who listen, its first heading.
fn subject(panel: &mut Panel<'_>, document: &Document, top: f32) -> Result<f32, Error> {
    let small = Style::body(SMALL, panel.house).coloured(SOFT).leading(1.3);
    let (house, frame) = (panel.house, panel.frame);
    let spot = |y| Spot { x: 0.0, y, width: frame.width };
    let mut y = top;
    if !document.title.trim().is_empty() {
        y = panel.text(SUBJECT, &small, Kind::Paragraph, spot(y))?;
    }
    let large = Style::body(15.0, house).coloured(house).bold().leading(1.2);
    let large = panel.fitting(&document.title, large, &[15.0, 13.0, BODY], (frame.width, 0.15 * frame.height))?;
    y = panel.text(&document.title, &large, Kind::Heading(1), spot(y))?;
    if let Some(subtitle) = &document.subtitle {
        y = panel.text(subtitle, &Style::body(BODY, house), Kind::Paragraph, spot(y + 2.0))?;
    }
    Ok(y)
}
