//! Bundles: a document followed by its papers as numbered bijlagen, in one PDF.
//!
//! Papers are numbered from 1 in the order they are given, whether they can be shown or not, so the
//! document before them can say "bijlage 3" and be right.
//!
//! Papers come one at a time and go straight into the file: what is in memory is one paper and, at
//! the end, the document. Photos get a sheet of our own with a heading; JPEG and most PNG are put in
//! without decoding them. Pages of PDFs follow a sheet that announces them. A paper that cannot be
//! shown has a sheet that says so.
//!
//! With photos alone the whole is PDF/UA-1 and PDF/A-2a, as the document was. Nobody can say that of
//! pages that others made; then the bundle does not claim it, but keeps the structure it has.

mod foreign;
mod join;
mod jpeg;
mod missing;
mod photo;
mod png;
mod sheets;
#[cfg(test)]
#[allow(clippy::expect_used, clippy::panic, clippy::unwrap_used)]
mod tests;

use std::io::Write;
use std::ops::ControlFlow;
use std::panic::{AssertUnwindSafe, catch_unwind};

use lopdf::{Object, ObjectId};

use self::foreign::Foreign;
use self::join::{Bookmark, Leaf, Main};
pub use self::missing::{Missing, Reason};
use self::photo::Photo;
use self::sheets::Sheets;
use super::Error;
use super::colour::Colour;
use super::file::{File, Objects as _};
use super::unprintable::replaced;

/// A paper that goes along with a document.
#[derive(Debug, Clone)]
pub struct Paper {
    /// Of its file: `IMG_0123.jpg`.
    pub name: String,
    /// What it is: "12 maart 2026, treinkaartje, € 12,40". Its heading is "Bijlage 3 — " and this;
    /// where it is empty, the name.
    pub about: String,
    pub bytes: Vec<u8>,
}

/// What became of a bundle.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Bundled {
    /// Papers of which the bundle only says that they are missing.
    pub missing: Vec<Missing>,
    /// Whether there are pages of others in it, so that it is not PDF/UA and PDF/A as a whole.
    pub has_foreign_pages: bool,
}

/// Writes a document, made by [`super::pdf`], with its papers to `to`. `colour` is the house colour,
/// `#rrggbb`. Before each paper and after the last `progress` hears how many are done and how many
/// there are; it can stop the work, which then fails with [`Error::Stopped`]. A paper that is an
/// error ends the work too: one that cannot be read from where it is kept is no missing receipt.
///
/// The same document and papers give the same bytes.
pub fn bundle<E: From<Error>>(
    document: &[u8],
    colour: &str,
    papers: impl ExactSizeIterator<Item = Result<Paper, E>>,
    to: impl Write,
    mut progress: impl FnMut(usize, usize) -> ControlFlow<()>,
) -> Result<Bundled, E> {
    let total = papers.len();
    let mut bundle = Bundle::new(document, colour, to)?;
    for (done, paper) in papers.enumerate() {
        if progress(done, total).is_break() {
            return Err(Error::Stopped.into());
        }
        bundle.add(done + 1, paper?)?;
    }
    if progress(total, total).is_break() {
        return Err(Error::Stopped.into());
    }
    Ok(bundle.finish()?)
}

struct Bundle<W> {
    main: Main,
    file: File<W>,
    sheets: Sheets,
    leaves: Vec<Leaf>,
    bookmarks: Vec<Bookmark>,
    bundled: Bundled,
}

/// A paper that was understood.
enum Content {
    Photo(Photo),
    Pages(Foreign),
}

impl<W: Write> Bundle<W> {
    fn new(document: &[u8], colour: &str, to: W) -> Result<Self, Error> {
        let main = Main::open(document)?;
        let file = File::new(to, main.pdf.max_id)?;
        let sheets = Sheets::new(Colour::house(colour))?;
        Ok(Self { main, file, sheets, leaves: Vec::new(), bookmarks: Vec::new(), bundled: Bundled::default() })
    }

