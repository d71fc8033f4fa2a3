//! The fonts the program carries, and how the part of them that a document uses gets into its PDF.
//!
//! A font is written as a subset under codes of its own: one code for each pair of a glyph and
//! the text it stands for. So a no-break space and a space, which share a glyph, are still told
//! apart by whoever copies or reads the text aloud.

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;
use std::fmt::Write as _;

use lopdf::{Dictionary, Object, Stream, dictionary};
use subsetter::GlyphRemapper;

use super::Error;

/// The two families. What the first lacks is taken from the second, which is drawn in the same
/// proportions; `fonts/cut.py` says how it was made.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) enum Family {
    /// Atkinson Hyperlegible Next: Latin.
    #[default]
    Atkinson,
    /// Noto Sans: rarer Latin, Greek, Cyrillic, arrows and ticks.
    Noto,
}

/// A font file: a family in one of its four looks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Default)]
pub(super) struct Face {
    family: Family,
    bold: bool,
    italic: bool,
}

impl Face {
    /// The face that text asks for.
    pub(super) fn new(bold: bool, italic: bool) -> Self {
        Self { family: Family::Atkinson, bold, italic }
    }

    pub(super) fn all() -> impl Iterator<Item = Self> {
        let looks = [(false, false), (true, false), (false, true), (true, true)];
        let of = move |family| looks.into_iter().map(move |(bold, italic)| Self { family, bold, italic });
        [Family::Atkinson, Family::Noto].into_iter().flat_map(of)
    }

    pub(super) fn family(self) -> Family {
        self.family
    }

    pub(super) fn is_bold(self) -> bool {
        self.bold
    }

    pub(super) fn is_italic(self) -> bool {
        self.italic
    }

    fn name(self) -> &'static str {
        match (self.family, self.bold, self.italic) {
            (Family::Atkinson, false, false) => "AtkinsonHyperlegibleNext-Regular",
            (Family::Atkinson, true, false) => "AtkinsonHyperlegibleNext-Bold",
            (Family::Atkinson, false, true) => "AtkinsonHyperlegibleNext-Italic",
            (Family::Atkinson, true, true) => "AtkinsonHyperlegibleNext-BoldItalic",
            (Family::Noto, false, false) => "NotoSans-Regular",
            (Family::Noto, true, false) => "NotoSans-Bold",
            (Family::Noto, false, true) => "NotoSans-Italic",
            (Family::Noto, true, true) => "NotoSans-BoldItalic",
        }
    }

    /// The name of the font in a page's resources.
    pub(super) fn resource(self) -> &'static str {
        match self.family {
            Family::Atkinson => self.name().trim_start_matches("AtkinsonHyperlegibleNext-"),
            Family::Noto => self.name(),
        }
    }

    /// The font file.
    pub(super) fn file(self) -> &'static [u8] {
        match (self.family, self.bold, self.italic) {
            (Family::Atkinson, false, false) => include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Regular.ttf"),
            (Family::Atkinson, true, false) => include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Bold.ttf"),
            (Family::Atkinson, false, true) => include_bytes!("../../fonts/AtkinsonHyperlegibleNext-Italic.ttf"),
            (Family::Atkinson, true, true) => include_bytes!("../../fonts/AtkinsonHyperlegibleNext-BoldItalic.ttf"),
            (Family::Noto, false, false) => include_bytes!("../../fonts/NotoSans-Regular.ttf"),
            (Family::Noto, true, false) => include_bytes!("../../fonts/NotoSans-Bold.ttf"),
            (Family::Noto, false, true) => include_bytes!("../../fonts/NotoSans-Italic.ttf"),
            (Family::Noto, true, true) => include_bytes!("../../fonts/NotoSans-BoldItalic.ttf"),
        }
    }
}

/// Whether all faces of Atkinson have this letter as one glyph.
pub(super) fn is_common(letter: char) -> bool {
    matches!(letter, '\n' | ' '..='~' | '\u{a0}' | 'À'..='ÿ' | '–' | '—' | '‘' | '’' | '“' | '”' | '…' | '•' | '€')
}

/// What Atkinson's files say of themselves, in thousandths of the size (all four faces alike).
/// Lines are laid out by them, whichever family the letters are from.
pub(super) const ASCENT: i16 = 984;
pub(super) const DESCENT: i16 = -316;
const CAP_HEIGHT: i16 = 668;
const SLANT: i16 = -12;

/// The glyphs a document uses, by face.
#[derive(Default)]
pub(super) struct Fonts {
    /// By the number that the shaper gave the file.
    faces: BTreeMap<u64, Face>,
    used: BTreeMap<Face, Used>,
}

