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

#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests {
    use super::super::canvas::Shape;
    use super::*;
    use crate::documents::colour::Colour;
    use crate::documents::description::Table;

    const FORMAT: Format = Format { width: 450.0, height: 580.0, body: 11.0, house: Colour(15, 76, 92) };

    fn day(iso: &str) -> NaiveDate {
        iso.parse().expect("a date")
    }

    /// The years 2020 to 2029 with these bars, a row each.
    fn spans(rows: &[(&str, Option<&str>, &str)]) -> Spans {
        let row = |(number, (from, to, label)): (usize, &(&str, Option<&str>, &str))| SpanRow {
            label: format!("Lid {number}"),
            spans: vec![Span { from: day(from), to: to.map(day), label: (*label).into() }],
        };
        Spans {
            caption: "Rooster".into(),
            from: day("2020-05-01"),
            to: day("2029-12-31"),
            mark: day("2026-11-10"),
            rows: rows.iter().enumerate().map(row).collect(),
            table: Table { caption: String::new(), columns: Vec::new(), rows: Vec::new(), total: None },
        }
    }

    fn drawings(spans: &Spans) -> Vec<(Canvas, Range<usize>)> {
        draw(spans, &FORMAT, &mut Setter::new().expect("fonts"))
    }

    /// Left and right of each bar, and where the lines of the years stand.
    fn places(canvas: &Canvas) -> (Vec<(f32, f32)>, Vec<f32>) {
        let areas = |colour: Colour| {
            canvas.shapes.iter().filter_map(move |shape| match shape {
                Shape::Fill { area, colour: filled, .. } if *filled == colour => Some(*area),
                _ => None,
            })
        };
        let bars = areas(FORMAT.house).map(|area| (area.x, area.x + area.width)).collect();
        let years = areas(LINE).filter(|area| area.width < 1.0).map(|area| area.x + area.width / 2.0).collect();
        (bars, years)
    }

    fn said(canvas: &Canvas) -> Vec<&str> {
        let labels = canvas.shapes.iter().filter_map(|shape| match shape {
            Shape::Label(label) => Some(label.text.as_str()),
            _ => None,
        });
        labels.collect()
    }

    #[test]
    fn a_bar_goes_from_the_line_of_its_first_year_to_that_after_its_last() {
        let whole = spans(&[("2023-01-01", Some("2026-12-31"), "1e termijn"), ("2028-01-01", None, "2e termijn")]);
        let (canvas, rows) = drawings(&whole).remove(0);
        let (bars, years) = places(&canvas);
        assert_eq!((rows, years.len()), (0..2, 11), "2020 to 2029, and the end");
        let near = |a: f32, b: f32| (a - b).abs() < 1.5;
        assert!(near(bars[0].0, years[3]) && near(bars[0].1, years[7]), "{bars:?} {years:?}");
        assert!(near(bars[1].0, years[8]) && near(bars[1].1, FORMAT.width), "without a last day it goes on: {bars:?}");
    }

    #[test]
    fn what_lies_outside_stands_at_the_edge() {
        let outside = spans(&[("2011-01-01", Some("2020-06-30"), ""), ("2035-01-01", Some("2038-12-31"), "")]);
        let (canvas, _) = drawings(&outside).remove(0);
        let (bars, years) = places(&canvas);
        assert!((bars[0].0 - years[0]).abs() < 0.1, "{bars:?}");
        for (left, right) in bars {
            assert!(left >= years[0] - 0.1 && right <= FORMAT.width + 1.6 && right > left, "{left} to {right}");
        }
    }

    #[test]
    fn a_bar_too_short_for_its_words_has_none() {
        let short = spans(&[("2026-01-01", Some("2026-03-31"), "3e termijn"), ("2022-01-01", None, "1e termijn")]);
        let (canvas, _) = drawings(&short).remove(0);
        let said = said(&canvas);
        assert!(said.contains(&"1e termijn") && !said.contains(&"3e termijn"), "{said:?}");
        assert!(said.contains(&"10 november 2026"), "the day it was made for: {said:?}");
    }

    #[test]
    fn many_rows_are_several_drawings_and_none_is_lost() {
        let many = spans(&[("2023-01-01", Some("2026-12-31"), "1e termijn"); 60]);
        let drawings = drawings(&many);
        assert!(drawings.len() > 1);
        let rows: Vec<usize> = drawings.iter().flat_map(|(_, rows)| rows.clone()).collect();
        assert_eq!(rows, (0..60).collect::<Vec<_>>());
        for (canvas, rows) in &drawings {
            assert!(canvas.height <= FORMAT.height, "higher than a page");
            assert_eq!(places(canvas).0.len(), rows.len());
            assert!(said(canvas).contains(&"2026"), "the years stand above each");
        }
    }

    #[test]
    fn years_are_named_as_close_as_their_names_allow() {
        let mut long = spans(&[("1996-01-01", None, "")]);
        long.from = day("1990-01-01");
        let (canvas, _) = drawings(&long).remove(0);
        let years: Vec<&str> = said(&canvas).into_iter().filter(|text| text.parse::<i32>().is_ok()).collect();
        assert!(years.starts_with(&["1990", "1995", "2000"]) || years.starts_with(&["1990", "1992"]), "{years:?}");
    }
}
