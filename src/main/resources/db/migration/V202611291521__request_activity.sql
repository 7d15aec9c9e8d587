-- What hangs on a ticket, counted beside its row: a note is no edit of the ticket. The row is made with the first record
-- that hangs on it, so that adding a ticket costs no row more; the mark on the ticket lets an edit's answer pass it by.
CREATE TABLE request_activity (
  request_id BIGINT NOT NULL PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE,
  note_count INTEGER DEFAULT 0 NOT NULL,
  attachment_count INTEGER DEFAULT 0 NOT NULL,
  resolution_attachment_count INTEGER DEFAULT 0 NOT NULL,
  draft_count INTEGER DEFAULT 0 NOT NULL,
  conversation_count INTEGER DEFAULT 0 NOT NULL,
  link_count INTEGER DEFAULT 0 NOT NULL,
  unreplied_count INTEGER DEFAULT 0 NOT NULL,
  responded_at BIGINT
);
ALTER TABLE request ADD COLUMN has_activity BOOLEAN DEFAULT FALSE NOT NULL;
