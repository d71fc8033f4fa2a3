//! A budget to begin with.
//!
//! No published line-by-line budget of a municipal council was found, so these lines are a proposal: the names come
//! from the annual plans read, the sum from the one scale that is published (Arnhem, € 20.000 a deelraad, 2017).
//! Everything in it is the council's own to change.

use super::Direction;
use super::lines::NewLine;
use crate::money::Cents;

/// Code, name and requested amount in whole euros.
const LINES: &[(&str, &str, i64)] = &[
    ("100", "Onkostenvergoeding leden", 9_000),
    ("110", "Vergoeding voorzitter", 1_500),
    ("120", "Vacatie- en presentiegeld", 0),
    ("200", "Reiskosten", 900),
    ("300", "Deskundigheidsbevordering", 2_500),
    ("400", "Achterbanraadpleging en onderzoek", 1_800),
    ("500", "Vergaderkosten", 1_200),
    ("600", "Communicatie, PR en website", 1_100),
    ("700", "Representatie, attenties en teambuilding", 400),
    ("800", "Lidmaatschap Koepel Adviesraden", 500),
    ("900", "Secretariaat en kantoorkosten", 600),
    ("990", "Onvoorzien", 500),
];

pub fn lines() -> Vec<NewLine> {
    let line = |(code, name, euros): &(&str, &str, i64)| NewLine {
        code: (*code).into(),
        name: (*name).into(),
        direction: Direction::Cost,
        explanation: String::new(),
        requested: Cents(euros * 100),
        granted: None,
    };
    LINES.iter().map(line).collect()
}
