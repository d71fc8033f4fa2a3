//! Payments: claims and invoices handed to the gemeente, or paid by the bank, in one go.

use crate::id::id;
use crate::operation::Operation;

id!(BatchId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
