//! Reading the rule of a meeting schedule from a Dutch sentence.

use std::fmt;

use chrono::{NaiveDate, NaiveTime};
use strum::VariantArray;

use super::dutch;
use super::rule::{Rule, Schedule, Week, Weekday};

/// Why a sentence is not a schedule. The text in it is the word that the reader stumbled on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum RuleError {
    /// Nothing says which of the weekdays of the month: "eerste", "laatste".
    MissingWeek,
    /// No weekday is named.
    MissingWeekday,
    /// "Niet in" or "t/m" without a month after it.
    MissingMonth,
    /// A first day without its year.
    MissingYear(String),
    /// A word that means nothing here.
    UnknownWord(String),
    /// A second week, weekday or end time.
    Repeated(String),
    /// A month that does not follow "niet in".
    MonthWithoutNot(String),
    /// The meeting would end before or when it starts.
    EndNotAfterStart(String),
}

impl fmt::Display for RuleError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::MissingWeek => f.write_str("er staat niet welke week: eerste, laatste, elke twee weken"),
            Self::MissingWeekday => f.write_str("er staat geen dag van de week"),
            Self::MissingYear(day) => write!(f, "zet het jaar achter ‘{day}’"),
            Self::MissingMonth => f.write_str("er staat niet in welke maand"),
            Self::UnknownWord(word) => write!(f, "‘{word}’ is hier niet te begrijpen"),
            Self::Repeated(word) => write!(f, "‘{word}’ is er een te veel"),
            Self::MonthWithoutNot(word) => write!(f, "voor ‘{word}’ ontbreekt ‘niet in’"),
            Self::EndNotAfterStart(word) => write!(f, "het einde, {word}, is niet na het begin"),
        }
    }
}

impl std::error::Error for RuleError {}

/// Words that people write and that add nothing.
const FILLERS: &str = "aanvang begint de der een eindigt elke en iedere in maand maandelijks of om \
    op per start tot u uur van vanaf vergadering vergaderingen";

/// Reads sentences such as "eerste dinsdag van de maand, 19:00–21:00, niet in augustus", "1e
/// dinsdag 19.00-21.00 uur" and "elke twee weken op donderdag, vanaf 8 januari 2026". Times
/// may be left out; the first is the start, the second the end. Every word must mean something, so
/// that nothing a person wrote is silently lost.
pub fn parse(text: &str) -> Result<Schedule, RuleError> {
    let mut reader = Reader::default();
    let text = plain(text);
    let words: Vec<&str> = text.split_whitespace().collect();
    let mut rest = words.as_slice();
    while let [word, others @ ..] = rest {
        rest = if let Some((week, after)) = every(rest) {
            once(&mut reader.week, week, word)?;
            after
        } else if let Some((day, after)) = first_day(rest)? {
            once(&mut reader.from, day, word)?;
            after
        } else {
            reader.read(word)?;
            others
        };
    }
    reader.finish()
}

/// What is left to read of a sentence.
type Words<'w, 't> = &'w [&'t str];

/// "elke week", "elke twee weken", "om de 3 weken", "om de week", with the words after it.
fn every<'w, 't>(words: Words<'w, 't>) -> Option<(Week, Words<'w, 't>)> {
    match words {
        ["elke" | "iedere", "week", after @ ..] | ["wekelijks", after @ ..] => Some((Week::EveryWeek, after)),
        ["om", "de", "week", after @ ..]
        | ["elke" | "iedere", "twee" | "2", "weken", after @ ..]
        | ["om", "de", "twee" | "2", "weken", after @ ..]
        | ["tweewekelijks", after @ ..] => Some((Week::EverySecondWeek, after)),
        ["elke" | "iedere", "drie" | "3", "weken", after @ ..]
        | ["om", "de", "drie" | "3", "weken", after @ ..]
        | ["driewekelijks", after @ ..] => Some((Week::EveryThirdWeek, after)),
        _ => None,
    }
}

/// "vanaf 13 januari 2026", with the words after it. What stands after "vanaf" may also be a time.
fn first_day<'w, 't>(words: Words<'w, 't>) -> Result<Option<(NaiveDate, Words<'w, 't>)>, RuleError> {
    let ["vanaf", day, month, after @ ..] = words else { return Ok(None) };
    let (Ok(day), Some(number)) = (day.parse(), dutch::month_number(month.trim_end_matches('.'))) else {
        return Ok(None);
    };
    let said = format!("{day} {month}");
    let Some((year, after)) = after.split_first().and_then(|(year, after)| Some((year_of(year)?, after))) else {
        return Err(RuleError::MissingYear(said));
    };
    let date = NaiveDate::from_ymd_opt(year, number.into(), day);
    date.map(|date| Some((date, after))).ok_or_else(|| RuleError::UnknownWord(format!("{said} {year}")))
}

/// A year of four digits.
fn year_of(word: &str) -> Option<i32> {
    word.parse().ok().filter(|year| (1000..10_000).contains(year))
}

