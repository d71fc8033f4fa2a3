//! Scales: from amounts to places on an axis with round numbers.

/// From the lowest to the highest number of an axis, in steps of 1, 2 or 5 times a power of ten.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Scale {
    low: i128,
    high: i128,
    step: i128,
}

impl Scale {
    /// Holds all amounts, and zero. `unit` is the smallest step that makes sense; there are about `steps` of them.
    pub(super) fn new(amounts: impl Iterator<Item = i64>, unit: i64, steps: usize) -> Self {
        let (low, high) = amounts
            .map(i128::from)
            .fold((0, 0), |(low, high): (i128, i128), amount| (low.min(amount), high.max(amount)));
        let steps = i128::try_from(steps).unwrap_or(i128::MAX).max(1);
        let step = round_steps(i128::from(unit)).find(|step| step * steps >= high - low).unwrap_or(i128::MAX);
        let up = |amount: i128| (amount + step - 1).div_euclid(step) * step;
        let (low, high) = (-up(-low), up(high));
        Self { low, high: if low == high { step } else { high }, step }
    }

    /// The numbers on the axis, from low to high.
    pub(super) fn ticks(&self) -> Vec<i64> {
        let mut ticks = Vec::new();
        let mut tick = self.low;
        while tick <= self.high {
            ticks.extend(i64::try_from(tick));
            tick += self.step;
        }
        ticks
    }

    /// Where an amount stands, from 0 (the lowest) to 1 (the highest).
    #[allow(clippy::cast_precision_loss, clippy::cast_possible_truncation)]
    pub(super) fn share(&self, amount: i64) -> f32 {
        ((i128::from(amount) - self.low) as f64 / (self.high - self.low) as f64) as f32
    }
}

/// `unit` times 1, 2, 5, 10, 20, 50 and so on.
fn round_steps(unit: i128) -> impl Iterator<Item = i128> {
    (0..20).flat_map(move |power| [1, 2, 5].map(|factor| unit * factor * 10_i128.pow(power)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn steps_are_round_and_hold_everything() {
        let ticks = |amounts: &[i64], unit| Scale::new(amounts.iter().copied(), unit, 5).ticks();
        assert_eq!(ticks(&[1_234_500, 80_000], 100), [0, 500_000, 1_000_000, 1_500_000]);
        assert_eq!(ticks(&[7], 1), [0, 2, 4, 6, 8]);
        assert_eq!(ticks(&[-300, 900], 1), [-500, 0, 500, 1000]);
        assert_eq!(ticks(&[-300], 1), [-300, -200, -100, 0]);
        assert_eq!(ticks(&[0, 0], 100), [0, 100], "all zero still has an axis");
        assert_eq!(ticks(&[], 1), [0, 1]);
    }

    #[test]
    fn amounts_stand_between_low_and_high() {
        for amounts in [vec![i64::MIN, i64::MAX], vec![1], vec![-5, 3], vec![999_999_999]] {
            let scale = Scale::new(amounts.iter().copied(), 1, 5);
            for amount in amounts {
                assert!((0.0..=1.0).contains(&scale.share(amount)), "{amount} on {scale:?}");
            }
            assert!((2..=9).contains(&scale.ticks().len()), "{scale:?}");
        }
    }
}
