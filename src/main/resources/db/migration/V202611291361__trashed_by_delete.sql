-- Whether a DELETE put the ticket into the trash: one that repeats it within ten minutes must not purge.
ALTER TABLE request ADD COLUMN trashed_by_delete BOOLEAN DEFAULT FALSE NOT NULL;
