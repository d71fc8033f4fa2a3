//! The report that is still to be adopted.

use chrono::Datelike;

use super::{ReportState, read};
use crate::duties;
use crate::error::Result;
use crate::journal::{Place, Room};
use crate::meetings;
use crate::operation::View;
use crate::today::{Attention, Tone};

/// A report is adopted in February or March of the year after (Moerdijk, Meppel): asked for from January on, unless the
/// jaarklok says otherwise.
pub fn attention(view: &View<'_>, year: i32) -> Result<Vec<Attention>> {
    let is_time = view.today().year() > year && !duties::covers(view, Room::Report)?;
    if !is_time || meetings::of_year(view, year)?.is_empty() || read(view, year)?.state != ReportState::Concept {
        return Ok(Vec::new());
    }
    Ok(vec![Attention {
        tone: Tone::Soon,
        when: "voor 1 april".into(),
        title: format!("Jaarverslag {year} vaststellen"),
        detail: "Het vult zich met wat is vastgelegd; schrijf er een voorwoord en een vooruitblik bij".into(),
        owner: None,
        action: "Jaarverslag openen".into(),
        place: Place::room(Room::Report).year(year),
    }])
}
