-- Look-ups: one table a kind, all with the same first columns. name_key is the lower-case name:
-- H2 has no indexes on expressions, and names are found without regard to case.
-- EclipseLink takes what a sequence gives as the last id of a block: each starts with its increment.
CREATE SEQUENCE lookup_seq START WITH 1000 INCREMENT BY 10 CACHE 1;

CREATE TABLE category (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT category_name UNIQUE (name_key)
);

CREATE TABLE subcategory (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  category_id BIGINT NOT NULL REFERENCES category (id),
  CONSTRAINT subcategory_name UNIQUE (category_id, name_key)
);

CREATE TABLE item (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  subcategory_id BIGINT NOT NULL REFERENCES subcategory (id),
  CONSTRAINT item_name UNIQUE (subcategory_id, name_key)
);

CREATE TABLE request_status (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  internal_name VARCHAR(250) NOT NULL,
  in_progress BOOLEAN NOT NULL,
  stop_timer BOOLEAN NOT NULL,
  color VARCHAR(20),
  CONSTRAINT request_status_name UNIQUE (name_key)
);

CREATE TABLE priority (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  color VARCHAR(20),
  CONSTRAINT priority_name UNIQUE (name_key)
);

CREATE TABLE urgency (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT urgency_name UNIQUE (name_key)
);

CREATE TABLE impact (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT impact_name UNIQUE (name_key)
);

CREATE TABLE request_level (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT request_level_name UNIQUE (name_key)
);

CREATE TABLE request_mode (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT request_mode_name UNIQUE (name_key)
);

CREATE TABLE request_type (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT request_type_name UNIQUE (name_key)
);

CREATE TABLE closure_code (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT closure_code_name UNIQUE (name_key)
);

CREATE TABLE department (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT department_name UNIQUE (name_key)
);

CREATE TABLE site (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT site_name UNIQUE (name_key)
);

CREATE TABLE worklog_type (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT worklog_type_name UNIQUE (name_key)
);

CREATE TABLE support_group (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  site_id BIGINT REFERENCES site (id),
  CONSTRAINT support_group_name UNIQUE (name_key)
);

CREATE SEQUENCE person_seq START WITH 10 INCREMENT BY 10 CACHE 1;

-- One row a person, whether requester, support rep or both. demand_key is filled for those who were
-- made because a ticket named them: two tickets at once must not make the same person twice.
CREATE TABLE person (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  first_name VARCHAR(250),
  last_name VARCHAR(250),
  email_id VARCHAR(250),
  email_key VARCHAR(250),
  phone VARCHAR(100),
  mobile VARCHAR(100),
  job_title VARCHAR(250),
  employee_id VARCHAR(100),
  sms_mail VARCHAR(250),
  department_id BIGINT REFERENCES department (id),
  is_vip BOOLEAN DEFAULT FALSE NOT NULL,
  is_technician BOOLEAN DEFAULT FALSE NOT NULL,
  created_at BIGINT NOT NULL,
  demand_key VARCHAR(250),
  CONSTRAINT person_on_demand UNIQUE (demand_key)
);
CREATE INDEX person_name ON person (name_key, id);
CREATE INDEX person_email ON person (email_key);

CREATE TABLE support_rep (
  person_id BIGINT NOT NULL PRIMARY KEY REFERENCES person (id),
  login_name VARCHAR(250),
  login_key VARCHAR(250),
  login_enabled BOOLEAN DEFAULT FALSE NOT NULL,
  password_hash VARCHAR(250),
  password_must_change BOOLEAN DEFAULT FALSE NOT NULL,
  cost_per_hour DECIMAL(12, 2),
  CONSTRAINT support_rep_login UNIQUE (login_key)
);

CREATE SEQUENCE desk_role_seq START WITH 100 INCREMENT BY 1 CACHE 1;
CREATE TABLE desk_role (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  built_in BOOLEAN DEFAULT FALSE NOT NULL,
  CONSTRAINT desk_role_name UNIQUE (name_key)
);
CREATE TABLE desk_role_right (
  role_id BIGINT NOT NULL REFERENCES desk_role (id),
  right_name VARCHAR(100) NOT NULL,
  PRIMARY KEY (role_id, right_name)
);
CREATE TABLE support_rep_role (
  person_id BIGINT NOT NULL REFERENCES support_rep (person_id),
  role_id BIGINT NOT NULL REFERENCES desk_role (id),
  PRIMARY KEY (person_id, role_id)
);
CREATE TABLE support_group_member (
  group_id BIGINT NOT NULL REFERENCES support_group (id),
  person_id BIGINT NOT NULL REFERENCES support_rep (person_id),
  PRIMARY KEY (group_id, person_id)
);

