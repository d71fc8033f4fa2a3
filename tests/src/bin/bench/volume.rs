//! A made-up jaarverslag of as many pages as wanted: chapters, lists, links, tables and charts, in the words of a
//! fixed list and by counted dice, so that it is the same every time.

use raadwerk_core::documents::{
    self, Bars, Block, Cell, Chart, Column, Document, Group, Highlight, HouseStyle, Layout, List, Look, Run, Table,
    Text, Unit, Value, preview,
};
use raadwerk_core::world::Moment;

use crate::Outcome;

/// What forty pages hold; other sizes in proportion.
const TABLES: usize = 15;
const CHARTS: usize = 6;
const CHAPTERS: usize = 8;
const IN_PAGES: usize = 40;

const WORDS: &[&str] = &[
    "aandacht",
    "adviesraad",
    "afspraken",
    "antwoord",
    "armoede",
    "begroting",
    "bestuur",
    "bewoners",
    "bezoek",
    "buurt",
    "cliënten",
    "college",
    "daarom",
    "de",
    "deelnemers",
    "door",
    "drempels",
    "eenvoudig",
    "een",
    "en",
    "ervaring",
    "gaan",
    "gebied",
    "geld",
    "gemeente",
    "gemeenteraad",
    "gesprek",
    "gevraagd",
    "goed",
    "had",
    "hebben",
    "het",
    "hulp",
    "huishouden",
    "idee",
    "in",
    "informatie",
    "inkomen",
    "inwoners",
    "jaar",
    "jeugdhulp",
    "jongeren",
    "kan",
    "knelpunt",
    "kort",
    "leden",
    "loket",
    "maatschappelijke",
    "mantelzorgers",
    "meer",
    "met",
    "minder",
    "naasten",
    "nieuwe",
    "onafhankelijk",
    "ondersteuning",
    "ongevraagd",
    "onze",
    "op",
    "ouderen",
    "overleg",
    "participatie",
    "plan",
    "raad",
    "regeling",
    "samen",
    "signaal",
    "sociaal",
    "spreken",
    "taal",
    "te",
    "termijn",
    "terugkoppeling",
    "toegankelijk",
    "uitvoering",
    "van",
    "vaste",
    "verordening",
    "vervoer",
    "voor",
    "voorzieningen",
    "vraagt",
    "vrijwilligers",
    "wachttijd",
    "wat",
    "werkbezoek",
    "werkgroep",
    "wethouder",
    "wij",
    "wijkcentrum",
    "wonen",
    "zelfstandig",
    "zij",
    "zijn",
    "zorg",
    "zorgvuldig",
];

/// The report that Raadwerk sets in this number of pages, give or take one in forty.
pub fn of_pages(wanted: usize) -> Outcome<Document> {
    let (mut least, mut most) = (0, 16 * wanted);
    let now = Moment::now().local;
    while least < most {
        let paragraphs = usize::midpoint(least, most);
        let document = report(wanted, paragraphs);
        let pages = preview::page_count(&documents::pdf(&document, &Look::default(), now)?)?;
        if pages.abs_diff(wanted) <= wanted / 40 {
            return Ok(document);
        }
        if pages < wanted {
            least = paragraphs + 1;
        } else {
            most = paragraphs;
        }
    }
    Err(format!("no report has {wanted} pages").into())
}

fn report(pages: usize, paragraphs: usize) -> Document {
    let chapters = (CHAPTERS * pages).div_ceil(IN_PAGES);
    // No two sizes share a sentence: whoever has set the one may not know the other.
    let mut dice = Dice(pages as u64);
    let exhibits = exhibits(&mut dice, TABLES * pages / IN_PAGES, CHARTS * pages / IN_PAGES);
    let mut blocks = Vec::new();
    for number in 0..chapters {
        let count = share(paragraphs, number, chapters).len();
        let own = &exhibits[share(exhibits.len(), number, chapters)];
        blocks.extend(chapter(&mut dice, count, own));
    }
    let highlights = [("12", "vergaderingen"), ("9", "adviezen"), ("31", "werkbezoeken"), ("€ 18.250", "besteed")];
    Document {
        title: "Jaarverslag 2026".into(),
        subtitle: Some("Wat wij deden en wat het opleverde".into()),
        organisation: "Adviesraad Samenleving Waterhoven".into(),
        standing: "Vastgesteld op 2 maart 2027".into(),
        draft: false,
        layout: Layout::Report,
        letter: None,
        style: HouseStyle { colour: "#0f4c5c".into(), logo: None, address: Vec::new(), footer: None },
        highlights: highlights.map(|(figure, label)| Highlight { figure: figure.into(), label: label.into() }).into(),
        blocks,
    }
}

/// The part of so many things that falls to one of several.
fn share(things: usize, number: usize, of: usize) -> std::ops::Range<usize> {
    things * number / of..things * (number + 1) / of
}

/// Tables with the charts between them, evenly.
fn exhibits(dice: &mut Dice, tables: usize, charts: usize) -> Vec<Block> {
    let all = tables + charts;
    let is_chart = |number: usize| !share(charts, number, all).is_empty();
    (0..all).map(|number| if is_chart(number) { dice.chart() } else { dice.table() }).collect()
}

/// Paragraphs under headings, with a list now and then and the exhibits spread between them.
fn chapter(dice: &mut Dice, paragraphs: usize, exhibits: &[Block]) -> Vec<Block> {
    let mut blocks = vec![dice.heading(1)];
    for number in 0..paragraphs {
        match number % 8 {
            1 => blocks.push(dice.heading(2)),
            5 => blocks.push(dice.heading(3)),
            _ => {}
        }
        blocks.push(Block::Paragraph(dice.paragraph()));
        if number % 6 == 3 {
            blocks.push(dice.list());
        }
        blocks.extend_from_slice(&exhibits[share(exhibits.len(), number, paragraphs)]);
    }
    blocks
}

