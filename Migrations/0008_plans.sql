-- Indsatsplan, screening and archetypes, strategies, and deadlines (R-38 to R-61, R-81 to R-88, 2.2).

-- Indsatsplan --------------------------------------------------------------------------------------------------------

-- A case has one, in versions. moved_at is when something last happened to it: a version, or a row about one of its activities.
CREATE TABLE action_plan (
    id       BLOB    PRIMARY KEY CHECK (length(id) = 16),
    case_id  BLOB    NOT NULL UNIQUE REFERENCES case_file (id),
    newest   INTEGER NOT NULL CHECK (newest >= 1),
    moved_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;
CREATE INDEX action_plan_by_movement ON action_plan (moved_at, id);

-- A version never changes. Sub-goals and activities keep their ids in the versions they are copied to.
CREATE TABLE action_plan_version (
    plan               BLOB    NOT NULL REFERENCES action_plan (id),
    version            INTEGER NOT NULL CHECK (version >= 1),
    direction          TEXT    NOT NULL CHECK (direction IN ('forlaens', 'baglaens')),
    consultant         BLOB    REFERENCES staff (id),
    consultant_phone   TEXT,
    company_consultant BLOB    REFERENCES staff (id),
    made_at            INTEGER NOT NULL,
    made_by            BLOB    REFERENCES staff (id),
    PRIMARY KEY (plan, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_plan_main_goal (
    plan    BLOB    NOT NULL,
    version INTEGER NOT NULL,
    place   INTEGER NOT NULL CHECK (place >= 0),
    text    TEXT    NOT NULL,
    PRIMARY KEY (plan, version, place),
    FOREIGN KEY (plan, version) REFERENCES action_plan_version (plan, version)
) STRICT, WITHOUT ROWID;

CREATE TABLE action_plan_sub_goal (
    plan    BLOB    NOT NULL,
    version INTEGER NOT NULL,
    id      BLOB    NOT NULL CHECK (length(id) = 16),
    place   INTEGER NOT NULL CHECK (place >= 0),
    text    TEXT    NOT NULL,
    PRIMARY KEY (plan, version, id),
    FOREIGN KEY (plan, version) REFERENCES action_plan_version (plan, version)
) STRICT, WITHOUT ROWID;

-- Each leads to exactly one sub-goal of its version (R-83).
CREATE TABLE action_plan_activity (
    plan                 BLOB    NOT NULL,
    version              INTEGER NOT NULL,
    id                   BLOB    NOT NULL CHECK (length(id) = 16),
    place                INTEGER NOT NULL CHECK (place >= 0),
    sub_goal             BLOB    NOT NULL,
    text                 TEXT    NOT NULL,
    kind                 TEXT    NOT NULL,
    provider             TEXT,
    from_day             TEXT,
    to_day               TEXT,
    purpose              TEXT,
    accepted_by_citizen  TEXT,
    accepted_by_employer TEXT,
    PRIMARY KEY (plan, version, id),
    FOREIGN KEY (plan, version, sub_goal) REFERENCES action_plan_sub_goal (plan, version, id),
    CHECK (to_day IS NULL OR from_day IS NULL OR to_day >= from_day),
    CHECK (purpose IS NOT NULL OR (accepted_by_citizen IS NULL AND accepted_by_employer IS NULL)),
    CHECK (kind NOT IN ('virksomhedspraktik', 'loentilskud') OR purpose IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER action_plan_version_never_changes BEFORE UPDATE ON action_plan_version
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
CREATE TRIGGER action_plan_version_is_kept BEFORE DELETE ON action_plan_version
BEGIN SELECT RAISE(ABORT, 'a version is kept'); END;
CREATE TRIGGER action_plan_main_goal_never_changes BEFORE UPDATE ON action_plan_main_goal
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
CREATE TRIGGER action_plan_sub_goal_never_changes BEFORE UPDATE ON action_plan_sub_goal
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;
CREATE TRIGGER action_plan_activity_never_changes BEFORE UPDATE ON action_plan_activity
BEGIN SELECT RAISE(ABORT, 'a version never changes'); END;

-- What came of an activity, on a day, beside the version that lay on the table (R-82, R-84). Append only.
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
    recorded_at          INTEGER NOT NULL,
    recorded_by          BLOB    REFERENCES staff (id),
    PRIMARY KEY (plan, id),
    FOREIGN KEY (plan, version, activity) REFERENCES action_plan_activity (plan, version, id),
    CHECK (coalesce(state, evaluation, accepted_by_citizen, accepted_by_employer) IS NOT NULL)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER activity_outcome_is_append_only_update BEFORE UPDATE ON activity_outcome
BEGIN SELECT RAISE(ABORT, 'activity_outcome is append only'); END;
CREATE TRIGGER activity_outcome_is_append_only_delete BEFORE DELETE ON activity_outcome
BEGIN SELECT RAISE(ABORT, 'activity_outcome is append only'); END;

-- Archetypes and screening -------------------------------------------------------------------------------------------

-- A made-up person of a team's. Nothing here can point to a citizen (R-56).
CREATE TABLE archetype (
    id         BLOB    PRIMARY KEY CHECK (length(id) = 16),
    team       BLOB    NOT NULL REFERENCES team (id),
    name       TEXT    NOT NULL CHECK (length(name) BETWEEN 1 AND 200),
    retired_at INTEGER,
    version    INTEGER NOT NULL CHECK (version >= 1)
) STRICT, WITHOUT ROWID;
CREATE INDEX archetype_by_team ON archetype (team, id);

CREATE TABLE archetype_field (
    archetype BLOB NOT NULL REFERENCES archetype (id),
    field     TEXT NOT NULL,
    text      TEXT NOT NULL,
    PRIMARY KEY (archetype, field)
) STRICT, WITHOUT ROWID;

-- What was seen and what the caseworker judged (R-60). Append only; no score and no sum is kept anywhere.
CREATE TABLE screening (
    case_id BLOB    NOT NULL REFERENCES case_file (id),
    id      BLOB    NOT NULL CHECK (length(id) = 16),
    risk    TEXT    NOT NULL CHECK (risk IN ('ja', 'nej', 'uafklaret')),
    reason  TEXT    NOT NULL CHECK (length(reason) >= 1),
    made_at INTEGER NOT NULL,
    made_by BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening_observation (
    case_id     BLOB NOT NULL,
    screening   BLOB NOT NULL,
    observation TEXT NOT NULL,
    PRIMARY KEY (case_id, screening, observation),
    FOREIGN KEY (case_id, screening) REFERENCES screening (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TABLE screening_archetype (
    case_id   BLOB    NOT NULL,
    screening BLOB    NOT NULL,
    place     INTEGER NOT NULL,
    archetype BLOB    NOT NULL REFERENCES archetype (id),
    PRIMARY KEY (case_id, screening, place),
    FOREIGN KEY (case_id, screening) REFERENCES screening (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER screening_is_append_only_update BEFORE UPDATE ON screening
BEGIN SELECT RAISE(ABORT, 'screening is append only'); END;
CREATE TRIGGER screening_is_append_only_delete BEFORE DELETE ON screening
BEGIN SELECT RAISE(ABORT, 'screening is append only'); END;

-- Whether age and ethnicity may be noted: dated rows, the newest in force, each with its reason. Both are off as delivered.
CREATE TABLE screening_setting (
    version   INTEGER PRIMARY KEY CHECK (version >= 1),
    age       INTEGER NOT NULL CHECK (age IN (0, 1)),
    ethnicity INTEGER NOT NULL CHECK (ethnicity IN (0, 1)),
    reason    TEXT    NOT NULL,
    set_at    INTEGER,
    set_by    BLOB    REFERENCES staff (id)
) STRICT;
INSERT INTO screening_setting (version, age, ethnicity, reason) VALUES (1, 0, 0, 'Slået fra, som systemet leveres.');

-- How many are still unemployed after so many weeks (R-45). The sources print no figures, so the first version has none.
CREATE TABLE survival_curve (
    version    INTEGER PRIMARY KEY CHECK (version >= 1),
    population TEXT,
    complete   INTEGER NOT NULL CHECK (complete IN (0, 1)),
    source     TEXT,
    set_at     INTEGER,
    set_by     BLOB    REFERENCES staff (id)
) STRICT;
CREATE TABLE survival_point (
    curve   INTEGER NOT NULL REFERENCES survival_curve (version),
    week    INTEGER NOT NULL CHECK (week BETWEEN 0 AND 520),
    percent INTEGER NOT NULL CHECK (percent BETWEEN 0 AND 100),
    PRIMARY KEY (curve, week)
) STRICT, WITHOUT ROWID;
INSERT INTO survival_curve (version, complete) VALUES (1, 0);

INSERT INTO code_list (name, label, source, open) VALUES
    ('screeningsobservationer', 'Tidlige kendetegn', 'Mploy: Viden og inspiration om langtidsledighed, december 2012, med vores ord', 0);
INSERT INTO code (list, code, label, sort, verified, note, attributes) VALUES
    ('screeningsobservationer', 'udsat-omraade', 'Kommer fra et område, hvor der lige nu er få job', 1, 1, NULL, NULL),
    ('screeningsobservationer', 'ustabil-tilknytning', 'Har gennem flere år skiftet mellem job og ledighed', 2, 1, NULL, NULL),
    ('screeningsobservationer', 'over-40', 'Er over 40 år; 40 tæller ikke med', 3, 1, 'Kan kun noteres, når jobcenteret har slået det til.', '{"sensitive": "alder"}'),
    ('screeningsobservationer', 'anden-etnisk-baggrund', 'Har en anden etnisk baggrund end dansk', 4, 1, 'Kan kun noteres, når jobcenteret har slået det til. Oplysninger om etnisk oprindelse er følsomme.', '{"sensitive": "etnicitet"}'),
    ('screeningsobservationer', 'kort-erfaring', 'Har kun kort eller ingen erfaring fra job', 5, 1, NULL, NULL),
    ('screeningsobservationer', 'rejser-ikke', 'Kan eller vil kun i mindre grad rejse længere efter et job', 6, 1, NULL, NULL),
    ('screeningsobservationer', 'skifter-ikke', 'Kan eller vil kun i mindre grad skifte branche eller opgaver', 7, 1, NULL, NULL),
    ('screeningsobservationer', 'egne-kompetencer', 'Har svært ved at se egne kompetencer brugt andre steder', 8, 1, NULL, NULL),
    ('screeningsobservationer', 'lille-netvaerk', 'Har få kontakter til virksomheder og arbejdspladser', 9, 1, NULL, NULL),
    ('screeningsobservationer', 'snaever-soegning', 'Søger få job eller kun inden for et smalt felt', 10, 1, NULL, NULL),
    ('screeningsobservationer', 'personlige-forhold', 'Har forhold i livet, der gør det svært at få job', 11, 1, 'Skriv ikke helbredsoplysninger i begrundelsen, som vurderingen kan undvære.', NULL),
    ('screeningsobservationer', 'adfaerd', 'Møder andre på en måde, der gør det svært at få job', 12, 1, 'Skriv, hvad du har set, ikke hvordan nogen er.', NULL);

-- Strategies ---------------------------------------------------------------------------------------------------------

-- The strategy of a target group from a day on, always with a reason (R-42). Append only; the latest that has begun is in force.
CREATE TABLE strategy (
    id           BLOB    PRIMARY KEY CHECK (length(id) = 16),
    target_group TEXT    NOT NULL,
    type         TEXT    NOT NULL CHECK (type IN ('doedvaegt', 'catch-all', 'selektion')),
    reason       TEXT    NOT NULL CHECK (length(reason) >= 1),
    from_day     TEXT    NOT NULL,
    made_at      INTEGER NOT NULL,
    made_by      BLOB    REFERENCES staff (id)
) STRICT, WITHOUT ROWID;
CREATE INDEX strategy_by_target_group ON strategy (target_group, from_day, id);

CREATE TRIGGER strategy_is_append_only_update BEFORE UPDATE ON strategy
BEGIN SELECT RAISE(ABORT, 'strategy is append only'); END;
CREATE TRIGGER strategy_is_append_only_delete BEFORE DELETE ON strategy
BEGIN SELECT RAISE(ABORT, 'strategy is append only'); END;

-- Deadlines ----------------------------------------------------------------------------------------------------------

-- What the rules ask of talks with a target group, from a day to a day (2.2). With a share a rule is about the group and makes no single case
-- late. No row for a group means that no rule has been entered, never that nothing is demanded.
CREATE TABLE deadline_rule (
    id              BLOB    PRIMARY KEY CHECK (length(id) = 16),
    target_group    TEXT    NOT NULL,
    benefit         TEXT,
    party           TEXT    NOT NULL CHECK (party IN ('kommune', 'a-kasse')),
    valid_from      TEXT    NOT NULL,
    valid_to        TEXT,
    first_days      INTEGER CHECK (first_days BETWEEN 0 AND 400),
    first_count     TEXT    CHECK (first_count IN ('kalenderdage', 'arbejdsdage')),
    first_inclusive INTEGER CHECK (first_inclusive IN (0, 1)),
    after_months    INTEGER CHECK (after_months >= 0),
    within_months   INTEGER CHECK (within_months BETWEEN 1 AND 120),
    minimum         INTEGER CHECK (minimum BETWEEN 1 AND 100),
    share_percent   INTEGER CHECK (share_percent BETWEEN 1 AND 100),
    source          TEXT    NOT NULL,
    verified        INTEGER NOT NULL CHECK (verified IN (0, 1)),
    note            TEXT,
    version         INTEGER NOT NULL CHECK (version >= 1),
    CHECK (valid_to IS NULL OR valid_to >= valid_from),
    CHECK (first_days IS NOT NULL OR minimum IS NOT NULL),
    CHECK ((first_days IS NULL) = (first_count IS NULL) AND (first_days IS NULL) = (first_inclusive IS NULL)),
    CHECK ((minimum IS NULL) = (within_months IS NULL) AND (minimum IS NULL) = (after_months IS NULL)),
    CHECK (within_months IS NULL OR within_months > after_months)
) STRICT, WITHOUT ROWID;
CREATE INDEX deadline_rule_by_target_group ON deadline_rule (target_group, valid_from, id);

-- As section 2.2 has them. Target group 6 has none.
INSERT INTO deadline_rule (id, target_group, benefit, party, valid_from, valid_to, first_days, first_count, first_inclusive, after_months,
    within_months, minimum, share_percent, source, verified, note, version) VALUES
    (X'018CC251F40070008000000000000001', '1', NULL, 'kommune', '2020-01-01', '2023-12-31', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000002', '2', NULL, 'kommune', '2020-01-01', '2023-12-31', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000003', '3', NULL, 'kommune', '2020-01-01', '2023-12-31', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000004', '4', NULL, 'kommune', '2020-01-01', '2023-12-31', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000005', '5', NULL, 'kommune', '2020-01-01', '2023-12-31', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000006', '7', NULL, 'kommune', '2020-01-01', '2023-12-31', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000007', '8', NULL, 'kommune', '2020-01-01', '2023-12-31', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000008', '9', 'ledighedsydelse', 'kommune', '2020-01-01', '2023-12-31', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000009', '10', NULL, 'kommune', '2020-01-01', '2023-12-31', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, NULL, 1),
    (X'018CC251F4007000800000000000000A', '1', NULL, 'a-kasse', '2020-01-01', '2023-12-31', NULL, NULL, NULL, 0, 3, 1, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, 'Den første af a-kassens to samtaler.', 1),
    (X'018CC251F4007000800000000000000B', '1', NULL, 'a-kasse', '2020-01-01', '2023-12-31', NULL, NULL, NULL, 3, 6, 1, NULL, 'LAB § 31, LBK 701/2022 (elov.dk)', 1, 'Den anden af a-kassens to samtaler.', 1),
    (X'018CC251F4007000800000000000000C', '1', NULL, 'a-kasse', '2024-01-01', '2026-06-30', 14, 'kalenderdage', 1, 0, 3, 3, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, 'Gælder ikke de unge, der er nævnt i § 27, stk. 3.', 1),
    (X'018CC251F4007000800000000000000D', '1', NULL, 'kommune', '2024-01-01', '2026-06-30', NULL, NULL, NULL, 3, 6, 3, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, 'For de unge, der er nævnt i § 27, stk. 3: mindst 6 samtaler i kommunen i de første 6 måneder. De kan ikke kendes på målgruppen.', 1),
    (X'018CC251F4007000800000000000000E', '1', NULL, 'a-kasse', '2024-01-01', '2026-06-30', NULL, NULL, NULL, 6, 16, 1, NULL, 'LAB § 32, LBK 280/2024 (elov.dk)', 1, 'Samtale og intensiveret indsats senest efter 16 måneder.', 1),
    (X'018CC251F4007000800000000000000F', '2', NULL, 'kommune', '2024-01-01', '2026-06-30', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000010', '3', NULL, 'kommune', '2024-01-01', '2026-06-30', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000011', '4', NULL, 'kommune', '2024-01-01', '2026-06-30', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000012', '5', NULL, 'kommune', '2024-01-01', '2026-06-30', 7, 'kalenderdage', 1, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000013', '7', NULL, 'kommune', '2024-01-01', '2026-06-30', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000014', '8', NULL, 'kommune', '2024-01-01', '2026-06-30', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000015', '9', 'ledighedsydelse', 'kommune', '2024-01-01', '2026-06-30', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000016', '10', NULL, 'kommune', '2024-01-01', '2026-06-30', NULL, NULL, NULL, 0, 6, 4, NULL, 'LAB § 31, LBK 280/2024 (elov.dk)', 1, NULL, 1),
    (X'018CC251F40070008000000000000017', '1', NULL, 'a-kasse', '2026-07-01', NULL, NULL, NULL, NULL, 0, 3, 2, 75, 'STAR, spørgsmål og svar juni-juli 2025 og webinar 21. januar 2026', 0, 'Beskrevet af styrelsen. Den endelige lovtekst er ikke læst.', 1),
    (X'018CC251F40070008000000000000018', '1', NULL, 'kommune', '2026-07-01', NULL, NULL, NULL, NULL, 0, 6, 2, 75, 'STAR, spørgsmål og svar juni-juli 2025 og webinar 21. januar 2026', 0, 'Beskrevet af styrelsen. Den endelige lovtekst er ikke læst.', 1),
    (X'018CC251F40070008000000000000019', '1', NULL, 'a-kasse', '2026-07-01', NULL, NULL, NULL, NULL, 6, 16, 1, NULL, 'STAR, spørgsmål og svar juni-juli 2025 og webinar 21. januar 2026', 0, 'Beskrevet af styrelsen. Den endelige lovtekst er ikke læst.', 1),
    (X'018CC251F4007000800000000000001A', '2', NULL, 'kommune', '2026-07-01', NULL, NULL, NULL, NULL, 0, 6, 4, 75, 'STAR, spørgsmål og svar juni-juli 2025 og webinar 21. januar 2026', 0, 'Beskrevet af styrelsen. Den endelige lovtekst er ikke læst. Alle jobparate skal have en første samtale; hvor hurtigt, er ikke læst.', 1),
    (X'018CC251F4007000800000000000001B', '9', 'ledighedsydelse', 'kommune', '2026-07-01', NULL, NULL, NULL, NULL, 0, 6, 4, 75, 'STAR, spørgsmål og svar juni-juli 2025 og webinar 21. januar 2026', 0, 'Beskrevet af styrelsen. Den endelige lovtekst er ikke læst.', 1);

-- From which day the months are counted, as a caseworker entered it: unemployment that is summed in hours cannot be reckoned here. Append
-- only; the newest counts.
CREATE TABLE deadline_start (
    case_id    BLOB    NOT NULL REFERENCES case_file (id),
    id         BLOB    NOT NULL CHECK (length(id) = 16),
    starts_on  TEXT    NOT NULL,
    weeks      INTEGER CHECK (weeks BETWEEN 0 AND 520),
    note       TEXT,
    entered_on TEXT    NOT NULL,
    made_at    INTEGER NOT NULL,
    made_by    BLOB    REFERENCES staff (id),
    PRIMARY KEY (case_id, id)
) STRICT, WITHOUT ROWID;

CREATE TRIGGER deadline_start_is_append_only_update BEFORE UPDATE ON deadline_start
BEGIN SELECT RAISE(ABORT, 'deadline_start is append only'); END;
CREATE TRIGGER deadline_start_is_append_only_delete BEFORE DELETE ON deadline_start
BEGIN SELECT RAISE(ABORT, 'deadline_start is append only'); END;
