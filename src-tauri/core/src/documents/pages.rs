//! Pages: strips stacked into a frame.

use std::collections::VecDeque;
use std::rc::Rc;

use super::colour::INK;
use super::look::Size;
use super::strip::{Start, Strip};

/// Points in a millimetre.
pub(super) const MM: f32 = 72.0 / 25.4;

/// The paper and the frame in it that holds the text, in points.
///
/// Large print is set as if on a smaller sheet, which the press then enlarges to the size of the
/// paper: so everything keeps its proportion, and a size in the code means the same in both.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Frame {
    pub(super) paper_width: f32,
    pub(super) paper_height: f32,
    pub(super) left: f32,
    pub(super) top: f32,
    pub(super) width: f32,
    pub(super) height: f32,
    pub(super) size: Size,
    /// A chapter starts on a new page when less than this part of the old one is left.
    pub(super) chapter_room: f32,
}

impl Frame {
    /// A4 upright, with the calm margins of a report.
    pub(super) fn report(size: Size) -> Self {
        match size {
            Size::Normal => Self::new(size, 210.0, 297.0, [28.0, 24.0], [30.0, 26.0]),
            Size::Large => Self::new(size, 210.0, 297.0, [22.0, 20.0], [34.0, 34.0]),
        }
    }

    /// A4 upright for lists.
    pub(super) fn list(size: Size) -> Self {
        match size {
            Size::Normal => Self::new(size, 210.0, 297.0, [24.0, 24.0], [26.0, 26.0]),
            Size::Large => Self::new(size, 210.0, 297.0, [20.0, 20.0], [34.0, 34.0]),
        }
    }

    /// A4 upright for letters; the text stands under the addressee.
    pub(super) fn letter(size: Size) -> Self {
        match size {
            Size::Normal => Self::new(size, 210.0, 297.0, [28.0, 24.0], [28.0, 26.0]),
            Size::Large => Self::new(size, 210.0, 297.0, [25.0, 20.0], [34.0, 34.0]),
        }
    }

    /// A4 lying, for wide tables.
    pub(super) fn wide(size: Size) -> Self {
        match size {
            Size::Normal => Self::new(size, 297.0, 210.0, [20.0, 20.0], [24.0, 22.0]),
            Size::Large => Self::new(size, 297.0, 210.0, [18.0, 18.0], [32.0, 32.0]),
        }
    }

    /// All in millimetres: paper, margins left and right, margins top and bottom.
    fn new(size: Size, width: f32, height: f32, sides: [f32; 2], ends: [f32; 2]) -> Self {
        let unit = MM / size.zoom();
        Self {
            paper_width: width * unit,
            paper_height: height * unit,
            left: sides[0] * unit,
            top: ends[0] * unit,
            width: (width - sides[0] - sides[1]) * unit,
            height: (height - ends[0] - ends[1]) * unit,
            size,
            chapter_room: CHAPTER_ROOM,
        }
    }

    /// As a list; a form in it is a sheet by itself, but the first stays under the title.
    pub(super) fn form(size: Size) -> Self {
        Self { chapter_room: FORM_ROOM, ..Self::list(size) }
    }

    /// A millimetre of the paper, however large the print.
    pub(super) fn millimetre(&self) -> f32 {
        MM / self.size.zoom()
    }

    /// Down to the lower edge of the frame.
    pub(super) fn foot(&self) -> f32 {
        self.top + self.height
    }
}

/// Strips with the place of their upper left corner on the paper, from its upper left corner.
#[derive(Debug, Default)]
pub(super) struct Page {
    pub(super) strips: Vec<Placed>,
}

#[derive(Debug)]
pub(super) struct Placed {
    pub(super) x: f32,
    pub(super) y: f32,
    pub(super) strip: Rc<Strip>,
}

/// The usual part.
const CHAPTER_ROOM: f32 = 0.4;
const FORM_ROOM: f32 = 0.75;

/// Rounding in sums of heights must not push a strip that fits to the next page.
const SLACK: f32 = 0.05;

/// White and a short rule between the text and its notes.
const NOTE_GAP: f32 = 16.0;
const NOTE_RULE: f32 = 72.0;

/// A note longer than this part of a page takes no more of it, and goes on at the foot of the next.
const NOTE_SHARE: f32 = 0.5;

