-- Filters of the ticket list. Those without an owner are the desk's own; what they show stands in the code.
CREATE SEQUENCE request_filter_seq START WITH 1000 INCREMENT BY 10 CACHE 1;
CREATE TABLE request_filter (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  name VARCHAR(100) NOT NULL,
  name_key VARCHAR(100) NOT NULL,
  owner_id BIGINT REFERENCES person (id),
  is_shared BOOLEAN NOT NULL,
  base_name VARCHAR(100),
  criteria VARCHAR(20000),
  created_at BIGINT,
  last_updated_at BIGINT,
  CONSTRAINT request_filter_name UNIQUE (owner_id, name_key)
);
CREATE INDEX request_filter_by_name ON request_filter (name_key);
INSERT INTO request_filter (id, version, name, name_key, owner_id, is_shared, base_name, criteria, created_at, last_updated_at)
SELECT id, 1, name, LOWER(name), NULL, TRUE, NULL, NULL, NULL, NULL
FROM (VALUES (1, 'All_Requests'), (2, 'Open_Requests'), (3, 'Pending_Requests'), (4, 'Overdue_Requests'),
  (5, 'Requests_Due_Today'), (6, 'Unassigned_Requests'), (7, 'Closed_Requests'), (8, 'My_Open_Requests'),
  (9, 'My_Pending_Requests'), (10, 'My_Overdue_Requests'), (11, 'My_Requests_Due_Today'), (12, 'My_Closed_Requests'),
  (13, 'Waiting_For_My_Update'), (14, 'Updated_By_Me')) AS own (id, name);
-- "Updated_By_Me" asks history who did something.
CREATE INDEX request_history_by_actor ON request_history (actor_id, request_id);
