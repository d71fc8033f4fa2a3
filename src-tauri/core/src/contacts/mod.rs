//! Contacts (relaties): organisations and people outside the council, and when they were spoken to.

use crate::id::id;

id!(ContactId);
id!(OrganisationId);
