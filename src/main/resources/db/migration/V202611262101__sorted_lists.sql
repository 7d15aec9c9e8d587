-- Lists are sorted by what people sort tickets by. The database counts the tickets of each requester, status and so on
-- and passes by the ones before a page: with deleted_at at hand it does both without a look at the tickets.
-- Everything here can be done twice: H2 keeps what was done before a start was killed, and does all of it again.
DROP INDEX IF EXISTS request_by_requester;
DROP INDEX IF EXISTS request_by_technician;
DROP INDEX IF EXISTS request_by_status;
DROP INDEX IF EXISTS request_by_group;
DROP INDEX IF EXISTS request_by_priority;
DROP INDEX IF EXISTS request_by_subject;
CREATE INDEX request_by_requester ON request (requester_id, id, deleted_at);
CREATE INDEX request_by_technician ON request (technician_id, id, deleted_at);
CREATE INDEX request_by_status ON request (status_id, id, deleted_at);
CREATE INDEX request_by_group ON request (group_id, id, deleted_at);
CREATE INDEX request_by_priority ON request (priority_id, id, deleted_at);
CREATE INDEX request_by_subject ON request (subject, id, deleted_at);

-- H2 reads no index backwards, and the newest come first where nobody says otherwise.
DROP INDEX IF EXISTS request_newest;
${on_h2} CREATE INDEX request_newest ON request (created_at DESC, id DESC);

-- The trash is small and its index should be. H2 knows no index of some rows only, and took the one of all to find the
-- tickets that are not in the trash, which are most, and to sort them itself.
DROP INDEX IF EXISTS request_trashed;
${on_postgresql} CREATE INDEX request_trashed ON request (deleted_at, id) WHERE deleted_at IS NOT NULL;
