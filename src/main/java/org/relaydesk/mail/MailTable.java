package org.relaydesk.mail;

import static org.relaydesk.engine.database.DatabaseTime.NOW;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.relaydesk.engine.outbox.table.OutboxTable;
import org.relaydesk.mail.smtp.MailJob;

/** The table of mails, as the outbox and the sweep see it. */
final class MailTable {
  /** The rows as jobs; a notice that is too old is not claimed. */
  static final OutboxTable<MailJob> JOBS =
      new OutboxTable<>(
          "mail",
          "id, type, request_id, to_addresses, cc_addresses, bcc_addresses, subject, body_html,"
              + " body_text, message_id, in_reply_to, reference_ids, attachment_count, created_at,"
              + " target",
          "(expires_at IS NULL OR expires_at > " + NOW + ")",
          MailTable::job);

  /** Drops notices that are too old, except those being sent. */
  static final String DROP =
      "UPDATE mail SET state = 'dropped', next_attempt_at = NULL, lease_token = NULL,"
          + " last_error = SUBSTRING(CONCAT('Dropped after 24 hours; ',"
          + " COALESCE(last_error, 'never tried')) FROM 1 FOR 500)"
          + " WHERE expires_at <= "
          + NOW
          + " AND (state = 'due' OR (state = 'sending' AND next_attempt_at <= "
          + NOW
          + "))";

  private MailTable() {}

  private static MailJob job(ResultSet row) throws SQLException {
    long ticket = row.getLong(3);
    boolean ofNone = row.wasNull();
    return new MailJob(
        row.getLong(1),
        MailType.of(row.getString(2)).automatic(),
        ofNone ? null : ticket,
        row.getString(4),
        row.getString(5),
        row.getString(6),
        row.getString(7),
        row.getString(8),
        row.getString(9),
        row.getString(10),
        row.getString(11),
        row.getString(12),
        row.getInt(13),
        row.getLong(14),
        row.getString(15),
        row.getInt(16),
        row.getLong(17));
  }
}
