//! Rows as lines of claims. They are checked as a line that is typed, by the claims themselves, so what is refused there is
//! refused here, at its cell and before anything is booked.

use std::collections::HashMap;
use std::collections::hash_map::Entry;

use chrono::{Datelike, NaiveDate};

use super::cells::{self, line_kind};
use super::fields::ImportField::{
    Amount, Date, Description, Distance, FromPlace, IsReturn, Kind, Member, MissingBecause, ToPlace, Year,
};
use super::known::{Members, Named, Posts};
use super::rows::{Doubles, ImportRow};
use crate::budget::{self, BudgetLineId};
use crate::claims::{self, CheckedLine, ClaimId, Claimant, LineFields, LineKind};
use crate::error::{Problem, Result};
use crate::journal::Change;
use crate::money::Cents;
use crate::operation::View;
use crate::people::PersonId;
use crate::typed::Entered;
use crate::year_close;

/// A line that can be booked.
#[derive(Debug)]
pub struct NewLine {
    pub year: i32,
    person: PersonId,
    line: CheckedLine,
}

/// Says of each row what it means or what is wrong with it; answers the lines of those that are right.
pub fn understand(view: &View<'_>, rows: &mut [ImportRow]) -> Result<Vec<Option<NewLine>>> {
    let members = Members::read(view)?;
    let mut reader = Reader { view, members: &members, years: HashMap::new(), doubles: Doubles::default() };
    rows.iter_mut().map(|row| reader.line(row)).collect()
}

/// Books the lines: each in the open claim of its member, or in a new one.
pub fn add_all(change: &mut Change<'_>, lines: &[NewLine]) -> Result<()> {
    let mut claims: HashMap<(PersonId, i32), ClaimId> = HashMap::new();
    for NewLine { year, person, line } in lines {
        let claim = match claims.entry((*person, *year)) {
            Entry::Occupied(begun) => *begun.get(),
            Entry::Vacant(none) => *none.insert(claims::begun(change, *year, *person)?),
        };
        claims::insert_line(change, None, claim, line)?;
    }
    Ok(())
}

struct Reader<'v> {
    view: &'v View<'v>,
    members: &'v Members,
    /// The budget lines of each year that a row names, or why nothing can be claimed in it.
    years: HashMap<i32, Result<Posts, Problem>>,
    doubles: Doubles,
}

impl Reader<'_> {
    fn line(&mut self, row: &mut ImportRow) -> Result<Option<NewLine>> {
        let member = member(self.members, row)?;
        let kind = kind(row)?;
        let date: Option<NaiveDate> = row.parsed(Date);
        let year = row.parsed(Year).or(date.map(|date| date.year()));
        let post = match year {
            Some(year) => post(self.year(year)?, row)?,
            None => None,
        };
        let (Some(member), Some(kind), Some(date), Some(year), false) = (member, kind, date, year, row.is_wrong())
        else {
            return Ok(None);
        };
        let claimant = Claimant { person: member.id, name: &member.name, year };
        let line = match claims::check_line(self.view, claimant, &fields(row, kind, date, post), None) {
            Ok(line) => line,
            Err(error) => return row.refuse(error).map(|()| None),
        };
        let given = row.parsed(Amount).map(Cents).filter(|given| *given != Cents::ZERO);
        if given.is_some_and(|given| given != line.amount) {
            return row.refuse(Problem::AmountByRate(line.amount.to_string()).at("amount")).map(|()| None);
        }
        row.mean(Amount, line.amount.0.to_string(), line.amount.to_string());
        let words = [&line.description, &line.trip.from_place, &line.trip.to_place].map(String::as_str);
        row.double = self.doubles.check(identity(member.id, date, kind, line.amount, words), row.row);
        Ok(Some(NewLine { year, person: member.id, line }))
    }

    fn year(&mut self, year: i32) -> Result<&Result<Posts, Problem>> {
        match self.years.entry(year) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(unknown) => {
                self.doubles.know(claimed(self.view, year)?);
                let posts = if year_close::is_closed(self.view, year)? {
                    Err(Problem::YearClosed(year))
                } else if budget::exists(self.view, year)? {
                    Ok(Posts::read(self.view, year, false)?)
                } else {
                    Err(Problem::BudgetUnknown(year))
                };
                Ok(unknown.insert(posts))
            }
        }
    }
}

fn member<'m>(members: &'m Members, row: &mut ImportRow) -> Result<Option<&'m Named>> {
    let name = row.value(Member);
    if name.is_empty() {
        return Ok(None);
    }
    match members.find(name) {
        Ok(found) => {
            row.mean(Member, found.id.to_string(), found.label.clone());
            Ok(Some(found))
        }
        Err(error) => row.refuse(error).map(|()| None),
    }
}

fn kind(row: &mut ImportRow) -> Result<Option<LineKind>> {
    let has_distance = row.parsed::<i64>(Distance).is_some_and(|metres| metres > 0);
    match line_kind(row.value(Kind), has_distance) {
        Ok(kind) => {
            row.mean(Kind, <&str>::from(kind).into(), kind.dutch().into());
            Ok(Some(kind))
        }
        Err(error) => row.refuse(error).map(|()| None),
    }
}

/// Finds the budget line of a row among those of its year.
fn post(year: &Result<Posts, Problem>, row: &mut ImportRow) -> Result<Option<BudgetLineId>> {
    match year {
        Ok(posts) => posts.fill(row),
        Err(problem) => {
            row.wrong(if row.value(Year).is_empty() { Date } else { Year }, problem.to_string());
            Ok(None)
        }
    }
}

/// The request that adds the line. Its cells were read already.
fn fields(row: &ImportRow, kind: LineKind, date: NaiveDate, budget_line: Option<BudgetLineId>) -> LineFields {
    let words = |field| row.value(field).to_owned();
    LineFields {
        date: Entered::Value(date),
        kind,
        description: words(Description),
        budget_line,
        distance: row.parsed(Distance).map(Entered::Value),
        is_return: row.value(IsReturn) == cells::YES,
        from_place: words(FromPlace),
        to_place: words(ToPlace),
        amount: row.parsed(Amount).map(|cents| Entered::Value(Cents(cents))),
        missing_because: words(MissingBecause),
        meeting: None,
        corrects: None,
        // Whoever names the year to book in has said it.
        late: !row.value(Year).is_empty(),
    }
}

/// What was claimed in a year.
fn claimed(view: &View<'_>, year: i32) -> Result<Vec<String>> {
    view.rows(
        "SELECT person_id, date, kind, amount, description, from_place, to_place
         FROM claim JOIN claim_line ON claim_id = claim.id WHERE year = ?1 AND state <> 'rejected'",
        [year],
        |row| {
            let words: [String; 3] = [row.get(4)?, row.get(5)?, row.get(6)?];
            let words = [&words[0], &words[1], &words[2]].map(String::as_str);
            Ok(identity(row.get(0)?, row.get(1)?, row.get(2)?, row.get(3)?, words))
        },
    )
}

fn identity(person: PersonId, date: NaiveDate, kind: LineKind, amount: Cents, words: [&str; 3]) -> String {
    format!("{person} {date} {kind:?} {} {}", amount.0, words.join("\n").to_lowercase())
}
