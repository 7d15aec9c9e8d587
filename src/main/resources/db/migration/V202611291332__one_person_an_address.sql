-- Whom an e-mail address means: one person. Of several who have it, a support rep before a requester, the oldest before
-- the others; those keep it as their address, and are found by id, name and search. Two adds at once can't make another.
ALTER TABLE person ADD COLUMN address_key VARCHAR(250);
UPDATE person SET address_key = email_key WHERE id IN (
  SELECT ranked.id FROM (
    SELECT id, ROW_NUMBER() OVER (PARTITION BY email_key ORDER BY is_technician DESC, id) AS place
    FROM person WHERE email_key IS NOT NULL
  ) ranked WHERE ranked.place = 1
);
ALTER TABLE person ADD CONSTRAINT person_address UNIQUE (address_key);
DROP INDEX person_email;
