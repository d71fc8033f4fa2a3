//! A drawing as ink on a strip: all of it content of one figure, its words too.

use super::canvas::{Anchor, Canvas, Label, Shape};
use crate::documents::Error;
use crate::documents::strip::{Area, Drawing, Item, Mark, Strip};
use crate::documents::tags::ElementId;
use crate::documents::text::Setter;

/// The drawing as a strip, its left edge at `x`. Fails on letters that the fonts lack.
pub(super) fn strip(canvas: &Canvas, figure: ElementId, x: f32, setter: &mut Setter) -> Result<Strip, Error> {
    let mark = Mark::Content(figure);
    let mut strip = Strip::of_height(canvas.height);
    strip.figures.push((figure, Area { x, y: 0.0, width: canvas.width, height: canvas.height }));
    let moved = |area: Area| Area { x: area.x + x, ..area };
    for shape in &canvas.shapes {
        let drawing = match *shape {
            Shape::Fill { area, radius, colour } => Drawing::Fill { area: moved(area), radius, colour },
            Shape::Hatch { area, colour } => Drawing::Hatch { area: moved(area), radius: 0.0, colour },
            Shape::Dots { x: left, y, width, dot, step, colour } => {
                Drawing::Dots { x: left + x, y, width, dot, step, colour }
            }
            Shape::Label(ref label) => {
                words(&mut strip, label, mark, x, setter)?;
                continue;
            }
        };
        strip.items.push(Item { mark, drawing });
    }
    Ok(strip)
}

fn words(strip: &mut Strip, label: &Label, mark: Mark, x: f32, setter: &mut Setter) -> Result<(), Error> {
    let line = setter.one_line(&label.text, &label.style, f32::MAX)?;
    let left = match label.anchor {
        Anchor::Start => label.x,
        Anchor::Middle => label.x - line.width / 2.0,
        Anchor::End => label.x - line.width,
    };
    strip.line(&line, x + left, label.y - line.baseline, mark, &crate::documents::strip::Links::default());
    Ok(())
}
