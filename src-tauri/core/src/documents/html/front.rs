//! What stands before and after the text of a web page: its head, cover or head of a letter, colophon.

use std::fmt::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD as BASE64;

use super::super::description::{Document, Highlight, Letter, Logo, Text};
use super::{Page, escaped};

const STYLE: &str = include_str!("../html.css");

impl Page {
    pub(super) fn head(&mut self, document: &Document) {
        let house = self.house.hex();
        let _ = write!(
            self.html,
            "<!DOCTYPE html>\n<html lang=\"nl\">\n<head>\n<meta charset=\"utf-8\">\n\
             <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\">\n\
             <title>{title} – {organisation}</title>\n<meta name=\"author\" content=\"{organisation}\">\n\
             <style>\n:root {{ --house: {house}; }}\n{STYLE}</style>\n</head>\n<body>\n\
             <a class=\"skip\" href=\"#inhoud\">Naar de inhoud</a>\n",
            title = escaped(&document.title),
            organisation = escaped(&document.organisation),
        );
    }

    pub(super) fn cover(&mut self, document: &Document) {
        self.add("<header>\n<div class=\"cover\">\n<div>\n");
        let _ = writeln!(self.html, "<p class=\"organisation\">{}</p>", escaped(&document.organisation));
        let _ = writeln!(self.html, "<h1>{}</h1>", escaped(&document.title));
        if let Some(subtitle) = &document.subtitle {
            let _ = writeln!(self.html, "<p class=\"subtitle\">{}</p>", escaped(subtitle));
        }
        self.add("</div>\n");
        if let Some(logo) = &document.style.logo {
            self.logo(logo);
        }
        self.add("</div>\n");
        self.standing(document);
        self.highlights(&document.highlights);
        self.add("</header>\n");
    }

    /// Sender, addressee, date and reference; the title is the subject.
    pub(super) fn letter_head(&mut self, document: &Document, letter: &Letter) {
        self.add("<header class=\"letter\">\n");
        if let Some(logo) = &document.style.logo {
            self.logo(logo);
        }
        let _ = writeln!(self.html, "<p class=\"organisation\">{}</p>", escaped(&document.organisation));
        self.address(&document.style.address);
        let _ = writeln!(self.html, "<p class=\"addressee\">{}</p>", lines(&letter.addressee));
        let details: Vec<(String, Text)> =
            letter.details.iter().map(|(name, value)| (name.clone(), value.as_str().into())).collect();
        self.facts(&details);
        let _ = writeln!(self.html, "<h1>{}</h1>", escaped(&document.title));
        if let Some(subtitle) = &document.subtitle {
            let _ = writeln!(self.html, "<p class=\"subtitle\">{}</p>", escaped(subtitle));
        }
        self.standing(document);
        self.highlights(&document.highlights);
        self.add("</header>\n");
    }

    fn standing(&mut self, document: &Document) {
        self.add("<p class=\"standing\">");
        if document.draft && !document.standing.to_lowercase().contains("concept") {
            self.add("<strong class=\"draft\">Concept</strong> ");
        }
        let _ = writeln!(self.html, "{}</p>", escaped(&document.standing));
    }

    fn highlights(&mut self, highlights: &[Highlight]) {
        if !highlights.is_empty() {
            self.add("<ul class=\"highlights\">\n");
            for highlight in highlights {
                let (figure, label) = (escaped(&highlight.figure), escaped(&highlight.label));
                let _ = writeln!(self.html, "<li><strong>{figure}</strong> <span>{label}</span></li>");
            }
            self.add("</ul>\n");
        }
    }

    /// The council's own address.
    fn address(&mut self, address: &[String]) {
        if !address.is_empty() {
            let _ = writeln!(self.html, "<address>{}</address>", lines(address));
        }
    }

    fn logo(&mut self, logo: &Logo) {
        let kind = if logo.bytes.starts_with(b"\x89PNG") { "png" } else { "jpeg" };
        let data = BASE64.encode(&logo.bytes);
        let alternative = escaped(&logo.alternative);
        let _ =
            writeln!(self.html, "<img class=\"logo\" src=\"data:image/{kind};base64,{data}\" alt=\"{alternative}\">");
    }

    /// The colophon: who made this, where they are, where the document stands.
    pub(super) fn foot(&mut self, document: &Document) {
        let _ = writeln!(self.html, "<footer>\n<p>{}</p>", escaped(&document.organisation));
        if document.letter.is_none() {
            self.address(&document.style.address);
        }
        for line in [Some(&document.standing), document.style.footer.as_ref()].into_iter().flatten() {
            let _ = writeln!(self.html, "<p>{}</p>", escaped(line));
        }
        self.add("</footer>\n</body>\n</html>\n");
    }
}

fn lines(lines: &[String]) -> String {
    lines.iter().map(|line| escaped(line)).collect::<Vec<_>>().join("<br>")
}
