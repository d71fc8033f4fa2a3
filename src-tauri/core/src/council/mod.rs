//! The council itself: what it is called, how it is paid, what its papers look like.

pub mod fees;
pub mod method;
pub mod rates;
pub mod volunteer_limits;

use rusqlite::params;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use crate::documents::{self, HouseStyle, Logo};
use crate::error::{Problem, Result};
use crate::id::{id, stored_by_name};
use crate::journal::{Change, Place, Room};
use crate::operation::{Nothing, Operation, View, act, ask};
use crate::papers::{self, PaperSource};
use crate::people;
use crate::typed::required;

id!(
    /// The council of this file; there is one.
    CouncilId
);

/// Region of the Dutch school holidays.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum HolidayRegion {
    North,
    Middle,
    South,
}
stored_by_name!(HolidayRegion);

/// Who pays: the gemeente pays what is handed in (A), or the council has a budget of its own (B).
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr, EnumString)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum FinanceModel {
    MunicipalityPays,
    OwnBudget,
}
stored_by_name!(FinanceModel);

/// The council as it is now.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Council {
    pub name: String,
    pub short_name: String,
    pub municipality: String,
    pub holiday_region: HolidayRegion,
    /// The articles the council rests on, in its own words.
    pub legal_basis: String,
    pub finance_model: FinanceModel,
    /// `#rrggbb`
    pub house_colour: String,
    /// Hash of the picture, to ask for with `papers.read`.
    pub logo_hash: Option<String>,
    /// What the logo says to someone who cannot see it.
    pub logo_alternative: String,
    /// The council's own address, a line each.
    pub address: String,
    /// A line at the foot of its papers.
    pub footer: String,
    /// Where letters to the college go, a line each; empty while it is only known by the gemeente's name.
    pub college_address: String,
    /// The account the council pays from, and in whose name it is; empty when the gemeente pays.
    pub iban: String,
    pub account_name: String,
}

/// Colour of the papers until the council chooses its own.
pub const HOUSE_COLOUR: &str = "#0f4c5c";

#[derive(Debug, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct SetCouncil {
    pub name: String,
    pub short_name: String,
    pub municipality: String,
    pub holiday_region: HolidayRegion,
    pub legal_basis: String,
    pub finance_model: FinanceModel,
    pub house_colour: Option<String>,
    pub address: Option<String>,
    pub footer: Option<String>,
    pub college_address: Option<String>,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SetAccount {
    pub iban: String,
    /// In whose name the account is, as the bank writes it.
    pub account_name: String,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct HouseColour {
    pub colour: String,
}

/// A colour as the documents use it.
#[derive(Debug, Serialize, JsonSchema, TS)]
pub struct ColourOnPaper {
    /// `#rrggbb`
    pub colour: String,
    /// Made darker, because white text could not be read on it.
    pub darkened: bool,
}

#[derive(Debug, Deserialize, JsonSchema, TS)]
pub struct SetLogo {
    pub source: PaperSource,
    pub alternative: String,
}

pub fn operations() -> Vec<Operation> {
    let mut operations = vec![
        ask("council.read", |view, _: Nothing| read(view)),
        act("council.set", set),
        ask("council.colour_on_paper", colour_on_paper),
        act("council.set_logo", set_logo),
        act("council.remove_logo", remove_logo),
        ask("council.rates", |view, _: Nothing| rates::all(view)),
        act("council.set_rate", rates::set),
        act("council.remove_rate", rates::remove),
        ask("council.fees", |view, _: Nothing| fees::all(view)),
        act("council.set_fee", fees::set),
        act("council.remove_fee", fees::remove),
        ask("council.volunteer_limits", |view, _: Nothing| volunteer_limits::all(view)),
        act("council.set_volunteer_limit", volunteer_limits::set),
        act("council.remove_volunteer_limit", volunteer_limits::remove),
        act("council.set_account", set_account),
        ask("papers.read", papers::read),
        ask("papers.picture", papers::picture),
        ask("papers.preview", papers::preview),
    ];
    operations.extend(method::operations());
    operations
}

/// The council, when it has been named.
pub fn read(view: &View<'_>) -> Result<Option<Council>> {
    view.row("SELECT * FROM council", [], |row| {
        Ok(Council {
            name: row.get("name")?,
            short_name: row.get("short_name")?,
            municipality: row.get("municipality")?,
            holiday_region: row.get("holiday_region")?,
            legal_basis: row.get("legal_basis")?,
            finance_model: row.get("finance_model")?,
            house_colour: row.get("house_colour")?,
            logo_hash: row.get("logo_hash")?,
            logo_alternative: row.get("logo_alternative")?,
            address: row.get("address")?,
            footer: row.get("footer")?,
            college_address: row.get("college_address")?,
            iban: row.get("iban")?,
            account_name: row.get("account_name")?,
        })
    })
}

/// The council for a document. Fails with `council_unknown`.
pub fn named(view: &View<'_>) -> Result<Council> {
    read(view)?.ok_or_else(|| Problem::CouncilUnknown.into())
}

/// The lines of an address, without empty ones.
pub fn lines_of(address: &str) -> Vec<String> {
    address.lines().map(str::trim).filter(|line| !line.is_empty()).map(String::from).collect()
}

/// Colour, logo, address and foot of its papers.
pub fn house_style(view: &View<'_>, council: &Council) -> Result<HouseStyle> {
    let logo = match &council.logo_hash {
        Some(hash) => Some(Logo { bytes: papers::bytes(view, hash)?, alternative: council.logo_alternative.clone() }),
        None => None,
    };
    Ok(HouseStyle {
        colour: council.house_colour.clone(),
        logo,
        address: lines_of(&council.address),
        footer: Some(council.footer.clone()).filter(|footer| !footer.is_empty()),
    })
}

fn set(change: &mut Change<'_>, request: SetCouncil) -> Result<()> {
    let name = required(&request.name, "name")?;
    let municipality = required(&request.municipality, "municipality")?;
    let current = read(change)?;
    let colour = request
        .house_colour
        .or(current.as_ref().map(|council| council.house_colour.clone()))
        .unwrap_or_else(|| HOUSE_COLOUR.into());
    // What is not in the request stays as it is.
    let kept = |given: Option<String>, known: fn(&Council) -> &String| {
        given.map(|text| text.trim().to_owned()).or(current.as_ref().map(known).cloned()).unwrap_or_default()
    };
    let address = kept(request.address, |council| &council.address);
    let footer = kept(request.footer, |council| &council.footer);
    let college_address = kept(request.college_address, |council| &council.college_address);
    let known = change.row("SELECT id FROM council", [], |row| row.get(0))?;
    let id: CouncilId = known.unwrap_or_else(|| change.new_id());
    change.execute(
        "INSERT INTO council (id, name, short_name, municipality, holiday_region, legal_basis, finance_model,
         house_colour, logo_alternative, address, footer, college_address)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8, '', ?9, ?10, ?11)
         ON CONFLICT (id) DO UPDATE SET name = ?2, short_name = ?3, municipality = ?4, holiday_region = ?5,
         legal_basis = ?6, finance_model = ?7, house_colour = ?8, address = ?9, footer = ?10, college_address = ?11",
        params![
            id,
            name,
            request.short_name.trim(),
            municipality,
            request.holiday_region,
            request.legal_basis.trim(),
            request.finance_model,
            colour_code(&colour)?,
            address,
            footer,
            college_address,
        ],
    )?;
    change.named("Gegevens van de raad veranderd", Place::room(Room::Council));
    Ok(())
}

