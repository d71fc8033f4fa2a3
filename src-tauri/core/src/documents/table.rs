//! Tables: cells wrapped into columns, rows into strips.

use std::rc::Rc;

use super::Error;
use super::bar;
use super::colour::{INK, LINE, SOFT};
use super::columns::{self, Kind as ColumnKind, Need};
use super::decimals;
use super::description::{Align, Cell, Table, Text};
use super::flow::{Flow, Room};
use super::look::Size;
use super::strip::{Links, Mark, Strip};
use super::tags::{ElementId, Kind};
use super::text::{Line, Shaped, Style};

/// White above and below the text of a row, in points.
pub(super) const ROW_PADDING: f32 = 4.5;
/// Sizes tried, in points, before words are broken; large print is not made small again.
const SIZES: [f32; 3] = [10.0, 9.0, 8.0];

/// A row of a kind.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) enum Part {
    Head,
    /// A row; some stay with the next, so that no row stands alone on a page and the total has
    /// one above it.
    Body {
        with_next: bool,
    },
    Total,
}

/// A cell that is shaped, not yet wrapped.
pub(super) enum Content {
    Words {
        shaped: Box<Shaped>,
        header: bool,
        /// Width before and after the place of the decimal comma, in a number.
        parts: Option<(f32, f32)>,
    },
    Bar(bar::Bar),
    Empty,
}

impl Content {
    pub(super) fn parts(&self) -> Option<(f32, f32)> {
        match self {
            Self::Words { parts, .. } => *parts,
            Self::Bar(_) | Self::Empty => None,
        }
    }

    /// The same, so many times larger.
    fn scaled(self, by: f32) -> Self {
        match self {
            Self::Words { shaped, header, parts } => {
                let parts = parts.map(|(before, after)| (before * by, after * by));
                Self::Words { shaped: Box::new(shaped.scaled(by)), header, parts }
            }
            other => other,
        }
    }

    /// The least width, and the width on one line.
    pub(super) fn widths(&self) -> (f32, f32) {
        match self {
            Self::Words { shaped, .. } => shaped.widths(),
            Self::Bar(_) => (bar::MIN_WIDTH, bar::WIDTH),
            Self::Empty => (0.0, 0.0),
        }
    }
}

/// A cell that is wrapped, with its element.
pub(super) struct Set {
    pub(super) element: ElementId,
    /// Width after the place of the decimal comma, in a number.
    after_comma: Option<f32>,
    pub(super) lines: Vec<Line>,
    pub(super) links: Links,
    pub(super) bar: Option<(ElementId, bar::Bar)>,
}

/// The columns of a table, in points.
struct Grid {
    room: Room,
    style: Style,
    aligns: Vec<Align>,
    widths: Vec<f32>,
    /// Width that each column keeps after the decimal comma; none where there is no comma.
    decimals: Vec<f32>,
    /// Whether the page is wide enough for them.
    fits: bool,
}

