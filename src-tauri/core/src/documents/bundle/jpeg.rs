//! JPEG photos, without decoding them: a phone's photo goes into the PDF as it is.

use image::ExtendedColorType;
use image::codecs::jpeg::JpegEncoder;
use image::metadata::Orientation;
use jpeg_decoder::{Decoder, PixelFormat};
use lopdf::dictionary;

use super::missing::Reason;
use super::photo::{LARGE, MOST_PIXELS, Photo, QUALITY, SHARP};

/// What the markers of a JPEG say.
struct Markers {
    width: u16,
    height: u16,
    components: u8,
    turn: Orientation,
    /// The file without what the picture does not need: thumbnails, and where and with which
    /// telephone the photo was taken, which who hands in a receipt does not mean to tell.
    kept: Vec<u8>,
}

pub(super) fn photo(bytes: &[u8]) -> Result<Photo, Reason> {
    let Markers { width, height, components, turn, kept } = markers(bytes).ok_or(Reason::Damaged)?;
    let is_ink = components == 4;
    let again = if is_ink || kept.len() > LARGE { Some(reencoded(&kept, width, height)?) } else { None };
    // A photo that was packed tightly may only grow by it.
    let again = again.filter(|(data, ..)| is_ink || data.len() < kept.len());
    let (data, width, height, components) = again.unwrap_or((kept, width, height, components));
    let dictionary = dictionary! {
        "ColorSpace" => if components == 1 { "DeviceGray" } else { "DeviceRGB" },
        "BitsPerComponent" => 8,
        "Filter" => "DCTDecode",
    };
    Ok(Photo { width: width.into(), height: height.into(), turn, dictionary, data })
}

/// Reads a JPEG from marker to marker up to its end; nothing where it has none.
fn markers(bytes: &[u8]) -> Option<Markers> {
    // Room for all of it at once: growing as it goes would take twice the photo.
    let mut kept = Vec::with_capacity(bytes.len());
    kept.extend_from_slice(bytes.get(..2)?);
    let (mut size, mut turn) = (None, Orientation::NoTransforms);
    let mut at = 2;
    loop {
        let (start, marker) = marker(bytes, at)?;
        at = start + 2;
        if marker == END {
            kept.extend([0xff, END]);
            break;
        }
        let length = usize::from(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]));
        let segment = bytes.get(at + 2..at + length)?;
        at += length;
        match marker {
            // Baseline and progressive, eight bits a sample: what PDF knows.
            0xc0..=0xc2 if *segment.first()? == 8 => {
                let number = |at: usize| Some(u16::from_be_bytes([*segment.get(at)?, *segment.get(at + 1)?]));
                size = Some((number(3)?, number(1)?, *segment.get(5)?));
            }
            0xc0..=0xc2 | 0xc3 | 0xc5..=0xc7 | 0xc9..=0xcb | 0xcd..=0xcf => return None,
            // The data of a scan goes on up to the next marker.
            SCAN => at = scanned(bytes, at)?,
            _ => {}
        }
        if let Some(exif) = segment.strip_prefix(b"Exif\0\0").filter(|_| marker == 0xe1) {
            turn = Orientation::from_exif_chunk(exif).unwrap_or(turn);
        }
        if !matches!(marker, 0xe1..=0xed | 0xef | 0xfe) {
            kept.extend(&bytes[start..at]);
        }
    }
    let (width, height, components) = size.filter(|(width, height, _)| *width > 0 && *height > 0)?;
    matches!(components, 1 | 3 | 4).then_some(Markers { width, height, components, turn, kept })
}

const SCAN: u8 = 0xda;
const END: u8 = 0xd9;

/// The marker at this place and where it starts, past filling.
fn marker(bytes: &[u8], at: usize) -> Option<(usize, u8)> {
    let filling = bytes.get(at..)?.iter().take_while(|byte| **byte == 0xff).count();
    let marker = *bytes.get(at + filling)?;
    (filling > 0).then_some((at + filling - 1, marker))
}

/// Where the data of a scan ends: at a marker that is not part of it.
fn scanned(bytes: &[u8], mut at: usize) -> Option<usize> {
    loop {
        at += bytes.get(at..)?.iter().position(|byte| *byte == 0xff)?;
        match *bytes.get(at + 1)? {
            0x00 | 0xd0..=0xd7 => at += 2,
            0xff => at += 1,
            _ => return Some(at),
        }
    }
}

/// Makes a smaller JPEG, in the colours of a screen. Its halves are taken while it is decoded, so that
/// the whole picture is never in memory.
fn reencoded(bytes: &[u8], width: u16, height: u16) -> Result<(Vec<u8>, u16, u16, u8), Reason> {
    if usize::from(width) * usize::from(height) > MOST_PIXELS {
        return Err(Reason::TooLarge);
    }
    let mut decoder = Decoder::new(bytes);
    let mut shift = 0;
    while shift < 3 && width.max(height) >> (shift + 1) >= SHARP {
        shift += 1;
    }
    let (width, height) = decoder.scale(width >> shift, height >> shift).map_err(|_| Reason::Damaged)?;
    let pixels = decoder.decode().map_err(|_| Reason::Damaged)?;
    let (pixels, colours, components) = match decoder.info().map(|info| info.pixel_format) {
        Some(PixelFormat::L8) => (pixels, ExtendedColorType::L8, 1),
        Some(PixelFormat::RGB24) => (pixels, ExtendedColorType::Rgb8, 3),
        Some(PixelFormat::CMYK32) => (on_screen(&pixels), ExtendedColorType::Rgb8, 3),
        _ => return Err(Reason::Damaged),
    };
    let mut data = Vec::new();
    let mut encoder = JpegEncoder::new_with_quality(&mut data, QUALITY);
    encoder.encode(&pixels, width.into(), height.into(), colours).map_err(|_| Reason::Damaged)?;
    Ok((data, width, height, components))
}

/// From printing ink to light.
fn on_screen(inks: &[u8]) -> Vec<u8> {
    let light = |ink: u8, black: u8| {
        let product = u16::from(255 - ink) * u16::from(255 - black);
        u8::try_from(product / 255).unwrap_or(u8::MAX)
    };
    inks.chunks_exact(4).flat_map(|ink| [0, 1, 2].map(|colour| light(ink[colour], ink[3]))).collect()
}
