-- What a new desk starts with (contract §13, 14); all of it may be changed afterwards.
INSERT INTO request_status (id, name, name_key, internal_name, in_progress, stop_timer, color) VALUES
  (1, 'Open', 'open', 'Open', TRUE, FALSE, '#0066ff'),
  (2, 'On Hold', 'on hold', 'Onhold', TRUE, TRUE, '#ff9900'),
  (3, 'Resolved', 'resolved', 'Resolved', FALSE, TRUE, '#00a65a'),
  (4, 'Closed', 'closed', 'Closed', FALSE, TRUE, '#006600');

INSERT INTO priority (id, name, name_key, color) VALUES
  (1, 'Low', 'low', '#288251'),
  (2, 'Normal', 'normal', '#7a869a'),
  (3, 'Medium', 'medium', '#ff9900'),
  (4, 'High', 'high', '#d14b4b');

INSERT INTO urgency (id, name, name_key) VALUES
  (1, 'Low', 'low'),
  (2, 'Normal', 'normal'),
  (3, 'High', 'high'),
  (4, 'Urgent', 'urgent');

INSERT INTO impact (id, name, name_key) VALUES
  (1, 'Affects User', 'affects user'),
  (2, 'Affects Group', 'affects group'),
  (3, 'Affects Department', 'affects department'),
  (4, 'Affects Business', 'affects business');

INSERT INTO request_level (id, name, name_key) VALUES
  (1, 'Tier 1', 'tier 1'),
  (2, 'Tier 2', 'tier 2'),
  (3, 'Tier 3', 'tier 3'),
  (4, 'Tier 4', 'tier 4');

INSERT INTO request_mode (id, name, name_key) VALUES
  (1, 'E-Mail', 'e-mail'),
  (2, 'Web Form', 'web form'),
  (3, 'Phone Call', 'phone call'),
  (4, 'API', 'api');

INSERT INTO request_type (id, name, name_key) VALUES
  (1, 'Incident', 'incident'),
  (2, 'Request For Information', 'request for information');

INSERT INTO closure_code (id, name, name_key) VALUES
  (1, 'Success', 'success'),
  (2, 'Cancelled', 'cancelled'),
  (3, 'Failed', 'failed'),
  (4, 'Postponed', 'postponed'),
  (5, 'Unable to Reproduce', 'unable to reproduce');

INSERT INTO worklog_type (id, name, name_key) VALUES
  (1, 'Support', 'support'),
  (2, 'Travel', 'travel'),
  (3, 'Training', 'training');

INSERT INTO category (id, name, name_key) VALUES
  (1, 'General', 'general'),
  (2, 'Network', 'network'),
  (3, 'Hardware', 'hardware'),
  (4, 'Software', 'software'),
  (5, 'Security', 'security');

INSERT INTO subcategory (id, name, name_key, category_id) VALUES
  (1, 'Router', 'router', 2),
  (2, 'Switch', 'switch', 2),
  (3, 'Link', 'link', 2),
  (4, 'Server', 'server', 3),
  (5, 'Printer', 'printer', 3),
  (6, 'Operating System', 'operating system', 4),
  (7, 'Application', 'application', 4);

INSERT INTO item (id, name, name_key, subcategory_id) VALUES
  (1, 'Down', 'down', 1),
  (2, 'Slow', 'slow', 1),
  (3, 'Down', 'down', 2),
  (4, 'Down', 'down', 3),
  (5, 'Disk', 'disk', 4),
  (6, 'Memory', 'memory', 4);

INSERT INTO support_group (id, name, name_key) VALUES
  (1, 'Support', 'support'),
  (2, 'NOC', 'noc');

INSERT INTO request_template
  (id, name, name_key, status_id, priority_id, urgency_id, level_id, mode_id) VALUES
  (1, 'Default Request', 'default request', 1, 2, 2, 1, 4);

-- '*' stands for every module or every action, so that a right made later is the administrator's too.
INSERT INTO desk_role (id, name, name_key, description, built_in) VALUES
  (1, 'SDAdmin', 'sdadmin', 'Administrator: may do everything', TRUE),
  (2, 'SDReport', 'sdreport', 'Report viewer: may only look', TRUE);

INSERT INTO desk_role_right (role_id, right_name) VALUES
  (1, '*.*'),
  (2, 'requests.view'),
  (2, 'lookups.view'),
  (2, 'people.view'),
  (2, 'templates.view'),
  (2, 'callbacks.view');
