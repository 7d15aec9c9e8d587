package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The order of a ticket's callbacks: the next one is due when nothing before it is under way. */
class CallbackOrderTest extends CallbackDatabase {
  @Test
  void makesTheNextPassageOfThatTicketDue() throws SQLException {
    rows.add(1, 11, 1, "delivered", 0);
    rows.add(2, 11, 2, "waiting", 0);
    rows.add(3, 11, 3, "waiting", 0);
    rows.add(4, 12, 2, "waiting", 0);
    promote(11);
    assertThat(rows.state(2)).isEqualTo("due");
    assertThat(rows.number("due_since", 2)).isCloseTo(System.currentTimeMillis(), within(60_000L));
    assertThat(rows.number("next_attempt_at", 2)).isEqualTo(rows.number("due_since", 2));
    assertThat(rows.state(3)).isEqualTo("waiting");
    assertThat(rows.state(4)).as("another ticket's").isEqualTo("waiting");
  }

  @Test
  void waitsForWhatIsUnderWay() throws SQLException {
    rows.add(1, 11, 1, "sending", 0);
    rows.add(2, 11, 2, "waiting", 0);
    rows.add(3, 12, 1, "due", 0);
    rows.add(4, 12, 2, "waiting", 0);
    promote(11, 12);
    assertThat(rows.state(2)).isEqualTo("waiting");
    assertThat(rows.state(4)).isEqualTo("waiting");
  }

  @Test
  void passesOverDeadAndCancelledPassages() throws SQLException {
    rows.add(1, 11, 1, "dead", 0);
    rows.add(2, 11, 2, "cancelled", 0);
    rows.add(3, 11, 3, "waiting", 0);
    promote(11);
    assertThat(rows.state(3)).isEqualTo("due");
  }

  @Test
  void ofOrphansFindsTheHeadOfEachTicket() throws SQLException {
    rows.add(1, 11, 1, "delivered", 0);
    rows.add(2, 11, 2, "waiting", 0);
    rows.add(3, 11, 3, "waiting", 0);
    rows.add(4, 12, 1, "waiting", 0);
    rows.add(5, 13, 1, "sending", 0);
    rows.add(6, 13, 2, "waiting", 0);
    try (PreparedStatement update =
        connection.prepareStatement(CallbackStatements.PROMOTE_ORPHANS)) {
      assertThat(update.executeUpdate()).isEqualTo(2);
    }
    connection.commit();
    assertThat(List.of(rows.state(2), rows.state(3), rows.state(4), rows.state(6)))
        .containsExactly("due", "waiting", "due", "waiting");
  }

  private void promote(long... requestIds) throws SQLException {
    CallbackStatements.promote(connection, Arrays.stream(requestIds).boxed().toList());
    connection.commit();
  }
}
