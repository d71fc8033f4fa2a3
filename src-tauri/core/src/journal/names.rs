//! The Dutch names of tables and columns, and how the value of a column is read: for the history of a record.

use super::shown::Shown::{
    self, Account, Amount, Date, Distance, Moment, Number, Rate, Ref, Silent, Text, Time, Word, YesNo,
};

/// A table as the history names it.
#[derive(Debug)]
pub struct Table {
    pub name: &'static str,
    /// "lidmaatschap"
    pub dutch: &'static str,
    /// The columns that together name a row; none where a row is nothing by itself, such as a link between two.
    pub title: &'static [&'static str],
    pub columns: &'static [(&'static str, &'static str, Shown)],
}

const ORDER: Shown = Silent("says where it stands in a list");
const PAPER: Shown = Silent("the hash of a paper, which has a name of its own");
const PARENT: Shown = Silent("never changes; it stands under what it belongs to");

const NO: &str = "";

/// The table of this name.
pub fn table(name: &str) -> Option<&'static Table> {
    TABLES.iter().find(|table| table.name == name)
}

impl Table {
    pub fn column(&self, name: &str) -> Option<(&'static str, Shown)> {
        self.columns.iter().find(|(column, ..)| *column == name).map(|(_, dutch, shown)| (*dutch, *shown))
    }
}

const PLAN_STATES: Shown = Word(&[("concept", "concept"), ("adopted", "vastgesteld"), ("presented", "aangeboden")]);
const CLAIM_STATES: Shown = Word(&[
    ("concept", "concept"),
    ("submitted", "ingediend"),
    ("approved", "goedgekeurd"),
    ("rejected", "afgewezen"),
    ("paid", "betaald"),
]);
const LINE_KINDS: Shown =
    Word(&[("mileage", "kilometers"), ("public_transport", "openbaar vervoer"), ("expense", "onkosten")]);
const ACTIVITY_KINDS: Shown = Word(&[
    ("working_visit", "werkbezoek"),
    ("constituency_survey", "achterbanonderzoek"),
    ("training", "deskundigheidsbevordering"),
    ("recruitment", "werving"),
    ("publicity", "PR en website"),
    ("network", "netwerk en regio"),
    ("teambuilding", "teambuilding"),
    ("other", "overig"),
]);
const ACTIVITY_STATES: Shown =
    Word(&[("planned", "gepland"), ("running", "loopt"), ("done", "gedaan"), ("dropped", "vervallen")]);
const BODY_KINDS: Shown = Word(&[
    ("subcouncil", "deelraad"),
    ("executive", "kernteam"),
    ("steering_group", "stuurgroep"),
    ("working_group", "werkgroep"),
    ("project_group", "projectgroep"),
    ("network", "inwonersnetwerk"),
]);
const REGIONS: Shown = Word(&[("north", "noord"), ("middle", "midden"), ("south", "zuid")]);
const FINANCE: Shown = Word(&[("municipality_pays", "de gemeente betaalt"), ("own_budget", "eigen begroting")]);

