//! Cells of a spreadsheet: a file of Excel or LibreOffice, a CSV file as Excel writes it in Dutch (semicolons,
//! Windows-1252), or cells pasted from one (tabs).

use std::io::Cursor;

use calamine::{Data, Reader};
use encoding_rs::{Encoding, UTF_8, WINDOWS_1252};

use super::fields::{self, ImportTarget};
use crate::error::{Problem, Result};
use crate::papers::{self, PaperSource};

/// More rows than the books of a council have in ten years; what is larger is another kind of file.
const MOST_ROWS: usize = 20_000;

#[derive(Debug, PartialEq, Eq)]
pub struct Sheet {
    pub headings: Vec<String>,
    pub rows: Vec<SheetRow>,
}

#[derive(Debug, PartialEq, Eq)]
pub struct SheetRow {
    /// Its number in the sheet, from 1, as Excel shows it.
    pub number: usize,
    pub cells: Vec<String>,
}

impl Sheet {
    /// Fails with `import_unreadable`, `import_empty` or `import_too_long`, or as a paper does.
    pub fn read(source: &PaperSource, target: ImportTarget) -> Result<Self> {
        let (name, bytes) = papers::contents(source).map_err(|error| error.problem.at("source"))?;
        let cells = if bytes.starts_with(b"PK") || bytes.starts_with(&[0xd0, 0xcf, 0x11, 0xe0]) {
            // Spreadsheets come from anywhere; one that the reader stumbles over must not take the program with it.
            std::panic::catch_unwind(|| workbook(&bytes)).ok().flatten()
        } else {
            text(&bytes)
        };
        let cells = cells.ok_or_else(|| Problem::ImportUnreadable(name).at("source"))?;
        Self::of_cells(cells, target)
    }

    fn of_cells(cells: Vec<Vec<String>>, target: ImportTarget) -> Result<Self> {
        let row = |(place, cells): (usize, Vec<String>)| SheetRow {
            number: place + 1,
            cells: cells.into_iter().map(|cell| cell.trim().to_owned()).collect(),
        };
        let mut rows: Vec<SheetRow> = cells.into_iter().enumerate().map(row).collect();
        rows.retain(|row| row.cells.iter().any(|cell| !cell.is_empty()));
        if rows.len() > MOST_ROWS {
            return Err(Problem::ImportTooLong(rows.len()).at("source"));
        }
        let first = rows.first().ok_or_else(|| Problem::ImportEmpty.at("source"))?;
        let width = rows.iter().map(|row| row.cells.len()).max().unwrap_or_default();
        let mut headings = if fields::are_headings(target, &first.cells) { rows.remove(0).cells } else { Vec::new() };
        for place in headings.len()..width {
            headings.push(format!("Kolom {}", place + 1));
        }
        Ok(Self { headings, rows })
    }

    /// The first filled cell of a column.
    pub fn sample(&self, column: usize) -> &str {
        let filled = |row: &'_ SheetRow| row.cells.get(column).is_some_and(|cell| !cell.is_empty());
        self.rows.iter().find(|row| filled(row)).map_or("", |row| &row.cells[column])
    }
}

/// The first sheet of a workbook that holds anything.
fn workbook(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let mut workbook = calamine::open_workbook_auto_from_rs(Cursor::new(bytes)).ok()?;
    let sheets = workbook.worksheets();
    let (_, range) = sheets.into_iter().find(|(_, range)| !range.is_empty())?;
    // The range begins at its first filled cell; rows keep the numbers they have in Excel.
    let (first_row, _) = range.start()?;
    let empty = std::iter::repeat_n(Vec::new(), first_row as usize);
    Some(empty.chain(range.rows().map(|row| row.iter().map(cell).collect())).collect())
}

/// A cell as text: a date as 2025-12-31, a number without needless decimals.
fn cell(data: &Data) -> String {
    match data {
        Data::Float(number) => decimal(*number),
        // As LibreOffice has it, with or without the time of midnight.
        Data::DateTimeIso(at) => at.get(..10).unwrap_or(at).to_owned(),
        Data::DateTime(at) => {
            let (year, month, day, ..) = at.to_ymd_hms_milli();
            format!("{year:04}-{month:02}-{day:02}")
        }
        Data::Error(_) | Data::Empty => String::new(),
        other => other.to_string(),
    }
}

/// A number with a point: 1234.5. It never has three decimals, which would read as thousands, but rather a zero more.
fn decimal(number: f64) -> String {
    let text = format!("{number:.6}");
    let text = text.trim_end_matches('0').trim_end_matches('.');
    match text.split_once('.') {
        Some((_, decimals)) if decimals.len() == 3 => format!("{text}0"),
        _ => text.to_owned(),
    }
}

/// Cells of a text: what separates them is what stands there most.
fn text(bytes: &[u8]) -> Option<Vec<Vec<String>>> {
    let text = decoded(bytes)?;
    // Excel may say it in the first line.
    let (told, text) = match text.strip_prefix("sep=").and_then(|rest| rest.split_once('\n')) {
        Some((sign, rest)) => (sign.trim_end_matches('\r').bytes().next(), rest),
        None => (None, text.as_str()),
    };
    let mut reader = csv::ReaderBuilder::new()
        .has_headers(false)
        .flexible(true)
        .delimiter(told.unwrap_or_else(|| separator(text)))
        .from_reader(text.as_bytes());
    reader.records().map(|record| Some(record.ok()?.iter().map(String::from).collect())).collect()
}

