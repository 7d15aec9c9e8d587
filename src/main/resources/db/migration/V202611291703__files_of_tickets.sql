-- Name the ticket where it or its resolution has files, and the note where it has: an answer reads the files of those alone.
${on_postgresql} ALTER TABLE request_activity ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count + resolution_attachment_count > 0 THEN request_id END) STORED;
${on_h2} ALTER TABLE request_activity ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count + resolution_attachment_count > 0 THEN request_id END);
${on_postgresql} ALTER TABLE request_note ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count > 0 THEN id END) STORED;
${on_h2} ALTER TABLE request_note ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count > 0 THEN id END);
