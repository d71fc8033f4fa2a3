//! Charts in words: the table that stands under each, and the text for those who cannot see it.

use chrono::{Datelike, NaiveDate};

use super::description::{Bars, Cell, Chart, Column, Table, Timeline};
use crate::calendar::dutch::month_name;

impl Chart {
    pub fn caption(&self) -> &str {
        match self {
            Self::Bars(bars) => &bars.caption,
            Self::Timeline(timeline) => &timeline.caption,
        }
    }

    /// The same numbers as a table.
    pub fn table(&self) -> Table {
        match self {
            Self::Bars(bars) => bars.table(),
            Self::Timeline(timeline) => timeline.table(),
        }
    }

    /// What the drawing says: its kind, its subject, and every value.
    pub fn alternative(&self) -> String {
        match self {
            Self::Bars(bars) => bars.alternative(),
            Self::Timeline(timeline) => timeline.alternative(),
        }
    }
}

impl Bars {
    fn table(&self) -> Table {
        let mut columns = vec![Column::start(&self.groups_are)];
        columns.extend(self.series.iter().map(|name| Column::end(name)));
        let rows = self.groups.iter().map(|group| {
            let values = group.values.iter().map(|value| Cell::text(&value.text));
            std::iter::once(Cell::header(&group.label)).chain(values).collect()
        });
        Table { caption: self.caption.clone(), columns, rows: rows.collect(), total: None }
    }

    fn alternative(&self) -> String {
        let groups = self.groups.iter().map(|group| {
            let values = self.series.iter().zip(&group.values).map(|(name, value)| format!("{name} {}", value.text));
            format!("{}: {}", group.label, values.collect::<Vec<_>>().join(", "))
        });
        format!("Staafdiagram: {}. {}.", self.caption, groups.collect::<Vec<_>>().join("; "))
    }
}

impl Timeline {
    fn table(&self) -> Table {
        let mut days: Vec<_> =
            self.lanes.iter().flat_map(|lane| lane.days.iter().map(move |day| (day, lane))).collect();
        days.sort_by_key(|(day, _)| day.on);
        let row = |(day, lane): &(&super::Day, &super::Lane)| {
            vec![Cell::header(in_words(day.on)), Cell::text(&lane.name), Cell::text(&day.label)]
        };
        Table {
            caption: self.caption.clone(),
            columns: vec![Column::start("Datum"), Column::start("Soort"), Column::start("Wat")],
            rows: days.iter().map(row).collect(),
            total: None,
        }
    }

    fn alternative(&self) -> String {
        let lanes = self.lanes.iter().map(|lane| {
            let days = lane.days.iter().map(|day| format!("{} {}", in_words(day.on), day.label));
            format!("{}: {}", lane.name, days.collect::<Vec<_>>().join(", "))
        });
        format!("Tijdlijn van {}: {}. {}.", self.year, self.caption, lanes.collect::<Vec<_>>().join("; "))
    }
}

/// "3 november".
fn in_words(date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_name(date.month()))
}
