-- How long the timer of a ticket ran until it was stopped last, and since when it runs again: null while it stands.
ALTER TABLE request ADD COLUMN timer_ran BIGINT DEFAULT 0 NOT NULL;
ALTER TABLE request ADD COLUMN timer_since BIGINT;
UPDATE request SET timer_since = created_at
  WHERE status_id IN (SELECT id FROM request_status WHERE NOT stop_timer);
UPDATE request SET timer_ran = COALESCE(resolved_at, last_updated_at, created_at) - created_at
  WHERE timer_since IS NULL;
