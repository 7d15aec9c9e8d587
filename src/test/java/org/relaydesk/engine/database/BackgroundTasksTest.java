package org.relaydesk.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.kernel.LogListener;
import org.relaydesk.ground.kernel.RepeatedFailure;

class BackgroundTasksTest {
  private final JdbcDataSource pool = new JdbcDataSource();
  private final DeskClock clock = System::currentTimeMillis;
  private final DatabaseHealth pulse =
      Inside.put(Inside.put(new DatabaseHealth(), "pool", pool), "clock", clock);
  private final BackgroundTasks background = Inside.put(new BackgroundTasks(), "database", pulse);
  @RegisterExtension private final LogListener log = new LogListener(RepeatedFailure.class);
  private Connection open;

  @BeforeEach
  void start() throws SQLException {
    pool.setURL("jdbc:h2:mem:background");
    open = pool.getConnection();
    open.createStatement().execute("CREATE TABLE change_stamp (topic CHAR, stamp_number INT)");
  }

  @AfterEach
  void stop() throws SQLException {
    open.close();
  }

  private void goAway() {
    pool.setURL("jdbc:h2:mem:nothing;IFEXISTS=TRUE");
  }

  private static void fail() {
    throw new IllegalStateException("no column");
  }

  @Test
  void anErrorIsToldAndCostsNoTimer() {
    background.run(
        "Counting",
        () -> {
          throw new NoClassDefFoundError("gone");
        });
    assertThat(log.told()).containsExactly("WARNING Counting failed and is tried again");
  }

  @Test
  void whatFailsAllNightIsToldOnceEach() {
    for (int i = 0; i < 3; i++) {
      background.run("Counting", BackgroundTasksTest::fail);
      background.run("Forgetting", BackgroundTasksTest::fail);
    }
    background.run("Counting", () -> {});
    assertThat(log.told())
        .containsExactly(
            "WARNING Counting failed and is tried again",
            "WARNING Forgetting failed and is tried again",
            "INFO Counting works again");
  }

  @Test
  void whileTheDatabaseIsAwayTheyRestAndSayNothing() {
    List<String> done = new ArrayList<>();
    goAway();
    background.run("Counting", BackgroundTasksTest::fail);
    background.run("Counting", () -> done.add("rested"));
    background.runAlways("Asking", () -> done.add("asked"));
    assertThat(done).containsExactly("asked");
    assertThat(log.told()).isEmpty();
  }
}
