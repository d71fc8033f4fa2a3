//! Pictures and charts. A chart is laid out once into a neutral drawing (`canvas`), which becomes ink in a PDF, SVG in a
//! web page, or a picture for programs that know neither.

mod bars;
mod canvas;
mod columns;
mod ink;
mod jpeg;
mod page;
mod picture;
mod png;
mod scale;
mod spans;
mod svg;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic)]
mod tests;
mod timeline;

use canvas::{Canvas, Format};

use super::Error;
use super::colour::SOFT;
use super::description::{Bars, Chart, Figure, Spans, Timeline};
use super::flow::{BODY, Flow, Room};
use super::panel::fitted;
use super::strip::{Area, Drawing, Item, Mark, Strip};
use super::tags::{ElementId, Kind};
use super::text::Setter;

pub(super) use page::{chart as chart_html, figure as figure_html};
pub(super) use picture::Picture;
pub(super) use png::chart_png;

/// The part of a page’s height that a chart may take, so that its caption and the head of its table stay with it, and
/// that on a lying page the title stands above it.
const CHART: f32 = 0.72;

/// A chart or a part of one, with the text for those who cannot see it.
struct Drawn {
    canvas: Canvas,
    alternative: String,
}

/// Whether there is nothing to draw; the table says so.
fn is_empty(chart: &Chart) -> bool {
    match chart {
        Chart::Bars(bars) => bars.groups.is_empty() || bars.series.is_empty(),
        Chart::Timeline(timeline) => timeline.lanes.iter().all(|lane| lane.days.is_empty()),
        Chart::Spans(spans) => spans.rows.iter().all(|row| row.spans.is_empty()),
    }
}

/// Draws a chart; one that is higher than it may be becomes several.
fn drawn(chart: &Chart, format: &Format, setter: &mut Setter) -> Vec<Drawn> {
    let parts = match chart {
        Chart::Bars(bars) => bars::draw(bars, format, setter),
        Chart::Timeline(timeline) => timeline::draw(timeline, format, setter),
        Chart::Spans(spans) => spans::draw(spans, format, setter),
    };
    if parts.len() == 1 {
        let alternative = chart.alternative();
        return parts.into_iter().map(|(canvas, _)| Drawn { canvas, alternative: alternative.clone() }).collect();
    }
    let part = |(canvas, range)| Drawn { canvas, alternative: part(chart, range).alternative() };
    parts.into_iter().map(part).collect()
}

/// The chart with only those groups or lanes.
fn part(chart: &Chart, range: std::ops::Range<usize>) -> Chart {
    match chart {
        Chart::Bars(bars) => Chart::Bars(Bars { groups: bars.groups[range].to_vec(), ..bars.clone() }),
        Chart::Timeline(timeline) => {
            Chart::Timeline(Timeline { lanes: timeline.lanes[range].to_vec(), ..timeline.clone() })
        }
        Chart::Spans(spans) => Chart::Spans(Spans { rows: spans.rows[range].to_vec(), ..spans.clone() }),
    }
}

/// The part of a page's height that a picture may take.
const PICTURE: f32 = 0.6;
/// Pixels to the inch that a picture is not stretched beyond.
const COARSEST: f32 = 150.0;

impl Flow<'_> {
    /// A picture as large as it looks sharp, and the caption under it.
    pub(super) fn figure(&mut self, figure: &Figure, parent: ElementId, room: Room) -> Result<(), Error> {
        let picture = Picture::read(figure)?;
        let (width, height) = picture.proportions();
        let widest = room.width.min(width * 72.0 / COARSEST);
        let (width, height) = fitted((width, height), widest, self.frame.height * PICTURE);
        let caption = figure.caption.as_deref().filter(|caption| !caption.trim().is_empty());

        let section = if caption.is_some() { self.tree.add(Kind::Division, parent) } else { parent };
        let element = self.tree.add_figure(section, &figure.alternative);
        let area = Area { x: room.x, y: 0.0, width, height };
        let drawing = Drawing::Picture { area, picture: picture.into() };
        let mut strip = Strip { with_next: caption.is_some(), ..Strip::of_height(height) };
        strip.figures.push((element, area));
        strip.items.push(Item { mark: Mark::Content(element), drawing });
        self.leave(12.0);
        self.push(strip);
        if let Some(caption) = caption {
            let style = self.body().sized(BODY * 0.9).coloured(SOFT);
            let element = self.tree.add(Kind::Caption, section);
            self.leave(5.0);
            self.text(&caption.into(), &style, element, room)?;
        }
        self.leave(14.0);
        Ok(())
    }

    /// A caption, the drawing under it, and the table with the same numbers.
    pub(super) fn chart(&mut self, chart: &Chart, parent: ElementId, room: Room) -> Result<(), Error> {
        if is_empty(chart) {
            return self.table(&chart.table(), parent, room);
        }
        let format = Format { width: room.width, height: self.frame.height * CHART, body: BODY, house: self.house };
        let section = self.tree.add(Kind::Division, parent);
        self.leave(12.0);
        self.caption(chart.caption(), section, room)?;
        self.leave(6.0);
        for drawn in drawn(chart, &format, self.setter) {
            let figure = self.tree.add_figure(section, &drawn.alternative);
            let strip: Strip = ink::strip(&drawn.canvas, figure, room.x, self.setter)?;
            self.push(strip);
            self.leave(12.0);
        }
        self.table(&chart.table(), section, room)
    }
}
