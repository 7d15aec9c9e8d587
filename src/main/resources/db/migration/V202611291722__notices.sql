-- What the desk writes by itself, one row a kind of notice: a text that an administrator edits, and a switch.
CREATE TABLE notification_template (
  id BIGINT NOT NULL PRIMARY KEY,
  version BIGINT NOT NULL,
  type VARCHAR(40) NOT NULL,
  name VARCHAR(250) NOT NULL,
  is_enabled BOOLEAN NOT NULL,
  subject VARCHAR(250) NOT NULL,
  description VARCHAR(20000) NOT NULL,
  CONSTRAINT notification_template_type UNIQUE (type)
);
INSERT INTO notification_template (id, version, type, name, is_enabled, subject, description) VALUES
  (1, 1, 'RequesterAck_E-Mail', 'Received: to the requester', TRUE, 'Received: {{subject}}', 'Dear {{requester}},

we have received your request and will look after it.

Number: {{id}}
Subject: {{subject}}
'),
  (2, 1, 'TechnicianAssign_E-Mail', 'Assigned: to the support rep', TRUE, 'Assigned to you: {{subject}}', '{{technician}},

a ticket is yours now.

Number: {{id}}
Subject: {{subject}}
Requester: {{requester}}
Priority: {{priority}}
{{url}}

{{description}}
'),
  (3, 1, 'TechnicianNote_E-Mail', 'Note: to the ticket''s support rep', TRUE, 'Note by {{author}}: {{subject}}', '{{technician}},

{{author}} noted on ticket {{id}}:

{{note}}

{{url}}
'),
  (4, 1, 'RequesterResolved_E-Mail', 'Resolved: to the requester', TRUE, 'Resolved: {{subject}}', 'Dear {{requester}},

your request is resolved.

Number: {{id}}
Subject: {{subject}}

{{resolution}}
'),
  (5, 1, 'RequesterClosed_E-Mail', 'Closed: to the requester', TRUE, 'Closed: {{subject}}', 'Dear {{requester}},

your request is closed.

Number: {{id}}
Subject: {{subject}}

{{resolution}}
'),
  (6, 1, 'CallbackDead_E-Mail', 'Callback given up: to whose it is', TRUE, 'Callback given up: {{subject}}', '{{owner}},

the callback of ticket {{id}} was given up. Its receiver was not told that the ticket is completed.

Address: {{callback_url}}
Last error: {{error}}
{{url}}
'),
  (7, 1, 'KeyExpires_E-Mail', 'API key expires: to who holds it', TRUE, 'API key {{key}} expires soon', '{{owner}},

the API key that begins with {{key}} expires on {{expires_time}}. Whatever uses it stops working then.

Held by: {{holder}}
');

INSERT INTO change_stamp (topic, stamp_number) VALUES ('notification_template', 0);

-- Which end of which key its holder was told of: once for each.
CREATE TABLE notified_key_expiry (
  holder_id BIGINT NOT NULL REFERENCES person (id) ON DELETE CASCADE,
  expires_at BIGINT NOT NULL,
  PRIMARY KEY (holder_id, expires_at)
);
