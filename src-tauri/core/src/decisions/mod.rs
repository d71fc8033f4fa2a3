//! Decisions (besluiten), numbered through the year without gaps.

use crate::id::id;
use crate::operation::Operation;

id!(DecisionId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
