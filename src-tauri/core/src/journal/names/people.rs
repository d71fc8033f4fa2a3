//! People, their terms and the bodies they sit in.

use super::{NO, ORDER, Table};
use crate::journal::shown::Shown::{self, Account, Amount, Date, Distance, Number, Ref, Text, Word, YesNo};

const BODY_KINDS: Shown = Word(&[
    ("subcouncil", "deelraad"),
    ("executive", "kernteam"),
    ("steering_group", "stuurgroep"),
    ("working_group", "werkgroep"),
    ("project_group", "projectgroep"),
    ("network", "inwonersnetwerk"),
]);

pub const TABLES: &[Table] = &[
    Table {
        name: "person",
        dutch: "persoon",
        title: &["first_name", "infix", "last_name"],
        columns: &[
            ("first_name", "voornaam", Text),
            ("infix", "tussenvoegsel", Text),
            ("last_name", "achternaam", Text),
            ("email", "e-mailadres", Text),
            ("iban", "rekeningnummer", Account),
            ("phone", "telefoon", Text),
            ("address", "adres", Text),
            ("town", "woonplaats", Text),
            ("travel_metres", "reisafstand", Distance),
            ("note", "opmerking", Text),
            ("weekly_minutes", "minuten per week", Number),
        ],
    },
    Table {
        name: "membership",
        dutch: "lidmaatschap",
        title: &["starts_on"],
        columns: &[
            ("person_id", "persoon", Ref("person")),
            ("body_id", "orgaan", Ref("body")),
            ("starts_on", "vanaf", Date),
            ("term_ends_on", "benoemd tot en met", Date),
            ("ends_on", "tot en met", Date),
            ("term_number", "termijn", Number),
            ("appointed_by", "benoemd door", Text),
            ("appointed_on", "benoemd op", Date),
            ("left_because", "reden van vertrek", Text),
            ("beyond_because", "reden van de extra termijn", Text),
        ],
    },
    Table {
        name: "role_assignment",
        dutch: "rol",
        title: &["role"],
        columns: &[
            ("person_id", "persoon", Ref("person")),
            ("body_id", "orgaan", Ref("body")),
            ("role", "rol", Text),
            ("votes", "stemt mee", YesNo),
            ("starts_on", "vanaf", Date),
            ("ends_on", "tot en met", Date),
        ],
    },
    Table {
        name: "independence_check",
        dutch: "onafhankelijkheid",
        title: &["checked_on"],
        columns: &[
            ("person_id", "persoon", Ref("person")),
            ("checked_on", "gecontroleerd op", Date),
            ("is_councillor", "raadslid", YesNo),
            ("works_for_municipality", "werkt bij de gemeente", YesNo),
            ("works_for_institution", "werkt bij een instelling", YesNo),
            ("lives_in_municipality", "woont in de gemeente", YesNo),
            ("note", "opmerking", Text),
        ],
    },
    Table {
        name: "training",
        dutch: "scholing",
        title: &["title"],
        columns: &[
            ("date", "datum", Date),
            ("title", "titel", Text),
            ("given_by", "gegeven door", Text),
            ("cost", "kosten", Amount),
            ("budget_line_id", "begrotingspost", Ref("budget_line")),
        ],
    },
    Table {
        name: "training_participant",
        dutch: "deelname aan scholing",
        title: &[],
        columns: &[("training_id", "scholing", Ref("training")), ("person_id", "persoon", Ref("person"))],
    },
    Table {
        name: "body",
        dutch: "orgaan",
        title: &["name"],
        columns: &[
            ("kind", "soort", BODY_KINDS),
            ("name", "naam", Text),
            ("parent_id", "onder", Ref("body")),
            ("position", NO, ORDER),
            ("subject", "onderwerp", Text),
            ("starts_on", "vanaf", Date),
            ("ends_on", "tot en met", Date),
            ("closing_agreement", "afspraak bij het einde", Text),
            ("counterpart_id", "contact aan de andere kant", Ref("contact")),
        ],
    },
    Table {
        name: "participation",
        dutch: "deelname",
        title: &["person_id", "body_id"],
        columns: &[
            ("body_id", "orgaan", Ref("body")),
            ("person_id", "persoon", Ref("person")),
            ("is_contact", "contactpersoon", YesNo),
            ("starts_on", "vanaf", Date),
            ("ends_on", "tot en met", Date),
        ],
    },
    Table {
        name: "balance",
        dutch: "spreiding",
        title: &["name"],
        columns: &[("body_id", "orgaan", Ref("body")), ("position", NO, ORDER), ("name", "naam", Text)],
    },
    Table {
        name: "balance_group",
        dutch: "groep van de spreiding",
        title: &["name"],
        columns: &[("balance_id", "spreiding", Ref("balance")), ("position", NO, ORDER), ("name", "naam", Text)],
    },
    Table {
        name: "participant_group",
        dutch: "groep van een deelnemer",
        title: &[],
        columns: &[
            ("participation_id", "deelname", Ref("participation")),
            ("balance_group_id", "groep", Ref("balance_group")),
        ],
    },
];
