//! Tables that no page is wide enough for: every row a block of names and values under each other.
//!
//! To those who listen it is the same table. The names above the first row are its header cells;
//! further down they are said again for the eye alone.

use super::Error;
use super::colour::{INK, LINE};
use super::flow::{Flow, Room};
use super::strip::{Artifact, Links, Mark, Strip};
use super::table::{Content, Part, ROW_PADDING, Set};
use super::tags::{ElementId, Kind};
use super::text::Style;

/// White between name and value, in points.
const NAME_GAP: f32 = 12.0;
/// The names take at most this part of the width.
const NAME_SHARE: f32 = 0.42;
/// A bar as wide as the page says no more than one of this width.
const BAR_WIDTH: f32 = 140.0;

/// Where names and values go.
struct Sides<'a> {
    room: Room,
    values: Room,
    style: &'a Style,
}

impl Flow<'_> {
    /// Sets the rows of a table, header row first, total row last.
    pub(super) fn records(
        &mut self,
        mut rows: Vec<Vec<Content>>,
        has_total: bool,
        table: ElementId,
        room: Room,
        style: &Style,
    ) -> Result<(), Error> {
        let heads = rows.remove(0);
        let widest = heads.iter().map(|head| head.widths().1).fold(0.0, f32::max);
        let name_width = widest.min(room.width * NAME_SHARE);
        let before = name_width + NAME_GAP;
        let sides = Sides { room, values: Room { x: room.x + before, width: room.width - before }, style };

        let head = self.tree.add(Kind::TableHead, table);
        let head = self.tree.add(Kind::Row, head);
        let names = self.cells(heads, name_width, head, Part::Head)?;
        let body = self.tree.add(Kind::TableBody, table);
        let last = rows.len() - 1;
        for (number, row) in rows.into_iter().enumerate() {
            let (group, part) = if has_total && number == last {
                (self.tree.add(Kind::TableFoot, table), Part::Total)
            } else {
                (body, Part::Body { with_next: false })
            };
            let row_element = self.tree.add(Kind::Row, group);
            let values = self.cells(row, sides.values.width, row_element, part)?;
            let mut strips = self.record(&names, &values, &sides, number == 0);
            if let Some(first) = strips.first_mut() {
                let headers = names.iter().filter(|_| number == 0);
                first.silent = headers.chain(&values).map(|cell| cell.element).collect();
            }
            if let Some(last) = strips.last_mut() {
                last.height += ROW_PADDING;
                let colour = if part == Part::Total { INK } else { LINE };
                last.rule(room.x, last.height - 0.7, room.width, 0.7, colour);
                last.with_next = false;
            }
            self.leave(ROW_PADDING);
            for strip in strips {
                self.push(strip);
            }
        }
        Ok(())
    }

    fn cells(&mut self, cells: Vec<Content>, width: f32, row: ElementId, part: Part) -> Result<Vec<Set>, Error> {
        cells.into_iter().map(|cell| self.cell(cell, width, row, part)).collect()
    }

    /// The strips of one row, kept together. Only the first row shows what it has no value for.
    fn record(&self, names: &[Set], values: &[Set], sides: &Sides<'_>, first: bool) -> Vec<Strip> {
        let mut strips = Vec::new();
        for (name, value) in names.iter().zip(values) {
            if value.lines.is_empty() && value.bar.is_none() && !first {
                continue;
            }
            let mark = if first { Mark::Content(name.element) } else { Mark::Artifact(Artifact::Header) };
            for line in 0..name.lines.len().max(value.lines.len()).max(1) {
                let mut strip = Strip { with_next: true, ..Strip::of_height(sides.style.line_height()) };
                if let Some(name) = name.lines.get(line) {
                    let y = sides.style.baseline() - name.baseline;
                    strip.line(name, sides.room.x, y, mark, &Links::default());
                }
                if let Some(text) = value.lines.get(line) {
                    strip.line(text, sides.values.x, 0.0, Mark::Content(value.element), &value.links);
                }
                if let Some((figure, bar)) = value.bar.as_ref().filter(|_| line == 0) {
                    let width = sides.values.width.min(BAR_WIDTH);
                    bar.draw(&mut strip, *figure, sides.values.x, sides.style.baseline(), width, self.house);
                }
                strips.push(strip);
            }
        }
        strips
    }
}
