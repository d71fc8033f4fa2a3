//! Whose an action is: one of the council, or someone else by name. Without anyone it is no action.

use crate::error::{Problem, Result};
use crate::operation::View;
use crate::people::{self, PersonId};

/// The owner as it is kept.
#[derive(Debug)]
pub(super) struct Owner {
    pub person: Option<PersonId>,
    /// Of someone outside the council; empty for a person.
    pub name: String,
}

/// Fails with `action_owner_required` at `owner`.
pub(super) fn owner(view: &View<'_>, person: Option<PersonId>, name: Option<&str>) -> Result<Owner> {
    if let Some(id) = person {
        people::name_of(view, id).map_err(|error| error.problem.at("owner"))?;
        return Ok(Owner { person, name: String::new() });
    }
    match name.map(str::trim) {
        Some(name) if !name.is_empty() => Ok(Owner { person: None, name: name.to_owned() }),
        _ => Err(Problem::ActionOwnerRequired.at("owner")),
    }
}
