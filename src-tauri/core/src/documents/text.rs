//! Running text: from words to lines of placed glyphs.
//!
//! Parley shapes and breaks; this module keeps what the page needs and refuses letters that the
//! fonts do not hold. All measures are points.

use std::borrow::Cow;
use std::cell::OnceCell;
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
use super::words::{self, Ink, Link, Words};

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

/// Text that is shaped but not yet broken into lines.
pub(super) struct Shaped {
    words: String,
    /// All its letters are in the first family.
    is_common: bool,
    layout: Layout<Ink>,
    /// As shaped: of the longest word, and of the whole on one line.
    widths: OnceCell<(f32, f32)>,
    /// As shaped.
    style: Style,
    /// How much smaller or larger it is set.
    scale: f32,
    /// Addresses, by the number that the pieces of lines carry, with the words they stand under.
    pub(super) links: Vec<Link>,
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
        Shaped { words, is_common, layout, widths: OnceCell::new(), style: *style, scale: 1.0, links }
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

impl Shaped {
    /// The same text, so many times larger: letters grow evenly, so it need not be shaped again.
    pub(super) fn scaled(self, by: f32) -> Self {
        Self { scale: self.scale * by, ..self }
    }

    /// The widths of the longest word and of the whole on one line.
    pub(super) fn widths(&self) -> (f32, f32) {
        let measured = || {
            let widths = self.layout.calculate_content_widths();
            (widths.min, widths.max)
        };
        let (longest_word, whole) = self.widths.get_or_init(measured);
        (longest_word * self.scale, whole * self.scale)
    }

    /// The width, on one line, of the words before a place in them.
    pub(super) fn width_before(&mut self, place: usize) -> f32 {
        self.layout.break_all_lines(None);
        let runs = self.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
        let clusters = runs.flat_map(|run| run.clusters().collect::<Vec<_>>());
        let before = clusters.filter(|cluster| cluster.text_range().start < place);
        before.map(|cluster| cluster.advance() * self.scale).sum()
    }

    /// What was shaped.
    pub(super) fn words(&self) -> &str {
        &self.words
    }

    /// Breaks into lines of at most `width`.
    pub(super) fn lines(&mut self, fonts: &mut Fonts, width: f32) -> Result<Vec<Line>, Error> {
        self.broken(width);
        self.layout.lines().map(|line| self.line(&line, fonts)).collect()
    }

    fn broken(&mut self, width: f32) {
        // A hair of slack, so that text measured to fit does fit.
        self.layout.break_all_lines(Some((width + 0.01) / self.scale));
    }

    fn first_line(&mut self, fonts: &mut Fonts, width: f32) -> Result<Line, Error> {
        let first = self.lines(fonts, width)?.into_iter().next();
        Ok(first.unwrap_or_else(|| self.empty_line()))
    }

    fn words_of_lines(&mut self, width: f32) -> Vec<String> {
        self.broken(width);
        self.layout.lines().filter_map(|line| self.words.get(line.text_range())).map(str::to_owned).collect()
    }

    fn words_of_first_line(&mut self, width: f32) -> &str {
        self.broken(width);
        let range = self.layout.get(0).map_or(0..0, |line| line.text_range());
        self.words.get(range).unwrap_or_default()
    }

    fn empty_line(&self) -> Line {
        let (height, baseline) = (self.style.line_height(), self.style.baseline());
        Line { pieces: Vec::new(), width: 0.0, height: height * self.scale, baseline: baseline * self.scale }
    }

