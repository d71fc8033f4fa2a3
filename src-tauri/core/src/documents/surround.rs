//! What surrounds the text of every page: running header, footer, watermark.

use super::Error;
use super::colour::{SOFT, WATERMARK};
use super::description::Document;
use super::pages::Frame;
use super::strip::{Artifact, Drawing, Item, Links, Mark, Strip};
use super::text::{Line, Setter, Style};

/// The word behind every page of a draft.
const DRAFT: &str = "concept";

/// Council and title above; where the document stands, the council's own line and the page number
/// below. Left and right share a line, unless that makes a sentence of them in a document so short that its repetition
/// does not show it for what it is: a checker, or a reader, would take it for text.
pub(super) struct Surround {
    organisation: Line,
    title: Line,
    /// Below on the left, one under the other.
    below: Vec<Line>,
    pages: usize,
    /// Points that the title stands lower than the council.
    title_lower: f32,
    /// Points that the page number stands below the first line of the foot.
    number_lower: f32,
}

/// A line of so many words reads as prose.
const PROSE: usize = 8;
/// In a document of so many pages what repeats is known by its repetition.
const REPEATED: usize = 6;
/// Words in "pagina 3 van 12".
const NUMBER_WORDS: usize = 2;
const HEADER: Mark = Mark::Artifact(Artifact::Header);
const FOOTER: Mark = Mark::Artifact(Artifact::Footer);
/// Room for "pagina 100 van 100", in points.
const NUMBER_ROOM: f32 = 110.0;
/// White between council and title, half of it, in points.
const HEADER_AIR: f32 = 10.0;
/// From the text up to the header, and down to the footer, as part of the margin there.
const HEADER_GAP: f32 = 0.45;
const FOOTER_GAP: f32 = 0.3;
/// The edge of the paper that printers leave white, in millimetres.
const UNPRINTABLE: f32 = 7.0;

impl Surround {
    /// Sets what is alike on all pages.
    pub(super) fn new(document: &Document, pages: usize, setter: &mut Setter, frame: &Frame) -> Result<Self, Error> {
        let rest = frame.width - NUMBER_ROOM;
        let footer = footer(document, setter, rest)?;
        let mut line = |text: &str, width: f32| -> Result<(Line, usize), Error> {
            let text = curtailed(text);
            let line = setter.one_line(&text, &quiet(), width)?;
            Ok((line, words(&text).count()))
        };
        let (title, right) = line(&document.title, frame.width / 2.0 - HEADER_AIR)?;
        let (organisation, left) = line(&document.organisation, frame.width - title.width - 2.0 * HEADER_AIR)?;
        let prose = |words: usize| words >= PROSE && pages < REPEATED;
        let (mut below, mut beside) = (Vec::new(), 0);
        for text in std::iter::once(document.standing.clone()).chain(footer) {
            if !text.trim().is_empty() {
                let (set, words) = line(&text, rest)?;
                below.push(set);
                beside = words;
            }
        }
        // Beside the last line, or under it.
        let lines = below.len() - usize::from(!below.is_empty() && !prose(beside + NUMBER_WORDS));
        let lines = std::iter::repeat_n(quiet().line_height(), lines);
        let title_lower = if prose(left + right) { quiet().line_height() } else { 0.0 };
        Ok(Self { organisation, title, below, pages, title_lower, number_lower: lines.sum() })
    }

