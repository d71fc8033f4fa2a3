//! Pictures in the line of the text, each with what it says to someone who cannot see it.

use printpdf::RawImage;

use super::super::Error;
use super::super::panel::fitted;
use super::Word;
use super::package::{Part, Relations};
use super::xml::{Element, element};

const PICTURE: &str = "http://schemas.openxmlformats.org/drawingml/2006/picture";
const DRAWING: &str = "http://schemas.openxmlformats.org/drawingml/2006/main";
const PLACING: &str = "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing";

/// A picture by its number among all; the document leads to it by `id`.
pub(super) struct Picture(Vec<u8>);

impl Picture {
    pub(super) fn part(self, number: usize, relations: &mut Relations) -> Part {
        let ending = if self.0.starts_with(b"\x89PNG") { "png" } else { "jpeg" };
        let name = format!("media/image{}.{ending}", number + 1);
        relations.named(&id(number), "image", &name);
        Part { path: format!("word/{name}"), media: None, bytes: self.0 }
    }
}

fn id(number: usize) -> String {
    format!("picture{}", number + 1)
}

impl Word<'_> {
    /// A run with the picture and how high it is: as large as fits in width and height (points),
    /// though never larger than it is at 96 pixels an inch.
    pub(super) fn picture(
        &mut self,
        bytes: &[u8],
        alternative: &str,
        most: (f32, f32),
    ) -> Result<(Element, f32), Error> {
        let size = size(bytes)?;
        let natural = (size.0 * 0.75, size.1 * 0.75);
        let (width, height) = fitted(size, most.0.min(natural.0), most.1.min(natural.1));
        let number = self.pictures.len();
        self.pictures.push(Picture(bytes.to_vec()));
        Ok((element("w:r").child(drawing(number, alternative, emus(width), emus(height))), height))
    }
}

/// In pixels.
#[allow(clippy::cast_precision_loss)]
fn size(bytes: &[u8]) -> Result<(f32, f32), Error> {
    let image = RawImage::decode_from_bytes(bytes, &mut Vec::new()).map_err(Error::Logo)?;
    if image.width == 0 || image.height == 0 {
        return Err(Error::Logo("it has no pixels".into()));
    }
    Ok((image.width as f32, image.height as f32))
}

/// Points in the unit of drawings.
#[allow(clippy::cast_possible_truncation)]
fn emus(points: f32) -> i64 {
    (f64::from(points) * 12_700.0).round() as i64
}

fn drawing(number: usize, alternative: &str, width: i64, height: i64) -> Element {
    let named = |name| {
        let title = format!("Afbeelding {}", number + 1);
        element(name).with("id", number + 1).with("name", title).with("descr", alternative)
    };
    let picture = element("pic:pic")
        .with("xmlns:pic", PICTURE)
        .child(element("pic:nvPicPr").child(named("pic:cNvPr")).child(element("pic:cNvPicPr")))
        .child(filling(number))
        .child(shape(width, height));
    let graphic = element("a:graphic")
        .with("xmlns:a", DRAWING)
        .child(element("a:graphicData").with("uri", PICTURE).child(picture));
    let inline = element("wp:inline")
        .with("xmlns:wp", PLACING)
        .with("distT", 0)
        .with("distB", 0)
        .with("distL", 0)
        .with("distR", 0)
        .child(element("wp:extent").with("cx", width).with("cy", height))
        .child(named("wp:docPr"))
        .child(graphic);
    element("w:drawing").child(inline)
}

fn filling(number: usize) -> Element {
    element("pic:blipFill")
        .child(element("a:blip").with("r:embed", id(number)))
        .child(element("a:stretch").child(element("a:fillRect")))
}

fn shape(width: i64, height: i64) -> Element {
    let place = element("a:xfrm")
        .child(element("a:off").with("x", 0).with("y", 0))
        .child(element("a:ext").with("cx", width).with("cy", height));
    let rectangle = element("a:prstGeom").with("prst", "rect").child(element("a:avLst"));
    element("pic:spPr").child(place).child(rectangle)
}