fn set_account(change: &mut Change<'_>, request: SetAccount) -> Result<()> {
    named(change)?;
    let iban = people::iban(&request.iban).map_err(|error| error.problem.at("iban"))?;
    change.execute("UPDATE council SET iban = ?1, account_name = ?2", params![iban, request.account_name.trim()])?;
    change.named("Rekening van de raad veranderd", Place::room(Room::Council));
    Ok(())
}

/// `#0F4C5C` or `0f4c5c` as `#0f4c5c`.
fn colour_code(text: &str) -> Result<String> {
    let digits = text.trim().trim_start_matches('#').to_lowercase();
    if digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()) {
        Ok(format!("#{digits}"))
    } else {
        Err(Problem::NotAColour.at("house_colour"))
    }
}

fn colour_on_paper(_: &View<'_>, request: HouseColour) -> Result<ColourOnPaper> {
    let chosen = colour_code(&request.colour)?;
    let colour = documents::on_paper(&chosen);
    Ok(ColourOnPaper { darkened: colour != chosen, colour })
}

fn set_logo(change: &mut Change<'_>, request: SetLogo) -> Result<()> {
    named(change)?;
    let alternative =
        required(&request.alternative, "alternative").map_err(|_| Problem::AlternativeRequired.at("alternative"))?;
    let paper = papers::take_in(change, &request.source)?;
    if !matches!(paper.media_type, "image/png" | "image/jpeg") {
        return Err(Problem::PaperKindUnknown(paper.name).at("source"));
    }
    // It will stand on every document, so a broken one would stop them all.
    let logo = Logo { bytes: papers::bytes(change, &paper.hash)?, alternative: alternative.clone() };
    if !logo.is_readable() {
        return Err(Problem::PaperUnreadable(paper.name).at("source"));
    }
    change.execute("UPDATE council SET logo_hash = ?1, logo_alternative = ?2", params![paper.hash, alternative])?;
    change.named("Logo gekozen", Place::room(Room::Council));
    Ok(())
}

fn remove_logo(change: &mut Change<'_>, _: Nothing) -> Result<()> {
    change.execute("UPDATE council SET logo_hash = NULL, logo_alternative = ''", [])?;
    change.named("Logo weggehaald", Place::room(Room::Council));
    Ok(())
}
