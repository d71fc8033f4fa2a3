//! Pictures and charts in a web page.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::canvas::Format;
use super::{Picture, drawn, is_empty, svg};
use crate::documents::colour::Colour;
use crate::documents::description::{Chart, Figure};
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
    // A narrow screen scrolls along the drawing within its own frame, also with the keyboard.
    let _ = writeln!(
        html,
        "<div class=\"drawing\" role=\"region\" tabindex=\"0\" aria-label=\"{}\">",
        escaped(chart.caption())
    );
    if let Ok(mut setter) = Setter::new() {
        let format = Format { width: WIDTH, height: f32::INFINITY, body: BODY, house };
        for drawn in drawn(chart, &format, &mut setter) {
            html.push_str(&svg::svg(&drawn.canvas, &drawn.alternative));
        }
    }
    html.push_str("</div>\n</figure>\n");
    html
}

/// A picture with its caption; one that cannot be read is told in words.
pub(in crate::documents) fn figure(figure: &Figure) -> String {
    let alternative = escaped(&figure.alternative);
    let Ok(picture) = Picture::read(figure) else {
        return format!("<p>{alternative}</p>\n");
    };
    let (kind, bytes) = match &picture {
        Picture::Packed(jpeg) => ("jpeg", jpeg.for_web()),
        Picture::Plain(_) if figure.bytes.starts_with(b"\xff\xd8") => ("jpeg", figure.bytes.clone()),
        Picture::Plain(_) => ("png", figure.bytes.clone()),
    };
    let data = BASE64.encode(bytes);
    let mut html = format!("<figure>\n<img src=\"data:image/{kind};base64,{data}\" alt=\"{alternative}\">\n");
    if let Some(caption) = figure.caption.as_deref().filter(|caption| !caption.trim().is_empty()) {
        let _ = writeln!(html, "<figcaption>{}</figcaption>", escaped(caption));
    }
    html.push_str("</figure>\n");
    html
}
