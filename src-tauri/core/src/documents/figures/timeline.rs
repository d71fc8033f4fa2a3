//! The days of a year in lanes: months along the top, a dot for each day, and under it what it is.

use std::collections::BTreeMap;
use std::ops::Range;

use chrono::{Datelike, NaiveDate};

use super::canvas::{Anchor, Canvas, Format, count, shared_out};
use crate::calendar::dutch::month_name;
use crate::documents::colour::{INK, LINE, SOFT, WHITE};
use crate::documents::description::{Day, Lane, Timeline};
use crate::documents::strip::Area;
use crate::documents::text::{Setter, Style};

/// Said under an empty lane.
const NO_DAYS: &str = "Geen dagen";
/// Rows of labels under a lane; with more its days are numbered and the table says what they are.
const LABEL_ROWS: usize = 6;
/// Rows of numbers under a lane; a number that fits in none is left to the table.
const NUMBER_ROWS: usize = 2;
/// The part of the width that a label may take; the lesser where the greater takes too many rows.
const LABELS: [f32; 3] = [0.46, 0.34, 0.22];
/// From a pole to its flag, in points.
const POLE: f32 = 2.4;
/// Dots on top of each other for days that are the same.
const PILE: usize = 4;

/// Draws the year; the lanes on each drawing come with it.
pub(super) fn draw(timeline: &Timeline, format: &Format, setter: &mut Setter) -> Vec<(Canvas, Range<usize>)> {
    let year = Year { number: timeline.year, format };
    let lanes: Vec<Track> = timeline.lanes.iter().map(|lane| year.track(lane, setter)).collect();
    let heights: Vec<f32> = lanes.iter().map(|lane| lane.height).collect();
    let parts = shared_out(&heights, format.height - year.head());
    parts.into_iter().map(|part| (year.part(&lanes[part.clone()], setter), part)).collect()
}

/// A label under a lane: where its day is, where it begins, how wide it is, and in which row it stands.
#[derive(Debug, Clone)]
struct Mark {
    day: f32,
    left: f32,
    width: f32,
    row: usize,
    text: String,
}

impl Mark {
    fn right(&self) -> f32 {
        self.left + self.width
    }

    /// Whether a line straight down from `x` runs through it.
    fn covers(&self, x: f32, air: f32) -> bool {
        self.left - air < x && x < self.right() + air
    }
}

/// A lane, measured.
struct Track {
    name: String,
    /// Days with how often each is there, by place.
    dots: Vec<(f32, usize)>,
    marks: Vec<Mark>,
    /// Whether the marks say what the days are, or only which.
    flagged: bool,
    /// From the top of the lane to the line its dots stand on.
    ground: f32,
    height: f32,
}

struct Year<'a> {
    number: i32,
    format: &'a Format,
}

