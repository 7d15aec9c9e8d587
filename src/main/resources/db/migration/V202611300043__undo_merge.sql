-- What merging did, for a day: how each ticket stood before, and which rows moved from it. Undoing gives them back.
CREATE TABLE request_merge (
  merged_id BIGINT NOT NULL PRIMARY KEY REFERENCES request (id) ON DELETE CASCADE,
  survivor_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  merged_at BIGINT NOT NULL,
  status_id BIGINT NOT NULL REFERENCES request_status (id),
  resolved_at BIGINT,
  completed_at BIGINT,
  timer_ran BIGINT NOT NULL,
  timer_since BIGINT,
  unreplied_count INTEGER NOT NULL,
  responded_at BIGINT
);
CREATE INDEX request_merge_survivor ON request_merge (survivor_id);
CREATE INDEX request_merge_old ON request_merge (merged_at);
CREATE TABLE request_merge_row (
  merged_id BIGINT NOT NULL REFERENCES request_merge (merged_id) ON DELETE CASCADE,
  table_name VARCHAR(40) NOT NULL,
  row_id BIGINT NOT NULL,
  PRIMARY KEY (merged_id, table_name, row_id)
);
