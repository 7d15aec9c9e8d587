package org.relaydesk.request;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.lookup.Entries.status;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.lookup.Status;

class StatusCountTest {
  private static final Status OPEN = status(1, "Open", true);
  private static final Status HELD = status(2, "On Hold", true);
  private static final Status OLD = Inside.put(status(3, "Old", true), "deleted", true);

  @Test
  void statusesWithoutTicketsCountNone() {
    assertThat(StatusCount.of(List.of(OPEN, HELD), Map.of(1L, 7L)))
        .containsExactly(
            new StatusCount(1, "Open", null, true, 7),
            new StatusCount(2, "On Hold", null, true, 0));
  }

  @Test
  void oneOutOfUseIsToldWhileTicketsHaveIt() {
    assertThat(StatusCount.of(List.of(OLD), Map.of())).isEmpty();
    assertThat(StatusCount.of(List.of(OLD), Map.of(3L, 1L)))
        .containsExactly(new StatusCount(3, "Old", null, true, 1));
  }
}
