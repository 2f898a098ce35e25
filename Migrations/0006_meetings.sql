-- The case meeting: who is there, which cases come up, what was said, how each ends, and what was agreed (R-26 to R-37).

-- Away from the desk -------------------------------------------------------------------------------------------------

-- Who stands in for whom, from the first day to the last, both included: the stand-in reaches the cases the other answers for.
CREATE TABLE stand_in (
    id         BLOB    PRIMARY KEY CHECK (length(id) = 16),
    absent     BLOB    NOT NULL REFERENCES staff (id),
    stand_in   BLOB    NOT NULL REFERENCES staff (id),
    from_day   TEXT    NOT NULL,
    to_day     TEXT    NOT NULL,
    reason     TEXT,
    created_at INTEGER NOT NULL,
    created_by BLOB    REFERENCES staff (id),
    version    INTEGER NOT NULL CHECK (version >= 1),
    CHECK (absent <> stand_in),
    CHECK (to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX stand_in_by_stand_in ON stand_in (stand_in, to_day);
CREATE INDEX stand_in_by_absent ON stand_in (absent, to_day);

-- A case out of reach, opened in an emergency by somebody for some hours. A leader looks at each.
CREATE TABLE emergency_access (
    id        BLOB    PRIMARY KEY CHECK (length(id) = 16),
    case_id   BLOB    NOT NULL REFERENCES case_file (id),
    staff     BLOB    NOT NULL REFERENCES staff (id),
    reason    TEXT    NOT NULL,
    opened_at INTEGER NOT NULL,
    until     INTEGER NOT NULL,
    seen_at   INTEGER,
    seen_by   BLOB    REFERENCES staff (id),
    version   INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((seen_at IS NULL) = (seen_by IS NULL)),
    CHECK (until > opened_at)
) STRICT, WITHOUT ROWID;
CREATE INDEX emergency_access_by_staff ON emergency_access (staff, case_id, until);
CREATE INDEX emergency_access_by_case ON emergency_access (case_id, id);

-- Meetings -----------------------------------------------------------------------------------------------------------

-- A meeting that comes back on the same weekday. Its meetings are rows of their own, made when the series is.
CREATE TABLE meeting_series (
    id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
    kind         TEXT    NOT NULL,
    team         BLOB    NOT NULL REFERENCES team (id),
    title        TEXT,
    first_day    TEXT    NOT NULL,
    every_weeks  INTEGER NOT NULL CHECK (every_weeks BETWEEN 1 AND 12),
    until_day    TEXT    NOT NULL,
    starts       TEXT    NOT NULL,
    minutes      INTEGER NOT NULL CHECK (minutes BETWEEN 5 AND 600),
    place        TEXT,
    link         TEXT,
    leader       BLOB    NOT NULL REFERENCES staff (id),
    minute_taker BLOB    REFERENCES staff (id),
    created_at   INTEGER NOT NULL,
    created_by   BLOB    REFERENCES staff (id),
    version      INTEGER NOT NULL CHECK (version >= 1),
    CHECK (until_day >= first_day)
) STRICT, WITHOUT ROWID;

-- final_version is that of the newest final minutes, 0 while there are none. While a correction is open the items of a meeting with
-- final minutes can be changed again.
CREATE TABLE meeting (
    id                BLOB    PRIMARY KEY CHECK (length(id) = 16),
    series            BLOB    REFERENCES meeting_series (id),
    kind              TEXT    NOT NULL,
    team              BLOB    NOT NULL REFERENCES team (id),
    title             TEXT,
    starts_at         INTEGER NOT NULL,
    ends_at           INTEGER NOT NULL,
    place             TEXT,
    link              TEXT,
    leader            BLOB    NOT NULL REFERENCES staff (id),
    minute_taker      BLOB    REFERENCES staff (id),
    state             TEXT    NOT NULL CHECK (state IN ('planlagt', 'udsendt', 'igang', 'afholdt', 'aflyst')),
    cancel_reason     TEXT,
    final_version     INTEGER NOT NULL DEFAULT 0 CHECK (final_version >= 0),
    correcting_since  INTEGER,
    correcting_by     BLOB    REFERENCES staff (id),
    correction_reason TEXT,
    created_at        INTEGER NOT NULL,
    created_by        BLOB    REFERENCES staff (id),
    version           INTEGER NOT NULL CHECK (version >= 1),
    CHECK (ends_at > starts_at),
    CHECK ((correcting_since IS NULL) = (correction_reason IS NULL)),
    CHECK (correcting_since IS NULL OR final_version > 0)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_by_time ON meeting (starts_at, id);
CREATE INDEX meeting_by_team ON meeting (team, starts_at, id);
CREATE INDEX meeting_by_leader ON meeting (leader, starts_at, id);
CREATE INDEX meeting_by_minute_taker ON meeting (minute_taker, starts_at, id) WHERE minute_taker IS NOT NULL;
CREATE INDEX meeting_by_series ON meeting (series, starts_at, id) WHERE series IS NOT NULL;

-- Who takes part: somebody who works here, or a professional from elsewhere with a name and an organisation.
CREATE TABLE meeting_participant (
    meeting      BLOB    NOT NULL REFERENCES meeting (id),
    id           BLOB    NOT NULL CHECK (length(id) = 16),
    staff        BLOB    REFERENCES staff (id),
    name         TEXT,
    title        TEXT,
    organisation TEXT,
    attendance   TEXT    NOT NULL CHECK (attendance IN ('inviteret', 'deltog', 'afbud', 'udeblev')),
    version      INTEGER NOT NULL CHECK (version >= 1),
    PRIMARY KEY (meeting, id),
    CHECK ((staff IS NULL) = (name IS NOT NULL)),
    CHECK ((staff IS NULL) = (organisation IS NOT NULL))
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX meeting_participant_once ON meeting_participant (meeting, staff) WHERE staff IS NOT NULL;
CREATE INDEX meeting_participant_by_staff ON meeting_participant (staff, meeting) WHERE staff IS NOT NULL;

-- Items --------------------------------------------------------------------------------------------------------------

-- A case on an agenda. When it goes on to a later meeting it becomes a new item of the same thread, and what was written about problem and
-- solutions belongs to the thread: nothing is typed twice, and the story stays.
CREATE TABLE meeting_item (
    id             BLOB    PRIMARY KEY CHECK (length(id) = 16),
    meeting        BLOB    NOT NULL REFERENCES meeting (id),
    case_id        BLOB    NOT NULL REFERENCES case_file (id),
    thread         BLOB    NOT NULL REFERENCES meeting_item (id),
    carried_from   BLOB    REFERENCES meeting_item (id),
    bringer        BLOB    NOT NULL REFERENCES staff (id),
    place          INTEGER NOT NULL,
    minutes        INTEGER CHECK (minutes BETWEEN 1 AND 600),
    reasons        TEXT    NOT NULL,
    goal           TEXT,
    question       BLOB,
    logics_note    TEXT,
    citizen_asked  TEXT,
    citizen_told   TEXT,
    created_at     INTEGER NOT NULL,
    created_by     BLOB    REFERENCES staff (id),
    version        INTEGER NOT NULL CHECK (version >= 1),
    FOREIGN KEY (case_id, question) REFERENCES question (case_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX meeting_item_by_meeting ON meeting_item (meeting, place, id);
CREATE INDEX meeting_item_by_case ON meeting_item (case_id, id);
CREATE INDEX meeting_item_by_thread ON meeting_item (thread, id);
CREATE INDEX meeting_item_by_bringer ON meeting_item (bringer, meeting);
CREATE UNIQUE INDEX meeting_item_carried_once ON meeting_item (carried_from) WHERE carried_from IS NOT NULL;

-- How an item ends, and what its bringer takes home. The row is there from the beginning, so that text can be written before the item ends.
CREATE TABLE item_conclusion (
    item         BLOB    PRIMARY KEY REFERENCES meeting_item (id),
    text         TEXT,
    ending       TEXT    CHECK (ending IN ('konkluderet', 'ingenAftale', 'udsat', 'trukket', 'ikkeNaaet', 'bringerFravaerende')),
    reason       TEXT,
    next_meeting BLOB    REFERENCES meeting (id),
    acknowledged TEXT    NOT NULL DEFAULT '',
    was_unclear  INTEGER NOT NULL DEFAULT 0 CHECK (was_unclear IN (0, 1)),
    ended_at     INTEGER,
    ended_by     BLOB    REFERENCES staff (id),
    version      INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((ending IS NULL) = (ended_at IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX item_conclusion_by_end ON item_conclusion (ended_at, item) WHERE ended_at IS NOT NULL;

-- The group leader's internal answer to a case that is brought for it. It is not the decision.
CREATE TABLE item_permission (
    item       BLOB    PRIMARY KEY REFERENCES meeting_item (id),
    answer     TEXT    CHECK (answer IN ('givet', 'betinget', 'afslaaet')),
    words      TEXT,
    given_at   INTEGER,
    given_by   BLOB    REFERENCES staff (id),
    version    INTEGER NOT NULL CHECK (version >= 1),
    CHECK ((answer IS NULL) = (given_at IS NULL))
) STRICT, WITHOUT ROWID;

-- Who may not take part in an item (inhabil), and so does not see it.
CREATE TABLE item_disqualification (
    item       BLOB    NOT NULL REFERENCES meeting_item (id),
    staff      BLOB    NOT NULL REFERENCES staff (id),
    reason     TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB    REFERENCES staff (id),
    PRIMARY KEY (item, staff)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_disqualification_by_staff ON item_disqualification (staff, item);

-- On what ground somebody from elsewhere takes part in an item: a legal basis, or the citizen's specific consent.
CREATE TABLE item_sharing (
    item         BLOB    NOT NULL REFERENCES meeting_item (id),
    id           BLOB    NOT NULL CHECK (length(id) = 16),
    meeting      BLOB    NOT NULL,
    participant  BLOB    NOT NULL,
    kind         TEXT    NOT NULL CHECK (kind IN ('lovhjemmel', 'samtykke')),
    words        TEXT    NOT NULL,
    from_day     TEXT    NOT NULL,
    to_day       TEXT,
    withdrawn_on TEXT,
    created_at   INTEGER NOT NULL,
    created_by   BLOB    REFERENCES staff (id),
    version      INTEGER NOT NULL CHECK (version >= 1),
    PRIMARY KEY (item, id),
    FOREIGN KEY (meeting, participant) REFERENCES meeting_participant (meeting, id),
    CHECK (to_day IS NULL OR to_day >= from_day)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_sharing_by_participant ON item_sharing (meeting, participant);

-- How somebody at the table, or an actor, sees the problem: before solutions (R-30).
CREATE TABLE problem_view (
    thread     BLOB    NOT NULL REFERENCES meeting_item (id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    case_id    BLOB    NOT NULL,
    staff      BLOB    REFERENCES staff (id),
    actor      BLOB,
    text       TEXT    NOT NULL,
    created_at INTEGER NOT NULL,
    created_by BLOB    REFERENCES staff (id),
    removed_at INTEGER,
    version    INTEGER NOT NULL CHECK (version >= 1),
    PRIMARY KEY (thread, id),
    FOREIGN KEY (case_id, actor) REFERENCES actor (case_id, id),
    CHECK (staff IS NULL OR actor IS NULL)
) STRICT, WITHOUT ROWID;

-- What could be done, in exactly one of three categories (R-28).
CREATE TABLE proposal (
    thread     BLOB    NOT NULL REFERENCES meeting_item (id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    case_id    BLOB    NOT NULL,
    text       TEXT    NOT NULL,
    category   TEXT    NOT NULL CHECK (category IN ('lovgivning', 'andre_professionelle', 'abstrakt')),
    state      TEXT    NOT NULL CHECK (state IN ('rejst', 'valgt', 'fravalgt')),
    reason     TEXT,
    raised_by  BLOB    REFERENCES staff (id),
    created_at INTEGER NOT NULL,
    removed_at INTEGER,
    version    INTEGER NOT NULL CHECK (version >= 1),
    PRIMARY KEY (thread, id),
    CHECK ((state = 'fravalgt') = (reason IS NOT NULL))
) STRICT, WITHOUT ROWID;

-- Without whom a proposal cannot be done.
CREATE TABLE proposal_actor (
    thread   BLOB NOT NULL,
    proposal BLOB NOT NULL,
    case_id  BLOB NOT NULL,
    actor    BLOB NOT NULL,
    PRIMARY KEY (thread, proposal, actor),
    FOREIGN KEY (thread, proposal) REFERENCES proposal (thread, id),
    FOREIGN KEY (case_id, actor) REFERENCES actor (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE INDEX position_by_meeting_item ON position (meeting_item, id) WHERE meeting_item IS NOT NULL;

-- Agreements ---------------------------------------------------------------------------------------------------------

-- What, who, by when. It lives on after the meeting, the conversation or the plan that it was made in. A 'afgoerelse' is the task of hearing
-- the citizen and deciding in the specialist system that follows from a permission.
CREATE TABLE agreement (
    id                BLOB    PRIMARY KEY CHECK (length(id) = 16),
    case_id           BLOB    NOT NULL REFERENCES case_file (id),
    source            TEXT    NOT NULL CHECK (source IN ('moede', 'samtale', 'jobplan', 'indsatsplan', 'sag')),
    source_id         BLOB    NOT NULL CHECK (length(source_id) = 16),
    kind              TEXT    NOT NULL CHECK (kind IN ('aftale', 'afgoerelse')),
    what              TEXT    NOT NULL,
    responsible_staff BLOB    REFERENCES staff (id),
    responsible_actor BLOB,
    due               TEXT    NOT NULL,
    state             TEXT    NOT NULL CHECK (state IN ('aaben', 'udfoert', 'bortfaldet')),
    settled_on        TEXT,
    outcome           TEXT,
    -- Who answered for the case when it was agreed: that they no longer do is something a leader sees.
    case_responsible  BLOB    NOT NULL REFERENCES staff (id),
    created_at        INTEGER NOT NULL,
    created_by        BLOB    REFERENCES staff (id),
    version           INTEGER NOT NULL CHECK (version >= 1),
    FOREIGN KEY (case_id, responsible_actor) REFERENCES actor (case_id, id),
    CHECK ((responsible_staff IS NULL) <> (responsible_actor IS NULL)),
    CHECK ((state = 'aaben') = (settled_on IS NULL)),
    CHECK (state <> 'bortfaldet' OR outcome IS NOT NULL)
) STRICT, WITHOUT ROWID;
CREATE INDEX agreement_by_case ON agreement (case_id, id);
CREATE INDEX agreement_by_source ON agreement (source_id, id);
CREATE INDEX agreement_by_staff ON agreement (responsible_staff, state, due, id) WHERE responsible_staff IS NOT NULL;
CREATE INDEX agreement_open_by_due ON agreement (due, id) WHERE state = 'aaben';

CREATE TABLE agreement_postponement (
    agreement BLOB    NOT NULL REFERENCES agreement (id),
    id        BLOB    NOT NULL CHECK (length(id) = 16),
    from_day  TEXT    NOT NULL,
    to_day    TEXT    NOT NULL,
    reason    TEXT    NOT NULL,
    at        INTEGER NOT NULL,
    by        BLOB    REFERENCES staff (id),
    PRIMARY KEY (agreement, id),
    CHECK (to_day > from_day)
) STRICT, WITHOUT ROWID;

-- Minutes ------------------------------------------------------------------------------------------------------------

-- Final minutes never change: a correction is a new version that says what changed. The meeting's own part names no citizen.
CREATE TABLE meeting_minutes (
    meeting    BLOB    NOT NULL REFERENCES meeting (id),
    version    INTEGER NOT NULL CHECK (version >= 1),
    digest     BLOB    NOT NULL CHECK (length(digest) = 32),
    content    TEXT    NOT NULL,
    correction TEXT,
    made_at    INTEGER NOT NULL,
    made_by    BLOB    REFERENCES staff (id),
    PRIMARY KEY (meeting, version)
) STRICT, WITHOUT ROWID;

-- An item's part of the minutes, which belongs to its case. `changes` is what a correction changed in it; NULL where it did not.
CREATE TABLE item_minutes (
    item    BLOB    NOT NULL REFERENCES meeting_item (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    meeting BLOB    NOT NULL,
    case_id BLOB    NOT NULL REFERENCES case_file (id),
    content TEXT    NOT NULL,
    changes TEXT,
    PRIMARY KEY (item, version),
    FOREIGN KEY (meeting, version) REFERENCES meeting_minutes (meeting, version)
) STRICT, WITHOUT ROWID;
CREATE INDEX item_minutes_by_meeting ON item_minutes (meeting, version, item);
CREATE INDEX item_minutes_by_case ON item_minutes (case_id, item);

CREATE TRIGGER meeting_minutes_never_change BEFORE UPDATE ON meeting_minutes
BEGIN SELECT RAISE(ABORT, 'final minutes never change'); END;
CREATE TRIGGER meeting_minutes_are_kept BEFORE DELETE ON meeting_minutes
BEGIN SELECT RAISE(ABORT, 'final minutes are kept'); END;
CREATE TRIGGER item_minutes_never_change BEFORE UPDATE ON item_minutes
BEGIN SELECT RAISE(ABORT, 'final minutes never change'); END;
CREATE TRIGGER item_minutes_are_kept BEFORE DELETE ON item_minutes
BEGIN SELECT RAISE(ABORT, 'final minutes are kept'); END;

-- What is to go to other systems, in commit order; delivered by whoever reads it.
CREATE TABLE outbox (
    seq     INTEGER PRIMARY KEY AUTOINCREMENT,
    id      BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    at      INTEGER NOT NULL,
    kind    TEXT    NOT NULL,
    case_id BLOB    NOT NULL REFERENCES case_file (id),
    entity  BLOB    NOT NULL CHECK (length(entity) = 16),
    version INTEGER NOT NULL
) STRICT;
