-- How far it is known that every write has its row in the access log: up to which row of history, and how far the log had come before that
-- was looked up. What comes after is looked through at the start, and once the log could not be written.
CREATE TABLE access_log_mark (
    id           INTEGER PRIMARY KEY CHECK (id = 1),
    history_seq  INTEGER NOT NULL CHECK (history_seq >= 0),
    log_sequence INTEGER NOT NULL CHECK (log_sequence >= 0)
) STRICT;
-- What was written before this migration is not looked through.
INSERT INTO access_log_mark (id, history_seq, log_sequence) VALUES (1, (SELECT coalesce(max(seq), 0) FROM history), 0);
