//! The smallest window Tauri can show with our settings: what `cargo xtask bench` holds the program's own start
//! against. The same size, security policy and web engine, and one page that is only a heading.

use std::borrow::Cow;

use tauri::utils::assets::{AssetKey, AssetsIter, CspHash};
use tauri::{App, Assets, Runtime, WebviewWindowBuilder};

const PAGE: &str = "<!doctype html><html lang=\"nl\"><meta charset=\"utf-8\"><title>Leeg</title><h1>Leeg</h1></html>";

/// The page, whatever is asked for.
struct OnePage;

impl<R: Runtime> Assets<R> for OnePage {
    fn setup(&self, _: &App<R>) {}

    fn get(&self, _: &AssetKey) -> Option<Cow<'_, [u8]>> {
        Some(Cow::Borrowed(PAGE.as_bytes()))
    }

    fn iter(&self) -> Box<AssetsIter<'_>> {
        Box::new(std::iter::once((Cow::Borrowed("/index.html"), Cow::Borrowed(PAGE.as_bytes()))))
    }

    fn csp_hashes(&self, _: &AssetKey) -> Box<dyn Iterator<Item = CspHash<'_>> + '_> {
        Box::new(std::iter::empty())
    }
}

fn main() -> tauri::Result<()> {
    // The program's own context, so that a change of its settings changes both; only the pages are others.
    let mut context = tauri::generate_context!();
    context.set_assets(Box::new(OnePage));
    let open = |app: &mut App| {
        for window in &app.config().app.windows {
            WebviewWindowBuilder::from_config(app.handle(), window)?.build()?;
        }
        Ok(())
    };
    tauri::Builder::default().setup(open).run(context)
}