/// Every tracked table; a test holds this list against the schema.
pub const TABLES: &[Table] = &[
    Table {
        name: "council",
        dutch: "raad",
        title: &["name"],
        columns: &[
            ("name", "naam", Text),
            ("short_name", "afkorting", Text),
            ("municipality", "gemeente", Text),
            ("holiday_region", "vakantieregio", REGIONS),
            ("legal_basis", "wettelijke basis", Text),
            ("finance_model", "wie betaalt", FINANCE),
            ("house_colour", "huiskleur", Text),
            ("logo_hash", NO, PAPER),
            ("logo_alternative", "wat er op het logo staat", Text),
            ("address", "adres", Text),
            ("footer", "regel onderaan", Text),
            ("college_address", "adres van het college", Text),
            ("model", NO, Silent("what the settings were first filled with; they say it themselves")),
        ],
    },
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
        name: "mileage_rate",
        dutch: "kilometertarief",
        title: &["starts_on"],
        columns: &[("starts_on", "vanaf", Date), ("rate", "tarief", Rate), ("source", "bron", Text)],
    },
    Table {
        name: "annual_plan",
        dutch: "jaarplan",
        title: &["year"],
        columns: &[
            ("year", "jaar", Number),
            ("state", "stand", PLAN_STATES),
            ("adopted_on", "vastgesteld op", Date),
            ("presented_on", "aangeboden op", Date),
            ("evaluation", "evaluatie", Text),
        ],
    },
    Table {
        name: "plan_section",
        dutch: "onderdeel",
        title: &["title"],
        columns: &[("plan_id", NO, PARENT), ("position", NO, ORDER), ("title", "titel", Text), ("body", "tekst", Text)],
    },
    Table {
        name: "goal",
        dutch: "doel",
        title: &["title"],
        columns: &[
            ("plan_id", NO, PARENT),
            ("position", NO, ORDER),
            ("title", "titel", Text),
            ("explanation", "uitleg", Text),
        ],
    },
    Table {
        name: "activity",
        dutch: "activiteit",
        title: &["title"],
        columns: &[
            ("plan_id", NO, PARENT),
            ("goal_id", "doel", Ref("goal")),
            ("position", NO, ORDER),
            ("title", "titel", Text),
            ("kind", "soort", ACTIVITY_KINDS),
            ("owner_id", "wie", Ref("person")),
            ("quarter", "kwartaal", Number),
            ("date", "datum", Date),
            ("status", "stand", ACTIVITY_STATES),
            ("reason", "reden", Text),
            ("result", "resultaat", Text),
            ("cost", "kosten", Amount),
            ("budget_line_id", "begrotingspost", Ref("budget_line")),
        ],
    },
    Table {
        name: "budget",
        dutch: "begroting",
        title: &["year"],
        columns: &[("year", "jaar", Number), ("body_id", "orgaan", Ref("body")), ("granted_on", "toegekend op", Date)],
    },
    Table {
        name: "budget_line",
        dutch: "begrotingspost",
        title: &["code", "name"],
        columns: &[
            ("budget_id", NO, PARENT),
            ("position", NO, ORDER),
            ("code", "code", Text),
            ("name", "naam", Text),
            ("requested", "aangevraagd", Amount),
            ("granted", "toegekend", Amount),
            ("active", "actief", YesNo),
        ],
    },
    Table {
        name: "claim",
        dutch: "declaratie",
        title: &["person_id", "year"],
        columns: &[
            ("year", "jaar", Number),
            ("number", "nummer", Number),
            ("person_id", "persoon", Ref("person")),
            ("state", "stand", CLAIM_STATES),
            ("started_on", "begonnen op", Date),
            ("submitted_on", "ingediend op", Date),
            ("decided_on", "besloten op", Date),
            ("decided_by", "besloten door", Text),
            ("reason", "reden", Text),
            ("paid_on", "betaald op", Date),
        ],
    },
    Table {
        name: "claim_line",
        dutch: "declaratieregel",
        title: &["description", "amount"],
        columns: &[
            ("claim_id", NO, PARENT),
            ("position", NO, ORDER),
            ("date", "datum", Date),
            ("kind", "soort", LINE_KINDS),
            ("description", "omschrijving", Text),
            ("budget_line_id", "begrotingspost", Ref("budget_line")),
            ("metres", "afstand", Distance),
            ("rate", "tarief", Rate),
            ("amount", "bedrag", Amount),
        ],
    },
    Table {
        name: "receipt",
        dutch: "bewijsstuk",
        title: &["name"],
        columns: &[
            ("claim_line_id", "bij regel", Ref("claim_line")),
            ("position", NO, ORDER),
            ("name", "naam", Text),
            ("hash", NO, PAPER),
            ("added_on", "toegevoegd op", Date),
        ],
    },
    Table {
        name: "meeting_schedule",
        dutch: "jaarrooster",
        title: &["kind", "year"],
        columns: &[
            ("year", "jaar", Number),
            ("kind", "soort", Text),
            ("rule", "regel", Text),
            ("starts_at", "begint om", Time),
            ("ends_at", "eindigt om", Time),
            ("place", "plaats", Text),
            ("body_id", "orgaan", Ref("body")),
        ],
    },
    Table {
        name: "meeting",
        dutch: "vergadering",
        title: &["kind", "date"],
        columns: &[
            ("schedule_id", "jaarrooster", Ref("meeting_schedule")),
            ("kind", "soort", Text),
            ("date", "datum", Date),
            ("starts_at", "begint om", Time),
            ("ends_at", "eindigt om", Time),
            ("place", "plaats", Text),
            ("moved_from", "verplaatst van", Date),
            ("moved_because", "waarom verplaatst", Text),
            ("body_id", "orgaan", Ref("body")),
            ("cancelled_because", "waarom het niet doorgaat", Text),
            ("sequence", NO, Silent("counts the changes for calendars elsewhere")),
            ("changed_at", NO, Silent("says what the step says already")),
        ],
    },
    Table {
        name: "school_holiday",
        dutch: "schoolvakantie",
        title: &["name"],
        columns: &[("name", "naam", Text), ("starts_on", "vanaf", Date), ("ends_on", "tot en met", Date)],
    },
    Table {
        name: "annual_report",
        dutch: "jaarverslag",
        title: &["year"],
        columns: &[
            ("year", "jaar", Number),
            ("state", "stand", PLAN_STATES),
            ("adopted_on", "vastgesteld op", Date),
            ("foreword", "voorwoord", Text),
            ("outlook", "vooruitblik", Text),
        ],
    },
    Table {
        name: "adopted_document",
        dutch: "vastgesteld stuk",
        title: &[],
        columns: &[
            ("document", "stuk", Text),
            ("year", "jaar", Number),
            ("adopted_at", "vastgesteld", Moment),
            ("hash", NO, PAPER),
            ("internal_hash", NO, PAPER),
            ("pdf_hash", NO, PAPER),
        ],
    },
    Table {
        name: "method_section",
        dutch: "onderdeel van de werkwijze",
        title: &["title"],
        columns: &[
            ("council_id", NO, PARENT),
            ("position", NO, ORDER),
            ("title", "titel", Text),
            ("body", "tekst", Text),
            ("in_report", "ook in het jaarverslag", YesNo),
        ],
    },
    Table { name: "setting", dutch: "instelling", title: &[], columns: &[("value", "waarde", Text)] },
    Table {
        name: "duty",
        dutch: "plicht",
        title: &["title"],
        columns: &[
            ("title", "titel", Text),
            ("explanation", "uitleg", Text),
            ("starts_on", "voor het eerst op", Date),
            ("every_months", "om de zoveel maanden", Number),
            ("ends_on", "tot en met", Date),
            ("ahead_days", "dagen van tevoren", Number),
            ("done_when", NO, Silent("by what the program sees that it is done")),
            ("room", NO, Silent("the room where it is done, by its English name")),
            ("source", "bron", Text),
        ],
    },
    Table {
        name: "duty_done",
        dutch: "gedane plicht",
        title: &["duty_id", "due_on"],
        columns: &[
            ("duty_id", "plicht", Ref("duty")),
            ("due_on", "voor", Date),
            ("done_on", "gedaan op", Date),
            ("note", "opmerking", Text),
        ],
    },
    Table {
        name: "retention",
        dutch: "bewaartermijn",
        title: &[],
        columns: &[("purpose", "doel", Text), ("months", "maanden", Number)],
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
