-- What one call uploads together, for a repeat of that call: the id of its first file.
ALTER TABLE attachment ADD COLUMN batch_id BIGINT;
CREATE INDEX attachment_batch ON attachment (batch_id);
