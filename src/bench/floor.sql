BEGIN;
INSERT INTO request (id, version, subject, subject_key, description, short_description, requester_id, created_by_id, status_id, priority_id, urgency_id, level_id, mode_id, category_id, template_id, created_at) VALUES (nextval('floor_request'), 1, 'Router R7 down', 'router r7 down', 'No ping since 09:10', 'No ping since 09:10', 1, 1, 1, 4, 2, 1, 4, 2, 1, 1772529300000);
INSERT INTO request_history (id, request_id, operation, actor_id, happened_at) VALUES (nextval('floor_history'), currval('floor_request'), 'ADD', 1, 1772529300000);
COMMIT;