    fn add(&mut self, number: usize, paper: Paper) -> Result<(), Error> {
        let Paper { name, about, bytes } = paper;
        // Anyone may have given the file its name; that is no reason not to print.
        let shown = replaced(&mut self.sheets.setter, &name);
        let about = if about.trim().is_empty() { shown.as_str() } else { about.trim() };
        let title = format!("Bijlage {number} — {}", short(about));
        self.bookmarks.push((title.clone(), self.leaves.len()));

        let content = understood(&bytes, self.main.pages, self.file.last());
        drop(bytes);
        let sheet = match content {
            Ok(Content::Photo(photo)) => self.photo(&title, photo)?,
            Ok(Content::Pages(foreign)) => return self.pages(&title, &shown, foreign),
            Err(reason) => {
                let sentence =
                    format!("{shown} kan niet in dit stuk worden opgenomen: {reason}. Lever deze bijlage los aan.");
                self.bundled.missing.push(Missing { number, name, reason });
                self.sheets.notice(&title, &sentence)?
            }
        };
        self.leaves.push(Leaf::Sheet(sheet));
        Ok(())
    }

    fn photo(&mut self, title: &str, photo: Photo) -> Result<usize, Error> {
        let image = self.file.reserve();
        let sheet = self.sheets.photo(title, &photo, image)?;
        self.file.put(image, photo.stream().into())?;
        Ok(sheet)
    }

    fn pages(&mut self, title: &str, name: &str, foreign: Foreign) -> Result<(), Error> {
        let sentence = match foreign.pages.len() {
            1 => format!("{name}, 1 bladzijde. Deze staat hierna."),
            many => format!("{name}, {many} bladzijden. Deze staan hierna."),
        };
        let sheet = self.sheets.notice(title, &sentence)?;
        self.leaves.push(Leaf::Sheet(sheet));
        self.file.taken(foreign.last);
        for (id, object) in foreign.objects {
            self.file.put(id, object)?;
        }
        self.leaves.extend(foreign.pages.into_iter().map(Leaf::Foreign));
        self.bundled.has_foreign_pages = true;
        Ok(())
    }

    fn finish(self) -> Result<Bundled, Error> {
        let Self { mut main, mut file, sheets, leaves, bookmarks, bundled } = self;
        main.pdf.max_id = file.last();
        if !leaves.is_empty() {
            main.join(sheets, &leaves, &bookmarks, !bundled.has_foreign_pages)?;
        }
        file.taken(main.pdf.max_id);
        file.put_all(&main.pdf.objects)?;
        let at = |key: &[u8]| main.pdf.trailer.get(key).and_then(Object::as_reference);
        let catalog: ObjectId = at(b"Root").map_err(|_| Error::NotAPdf)?;
        file.finish(catalog, at(b"Info").ok())?;
        Ok(bundled)
    }
}

/// A heading must leave room on its sheet.
fn short(about: &str) -> String {
    const LONGEST: usize = 200;
    match about.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", about[..end].trim_end()),
        None => about.to_owned(),
    }
}

/// What a paper is, whatever its name says. Papers come from anywhere; one that a library stumbles
/// over must not take the program with it.
fn understood(bytes: &[u8], parent: ObjectId, last: u32) -> Result<Content, Reason> {
    catch_unwind(AssertUnwindSafe(|| match infer::get(bytes).map(|kind| kind.mime_type()) {
        _ if bytes.is_empty() => Err(Reason::Empty),
        Some("image/jpeg") => jpeg::photo(bytes).map(Content::Photo),
        Some("image/png") => png::photo(bytes).map(Content::Photo),
        Some("image/webp") => photo::webp(bytes).map(Content::Photo),
        Some("application/pdf") => foreign::pages(bytes, parent, last).map(Content::Pages),
        Some("image/heif" | "image/heic") => Err(Reason::Heic),
        _ => Err(Reason::Kind),
    }))
    .unwrap_or(Err(Reason::Damaged))
}
