//! Photos, ready to be put into a PDF.

use std::io::Cursor;

use image::metadata::Orientation;
use image_webp::WebPDecoder;
use lopdf::{Dictionary, Stream};

use super::missing::Reason;
use super::png;

/// A file above this is made smaller. A phone's photo is about 4 MB and goes in as it is: decoding fifty
/// of those would take most of a minute. What is larger is from a camera or a scanner and holds far more
/// than print shows.
pub(super) const LARGE: usize = 8 * 1024 * 1024;
/// Pixels along the longer side that a picture keeps when it is made smaller: 200 to the inch on A4.
pub(super) const SHARP: u16 = 2300;
/// Good for text in photos, at a fifth of the size of the best quality.
pub(super) const QUALITY: u8 = 85;
/// Nobody photographs a receipt in more pixels than this; a small file that claims to is a trap.
pub(super) const MOST_PIXELS: usize = 120_000_000;

/// A picture as PDF stores it.
pub(super) struct Photo {
    /// Before it is turned.
    pub(super) width: u32,
    pub(super) height: u32,
    /// How it must be turned to stand upright.
    pub(super) turn: Orientation,
    /// Colours and packing of the data.
    pub(super) dictionary: Dictionary,
    pub(super) data: Vec<u8>,
}

impl Photo {
    /// Width and height as it is seen.
    #[allow(clippy::cast_precision_loss)]
    pub(super) fn proportions(&self) -> (f32, f32) {
        let (width, height) = (self.width as f32, self.height as f32);
        if self.turn.to_exif() > 4 { (height, width) } else { (width, height) }
    }

    /// The matrix that puts the picture upright into an area: left, bottom, width, height.
    pub(super) fn matrix(&self, [x, y, w, h]: [f32; 4]) -> [f32; 6] {
        match self.turn {
            Orientation::NoTransforms => [w, 0.0, 0.0, h, x, y],
            Orientation::FlipHorizontal => [-w, 0.0, 0.0, h, x + w, y],
            Orientation::Rotate180 => [-w, 0.0, 0.0, -h, x + w, y + h],
            Orientation::FlipVertical => [w, 0.0, 0.0, -h, x, y + h],
            Orientation::Rotate90FlipH => [0.0, -h, -w, 0.0, x + w, y + h],
            Orientation::Rotate90 => [0.0, -h, w, 0.0, x, y + h],
            Orientation::Rotate270FlipH => [0.0, h, w, 0.0, x, y],
            Orientation::Rotate270 => [0.0, h, -w, 0.0, x + w, y],
        }
    }

    pub(super) fn stream(self) -> Stream {
        let mut dictionary = self.dictionary;
        dictionary.set("Type", "XObject");
        dictionary.set("Subtype", "Image");
        dictionary.set("Width", i64::from(self.width));
        dictionary.set("Height", i64::from(self.height));
        Stream::new(dictionary, self.data).with_compression(false)
    }
}

pub(super) fn webp(bytes: &[u8]) -> Result<Photo, Reason> {
    let mut decoder = WebPDecoder::new(Cursor::new(bytes)).map_err(|_| Reason::Damaged)?;
    let (width, height) = decoder.dimensions();
    if u64::from(width) * u64::from(height) > MOST_PIXELS as u64 {
        return Err(Reason::TooLarge);
    }
    let mut pixels = vec![0; decoder.output_buffer_size().ok_or(Reason::TooLarge)?];
    decoder.read_image(&mut pixels).map_err(|_| Reason::Damaged)?;
    if decoder.has_alpha() {
        let on_white = |pixel: &[u8]| [0, 1, 2].map(|part| png::over_white(pixel[part], pixel[3]));
        pixels = pixels.chunks_exact(4).flat_map(on_white).collect();
    }
    let exif = decoder.exif_metadata().ok().flatten().unwrap_or_default();
    // Some programs keep the mark that JPEG puts before it.
    let exif = exif.strip_prefix(b"Exif\0\0").unwrap_or(&exif);
    let turn = Orientation::from_exif_chunk(exif).unwrap_or(Orientation::NoTransforms);
    if decoder.is_lossy() || bytes.len() > LARGE {
        png::jpeg(&pixels, width, height, turn)
    } else {
        let packed = png::packed(width, height, |to| to.write_all(&pixels).map_err(|_| Reason::Damaged))?;
        Ok(Photo { turn, ..png::photo(&packed)? })
    }
}
