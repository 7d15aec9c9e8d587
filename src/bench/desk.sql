-- A desk of :tickets tickets over ten years: 20,000 requesters, 200 support reps, 40 groups; 95 % are closed.
-- The same numbers give the same desk: every choice is a hash of the row and of what is chosen.
-- Run by psql on a database that a server has migrated and that holds nothing else.
\set ON_ERROR_STOP on
\set now 1793491200000
SET session_replication_role = replica; -- Rows that refer to each other by construction are not looked up once more.
SET synchronous_commit = off;

-- A number from 0 to sides - 1.
CREATE FUNCTION dice(row_no BIGINT, what INTEGER, sides INTEGER) RETURNS INTEGER LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS 'SELECT ((hashint8extended(row_no, what) & 9007199254740991) % sides)::INTEGER';
-- One of the words.
CREATE FUNCTION pick(row_no BIGINT, what INTEGER, words TEXT[]) RETURNS TEXT LANGUAGE SQL IMMUTABLE PARALLEL SAFE
AS 'SELECT words[1 + dice(row_no, what, array_length(words, 1))]';

INSERT INTO person (id, version, name, name_key, first_name, last_name, email_id, email_key, address_key, demand_key, created_at, is_technician)
SELECT id, 1, name, lower(name), first, last, address, address, address, address, :now - 315360000000, id > 120000
FROM (SELECT id, first, last || ' ' || id AS last, first || ' ' || last || ' ' || id AS name,
    lower(first || '.' || last || id || '@desk.example') AS address
  FROM (SELECT id,
      pick(id, 1, '{Nora,Sam,Ada,Liv,Omar,Jun,Ines,Karl,Mina,Theo,Zoe,Ivan,Lea,Ravi,Emma,Paul}') AS first,
      pick(id, 2, '{Vale,Okoro,Lind,Meyer,Rossi,Tanaka,Silva,Novak,Khan,Dubois,Berg,Moreau,Ito,Costa,Weiss,Young}') AS last
    FROM generate_series(100001, 120200) AS id) AS named) AS person;
INSERT INTO support_rep (person_id, login_enabled) SELECT id, FALSE FROM generate_series(120001, 120200) AS id;
INSERT INTO support_rep_role (person_id, role_id)
SELECT id, (SELECT id FROM desk_role WHERE name_key = 'sdco-ordinator') FROM generate_series(120001, 120200) AS id;
INSERT INTO support_group (id, name, name_key) SELECT id, 'Team ' || id, 'team ' || id FROM generate_series(100001, 100040) AS id;
INSERT INTO support_group_member (group_id, person_id) SELECT 100001 + (id - 120001) / 5, id FROM generate_series(120001, 120200) AS id;

-- Few ask for much: the square of an even number is mostly small.
CREATE TEMPORARY TABLE plan AS
SELECT id, created_at, closed, requester, technician, subject, description,
  CASE WHEN closed THEN CASE WHEN dice(id, 12, 10) = 0 THEN 'Resolved' ELSE 'Closed' END
    ELSE pick(id, 12, '{Open,Open,Open,"In Progress",Assigned,"On Hold"}') END AS status
FROM (SELECT id, created_at,
    dice(id, 10, 100) >= CASE WHEN id > :tickets * 0.94 THEN 75 ELSE 1 END AS closed,
    100001 + (20000 * (dice(id, 3, 10000) / 10000.0) ^ 2)::BIGINT + dice(id, 4, 3) AS requester,
    120001 + dice(id, 5, 200) AS technician,
    pick(id, 6, '{Router,Printer,Mailbox,VPN,Laptop,Database,Backup,Switch,Phone,Certificate,"Web shop",Invoice}') || ' '
      || pick(id, 7, '{"is down","is slow",locked,"needs access","lost packets","won''t start",expired,"shows an error","was moved"}')
      || ' at ' || pick(id, 8, '{Bern,Oslo,Lyon,Kyoto,Porto,Lagos,Quito,Graz}') || ' no. ' || dice(id, 9, 100000) AS subject,
    pick(id, 16, '{"Since this morning","After the update","Again","For all users","In the meeting room"}') || ' the '
      || pick(id, 17, '{service,device,account,link,report}') || ' ' || pick(id, 18, '{hangs,fails,blinks,refuses,restarts}')
      || ' with code ' || dice(id, 19, 100000) || '. ' || repeat(pick(id, 20, '{"Please have a look at it. ","We tried it twice. ","A colleague saw it, too. "}'), 1 + dice(id, 21, 8))
      AS description
  FROM (SELECT id, :now - 315360000000 + (315360000000.0 * id / :tickets)::BIGINT AS created_at
    FROM generate_series(1, :tickets) AS id) AS at_its_time) AS told;

