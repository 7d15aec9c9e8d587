-- Data keys, wrapped by the master key: the database alone opens nothing.
CREATE TABLE encryption_key (
  id BIGINT NOT NULL PRIMARY KEY,
  purpose VARCHAR(30) NOT NULL,
  wrapped VARCHAR(500) NOT NULL,
  created_at BIGINT NOT NULL
);

-- One number a topic, raised in the transaction that changes something cached.
CREATE TABLE change_stamp (
  topic VARCHAR(30) NOT NULL PRIMARY KEY,
  stamp_number BIGINT NOT NULL
);
INSERT INTO change_stamp (topic, stamp_number) VALUES ('lookups', 0), ('access', 0);
