//! Stretches of time: years along the top, a row of bars for each name, and a line at the day it was made for.

use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::canvas::{Anchor, Canvas, Format, Pattern, count, shared_out};
use crate::calendar::dutch;
use crate::documents::colour::{INK, LINE, SOFT};
use crate::documents::description::{Span, SpanRow, Spans};
use crate::documents::strip::Area;
use crate::documents::text::{Setter, Style};

/// The part of the width that names may take.
const NAMES: f32 = 0.34;
/// Lines a name may take.
const NAME_LINES: usize = 2;
/// Steps from one year that is named to the next.
const STEPS: [usize; 4] = [1, 2, 5, 10];

/// Draws the rows; those on each drawing come with it.
pub(super) fn draw(spans: &Spans, format: &Format, setter: &mut Setter) -> Vec<(Canvas, Range<usize>)> {
    let sheet = Sheet::new(spans, format, setter);
    let heights: Vec<f32> = sheet.names.iter().map(|lines| sheet.row_height(lines)).collect();
    let parts = shared_out(&heights, format.height - sheet.line() * 3.0);
    parts.into_iter().map(|part| (sheet.part(part.clone(), &heights[part.clone()], setter), part)).collect()
}

struct Sheet<'a> {
    spans: &'a Spans,
    format: &'a Format,
    /// Each name broken into lines.
    names: Vec<Vec<String>>,
    /// Where the bars begin.
    left: f32,
}

impl<'a> Sheet<'a> {
    fn new(spans: &'a Spans, format: &'a Format, setter: &mut Setter) -> Self {
        let style = format.words();
        let broken =
            |row: &SpanRow, setter: &mut Setter| setter.broken(&row.label, &style, format.width * NAMES, NAME_LINES);
        let names: Vec<Vec<String>> = spans.rows.iter().map(|row| broken(row, setter)).collect();
        let widest = names.iter().flatten().map(|line| setter.width(line, &style)).fold(0.0, f32::max);
        Self { spans, format, names, left: widest + format.size() }
    }

    fn line(&self) -> f32 {
        self.format.line_height()
    }

    fn row_height(&self, name: &[String]) -> f32 {
        self.line() * (count(name.len().max(1)) + 0.55)
    }

    /// Where a day begins; what lies outside stands at the edge.
    fn place(&self, on: NaiveDate) -> f32 {
        let days = |from: NaiveDate, to: NaiveDate| usize::try_from((to - from).num_days().max(0)).unwrap_or(0);
        let (first, last) = self.bounds();
        let share = count(days(first, on.min(last))) / count(days(first, last).max(1));
        self.left + (self.format.width - self.left) * share
    }

    /// Whole years, so that the lines of the years stand where they mean to.
    fn bounds(&self) -> (NaiveDate, NaiveDate) {
        let new_year = |year| NaiveDate::from_ymd_opt(year, 1, 1).unwrap_or_default();
        (new_year(self.spans.from.year()), new_year(self.spans.to.year().saturating_add(1)))
    }

    fn part(&self, rows: Range<usize>, heights: &[f32], setter: &mut Setter) -> Canvas {
        let (head, foot) = (self.line() * 1.3, self.line() * 1.4);
        let all: f32 = heights.iter().sum();
        let mut canvas = Canvas::new(self.format.width, head + all + foot);
        self.years(&mut canvas, head, all, setter);
        // Before the bars, so that it runs through no word.
        self.mark(&mut canvas, head, head + all, setter);
        let mut top = head;
        for (row, height) in rows.zip(heights) {
            self.row(&mut canvas, row, top, *height, setter);
            top += height;
        }
        canvas
    }

    fn years(&self, canvas: &mut Canvas, head: f32, height: f32, setter: &mut Setter) {
        let style = self.format.quiet();
        let (first, last) = self.bounds();
        let years = usize::try_from(last.year() - first.year()).unwrap_or(1).max(1);
        let wide = (self.format.width - self.left) / count(years);
        let room = setter.width("2026", &style) + self.format.size() * 0.6;
        let step = STEPS.into_iter().find(|step| wide * count(*step) >= room).unwrap_or(STEPS[3]);
        for (number, year) in (first.year()..=last.year()).enumerate() {
            let Some(new_year) = NaiveDate::from_ymd_opt(year, 1, 1) else { continue };
            if number % step == 0 {
                let x = self.place(new_year);
                canvas.upright(x, head, height, 0.6, LINE);
                if number < years {
                    canvas.label(x + 2.0, head * 0.5, Anchor::Start, &year.to_string(), style);
                }
            }
        }
        canvas.level(0.0, head, self.format.width, 0.9, INK);
    }

    fn row(&self, canvas: &mut Canvas, row: usize, top: f32, height: f32, setter: &mut Setter) {
        let style = self.format.words();
        let lines = &self.names[row];
        let middle = top + height / 2.0;
        for (number, line) in lines.iter().enumerate() {
            let down = (count(number) - (count(lines.len()) - 1.0) / 2.0) * self.line();
            canvas.label(0.0, middle + down, Anchor::Start, line, style);
        }
        for span in &self.spans.rows[row].spans {
            self.bar(canvas, span, middle, &style, setter);
        }
        canvas.level(0.0, top + height, self.format.width, 0.4, LINE);
    }

    fn bar(&self, canvas: &mut Canvas, span: &Span, middle: f32, style: &Style, setter: &mut Setter) {
        // The last day is a whole day, and a sliver of white keeps terms that follow each other apart.
        let (from, to) = (self.place(span.from), self.place(span.to.unwrap_or(self.spans.to)) - 1.2);
        let height = self.line() * 1.05;
        let area = Area { x: from, y: middle - height / 2.0, width: (to - from).max(1.5), height };
        canvas.bar(area, Pattern::Outline, self.format.house);
        if setter.width(&span.label, style) + 4.0 <= area.width {
            canvas.label(from + area.width / 2.0, middle, Anchor::Middle, &span.label, style.coloured(INK));
        }
    }

    /// The day itself, with its date at the foot.
    fn mark(&self, canvas: &mut Canvas, head: f32, bottom: f32, setter: &mut Setter) {
        let style = self.format.quiet();
        let x = self.place(self.spans.mark);
        canvas.upright(x, head, bottom - head + self.line() * 0.3, 1.4, SOFT);
        let text = dutch::long(self.spans.mark);
        let half = setter.width(&text, &style) / 2.0;
        let middle = x.clamp(half, (self.format.width - half).max(half));
        canvas.label(middle, bottom + self.line() * 0.8, Anchor::Middle, &text, style);
    }
}
