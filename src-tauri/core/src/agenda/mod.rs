//! The agenda of a meeting: its items, their papers, and the items that wait for one.

use crate::id::id;
use crate::operation::Operation;

id!(AgendaItemId);
id!(AgendaPaperId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
