//! The press: pages of strips become printpdf's operations, with every piece of ink marked as
//! what it is.

use std::collections::BTreeMap;
use std::rc::Rc;

use printpdf::{
    Codepoint, Color, CurTransMat, DictItem, FontId, Line, LineCapStyle, LineDashPattern, LinePoint, Op, PaintMode,
    PdfFontHandle, PdfPage, Point, Polygon, PolygonRing, Pt, Rect, Rgb, TextItem, TextMatrix, WindingOrder, XObjectId,
    XObjectTransform,
};

use super::colour::Colour;
use super::figures::Picture;
use super::fonts::Face;
use super::look::Ink;
use super::pages::{Frame, Page};
use super::strip::{Area, Artifact, Drawing, Mark, Strip, Target};
use super::tags::Tree;
use super::text::Piece;

/// The name of the logo in a page's resources.
pub(super) const LOGO: &str = "Logo";

/// A link as it must be annotated, in the order of the tree's areas.
pub(super) struct Annotation {
    pub(super) page: usize,
    /// Left, bottom, right, top in points from the lower left corner of the paper.
    pub(super) bounds: [f32; 4],
    pub(super) target: Target,
    pub(super) words: String,
}

/// Where a heading stands: the page, from 0, and points above the lower edge of the paper.
#[derive(Debug, Clone, Copy)]
pub(super) struct Stand {
    pub(super) page: usize,
    pub(super) height: f32,
}

/// Prints pages one after another.
pub(super) struct Press<'a> {
    ink: Ink,
    pub(super) tree: &'a mut Tree,
    pub(super) pages: Vec<PdfPage>,
    pub(super) annotations: Vec<Annotation>,
    /// Each once, however often it is printed; named by [`picture_name`].
    pub(super) pictures: Vec<Rc<Picture>>,
    /// By number of the heading.
    pub(super) stands: BTreeMap<usize, Stand>,
    /// By number of the note: where it is called, and where it stands.
    pub(super) calls: BTreeMap<usize, Stand>,
    pub(super) notes: BTreeMap<usize, Stand>,
}

impl<'a> Press<'a> {
    pub(super) fn new(tree: &'a mut Tree, ink: Ink) -> Self {
        Self {
            ink,
            tree,
            pages: Vec::new(),
            annotations: Vec::new(),
            pictures: Vec::new(),
            stands: BTreeMap::new(),
            calls: BTreeMap::new(),
            notes: BTreeMap::new(),
        }
    }

    pub(super) fn print(&mut self, page: &Page, frame: &Frame) {
        let number = self.pages.len();
        let mut sheet = Sheet::new(frame, number, self.ink);
        for placed in &page.strips {
            self.strip(&placed.strip, placed.x, placed.y, &mut sheet);
        }
        sheet.close();
        let side = |length: f32| Pt(length * sheet.zoom).into();
        self.pages.push(PdfPage::new(side(frame.paper_width), side(frame.paper_height), sheet.ops));
    }

    fn strip(&mut self, strip: &Strip, x: f32, y: f32, sheet: &mut Sheet) {
        for element in &strip.silent {
            self.tree.place(*element);
        }
        for item in &strip.items {
            sheet.mark(item.mark, self.tree);
            match &item.drawing {
                Drawing::Picture { area, picture } => {
                    let matrix = picture.matrix(sheet.bounds(area, x, y));
                    sheet.image(&self.picture_name(picture), matrix);
                }
                drawing => sheet.draw(drawing, x, y),
            }
        }
        for (figure, area) in &strip.figures {
            self.tree.bound(*figure, sheet.on_paper(area, x, y));
        }
        // A little above the line, so that it does not stick to the window's edge.
        let stand = Stand { page: sheet.page, height: rounded((sheet.height - y + 8.0) * sheet.zoom) };
        for active in &strip.active {
            match active.target {
                Target::Note(number) => self.calls.insert(number, stand),
                Target::Call(number) => self.notes.insert(number, stand),
                Target::Address(_) | Target::Heading(_) => None,
            };
            self.tree.area(active.element, sheet.page);
            self.annotations.push(Annotation {
                page: sheet.page,
                bounds: sheet.on_paper(&active.area, x, y),
                target: active.target.clone(),
                words: active.words.clone(),
            });
        }
        if let Some(heading) = strip.heading {
            self.stands.insert(heading, stand);
        }
    }
}

impl Press<'_> {
    /// The name of a picture in the file; the same picture keeps its name.
    fn picture_name(&mut self, picture: &Rc<Picture>) -> String {
        let known = self.pictures.iter().position(|known| known == picture);
        let number = known.unwrap_or_else(|| {
            self.pictures.push(picture.clone());
            self.pictures.len() - 1
        });
        picture_name(number)
    }
}