-- key_hash is a keyed hash: a copy of the database alone gives no key away.
CREATE SEQUENCE api_key_seq START WITH 1 INCREMENT BY 1 CACHE 1;
CREATE TABLE api_key (
  id BIGINT NOT NULL PRIMARY KEY,
  person_id BIGINT NOT NULL REFERENCES support_rep (person_id),
  prefix VARCHAR(20) NOT NULL,
  key_hash VARCHAR(64) NOT NULL,
  created_at BIGINT NOT NULL,
  created_by_id BIGINT REFERENCES person (id),
  expires_at BIGINT,
  CONSTRAINT api_key_of_person UNIQUE (person_id),
  CONSTRAINT api_key_hash UNIQUE (key_hash)
);

CREATE TABLE request_template (
  id BIGINT NOT NULL PRIMARY KEY,
  name VARCHAR(250) NOT NULL,
  name_key VARCHAR(250) NOT NULL,
  description VARCHAR(2000),
  deleted BOOLEAN DEFAULT FALSE NOT NULL,
  is_service_template BOOLEAN DEFAULT FALSE NOT NULL,
  is_enabled BOOLEAN DEFAULT TRUE NOT NULL,
  comments VARCHAR(2000),
  status_id BIGINT REFERENCES request_status (id),
  priority_id BIGINT REFERENCES priority (id),
  urgency_id BIGINT REFERENCES urgency (id),
  impact_id BIGINT REFERENCES impact (id),
  level_id BIGINT REFERENCES request_level (id),
  mode_id BIGINT REFERENCES request_mode (id),
  category_id BIGINT REFERENCES category (id),
  subcategory_id BIGINT REFERENCES subcategory (id),
  item_id BIGINT REFERENCES item (id),
  group_id BIGINT REFERENCES support_group (id),
  CONSTRAINT request_template_name UNIQUE (name_key)
);

-- A small block, so that ticket numbers don't jump visibly after a restart.
CREATE SEQUENCE request_seq START WITH 5 INCREMENT BY 5 CACHE 1;
CREATE TABLE request (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  subject VARCHAR(250) NOT NULL,
  description VARCHAR(1000000),
  short_description VARCHAR(250),
  requester_id BIGINT NOT NULL REFERENCES person (id),
  on_behalf_of_id BIGINT REFERENCES person (id),
  created_by_id BIGINT NOT NULL REFERENCES person (id),
  technician_id BIGINT REFERENCES support_rep (person_id),
  group_id BIGINT REFERENCES support_group (id),
  site_id BIGINT REFERENCES site (id),
  status_id BIGINT NOT NULL REFERENCES request_status (id),
  priority_id BIGINT REFERENCES priority (id),
  urgency_id BIGINT REFERENCES urgency (id),
  impact_id BIGINT REFERENCES impact (id),
  impact_details VARCHAR(250),
  level_id BIGINT REFERENCES request_level (id),
  mode_id BIGINT REFERENCES request_mode (id),
  category_id BIGINT REFERENCES category (id),
  subcategory_id BIGINT REFERENCES subcategory (id),
  item_id BIGINT REFERENCES item (id),
  template_id BIGINT NOT NULL REFERENCES request_template (id),
  request_type_id BIGINT REFERENCES request_type (id),
  created_at BIGINT NOT NULL,
  assigned_at BIGINT,
  due_by_at BIGINT,
  first_response_due_by_at BIGINT,
  resolved_at BIGINT,
  completed_at BIGINT,
  last_updated_at BIGINT,
  deleted_at BIGINT,
  is_reopened BOOLEAN DEFAULT FALSE NOT NULL,
  is_fcr BOOLEAN DEFAULT FALSE NOT NULL,
  update_reason VARCHAR(250),
  status_change_comments VARCHAR(250),
  resolution VARCHAR(1000000),
  resolution_by_id BIGINT REFERENCES person (id),
  resolution_at BIGINT,
  requester_ack_resolution BOOLEAN,
  requester_ack_comments VARCHAR(250),
  closure_code_id BIGINT REFERENCES closure_code (id),
  closure_comments VARCHAR(250),
  callback_url VARCHAR(2000),
  callback_method VARCHAR(4),
  passage_no INTEGER DEFAULT 0 NOT NULL
);
CREATE INDEX request_created ON request (created_at, id);
CREATE INDEX request_by_status ON request (status_id, id);
CREATE INDEX request_by_technician ON request (technician_id, id);
CREATE INDEX request_by_requester ON request (requester_id, id);
CREATE INDEX request_by_group ON request (group_id, id);
CREATE INDEX request_trashed ON request (deleted_at, id);

