//! The closing of a year's books (jaarafsluiting).

use crate::id::id;
use crate::operation::Operation;

id!(YearCloseId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
