-- Links between tickets: a row for each of the two sides, so that each finds its own by one index. A link goes with
-- either ticket; whoever purges one counts back what the other has (request_activity.link_count).
CREATE SEQUENCE request_link_seq START WITH 50 INCREMENT BY 50 CACHE 1;
CREATE TABLE request_link (
  id BIGINT NOT NULL PRIMARY KEY,
  request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  linked_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  comments VARCHAR(1000),
  added_by_id BIGINT NOT NULL REFERENCES person (id),
  added_at BIGINT NOT NULL,
  CONSTRAINT request_link_once UNIQUE (request_id, linked_id)
);
CREATE INDEX request_link_to ON request_link (linked_id);