/// The text in lower case, with one sign for each meaning and spaces around it: "18: 00–20.00" is
/// "18:00 - 20.00".
fn plain(text: &str) -> String {
    let text = text.to_lowercase().replace(": ", ":").replace("tot en met", "t/m").replace('–', "-");
    text.replace('-', " - ").replace([',', ';', '(', ')'], " ").trim_end_matches('.').to_owned()
}

#[derive(Default)]
struct Reader {
    week: Option<Week>,
    weekday: Option<Weekday>,
    from: Option<NaiveDate>,
    starts_at: Option<NaiveTime>,
    ends_at: Option<NaiveTime>,
    skip_months: Vec<u8>,
    /// After "niet": the months that follow have no meeting.
    in_skipped: bool,
    /// After "t/m" between months: the next month closes a range.
    in_range: bool,
}

impl Reader {
    fn read(&mut self, word: &str) -> Result<(), RuleError> {
        if let Some(week) = week(word) {
            once(&mut self.week, week, word)
        } else if let Some(weekday) = weekday(word) {
            once(&mut self.weekday, weekday, word)
        } else if let Some(time) = time(word) {
            self.time(time, word)
        } else if let Some(month) = dutch::month_number(word.trim_end_matches('.')) {
            self.month(month, word)
        } else if matches!(word, "niet" | "geen" | "behalve" | "uitgezonderd") {
            self.in_skipped = true;
            Ok(())
        } else if matches!(word, "t/m" | "-") {
            self.in_range = !self.skip_months.is_empty();
            Ok(())
        } else if FILLERS.split(' ').any(|filler| filler == word) {
            Ok(())
        } else {
            Err(RuleError::UnknownWord(word.to_owned()))
        }
    }

    fn time(&mut self, time: NaiveTime, word: &str) -> Result<(), RuleError> {
        // The dash between two times is no range of months.
        self.in_range = false;
        let Some(start) = self.starts_at else {
            self.starts_at = Some(time);
            return Ok(());
        };
        once(&mut self.ends_at, time, word)?;
        if time <= start { Err(RuleError::EndNotAfterStart(word.to_owned())) } else { Ok(()) }
    }

    fn month(&mut self, month: u8, word: &str) -> Result<(), RuleError> {
        if !self.in_skipped {
            return Err(RuleError::MonthWithoutNot(word.to_owned()));
        }
        let first = match self.skip_months.last() {
            Some(last) if std::mem::take(&mut self.in_range) => last % 12 + 1,
            _ => month,
        };
        // A range may pass the end of the year: "december t/m januari".
        let months = (first..).map(|month| (month - 1) % 12 + 1);
        self.skip_months.extend(months.take(usize::from((month + 12 - first) % 12) + 1));
        Ok(())
    }

    fn finish(mut self) -> Result<Schedule, RuleError> {
        let week = self.week.ok_or(RuleError::MissingWeek)?;
        let weekday = self.weekday.ok_or(RuleError::MissingWeekday)?;
        if self.in_range || self.in_skipped && self.skip_months.is_empty() {
            return Err(RuleError::MissingMonth);
        }
        self.skip_months.sort_unstable();
        self.skip_months.dedup();
        let rule = Rule { week, weekday, skip_months: self.skip_months, from: self.from };
        Ok(Schedule { rule, starts_at: self.starts_at, ends_at: self.ends_at })
    }
}

/// Fills an empty place; what is said twice cannot both be meant.
fn once<T>(place: &mut Option<T>, value: T, word: &str) -> Result<(), RuleError> {
    match place.replace(value) {
        None => Ok(()),
        Some(_) => Err(RuleError::Repeated(word.to_owned())),
    }
}

fn week(word: &str) -> Option<Week> {
    let number = word.strip_suffix("ste").or_else(|| word.strip_suffix("de")).or_else(|| word.strip_suffix('e'));
    match number {
        Some("1") => Some(Week::First),
        Some("2") => Some(Week::Second),
        Some("3") => Some(Week::Third),
        Some("4") => Some(Week::Fourth),
        _ => Week::VARIANTS.iter().copied().find(|week| week.name() == word),
    }
}

/// "dinsdag", "di", "dinsdagavond"
fn weekday(word: &str) -> Option<Weekday> {
    let day = ["avond", "middag", "ochtend", "morgen"].iter().find_map(|part| word.strip_suffix(part));
    let number = dutch::weekday_number(day.unwrap_or(word).trim_end_matches('.'))?;
    Weekday::VARIANTS.get(number).copied()
}

