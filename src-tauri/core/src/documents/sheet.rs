//! A sheet in the press: ink as the operators of a PDF page, every piece of it marked as what it is.

use std::fmt::Write as _;

use super::colour::Colour;
use super::fonts::Face;
use super::look::Ink;
use super::pages::Frame;
use super::strip::{Area, Artifact, Drawing, Mark};
use super::tags::Tree;
use super::text::Piece;

/// The name of the logo in a page's resources.
pub(super) const LOGO: &str = "Logo";

/// One page's ink, and the state it leaves the printer in.
pub(super) struct Sheet {
    pub(super) page: usize,
    /// Of the sheet as it was set; the paper is so many times larger.
    pub(super) height: f32,
    pub(super) zoom: f32,
    ink: Ink,
    operators: String,
    marked: Option<Mark>,
    in_text: bool,
    font: Option<(Face, f32)>,
    fill: Option<Colour>,
}

impl Sheet {
    pub(super) fn new(frame: &Frame, page: usize, ink: Ink) -> Self {
        let zoom = frame.size.zoom();
        let mut sheet = Self {
            page,
            height: frame.paper_height,
            zoom,
            ink,
            operators: String::new(),
            marked: None,
            in_text: false,
            font: None,
            fill: None,
        };
        if zoom > 1.0 {
            sheet.operator([zoom, 0.0, 0.0, zoom, 0.0, 0.0], "cm");
        }
        sheet
    }

    /// The content of the page.
    pub(super) fn finish(mut self) -> Vec<u8> {
        self.close();
        self.operators.into_bytes()
    }

    fn operator<const N: usize>(&mut self, operands: [f32; N], operator: &str) {
        for operand in operands {
            let _ = write!(self.operators, "{operand} ");
        }
        self.operators.push_str(operator);
        self.operators.push('\n');
    }

    /// Sees to it that what follows is marked as this.
    pub(super) fn mark(&mut self, mark: Mark, tree: &mut Tree) {
        if self.marked == Some(mark) {
            return;
        }
        self.close();
        let _ = match mark {
            Mark::Content(element) => {
                let id = tree.content(element, self.page);
                writeln!(self.operators, "/{} <</MCID {id}>> BDC", tree.tag(element))
            }
            Mark::Artifact(artifact) => writeln!(self.operators, "/Artifact <<{}>> BDC", properties(artifact)),
        };
        self.marked = Some(mark);
    }

