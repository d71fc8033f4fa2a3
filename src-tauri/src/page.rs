//! The window and its page. The page is handed over with the answers to what it asks first: to ask for them one after
//! the other would hold up its first picture.

use std::borrow::Cow;
use std::sync::{Arc, Mutex, PoisonError};
use std::thread::JoinHandle;

use raadwerk_core::error::Result;
use serde_json::{Value, json};
use tauri::http::Response;
use tauri::http::header::CONTENT_TYPE;
use tauri::{AppHandle, Manager, Runtime, WebviewWindowBuilder};

use crate::desk::{Desk, now};
use crate::menu;

/// What is asked first, being found out.
type Finding = Mutex<Option<JoinHandle<Option<Value>>>>;

/// Opens the window. While it comes up, the file that was asked for is opened and read beside it.
pub fn open<R: Runtime>(app: &AppHandle<R>) -> tauri::Result<()> {
    let beside = app.clone();
    let finding = std::thread::spawn(move || {
        let desk = beside.state::<Desk>();
        desk.open_what_was_asked();
        let answers = first_answers(&desk).ok();
        // In its turn: most often before the page asks for anything.
        let menu = beside.clone();
        let _ = beside.run_on_main_thread(move || menu::show_steps(&menu));
        answers
    });
    let finding: Arc<Finding> = Arc::new(Mutex::new(Some(finding)));
    for window in &app.config().app.windows {
        let (handle, finding) = (app.clone(), Arc::clone(&finding));
        WebviewWindowBuilder::from_config(app, window)?
            .on_web_resource_request(move |_, response| add_answers(&handle, &finding, response))
            .build()?;
    }
    Ok(())
}

/// Puts the answers into a page; other resources stay as they are. Without them the page asks itself, and shows what
/// goes wrong.
fn add_answers<R: Runtime>(app: &AppHandle<R>, finding: &Finding, response: &mut Response<Cow<'static, [u8]>>) {
    if !response.headers().get(CONTENT_TYPE).is_some_and(|kind| kind.as_bytes().starts_with(b"text/html")) {
        return;
    }
    let begun = finding.lock().unwrap_or_else(PoisonError::into_inner).take();
    let answers = match begun {
        Some(begun) => begun.join().ok().flatten(),
        // The page is read again.
        None => first_answers(&app.state::<Desk>()).ok(),
    };
    let Some(answers) = answers else { return };
    let Ok(page) = std::str::from_utf8(response.body()) else { return };
    // No word of a council may end the element it stands in.
    let answers = answers.to_string().replace('<', "\\u003c");
    let element = format!("<script type=\"application/json\" id=\"answers\">{answers}</script></head>");
    *response.body_mut() = Cow::Owned(page.replacen("</head>", &element, 1).into_bytes());
}

/// The commands of a start as `lib/transport.ts` gives them, each with its answer.
fn first_answers(desk: &Desk) -> Result<Value> {
    let session = desk.session()?;
    let mut answers = vec![json!({ "command": "session", "args": {}, "answer": session })];
    if let Some(file) = session.file {
        let request = json!({ "year": file.year });
        // In the order in which the page asks them: a room shows what Overview.svelte has waited for.
        for operation in ["today.overview", "duties.of_year"] {
            let answer = desk.with_file(|file, _| file.ask(operation, request.clone(), now()))?;
            let args = json!({ "operation": operation, "request": request });
            answers.push(json!({ "command": "ask", "args": args, "answer": answer }));
        }
    }
    Ok(answers.into())
}
