//! What a column can hold, and the headings by which councils call it.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::{EnumString, IntoStaticStr};
use ts_rs::TS;

use super::cells;

/// What is imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum ImportTarget {
    Members,
    Contacts,
    ClaimLines,
    Invoices,
}

/// A field of what is imported, by the name it has in the request that adds one.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    JsonSchema,
    TS,
    IntoStaticStr,
    EnumString,
)]
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
    /// Whose line of a claim it is.
    Member,
    Supplier,
    Number,
    Date,
    DueOn,
    PaidOn,
    Kind,
    Description,
    BudgetLine,
    Distance,
    IsReturn,
    FromPlace,
    ToPlace,
    Amount,
    MissingBecause,
    /// The year in which it is booked.
    Year,
}

/// How a cell is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Reading {
    Words,
    Date,
    Email,
    Iban,
    Amount,
    Distance,
    YesNo,
    Year,
}

#[derive(Debug, Clone, Copy)]
pub struct Declared {
    pub label: &'static str,
    pub reading: Reading,
    /// Headings in small letters without signs, a space between.
    headings: &'static str,
}

use ImportField::{
    Address, Amount, BudgetLine, Date, Description, Distance, DueOn, Email, EndsOn, FirstName, FromPlace, FullName,
    Iban, Infix, IsReturn, Kind, LastName, Member, MissingBecause, Note, Number, Organisation, PaidOn, Phone, Role,
    StartsOn, Supplier, ToPlace, Town, Year,
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
            Self::ClaimLines => &[
                Member,
                Date,
                Kind,
                Description,
                BudgetLine,
                Amount,
                Distance,
                IsReturn,
                FromPlace,
                ToPlace,
                MissingBecause,
                Year,
            ],
            Self::Invoices => &[Supplier, Number, Date, DueOn, Description, BudgetLine, Amount, Iban, PaidOn, Year],
        }
    }

    /// Whether the field is shown when no row fills it: what must be there, and what follows from the rest of the row.
    pub fn always_shows(self, field: ImportField) -> bool {
        field.is_required(self)
            || self == Self::ClaimLines && matches!(field, Kind | Description | BudgetLine | Distance | Amount)
            || self == Self::Invoices && matches!(field, Number | BudgetLine)
    }
}