    fn line(&self, line: &parley::Line<'_, Ink>, fonts: &mut Fonts) -> Result<Line, Error> {
        let mut pieces: Vec<Piece> = Vec::new();
        let (mut pen, mut width) = (0.0, 0.0);
        let mut glyphs = Vec::new();
        for run in line.runs() {
            let face = fonts.face(run.font().data.id());
            let used = fonts.used(face)?;
            for cluster in run.visual_clusters().filter(|cluster| !cluster.is_hard_line_break()) {
                let ink = Ink { face, ..cluster.style().brush };
                let size = ink.size(self.style.size);
                let text = self.words.get(cluster.text_range()).unwrap_or_default();
                glyphs.extend(cluster.glyphs());
                let count = glyphs.len();
                for (glyph, said) in glyphs.drain(..).zip(shared_out(text, count)) {
                    let (code, natural) = used.code(u16::try_from(glyph.id).unwrap_or(0), said)?;
                    #[allow(clippy::cast_possible_truncation)]
                    let kern = (f32::from(natural) - glyph.advance / size * 1000.0).round() as i16;
                    let rise = (glyph.y + ink.rise(self.style.size)) * self.scale;
                    let piece = self.piece_for(&mut pieces, ink, pen + glyph.x * self.scale, rise);
                    piece.glyphs.push(Glyph { code, kern });
                    // From where the piece is drawn: a mark stands aside of the pen, what follows does not.
                    piece.width += glyph.advance * self.scale;
                    pen += glyph.advance * self.scale;
                }
                if !text.trim().is_empty() || text.contains('\u{a0}') {
                    width = pen;
                }
            }
        }
        Ok(Line { pieces: pieces.into_iter().map(Rc::new).collect(), width, ..self.empty_line() })
    }

    /// The piece the next glyph joins: the last one, unless its looks or height differ.
    fn piece_for<'a>(&self, pieces: &'a mut Vec<Piece>, ink: Ink, x: f32, rise: f32) -> &'a mut Piece {
        let joins = pieces.last().is_some_and(|last| {
            let looks_alike = (last.face, last.colour, last.link) == (ink.face, ink.colour, ink.link);
            let continues = (last.rise - rise).abs() < 0.01 && (last.x + last.width - x).abs() < 0.01;
            looks_alike && continues
        });
        if !joins {
            pieces.push(Piece {
                x,
                width: 0.0,
                rise,
                face: ink.face,
                size: ink.size(self.style.size) * self.scale,
                colour: ink.colour,
                link: ink.link,
                glyphs: Vec::new(),
            });
        }
        let last = pieces.len() - 1;
        &mut pieces[last]
    }

    /// The words that the fonts lack letters of, with those letters.
    fn missing_glyphs(&mut self) -> Vec<Unprintable> {
        if self.is_common {
            return Vec::new();
        }
        self.layout.break_all_lines(None);
        let runs = self.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
        let clusters = runs.flat_map(|run| run.clusters().collect::<Vec<_>>());
        let mut missing: Vec<usize> = clusters
            .filter(|cluster| !cluster.is_hard_line_break() && cluster.glyphs().any(|glyph| glyph.id == 0))
            .map(|cluster| cluster.text_range().start)
            .collect();
        // Runs from right to left come in another order.
        missing.sort_unstable();
        let mut found: Vec<(usize, Unprintable)> = Vec::new();
        for at in missing {
            let start = self.words[..at].rfind(char::is_whitespace).map_or(0, |space| space + 1);
            let start = self.words[start..].find(|c: char| !c.is_whitespace()).map_or(start, |skip| start + skip);
            let end = self.words[at..].find(char::is_whitespace).map_or(self.words.len(), |space| at + space);
            let character = self.words[at..].chars().next();
            if let Some((_, word)) = found.last_mut().filter(|(word, _)| *word == start) {
                word.characters.extend(character.filter(|c| !word.characters.contains(*c)));
            } else {
                let word = self.words.get(start..end).unwrap_or_default().to_owned();
                found.push((start, Unprintable { word, characters: character.into_iter().collect() }));
            }
        }
        found.into_iter().map(|(_, word)| word).collect()
    }
}

/// Shares a cluster's text out over its glyphs, so that no glyph is without text: a base letter
/// and its marks each say their own character, a single glyph says all.
fn shared_out(mut text: &str, glyphs: usize) -> impl Iterator<Item = &str> {
    /// For the glyph that is left with nothing to say: no width, no meaning.
    const NOTHING: &str = "\u{200b}";
    (1..=glyphs).map(move |glyph| {
        let first = text.chars().next().map_or(0, char::len_utf8);
        let (said, rest) = text.split_at(if glyph == glyphs { text.len() } else { first });
        text = rest;
        if said.is_empty() { NOTHING } else { said }
    })
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
