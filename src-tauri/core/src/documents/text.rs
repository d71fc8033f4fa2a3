//! Running text: from words to lines of placed glyphs.
//!
//! Parley shapes and breaks; this module keeps what the page needs and refuses letters that the
//! fonts do not hold. `shaped` breaks what was shaped into lines. All measures are points.

mod shaped;

use std::borrow::Cow;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

use parley::fontique::{Blob, FontInfoOverride};
use parley::{
    FontContext, FontFamily, FontFamilyName, FontFeatures, FontStyle, FontWeight, Language, Layout, LayoutContext,
    OverflowWrap, StyleProperty, TextWrapMode,
};

use super::Error;
use super::colour::{Colour, INK};
use super::description::Text;
use super::flow::BODY;
use super::fonts::{self, ASCENT, DESCENT, Face, Family, Fonts};
use super::unprintable::Unprintable;
use super::words::{self, Ink, Words};

pub(super) use shaped::Shaped;

/// How a piece of text is set.
#[derive(Debug, Clone, Copy)]
pub(super) struct Style {
    /// Points.
    pub size: f32,
    /// Height of a line as a multiple of the size.
    pub leading: f32,
    pub colour: Colour,
    /// Colour of links.
    pub link: Colour,
    /// All of it bold, whatever the runs say.
    pub bold: bool,
    /// Digits of one width, so that they stand under each other.
    pub tabular: bool,
}

impl Style {
    /// Running text in the given size.
    pub(super) fn body(size: f32, link: Colour) -> Self {
        Self { size, leading: 1.4, colour: INK, link, bold: false, tabular: false }
    }

    pub(super) fn coloured(self, colour: Colour) -> Self {
        Self { colour, ..self }
    }

    pub(super) fn bold(self) -> Self {
        Self { bold: true, ..self }
    }

    pub(super) fn tabular(self) -> Self {
        Self { tabular: true, ..self }
    }

    pub(super) fn leading(self, leading: f32) -> Self {
        Self { leading, ..self }
    }

    pub(super) fn sized(self, size: f32) -> Self {
        Self { size, ..self }
    }

    pub(super) fn line_height(&self) -> f32 {
        self.size * self.leading
    }

    /// From the top of a line to its baseline.
    pub(super) fn baseline(&self) -> f32 {
        let (ascent, descent) = (f32::from(ASCENT) / 1000.0, f32::from(-DESCENT) / 1000.0);
        (self.line_height() - (ascent + descent) * self.size) / 2.0 + ascent * self.size
    }
}

/// A line of text, its pieces from left to right.
#[derive(Debug, Clone)]
pub(super) struct Line {
    pub(super) pieces: Vec<Rc<Piece>>,
    /// Without the space that ends it.
    pub(super) width: f32,
    pub(super) height: f32,
    /// From the top of the line.
    pub(super) baseline: f32,
}

/// Glyphs of one face, colour and link.
#[derive(Debug, Clone)]
pub(super) struct Piece {
    /// From the start of the line.
    pub(super) x: f32,
    pub(super) width: f32,
    /// Above the baseline.
    pub(super) rise: f32,
    pub(super) face: Face,
    pub(super) size: f32,
    pub(super) colour: Colour,
    pub(super) link: Option<usize>,
    pub(super) glyphs: Vec<Glyph>,
}

#[derive(Debug, Clone, Copy)]
pub(super) struct Glyph {
    pub(super) code: u16,
    /// What the next glyph stands closer (positive) than the font's own width says, in
    /// thousandths of the size.
    pub(super) kern: i16,
}

/// Shapes text. One setter serves a whole document and collects the glyphs it used.
pub(super) struct Setter {
    context: FontContext,
    layouts: LayoutContext<Ink>,
    language: Option<Language>,
    pub(super) fonts: Fonts,
    /// Notes called so far in what was shaped.
    pub(super) notes: usize,
}

