-- What lists of a million tickets are asked for most: somebody's, or a group's, in some statuses; what is due; what was
-- changed last. And people by the address that a search names. All of it can be done twice, as H2 may have to.
CREATE INDEX IF NOT EXISTS request_technician_status ON request (technician_id, status_id, id);
CREATE INDEX IF NOT EXISTS request_group_status ON request (group_id, status_id, id);
CREATE INDEX IF NOT EXISTS request_due ON request (due_by_at, id);
CREATE INDEX IF NOT EXISTS request_updated ON request (last_updated_at, id);
CREATE INDEX IF NOT EXISTS person_by_address ON person (email_key, id);