-- One row an operation, and one a field that it changed.
CREATE SEQUENCE request_history_seq START WITH 50 INCREMENT BY 50 CACHE 1;
CREATE TABLE request_history (
  id BIGINT NOT NULL PRIMARY KEY,
  request_id BIGINT NOT NULL REFERENCES request (id) ON DELETE CASCADE,
  operation VARCHAR(30) NOT NULL,
  actor_id BIGINT NOT NULL REFERENCES person (id),
  happened_at BIGINT NOT NULL
);
CREATE INDEX request_history_of ON request_history (request_id, id);
CREATE SEQUENCE request_history_change_seq START WITH 50 INCREMENT BY 50 CACHE 1;
CREATE TABLE request_history_change (
  id BIGINT NOT NULL PRIMARY KEY,
  history_id BIGINT NOT NULL REFERENCES request_history (id) ON DELETE CASCADE,
  field VARCHAR(100) NOT NULL,
  old_text VARCHAR(1000),
  new_text VARCHAR(1000)
);
CREATE INDEX request_history_change_of ON request_history_change (history_id, id);

-- A callback is the snapshot of a ticket at the moment of its passage into a completed status. It
-- outlives the ticket (no foreign key): trash and purge leave due callbacks alone.
-- While it is being sent, next_attempt_at is the end of the lease, so that one condition
-- finds both what is due and what a dead node left behind.
CREATE SEQUENCE callback_seq START WITH 10 INCREMENT BY 10 CACHE 1;
CREATE TABLE callback (
  id BIGINT NOT NULL PRIMARY KEY,
  request_id BIGINT NOT NULL,
  passage_no INTEGER NOT NULL,
  webhook_id VARCHAR(64) NOT NULL,
  owner_id BIGINT NOT NULL,
  url VARCHAR(2000) NOT NULL,
  target VARCHAR(300) NOT NULL,
  http_method VARCHAR(4) NOT NULL,
  payload TEXT NOT NULL,
  state VARCHAR(10) NOT NULL,
  attempts INTEGER DEFAULT 0 NOT NULL,
  created_at BIGINT NOT NULL,
  due_since BIGINT NOT NULL,
  next_attempt_at BIGINT,
  delivered_at BIGINT,
  lease_token VARCHAR(64),
  last_error VARCHAR(500),
  CONSTRAINT callback_webhook_id UNIQUE (webhook_id),
  CONSTRAINT callback_passage UNIQUE (request_id, passage_no)
);
CREATE INDEX callback_due ON callback (state, next_attempt_at);
CREATE SEQUENCE callback_attempt_seq START WITH 50 INCREMENT BY 50 CACHE 1;
CREATE TABLE callback_attempt (
  id BIGINT NOT NULL PRIMARY KEY,
  callback_id BIGINT NOT NULL REFERENCES callback (id) ON DELETE CASCADE,
  attempted_at BIGINT NOT NULL,
  duration_ms BIGINT NOT NULL,
  http_status INTEGER,
  error VARCHAR(500)
);
CREATE INDEX callback_attempt_of ON callback_attempt (callback_id, id);

-- A POST that was given an Idempotency-Key, kept for 24 hours.
CREATE TABLE idempotent_post (
  owner_id BIGINT NOT NULL,
  idempotency_key VARCHAR(255) NOT NULL,
  path VARCHAR(500) NOT NULL,
  input_hash VARCHAR(64) NOT NULL,
  result_id BIGINT NOT NULL,
  created_at BIGINT NOT NULL,
  CONSTRAINT idempotent_post_key PRIMARY KEY (owner_id, idempotency_key)
);
CREATE INDEX idempotent_post_created ON idempotent_post (created_at);
