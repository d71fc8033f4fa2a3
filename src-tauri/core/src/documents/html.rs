//! From a description to one web page that needs nothing else: no scripts, no outside hosts.

mod front;
mod inline;
#[cfg(test)]
#[allow(clippy::expect_used)]
mod tests;

use std::fmt::Write as _;

use super::colour::Colour;
use super::description::{Align, Block, Cell, Column, Document, Layout, List, Table, Text};
use super::figures;
use super::outline::{self, Heading, heading_of};

/// Makes a web page. It is accessible (WCAG 2.2 AA) on any width, and prints well.
pub fn html(document: &Document) -> String {
    let headings = outline::headings(document);
    let house = Colour::house(&document.style.colour);
    let mut page = Page { html: String::new(), notes: Vec::new(), tables: 0, house };
    page.head(document);
    match (document.layout, &document.letter) {
        (Layout::Letter, Some(letter)) => page.letter_head(document, letter),
        _ => page.cover(document),
    }
    if document.layout == Layout::Report && !headings.is_empty() {
        page.contents(&headings);
    }
    page.html.push_str("<main id=\"inhoud\" tabindex=\"-1\">\n");
    let mut numbered = headings.iter().enumerate();
    for block in &document.blocks {
        if heading_of(block).is_some() {
            if let Some((number, heading)) = numbered.next() {
                page.heading(number, heading);
            }
        } else {
            page.block(block);
        }
    }
    page.endnotes();
    page.html.push_str("</main>\n");
    page.foot(document);
    page.html
}

struct Page {
    html: String,
    /// Footnotes so far, in HTML.
    notes: Vec<String>,
    /// Tables so far; each is named by its caption.
    tables: usize,
    house: Colour,
}

impl Page {
    fn add(&mut self, html: &str) {
        self.html.push_str(html);
    }

    fn contents(&mut self, headings: &[Heading]) {
        self.add("<nav aria-labelledby=\"inhoudsopgave\">\n<h2 id=\"inhoudsopgave\">Inhoud</h2>\n<ol>\n");
        let mut depth = 1;
        for (number, heading) in headings.iter().enumerate().filter(|(_, heading)| heading.is_in_contents()) {
            match (depth, heading.level) {
                (1, 2) => self.add("<ol>\n"),
                (2, 1) => self.add("</li>\n</ol>\n</li>\n"),
                _ if number > 0 => self.add("</li>\n"),
                _ => {}
            }
            depth = heading.level;
            let _ = write!(self.html, "<li><a href=\"#kop-{}\">{}</a>", number + 1, escaped(&heading.title()));
        }
        self.add(if depth == 2 { "</li>\n</ol>\n</li>\n" } else { "</li>\n" });
        self.add("</ol>\n</nav>\n");
    }

    /// The title is level 1, so chapters are level 2.
    fn heading(&mut self, number: usize, heading: &Heading) {
        let level = heading.level + 1;
        let title = escaped(&heading.title());
        let _ = writeln!(self.html, "<h{level} id=\"kop-{}\">{title}</h{level}>", number + 1);
    }

    fn block(&mut self, block: &Block) {
        match block {
            Block::Heading { text, .. } if text.trim().is_empty() => {}
            Block::Heading { text, .. } => self.paragraph(&Text::bold(text.as_str())),
            Block::Paragraph(text) => self.paragraph(text),
            Block::List(list) => self.list(list),
            Block::Table(table) => self.table(table),
            Block::Figure(figure) => self.add(&figures::figure_html(figure)),
            Block::Chart(chart) => {
                self.add(&figures::chart_html(chart, self.house));
                self.table(&chart.table());
            }
            Block::Facts(facts) => self.facts(facts),
            Block::Signatures(names) => self.signatures(names),
        }
    }

    fn paragraph(&mut self, text: &Text) {
        if !text.words().trim().is_empty() {
            let words = self.inline(text);
            let _ = writeln!(self.html, "<p>{words}</p>");
        }
    }

    fn list(&mut self, list: &List) {
        let tag = if list.ordered { "ol" } else { "ul" };
        let _ = writeln!(self.html, "<{tag}>");
        for item in &list.items {
            self.add("<li>");
            let alone = item.iter().filter(|block| matches!(block, Block::Paragraph(_))).count() == 1;
            for block in item {
                match block {
                    Block::Paragraph(text) if alone => {
                        let words = self.inline(text);
                        self.add(&words);
                    }
                    block => self.block(block),
                }
            }
            self.add("</li>\n");
        }
        let _ = writeln!(self.html, "</{tag}>");
    }

