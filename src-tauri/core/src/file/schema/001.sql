-- Released with 0.1.0: never edit, migrate from it.
-- Money in cents, rates in thousandths of a euro, distances in metres, dates and times ISO.

CREATE TABLE council (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    short_name TEXT NOT NULL,
    municipality TEXT NOT NULL,
    holiday_region TEXT NOT NULL CHECK (holiday_region IN ('north', 'middle', 'south')),
    legal_basis TEXT NOT NULL,
    finance_model TEXT NOT NULL CHECK (finance_model IN ('municipality_pays', 'own_budget')),
    house_colour TEXT NOT NULL,
    logo_hash TEXT REFERENCES paper_content (hash),
    logo_alternative TEXT NOT NULL
) STRICT;

CREATE TABLE person (
    id TEXT PRIMARY KEY NOT NULL,
    first_name TEXT NOT NULL,
    infix TEXT NOT NULL,
    last_name TEXT NOT NULL,
    email TEXT NOT NULL,
    iban TEXT NOT NULL
) STRICT;

CREATE TABLE membership (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    role TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT
) STRICT;
CREATE INDEX membership_person ON membership (person_id);

CREATE TABLE mileage_rate (
    id TEXT PRIMARY KEY NOT NULL,
    starts_on TEXT NOT NULL UNIQUE,
    rate INTEGER NOT NULL CHECK (rate >= 0),
    source TEXT NOT NULL
) STRICT;

CREATE TABLE annual_plan (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('concept', 'adopted', 'presented')),
    adopted_on TEXT,
    presented_on TEXT,
    evaluation TEXT NOT NULL
) STRICT;

CREATE TABLE plan_section (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES annual_plan (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL
) STRICT;
CREATE INDEX plan_section_plan ON plan_section (plan_id, position);

CREATE TABLE goal (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES annual_plan (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    explanation TEXT NOT NULL
) STRICT;
CREATE INDEX goal_plan ON goal (plan_id, position);

CREATE TABLE activity (
    id TEXT PRIMARY KEY NOT NULL,
    plan_id TEXT NOT NULL REFERENCES annual_plan (id),
    goal_id TEXT REFERENCES goal (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    kind TEXT NOT NULL,
    owner_id TEXT REFERENCES person (id),
    quarter INTEGER CHECK (quarter BETWEEN 1 AND 4),
    date TEXT,
    status TEXT NOT NULL CHECK (status IN ('planned', 'running', 'done', 'dropped')),
    reason TEXT NOT NULL,
    result TEXT NOT NULL,
    cost INTEGER,
    budget_line_id TEXT REFERENCES budget_line (id)
) STRICT;
CREATE INDEX activity_plan ON activity (plan_id, position);
CREATE INDEX activity_goal ON activity (goal_id);
CREATE INDEX activity_owner ON activity (owner_id);
CREATE INDEX activity_budget_line ON activity (budget_line_id);

CREATE TABLE budget (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL UNIQUE,
    granted_on TEXT
) STRICT;

CREATE TABLE budget_line (
    id TEXT PRIMARY KEY NOT NULL,
    budget_id TEXT NOT NULL REFERENCES budget (id),
    position INTEGER NOT NULL,
    code TEXT NOT NULL,
    name TEXT NOT NULL,
    requested INTEGER NOT NULL,
    granted INTEGER,
    active INTEGER NOT NULL CHECK (active IN (0, 1))
) STRICT;
CREATE INDEX budget_line_budget ON budget_line (budget_id, position);

CREATE TABLE claim (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER,
    person_id TEXT NOT NULL REFERENCES person (id),
    state TEXT NOT NULL CHECK (state IN ('concept', 'submitted', 'approved', 'rejected', 'paid')),
    started_on TEXT NOT NULL,
    submitted_on TEXT,
    decided_on TEXT,
    decided_by TEXT NOT NULL,
    reason TEXT NOT NULL,
    paid_on TEXT,
    UNIQUE (year, number)
) STRICT;
CREATE INDEX claim_person ON claim (person_id);

CREATE TABLE claim_line (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('mileage', 'public_transport', 'expense')),
    description TEXT NOT NULL,
    budget_line_id TEXT REFERENCES budget_line (id),
    metres INTEGER,
    rate INTEGER,
    amount INTEGER NOT NULL
) STRICT;
CREATE INDEX claim_line_claim ON claim_line (claim_id, position);
CREATE INDEX claim_line_budget_line ON claim_line (budget_line_id);

CREATE TABLE receipt (
    id TEXT PRIMARY KEY NOT NULL,
    claim_line_id TEXT NOT NULL REFERENCES claim_line (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES paper_content (hash),
    added_on TEXT NOT NULL
) STRICT;
CREATE INDEX receipt_claim_line ON receipt (claim_line_id, position);
CREATE INDEX receipt_hash ON receipt (hash);

CREATE TABLE meeting_schedule (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    kind TEXT NOT NULL,
    rule TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    place TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_schedule_year ON meeting_schedule (year);

CREATE TABLE meeting (
    id TEXT PRIMARY KEY NOT NULL,
    schedule_id TEXT REFERENCES meeting_schedule (id),
    kind TEXT NOT NULL,
    date TEXT NOT NULL,
    starts_at TEXT NOT NULL,
    ends_at TEXT NOT NULL,
    place TEXT NOT NULL,
    moved_from TEXT,
    moved_because TEXT NOT NULL,
    cancelled_because TEXT,
    sequence INTEGER NOT NULL,
    changed_at TEXT NOT NULL
) STRICT;
CREATE INDEX meeting_date ON meeting (date);
CREATE INDEX meeting_by_schedule ON meeting (schedule_id);

CREATE TABLE school_holiday (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    ends_on TEXT NOT NULL
) STRICT;

CREATE TABLE annual_report (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL UNIQUE,
    state TEXT NOT NULL CHECK (state IN ('concept', 'adopted')),
    adopted_on TEXT,
    foreword TEXT NOT NULL,
    outlook TEXT NOT NULL
) STRICT;

-- What a document said when it was adopted; later changes to members or claims do not reach it.
CREATE TABLE adopted_document (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL,
    year INTEGER NOT NULL,
    adopted_at TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES paper_content (hash),
    UNIQUE (document, year)
) STRICT;

-- Not in the journal; the reasons stand in schema.rs.

CREATE TABLE paper_content (
    hash TEXT PRIMARY KEY NOT NULL,
    bytes BLOB NOT NULL
) STRICT;

CREATE TABLE mark (
    name TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

CREATE TABLE journal_entry (
    seq INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    who TEXT NOT NULL,
    operation TEXT NOT NULL,
    title TEXT NOT NULL,
    room TEXT NOT NULL,
    record TEXT,
    year INTEGER,
    schema INTEGER NOT NULL,
    columns TEXT NOT NULL,
    changes BLOB NOT NULL,
    state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'dropped'))
) STRICT;

CREATE TABLE journal_record (
    record TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES journal_entry (seq),
    PRIMARY KEY (record, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX journal_record_seq ON journal_record (seq);
