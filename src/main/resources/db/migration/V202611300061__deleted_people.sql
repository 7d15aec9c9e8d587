-- People who are used go out of use when they are deleted: what names them keeps them. Their address_key and demand_key
-- are null from then on, so that name and address mean others.
ALTER TABLE person ADD COLUMN is_deleted BOOLEAN DEFAULT FALSE NOT NULL;
