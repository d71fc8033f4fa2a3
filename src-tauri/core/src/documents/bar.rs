//! Bars in tables: how much of a whole is done, held back, or overrun.

use super::colour::{Colour, OVER, TRACK, WHITE};
use super::strip::{Area, Drawing, Item, Mark, Strip};
use super::tags::ElementId;

/// Points: a bar narrower than this says nothing; a bar this wide reads well.
pub(super) const MIN_WIDTH: f32 = 36.0;
pub(super) const WIDTH: f32 = 80.0;
const HEIGHT: f32 = 8.0;
/// Where the whole ends in a bar that goes past it.
const WHOLE_WHEN_OVER: f32 = 0.8;

/// Parts of a whole in thousandths.
pub(super) struct Bar {
    pub(super) done: u32,
    pub(super) held: u32,
    pub(super) over: bool,
    pub(super) alternative: String,
}

impl Bar {
    /// Draws the bar as a figure, its middle at that of small letters on the baseline.
    pub(super) fn draw(&self, strip: &mut Strip, figure: ElementId, x: f32, baseline: f32, width: f32, house: Colour) {
        let mark = Mark::Content(figure);
        let whole = Area { x, y: baseline - 3.4 - HEIGHT / 2.0, width, height: HEIGHT };
        let radius = HEIGHT / 2.0;
        strip.figures.push((figure, whole));
        strip.fill(mark, whole, radius, TRACK);
        if self.over {
            // Told from a full bar without colour: cut where the whole ends, and going on past it.
            strip.fill(mark, whole, radius, OVER);
            let end = Area { x: x + width * WHOLE_WHEN_OVER, width: 2.0, ..whole };
            strip.fill(mark, end, 0.0, WHITE);
            return;
        }
        let done = part(whole, self.done);
        let spoken_for = part(whole, self.done.saturating_add(self.held));
        if self.held > 0 {
            strip.fill(mark, spoken_for, radius, house.mixed(WHITE, 0.62));
            let hatch = Drawing::Hatch { area: spoken_for, radius, colour: house };
            strip.items.push(Item { mark, drawing: hatch });
        }
        if self.done > 0 {
            strip.fill(mark, done, radius, house);
        }
    }
}

/// That many thousandths of the bar; what is there is never too thin to see.
fn part(whole: Area, thousandths: u32) -> Area {
    let share = f32::from(u16::try_from(thousandths.min(1000)).unwrap_or(1000)) / 1000.0;
    Area { width: (whole.width * share).max(HEIGHT), ..whole }
}
