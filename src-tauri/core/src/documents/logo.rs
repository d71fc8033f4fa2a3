//! The council's logo as PDF wants it: opaque pixels in red, green and blue.

use printpdf::{RawImage, RawImageData, RawImageFormat};

use super::Error;
use super::colour::Colour;
use super::description::Logo;
use super::look::Ink;

/// More pixels than this across a logo of five centimetres nobody sees.
const ENOUGH: usize = 1200;

impl Logo {
    /// Whether it can be printed; a name or a first byte says too little.
    pub fn is_readable(&self) -> bool {
        image(self, Ink::Colour).is_ok()
    }
}

/// Reads PNG or JPEG, lays it on white and makes it no larger than print needs.
pub(super) fn image(logo: &Logo, ink: Ink) -> Result<RawImage, Error> {
    let read = RawImage::decode_from_bytes(&logo.bytes, &mut Vec::new()).map_err(Error::Logo)?;
    if read.width == 0 || read.height == 0 {
        return Err(Error::Logo("it has no pixels".into()));
    }
    let samples = samples(&read)?;
    let step = (read.width.max(read.height)).div_ceil(ENOUGH);
    let (width, height) = (read.width.div_ceil(step), read.height.div_ceil(step));
    let mut pixels = Vec::with_capacity(width * height * 3);
    for y in 0..height {
        for x in 0..width {
            let block = (y * step..((y + 1) * step).min(read.height))
                .flat_map(|row| (x * step..((x + 1) * step).min(read.width)).map(move |column| (row, column)))
                .filter_map(|(row, column)| samples.get(row * read.width + column));
            pixels.extend(ink.tone(mean(block)).parts());
        }
    }
    Ok(RawImage { pixels: RawImageData::U8(pixels), width, height, data_format: RawImageFormat::RGB8, tag: Vec::new() })
}

/// Every pixel on white.
fn samples(image: &RawImage) -> Result<Vec<[u8; 3]>, Error> {
    use RawImageFormat::{BGR8, BGRA8, R8, R16, RG8, RG16, RGB8, RGB16, RGBA8, RGBA16};
    let channels = match image.data_format {
        R8 | R16 => 1,
        RG8 | RG16 => 2,
        RGB8 | RGB16 | BGR8 => 3,
        RGBA8 | RGBA16 | BGRA8 => 4,
        _ => {
            return Err(Error::Logo("its colours are of a kind not known here".into()));
        }
    };
    let bytes: Vec<u8> = match &image.pixels {
        RawImageData::U8(bytes) => bytes.clone(),
        RawImageData::U16(words) => words.iter().map(|word| word.to_be_bytes()[0]).collect(),
        RawImageData::F32(_) => {
            return Err(Error::Logo("its colours are of a kind not known here".into()));
        }
    };
    let swapped = matches!(image.data_format, BGR8 | BGRA8);
    let pixel = |sample: &[u8]| match *sample {
        [grey] => [grey; 3],
        [grey, alpha] => [on_white(grey, alpha); 3],
        [first, green, last] if swapped => [last, green, first],
        [red, green, blue] => [red, green, blue],
        [first, green, last, alpha] if swapped => [last, green, first].map(|part| on_white(part, alpha)),
        [red, green, blue, alpha] => [red, green, blue].map(|part| on_white(part, alpha)),
        _ => [255; 3],
    };
    Ok(bytes.chunks_exact(channels).map(pixel).collect())
}

fn on_white(part: u8, alpha: u8) -> u8 {
    let (part, alpha) = (u32::from(part), u32::from(alpha));
    u8::try_from((part * alpha + 255 * (255 - alpha) + 127) / 255).unwrap_or(u8::MAX)
}

fn mean<'a>(block: impl Iterator<Item = &'a [u8; 3]>) -> Colour {
    let (mut sums, mut count) = ([0u32; 3], 0u32);
    for pixel in block {
        count += 1;
        for (sum, part) in sums.iter_mut().zip(pixel) {
            *sum += u32::from(*part);
        }
    }
    let [red, green, blue] = sums.map(|sum| u8::try_from((sum + count / 2) / count.max(1)).unwrap_or(u8::MAX));
    Colour(red, green, blue)
}

#[cfg(test)]
mod tests {
    use super::on_white;

    #[test]
    fn what_is_transparent_becomes_white() {
        assert_eq!([on_white(10, 0), on_white(10, 255), on_white(0, 128)], [255, 10, 127]);
    }
}
