-- When a key was last used; written every few seconds for all keys together, never by a request.
ALTER TABLE api_key ADD COLUMN last_used_at BIGINT;
