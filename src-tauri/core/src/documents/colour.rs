//! Colours of print and page, and the contrast between them.

/// Red, green, blue, 0 to 255, in sRGB.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Colour(pub u8, pub u8, pub u8);

pub(super) const WHITE: Colour = Colour(255, 255, 255);
/// Running text.
pub(super) const INK: Colour = Colour(0x14, 0x21, 0x3a);
/// Quiet text: labels, running header and footer.
pub(super) const SOFT: Colour = Colour(0x4a, 0x58, 0x72);
/// Hairlines.
pub(super) const LINE: Colour = Colour(0xd9, 0xd6, 0xcc);
/// The empty part of a bar.
pub(super) const TRACK: Colour = Colour(0xe6, 0xe3, 0xda);
/// More spent than there was.
pub(super) const OVER: Colour = Colour(0xa3, 0x24, 0x2b);
/// The word "concept" behind a draft; quiet text on it still has 4.5 : 1.
pub(super) const WATERMARK: Colour = Colour(0xee, 0xed, 0xea);

/// The house colour where the council chose none, or one that cannot be read.
const FALLBACK: Colour = Colour(0x0f, 0x4c, 0x5c);

/// What WCAG 2 asks of text (success criterion 1.4.3).
pub(super) const READABLE: f32 = 4.5;

/// The house colour as documents use it, `#rrggbb`: as it was chosen, or darker when white text could not be read on it.
pub fn on_paper(colour: &str) -> String {
    Colour::house(colour).hex()
}

impl Colour {
    /// From `#rrggbb`.
    pub(super) fn parse(text: &str) -> Option<Self> {
        let digits = text.trim().strip_prefix('#')?;
        if digits.len() != 6 || !digits.is_ascii() {
            return None;
        }
        let part = |at: usize| u8::from_str_radix(&digits[at..at + 2], 16).ok();
        Some(Self(part(0)?, part(2)?, part(4)?))
    }

    /// The council's colour, darkened step by step until white and it can be read on each other.
    pub(super) fn house(text: &str) -> Self {
        let mut colour = Self::parse(text).unwrap_or(FALLBACK);
        while colour.contrast(WHITE) < READABLE {
            colour = colour.mixed(Self(0, 0, 0), 0.04);
        }
        colour
    }

    /// Red, green and blue.
    pub(super) fn parts(self) -> [u8; 3] {
        [self.0, self.1, self.2]
    }

    /// `#rrggbb`.
    pub(super) fn hex(self) -> String {
        format!("#{:02x}{:02x}{:02x}", self.0, self.1, self.2)
    }

    /// This colour with `share` (0 to 1) of another. Always moves at least one step towards it.
    #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
    pub(super) fn mixed(self, other: Self, share: f32) -> Self {
        let part = |from: u8, to: u8| {
            let exact = f32::from(from) + (f32::from(to) - f32::from(from)) * share;
            if to < from { exact.floor() as u8 } else { exact.ceil() as u8 }
        };
        Self(part(self.0, other.0), part(self.1, other.1), part(self.2, other.2))
    }

    /// The grey that is as light, so that what could be read still can.
    pub(super) fn grey(self) -> Self {
        let light = self.luminance();
        let value = if light <= 0.003_130_8 { light * 12.92 } else { 1.055 * light.powf(1.0 / 2.4) - 0.055 };
        #[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
        let part = (value * 255.0).round() as u8;
        Self(part, part, part)
    }

    /// Contrast ratio as WCAG 2 defines it, 1 to 21.
    pub(super) fn contrast(self, other: Self) -> f32 {
        let (a, b) = (self.luminance(), other.luminance());
        (a.max(b) + 0.05) / (a.min(b) + 0.05)
    }

    fn luminance(self) -> f32 {
        let linear = |part: u8| {
            let value = f32::from(part) / 255.0;
            if value <= 0.040_45 { value / 12.92 } else { ((value + 0.055) / 1.055).powf(2.4) }
        };
        0.2126 * linear(self.0) + 0.7152 * linear(self.1) + 0.0722 * linear(self.2)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_house_colour_is_darkened_until_white_can_be_read_on_it() {
        for chosen in ["#ffcc00", "#ffffff", "#00ff00", "#0f4c5c", "#7f7f7f", "nonsense"] {
            let house = Colour::house(chosen);
            assert!(house.contrast(WHITE) >= READABLE, "{chosen} became {}", house.hex());
        }
        assert_eq!(Colour::house("#0f4c5c").hex(), "#0f4c5c", "a dark colour stays as chosen");
    }

    #[test]
    fn greys_are_as_light_as_the_colours_were() {
        for colour in [INK, SOFT, LINE, OVER, WHITE, Colour(0, 0, 0)] {
            let grey = colour.grey();
            assert!(grey.0 == grey.1 && grey.1 == grey.2);
            assert!((colour.contrast(WHITE) - grey.contrast(WHITE)).abs() < 0.15, "{}", colour.hex());
        }
    }

    #[test]
    fn text_stays_readable_on_the_watermark() {
        for text in [INK, SOFT, OVER] {
            assert!(text.contrast(WATERMARK) >= READABLE, "{} on the watermark", text.hex());
        }
    }
}