impl Setter {
    pub(super) fn new() -> Result<Self, Error> {
        let mut context = FontContext::new();
        let mut fonts = Fonts::default();
        for face in Face::all() {
            let blob = Blob::new(Arc::new(face.file()));
            fonts.register(blob.id(), face);
            let info = FontInfoOverride {
                family_name: Some(family(face.family())),
                weight: Some(weight(face)),
                style: Some(slant(face)),
                ..FontInfoOverride::default()
            };
            if context.collection.register_fonts(blob, Some(info)).is_empty() {
                return Err(Error::Font(format!("{face:?} cannot be read")));
            }
        }
        Ok(Self { context, layouts: LayoutContext::new(), language: Language::parse("nl").ok(), fonts, notes: 0 })
    }

    /// Shapes a text; fails when the fonts lack one of its letters.
    pub(super) fn shape(&mut self, text: &Text, style: &Style) -> Result<Shaped, Error> {
        let mut shaped = self.measured(text, style);
        if let Some(Unprintable { word, characters }) = shaped.missing_glyphs().into_iter().next() {
            return Err(Error::NoGlyph { word, characters });
        }
        self.notes += shaped.links.iter().filter(|link| link.note.is_some()).count();
        Ok(shaped)
    }

    /// The words of a text that the fonts lack letters of.
    pub(super) fn unprintable(&mut self, text: &Text) -> Vec<Unprintable> {
        self.measured(text, &Style::body(BODY, INK)).missing_glyphs()
    }

    /// Shapes a text to see how much room it takes; letters that the fonts lack take about that of others.
    fn measured(&mut self, text: &Text, style: &Style) -> Shaped {
        let words = words::words(text, style, self.notes);
        let mut layout = self.layout(&words, style, &[]);
        let is_common = words.text.chars().all(fonts::is_common);
        if !is_common {
            let strange = self.strange_words(&words.text, &mut layout);
            if !strange.is_empty() {
                layout = self.layout(&words, style, &strange);
            }
        }
        let Words { text: words, links, .. } = words;
        Shaped::new(words, is_common, layout, *style, links)
    }

    /// Shapes words; those in the ranges of `strange` with the second family before the first.
    fn layout(&mut self, words: &Words, style: &Style, strange: &[Range<usize>]) -> Layout<Ink> {
        let [first, second] = [Family::Atkinson, Family::Noto].map(family).map(FontFamilyName::named);
        let stack = |families: &[FontFamilyName<'static>]| {
            StyleProperty::FontFamily(FontFamily::List(Cow::Owned(families.to_vec())))
        };
        let mut builder = self.layouts.ranged_builder(&mut self.context, &words.text, 1.0, false);
        builder.push_default(stack(&[first.clone(), second.clone()]));
        builder.push_default(StyleProperty::FontSize(style.size));
        builder.push_default(StyleProperty::Locale(self.language));
        builder.push_default(StyleProperty::OverflowWrap(OverflowWrap::BreakWord));
        if style.tabular {
            builder.push_default(StyleProperty::FontFeatures(FontFeatures::Source(Cow::Borrowed("\"tnum\" 1"))));
        }
        for (range, ink) in &words.spans {
            builder.push(StyleProperty::FontWeight(weight(ink.face)), range.clone());
            builder.push(StyleProperty::FontStyle(slant(ink.face)), range.clone());
            builder.push(StyleProperty::FontSize(ink.size(style.size)), range.clone());
            if ink.raised {
                // The number of a note stays on the line of the word before it.
                let last = words.text[..range.start].char_indices().next_back().map_or(0, |(at, _)| at);
                builder.push(StyleProperty::TextWrapMode(TextWrapMode::NoWrap), last..range.start);
            }
            builder.push(StyleProperty::Brush(*ink), range.clone());
        }
        for range in strange {
            builder.push(stack(&[second.clone(), first.clone()]), range.clone());
            // The second family would take "ị" apart into two glyphs, of which one then says nothing.
            if !words.text[range.clone()].contains(is_mark) {
                let whole = FontFeatures::Source(Cow::Borrowed("\"ccmp\" 0"));
                builder.push(StyleProperty::FontFeatures(whole), range.clone());
            }
        }
        builder.build(&words.text)
    }

