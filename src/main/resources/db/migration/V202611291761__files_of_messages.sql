-- Name the draft and the mail where they have files: an answer reads the files of those alone.
${on_postgresql} ALTER TABLE request_draft ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count > 0 THEN id END) STORED;
${on_h2} ALTER TABLE request_draft ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count > 0 THEN id END);
${on_postgresql} ALTER TABLE mail ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count > 0 THEN id END) STORED;
${on_h2} ALTER TABLE mail ADD COLUMN files_of BIGINT GENERATED ALWAYS AS (CASE WHEN attachment_count > 0 THEN id END);
