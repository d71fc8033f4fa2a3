//! Running text: bold, italic, links, and footnotes with the way back.

use std::fmt::Write as _;

use super::super::description::Text;
use super::super::words::followable;
use super::{Page, escaped};

impl Page {
    /// Running text in HTML; its footnotes wait for the end of the page.
    pub(super) fn inline(&mut self, text: &Text) -> String {
        let mut html = String::new();
        for run in &text.0 {
            html.push_str(&styled(&run.text, run.bold, run.italic, run.link.as_deref()));
            if let Some(note) = &run.note {
                let number = self.note(note);
                let _ = write!(
                    html,
                    "<sup><a id=\"bij-noot-{number}\" href=\"#noot-{number}\" role=\"doc-noteref\" \
                     aria-label=\"Voetnoot {number}\">{number}</a></sup>"
                );
            }
        }
        html
    }

    /// Keeps a note; the answer is its number, from 1.
    fn note(&mut self, note: &Text) -> usize {
        let words = note.0.iter().map(|run| styled(&run.text, run.bold, run.italic, run.link.as_deref()));
        self.notes.push(words.collect());
        self.notes.len()
    }

    /// The footnotes, where there are any.
    pub(super) fn endnotes(&mut self) {
        if self.notes.is_empty() {
            return;
        }
        self.add("<section role=\"doc-endnotes\" aria-labelledby=\"voetnoten\">\n<h2 id=\"voetnoten\">Voetnoten</h2>\n<ol>\n");
        for (number, words) in (1..).zip(std::mem::take(&mut self.notes)) {
            let _ = writeln!(
                self.html,
                "<li id=\"noot-{number}\">{words} <a href=\"#bij-noot-{number}\" role=\"doc-backlink\" \
                 aria-label=\"Terug naar de tekst bij voetnoot {number}\">↩</a></li>"
            );
        }
        self.add("</ol>\n</section>\n");
    }
}

fn styled(text: &str, bold: bool, italic: bool, link: Option<&str>) -> String {
    let mut words = escaped(text).replace('\n', "<br>");
    if italic {
        words = format!("<em>{words}</em>");
    }
    if bold {
        words = format!("<strong>{words}</strong>");
    }
    if let Some(address) = link.filter(|address| followable(address)) {
        words = format!("<a href=\"{}\">{words}</a>", escaped(address.trim()));
    }
    words
}
