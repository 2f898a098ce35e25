-- A row about an activity can take back an acceptance of its purpose (R-53), and say nothing else.

ALTER TABLE activity_outcome RENAME TO activity_outcome_before;

CREATE TABLE activity_outcome (
    plan                 BLOB    NOT NULL REFERENCES action_plan (id),
    id                   BLOB    NOT NULL CHECK (length(id) = 16),
    activity             BLOB    NOT NULL,
    version              INTEGER NOT NULL,
    day                  TEXT    NOT NULL,
    state                TEXT,
    evaluation           TEXT,
    accepted_by_citizen  TEXT,
    accepted_by_employer TEXT,
    withdraws_citizen    INTEGER NOT NULL DEFAULT 0 CHECK (withdraws_citizen IN (0, 1)),
    withdraws_employer   INTEGER NOT NULL DEFAULT 0 CHECK (withdraws_employer IN (0, 1)),
    recorded_at          INTEGER NOT NULL,
    recorded_by          BLOB    REFERENCES staff (id),
    PRIMARY KEY (plan, id),
    FOREIGN KEY (plan, version, activity) REFERENCES action_plan_activity (plan, version, id),
    CHECK (coalesce(state, evaluation, accepted_by_citizen, accepted_by_employer) IS NOT NULL OR withdraws_citizen OR withdraws_employer)
) STRICT, WITHOUT ROWID;

INSERT INTO activity_outcome (
    plan, id, activity, version, day, state, evaluation, accepted_by_citizen, accepted_by_employer, recorded_at, recorded_by)
SELECT plan, id, activity, version, day, state, evaluation, accepted_by_citizen, accepted_by_employer, recorded_at, recorded_by
FROM activity_outcome_before;

DROP TABLE activity_outcome_before;

CREATE TRIGGER activity_outcome_is_append_only_update BEFORE UPDATE ON activity_outcome
BEGIN SELECT RAISE(ABORT, 'activity_outcome is append only'); END;
CREATE TRIGGER activity_outcome_is_append_only_delete BEFORE DELETE ON activity_outcome
BEGIN SELECT RAISE(ABORT, 'activity_outcome is append only'); END;
