#![allow(clippy::unwrap_used, reason = "a test that cannot go on has failed")]

use std::io::Cursor;

use calamine::{Data, Reader};
use proptest::prelude::*;

use super::*;

fn sheet(rows: Vec<Vec<SheetCell>>) -> Sheet {
    Sheet {
        title: "Boekingen 2026: [alles]".into(),
        columns: vec![
            SheetColumn::new("Post", SheetKind::Text),
            SheetColumn::new("Datum", SheetKind::Date),
            SheetColumn::new("Bedrag", SheetKind::Amount),
            SheetColumn::new("%", SheetKind::Number),
        ],
        rows,
        totals: Vec::new(),
    }
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn rows() -> Vec<Vec<SheetCell>> {
    vec![
        vec!["=1+1".into(), day("2026-03-12").into(), Cents(-123_456).into(), SheetCell::Number(7)],
        vec!["Çelik; \"koffie\"".into(), "ooit".into(), Cents(5).into(), SheetCell::Empty(())],
    ]
}

#[test]
fn a_dutch_excel_reads_the_csv() {
    let text = String::from_utf8(file(&sheet(rows()), Format::Csv).unwrap()).unwrap();
    assert_eq!(
        text,
        "\u{feff}Post;Datum;Bedrag;%\r\n'=1+1;12-3-2026;-1234,56;7\r\n\"Çelik; \"\"koffie\"\"\";ooit;0,05;\r\n"
    );
}

#[test]
fn the_workbook_has_real_numbers_and_dates() {
    let bytes = file(&sheet(rows()), Format::Xlsx).unwrap();
    let mut book = calamine::Xlsx::new(Cursor::new(&bytes)).unwrap();
    assert_eq!(book.sheet_names(), ["Boekingen 2026   alles"]);
    let range = book.worksheet_range_at(0).unwrap().unwrap();
    let cell = |row, column| range.get_value((row, column)).cloned().unwrap_or_default();
    assert_eq!(cell(1, 0), Data::String("=1+1".into()), "in a workbook text is text");
    assert!(matches!(cell(1, 1), Data::DateTime(date) if (date.as_f64() - 46_093.0).abs() < 0.001), "{:?}", cell(1, 1));
    assert_eq!(cell(1, 2), Data::Float(-1234.56));
    assert_eq!(cell(2, 2), Data::Float(0.05));
    assert_eq!(cell(2, 1), Data::String("ooit".into()));
    assert_eq!(bytes, file(&sheet(rows()), Format::Xlsx).unwrap(), "the same list is the same file");
}

#[test]
fn a_list_is_no_word_file() {
    assert!(matches!(file(&sheet(Vec::new()), Format::Docx).unwrap_err().problem, Problem::FormatUnknown));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 40, failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn every_cent_reads_back(amounts in proptest::collection::vec(-100_000_000_000..100_000_000_000_i64, 1..40)) {
        let rows = amounts.iter().map(|it| vec!["x".into(), SheetCell::Empty(()), Cents(*it).into()]).collect();
        let sheet = sheet(rows);
        let text = String::from_utf8(file(&sheet, Format::Csv).unwrap()).unwrap();
        let read: Vec<i64> = text.lines().skip(1).map(|line| {
            Cents::parse(line.split(';').nth(2).unwrap()).unwrap().0
        }).collect();
        prop_assert_eq!(&read, &amounts);
        let mut book = calamine::Xlsx::new(Cursor::new(file(&sheet, Format::Xlsx).unwrap())).unwrap();
        let range = book.worksheet_range_at(0).unwrap().unwrap();
        let read: Vec<i64> = range.rows().skip(1).map(|row| {
            Cents::parse(&format!("{:.2}", match row[2] { Data::Float(it) => it, _ => f64::NAN }).replace('.', ",")).unwrap().0
        }).collect();
        prop_assert_eq!(&read, &amounts);
    }

    #[test]
    fn no_words_break_a_journal_or_a_sheet(words in "(.|[\\s:;|]){0,40}") {
        let part = journal::part(&words);
        prop_assert!(!part.contains([':', ';', '\n', '\t']) && !part.contains("  "));
        let mut sheet = sheet(vec![vec![words.clone().into()]]);
        sheet.title = words;
        prop_assert!(file(&sheet, Format::Xlsx).is_ok() && file(&sheet, Format::Csv).is_ok());
    }
}
