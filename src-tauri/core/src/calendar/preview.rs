//! The meeting dates of a year by its rule, and better dates for those that fall badly.

use chrono::{Datelike, Duration, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};
use ts_rs::TS;

use super::holidays::{DODENHERDENKING, HolidayKind, holidays};
use super::rule::Rule;

/// Why a date falls badly; the first of these that holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize, JsonSchema, TS)]
#[serde(rename_all = "snake_case")]
pub enum Clash {
    /// A public holiday.
    Public,
    /// An evening of remembrance or custom.
    Remembrance,
    /// A day in a school holiday.
    SchoolHoliday,
}

impl From<HolidayKind> for Clash {
    fn from(kind: HolidayKind) -> Self {
        match kind {
            HolidayKind::Public => Self::Public,
            HolidayKind::Remembrance => Self::Remembrance,
        }
    }
}

/// A date that the rule gives, and what to do about it when it falls badly.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, JsonSchema, TS)]
pub struct Proposal {
    /// The date that the rule gives.
    pub date: NaiveDate,
    /// What falls on that date, in Dutch.
    pub note: Option<String>,
    pub clash: Option<Clash>,
    /// A better date; none when the rule's own is good, or when the whole year has no free day.
    pub proposed: Option<NaiveDate>,
    /// How the better date relates to the rule's, in Dutch: "een week later".
    pub proposed_why: Option<String>,
    /// Better left out: the next meeting is near anyway.
    pub skip: bool,
}

/// A row of the school calendar: name, first day and last day. These are the user's rows, as
/// schools may deviate from the advised dates.
pub type SchoolHoliday = (String, NaiveDate, NaiveDate);

/// How far a meeting may move and still keep its weekday, in weeks; the order in which moves are
/// tried.
const WEEKS: [i64; 6] = [1, -1, 2, -2, 3, -3];

/// The dates of a rule in a year, each with a better one when it falls on a public holiday, an
/// evening of remembrance or in a school holiday.
///
/// The better date is the same weekday, at most three weeks away: the nearest in the same month, so
/// that each month keeps its meeting, else the nearest; of two as near, the later. Without such a
/// day it is the nearest working day. It is in the same year, falls on nothing itself, and is not
/// the date of another meeting. Whoever meets every so many weeks takes a week in between, or leaves
/// the meeting out.
pub fn preview(rule: &Rule, year: i32, school_holidays: &[SchoolHoliday]) -> Vec<Proposal> {
    let dates = rule.dates(year);
    let mut year = Year { taken: dates.clone(), school_holidays, interval: rule.week.interval() };
    dates.into_iter().map(|date| year.propose(date)).collect()
}

/// What is known of the year while it is planned.
struct Year<'a> {
    /// The rule's own dates and those proposed so far.
    taken: Vec<NaiveDate>,
    school_holidays: &'a [SchoolHoliday],
    /// The weeks between two meetings, where they are counted.
    interval: Option<u32>,
}

impl Year<'_> {
    fn propose(&mut self, date: NaiveDate) -> Proposal {
        let obstacles = self.obstacles(date);
        let clash = obstacles.iter().map(|(clash, _)| *clash).min();
        let names: Vec<_> = obstacles.into_iter().map(|(_, name)| name).collect();
        let better = clash.and_then(|_| self.better_date(date));
        self.taken.extend(better.as_ref().map(|(date, _)| *date));
        let skip = clash.is_some() && better.is_none() && self.interval.is_some();
        let (proposed, proposed_why) = better.unzip();
        Proposal { date, note: clash.map(|_| names.join(", ")), clash, proposed, proposed_why, skip }
    }

    /// What makes a date a bad one for a meeting.
    fn obstacles(&self, date: NaiveDate) -> Vec<(Clash, String)> {
        let special = holidays(date.year()).into_iter().filter(|holiday| holiday.date == date);
        let special = special.map(|holiday| (holiday.kind.into(), note(holiday.name)));
        let school = self.school_holidays.iter().filter(|(_, first, last)| (*first..=*last).contains(&date));
        let school = school.map(|(name, ..)| (Clash::SchoolHoliday, name.clone()));
        special.chain(school).collect()
    }

    fn better_date(&self, date: NaiveDate) -> Option<(NaiveDate, String)> {
        let is_free =
            |day: &NaiveDate| day.year() == date.year() && !self.taken.contains(day) && self.obstacles(*day).is_empty();
        let reach = self.interval.map_or(i64::MAX, |weeks| i64::from(weeks) - 1);
        let same_weekday: Vec<_> = WEEKS
            .into_iter()
            .filter(|weeks| weeks.abs() <= reach)
            .filter_map(|weeks| Some((date.checked_add_signed(Duration::weeks(weeks))?, weeks)))
            .filter(|(day, _)| is_free(day))
            .collect();
        let in_month = same_weekday.iter().find(|(day, _)| day.month() == date.month());
        if let Some((day, weeks)) = in_month.or(same_weekday.first()) {
            return Some((*day, distance(*weeks)));
        }
        if self.interval.is_some() {
            return None;
        }
        let nearest = (1..=366)
            .flat_map(|days| [days, -days])
            .filter_map(|days| date.checked_add_signed(Duration::days(days)))
            .find(|day| day.weekday().number_from_monday() <= 5 && is_free(day))?;
        Some((nearest, "dichtstbijzijnde vrije werkdag".to_owned()))
    }
}

