-- Which change of its write a row of history tells, from 1: two writes never run together, although all else about them is the same.
-- NULL in rows from before.
ALTER TABLE history ADD COLUMN step INTEGER;
