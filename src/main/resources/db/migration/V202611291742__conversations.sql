-- Answers that are being written, each its writer's alone.
CREATE SEQUENCE request_draft_seq START WITH 10 INCREMENT BY 10 CACHE 1;
CREATE TABLE request_draft (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  subject VARCHAR(250),
  description VARCHAR(1000000),
  description_words VARCHAR(1000000),
  to_addresses VARCHAR(13000),
  cc_addresses VARCHAR(13000),
  bcc_addresses VARCHAR(13000),
  added_by_id BIGINT NOT NULL REFERENCES person (id),
  added_at BIGINT NOT NULL,
  last_updated_at BIGINT NOT NULL,
  attachment_count INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX request_draft_of ON request_draft (request_id, added_by_id, added_at, id);

-- All that was said on a ticket, in one stream. Notes and mails have their ids of one sequence.
CREATE VIEW request_conversation (id, version, request_id, type, created_at, created_by_id, show_to_requester,
    attachment_count, subject, description, words, to_addresses, cc_addresses, state) AS
  SELECT n.id, n.version, n.request_id, CAST('NOTES' AS VARCHAR(40)), n.added_at, n.added_by_id, n.show_to_requester,
    n.attachment_count, CAST(NULL AS VARCHAR(500)), CAST(n.description AS TEXT), CAST(n.description_words AS TEXT),
    CAST(NULL AS VARCHAR(13000)), CAST(NULL AS VARCHAR(13000)), CAST(NULL AS VARCHAR(10))
  FROM request_note n
  UNION ALL
  SELECT m.id, CAST(m.attempts AS BIGINT), m.request_id, m.type, m.created_at, m.sender_id,
    m.type NOT LIKE 'Technician%', m.attachment_count, m.subject, m.body_html, m.body_text, m.to_addresses,
    m.cc_addresses, m.state
  FROM mail m
  WHERE m.request_id IS NOT NULL;
