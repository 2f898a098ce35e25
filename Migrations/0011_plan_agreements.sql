-- What is agreed with a plan, and signatures that are taken back.

-- The version of the plan that an agreement was made with.
ALTER TABLE agreement ADD COLUMN source_version INTEGER CHECK (source_version >= 1);

-- A party can sign a version again once their signature was taken back: each is a row in its place.
ALTER TABLE job_plan_signature RENAME TO job_plan_signature_once;
CREATE TABLE job_plan_signature (
    case_id     BLOB    NOT NULL,
    number      INTEGER NOT NULL,
    party       TEXT    NOT NULL CHECK (party IN ('borger', 'sagsbehandler')),
    place       INTEGER NOT NULL CHECK (place >= 1),
    name        TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    how         TEXT    NOT NULL CHECK (how IN ('papir', 'digitalt', 'mundtligt')),
    recorded_at INTEGER NOT NULL,
    recorded_by BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, number, party, place),
    FOREIGN KEY (case_id, number) REFERENCES job_plan (case_id, number)
) STRICT, WITHOUT ROWID;
INSERT INTO job_plan_signature (case_id, number, party, place, name, day, how, recorded_at, recorded_by)
    SELECT case_id, number, party, 1, name, day, how, recorded_at, recorded_by FROM job_plan_signature_once;
DROP TABLE job_plan_signature_once;

-- That a signature was wrong, and why. The signature stays to be read.
CREATE TABLE job_plan_signature_withdrawal (
    case_id      BLOB    NOT NULL,
    number       INTEGER NOT NULL,
    party        TEXT    NOT NULL,
    place        INTEGER NOT NULL,
    reason       TEXT    NOT NULL CHECK (length(reason) >= 1),
    withdrawn_at INTEGER NOT NULL,
    withdrawn_by BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, number, party, place),
    FOREIGN KEY (case_id, number, party, place) REFERENCES job_plan_signature (case_id, number, party, place)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER job_plan_signature_never_changes BEFORE UPDATE ON job_plan_signature
BEGIN SELECT RAISE(ABORT, 'a signature never changes'); END;
CREATE TRIGGER job_plan_signature_is_kept BEFORE DELETE ON job_plan_signature
BEGIN SELECT RAISE(ABORT, 'a signature is kept'); END;
CREATE TRIGGER job_plan_signature_withdrawal_never_changes BEFORE UPDATE ON job_plan_signature_withdrawal
BEGIN SELECT RAISE(ABORT, 'a signature that was taken back stays so'); END;
CREATE TRIGGER job_plan_signature_withdrawal_is_kept BEFORE DELETE ON job_plan_signature_withdrawal
BEGIN SELECT RAISE(ABORT, 'a signature that was taken back stays so'); END;
