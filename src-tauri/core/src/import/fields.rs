//! What a column can hold, and the headings by which councils call it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;
use ts_rs::TS;

/// What is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportTarget {
    Members,
    Contacts,
}

/// A field of a member or contact, by the name it has in the request that adds one.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ImportField {
    /// A whole name, to be split.
    FullName,
    FirstName,
    Infix,
    LastName,
    Organisation,
    Role,
    Email,
    Phone,
    Iban,
    Address,
    Town,
    StartsOn,
    EndsOn,
    Note,
}

/// How a cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    Words,
    Date,
    Email,
    Iban,
}

#[derive(Debug, Clone, Copy)]
pub struct Declared {
    pub label: &'static str,
    pub reading: Reading,
    /// Headings in small letters without signs.
    headings: &'static [&'static str],
}

use ImportField::{
    Address, Email, EndsOn, FirstName, FullName, Iban, Infix, LastName, Note, Organisation, Phone, Role, StartsOn, Town,
};

impl ImportTarget {
    /// The fields there are, in the order in which they are shown.
    pub fn fields(self) -> &'static [ImportField] {
        match self {
            Self::Members => {
                &[FullName, FirstName, Infix, LastName, Role, StartsOn, EndsOn, Email, Phone, Address, Town, Iban]
            }
            Self::Contacts => {
                &[FullName, FirstName, Infix, LastName, Organisation, Role, Email, Phone, StartsOn, EndsOn, Note]
            }
        }
    }
}

impl ImportField {
    pub fn declared(self) -> Declared {
        let (label, reading, headings): (_, _, &[_]) = match self {
            FullName => ("Hele naam", Reading::Words, &["naam", "helenaam", "volledigenaam", "contactpersoon", "lid"]),
            FirstName => ("Voornaam", Reading::Words, &["voornaam", "roepnaam", "voornamen", "voorletters"]),
            Infix => {
                ("Tussenvoegsel", Reading::Words, &["tussenvoegsel", "tussenvoegsels", "tussenv", "tv", "voorvoegsel"])
            }
            LastName => ("Achternaam", Reading::Words, &["achternaam", "familienaam", "geslachtsnaam"]),
            Organisation => (
                "Organisatie",
                Reading::Words,
                &["organisatie", "instelling", "bedrijf", "werkgever", "stichting", "organisatienaam"],
            ),
            Role => ("Functie of rol", Reading::Words, &["functie", "rol", "functieofrol", "taak"]),
            Email => {
                ("E-mailadres", Reading::Email, &["email", "emailadres", "mail", "mailadres", "emailadressen", "epost"])
            }
            Phone => (
                "Telefoon",
                Reading::Words,
                &[
                    "telefoon",
                    "telefoonnummer",
                    "tel",
                    "telnr",
                    "telnummer",
                    "mobiel",
                    "mobielnummer",
                    "gsm",
                    "06nummer",
                ],
            ),
            Iban => (
                "Rekeningnummer (IBAN)",
                Reading::Iban,
                &["iban", "rekeningnummer", "rekening", "bankrekening", "bankrekeningnummer", "rekeningnummeriban"],
            ),
            Address => ("Adres", Reading::Words, &["adres", "straat", "straatnaam", "huisadres", "woonadres"]),
            Town => ("Woonplaats", Reading::Words, &["woonplaats", "plaats", "stad", "dorp"]),
            StartsOn => (
                "Vanaf",
                Reading::Date,
                &[
                    "lidsinds",
                    "lidvanaf",
                    "vanaf",
                    "sinds",
                    "begindatum",
                    "startdatum",
                    "ingangsdatum",
                    "datumin",
                    "start",
                    "begin",
                    "benoemdop",
                    "benoemd",
                ],
            ),
            EndsOn => (
                "Tot en met",
                Reading::Date,
                &[
                    "lidtot",
                    "lidtotenmet",
                    "tot",
                    "totenmet",
                    "tm",
                    "einddatum",
                    "einde",
                    "eind",
                    "datumuit",
                    "uitdienst",
                ],
            ),
            Note => {
                ("Opmerking", Reading::Words, &["opmerking", "opmerkingen", "notitie", "notities", "bijzonderheden"])
            }
        };
        Declared { label, reading, headings }
    }

    /// Whether nobody can be added without it. A whole name gives first and last name.
    pub fn is_required(self, target: ImportTarget) -> bool {
        match target {
            ImportTarget::Members => matches!(self, FirstName | LastName | Role | StartsOn),
            ImportTarget::Contacts => self == FirstName,
        }
    }
}

/// The field of each column, by its heading; each field once.
pub fn by_headings(target: ImportTarget, headings: &[String]) -> Vec<Option<ImportField>> {
    let mut taken = Vec::new();
    let field = |heading: &String| {
        let heading = bare(heading);
        let found =
            target.fields().iter().copied().find(|field| field.declared().headings.contains(&heading.as_str()))?;
        if taken.contains(&found) {
            return None;
        }
        taken.push(found);
        Some(found)
    };
    headings.iter().map(field).collect()
}

/// Whether the cells look like headings: at least one is the name of a field.
pub fn are_headings(cells: &[String]) -> bool {
    [ImportTarget::Members, ImportTarget::Contacts]
        .into_iter()
        .any(|target| by_headings(target, cells).iter().any(Option::is_some))
}

fn bare(heading: &str) -> String {
    heading.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}