/// One page's operations, and the state they leave the printer in.
struct Sheet {
    page: usize,
    /// Of the sheet as it was set; the paper is so many times larger.
    height: f32,
    zoom: f32,
    ink: Ink,
    ops: Vec<Op>,
    marked: Option<Mark>,
    in_text: bool,
    font: Option<(Face, f32)>,
    fill: Option<Colour>,
}

impl Sheet {
    fn new(frame: &Frame, page: usize, ink: Ink) -> Self {
        let zoom = frame.size.zoom();
        let matrix = CurTransMat::Raw([zoom, 0.0, 0.0, zoom, 0.0, 0.0]);
        let ops = if zoom > 1.0 { vec![Op::SetTransformationMatrix { matrix }] } else { Vec::new() };
        Self { page, height: frame.paper_height, zoom, ink, ops, marked: None, in_text: false, font: None, fill: None }
    }

    /// Sees to it that what follows is marked as this.
    fn mark(&mut self, mark: Mark, tree: &mut Tree) {
        if self.marked == Some(mark) {
            return;
        }
        self.close();
        let (tag, properties) = match mark {
            Mark::Content(element) => {
                let id = tree.content(element, self.page);
                let id = DictItem::Int(i64::try_from(id).unwrap_or(i64::MAX));
                (tree.tag(element), BTreeMap::from([("MCID".to_owned(), id)]))
            }
            Mark::Artifact(artifact) => ("Artifact", artifact_properties(artifact)),
        };
        let properties = DictItem::Dict { map: properties };
        self.ops.push(Op::BeginMarkedContentWithProperties { tag: tag.to_owned(), properties });
        self.marked = Some(mark);
    }

    /// Ends the text and the mark that are open.
    fn close(&mut self) {
        self.end_text();
        if self.marked.take().is_some() {
            self.ops.push(Op::EndMarkedContent);
        }
    }

    fn end_text(&mut self) {
        if std::mem::take(&mut self.in_text) {
            self.ops.push(Op::EndTextSection);
        }
    }

    /// Left, bottom, right, top on the paper, as PDF counts.
    fn on_paper(&self, area: &Area, x: f32, y: f32) -> [f32; 4] {
        self.bounds(area, x, y).map(|edge| rounded(edge * self.zoom))
    }

    /// The same on the sheet as it was set.
    fn bounds(&self, area: &Area, x: f32, y: f32) -> [f32; 4] {
        let (left, top) = (x + area.x, self.height - y - area.y);
        [left, top - area.height, left + area.width, top].map(rounded)
    }

    fn draw(&mut self, drawing: &Drawing, x: f32, y: f32) {
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
                self.shape(self.bounds(area, x, y), *radius, PaintMode::Fill);
            }
            Drawing::Hatch { area, radius, colour } => self.hatch(self.bounds(area, x, y), *radius, *colour),
            Drawing::Dots { x: left, y: middle, width, dot, step, colour } => {
                let start = corner(x + left, self.height - y - middle);
                let end = corner(x + left + width, self.height - y - middle);
                self.dots(vec![start, end], *dot, *step, *colour);
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
        matrix[4] = rounded(matrix[4]);
        matrix[5] = rounded(matrix[5]);
        if !std::mem::replace(&mut self.in_text, true) {
            self.ops.push(Op::StartTextSection);
        }
        if self.font != Some((piece.face, piece.size)) {
            self.font = Some((piece.face, piece.size));
            let font = PdfFontHandle::External(FontId(piece.face.resource().to_owned()));
            self.ops.push(Op::SetFont { font, size: Pt(rounded(piece.size)) });
        }
        self.colour(piece.colour);
        self.ops.push(Op::SetTextMatrix { matrix: TextMatrix::Raw(matrix) });
        let glyphs = piece.glyphs.iter().map(|glyph| Codepoint::new(glyph.code, glyph.kern)).collect();
        self.ops.push(Op::ShowText { items: vec![TextItem::GlyphIds(glyphs)] });
    }

    fn colour(&mut self, colour: Colour) {
        if self.fill != Some(colour) {
            self.fill = Some(colour);
            self.ops.push(Op::SetFillColor { col: self.rgb(colour) });
        }
    }

    /// The colour as this print has it.
    fn rgb(&self, colour: Colour) -> Color {
        let part = |part: u8| (f32::from(part) / 255.0 * 10_000.0).round() / 10_000.0;
        let [r, g, b] = self.ink.tone(colour).parts().map(part);
        Color::Rgb(Rgb { r, g, b, icc_profile: None })
    }

