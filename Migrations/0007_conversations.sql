-- Conversations with the citizen, their guides, and the ABC-jobplan (R-62 to R-80).

INSERT INTO code_list (name, label, source, open) VALUES ('samtaletyper', 'Samtaler', 'Samtaleguiden (R-78, R-79)', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('samtaletyper', 'foerste', '0001-01-01', NULL, 'Første samtale', 1, 1, NULL, NULL),
    ('samtaletyper', 'opfoelgning', '0001-01-01', NULL, 'Opfølgende samtale', 2, 1, NULL, NULL);

INSERT INTO code_list (name, label, source, open) VALUES ('samtaleformer', 'Samtalens form', 'BEK 442/2023 § 20', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('samtaleformer', 'personligt', '0001-01-01', NULL, 'Personligt fremmøde', 1, 1, NULL, NULL),
    ('samtaleformer', 'digitalt', '0001-01-01', NULL, 'Digitalt', 2, 1, NULL, NULL),
    ('samtaleformer', 'telefonisk', '0001-01-01', NULL, 'Telefonisk', 3, 1, NULL, NULL);

INSERT INTO code_list (name, label, source, open) VALUES ('underskriftsformer', 'Hvordan der blev skrevet under', 'Egen liste', 0);
INSERT INTO code (list, code, valid_from, valid_to, label, sort, verified, note, attributes) VALUES
    ('underskriftsformer', 'papir', '0001-01-01', NULL, 'På papir', 1, 1, NULL, NULL),
    ('underskriftsformer', 'digitalt', '0001-01-01', NULL, 'Digitalt', 2, 1, NULL, NULL),
    ('underskriftsformer', 'mundtligt', '0001-01-01', NULL, 'Mundtlig tilslutning', 3, 1, NULL, NULL);

-- Conversations ------------------------------------------------------------------------------------------------------

-- A talk with the citizen. Where another system owns the booking, its form, time, length and place come from there. What is agreed stands in
-- agreement, and who was placed on the compass in position.
CREATE TABLE conversation (
    id                  BLOB    PRIMARY KEY CHECK (length(id) = 16),
    case_id             BLOB    NOT NULL REFERENCES case_file (id),
    kind                TEXT    NOT NULL CHECK (kind IN ('foerste', 'opfoelgning')),
    form                TEXT    NOT NULL CHECK (form IN ('personligt', 'digitalt', 'telefonisk')),
    starts_at           INTEGER NOT NULL,
    minutes             INTEGER CHECK (minutes BETWEEN 5 AND 600),
    place               TEXT,
    responsible         BLOB    NOT NULL REFERENCES staff (id),
    state               TEXT    NOT NULL CHECK (state IN ('planlagt', 'afholdt', 'aflyst', 'udeblevet')),
    held_at             INTEGER,
    cancel_reason       TEXT,
    focus               TEXT    CHECK (focus IN ('A', 'B', 'C')),
    applications_agreed INTEGER CHECK (applications_agreed BETWEEN 0 AND 1000),
    applications_sent   INTEGER CHECK (applications_sent BETWEEN 0 AND 1000),
    unsolicited_agreed  INTEGER CHECK (unsolicited_agreed BETWEEN 0 AND 1000),
    unsolicited_sent    INTEGER CHECK (unsolicited_sent BETWEEN 0 AND 1000),
    notes               TEXT,
    next_on             TEXT,
    source_system       TEXT,
    source_id           TEXT,
    created_at          INTEGER NOT NULL,
    created_by          BLOB    REFERENCES staff (id),
    version             INTEGER NOT NULL CHECK (version >= 1),
    UNIQUE (case_id, id),
    CHECK ((state = 'afholdt') = (held_at IS NOT NULL)),
    CHECK ((state IN ('aflyst', 'udeblevet')) = (cancel_reason IS NOT NULL)),
    CHECK ((source_system IS NULL) = (source_id IS NULL))
) STRICT, WITHOUT ROWID;
CREATE INDEX conversation_by_case ON conversation (case_id, starts_at, id);
CREATE INDEX conversation_by_time ON conversation (starts_at, id);
CREATE INDEX conversation_by_responsible ON conversation (responsible, starts_at, id);
CREATE UNIQUE INDEX conversation_booked_once ON conversation (source_system, source_id) WHERE source_system IS NOT NULL;

-- Who takes part beside the one who holds it and the citizen.
CREATE TABLE conversation_staff (
    conversation BLOB NOT NULL REFERENCES conversation (id),
    staff        BLOB NOT NULL REFERENCES staff (id),
    PRIMARY KEY (conversation, staff)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation_actor (
    conversation BLOB NOT NULL,
    actor        BLOB NOT NULL,
    case_id      BLOB NOT NULL,
    PRIMARY KEY (conversation, actor),
    FOREIGN KEY (case_id, conversation) REFERENCES conversation (case_id, id),
    FOREIGN KEY (case_id, actor) REFERENCES actor (case_id, id)
) STRICT, WITHOUT ROWID;

-- What employers said who said no.
CREATE TABLE conversation_refusal (
    conversation BLOB    NOT NULL REFERENCES conversation (id),
    place        INTEGER NOT NULL,
    employer     TEXT,
    reason       TEXT    NOT NULL,
    PRIMARY KEY (conversation, place)
) STRICT, WITHOUT ROWID;

CREATE INDEX position_by_conversation ON position (conversation, id) WHERE conversation IS NOT NULL;

-- Guides -------------------------------------------------------------------------------------------------------------

-- What a conversation goes through, as a help beside it. A team without a guide of its own uses the standard, which has no team. Every
-- version is kept. Ticks are kept where a team says so, and are never reported.
CREATE TABLE conversation_guide (
    id         BLOB    PRIMARY KEY CHECK (length(id) = 16),
    team       BLOB    REFERENCES team (id),
    kind       TEXT    NOT NULL CHECK (kind IN ('foerste', 'opfoelgning')),
    ticks_kept INTEGER NOT NULL DEFAULT 0 CHECK (ticks_kept IN (0, 1)),
    retired_at INTEGER,
    version    INTEGER NOT NULL CHECK (version >= 1),
    CHECK (team IS NOT NULL OR ticks_kept = 0)
) STRICT, WITHOUT ROWID;
CREATE UNIQUE INDEX conversation_guide_of_team ON conversation_guide (team, kind) WHERE team IS NOT NULL AND retired_at IS NULL;
CREATE UNIQUE INDEX conversation_guide_standard ON conversation_guide (kind) WHERE team IS NULL;

CREATE TABLE conversation_guide_version (
    guide   BLOB    NOT NULL REFERENCES conversation_guide (id),
    version INTEGER NOT NULL CHECK (version >= 1),
    made_at INTEGER NOT NULL,
    made_by BLOB    REFERENCES staff (id),
    PRIMARY KEY (guide, version)
) STRICT, WITHOUT ROWID;

-- A step keeps its id from version to version.
CREATE TABLE conversation_guide_step (
    guide   BLOB    NOT NULL,
    version INTEGER NOT NULL,
    place   INTEGER NOT NULL,
    id      BLOB    NOT NULL CHECK (length(id) = 16),
    phase   TEXT    NOT NULL CHECK (phase IN ('indledning', 'udfordring', 'afrunding')),
    form    TEXT    NOT NULL CHECK (form IN ('punkt', 'spoergsmaal', 'husk')),
    text    TEXT    NOT NULL,
    detail  TEXT,
    PRIMARY KEY (guide, version, place),
    FOREIGN KEY (guide, version) REFERENCES conversation_guide_version (guide, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE conversation_tick (
    conversation BLOB NOT NULL REFERENCES conversation (id),
    step         BLOB NOT NULL CHECK (length(step) = 16),
    PRIMARY KEY (conversation, step)
) STRICT, WITHOUT ROWID;

-- The standard: R-78 for the first conversation, R-79 for those that follow, in our own words. Any step can be skipped (R-80).
INSERT INTO conversation_guide (id, team, kind, ticks_kept, version) VALUES
    (X'01900000000070008000000000000001', NULL, 'foerste', 0, 1),
    (X'01900000000070008000000000000002', NULL, 'opfoelgning', 0, 1);
INSERT INTO conversation_guide_version (guide, version, made_at, made_by) VALUES
    (X'01900000000070008000000000000001', 1, 1767225600000, NULL),
    (X'01900000000070008000000000000002', 1, 1767225600000, NULL);
INSERT INTO conversation_guide_step (guide, version, place, id, phase, form, text, detail) VALUES
    (X'01900000000070008000000000000001', 1, 1, X'01900000000070018000000000000001', 'indledning', 'punkt', 'Fortæl, hvad samtalen skal føre til.', 'Råd om job, en plan for forløbet og aftaler, der rækker til næste gang.'),
    (X'01900000000070008000000000000001', 1, 2, X'01900000000070018000000000000002', 'indledning', 'punkt', 'Aftal, hvad I vil nå i dag, og hvor længe I har.', 'ABC-jobplanen, ønsker til job, hvad borgeren kan, og hvad I aftaler.'),
    (X'01900000000070008000000000000001', 1, 3, X'01900000000070018000000000000003', 'indledning', 'punkt', 'Sig, hvad jobcentret bidrager med.', 'Råd om at søge job og om, hvor der er brug for folk, og hvad der kræves af den, der søger.'),
    (X'01900000000070008000000000000001', 1, 4, X'01900000000070018000000000000004', 'indledning', 'punkt', 'Sig, hvad borgeren selv står for.', 'At kunne tage et job og at søge det.'),
    (X'01900000000070008000000000000001', 1, 5, X'01900000000070018000000000000005', 'indledning', 'punkt', 'Tal om, hvad I gør sammen.', 'I finder frem til kompetencer og muligheder og lægger en plan for tiden, der kommer.'),
    (X'01900000000070008000000000000001', 1, 6, X'01900000000070018000000000000006', 'indledning', 'spoergsmaal', 'Hvad håber du at få ud af forløbet, og hvad regner du med fra os?', NULL),
    (X'01900000000070008000000000000001', 1, 7, X'01900000000070018000000000000007', 'indledning', 'spoergsmaal', 'Er der noget ved din rolle eller vores, du vil have uddybet?', NULL),
    (X'01900000000070008000000000000001', 1, 8, X'01900000000070018000000000000008', 'udfordring', 'punkt', 'Vis ABC-jobplanen: hvad borgeren ønsker, hvad borgeren kan, og hvor der er brug for folk.', 'A, B og C søges på samme tid. Vægten mellem dem kan flytte sig undervejs.'),
    (X'01900000000070008000000000000001', 1, 9, X'01900000000070018000000000000009', 'udfordring', 'punkt', 'Tal om, hvad der kunne stå under A, B og C.', NULL),
    (X'01900000000070008000000000000001', 1, 10, X'01900000000070018000000000000010', 'udfordring', 'spoergsmaal', 'Hvilket job vil du helst have?', NULL),
    (X'01900000000070008000000000000001', 1, 11, X'01900000000070018000000000000011', 'udfordring', 'spoergsmaal', 'Hvad er det ved det job, der trækker?', NULL),
    (X'01900000000070008000000000000001', 1, 12, X'01900000000070018000000000000012', 'udfordring', 'spoergsmaal', 'Hvad ville jobbet give dig?', NULL),
    (X'01900000000070008000000000000001', 1, 13, X'01900000000070018000000000000013', 'udfordring', 'spoergsmaal', 'Hvad står i vejen?', 'Er det noget udefra, eller noget hos dig selv?'),
    (X'01900000000070008000000000000001', 1, 14, X'01900000000070018000000000000014', 'udfordring', 'spoergsmaal', 'Hvad skal der ske, for at det kan lykkes?', 'Kan I lægge en plan for det?'),
    (X'01900000000070008000000000000001', 1, 15, X'01900000000070018000000000000015', 'udfordring', 'spoergsmaal', 'Hvilke opgaver i jobbet ville du glæde dig til?', 'Findes de også i andre job? Det kan borgeren undersøge til næste gang.'),
    (X'01900000000070008000000000000001', 1, 16, X'01900000000070018000000000000016', 'udfordring', 'punkt', 'Få borgerens kompetencer frem.', 'Et langt CV med opgaver fra tidligere job og fra fritiden. Aftal, hvordan det bliver til, og brug det til at finde job under A, B og C.'),
    (X'01900000000070008000000000000001', 1, 17, X'01900000000070018000000000000017', 'udfordring', 'punkt', 'En uddannelse kan også stå under A.', 'Når den sigter mod et bestemt job.'),
    (X'01900000000070008000000000000001', 1, 18, X'01900000000070018000000000000018', 'udfordring', 'punkt', 'Tal om, hvad der sker, hvis A ikke fører til job.', 'Så bygger søgningen mere på, hvad borgeren kan, end på, hvad borgeren helst vil.'),
    (X'01900000000070008000000000000001', 1, 19, X'01900000000070018000000000000019', 'afrunding', 'punkt', 'Aftal, hvilke job borgeren søger til næste gang, og eventuelt hvor mange.', NULL),
    (X'01900000000070008000000000000001', 1, 20, X'01900000000070018000000000000020', 'afrunding', 'punkt', 'Aftal, hvornår I ser nærmere på B.', 'Skriv dagen i planen.'),
    (X'01900000000070008000000000000001', 1, 21, X'01900000000070018000000000000021', 'afrunding', 'punkt', 'Aftal, at borgeren skriver videre på ABC-jobplanen, og hvornår den er klar.', NULL),
    (X'01900000000070008000000000000001', 1, 22, X'01900000000070018000000000000022', 'afrunding', 'punkt', 'Skriv, hvad du selv skal gøre.', NULL),
    (X'01900000000070008000000000000001', 1, 23, X'01900000000070018000000000000023', 'afrunding', 'spoergsmaal', 'Er der noget af det, vi har talt om, der virker svært, eller som du gerne vil have hjælp til at komme i gang med?', NULL),
    (X'01900000000070008000000000000001', 1, 24, X'01900000000070018000000000000024', 'afrunding', 'husk', 'Gem planen på sagen, og giv borgeren et eksemplar med hjem.', NULL),
    (X'01900000000070008000000000000001', 1, 25, X'01900000000070018000000000000025', 'afrunding', 'husk', 'Skriv aftalerne, mens I sidder sammen, og giv borgeren dem på papir.', NULL),
    (X'01900000000070008000000000000002', 1, 1, X'01900000000070018000000000000026', 'indledning', 'punkt', 'Hør, hvordan det er gået siden sidst.', 'Se aftalerne igennem sammen.'),
    (X'01900000000070008000000000000002', 1, 2, X'01900000000070018000000000000027', 'indledning', 'punkt', 'Tal om ansøgninger, der er sendt, og svar, der er kommet.', NULL),
    (X'01900000000070008000000000000002', 1, 3, X'01900000000070018000000000000028', 'indledning', 'punkt', 'Se, om planen skal rettes til.', NULL),
    (X'01900000000070008000000000000002', 1, 4, X'01900000000070018000000000000029', 'udfordring', 'punkt', 'Læs et par ansøgninger sammen.', 'Hvad virker, og hvad kunne prøves på en anden måde?'),
    (X'01900000000070008000000000000002', 1, 5, X'01900000000070018000000000000030', 'udfordring', 'spoergsmaal', 'Hvad sagde arbejdsgiverne, når det blev et nej?', 'Peger det på opkvalificering, en praktik eller noget tredje?'),
    (X'01900000000070008000000000000002', 1, 6, X'01900000000070018000000000000031', 'udfordring', 'punkt', 'Ret A, B og C til.', NULL),
    (X'01900000000070008000000000000002', 1, 7, X'01900000000070018000000000000032', 'udfordring', 'punkt', 'Lav en liste over arbejdsgivere i brancher, hvor der er brug for folk.', 'Aftal, hvor mange borgeren skriver til uopfordret.'),
    (X'01900000000070008000000000000002', 1, 8, X'01900000000070018000000000000033', 'udfordring', 'punkt', 'Eller tag nogle ledige job med.', 'Fra jobnet.dk eller fra virksomhedskonsulenterne.'),
    (X'01900000000070008000000000000002', 1, 9, X'01900000000070018000000000000034', 'afrunding', 'punkt', 'Aftal, hvem der gør hvad til næste gang.', NULL),
    (X'01900000000070008000000000000002', 1, 10, X'01900000000070018000000000000035', 'afrunding', 'punkt', 'Aftal, hvor mange uopfordrede ansøgninger det bliver.', NULL),
    (X'01900000000070008000000000000002', 1, 11, X'01900000000070018000000000000036', 'afrunding', 'punkt', 'Aftal, om der mest søges under A, B eller C.', NULL);

-- The ABC-jobplan ----------------------------------------------------------------------------------------------------

-- A version of a case's plan. It never changes: the next is a row of its own (R-69, R-74). line_count seals its lines.
CREATE TABLE job_plan (
    case_id          BLOB    NOT NULL REFERENCES case_file (id),
    number           INTEGER NOT NULL CHECK (number >= 1),
    id               BLOB    NOT NULL UNIQUE CHECK (length(id) = 16),
    focus            TEXT    NOT NULL CHECK (focus IN ('A', 'B', 'C')),
    focus_shift_on   TEXT,
    step_back_reason TEXT,
    intensity_a      INTEGER CHECK (intensity_a BETWEEN 0 AND 200),
    intensity_b      INTEGER CHECK (intensity_b BETWEEN 0 AND 200),
    intensity_c      INTEGER CHECK (intensity_c BETWEEN 0 AND 200),
    return_by        TEXT,
    note             TEXT,
    conversation     BLOB,
    line_count       INTEGER NOT NULL CHECK (line_count >= 0),
    created_at       INTEGER NOT NULL,
    created_by       BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, number),
    FOREIGN KEY (case_id, conversation) REFERENCES conversation (case_id, id)
) STRICT, WITHOUT ROWID;
CREATE INDEX job_plan_by_time ON job_plan (created_at, id);
CREATE INDEX job_plan_by_conversation ON job_plan (conversation, number) WHERE conversation IS NOT NULL;

CREATE TABLE job_plan_line (
    case_id           BLOB    NOT NULL,
    number            INTEGER NOT NULL,
    place             INTEGER NOT NULL,
    id                BLOB    NOT NULL CHECK (length(id) = 16),
    letter            TEXT    NOT NULL CHECK (letter IN ('A', 'B', 'C')),
    kind              TEXT    NOT NULL CHECK (kind IN ('funktion', 'virksomhed', 'opgave')),
    text              TEXT    NOT NULL,
    responsible_staff BLOB    REFERENCES staff (id),
    responsible_actor BLOB,
    due               TEXT,
    PRIMARY KEY (case_id, number, place),
    UNIQUE (case_id, number, id),
    FOREIGN KEY (case_id, number) REFERENCES job_plan (case_id, number),
    FOREIGN KEY (case_id, responsible_actor) REFERENCES actor (case_id, id),
    CHECK (CASE WHEN kind = 'opgave' THEN (responsible_staff IS NULL) <> (responsible_actor IS NULL)
           ELSE responsible_staff IS NULL AND responsible_actor IS NULL AND due IS NULL END)
) STRICT, WITHOUT ROWID;

-- Who signed a version, each once.
CREATE TABLE job_plan_signature (
    case_id     BLOB    NOT NULL,
    number      INTEGER NOT NULL,
    party       TEXT    NOT NULL CHECK (party IN ('borger', 'sagsbehandler')),
    name        TEXT    NOT NULL,
    day         TEXT    NOT NULL,
    how         TEXT    NOT NULL CHECK (how IN ('papir', 'digitalt', 'mundtligt')),
    recorded_at INTEGER NOT NULL,
    recorded_by BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, number, party),
    FOREIGN KEY (case_id, number) REFERENCES job_plan (case_id, number)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER job_plan_never_changes BEFORE UPDATE ON job_plan
BEGIN SELECT RAISE(ABORT, 'a version of a plan never changes'); END;
CREATE TRIGGER job_plan_is_kept BEFORE DELETE ON job_plan
BEGIN SELECT RAISE(ABORT, 'a version of a plan is kept'); END;
CREATE TRIGGER job_plan_line_never_changes BEFORE UPDATE ON job_plan_line
BEGIN SELECT RAISE(ABORT, 'a line of a version never changes'); END;
CREATE TRIGGER job_plan_line_is_kept BEFORE DELETE ON job_plan_line
BEGIN SELECT RAISE(ABORT, 'a line of a version is kept'); END;
CREATE TRIGGER job_plan_signature_never_changes BEFORE UPDATE ON job_plan_signature
BEGIN SELECT RAISE(ABORT, 'a signature never changes'); END;
CREATE TRIGGER job_plan_signature_is_kept BEFORE DELETE ON job_plan_signature
BEGIN SELECT RAISE(ABORT, 'a signature is kept'); END;
CREATE TRIGGER job_plan_line_is_sealed BEFORE INSERT ON job_plan_line
WHEN (SELECT count(*) FROM job_plan_line l WHERE l.case_id = NEW.case_id AND l.number = NEW.number)
    >= (SELECT p.line_count FROM job_plan p WHERE p.case_id = NEW.case_id AND p.number = NEW.number)
BEGIN SELECT RAISE(ABORT, 'a version of a plan never changes'); END;