    /// For a page by its number, placed on the paper.
    pub(super) fn strip(&self, page: usize, header: bool, setter: &mut Setter, frame: &Frame) -> Result<Strip, Error> {
        let mut strip = Strip::default();
        let mut put = |line: &Line, x: f32, y: f32, mark: Mark| {
            strip.line(line, x, y, mark, &Links::default());
        };
        let right = |line: &Line| frame.left + frame.width - line.width;
        if header {
            let y = frame.top * (1.0 - HEADER_GAP);
            put(&self.organisation, frame.left, y - self.title_lower, HEADER);
            put(&self.title, right(&self.title), y, HEADER);
        }
        // Not so low that a printer cannot reach it.
        let height = self.number_lower + quiet().line_height();
        let lowest = frame.paper_height - UNPRINTABLE * frame.millimetre() - height;
        let y = (frame.foot() + (frame.paper_height - frame.foot()) * FOOTER_GAP).min(lowest);
        let number = format!("pagina {page} van {}", self.pages);
        let number = setter.one_line(&number, &quiet().tabular(), NUMBER_ROOM)?;
        let mut down = y;
        for line in &self.below {
            put(line, frame.left, down, FOOTER);
            down += line.height;
        }
        put(&number, right(&number), y + self.number_lower, FOOTER);
        Ok(strip)
    }
}

/// The council's own line, as two where one would be too wide or read as prose.
fn footer(document: &Document, setter: &mut Setter, width: f32) -> Result<Vec<String>, Error> {
    let mut lines = vec![String::new()];
    for word in document.style.footer.as_deref().unwrap_or_default().split_whitespace() {
        let last = lines.len() - 1;
        let longer = format!("{} {word}", lines[last]).trim_start().to_owned();
        let short =
            words(&longer).count() < PROSE && setter.shape(&longer.as_str().into(), &quiet())?.widths().1 <= width;
        if short || last > 0 || lines[last].is_empty() {
            lines[last] = longer;
        } else {
            lines.push(word.to_owned());
        }
    }
    let separator = |c: char| c.is_whitespace() || "·•|–-,".contains(c);
    Ok(lines.iter().map(|line| line.trim_matches(separator).to_owned()).collect())
}

/// Where the words of a text end; a single letter is not counted.
fn words(text: &str) -> impl Iterator<Item = usize> {
    let mut end = 0;
    let pieces = text.split_inclusive(|c: char| !c.is_alphabetic());
    pieces.filter_map(move |piece| {
        end += piece.len();
        let word = piece.trim_end_matches(|c: char| !c.is_alphabetic());
        let is_word = word.chars().nth(1).is_some();
        is_word.then_some(end - (piece.len() - word.len()))
    })
}

/// The text up to the word that would make it prose.
pub(super) fn curtailed(text: &str) -> String {
    match words(text).nth(PROSE - 2) {
        Some(end) if words(text).count() >= PROSE => format!("{}…", &text[..end]),
        _ => text.to_owned(),
    }
}

fn quiet() -> Style {
    Style::body(9.0, SOFT).coloured(SOFT)
}

/// The word "concept" across a page, its middle `down` points from the top.
pub(super) fn watermark(setter: &mut Setter, frame: &Frame, down: f32) -> Result<Strip, Error> {
    const DEGREES: f32 = 35.0;
    let style = Style::body(frame.paper_width * 0.188, WATERMARK).coloured(WATERMARK).bold();
    let line = setter.one_line(DRAFT, &style, f32::MAX)?;
    let (sine, cosine) = DEGREES.to_radians().sin_cos();
    let middle = frame.paper_width / 2.0;
    // From the middle of the word back to where it starts, and down to its baseline.
    let (back, drop) = (line.width / 2.0, style.size * 0.25);
    let x = middle - back * cosine + drop * sine;
    let y = down + back * sine + drop * cosine;
    let mut strip = Strip::default();
    for piece in line.pieces {
        let drawing = Drawing::Turned { x, y, degrees: DEGREES, piece };
        strip.items.push(Item { mark: Mark::Artifact(Artifact::Watermark), drawing });
    }
    Ok(strip)
}

#[cfg(test)]
mod tests {
    use super::curtailed;

    #[test]
    fn a_sentence_is_cut_short() {
        let short = "Vastgesteld in de vergadering van 2 maart 2027";
        assert_eq!(curtailed(short), short);
        let long = "Concept van 3 november 2026, besproken in de commissie en in de werkgroep";
        assert_eq!(curtailed(long), "Concept van 3 november 2026, besproken in de commissie…");
    }
}