/// A time of day. Four bare digits are not taken for one here: in a schedule "2026" is a year.
fn time(word: &str) -> Option<NaiveTime> {
    let bare = word.bytes().all(|byte| byte.is_ascii_digit());
    dutch::parse_time(word).filter(|_| !bare || word.len() <= 2)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rule::describe;
    use super::super::testing::any_rule;
    use super::*;

    /// A schedule written in one line: the rule and its times, where there are any.
    fn shown(text: &str) -> String {
        let schedule = parse(text).unwrap();
        let times = [schedule.starts_at, schedule.ends_at].into_iter().flatten();
        let times: Vec<_> = times.map(dutch::time).collect();
        format!("{} | {}", describe(&schedule.rule), times.join("-"))
    }

    #[test]
    fn sentences_are_read() {
        for (text, expected) in [
            (
                "eerste dinsdag van de maand, 19:00–21:00, niet in augustus",
                "eerste dinsdag van de maand, niet in augustus | 19:00-21:00",
            ),
            ("1e dinsdag 19.00-21.00 uur", "eerste dinsdag van de maand | 19:00-21:00"),
            (
                "laatste donderdag van de maand, niet in juli en augustus",
                "laatste donderdag van de maand, niet in juli en augustus | ",
            ),
            ("derde woensdag, van 19:30 tot 21:30 uur", "derde woensdag van de maand | 19:30-21:30"),
            ("Elke 2de ma. van 9 tot 11 uur", "tweede maandag van de maand | 09:00-11:00"),
            ("op de 4e donderdagavond om 19u30.", "vierde donderdag van de maand | 19:30"),
            ("1ste di 19: 00 uur en eindigt 21:00 uur", "eerste dinsdag van de maand | 19:00-21:00"),
            (
                "laatste vrijdagmiddag behalve in juni t/m aug.",
                "laatste vrijdag van de maand, niet in juni, juli en augustus | ",
            ),
            (
                "1e di niet in juli 19:00 - 21:00 en december",
                "eerste dinsdag van de maand, niet in juli en december | 19:00-21:00",
            ),
            (
                "eerste zo niet in december tot en met januari",
                "eerste zondag van de maand, niet in januari en december | ",
            ),
            (
                "3e do (niet in mei, jul - aug en dec) 20.00u - 22.00u",
                "derde donderdag van de maand, niet in mei, juli, augustus en december | 20:00-22:00",
            ),
            ("elke twee weken op donderdag 9:30-11:30", "elke twee weken op donderdag | 09:30-11:30"),
            ("om de week op di, niet in juli", "elke twee weken op dinsdag, niet in juli | "),
            ("Wekelijks op maandagavond vanaf 19:30", "elke week op maandag | 19:30"),
            (
                "iedere 3 weken op woensdag, vanaf 14 jan. 2026, 10:00 tot 12:00",
                "elke drie weken op woensdag, vanaf 14 januari 2026 | 10:00-12:00",
            ),
            ("eerste dinsdag vanaf 9 maart 2026", "eerste dinsdag van de maand, vanaf 9 maart 2026 | "),
        ] {
            assert_eq!(shown(text), expected, "{text}");
        }
    }

    #[test]
    fn what_cannot_be_read_is_named() {
        use RuleError::*;
        for (text, error) in [
            ("", MissingWeek),
            ("dinsdag 19:00", MissingWeek),
            ("elke dinsdag", MissingWeek),
            ("eerste van de maand", MissingWeekday),
            ("eerste dinsdag, niet", MissingMonth),
            ("eerste dinsdag, niet in juli t/m", MissingMonth),
            ("vijfde dinsdag", UnknownWord("vijfde".into())),
            ("eerste dinsdag in het gemeentehuis", UnknownWord("het".into())),
            ("eerste dinsdag 2026", UnknownWord("2026".into())),
            ("eerste dinsdag 25:00", UnknownWord("25:00".into())),
            ("eerste en derde dinsdag", Repeated("derde".into())),
            ("eerste dinsdag of woensdag", Repeated("woensdag".into())),
            ("eerste dinsdag 19:00-20:00-21:00", Repeated("21:00".into())),
            ("eerste dinsdag in augustus", MonthWithoutNot("augustus".into())),
            ("elke vier weken op dinsdag", UnknownWord("vier".into())),
            ("eerste dinsdag elke week", Repeated("elke".into())),
            ("elke week op dinsdag, vanaf 13 januari", MissingYear("13 januari".into())),
            ("elke week op dinsdag, vanaf 31 juni 2026", UnknownWord("31 juni 2026".into())),
            ("eerste dinsdag 21:00-19:00", EndNotAfterStart("19:00".into())),
            ("eerste dinsdag 19:00-19:00", EndNotAfterStart("19:00".into())),
        ] {
            assert_eq!(parse(text), Err(error), "{text}");
        }
        let error = UnknownWord("vijfde".into());
        assert_eq!(error.to_string(), "‘vijfde’ is hier niet te begrijpen");
    }

    proptest! {
        #[test]
        fn anything_typed_is_read_or_refused(text in "\\PC{0,40}") {
            let _ = parse(&text);
        }

        #[test]
        fn described_rules_read_back(mut rule in any_rule()) {
            let schedule = parse(&describe(&rule)).unwrap();
            rule.skip_months.sort_unstable();
            rule.skip_months.dedup();
            prop_assert_eq!(schedule, Schedule { rule, starts_at: None, ends_at: None });
        }
    }
}
