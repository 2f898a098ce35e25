-- Whether somebody said which kind a conversation is. Where nobody did it is the first one until one was held, and one that follows from then
-- on. Of those there are, nobody's word is kept: they go by what was held.
ALTER TABLE conversation ADD COLUMN kind_set INTEGER NOT NULL DEFAULT 0 CHECK (kind_set IN (0, 1));
