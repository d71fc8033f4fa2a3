//! A drawing as SVG within a web page: no scripts, styles or names of its own, words in the font of the page.

use std::fmt::Write as _;

use super::canvas::{Anchor, Canvas, Label, Shape};
use crate::documents::colour::{Colour, WHITE};
use crate::documents::html::escaped;
use crate::documents::strip::Area;

/// An image whose text is `alternative`.
pub(super) fn svg(canvas: &Canvas, alternative: &str) -> String {
    let (width, height) = (round(canvas.width), round(canvas.height));
    let mut svg = format!(
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {width} {height}\" role=\"img\" aria-label=\"{}\">\n",
        escaped(alternative)
    );
    // Its own paper: readable too where a reader's colours replace those of the page.
    fill(&mut svg, Area { x: 0.0, y: 0.0, width: canvas.width, height: canvas.height }, 0.0, WHITE);
    for shape in &canvas.shapes {
        match *shape {
            Shape::Fill { area, radius, colour } => fill(&mut svg, area, radius, colour),
            Shape::Hatch { area, colour } => hatch(&mut svg, area, colour),
            Shape::Dots { x, y, width, dot, step, colour } => {
                let (right, y, x, colour) = (round(x + width), round(y), round(x), colour.hex());
                let _ = writeln!(
                    svg,
                    "<path d=\"M{x} {y}H{right}\" stroke=\"{colour}\" stroke-width=\"{dot}\" stroke-linecap=\"round\" stroke-dasharray=\"0 {step}\"/>"
                );
            }
            Shape::Label(ref label) => words(&mut svg, label),
        }
    }
    svg.push_str("</svg>\n");
    svg
}

fn fill(svg: &mut String, area: Area, radius: f32, colour: Colour) {
    let _ = write!(
        svg,
        "<rect x=\"{}\" y=\"{}\" width=\"{}\" height=\"{}\"",
        round(area.x),
        round(area.y),
        round(area.width),
        round(area.height)
    );
    if radius > 0.0 {
        let _ = write!(svg, " rx=\"{}\"", round(radius));
    }
    let _ = writeln!(svg, " fill=\"{}\"/>", colour.hex());
}

/// Slanting strokes, each cut off at the edges of the area.
fn hatch(svg: &mut String, area: Area, colour: Colour) {
    const STEP: f32 = 3.2;
    svg.push_str("<path d=\"");
    let mut foot = STEP / 2.0 - area.height;
    while foot < area.width {
        let (from, to) = (foot.max(0.0), (foot + area.height).min(area.width));
        if from < to {
            let y = |x: f32| area.y + area.height - (x - foot);
            let _ = write!(svg, "M{} {}L{} {}", round(area.x + from), round(y(from)), round(area.x + to), round(y(to)));
        }
        foot += STEP;
    }
    let _ = writeln!(svg, "\" stroke=\"{}\" stroke-width=\"0.7\"/>", colour.hex());
}

fn words(svg: &mut String, label: &Label) {
    let anchor = match label.anchor {
        Anchor::Start => "",
        Anchor::Middle => " text-anchor=\"middle\"",
        Anchor::End => " text-anchor=\"end\"",
    };
    let weight = if label.style.bold { " font-weight=\"700\"" } else { "" };
    let _ = writeln!(
        svg,
        "<text x=\"{}\" y=\"{}\" font-size=\"{}\" fill=\"{}\"{anchor}{weight}>{}</text>",
        round(label.x),
        round(label.y),
        round(label.style.size),
        label.style.colour.hex(),
        escaped(&label.text)
    );
}

fn round(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
