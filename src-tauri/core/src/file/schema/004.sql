-- Meetings from schedule to minutes, and money from budget to the closing of a year.
-- Meetings: see meetings/, agenda/, attendance/, decisions/, actions/ and minutes/. ------------------------------------
-- A kind of meeting (plenair, kernteam, overleg wethouder …) as the council holds it; meetings name their kind in words.
CREATE TABLE meeting_kind (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL UNIQUE,
    position INTEGER NOT NULL,
    -- At least so many a year, for each body that holds them; absent where nothing was agreed.
    minimum INTEGER CHECK (minimum > 0),
    -- Whether the public may come.
    is_public INTEGER NOT NULL CHECK (is_public IN (0, 1))
) STRICT;
-- An item that stands on the agenda of every meeting of a kind; `fills` says what it fills itself with.
CREATE TABLE fixed_item (
    id TEXT PRIMARY KEY NOT NULL,
    kind_id TEXT NOT NULL REFERENCES meeting_kind (id),
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    wanted TEXT NOT NULL CHECK (wanted IN ('information', 'dialogue', 'decision', 'other')),
    minutes INTEGER CHECK (minutes > 0),
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
    fills TEXT CHECK (fills IN ('minutes', 'actions', 'terms', 'signals', 'advice'))
) STRICT;
CREATE INDEX fixed_item_kind ON fixed_item (kind_id, position);

ALTER TABLE meeting_schedule ADD COLUMN online_link TEXT NOT NULL DEFAULT '';
-- Other places, one a line: the meetings take them in turn, `place` first.
ALTER TABLE meeting_schedule ADD COLUMN other_places TEXT NOT NULL DEFAULT '';

ALTER TABLE meeting ADD COLUMN online_link TEXT NOT NULL DEFAULT '';
-- The day of the rule this meeting stands for; absent for one outside any schedule.
ALTER TABLE meeting ADD COLUMN rule_date TEXT;
-- Set by hand: making the schedule again leaves it alone.
ALTER TABLE meeting ADD COLUMN by_hand INTEGER NOT NULL DEFAULT 0 CHECK (by_hand IN (0, 1));
-- The meeting this one came in the place of.
ALTER TABLE meeting ADD COLUMN replaces_id TEXT REFERENCES meeting (id);
ALTER TABLE meeting ADD COLUMN is_public INTEGER NOT NULL DEFAULT 0 CHECK (is_public IN (0, 1));
ALTER TABLE meeting ADD COLUMN invited_on TEXT;
-- A checksum of the agenda that was sent, to see whether it changed since.
ALTER TABLE meeting ADD COLUMN invited_agenda TEXT;
ALTER TABLE meeting ADD COLUMN chair_id TEXT REFERENCES person (id);
-- Who writes the minutes (notulist).
ALTER TABLE meeting ADD COLUMN minutes_by_id TEXT REFERENCES person (id);
-- Dutch time at which it began and ended in fact.
ALTER TABLE meeting ADD COLUMN opened_at TEXT;
ALTER TABLE meeting ADD COLUMN closed_at TEXT;
-- How many of the public came.
ALTER TABLE meeting ADD COLUMN public_count INTEGER CHECK (public_count >= 0);
UPDATE meeting SET rule_date = coalesce(moved_from, date), by_hand = moved_from IS NOT NULL WHERE schedule_id IS NOT NULL;
CREATE INDEX meeting_replaces ON meeting (replaces_id);
-- A council without bodies has all its meetings, items and actions of ten years under one `body_id`: so the days go along.
DROP INDEX meeting_body;
CREATE INDEX meeting_body ON meeting (body_id, date, kind);
CREATE INDEX meeting_chair ON meeting (chair_id);
CREATE INDEX meeting_minutes_by ON meeting (minutes_by_id);

