//! The contents of a report: chapters and sections, with the pages they start on.

use super::Error;
use super::colour::{Colour, INK, SOFT};
use super::flow::BODY;
use super::outline::Heading;
use super::pages::Frame;
use super::strip::{Active, Area, Artifact, Drawing, Item, Links, Mark, Strip, Target};
use super::tags::{ElementId, Kind, Tree};
use super::text::{Setter, Style};

/// The word above the contents.
pub(super) const TITLE: &str = "Inhoud";

/// Room for the page number, indent of a section, and the raster of the leaders, in points.
const NUMBER_ROOM: f32 = 34.0;
const INDENT: f32 = 18.0;
const DOT_STEP: f32 = 5.0;
const DOT: f32 = 1.0;

/// Sets the contents. `page_of` says on which page (from 1) the heading of a number stands; how
/// many strips there are and how tall they are does not depend on it. `level` is that of its own
/// heading.
pub(super) fn contents(
    level: u8,
    headings: &[Heading],
    page_of: &dyn Fn(usize) -> usize,
    setter: &mut Setter,
    tree: &mut Tree,
    house: Colour,
    frame: &Frame,
) -> Result<Vec<Strip>, Error> {
    let section = tree.add(Kind::Section, Tree::DOCUMENT);
    let title = tree.add(Kind::Heading(level), section);
    let list = tree.add(Kind::Contents, section);
    let mut contents = Contents { setter, tree, house, width: frame.width, strips: Vec::new() };
    contents.title(title)?;
    let mut sections = None;
    let mut listed = headings.iter().enumerate().filter(|(_, heading)| heading.is_in_contents()).peekable();
    while let Some((number, heading)) = listed.next() {
        let parent = match heading.level {
            1 => {
                sections = None;
                list
            }
            _ => *sections.get_or_insert_with(|| contents.tree.add(Kind::Contents, list)),
        };
        contents.entry(number, heading, page_of(number), parent)?;
        // No chapter at the foot of a page without one of its sections.
        if let (Some(entry), Some((_, next))) = (contents.strips.last_mut(), listed.peek()) {
            entry.with_next = heading.level < next.level;
        }
    }
    Ok(contents.strips)
}

struct Contents<'a> {
    setter: &'a mut Setter,
    tree: &'a mut Tree,
    house: Colour,
    width: f32,
    strips: Vec<Strip>,
}

impl Contents<'_> {
    fn title(&mut self, element: ElementId) -> Result<(), Error> {
        let style = Style::body(22.0, self.house).leading(1.25).coloured(self.house).bold();
        let line = self.setter.one_line(TITLE, &style, self.width)?;
        let mut strip = Strip { with_next: true, ..Strip::of_height(line.height + 6.0) };
        strip.line(&line, 0.0, 0.0, Mark::Content(element), &Links::default());
        self.strips.push(strip);
        Ok(())
    }

    fn entry(&mut self, number: usize, heading: &Heading, page: usize, parent: ElementId) -> Result<(), Error> {
        let item = self.tree.add(Kind::ContentsItem, parent);
        let reference = self.tree.add(Kind::Reference, item);
        let link = self.tree.add(Kind::Link, reference);
        let chapter = heading.level == 1;
        let style = Style::body(BODY, INK).tabular();
        let style = if chapter { style.bold() } else { style };
        let x = if chapter { 0.0 } else { INDENT };
        // The space keeps title and page number apart for those who listen.
        let title = format!("{} ", heading.title());
        let mut shaped = self.setter.shape(&title.as_str().into(), &style)?;
        let lines = shaped.lines(&mut self.setter.fonts, self.width - NUMBER_ROOM - x)?;
        let page = self.setter.one_line(&page.to_string(), &style, NUMBER_ROOM)?;

        let height = lines.iter().map(|line| line.height).sum();
        let mut strip = Strip { above: if chapter { 7.0 } else { 1.5 }, ..Strip::of_height(height) };
        let mut y = 0.0;
        for line in &lines {
            strip.line(line, x, y, Mark::Content(link), &Links::default());
            y += line.height;
        }
        if let Some(last) = lines.last() {
            let top = y - last.height;
            strip.line(&page, self.width - page.width, top, Mark::Content(link), &Links::default());
            leaders(&mut strip, x + last.width, self.width - page.width, top + last.baseline);
        }
        strip.active.push(Active {
            area: Area { x, y: 0.0, width: self.width - x, height },
            element: link,
            target: Target::Heading(number),
            words: heading.title(),
        });
        self.strips.push(strip);
        Ok(())
    }
}

/// Dots from a title to its page number, under each other over all entries.
fn leaders(strip: &mut Strip, from: f32, to: f32, baseline: f32) {
    let x = ((from + 6.0) / DOT_STEP).ceil() * DOT_STEP;
    let width = to - 6.0 - x;
    if width > 0.0 {
        let drawing = Drawing::Dots { x, y: baseline - DOT / 2.0, width, dot: DOT, step: DOT_STEP, colour: SOFT };
        strip.items.push(Item { mark: Mark::Artifact(Artifact::Decoration), drawing });
    }
}
