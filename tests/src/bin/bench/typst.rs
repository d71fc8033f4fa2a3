//! A description as Typst markup: the same words and structure on pages of the same size, as a Typst user would write
//! them.

use std::fmt::Write as _;

use raadwerk_core::documents::{Align, Bars, Block, Cell, Chart, Document, List, Table, Text};

use crate::Outcome;

/// Fonts, sizes and margins as Raadwerk has them. The date makes PDF/A possible.
const STYLE: &str = r##"
#let house = rgb("#0f4c5c")
#set document(date: datetime(year: 2027, month: 3, day: 2))
#set page(paper: "a4", margin: (left: 28mm, right: 24mm, top: 30mm, bottom: 26mm))
#set text(font: "Atkinson Hyperlegible Next", size: 11pt, lang: "nl", hyphenate: false)
#set par(leading: 0.72em, spacing: 1.2em)
#set list(spacing: 0.8em)
#set heading(numbering: (..numbers) => if numbers.pos().len() < 3 { numbering("1.1", ..numbers) })
#show heading: set text(fill: house)
#show heading: set block(above: 1.5em, below: 0.7em)
#show heading.where(level: 1): set text(size: 22pt)
#show heading.where(level: 2): set text(size: 14pt)
#show heading.where(level: 3): set text(size: 12pt)
#show heading.where(level: 1): it => { pagebreak(weak: true); it }
#show link: set text(fill: house)
#show figure: set block(breakable: true)
#show figure.caption: it => align(left, strong(it.body))
#set figure.caption(position: top)
#set table(inset: (x: 6pt, y: 4.5pt), stroke: (x, y) => (bottom: 0.5pt + luma(200)))
#show table: set text(size: 10pt)
#show table: set par(leading: 0.6em)
#show table.cell.where(y: 0): set text(weight: "bold", fill: white)
#let row(label, ..bars) = (label, stack(spacing: 2pt, ..bars.pos().map(((length, fill, said)) =>
  stack(dir: ltr, spacing: 4pt, rect(width: length, height: 9pt, fill: fill), text(size: 9pt, said)))))
#let bars(caption, alt, ..rows) = figure(kind: image, supplement: none, caption: caption, alt: alt, align(left, {
  grid(columns: (30%, 1fr), column-gutter: 8pt, row-gutter: 8pt, ..rows.pos().flatten())
  line(length: 100%, stroke: 0.5pt)
}))
"##;

pub fn markup(document: &Document) -> Outcome<String> {
    let mut page =
        format!("#set document(title: {}, author: {})", quoted(&document.title), quoted(&document.organisation));
    page.push_str(STYLE);
    let subtitle = document.subtitle.as_deref().unwrap_or_default();
    let (organisation, title, standing) = (&document.organisation, &document.title, &document.standing);
    let _ = write!(
        page,
        "#block(width: 100%, height: 38%, fill: house, inset: 2em, text(fill: white)[\n#text(size: 14pt)[{}]\n\n\
         #text(size: 30pt, weight: \"bold\")[{}]\n\n{}\n])\n",
        escaped(organisation),
        escaped(title),
        escaped(subtitle),
    );
    let highlights = document.highlights.iter().fold(String::new(), |all, highlight| {
        let (figure, label) = (escaped(&highlight.figure), escaped(&highlight.label));
        all + &format!("[#text(size: 24pt, weight: \"bold\")[{figure}] \\ {label}], ")
    });
    let _ = write!(
        page,
        "#grid(columns: (1fr, 1fr), row-gutter: 1em, {highlights})\n#v(1fr)\n{}\n#pagebreak()\n\
         #set page(header: [{} #h(1fr) {}], footer: context [{} #h(1fr) pagina #counter(page).display() van \
         #counter(page).final().first()])\n#outline(title: [Inhoud], depth: 2)\n",
        escaped(standing),
        escaped(organisation),
        escaped(title),
        escaped(standing),
    );
    for block in &document.blocks {
        put(&mut page, block)?;
    }
    Ok(page)
}

