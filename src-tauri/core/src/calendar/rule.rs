//! The rule of a yearly meeting schedule: "eerste dinsdag van de maand, niet in augustus".

use chrono::{Datelike, Duration, NaiveDate, NaiveTime};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use strum::VariantArray;
use ts_rs::TS;

use super::dutch;
pub use super::rule_text::{RuleError, parse};
use crate::wording::listed;

/// Which of the weekdays: one of each month, or every so many weeks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, Serialize, Deserialize, JsonSchema, TS, VariantArray)]
#[serde(rename_all = "snake_case")]
pub enum Week {
    First,
    Second,
    Third,
    Fourth,
    Last,
    EveryWeek,
    EverySecondWeek,
    EveryThirdWeek,
}

impl Week {
    /// "eerste", "elke twee weken"
    pub fn name(self) -> &'static str {
        match self {
            Self::First => "eerste",
            Self::Second => "tweede",
            Self::Third => "derde",
            Self::Fourth => "vierde",
            Self::Last => "laatste",
            Self::EveryWeek => "elke week",
            Self::EverySecondWeek => "elke twee weken",
            Self::EveryThirdWeek => "elke drie weken",
        }
    }

    /// How many weeks lie between two dates; none where each month has one.
    pub fn interval(self) -> Option<u32> {
        match self {
            Self::First | Self::Second | Self::Third | Self::Fourth | Self::Last => None,
            Self::EveryWeek => Some(1),
            Self::EverySecondWeek => Some(2),
            Self::EveryThirdWeek => Some(3),
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

/// On which days a council meets.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
#[ts(optional_fields)]
pub struct Rule {
    pub week: Week,
    pub weekday: Weekday,
    /// Months without a meeting, 1 for January up to 12. Any other number means nothing.
    #[schemars(inner(range(min = 1, max = 12)))]
    pub skip_months: Vec<u8>,
    /// No dates before this day, from which the weeks are counted; absent for the first such weekday of the year.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<NaiveDate>,
}

/// A rule with the times of the meeting, as far as they were given.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Schedule {
    pub rule: Rule,
    pub starts_at: Option<NaiveTime>,
    pub ends_at: Option<NaiveTime>,
}

impl Rule {
    /// The rule's dates in a year, in order, without the skipped months.
    pub fn dates(&self, year: i32) -> Vec<NaiveDate> {
        let mut dates = match self.week.interval() {
            None => (1..=12).filter_map(|month| self.date_in(year, month)).collect(),
            Some(weeks) => self.counted(weeks, year),
        };
        dates.retain(|date| !self.skips(date.month()) && self.from.is_none_or(|from| from <= *date));
        dates
    }

    /// The date in a month, whether skipped or not.
    fn date_in(&self, year: i32, month: u32) -> Option<NaiveDate> {
        let nth = |n| NaiveDate::from_weekday_of_month_opt(year, month, self.weekday.into(), n);
        match self.week {
            Week::First => nth(1),
            Week::Second => nth(2),
            Week::Third => nth(3),
            Week::Fourth => nth(4),
            Week::Last => nth(5).or_else(|| nth(4)),
            Week::EveryWeek | Week::EverySecondWeek | Week::EveryThirdWeek => None,
        }
    }

    /// The dates in a year, counted on from the first one, which may lie years before.
    fn counted(&self, weeks: u32, year: i32) -> Vec<NaiveDate> {
        let (first, last) = super::year_bounds(year);
        let weekday = chrono::Weekday::from(self.weekday);
        let Some(start) = self.from.unwrap_or(first).iter_days().find(|day| day.weekday() == weekday) else {
            return Vec::new();
        };
        let step = i64::from(weeks) * 7;
        // Rounded up: the first one that is not before the year.
        let passed = ((first - start).num_days().max(0) + step - 1) / step;
        let dates = (passed..).map_while(|times| start.checked_add_signed(Duration::days(times * step)));
        dates.take_while(|date| *date <= last).collect()
    }

    fn skips(&self, month: u32) -> bool {
        self.skip_months.iter().any(|skipped| u32::from(*skipped) == month)
    }
}

/// The rule in Dutch: "eerste dinsdag van de maand, niet in juli en augustus".
pub fn describe(rule: &Rule) -> String {
    let (week, weekday) = (rule.week.name(), dutch::weekday_name(rule.weekday.into()));
    let mut words = match rule.week.interval() {
        None => format!("{week} {weekday} van de maand"),
        Some(_) => format!("{week} op {weekday}"),
    };
    if let Some(from) = rule.from {
        words += &format!(", vanaf {}", dutch::long(from));
    }
    let skipped: Vec<_> = (1..=12).filter(|month| rule.skips(*month)).map(dutch::month_name).collect();
    if !skipped.is_empty() {
        words += &format!(", niet in {}", listed(&skipped));
    }
    words
}

#[cfg(test)]
mod tests {
    use super::super::testing::{any_rule, date};
    use super::*;
    use proptest::prelude::*;

    fn rule(week: Week, weekday: Weekday, skip_months: &[u8]) -> Rule {
        Rule { week, weekday, skip_months: skip_months.to_vec(), from: None }
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
            (rule(Week::EverySecondWeek, Weekday::Thursday, &[8]), "elke twee weken op donderdag, niet in augustus"),
            (
                Rule { from: Some(date("2026-01-13")), ..rule(Week::EveryThirdWeek, Weekday::Tuesday, &[]) },
                "elke drie weken op dinsdag, vanaf 13 januari 2026",
            ),
        ] {
            assert_eq!(describe(&rule), text);
        }
    }

    #[test]
    fn weeks_are_counted_on_over_the_years() {
        let every = |week, from: Option<&str>| Rule { from: from.map(date), ..rule(week, Weekday::Tuesday, &[]) };
        let first = |rule: &Rule, year| rule.dates(year).first().copied();
        assert_eq!(every(Week::EveryWeek, None).dates(2026).len(), 52);
        assert_eq!(every(Week::EverySecondWeek, None).dates(2026).len(), 26);
        let third = every(Week::EveryThirdWeek, Some("2026-01-13"));
        assert_eq!(third.dates(2026)[..2], [date("2026-01-13"), date("2026-02-03")]);
        assert_eq!(third.dates(2026).last(), Some(&date("2026-12-15")));
        assert_eq!(first(&third, 2027), Some(date("2027-01-05")), "three weeks after the last of the year before");
        assert_eq!(first(&third, 2025), None, "nothing before its first day");
        let wednesday = every(Week::EverySecondWeek, Some("2026-01-14"));
        assert_eq!(
            first(&wednesday, 2026),
            Some(date("2026-01-20")),
            "from a Wednesday on, the first Tuesday after it"
        );
        let late = Rule { from: Some(date("2026-03-04")), ..rule(Week::First, Weekday::Tuesday, &[]) };
        assert_eq!(first(&late, 2026), Some(date("2026-04-07")), "a rule by the month may begin later too");
        assert!(every(Week::EveryWeek, Some("2100-01-01")).dates(1990).is_empty());
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
                let Some(date) = rule.date_in(year, month) else {
                    prop_assert!(rule.week.interval().is_some());
                    continue;
                };
                let days = match rule.week {
                    Week::First => 1..=7,
                    Week::Second => 8..=14,
                    Week::Third => 15..=21,
                    Week::Fourth => 22..=28,
                    _ => 22..=31,
                };
                prop_assert!(days.contains(&date.day()));
                prop_assert_eq!(date.weekday(), rule.weekday.into());
                let next = date + chrono::Days::new(7);
                prop_assert!(rule.week != Week::Last || next.month() != month);
            }
        }
    }
}
