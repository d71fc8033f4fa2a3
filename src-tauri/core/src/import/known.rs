//! Who and what a row can name: members however their name is written, and the lines of the budget of a year.

use std::collections::{BTreeSet, HashMap};

use super::fields::ImportField;
use super::names;
use super::rows::ImportRow;
use crate::budget::{self, BudgetLine, BudgetLineId, Direction};
use crate::error::{Problem, Result};
use crate::operation::View;
use crate::people::{self, PersonId};
use crate::wording::either;

/// Someone whom a row names.
#[derive(Debug, Clone)]
pub struct Named {
    pub id: PersonId,
    pub name: String,
    /// The name with what tells this person from another of the same name.
    pub label: String,
}

/// Members by their names, from the surest to the least sure: whole, with an initial, and the last name alone.
#[derive(Debug)]
pub struct Members {
    people: Vec<Named>,
    by_name: [HashMap<String, BTreeSet<usize>>; 3],
}

impl Members {
    pub fn read(view: &View<'_>) -> Result<Self> {
        let mut known = Self { people: Vec::new(), by_name: Default::default() };
        for (place, member) in people::all(view)?.into_iter().enumerate() {
            let last = people::full_name("", &member.infix, &member.last_name);
            let whole = [member.name.clone(), member.label.clone()];
            let names: [Vec<String>; 3] =
                [whole.into(), vec![initialed(&member.first_name, &last)], vec![member.last_name, last]];
            for (by_name, names) in known.by_name.iter_mut().zip(names) {
                for name in names {
                    by_name.entry(plain(&name)).or_default().insert(place);
                }
            }
            known.people.push(Named { id: member.id, name: member.name, label: member.label });
        }
        Ok(known)
    }

    /// Who is meant. Fails with `member_unknown` or `member_unclear` at the member.
    pub fn find(&self, text: &str) -> Result<&Named> {
        let name = names::split(text);
        let last = people::full_name("", &name.infix, &name.last);
        let is_initials = name.first.split(' ').all(|word| word.ends_with('.') || word.chars().count() == 1);
        let written = [
            vec![text.to_owned(), people::full_name(&name.first, &name.infix, &name.last)],
            if is_initials { vec![initialed(&name.first, &last)] } else { Vec::new() },
            vec![text.to_owned()],
        ];
        let found = self
            .by_name
            .iter()
            .zip(written)
            .find_map(|(by_name, written)| written.iter().find_map(|name| by_name.get(&plain(name))));
        let found: Vec<&Named> = found.into_iter().flatten().filter_map(|place| self.people.get(*place)).collect();
        match found.as_slice() {
            [] => Err(Problem::MemberUnknown(text.into()).at("member")),
            [one] => Ok(one),
            more => {
                let labels: Vec<String> = more.iter().map(|named| format!("‘{}’", named.label)).collect();
                Err(Problem::MemberUnclear(either(&labels)).at("member"))
            }
        }
    }
}

fn initialed(first: &str, last: &str) -> String {
    let initial = first.chars().next().map(String::from).unwrap_or_default();
    people::full_name(&initial, "", last)
}

/// In small letters without accents or signs, so that Çelik is found as celik.
fn plain(name: &str) -> String {
    let letters = any_ascii::any_ascii(name).to_lowercase();
    letters
        .split(|letter: char| !letter.is_alphanumeric())
        .filter(|word| !word.is_empty())
        .collect::<Vec<_>>()
        .join(" ")
}

/// A line of a budget that can be booked on.
#[derive(Debug, Clone)]
pub struct Post {
    pub id: BudgetLineId,
    /// "200 Reiskosten", of a deelraad "200 Reiskosten (Adviesraad Jeugd)".
    pub label: String,
    is_own: bool,
}

/// The lines of a year's budgets by code, by name and by both; those of the council itself go before those of a deelraad.
#[derive(Debug)]
pub struct Posts {
    year: i32,
    by_name: HashMap<String, Vec<Post>>,
}

impl Posts {
    /// Those that take claims, or with income those that take invoices.
    pub fn read(view: &View<'_>, year: i32, with_income: bool) -> Result<Self> {
        let mut by_name: HashMap<String, Vec<Post>> = HashMap::new();
        for budget in budget::all(view, year)? {
            let takes = |line: &&BudgetLine| line.active && (with_income || line.direction == Direction::Cost);
            for line in budget.lines.iter().filter(takes) {
                let label = match &budget.body_name {
                    Some(body) => format!("{} ({body})", line.title()),
                    None => line.title(),
                };
                let post = Post { id: line.id, label: label.clone(), is_own: budget.body.is_none() };
                let names = [&line.code, &line.name, &line.title(), &label].map(|name| plain(name));
                for name in names.into_iter().filter(|name| !name.is_empty()).collect::<BTreeSet<_>>() {
                    let known = by_name.entry(name).or_default();
                    // The council's own were read first.
                    if known.first().is_none_or(|first| first.is_own == post.is_own) {
                        known.push(post.clone());
                    }
                }
            }
        }
        Ok(Self { year, by_name })
    }

    /// Says which budget line a row means.
    pub fn fill(&self, row: &mut ImportRow) -> Result<Option<BudgetLineId>> {
        let text = row.value(ImportField::BudgetLine);
        if text.is_empty() {
            return Ok(None);
        }
        match self.find(text) {
            Ok(post) => {
                row.mean(ImportField::BudgetLine, post.id.to_string(), post.label.clone());
                Ok(Some(post.id))
            }
            Err(error) => row.refuse(error).map(|()| None),
        }
    }

    /// Which is meant. Fails with `line_unknown` or `line_unclear` at the budget line.
    fn find(&self, text: &str) -> Result<&Post> {
        match self.by_name.get(&plain(text)).map(Vec::as_slice).unwrap_or_default() {
            [] => Err(Problem::LineUnknown { text: text.into(), year: self.year }.at("budget_line")),
            [one] => Ok(one),
            more => {
                let labels: Vec<String> = more.iter().map(|post| format!("‘{}’", post.label)).collect();
                Err(Problem::LineUnclear(either(&labels)).at("budget_line"))
            }
        }
    }
}
