//! A panel: one large strip on which text and figures stand at places of their own.

use super::Error;
use super::colour::{Colour, SOFT};
use super::description::Highlight;
use super::flow::BODY;
use super::look::Ink;
use super::pages::Frame;
use super::strip::{Area, Drawing, Item, Links, Mark, Strip};
use super::tags::{ElementId, Kind, Numbering, Tree};
use super::text::{Setter, Style};

/// Figures of the year beside each other.
const HIGHLIGHTS_BESIDE: usize = 3;

/// Where text goes: left, top and width in points, from the strip's upper left corner.
#[derive(Debug, Clone, Copy)]
pub(super) struct Spot {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) width: f32,
}

pub(super) struct Panel<'a> {
    pub(super) setter: &'a mut Setter,
    pub(super) tree: &'a mut Tree,
    pub(super) house: Colour,
    pub(super) ink: Ink,
    pub(super) frame: Frame,
    /// What the panel's elements are part of.
    pub(super) section: ElementId,
    pub(super) strip: Strip,
}

impl Panel<'_> {
    /// Text as an element of its own; the answer is where it ends.
    pub(super) fn text(&mut self, text: &str, style: &Style, kind: Kind, spot: Spot) -> Result<f32, Error> {
        if text.trim().is_empty() {
            return Ok(spot.y);
        }
        let element = self.tree.add(kind, self.section);
        self.content(text, style, element, spot)
    }

    /// Text as content of an element; the answer is where it ends.
    pub(super) fn content(&mut self, text: &str, style: &Style, element: ElementId, spot: Spot) -> Result<f32, Error> {
        let mut y = spot.y;
        for line in self.setter.shape(&text.into(), style)?.lines(&mut self.setter.fonts, spot.width)? {
            self.strip.line(&line, spot.x, y, Mark::Content(element), &Links::default());
            y += line.height;
        }
        Ok(y)
    }

    /// The height a text takes.
    pub(super) fn height(&mut self, text: &str, style: &Style, width: f32) -> Result<f32, Error> {
        let lines = self.setter.shape(&text.into(), style)?.lines(&mut self.setter.fonts, width)?;
        Ok(lines.iter().map(|line| line.height).sum())
    }

    /// The largest of these sizes in which the longest word of a text is whole and all of it no
    /// taller than `height`; else the last.
    pub(super) fn fitting(
        &mut self,
        text: &str,
        style: Style,
        sizes: &[f32],
        (width, height): (f32, f32),
    ) -> Result<Style, Error> {
        let mut fitting = style;
        for size in sizes {
            fitting = style.sized(*size);
            let longest_word = self.setter.shape(&text.into(), &fitting)?.widths().0;
            if longest_word <= width && self.height(text, &fitting, width)? <= height {
                break;
            }
        }
        Ok(fitting)
    }

    pub(super) fn logo(&mut self, alternative: &str, area: Area) {
        let figure = self.tree.add_figure(self.section, alternative);
        self.strip.figures.push((figure, area));
        self.strip.items.push(Item { mark: Mark::Content(figure), drawing: Drawing::Logo(area) });
    }

    /// Large figures with a label under each, in rows; the answer is where they end.
    pub(super) fn highlights(&mut self, highlights: &[Highlight], size: f32, spot: Spot) -> Result<f32, Error> {
        if highlights.is_empty() {
            return Ok(spot.y);
        }
        let gap = 6.0 * self.frame.millimetre();
        let width = (spot.width - 2.0 * gap) / 3.0;
        let list = self.tree.add_list(self.section, Numbering::None);
        let mut foot = spot.y;
        for (number, row) in highlights.chunks(HIGHLIGHTS_BESIDE).enumerate() {
            let top = if number == 0 { spot.y } else { foot + gap };
            let mut x = spot.x;
            for highlight in row {
                foot = foot.max(self.highlight(highlight, size, list, Spot { x, y: top, width })?);
                x += width + gap;
            }
        }
        Ok(foot)
    }

    fn highlight(&mut self, highlight: &Highlight, size: f32, list: ElementId, spot: Spot) -> Result<f32, Error> {
        let item = self.tree.add(Kind::Item, list);
        let body = self.tree.add(Kind::Body, item);
        // The space keeps figure and label apart for those who listen.
        let figure = format!("{} ", highlight.figure);
        let style = Style::body(size, self.house).coloured(self.house).bold().leading(1.2);
        let whole = self.setter.shape(&figure.as_str().into(), &style)?.widths().1;
        let style = style.sized((size * spot.width / whole.max(spot.width)).max(14.0));
        let y = self.content(&figure, &style, body, spot)?;
        let label = Style::body(BODY, self.house).coloured(SOFT).leading(1.25);
        let label = self.fitting(&highlight.label, label, &[BODY, 9.5], (spot.width, f32::MAX))?;
        self.content(&highlight.label, &label, body, Spot { y: y + 1.0, ..spot })
    }
}

/// The largest size, in millimetres, that keeps an image's proportions within these bounds.
pub(super) fn fitted(proportions: (f32, f32), width: f32, height: f32) -> (f32, f32) {
    let scale = (width / proportions.0).min(height / proportions.1);
    (proportions.0 * scale, proportions.1 * scale)
}
