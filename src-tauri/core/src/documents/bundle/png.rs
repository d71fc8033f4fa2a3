//! PNG pictures. PDF knows their way of packing pixels, so most go in as they are.

use std::io::{Cursor, Write};

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use lopdf::{Dictionary, Object, StringFormat, dictionary};
use png::{BitDepth, ColorType, Decoder, Encoder, Limits, Transformations};

use super::missing::Reason;
use super::photo::{LARGE, MOST_PIXELS, Photo, QUALITY, SHARP};
use crate::documents::tags::number;

/// What the chunks of a PNG say.
struct Chunks {
    width: u32,
    height: u32,
    depth: u8,
    colours: u8,
    interlaced: bool,
    palette: Vec<u8>,
    transparent: bool,
    turn: Orientation,
    /// The pixels, packed.
    data: Vec<u8>,
}

pub(super) fn photo(bytes: &[u8]) -> Result<Photo, Reason> {
    let chunks = chunks(bytes).ok_or(Reason::Damaged)?;
    if chunks.data.len() > LARGE {
        let Chunks { width, height, turn, .. } = chunks;
        return shrunk(bytes, width, height, turn);
    }
    if chunks.interlaced || chunks.transparent || chunks.colours >= 4 {
        let Chunks { width, height, turn, .. } = chunks;
        let opaque = packed(width, height, |to| rows(bytes, |row| to.write_all(row).map_err(|_| Reason::Damaged)))?;
        return Ok(Photo { turn, ..photo(&opaque)? });
    }
    Ok(chunks.whole())
}

/// The palette is the only colour type of one sample that is not grey.
const PALETTE: u8 = 3;

impl Chunks {
    fn whole(self) -> Photo {
        let samples = if self.colours == 2 { 3 } else { 1 };
        let colours: Object = match self.colours {
            0 => "DeviceGray".into(),
            PALETTE => {
                let last = number((self.palette.len() / 3).saturating_sub(1));
                let palette = Object::String(self.palette, StringFormat::Hexadecimal);
                vec!["Indexed".into(), "DeviceRGB".into(), last, palette].into()
            }
            _ => "DeviceRGB".into(),
        };
        let parameters = dictionary! {
            "Predictor" => 15,
            "Colors" => samples,
            "BitsPerComponent" => i64::from(self.depth),
            "Columns" => i64::from(self.width),
        };
        let dictionary: Dictionary = dictionary! {
            "ColorSpace" => colours,
            "BitsPerComponent" => i64::from(self.depth),
            "Filter" => "FlateDecode",
            "DecodeParms" => parameters,
        };
        Photo { width: self.width, height: self.height, turn: self.turn, dictionary, data: self.data }
    }
}

/// Reads a PNG from chunk to chunk; nothing where one is damaged or the last is not there.
fn chunks(bytes: &[u8]) -> Option<Chunks> {
    let mut chunks: Option<Chunks> = None;
    let mut at = 8;
    loop {
        let length = usize::try_from(u32_at(bytes, at)?).ok()?;
        let kind = bytes.get(at + 4..at + 8)?;
        let content = bytes.get(at + 8..(at + 8).checked_add(length)?)?;
        if crc32fast::hash(&bytes[at + 4..at + 8 + length]) != u32_at(bytes, at + 8 + length)? {
            return None;
        }
        at += 12 + length;
        match (kind, &mut chunks) {
            (b"IHDR", None) => chunks = Some(header(content)?),
            (b"PLTE", Some(chunks)) => chunks.palette = content.to_vec(),
            (b"tRNS", Some(chunks)) => chunks.transparent = true,
            (b"eXIf", Some(chunks)) => chunks.turn = Orientation::from_exif_chunk(content).unwrap_or(chunks.turn),
            (b"IDAT", Some(chunks)) => chunks.data.extend(content),
            (b"IEND", _) => break,
            _ => {}
        }
    }
    let has_pixels = |chunks: &Chunks| chunks.width > 0 && chunks.height > 0 && !chunks.data.is_empty();
    let has_colours = |chunks: &Chunks| chunks.colours != PALETTE || !chunks.palette.is_empty();
    chunks.filter(|chunks| has_pixels(chunks) && has_colours(chunks))
}

fn header(content: &[u8]) -> Option<Chunks> {
    Some(Chunks {
        width: u32_at(content, 0)?,
        height: u32_at(content, 4)?,
        depth: *content.get(8)?,
        colours: *content.get(9)?,
        interlaced: *content.get(12)? != 0,
        palette: Vec::new(),
        transparent: false,
        turn: Orientation::NoTransforms,
        data: Vec::new(),
    })
}

fn u32_at(bytes: &[u8], at: usize) -> Option<u32> {
    bytes.get(at..at + 4)?.try_into().ok().map(u32::from_be_bytes)
}

