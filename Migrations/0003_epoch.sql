-- Which life of the store this is. A restored backup begins a new one, so that cursors from before are known for what they are.
CREATE TABLE store (
    id    INTEGER PRIMARY KEY CHECK (id = 1),
    epoch INTEGER NOT NULL CHECK (epoch BETWEEN 0 AND 4294967295)
) STRICT;
INSERT INTO store (id, epoch) VALUES (1, abs(random() % 4294967296));
