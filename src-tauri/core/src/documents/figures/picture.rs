//! Pictures between the text: read once, and embedded as PDF and web pages want them.

use std::collections::BTreeMap;
use std::io::Cursor;

use image::metadata::Orientation;
use image::{DynamicImage, ImageDecoder, ImageFormat, ImageReader, Rgb, RgbImage, RgbaImage};
use printpdf::{DictItem, ExternalStream, ExternalXObject, RawImage, RawImageData, RawImageFormat, XObject};

use super::jpeg::{Colours, Jpeg};
use crate::documents::Error;
use crate::documents::description::Figure;

/// More pixels than this across a column nobody sees.
const ENOUGH: u32 = 2400;

/// A picture that can be printed.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::documents) enum Picture {
    /// Embedded as it is.
    Packed(Jpeg),
    /// Upright, on white.
    Plain(RgbImage),
}

impl Picture {
    /// Reads PNG or JPEG. Fails with the figure's name when it cannot be read, or says nothing to who cannot see it.
    pub(in crate::documents) fn read(figure: &Figure) -> Result<Self, Error> {
        let name = figure.caption.clone().unwrap_or_else(|| figure.alternative.clone());
        if figure.alternative.trim().is_empty() {
            return Err(Error::NoAlternative(name));
        }
        let broken = |why: String| Error::Figure { name: name.clone(), why };
        if !figure.bytes.starts_with(b"\xff\xd8") {
            return plain(&figure.bytes).map_err(broken);
        }
        let jpeg = Jpeg::read(&figure.bytes).ok_or_else(|| broken("it is not a whole JPEG file".into()))?;
        if jpeg.colours == Colours::Other { plain(&figure.bytes).map_err(broken) } else { Ok(Self::Packed(jpeg)) }
    }

    /// Width and height in pixels as it is seen.
    #[allow(clippy::cast_precision_loss)]
    pub(in crate::documents) fn proportions(&self) -> (f32, f32) {
        use Orientation::{Rotate90, Rotate90FlipH, Rotate270, Rotate270FlipH};
        let (width, height) = match self {
            Self::Packed(jpeg) => (jpeg.width, jpeg.height),
            Self::Plain(pixels) => pixels.dimensions(),
        };
        let (width, height) = (width as f32, height as f32);
        match self.orientation() {
            Rotate90 | Rotate270 | Rotate90FlipH | Rotate270FlipH => (height, width),
            _ => (width, height),
        }
    }

    fn orientation(&self) -> Orientation {
        match self {
            Self::Packed(jpeg) => jpeg.orientation,
            Self::Plain(_) => Orientation::NoTransforms,
        }
    }

    /// The matrix that lays the picture, turned as it should be, on left, bottom, right and top.
    pub(in crate::documents) fn matrix(&self, [left, bottom, right, top]: [f32; 4]) -> [f32; 6] {
        let (width, height) = (right - left, top - bottom);
        match self.orientation() {
            Orientation::NoTransforms => [width, 0.0, 0.0, height, left, bottom],
            Orientation::FlipHorizontal => [-width, 0.0, 0.0, height, right, bottom],
            Orientation::Rotate180 => [-width, 0.0, 0.0, -height, right, top],
            Orientation::FlipVertical => [width, 0.0, 0.0, -height, left, top],
            Orientation::Rotate270FlipH => [0.0, height, width, 0.0, left, bottom],
            Orientation::Rotate90 => [0.0, -height, width, 0.0, left, top],
            Orientation::Rotate90FlipH => [0.0, -height, -width, 0.0, right, top],
            Orientation::Rotate270 => [0.0, height, -width, 0.0, right, bottom],
        }
    }

    /// As a file that every program shows upright: JPEG, or PNG where it had to be turned or unpacked.
    pub(in crate::documents) fn file(&self) -> Result<Vec<u8>, Error> {
        let failed = |why: image::ImageError| Error::Write(why.to_string());
        let upright = match self {
            Self::Packed(jpeg) if jpeg.orientation == Orientation::NoTransforms => return Ok(jpeg.bytes.clone()),
            Self::Packed(jpeg) => {
                let mut picture = image::load_from_memory(&jpeg.bytes).map_err(failed)?;
                picture.apply_orientation(jpeg.orientation);
                picture
            }
            Self::Plain(pixels) => DynamicImage::ImageRgb8(pixels.clone()),
        };
        let mut file = Cursor::new(Vec::new());
        upright.write_to(&mut file, ImageFormat::Png).map_err(failed)?;
        Ok(file.into_inner())
    }

    /// As an object of a PDF.
    pub(in crate::documents) fn object(&self) -> XObject {
        match self {
            Self::Packed(jpeg) => packed(jpeg),
            Self::Plain(pixels) => XObject::Image(RawImage {
                pixels: RawImageData::U8(pixels.as_raw().clone()),
                width: pixels.width() as usize,
                height: pixels.height() as usize,
                data_format: RawImageFormat::RGB8,
                tag: Vec::new(),
            }),
        }
    }
}

/// Unpacks, turns and shrinks a picture, and lays it on white.
fn plain(bytes: &[u8]) -> Result<Picture, String> {
    let read = || -> image::ImageResult<DynamicImage> {
        let mut decoder = ImageReader::new(Cursor::new(bytes)).with_guessed_format()?.into_decoder()?;
        let orientation = decoder.orientation()?;
        let mut picture = DynamicImage::from_decoder(decoder)?;
        picture.apply_orientation(orientation);
        Ok(picture)
    };
    let mut picture = read().map_err(|why| why.to_string())?;
    if picture.width().max(picture.height()) > ENOUGH {
        picture = picture.thumbnail(ENOUGH, ENOUGH);
    }
    let opaque = if picture.color().has_alpha() { on_white(&picture.to_rgba8()) } else { picture.to_rgb8() };
    Ok(Picture::Plain(opaque))
}

fn on_white(picture: &RgbaImage) -> RgbImage {
    let mix = |part: u8, alpha: u8| {
        let (part, alpha) = (u32::from(part), u32::from(alpha));
        u8::try_from((part * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
    };
    RgbImage::from_fn(picture.width(), picture.height(), |x, y| {
        let [red, green, blue, alpha] = picture.get_pixel(x, y).0;
        Rgb([red, green, blue].map(|part| mix(part, alpha)))
    })
}

fn packed(jpeg: &Jpeg) -> XObject {
    let name = |name: &str| DictItem::Name(name.as_bytes().to_vec());
    let colours = if jpeg.colours == Colours::Grey { "DeviceGray" } else { "DeviceRGB" };
    let dict = [
        ("Type", name("XObject")),
        ("Subtype", name("Image")),
        ("Width", DictItem::Int(jpeg.width.into())),
        ("Height", DictItem::Int(jpeg.height.into())),
        ("BitsPerComponent", DictItem::Int(8)),
        ("ColorSpace", name(colours)),
        ("Filter", name("DCTDecode")),
    ];
    let dict: BTreeMap<String, DictItem> = dict.into_iter().map(|(key, value)| (key.to_owned(), value)).collect();
    let stream = ExternalStream { dict, content: jpeg.bytes.clone(), compress: false };
    XObject::External(ExternalXObject { stream, width: None, height: None, dpi: None })
}
