//! Pictures and charts in a web page.

use std::fmt::Write as _;

use super::canvas::Format;
use super::{drawn, is_empty, svg};
use crate::documents::colour::Colour;
use crate::documents::description::Chart;
use crate::documents::html::escaped;
use crate::documents::text::Setter;

/// Width of a drawing in the units of its own; about that of the column in points.
const WIDTH: f32 = 510.0;
/// Size of words around a drawing, in the same units.
const BODY: f32 = 12.5;

/// A chart with its caption. Without fonts to measure with there is no drawing; the table under it says the same.
pub(in crate::documents) fn chart(chart: &Chart, house: Colour) -> String {
    if is_empty(chart) {
        return String::new();
    }
    let mut html = String::from("<figure>\n");
    let _ = writeln!(html, "<figcaption>{}</figcaption>", escaped(chart.caption()));
    if let Ok(mut setter) = Setter::new() {
        let format = Format { width: WIDTH, height: f32::INFINITY, body: BODY, house };
        for drawn in drawn(chart, &format, &mut setter) {
            html.push_str(&svg::svg(&drawn.canvas, &drawn.alternative));
        }
    }
    html.push_str("</figure>\n");
    html
}
