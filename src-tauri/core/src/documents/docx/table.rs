//! Tables: a caption, a header row that is said again on every page, rows that do not tear.

use super::super::NO_ROWS;
use super::super::columns::{self, Kind, Need};
use super::super::description::{Align, Cell, Column, Table, Text};
use super::text::{Ink, words};
use super::xml::{Element, element, val};
use super::{Paragraph, Word, twips};

/// About the width of a letter, with room for a wide font that stands in for ours, and without it where the page is
/// full; and the white beside the text of a cell, in points.
const LETTERS: [f32; 2] = [6.6, 5.8];
const PADDING: f32 = 10.0;

/// A row of a kind, by the style of its paragraphs.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Part {
    Head,
    Body,
    /// Stays with the total below it.
    Last,
    Total,
}

impl Word<'_> {
    pub(super) fn table(&mut self, table: &Table) {
        if !table.caption.trim().is_empty() {
            let caption = words(&table.caption, Ink::default());
            self.put(Paragraph::of("Caption").keep_next(true).holding(caption));
        }
        let rows = table.rows.iter().chain(&table.total);
        let columns = rows.map(Vec::len).max().unwrap_or(0).max(table.columns.len()).max(1);
        let widths = widths(table, columns, self.frame.width);
        let grid = widths.iter().map(|width| element("w:gridCol").with("w:w", width));
        let mut set = element("w:tbl").child(properties(table)).child(element("w:tblGrid").children(grid));

        let mut row = |cells: &[Cell], part| set_row(self, cells, &table.columns, &widths, part);
        let header: Vec<Cell> = table.columns.iter().map(|column| Cell::text(&column.header)).collect();
        if !header.is_empty() {
            set = set.child(row(&header, Part::Head));
        }
        if table.rows.is_empty() {
            set = set.child(row(&[Cell::text(NO_ROWS)], Part::Body));
        }
        for (number, cells) in table.rows.iter().enumerate() {
            let last = table.total.is_some() && number + 1 == table.rows.len();
            set = set.child(row(cells, if last { Part::Last } else { Part::Body }));
        }
        if let Some(total) = &table.total {
            set = set.child(row(total, Part::Total));
        }
        self.body.push(set);
        self.white_due = true;
    }

    fn cell(&mut self, cell: &Cell, column: Option<&Column>, part: Part) -> Paragraph {
        let style = match part {
            Part::Head => "TableHead",
            Part::Body | Part::Last => "TableText",
            Part::Total => "TableTotal",
        };
        let runs = match cell {
            Cell::Text(text) | Cell::Header(text) => self.runs.of(text),
            Cell::Bar { alternative, .. } => self.runs.of(&Text::plain(alternative)),
            Cell::Empty => Vec::new(),
        };
        let flush_right = column.is_some_and(|column| column.align == Align::End);
        Paragraph::of(style).keep_next(part == Part::Last).flush_right(flush_right).holding(runs)
    }
}

fn set_row(word: &mut Word<'_>, cells: &[Cell], columns: &[Column], widths: &[i32], part: Part) -> Element {
    let head = (part == Part::Head).then(|| element("w:tblHeader"));
    let properties = element("w:trPr").child(element("w:cantSplit")).children(head);
    let missing = std::iter::repeat(&Cell::Empty);
    let cells = cells.iter().chain(missing).zip(widths).enumerate().map(|(number, (cell, width))| {
        let size = element("w:tcW").with("w:w", width).with("w:type", "dxa");
        let paragraph = word.cell(cell, columns.get(number), part).element();
        element("w:tc").child(element("w:tcPr").child(size)).child(paragraph)
    });
    element("w:tr").child(properties).children(cells.collect::<Vec<_>>())
}

/// The properties in the order that Word asks.
fn properties(table: &Table) -> Element {
    let on = |is: bool| u8::from(is);
    let header_column = table.rows.iter().any(|row| matches!(row.first(), Some(Cell::Header(_))));
    let look = element("w:tblLook")
        .with("w:firstRow", on(!table.columns.is_empty()))
        .with("w:lastRow", on(table.total.is_some()))
        .with("w:firstColumn", on(header_column))
        .with("w:lastColumn", 0)
        .with("w:noHBand", 1)
        .with("w:noVBand", 1);
    element("w:tblPr")
        .child(val("w:tblStyle", "CouncilTable"))
        .child(element("w:tblW").with("w:w", 5000).with("w:type", "pct"))
        .child(look)
        .child(val("w:tblCaption", &table.caption))
        .child(val("w:tblDescription", description(table)))
}

/// What someone who cannot see the table hears about it.
fn description(table: &Table) -> String {
    let headers: Vec<&str> = table.columns.iter().map(|column| column.header.as_str()).collect();
    let rows = match table.rows.len() {
        1 => "1 rij".into(),
        count => format!("{count} rijen"),
    };
    let total = if table.total.is_some() { " en een totaal" } else { "" };
    format!("{}. Kolommen: {}. {rows}{total}.", table.caption, headers.join(", "))
}

/// The columns in twips, by what is in them. Word may yet widen one for a long word.
fn widths(table: &Table, columns: usize, width: f32) -> Vec<i32> {
    let header: Vec<Cell> = table.columns.iter().map(|column| Cell::text(&column.header)).collect();
    let rows: Vec<&Vec<Cell>> = [&header].into_iter().chain(&table.rows).chain(&table.total).collect();
    let [roomy, tight] = LETTERS.map(|letter| needs(table, &rows, columns, letter));
    let (needs, letter) = if columns::fits(&roomy, width) { (roomy, LETTERS[0]) } else { (tight, LETTERS[1]) };
    let ask = |cell: &Cell| set_width(&said(cell), letter);
    let asks: Vec<Vec<f32>> = rows.iter().map(|row| row.iter().map(ask).collect()).collect();
    columns::widths(&needs, &asks, width).into_iter().map(twips).collect()
}

fn needs(table: &Table, rows: &[&Vec<Cell>], columns: usize, letter: f32) -> Vec<Need> {
    let need = |column: usize| {
        let words = rows.iter().filter_map(|row| row.get(column)).map(said);
        let (min, max) = words.fold((0.0_f32, 0.0_f32), |(min, max), words| {
            let longest = words.split([' ', '\n']).map(|word| set_width(word, letter)).fold(0.0, f32::max);
            (min.max(longest), max.max(set_width(&words, letter)))
        });
        let numbers = table.columns.get(column).is_some_and(|column| column.align == Align::End);
        // Here the headers are among the words.
        Need { min, max, header: 0.0, kind: if numbers { Kind::Numbers } else { Kind::Words } }
    };
    (0..columns).map(need).collect()
}

#[allow(clippy::cast_precision_loss)]
fn set_width(words: &str, letter: f32) -> f32 {
    words.chars().count() as f32 * letter + PADDING
}

fn said(cell: &Cell) -> String {
    match cell {
        Cell::Text(text) | Cell::Header(text) => text.words(),
        Cell::Bar { alternative, .. } => alternative.clone(),
        Cell::Empty => String::new(),
    }
}
