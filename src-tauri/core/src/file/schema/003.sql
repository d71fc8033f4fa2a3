-- The council itself: people and their terms, bodies, areas and themes, contacts, duties, settings, retention.

-- A council's own choice where it differs from the default; the names and defaults stand in settings/.
CREATE TABLE setting (
    id TEXT PRIMARY KEY NOT NULL,
    value TEXT NOT NULL
) STRICT;

-- The way of working it chose last, to start from.
ALTER TABLE council ADD COLUMN model TEXT;

-- Bodies: deelraad, kernteam, stuurgroep, werkgroep, projectgroep, inwonersnetwerk. The council itself is no row: where
-- `body_id` is absent, the council is meant.
CREATE TABLE body (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN
        ('subcouncil', 'executive', 'steering_group', 'working_group', 'project_group', 'network')),
    name TEXT NOT NULL,
    parent_id TEXT REFERENCES body (id),
    position INTEGER NOT NULL,
    subject TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    -- What was agreed at the end: how the work is followed, who does what.
    closing_agreement TEXT NOT NULL,
    -- The one who speaks for the other side, at the gemeente.
    counterpart_id TEXT REFERENCES contact (id)
) STRICT;
CREATE INDEX body_parent ON body (parent_id);
CREATE INDEX body_counterpart ON body (counterpart_id);

