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
CREATE INDEX agreement_by_staff_id ON agreement (responsible_staff, id) WHERE responsible_staff IS NOT NULL;
CREATE INDEX agreement_open_by_due ON agreement (due, id) WHERE state = 'aaben';
CREATE INDEX agreement_by_due ON agreement (due, id);

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

-- Code lists ---------------------------------------------------------------------------------------------------------

-- Why a case is brought to a meeting.
INSERT INTO code_list (name, label, source, open) VALUES ('bringeaarsager', 'Hvorfor en sag bringes', 'Temadagens plancher (R-26)', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('bringeaarsager', 'regelusikkerhed', '0001-01-01', NULL, 'I tvivl om regler eller retningslinjer', 1, 1, NULL, NULL),
    ('bringeaarsager', 'sparring', '0001-01-01', NULL, 'Sparring fra kolleger', 2, 1, NULL, NULL),
    ('bringeaarsager', 'bevilling', '0001-01-01', NULL, 'Tilladelse til en bestemt indsats', 3, 1, NULL, NULL);

-- How a case leaves a meeting.
INSERT INTO code_list (name, label, source, open) VALUES ('punktafslutninger', 'Hvordan en sag forlader mødet', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('punktafslutninger', 'konkluderet', '0001-01-01', NULL, 'Konkluderet', 1, 1, NULL, NULL),
    ('punktafslutninger', 'ingenAftale', '0001-01-01', NULL, 'Uden aftale', 2, 1, NULL, NULL),
    ('punktafslutninger', 'udsat', '0001-01-01', NULL, 'Udsat', 3, 1, NULL, NULL),
    ('punktafslutninger', 'trukket', '0001-01-01', NULL, 'Trukket', 4, 1, NULL, NULL),
    ('punktafslutninger', 'ikkeNaaet', '0001-01-01', NULL, 'Ikke nået', 5, 1, NULL, NULL),
    ('punktafslutninger', 'bringerFravaerende', '0001-01-01', NULL, 'Den, der bragte sagen, var der ikke', 6, 1, NULL, NULL);

-- The three kinds of solution.
INSERT INTO code_list (name, label, source, open) VALUES ('forslagskategorier', 'Slags forslag', 'Temadagens plancher (R-28)', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('forslagskategorier', 'lovgivning', '0001-01-01', NULL, 'Løsning i lovgivningen', 1, 1, NULL, NULL),
    ('forslagskategorier', 'andre_professionelle', '0001-01-01', NULL, 'Forudsætter andre fagpersoner', 2, 1, NULL, NULL),
    ('forslagskategorier', 'abstrakt', '0001-01-01', NULL, 'Abstrakt bud', 3, 1, NULL, NULL);

-- What became of a proposal.
INSERT INTO code_list (name, label, source, open) VALUES ('forslagstilstande', 'Hvad der blev af et forslag', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('forslagstilstande', 'rejst', '0001-01-01', NULL, 'Rejst', 1, 1, NULL, NULL),
    ('forslagstilstande', 'valgt', '0001-01-01', NULL, 'Valgt', 2, 1, NULL, NULL),
    ('forslagstilstande', 'fravalgt', '0001-01-01', NULL, 'Fravalgt', 3, 1, NULL, NULL);

-- The group leader's internal answer. It is not the decision.
INSERT INTO code_list (name, label, source, open) VALUES ('tilladelsessvar', 'Gruppelederens svar', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('tilladelsessvar', 'givet', '0001-01-01', NULL, 'Givet', 1, 1, NULL, NULL),
    ('tilladelsessvar', 'betinget', '0001-01-01', NULL, 'Givet på betingelser', 2, 1, NULL, NULL),
    ('tilladelsessvar', 'afslaaet', '0001-01-01', NULL, 'Afslået', 3, 1, NULL, NULL);

-- What could be said more clearly.
INSERT INTO code_list (name, label, source, open) VALUES ('opmaerksomhedspunkter', 'Hvad der kan siges klarere', 'Temadagens plancher (R-29); koderne er vores', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('opmaerksomhedspunkter', 'uklart-hvad', '0001-01-01', NULL, 'Uklart, hvad der sker', 1, 1, NULL, NULL),
    ('opmaerksomhedspunkter', 'uklart-hvem', '0001-01-01', NULL, 'Uklart, hvem der gør det', 2, 1, NULL, NULL),
    ('opmaerksomhedspunkter', 'uklart-hvornaar', '0001-01-01', NULL, 'Uklart, hvornår det sker', 3, 1, NULL, NULL),
    ('opmaerksomhedspunkter', 'kun-abstrakte', '0001-01-01', NULL, 'Kun abstrakte forslag er valgt', 4, 1, NULL, NULL),
    ('opmaerksomhedspunkter', 'afhaenger-af-andre', '0001-01-01', NULL, 'Forslagene afhænger af andre', 5, 1, NULL, NULL);

-- Examples of solutions heard at meetings, suggested while writing; attribute category: the kind each is.
INSERT INTO code_list (name, label, source, open) VALUES ('forslagseksempler', 'Eksempler på forslag', 'Temadagens plancher (R-28)', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('forslagseksempler', 'revalidering-forrevalidering', '0001-01-01', NULL, 'Revalidering/forrevalidering', 1, 1, NULL, '{"category": "lovgivning"}'),
    ('forslagseksempler', 'aktivering', '0001-01-01', NULL, 'Aktivering', 2, 1, NULL, '{"category": "lovgivning"}'),
    ('forslagseksempler', 'arbejdsproevning', '0001-01-01', NULL, 'Arbejdsprøvning', 3, 1, NULL, '{"category": "lovgivning"}'),
    ('forslagseksempler', 'praktik', '0001-01-01', NULL, 'Praktik', 4, 1, NULL, '{"category": "lovgivning"}'),
    ('forslagseksempler', 'raadighedssamtale', '0001-01-01', NULL, 'Rådighedssamtale', 5, 1, NULL, '{"category": "lovgivning"}'),
    ('forslagseksempler', 'ret-pligt-samtale', '0001-01-01', NULL, 'Ret & pligt samtale', 6, 1, NULL, '{"category": "lovgivning"}'),
    ('forslagseksempler', 'pension', '0001-01-01', NULL, 'Pension', 7, 1, NULL, '{"category": "lovgivning"}'),
    ('forslagseksempler', 'psykiater', '0001-01-01', NULL, 'Psykiater', 8, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'neuropsykologisk-test-mv', '0001-01-01', NULL, 'Neuropsykologisk test mv.', 9, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'laegeerklaering', '0001-01-01', NULL, 'Lægeerklæring', 10, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'psyk-speciallaege-erklaering', '0001-01-01', NULL, 'Psyk.speciallæge erklæring', 11, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'medicinsk-antidepressiv-behandling', '0001-01-01', NULL, 'Medicinsk/antidepressiv behandling', 12, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'hjaelp-til-at-finde-bolig', '0001-01-01', NULL, 'Hjælp til at finde bolig', 13, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'indhente-helbredsmaessige-oplysninger', '0001-01-01', NULL, 'Indhente helbredsmæssige oplysninger', 14, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'skriftlig-beskrivelse', '0001-01-01', NULL, 'Skriftlig beskrivelse', 15, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'funktionsbeskrivelse', '0001-01-01', NULL, 'Funktionsbeskrivelse', 16, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'partshoering', '0001-01-01', NULL, 'Partshøring', 17, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'henvisning-til-x', '0001-01-01', NULL, 'Henvisning (til X)', 18, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'igangsaette-forloeb-paa-x', '0001-01-01', NULL, 'Igangsætte forløb (på X)', 19, 1, NULL, '{"category": "andre_professionelle"}'),
    ('forslagseksempler', 'noget-socialmedicinsk', '0001-01-01', NULL, 'Noget socialmedicinsk', 20, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'struktur', '0001-01-01', NULL, 'Struktur', 21, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'rutine', '0001-01-01', NULL, 'Rutine', 22, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'stoette', '0001-01-01', NULL, 'Støtte', 23, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'aflastning', '0001-01-01', NULL, 'Aflastning', 24, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'mere-viden', '0001-01-01', NULL, 'Mere viden', 25, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'informationer', '0001-01-01', NULL, 'Informationer', 26, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'beskrivelse', '0001-01-01', NULL, 'Beskrivelse', 27, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'afklaring', '0001-01-01', NULL, 'Afklaring', 28, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'tag-godt-fat-i-borger', '0001-01-01', NULL, 'Tag godt fat i borger', 29, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'faa-borger-til-at-forstaa', '0001-01-01', NULL, 'Få borger til at forstå', 30, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'tag-god-snak-med-borger', '0001-01-01', NULL, 'Tag god snak med borger', 31, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'konfronter-borger-med-virkeligheden', '0001-01-01', NULL, 'Konfronter borger med ''virkeligheden''', 32, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'stille-krav', '0001-01-01', NULL, 'Stille krav', 33, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'vente-og-maaske-forlaenge', '0001-01-01', NULL, 'Vente og måske forlænge', 34, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'en-forlaengelse-paa-et-tidspunkt', '0001-01-01', NULL, 'En forlængelse på et tidspunkt', 35, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'droefte-med-paaroerende', '0001-01-01', NULL, 'Drøfte med pårørende', 36, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'goere-noget-for-at-undersoege-om-der-kan-vaere-noget', '0001-01-01', NULL, 'Gøre noget for at undersøge om der kan være noget', 37, 1, NULL, '{"category": "abstrakt"}'),
    ('forslagseksempler', 'vi-har-behov-for-saadan-at-kigge-paa-hende', '0001-01-01', NULL, 'Vi har behov for sådan at kigge på hende', 38, 1, NULL, '{"category": "abstrakt"}');

-- Words that leave open what happens, who does it or when. The label is a pattern: forms are separated by |, words by space, and * stands
-- for at most two words of any kind. Attributes: question (hvad, hvem, hvornaar) and strength (tydelig, svag).
INSERT INTO code_list (name, label, source, open) VALUES ('diffuse-ord', 'Diffuse ord', 'Temadagens plancher (R-29), udvidet af os', 1);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('diffuse-ord', 'hvornaar-001', '0001-01-01', NULL, 'på et tidspunkt', 1, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-002', '0001-01-01', NULL, 'på et eller andet tidspunkt', 2, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-003', '0001-01-01', NULL, 'engang', 3, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-004', '0001-01-01', NULL, 'når der er|bliver * tid|plads|overskud|luft|ro', 4, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-005', '0001-01-01', NULL, 'når|hvis det * passer|giver', 5, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-006', '0001-01-01', NULL, 'når|hvis det bliver aktuelt|relevant|nødvendigt', 6, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-007', '0001-01-01', NULL, 'når tiden er', 7, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-008', '0001-01-01', NULL, 'ved lejlighed', 8, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-009', '0001-01-01', NULL, 'snarest', 9, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-010', '0001-01-01', NULL, 'snarest muligt', 10, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-011', '0001-01-01', NULL, 'hurtigst muligt', 11, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-012', '0001-01-01', NULL, 'så hurtigt|snart som * muligt', 12, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-013', '0001-01-01', NULL, 'så snart det * muligt', 13, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-014', '0001-01-01', NULL, 'inden længe', 14, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-015', '0001-01-01', NULL, 'snart', 15, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-016', '0001-01-01', NULL, 'en af dagene', 16, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-017', '0001-01-01', NULL, 'i * nærmeste|nær|nærmere fremtid', 17, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-018', '0001-01-01', NULL, 'inden for * overskuelig fremtid', 18, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-019', '0001-01-01', NULL, 'på * sigt', 19, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-020', '0001-01-01', NULL, 'med tiden', 20, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-021', '0001-01-01', NULL, 'hen ad vejen', 21, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-022', '0001-01-01', NULL, 'se|ser|ses * tiden an', 22, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-023', '0001-01-01', NULL, 'se|ser|ses * an', 23, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-024', '0001-01-01', NULL, 'vente|venter og', 24, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-025', '0001-01-01', NULL, 'vente|venter|ventes lidt', 25, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-026', '0001-01-01', NULL, 'efter|ved|om behov|nødvendigt', 26, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-027', '0001-01-01', NULL, 'lige om lidt', 27, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-028', '0001-01-01', NULL, 'om noget tid', 28, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-029', '0001-01-01', NULL, 'om * tids tid', 29, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-030', '0001-01-01', NULL, 'når hun|han|borgeren|vedkommende * klar', 30, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-031', '0001-01-01', NULL, 'løbende', 31, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-032', '0001-01-01', NULL, 'senere', 32, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-033', '0001-01-01', NULL, 'fremover', 33, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-034', '0001-01-01', NULL, 'fremadrettet', 34, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-035', '0001-01-01', NULL, 'undervejs', 35, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-036', '0001-01-01', NULL, 'indimellem', 36, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-037', '0001-01-01', NULL, 'foreløbig|foreløbigt', 37, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-038', '0001-01-01', NULL, 'efter sommerferien|ferien|jul|nytår|påske', 38, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-039', '0001-01-01', NULL, 'til foråret|efteråret|sommer|vinter', 39, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-040', '0001-01-01', NULL, 'vente|venter|ventes|afvente|afventer|afventes', 40, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-041', '0001-01-01', NULL, 'i første omgang', 41, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-042', '0001-01-01', NULL, 'jævnligt', 42, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-001', '0001-01-01', NULL, 'måske', 43, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-002', '0001-01-01', NULL, 'eventuelt|evt|eventuel', 44, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-003', '0001-01-01', NULL, 'muligvis', 45, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-004', '0001-01-01', NULL, 'vistnok', 46, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-005', '0001-01-01', NULL, 'vist nok', 47, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-006', '0001-01-01', NULL, 'hvis|om muligt', 48, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-007', '0001-01-01', NULL, 'så vidt muligt', 49, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-008', '0001-01-01', NULL, 'i det omfang', 50, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-009', '0001-01-01', NULL, 'overveje|overvejer|overvejes|overvejelser|overvejelserne', 51, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-010', '0001-01-01', NULL, 'tænke|tænker|tænkes * over', 52, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-011', '0001-01-01', NULL, 'i|med * tankerne|baghovedet|mente', 53, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-012', '0001-01-01', NULL, 'kigge|kigger|kigges|kigget|kig * på|ind|nærmere|efter', 54, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-013', '0001-01-01', NULL, 'se|ser|ses * på', 55, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-014', '0001-01-01', NULL, 'se|ser|ses * hvad|hvordan|om', 56, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-015', '0001-01-01', NULL, 'tag|tage|tager|tages|tog * fat', 57, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-016', '0001-01-01', NULL, 'tag|tage|tager|tages|tog * snak|dialog', 58, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-017', '0001-01-01', NULL, 'tag|tage|tager|tages * derfra|hånd|ved', 59, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-018', '0001-01-01', NULL, 'få|får|fås|fået * styr', 60, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-019', '0001-01-01', NULL, 'få|får|fås|fået * plads', 61, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-020', '0001-01-01', NULL, 'få|får|fås|fået * skik', 62, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-021', '0001-01-01', NULL, 'få|får|fås * gear', 63, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-022', '0001-01-01', NULL, 'få|får * til at forstå|indse|ville|acceptere', 64, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-023', '0001-01-01', NULL, 'få|får det bedre', 65, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-024', '0001-01-01', NULL, 'gør|gøre|gøres|gjort * noget', 66, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-025', '0001-01-01', NULL, 'gør|gøre|gøres * indsats', 67, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-026', '0001-01-01', NULL, 'gør|gøre|gøres * bedste', 68, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-027', '0001-01-01', NULL, 'et eller andet', 69, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-028', '0001-01-01', NULL, 'en eller anden', 70, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-029', '0001-01-01', NULL, 'sådan noget|nogle|en|et|lidt', 71, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-030', '0001-01-01', NULL, 'arbejde|arbejder|arbejdes videre|hen|henimod|mod', 72, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-031', '0001-01-01', NULL, 'arbejdes med|på', 73, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-032', '0001-01-01', NULL, 'arbejde|arbejder * selvtillid|selvværd|motivation|motivationen|tingene|det', 74, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-033', '0001-01-01', NULL, 'fokus på', 75, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-034', '0001-01-01', NULL, 'fokusere|fokuserer|fokuseres', 76, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-035', '0001-01-01', NULL, 'opmærksom|opmærksomme|obs på', 77, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-036', '0001-01-01', NULL, 'opmærksomhed på', 78, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-037', '0001-01-01', NULL, 'hold|holde|holder|holdes * øje', 79, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-038', '0001-01-01', NULL, 'hold|holde|holder|holdes * fast', 80, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-039', '0001-01-01', NULL, 'hold|holde|holder|holdes * snor|kog|gang', 81, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-040', '0001-01-01', NULL, 'bakke|bakker|bakkes * op', 82, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-041', '0001-01-01', NULL, 'motivere|motiverer|motiveres|motiver', 83, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-042', '0001-01-01', NULL, 'støtte|støtter|støttes op', 84, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-043', '0001-01-01', NULL, 'skub|skubbe|skubber|skubbes * på|til|gang|videre', 85, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-044', '0001-01-01', NULL, 'prikke|prikker|prik * til', 86, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-045', '0001-01-01', NULL, 'presse|presser|presses|pres|pres på', 87, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-046', '0001-01-01', NULL, 'stille|stiller|stilles * krav', 88, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-047', '0001-01-01', NULL, 'konfronter|konfrontere|konfronterer|konfronteres', 89, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-048', '0001-01-01', NULL, 'virkeligheden', 90, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-049', '0001-01-01', NULL, 'realitetsorientere|realitetsorienteres|realitetstjek', 91, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-050', '0001-01-01', NULL, 'realistisk * billede|syn|forventning|forventninger', 92, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-051', '0001-01-01', NULL, 'forventningsafstemme|forventningsafstemmer|forventningsafstemmes|forventningsafstemning', 93, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-052', '0001-01-01', NULL, 'god|lang|ordentlig|alvorlig|seriøs|stille|grundig|ærlig snak|dialog|samtale|drøftelse', 94, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-053', '0001-01-01', NULL, 'tæt|tættere|god|løbende dialog|kontakt|samarbejde|opfølgning', 95, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-054', '0001-01-01', NULL, 'hjælp|hjælpe|hjælper|hjælpes * vej|videre', 96, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-055', '0001-01-01', NULL, 'komme|kommer|kom|kommet * videre', 97, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-056', '0001-01-01', NULL, 'komme|kommer|kom|kommet * vej|gang|skridt', 98, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-057', '0001-01-01', NULL, 'sætte|sætter|sættes|sat noget * gang', 99, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-058', '0001-01-01', NULL, 'sætte|sætter|sættes * ind', 100, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-059', '0001-01-01', NULL, 'sætte|sætter|sættes * skub', 101, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-060', '0001-01-01', NULL, 'få|får|fås|fået * gang', 102, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-061', '0001-01-01', NULL, 'mere viden|information|informationer|beskrivelse|afklaring|støtte|struktur|ro|hjælp|fokus|motivation|overblik|selvtillid', 103, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-062', '0001-01-01', NULL, 'struktur på|i', 104, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-063', '0001-01-01', NULL, 'noget * struktur|støtte|hjælp|aflastning|praktik|afklaring|socialmedicinsk|rutine|passende', 105, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-064', '0001-01-01', NULL, 'undersøge|undersøger|undersøges * nærmere|muligheder|mulighederne|muligheden', 106, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-065', '0001-01-01', NULL, 'afdække|afdækker|afdækkes * muligheder|mulighederne|nærmere', 107, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-066', '0001-01-01', NULL, 'vurdere|vurderer|vurderes * nærmere|løbende', 108, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-067', '0001-01-01', NULL, 'finde|finder|findes|fundet * løsning|løsninger|ud|noget|vej', 109, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-068', '0001-01-01', NULL, 'vende|vender|vendes|vendt * det|den|sagen|tingene', 110, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-069', '0001-01-01', NULL, 'lade|lader|lad * ligge|hvile|modne|falde', 111, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-070', '0001-01-01', NULL, 'falde|falder * plads|ro', 112, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-071', '0001-01-01', NULL, 'tingene', 113, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-072', '0001-01-01', NULL, 'passende|egnet|egnede', 114, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-073', '0001-01-01', NULL, 'relevant|relevante|rigtige|rette tilbud|indsats|indsatser|forløb|kursus|aktivitet|aktiviteter|hjælp|støtte|sted|match', 115, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-074', '0001-01-01', NULL, 'det videre forløb', 116, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-075', '0001-01-01', NULL, 'skal|må|bør|vil lige', 117, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-076', '0001-01-01', NULL, 'ser|se * tiden', 118, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-077', '0001-01-01', NULL, 'i princippet', 119, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-078', '0001-01-01', NULL, 'eller noget', 120, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-079', '0001-01-01', NULL, 'samle|samler|samles * op', 121, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-080', '0001-01-01', NULL, 'brug for at', 122, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-081', '0001-01-01', NULL, 'tilbyde|tilbydes|tilbyder|have|få|give|gives * hjælp|støtte|opbakning', 123, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-082', '0001-01-01', NULL, 'aktivere|aktiveres * noget', 124, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-083', '0001-01-01', NULL, 'køre|kører * videre', 125, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-084', '0001-01-01', NULL, 'noget', 126, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-085', '0001-01-01', NULL, 'lidt', 127, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-086', '0001-01-01', NULL, 'sådan', 128, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-087', '0001-01-01', NULL, 'følg|følge|følger|følges * op', 129, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-088', '0001-01-01', NULL, 'opfølgning', 130, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-089', '0001-01-01', NULL, 'drøfte|drøfter|drøftes', 131, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-090', '0001-01-01', NULL, 'snakke|snakker|snakkes|snak|snakken', 132, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-091', '0001-01-01', NULL, 'dialog', 133, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-092', '0001-01-01', NULL, 'støtte|støttes|støtter', 134, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-093', '0001-01-01', NULL, 'hjælpe|hjælpes|hjælper', 135, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-094', '0001-01-01', NULL, 'struktur|rutine|rutiner|aflastning|stabilitet', 136, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-095', '0001-01-01', NULL, 'afklaring|afklare|afklares|afklaret|afdække|afdækkes', 137, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-096', '0001-01-01', NULL, 'undersøge|undersøger|undersøges', 138, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-097', '0001-01-01', NULL, 'prøve|prøver|prøves|forsøge|forsøger|forsøges at', 139, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-098', '0001-01-01', NULL, 'forlænge|forlænges|forlængelse', 140, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-099', '0001-01-01', NULL, 'forstå|forståelse', 141, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-100', '0001-01-01', NULL, 'formentlig|formodentlig|sandsynligvis|antagelig|forhåbentlig', 142, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-101', '0001-01-01', NULL, 'håbe|håber', 143, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-102', '0001-01-01', NULL, 'ting', 144, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-103', '0001-01-01', NULL, 'osv|mv|diverse', 145, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-104', '0001-01-01', NULL, 'og lignende', 146, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-105', '0001-01-01', NULL, 'udvikling|udvikle|udvikles', 147, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-106', '0001-01-01', NULL, 'som udgangspunkt', 148, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-107', '0001-01-01', NULL, 'på * vis', 149, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-001', '0001-01-01', NULL, 'nogen', 150, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-002', '0001-01-01', NULL, 'nogle må|skal|bør|kan', 151, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-003', '0001-01-01', NULL, 'relevante|rette|nødvendige|involverede|pågældende * parter|part|aktører|instanser|fagpersoner|instans|folk|personer|person|samarbejdspartnere', 152, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-004', '0001-01-01', NULL, 'i fællesskab', 153, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-005', '0001-01-01', NULL, 'den|dem|de * ansvaret', 154, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-006', '0001-01-01', NULL, 'systemet', 155, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-007', '0001-01-01', NULL, 'der skal|bør|må * ringes|kontaktes|indhentes|skrives|laves|gøres|følges|tages|ses|findes', 156, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-008', '0001-01-01', NULL, 'man', 157, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-009', '0001-01-01', NULL, 'skal|bør|må hjælpes|støttes|motiveres|afklares|undersøges|drøftes|overvejes|aktiveres|kontaktes|indkaldes|informeres', 158, 1, NULL, '{"question": "hvem", "strength": "svag"}');

-- What kind of meeting it is, and where it is in its life.
INSERT INTO code_list (name, label, source, open) VALUES ('moedeslags', 'Slags møde', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('moedeslags', 'gruppemoede', '0001-01-01', NULL, 'Gruppemøde', 1, 1, NULL, NULL),
    ('moedeslags', 'sagsmoede', '0001-01-01', NULL, 'Sagsmøde', 2, 1, NULL, NULL),
    ('moedeslags', 'tvaerfagligt', '0001-01-01', NULL, 'Tværfagligt møde', 3, 1, NULL, NULL);

INSERT INTO code_list (name, label, source, open) VALUES ('moedetilstande', 'Hvor et møde er', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('moedetilstande', 'planlagt', '0001-01-01', NULL, 'Planlagt', 1, 1, NULL, NULL),
    ('moedetilstande', 'udsendt', '0001-01-01', NULL, 'Dagsorden udsendt', 2, 1, NULL, NULL),
    ('moedetilstande', 'igang', '0001-01-01', NULL, 'I gang', 3, 1, NULL, NULL),
    ('moedetilstande', 'afholdt', '0001-01-01', NULL, 'Afholdt', 4, 1, NULL, NULL),
    ('moedetilstande', 'aflyst', '0001-01-01', NULL, 'Aflyst', 5, 1, NULL, NULL);

-- Whether somebody came.
INSERT INTO code_list (name, label, source, open) VALUES ('fremmoede', 'Om nogen kom', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('fremmoede', 'inviteret', '0001-01-01', NULL, 'Inviteret', 1, 1, NULL, NULL),
    ('fremmoede', 'deltog', '0001-01-01', NULL, 'Deltog', 2, 1, NULL, NULL),
    ('fremmoede', 'afbud', '0001-01-01', NULL, 'Afbud', 3, 1, NULL, NULL),
    ('fremmoede', 'udeblev', '0001-01-01', NULL, 'Udeblev', 4, 1, NULL, NULL);

-- On what ground somebody from elsewhere takes part.
INSERT INTO code_list (name, label, source, open) VALUES ('delingsgrundlag', 'Grundlag for at dele med andre', 'Kompas', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('delingsgrundlag', 'lovhjemmel', '0001-01-01', NULL, 'Hjemmel i loven', 1, 1, NULL, NULL),
    ('delingsgrundlag', 'samtykke', '0001-01-01', NULL, 'Borgerens samtykke', 2, 1, NULL, NULL);

-- Why a case out of reach was opened.
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('formaal', 'noedadgang', '0001-01-01', NULL, 'Nødadgang', 8, 1, NULL, NULL);