/// Numbers that look thrown and are always the same (Knuth's linear congruential generator).
struct Dice(u64);

impl Dice {
    fn below(&mut self, limit: u32) -> u32 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        u32::try_from((self.0 >> 33) % u64::from(limit)).unwrap_or(0)
    }

    fn words(&mut self, count: u32) -> String {
        let most = u32::try_from(WORDS.len()).unwrap_or(1);
        let words: Vec<_> = (0..count).map(|_| WORDS[self.below(most) as usize]).collect();
        words.join(" ")
    }

    /// Words with a capital at the front.
    fn title(&mut self, count: u32) -> String {
        let words = self.words(count);
        let mut letters = words.chars();
        letters.next().map_or_else(String::new, |first| first.to_uppercase().chain(letters).collect())
    }

    fn sentences(&mut self, count: u32) -> String {
        (0..count)
            .map(|_| {
                let length = 6 + self.below(11);
                self.title(length) + ". "
            })
            .collect()
    }

    fn heading(&mut self, level: u8) -> Block {
        let length = 2 + self.below(4);
        Block::Heading { level, text: self.title(length) }
    }

    /// Plain, bold and plain again; one in four with a link.
    fn paragraph(&mut self) -> Text {
        let count = 2 + self.below(3);
        let (before, bold, after) = (self.sentences(count), self.title(2), self.sentences(3));
        let mut runs = vec![
            Run { text: before, ..Run::default() },
            Run { text: bold, bold: true, ..Run::default() },
            Run { text: format!(" {}", after.trim_end()), ..Run::default() },
        ];
        if self.below(4) == 0 {
            let address = format!("https://www.waterhoven.example/stukken/{}", self.below(900));
            runs.push(Run { text: " Lees ".into(), ..Run::default() });
            runs.push(Run { text: self.words(3), link: Some(address), ..Run::default() });
            runs.push(Run { text: ".".into(), ..Run::default() });
        }
        Text(runs)
    }

    fn list(&mut self) -> Block {
        let items = (0..3 + self.below(3)).map(|_| vec![Block::Paragraph(self.sentences(1).trim_end().into())]);
        Block::List(List { ordered: false, items: items.collect() })
    }

    /// Amounts of budget lines, or what was done by whom; 6 to 24 rows.
    fn table(&mut self) -> Block {
        let (caption, rows) = (self.title(4), 6 + self.below(19));
        Block::Table(if self.below(2) == 0 { self.amounts(caption, rows) } else { self.deeds(caption, rows) })
    }

    fn amounts(&mut self, caption: String, rows: u32) -> Table {
        let columns = vec![Column::start("Post"), Column::end("Begroot"), Column::end("Besteed"), Column::end("Over")];
        let mut sums = [0, 0];
        let rows = (0..rows).map(|_| {
            let (granted, spent) = (i64::from(self.below(900_000)), i64::from(self.below(700_000)));
            sums = [sums[0] + granted, sums[1] + spent];
            [Cell::header(self.title(3))].into_iter().chain(amounts(granted, spent)).collect()
        });
        let rows = rows.collect();
        let total = [Cell::header("Totaal")].into_iter().chain(amounts(sums[0], sums[1])).collect();
        Table { caption, columns, rows, total: Some(total) }
    }

    fn deeds(&mut self, caption: String, rows: u32) -> Table {
        let columns = ["Activiteit", "Wie", "Wanneer", "Wat het opleverde"].map(Column::start).into();
        let rows = (0..rows).map(|_| {
            let quarter = format!("kwartaal {}", 1 + self.below(4));
            let result = self.sentences(1);
            vec![
                Cell::header(self.title(3)),
                Cell::text(self.title(2)),
                Cell::text(quarter),
                Cell::text(result.trim_end()),
            ]
        });
        Table { caption, columns, rows: rows.collect(), total: None }
    }

    fn chart(&mut self) -> Block {
        let groups = (0..5 + self.below(4)).map(|_| {
            let values = [self.below(900_000), self.below(700_000)]
                .map(|amount| Value { amount: amount.into(), text: euros(amount.into()) });
            Group { label: self.title(2), values: values.into() }
        });
        let groups = groups.collect();
        Block::Chart(Chart::Bars(Bars {
            caption: self.title(4),
            groups_are: "Post".into(),
            unit: Unit::Cents,
            series: vec!["Begroot".into(), "Besteed".into()],
            groups,
            table: None,
        }))
    }
}

fn amounts(granted: i64, spent: i64) -> [Cell; 3] {
    [granted, spent, granted - spent].map(|cents| Cell::text(euros(cents)))
}

/// "€ 1.234,56", as far as a report of this size needs it.
fn euros(cents: i64) -> String {
    let (sign, euros) = (if cents < 0 { "-" } else { "" }, cents.abs() / 100);
    let whole = if euros < 1000 { euros.to_string() } else { format!("{}.{:03}", euros / 1000, euros % 1000) };
    format!("{sign}€\u{a0}{whole},{:02}", cents.abs() % 100)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn forty_pages_hold_what_they_promise() {
        let document = report(IN_PAGES, 100);
        let count = |is: fn(&Block) -> bool| document.blocks.iter().filter(|block| is(block)).count();
        assert_eq!(count(|block| matches!(block, Block::Table(_))), TABLES);
        assert_eq!(count(|block| matches!(block, Block::Chart(_))), CHARTS);
        assert_eq!(document, report(IN_PAGES, 100), "the same every time");
    }
}