impl Flow<'_> {
    pub(super) fn table(&mut self, table: &Table, parent: ElementId, room: Room) -> Result<(), Error> {
        let table = &whole(table);
        let element = self.tree.add(Kind::Table, parent);
        self.leave(12.0);
        self.caption(&table.caption, element, room)?;
        if table.columns.is_empty() {
            return Ok(());
        }
        let (grid, mut rows) = self.grid(table, room)?;
        if !grid.fits {
            self.records(rows, table.total.is_some(), element, room, &grid.style)?;
            self.leave(16.0);
            return Ok(());
        }
        let total = table.total.is_some().then(|| rows.pop()).flatten();

        let head = self.tree.add(Kind::TableHead, element);
        let header = self.row(rows.remove(0), &grid, head, Part::Head)?.into_iter().next().unwrap_or_default();
        let repeat = Rc::new(header.echo());
        self.push(Strip { with_next: true, ..header });

        let body = self.tree.add(Kind::TableBody, element);
        let count = rows.len();
        for (number, row) in rows.into_iter().enumerate() {
            let left = count - 1 - number;
            let with_next = left == 1 || (number == 0 && left > 0) || (left == 0 && total.is_some());
            let part = Part::Body { with_next };
            for strip in self.row(row, &grid, body, part)? {
                self.push(Strip { repeat: Some(repeat.clone()), ..strip });
            }
        }
        if let Some(total) = total {
            let foot = self.tree.add(Kind::TableFoot, element);
            for strip in self.row(total, &grid, foot, Part::Total)? {
                self.push(Strip { repeat: Some(repeat.clone()), ..strip });
            }
        }
        self.leave(16.0);
        Ok(())
    }

    /// Bold above a table or chart, and kept with it.
    pub(super) fn caption(&mut self, caption: &str, of: ElementId, room: Room) -> Result<(), Error> {
        let element = self.tree.add(Kind::Caption, of);
        let style = self.body().sized(10.0).bold();
        let mut shaped = self.setter.shape(&caption.into(), &style)?;
        for line in shaped.lines(&mut self.setter.fonts, room.width)? {
            let mut strip = Strip { with_next: true, ..Strip::of_height(line.height) };
            strip.line(&line, room.x, 0.0, Mark::Content(element), &Links::default());
            self.push(strip);
        }
        self.leave(2.0);
        Ok(())
    }

    /// Shapes all cells in the largest size that fits, header row first, total row last.
    fn grid(&mut self, table: &Table, room: Room) -> Result<(Grid, Vec<Vec<Content>>), Error> {
        let gaps = column_gap(table.columns.len()) * count(table.columns.len() - 1);
        let available = (room.width - gaps).max(0.0);
        let kinds = kinds(table);
        let mut style = self.body().sized(SIZES[0]).leading(1.35).tabular();
        let mut rows = self.shaped_rows(table, &style)?;
        let mut needs = needs(&rows, &kinds);
        let mut shrunk = 1.0;
        let sizes = match self.frame.size {
            Size::Normal => &SIZES[..],
            Size::Large => &SIZES[..1],
        };
        for size in sizes {
            shrunk = size / SIZES[0];
            if columns::fits(&needs, available / shrunk) {
                break;
            }
        }
        if shrunk < 1.0 {
            style = style.sized(SIZES[0] * shrunk);
            let scaled = |row: Vec<Content>| row.into_iter().map(|cell| cell.scaled(shrunk)).collect();
            rows = rows.into_iter().map(scaled).collect();
            needs = self::needs(&rows, &kinds);
        }
        let asks: Vec<Vec<f32>> = rows.iter().map(|row| row.iter().map(|cell| cell.widths().1).collect()).collect();
        let (fits, widths) = (columns::bearable(&needs, available), columns::widths(&needs, &asks, available));
        let aligns = table.columns.iter().map(|column| column.align).collect();
        let decimals = (0..kinds.len()).map(|column| decimals::kept(&column_of(&rows, column))).collect();
        Ok((Grid { room, style, aligns, widths, decimals, fits }, rows))
    }

    fn shaped_rows(&mut self, table: &Table, style: &Style) -> Result<Vec<Vec<Content>>, Error> {
        let heads = table.columns.iter().map(|column| Cell::header(column.header.as_str())).collect::<Vec<_>>();
        let head_style = style.sized(style.size * 0.95).coloured(SOFT).bold();
        let named = rows_are_named(table);
        let head = self.shaped_row(&heads, &head_style, named)?;
        let mut rows = vec![head];
        for row in &table.rows {
            rows.push(self.shaped_row(row, style, named)?);
        }
        if let Some(total) = &table.total {
            rows.push(self.shaped_row(total, &style.bold(), named)?);
        }
        Ok(rows)
    }

    fn shaped_row(&mut self, cells: &[Cell], style: &Style, named: bool) -> Result<Vec<Content>, Error> {
        let content = |cell: &Cell| {
            Ok(match cell {
                Cell::Text(text) | Cell::Header(text) if text.is_blank() => Content::Empty,
                Cell::Text(text) | Cell::Header(text) => {
                    let mut shaped = Box::new(self.setter.shape(text, style)?);
                    let parts = decimals::parts(&mut shaped);
                    Content::Words { shaped, header: named && matches!(cell, Cell::Header(_)), parts }
                }
                Cell::Bar { done, held, over, alternative } => {
                    Content::Bar(bar::Bar { done: *done, held: *held, over: *over, alternative: alternative.clone() })
                }
                Cell::Empty => Content::Empty,
            })
        };
        cells.iter().map(content).collect()
    }

    /// Sets a row as one strip, or as several when it is taller than a page.
    fn row(&mut self, cells: Vec<Content>, grid: &Grid, group: ElementId, part: Part) -> Result<Vec<Strip>, Error> {
        let row = self.tree.add(Kind::Row, group);
        let mut set = Vec::new();
        for (cell, width) in cells.into_iter().zip(&grid.widths) {
            set.push(self.cell(cell, *width, row, part)?);
        }
        let line_height = set
            .iter()
            .filter_map(|cell| cell.lines.first().map(|line| line.height))
            .fold(grid.style.line_height(), f32::max);
        let lines = set.iter().map(|cell| cell.lines.len()).max().unwrap_or(0).max(1);
        let room = self.frame.height - 3.0 * line_height - 4.0 * ROW_PADDING;
        let per_strip = whole_lines(room / line_height);

        let mut strips = Vec::new();
        for start in (0..lines).step_by(per_strip) {
            let end = (start + per_strip).min(lines);
            let mut strip = self.row_strip(&set, start..end, line_height, grid);
            grid.rule(&mut strip, part, end == lines);
            strip.with_next = part == Part::Body { with_next: true } && end == lines;
            strips.push(strip);
        }
        Ok(strips)
    }

    pub(super) fn cell(&mut self, content: Content, width: f32, row: ElementId, part: Part) -> Result<Set, Error> {
        let kind = match &content {
            Content::Words { .. } if part == Part::Head => Kind::ColumnHeader,
            Content::Words { header: true, .. } => Kind::RowHeader,
            _ => Kind::Data,
        };
        let element = self.tree.add(kind, row);
        let mut set = Set { element, after_comma: None, lines: Vec::new(), links: Links::default(), bar: None };
        match content {
            Content::Words { mut shaped, parts, .. } => {
                set.after_comma = parts.map(|(_, after)| after);
                set.links = self.links(&mut shaped, element)?;
                set.lines = shaped.lines(&mut self.setter.fonts, width)?;
            }
            Content::Bar(bar) => {
                set.bar = Some((self.tree.add_figure(element, &bar.alternative), bar));
            }
            Content::Empty => {}
        }
        Ok(set)
    }

    /// The given lines of every cell of a row, side by side.
    fn row_strip(&self, cells: &[Set], lines: std::ops::Range<usize>, line_height: f32, grid: &Grid) -> Strip {
        let mut strip = Strip::of_height(2.0 * ROW_PADDING + line_height * count(lines.len()));
        let mut x = grid.room.x;
        for (column, cell) in cells.iter().enumerate() {
            let width = grid.widths[column];
            strip.silent.push(cell.element);
            let shown = cell.lines.get(lines.start.min(cell.lines.len())..lines.end.min(cell.lines.len()));
            for (number, line) in shown.unwrap_or_default().iter().enumerate() {
                let indent = match grid.aligns[column] {
                    Align::End => {
                        let after = cell.after_comma.filter(|_| cell.lines.len() == 1);
                        let kept = after.map_or(0.0, |after| (grid.decimals[column] - after).max(0.0));
                        (width - line.width - kept).max(0.0)
                    }
                    Align::Start => 0.0,
                };
                let y = ROW_PADDING + line_height * count(number);
                strip.line(line, x + indent, y, Mark::Content(cell.element), &cell.links);
            }
            if let Some((figure, bar)) = cell.bar.as_ref().filter(|_| lines.start == 0) {
                let baseline = ROW_PADDING + grid.style.baseline();
                bar.draw(&mut strip, *figure, x, baseline, width, self.house);
            }
            x += width + column_gap(cells.len());
        }
        strip
    }
}

