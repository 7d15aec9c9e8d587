-- The subject in small letters, which is how it is searched: PostgreSQL takes longer to make a text small than to look
-- for a word in it, and a search does both with every ticket. One letter, the dotted I, becomes two. Tickets of before
-- are found as they were: LOWER is what searches went by, and under the collation C it knows the letters a to z only.
ALTER TABLE request ADD COLUMN subject_key VARCHAR(500);
UPDATE request SET subject_key = LOWER(subject);
ALTER TABLE request ALTER COLUMN subject_key SET NOT NULL;
