-- What HTML says, without its mark-up: searches go by it. A text that is no HTML has none.
ALTER TABLE request ADD COLUMN description_words VARCHAR(1000000);
ALTER TABLE request ADD COLUMN resolution_words VARCHAR(1000000);
ALTER TABLE request_note ADD COLUMN description_words VARCHAR(1000000);
