//! Words that cannot be printed, found before printing, so that the user can be told of all of them.

use super::description::{Block, Cell, Chart, Document, Table, Text};
use super::text::Setter;

/// A word with letters that the fonts do not hold. Making the PDF would fail with
/// [`super::Error::NoGlyph`] at the first of these.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Unprintable {
    pub word: String,
    /// The letters concerned, each once.
    pub characters: String,
}

/// The words of a document that cannot be printed, in the order of reading and each once. Alternative
/// texts are not printed, so any letter will do there.
pub fn unprintable(document: &Document) -> Vec<Unprintable> {
    // Fonts that cannot be read at all are a matter for whoever makes the PDF.
    let Ok(mut setter) = Setter::new() else { return Vec::new() };
    let mut found: Vec<Unprintable> = Vec::new();
    for text in texts(document) {
        for word in setter.unprintable(&text) {
            if !found.contains(&word) {
                found.push(word);
            }
        }
    }
    found
}

/// The text with a question mark for each letter that cannot be printed.
pub(super) fn replaced(setter: &mut Setter, text: &str) -> String {
    let unprintable = setter.unprintable(&text.into());
    let is_unprintable = |c: char| unprintable.iter().any(|word| word.characters.contains(c));
    text.chars().map(|c| if is_unprintable(c) { '?' } else { c }).collect()
}

/// Every text of a document that leaves ink.
fn texts(document: &Document) -> Vec<Text> {
    let Document { title, subtitle, organisation, standing, letter, style, highlights, blocks, .. } = document;
    let mut texts = Texts::default();
    texts.lines([organisation, title].into_iter().chain(subtitle).chain([standing]));
    texts.lines(style.address.iter().chain(&style.footer));
    if let Some(letter) = letter {
        texts.lines(&letter.addressee);
        texts.lines(letter.details.iter().flat_map(|(name, value)| [name, value]));
    }
    texts.lines(highlights.iter().flat_map(|highlight| [&highlight.figure, &highlight.label]));
    texts.blocks(blocks);
    texts.0
}

#[derive(Default)]
struct Texts(Vec<Text>);

impl Texts {
    fn lines<'a>(&mut self, lines: impl IntoIterator<Item = &'a String>) {
        self.0.extend(lines.into_iter().map(|line| Text::plain(line.as_str())));
    }

    fn text(&mut self, text: &Text) {
        self.0.push(text.clone());
        text.0.iter().filter_map(|run| run.note.as_ref()).for_each(|note| self.text(note));
    }

    fn blocks(&mut self, blocks: &[Block]) {
        for block in blocks {
            match block {
                Block::Heading { text, .. } => self.lines([text]),
                Block::Paragraph(text) => self.text(text),
                Block::List(list) => list.items.iter().for_each(|item| self.blocks(item)),
                Block::Table(table) => self.table(table),
                Block::Figure(figure) => self.lines(&figure.caption),
                Block::Chart(chart) => self.chart(chart),
                Block::Facts(facts) => {
                    for (name, value) in facts {
                        self.lines([name]);
                        self.text(value);
                    }
                }
                Block::Signatures(names) => self.lines(names),
            }
        }
    }

    fn table(&mut self, table: &Table) {
        self.lines([&table.caption]);
        self.lines(table.columns.iter().map(|column| &column.header));
        table.rows.iter().chain(&table.total).flatten().for_each(|cell| self.cell(cell));
    }

    fn cell(&mut self, cell: &Cell) {
        match cell {
            Cell::Text(text) | Cell::Header(text) => self.text(text),
            Cell::Bar { .. } | Cell::Empty => {}
        }
    }

    /// What is drawn, and the table under it, which can say more.
    fn chart(&mut self, chart: &Chart) {
        match chart {
            Chart::Bars(bars) => {
                self.lines([&bars.caption, &bars.groups_are].into_iter().chain(&bars.series));
                for group in &bars.groups {
                    self.lines([&group.label].into_iter().chain(group.values.iter().map(|value| &value.text)));
                }
            }
            Chart::Spans(spans) => {
                self.lines([&spans.caption]);
                for row in &spans.rows {
                    self.lines([&row.label].into_iter().chain(row.spans.iter().map(|span| &span.label)));
                }
            }
            Chart::Timeline(timeline) => {
                self.lines([&timeline.caption]);
                for lane in &timeline.lanes {
                    self.lines([&lane.name].into_iter().chain(lane.days.iter().map(|day| &day.label)));
                }
            }
        }
        self.table(&chart.table());
    }
}