INSERT INTO request (id, version, subject, subject_key, description, short_description, requester_id, created_by_id,
  technician_id, group_id, status_id, priority_id, urgency_id, impact_id, level_id, mode_id, category_id, template_id,
  request_type_id, created_at, assigned_at, due_by_at, resolved_at, completed_at, last_updated_at, passage_no,
  resolution, has_activity, timer_ran, timer_since)
SELECT plan.id, 1, subject, lower(subject), description, left(description, 250), requester, requester,
  CASE WHEN closed OR dice(plan.id, 22, 4) > 0 THEN technician END,
  CASE WHEN dice(plan.id, 23, 10) > 0 THEN 100001 + (technician - 120001) / 5 END,
  status_id, 1 + dice(plan.id, 24, 4), 1 + dice(plan.id, 25, 4), 1 + dice(plan.id, 26, 4), 1 + dice(plan.id, 27, 4),
  1 + dice(plan.id, 28, 4), 1 + dice(plan.id, 29, 5), (SELECT min(id) FROM request_template), 1 + dice(plan.id, 30, 2), created_at,
  CASE WHEN closed OR dice(plan.id, 22, 4) > 0 THEN created_at + 60000 * dice(plan.id, 31, 600) END,
  CASE WHEN dice(plan.id, 32, 3) > 0 THEN created_at + 3600000 * (1 + dice(plan.id, 33, 72)) END,
  CASE WHEN closed THEN created_at + 60000 * (600 + dice(plan.id, 34, 6000)) END,
  CASE WHEN closed THEN created_at + 60000 * (600 + dice(plan.id, 34, 6000)) END,
  created_at + 60000 * (600 + dice(plan.id, 34, 6000)), CASE WHEN closed THEN 1 ELSE 0 END,
  CASE WHEN closed THEN pick(plan.id, 35, '{"Restarted it","Changed the part","Explained how","Gave the right","Wrote to the provider"}') END,
  dice(plan.id, 36, 10) < 6, 0, NULL
FROM plan JOIN (SELECT id AS status_id, name AS status_name FROM request_status) AS known ON status_name = status ORDER BY plan.id;

INSERT INTO request_note (id, version, request_id, description, show_to_requester, added_by_id, added_at, last_updated_by_id, last_updated_at)
SELECT row_number() OVER (), 1, id, 'Called ' || pick(id, 37, '{back,twice,"the provider","the site"}') || ', code ' || dice(id + no, 38, 100000),
  FALSE, technician, created_at + 60000 * no, technician, created_at + 60000 * no
FROM plan, generate_series(1, 2) AS no WHERE dice(id, 36, 10) < 6 AND no <= 1 + dice(id, 39, 2);
INSERT INTO request_activity (request_id, note_count, conversation_count) SELECT request_id, count(*), count(*) FROM request_note GROUP BY request_id;
INSERT INTO request_history (id, request_id, operation, actor_id, happened_at)
SELECT row_number() OVER (), id, operation, CASE no WHEN 0 THEN requester ELSE technician END, created_at + 600000 * no
FROM plan, (VALUES (0, 'ADD'), (1, 'PICKUP'), (2, 'CLOSE')) AS done (no, operation) WHERE closed OR no < 1;

SELECT setval('person_seq', 200000), setval('lookup_seq', 200000), setval('request_seq', :tickets + 1000),
  setval('request_note_seq', (SELECT coalesce(max(id), 1) + 1000 FROM request_note)),
  setval('request_history_seq', (SELECT coalesce(max(id), 1) + 1000 FROM request_history)) \g /dev/null
DROP FUNCTION pick;
DROP FUNCTION dice;
VACUUM (ANALYZE);