impl Grid {
    /// The line under or above a row.
    fn rule(&self, strip: &mut Strip, part: Part, ends: bool) {
        let (x, width) = (self.room.x, self.full_width());
        let foot = strip.height;
        match part {
            Part::Head => strip.rule(x, foot - 1.0, width, 1.0, INK),
            Part::Total => strip.rule(x, 0.0, width, 1.0, INK),
            Part::Body { .. } if ends => strip.rule(x, foot - 0.5, width, 0.5, LINE),
            Part::Body { .. } => {}
        }
    }

    fn full_width(&self) -> f32 {
        self.widths.iter().sum::<f32>() + column_gap(self.widths.len()) * count(self.widths.len() - 1)
    }
}

/// White between columns, in points; less of it where there are many.
fn column_gap(columns: usize) -> f32 {
    if columns > 6 { 8.0 } else { 12.0 }
}

/// The table with as many cells in every row as there are columns, and never without a row.
fn whole(table: &Table) -> Table {
    let mut table = table.clone();
    let widest = table.rows.iter().chain(&table.total).map(Vec::len).max().unwrap_or(0);
    while table.columns.len() < widest {
        table.columns.push(super::Column::start(""));
    }
    let columns = table.columns.len();
    if table.rows.is_empty() && columns > 0 {
        table.rows.push(vec![Cell::Text(Text::plain(super::NO_ROWS))]);
    }
    for row in table.rows.iter_mut().chain(&mut table.total) {
        row.resize(columns, Cell::Empty);
    }
    table
}