/// The name of a holiday as a note. Few know at what hour the remembrance is, so it is told.
fn note(holiday: &str) -> String {
    match holiday {
        DODENHERDENKING => format!("{DODENHERDENKING}: ’s avonds herdenking"),
        _ => holiday.to_owned(),
    }
}

/// "een week later", "twee weken eerder"
fn distance(weeks: i64) -> String {
    let direction = if weeks > 0 { "later" } else { "eerder" };
    let length = match weeks.abs() {
        1 => "een week",
        2 => "twee weken",
        _ => "drie weken",
    };
    format!("{length} {direction}")
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::rule::parse;
    use super::super::testing::{any_date, any_rule, date};
    use super::*;

    fn rows(rows: &[(&str, &str, &str)]) -> Vec<SchoolHoliday> {
        rows.iter().map(|(name, first, last)| ((*name).to_owned(), date(first), date(last))).collect()
    }

    /// The months that fall badly, in one line each.
    fn clashes(rule: &str, year: i32, school: &[(&str, &str, &str)]) -> Vec<String> {
        let proposals = preview(&parse(rule).unwrap().rule, year, &rows(school));
        let shown = proposals.into_iter().filter_map(|found| {
            let why = found.proposed_why.unwrap_or_default();
            Some(format!("{} {} -> {} {why}", found.date, found.note?, found.proposed?))
        });
        shown.collect()
    }

    #[test]
    fn first_tuesdays_meet_their_known_traps() {
        let remembrance = "Dodenherdenking: ’s avonds herdenking";
        for (year, expected) in [
            (2026, vec!["2026-05-05 Bevrijdingsdag -> 2026-05-12 een week later".to_owned()]),
            (2027, vec![format!("2027-05-04 {remembrance} -> 2027-05-11 een week later")]),
            (2032, vec![format!("2032-05-04 {remembrance} -> 2032-05-11 een week later")]),
            (2028, vec!["2028-12-05 Sinterklaasavond -> 2028-12-12 een week later".to_owned()]),
            (2034, vec!["2034-12-05 Sinterklaasavond -> 2034-12-12 een week later".to_owned()]),
            (2030, vec!["2030-01-01 Nieuwjaarsdag -> 2030-01-08 een week later".to_owned()]),
            (2019, vec!["2019-01-01 Nieuwjaarsdag -> 2019-01-08 een week later".to_owned()]),
            (2029, vec![]),
        ] {
            assert_eq!(clashes("eerste dinsdag, niet in augustus", year, &[]), expected, "{year}");
        }
    }

    #[test]
    fn school_holidays_are_avoided_too() {
        let midden = [
            ("meivakantie", "2026-04-18", "2026-05-03"),
            ("zomervakantie", "2026-07-18", "2026-08-30"),
            ("herfstvakantie", "2026-10-17", "2026-10-25"),
        ];
        assert_eq!(
            clashes("eerste dinsdag", 2026, &midden),
            [
                "2026-05-05 Bevrijdingsdag -> 2026-05-12 een week later",
                // No Tuesday in August is free, so the nearest before the summer.
                "2026-08-04 zomervakantie -> 2026-07-14 drie weken eerder",
            ]
        );
        let midden_2027 = [("zomervakantie", "2027-07-17", "2027-08-29")];
        assert_eq!(
            clashes("eerste dinsdag", 2027, &midden_2027)[1..],
            ["2027-08-03 zomervakantie -> 2027-07-13 drie weken eerder"]
        );
        assert_eq!(
            clashes("laatste donderdag, niet in juli en augustus", 2026, &midden),
            [
                // A week later would be May's, and April would be without.
                "2026-04-30 meivakantie -> 2026-04-16 twee weken eerder",
                "2026-12-31 Oudejaarsavond -> 2026-12-17 twee weken eerder",
            ]
        );
    }

    #[test]
    fn without_a_free_weekday_the_nearest_working_day_is_proposed() {
        let weeks_off = ["02-24", "03-03", "03-10", "03-24", "03-31", "04-07"];
        let off: Vec<_> = weeks_off.iter().map(|day| format!("2026-{day}")).collect();
        let mut rows: Vec<_> = off.iter().map(|day| ("vrij", day.as_str(), day.as_str())).collect();
        rows.push(("vrij", "2026-03-15", "2026-03-18"));
        let only_march = "derde dinsdag, niet in april t/m februari";
        let expected = "2026-03-17 vrij -> 2026-03-19 dichtstbijzijnde vrije werkdag";
        assert_eq!(clashes(only_march, 2026, &rows), [expected]);
    }

    #[test]
    fn who_meets_every_few_weeks_takes_a_week_in_between_or_leaves_one_out() {
        let summer = rows(&[("zomervakantie", "2026-07-18", "2026-08-30")]);
        let of = |rule: &str| -> Vec<(String, Option<String>)> {
            let proposals = preview(&parse(rule).unwrap().rule, 2026, &summer);
            let bad = proposals.into_iter().filter(|proposal| proposal.clash.is_some());
            bad.map(|proposal| {
                assert_eq!(proposal.skip, proposal.proposed.is_none());
                (proposal.date.to_string(), proposal.proposed.map(|date| date.to_string()))
            })
            .collect()
        };
        let to = |date: &str, better: Option<&str>| (date.to_owned(), better.map(String::from));
        assert_eq!(
            of("elke twee weken op dinsdag vanaf 6 januari 2026, niet in mei"),
            [to("2026-07-21", Some("2026-07-14")), to("2026-08-04", None), to("2026-08-18", None)]
        );
        let weekly = of("elke week op dinsdag, niet in mei");
        assert_eq!(weekly.len(), 6);
        assert!(weekly.iter().all(|(_, better)| better.is_none()), "{weekly:?}");
    }

    #[test]
    fn a_year_without_a_free_day_has_no_proposal() {
        let always = rows(&[("altijd vrij", "2026-01-01", "2026-12-31")]);
        let proposals = preview(&parse("eerste dinsdag").unwrap().rule, 2026, &always);
        assert_eq!(proposals.len(), 12);
        for proposal in proposals {
            assert!(proposal.clash.is_some() && proposal.proposed.is_none());
            assert!(proposal.proposed_why.is_none());
        }
    }

    #[test]
    fn all_that_falls_on_a_day_is_noted_and_the_gravest_counts() {
        let may = rows(&[("meivakantie", "2027-05-01", "2027-05-09")]);
        let proposals = preview(&parse("eerste donderdag").unwrap().rule, 2027, &may);
        let ascension = &proposals[4];
        assert_eq!(ascension.note.as_deref(), Some("Hemelvaartsdag, meivakantie"));
        assert_eq!(ascension.clash, Some(Clash::Public));
        assert_eq!(ascension.proposed, Some(date("2027-05-13")));
    }

    fn any_rows() -> impl Strategy<Value = Vec<(i64, i64)>> {
        proptest::collection::vec((-10..370i64, 0..45i64), 0..8)
    }

    proptest! {
        #[test]
        fn what_is_proposed_is_free(rule in any_rule(), near in any_date(), rows in any_rows()) {
            let first = near.with_ordinal(1).unwrap();
            let day = |days| first + Duration::days(days);
            let row = |(from, length)| ("vrij".to_owned(), day(from), day(from + length));
            let school: Vec<SchoolHoliday> = rows.into_iter().map(row).collect();
            let proposals = preview(&rule, near.year(), &school);
            let year = Year { taken: vec![], school_holidays: &school, interval: None };
            for found in &proposals {
                prop_assert_eq!(found.clash.is_some(), !year.obstacles(found.date).is_empty());
                prop_assert_eq!(found.clash.is_some(), found.note.is_some());
                prop_assert_eq!(found.proposed.is_some(), found.proposed_why.is_some());
                prop_assert!(found.clash.is_some() || found.proposed.is_none());
                if let Some(better) = found.proposed {
                    prop_assert!(year.obstacles(better).is_empty());
                    prop_assert_eq!(better.year(), near.year());
                }
            }
            let mut meetings: Vec<_> =
                proposals.iter().map(|found| found.proposed.unwrap_or(found.date)).collect();
            meetings.sort_unstable();
            prop_assert!(meetings.is_sorted_by(|a, b| a < b), "two on one day: {:?}", meetings);
            prop_assert_eq!(preview(&rule, near.year(), &school), proposals);
        }
    }
}
