//! Text that is shaped: how wide it is, and its lines.

use std::cell::OnceCell;
use std::rc::Rc;

use parley::Layout;

use super::{Glyph, Line, Piece, Style};
use crate::documents::Error;
use crate::documents::fonts::Fonts;
use crate::documents::unprintable::Unprintable;
use crate::documents::words::{Ink, Link};

/// Text that is shaped but not yet broken into lines.
pub(in crate::documents) struct Shaped {
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
    pub(in crate::documents) links: Vec<Link>,
}

impl Shaped {
    pub(super) fn new(words: String, is_common: bool, layout: Layout<Ink>, style: Style, links: Vec<Link>) -> Self {
        Self { words, is_common, layout, widths: OnceCell::new(), style, scale: 1.0, links }
    }

    /// The same text, so many times larger: letters grow evenly, so it need not be shaped again.
    pub(in crate::documents) fn scaled(self, by: f32) -> Self {
        Self { scale: self.scale * by, ..self }
    }

    /// The widths of the longest word and of the whole on one line.
    pub(in crate::documents) fn widths(&self) -> (f32, f32) {
        let measured = || {
            let widths = self.layout.calculate_content_widths();
            (widths.min, widths.max)
        };
        let (longest_word, whole) = self.widths.get_or_init(measured);
        (longest_word * self.scale, whole * self.scale)
    }

    /// The width, on one line, of the words before a place in them.
    pub(in crate::documents) fn width_before(&mut self, place: usize) -> f32 {
        self.layout.break_all_lines(None);
        let runs = self.layout.lines().flat_map(|line| line.runs().collect::<Vec<_>>());
        let clusters = runs.flat_map(|run| run.clusters().collect::<Vec<_>>());
        let before = clusters.filter(|cluster| cluster.text_range().start < place);
        before.map(|cluster| cluster.advance() * self.scale).sum()
    }

    /// What was shaped.
    pub(in crate::documents) fn words(&self) -> &str {
        &self.words
    }

    /// Breaks into lines of at most `width`.
    pub(in crate::documents) fn lines(&mut self, fonts: &mut Fonts, width: f32) -> Result<Vec<Line>, Error> {
        self.broken(width);
        self.layout.lines().map(|line| self.line(&line, fonts)).collect()
    }

    fn broken(&mut self, width: f32) {
        // A hair of slack, so that text measured to fit does fit.
        self.layout.break_all_lines(Some((width + 0.01) / self.scale));
    }

    pub(super) fn first_line(&mut self, fonts: &mut Fonts, width: f32) -> Result<Line, Error> {
        let first = self.lines(fonts, width)?.into_iter().next();
        Ok(first.unwrap_or_else(|| self.empty_line()))
    }

    pub(super) fn words_of_lines(&mut self, width: f32) -> Vec<String> {
        self.broken(width);
        self.layout.lines().filter_map(|line| self.words.get(line.text_range())).map(str::to_owned).collect()
    }

    pub(super) fn words_of_first_line(&mut self, width: f32) -> &str {
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
    pub(super) fn missing_glyphs(&mut self) -> Vec<Unprintable> {
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
