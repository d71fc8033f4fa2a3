//! A journal of plain-text accounting, which hledger, Ledger and Beancount's importers read: an accountant can check our
//! sums with another program. Amounts are exact.

use std::fmt::Write;

use chrono::NaiveDate;

use super::decimal;
use crate::money::Cents;

/// A journal being written.
#[derive(Debug, Default)]
pub struct Journal(String);

/// A transaction; its amounts make zero together.
#[derive(Debug)]
pub struct Transaction {
    pub date: NaiveDate,
    /// Settled: paid, or come in. What is not, is marked with `!`.
    pub settled: bool,
    /// Number of the paper behind it.
    pub code: String,
    pub description: String,
    pub postings: Vec<Posting>,
}

#[derive(Debug)]
pub struct Posting {
    pub account: String,
    pub amount: Cents,
    /// The day on this account, where that is another.
    pub date: Option<NaiveDate>,
}

impl Journal {
    /// Begins with these words as comments.
    pub fn new(comments: &[&str]) -> Self {
        let mut journal = Self::default();
        for comment in comments {
            journal.comment(comment);
        }
        journal.0.push_str("\ndecimal-mark .\ncommodity 1000.00 EUR\n\n");
        journal
    }

    pub fn comment(&mut self, text: &str) {
        let _ = writeln!(self.0, "; {}", on_one_line(text));
    }

    pub fn account(&mut self, name: &str) {
        let _ = writeln!(self.0, "account {name}");
    }

    /// What is budgeted on these accounts in a year; `against` takes the other side.
    pub fn budget(&mut self, year: i32, title: &str, accounts: &[(String, Cents)], against: &str) {
        let _ = writeln!(self.0, "\n~ yearly from {year}-01-01 to {}-01-01  {}", year + 1, on_one_line(title));
        for (account, amount) in accounts {
            let _ = writeln!(self.0, "    {account}  {} EUR", decimal(*amount, '.'));
        }
        let rest: Cents = accounts.iter().map(|(_, amount)| *amount).sum();
        let _ = writeln!(self.0, "    {against}  {} EUR", decimal(-rest, '.'));
    }

    pub fn transaction(&mut self, transaction: &Transaction) {
        let mark = if transaction.settled { '*' } else { '!' };
        let code = on_one_line(&transaction.code).replace(['(', ')'], " ");
        let code = if code.is_empty() { String::new() } else { format!("({code}) ") };
        let description = on_one_line(&transaction.description);
        let _ = writeln!(self.0, "\n{} {mark} {code}{description}", transaction.date);
        for posting in &transaction.postings {
            let day = posting.date.map(|date| format!("  ; date:{date}")).unwrap_or_default();
            let _ = writeln!(self.0, "    {}  {} EUR{day}", posting.account, decimal(posting.amount, '.'));
        }
    }

    pub fn into_bytes(self) -> Vec<u8> {
        self.0.into_bytes()
    }
}

/// A name as part of an account: a colon would make a level of it, two spaces would end it, a semicolon begins a comment.
pub fn part(name: &str) -> String {
    on_one_line(&name.replace(':', " - "))
}

/// One line without what means something in a journal.
fn on_one_line(text: &str) -> String {
    let plain = text.replace([';', '|'], ",");
    plain.split_whitespace().collect::<Vec<_>>().join(" ")
}
