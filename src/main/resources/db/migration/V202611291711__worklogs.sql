-- Work on tickets: how long, by whom, at what cost. A list goes by when they were recorded.
CREATE SEQUENCE request_worklog_seq START WITH 10 INCREMENT BY 10 CACHE 1;
CREATE TABLE request_worklog (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  owner_id BIGINT NOT NULL REFERENCES person (id),
  description VARCHAR(1000000),
  description_words VARCHAR(1000000),
  started_at BIGINT,
  ended_at BIGINT,
  time_spent BIGINT NOT NULL,
  include_nonoperational_hours BOOLEAN DEFAULT FALSE NOT NULL,
  mark_first_response BOOLEAN DEFAULT FALSE NOT NULL,
  type_id BIGINT REFERENCES worklog_type (id),
  owner_cost DECIMAL(18, 2),
  owner_cost_said BOOLEAN DEFAULT FALSE NOT NULL,
  other_cost DECIMAL(18, 2),
  total_cost DECIMAL(18, 2),
  added_by_id BIGINT NOT NULL REFERENCES person (id),
  added_at BIGINT NOT NULL
);
CREATE INDEX request_worklog_of ON request_worklog (request_id, added_at, id);

ALTER TABLE request_activity ADD COLUMN worklog_count INTEGER DEFAULT 0 NOT NULL;
