//! The council itself, its plan and its report.

use super::{NO, ORDER, PAPER, PARENT, PLAN_STATES, Table};
use crate::journal::shown::Shown::{self, Account, Amount, Date, Moment, Number, Rate, Ref, Silent, Text, Word, YesNo};

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
const REGIONS: Shown = Word(&[("north", "noord"), ("middle", "midden"), ("south", "zuid")]);
const FINANCE: Shown = Word(&[("municipality_pays", "de gemeente betaalt"), ("own_budget", "eigen begroting")]);

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
            ("iban", "rekeningnummer", Account),
            ("account_name", "ten name van", Text),
        ],
    },
    Table {
        name: "mileage_rate",
        dutch: "kilometertarief",
        title: &["starts_on"],
        columns: &[
            ("starts_on", "vanaf", Date),
            ("rate", "tarief", Rate),
            ("source", "bron", Text),
            ("set_on", "vastgesteld op", Date),
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
        name: "school_holiday",
        dutch: "schoolvakantie",
        title: &["name"],
        columns: &[("name", "naam", Text), ("starts_on", "vanaf", Date), ("ends_on", "tot en met", Date)],
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
            ("record", NO, Silent("the id of what it is the document of")),
        ],
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
];
