//! Receipts to hand in: real pictures and documents, each with bytes of its own.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use serde_json::{Value, json};

const JPEG: &[u8] = include_bytes!("../../src-tauri/core/src/example/papers/treinkaartje.jpg");
const PNG: &[u8] = include_bytes!("../../src-tauri/core/src/example/papers/kassabon.png");
const PDF: &[u8] = include_bytes!("../../src-tauri/core/src/example/papers/factuur.pdf");

/// The smallest picture there is.
pub const PICTURE: &[u8] = include_bytes!("../../icons/16x16.png");

/// The `number`th receipt: a JPEG, a PNG and a PDF in turn. Bytes after the end of each format make it different.
pub fn receipt(number: usize) -> (String, Vec<u8>) {
    let (ending, bytes) = [("jpg", JPEG), ("png", PNG), ("pdf", PDF)][number % 3];
    let mut bytes = bytes.to_vec();
    bytes.extend(format!("\n% bon {number}\n").bytes());
    (format!("bon {number}.{ending}"), bytes)
}

/// Contents as the window hands over what was pasted or dropped.
pub fn pasted(name: &str, bytes: &[u8]) -> Value {
    json!({ "pasted": { "name": name, "base64": STANDARD.encode(bytes) } })
}
