-- Roles of a desk's own: in which tickets their rights hold, and a version for who edits them.
ALTER TABLE desk_role ADD COLUMN ticket_scope VARCHAR(10) DEFAULT 'all' NOT NULL;
ALTER TABLE desk_role ADD COLUMN version BIGINT DEFAULT 1 NOT NULL;

-- Own tickets are those he works on, asked for or added: each of the three is found by an index.
CREATE INDEX request_by_creator ON request (created_by_id, id);
CREATE INDEX support_group_member_of ON support_group_member (person_id);

INSERT INTO desk_role (id, name, name_key, description, built_in, ticket_scope) VALUES
  (3, 'SDCo-ordinator', 'sdco-ordinator', 'Co-ordinator: works on all tickets', TRUE, 'all'),
  (4, 'SDRequestCreator', 'sdrequestcreator',
   'Web forms and monitors: adds tickets, and sees what it added', TRUE, 'own');

INSERT INTO desk_role_right (role_id, right_name) VALUES
  (3, 'requests.view'),
  (3, 'requests.add'),
  (3, 'requests.edit'),
  (3, 'requests.delete'),
  (3, 'requests.assign'),
  (3, 'requests.pickup'),
  (3, 'requests.close'),
  (3, 'requests.merge'),
  (3, 'requests.edit_due_time'),
  (3, 'requests.reply'),
  (3, 'notes.*'),
  (3, 'worklogs.*'),
  (3, 'attachments.*'),
  (3, 'people.view'),
  (3, 'people.add'),
  (3, 'people.edit'),
  (3, 'lookups.view'),
  (3, 'templates.view'),
  (3, 'custom_modules.view'),
  (3, 'callbacks.view'),
  (3, 'callbacks.replay'),
  (3, 'reports.view'),
  (4, 'requests.add'),
  (4, 'requests.view');
