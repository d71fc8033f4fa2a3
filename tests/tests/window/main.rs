//! Journeys in the real window: the program under Xvfb, driven through WebKitWebDriver as a user would, by mouse and by
//! keyboard alone, with every screen held against axe-core.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod axe;
mod by_keyboard;
mod by_mouse;
mod council;
mod driver;
mod evening;
mod first_run;
mod pages;
mod printing;
mod safety;
