//! Charts in words: the table that stands under each, and the text for those who cannot see it.

use chrono::{Datelike, NaiveDate};

use super::description::{Bars, Cell, Chart, Column, Span, SpanRow, Spans, Table, Timeline};
use crate::calendar::dutch::{long, month_name};

impl Chart {
    pub fn caption(&self) -> &str {
        match self {
            Self::Bars(bars) => &bars.caption,
            Self::Timeline(timeline) => &timeline.caption,
            Self::Spans(spans) => &spans.caption,
        }
    }

    /// The same numbers as a table.
    pub fn table(&self) -> Table {
        match self {
            Self::Bars(bars) => bars.table(),
            Self::Timeline(timeline) => timeline.table(),
            Self::Spans(spans) => spans.table.clone(),
        }
    }

    /// What the drawing says: its kind and every value. Its subject is in the caption beside it.
    pub fn alternative(&self) -> String {
        match self {
            Self::Bars(bars) => bars.alternative(),
            Self::Timeline(timeline) => timeline.alternative(),
            Self::Spans(spans) => spans.alternative(),
        }
    }
}

impl Bars {
    fn table(&self) -> Table {
        if let Some(table) = &self.table {
            return table.clone();
        }
        let mut columns = vec![Column::start(&self.groups_are)];
        columns.extend(self.series.iter().map(|name| Column::end(name)));
        let rows = self.groups.iter().map(|group| {
            let values = group.values.iter().map(|value| Cell::text(&value.text));
            std::iter::once(Cell::header(&group.label)).chain(values).collect()
        });
        Table { caption: format!("De cijfers: {}", self.caption), columns, rows: rows.collect(), total: None }
    }

    fn alternative(&self) -> String {
        let groups = self.groups.iter().map(|group| {
            let values = self.series.iter().zip(&group.values).map(|(name, value)| format!("{name} {}", value.text));
            format!("{}: {}", group.label, values.collect::<Vec<_>>().join(", "))
        });
        format!("Staafdiagram. {}.", listed(groups, "; ", super::NO_ROWS))
    }
}

impl Timeline {
    fn table(&self) -> Table {
        if let Some(table) = &self.table {
            return table.clone();
        }
        let mut days: Vec<_> =
            self.lanes.iter().flat_map(|lane| lane.days.iter().map(move |day| (day, lane))).collect();
        days.sort_by_key(|(day, _)| day.on);
        // One lane is named above the table already.
        let several = self.lanes.len() > 1;
        let mut columns = vec![Column::start("Datum"), Column::start("Wat")];
        if several {
            columns.insert(1, Column::start("Soort"));
        }
        let row = |(day, lane): &(&super::Day, &super::Lane)| {
            let mut cells = vec![Cell::header(in_words(day.on)), Cell::text(&day.label)];
            if several {
                cells.insert(1, Cell::text(&lane.name));
            }
            cells
        };
        Table {
            caption: format!("De dagen: {}", self.caption),
            columns,
            rows: days.iter().map(row).collect(),
            total: None,
        }
    }

    fn alternative(&self) -> String {
        let lanes = self.lanes.iter().map(|lane| {
            let mut days: Vec<&super::Day> = lane.days.iter().collect();
            days.sort_by_key(|day| day.on);
            let days = days.into_iter().map(|day| format!("{} {}", in_words(day.on), day.label));
            format!("{}: {}", lane.name, listed(days, ", ", "geen dagen"))
        });
        format!("Tijdlijn van {}. {}.", self.year, listed(lanes, "; ", super::NO_ROWS))
    }
}

impl Spans {
    fn alternative(&self) -> String {
        let span = |span: &Span| {
            let to = span.to.map(|to| format!(" tot en met {}", long(to))).unwrap_or_default();
            format!("{} vanaf {}{to}", span.label, long(span.from))
        };
        let row =
            |row: &SpanRow| format!("{}: {}", row.label, listed(row.spans.iter().map(span), ", ", super::NO_ROWS));
        let rows = listed(self.rows.iter().map(row), "; ", super::NO_ROWS);
        format!("Balken van {} tot en met {}. {rows}.", self.from.year(), self.to.year())
    }
}

fn listed(parts: impl Iterator<Item = String>, between: &str, nothing: &str) -> String {
    let parts: Vec<String> = parts.collect();
    if parts.is_empty() { nothing.to_owned() } else { parts.join(between) }
}

/// "3 november".
fn in_words(date: NaiveDate) -> String {
    format!("{} {}", date.day(), month_name(date.month()))
}
