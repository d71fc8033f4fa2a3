//! The Dutch names of tables and columns, and how the value of a column is read: for the history of a record.

mod council;
mod meetings;
mod money;
mod outside;
mod people;

use super::shown::Shown::{self, Silent, Word};

/// A table as the history names it.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    /// "lidmaatschap"
    pub dutch: &'static str,
    /// The columns that together name a row; none where a row is nothing by itself, such as a link between two.
    pub title: &'static [&'static str],
    pub columns: &'static [(&'static str, &'static str, Shown)],
}

const ORDER: Shown = Silent("says where it stands in a list");
const PAPER: Shown = Silent("the hash of a paper, which has a name of its own");
const PARENT: Shown = Silent("never changes; it stands under what it belongs to");

const NO: &str = "";

/// The table of this name.
pub fn table(name: &str) -> Option<&'static Table> {
    tables().find(|table| table.name == name)
}

impl Table {
    pub fn column(&self, name: &str) -> Option<(&'static str, Shown)> {
        self.columns.iter().find(|(column, ..)| *column == name).map(|(_, dutch, shown)| (*dutch, *shown))
    }
}

const PLAN_STATES: Shown = Word(&[("concept", "concept"), ("adopted", "vastgesteld"), ("presented", "aangeboden")]);

/// Every tracked table, by room; a test holds them against the schema.
pub fn tables() -> impl Iterator<Item = &'static Table> {
    [council::TABLES, people::TABLES, money::TABLES, meetings::TABLES, outside::TABLES].into_iter().flatten()
}