impl Year<'_> {
    fn head(&self) -> f32 {
        self.format.line_height() * 1.5
    }

    fn dot(&self) -> f32 {
        self.format.size() * 0.36
    }

    fn label_row(&self) -> f32 {
        self.format.line_height() * 1.05
    }

    /// Where a day of the year begins. Days of other years stand at the edge.
    fn place(&self, on: NaiveDate) -> f32 {
        let days = |date: Option<NaiveDate>| date.map_or(0, |date| date.num_days_from_ce());
        let first = days(NaiveDate::from_ymd_opt(self.number, 1, 1));
        let all = days(NaiveDate::from_ymd_opt(self.number, 12, 31)) - first + 1;
        let day = (on.num_days_from_ce() - first).clamp(0, all.max(1) - 1);
        self.format.width * count(usize::try_from(day).unwrap_or(0)) / count(usize::try_from(all.max(1)).unwrap_or(1))
    }

    /// In the middle of the day, and far enough from the edge for its dot.
    fn middle(&self, on: NaiveDate) -> f32 {
        let half = self.format.width / 730.0;
        let edge = self.dot() + 1.0;
        (self.place(on) + half).clamp(edge, self.format.width - edge)
    }

    fn track(&self, lane: &Lane, setter: &mut Setter) -> Track {
        let mut by_day: BTreeMap<NaiveDate, usize> = BTreeMap::new();
        for day in &lane.days {
            *by_day.entry(day.on).or_default() += 1;
        }
        let dots: Vec<(f32, usize)> = by_day.iter().map(|(on, times)| (self.middle(*on), *times)).collect();
        let flags = LABELS.iter().find_map(|share| self.labelled(lane, self.format.width * share, setter));
        let flagged = flags.is_some();
        let marks = flags.unwrap_or_else(|| self.numbered(&by_day, setter));

        let name = setter.broken(&lane.name, &self.format.words().bold(), self.format.width, 1).concat();
        let pile = dots.iter().map(|(_, times)| (*times).min(PILE)).max().unwrap_or(1);
        let ground = self.format.line_height() * 1.4 + self.dot() * 2.0 * count(pile);
        let rows = marks.iter().map(|mark| mark.row + 1).max().unwrap_or(1);
        let height = ground + self.dot() + count(rows) * self.label_row() + self.format.line_height() * 0.8;
        Track { name, dots, marks, flagged, ground, height }
    }

    /// What each day is, like flags on poles. Nothing when that takes too many rows, or leaves a flag without a word.
    fn labelled(&self, lane: &Lane, widest: f32, setter: &mut Setter) -> Option<Vec<Mark>> {
        let style = self.format.words();
        let mut days: Vec<_> = lane.days.iter().collect();
        days.sort_by_key(|day| day.on);
        let flag = |day: &Day| {
            let label = format!("{} {}", day.on.day(), day.label.trim());
            let text = setter.broken(&label, &style, widest, 1).concat();
            let (pole, width) = (self.middle(day.on), setter.width(&text, &style));
            let runs_off = pole + POLE + width > self.format.width;
            let left = if runs_off { pole - POLE - width } else { pole + POLE };
            Mark { day: pole, left, width, row: 0, text }
        };
        let mut marks: Vec<Mark> = days.into_iter().map(flag).collect();
        if marks.iter().any(|mark| mark.text.trim_start_matches(|c: char| c.is_ascii_digit()) == "…") {
            return None;
        }
        while let Some(mark) = lowered(&marks, self.format.size() * 0.5) {
            marks[mark].row += 1;
            if marks[mark].row >= LABEL_ROWS {
                return None;
            }
        }
        Some(marks)
    }

    /// The day of the month of each, where there is room for it.
    fn numbered(&self, days: &BTreeMap<NaiveDate, usize>, setter: &mut Setter) -> Vec<Mark> {
        let style = self.format.quiet();
        let mut marks: Vec<Mark> = Vec::new();
        for on in days.keys() {
            let text = on.day().to_string();
            let (day, width) = (self.middle(*on), setter.width(&text, &style));
            let left = (day - width / 2.0).clamp(0.0, self.format.width - width);
            let free = |row: &usize| {
                let apart = |other: &&Mark| other.right() + 2.0 <= left;
                let clear = |other: &&Mark| !other.covers(day, 0.8);
                marks.iter().filter(|other| other.row == *row).all(|other| apart(&other))
                    && marks.iter().filter(|other| other.row < *row).all(|other| clear(&other))
            };
            if let Some(row) = (0..NUMBER_ROWS).find(free) {
                marks.push(Mark { day, left, width, row, text });
            }
        }
        marks
    }

    fn part(&self, tracks: &[Track], setter: &mut Setter) -> Canvas {
        let height = self.head() + tracks.iter().map(|track| track.height).sum::<f32>();
        let mut canvas = Canvas::new(self.format.width, height);
        self.months(&mut canvas, setter);
        let mut top = self.head();
        for track in tracks {
            self.lane(&mut canvas, track, top);
            top += track.height;
        }
        canvas
    }

    fn months(&self, canvas: &mut Canvas, setter: &mut Setter) {
        let style = self.format.quiet();
        let middle = self.format.line_height() * 0.6;
        let start = |month| NaiveDate::from_ymd_opt(self.number, month, 1).map_or(0.0, |first| self.place(first));
        for month in 1..=12 {
            let (left, right) = (start(month), if month < 12 { start(month + 1) } else { self.format.width });
            if month > 1 {
                canvas.upright(left, 0.0, canvas.height, 0.6, LINE);
            }
            let name = short_month(month, right - left, setter, &style);
            canvas.label(f32::midpoint(left, right), middle, Anchor::Middle, &name, style);
        }
        canvas.level(0.0, self.format.line_height() * 1.25, self.format.width, 0.9, INK);
    }

    fn lane(&self, canvas: &mut Canvas, track: &Track, top: f32) {
        let name = top + self.format.line_height() * 0.6;
        canvas.label(0.0, name, Anchor::Start, &track.name, self.format.words().bold());
        let line = top + track.ground;
        canvas.level(0.0, line, self.format.width, 0.9, LINE);
        if track.dots.is_empty() {
            canvas.label(0.0, line + self.format.line_height() * 0.5, Anchor::Start, NO_DAYS, self.format.quiet());
        }
        let first = line + self.dot() + self.label_row() * 0.5;
        for mark in &track.marks {
            let middle = first + self.label_row() * count(mark.row);
            // A pole goes along its flag, and down to a number.
            let foot =
                if track.flagged { middle + self.format.size() * 0.4 } else { middle - self.format.size() * 0.5 };
            canvas.upright(mark.day, line, (foot - line).max(0.0), 0.6, SOFT);
            // The lines of the months do not run through words.
            let (height, width) = (self.format.size(), mark.width + 1.0);
            canvas.fill(Area { x: mark.left - 0.5, y: middle - height / 2.0, width, height }, WHITE);
            let (x, anchor) =
                if mark.right() < mark.day { (mark.right(), Anchor::End) } else { (mark.left, Anchor::Start) };
            canvas.label(x, middle, anchor, &mark.text, self.format.words());
        }
        for (x, times) in &track.dots {
            for pile in 0..(*times).min(PILE) {
                canvas.dot(*x, line - self.dot() * 2.0 * count(pile), self.dot(), self.format.house);
            }
        }
    }
}

/// The first flag that must go a row down: below a pole it would hang over, or below a flag it would touch.
fn lowered(marks: &[Mark], air: f32) -> Option<usize> {
    let hangs_wrong = |mark: &Mark, other: &Mark| {
        let touches = mark.left < other.right() + air && other.left < mark.right() + air;
        if mark.covers(other.day, 1.0) {
            mark.row <= other.row
        } else {
            touches && !other.covers(mark.day, 1.0) && mark.row == other.row
        }
    };
    // Of days that are the same the first stays above.
    let wrong = marks.iter().enumerate().rev().find(|(number, mark)| {
        let mut others = marks.iter().enumerate().filter(|(other, _)| other != number);
        others.any(|(_, other)| hangs_wrong(mark, other))
    });
    wrong.map(|(number, _)| number)
}

/// "mrt", or "m" where the month is narrow.
fn short_month(month: u32, width: f32, setter: &mut Setter, style: &Style) -> String {
    let short = if month == 3 { "mrt".into() } else { month_name(month).chars().take(3).collect::<String>() };
    if setter.width(&short, style) + 2.0 <= width { short } else { short.chars().take(1).collect() }
}
