//! What a document is: its words and its structure, before anyone decides how it looks.
//! Rooms describe; [`super::pdf`] and [`super::html`] set. What a reader may not see is not
//! in the description at all: public and internal versions differ by content, never by hiding.

use chrono::NaiveDate;
use serde::{Deserialize, Serialize};

/// A whole document, complete enough to become a PDF or a web page without asking anything.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Document {
    /// "Jaarplan 2026".
    pub title: String,
    /// One line under the title on the cover.
    pub subtitle: Option<String>,
    /// The council's full name; author of the document and running header.
    pub organisation: String,
    /// "Vastgesteld op 2 maart 2027" or "Concept van 3 november 2026": cover and footer.
    pub standing: String,
    /// A draft gets the word "concept" across every page.
    pub draft: bool,
    pub layout: Layout,
    /// Head of a letter; the title is its subject. Only for [`Layout::Letter`].
    #[serde(default)]
    pub letter: Option<Letter>,
    pub style: HouseStyle,
    /// Figures for the cover: the year at a glance.
    pub highlights: Vec<Highlight>,
    pub blocks: Vec<Block>,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Layout {
    /// Cover, contents, numbered chapters that start on a page of their own.
    Report,
    /// No cover or contents: title, then the body. For schedules, budgets and other lists.
    List,
    /// As a list, with room for signatures kept together at the end.
    Form,
    /// Sender, addressee in the window of the envelope, date and reference; then the body.
    Letter,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Letter {
    /// Name, street, postcode and town, a line each.
    pub addressee: Vec<String>,
    /// "Datum", "Kenmerk", "Bijlagen" with their values, in this order.
    pub details: Vec<(String, String)>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct HouseStyle {
    /// `#rrggbb`; darkened by the setter where white text on it would not reach 4.5 : 1.
    pub colour: String,
    pub logo: Option<Logo>,
    /// The council's own address, a line each: sender of letters, colophon of the web page.
    #[serde(default)]
    pub address: Vec<String>,
    /// A line at the foot of every page, the cover excepted.
    #[serde(default)]
    pub footer: Option<String>,
}

/// PNG or JPEG.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Logo {
    pub bytes: Vec<u8>,
    /// What the picture says to someone who cannot see it.
    pub alternative: String,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Highlight {
    pub figure: String,
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Block {
    /// Level 1 is a chapter; 1 to 4. Levels never skip.
    Heading {
        level: u8,
        text: String,
    },
    Paragraph(Text),
    List(List),
    Table(Table),
    Figure(Figure),
    Chart(Chart),
    /// Name and value pairs, set as two columns.
    Facts(Vec<(String, Text)>),
    /// A line to sign on for each name given.
    Signatures(Vec<String>),
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct List {
    pub ordered: bool,
    /// Each item is paragraphs and lists.
    pub items: Vec<Vec<Block>>,
}

/// Running text as pieces of one style.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Text(pub Vec<Run>);

#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Run {
    pub text: String,
    pub bold: bool,
    pub italic: bool,
    /// An address (`https:`, `mailto:`).
    pub link: Option<String>,
    /// A footnote, called after the words of this run.
    #[serde(default)]
    pub note: Option<Text>,
}

/// A picture between the text: PNG or JPEG.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Figure {
    pub bytes: Vec<u8>,
    /// What the picture says to someone who cannot see it; never empty.
    pub alternative: String,
    pub caption: Option<String>,
}

/// Numbers or days as a drawing. Under it stand the same numbers as a table, and its alternative text is made of them.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Chart {
    Bars(Bars),
    Timeline(Timeline),
    Spans(Spans),
}

/// Bars in groups: granted and realised per budget line, or years side by side.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Bars {
    pub caption: String,
    /// What the groups are: "Post", "Jaar".
    pub groups_are: String,
    pub unit: Unit,
    /// Name of each bar within a group: "Begroot", "Gerealiseerd".
    pub series: Vec<String>,
    pub groups: Vec<Group>,
    /// The table beside it, where that says more than the bars; else it is made of the groups.
    #[serde(default)]
    pub table: Option<Table>,
}

/// What amounts count.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Unit {
    Number,
    Cents,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    pub label: String,
    /// One for each of the series.
    pub values: Vec<Value>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Value {
    /// Length of the bar in the unit of the chart. May be negative.
    pub amount: i64,
    /// As it is read: "€ 1.234,56".
    pub text: String,
}

/// Days of one year, in lanes.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Timeline {
    pub caption: String,
    pub year: i32,
    pub lanes: Vec<Lane>,
    /// The table beside it, where that says more than the days; else it is made of the lanes.
    #[serde(default)]
    pub table: Option<Table>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Lane {
    /// "Vergaderingen".
    pub name: String,
    pub days: Vec<Day>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Day {
    pub on: NaiveDate,
    pub label: String,
}

/// Stretches of time as bars over the years, such as terms of office.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Spans {
    pub caption: String,
    pub from: NaiveDate,
    pub to: NaiveDate,
    /// The day the drawing was made for; a line runs down at it.
    pub mark: NaiveDate,
    pub rows: Vec<SpanRow>,
    /// The table under it, which says more than the bars.
    pub table: Table,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct SpanRow {
    pub label: String,
    pub spans: Vec<Span>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Span {
    pub from: NaiveDate,
    /// Last day; without one it goes on.
    pub to: Option<NaiveDate>,
    /// "2e termijn"
    pub label: String,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Table {
    /// Said above the table; required, so that a screen reader can announce it.
    pub caption: String,
    pub columns: Vec<Column>,
    pub rows: Vec<Vec<Cell>>,
    /// The sum row, set apart.
    pub total: Option<Vec<Cell>>,
}

#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Column {
    pub header: String,
    pub align: Align,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Align {
    Start,
    /// Amounts and counts: flush right, aligned on the decimal comma.
    End,
}

#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Cell {
    Text(Text),
    /// The header of its row (`TH`, scope row).
    Header(Text),
    /// Parts of a whole in thousandths, drawn as a bar; `alternative` is its text.
    Bar {
        done: u32,
        held: u32,
        over: bool,
        alternative: String,
    },
    Empty,
}

impl Text {
    pub fn plain(text: impl Into<String>) -> Self {
        Self(vec![Run { text: text.into(), ..Run::default() }])
    }

    pub fn bold(text: impl Into<String>) -> Self {
        Self(vec![Run { text: text.into(), bold: true, ..Run::default() }])
    }

    /// Whether it has neither words nor notes.
    pub fn is_blank(&self) -> bool {
        self.0.iter().all(|run| run.text.trim().is_empty() && run.note.is_none())
    }

    /// The words alone.
    pub fn words(&self) -> String {
        self.0.iter().map(|run| run.text.as_str()).collect()
    }
}

impl From<&str> for Text {
    fn from(text: &str) -> Self {
        Self::plain(text)
    }
}

impl From<String> for Text {
    fn from(text: String) -> Self {
        Self::plain(text)
    }
}

impl Cell {
    pub fn text(text: impl Into<String>) -> Self {
        Self::Text(Text::plain(text))
    }

    pub fn header(text: impl Into<String>) -> Self {
        Self::Header(Text::plain(text))
    }
}

impl Column {
    pub fn start(header: &str) -> Self {
        Self { header: header.into(), align: Align::Start }
    }

    pub fn end(header: &str) -> Self {
        Self { header: header.into(), align: Align::End }
    }
}
