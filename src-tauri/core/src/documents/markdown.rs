//! The text that users write, kept as `CommonMark`: headings, bold, italic, lists, links and
//! footnotes (`[^1]`, and `[^1]: what it says`).
//!
//! Whatever else it holds comes out as plain text. Nothing that was typed is dropped.

mod notes;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use pulldown_cmark::{Event, LinkType, Options, Parser, Tag, TagEnd};

use super::description::{Block, List, Run, Text};

/// A text as blocks. Its top heading gets `heading_level`, others follow; levels do not skip and
/// end at 4.
pub fn formatted(markdown: &str, heading_level: u8) -> Vec<Block> {
    let mut reader = Reader::new(markdown);
    let parser = Parser::new_ext(markdown, Options::ENABLE_FOOTNOTES);
    let mut definitions: Vec<(String, Range<usize>)> = parser
        .reference_definitions()
        .iter()
        .map(|(name, definition)| (name.to_lowercase(), definition.span.clone()))
        .collect();
    definitions.sort_by_key(|(_, span)| span.start);
    for (event, span) in parser.into_offset_iter() {
        reader.read(event, span);
    }
    // An address that no link uses was meant to be read.
    definitions.retain(|(name, _)| !reader.used.contains(name));
    let unused = reader.give_notes();
    for (_, span) in definitions {
        reader.blocks().push(Block::Paragraph(Text::plain(&markdown[span])));
    }
    let mut blocks = reader.finish();
    blocks.extend(unused);
    shift_headings(&mut blocks, heading_level);
    blocks
}

/// What is open while reading: blocks that collect blocks.
enum Open {
    Document(Vec<Block>),
    List { ordered: bool, items: Vec<Vec<Block>> },
    Item(Vec<Block>),
    Note(Vec<Block>),
}

struct Reader<'a> {
    source: &'a str,
    open: Vec<Open>,
    runs: Vec<Run>,
    bold: usize,
    italic: usize,
    link: Option<String>,
    /// Where the words of the open link start, and its title.
    link_start: (usize, String),
    /// Where the image starts that is being read; its own words are skipped.
    image: usize,
    heading: bool,
    /// What the notes say, by name; calls have the name alone until all is read.
    notes: BTreeMap<String, Vec<Block>>,
    /// Names of the notes that are being read.
    defined: Vec<String>,
    /// Names of definitions that links lead to.
    used: BTreeSet<String>,
}

impl<'a> Reader<'a> {
    fn new(source: &'a str) -> Self {
        Self {
            source,
            open: vec![Open::Document(Vec::new())],
            runs: Vec::new(),
            bold: 0,
            italic: 0,
            link: None,
            link_start: (0, String::new()),
            image: 0,
            heading: false,
            notes: BTreeMap::new(),
            defined: Vec::new(),
            used: BTreeSet::new(),
        }
    }

    fn read(&mut self, event: Event<'_>, span: Range<usize>) {
        if self.image > 0 {
            match event {
                Event::Start(Tag::Image { .. }) => self.image += 1,
                Event::End(TagEnd::Image) => self.image -= 1,
                _ => {}
            }
            return;
        }
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(tag) => self.end(tag),
            // The last two are not asked of the parser.
            Event::Text(text)
            | Event::Code(text)
            | Event::InlineHtml(text)
            | Event::Html(text)
            | Event::InlineMath(text)
            | Event::DisplayMath(text) => self.say(&text),
            Event::FootnoteReference(name) => self.call(&name),
            Event::SoftBreak => self.say(" "),
            Event::HardBreak => self.say("\n"),
            Event::Rule => {
                self.say(self.source[span].trim());
                self.paragraph();
            }
            Event::TaskListMarker(_) => {}
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Range<usize>) {
        match tag {
            Tag::Strong => self.bold += 1,
            Tag::Emphasis => self.italic += 1,
            Tag::Link { link_type, dest_url, title, id } => self.start_link(link_type, &dest_url, &title, &id),
            Tag::Image { id, .. } => {
                self.used.insert(id.to_lowercase());
                self.say(&self.source[span]);
                self.image = 1;
            }
            Tag::Heading { .. } => {
                self.paragraph();
                self.heading = true;
            }
            Tag::List(first) => {
                self.paragraph();
                self.open.push(Open::List { ordered: first.is_some(), items: Vec::new() });
            }
            Tag::Item => self.open.push(Open::Item(Vec::new())),
            Tag::FootnoteDefinition(name) => {
                self.paragraph();
                self.defined.push(name.to_string());
                self.open.push(Open::Note(Vec::new()));
            }
            _ => self.paragraph(),
        }
    }