fn put(page: &mut String, block: &Block) -> Outcome {
    match block {
        Block::Heading { level, text } => {
            let _ = writeln!(page, "\n{} {}", "=".repeat(usize::from(*level)), escaped(text));
        }
        Block::Paragraph(text) => {
            let _ = writeln!(page, "\n{}", words(text));
        }
        Block::List(list) => put_list(page, list)?,
        Block::Table(table) => put_table(page, table),
        Block::Chart(Chart::Bars(bars)) => {
            put_bars(page, bars);
            // Ours has the same numbers under the drawing.
            if let Block::Chart(chart) = block {
                put_table(page, &chart.table());
            }
        }
        other => return Err(format!("not written as Typst yet: {other:?}").into()),
    }
    Ok(())
}

fn put_list(page: &mut String, list: &List) -> Outcome {
    let marker = if list.ordered { '+' } else { '-' };
    page.push('\n');
    for item in &list.items {
        let [Block::Paragraph(text)] = item.as_slice() else {
            return Err("a list is of single paragraphs".into());
        };
        let _ = writeln!(page, "{marker} {}", words(text));
    }
    Ok(())
}

fn put_table(page: &mut String, table: &Table) {
    let (mut columns, mut aligned, mut headers) = (String::new(), String::new(), String::new());
    // Names beside amounts take what is left; otherwise the last column does.
    let widest =
        if table.columns.iter().any(|column| column.align == Align::End) { 0 } else { table.columns.len() - 1 };
    for (number, column) in table.columns.iter().enumerate() {
        columns.push_str(if number == widest { "1fr, " } else { "auto, " });
        aligned.push_str(if column.align == Align::End { "right, " } else { "left, " });
        let _ = write!(headers, "[{}], ", escaped(&column.header));
    }
    let _ = write!(
        page,
        "\n#figure(kind: table, supplement: none, caption: [{}], table(columns: ({columns}), align: ({aligned}), \
         fill: (x, y) => if y == 0 {{ house }}, table.header({headers}),\n",
        escaped(&table.caption)
    );
    for row in table.rows.iter().chain(&table.total) {
        for cell in row {
            let _ = match cell {
                Cell::Text(text) => write!(page, "[{}], ", words(text)),
                Cell::Header(text) => write!(page, "[*{}*], ", words(text)),
                Cell::Bar { alternative, .. } => write!(page, "[{}], ", escaped(alternative)),
                Cell::Empty => write!(page, "[], "),
            };
        }
        page.push('\n');
    }
    page.push_str("))\n");
}

fn put_bars(page: &mut String, bars: &Bars) {
    const LONGEST: i64 = 70;
    let most = bars.groups.iter().flat_map(|group| &group.values).map(|value| value.amount).max().unwrap_or(1).max(1);
    let alternative = Chart::Bars(bars.clone()).alternative();
    let _ = write!(page, "\n#bars([{}], {},\n", escaped(&bars.caption), quoted(&alternative));
    for group in &bars.groups {
        let _ = write!(page, "row([{}], ", escaped(&group.label));
        for (number, value) in group.values.iter().enumerate() {
            let fill = if number == 0 { "house" } else { "luma(160)" };
            let _ = write!(page, "({}%, {fill}, [{}]), ", value.amount.max(0) * LONGEST / most, escaped(&value.text));
        }
        page.push_str("),\n");
    }
    page.push_str(")\n");
}

fn words(text: &Text) -> String {
    let mut words = String::new();
    for run in &text.0 {
        let said = escaped(&run.text);
        let said = if run.bold { format!("#strong[{said}]") } else { said };
        let _ = match &run.link {
            Some(address) => write!(words, "#link({})[{said}]", quoted(address)),
            None => write!(words, "{said}"),
        };
    }
    words
}

/// Words that stay words.
fn escaped(text: &str) -> String {
    text.chars().fold(String::new(), |mut all, letter| {
        if "\\#$*_[]<>@`~/=".contains(letter) {
            all.push('\\');
        }
        all.push(letter);
        all
    })
}

/// A string of Typst's own language.
fn quoted(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_stay_words() {
        let text = Text::plain("* 1 [a] #let $x$");
        assert_eq!(words(&text), "\\* 1 \\[a\\] \\#let \\$x\\$");
        assert_eq!(quoted("zei \"ja\""), "\"zei \\\"ja\\\"\"");
    }
}
