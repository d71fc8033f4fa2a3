//! Pictures of pages, for showing a PDF before it is saved or printed.

use std::sync::Arc;

use hayro::hayro_interpret::InterpreterSettings;
use hayro::hayro_syntax::Pdf;
use hayro::vello_cpu::color::palette::css::WHITE;
use hayro::{PixmapSettings, RenderCache, RenderSettings, render};

use super::Error;

/// The largest picture made, in pixels across.
const WIDEST: u32 = 8000;

/// A PDF to look at, read once.
#[derive(Clone)]
pub struct Pages(Arc<Pdf>);

impl Pages {
    /// Fails with [`Error::NotAPdf`].
    pub fn read(pdf: Arc<Vec<u8>>) -> Result<Self, Error> {
        Pdf::new(pdf).map(|pdf| Self(Arc::new(pdf))).map_err(|_| Error::NotAPdf)
    }

    pub fn count(&self) -> usize {
        self.0.pages().len()
    }

    /// A page, counted from 0, as a PNG of that many pixels across.
    pub fn png(&self, page: usize, width_px: u32) -> Result<Vec<u8>, Error> {
        picture(&self.0, page, width_px)
    }
}

impl std::fmt::Debug for Pages {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Pages({})", self.count())
    }
}

/// How many pages a PDF has.
pub fn page_count(pdf: &[u8]) -> Result<usize, Error> {
    Ok(Pages::read(Arc::new(pdf.to_vec()))?.count())
}

/// A page, counted from 0, as a PNG of that many pixels across.
pub fn page_png(pdf: &[u8], page: usize, width_px: u32) -> Result<Vec<u8>, Error> {
    Pages::read(Arc::new(pdf.to_vec()))?.png(page, width_px)
}

fn picture(pdf: &Pdf, page: usize, width_px: u32) -> Result<Vec<u8>, Error> {
    let page = pdf.pages().get(page).ok_or(Error::NoPage(page))?;
    let (width, _) = page.render_dimensions();
    // A hair more, so that rounding down does not cost a pixel.
    let scale = (pixels(width_px.clamp(1, WIDEST)) + 0.01) / width.max(1.0);
    let size = PixmapSettings { x_scale: scale, y_scale: scale, bg_color: WHITE };
    let cache = RenderCache::new();
    let picture = render(page, &cache, &InterpreterSettings::default(), &RenderSettings::default(), &size);
    picture.into_png().map_err(|why| Error::Picture(why.to_string()))
}

#[allow(clippy::cast_precision_loss)]
fn pixels(count: u32) -> f32 {
    count as f32
}
