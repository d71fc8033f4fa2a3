//! A drawing that does not know yet where it goes: areas, hatches, dots and words, in points from the upper left corner.
//! `ink` prints it, `svg` writes it into a web page.

use crate::documents::colour::{Colour, INK, SOFT, WHITE};
use crate::documents::strip::Area;
use crate::documents::text::{Setter, Style};

/// Size of words in a drawing, as a share of running text.
const SMALL: f32 = 0.82;
/// Height of a line as a multiple of its size.
const LEADING: f32 = 1.25;

/// What a drawing has to fit.
#[derive(Debug, Clone, Copy)]
pub(in crate::documents) struct Format {
    pub(in crate::documents) width: f32,
    /// What is higher is divided over several drawings.
    pub(in crate::documents) height: f32,
    /// Size of running text around it.
    pub(in crate::documents) body: f32,
    pub(in crate::documents) house: Colour,
}

impl Format {
    pub(super) fn size(&self) -> f32 {
        self.body * SMALL
    }

    pub(super) fn line_height(&self) -> f32 {
        self.size() * LEADING
    }

    /// Names and values.
    pub(super) fn words(&self) -> Style {
        Style::body(self.size(), self.house).leading(LEADING).tabular()
    }

    /// What helps to read the rest: numbers on an axis, months.
    pub(super) fn quiet(&self) -> Style {
        self.words().coloured(SOFT)
    }
}

/// Where a label's `x` is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Anchor {
    Start,
    Middle,
    End,
}

#[derive(Debug, Clone)]
pub(super) struct Label {
    pub(super) x: f32,
    /// Of the baseline.
    pub(super) y: f32,
    pub(super) anchor: Anchor,
    pub(super) text: String,
    pub(super) style: Style,
}

#[derive(Debug, Clone)]
pub(super) enum Shape {
    /// A filled area with corners of that radius.
    Fill {
        area: Area,
        radius: f32,
        colour: Colour,
    },
    Hatch {
        area: Area,
        colour: Colour,
    },
    /// A row of round dots to the right of `x`.
    Dots {
        x: f32,
        y: f32,
        width: f32,
        dot: f32,
        step: f32,
        colour: Colour,
    },
    Label(Label),
}

/// How the bars of one series look. They differ without colour too, so that a black and white print can be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Pattern {
    Solid,
    Outline,
    Hatch,
    Dots,
    Stripes,
}

impl Pattern {
    /// What was planned comes first and is light; what came of it is solid.
    const ORDER: [Self; 5] = [Self::Outline, Self::Solid, Self::Hatch, Self::Dots, Self::Stripes];

    pub(super) fn of(series: usize, all: usize) -> Self {
        if all < 2 { Self::Solid } else { Self::ORDER[series % Self::ORDER.len()] }
    }
}

#[derive(Debug, Clone, Default)]
pub(in crate::documents) struct Canvas {
    pub(in crate::documents) width: f32,
    pub(in crate::documents) height: f32,
    pub(super) shapes: Vec<Shape>,
}

impl Canvas {
    pub(super) fn new(width: f32, height: f32) -> Self {
        Self { width, height, shapes: Vec::new() }
    }

    pub(super) fn fill(&mut self, area: Area, colour: Colour) {
        self.shapes.push(Shape::Fill { area, radius: 0.0, colour });
    }

    /// A round dot with a white rim, so that it stays whole where it lies on another.
    pub(super) fn dot(&mut self, x: f32, y: f32, radius: f32, colour: Colour) {
        let disc = |radius: f32, colour| {
            let area = Area { x: x - radius, y: y - radius, width: 2.0 * radius, height: 2.0 * radius };
            Shape::Fill { area, radius, colour }
        };
        self.shapes.extend([disc(radius + 0.8, WHITE), disc(radius, colour)]);
    }

    /// A thin line, its middle at `x`.
    pub(super) fn upright(&mut self, x: f32, y: f32, height: f32, weight: f32, colour: Colour) {
        self.fill(Area { x: x - weight / 2.0, y, width: weight, height }, colour);
    }

    /// A thin line, its middle at `y`.
    pub(super) fn level(&mut self, x: f32, y: f32, width: f32, weight: f32, colour: Colour) {
        self.fill(Area { x, y: y - weight / 2.0, width, height: weight }, colour);
    }

    /// A word whose small letters have their middle near `middle`.
    pub(super) fn label(&mut self, x: f32, middle: f32, anchor: Anchor, text: &str, style: Style) {
        let y = middle + style.size * 0.33;
        self.shapes.push(Shape::Label(Label { x, y, anchor, text: text.to_owned(), style }));
    }

