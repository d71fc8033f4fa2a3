//! Raadwerk without a window: the council file, the operations on it and the documents it prints.
//!
//! One folder a noun. A room holds its types and rules, its SQL, its operations and the documents it prints.

pub mod actions;
pub mod agenda;
pub mod areas;
pub mod attendance;
pub mod bindings;
pub mod budget;
pub mod calendar;
pub mod claims;
pub mod cleaning;
pub mod contacts;
pub mod council;
pub mod decisions;
pub mod documents;
pub mod duties;
pub mod error;
pub mod evening;
pub mod example;
pub mod export;
pub mod file;
pub mod groups;
mod id;
pub mod import;
pub mod invoices;
pub mod journal;
pub mod meetings;
pub mod minutes;
pub mod models;
pub mod money;
pub mod operation;
pub mod order;
pub mod papers;
pub mod payments;
pub mod people;
pub mod plan;
pub mod print;
pub mod report;
pub mod settings;
pub mod today;
pub mod typed;
mod wording;
pub mod world;
pub mod year_close;
