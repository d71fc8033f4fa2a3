//! What forms are made of: facts, and lines to sign on.

use super::Error;
use super::colour::{INK, SOFT};
use super::description::Text;
use super::flow::{Flow, PARAGRAPH_GAP, Room};
use super::strip::{Links, Mark, Strip};
use super::tags::{ElementId, Kind, Numbering};
use super::text::Line;

/// White between name and value, and between facts, in points.
const NAME_GAP: f32 = 16.0;
const FACT_GAP: f32 = 3.0;
/// The names take at most this part of the width.
const NAME_SHARE: f32 = 0.4;
/// … and at least this, in points.
const NARROWEST_NAMES: f32 = 72.0;
/// Room to sign in, in points on the paper: a hand writes as large beside large print. And white between two signatures.
const SIGNING_ROOM: f32 = 44.0;
const SIGNATURE_GAP: f32 = 32.0;

/// Lines of one element in a column of their own.
struct Side<'a> {
    lines: &'a [Line],
    x: f32,
    element: ElementId,
    links: &'a Links,
}

impl Flow<'_> {
    /// Names and values in two columns; to those who listen a list of labels with what they say.
    pub(super) fn facts(&mut self, facts: &[(String, Text)], parent: ElementId, room: Room) -> Result<(), Error> {
        if facts.is_empty() {
            return Ok(());
        }
        let list = self.tree.add_list(parent, Numbering::None);
        let name_style = self.body().coloured(SOFT);
        let mut names = Vec::new();
        for (name, _) in facts {
            names.push(self.setter.shape(&name.as_str().into(), &name_style)?);
        }
        let widest = names.iter().map(|name| name.widths().1).fold(0.0, f32::max);
        let name_width = widest.clamp(NARROWEST_NAMES, (room.width * NAME_SHARE).max(NARROWEST_NAMES));
        let value_room = Room { x: room.x + name_width + NAME_GAP, width: room.width - name_width - NAME_GAP };

        for (mut name, (_, value)) in names.into_iter().zip(facts) {
            let item = self.tree.add(Kind::Item, list);
            let (label, body) = (self.tree.add(Kind::Label, item), self.tree.add(Kind::Body, item));
            let name = name.lines(&mut self.setter.fonts, name_width)?;
            let mut value = self.setter.shape(value, &self.body())?;
            let links = self.links(&mut value, body)?;
            let value = value.lines(&mut self.setter.fonts, value_room.width)?;
            let sides = [
                Side { lines: &name, x: room.x, element: label, links: &Links::default() },
                Side { lines: &value, x: value_room.x, element: body, links: &links },
            ];
            self.side_by_side(&sides);
            self.leave(FACT_GAP);
        }
        self.leave(PARAGRAPH_GAP + 4.0);
        Ok(())
    }

    /// One strip for each pair of lines; like a paragraph, never one line alone.
    fn side_by_side(&mut self, sides: &[Side<'_>]) {
        let count = sides.iter().map(|side| side.lines.len()).max().unwrap_or(0);
        for number in 0..count {
            let mut strip = Strip::default();
            for side in sides {
                strip.silent.push(side.element);
                if let Some(line) = side.lines.get(number) {
                    strip.height = strip.height.max(line.height);
                    strip.line(line, side.x, 0.0, Mark::Content(side.element), side.links);
                }
            }
            strip.with_next = number + 1 < count && (number == 0 || number + 2 == count);
            self.push(strip);
        }
    }

    /// Lines for the signatures, two beside each other, all on one page with the end of what is signed.
    pub(super) fn signatures(&mut self, names: &[String], parent: ElementId, room: Room) -> Result<(), Error> {
        let width = (room.width - SIGNATURE_GAP) / 2.0;
        self.stay_with_next();
        self.leave(PARAGRAPH_GAP);
        let rows = names.chunks(2);
        let last = rows.len().saturating_sub(1);
        for (number, pair) in rows.enumerate() {
            let mut strip = Strip { with_next: number < last, ..Strip::default() };
            for (place, name) in [0.0, width + SIGNATURE_GAP].into_iter().zip(pair) {
                self.signature(&mut strip, name, Room { x: room.x + place, width }, parent)?;
            }
            self.push(strip);
            self.leave(PARAGRAPH_GAP);
        }
        Ok(())
    }

    fn signature(&mut self, strip: &mut Strip, name: &str, room: Room, parent: ElementId) -> Result<(), Error> {
        let element = self.tree.add(Kind::Paragraph, parent);
        let style = self.body();
        let signing_room = SIGNING_ROOM / self.frame.size.zoom();
        strip.rule(room.x, signing_room - 0.7, room.width, 0.7, INK);
        let mut y = signing_room + 4.0;
        for line in self.setter.shape(&name.into(), &style)?.lines(&mut self.setter.fonts, room.width)? {
            strip.line(&line, room.x, y, Mark::Content(element), &Links::default());
            y += line.height;
        }
        strip.height = strip.height.max(y);
        Ok(())
    }
}
