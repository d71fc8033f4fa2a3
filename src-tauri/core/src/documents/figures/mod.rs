//! Pictures and charts. A chart is laid out once into a neutral drawing (`canvas`), which becomes ink in a PDF, SVG in a
//! web page, or a picture for programs that know neither.

mod bars;
mod canvas;
mod columns;
mod ink;
mod page;
mod scale;
mod svg;
#[cfg(test)]
mod tests;
mod timeline;

use canvas::{Canvas, Format};

use super::Error;
use super::description::{Bars, Chart, Timeline};
use super::flow::{BODY, Flow, Room};
use super::strip::Strip;
use super::tags::{ElementId, Kind};
use super::text::Setter;

pub(super) use page::chart as chart_html;

/// The part of a page's height that a chart may take, so that its caption and the head of its table stay with it.
const CHART: f32 = 0.86;

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
    }
}

/// Draws a chart; one that is higher than it may be becomes several.
fn drawn(chart: &Chart, format: &Format, setter: &mut Setter) -> Vec<Drawn> {
    let parts = match chart {
        Chart::Bars(bars) => bars::draw(bars, format, setter),
        Chart::Timeline(timeline) => timeline::draw(timeline, format, setter),
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
    }
}

impl Flow<'_> {
    /// A caption, the drawing under it, and the table with the same numbers.
    pub(super) fn chart(&mut self, chart: &Chart, parent: ElementId, room: Room) -> Result<(), Error> {
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