/// Text by its byte order mark, else UTF-8 when it is that, else what Dutch Windows writes.
fn decoded(bytes: &[u8]) -> Option<String> {
    let encoding = match Encoding::for_bom(bytes) {
        Some((encoding, _)) => encoding,
        None if std::str::from_utf8(bytes).is_ok() => UTF_8,
        None => WINDOWS_1252,
    };
    let (text, ..) = encoding.decode(bytes);
    // No text has these; a picture or a program does.
    (!text.contains('\0')).then(|| text.into_owned())
}

fn separator(text: &str) -> u8 {
    let mut quoted = false;
    let mut counts = [(b';', 0), (b'\t', 0), (b',', 0)];
    for byte in text.bytes().take(20_000) {
        quoted ^= byte == b'"';
        if let Some((_, count)) = counts.iter_mut().find(|(sign, _)| !quoted && *sign == byte) {
            *count += 1;
        }
    }
    // Of equals the first: a semicolon rather than a comma. A tab stands in no name, so it counts double.
    counts[1].1 *= 2;
    counts.iter().rev().max_by_key(|(_, count)| *count).map_or(b';', |(sign, _)| *sign)
}

#[cfg(test)]
mod tests {
    use base64::Engine;
    use proptest::prelude::*;

    use super::*;

    fn sheet(bytes: &[u8]) -> Sheet {
        let base64 = base64::engine::general_purpose::STANDARD.encode(bytes);
        Sheet::read(&PaperSource::Pasted { name: "leden.csv".into(), base64 }, ImportTarget::Members).unwrap()
    }

    #[test]
    fn as_dutch_excel_writes_it() {
        // "Çelikoğlu" has no place in Windows-1252; "Çelik" has.
        let windows = b"Voornaam;Achternaam\r\nYara;\xc7elik\r\nRen\xe9;\"De Wit; jr.\"\r\n";
        let read = sheet(windows);
        assert_eq!(read.headings, ["Voornaam", "Achternaam"]);
        assert_eq!(read.rows[0].cells, ["Yara", "Çelik"]);
        assert_eq!(read.rows[1].cells, ["René", "De Wit; jr."]);
        assert_eq!((read.rows[0].number, read.rows[1].number), (2, 3));
    }

    #[test]
    fn marks_tabs_commas_and_broken_lines() {
        let marked = sheet("\u{feff}naam,opmerking\nYara Çelikoğlu,\"twee\nregels, en \"\"zo\"\"\"\n".as_bytes());
        assert_eq!(marked.rows[0].cells, ["Yara Çelikoğlu", "twee\nregels, en \"zo\""]);
        assert_eq!(sheet(b"naam\te-mail\nJo Wit\tjo@wit.nl").rows[0].cells, ["Jo Wit", "jo@wit.nl"]);
        assert_eq!(sheet(b"sep=,\r\nnaam,rol\r\nJo Wit,lid").rows[0].cells, ["Jo Wit", "lid"]);
        let (wide, ..) = encoding_rs::UTF_16LE.encode("naam");
        let utf_16: Vec<u8> =
            [0xff, 0xfe].into_iter().chain("naam\nJo".encode_utf16().flat_map(u16::to_le_bytes)).collect();
        assert_eq!((sheet(&utf_16).rows[0].cells[0].as_str(), wide.len()), ("Jo", 4));
    }

    #[test]
    fn without_headings_every_row_counts() {
        let read = sheet("Jo Wit;jo@wit.nl\n\nBo Zwart;bo@zwart.nl".as_bytes());
        assert_eq!((read.headings.len(), read.rows.len()), (2, 2));
        assert_eq!(read.headings[0], "Kolom 1");
    }

    #[test]
    fn what_is_no_spreadsheet_is_refused() {
        use crate::error::Code;
        let refused = |bytes: &[u8]| {
            let base64 = base64::engine::general_purpose::STANDARD.encode(bytes);
            Sheet::read(&PaperSource::Pasted { name: "x".into(), base64 }, ImportTarget::Members).unwrap_err().code()
        };
        assert_eq!(refused(b"PK\x03\x04 geen echte"), Code::ImportUnreadable);
        assert_eq!(refused(b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR"), Code::ImportUnreadable);
        assert_eq!(refused(b" ;\n;;\n"), Code::ImportEmpty);
        assert_eq!(refused("x\n".repeat(20_001).as_bytes()), Code::ImportTooLong);
        assert_eq!(refused(b""), Code::PaperEmpty);
    }

    proptest! {
        #[test]
        fn what_was_written_is_read(rows in proptest::collection::vec(proptest::collection::vec("[a-zé;,\"\n' ]{0,12}", 3), 1..8)) {
            let mut writer = csv::WriterBuilder::new().delimiter(b';').quote_style(csv::QuoteStyle::Always).from_writer(Vec::new());
            writer.write_record(["naam", "functie", "e-mail"]).unwrap();
            for row in &rows {
                writer.write_record(row).unwrap();
            }
            let read = sheet(&writer.into_inner().unwrap());
            let kept: Vec<Vec<String>> = rows
                .iter()
                .map(|row| row.iter().map(|cell| cell.trim().to_owned()).collect::<Vec<_>>())
                .filter(|row| row.iter().any(|cell| !cell.is_empty()))
                .collect();
            prop_assert_eq!(read.rows.into_iter().map(|row| row.cells).collect::<Vec<_>>(), kept);
        }
    }
}
