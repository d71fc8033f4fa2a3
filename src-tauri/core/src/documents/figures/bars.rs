//! Bars in groups. Lying ones have room for long names and for the value behind each bar; standing ones show years side
//! by side.

use std::ops::Range;

use super::canvas::{Anchor, Canvas, Format, Pattern, count, shared_out};
use super::columns;
use super::scale::Scale;
use crate::documents::colour::{INK, LINE, WHITE};
use crate::documents::description::{Bars, Unit};
use crate::documents::strip::Area;
use crate::documents::text::{Setter, Style};
use crate::money::Cents;

/// The part of the width that names may take, and with a word that is longer.
const NAMES: f32 = 0.36;
const LONG_NAMES: f32 = 0.44;
/// Lines a name may take.
const NAME_LINES: usize = 3;
/// The least part of the width for bars; values that leave less are left to the table.
const BARS: f32 = 0.3;

/// White between groups and beside a bar's words, as a part of their size; the lesser where that saves a drawing.
const AIRY: Air = Air { groups: 0.85, bars: 0.29 };
const TIGHT: Air = Air { groups: 0.45, bars: 0.02 };

/// Draws the bars; the groups on each drawing come with it.
pub(super) fn draw(bars: &Bars, format: &Format, setter: &mut Setter) -> Vec<(Canvas, Range<usize>)> {
    if columns::suit(bars, format, setter) {
        return vec![(columns::draw(bars, format, setter), 0..bars.groups.len())];
    }
    let mut lying = Lying::new(bars, format, setter);
    let head = Canvas::default().legend(&bars.series, format, setter) + lying.axis_height();
    let mut parts = shared_out(&lying.row_heights(), format.height - head);
    if parts.len() > 1 {
        lying.air = TIGHT;
        parts = shared_out(&lying.row_heights(), format.height - head);
    }
    parts.into_iter().map(|part| (lying.part(part.clone(), head, setter), part)).collect()
}

pub(super) fn amounts(bars: &Bars) -> impl Iterator<Item = i64> {
    bars.groups.iter().flat_map(|group| group.values.iter().map(|value| value.amount))
}

/// The smallest step of an axis that can be read.
pub(super) fn smallest_step(unit: Unit) -> i64 {
    match unit {
        Unit::Number => 1,
        Unit::Cents => 100,
    }
}

/// A number on an axis.
pub(super) fn tick(amount: i64, unit: Unit) -> String {
    match unit {
        Unit::Cents => Cents(amount).to_string().trim_end_matches(",00").to_owned(),
        Unit::Number => Cents(amount.saturating_mul(100)).digits().trim_end_matches(",00").to_owned(),
    }
}

/// Lying bars, measured.
struct Lying<'a> {
    bars: &'a Bars,
    format: &'a Format,
    names: Vec<Vec<String>>,
    /// Where the plot begins, and how wide it is.
    left: f32,
    width: f32,
    scale: Scale,
    /// Whether the value stands behind each bar.
    valued: bool,
    style: Style,
    air: Air,
}

#[derive(Clone, Copy)]
struct Air {
    groups: f32,
    bars: f32,
}

impl<'a> Lying<'a> {
    fn new(bars: &'a Bars, format: &'a Format, setter: &mut Setter) -> Self {
        let style = format.words();
        let words = bars.groups.iter().flat_map(|group| group.label.split_whitespace());
        let longest = words.map(|word| setter.width(word, &style)).fold(0.0, f32::max);
        let most = longest.clamp(format.width * NAMES, format.width * LONG_NAMES);
        let names: Vec<Vec<String>> =
            bars.groups.iter().map(|group| setter.broken(&group.label, &style, most, NAME_LINES)).collect();
        let widest = names.iter().flatten().map(|line| setter.width(line, &style)).fold(0.0, f32::max);
        let left = widest + format.size();
        let room = format.width - left - format.size() * 1.5;
        let scale = Scale::new(amounts(bars), smallest_step(bars.unit), 4);
        let mut lying = Self { bars, format, names, left, width: room, scale, valued: true, style, air: AIRY };
        let narrowed = lying.width_beside_values(room, setter);
        lying.valued = narrowed >= format.width * BARS;
        lying.width = if lying.valued { narrowed } else { room };
        lying
    }

