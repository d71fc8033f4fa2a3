//! Amounts of a line or of the whole.

use schemars::JsonSchema;
use serde::Serialize;
use ts_rs::TS;

use crate::money::Cents;

/// Amounts of a line or of the whole, in cents.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct Standing {
    /// Aangevraagd
    pub requested: Cents,
    /// Toegekend; absent until the college has decided.
    pub granted: Option<Cents>,
    /// What the changes of the budget (begrotingswijzigingen) add to it, below zero when they take away.
    pub changed: Cents,
    /// What there is to spend, or to come in: granted, or requested as long as nothing is granted, with the changes.
    pub available: Cents,
    /// Gerealiseerd: paid, or come in.
    pub realised: Cents,
    /// Toegezegd: approved, not yet paid.
    pub committed: Cents,
    /// What is left; below zero when more is spent than there is.
    pub left: Cents,
    /// Realised as a percentage of what there is; absent where there is nothing.
    pub percent: Option<u32>,
}

impl Standing {
    pub(super) fn of(
        requested: Cents,
        granted: Option<Cents>,
        changed: Cents,
        realised: Cents,
        committed: Cents,
    ) -> Self {
        let available = granted.unwrap_or(requested) + changed;
        Self { requested, granted, changed, available, realised, committed, ..Self::default() }.weighed()
    }

    /// Adds up; the whole is granted as soon as one line is.
    pub(super) fn sum<'s>(standings: impl Iterator<Item = &'s Self>) -> Self {
        let sum = standings.fold(Self::default(), |sum, one| Self {
            requested: sum.requested + one.requested,
            granted: match (sum.granted, one.granted) {
                (None, None) => None,
                (a, b) => Some(a.unwrap_or_default() + b.unwrap_or_default()),
            },
            changed: sum.changed + one.changed,
            available: sum.available + one.available,
            realised: sum.realised + one.realised,
            committed: sum.committed + one.committed,
            ..Self::default()
        });
        sum.weighed()
    }

    /// With what follows from the other amounts.
    fn weighed(self) -> Self {
        let percent = (self.realised.thousandths_of(self.available) + 5) / 10;
        Self {
            left: self.available - self.realised - self.committed,
            percent: (self.available > Cents::ZERO).then_some(percent),
            ..self
        }
    }

    /// Realised less what there was.
    pub fn difference(&self) -> Cents {
        self.realised - self.available
    }
}

/// Income less cost (saldo).
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, JsonSchema, TS)]
pub struct BudgetBalance {
    pub requested: Cents,
    pub available: Cents,
    /// The result: what came in less what was paid.
    pub realised: Cents,
}

impl BudgetBalance {
    pub(super) fn of(income: &Standing, cost: &Standing) -> Self {
        Self {
            requested: income.requested - cost.requested,
            available: income.available - cost.available,
            realised: income.realised - cost.realised,
        }
    }
}
