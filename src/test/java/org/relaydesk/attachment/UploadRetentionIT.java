package org.relaydesk.attachment;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.persistence.EntityManager;
import java.io.ByteArrayInputStream;
import java.sql.SQLException;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.fixture.server.MigratedDatabase;
import org.relaydesk.ground.digest.Sha256;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Inside;

/** Which uploads are forgotten, and when. */
final class UploadRetentionIT {
  private static final long NOW = TimeUnit.DAYS.toMillis(20_000);
  private static final String FILES = "SELECT COUNT(*) FROM attachment";

  private static MigratedDatabase database;

  @BeforeAll
  static void open() throws SQLException {
    database = MigratedDatabase.empty();
    database.execute(
        "INSERT INTO person (id, version, name, name_key, created_at)"
            + " VALUES (901, 1, 'A', 'a', 1)");
  }

  @AfterEach
  void removeAll() throws SQLException {
    database.execute("DELETE FROM attachment");
  }

  @AfterAll
  static void close() {
    database.close();
  }

  private static long minutesAgo(long minutes) {
    return NOW - TimeUnit.MINUTES.toMillis(minutes);
  }

  private static void add(long id, long at, @Nullable Long lastPart, String holder)
      throws SQLException {
    database.execute(
        "INSERT INTO attachment (id, name, content_type, size_bytes, sha256, attached_by_id,"
            + " attached_at, last_part_at, holder_kind, holder_id)"
            + " VALUES (%d, 'x', 'text/plain', 1, 'x', 901, %d, %s, %s)"
                .formatted(id, at, lastPart, holder));
    database.execute(
        "INSERT INTO attachment_chunk (attachment_id, chunk_no, content) SELECT id, 0,"
            + " CAST(sha256 AS BYTEA) FROM attachment WHERE id = "
            + id);
  }

  /** Gives how many were found. */
  private static int forget() {
    List<Long> ids =
        inOneTransaction(
            em -> {
              DeskClock clock = () -> NOW;
              UploadRetention retention = Inside.put(new UploadRetention(), "em", em);
              return Inside.put(retention, "clock", clock).forget();
            });
    for (Long id : ids) {
      while (inOneTransaction(em -> Inside.put(new Uploads(), "em", em).drop(id))) {
        assertThat(database.number(FILES)).isPositive();
      }
    }
    return ids.size();
  }

  private static <T> T inOneTransaction(Function<EntityManager, T> work) {
    try (EntityManager em = database.entityManager()) {
      em.getTransaction().begin();
      try {
        T result = work.apply(em);
        em.getTransaction().commit();
        return result;
      } finally {
        if (em.getTransaction().isActive()) {
          em.getTransaction().rollback();
        }
      }
    }
  }

  @ParameterizedTest
  @CsvSource({"1439, 1", "1441, 0"})
  void anUploadThatNobodyAttachesIsForgottenAfterADay(long minutes, long left) throws SQLException {
    add(1, minutesAgo(minutes), null, "NULL, NULL");
    forget();
    assertThat(database.number(FILES)).isEqualTo(left);
    assertThat(database.number("SELECT COUNT(*) FROM attachment_chunk")).isEqualTo(left);
  }

  @ParameterizedTest
  @CsvSource({"14, 1", "16, 0"})
  void oneThatBrokeOffIsForgottenSoonAfterItsLastPart(long minutes, long left) throws SQLException {
    add(1, minutesAgo(60), minutesAgo(minutes), "NULL, NULL");
    forget();
    assertThat(database.number(FILES)).isEqualTo(left);
    assertThat(database.number("SELECT COUNT(*) FROM attachment_chunk")).isEqualTo(left);
  }

  @Test
  void whatSomebodyHoldsStays() throws SQLException {
    add(1, 1, null, "'MAIL', 7");
    forget();
    assertThat(database.number(FILES)).isEqualTo(1);
  }

  @Test
  void whatWasDeletedGoesAtOnceSomeOfItAtATime() throws SQLException {
    add(1, minutesAgo(1), 0L, "NULL, NULL");
    for (int no = 1; no < 100; no++) {
      database.execute(
          "INSERT INTO attachment_chunk (attachment_id, chunk_no, content) SELECT id, "
              + no
              + ", CAST(sha256 AS BYTEA) FROM attachment");
    }
    boolean more = inOneTransaction(em -> Inside.put(new Uploads(), "em", em).drop(1));
    assertThat(more).isTrue();
    assertThat(database.number("SELECT MAX(chunk_no) FROM attachment_chunk")).isEqualTo(67);
    forget();
    assertThat(database.number(FILES)).isZero();
  }

  /**
   * A crash of PostgreSQL takes the last parts that it had not written yet; what was forgotten is
   * on its way out.
   */
  @ParameterizedTest
  @CsvSource({"1, 1048576, true", "1, 0, false", "0, 1048576, false"})
  void oneGoesOnOnlyWhereItWasLeft(long lastPart, long stored, boolean goesOn) throws SQLException {
    add(1, 1, lastPart, "NULL, NULL");
    database.execute("UPDATE attachment SET size_bytes = " + stored);
    ChunkBatch next = new ChunkBatch(Sha256.begin());
    assertThatNoException()
        .isThrownBy(() -> next.fill(new ByteArrayInputStream(new byte[5]), 1 << 20));
    ThrowingCallable append =
        () ->
            inOneTransaction(
                em -> {
                  DeskClock clock = () -> NOW;
                  Uploads uploads = Inside.put(new Uploads(), "em", em);
                  return Inside.put(uploads, "clock", clock).append(1, next);
                });
    if (goesOn) {
      assertThatNoException().isThrownBy(append);
    } else {
      assertThatThrownBy(append).isInstanceOf(DeskException.class).hasMessageContaining("nothing");
    }
    assertThat(database.number("SELECT COUNT(*) FROM attachment_chunk WHERE chunk_no = 4"))
        .isEqualTo(goesOn ? 1 : 0);
  }

  @ParameterizedTest
  @CsvSource({"1, 9, true", "1, 8, false", "0, 9, false"})
  void oneIsCompletedOnlyWhereAllOfItIsThere(long lastPart, long stored, boolean completed)
      throws SQLException {
    add(1, 1, lastPart, "NULL, NULL");
    database.execute("UPDATE attachment SET size_bytes = " + stored);
    StoredFile file = new StoredFile(1, "x", "text/plain", 9, "x");
    ThrowingCallable complete =
        () ->
            inOneTransaction(
                em -> {
                  DeskClock clock = () -> NOW;
                  Attachments attachments = Inside.put(new Attachments(), "em", em);
                  Inside.put(attachments, "clock", clock)
                      .complete(new ReceivedFiles(List.of(file), null));
                  return true;
                });
    if (completed) {
      assertThatNoException().isThrownBy(complete);
    } else {
      assertThatThrownBy(complete).isInstanceOf(DeskException.class);
    }
    assertThat(database.number(FILES + " WHERE last_part_at IS NULL")).isEqualTo(completed ? 1 : 0);
  }

  @Test
  void someGoAtATime() throws SQLException {
    for (int id = 1; id <= 25; id++) {
      add(id, 1, null, "NULL, NULL");
    }
    assertThat(forget()).isEqualTo(20);
    assertThat(database.number(FILES)).isEqualTo(5);
    assertThat(forget()).isEqualTo(5);
    assertThat(database.number(FILES)).isZero();
    assertThat(forget()).isZero();
  }
}
