-- A repeat by an Idempotency-Key tells again what the first answer warned of.
ALTER TABLE idempotent_post ADD COLUMN warnings VARCHAR(100000);

-- Whether a ticket that a status completes makes its callback: what was called off clears no alarm.
ALTER TABLE request_status ADD COLUMN fires_callback BOOLEAN DEFAULT TRUE NOT NULL;

-- A new desk's further values (contract §13, 63): nobody has ever been on it, not even its administrator.
INSERT INTO request_status
  (id, name, name_key, internal_name, in_progress, stop_timer, fires_callback, color)
SELECT v.id, v.name, v.name_key, v.internal_name, v.in_progress, v.stop_timer, v.fires_callback, v.color
FROM (VALUES
  (5, 'In Progress', 'in progress', 'In Progress', TRUE, FALSE, TRUE, '#3366cc'),
  (6, 'Assigned', 'assigned', 'Assigned', TRUE, FALSE, TRUE, '#6699ff'),
  (7, 'Cancelled', 'cancelled', 'Cancelled', FALSE, TRUE, FALSE, '#7a869a')
) AS v (id, name, name_key, internal_name, in_progress, stop_timer, fires_callback, color)
WHERE NOT EXISTS (SELECT 1 FROM person);

INSERT INTO impact (id, name, name_key)
SELECT v.id, v.name, v.name_key
FROM (VALUES (5, 'High', 'high'), (6, 'Medium', 'medium'), (7, 'Low', 'low')) AS v (id, name, name_key)
WHERE NOT EXISTS (SELECT 1 FROM person);

-- A desk's own role of this name makes room for the built-in one.
UPDATE desk_role SET name = 'SDMonitor (own)', name_key = 'sdmonitor (own)'
WHERE name_key = 'sdmonitor';

UPDATE desk_role SET description = 'Web forms: adds tickets, and sees what it added' WHERE id = 4;

INSERT INTO desk_role (id, name, name_key, description, built_in, ticket_scope) VALUES
  (5, 'SDMonitor', 'sdmonitor',
   'Monitors: add tickets, and work on what they added until it is closed', TRUE, 'own');

INSERT INTO desk_role_right (role_id, right_name) VALUES
  (5, 'requests.view'),
  (5, 'requests.add'),
  (5, 'requests.edit'),
  (5, 'requests.close'),
  (5, 'callbacks.view'),
  (5, 'callbacks.replay');
