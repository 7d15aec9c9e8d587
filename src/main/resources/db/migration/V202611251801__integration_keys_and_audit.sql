-- A key can be a rep's or an integration's. Whoever holds one is a person row, so that every
-- column that names who did something goes on pointing there.
ALTER TABLE person ADD COLUMN is_integration BOOLEAN DEFAULT FALSE NOT NULL;

ALTER TABLE api_key ADD COLUMN holder_id BIGINT REFERENCES person (id);
UPDATE api_key SET holder_id = person_id;
ALTER TABLE api_key DROP CONSTRAINT api_key_of_person;
ALTER TABLE api_key DROP COLUMN person_id;
ALTER TABLE api_key ALTER COLUMN holder_id SET NOT NULL;
ALTER TABLE api_key ADD CONSTRAINT api_key_of_holder UNIQUE (holder_id);

-- Where the key was used last, and the value before this one for as long as both are valid.
ALTER TABLE api_key ADD COLUMN last_used_from VARCHAR(45);
ALTER TABLE api_key ADD COLUMN previous_prefix VARCHAR(20);
ALTER TABLE api_key ADD COLUMN previous_hash VARCHAR(64);
ALTER TABLE api_key ADD COLUMN previous_until BIGINT;
ALTER TABLE api_key ADD CONSTRAINT api_key_previous_hash UNIQUE (previous_hash);

-- What each key called from where: who breaks when it goes. Counted in memory and added up here.
CREATE SEQUENCE api_key_call_seq START WITH 50 INCREMENT BY 50 CACHE 1;
CREATE TABLE api_key_call (
  id BIGINT NOT NULL PRIMARY KEY,
  holder_id BIGINT NOT NULL REFERENCES person (id),
  prefix VARCHAR(20) NOT NULL,
  operation VARCHAR(100) NOT NULL,
  address VARCHAR(45) NOT NULL,
  calls BIGINT NOT NULL,
  last_called_at BIGINT NOT NULL,
  CONSTRAINT api_key_call_once UNIQUE (holder_id, prefix, operation, address)
);
CREATE INDEX api_key_call_by_time ON api_key_call (last_called_at);

CREATE TABLE integration_key (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  version BIGINT NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  owner_id BIGINT NOT NULL REFERENCES support_rep (person_id),
  api_key_id BIGINT NOT NULL REFERENCES api_key (id),
  is_enabled BOOLEAN DEFAULT TRUE NOT NULL,
  allowed_addresses VARCHAR(2000),
  created_at BIGINT NOT NULL,
  created_by_id BIGINT NOT NULL REFERENCES person (id),
  CONSTRAINT integration_key_name UNIQUE (name_key)
);
CREATE INDEX integration_key_by_owner ON integration_key (owner_id);
CREATE TABLE integration_key_role (
  person_id BIGINT NOT NULL REFERENCES integration_key (person_id) ON DELETE CASCADE,
  role_id BIGINT NOT NULL REFERENCES desk_role (id),
  PRIMARY KEY (person_id, role_id)
);
CREATE INDEX integration_key_role_by_role ON integration_key_role (role_id);

-- Who did what to the desk itself. Rows are added, never changed; names are kept as they were.
CREATE SEQUENCE audit_entry_seq START WITH 50 INCREMENT BY 50 CACHE 1;
CREATE TABLE audit_entry (
  id BIGINT NOT NULL PRIMARY KEY,
  happened_at BIGINT NOT NULL,
  actor_id BIGINT,
  actor_name VARCHAR(250),
  key_prefix VARCHAR(20),
  address VARCHAR(45),
  action VARCHAR(50) NOT NULL,
  subject_type VARCHAR(30),
  subject_id BIGINT,
  subject_name VARCHAR(500),
  state_before TEXT,
  state_after TEXT
);
CREATE INDEX audit_entry_by_time ON audit_entry (happened_at, id);
CREATE INDEX audit_entry_by_actor ON audit_entry (actor_id, id);
CREATE INDEX audit_entry_by_action ON audit_entry (action, id);
CREATE INDEX audit_entry_by_subject ON audit_entry (subject_type, subject_id, id);
