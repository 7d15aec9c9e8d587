-- The subject in small letters, which is how it is searched: PostgreSQL takes longer to make a text small than to look
-- for a word in it, and a search does both with every ticket. One letter, the dotted I, becomes two.
ALTER TABLE request ADD COLUMN subject_key VARCHAR(500);
UPDATE request SET subject_key = LOWER(subject);
ALTER TABLE request ALTER COLUMN subject_key SET NOT NULL;