    /// Ends the text and the mark that are open.
    fn close(&mut self) {
        self.end_text();
        if self.marked.take().is_some() {
            self.operator([], "EMC");
        }
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.operator([], "ET");
        }
    }

    /// Left, bottom, right, top on the paper, as PDF counts.
    pub(super) fn on_paper(&self, area: &Area, x: f32, y: f32) -> [f32; 4] {
        self.bounds(area, x, y).map(|edge| rounded(edge * self.zoom))
    }

    /// The same on the sheet as it was set.
    pub(super) fn bounds(&self, area: &Area, x: f32, y: f32) -> [f32; 4] {
        let (left, top) = (x + area.x, self.height - y - area.y);
        [left, top - area.height, left + area.width, top].map(rounded)
    }

    pub(super) fn draw(&mut self, drawing: &Drawing, x: f32, y: f32) {
        match drawing {
            Drawing::Glyphs { x: left, y: baseline, piece } => {
                self.glyphs(piece, [1.0, 0.0, 0.0, 1.0, x + left, self.height - y - baseline]);
            }
            Drawing::Turned { x: left, y: baseline, degrees, piece } => {
                let (sine, cosine) = degrees.to_radians().sin_cos();
                self.glyphs(piece, [cosine, sine, -sine, cosine, x + left, self.height - y - baseline]);
            }
            Drawing::Fill { area, radius, colour } => {
                self.end_text();
                self.colour(*colour);
                self.shape(self.bounds(area, x, y), *radius);
                self.operator([], "f");
            }
            Drawing::Hatch { area, radius, colour } => self.hatch(self.bounds(area, x, y), *radius, *colour),
            Drawing::Dots { x: left, y: middle, width, dot, step, colour } => {
                let (start, y) = (x + left, self.height - y - middle);
                self.dots([start, start + width], y, *dot, *step, *colour);
            }
            Drawing::Logo(area) => {
                let [left, bottom, right, top] = self.bounds(area, x, y);
                self.image(LOGO, [right - left, 0.0, 0.0, top - bottom, left, bottom]);
            }
            // The press prints these itself: it knows their names.
            Drawing::Picture { .. } => {}
        }
    }

    fn glyphs(&mut self, piece: &Piece, mut matrix: [f32; 6]) {
        if !std::mem::replace(&mut self.in_text, true) {
            self.operator([], "BT");
        }
        if self.font != Some((piece.face, piece.size)) {
            self.font = Some((piece.face, piece.size));
            let _ = writeln!(self.operators, "/{} {} Tf", piece.face.resource(), rounded(piece.size));
        }
        self.colour(piece.colour);
        matrix[4] = rounded(matrix[4]);
        matrix[5] = rounded(matrix[5]);
        self.operator(matrix, "Tm");
        self.operators.push_str("[<");
        for glyph in &piece.glyphs {
            self.operators.extend(hexadecimal(glyph.code));
            if glyph.kern != 0 {
                let _ = write!(self.operators, ">{}<", glyph.kern);
            }
        }
        self.operators.push_str(">] TJ\n");
    }

    fn colour(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.operator(self.rgb(colour), "rg");
        }
    }

    /// The colour as this print has it.
    fn rgb(&self, colour: Colour) -> [f32; 3] {
        let part = |part: u8| (f32::from(part) / 255.0 * 10_000.0).round() / 10_000.0;
        self.ink.tone(colour).parts().map(part)
    }

    /// The outline of a rectangle whose corners may be round.
    fn shape(&mut self, bounds: [f32; 4], radius: f32) {
        let [left, bottom, right, top] = bounds;
        if radius > 0.0 {
            self.rounded_shape(bounds, radius);
        } else {
            self.operator([left, bottom, right - left, top - bottom].map(rounded), "re");
        }
    }

    /// Four sides and four quarter circles.
    fn rounded_shape(&mut self, [left, bottom, right, top]: [f32; 4], radius: f32) {
        /// How far the control points of a quarter circle lie along its sides.
        const KAPPA: f32 = 0.552_3;
        let radius = radius.min((right - left) / 2.0).min((top - bottom) / 2.0);
        let pull = radius * (1.0 - KAPPA);
        self.operator([left + radius, bottom].map(rounded), "m");
        self.operator([right - radius, bottom].map(rounded), "l");
        self.operator([right - pull, bottom, right, bottom + pull, right, bottom + radius].map(rounded), "c");
        self.operator([right, top - radius].map(rounded), "l");
        self.operator([right, top - pull, right - pull, top, right - radius, top].map(rounded), "c");
        self.operator([left + radius, top].map(rounded), "l");
        self.operator([left + pull, top, left, top - pull, left, top - radius].map(rounded), "c");
        self.operator([left, bottom + radius].map(rounded), "l");
        self.operator([left, bottom + pull, left + pull, bottom, left + radius, bottom].map(rounded), "c");
    }

    fn hatch(&mut self, bounds: [f32; 4], radius: f32, colour: Colour) {
        const STEP: f32 = 3.2;
        const WEIGHT: f32 = 0.9;
        self.end_text();
        self.operator([], "q");
        self.shape(bounds, radius);
        self.operator([], "W n");
        self.operator(self.rgb(colour), "rg");
        let [left, bottom, right, top] = bounds;
        let slant = top - bottom;
        let mut x = left - slant;
        while x < right {
            self.operator([x, bottom].map(rounded), "m");
            self.operator([x + WEIGHT, bottom].map(rounded), "l");
            self.operator([x + WEIGHT + slant, top].map(rounded), "l");
            self.operator([x + slant, top].map(rounded), "l");
            x += STEP;
        }
        self.operator([], "f Q");
    }

    /// A dotted line is a dashed one with dashes of no length and round ends.
    fn dots(&mut self, [start, end]: [f32; 2], y: f32, dot: f32, step: f32, colour: Colour) {
        self.end_text();
        self.operator([], "q");
        self.operator(self.rgb(colour), "RG");
        let _ = writeln!(self.operators, "{dot} w 1 J [0 {step}] 0 d");
        self.operator([start, y].map(rounded), "m");
        self.operator([end, y].map(rounded), "l");
        self.operator([], "S Q");
    }

    /// An image of the page's resources, its unit square laid out by the matrix.
    pub(super) fn image(&mut self, name: &str, matrix: [f32; 6]) {
        self.end_text();
        self.operator([], "q");
        self.operator(matrix.map(rounded), "cm");
        let _ = writeln!(self.operators, "/{name} Do Q");
    }
}

fn properties(artifact: Artifact) -> &'static str {
    match artifact {
        Artifact::Decoration => "/Type /Layout",
        Artifact::Header => "/Type /Pagination /Subtype /Header",
        Artifact::Footer => "/Type /Pagination /Subtype /Footer",
        Artifact::Watermark => "/Type /Pagination /Subtype /Watermark",
    }
}

/// A code in four digits.
fn hexadecimal(code: u16) -> [char; 4] {
    [12, 8, 4, 0].map(|shift| char::from(b"0123456789ABCDEF"[usize::from(code >> shift & 15)]))
}

/// To hundredths of a point: finer than any printer, and short in the file.
pub(super) fn rounded(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