impl ImportField {
    pub fn declared(self) -> Declared {
        use Reading::Words;
        let (label, reading, headings) = match self {
            FullName => ("Hele naam", Words, "naam helenaam volledigenaam contactpersoon lid"),
            FirstName => ("Voornaam", Words, "voornaam roepnaam voornamen voorletters"),
            Infix => ("Tussenvoegsel", Words, "tussenvoegsel tussenvoegsels tussenv tv voorvoegsel"),
            LastName => ("Achternaam", Words, "achternaam familienaam geslachtsnaam"),
            Organisation => {
                ("Organisatie", Words, "organisatie instelling bedrijf werkgever stichting organisatienaam")
            }
            Role => ("Functie of rol", Words, "functie rol functieofrol taak"),
            Email => ("E-mailadres", Reading::Email, "email emailadres mail mailadres emailadressen epost"),
            Phone => {
                ("Telefoon", Words, "telefoon telefoonnummer tel telnr telnummer mobiel mobielnummer gsm 06nummer")
            }
            Iban => (
                "Rekeningnummer (IBAN)",
                Reading::Iban,
                "iban rekeningnummer rekening bankrekening bankrekeningnummer rekeningnummeriban",
            ),
            Address => ("Adres", Words, "adres straat straatnaam huisadres woonadres"),
            Town => ("Woonplaats", Words, "woonplaats plaats stad dorp"),
            StartsOn => (
                "Vanaf",
                Reading::Date,
                "lidsinds lidvanaf vanaf sinds begindatum startdatum ingangsdatum datumin start begin benoemdop benoemd",
            ),
            EndsOn => (
                "Tot en met",
                Reading::Date,
                "lidtot lidtotenmet tot totenmet tm einddatum einde eind datumuit uitdienst",
            ),
            Note => ("Opmerking", Words, "opmerking opmerkingen notitie notities bijzonderheden"),
            Member => ("Lid", Words, "lid naam naamlid wie helenaam volledigenaam declarant indiener persoon raadslid"),
            Supplier => {
                ("Leverancier", Words, "leverancier naam naamleverancier crediteur afzender bedrijf wie relatie")
            }
            Number => {
                ("Factuurnummer", Words, "factuurnummer factuurnr nummer nr factuur stuk stuknummer kenmerk referentie")
            }
            Date => (
                "Datum",
                Reading::Date,
                "datum dag datumbon bondatum datumrit ritdatum factuurdatum datumfactuur boekdatum",
            ),
            DueOn => ("Vervaldatum", Reading::Date, "vervaldatum vervaltop vervaldag betalenvoor uiterlijkbetalen"),
            PaidOn => ("Betaald op", Reading::Date, "betaaldop betaaldatum datumbetaald datumbetaling"),
            Kind => ("Soort", Words, "soort type kostensoort soortkosten soortregel categorie vergoeding"),
            Description => {
                ("Omschrijving", Words, "omschrijving beschrijving toelichting waarvoor betreft onderwerp reden doel")
            }
            BudgetLine => (
                "Begrotingspost",
                Words,
                "begrotingspost post postnummer begrotingscode kostenpost grootboek grootboekrekening code",
            ),
            Distance => (
                "Kilometers",
                Reading::Distance,
                "kilometers km kms kilometer aantalkilometers aantalkm afstand afstandkm kmenkel",
            ),
            IsReturn => ("Retour", Reading::YesNo, "retour retourreis heenenterug ht"),
            FromPlace => ("Van", Words, "van vertrek vertrekpunt vertrekplaats vertrekadres"),
            ToPlace => ("Naar", Words, "naar bestemming aankomst aankomstplaats"),
            Amount => (
                "Bedrag",
                Reading::Amount,
                "bedrag totaal totaalbedrag bedragineuro bedrageuro bedrageur bedragineuros factuurbedrag bedraginclbtw \
                 bedraginclusiefbtw euro",
            ),
            MissingBecause => ("Waarom geen bon", Words, "waaromgeenbon geenbon geenbonomdat redengeenbon"),
            Year => ("Boekjaar", Reading::Year, "boekjaar jaar begrotingsjaar"),
        };
        Declared { label, reading, headings }
    }

    /// Whether nothing can be added without it. A whole name gives first and last name.
    pub fn is_required(self, target: ImportTarget) -> bool {
        match target {
            ImportTarget::Members => matches!(self, FirstName | LastName | Role | StartsOn),
            ImportTarget::Contacts => self == FirstName,
            ImportTarget::ClaimLines => matches!(self, Member | Date),
            ImportTarget::Invoices => matches!(self, Supplier | Date | Amount),
        }
    }
}

/// The field of each column, by its heading; each field once.
pub fn by_headings(target: ImportTarget, headings: &[String]) -> Vec<Option<ImportField>> {
    let mut taken = Vec::new();
    let field = |heading: &String| {
        let heading = bare(heading);
        let is_named = |field: &ImportField| field.declared().headings.split(' ').any(|known| known == heading);
        let found = target.fields().iter().copied().find(is_named)?;
        if taken.contains(&found) {
            return None;
        }
        taken.push(found);
        Some(found)
    };
    headings.iter().map(field).collect()
}

/// Whether the cells look like headings: more of them are the name of a field than a date or an amount. A first row
/// that is a row like the others may hold such a word too, as "lid" or "kilometers".
pub fn are_headings(target: ImportTarget, cells: &[String]) -> bool {
    let names = by_headings(target, cells).iter().flatten().count();
    names > cells.iter().filter(|cell| cells::is_value(cell)).count()
}

/// The letters and digits of a text, small.
pub fn bare(text: &str) -> String {
    text.to_lowercase().chars().filter(|letter| letter.is_alphanumeric()).collect()
}
