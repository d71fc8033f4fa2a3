//! Widths of table columns, from what is in them.

/// What a column asks, in points.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Need {
    /// Its longest word.
    pub(super) min: f32,
    /// Everything on one line, but for a header over numbers.
    pub(super) max: f32,
    /// Its header on one line.
    pub(super) header: f32,
    pub(super) kind: Kind,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) enum Kind {
    /// Wraps between words.
    #[default]
    Words,
    /// Amounts: kept on one line as long as there is any room.
    Numbers,
    /// Bars take what is left over.
    Bar,
}

/// Beyond this a word may be broken rather than make other columns suffer.
const LONG_WORD: f32 = 160.0;

impl Need {
    /// What the column needs at the least to look as it should.
    fn decent(&self) -> f32 {
        match self.kind {
            Kind::Words => self.min.min(LONG_WORD),
            Kind::Numbers | Kind::Bar => self.max,
        }
    }

    /// What it can live with.
    fn bare(&self) -> f32 {
        match self.kind {
            Kind::Words => self.min.min(LONG_WORD),
            Kind::Numbers | Kind::Bar => self.min,
        }
    }
}

/// Whether the columns fit without breaking words or numbers.
pub(super) fn fits(needs: &[Need], available: f32) -> bool {
    needs.iter().map(Need::decent).sum::<f32>() <= available
}

/// Whether the columns fit at all, when numbers too may wrap.
pub(super) fn bearable(needs: &[Need], available: f32) -> bool {
    needs.iter().map(Need::bare).sum::<f32>() <= available
}

/// Divides the width that is available. `rows` has what every cell asks to stay on one line.
pub(super) fn widths(needs: &[Need], rows: &[Vec<f32>], available: f32) -> Vec<f32> {
    let wishes: Vec<f32> = needs.iter().map(|need| need.max).collect();
    let with_headers: Vec<f32> = needs.iter().map(|need| need.max.max(need.header)).collect();
    for wishes in [&with_headers, &wishes] {
        let spare = available - wishes.iter().sum::<f32>();
        if spare >= 0.0 {
            return widened(needs, wishes, spare);
        }
    }
    for least in [Need::decent, Need::bare] {
        let least: Vec<f32> = needs.iter().map(least).collect();
        let spare = available - least.iter().sum::<f32>();
        if spare >= 0.0 {
            return fewest_lines(&least, &wishes, rows, spare);
        }
    }
    capped(&needs.iter().map(Need::bare).collect::<Vec<_>>(), available)
}

/// What columns of numbers take of the room that is over, beside words.
const AIR_OF_NUMBERS: f32 = 0.5;

/// Everything fits on one line: bars take what is over, or else the columns of words, and less of it those of numbers.
fn widened(needs: &[Need], wishes: &[f32], spare: f32) -> Vec<f32> {
    let claim = |need: &Need| {
        let bars = needs.iter().any(|need| need.kind == Kind::Bar);
        let words = needs.iter().any(|need| need.kind == Kind::Words);
        match need.kind {
            Kind::Bar => 1.0,
            Kind::Words if !bars => need.max.max(1.0),
            Kind::Numbers if !bars && words => need.max * AIR_OF_NUMBERS,
            Kind::Numbers if !bars => 1.0,
            _ => 0.0,
        }
    };
    let total: f32 = needs.iter().map(claim).sum();
    wishes.iter().zip(needs).map(|(wish, need)| wish + spare * claim(need) / total.max(1.0)).collect()
}

/// Of several ways to share what is spare, the one that makes the table least tall: short columns
/// whole and long ones wrapped, or every column its part, or something between.
fn fewest_lines(least: &[f32], wishes: &[f32], rows: &[Vec<f32>], spare: f32) -> Vec<f32> {
    let (levelled, parts) = (levelled(least, wishes, spare), shared(least, wishes, spare));
    let between = |step: f32| levelled.iter().zip(&parts).map(|(a, b)| a + (b - a) * step).collect::<Vec<f32>>();
    let ways = [0.0, 0.25, 0.5, 0.75, 1.0].map(between);
    let tall = |way: &Vec<f32>| rows.iter().map(|row| lines(row, way)).sum::<f32>();
    // Of equals the first is taken.
    ways.into_iter().min_by(|a, b| tall(a).total_cmp(&tall(b))).unwrap_or_default()
}