/// Whether the first cells of rows are headers to a screen reader. Not where there would be more headers than data:
/// in a table of one row they only say things twice (outloud TBL-010 takes it for a broken table).
fn rows_are_named(table: &Table) -> bool {
    let cells = table.rows.iter().chain(&table.total).flatten();
    let named = cells.clone().filter(|cell| matches!(cell, Cell::Header(_))).count();
    table.columns.len() + named <= cells.count() - named
}

fn kinds(table: &Table) -> Vec<ColumnKind> {
    let kind = |(index, column): (usize, &super::Column)| {
        let has_bar = table.rows.iter().any(|row| matches!(row.get(index), Some(Cell::Bar { .. })));
        match column.align {
            _ if has_bar => ColumnKind::Bar,
            Align::End => ColumnKind::Numbers,
            Align::Start => ColumnKind::Words,
        }
    };
    table.columns.iter().enumerate().map(kind).collect()
}

fn needs(rows: &[Vec<Content>], kinds: &[ColumnKind]) -> Vec<Need> {
    let mut needs: Vec<Need> = kinds.iter().map(|kind| Need { kind: *kind, ..Need::default() }).collect();
    for (number, row) in rows.iter().enumerate() {
        for (need, cell) in needs.iter_mut().zip(row) {
            let (min, max) = cell.widths();
            // A long header over short amounts wraps rather than make the column wide.
            let header = number == 0 && need.kind != ColumnKind::Words;
            need.min = need.min.max(min);
            need.max = need.max.max(if header { min } else { max });
            if number == 0 {
                need.header = max;
            }
        }
    }
    for (column, need) in needs.iter_mut().enumerate().filter(|(_, need)| need.kind == ColumnKind::Numbers) {
        let width = decimals::width(&column_of(rows, column));
        (need.min, need.max) = (need.min.max(width), need.max.max(width));
    }
    needs
}

/// The cells of a column, without its header.
fn column_of(rows: &[Vec<Content>], column: usize) -> Vec<&Content> {
    rows.iter().skip(1).filter_map(|row| row.get(column)).collect()
}

#[allow(clippy::cast_precision_loss)]
fn count(number: usize) -> f32 {
    number as f32
}

#[allow(clippy::cast_possible_truncation, clippy::cast_sign_loss)]
fn whole_lines(lines: f32) -> usize {
    (lines.max(1.0)) as usize
}