/// Stacks strips into as many frames as they need, with the notes they call at the foot. Strips
/// that belong together stay together, unless they are taller than a page.
pub(super) fn stacked(strips: Vec<Strip>, frame: &Frame) -> Vec<Page> {
    let mut stack = Stack {
        frame: *frame,
        pages: Vec::new(),
        used: f32::INFINITY,
        foot: Vec::new(),
        foot_height: 0.0,
        rest: VecDeque::new(),
    };
    let mut chain: Vec<Strip> = Vec::new();
    for strip in strips {
        let more = strip.with_next;
        chain.push(strip);
        if !more {
            stack.add(std::mem::take(&mut chain));
        }
    }
    stack.add(chain);
    while !stack.rest.is_empty() {
        stack.turn();
    }
    stack.close();
    stack.pages
}

struct Stack {
    frame: Frame,
    pages: Vec<Page>,
    /// Height in use on the last page; infinite before the first.
    used: f32,
    /// Notes of the last page, and the height they take with what parts them from the text.
    foot: Vec<Rc<Strip>>,
    foot_height: f32,
    /// Lines of notes that go on the next page.
    rest: VecDeque<Rc<Strip>>,
}

impl Stack {
    /// Adds strips that belong together.
    fn add(&mut self, chain: Vec<Strip>) {
        let Some(first) = chain.first() else { return };
        let height = chain.iter().map(|strip| strip.height).sum::<f32>()
            + chain.iter().skip(1).map(|strip| strip.above).sum::<f32>();
        let notes = self.asked(chain.iter().flat_map(|strip| &strip.notes));
        let repeated = first.repeat.as_ref().map_or(0.0, |header| header.height);
        let room = self.frame.height - self.used - self.foot_height;
        let late = first.start == Start::Chapter && room < self.frame.chapter_room * self.frame.height;
        let fits_here = first.above * f32::from(u8::from(self.used > 0.0)) + height + notes <= room + SLACK;
        let fits_nowhere = repeated + height + notes > self.frame.height + SLACK;

        if self.used > 0.0 && (late || (!fits_here && !fits_nowhere)) {
            self.turn();
        }
        for strip in chain {
            self.put(strip);
        }
    }

