//! Who was there at which item. People come late and leave early, and the items of the agenda are the clock by which that is
//! said.

use std::ops::Range;

use super::Attendee;
use crate::agenda::AgendaItemId;
use crate::error::{Problem, Result};
use crate::evening;
use crate::meetings::MeetingId;
use crate::operation::View;

/// The items of a meeting in their order. A meeting without an agenda is one long moment.
pub(super) struct Moments(Vec<AgendaItemId>);

impl Moments {
    pub fn of(view: &View<'_>, meeting: MeetingId) -> Result<Self> {
        let sql = "SELECT id FROM agenda_item WHERE meeting_id = ?1 ORDER BY position, id";
        Ok(Self(view.rows(sql, [meeting], |row| row.get(0))?))
    }

    pub fn all(&self) -> Range<usize> {
        0..self.0.len().max(1)
    }

    fn place(&self, item: Option<AgendaItemId>) -> Option<usize> {
        item.and_then(|item| self.0.iter().position(|known| *known == item))
    }

    /// The moment of an item. What belongs to no item is decided when the agenda has been gone through, so at the end: who
    /// came late is there by then, and who went home has not agreed to it.
    pub fn at(&self, item: Option<AgendaItemId>) -> usize {
        self.place(item).unwrap_or(self.all().end - 1)
    }

    pub fn is_there(&self, one: &Attendee, at: usize) -> bool {
        one.is_present() && is_there(self.place(one.from), self.place(one.until), at)
    }

    /// The moments at which someone is away and another is there: when one can vote for the other.
    pub fn instead<'m>(&'m self, away: &'m Attendee, there: &'m Attendee) -> impl Iterator<Item = usize> + 'm {
        self.all().filter(|at| !self.is_there(away, *at) && self.is_there(there, *at))
    }
}

/// Whether someone who came at one item and went after another was there at a third.
pub(super) fn is_there(from: Option<usize>, until: Option<usize>, at: usize) -> bool {
    from.is_none_or(|from| from <= at) && until.is_none_or(|until| at <= until)
}

/// `from` and `until` are items of this meeting, in their order. Fails with `item_of_other_meeting` or `until_before_from`.
pub(super) fn check_part(
    view: &View<'_>,
    meeting: MeetingId,
    from: Option<AgendaItemId>,
    until: Option<AgendaItemId>,
) -> Result<()> {
    for (item, field) in [(from, "from"), (until, "until")] {
        item.map_or(Ok(()), |item| evening::check_item(view, meeting, item, field))?;
    }
    let moments = Moments::of(view, meeting)?;
    match (moments.place(from), moments.place(until)) {
        (Some(from), Some(until)) if until < from => Err(Problem::UntilBeforeFrom.at("until")),
        _ => Ok(()),
    }
}
