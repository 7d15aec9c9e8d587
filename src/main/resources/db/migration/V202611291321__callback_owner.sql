-- Whose the callback address of a ticket is: who set it. Of those set before, who made the ticket
-- is the best guess: a monitor adds its tickets with the address.
ALTER TABLE request ADD COLUMN callback_owner_id BIGINT REFERENCES person (id);
UPDATE request SET callback_owner_id = created_by_id WHERE callback_url IS NOT NULL;

-- Finds what is through and old.
CREATE INDEX callback_old ON callback (state, due_since);
