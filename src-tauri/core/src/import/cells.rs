//! What a cell says: dates, amounts and distances as people and Excel write them, yes and no, kinds of lines.

use chrono::{Days, NaiveDate};

use super::fields::{ImportField, Reading, bare};
use crate::calendar::dutch;
use crate::claims::LineKind;
use crate::error::{Problem, Result};
use crate::money::{Cents, kilometres, parse_distance};
use crate::people;
use crate::typed::{self, Entered};

/// The value of a cell that says yes.
pub const YES: &str = "ja";

/// The value of a cell and how it is shown: a date as 2025-12-31, an amount in cents, a distance in metres, else the words.
pub fn understood(field: ImportField, text: &str, today: NaiveDate) -> Result<(String, String)> {
    let as_it_is = |text: String| (text.clone(), text);
    match field.declared().reading {
        Reading::Words => Ok(as_it_is(text.to_owned())),
        Reading::Email => people::email(text).map(as_it_is),
        Reading::Iban => people::iban(text).map(as_it_is),
        Reading::Date => date(text, today).map(|date| (date.to_string(), dutch::long(date))),
        Reading::Amount => amount(text).map(|amount| (amount.0.to_string(), amount.to_string())),
        Reading::Distance => distance(text).map(|metres| (metres.to_string(), kilometres(metres))),
        Reading::YesNo => yes_or_no(text).map(|yes| as_it_is(if yes { YES } else { "nee" }.into())),
        Reading::Year => text
            .parse()
            .map_err(|_| Problem::YearOutOfRange.into())
            .and_then(typed::year)
            .map(|year| as_it_is(year.to_string())),
    }
}

/// Whether a text is a date or an amount, and so no heading. A plain number may be one: "2026".
pub fn is_value(text: &str) -> bool {
    let has_digit = text.contains(|letter: char| letter.is_ascii_digit());
    let is_plain = text.chars().all(|letter| letter.is_ascii_digit());
    // Near which day a date without a year is does not matter here.
    let is_date = || Entered::Text(text.to_owned()).date("", NaiveDate::default()).is_ok();
    has_digit && !is_plain && (amount(text).is_ok() || is_date())
}

/// A date as people type it, or the number of days by which Excel counts.
fn date(text: &str, today: NaiveDate) -> Result<NaiveDate> {
    const EXCEL_BEGINS: NaiveDate = NaiveDate::from_ymd_opt(1899, 12, 30).unwrap();
    // From 1954 to 2118: no other number can be meant.
    if let Some(days) = text.parse::<u64>().ok().filter(|days| (20_000..80_000).contains(days)) {
        return EXCEL_BEGINS.checked_add_days(Days::new(days)).ok_or_else(|| Problem::NotADate(text.into()).into());
    }
    // Excel may add the time of midnight.
    let day = text.split_once([' ', 'T']).filter(|(_, time)| time.contains(':')).map_or(text, |(day, _)| day);
    Entered::Text(day.to_owned()).date("", today).map_err(|_| Problem::NotADate(text.into()).into())
}

/// An amount as people type it, or a number of Excel with more decimals than it shows: rounded as Excel does.
fn amount(text: &str) -> Result<Cents> {
    let long = text
        .split_once('.')
        .filter(|(_, decimals)| decimals.len() > 3 && decimals.chars().all(|digit| digit.is_ascii_digit()));
    let Some((euros, decimals)) = long else { return Cents::parse(text) };
    let (cents, rest) = decimals.split_at(2);
    let cut = Cents::parse(&format!("{euros}.{cents}"))?;
    let more = Cents(i64::from(rest >= "5"));
    Ok(if euros.starts_with('-') { cut - more } else { cut + more })
}

fn distance(text: &str) -> Result<i64> {
    let lower = text.to_lowercase();
    let number = ["kilometer", "kms", "km"].iter().find_map(|unit| lower.strip_suffix(unit)).unwrap_or(&lower).trim();
    // A number of Excel may end in zeros.
    let short = if number.contains('.') { number.trim_end_matches('0').trim_end_matches('.') } else { number };
    parse_distance(short).map_err(|_| Problem::NotADistance(text.into()).into())
}

fn yes_or_no(text: &str) -> Result<bool> {
    match bare(text).as_str() {
        "ja" | "j" | "x" | "v" | "1" | "waar" | "true" | "yes" | "y" | "retour" | "heenenterug" | "ht" => Ok(true),
        "nee" | "n" | "0" | "" | "onwaar" | "false" | "no" | "enkel" | "enkelereis" | "heen" | "terug" => Ok(false),
        _ => Err(Problem::NotYesOrNo(text.into()).into()),
    }
}

/// The kind of a claim line by the word for it; without a word, kilometers when a distance is given, else onkosten.
pub fn line_kind(text: &str, has_distance: bool) -> Result<LineKind> {
    match bare(text).as_str() {
        "" | "reiskosten" | "reis" | "vervoer" if has_distance => Ok(LineKind::Mileage),
        "km"
        | "kms"
        | "kilometer"
        | "kilometers"
        | "kilometervergoeding"
        | "kmvergoeding"
        | "auto"
        | "eigenauto"
        | "fiets"
        | "eigenfiets"
        | "eigenvervoer" => Ok(LineKind::Mileage),
        "ov" | "openbaarvervoer" | "trein" | "bus" | "tram" | "metro" | "treinreis" | "treinkaartje" | "ovkosten"
        | "reiskosten" | "reis" | "vervoer" => Ok(LineKind::PublicTransport),
        "" | "onkosten" | "onkostenvergoeding" | "kosten" | "uitgave" | "uitgaven" | "bon" | "overig" | "overige"
        | "overigekosten" => Ok(LineKind::Expense),
        "vacatiegeld" | "presentiegeld" | "vacatiegelden" | "presentiegelden" | "zittingsgeld" => {
            Ok(LineKind::AttendanceFee)
        }
        "vastevergoeding" | "maandvergoeding" | "vast" | "vastbedrag" => Ok(LineKind::Allowance),
        _ => Err(Problem::NotALineKind(text.into()).at("kind")),
    }
}
