-- One data key a purpose. Two nodes that began together on an empty database could make two. Every start since took the
-- one with the highest id, so that is the one by which the hashes of API keys were made: it stays. The others are set
-- aside, not destroyed; nothing reads them.
CREATE TABLE encryption_key_set_aside (
  id BIGINT NOT NULL PRIMARY KEY,
  purpose VARCHAR(30) NOT NULL,
  wrapped VARCHAR(500) NOT NULL,
  created_at BIGINT NOT NULL
);
INSERT INTO encryption_key_set_aside (id, purpose, wrapped, created_at)
  SELECT id, purpose, wrapped, created_at FROM encryption_key k
  WHERE k.id < (SELECT MAX(o.id) FROM encryption_key o WHERE o.purpose = k.purpose);
DELETE FROM encryption_key WHERE id IN (SELECT id FROM encryption_key_set_aside);
ALTER TABLE encryption_key ADD CONSTRAINT encryption_key_purpose UNIQUE (purpose);
-- Who makes what a new desk needs holds this row meanwhile: the others wait and find it made.
INSERT INTO change_stamp (topic, stamp_number) VALUES ('first-start', 0);