    /// Words with a letter that the first family lacks, or has only as a letter and a loose mark. The
    /// whole word is taken from the second: it looks better of a piece, and its marks stand right.
    fn strange_words(&self, text: &str, layout: &mut Layout<Ink>) -> Vec<Range<usize>> {
        layout.break_all_lines(None);
        let mut strange: Vec<Range<usize>> = Vec::new();
        for run in layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>()) {
            let is_first = self.fonts.face(run.font().data.id()).family() == Family::Atkinson;
            for cluster in run.clusters().filter(|cluster| !is_first || cluster.glyphs().count() > 1) {
                let Range { start, end } = cluster.text_range();
                if strange.last().is_none_or(|word| !word.contains(&start)) && text[start..].starts_with(is_letter) {
                    let start = text[..start].trim_end_matches(is_letter).len();
                    let end = text.len() - text[end..].trim_start_matches(is_letter).len();
                    strange.push(start..end);
                }
            }
        }
        strange
    }

    /// The width of a text on one line.
    pub(super) fn width(&mut self, text: &str, style: &Style) -> f32 {
        self.measured(&text.into(), style).widths().1
    }

    /// The words of each line of a text that is `width` wide; of more than `most` lines the last is cut short with "…".
    pub(super) fn broken(&mut self, text: &str, style: &Style, width: f32, most: usize) -> Vec<String> {
        let flat = text.replace('\n', " ");
        let mut shaped = self.measured(&flat.as_str().into(), style);
        let mut lines = shaped.words_of_lines(width);
        if lines.len() > most {
            let rest = lines.split_off(most.saturating_sub(1)).concat();
            let room = (width - self.width("…", style)).max(style.size);
            let mut last = self.measured(&rest.as_str().into(), style);
            lines.push(format!("{}…", last.words_of_first_line(room).trim_end()));
        }
        lines.iter().map(|line| line.trim_end().to_owned()).collect()
    }

    /// The text as one line, cut short with "…" where it is wider than `width`.
    pub(super) fn one_line(&mut self, text: &str, style: &Style, width: f32) -> Result<Line, Error> {
        let flat = text.replace('\n', " ");
        let mut shaped = self.shape(&flat.as_str().into(), style)?;
        if shaped.widths().1 <= width {
            return shaped.first_line(&mut self.fonts, width);
        }
        let ellipsis = self.shape(&"…".into(), style)?.widths().1;
        let kept = shaped.words_of_first_line((width - ellipsis).max(style.size));
        self.shape(&format!("{}…", kept.trim_end()).into(), style)?.first_line(&mut self.fonts, f32::MAX)
    }
}

/// A letter or a mark on one.
fn is_letter(c: char) -> bool {
    c.is_alphabetic() || is_mark(c)
}

fn is_mark(c: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&c)
}

fn family(family: Family) -> &'static str {
    match family {
        Family::Atkinson => "Atkinson",
        Family::Noto => "Noto",
    }
}

fn weight(face: Face) -> FontWeight {
    if face.is_bold() { FontWeight::BOLD } else { FontWeight::NORMAL }
}

fn slant(face: Face) -> FontStyle {
    if face.is_italic() { FontStyle::Italic } else { FontStyle::Normal }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;
    use crate::documents::description::Run;

    #[test]
    fn common_letters_are_one_glyph_of_the_first_family() {
        let mut setter = Setter::new().expect("fonts");
        let common: Vec<char> = ('\0'..'\u{3000}').filter(|letter| fonts::is_common(*letter)).collect();
        for (bold, italic) in [(false, false), (true, false), (false, true), (true, true)] {
            for letter in &common {
                let text = Text(vec![Run { text: letter.to_string(), bold, italic, ..Run::default() }]);
                let words = words::words(&text, &Style::body(BODY, INK), 0);
                let mut layout = setter.layout(&words, &Style::body(BODY, INK), &[]);
                layout.break_all_lines(None);
                let runs = layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
                for cluster in runs.flat_map(|run| run.clusters().collect::<Vec<_>>()) {
                    let glyphs: Vec<u32> = cluster.glyphs().map(|glyph| glyph.id).collect();
                    let is_one = matches!(glyphs[..], [glyph] if glyph > 0);
                    assert!(is_one || *letter == '\n', "{letter:?}: {glyphs:?}");
                    assert_eq!(
                        setter.fonts.face(cluster.run().font().data.id()).family(),
                        Family::Atkinson,
                        "{letter:?}"
                    );
                }
            }
        }
    }
}
