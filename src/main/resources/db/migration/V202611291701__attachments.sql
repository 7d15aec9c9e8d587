-- Files, their content in chunks: whoever holds a file stores and loses it in its own transaction, and any node serves it.
-- One that nobody holds yet is an upload, its uploader's alone. What hangs on a ticket goes with it.
CREATE SEQUENCE attachment_seq START WITH 10 INCREMENT BY 10 CACHE 1;
CREATE TABLE attachment (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(255) NOT NULL,
  content_type VARCHAR(255) NOT NULL,
  description VARCHAR(250),
  size_bytes BIGINT NOT NULL,
  sha256 VARCHAR(64) NOT NULL,
  attached_by_id BIGINT NOT NULL REFERENCES person (id),
  attached_at BIGINT NOT NULL,
  holder_kind VARCHAR(20),
  holder_id BIGINT,
  request_id BIGINT REFERENCES request (id) ON DELETE CASCADE
);
CREATE INDEX attachment_of ON attachment (holder_kind, holder_id, id);
CREATE INDEX attachment_request ON attachment (request_id);
CREATE TABLE attachment_chunk (
  attachment_id BIGINT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  chunk_no INTEGER NOT NULL,
  content BYTEA NOT NULL,
  PRIMARY KEY (attachment_id, chunk_no)
);
-- Most large files are squeezed already, and squeezing what is not takes longer than storing it.
${on_postgresql} ALTER TABLE attachment_chunk ALTER COLUMN content SET STORAGE EXTERNAL;

-- SDCo-ordinator has all of attachments since roles were made; monitors add what they saw (contract §13, 51).
INSERT INTO desk_role_right (role_id, right_name) VALUES
  (5, 'attachments.view'),
  (5, 'attachments.add');
