-- Which life of the store this is. A restored backup begins a new one, so that cursors from before are known for what they are.
CREATE TABLE store (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 4294967295)
) STRICT;
INSERT INTO store (id, epoch) VALUES (1, abs(random() % 4294967296));

-- Which key a CPR number's index was made with, beside the key it is sealed with: keys rotate while the service runs, and then both are
-- renewed row by row. '' is a row from before the index's key was named.
ALTER TABLE citizen_cpr ADD COLUMN index_key_id TEXT NOT NULL DEFAULT '';
CREATE INDEX citizen_cpr_by_keys ON citizen_cpr (key_id, index_key_id);

-- What each key of the keyring that this store was used with gives for a fixed text, so that a start with other keys is found out.
CREATE TABLE key_check (
    purpose TEXT NOT NULL,
    key_id  TEXT NOT NULL,
    value   BLOB NOT NULL CHECK (length(value) = 32),
    PRIMARY KEY (purpose, key_id)
) STRICT, WITHOUT ROWID;
