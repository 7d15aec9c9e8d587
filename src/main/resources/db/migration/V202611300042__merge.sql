-- A ticket that was merged into another one stays as a pointer to it. One that was open then calls its address back
-- whenever the survivor is completed.
ALTER TABLE request ADD COLUMN merged_into_id BIGINT REFERENCES request (id) ON DELETE SET NULL;
ALTER TABLE request ADD COLUMN merged_open BOOLEAN DEFAULT FALSE NOT NULL;
CREATE INDEX request_merged_into ON request (merged_into_id);
