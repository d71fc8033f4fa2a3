//! A window to walk through: its own display, its own driver, its own home.

use std::fs;
use std::mem::ManuallyDrop;
use std::net::TcpListener;
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::Arc;
use std::time::{Duration, Instant};

use serde_json::{Value, json};
use tempfile::TempDir;
use thirtyfour::prelude::*;
use thirtyfour::{Capabilities, Key};

/// How long something on screen may take before a journey is lost. Generous: a busy machine is no reason to fail.
const PATIENCE: Duration = Duration::from_mins(1);

/// The day on which every journey takes place.
const NOW: &str = "2026-11-03T20:14:00+01:00";

/// Brings an element to the middle of the window, away from what stands fixed at its edges.
const IN_SIGHT: &str = "arguments[0].scrollIntoView({ block: 'center' })";

/// What the program starts with.
pub enum Start<'s> {
    Nothing,
    Example,
    File(&'s Path),
}

pub struct Window {
    /// Not dropped: it would try to end a session whose driver is gone, and wait two minutes for it.
    pub driver: ManuallyDrop<WebDriver>,
    home: Arc<TempDir>,
    display: String,
    helpers: Vec<Child>,
}

impl Window {
    /// Starts the program for Fenna Oosterlaan.
    pub async fn open(start: Start<'_>) -> Self {
        let window = Self::open_for(start, Some("Fenna Oosterlaan")).await;
        window.see("main, .start").await;
        window
    }

    /// Starts the program on a computer that knows this name, or none.
    pub async fn open_for(start: Start<'_>, who: Option<&str>) -> Self {
        let home = tempfile::tempdir().expect("a home");
        let config = home.path().join("config/nl.raadwerk.raadwerk");
        fs::create_dir_all(&config).expect("a folder for settings");
        if let Some(who) = who {
            fs::write(config.join("raadwerk.json"), json!({ "who": who, "recent": [] }).to_string()).expect("settings");
        }
        Self::open_in(Arc::new(home), start).await
    }

    /// Closes it and starts the program anew on the same computer.
    pub async fn again(self, start: Start<'_>) -> Self {
        let home = Arc::clone(&self.home);
        self.close().await;
        Self::open_in(home, start).await
    }

    async fn open_in(home: Arc<TempDir>, start: Start<'_>) -> Self {
        let (display, screen) = start_display();
        let port = free_port();
        let driver = start_driver(&home, &display, port, &[]);
        let arguments: Vec<String> = match start {
            Start::Nothing => vec![],
            Start::Example => vec!["--example".into()],
            Start::File(path) => vec![path.to_string_lossy().into_owned()],
        };
        let program = raadwerk_tests::command::program("raadwerk");
        let driver_session = session(port, &program, &arguments).await;
        driver_session.set_window_rect(0, 0, 1366, 820).await.expect("a window of 1366 × 820");
        Self { driver: ManuallyDrop::new(driver_session), home, display, helpers: vec![driver, screen] }
    }

    /// The browser that comes with the web view, for pages that leave the program.
    pub async fn browser(dark: bool) -> Self {
        let home = tempfile::tempdir().expect("a home");
        let (display, screen) = start_display();
        let port = free_port();
        let theme = [("GTK_THEME", if dark { "Adwaita:dark" } else { "Adwaita" })];
        let driver = start_driver(&home, &display, port, &theme);
        let session = session(port, &mini_browser(), &["--automation".to_owned()]).await;
        Self { driver: ManuallyDrop::new(session), home: Arc::new(home), display, helpers: vec![driver, screen] }
    }

    /// A place of this journey's own.
    pub fn path(&self, name: &str) -> PathBuf {
        self.home.path().join(name)
    }

    /// The answer that the next file dialog gives.
    pub fn will_choose(&self, path: &Path) {
        fs::write(self.path("dialogs"), format!("{}\n", path.display())).expect("a rehearsed answer");
    }