/// One face's codes; code 0 is left to `.notdef`.
pub(super) struct Used {
    widths: Vec<u16>,
    /// By glyph: the texts it stands for, each with its code. Few have more than one.
    codes: Vec<Vec<(String, u16)>>,
    /// Glyph and text by code, from code 1.
    pairs: Vec<(u16, String)>,
}

impl Fonts {
    pub(super) fn register(&mut self, file: u64, face: Face) {
        self.faces.insert(file, face);
    }

    pub(super) fn face(&self, file: u64) -> Face {
        self.faces.get(&file).copied().unwrap_or_default()
    }

    /// What the document shows of a face.
    pub(super) fn used(&mut self, face: Face) -> Result<&mut Used, Error> {
        Ok(match self.used.entry(face) {
            Entry::Occupied(entry) => entry.into_mut(),
            Entry::Vacant(entry) => entry.insert(Used::new(face)?),
        })
    }

    /// Puts the used faces into the document; the answer is the font resources of its pages.
    pub(super) fn write(&self, pdf: &mut lopdf::Document) -> Result<Dictionary, Error> {
        let mut resources = Dictionary::new();
        for (face, used) in &self.used {
            resources.set(face.resource(), used.write(*face, pdf)?);
        }
        Ok(resources)
    }
}

impl Used {
    fn new(face: Face) -> Result<Self, Error> {
        let widths = advance_widths(face.file()).ok_or_else(|| Error::Font(format!("{face:?} has no widths")))?;
        Ok(Self { widths, codes: Vec::new(), pairs: Vec::new() })
    }

    /// Notes that the document shows this glyph for this text; the answer is its code in the PDF and
    /// its advance width in thousandths of the size.
    pub(super) fn code(&mut self, glyph: u16, text: &str) -> Result<(u16, u16), Error> {
        let width = self.width(glyph);
        let number = usize::from(glyph);
        if self.codes.len() <= number {
            self.codes.resize_with(number + 1, Vec::new);
        }
        let codes = &mut self.codes[number];
        if let Some((_, code)) = codes.iter().find(|(known, _)| known == text) {
            return Ok((*code, width));
        }
        self.pairs.push((glyph, text.to_owned()));
        let code = u16::try_from(self.pairs.len()).map_err(|_| Error::Font("more glyphs than codes".into()))?;
        codes.push((text.to_owned(), code));
        Ok((code, width))
    }

    fn width(&self, glyph: u16) -> u16 {
        self.widths.get(usize::from(glyph)).or(self.widths.last()).copied().unwrap_or(0)
    }

    /// A composite font (Type0) over a TrueType subset.
    fn write(&self, face: Face, pdf: &mut lopdf::Document) -> Result<Object, Error> {
        let mut glyphs = GlyphRemapper::new();
        for (glyph, _) in &self.pairs {
            glyphs.remap(*glyph);
        }
        let program = subsetter::subset(face.file(), 0, &glyphs).map_err(|why| Error::Font(why.to_string()))?;
        let name = format!("{}+{}", self.subset_tag(), face.name());

        let mut to_glyph = vec![0, 0];
        for (glyph, _) in &self.pairs {
            to_glyph.extend(glyphs.get(*glyph).unwrap_or(0).to_be_bytes());
        }
        let widths = self.pairs.iter().map(|(glyph, _)| self.width(*glyph).into());

        let length = i64::try_from(program.len()).unwrap_or(i64::MAX);
        let program = pdf.add_object(Stream::new(dictionary! { "Length1" => length }, program));
        let descriptor = pdf.add_object(descriptor(face, &name, program));
        let to_glyph = pdf.add_object(Stream::new(Dictionary::new(), to_glyph));
        let descendant = pdf.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "CIDFontType2",
            "BaseFont" => name.as_str(),
            "CIDSystemInfo" => dictionary! {
                "Registry" => Object::string_literal("Adobe"),
                "Ordering" => Object::string_literal("Identity"),
                "Supplement" => 0,
            },
            "FontDescriptor" => descriptor,
            "DW" => 0,
            "W" => vec![1.into(), Object::Array(widths.collect())],
            "CIDToGIDMap" => to_glyph,
        });
        let to_unicode = pdf.add_object(Stream::new(Dictionary::new(), self.to_unicode().into_bytes()));
        let font = pdf.add_object(dictionary! {
            "Type" => "Font",
            "Subtype" => "Type0",
            "BaseFont" => name.as_str(),
            "Encoding" => "Identity-H",
            "DescendantFonts" => vec![descendant.into()],
            "ToUnicode" => to_unicode,
        });
        Ok(font.into())
    }

    /// Six letters that stand for this choice of glyphs, as PDF asks of a subset.
    fn subset_tag(&self) -> String {
        let mut hash: u64 = 0xcbf2_9ce4_8422_2325;
        for (glyph, _) in &self.pairs {
            for byte in glyph.to_be_bytes() {
                hash = (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3);
            }
        }
        (0..6u32)
            .map(|place| {
                let letter = hash / 26u64.pow(place) % 26;
                char::from(b'A' + u8::try_from(letter).unwrap_or(0))
            })
            .collect()
    }

    fn to_unicode(&self) -> String {
        let mut map = String::from(
            "/CIDInit /ProcSet findresource begin\n12 dict begin\nbegincmap\n\
             /CIDSystemInfo << /Registry (Adobe) /Ordering (UCS) /Supplement 0 >> def\n\
             /CMapName /Adobe-Identity-UCS def\n/CMapType 2 def\n\
             1 begincodespacerange\n<0000> <FFFF>\nendcodespacerange\n",
        );
        // A block holds at most a hundred entries.
        for (block, pairs) in self.pairs.chunks(100).enumerate() {
            let _ = writeln!(map, "{} beginbfchar", pairs.len());
            for (place, (_, text)) in pairs.iter().enumerate() {
                let _ = write!(map, "<{:04X}> <", block * 100 + place + 1);
                for unit in text.encode_utf16() {
                    let _ = write!(map, "{unit:04X}");
                }
                map.push_str(">\n");
            }
            map.push_str("endbfchar\n");
        }
        map.push_str("endcmap\nCMapName currentdict /CMap defineresource pop\nend\nend\n");
        map
    }
}

