package org.relaydesk.engine.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.h2.jdbcx.JdbcDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.kernel.LogListener;

class ClockSkewTest {
  @RegisterExtension private final LogListener log = new LogListener(ClockSkew.class);
  private final ClockSkew skew = new ClockSkew();

  @Test
  void moreThanFiveSecondsAreToldOnceAndThatTheyAreGone() {
    skew.note(15_001, 10_000, 15_002);
    skew.note(17_000, 10_000, 17_002);
    assertThat(skew.warning()).contains("This node's clock is 7 s ahead of the database's");
    skew.note(15_000, 10_000, 15_002);
    assertThat(skew.warning()).isEmpty();
    assertThat(log.told())
        .containsExactly(
            "WARNING This node's clock is 5 s ahead of the database's",
            "INFO This node's clock agrees with the database's again");
  }

  @Test
  void aClockThatIsBehindIsToldToo() {
    skew.note(1_000, 9_000, 1_500);
    assertThat(skew.warning()).contains("This node's clock is 7 s behind the database's");
  }

  @Test
  void aSlowAnswerIsNoSkew() {
    skew.note(10_000, 10_001, 30_000);
    skew.note(10_000, 29_999, 30_000);
    assertThat(skew.warning()).isEmpty();
  }

  @Test
  void thePulseComparesTheClocks() throws SQLException {
    JdbcDataSource pool = new JdbcDataSource();
    pool.setURL("jdbc:h2:mem:skew");
    DeskClock ahead = () -> System.currentTimeMillis() + 3_600_000;
    DatabaseHealth pulse =
        Inside.put(Inside.put(new DatabaseHealth(), "pool", pool), "clock", ahead);
    try (Connection open = pool.getConnection();
        Statement statement = open.createStatement()) {
      statement.execute("CREATE TABLE change_stamp (topic CHAR, stamp_number INT)");
      assertThat(pulse.check()).isTrue();
    }
    assertThat(pulse.clockWarning()).isPresent();
  }
}