-- An item of an agenda; without a meeting it waits (voorraad) for one of the body.
CREATE TABLE agenda_item (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT REFERENCES meeting (id),
    body_id TEXT REFERENCES body (id),
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    explanation TEXT NOT NULL,
    -- Who brings it in: one of the council, or someone else by name.
    presenter_id TEXT REFERENCES person (id),
    presenter TEXT NOT NULL,
    wanted TEXT NOT NULL CHECK (wanted IN ('information', 'dialogue', 'decision', 'other')),
    -- What is wanted, where it is none of these.
    wanted_other TEXT NOT NULL,
    -- Minutes it is given; absent where nobody said.
    minutes INTEGER CHECK (minutes > 0),
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1)),
    fills TEXT CHECK (fills IN ('minutes', 'actions', 'terms', 'signals', 'advice')),
    fixed_item_id TEXT REFERENCES fixed_item (id),
    -- The day it came onto this agenda; absent for what stands on it as a matter of course.
    added_on TEXT,
    -- Dutch time at which it was taken up.
    started_at TEXT,
    -- What the minutes say of it.
    notes TEXT NOT NULL
) STRICT;
CREATE INDEX agenda_item_meeting ON agenda_item (meeting_id, position);
CREATE INDEX agenda_item_body ON agenda_item (body_id, meeting_id);
CREATE INDEX agenda_item_presenter ON agenda_item (presenter_id);
CREATE INDEX agenda_item_fixed ON agenda_item (fixed_item_id);
CREATE TABLE agenda_paper (
    id TEXT PRIMARY KEY NOT NULL,
    agenda_item_id TEXT NOT NULL REFERENCES agenda_item (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES paper_content (hash),
    added_on TEXT NOT NULL,
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
) STRICT;
CREATE INDEX agenda_paper_item ON agenda_paper (agenda_item_id, position);
CREATE INDEX agenda_paper_hash ON agenda_paper (hash);

-- Who was there. A member stands here once; guests and officials by name.
CREATE TABLE attendance (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    person_id TEXT REFERENCES person (id),
    guest TEXT NOT NULL,
    -- For whom a guest came, such as the gemeente.
    on_behalf_of TEXT NOT NULL,
    status TEXT NOT NULL CHECK (status IN ('present', 'excused', 'absent')),
    -- There from, and until, this item.
    from_item_id TEXT REFERENCES agenda_item (id),
    until_item_id TEXT REFERENCES agenda_item (id),
    -- Who votes in the place of an absent member.
    proxy_id TEXT REFERENCES person (id),
    UNIQUE (meeting_id, person_id)
) STRICT;
CREATE INDEX attendance_meeting ON attendance (meeting_id);
CREATE INDEX attendance_person ON attendance (person_id);
CREATE INDEX attendance_from ON attendance (from_item_id);
CREATE INDEX attendance_until ON attendance (until_item_id);
CREATE INDEX attendance_proxy ON attendance (proxy_id);

CREATE TABLE decision (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL REFERENCES meeting (id),
    agenda_item_id TEXT REFERENCES agenda_item (id),
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    text TEXT NOT NULL,
    manner TEXT NOT NULL CHECK (manner IN ('consensus', 'vote')),
    votes_for INTEGER CHECK (votes_for >= 0),
    votes_against INTEGER CHECK (votes_against >= 0),
    abstentions INTEGER CHECK (abstentions >= 0),
    minority_view TEXT NOT NULL,
    -- The quorum as it was judged then: votes that were there, those needed, and all that could have been.
    votes_present INTEGER NOT NULL,
    votes_needed INTEGER NOT NULL,
    votes_entitled INTEGER NOT NULL,
    -- Why it no longer holds; it keeps its number.
    withdrawn_because TEXT,
    UNIQUE (year, number)
) STRICT;
CREATE INDEX decision_meeting ON decision (meeting_id);
CREATE INDEX decision_item ON decision (agenda_item_id);

CREATE TABLE action (
    id TEXT PRIMARY KEY NOT NULL,
    -- Runs on over the years.
    number INTEGER NOT NULL UNIQUE,
    text TEXT NOT NULL,
    meeting_id TEXT REFERENCES meeting (id),
    agenda_item_id TEXT REFERENCES agenda_item (id),
    body_id TEXT REFERENCES body (id),
    -- Who does it: one of the council, or someone else by name.
    owner_id TEXT REFERENCES person (id),
    owner TEXT NOT NULL,
    taken_on TEXT NOT NULL,
    due_on TEXT,
    done_on TEXT,
    dropped_because TEXT,
    -- How it was done, or what came in between.
    note TEXT NOT NULL,
    is_closed INTEGER NOT NULL CHECK (is_closed IN (0, 1))
) STRICT;
CREATE INDEX action_meeting ON action (meeting_id);
CREATE INDEX action_item ON action (agenda_item_id);
CREATE INDEX action_body ON action (body_id, taken_on, done_on, dropped_because);
CREATE INDEX action_taken ON action (taken_on);
CREATE INDEX action_done ON action (done_on, dropped_because);
CREATE INDEX action_owner ON action (owner_id);
CREATE TABLE action_postponement (
    id TEXT PRIMARY KEY NOT NULL,
    action_id TEXT NOT NULL REFERENCES action (id),
    postponed_on TEXT NOT NULL,
    from_due TEXT,
    to_due TEXT NOT NULL,
    reason TEXT NOT NULL
) STRICT;
CREATE INDEX action_postponement_action ON action_postponement (action_id);

CREATE TABLE minutes (
    id TEXT PRIMARY KEY NOT NULL,
    meeting_id TEXT NOT NULL UNIQUE REFERENCES meeting (id),
    state TEXT NOT NULL CHECK (state IN ('concept', 'adopted')),
    adopted_in TEXT REFERENCES meeting (id),
    adopted_on TEXT,
    -- With which changes they were adopted.
    changes TEXT NOT NULL
) STRICT;
CREATE INDEX minutes_adopted_in ON minutes (adopted_in);

-- A document of one record (the minutes of a meeting) is adopted too, so not only one a year.
CREATE TABLE adopted_document_of_record (
    id TEXT PRIMARY KEY NOT NULL,
    document TEXT NOT NULL,
    year INTEGER NOT NULL,
    record TEXT,
    adopted_at TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES paper_content (hash),
    internal_hash TEXT REFERENCES paper_content (hash),
    pdf_hash TEXT REFERENCES paper_content (hash)
) STRICT;
INSERT INTO adopted_document_of_record (id, document, year, adopted_at, hash, internal_hash, pdf_hash)
SELECT id, document, year, adopted_at, hash, internal_hash, pdf_hash FROM adopted_document;
DROP TABLE adopted_document;
ALTER TABLE adopted_document_of_record RENAME TO adopted_document;
CREATE UNIQUE INDEX adopted_document_once ON adopted_document (document, year, coalesce(record, ''));

-- Hours a week a member can give, in minutes, where the council keeps it.
ALTER TABLE person ADD COLUMN weekly_minutes INTEGER CHECK (weekly_minutes > 0);

-- Money: see budget/, claims/, invoices/, payments/ and year_close/. ---------------------------------------------------
-- concept → adopted by the council → submitted to the college → granted.
ALTER TABLE budget ADD COLUMN state TEXT NOT NULL DEFAULT 'concept'
    CHECK (state IN ('concept', 'adopted', 'submitted', 'granted'));
ALTER TABLE budget ADD COLUMN adopted_on TEXT;
ALTER TABLE budget ADD COLUMN submitted_on TEXT;
UPDATE budget SET state = 'granted' WHERE granted_on IS NOT NULL;
ALTER TABLE budget_line ADD COLUMN direction TEXT NOT NULL DEFAULT 'cost' CHECK (direction IN ('cost', 'income'));
-- What it is for, in the request; and in the account, why it came out otherwise.
ALTER TABLE budget_line ADD COLUMN explanation TEXT NOT NULL DEFAULT '';
ALTER TABLE budget_line ADD COLUMN account TEXT NOT NULL DEFAULT '';
-- A change of a granted budget (begrotingswijziging): from one line to another, or from or to outside.
CREATE TABLE budget_change (
    id TEXT PRIMARY KEY NOT NULL,
    budget_id TEXT NOT NULL REFERENCES budget (id),
    date TEXT NOT NULL,
    from_line_id TEXT REFERENCES budget_line (id),
    to_line_id TEXT REFERENCES budget_line (id),
    amount INTEGER NOT NULL CHECK (amount > 0),
    reason TEXT NOT NULL,
    decision_id TEXT REFERENCES decision (id)
) STRICT;
CREATE INDEX budget_change_budget ON budget_change (budget_id);
CREATE INDEX budget_change_from ON budget_change (from_line_id);
CREATE INDEX budget_change_to ON budget_change (to_line_id);
CREATE INDEX budget_change_decision ON budget_change (decision_id);
-- A year whose books are closed; opened again it stays here with the reason.
CREATE TABLE year_close (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL UNIQUE,
    closed_on TEXT NOT NULL,
    closed_by TEXT NOT NULL,
    -- What becomes of what is left.
    destination TEXT NOT NULL,
    reopened_on TEXT,
    reopened_because TEXT NOT NULL
) STRICT;

-- A fee for each meeting (vacatiegeld) or each month (vaste vergoeding), for a role or for every member.
CREATE TABLE fee_rate (
    id TEXT PRIMARY KEY NOT NULL,
    per TEXT NOT NULL CHECK (per IN ('meeting', 'month')),
    role TEXT NOT NULL,
    starts_on TEXT NOT NULL,
    amount INTEGER NOT NULL CHECK (amount >= 0),
    source TEXT NOT NULL,
    UNIQUE (per, role, starts_on)
) STRICT;
-- The highest untaxed allowance of a volunteer (vrijwilligersvergoeding).
CREATE TABLE volunteer_limit (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL UNIQUE,
    per_month INTEGER NOT NULL CHECK (per_month >= 0),
    per_year INTEGER NOT NULL CHECK (per_year >= 0),
    source TEXT NOT NULL
) STRICT;
-- What is known of it; where a year is absent nobody knows it, so nothing is assumed.
INSERT INTO volunteer_limit (id, year, per_month, per_year, source) VALUES
    ('01976e00-0000-7000-8000-000000002021', 2021, 18000, 180000, 'NOC*NSF, handboek vrijwilligersvergoeding 2021'),
    ('01976e00-0000-7000-8000-000000002022', 2022, 18000, 180000, 'Belastingdienst, Vergoeding voor inzet en voor kosten (2023)'),
    ('01976e00-0000-7000-8000-000000002023', 2023, 19000, 190000, 'Belastingdienst, Vergoeding voor inzet en voor kosten (2023)'),
    ('01976e00-0000-7000-8000-000000002024', 2024, 21000, 210000, 'Belastingdienst, Vrijwilligersvergoedingen (2024)'),
    ('01976e00-0000-7000-8000-000000002025', 2025, 21000, 210000, 'Vrijwilligersdossier, antwoord van de staatssecretaris 2025');
-- The day on which a rate was set, when that is later than the day it starts.
ALTER TABLE mileage_rate ADD COLUMN set_on TEXT;

-- Claims handed to the gemeente, or paid by the bank, in one go.
CREATE TABLE payment_batch (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    number INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('municipality', 'bank')),
    made_on TEXT NOT NULL,
    -- Handed in at the gemeente, or the day the bank is asked to pay.
    sent_on TEXT,
    note TEXT NOT NULL,
    UNIQUE (year, number)
) STRICT;
ALTER TABLE claim ADD COLUMN batch_id TEXT REFERENCES payment_batch (id);
ALTER TABLE claim ADD COLUMN submitted_by TEXT NOT NULL DEFAULT '';
ALTER TABLE claim ADD COLUMN paid_by TEXT NOT NULL DEFAULT '';
CREATE INDEX claim_batch ON claim (batch_id);
CREATE TABLE claim_line_of_kind (
    id TEXT PRIMARY KEY NOT NULL,
    claim_id TEXT NOT NULL REFERENCES claim (id),
    position INTEGER NOT NULL,
    date TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('mileage', 'public_transport', 'expense', 'attendance_fee', 'allowance', 'correction')),
    description TEXT NOT NULL,
    budget_line_id TEXT REFERENCES budget_line (id),
    -- From where to where, there and back or not; `metres` is what was driven in all.
    from_place TEXT NOT NULL,
    to_place TEXT NOT NULL,
    is_return INTEGER NOT NULL CHECK (is_return IN (0, 1)),
    metres INTEGER,
    rate INTEGER,
    amount INTEGER NOT NULL,
    -- What was approved, where that differs, and why.
    approved INTEGER,
    approved_because TEXT NOT NULL,
    -- Why there is no receipt.
    missing_because TEXT NOT NULL,
    -- The meeting it was for: each meeting is claimed once.
    meeting_id TEXT REFERENCES meeting (id),
    -- The paid line that this one sets right.
    corrects_id TEXT REFERENCES claim_line (id)
) STRICT;
INSERT INTO claim_line_of_kind
SELECT id, claim_id, position, date, kind, description, budget_line_id, '', '', 0, metres, rate, amount, NULL, '', '', NULL, NULL
FROM claim_line;
DROP TABLE claim_line;
ALTER TABLE claim_line_of_kind RENAME TO claim_line;
CREATE INDEX claim_line_claim ON claim_line (claim_id, position);
CREATE INDEX claim_line_budget_line ON claim_line (budget_line_id);
CREATE INDEX claim_line_meeting ON claim_line (meeting_id);
CREATE INDEX claim_line_corrects ON claim_line (corrects_id);
-- A receipt, or the proof that it was paid (betaalbewijs).
ALTER TABLE receipt ADD COLUMN kind TEXT NOT NULL DEFAULT 'receipt' CHECK (kind IN ('receipt', 'payment'));