/// Hands over row after row in red, green and blue, what is transparent on white.
fn rows(bytes: &[u8], mut take: impl FnMut(&[u8]) -> Result<(), Reason>) -> Result<(), Reason> {
    let damaged = |_| Reason::Damaged;
    let mut decoder = Decoder::new_with_limits(Cursor::new(bytes), Limits { bytes: usize::MAX });
    decoder.set_transformations(Transformations::EXPAND | Transformations::STRIP_16);
    let mut reader = decoder.read_info().map_err(damaged)?;
    let (width, height) = (reader.info().width, reader.info().height);
    if u64::from(width) * u64::from(height) > MOST_PIXELS as u64 {
        return Err(Reason::TooLarge);
    }
    let samples = reader.output_color_type().0.samples();
    if reader.info().interlaced {
        let mut pixels = vec![0; reader.output_buffer_size().ok_or(Reason::TooLarge)?];
        reader.next_frame(&mut pixels).map_err(damaged)?;
        let row = pixels.len() / usize::try_from(height).unwrap_or(1).max(1);
        return pixels.chunks_exact(row.max(1)).try_for_each(|row| take(&on_white(row, samples)));
    }
    while let Some(row) = reader.next_row().map_err(damaged)? {
        take(&on_white(row.data(), samples))?;
    }
    Ok(())
}

fn on_white(row: &[u8], samples: usize) -> Vec<u8> {
    let pixels = row.chunks_exact(samples.max(1)).flat_map(|pixel| match *pixel {
        [grey] => [grey; 3],
        [grey, alpha] => [over_white(grey, alpha); 3],
        [red, green, blue] => [red, green, blue],
        [red, green, blue, alpha] => [red, green, blue].map(|part| over_white(part, alpha)),
        _ => [255; 3],
    });
    pixels.collect()
}

pub(super) fn over_white(part: u8, alpha: u8) -> u8 {
    let (part, alpha) = (u32::from(part), u32::from(alpha));
    u8::try_from((part * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}

/// Packs the pixels that `pixels` writes, in red, green and blue, as a PNG.
pub(super) fn packed(
    width: u32,
    height: u32,
    pixels: impl FnOnce(&mut dyn Write) -> Result<(), Reason>,
) -> Result<Vec<u8>, Reason> {
    let mut file = Vec::new();
    let mut encoder = Encoder::new(&mut file, width, height);
    encoder.set_color(ColorType::Rgb);
    encoder.set_depth(BitDepth::Eight);
    let mut header = encoder.write_header().map_err(|_| Reason::Damaged)?;
    let mut writer = header.stream_writer().map_err(|_| Reason::Damaged)?;
    pixels(&mut writer)?;
    writer.finish().map_err(|_| Reason::Damaged)?;
    header.finish().map_err(|_| Reason::Damaged)?;
    Ok(file)
}

/// A large picture as a JPEG, small enough to be sharp in print and no larger.
fn shrunk(bytes: &[u8], width: u32, height: u32, turn: Orientation) -> Result<Photo, Reason> {
    let step = usize::try_from(width.max(height) / u32::from(SHARP)).unwrap_or(1).max(1);
    let mut small = Vec::new();
    let mut block = Vec::new();
    let mut seen = 0;
    rows(bytes, |row| {
        add(&mut block, row, step);
        seen += 1;
        if seen % step == 0 {
            small.extend(block.drain(..).map(|(sum, count)| mean(sum, count)));
        }
        Ok(())
    })?;
    small.extend(block.drain(..).map(|(sum, count)| mean(sum, count)));
    let [width, height] = [width, height].map(|side| side.div_ceil(u32::try_from(step).unwrap_or(1)));
    jpeg(&small, width, height, turn)
}

/// Adds a row to the sums of a row of blocks of `step` pixels.
fn add(block: &mut Vec<(u32, u32)>, row: &[u8], step: usize) {
    block.resize(row.len().div_ceil(3 * step) * 3, (0, 0));
    for (place, part) in row.iter().enumerate() {
        let (sum, count) = &mut block[place / (3 * step) * 3 + place % 3];
        *sum += u32::from(*part);
        *count += 1;
    }
}

fn mean(sum: u32, count: u32) -> u8 {
    u8::try_from((sum + count / 2) / count.max(1)).unwrap_or(u8::MAX)
}

/// Pixels in red, green and blue as a JPEG.
pub(super) fn jpeg(pixels: &[u8], width: u32, height: u32, turn: Orientation) -> Result<Photo, Reason> {
    let mut data = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut data, QUALITY);
    encoder.encode(pixels, width, height, ExtendedColorType::Rgb8).map_err(|_| Reason::TooLarge)?;
    let dictionary = dictionary! { "ColorSpace" => "DeviceRGB", "BitsPerComponent" => 8, "Filter" => "DCTDecode" };
    Ok(Photo { width, height, turn, dictionary, data })
}