    /// A rectangle whose corners may be round.
    fn shape(&mut self, bounds: [f32; 4], radius: f32, mode: PaintMode) {
        let [left, bottom, right, top] = bounds;
        if radius > 0.0 {
            let polygon =
                Polygon { rings: vec![rounded_ring(bounds, radius)], mode, winding_order: WindingOrder::NonZero };
            self.ops.push(Op::DrawPolygon { polygon });
        } else {
            let mut rectangle =
                Rect::from_xywh(Pt(left), Pt(bottom), Pt(rounded(right - left)), Pt(rounded(top - bottom)));
            rectangle.mode = Some(mode);
            self.ops.push(Op::DrawRectangle { rectangle });
        }
    }

    fn hatch(&mut self, bounds: [f32; 4], radius: f32, colour: Colour) {
        const STEP: f32 = 3.2;
        const WEIGHT: f32 = 0.9;
        self.end_text();
        self.ops.push(Op::SaveGraphicsState);
        self.shape(bounds, radius, PaintMode::Clip);
        self.ops.push(Op::SetFillColor { col: self.rgb(colour) });
        let [left, bottom, right, top] = bounds;
        let slant = top - bottom;
        let mut x = left - slant;
        while x < right {
            let corners = [(x, bottom), (x + WEIGHT, bottom), (x + WEIGHT + slant, top), (x + slant, top)];
            let points = corners.map(|(x, y)| corner(x, y)).to_vec();
            let polygon = Polygon {
                rings: vec![PolygonRing { points }],
                mode: PaintMode::Fill,
                winding_order: WindingOrder::NonZero,
            };
            self.ops.push(Op::DrawPolygon { polygon });
            x += STEP;
        }
        self.ops.push(Op::RestoreGraphicsState);
    }

    /// A dotted line is a dashed one with dashes of no length and round ends.
    fn dots(&mut self, points: Vec<LinePoint>, dot: f32, step: f32, colour: Colour) {
        self.end_text();
        let line = Line { points, is_closed: false };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetOutlineColor { col: self.rgb(colour) },
            Op::SetOutlineThickness { pt: Pt(dot) },
            Op::SetLineCapStyle { cap: LineCapStyle::Round },
            Op::SetLineDashPattern { dash: LineDashPattern::new(0.0, &[0.0, step]) },
            Op::DrawLine { line },
            Op::RestoreGraphicsState,
        ]);
    }

    /// An image of the page's resources, its unit square laid out by the matrix.
    fn image(&mut self, name: &str, matrix: [f32; 6]) {
        self.end_text();
        let transform = XObjectTransform { no_auto_scale: true, ..XObjectTransform::default() };
        self.ops.extend([
            Op::SaveGraphicsState,
            Op::SetTransformationMatrix { matrix: CurTransMat::Raw(matrix.map(rounded)) },
            Op::UseXobject { id: XObjectId(name.to_owned()), transform },
            Op::RestoreGraphicsState,
        ]);
    }
}

/// The name of a picture in a page's resources, by its number.
pub(super) fn picture_name(number: usize) -> String {
    format!("Picture{number}")
}

fn artifact_properties(artifact: Artifact) -> BTreeMap<String, DictItem> {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let (kind, subtype) = match artifact {
        Artifact::Decoration => ("Layout", None),
        Artifact::Header => ("Pagination", Some("Header")),
        Artifact::Footer => ("Pagination", Some("Footer")),
        Artifact::Watermark => ("Pagination", Some("Watermark")),
    };
    let mut properties = BTreeMap::from([("Type".to_owned(), name(kind))]);
    if let Some(subtype) = subtype {
        properties.insert("Subtype".to_owned(), name(subtype));
    }
    properties
}

/// A ring of four sides and four quarter circles.
fn rounded_ring([left, bottom, right, top]: [f32; 4], radius: f32) -> PolygonRing {
    /// How far the control points of a quarter circle lie along its sides.
    const KAPPA: f32 = 0.552_3;
    let radius = radius.min((right - left) / 2.0).min((top - bottom) / 2.0);
    let pull = radius * (1.0 - KAPPA);
    let handle = |x, y| LinePoint { bezier: true, ..corner(x, y) };
    let points = vec![
        corner(left + radius, bottom),
        corner(right - radius, bottom),
        handle(right - pull, bottom),
        handle(right, bottom + pull),
        corner(right, bottom + radius),
        corner(right, top - radius),
        handle(right, top - pull),
        handle(right - pull, top),
        corner(right - radius, top),
        corner(left + radius, top),
        handle(left + pull, top),
        handle(left, top - pull),
        corner(left, top - radius),
        corner(left, bottom + radius),
        handle(left, bottom + pull),
        handle(left + pull, bottom),
        corner(left + radius, bottom),
    ];
    PolygonRing { points }
}

fn corner(x: f32, y: f32) -> LinePoint {
    LinePoint { p: Point { x: Pt(rounded(x)), y: Pt(rounded(y)) }, bezier: false }
}

/// To hundredths of a point: finer than any printer, and short in the file.
fn rounded(points: f32) -> f32 {
    (points * 100.0).round() / 100.0
}
