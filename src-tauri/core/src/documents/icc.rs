//! A colour profile for sRGB, built from the numbers of IEC 61966-2-1: what PDF/A wants to know
//! of the colours on the page. Version 2 of the format, three primaries and one curve.

/// The primaries and the white they add up to, adapted to the D50 that profiles count in.
const RED: [f64; 3] = [0.436_07, 0.222_49, 0.013_92];
const GREEN: [f64; 3] = [0.385_15, 0.716_87, 0.097_08];
const BLUE: [f64; 3] = [0.143_07, 0.060_61, 0.714_10];
const WHITE: [f64; 3] = [0.964_2, 1.0, 0.824_9];

const NAME: &str = "sRGB";
const RIGHTS: &str = "No rights reserved";
const CURVE_POINTS: u32 = 1024;
const HEADER: usize = 128;

/// The profile's bytes.
pub(super) fn srgb() -> Vec<u8> {
    let curve = curve();
    let tags: [(&[u8; 4], Vec<u8>); 7] = [
        (b"desc", description()),
        (b"cprt", rights()),
        (b"wtpt", xyz(WHITE)),
        (b"rXYZ", xyz(RED)),
        (b"gXYZ", xyz(GREEN)),
        (b"bXYZ", xyz(BLUE)),
        (b"rTRC", curve),
    ];
    let directory = 4 + 12 * (tags.len() + 2);
    let (mut table, mut data) = (Vec::new(), Vec::new());
    for (name, bytes) in &tags {
        let entry = [word(HEADER + directory + data.len()), word(bytes.len())].concat();
        table.extend([name.as_slice(), &entry].concat());
        // Green and blue follow the same curve as red.
        if *name == b"rTRC" {
            for name in [b"gTRC", b"bTRC"] {
                table.extend([name.as_slice(), &entry].concat());
            }
        }
        data.extend(bytes);
        data.resize(data.len().next_multiple_of(4), 0);
    }
    let size = HEADER + directory + data.len();
    [header(size), word(tags.len() + 2).to_vec(), table, data].concat()
}

fn header(size: usize) -> Vec<u8> {
    let mut header = vec![0; HEADER];
    let mut put = |at: usize, bytes: &[u8]| header[at..at + bytes.len()].copy_from_slice(bytes);
    put(0, &word(size));
    put(8, &[2, 0x10, 0, 0]);
    put(12, b"mntrRGB XYZ ");
    // 1 January 2026; a profile has a date, this one has no history.
    put(24, &[0x07, 0xea, 0, 1, 0, 1]);
    put(36, b"acsp");
    put(68, &xyz(WHITE)[8..]);
    header
}

/// A text with room for its Unicode and Macintosh forms, which stay empty.
fn description() -> Vec<u8> {
    let mut bytes = b"desc\0\0\0\0".to_vec();
    bytes.extend(word(NAME.len() + 1));
    bytes.extend(NAME.as_bytes());
    bytes.resize(bytes.len() + 1 + 4 + 4 + 2 + 1 + 67, 0);
    bytes
}

fn rights() -> Vec<u8> {
    [b"text\0\0\0\0", RIGHTS.as_bytes(), b"\0"].concat()
}

fn xyz(values: [f64; 3]) -> Vec<u8> {
    let mut bytes = b"XYZ \0\0\0\0".to_vec();
    bytes.extend(values.iter().flat_map(|value| fixed(*value)));
    bytes
}

/// From the stored value to light: the curve of sRGB.
fn curve() -> Vec<u8> {
    let mut bytes = b"curv\0\0\0\0".to_vec();
    bytes.extend(CURVE_POINTS.to_be_bytes());
    for point in 0..CURVE_POINTS {
        let value = f64::from(point) / f64::from(CURVE_POINTS - 1);
        let light = if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) };
        bytes.extend(&whole(light * 65_535.0).to_be_bytes()[2..]);
    }
    bytes
}

/// Sixteen bits before the point and sixteen after it.
fn fixed(value: f64) -> [u8; 4] {
    whole(value * 65_536.0).to_be_bytes()
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole(value: f64) -> u32 {
    value.round() as u32
}

fn word(value: usize) -> [u8; 4] {
    u32::try_from(value).unwrap_or(u32::MAX).to_be_bytes()
}