    /// The width of the plot that leaves room for the value behind every bar.
    fn width_beside_values(&self, room: f32, setter: &mut Setter) -> f32 {
        let values = self.bars.groups.iter().flat_map(|group| &group.values);
        values.fold(room, |width, value| {
            let text = setter.width(&value.text, &self.style) + self.format.size() * 0.5;
            let end = self.scale.share(value.amount.max(0));
            let room = self.format.width - self.left - text;
            if end > 0.0 { width.min(room / end) } else { width }
        })
    }

    fn thickness(&self) -> f32 {
        self.pitch() - self.format.size() * 0.14
    }

    /// From one bar of a group to the next.
    fn pitch(&self) -> f32 {
        self.format.size() * (1.0 + self.air.bars)
    }

    fn axis_height(&self) -> f32 {
        self.format.line_height() * 1.3
    }

    fn row_height(&self, group: usize) -> f32 {
        let names = count(self.names[group].len()) * self.format.line_height();
        let bars = count(self.bars.series.len()) * self.pitch();
        names.max(bars) + self.format.size() * self.air.groups
    }

    fn row_heights(&self) -> Vec<f32> {
        (0..self.bars.groups.len()).map(|group| self.row_height(group)).collect()
    }

    fn place(&self, amount: i64) -> f32 {
        self.left + self.width * self.scale.share(amount)
    }

    /// Groups of that range, below legend and axis.
    fn part(&self, groups: Range<usize>, head: f32, setter: &mut Setter) -> Canvas {
        let height = head + groups.clone().map(|group| self.row_height(group)).sum::<f32>();
        let mut canvas = Canvas::new(self.format.width, height);
        let legend = canvas.legend(&self.bars.series, self.format, setter);
        self.grid(&mut canvas, legend, head, setter);
        let mut top = head;
        for group in groups {
            self.group(&mut canvas, group, top + self.row_height(group) / 2.0, setter);
            top += self.row_height(group);
        }
        canvas.upright(self.place(0), head, height - head, 0.9, INK);
        canvas
    }

    fn grid(&self, canvas: &mut Canvas, top: f32, head: f32, setter: &mut Setter) {
        let middle = top + self.format.line_height() / 2.0;
        let mut free = f32::MIN;
        for amount in self.scale.ticks() {
            let x = self.place(amount);
            canvas.upright(x, head, canvas.height - head, 0.6, LINE);
            let text = tick(amount, self.bars.unit);
            let width = setter.width(&text, &self.format.quiet());
            // Never over the number before it, nor off the drawing.
            let centre = x.min(self.format.width - width / 2.0);
            if centre - width / 2.0 >= free {
                canvas.label(centre, middle, Anchor::Middle, &text, self.format.quiet());
                free = centre + width / 2.0 + self.format.size() * 0.6;
            }
        }
    }

    fn group(&self, canvas: &mut Canvas, group: usize, middle: f32, setter: &mut Setter) {
        let lines = &self.names[group];
        let line_height = self.format.line_height();
        let first = middle - line_height * (count(lines.len()) - 1.0) / 2.0;
        for (number, line) in lines.iter().enumerate() {
            canvas.label(0.0, first + line_height * count(number), Anchor::Start, line, self.style);
        }
        let series = self.bars.series.len();
        let first = middle - self.pitch() * (count(series) - 1.0) / 2.0;
        for (number, value) in self.bars.groups[group].values.iter().enumerate().take(series) {
            let middle = first + self.pitch() * count(number);
            let (zero, end) = (self.place(0), self.place(value.amount));
            if value.amount != 0 {
                let width = (end - zero).abs().max(0.8);
                let area = Area {
                    x: if value.amount < 0 { zero - width } else { zero },
                    y: middle - self.thickness() / 2.0,
                    width,
                    height: self.thickness(),
                };
                canvas.bar(area, Pattern::of(number, series), self.format.house);
            }
            if self.valued {
                self.value(canvas, &value.text, zero.max(end) + self.format.size() * 0.4, middle, setter);
            }
        }
    }

    /// A value behind its bar; lines of the grid do not run through it. That of a negative one stands right of zero.
    fn value(&self, canvas: &mut Canvas, text: &str, x: f32, middle: f32, setter: &mut Setter) {
        let (width, height) = (setter.width(text, &self.style), self.thickness());
        canvas.fill(Area { x: x - 1.0, y: middle - height / 2.0, width: width + 2.0, height }, WHITE);
        canvas.label(x, middle, Anchor::Start, text, self.style);
    }
}
