-- More than how many weeks in a row make a long-term unemployed by the municipality's own definition: dated rows with reasons. The one that
-- begins latest holds, of those that begin on the same day the one set last. NULL: always.
CREATE TABLE local_limit (
    version    INTEGER PRIMARY KEY CHECK (version >= 1),
    weeks      INTEGER NOT NULL CHECK (weeks BETWEEN 1 AND 520),
    valid_from TEXT,
    reason     TEXT    NOT NULL,
    set_at     INTEGER,
    set_by     BLOB    REFERENCES staff (id)
) STRICT;
INSERT INTO local_limit (version, weeks, reason) VALUES (1, 26, 'Mere end 26 uger, som i kilden. Sådan leveres systemet.');

-- A day that months were counted from and that was a mistake: who took it back, and why. Append only.
CREATE TABLE deadline_start_withdrawal (
    case_id      BLOB    NOT NULL,
    start        BLOB    NOT NULL,
    reason       TEXT    NOT NULL CHECK (length(reason) >= 1),
    withdrawn_on TEXT    NOT NULL,
    made_at      INTEGER NOT NULL,
    made_by      BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, start),
    FOREIGN KEY (case_id, start) REFERENCES deadline_start (case_id, id)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER deadline_start_withdrawal_is_append_only_update BEFORE UPDATE ON deadline_start_withdrawal
BEGIN SELECT RAISE(ABORT, 'deadline_start_withdrawal is append only'); END;
CREATE TRIGGER deadline_start_withdrawal_is_append_only_delete BEFORE DELETE ON deadline_start_withdrawal
BEGIN SELECT RAISE(ABORT, 'deadline_start_withdrawal is append only'); END;