-- Bills (facturen), and money that came in, without a member.
CREATE TABLE invoice (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    supplier TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    number TEXT NOT NULL,
    date TEXT NOT NULL,
    due_on TEXT,
    description TEXT NOT NULL,
    budget_line_id TEXT REFERENCES budget_line (id),
    amount INTEGER NOT NULL,
    iban TEXT NOT NULL,
    paid_on TEXT,
    paid_by TEXT NOT NULL,
    batch_id TEXT REFERENCES payment_batch (id),
    -- Of an earlier year whose books were closed when it came (nagekomen).
    late INTEGER NOT NULL DEFAULT 0 CHECK (late IN (0, 1))
) STRICT;
CREATE INDEX invoice_year ON invoice (year, date);
CREATE INDEX invoice_budget_line ON invoice (budget_line_id);
CREATE INDEX invoice_organisation ON invoice (organisation_id);
CREATE INDEX invoice_batch ON invoice (batch_id);
CREATE TABLE invoice_paper (
    id TEXT PRIMARY KEY NOT NULL,
    invoice_id TEXT NOT NULL REFERENCES invoice (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL,
    hash TEXT NOT NULL REFERENCES paper_content (hash),
    added_on TEXT NOT NULL
) STRICT;
CREATE INDEX invoice_paper_invoice ON invoice_paper (invoice_id, position);
CREATE INDEX invoice_paper_hash ON invoice_paper (hash);
-- The account the council pays from.
ALTER TABLE council ADD COLUMN iban TEXT NOT NULL DEFAULT '';
ALTER TABLE council ADD COLUMN account_name TEXT NOT NULL DEFAULT '';