    /// The height that must be free for these notes and what waits before them: all they take,
    /// unless they are very long.
    fn asked<'a>(&self, notes: impl Iterator<Item = &'a Rc<Strip>> + Clone) -> f32 {
        if notes.clone().next().is_none() {
            return 0.0;
        }
        let height = |lines: &mut dyn Iterator<Item = &'a Rc<Strip>>| -> f32 {
            lines.map(|line| line.above + line.height).sum()
        };
        let waiting: f32 = self.rest.iter().map(|line| line.above + line.height).sum();
        let whole = waiting + height(&mut notes.clone());
        let share = NOTE_SHARE * self.frame.height;
        let gap = if self.foot.is_empty() { NOTE_GAP } else { 0.0 };
        if whole <= share {
            gap + whole
        } else if self.rest.is_empty() {
            gap + (share - self.foot_height - gap).max(height(&mut notes.take(2)))
        } else {
            // Behind the rest of a long note they go on the next page.
            0.0
        }
    }

    fn put(&mut self, strip: Strip) {
        let asked = self.asked(strip.notes.iter());
        let needed = self.used + strip.above + strip.height + asked + self.foot_height;
        if self.used > 0.0 && needed > self.frame.height + SLACK {
            self.turn();
        }
        let asked = self.asked(strip.notes.iter());
        if self.used == 0.0 {
            if let Some(header) = strip.repeat.clone() {
                self.set(header);
            }
        } else {
            self.used += strip.above;
        }
        self.rest.extend(strip.notes.iter().cloned());
        self.set(Rc::new(strip));
        self.note(asked.min(self.frame.height - self.used - self.foot_height));
    }

    fn set(&mut self, strip: Rc<Strip>) {
        let (x, y) = (self.frame.left, self.frame.top + self.used);
        self.used += strip.height;
        if let Some(page) = self.pages.last_mut() {
            page.strips.push(Placed { x, y, strip });
        }
    }

    /// Puts lines of notes that wait at the foot, up to that height together.
    fn note(&mut self, mut height: f32) {
        while let Some(line) = self.rest.front() {
            let gap = if self.foot.is_empty() { NOTE_GAP } else { 0.0 };
            let needed = gap + line.above + line.height;
            if needed > height + SLACK {
                break;
            }
            height -= needed;
            self.foot_height += needed;
            self.foot.extend(self.rest.pop_front());
        }
    }

    /// Sets the notes of the page under its text.
    fn close(&mut self) {
        let (foot, height) = (std::mem::take(&mut self.foot), std::mem::take(&mut self.foot_height));
        let (Some(page), false) = (self.pages.last_mut(), foot.is_empty()) else { return };
        let (x, mut y) = (self.frame.left, self.frame.foot() - height);
        let mut rule = Strip::of_height(NOTE_GAP);
        rule.rule(0.0, NOTE_GAP - 5.0, NOTE_RULE, 0.5, INK);
        for strip in std::iter::once(Rc::new(rule)).chain(foot) {
            y += strip.above;
            let height = strip.height;
            page.strips.push(Placed { x, y, strip });
            y += height;
        }
    }

    fn turn(&mut self) {
        self.close();
        self.pages.push(Page::default());
        self.used = 0.0;
        self.note(NOTE_SHARE * self.frame.height);
    }
}

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::*;

    fn frame() -> Frame {
        Frame {
            paper_width: 100.0,
            paper_height: 100.0,
            left: 0.0,
            top: 0.0,
            width: 100.0,
            height: 100.0,
            size: Size::Normal,
            chapter_room: CHAPTER_ROOM,
        }
    }

    fn heights(pages: &[Page]) -> Vec<Vec<f32>> {
        pages.iter().map(|page| page.strips.iter().map(|placed| placed.strip.height).collect()).collect()
    }

    #[test]
    fn what_belongs_together_moves_together() {
        let strip = |height, with_next| Strip { with_next, ..Strip::of_height(height) };
        let pages = stacked(vec![strip(80.0, false), strip(15.0, true), strip(16.0, false)], &frame());
        assert_eq!(heights(&pages), [vec![80.0], vec![15.0, 16.0]]);
    }

    #[test]
    fn a_chain_taller_than_a_page_is_spread() {
        let strips = (0..5).map(|_| Strip { with_next: true, ..Strip::of_height(40.0) }).collect();
        assert_eq!(heights(&stacked(strips, &frame())), [vec![40.0; 2], vec![40.0; 2], vec![40.0]]);
    }

    #[test]
    fn a_table_that_goes_on_says_its_header_again() {
        let header = Rc::new(Strip::of_height(10.0));
        let strips = (0..5).map(|_| Strip { repeat: Some(header.clone()), ..Strip::of_height(30.0) }).collect();
        let pages = stacked(strips, &frame());
        assert_eq!(heights(&pages), [vec![10.0, 30.0, 30.0, 30.0], vec![10.0, 30.0, 30.0]]);
    }

    /// A strip that calls a note of so many lines of 5.
    fn calling(height: f32, lines: usize) -> Strip {
        let notes = (0..lines).map(|_| Rc::new(Strip::of_height(5.0))).collect();
        Strip { notes, ..Strip::of_height(height) }
    }

    #[test]
    fn notes_stand_at_the_foot_of_the_page_that_calls_them() {
        let pages = stacked(vec![calling(40.0, 1), Strip::of_height(30.0), Strip::of_height(20.0)], &frame());
        assert_eq!(heights(&pages), [vec![40.0, 30.0, NOTE_GAP, 5.0], vec![20.0]]);
        let last = pages[0].strips.last().expect("a note");
        assert!((last.y - 95.0).abs() < 0.1, "{}", last.y);
    }

    #[test]
    fn a_line_moves_along_with_its_note() {
        let pages = stacked(vec![Strip::of_height(70.0), calling(10.0, 2), calling(10.0, 1)], &frame());
        assert_eq!(heights(&pages), [vec![70.0], vec![10.0, 10.0, NOTE_GAP, 5.0, 5.0, 5.0]]);
    }

    #[test]
    fn a_very_long_note_goes_on_at_the_foot_of_the_next_page() {
        let pages = stacked(vec![calling(10.0, 15), Strip::of_height(30.0), Strip::of_height(30.0)], &frame());
        let expected = [
            [vec![10.0, 30.0, NOTE_GAP], vec![5.0; 6]].concat(),
            [vec![30.0, NOTE_GAP], vec![5.0; 6]].concat(),
            [vec![NOTE_GAP], vec![5.0; 3]].concat(),
        ];
        assert_eq!(heights(&pages), expected);
    }

    #[test]
    fn after_a_very_long_note_others_stand_with_their_call_again() {
        let pages = stacked(vec![calling(60.0, 13), calling(10.0, 1), calling(10.0, 1)], &frame());
        let expected =
            [[vec![60.0, NOTE_GAP], vec![5.0; 4]].concat(), [vec![10.0, 10.0, NOTE_GAP], vec![5.0; 11]].concat()];
        assert_eq!(heights(&pages), expected);
    }

    #[test]
    fn a_chapter_does_not_start_low_on_a_page() {
        let chapter = Strip { start: Start::Chapter, ..Strip::of_height(10.0) };
        let pages = stacked(vec![Strip::of_height(61.0), chapter.clone()], &frame());
        assert_eq!(pages.len(), 2, "39 % is left");
        let pages = stacked(vec![Strip::of_height(59.0), chapter], &frame());
        assert_eq!(pages.len(), 1, "41 % is left");
    }
}
