//! Attendance (aanwezigheid): who was there, from which item on, and who voted for whom; and the quorum that follows from it.

use crate::id::id;
use crate::operation::Operation;

id!(AttendanceId);

pub fn operations() -> Vec<Operation> {
    Vec::new()
}
