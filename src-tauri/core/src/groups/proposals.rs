//! By what a network can be balanced: proposals to begin with (Groningen, basisdocument: "wijken en dorpen, leeftijd,
//! mannen en vrouwen, achtergrond, opleiding, ervaring"). The council gives them its own names.

use super::balance::BalanceProposal;
use crate::error::Result;
use crate::operation::View;

const PROPOSALS: &[(&str, &[&str])] = &[
    ("Leeftijd", &["tot 30 jaar", "30 tot 50 jaar", "50 tot 70 jaar", "70 jaar en ouder"]),
    ("Man of vrouw", &["man", "vrouw", "anders"]),
    ("Achtergrond", &["in Nederland geboren", "in een ander land geboren"]),
    ("Opleiding", &["praktisch opgeleid", "mbo", "hbo of universiteit"]),
    ("Ervaring", &["zelf hulp of ondersteuning", "mantelzorger of naaste", "vrijwilliger", "werkt in zorg of welzijn"]),
];

/// The areas of the council come first, as the groups of a division by wijk.
pub fn all(view: &View<'_>) -> Result<Vec<BalanceProposal>> {
    let areas = view.rows(
        "SELECT name FROM focus WHERE kind = 'area' AND coalesce(starts_on, ?1) <= ?1 AND coalesce(ends_on, ?1) >= ?1
         ORDER BY position, id",
        [view.today()],
        |row| row.get(0),
    )?;
    let by_area = BalanceProposal { name: "Wijk of dorp".into(), groups: areas };
    let others = PROPOSALS.iter().map(|(name, groups)| BalanceProposal {
        name: (*name).into(),
        groups: groups.iter().map(|group| (*group).into()).collect(),
    });
    Ok(std::iter::once(by_area).chain(others).collect())
}