-- Taking part in a body without an appointment for a term.
CREATE TABLE participation (
    id TEXT PRIMARY KEY NOT NULL,
    body_id TEXT NOT NULL REFERENCES body (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    -- First contact of the group (1e contactpersoon).
    is_contact INTEGER NOT NULL CHECK (is_contact IN (0, 1)),
    starts_on TEXT,
    ends_on TEXT
) STRICT;
CREATE INDEX participation_body ON participation (body_id);
CREATE INDEX participation_person ON participation (person_id);

-- By what a network wants to be balanced ("leeftijd"), and the groups of it ("18 tot 30 jaar").
CREATE TABLE balance (
    id TEXT PRIMARY KEY NOT NULL,
    body_id TEXT NOT NULL REFERENCES body (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX balance_body ON balance (body_id, position);

CREATE TABLE balance_group (
    id TEXT PRIMARY KEY NOT NULL,
    balance_id TEXT NOT NULL REFERENCES balance (id),
    position INTEGER NOT NULL,
    name TEXT NOT NULL
) STRICT;
CREATE INDEX balance_group_balance ON balance_group (balance_id, position);

CREATE TABLE participant_group (
    id TEXT PRIMARY KEY NOT NULL,
    participation_id TEXT NOT NULL REFERENCES participation (id),
    balance_group_id TEXT NOT NULL REFERENCES balance_group (id),
    UNIQUE (participation_id, balance_group_id)
) STRICT;
CREATE INDEX participant_group_group ON participant_group (balance_group_id);

-- Areas (gebieden) and themes (thema's): what members keep an eye on. Renaming, merging and splitting ends one and
-- starts another, so that what was written about the old one stays true.
CREATE TABLE focus (
    id TEXT PRIMARY KEY NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('area', 'theme')),
    name TEXT NOT NULL,
    description TEXT NOT NULL,
    position INTEGER NOT NULL,
    starts_on TEXT,
    ends_on TEXT
) STRICT;
CREATE INDEX focus_kind ON focus (kind, position);

CREATE TABLE focus_succession (
    id TEXT PRIMARY KEY NOT NULL,
    from_id TEXT NOT NULL REFERENCES focus (id),
    to_id TEXT NOT NULL REFERENCES focus (id),
    UNIQUE (from_id, to_id)
) STRICT;
CREATE INDEX focus_succession_to ON focus_succession (to_id);

-- Who answers for an area, who has affinity with a theme.
CREATE TABLE focus_assignment (
    id TEXT PRIMARY KEY NOT NULL,
    focus_id TEXT NOT NULL REFERENCES focus (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    starts_on TEXT,
    ends_on TEXT
) STRICT;
CREATE INDEX focus_assignment_focus ON focus_assignment (focus_id);
CREATE INDEX focus_assignment_person ON focus_assignment (person_id);

-- What every area should have outside the council: gebiedsadviseur, buurtverbinder, wijkteam, jeugdteam.
CREATE TABLE area_slot (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    position INTEGER NOT NULL
) STRICT;

CREATE TABLE area_contact (
    id TEXT PRIMARY KEY NOT NULL,
    focus_id TEXT NOT NULL REFERENCES focus (id),
    slot_id TEXT NOT NULL REFERENCES area_slot (id),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    starts_on TEXT,
    ends_on TEXT
) STRICT;
CREATE INDEX area_contact_focus ON area_contact (focus_id);
CREATE INDEX area_contact_slot ON area_contact (slot_id);
CREATE INDEX area_contact_contact ON area_contact (contact_id);

CREATE TABLE organisation (
    id TEXT PRIMARY KEY NOT NULL,
    name TEXT NOT NULL,
    kind TEXT NOT NULL,
    note TEXT NOT NULL
) STRICT;

-- Someone outside the council, or a team that is reached as one (a wijkteam): then without a last name.
CREATE TABLE contact (
    id TEXT PRIMARY KEY NOT NULL,
    first_name TEXT NOT NULL,
    infix TEXT NOT NULL,
    last_name TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    role TEXT NOT NULL,
    email TEXT NOT NULL,
    phone TEXT NOT NULL,
    note TEXT NOT NULL,
    starts_on TEXT,
    ends_on TEXT,
    -- Who came before, in the same place: its moments are this one's history.
    predecessor_id TEXT REFERENCES contact (id),
    -- Wanted at least once in so many months; absent where nothing was agreed.
    every_months INTEGER CHECK (every_months > 0)
) STRICT;
CREATE INDEX contact_organisation ON contact (organisation_id);
CREATE INDEX contact_predecessor ON contact (predecessor_id);

CREATE TABLE contact_moment (
    id TEXT PRIMARY KEY NOT NULL,
    date TEXT NOT NULL,
    -- "overleg", "werkbezoek", or a name of the council's own.
    kind TEXT NOT NULL,
    subject TEXT NOT NULL,
    findings TEXT NOT NULL,
    organisation_id TEXT REFERENCES organisation (id),
    focus_id TEXT REFERENCES focus (id),
    activity_id TEXT REFERENCES activity (id)
) STRICT;
CREATE INDEX contact_moment_date ON contact_moment (date);
CREATE INDEX contact_moment_organisation ON contact_moment (organisation_id);
CREATE INDEX contact_moment_focus ON contact_moment (focus_id);
CREATE INDEX contact_moment_activity ON contact_moment (activity_id);

-- Whom they spoke to, and who of the council was there.
CREATE TABLE contact_spoken (
    id TEXT PRIMARY KEY NOT NULL,
    moment_id TEXT NOT NULL REFERENCES contact_moment (id),
    contact_id TEXT NOT NULL REFERENCES contact (id),
    UNIQUE (moment_id, contact_id)
) STRICT;
CREATE INDEX contact_spoken_contact ON contact_spoken (contact_id);

CREATE TABLE contact_visitor (
    id TEXT PRIMARY KEY NOT NULL,
    moment_id TEXT NOT NULL REFERENCES contact_moment (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    UNIQUE (moment_id, person_id)
) STRICT;
CREATE INDEX contact_visitor_person ON contact_visitor (person_id);

-- What comes back every year (the jaarklok), with the council's own dates.
CREATE TABLE duty (
    id TEXT PRIMARY KEY NOT NULL,
    title TEXT NOT NULL,
    explanation TEXT NOT NULL,
    -- The first day it is due; then every so many months, or once when absent.
    starts_on TEXT NOT NULL,
    every_months INTEGER CHECK (every_months > 0),
    ends_on TEXT,
    -- So many days before, it comes up on Vandaag.
    ahead_days INTEGER NOT NULL CHECK (ahead_days >= 0),
    -- The room where it is done, when there is one.
    room TEXT,
    -- What in the file shows that it is done; absent where someone ticks it off.
    done_when TEXT CHECK (done_when IN ('report_adopted', 'plan_presented')),
    -- Where the duty comes from: an article, the council's own rules.
    source TEXT NOT NULL
) STRICT;

CREATE TABLE duty_done (
    id TEXT PRIMARY KEY NOT NULL,
    duty_id TEXT NOT NULL REFERENCES duty (id),
    due_on TEXT NOT NULL,
    done_on TEXT NOT NULL,
    note TEXT NOT NULL,
    UNIQUE (duty_id, due_on)
) STRICT;

-- What kind of personal data is kept for what, and how many months after it was last needed. The defaults stand in
-- cleaning/; a row is the council's own choice.
CREATE TABLE retention (
    id TEXT PRIMARY KEY NOT NULL,
    purpose TEXT NOT NULL,
    months INTEGER NOT NULL CHECK (months >= 0)
) STRICT;

-- The working method (werkwijze) in the council's own words.
CREATE TABLE method_section (
    id TEXT PRIMARY KEY NOT NULL,
    council_id TEXT NOT NULL REFERENCES council (id),
    position INTEGER NOT NULL,
    title TEXT NOT NULL,
    body TEXT NOT NULL,
    -- Whether the annual report has it too.
    in_report INTEGER NOT NULL CHECK (in_report IN (0, 1))
) STRICT;
CREATE INDEX method_section_council ON method_section (council_id, position);

-- People: see people/. -----------------------------------------------------------------------------------------------

-- Roles in a body, apart from membership: a member can be secretaris for two years and lid before and after, and an
-- ambtelijk secretaris is no member.
CREATE TABLE role_assignment (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    body_id TEXT REFERENCES body (id),
    role TEXT NOT NULL,
    votes INTEGER NOT NULL CHECK (votes IN (0, 1)),
    starts_on TEXT NOT NULL,
    ends_on TEXT
) STRICT;
CREATE INDEX role_assignment_person ON role_assignment (person_id);
CREATE INDEX role_assignment_body ON role_assignment (body_id);

-- Yearly check of what does not go together with membership (raadslid, gemeente, instelling, woonplaats).
CREATE TABLE independence_check (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    checked_on TEXT NOT NULL,
    is_councillor INTEGER NOT NULL CHECK (is_councillor IN (0, 1)),
    works_for_municipality INTEGER NOT NULL CHECK (works_for_municipality IN (0, 1)),
    works_for_institution INTEGER NOT NULL CHECK (works_for_institution IN (0, 1)),
    lives_in_municipality INTEGER NOT NULL CHECK (lives_in_municipality IN (0, 1)),
    note TEXT NOT NULL
) STRICT;
CREATE INDEX independence_check_person ON independence_check (person_id);

CREATE TABLE training (
    id TEXT PRIMARY KEY NOT NULL,
    date TEXT NOT NULL,
    title TEXT NOT NULL,
    given_by TEXT NOT NULL,
    cost INTEGER,
    budget_line_id TEXT REFERENCES budget_line (id)
) STRICT;
CREATE INDEX training_date ON training (date);
CREATE INDEX training_budget_line ON training (budget_line_id);

CREATE TABLE training_participant (
    id TEXT PRIMARY KEY NOT NULL,
    training_id TEXT NOT NULL REFERENCES training (id),
    person_id TEXT NOT NULL REFERENCES person (id),
    UNIQUE (training_id, person_id)
) STRICT;
CREATE INDEX training_participant_person ON training_participant (person_id);

-- Of a person what the council needs to reach and to pay them; `travel_metres` is the way from home to a meeting.
ALTER TABLE person ADD COLUMN phone TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN address TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN town TEXT NOT NULL DEFAULT '';
ALTER TABLE person ADD COLUMN travel_metres INTEGER CHECK (travel_metres > 0);
ALTER TABLE person ADD COLUMN note TEXT NOT NULL DEFAULT '';

-- A term of membership of the council, or of a subcouncil. A reappointment is a row of its own that follows the last one.
CREATE TABLE term_of_office (
    id TEXT PRIMARY KEY NOT NULL,
    person_id TEXT NOT NULL REFERENCES person (id),
    body_id TEXT REFERENCES body (id),
    starts_on TEXT NOT NULL,
    -- The last day as agreed at the appointment; absent where nothing was agreed.
    term_ends_on TEXT,
    -- The last day as it turned out; absent while it goes on, also after the day that was agreed.
    ends_on TEXT,
    term_number INTEGER NOT NULL CHECK (term_number > 0),
    appointed_by TEXT NOT NULL,
    appointed_on TEXT,
    left_because TEXT NOT NULL,
    -- Why there is a term beyond the highest number of them.
    beyond_because TEXT NOT NULL
) STRICT;

-- Until now a membership was a period in a role. Roles go to their own table; consecutive periods were one term.
INSERT INTO role_assignment (id, person_id, body_id, role, votes, starts_on, ends_on)
SELECT id, person_id, NULL, role, lower(trim(role)) NOT IN ('ambtelijk secretaris', 'ambtelijk ondersteuner'), starts_on, ends_on
FROM membership
WHERE lower(trim(role)) <> 'lid';

WITH seat AS (
    SELECT id, person_id, starts_on, ends_on, max(coalesce(ends_on, '9000-01-01')) OVER (
        PARTITION BY person_id ORDER BY starts_on, id ROWS BETWEEN UNBOUNDED PRECEDING AND 1 PRECEDING
    ) AS until
    FROM membership
    WHERE lower(trim(role)) NOT IN ('ambtelijk secretaris', 'ambtelijk ondersteuner')
),
spell AS (
    SELECT *, sum(until IS NULL OR starts_on > date(until, '+1 day')) OVER (PARTITION BY person_id ORDER BY starts_on, id) AS number
    FROM seat
)
INSERT INTO term_of_office
SELECT id, person_id, NULL, starts_on, NULL, nullif(last, '9000-01-01'), 1, '', NULL, '', ''
FROM (
    SELECT *, row_number() OVER (PARTITION BY person_id, number ORDER BY starts_on, id) AS place,
        max(coalesce(ends_on, '9000-01-01')) OVER (PARTITION BY person_id, number) AS last
    FROM spell
)
WHERE place = 1;

DROP TABLE membership;
ALTER TABLE term_of_office RENAME TO membership;
CREATE INDEX membership_person ON membership (person_id);
CREATE INDEX membership_body ON membership (body_id);

-- Budget and meetings of a body: see budget/ and meetings/. ------------------------------------------------------------

-- One budget a year for the council itself and one for each deelraad.
CREATE TABLE budget_of_body (
    id TEXT PRIMARY KEY NOT NULL,
    year INTEGER NOT NULL,
    body_id TEXT REFERENCES body (id),
    granted_on TEXT
) STRICT;
INSERT INTO budget_of_body (id, year, granted_on) SELECT id, year, granted_on FROM budget;
DROP TABLE budget;
ALTER TABLE budget_of_body RENAME TO budget;
CREATE UNIQUE INDEX budget_year ON budget (year, coalesce(body_id, ''));
CREATE INDEX budget_body ON budget (body_id);

ALTER TABLE meeting ADD COLUMN body_id TEXT REFERENCES body (id);
CREATE INDEX meeting_body ON meeting (body_id);

ALTER TABLE meeting_schedule ADD COLUMN body_id TEXT REFERENCES body (id);
CREATE INDEX meeting_schedule_body ON meeting_schedule (body_id);
