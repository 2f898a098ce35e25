-- The citizen's own way to their ABC-jobplan. Off as delivered.

-- Whether citizens can be given links: dated rows, the newest in force, each with its reason.
CREATE TABLE citizen_link_setting (
    version INTEGER PRIMARY KEY CHECK (version >= 1),
    is_on   INTEGER NOT NULL CHECK (is_on IN (0, 1)),
    reason  TEXT    NOT NULL,
    set_at  INTEGER,
    set_by  BLOB    REFERENCES staff (id)
) STRICT;
INSERT INTO citizen_link_setting (version, is_on, reason) VALUES (1, 0, 'Slået fra, som systemet leveres.');

-- A link to fill in one version of a plan. Code and key are known by their SHA-256 alone. What the citizen wrote stands here and in
-- citizen_link_line until the caseworker takes it over; it changes nothing in the plan by itself.
CREATE TABLE citizen_link (
    id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
    case_id      BLOB    NOT NULL,
    number       INTEGER NOT NULL,
    code_hash    BLOB    NOT NULL CHECK (length(code_hash) = 32),
    key_hash     BLOB    UNIQUE CHECK (length(key_hash) = 32),
    created_at   INTEGER NOT NULL,
    created_by   BLOB    REFERENCES staff (id),
    expires_at   INTEGER NOT NULL CHECK (expires_at > created_at),
    opened_at    INTEGER,
    withdrawn_at INTEGER,
    saved_at     INTEGER,
    is_done      INTEGER NOT NULL DEFAULT 0 CHECK (is_done IN (0, 1)),
    intensity_a  INTEGER CHECK (intensity_a BETWEEN 0 AND 200),
    intensity_b  INTEGER CHECK (intensity_b BETWEEN 0 AND 200),
    intensity_c  INTEGER CHECK (intensity_c BETWEEN 0 AND 200),
    message      TEXT,
    adopted_as   INTEGER,
    version      INTEGER NOT NULL CHECK (version >= 1),
    FOREIGN KEY (case_id, number) REFERENCES job_plan (case_id, number),
    FOREIGN KEY (case_id, adopted_as) REFERENCES job_plan (case_id, number),
    CHECK ((key_hash IS NULL) = (opened_at IS NULL)),
    CHECK (saved_at IS NOT NULL OR (is_done = 0 AND adopted_as IS NULL)),
    CHECK (adopted_as IS NULL OR withdrawn_at IS NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX citizen_link_by_case ON citizen_link (case_id, id);
-- A case has one link at a time; a new one takes the place of the one before.
CREATE UNIQUE INDEX citizen_link_open ON citizen_link (case_id) WHERE withdrawn_at IS NULL AND adopted_as IS NULL;

-- What citizens have written and nobody has taken over.
CREATE INDEX citizen_link_saved ON citizen_link (saved_at, id) WHERE saved_at IS NOT NULL AND withdrawn_at IS NULL AND adopted_as IS NULL;

CREATE TABLE citizen_link_line (
    link   BLOB    NOT NULL REFERENCES citizen_link (id),
    place  INTEGER NOT NULL,
    entry  BLOB    CHECK (length(entry) = 16),
    letter TEXT    NOT NULL CHECK (letter IN ('A', 'B', 'C')),
    kind   TEXT    NOT NULL CHECK (kind IN ('funktion', 'virksomhed', 'opgave')),
    text   TEXT    NOT NULL,
    due    TEXT,
    PRIMARY KEY (link, place),
    CHECK (kind = 'opgave' OR due IS NULL)
) STRICT, WITHOUT ROWID;
