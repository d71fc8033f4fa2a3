//! Minutes (verslag) of a meeting: concept, then adopted in a later meeting and kept as issued.

use crate::id::id;
use crate::operation::Operation;

id!(MinutesId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