    pub async fn script(&self, code: &str) -> Value {
        let answer = self.driver.execute(code, vec![]).await.expect("the script runs");
        answer.json().clone()
    }

    /// Waits until something is there and answers it.
    pub async fn see(&self, css: &str) -> WebElement {
        self.await_element(By::Css(css.to_owned()), css).await
    }

    async fn await_element(&self, by: By, what: &str) -> WebElement {
        let until = Instant::now() + PATIENCE;
        loop {
            if let Ok(found) = self.driver.find(by.clone()).await
                && found.is_displayed().await.unwrap_or(false)
            {
                return found;
            }
            assert!(Instant::now() < until, "waited in vain for {what}; on screen: {}", self.text().await);
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    }

    /// All words on screen.
    pub async fn text(&self) -> String {
        self.script("return document.body.innerText").await.as_str().unwrap_or_default().to_owned()
    }

    /// Waits until these words are on screen.
    pub async fn read(&self, words: &str) {
        let until = Instant::now() + PATIENCE;
        while !self.text().await.replace('\u{a0}', " ").contains(words) {
            assert!(Instant::now() < until, "waited in vain for ‘{words}’; on screen: {}", self.text().await);
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    }

    /// Clicks what has this name: a button, a link, a tab, a choice.
    pub async fn click(&self, name: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let element = self.named(name).await;
            // An element that is replaced or covered for a moment, by a message that slides in, is tried again.
            let _ = self.driver.execute(IN_SIGHT, vec![element.to_json().unwrap_or_default()]).await;
            let Err(error) = element.click().await else { return };
            assert!(Instant::now() < until, "‘{name}’ cannot be clicked: {error}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Clicks the button or link whose words begin so.
    pub async fn click_starting_with(&self, beginning: &str) {
        let xpath = format!(
            "//*[not(//dialog[@open]) or ancestor::dialog[@open]][self::button or self::a or self::label][starts-with(normalize-space(.), {0}) or \
             starts-with(@aria-label, {0})]",
            xpath_text(beginning)
        );
        self.await_element(By::XPath(xpath), beginning).await.click().await.expect("it can be clicked");
    }

    async fn named(&self, name: &str) -> WebElement {
        // The window in front hides what is behind it.
        let within = "//*[not(//dialog[@open]) or ancestor::dialog[@open]]";
        let kinds = "self::button or self::a or self::summary or self::label or self::option or @role";
        let xpath = format!(
            "{within}[{kinds}][normalize-space(.)={quoted} or @aria-label={quoted}]",
            quoted = xpath_text(name)
        );
        self.await_element(By::XPath(xpath), name).await
    }

    /// The field with this label.
    pub async fn field(&self, label: &str) -> WebElement {
        let quoted = xpath_text(label);
        let xpath = format!(
            "//*[(self::input or self::textarea or self::select or @contenteditable='true')][@aria-label={quoted} or \
             @id=//label[starts-with(normalize-space(.), {quoted})]/@for or ancestor::label[starts-with(normalize-space(.), {quoted})] \
             or @aria-labelledby=//*[normalize-space(.)={quoted}]/@id][not(//dialog[@open]) or ancestor::dialog[@open]]"
        );
        self.await_element(By::XPath(xpath), label).await
    }

    /// Types into the field with this label, in place of what stands there.
    pub async fn fill(&self, label: &str, text: &str) {
        let field = self.field(label).await;
        field.clear().await.expect("the field can be emptied");
        field.send_keys(text).await.expect("the field can be typed in");
    }

    /// Chooses an option of the list with this label.
    pub async fn choose(&self, label: &str, option: &str) {
        let list = self.field(label).await;
        let by = By::XPath(format!(".//option[contains(normalize-space(.), {})]", xpath_text(option)));
        list.find(by)
            .await
            .unwrap_or_else(|_| panic!("‘{label}’ offers no ‘{option}’"))
            .click()
            .await
            .expect("a choice");
    }

    /// Presses one key on whatever has the focus.
    pub async fn press(&self, key: impl Into<char>) {
        let key = key.into();
        self.driver.action_chain().key_down(key).key_up(key).perform().await.expect("a key");
    }

    /// Presses a key while another is held down.
    pub async fn press_with(&self, held: Key, key: impl Into<char>) {
        let (held, key) = (char::from(held), key.into());
        let chain = self.driver.action_chain().key_down(held).key_down(key).key_up(key).key_up(held);
        chain.perform().await.expect("two keys");
    }

    /// Types words on whatever has the focus.
    pub async fn type_words(&self, words: &str) {
        self.driver.action_chain().send_keys(words).perform().await.expect("typing");
    }

    /// Name of what has the focus, as a screen reader says it.
    pub async fn focus(&self) -> String {
        let code = "const e = document.activeElement; if (!e) return '';
            const by = e.getAttribute('aria-labelledby');
            const label = e.labels && e.labels.length ? e.labels[0].textContent : '';
            return (e.getAttribute('aria-label') || (by ? by.split(' ').map(i => document.getElementById(i)?.textContent ?? '').join(' ') : '')
              || label || e.textContent || '').replace(/\\s+/g, ' ').trim()";
        self.script(code).await.as_str().unwrap_or_default().to_owned()
    }

    /// Walks with Tab until what has this name has the focus, as someone without a mouse does. Answers how often it was
    /// pressed.
    pub async fn tab_to(&self, name: &str) -> usize {
        let mut met = Vec::new();
        for _ in 0..160 {
            let here = self.focus().await;
            if here.starts_with(name) {
                return met.len();
            }
            met.push(here);
            self.press(Key::Tab).await;
        }
        panic!("Tab never reached ‘{name}’; it met {met:?}");
    }

    /// Waits until a field with this label has the focus by itself.
    pub async fn await_field(&self, label: &str) {
        let until = Instant::now() + PATIENCE;
        loop {
            let is_field =
                self.script("return document.activeElement instanceof HTMLInputElement").await == json!(true);
            let here = self.focus().await;
            if is_field && here.starts_with(label) {
                return;
            }
            assert!(Instant::now() < until, "the focus never came to ‘{label}’, it is at ‘{here}’");
            tokio::time::sleep(Duration::from_millis(60)).await;
        }
    }

    /// Goes to a room through its link in the rail, and waits until the room is there under its own heading: its name
    /// stands in the rail before that.
    pub async fn go(&self, room: &str, title: &str) {
        let until = Instant::now() + PATIENCE;
        let rail = format!("nav a[href*='#/{room}/']");
        while let Err(error) = self.see(&rail).await.click().await {
            assert!(Instant::now() < until, "the rail cannot be clicked at {room}: {error}");
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
        self.heading(title).await;
    }

    /// Waits until a room stands on screen under this heading.
    pub async fn heading(&self, title: &str) {
        let heading = format!("//main//h1[contains(translate(., '\u{a0}', ' '), {})]", xpath_text(title));
        self.await_element(By::XPath(heading), title).await;
    }

    /// Keeps a picture when `RAADWERK_PICTURES` names a folder. Taken from the display by `ImageMagick`: the web view's
    /// own pictures wait for a repaint, for ever where nothing moves.
    pub async fn picture(&self, name: &str) {
        let Some(folder) = std::env::var_os("RAADWERK_PICTURES") else { return };
        tokio::time::sleep(Duration::from_millis(600)).await;
        let path = PathBuf::from(folder).join(format!("{name}.png"));
        fs::create_dir_all(path.parent().expect("a folder")).expect("a folder for pictures");
        let mut import = Command::new("import");
        import.args(["-display", &self.display, "-window", "root", "-crop", "1366x820+0+0", "+repage"]).arg(path);
        assert!(import.status().expect("ImageMagick is installed").success(), "the picture {name}");
    }

    pub async fn close(mut self) {
        let _ = WebDriver::clone(&self.driver).quit().await;
        self.stop_helpers();
    }

    fn stop_helpers(&mut self) {
        for helper in &mut self.helpers {
            let _ = helper.kill();
            let _ = helper.wait();
        }
    }
}

impl Drop for Window {
    /// A journey that is lost leaves no program behind.
    fn drop(&mut self) {
        self.stop_helpers();
    }
}

/// Words as an `XPath` string, whatever quotes they hold.
fn xpath_text(words: &str) -> String {
    if words.contains('\'') { format!("\"{words}\"") } else { format!("'{words}'") }
}

fn free_port() -> u16 {
    TcpListener::bind("127.0.0.1:0").and_then(|listener| listener.local_addr()).expect("a free port").port()
}

/// A display of our own; Xvfb says which number it took.
#[allow(clippy::zombie_processes, reason = "the window that gets it waits for it; a test that fails here ends anyway")]
fn start_display() -> (String, Child) {
    let numbers = tempfile::NamedTempFile::new().expect("a file");
    let out = numbers.reopen().expect("the same file");
    let screen = Command::new("Xvfb")
        .args(["-displayfd", "1", "-screen", "0", "1600x1000x24", "-nolisten", "tcp"])
        .stdout(out)
        .stderr(Stdio::null())
        .spawn()
        .expect("Xvfb is installed");
    let until = Instant::now() + PATIENCE;
    loop {
        let number = fs::read_to_string(numbers.path()).unwrap_or_default();
        if number.ends_with('\n') {
            return (format!(":{}", number.trim()), screen);
        }
        assert!(Instant::now() < until, "Xvfb does not start");
        std::thread::sleep(Duration::from_millis(20));
    }
}

/// Where WebKitGTK keeps its own browser: a folder that carries the name of the machine's architecture.
fn mini_browser() -> PathBuf {
    let folders = fs::read_dir("/usr/lib").expect("a system with libraries").flatten();
    let places = folders.map(|folder| folder.path().join("webkit2gtk-4.1/MiniBrowser"));
    places.into_iter().find(|path| path.exists()).expect("MiniBrowser comes with libwebkit2gtk-4.1-0")
}

fn start_driver(home: &TempDir, display: &str, port: u16, more: &[(&str, &str)]) -> Child {
    let at = |name: &str| home.path().join(name);
    Command::new("WebKitWebDriver")
        .arg(format!("--port={port}"))
        .env("DISPLAY", display)
        .env("GDK_BACKEND", "x11")
        .env("HOME", home.path())
        .env("XDG_DATA_HOME", at("data"))
        .env("XDG_CONFIG_HOME", at("config"))
        .env("XDG_CACHE_HOME", at("cache"))
        .env("TAURI_WEBVIEW_AUTOMATION", "true")
        .env("WEBKIT_DISABLE_DMABUF_RENDERER", "1")
        .env("LIBGL_ALWAYS_SOFTWARE", "1")
        .env("NO_AT_BRIDGE", "1")
        .env("RAADWERK_NOW", NOW)
        .env("RAADWERK_DIALOGS", at("dialogs"))
        .envs(more.iter().copied())
        .env_remove("DBUS_SESSION_BUS_ADDRESS")
        .stdout(Stdio::null())
        .stderr(Stdio::null())
        .spawn()
        .expect("WebKitWebDriver is installed")
}

async fn session(port: u16, program: &Path, arguments: &[String]) -> WebDriver {
    let mut wanted = Capabilities::new();
    let options = json!({ "binary": program.to_string_lossy(), "args": arguments });
    wanted.set("webkitgtk:browserOptions", options).expect("options as JSON");
    let until = Instant::now() + PATIENCE;
    loop {
        match WebDriver::new(format!("http://127.0.0.1:{port}"), wanted.clone()).await {
            Ok(driver) => return driver,
            Err(error) => assert!(Instant::now() < until, "no session with the window: {error}"),
        }
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
}
