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
    actor    BLOB NOT NULL,
    case_id  BLOB NOT NULL,
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
    ('diffuse-ord', 'hvornaar-004', '0001-01-01', NULL, 'når|hvis det * passer|giver', 4, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-005', '0001-01-01', NULL, 'ved lejlighed', 5, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-006', '0001-01-01', NULL, 'snarest', 6, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-007', '0001-01-01', NULL, 'så hurtigt|snart som * muligt', 7, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-008', '0001-01-01', NULL, 'så snart det * muligt', 8, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-009', '0001-01-01', NULL, 'snart', 9, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-010', '0001-01-01', NULL, 'en af dagene', 10, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-011', '0001-01-01', NULL, 'på * sigt', 11, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-012', '0001-01-01', NULL, 'med tiden', 12, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-013', '0001-01-01', NULL, 'hen ad vejen', 13, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-014', '0001-01-01', NULL, 'se|ser|ses * tiden an', 14, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-015', '0001-01-01', NULL, 'se|ser|ses * an', 15, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-016', '0001-01-01', NULL, 'vente|venter og', 16, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-017', '0001-01-01', NULL, 'vente|venter|ventes lidt', 17, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-018', '0001-01-01', NULL, 'efter|ved|om behov|nødvendigt', 18, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-019', '0001-01-01', NULL, 'lige om lidt', 19, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-020', '0001-01-01', NULL, 'om * tids tid', 20, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-021', '0001-01-01', NULL, 'en gang i løbet|foråret|efteråret|sommeren|vinteren|det|næste|starten|slutningen|fremtiden', 21, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-022', '0001-01-01', NULL, 'en anden gang|dag', 22, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-023', '0001-01-01', NULL, 'en dag når|hvor|snart', 23, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-024', '0001-01-01', NULL, 'et|noget|andet|senere|givet|passende|belejligt tidspunkt', 24, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-025', '0001-01-01', NULL, 'på * senere møde|samtale|tidspunkt', 25, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-026', '0001-01-01', NULL, 'en af de næste|nærmeste|kommende|første dage|uger', 26, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-027', '0001-01-01', NULL, 'i|inden * nær|nærmeste|nærmere|nære|fjern|overskuelig fremtid', 27, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-028', '0001-01-01', NULL, 'inden for * nær|nærmeste|nære|overskuelig|rimelig fremtid|tid', 28, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-029', '0001-01-01', NULL, 'i fremtiden', 29, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-030', '0001-01-01', NULL, 'kommende|nærmeste|næste|første tid', 30, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-031', '0001-01-01', NULL, 'i tiden fremover|fremefter', 31, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-032', '0001-01-01', NULL, 'i løbet af sommeren|foråret|efteråret|vinteren|året', 32, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-033', '0001-01-01', NULL, 'om|inden * længe', 33, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-034', '0001-01-01', NULL, 'om et|lidt|kort|nogen|noget|en stykke|tid|rum', 34, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-035', '0001-01-01', NULL, 'et|noget stykke tid', 35, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-036', '0001-01-01', NULL, 'for en tid|stund|periode', 36, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-037', '0001-01-01', NULL, 'i en periode', 37, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-038', '0001-01-01', NULL, 'lidt|noget endnu', 38, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-039', '0001-01-01', NULL, 'indtil videre', 39, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-040', '0001-01-01', NULL, 'ud på|over året|foråret|efteråret|sommeren', 40, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-041', '0001-01-01', NULL, 'senere på|i|hen|måske|når', 41, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-042', '0001-01-01', NULL, 'næste lejlighed', 42, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-043', '0001-01-01', NULL, 'givne|given|førstkommende|passende lejlighed', 43, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-044', '0001-01-01', NULL, 'når|hvis|hvor lejligheden|chancen|muligheden', 44, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-045', '0001-01-01', NULL, 'når|hvis * klar|parat|moden|stabil|rask|raskere|bedre|afklaret|tryg|stærkere|overblik|overskud|ro|tid|tiden|lyst|mod|luft|plads|brug|behov|muligt|mulighed|aktuelt|relevant|nødvendigt|hensigtsmæssigt|realistisk|passende|alligevel', 45, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-046', '0001-01-01', NULL, 'når * tillader|rækker|magter|orker|føler|mærker|byder|formår|gider', 46, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-047', '0001-01-01', NULL, 'når|hvis alt|alle|man|nogen', 47, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-048', '0001-01-01', NULL, 'når jeg|du|vi|hun|han|de kan|har|får|når|orker|magter', 48, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-049', '0001-01-01', NULL, 'så snart|hurtigt|tidligt det|der|hun|han|vi|jeg|de|som|borgeren', 49, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-050', '0001-01-01', NULL, 'i takt med', 50, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-051', '0001-01-01', NULL, 'efterhånden', 51, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-052', '0001-01-01', NULL, 'gradvist|gradvis|successivt|trinvist', 52, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-053', '0001-01-01', NULL, 'stille og roligt', 53, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-054', '0001-01-01', NULL, 'stille og rolig', 54, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-055', '0001-01-01', NULL, 'ganske|lige så stille', 55, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-056', '0001-01-01', NULL, 'så småt', 56, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-057', '0001-01-01', NULL, 'skridt for skridt', 57, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-058', '0001-01-01', NULL, 'ad gangen', 58, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-059', '0001-01-01', NULL, 'i * eget|roligt|passende|det|langsomt tempo', 59, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-060', '0001-01-01', NULL, 'løbende', 60, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-061', '0001-01-01', NULL, 'jævnligt|jævnlig|jævnlige|regelmæssigt|regelmæssig|regelmæssige|hyppigt|hyppig|hyppige|hyppigere|ofte|oftere', 61, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-062', '0001-01-01', NULL, 'med * mellemrum', 62, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-063', '0001-01-01', NULL, 'fra tid til anden', 63, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-064', '0001-01-01', NULL, 'af og til', 64, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-065', '0001-01-01', NULL, 'ind imellem', 65, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-066', '0001-01-01', NULL, 'gang imellem', 66, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-067', '0001-01-01', NULL, 'indimellem|undertiden|somme tider|lejlighedsvis|sommetider', 67, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-068', '0001-01-01', NULL, 'nu og da', 68, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-069', '0001-01-01', NULL, 'i ny og næ', 69, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-070', '0001-01-01', NULL, 'nogle|enkelte gange|dage|timer|uger|måneder', 70, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-071', '0001-01-01', NULL, 'undervejs', 71, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-072', '0001-01-01', NULL, 'snarlig|snarligt|snarlige', 72, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-073', '0001-01-01', NULL, 'hurtigst|hurtigt|snarest|tidligst muligt|muligt', 73, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-074', '0001-01-01', NULL, 'hellere|snarere|bedre før end', 74, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-075', '0001-01-01', NULL, 'før end siden', 75, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-076', '0001-01-01', NULL, 'jo før|hurtigere|tidligere', 76, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-077', '0001-01-01', NULL, 'i god tid', 77, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-078', '0001-01-01', NULL, 'til sin tid', 78, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-079', '0001-01-01', NULL, 'når tid', 79, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-080', '0001-01-01', NULL, 'med tid', 80, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-081', '0001-01-01', NULL, 'anden side af', 81, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-082', '0001-01-01', NULL, 'i fornødent|nødvendigt|muligt|relevant omfang', 82, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-083', '0001-01-01', NULL, 'om fornødent', 83, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-084', '0001-01-01', NULL, 'nærmere aftale|aftalt|aftales', 84, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-085', '0001-01-01', NULL, 'aftales|fastlægges|planlægges|besluttes|aftale nærmere|senere|løbende', 85, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-086', '0001-01-01', NULL, 'når|hvis|såfremt behovet', 86, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-087', '0001-01-01', NULL, 'en gang efter|inden|senere', 87, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-088', '0001-01-01', NULL, 'flere gange', 88, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-089', '0001-01-01', NULL, 'et par gange|dage|timer|uger|måneder', 89, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-090', '0001-01-01', NULL, 'en gang hen|i|til|efter|over', 90, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-091', '0001-01-01', NULL, 'længere henne|fremme|ude i|i', 91, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-092', '0001-01-01', NULL, 'når|hvis jeg|vi|hun|han|man ved|hører|får mere|nærmere|nyt', 92, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-093', '0001-01-01', NULL, 'forudsat at', 93, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-094', '0001-01-01', NULL, 'alt efter', 94, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-095', '0001-01-01', NULL, 'i løbet af foråret|efteråret|sommeren|vinteren|året', 95, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-096', '0001-01-01', NULL, 'på den anden side af sommerferien|sommeren|jul|nytår|påske', 96, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-097', '0001-01-01', NULL, 'i den kommende|nærmeste tid', 97, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-098', '0001-01-01', NULL, 'inden alt for længe', 98, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-099', '0001-01-01', NULL, 'lejligheden byder', 99, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-100', '0001-01-01', NULL, 'når|hvis vi|man når så langt|vidt', 100, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-101', '0001-01-01', NULL, 'hen over sommeren|vinteren|foråret|efteråret', 101, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-102', '0001-01-01', NULL, 'en af de kommende|nærmeste|næste dage|uger|gange', 102, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-103', '0001-01-01', NULL, 'på et passende tidspunkt', 103, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-104', '0001-01-01', NULL, 'så snart', 104, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-105', '0001-01-01', NULL, 'når * styr på', 105, 1, NULL, '{"question": "hvornaar", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvornaar-106', '0001-01-01', NULL, 'senere', 106, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-107', '0001-01-01', NULL, 'fremover', 107, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-108', '0001-01-01', NULL, 'fremadrettet', 108, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-109', '0001-01-01', NULL, 'foreløbig|foreløbigt', 109, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-110', '0001-01-01', NULL, 'efter sommerferien|ferien|jul|nytår|påske', 110, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-111', '0001-01-01', NULL, 'til foråret|efteråret|sommer|vinter', 111, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-112', '0001-01-01', NULL, 'vente|venter|ventes|afvente|afventer|afventes', 112, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-113', '0001-01-01', NULL, 'i første omgang', 113, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-114', '0001-01-01', NULL, 'hurtigt|hurtigere', 114, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-115', '0001-01-01', NULL, 'vende|vender|vendes * tilbage', 115, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-116', '0001-01-01', NULL, 'omkring', 116, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvornaar-117', '0001-01-01', NULL, 'cirka|ca', 117, 1, NULL, '{"question": "hvornaar", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-001', '0001-01-01', NULL, 'måske', 118, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-002', '0001-01-01', NULL, 'eventuelt|evt|eventuel', 119, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-003', '0001-01-01', NULL, 'muligvis', 120, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-004', '0001-01-01', NULL, 'vistnok', 121, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-005', '0001-01-01', NULL, 'vist nok', 122, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-006', '0001-01-01', NULL, 'i det omfang', 123, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-007', '0001-01-01', NULL, 'overveje|overvejer|overvejes|overvejelser|overvejelserne', 124, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-008', '0001-01-01', NULL, 'tænke|tænker|tænkes * over', 125, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-009', '0001-01-01', NULL, 'kigge|kigger|kigges|kigget|kig * på|ind|nærmere|efter', 126, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-010', '0001-01-01', NULL, 'se|ser|ses * på', 127, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-011', '0001-01-01', NULL, 'se|ser|ses * hvad|hvordan|om', 128, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-012', '0001-01-01', NULL, 'tag|tage|tager|tages|tog * fat', 129, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-013', '0001-01-01', NULL, 'tag|tage|tager|tages|tog * snak|dialog', 130, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-014', '0001-01-01', NULL, 'tag|tage|tager|tages * derfra|hånd|ved', 131, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-015', '0001-01-01', NULL, 'få|får|fås|fået * styr', 132, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-016', '0001-01-01', NULL, 'få|får|fås|fået * på plads', 133, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-017', '0001-01-01', NULL, 'få|får|fås|fået * skik', 134, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-018', '0001-01-01', NULL, 'få|får|fås * gear', 135, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-019', '0001-01-01', NULL, 'få|får det bedre', 136, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-020', '0001-01-01', NULL, 'gør|gøre|gøres|gjort * noget', 137, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-021', '0001-01-01', NULL, 'gør|gøre|gøres * indsats', 138, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-022', '0001-01-01', NULL, 'gør|gøre|gøres * bedste', 139, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-023', '0001-01-01', NULL, 'et eller andet', 140, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-024', '0001-01-01', NULL, 'en eller anden', 141, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-025', '0001-01-01', NULL, 'sådan noget|nogle|en|et|lidt', 142, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-026', '0001-01-01', NULL, 'arbejde|arbejder * selvtillid|selvværd|motivation|motivationen|tingene|det', 143, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-027', '0001-01-01', NULL, 'fokus på', 144, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-028', '0001-01-01', NULL, 'fokusere|fokuserer|fokuseres', 145, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-029', '0001-01-01', NULL, 'opmærksom|opmærksomme|obs på', 146, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-030', '0001-01-01', NULL, 'opmærksomhed på', 147, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-031', '0001-01-01', NULL, 'hold|holde|holder|holdes * øje', 148, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-032', '0001-01-01', NULL, 'hold|holde|holder|holdes * fast', 149, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-033', '0001-01-01', NULL, 'hold|holde|holder|holdes * snor|kog|gang', 150, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-034', '0001-01-01', NULL, 'bakke|bakker|bakkes * op', 151, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-035', '0001-01-01', NULL, 'motivere|motiverer|motiveres|motiver', 152, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-036', '0001-01-01', NULL, 'støtte|støtter|støttes op', 153, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-037', '0001-01-01', NULL, 'skub|skubbe|skubber|skubbes * på|til|gang|videre', 154, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-038', '0001-01-01', NULL, 'prikke|prikker|prik * til', 155, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-039', '0001-01-01', NULL, 'presse|presser|presses|pres|pres på', 156, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-040', '0001-01-01', NULL, 'stille|stiller|stilles * krav', 157, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-041', '0001-01-01', NULL, 'konfronter|konfrontere|konfronterer|konfronteres', 158, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-042', '0001-01-01', NULL, 'virkeligheden', 159, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-043', '0001-01-01', NULL, 'realitetsorientere|realitetsorienteres|realitetstjek', 160, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-044', '0001-01-01', NULL, 'realistisk * billede|syn|forventning|forventninger', 161, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-045', '0001-01-01', NULL, 'forventningsafstemme|forventningsafstemmer|forventningsafstemmes|forventningsafstemning', 162, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-046', '0001-01-01', NULL, 'tæt|tættere|god|løbende dialog|kontakt|samarbejde|opfølgning', 163, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-047', '0001-01-01', NULL, 'hjælp|hjælpe|hjælper|hjælpes * vej|videre', 164, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-048', '0001-01-01', NULL, 'komme|kommer|kom|kommet * videre', 165, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-049', '0001-01-01', NULL, 'komme|kommer|kom|kommet * vej|gang|skridt', 166, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-050', '0001-01-01', NULL, 'sætte|sætter|sættes|sat noget * gang', 167, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-051', '0001-01-01', NULL, 'sætte|sætter|sættes * ind', 168, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-052', '0001-01-01', NULL, 'sætte|sætter|sættes * skub', 169, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-053', '0001-01-01', NULL, 'få|får|fås|fået * gang', 170, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-054', '0001-01-01', NULL, 'mere viden|information|informationer|beskrivelse|afklaring|støtte|struktur|ro|hjælp|fokus|motivation|overblik|selvtillid', 171, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-055', '0001-01-01', NULL, 'struktur på|i', 172, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-056', '0001-01-01', NULL, 'noget * struktur|støtte|hjælp|aflastning|praktik|afklaring|socialmedicinsk|rutine|passende', 173, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-057', '0001-01-01', NULL, 'undersøge|undersøger|undersøges * nærmere|muligheder|mulighederne|muligheden', 174, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-058', '0001-01-01', NULL, 'afdække|afdækker|afdækkes * muligheder|mulighederne|nærmere', 175, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-059', '0001-01-01', NULL, 'vurdere|vurderer|vurderes * nærmere|løbende', 176, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-060', '0001-01-01', NULL, 'finde|finder|findes|fundet * løsning|løsninger|ud|noget|vej', 177, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-061', '0001-01-01', NULL, 'vende|vender|vendes|vendt * det|den|sagen|tingene', 178, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-062', '0001-01-01', NULL, 'lade|lader|lad * ligge|hvile|modne|falde', 179, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-063', '0001-01-01', NULL, 'falde|falder|faldt|faldet * plads|ro', 180, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-064', '0001-01-01', NULL, 'tingene', 181, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-065', '0001-01-01', NULL, 'relevant|relevante|rigtige|rette tilbud|indsats|indsatser|forløb|kursus|aktivitet|aktiviteter|hjælp|støtte|sted|match', 182, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-066', '0001-01-01', NULL, 'det videre forløb', 183, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-067', '0001-01-01', NULL, 'skal|må|bør|vil lige', 184, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-068', '0001-01-01', NULL, 'ser|se * tiden', 185, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-069', '0001-01-01', NULL, 'i princippet', 186, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-070', '0001-01-01', NULL, 'eller noget', 187, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-071', '0001-01-01', NULL, 'brug for at', 188, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-072', '0001-01-01', NULL, 'tilbyde|tilbydes|tilbyder|have|få|give|gives * hjælp|støtte|opbakning', 189, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-073', '0001-01-01', NULL, 'aktivere|aktiveres * noget', 190, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-074', '0001-01-01', NULL, 'køre|kører * videre', 191, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-075', '0001-01-01', NULL, 'om|hvis|såfremt * muligt', 192, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-076', '0001-01-01', NULL, 'så * muligt', 193, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-077', '0001-01-01', NULL, 'bedst|mest|størst|flest mulige|muligt|mulig', 194, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-078', '0001-01-01', NULL, 'så|hvis|om * kan lade sig gøre', 195, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-079', '0001-01-01', NULL, 'bør|burde', 196, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-080', '0001-01-01', NULL, 'mon', 197, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-081', '0001-01-01', NULL, 'skal|bør|må|kan|vil|er nok', 198, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-082', '0001-01-01', NULL, 'kunne godt|være|evt|tænkes|måske|overvejes|prøve|prøves', 199, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-083', '0001-01-01', NULL, 'ville være|kunne', 200, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-084', '0001-01-01', NULL, 'på tale', 201, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-085', '0001-01-01', NULL, 'vil|ville * gerne', 202, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-086', '0001-01-01', NULL, 'tilbøjelig|stemt til|for', 203, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-087', '0001-01-01', NULL, 'forventes|forventeligt|forventer|forventningen', 204, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-088', '0001-01-01', NULL, 'god idé|ide', 205, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-089', '0001-01-01', NULL, 'en mulighed', 206, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-090', '0001-01-01', NULL, 'prøve|prøver|prøv|prøves|forsøge|forsøger|forsøg|forsøges * at', 207, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-091', '0001-01-01', NULL, 'gøre|gør|gøres et|en|sit forsøg|indsats|bedste', 208, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-092', '0001-01-01', NULL, 'arbejde|arbejder|arbejdes videre|hen|henimod|mod|frem|imod|målrettet', 209, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-093', '0001-01-01', NULL, 'arbejdes * på|med|for|hen|mod', 210, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-094', '0001-01-01', NULL, 'arbejde|arbejder på|med at|sin|sit|sine|egen|sig', 211, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-095', '0001-01-01', NULL, 'fokus er|på|omkring', 212, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-096', '0001-01-01', NULL, 'i|med * fokus|centrum|højsædet', 213, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-097', '0001-01-01', NULL, 'fortsat|øget|særligt|stort|mere fokus', 214, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-098', '0001-01-01', NULL, 'vægt på', 215, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-099', '0001-01-01', NULL, 'prioriteres|prioritere|prioriterer|opprioriteres', 216, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-100', '0001-01-01', NULL, 'satse|satser|satses|satsning', 217, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-101', '0001-01-01', NULL, 'følge|følger|følges * udviklingen|situationen|tæt', 218, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-102', '0001-01-01', NULL, 'tidens|tiden må|vil vise', 219, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-103', '0001-01-01', NULL, 'vise|viser sig', 220, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-104', '0001-01-01', NULL, 'an på', 221, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-105', '0001-01-01', NULL, 'afhænger|afhænge|afhængig|afhængigt', 222, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-106', '0001-01-01', NULL, 'hvordan * går|udvikler|forløber', 223, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-107', '0001-01-01', NULL, 'hvad der sker|virker|dukker', 224, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-108', '0001-01-01', NULL, 'dukker|dukke * op', 225, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-109', '0001-01-01', NULL, 'mere|større|bedre|øget|lidt|noget|nogen|nogle|mindre ansvar|tryghed|trivsel|selvstændighed|fodfæste|stabilitet|robusthed|motivation|progression|kontakt|energi|overskud|indsigt|forståelse|tid|tålmodighed|ro|skub|snor|luft|plads', 226, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-110', '0001-01-01', NULL, 'mere|lidt|noget stabil|stabilt|stabile|aktiv|aktivt|selvstændig|selvhjulpen|selvkørende|realistisk|realistiske|motiveret|robust|konkret|ud|selv', 227, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-111', '0001-01-01', NULL, 'lidt mere|bedre|nærmere|ekstra|længere|hen|grundigere|tættere', 228, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-112', '0001-01-01', NULL, 'lidt efter lidt', 229, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-113', '0001-01-01', NULL, 'bedre|god|gode|dygtigere til at', 230, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-114', '0001-01-01', NULL, 'i højere|mindre|nogen|videst|større|et|vid grad|omfang|udstrækning', 231, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-115', '0001-01-01', NULL, 'styrke|styrker|styrkes|styrket', 232, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-116', '0001-01-01', NULL, 'fremme|fremmer|fremmes|højne|højner|højnes', 233, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-117', '0001-01-01', NULL, 'rustes|ruste|ruster|rust', 234, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-118', '0001-01-01', NULL, 'løfte|løfter|løftes|løftet * motivation|motivationen|selvtillid|opgaven|borgeren|niveau', 235, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-119', '0001-01-01', NULL, 'støttes|støtter', 236, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-120', '0001-01-01', NULL, 'støtte i|op|om|omkring|borgeren', 237, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-121', '0001-01-01', NULL, 'skabe|skaber|skabes|skabt * ro|rammer|struktur|tryghed|overblik|sammenhæng|motivation|relation|tillid|mening', 238, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-122', '0001-01-01', NULL, 'hverdagen til|op', 239, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-123', '0001-01-01', NULL, 'hænge|hænger sammen', 240, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-124', '0001-01-01', NULL, 'til at fungere|lykkes|hænge|forstå|indse|ville|acceptere|begå', 241, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-125', '0001-01-01', NULL, 'rette|rigtige|ret vej|spor|kurs|køl|retning', 242, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-126', '0001-01-01', NULL, 'vej frem|videre|ud|ind', 243, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-127', '0001-01-01', NULL, 'vejen frem|videre', 244, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-128', '0001-01-01', NULL, 'i|den * retning af', 245, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-129', '0001-01-01', NULL, 'tættere|nærmere på', 246, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-130', '0001-01-01', NULL, 'tage|tager|tages|tag * ansvar|vare|hånd|højde|hensyn|bestik', 247, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-131', '0001-01-01', NULL, 'tage|tager|tages * op', 248, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-132', '0001-01-01', NULL, 'passende|egnet|egnede|relevant|relevante|realistisk|realistiske|meningsfuld|meningsfulde|hensigtsmæssig|hensigtsmæssige indsats|indsatser|tiltag|forløb|tilbud|foranstaltninger|foranstaltning|skridt|løsning|løsninger|muligheder|vej|veje|plan', 249, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-133', '0001-01-01', NULL, 'nødvendige|fornødne|forskellige|yderligere|alternative|andre|nye|rette|rigtige|mulige|diverse indsats|indsatser|tiltag|forløb|tilbud|foranstaltninger|foranstaltning|skridt|løsning|løsninger|muligheder|vej|veje|plan', 250, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-134', '0001-01-01', NULL, 'passende|egnet|egnede|relevant|relevante|realistisk|realistiske|meningsfuld|meningsfulde|hensigtsmæssig|hensigtsmæssige initiativer|redskaber|værktøjer|ting|aktivitet|aktiviteter|støtte|hjælp|praktik|praktikker|praktiksted|praktiksteder|plads|pladser', 251, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-135', '0001-01-01', NULL, 'nødvendige|fornødne|forskellige|yderligere|alternative|andre|nye|rette|rigtige|mulige|diverse initiativer|redskaber|værktøjer|ting|aktivitet|aktiviteter|støtte|hjælp|praktik|praktikker|praktiksted|praktiksteder|plads|pladser', 252, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-136', '0001-01-01', NULL, 'passende|egnet|egnede|relevant|relevante|realistisk|realistiske|meningsfuld|meningsfulde|hensigtsmæssig|hensigtsmæssige beskæftigelse|opgaver|job|oplysninger|undersøgelser|match|mål|branche|brancher|sted|steder|rammer|hensyn|retning', 253, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-137', '0001-01-01', NULL, 'nødvendige|fornødne|forskellige|yderligere|alternative|andre|nye|rette|rigtige|mulige|diverse beskæftigelse|opgaver|job|oplysninger|undersøgelser|match|mål|branche|brancher|sted|steder|rammer|hensyn|retning', 254, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-138', '0001-01-01', NULL, 'tiltag|foranstaltninger|initiativer|udfordringer|udfordringerne|problematikker|problematikkerne|muligheder|mulighederne|ressourcer|kompetencer|barrierer|potentiale', 255, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-139', '0001-01-01', NULL, 'håndholdt|helhedsorienteret|helhedsorienterede|helhedsorienterende|koordineret|målrettet|skånsom|særlig|fælles|samlet|bred|ekstra|tværfaglig|individuel|intensiv indsats', 256, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-140', '0001-01-01', NULL, 'helhedsorienteret|helhedsorienterede', 257, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-141', '0001-01-01', NULL, 'progression|progressionen|mestring|trivsel|trivslen|livskvalitet|robusthed|selvtillid|selvtilliden|selvværd|motivation|motivationen|parathed|tilknytning|egenomsorg', 258, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-142', '0001-01-01', NULL, 'egen|sin|egne|sin|hele situation|proces|udvikling|sundhed|livssituation', 259, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-143', '0001-01-01', NULL, 'lidt|noget af hvert', 260, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-144', '0001-01-01', NULL, 'noget|nogle|noget andet|andre|lignende|nyt|mere|med|for|i|omkring|at|ved|til|på|ro|passende|egnet|relevant|konkret|indhold|forløb', 261, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-145', '0001-01-01', NULL, 'finde|finder|findes|find|fundet på', 262, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-146', '0001-01-01', NULL, 'finde|finder|find|findes * løsning|løsninger|ud|noget|vej|hoved|balance|nyt|match', 263, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-147', '0001-01-01', NULL, 'løsning|løsninger|løsningen|løsningerne', 264, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-148', '0001-01-01', NULL, 'eller|og lignende|noget|andet|tilsvarende|deslige', 265, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-149', '0001-01-01', NULL, 'og så videre', 266, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-150', '0001-01-01', NULL, 'osv|mv|diverse|mm', 267, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-151', '0001-01-01', NULL, 'ting|tingene', 268, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-152', '0001-01-01', NULL, 'det hele|praktiske|sociale|faglige|personlige|administrative|formelle|videre', 269, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-153', '0001-01-01', NULL, 'en|et form|slags|type|anden|vis for', 270, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-154', '0001-01-01', NULL, 'en|et vis|vist', 271, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-155', '0001-01-01', NULL, 'en * måde', 272, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-156', '0001-01-01', NULL, 'på * vis|måde', 273, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-157', '0001-01-01', NULL, 'tænke|tænker|tænkes|tænk', 274, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-158', '0001-01-01', NULL, 'ud af boksen', 275, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-159', '0001-01-01', NULL, 'lave|lav|laver|laves|lægge|lægger|lægges|udarbejde|udarbejdes * plan|strategi', 276, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-160', '0001-01-01', NULL, 'plan|planen|strategi for det|den|hvordan|at', 277, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-161', '0001-01-01', NULL, 'god|gode|lang|ordentlig|alvorlig|seriøs|grundig|ærlig|konstruktiv|åben|fortsat snak|dialog|samtale|drøftelse|relation|proces', 278, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-162', '0001-01-01', NULL, 'i dialog', 279, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-163', '0001-01-01', NULL, 'dialogen', 280, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-164', '0001-01-01', NULL, 'få|får|have * styr|ro|hul', 281, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-165', '0001-01-01', NULL, 'få|får|have|får afklaret|afdækket|belyst|undersøgt|skabt|løftet|fundet|talt|snakket|set|kigget|gjort|styrket|vendt|drøftet|motiveret|hjulpet', 282, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-166', '0001-01-01', NULL, 'komme * ud|frem|videre', 283, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-167', '0001-01-01', NULL, 'sætte|sætter|sættes|sæt * gang|værk', 284, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-168', '0001-01-01', NULL, 'bidrage|bidrager|bidrages|medvirke|medvirker', 285, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-169', '0001-01-01', NULL, 'være|er * med til at', 286, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-170', '0001-01-01', NULL, 'tilpasses|tilpasse|tilpasser|justeres|justere|justerer|tilrettelægges', 287, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-171', '0001-01-01', NULL, 'vigtigt|vigtig|afgørende|centralt at', 288, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-172', '0001-01-01', NULL, 'i|med * tankerne|baghovedet|mente|tanke', 289, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-173', '0001-01-01', NULL, 'samme spor|måde|stil', 290, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-174', '0001-01-01', NULL, 'som sådan', 291, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-175', '0001-01-01', NULL, 'begynde|begynder|starte|starter * småt|stille|forsigtigt|langsomt', 292, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-176', '0001-01-01', NULL, 'afvente|afventer|afventes * og', 293, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-177', '0001-01-01', NULL, 'vurderes|overvejes|belyses|afklares', 294, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-178', '0001-01-01', NULL, 'nærmere|bedre|grundigere|yderligere belyst|undersøgt|afdækket|undersøgelse|afklaring', 295, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-179', '0001-01-01', NULL, 'stikke|stikker|stik * finger i jorden', 296, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-180', '0001-01-01', NULL, 'skrue|skruer|skrues op|ned', 297, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-181', '0001-01-01', NULL, 'gør|gøre|gøres hvad * kan', 298, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-182', '0001-01-01', NULL, 'nysgerrig|nysgerrige på', 299, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-183', '0001-01-01', NULL, 'håndtere|håndterer|håndteres', 300, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-184', '0001-01-01', NULL, 'rykke|rykker|rykket|rykkes på|ved|fremad', 301, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-185', '0001-01-01', NULL, 'tage|tager|tages * temperaturen', 302, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-186', '0001-01-01', NULL, 'lægge|lægger|lægges * op til', 303, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-187', '0001-01-01', NULL, 'klæde|klæder|klædes * på til', 304, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-188', '0001-01-01', NULL, 'ruste|ruster|rustes|rustet * til', 305, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-189', '0001-01-01', NULL, 'trække|trækker * retning', 306, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-190', '0001-01-01', NULL, 'sætte|sætter|sættes * ord på', 307, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-191', '0001-01-01', NULL, 'skabe|skaber|skabes ro|rammer|mening|motivation|tryghed|overblik|klarhed', 308, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-192', '0001-01-01', NULL, 'finde|finder * melodien|ståsted|fodfæste|hylde|ben', 309, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-193', '0001-01-01', NULL, 'give|giver|gives * chance', 310, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-194', '0001-01-01', NULL, 'på forkant', 311, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-195', '0001-01-01', NULL, 'is i maven', 312, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-196', '0001-01-01', NULL, 'gribe|griber|gribes * fat|an', 313, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-197', '0001-01-01', NULL, 'bygge|bygger|bygges videre|ovenpå', 314, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-198', '0001-01-01', NULL, 'få|får|fås|fået * hul på', 315, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-199', '0001-01-01', NULL, 'få|får|fås|fået * landet', 316, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-200', '0001-01-01', NULL, 'tænke|tænker|tænkes * kreativt|boksen|baner|alternativt', 317, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-201', '0001-01-01', NULL, 'arbejde|arbejder|arbejdes på at', 318, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-202', '0001-01-01', NULL, 'så godt|vidt * kan', 319, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-203', '0001-01-01', NULL, 'mærke|mærker efter', 320, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-204', '0001-01-01', NULL, 'føle|føler * frem|tænderne', 321, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-205', '0001-01-01', NULL, 'prøve|prøver|prøves * af|kræfter', 322, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-206', '0001-01-01', NULL, 'spille|spiller|spilles * bolden|ind', 323, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-207', '0001-01-01', NULL, 'have|har|holde|holder * tråd|føling|snor', 324, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-208', '0001-01-01', NULL, 'i spil', 325, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-209', '0001-01-01', NULL, 'i proces', 326, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-210', '0001-01-01', NULL, 'i gang med noget', 327, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-211', '0001-01-01', NULL, 'et spadestik dybere', 328, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-212', '0001-01-01', NULL, 'løfte|løfter|løftes * i flok|sammen', 329, 1, NULL, '{"question": "hvad", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvad-213', '0001-01-01', NULL, 'noget', 330, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-214', '0001-01-01', NULL, 'lidt', 331, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-215', '0001-01-01', NULL, 'sådan', 332, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-216', '0001-01-01', NULL, 'følg|følge|følger|følges * op', 333, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-217', '0001-01-01', NULL, 'opfølgning', 334, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-218', '0001-01-01', NULL, 'drøfte|drøfter|drøftes', 335, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-219', '0001-01-01', NULL, 'snakke|snakker|snakkes|snak|snakken', 336, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-220', '0001-01-01', NULL, 'dialog', 337, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-221', '0001-01-01', NULL, 'hjælpe|hjælpes|hjælper', 338, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-222', '0001-01-01', NULL, 'struktur|rutine|rutiner|aflastning|stabilitet', 339, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-223', '0001-01-01', NULL, 'afklaring|afklare|afklares|afklaret|afdække|afdækkes', 340, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-224', '0001-01-01', NULL, 'undersøge|undersøger|undersøges', 341, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-225', '0001-01-01', NULL, 'forlænge|forlænges|forlængelse', 342, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-226', '0001-01-01', NULL, 'forstå|forståelse', 343, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-227', '0001-01-01', NULL, 'formentlig|formodentlig|sandsynligvis|antagelig|forhåbentlig', 344, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-228', '0001-01-01', NULL, 'håbe|håber', 345, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-229', '0001-01-01', NULL, 'udvikling|udvikle|udvikles', 346, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-230', '0001-01-01', NULL, 'som udgangspunkt', 347, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-231', '0001-01-01', NULL, 'støtte', 348, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-232', '0001-01-01', NULL, 'finde|finder|find|findes * plads|praktiksted|sted', 349, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-233', '0001-01-01', NULL, 'som hidtil|nu', 350, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-234', '0001-01-01', NULL, 'samle|samler|samles * op', 351, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-235', '0001-01-01', NULL, 'ønske|ønsker|ønskes', 352, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-236', '0001-01-01', NULL, 'sikre|sikrer|sørge|sørger for|at', 353, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvad-237', '0001-01-01', NULL, 'tale|taler|tales om|med', 354, 1, NULL, '{"question": "hvad", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-001', '0001-01-01', NULL, 'nogen', 355, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-002', '0001-01-01', NULL, 'nogle må|skal|bør|kan', 356, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-003', '0001-01-01', NULL, 'relevante|rette|nødvendige|involverede|pågældende * parter|part|aktører|instanser|fagpersoner|instans|folk|personer|person|samarbejdspartnere', 357, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-004', '0001-01-01', NULL, 'i fællesskab', 358, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-005', '0001-01-01', NULL, 'den|dem|de * ansvaret', 359, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-006', '0001-01-01', NULL, 'man', 360, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-007', '0001-01-01', NULL, 'en|én|et|nogle|hvem eller anden|andre', 361, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-008', '0001-01-01', NULL, 'en|én|nogle|flere af os|dem|jer|parterne|kollegerne|aktørerne|deltagerne', 362, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-009', '0001-01-01', NULL, 'en|én fra teamet|gruppen|kommunen|afdelingen|jobcentret|holdet|os', 363, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-010', '0001-01-01', NULL, 'en|én der kan|vil|skal|har', 364, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-011', '0001-01-01', NULL, 'vi|alle andre', 365, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-012', '0001-01-01', NULL, 'hver især', 366, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-013', '0001-01-01', NULL, 'hver for sig', 367, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-014', '0001-01-01', NULL, 'alle|samtlige|øvrige|de parter|involverede|implicerede|aktører|andre|kolleger|omkring', 368, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-015', '0001-01-01', NULL, 'andre|øvrige aktører|parter|fagpersoner|professionelle|instanser|myndigheder|faggrupper|kolleger|afdelinger|forvaltninger|samarbejdspartnere', 369, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-016', '0001-01-01', NULL, 'fagpersoner|fagpersonerne|fagfolk|parterne|aktører|aktørerne|samarbejdspartnere|samarbejdspartnerne|instanser|netværket|netværk|omgivelserne|professionelle', 370, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-017', '0001-01-01', NULL, 'rette|relevant|rigtige vedkommende|instans|fagperson|person|myndighed|afdeling|sted', 371, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-018', '0001-01-01', NULL, 'indbyrdes|internt|tværfagligt', 372, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-019', '0001-01-01', NULL, 'på tværs', 373, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-020', '0001-01-01', NULL, 'kommunen|forvaltningen|systemet|afdelingen|bopælskommunen|regionen|sundhedsvæsenet|psykiatrien * må|skal|bør|sørger|tager|hjælper|finder|inddrages|kontaktes|involveres', 374, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-021', '0001-01-01', NULL, 'inddrages|involveres|inddrage|inddrager|involvere|involverer|inddraget|involveret', 375, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-022', '0001-01-01', NULL, 'der afdækkes|afklares|afprøves|afsøges|aktiveres|arbejdes|belyses|drøftes|følges', 376, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-023', '0001-01-01', NULL, 'der gøres|handles|hjælpes|holdes|kigges|koordineres|motiveres|overvejes', 377, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-024', '0001-01-01', NULL, 'der ses|sikres|skabes|snakkes|støttes|sørges|tages|tales|undersøges|vurderes|øves', 378, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-025', '0001-01-01', NULL, 'der skal|bør|må|kan|vil|blev|bliver * afdækkes|afholdes|afklares|afprøves|afsøges|afsættes|aftales|aktiveres|anmodes|anskaffes|arbejdes|arrangeres|belyses|bestilles|bevilges|drøftes|etableres|findes|foretages|formidles|fremskaffes|følges|gives', 379, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-026', '0001-01-01', NULL, 'der skal|bør|må|kan|vil|blev|bliver * gøres|handles|hjælpes|holdes|igangsættes|indhentes|indkaldes|indledes|informeres|iværksættes|kigges|koordineres|kontaktes|laves|lægges|motiveres|orienteres|overvejes|planlægges|rekvireres|rettes|ringes|samles', 380, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-027', '0001-01-01', NULL, 'der skal|bør|må|kan|vil|blev|bliver * ses|sikres|skabes|skrives|snakkes|spørges|startes|støttes|søges|sørges|sættes|tages|tales|tilbydes|tilrettelægges|træffes|udarbejdes|undersøges|vurderes|ydes|øves', 381, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-028', '0001-01-01', NULL, 'skal|bør|må|vil|mangler * afdækkes|afholdes|afklares|afprøves|afsøges|afsættes|aftales|aktiveres|anmodes|anskaffes|arbejdes|arrangeres|belyses|bestilles|bevilges|drøftes|etableres|findes|foretages|formidles|fremskaffes|følges|gives', 382, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-029', '0001-01-01', NULL, 'skal|bør|må|vil|mangler * gøres|handles|hjælpes|holdes|igangsættes|indhentes|indkaldes|indledes|informeres|iværksættes|kigges|koordineres|kontaktes|laves|lægges|motiveres|orienteres|overvejes|planlægges|rekvireres|rettes|ringes|samles', 383, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-030', '0001-01-01', NULL, 'skal|bør|må|vil|mangler * ses|sikres|skabes|skrives|snakkes|spørges|startes|støttes|søges|sørges|sættes|tages|tales|tilbydes|tilrettelægges|træffes|udarbejdes|undersøges|vurderes|ydes|øves', 384, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-031', '0001-01-01', NULL, 'det|dette afdækkes|afklares|afprøves|afsøges|aktiveres|arbejdes|belyses|drøftes|findes|følges', 385, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-032', '0001-01-01', NULL, 'det|dette gøres|handles|hjælpes|holdes|kigges|koordineres|motiveres|overvejes', 386, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-033', '0001-01-01', NULL, 'det|dette ses|sikres|skabes|snakkes|støttes|sørges|tages|tales|undersøges|vurderes|øves', 387, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-034', '0001-01-01', NULL, 'følges op', 388, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-035', '0001-01-01', NULL, 'kobles|koble på', 389, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-036', '0001-01-01', NULL, 'blive|bliver * undersøgt|afklaret|kontaktet|indkaldt|fundet|taget|lavet|fulgt|inddraget|orienteret|informeret|hjulpet|støttet|belyst', 390, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-037', '0001-01-01', NULL, 'mangler|afventer|udestår at', 391, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-038', '0001-01-01', NULL, 'der mangler nogen|en|én', 392, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-039', '0001-01-01', NULL, 'deles|delt om', 393, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-040', '0001-01-01', NULL, 'alle parter', 394, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-041', '0001-01-01', NULL, 'en|én|nogle|et par af os|jer|dem|parterne|kollegerne', 395, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-042', '0001-01-01', NULL, 'den ene eller * anden', 396, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-043', '0001-01-01', NULL, 'hvem der * kan|vil|har', 397, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-044', '0001-01-01', NULL, 'den|dem der * kan|har|ved', 398, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-045', '0001-01-01', NULL, 'de|alle involverede|berørte|implicerede', 399, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-046', '0001-01-01', NULL, 'en fra teamet|afdelingen|kommunen|huset|gruppen', 400, 1, NULL, '{"question": "hvem", "strength": "tydelig"}'),
    ('diffuse-ord', 'hvem-047', '0001-01-01', NULL, 'systemet', 401, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-048', '0001-01-01', NULL, 'der afholdes|afsættes|aftales|anmodes|anskaffes|arrangeres|bestilles|bevilges|etableres|foretages|formidles|fremskaffes|gives', 402, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-049', '0001-01-01', NULL, 'der igangsættes|indhentes|indkaldes|indledes|informeres|iværksættes|kontaktes|laves|lægges|orienteres|planlægges|rekvireres|rettes|ringes', 403, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-050', '0001-01-01', NULL, 'der samles|skrives|spørges|startes|søges|sættes|tilbydes|tilrettelægges|træffes|udarbejdes|ydes', 404, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-051', '0001-01-01', NULL, 'det|dette afholdes|afsættes|aftales|anmodes|anskaffes|arrangeres|bestilles|bevilges|etableres|foretages|formidles|fremskaffes|gives', 405, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-052', '0001-01-01', NULL, 'det|dette igangsættes|indhentes|indkaldes|indledes|informeres|iværksættes|kontaktes|laves|lægges|orienteres|planlægges|rekvireres|rettes|ringes|samles', 406, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-053', '0001-01-01', NULL, 'det|dette skrives|spørges|startes|søges|sættes|tilbydes|tilrettelægges|træffes|udarbejdes|ydes', 407, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-054', '0001-01-01', NULL, 'enten', 408, 1, NULL, '{"question": "hvem", "strength": "svag"}'),
    ('diffuse-ord', 'hvem-055', '0001-01-01', NULL, 'teamet|kommunen|jobcentret|afdelingen|huset', 409, 1, NULL, '{"question": "hvem", "strength": "svag"}');

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