fn descriptor(face: Face, name: &str, program: lopdf::ObjectId) -> Dictionary {
    /// Not in the standard Latin set: the codes are our own.
    const SYMBOLIC: i64 = 4;
    const ITALIC: i64 = 64;
    dictionary! {
        "Type" => "FontDescriptor",
        "FontName" => name,
        "Flags" => SYMBOLIC + if face.is_italic() { ITALIC } else { 0 },
        "FontBBox" => bounding_box(face.file()).map(Object::from).to_vec(),
        "ItalicAngle" => if face.is_italic() { SLANT } else { 0 },
        "Ascent" => height_at(face.file(), 4),
        "Descent" => height_at(face.file(), 6),
        "CapHeight" => CAP_HEIGHT,
        "StemV" => if face.is_bold() { 140 } else { 84 },
        "FontFile2" => program,
    }
}

/// A table of a TrueType file.
fn table(file: &[u8], tag: [u8; 4]) -> Option<&[u8]> {
    let count = usize::from(u16_at(file, 4)?);
    let record = (0..count).map(|index| 12 + 16 * index).find(|at| file.get(*at..at + 4) == Some(tag.as_slice()))?;
    let number = |at: usize| Some((usize::from(u16_at(file, at)?) << 16) + usize::from(u16_at(file, at + 2)?));
    let (offset, length) = (number(record + 8)?, number(record + 12)?);
    file.get(offset..offset.checked_add(length)?)
}

fn u16_at(bytes: &[u8], at: usize) -> Option<u16> {
    Some(u16::from_be_bytes([*bytes.get(at)?, *bytes.get(at + 1)?]))
}

/// Widths by glyph; the files count a thousand units to the size, so they need no scaling.
/// Glyphs past the end have the width of the last.
fn advance_widths(file: &[u8]) -> Option<Vec<u16>> {
    let metrics = table(file, *b"hmtx")?;
    let count = usize::from(u16_at(table(file, *b"hhea")?, 34)?);
    let glyphs = usize::from(u16_at(table(file, *b"maxp")?, 4)?);
    let mut widths: Vec<u16> = (0..count).map(|index| u16_at(metrics, 4 * index)).collect::<Option<_>>()?;
    widths.resize(glyphs.max(count), *widths.last()?);
    Some(widths)
}

/// The ascent or the descent.
fn height_at(file: &[u8], at: usize) -> i16 {
    table(file, *b"hhea").and_then(|hhea| u16_at(hhea, at)).unwrap_or(0).cast_signed()
}

fn bounding_box(file: &[u8]) -> [i16; 4] {
    let head = table(file, *b"head").unwrap_or_default();
    [36, 38, 40, 42].map(|at| u16_at(head, at).unwrap_or(0).cast_signed())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_font_files_are_what_the_constants_say() {
        for face in Face::all() {
            let file = face.file();
            assert_eq!(u16_at(table(file, *b"head").unwrap_or_default(), 18), Some(1000), "{face:?}: units");
            if face.family() == Family::Atkinson {
                assert_eq!((height_at(file, 4), height_at(file, 6)), (ASCENT, DESCENT), "{face:?}: heights");
            }
        }
    }
}
