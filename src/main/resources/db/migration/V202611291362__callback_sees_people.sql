-- Whether who gave the callback's address may view people: whatever is sent there tells no more of them.
ALTER TABLE request ADD COLUMN callback_sees_people BOOLEAN DEFAULT FALSE NOT NULL;
