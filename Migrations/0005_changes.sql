-- Feeds of changes. History is their sequence: one row a change, in commit order. Writing it costs a placement nothing more.

-- The rows of everything but placements, by what they are about. Placements are found in history itself: they are most of it.
CREATE INDEX history_but_positions ON history (entity) WHERE entity <> 'position';

-- Who could see a citizen from a change of protection on, so that a feed tells of what became invisible to those alone who could see it.
CREATE TABLE protection_change (
    citizen   BLOB    NOT NULL REFERENCES citizen (id),
    seq       INTEGER NOT NULL,
    protected INTEGER NOT NULL CHECK (protected IN (0, 1)),
    PRIMARY KEY (citizen, seq)
) STRICT, WITHOUT ROWID;
CREATE INDEX protection_change_by_seq ON protection_change (seq);

CREATE TABLE protection_change_staff (
    citizen BLOB    NOT NULL,
    seq     INTEGER NOT NULL,
    staff   BLOB    NOT NULL REFERENCES staff (id),
    PRIMARY KEY (citizen, seq, staff),
    FOREIGN KEY (citizen, seq) REFERENCES protection_change (citizen, seq) ON DELETE CASCADE
) STRICT, WITHOUT ROWID;
CREATE INDEX protection_change_staff_by_staff ON protection_change_staff (staff);

INSERT INTO protection_change (citizen, seq, protected)
SELECT id, 0, 1 FROM citizen WHERE protected_since IS NOT NULL;
INSERT INTO protection_change_staff (citizen, seq, staff)
SELECT citizen, 0, staff FROM citizen_protection_staff;

-- Up to where changes are no longer told: what a feed needs beside history begins here.
CREATE TABLE change_horizon (
    id  INTEGER PRIMARY KEY CHECK (id = 1),
    seq INTEGER NOT NULL
) STRICT;
INSERT INTO change_horizon (id, seq) SELECT 1, coalesce(max(seq), 0) FROM history;

-- Placements across cases, in order of time.
CREATE INDEX position_by_time ON position (recorded_at, id) WHERE withdraws IS NULL;

CREATE INDEX access_token_team_by_team ON access_token_team (team, token);