    fn table(&mut self, table: &Table) {
        self.tables += 1;
        let number = self.tables;
        // A wide table scrolls within its own frame, also with the keyboard.
        let _ = writeln!(
            self.html,
            "<div class=\"table\" role=\"region\" tabindex=\"0\" aria-labelledby=\"tabel-{number}\">\n<table>\n\
             <caption id=\"tabel-{number}\">{}</caption>\n<thead>\n<tr>",
            escaped(&table.caption)
        );
        for column in &table.columns {
            let class = aligned(Some(column));
            if column.header.trim().is_empty() {
                let _ = write!(self.html, "<td{class}></td>");
            } else {
                let _ = write!(self.html, "<th scope=\"col\"{class}>{}</th>", escaped(&column.header));
            }
        }
        self.add("</tr>\n</thead>\n<tbody>\n");
        if table.rows.is_empty() {
            let _ =
                writeln!(self.html, "<tr><td colspan=\"{}\">{}</td></tr>", table.columns.len().max(1), super::NO_ROWS);
        }
        for row in &table.rows {
            self.row(row, &table.columns);
        }
        self.add("</tbody>\n");
        if let Some(total) = &table.total {
            self.add("<tfoot>\n");
            self.row(total, &table.columns);
            self.add("</tfoot>\n");
        }
        self.add("</table>\n</div>\n");
    }

    fn row(&mut self, cells: &[Cell], columns: &[Column]) {
        self.add("<tr>");
        let missing = columns.len().saturating_sub(cells.len());
        for (number, cell) in cells.iter().chain(std::iter::repeat_n(&Cell::Empty, missing)).enumerate() {
            let class = aligned(columns.get(number));
            let cell = match cell {
                Cell::Text(text) => format!("<td{class}>{}</td>", self.inline(text)),
                Cell::Header(text) => format!("<th scope=\"row\"{class}>{}</th>", self.inline(text)),
                Cell::Bar { done, held, over, alternative } => {
                    format!("<td class=\"bar\">{}</td>", bar(*done, *held, *over, alternative))
                }
                Cell::Empty => format!("<td{class}></td>"),
            };
            self.add(&cell);
        }
        self.add("</tr>\n");
    }

    fn facts(&mut self, facts: &[(String, Text)]) {
        if facts.is_empty() {
            return;
        }
        self.add("<dl>\n");
        for (name, value) in facts {
            let value = self.inline(value);
            let _ = writeln!(self.html, "<div><dt>{}</dt><dd>{value}</dd></div>", escaped(name));
        }
        self.add("</dl>\n");
    }

    fn signatures(&mut self, names: &[String]) {
        if names.is_empty() {
            return;
        }
        self.add("<ul class=\"signatures\">\n");
        for name in names {
            let _ = writeln!(self.html, "<li>{}</li>", escaped(name));
        }
        self.add("</ul>\n");
    }
}

fn aligned(column: Option<&Column>) -> &'static str {
    match column.map(|column| column.align) {
        Some(Align::End) => " class=\"end\"",
        _ => "",
    }
}

/// A bar of three widths in tenths of a percent; its text is for those who cannot see it.
fn bar(done: u32, held: u32, over: bool, alternative: &str) -> String {
    let done = if over { 1000 } else { done.min(1000) };
    let held = if over { 0 } else { held.min(1000 - done) };
    let class = if over { "done over" } else { "done" };
    let mut html = format!("<span class=\"track\" role=\"img\" aria-label=\"{}\">", escaped(alternative));
    for (class, part) in [(class, done), ("held", held)] {
        if part > 0 {
            let _ = write!(html, "<span class=\"{class}\" style=\"width:{}.{}%\"></span>", part / 10, part % 10);
        }
    }
    html.push_str("</span>");
    html
}

/// Text that cannot be taken for markup, in an attribute neither.
pub(super) fn escaped(text: &str) -> String {
    let mut html = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => html.push_str("&amp;"),
            '<' => html.push_str("&lt;"),
            '>' => html.push_str("&gt;"),
            '"' => html.push_str("&quot;"),
            '\'' => html.push_str("&#39;"),
            c if c.is_control() && !matches!(c, '\n' | '\t') => {}
            c => html.push(c),
        }
    }
    html
}
