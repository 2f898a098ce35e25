-- The core of Kompas: who works here, who the citizens are, their cases, and where the actors stand.
-- Identifiers are UUIDv7 in 16 bytes, instants milliseconds since 1970 UTC, days 'YYYY-MM-DD'.

-- Organisation -------------------------------------------------------------------------------------------------------

CREATE TABLE team (
    id       BLOB    PRIMARY KEY CHECK (length(id) = 16),
    name     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sort_key TEXT    NOT NULL,
    version  INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX team_name ON team (name);
CREATE INDEX team_by_name ON team (sort_key, id);

CREATE TABLE staff (
    id       BLOB    PRIMARY KEY CHECK (length(id) = 16),
    name     TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sort_key TEXT    NOT NULL,
    title    TEXT,
    email    TEXT,
    active   INTEGER NOT NULL CHECK (active IN (0, 1)),
    version  INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX staff_email ON staff (email) WHERE email IS NOT NULL;
CREATE INDEX staff_by_name ON staff (sort_key, id);

-- A role is held with a reach: own cases, own team's, or all. The pair decides, never one of them alone.
CREATE TABLE staff_role (
    staff BLOB NOT NULL REFERENCES staff (id),
    role  TEXT NOT NULL,
    reach TEXT NOT NULL CHECK (reach IN ('egne', 'team', 'alle')),
    PRIMARY KEY (staff, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE staff_team (
    staff BLOB NOT NULL REFERENCES staff (id),
    team  BLOB NOT NULL REFERENCES team (id),
    PRIMARY KEY (staff, team)
) STRICT, WITHOUT ROWID;
CREATE INDEX staff_team_by_team ON staff_team (team, staff);

-- An API token belongs to a person (staff set; roles are the person's) or to a system (staff null; roles are its own).
-- Only the SHA-256 of the token is kept.
CREATE TABLE access_token (
    id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
    hash         BLOB    NOT NULL CHECK (length(hash) = 32),
    name         TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    staff        BLOB    REFERENCES staff (id),
    scopes       TEXT    NOT NULL,
    may_act      INTEGER NOT NULL CHECK (may_act IN (0, 1)),
    created_at   INTEGER NOT NULL,
    expires_at   INTEGER NOT NULL,
    last_used_at INTEGER,
    revoked_at   INTEGER,
    CHECK (staff IS NULL OR may_act = 0)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX access_token_hash ON access_token (hash);
CREATE INDEX access_token_by_staff ON access_token (staff, id) WHERE staff IS NOT NULL;

CREATE TABLE access_token_role (
    token BLOB NOT NULL REFERENCES access_token (id),
    role  TEXT NOT NULL,
    reach TEXT NOT NULL CHECK (reach IN ('egne', 'team', 'alle')),
    PRIMARY KEY (token, role)
) STRICT, WITHOUT ROWID;

CREATE TABLE access_token_team (
    token BLOB NOT NULL REFERENCES access_token (id),
    team  BLOB NOT NULL REFERENCES team (id),
    PRIMARY KEY (token, team)
) STRICT, WITHOUT ROWID;

-- Code lists ---------------------------------------------------------------------------------------------------------
-- valid_from '0001-01-01' means: no known start.

CREATE TABLE code_list (
    name   TEXT    PRIMARY KEY,
    label  TEXT    NOT NULL,
    source TEXT    NOT NULL,
    open   INTEGER NOT NULL CHECK (open IN (0, 1))
) STRICT;

CREATE TABLE code (
    list       TEXT    NOT NULL REFERENCES code_list (name),
    code       TEXT    NOT NULL,
    valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
    valid_to   TEXT,
    label      TEXT    NOT NULL,
    sort       INTEGER NOT NULL,
    verified   INTEGER NOT NULL CHECK (verified IN (0, 1)),
    note       TEXT,
    attributes TEXT,
    PRIMARY KEY (list, code, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT, WITHOUT ROWID;

-- Which benefits count under which definition of long-term unemployment, and from when to when (R-38, 2.8).
CREATE TABLE counting_benefit (
    definition TEXT    NOT NULL,
    benefit    TEXT    NOT NULL,
    valid_from TEXT    NOT NULL DEFAULT '0001-01-01',
    valid_to   TEXT,
    verified   INTEGER NOT NULL CHECK (verified IN (0, 1)),
    source     TEXT    NOT NULL,
    PRIMARY KEY (definition, benefit, valid_from)
) STRICT, WITHOUT ROWID;

-- Citizens -----------------------------------------------------------------------------------------------------------

CREATE TABLE citizen (
    id                BLOB    PRIMARY KEY CHECK (length(id) = 16),
    name              TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    sort_key          TEXT    NOT NULL,
    phone             TEXT,
    email             TEXT,
    address           TEXT,
    protected_since   INTEGER,
    protection_reason TEXT,
    created_at        INTEGER NOT NULL,
    created_by        BLOB    REFERENCES staff (id),
    created_via       BLOB    NOT NULL,
    version           INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((protected_since IS NULL) = (protection_reason IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX citizen_by_name ON citizen (sort_key, id);
CREATE INDEX citizen_by_creator ON citizen (created_by, id) WHERE created_by IS NOT NULL;

-- Only the people named here see a protected citizen, whatever their reach.
CREATE TABLE citizen_protection_staff (
    citizen BLOB NOT NULL REFERENCES citizen (id),
    staff   BLOB NOT NULL REFERENCES staff (id),
    PRIMARY KEY (citizen, staff)
) STRICT, WITHOUT ROWID;

CREATE INDEX citizen_protection_by_staff ON citizen_protection_staff (staff, citizen);

-- A person's CPR number can change (1.1), so it is a dated fact. It is sealed with AES-256-GCM and found by a keyed hash.
CREATE TABLE citizen_cpr (
    citizen    BLOB NOT NULL REFERENCES citizen (id),
    valid_from TEXT NOT NULL,
    valid_to   TEXT,
    kind       TEXT NOT NULL CHECK (kind IN ('ordinaer', 'erstatning')),
    cpr_index  BLOB NOT NULL CHECK (length(cpr_index) = 32),
    key_id     TEXT NOT NULL,
    sealed     BLOB NOT NULL,
    PRIMARY KEY (citizen, valid_from),
    CHECK (valid_to IS NULL OR valid_to >= valid_from)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX citizen_cpr_index ON citizen_cpr (cpr_index);
CREATE UNIQUE INDEX citizen_cpr_current ON citizen_cpr (citizen) WHERE valid_to IS NULL;

-- Cases --------------------------------------------------------------------------------------------------------------

CREATE TABLE case_file (
    id              BLOB    PRIMARY KEY CHECK (length(id) = 16),
    citizen         BLOB    NOT NULL REFERENCES citizen (id),
    external_number TEXT,
    target_group    TEXT,
    visitation      TEXT,
    benefit         TEXT,
    kle             TEXT,
    responsible     BLOB    NOT NULL REFERENCES staff (id),
    team            BLOB    REFERENCES team (id),
    state           TEXT    NOT NULL CHECK (state IN ('aaben', 'lukket')),
    opened_on       TEXT    NOT NULL,
    closed_on       TEXT,
    closing_reason  TEXT,
    closing_note    TEXT,
    created_at      INTEGER NOT NULL,
    updated_at      INTEGER NOT NULL,
    version         INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((state = 'lukket') = (closed_on IS NOT NULL)),
    CHECK ((state = 'lukket') = (closing_reason IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX case_file_by_citizen ON case_file (citizen, id);
CREATE INDEX case_file_by_responsible ON case_file (responsible, id);
CREATE INDEX case_file_by_team ON case_file (team, id);
CREATE INDEX case_file_by_target_group ON case_file (target_group, id) WHERE target_group IS NOT NULL;
CREATE INDEX case_file_by_external_number ON case_file (external_number, id) WHERE external_number IS NOT NULL;

CREATE TABLE benefit_period (
    case_id  BLOB NOT NULL REFERENCES case_file (id),
    id       BLOB NOT NULL CHECK (length(id) = 16),
    benefit  TEXT NOT NULL,
    from_day TEXT NOT NULL,
    to_day   TEXT,
    PRIMARY KEY (case_id, id),
    CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT, WITHOUT ROWID;

-- The question a case is brought with. A stance is taken on the question as it stood then; a new wording is a new question.
CREATE TABLE question (
    case_id  BLOB    NOT NULL REFERENCES case_file (id),
    id       BLOB    NOT NULL CHECK (length(id) = 16),
    text     TEXT    NOT NULL,
    asked_at INTEGER NOT NULL,
    asked_by BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

-- Actors and where they stand ----------------------------------------------------------------------------------------

CREATE TABLE actor (
    case_id    BLOB    NOT NULL REFERENCES case_file (id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    role       TEXT    NOT NULL,
    name       TEXT,
    staff      BLOB    REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    retired_at INTEGER,
    version    INTEGER NOT NULL CHECK (version >= 1),
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

-- Append only (R-09, R-10). A mistake is withdrawn by a new row that names it. The logic is derived, never stored, but for
-- an imported position that came as a logic without coordinates (precision 'felt'). The checks are written with OR, because IN with three
-- values or more makes SQLite build a table for each of them at every insert, which doubled its cost.
CREATE TABLE position (
    case_id         BLOB    NOT NULL,
    id              BLOB    NOT NULL CHECK (length(id) = 16),
    actor           BLOB    NOT NULL,
    kind            TEXT    CHECK (kind IN ('anskuelse', 'handling')),
    basis           TEXT    CHECK (basis = 'formodet' OR basis = 'iagttaget' OR basis = 'egen'),
    system_faglighed INTEGER CHECK (system_faglighed BETWEEN -100 AND 100),
    individ_omverden INTEGER CHECK (individ_omverden BETWEEN -100 AND 100),
    field           TEXT    CHECK (field = 'sanktion' OR field = 'inklusion' OR field = 'omsorg' OR field = 'administrativ'),
    statement       TEXT,
    stance          TEXT    CHECK (stance = 'for' OR stance = 'imod' OR stance = 'uafklaret'),
    question        BLOB,
    conditions      TEXT,
    conditions_note TEXT,
    meeting_item    BLOB,
    conversation    BLOB,
    recorded_at     INTEGER NOT NULL,
    recorded_by     BLOB    REFERENCES staff (id),
    recorded_via    BLOB    NOT NULL,
    withdraws       BLOB,
    withdrawal_reason TEXT,
    PRIMARY KEY (case_id, id),
    FOREIGN KEY (case_id, actor) REFERENCES actor (case_id, id),
    FOREIGN KEY (case_id, question) REFERENCES question (case_id, id),
    FOREIGN KEY (case_id, withdraws) REFERENCES position (case_id, id),
    CHECK ((system_faglighed IS NULL) = (individ_omverden IS NULL)),
    CHECK ((stance IS NULL) = (question IS NULL)),
    CHECK (CASE WHEN withdraws IS NULL
           THEN kind IS NOT NULL AND basis IS NOT NULL AND (system_faglighed IS NULL) = (field IS NOT NULL)
           ELSE kind IS NULL AND basis IS NULL AND system_faglighed IS NULL AND field IS NULL AND stance IS NULL END)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX position_withdrawn_once ON position (case_id, withdraws) WHERE withdraws IS NOT NULL;
CREATE INDEX position_by_actor ON position (case_id, actor, id);

CREATE TRIGGER position_is_append_only_update BEFORE UPDATE ON position
BEGIN SELECT RAISE(ABORT, 'position is append only'); END;
CREATE TRIGGER position_is_append_only_delete BEFORE DELETE ON position
BEGIN SELECT RAISE(ABORT, 'position is append only'); END;

-- Who changed what, from, to: written in the transaction of the change -------------------------------------------------

CREATE TABLE history (
    seq       INTEGER PRIMARY KEY AUTOINCREMENT,
    at        INTEGER NOT NULL,
    case_id   BLOB,
    citizen   BLOB,
    entity    TEXT    NOT NULL,
    entity_id BLOB    NOT NULL,
    action    TEXT    NOT NULL,
    staff     BLOB,
    token     BLOB    NOT NULL,
    request   BLOB    NOT NULL,
    operation TEXT    NOT NULL,
    changes   TEXT    NOT NULL
) STRICT;
CREATE INDEX history_by_case ON history (case_id, seq) WHERE case_id IS NOT NULL;
CREATE INDEX history_by_citizen ON history (citizen, seq) WHERE citizen IS NOT NULL;

-- First answers to requests with an Idempotency-Key, sealed, kept seven days -------------------------------------------

CREATE TABLE repeat (
    caller     BLOB    NOT NULL,
    operation  TEXT    NOT NULL,
    key        TEXT    NOT NULL,
    body_hash  BLOB    NOT NULL,
    key_id     TEXT    NOT NULL,
    sealed     BLOB    NOT NULL,
    case_id    BLOB,
    citizen    BLOB,
    created_at INTEGER NOT NULL,
    PRIMARY KEY (caller, operation, key)
) STRICT, WITHOUT ROWID;
CREATE INDEX repeat_by_age ON repeat (created_at);
