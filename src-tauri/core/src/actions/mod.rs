//! Actions (acties): who does what by when, over all meetings and groups.

use crate::id::id;
use crate::operation::Operation;

id!(ActionId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