    /// A bar in the looks of its series.
    pub(super) fn bar(&mut self, area: Area, pattern: Pattern, house: Colour) {
        const RIM: f32 = 0.9;
        self.fill(area, house);
        let inner =
            Area { x: area.x + RIM, y: area.y + RIM, width: area.width - 2.0 * RIM, height: area.height - 2.0 * RIM };
        if pattern == Pattern::Solid || inner.width <= 0.0 || inner.height <= 0.0 {
            return;
        }
        let tint = if pattern == Pattern::Outline { house.mixed(WHITE, 0.88) } else { WHITE };
        self.fill(inner, tint);
        match pattern {
            Pattern::Hatch => self.shapes.push(Shape::Hatch { area: inner, colour: house }),
            Pattern::Dots => self.dotted(inner, house),
            Pattern::Stripes => self.striped(inner, house),
            Pattern::Solid | Pattern::Outline => {}
        }
    }

    fn dotted(&mut self, area: Area, colour: Colour) {
        const STEP: f32 = 3.6;
        const DOT: f32 = 1.6;
        for (x, width) in spread(area.width - DOT, STEP).take(1) {
            for (y, _) in spread(area.height - DOT, STEP) {
                let (x, y) = (area.x + DOT / 2.0 + x, area.y + DOT / 2.0 + y);
                self.shapes.push(Shape::Dots { x, y, width, dot: DOT, step: STEP, colour });
            }
        }
    }

    fn striped(&mut self, area: Area, colour: Colour) {
        const WEIGHT: f32 = 1.1;
        for (y, _) in spread(area.height - WEIGHT, 3.0) {
            self.fill(Area { y: area.y + y, height: WEIGHT, ..area }, colour);
        }
    }

    /// What each series looks like, in as many rows as that takes; the answer is where they end.
    pub(super) fn legend(&mut self, series: &[String], format: &Format, setter: &mut Setter) -> f32 {
        if series.len() < 2 {
            return 0.0;
        }
        let (size, style) = (format.size(), format.words());
        let swatch = Area { x: 0.0, y: 0.0, width: size * 1.6, height: size * 0.9 };
        let (mut x, mut middle) = (0.0, format.line_height() / 2.0);
        for (number, name) in series.iter().enumerate() {
            let room = format.width - swatch.width - size * 0.5;
            let name = setter.broken(name, &style, room, 1).concat();
            let width = swatch.width + size * 0.5 + setter.width(&name, &style);
            if x > 0.0 && x + width > format.width {
                (x, middle) = (0.0, middle + format.line_height() * 1.1);
            }
            let area = Area { x, y: middle - swatch.height / 2.0, ..swatch };
            self.bar(area, Pattern::of(number, series.len()), format.house);
            self.label(x + swatch.width + size * 0.5, middle, Anchor::Start, &name, style.coloured(INK));
            x += width + size * 1.8;
        }
        middle + format.line_height() * 1.1
    }
}

/// Places `step` apart, as many as fit in `length`, in its middle; each with the length that all take together.
fn spread(length: f32, step: f32) -> impl Iterator<Item = (f32, f32)> {
    let count = (length / step).floor().max(0.0);
    let start = (length - count * step) / 2.0;
    let mut place = start;
    std::iter::from_fn(move || {
        let this = place;
        place += step;
        (this <= start + count * step + 0.01).then_some((this, count * step))
    })
}

/// Rows shared out over drawings no higher than `room`, in order, and about evenly.
pub(super) fn shared_out(heights: &[f32], room: f32) -> Vec<std::ops::Range<usize>> {
    let fewest = filled(heights, room);
    let even = heights.iter().sum::<f32>() / count(fewest.len()) + heights.iter().copied().fold(0.0, f32::max) / 2.0;
    let evenly = filled(heights, even.min(room));
    if evenly.len() == fewest.len() { evenly } else { fewest }
}

fn filled(heights: &[f32], room: f32) -> Vec<std::ops::Range<usize>> {
    let mut parts = Vec::new();
    let (mut start, mut used) = (0, 0.0);
    for (row, height) in heights.iter().enumerate() {
        if row > start && used + height > room {
            parts.push(start..row);
            (start, used) = (row, 0.0);
        }
        used += height;
    }
    parts.push(start..heights.len());
    parts
}

#[allow(clippy::cast_precision_loss)]
pub(super) fn count(number: usize) -> f32 {
    number as f32
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn rows_are_shared_out_evenly() {
        assert_eq!(shared_out(&[10.0; 4], 50.0).len(), 1);
        assert_eq!(shared_out(&[10.0; 6], 50.0), [0..3, 3..6]);
        assert_eq!(shared_out(&[90.0, 10.0, 90.0], 50.0), [0..1, 1..2, 2..3], "a row that fits nowhere stands alone");
        assert_eq!(shared_out(&[], 50.0).len(), 1, "nothing is a drawing too");
    }

    #[test]
    fn series_differ_without_colour() {
        let five: Vec<_> = (0..5).map(|series| Pattern::of(series, 5)).collect();
        for (number, pattern) in five.iter().enumerate() {
            assert!(!five[number + 1..].contains(pattern), "{pattern:?} twice");
        }
        assert_eq!(Pattern::of(0, 1), Pattern::Solid);
    }
}
