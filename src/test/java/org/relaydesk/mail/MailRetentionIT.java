package org.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.persistence.EntityManager;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.attachment.Attachments;
import org.relaydesk.engine.outbox.JobState;
import org.relaydesk.engine.outbox.Outcome;
import org.relaydesk.engine.outbox.Settlement;
import org.relaydesk.fixture.server.MigratedDatabase;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.kernel.LogListener;
import org.relaydesk.mail.smtp.MailJob;

/** What becomes of mails whose ticket is purged, and of those that are through. */
final class MailRetentionIT {
  private static final long YEAR = TimeUnit.DAYS.toMillis(365);
  private static final String MAILS = "SELECT COUNT(*) FROM mail";
  private static final String FILES = "SELECT COUNT(*) FROM attachment WHERE last_part_at IS NULL";

  @RegisterExtension final LogListener log = new LogListener(MailStore.class);

  private static MigratedDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = MigratedDatabase.empty();
    database.execute(
        "INSERT INTO person (id, version, name, name_key, created_at)"
            + " VALUES (901, 1, 'A', 'a', 1)");
  }

  @BeforeEach
  void addATicket() throws SQLException {
    database.execute(
        "INSERT INTO request (id, version, subject, subject_key, requester_id, created_by_id,"
            + " status_id, template_id, created_at) SELECT 901, 1, 'x', 'x', 901, 901, MIN(s.id),"
            + " MIN(t.id), 1 FROM request_status s, request_template t");
  }

  @AfterEach
  void removeAll() throws SQLException {
    for (String table : List.of("attachment", "mail", "request")) {
      database.execute("DELETE FROM " + table);
    }
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private void add(long id, String type, String state, long dueSince) throws SQLException {
    database.execute(
        "INSERT INTO mail (id, type, request_id, of_request, to_addresses, subject, body_html,"
            + " body_text, message_id, attachment_count, target, state, created_at, due_since,"
            + " lease_token) VALUES (%1$d, '%2$s', 901, TRUE, 'a@b.example', 'x', 'x', 'x', '<%1$d>', 1,"
                .formatted(id, type)
            + " 'h:25', '%s', 1, %d, 'lease')".formatted(state, dueSince));
    addFile(id, "MAIL");
  }

  private void addFile(long holder, String kind) throws SQLException {
    database.execute(
        "INSERT INTO attachment (id, name, content_type, size_bytes, sha256, attached_by_id,"
            + " attached_at, holder_kind, holder_id, request_id) VALUES (%1$d, 'x', 'text/plain', 1,"
                .formatted(holder)
            + " 'x', 901, 1, '%s', %d, 901)".formatted(kind, holder));
  }

  private void inOneTransaction(Consumer<EntityManager> work) {
    try (EntityManager em = database.entityManager()) {
      em.getTransaction().begin();
      work.accept(em);
      em.getTransaction().commit();
    }
  }

  private static Attachments attachments(EntityManager em) {
    return Inside.put(new Attachments(), "em", em);
  }

  private static MailRetention retention(EntityManager em) {
    return Inside.put(Inside.put(new MailRetention(), "em", em), "attachments", attachments(em));
  }

  private void purge() {
    inOneTransaction(
        em -> {
          attachments(em).removeAllOf(901);
          em.createNativeQuery("DELETE FROM request WHERE id = 901").executeUpdate();
        });
  }

  private void forget() {
    inOneTransaction(
        em -> {
          retention(em).forgetPurged();
          retention(em).forgetOld(YEAR);
        });
  }

  @Test
  void aReplyThatWaitsIsStillSentWithItsFilesWhereItsTicketIsPurged() throws SQLException {
    add(1, "CONVERSATION", "due", 1);
    add(2, "CONVERSATION", "sending", 1);
    add(3, "CONVERSATION", "delivered", 1);
    addFile(901, "REQUEST");
    purge();
    assertThat(database.number(FILES)).isEqualTo(3);
    forget();
    assertThat(database.number(MAILS)).isEqualTo(2);
    assertThat(database.number(FILES + " AND holder_id IN (1, 2)")).isEqualTo(2);
    assertThat(database.number(FILES)).isEqualTo(2);
    database.execute("UPDATE mail SET state = 'delivered'");
    forget();
    assertThat(database.number(MAILS)).isZero();
    assertThat(database.number(FILES)).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "RequesterAck_E-Mail,delivered,1,0",
    "RequesterAck_E-Mail,failed,1,0",
    "RequesterAck_E-Mail,dead,1,0",
    "RequesterAck_E-Mail,dropped,1,0",
    "RequesterAck_E-Mail,due,1,1",
    "RequesterAck_E-Mail,sending,1,1",
    "RequesterAck_E-Mail,delivered,32503680000000,1",
    "CONVERSATION,delivered,1,1",
  })
  void onlyOldNoticesThatAreThroughAreForgottenWhileTheirTicketIsThere(
      String type, String state, long dueSince, long left) throws SQLException {
    add(1, type, state, dueSince);
    forget();
    assertThat(database.number(MAILS)).isEqualTo(left);
    assertThat(database.number(FILES)).isEqualTo(left);
  }

  /** What it waits for is in the past unless the test says otherwise. */
  @ParameterizedTest
  @CsvSource({
    "due,1,1,,'Dropped after 24 hours; never tried'",
    "due,1,32503680000000,Connection refused,'Dropped after 24 hours; Connection refused'",
    "sending,1,1,451 come again,'Dropped after 24 hours; 451 come again'",
  })
  void aNoticeThatWaitedForADayIsDroppedAndItsRecordSaysSo(
      String state, long expiresAt, long nextAttemptAt, String error, String told)
      throws SQLException {
    addNotice(state, expiresAt, nextAttemptAt, error);
    assertThat(drop()).isEqualTo(1);
    assertThat(record()).containsExactly("dropped", told, null);
    assertThat(drop()).isZero();
  }

  @ParameterizedTest
  @CsvSource({
    "due,32503680000000,1,",
    "due,,1,",
    "sending,1,32503680000000,",
    "delivered,1,1,",
    "failed,1,1,550 no such user",
  })
  void noOtherMailIsDropped(String state, Long expiresAt, long nextAttemptAt, String error)
      throws SQLException {
    addNotice(state, expiresAt, nextAttemptAt, error);
    assertThat(drop()).isZero();
    assertThat(record()).containsExactly(state, error, nextAttemptAt);
  }

  private void addNotice(String state, @Nullable Long expiresAt, long nextAttemptAt, String error)
      throws SQLException {
    add(1, "RequesterAck_E-Mail", state, 1);
    database.execute(
        "UPDATE mail SET expires_at = %s, next_attempt_at = %d, last_error = %s"
            .formatted(expiresAt, nextAttemptAt, error == null ? "NULL" : "'" + error + "'"));
  }

  private int drop() {
    int[] dropped = new int[1];
    inOneTransaction(em -> dropped[0] = Inside.put(new MailStore(), "em", em).dropOld());
    return dropped[0];
  }

  private static Object[] record() {
    try (EntityManager em = database.entityManager()) {
      return (Object[])
          em.createNativeQuery("SELECT state, last_error, next_attempt_at FROM mail")
              .getSingleResult();
    }
  }

  @ParameterizedTest
  @CsvSource({"FAILED,refused for good", "DEAD,given up"})
  void aMailThatNeverArrivesIsLogged(JobState state, String told) throws SQLException {
    add(1, "CONVERSATION", "sending", 1);
    inOneTransaction(
        em -> Inside.put(new MailStore(), "em", em).settle(List.of(settlement(state))));
    assertThat(log.told()).singleElement().asString().startsWith("WARNING").contains(told);
  }

  private static Settlement<MailJob> settlement(JobState state) {
    MailJob job =
        new MailJob(
            1,
            false,
            901L,
            "a@b.example",
            null,
            null,
            "x",
            "x",
            "x",
            "<1>",
            null,
            null,
            0,
            1,
            "h:25",
            0,
            0);
    return new Settlement<>(
        job, "lease", new Outcome.Stop(null, "550 no such user"), 1, 1, null, state);
  }
}