    fn start_link(&mut self, kind: LinkType, address: &str, title: &str, id: &str) {
        self.used.insert(id.to_lowercase());
        let mail = kind == LinkType::Email && !address.starts_with("mailto:");
        self.link = Some(if mail { format!("mailto:{address}") } else { address.to_owned() });
        self.link_start = (self.runs.len(), title.to_owned());
    }

    fn end(&mut self, tag: TagEnd) {
        match tag {
            TagEnd::Strong => self.bold = self.bold.saturating_sub(1),
            TagEnd::Emphasis => self.italic = self.italic.saturating_sub(1),
            TagEnd::Link => self.end_link(),
            TagEnd::Heading(level) => self.end_heading(level as u8),
            TagEnd::Item => {
                self.paragraph();
                if let Some(Open::Item(blocks)) = self.open.pop()
                    && let Some(Open::List { items, .. }) = self.open.last_mut()
                {
                    items.push(blocks);
                }
            }
            TagEnd::FootnoteDefinition => {
                self.paragraph();
                if let (Some(Open::Note(blocks)), Some(name)) = (self.open.pop(), self.defined.pop()) {
                    self.notes.entry(name).or_default().extend(blocks);
                }
            }
            TagEnd::List(_) => {
                if let Some(Open::List { ordered, items }) = self.open.pop() {
                    self.blocks().push(Block::List(List { ordered, items }));
                }
            }
            _ => self.paragraph(),
        }
    }

    fn end_link(&mut self) {
        let (start, title) = std::mem::take(&mut self.link_start);
        // A link without words says its address.
        if self.runs.len() == start {
            let address = self.link.clone().unwrap_or_default();
            self.say(&address);
        }
        self.link = None;
        if !title.is_empty() {
            self.say(&format!(" ({title})"));
        }
    }

    fn end_heading(&mut self, level: u8) {
        let text = self.taken().words().replace('\n', " ");
        self.heading = false;
        if !text.trim().is_empty() {
            // In a list a heading cannot take part in the outline; it keeps its weight.
            let block = match self.open.last() {
                Some(Open::Document(_)) => Block::Heading { level, text: text.trim().to_owned() },
                _ => Block::Paragraph(Text::bold(text.trim())),
            };
            self.blocks().push(block);
        }
    }

    fn say(&mut self, text: &str) {
        let looks = Run {
            text: String::new(),
            bold: self.bold > 0,
            italic: self.italic > 0,
            link: self.link.clone(),
            note: None,
        };
        let new_link = self.link.is_some() && self.runs.len() == self.link_start.0;
        match self.runs.last_mut() {
            Some(last)
                if !new_link
                    && last.note.is_none()
                    && (last.bold, last.italic, &last.link) == (looks.bold, looks.italic, &looks.link) =>
            {
                last.text.push_str(text);
            }
            _ => self.runs.push(Run { text: text.to_owned(), ..looks }),
        }
    }

    /// Calls a note. Headings and notes themselves cannot; they say what was typed.
    fn call(&mut self, name: &str) {
        if self.heading || !self.defined.is_empty() {
            self.say(&format!("[^{name}]"));
            return;
        }
        let note = Some(Text::plain(name));
        match self.runs.last_mut() {
            Some(last) if last.note.is_none() => last.note = note,
            _ => self.runs.push(Run { note, ..Run::default() }),
        }
    }

    /// Puts what the notes say in the place of their names; the answer is what nobody calls.
    fn give_notes(&mut self) -> Vec<Block> {
        self.paragraph();
        let mut called = BTreeSet::new();
        if let Some(Open::Document(blocks)) = self.open.first_mut() {
            notes::give(blocks, &self.notes, &mut called);
        }
        let notes = std::mem::take(&mut self.notes);
        notes.into_iter().filter(|(name, _)| !called.contains(name)).flat_map(|(_, blocks)| blocks).collect()
    }

    /// Ends the paragraph that is open, if any.
    fn paragraph(&mut self) {
        let text = self.taken();
        if !text.is_blank() {
            self.blocks().push(Block::Paragraph(text));
        }
    }

    fn taken(&mut self) -> Text {
        let mut runs = std::mem::take(&mut self.runs);
        if let Some(last) = runs.last_mut() {
            last.text.truncate(last.text.trim_end_matches('\n').len());
        }
        Text(runs)
    }

    /// Where blocks go now.
    fn blocks(&mut self) -> &mut Vec<Block> {
        if matches!(self.open.last(), None | Some(Open::List { .. })) {
            self.open.push(Open::Item(Vec::new()));
        }
        let last = self.open.len() - 1;
        match &mut self.open[last] {
            Open::Document(blocks) | Open::Item(blocks) | Open::Note(blocks) => blocks,
            Open::List { items, .. } => {
                items.push(Vec::new());
                let item = items.len() - 1;
                &mut items[item]
            }
        }
    }

