//! Footnotes: set when the text that calls them is, printed at the foot of the page it lands on.

use std::rc::Rc;

use super::Error;
use super::description::Text;
use super::flow::Flow;
use super::strip::{Active, Area, Links, Mark, Strip, Target};
use super::tags::{ElementId, Kind};

/// Size of notes, the column of their numbers, and white above each, in points.
const SIZE: f32 = 9.5;
const NUMBER_ROOM: f32 = 18.0;
const GAP: f32 = 2.5;

impl Flow<'_> {
    /// Sets a note, line by line. Its number leads back to the text.
    pub(super) fn note(&mut self, number: usize, text: &Text, parent: ElementId) -> Result<Vec<Rc<Strip>>, Error> {
        let style = self.body().sized(SIZE).leading(1.35);
        let note = self.tree.add_note(parent, number);
        let label = self.tree.add(Kind::Label, note);
        let back = self.tree.add(Kind::Link, label);
        // The space keeps number and text apart for those who listen.
        let said = self.setter.one_line(&format!("{number} "), &style.coloured(self.house), NUMBER_ROOM)?;
        let mut shaped = self.setter.shape(text, &style)?;
        let links = self.links(&mut shaped, note)?;
        let wrapped = shaped.lines(&mut self.setter.fonts, self.frame.width - NUMBER_ROOM)?;

        let (mut strips, mut called) = (Vec::new(), Vec::new());
        for place in 0..wrapped.len().max(1) {
            let mut strip = Strip::of_height(style.line_height());
            if place == 0 {
                strip.above = GAP;
                strip.line(&said, 0.0, 0.0, Mark::Content(back), &Links::default());
                let area = Area { x: 0.0, y: 0.0, width: said.width, height: said.height };
                let words = format!("Terug naar noot {number} in de tekst");
                strip.active.push(Active { area, element: back, target: Target::Call(number), words });
            }
            if let Some(line) = wrapped.get(place) {
                strip.line(line, NUMBER_ROOM, 0.0, Mark::Content(note), &links);
            }
            // At least two lines of a note stand together.
            strip.with_next = place + 1 < wrapped.len() && (place == 0 || place + 2 == wrapped.len());
            called.append(&mut strip.notes);
            strips.push(Rc::new(strip));
        }
        // A note on a note stands under it.
        strips.append(&mut called);
        Ok(strips)
    }
}
