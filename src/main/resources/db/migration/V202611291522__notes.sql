-- Notes on tickets. A list goes by when they were changed last.
CREATE SEQUENCE request_note_seq START WITH 10 INCREMENT BY 10 CACHE 1;
CREATE TABLE request_note (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  description VARCHAR(1000000) NOT NULL,
  show_to_requester BOOLEAN DEFAULT FALSE NOT NULL,
  mark_first_response BOOLEAN DEFAULT FALSE NOT NULL,
  added_by_id BIGINT NOT NULL REFERENCES person (id),
  added_at BIGINT NOT NULL,
  last_updated_by_id BIGINT NOT NULL REFERENCES person (id),
  last_updated_at BIGINT NOT NULL,
  attachment_count INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX request_note_of ON request_note (request_id, last_updated_at, id);

-- SDCo-ordinator has all of notes since roles were made; monitors add what they see later (contract §13, 51).
INSERT INTO desk_role_right (role_id, right_name) VALUES
  (5, 'notes.view'),
  (5, 'notes.add');
