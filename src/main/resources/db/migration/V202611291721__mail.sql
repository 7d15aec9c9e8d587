-- What the desk sends by mail: one row a mail, with how far it is. Ids come from the sequence of notes: both stand in
-- one stream on a ticket, and no two of them have the same id. A mail that is due outlives its ticket's purge; what
-- is through goes with the ticket, by the sweep.
CREATE TABLE mail (
  id BIGINT NOT NULL PRIMARY KEY,
  type VARCHAR(40) NOT NULL,
  request_id BIGINT REFERENCES request (id) ON DELETE SET NULL,
  of_request BOOLEAN NOT NULL,
  sender_id BIGINT REFERENCES person (id),
  to_addresses VARCHAR(13000) NOT NULL,
  cc_addresses VARCHAR(13000),
  bcc_addresses VARCHAR(13000),
  subject VARCHAR(500) NOT NULL,
  body_html TEXT NOT NULL,
  body_text TEXT NOT NULL,
  message_id VARCHAR(300) NOT NULL,
  in_reply_to VARCHAR(1000),
  reference_ids VARCHAR(4000),
  attachment_count INTEGER DEFAULT 0 NOT NULL,
  target VARCHAR(300) NOT NULL,
  state VARCHAR(10) NOT NULL,
  attempts INTEGER DEFAULT 0 NOT NULL,
  created_at BIGINT NOT NULL,
  due_since BIGINT NOT NULL,
  next_attempt_at BIGINT,
  expires_at BIGINT,
  delivered_at BIGINT,
  lease_token VARCHAR(64),
  last_error VARCHAR(500),
  CONSTRAINT mail_message_id UNIQUE (message_id)
);
CREATE INDEX mail_due ON mail (state, next_attempt_at);
CREATE INDEX mail_old ON mail (state, due_since);
CREATE INDEX mail_of ON mail (request_id, created_at, id);
CREATE INDEX mail_created ON mail (created_at, id);
CREATE INDEX mail_by_sender ON mail (sender_id);
