//! Areas, themes and contacts.

use super::{NO, ORDER, Table};
use crate::journal::shown::Shown::{Date, Number, Ref, Text, Word};

pub const TABLES: &[Table] = &[
    Table {
        name: "focus",
        dutch: "aandachtsgebied",
        title: &["name"],
        columns: &[
            ("kind", "soort", Word(&[("area", "gebied"), ("theme", "thema")])),
            ("name", "naam", Text),
            ("description", "omschrijving", Text),
            ("position", NO, ORDER),
            ("starts_on", "vanaf", Date),
            ("ends_on", "tot en met", Date),
        ],
    },
    Table {
        name: "focus_succession",
        dutch: "opvolging van een gebied",
        title: &[],
        columns: &[("from_id", "van", Ref("focus")), ("to_id", "naar", Ref("focus"))],
    },
    Table {
        name: "focus_assignment",
        dutch: "toewijzing",
        title: &["person_id", "focus_id"],
        columns: &[
            ("focus_id", "aandachtsgebied", Ref("focus")),
            ("person_id", "persoon", Ref("person")),
            ("starts_on", "vanaf", Date),
            ("ends_on", "tot en met", Date),
        ],
    },
    Table {
        name: "area_slot",
        dutch: "vaste plek",
        title: &["name"],
        columns: &[("name", "naam", Text), ("position", NO, ORDER)],
    },
    Table {
        name: "area_contact",
        dutch: "contact van een gebied",
        title: &["contact_id", "focus_id"],
        columns: &[
            ("focus_id", "gebied", Ref("focus")),
            ("slot_id", "plek", Ref("area_slot")),
            ("contact_id", "relatie", Ref("contact")),
            ("starts_on", "vanaf", Date),
            ("ends_on", "tot en met", Date),
        ],
    },
    Table {
        name: "organisation",
        dutch: "organisatie",
        title: &["name"],
        columns: &[("name", "naam", Text), ("kind", "soort", Text), ("note", "opmerking", Text)],
    },
    Table {
        name: "contact",
        dutch: "relatie",
        title: &["first_name", "infix", "last_name"],
        columns: &[
            ("first_name", "voornaam", Text),
            ("infix", "tussenvoegsel", Text),
            ("last_name", "achternaam", Text),
            ("organisation_id", "organisatie", Ref("organisation")),
            ("role", "functie", Text),
            ("email", "e-mailadres", Text),
            ("phone", "telefoon", Text),
            ("note", "opmerking", Text),
            ("starts_on", "vanaf", Date),
            ("ends_on", "tot en met", Date),
            ("predecessor_id", "voorganger", Ref("contact")),
            ("every_months", "om de zoveel maanden spreken", Number),
        ],
    },
    Table {
        name: "contact_moment",
        dutch: "contactmoment",
        title: &["subject", "date"],
        columns: &[
            ("date", "datum", Date),
            ("kind", "soort", Text),
            ("subject", "onderwerp", Text),
            ("findings", "bevindingen", Text),
            ("organisation_id", "organisatie", Ref("organisation")),
            ("focus_id", "aandachtsgebied", Ref("focus")),
            ("activity_id", "activiteit", Ref("activity")),
        ],
    },
    Table {
        name: "contact_spoken",
        dutch: "gesproken met",
        title: &[],
        columns: &[("moment_id", "contactmoment", Ref("contact_moment")), ("contact_id", "relatie", Ref("contact"))],
    },
    Table {
        name: "contact_visitor",
        dutch: "wie er was",
        title: &[],
        columns: &[("moment_id", "contactmoment", Ref("contact_moment")), ("person_id", "persoon", Ref("person"))],
    },
];
