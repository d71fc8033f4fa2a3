//! JPEG files taken apart: the picture without what the camera wrote beside it. Where and when a photo was taken is
//! nobody's business in a document that is published.

use image::metadata::Orientation;

/// A JPEG picture, still packed.
#[derive(Debug, Clone, PartialEq)]
pub(in crate::documents) struct Jpeg {
    /// Without metadata.
    pub(super) bytes: Vec<u8>,
    pub(super) width: u32,
    pub(super) height: u32,
    pub(super) colours: Colours,
    pub(super) orientation: Orientation,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Colours {
    Grey,
    /// Red, green and blue, whatever they are packed as.
    Three,
    /// Four inks, or packed in a way that PDF does not know: to be unpacked.
    Other,
}

const EXIF: &[u8] = b"Exif\0\0";
const PROFILE: &[u8] = b"ICC_PROFILE\0";

impl Jpeg {
    /// Nothing when the file is not whole.
    pub(super) fn read(file: &[u8]) -> Option<Self> {
        let mut jpeg = Self {
            bytes: file.get(..2).filter(|start| start == b"\xff\xd8")?.to_vec(),
            width: 0,
            height: 0,
            colours: Colours::Other,
            orientation: Orientation::NoTransforms,
        };
        let mut at = 2;
        loop {
            while file.get(at..at + 2)? == [0xff, 0xff] {
                at += 1;
            }
            let (mark, kind) = (*file.get(at)?, *file.get(at + 1)?);
            if mark != 0xff {
                return None;
            }
            if kind == 0xd9 {
                jpeg.bytes.extend([mark, kind]);
                return (jpeg.width > 0 && jpeg.height > 0).then_some(jpeg);
            }
            let length = usize::from(u16::from_be_bytes([*file.get(at + 2)?, *file.get(at + 3)?]));
            let mut end = at + 2 + length;
            jpeg.note(kind, file.get(at + 4..end)?);
            if kind == 0xda {
                end = scan_end(file, end)?;
            }
            if is_needed(kind, &file[at + 4..end]) {
                jpeg.bytes.extend(&file[at..end]);
            }
            at = end;
        }
    }

    /// Takes from a segment what must be known of the picture.
    fn note(&mut self, kind: u8, segment: &[u8]) {
        match (kind, segment) {
            (0xe1, _) => {
                let exif = segment.strip_prefix(EXIF);
                self.orientation = exif.and_then(Orientation::from_exif_chunk).unwrap_or(self.orientation);
            }
            (0xc0..=0xcf, [8, y, y2, x, x2, components, ..]) if !matches!(kind, 0xc4 | 0xc8 | 0xcc) => {
                self.height = u32::from(u16::from_be_bytes([*y, *y2]));
                self.width = u32::from(u16::from_be_bytes([*x, *x2]));
                self.colours = match (kind, components) {
                    (0xc0..=0xc2, 1) => Colours::Grey,
                    (0xc0..=0xc2, 3) => Colours::Three,
                    _ => Colours::Other,
                };
            }
            _ => {}
        }
    }

    /// For a web page: with the way it has to be turned, and nothing else.
    pub(super) fn for_web(&self) -> Vec<u8> {
        if self.orientation == Orientation::NoTransforms {
            return self.bytes.clone();
        }
        let mut exif = b"\xff\xe1\0\x22Exif\0\0II*\0\x08\0\0\0\x01\0\x12\x01\x03\0\x01\0\0\0".to_vec();
        exif.extend([self.orientation.to_exif(), 0, 0, 0, 0, 0, 0, 0]);
        [&self.bytes[..2], &exif, &self.bytes[2..]].concat()
    }
}

/// Where the packed data that starts here gives way to the next segment.
fn scan_end(file: &[u8], from: usize) -> Option<usize> {
    let ends = |pair: &[u8]| pair[0] == 0xff && !matches!(pair[1], 0x00 | 0xd0..=0xd7 | 0xff);
    file.get(from..)?.windows(2).position(ends).map(|at| from + at)
}

/// Segments of applications and remarks are not, but for those that say what the colours mean.
fn is_needed(kind: u8, segment: &[u8]) -> bool {
    match kind {
        0xe0 | 0xee => true,
        0xe2 => segment.starts_with(PROFILE),
        0xe1..=0xef | 0xfe => false,
        _ => true,
    }
}
