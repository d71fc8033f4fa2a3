//! The rule of a yearly meeting schedule: "eerste dinsdag van de maand, niet in augustus".

use chrono::{Datelike, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::VariantArray;
use ts_rs::TS;

use super::dutch;
pub use super::rule_text::{RuleError, parse};

/// Which of the weekdays of a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Week {
    First,
    Second,
    Third,
    Fourth,
    Last,
}

impl Week {
    /// "eerste", "laatste"
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "eerste",
            Self::Second => "tweede",
            Self::Third => "derde",
            Self::Fourth => "vierde",
            Self::Last => "laatste",
        }
    }
}

/// A day of the week. Own type, because chrono's has no names that suit the program's answers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Weekday {
    Monday,
    Tuesday,
    Wednesday,
    Thursday,
    Friday,
    Saturday,
    Sunday,
}

impl From<Weekday> for chrono::Weekday {
    fn from(weekday: Weekday) -> Self {
        match weekday {
            Weekday::Monday => Self::Mon,
            Weekday::Tuesday => Self::Tue,
            Weekday::Wednesday => Self::Wed,
            Weekday::Thursday => Self::Thu,
            Weekday::Friday => Self::Fri,
            Weekday::Saturday => Self::Sat,
            Weekday::Sunday => Self::Sun,
        }
    }
}

/// On which day of each month a council meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Rule {
    pub week: Week,
    pub weekday: Weekday,
    /// Months without a meeting, 1 for January up to 12. Any other number means nothing.
    #[schemars(inner(range(min = 1, max = 12)))]
    pub skip_months: Vec<u8>,
}

/// A rule with the times of the meeting, as far as they were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Schedule {
    pub rule: Rule,
    pub starts_at: Option<NaiveTime>,
    pub ends_at: Option<NaiveTime>,
}

impl Rule {
    /// The rule's date in a month, whether skipped or not; `None` for a month that does not exist.
    pub fn date_in(&self, year: i32, month: u32) -> Option<NaiveDate> {
        let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, self.weekday.into(), n);
        match self.week {
            Week::First => nth(1),
            Week::Second => nth(2),
            Week::Third => nth(3),
            Week::Fourth => nth(4),
            Week::Last => nth(5).or_else(|| nth(4)),
        }
    }

    /// The rule's dates in a year, in order, without the skipped months.
    pub fn dates(&self, year: i32) -> Vec<NaiveDate> {
        let dates = (1..=12).filter_map(|month| self.date_in(year, month));
        dates.filter(|date| !self.skips(date.month())).collect()
    }

    fn skips(&self, month: u32) -> bool {
        self.skip_months.iter().any(|skipped| u32::from(*skipped) == month)
    }
}

/// The rule in Dutch: "eerste dinsdag van de maand, niet in juli en augustus".
pub fn describe(rule: &Rule) -> String {
    let weekday = dutch::weekday_name(rule.weekday.into());
    let day = format!("{} {weekday} van de maand", rule.week.name());
    let skipped: Vec<_> = (1..=12).filter(|month| rule.skips(*month)).map(dutch::month_name).collect();
    match skipped.as_slice() {
        [] => day,
        [only] => format!("{day}, niet in {only}"),
        [first @ .., last] => format!("{day}, niet in {} en {last}", first.join(", ")),
    }
}

#[cfg(test)]
mod tests {
    use super::super::testing::{any_rule, date};
    use super::*;
    use proptest::prelude::*;

    fn rule(week: Week, weekday: Weekday, skip_months: &[u8]) -> Rule {
        Rule { week, weekday, skip_months: skip_months.to_vec() }
    }

    #[test]
    fn rules_are_described_in_dutch() {
        for (rule, text) in [
            (rule(Week::First, Weekday::Tuesday, &[]), "eerste dinsdag van de maand"),
            (rule(Week::First, Weekday::Tuesday, &[8]), "eerste dinsdag van de maand, niet in augustus"),
            (
                rule(Week::Last, Weekday::Thursday, &[8, 7, 8]),
                "laatste donderdag van de maand, niet in juli en augustus",
            ),
            (
                rule(Week::Fourth, Weekday::Monday, &[12, 7, 8, 0, 13]),
                "vierde maandag van de maand, niet in juli, augustus en december",
            ),
        ] {
            assert_eq!(describe(&rule), text);
        }
    }

    #[test]
    fn rules_give_the_dates_of_a_year() {
        let first_tuesday = rule(Week::First, Weekday::Tuesday, &[8]);
        let dates = first_tuesday.dates(2026);
        assert_eq!(dates.len(), 11);
        assert_eq!((dates[0], dates[4]), (date("2026-01-06"), date("2026-05-05")));
        assert_eq!(first_tuesday.date_in(2026, 8), Some(date("2026-08-04")));
        let last_thursday = rule(Week::Last, Weekday::Thursday, &[]);
        assert_eq!(last_thursday.date_in(2026, 4), Some(date("2026-04-30")));
        assert_eq!(last_thursday.date_in(2026, 2), Some(date("2026-02-26")));
        assert_eq!(last_thursday.date_in(2026, 13), None);
    }

    #[test]
    fn rules_travel_in_snake_case() {
        let json = r#"{"week":"first","weekday":"tuesday","skip_months":[8]}"#;
        let rule = rule(Week::First, Weekday::Tuesday, &[8]);
        assert_eq!(serde_json::to_string(&rule).unwrap(), json);
        assert_eq!(serde_json::from_str::<Rule>(json).unwrap(), rule);
    }

    proptest! {
        #[test]
        fn every_month_has_a_date_in_its_week(rule in any_rule(), year in 1990..=2100) {
            for month in 1..=12 {
                let date = rule.date_in(year, month).unwrap();
                let days = match rule.week {
                    Week::First => 1..=7,
                    Week::Second => 8..=14,
                    Week::Third => 15..=21,
                    Week::Fourth => 22..=28,
                    Week::Last => 22..=31,
                };
                prop_assert!(days.contains(&date.day()));
                prop_assert_eq!(date.weekday(), rule.weekday.into());
                let next = date + chrono::Days::new(7);
                prop_assert!(rule.week != Week::Last || next.month() != month);
            }
        }
    }
}
