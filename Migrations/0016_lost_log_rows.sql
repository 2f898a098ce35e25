-- Rows of the access log that the store knew of and that were gone when the log was opened: those after lost_after, up to lost_last.
-- NULL where none were, or where somebody has said that it is known.
ALTER TABLE access_log_mark ADD COLUMN lost_after INTEGER;
ALTER TABLE access_log_mark ADD COLUMN lost_last INTEGER;