/// About how many lines a row takes.
fn lines(row: &[f32], widths: &[f32]) -> f32 {
    /// Lines are not filled to the end.
    const RAGGED: f32 = 1.08;
    let cells = row.iter().zip(widths);
    cells
        .map(|(ask, width)| if ask <= width { 1.0 } else { (ask * RAGGED / width.max(1.0)).ceil() })
        .fold(1.0, f32::max)
}

/// One width for all, except where a column asks less or needs more.
fn levelled(least: &[f32], wishes: &[f32], spare: f32) -> Vec<f32> {
    let available = least.iter().sum::<f32>() + spare;
    let at = |level: f32| -> Vec<f32> {
        least.iter().zip(wishes).map(|(least, wish)| level.min(*wish).max(*least)).collect()
    };
    let (mut low, mut high) = (0.0, available);
    for _ in 0..32 {
        let middle = f32::midpoint(low, high);
        if at(middle).iter().sum::<f32>() > available {
            high = middle;
        } else {
            low = middle;
        }
    }
    at(low)
}

/// Every column its least, and of what is spare the part it asks.
fn shared(least: &[f32], wishes: &[f32], spare: f32) -> Vec<f32> {
    let asked: f32 = wishes.iter().zip(least).map(|(wish, least)| (wish - least).max(0.0)).sum();
    least.iter().zip(wishes).map(|(least, wish)| least + spare * (wish - least).max(0.0) / asked.max(1.0)).collect()
}

/// Too little for all: the widest columns give way first.
fn capped(least: &[f32], available: f32) -> Vec<f32> {
    let mut sorted = least.to_vec();
    sorted.sort_by(f32::total_cmp);
    let (mut left, mut cap) = (available, available);
    let mut others = f32::from(u16::try_from(sorted.len()).unwrap_or(u16::MAX));
    for width in sorted {
        cap = left / others;
        if width > cap {
            break;
        }
        left -= width;
        others -= 1.0;
    }
    least.iter().map(|width| width.min(cap)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn need(min: f32, max: f32, kind: Kind) -> Need {
        Need { min, max, header: 0.0, kind }
    }

    fn total(widths: &[f32]) -> f32 {
        widths.iter().sum()
    }

    #[test]
    fn bars_take_the_room_that_is_over() {
        let needs = [need(50.0, 100.0, Kind::Words), need(60.0, 60.0, Kind::Bar), need(40.0, 40.0, Kind::Numbers)];
        assert_eq!(widths(&needs, &[], 400.0), [100.0, 260.0, 40.0]);
    }

    #[test]
    fn numbers_stay_whole_while_words_wrap() {
        let needs = [need(50.0, 500.0, Kind::Words), need(30.0, 80.0, Kind::Numbers)];
        let widths = widths(&needs, &[], 300.0);
        assert!((widths[1] - 80.0).abs() < 0.1, "{widths:?}");
        assert!((total(&widths) - 300.0).abs() < 0.1, "{widths:?}");
    }

    #[test]
    fn a_header_over_numbers_wraps_only_for_want_of_room() {
        let amounts = Need { header: 70.0, ..need(45.0, 50.0, Kind::Numbers) };
        let needs = [need(50.0, 200.0, Kind::Words), amounts];
        assert_eq!(widths(&needs, &[], 270.0), [200.0, 70.0]);
        assert!(widths(&needs, &[], 260.0)[1] < 70.0);
    }

    #[test]
    fn short_columns_stay_whole_beside_a_long_one() {
        let needs = [need(40.0, 90.0, Kind::Words), need(40.0, 110.0, Kind::Words), need(60.0, 380.0, Kind::Words)];
        let rows = vec![vec![90.0, 110.0, 380.0]; 5];
        let widths = widths(&needs, &rows, 450.0);
        assert!(widths[0] >= 89.9 && widths[1] >= 109.9, "{widths:?}");
    }

    #[test]
    fn columns_never_run_off_the_page() {
        for count in [1, 3, 12, 40] {
            let needs = vec![need(90.0, 300.0, Kind::Words); count];
            assert!(total(&widths(&needs, &[], 450.0)) <= 450.1, "{count} columns");
        }
    }
}
