//! Standing bars: few groups with short names, such as years side by side.

use super::bars::{amounts, smallest_step, tick};
use super::canvas::{Anchor, Canvas, Format, Pattern, count};
use super::scale::Scale;
use crate::documents::colour::{INK, LINE};
use crate::documents::description::{Bars, Group};
use crate::documents::strip::Area;
use crate::documents::text::Setter;

/// More groups than this read better under each other.
const MOST: usize = 6;
/// Height of the plot as a share of its width.
const HEIGHT: f32 = 0.42;
/// The part of a group's place that its bars take.
const FILLED: f32 = 0.8;

/// Whether the bars had better stand: two to six groups, each name on one line under its group.
pub(super) fn suit(bars: &Bars, format: &Format, setter: &mut Setter) -> bool {
    let groups = bars.groups.len();
    let slot = format.width * 0.85 / count(groups.max(1));
    let fits = |group: &Group| setter.width(&group.label, &format.words()) <= slot - format.size();
    (2..=MOST).contains(&groups) && bars.groups.iter().all(fits)
}

pub(super) fn draw(bars: &Bars, format: &Format, setter: &mut Setter) -> Canvas {
    let scale = Scale::new(amounts(bars), smallest_step(bars.unit), 5);
    let mut canvas = Canvas::new(format.width, 0.0);
    let legend = canvas.legend(&bars.series, format, setter);
    let numbers: Vec<(i64, String)> = scale.ticks().into_iter().map(|it| (it, tick(it, bars.unit))).collect();
    let widest = numbers.iter().map(|(_, text)| setter.width(text, &format.quiet())).fold(0.0, f32::max);
    let left = widest + format.size() * 0.8;

    let line = format.line_height();
    let room = format.height - legend - 3.0 * line;
    let plot = Area {
        x: left,
        y: legend + line * 1.2,
        width: format.width - left,
        height: (format.width * HEIGHT).min(room).max(line * 3.0),
    };
    let standing = Standing { bars, format, scale, plot };
    // Below the lowest bar stands its value, and below that the names.
    let below = if amounts(bars).any(|amount| amount < 0) { 2.2 } else { 1.2 } * line;
    canvas.height = plot.y + plot.height + below;

    for (amount, text) in numbers {
        let y = standing.place(amount);
        canvas.level(plot.x, y, plot.width, 0.6, LINE);
        canvas.label(widest, y, Anchor::End, &text, format.quiet());
    }
    standing.groups(&mut canvas, setter);
    canvas.level(plot.x, standing.place(0), plot.width, 0.9, INK);
    canvas
}

struct Standing<'a> {
    bars: &'a Bars,
    format: &'a Format,
    scale: Scale,
    plot: Area,
}

impl Standing<'_> {
    fn place(&self, amount: i64) -> f32 {
        self.plot.y + self.plot.height * (1.0 - self.scale.share(amount))
    }

    fn slot(&self) -> f32 {
        self.plot.width / count(self.bars.groups.len())
    }

    /// Width of a bar; a lonely one does not become a block.
    fn bar_width(&self) -> f32 {
        (self.slot() * FILLED / count(self.bars.series.len().max(1))).min(self.format.size() * 6.0)
    }

    fn groups(&self, canvas: &mut Canvas, setter: &mut Setter) {
        let style = self.format.words();
        let gap = self.format.size() * 0.12;
        let texts = self.bars.groups.iter().flat_map(|group| &group.values);
        let widest = texts.map(|value| setter.width(&value.text, &style)).fold(0.0, f32::max);
        let valued = widest + gap <= self.bar_width();
        for (number, group) in self.bars.groups.iter().enumerate() {
            let middle = self.plot.x + self.slot() * (count(number) + 0.5);
            let names = canvas.height - self.format.line_height() * 0.5;
            canvas.label(middle, names, Anchor::Middle, &group.label, style);
            let series = self.bars.series.len();
            let first = middle - self.bar_width() * count(series) / 2.0;
            for (number, value) in group.values.iter().enumerate().take(series) {
                let x = first + self.bar_width() * count(number);
                let (zero, end) = (self.place(0), self.place(value.amount));
                if value.amount != 0 {
                    let height = (end - zero).abs().max(0.8);
                    let y = if value.amount < 0 { zero } else { zero - height };
                    let area = Area { x: x + gap / 2.0, y, width: self.bar_width() - gap, height };
                    canvas.bar(area, Pattern::of(number, series), self.format.house);
                }
                if valued {
                    let off = if value.amount < 0 { 0.6 } else { -0.6 } * self.format.line_height();
                    canvas.label(x + self.bar_width() / 2.0, end + off, Anchor::Middle, &value.text, style);
                }
            }
        }
    }
}