    fn finish(mut self) -> Vec<Block> {
        self.paragraph();
        match self.open.into_iter().next() {
            Some(Open::Document(blocks)) => blocks,
            _ => Vec::new(),
        }
    }
}

/// Moves the top heading of a text to `heading_level` and what is under it along.
fn shift_headings(blocks: &mut [Block], heading_level: u8) {
    let levels = blocks.iter().filter_map(|block| match block {
        Block::Heading { level, .. } => Some(*level),
        _ => None,
    });
    let top = levels.min().unwrap_or(1);
    let heading_level = heading_level.clamp(1, 4);
    let mut previous = heading_level - 1;
    for block in blocks {
        if let Block::Heading { level, .. } = block {
            *level = (*level - top + heading_level).min(previous + 1).min(4);
            previous = *level;
        }
    }
}

#[cfg(test)]
#[allow(clippy::panic)]
mod tests {
    use super::*;

    fn paragraph(block: &Block) -> &Text {
        match block {
            Block::Paragraph(text) => text,
            other => panic!("a paragraph was expected, not {other:?}"),
        }
    }

    fn run(text: &str) -> Run {
        Run { text: text.into(), ..Run::default() }
    }

    #[test]
    fn bold_italic_and_links_become_runs() {
        let blocks = formatted("Een **vet *en* schuin** [adres](https://a.nl \"de site\") <b@c.nl>", 2);
        let expected = vec![
            run("Een "),
            Run { bold: true, ..run("vet ") },
            Run { bold: true, italic: true, ..run("en") },
            Run { bold: true, ..run(" schuin") },
            run(" "),
            Run { link: Some("https://a.nl".into()), ..run("adres") },
            run(" (de site) "),
            Run { link: Some("mailto:b@c.nl".into()), ..run("b@c.nl") },
        ];
        assert_eq!(paragraph(&blocks[0]).0, expected);
    }

    #[test]
    fn line_breaks_are_spaces_unless_meant() {
        let blocks = formatted("een\ntwee  \ndrie\\\nvier", 1);
        assert_eq!(paragraph(&blocks[0]).words(), "een twee\ndrie\nvier");
    }

    #[test]
    fn headings_shift_and_never_skip() {
        let levels = |markdown: &str, level| -> Vec<u8> {
            let levels = formatted(markdown, level).into_iter().filter_map(|block| match block {
                Block::Heading { level, .. } => Some(level),
                _ => None,
            });
            levels.collect()
        };
        assert_eq!(levels("# a\n## b\n### c\n# d", 2), [2, 3, 4, 2]);
        assert_eq!(levels("### a\n##### b\n### c", 3), [3, 4, 3]);
        assert_eq!(levels("## a\n# b\n## c", 2), [2, 2, 3], "the first may not be below what it belongs to");
        assert_eq!(levels("# a\n## b\n### c\n#### d", 3), [3, 4, 4, 4]);
    }

    #[test]
    fn lists_nest_and_keep_their_paragraphs() {
        let blocks = formatted("1. een\n   - a\n   - b\n\n   meer\n2. twee\n", 1);
        let Block::List(list) = &blocks[0] else { panic!("a list was expected, not {blocks:?}") };
        assert!(list.ordered && list.items.len() == 2, "{list:?}");
        let first = &list.items[0];
        assert_eq!(paragraph(&first[0]).words(), "een");
        assert!(matches!(&first[1], Block::List(inner) if !inner.ordered && inner.items.len() == 2), "{first:?}");
        assert_eq!(paragraph(&first[2]).words(), "meer");
    }

    #[test]
    fn what_is_not_known_stays_as_typed() {
        let typed = "Een <b>tag</b> ![foto](x.png)\n\n<div>\nblok\n</div>\n\n> citaat\n\n```rust\ncode\n```\n\n***\n\n[los]: https://los.nl\n";
        let words: Vec<String> = formatted(typed, 1).iter().map(|block| paragraph(block).words()).collect();
        let all = words.join("|");
        for piece in ["Een <b>tag</b> ![foto](x.png)", "<div>\nblok\n</div>", "citaat", "code", "***", "https://los.nl"]
        {
            assert!(all.contains(piece), "{piece:?} in {all:?}");
        }
    }

    #[test]
    fn any_bytes_can_be_read() {
        for odd in ["", "\n\n", "- ", "1.", "[", "![", "**", "#", "> - # x", "[](y)", "<", "\u{0}a"] {
            let _ = formatted(odd, 9);
        }
        assert_eq!(paragraph(&formatted("[](https://y.nl)", 1)[0]).words(), "https://y.nl");
    }
}
