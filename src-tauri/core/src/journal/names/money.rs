//! Budget, claims, invoices and payments.

use super::{NO, ORDER, PAPER, PARENT, Table};
use crate::journal::shown::Shown::{self, Account, Amount, Date, Distance, Number, Rate, Ref, Text, Word, YesNo};

const CLAIM_STATES: Shown = Word(&[
    ("concept", "concept"),
    ("submitted", "ingediend"),
    ("approved", "goedgekeurd"),
    ("rejected", "afgewezen"),
    ("paid", "betaald"),
]);
const LINE_KINDS: Shown = Word(&[
    ("mileage", "kilometers"),
    ("public_transport", "openbaar vervoer"),
    ("expense", "onkosten"),
    ("attendance_fee", "vacatiegeld"),
    ("allowance", "vaste vergoeding"),
    ("correction", "verbetering"),
]);
const BUDGET_STATES: Shown =
    Word(&[("concept", "concept"), ("adopted", "vastgesteld"), ("submitted", "ingediend"), ("granted", "toegekend")]);
const DIRECTIONS: Shown = Word(&[("cost", "kosten"), ("income", "inkomsten")]);
const RECEIPT_KINDS: Shown = Word(&[("receipt", "bewijsstuk"), ("payment", "betaalbewijs")]);
const FEES: Shown = Word(&[("meeting", "vergadering"), ("month", "maand")]);
const BATCHES: Shown = Word(&[("municipality", "naar de gemeente"), ("bank", "naar de bank")]);

pub const TABLES: &[Table] = &[
    Table {
        name: "budget",
        dutch: "begroting",
        title: &["year"],
        columns: &[
            ("year", "jaar", Number),
            ("body_id", "orgaan", Ref("body")),
            ("granted_on", "toegekend op", Date),
            ("state", "stand", BUDGET_STATES),
            ("adopted_on", "vastgesteld op", Date),
            ("submitted_on", "ingediend op", Date),
        ],
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
            ("direction", "kosten of inkomsten", DIRECTIONS),
            ("explanation", "toelichting", Text),
            ("account", "verantwoording", Text),
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
            ("batch_id", "betaalronde", Ref("payment_batch")),
            ("submitted_by", "ingediend door", Text),
            ("paid_by", "betaald door", Text),
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
            ("from_place", "van", Text),
            ("to_place", "naar", Text),
            ("is_return", "heen en terug", YesNo),
            ("approved", "goedgekeurd bedrag", Amount),
            ("approved_because", "waarom een ander bedrag", Text),
            ("missing_because", "waarom geen bewijsstuk", Text),
            ("meeting_id", "vergadering", Ref("meeting")),
            ("corrects_id", "verbetert", Ref("claim_line")),
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
            ("kind", "soort", RECEIPT_KINDS),
        ],
    },
    Table {
        name: "budget_change",
        dutch: "begrotingswijziging",
        title: &["date", "amount"],
        columns: &[
            ("budget_id", NO, PARENT),
            ("date", "datum", Date),
            ("from_line_id", "van post", Ref("budget_line")),
            ("to_line_id", "naar post", Ref("budget_line")),
            ("amount", "bedrag", Amount),
            ("reason", "reden", Text),
            ("decision_id", "besluit", Ref("decision")),
        ],
    },
    Table {
        name: "year_close",
        dutch: "jaarafsluiting",
        title: &["year"],
        columns: &[
            ("year", "jaar", Number),
            ("closed_on", "afgesloten op", Date),
            ("closed_by", "afgesloten door", Text),
            ("destination", "bestemming van het saldo", Text),
            ("reopened_on", "heropend op", Date),
            ("reopened_because", "waarom heropend", Text),
        ],
    },
    Table {
        name: "fee_rate",
        dutch: "vergoeding",
        title: &["role", "starts_on"],
        columns: &[
            ("per", "per", FEES),
            ("role", "rol", Text),
            ("starts_on", "vanaf", Date),
            ("amount", "bedrag", Amount),
            ("source", "bron", Text),
        ],
    },
    Table {
        name: "volunteer_limit",
        dutch: "grens vrijwilligersvergoeding",
        title: &["year"],
        columns: &[
            ("year", "jaar", Number),
            ("per_month", "per maand", Amount),
            ("per_year", "per jaar", Amount),
            ("source", "bron", Text),
        ],
    },
    Table {
        name: "payment_batch",
        dutch: "betaalronde",
        title: &["number", "year"],
        columns: &[
            ("year", "jaar", Number),
            ("number", "nummer", Number),
            ("kind", "soort", BATCHES),
            ("made_on", "gemaakt op", Date),
            ("sent_on", "verstuurd op", Date),
            ("note", "opmerking", Text),
        ],
    },
    Table {
        name: "invoice",
        dutch: "factuur",
        title: &["supplier", "number"],
        columns: &[
            ("year", "jaar", Number),
            ("supplier", "leverancier", Text),
            ("organisation_id", "organisatie", Ref("organisation")),
            ("number", "factuurnummer", Text),
            ("date", "datum", Date),
            ("due_on", "betalen voor", Date),
            ("description", "omschrijving", Text),
            ("budget_line_id", "begrotingspost", Ref("budget_line")),
            ("amount", "bedrag", Amount),
            ("iban", "rekeningnummer", Account),
            ("paid_on", "betaald op", Date),
            ("paid_by", "betaald door", Text),
            ("batch_id", "betaalronde", Ref("payment_batch")),
            ("late", "nagekomen", YesNo),
        ],
    },
    Table {
        name: "invoice_paper",
        dutch: "factuurstuk",
        title: &["name"],
        columns: &[
            ("invoice_id", "bij factuur", Ref("invoice")),
            ("position", NO, ORDER),
            ("name", "naam", Text),
            ("hash", NO, PAPER),
            ("added_on", "toegevoegd op", Date),
        ],
    },
];
