//! Times, their medians, and the table they are shown in.

use std::fmt::Write as _;
use std::time::{Duration, Instant};

use crate::Outcome;

/// How long something took, and what it gave.
pub fn timed<T>(work: impl FnOnce() -> T) -> (Duration, T) {
    let since = Instant::now();
    let done = work();
    (since.elapsed(), done)
}

/// Median times of Raadwerk and of what it is held against.
#[derive(Debug, Clone, Copy)]
pub struct Pair {
    pub ours: Duration,
    pub theirs: Duration,
}

/// Runs both by turns, so that whatever else the machine does weighs on both. The first turn only warms up.
pub fn interleaved(
    runs: u32,
    mut ours: impl FnMut(u32) -> Outcome<Duration>,
    mut theirs: impl FnMut(u32) -> Outcome<Duration>,
) -> Outcome<Pair> {
    let (mut a, mut b) = (Vec::new(), Vec::new());
    for run in 0..=runs {
        // Who goes first changes by turns too: the second finds a warmer machine.
        let (one, other) = if run % 2 == 0 {
            let one = ours(run)?;
            (one, theirs(run)?)
        } else {
            let other = theirs(run)?;
            (ours(run)?, other)
        };
        if run > 0 {
            a.push(one);
            b.push(other);
        }
    }
    Ok(Pair { ours: median(a), theirs: median(b) })
}

pub fn median(mut times: Vec<Duration>) -> Duration {
    times.sort_unstable();
    times.get(times.len() / 2).copied().unwrap_or_default()
}

/// A line of the table.
#[derive(Debug)]
pub struct Line {
    what: &'static str,
    against: &'static str,
    /// As they are shown.
    ours: String,
    theirs: String,
    ratio: f64,
    /// The largest ratio that is good enough.
    bound: f64,
}

impl Line {
    pub fn of_time(what: &'static str, against: &'static str, pair: Pair, bound: f64) -> Self {
        let ratio = pair.ours.as_secs_f64() / pair.theirs.as_secs_f64();
        Self { what, against, ours: milliseconds(pair.ours), theirs: milliseconds(pair.theirs), ratio, bound }
    }

    /// Of bytes.
    #[allow(clippy::cast_precision_loss, reason = "a ratio is rounded anyway")]
    pub fn of_size(what: &'static str, against: &'static str, ours: u64, theirs: u64, bound: f64) -> Self {
        let ratio = ours as f64 / theirs as f64;
        Self { what, against, ours: megabytes(ours), theirs: megabytes(theirs), ratio, bound }
    }

    pub fn holds(&self) -> bool {
        self.ratio <= self.bound
    }
}

/// The lines in Markdown.
pub fn table(lines: &[Line]) -> String {
    let mut text =
        String::from("| what | Raadwerk | against | its measure | ratio | bound | |\n|---|--:|---|--:|--:|--:|---|\n");
    for Line { what, against, ours, theirs, ratio, bound } in lines {
        let verdict = if ratio <= bound { "ok" } else { "TOO MUCH" };
        let _ = writeln!(text, "| {what} | {ours} | {against} | {theirs} | {ratio:.2} × | {bound} × | {verdict} |");
    }
    text
}

fn milliseconds(time: Duration) -> String {
    let ms = time.as_secs_f64() * 1000.0;
    if ms < 10.0 { format!("{ms:.2} ms") } else { format!("{ms:.0} ms") }
}

#[allow(clippy::cast_precision_loss, reason = "shown with one decimal")]
fn megabytes(bytes: u64) -> String {
    format!("{:.1} MB", bytes as f64 / 1e6)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(ours: u64, theirs: u64) -> Line {
        let pair = Pair { ours: Duration::from_micros(ours), theirs: Duration::from_micros(theirs) };
        Line::of_time("an act", "bare", pair, 2.0)
    }

    #[test]
    fn the_median_does_not_mind_an_outlier() {
        let times = [3, 900, 1, 2, 4].map(Duration::from_millis).to_vec();
        assert_eq!(median(times), Duration::from_millis(3));
    }

    #[test]
    fn the_first_turn_does_not_count_and_turns_alternate() {
        let order = std::cell::RefCell::new(String::new());
        let run = |name| {
            let order = &order;
            move |turn: u32| {
                order.borrow_mut().push(name);
                Ok(Duration::from_secs(if turn == 0 { 100 } else { 1 }))
            }
        };
        let pair = interleaved(3, run('a'), run('b')).unwrap();
        assert_eq!(pair.ours, Duration::from_secs(1));
        assert_eq!(order.into_inner(), "abbaabba");
    }

    #[test]
    fn a_line_says_whether_its_bound_holds() {
        let text = table(&[line(3_000, 2_000), line(150_000, 60_000)]);
        assert!(text.contains("| an act | 3.00 ms | bare | 2.00 ms | 1.50 × | 2 × | ok |"), "{text}");
        assert!(text.contains("| 150 ms | bare | 60 ms | 2.50 × | 2 × | TOO MUCH |"), "{text}");
        assert!(Line::of_size("a bundle", "a receipt", 12_000_000, 4_000_000, 3.0).holds());
    }
}
