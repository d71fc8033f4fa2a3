//! Scenarios through the operations and the command line: what councils do, what goes wrong, and what must always hold.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test may stop at the first surprise")]

mod agenda;
mod areas;
mod bad_input;
mod budget_year;
mod claims;
mod claims_year;
mod cleaning;
mod command_line;
mod crash;
mod documents;
mod evening;
mod file;
mod full_disk;
mod groups;
mod import_money;
mod invariants;
mod issued;
mod meetings_schedule;
mod method;
mod minutes;
mod models;
mod own_money;
mod people;
mod planning;
mod random;
mod seed_alphen;
mod seed_arnhem;
mod seed_groningen;
mod seed_meetings;
mod seed_purmerend;
mod seeds;
mod structure;
mod sums;
mod sums_everywhere;
mod undo;
mod variants;
