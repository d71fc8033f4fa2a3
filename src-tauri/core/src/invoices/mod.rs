//! Invoices (facturen), and money that came in, without a member.

use crate::id::id;
use crate::operation::Operation;

id!(InvoiceId);
id!(InvoicePaperId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
