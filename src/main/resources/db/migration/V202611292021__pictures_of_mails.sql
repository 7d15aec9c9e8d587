-- Which files of its ticket a mail shows beside those that it carries. One that is deleted before the mail goes is
-- not shown.
CREATE TABLE mail_picture (
  mail_id BIGINT NOT NULL REFERENCES mail (id) ON DELETE CASCADE,
  attachment_id BIGINT NOT NULL REFERENCES attachment (id) ON DELETE CASCADE,
  PRIMARY KEY (mail_id, attachment_id)
);
CREATE INDEX mail_picture_file ON mail_picture (attachment_id);
