package org.relaydesk.edge.body;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

class BulkheadTest {
  private final Bulkhead places = new Bulkhead("trying", 5, 2);

  private boolean isRefused(String caller) {
    DeskException refused = catchThrowableOfType(DeskException.class, () -> places.enter(caller));
    assertThat(refused == null || refused.failure() == Failure.UNAVAILABLE).isTrue();
    return refused != null;
  }

  @Test
  void oneCallerNeverHasThemAll() {
    assertThat(isRefused("a")).isFalse();
    assertThat(isRefused("a")).isFalse();
    assertThat(isRefused("a")).isTrue();
    assertThat(isRefused("b")).isFalse();
    places.exit("a");
    assertThat(isRefused("a")).isFalse();
    assertThat(isRefused("a")).isTrue();
  }

  @Test
  void allOfThemTogetherHaveNoMoreThanThereAre() {
    for (String caller : new String[] {"a", "b", "c", "d", "e"}) {
      assertThat(isRefused(caller)).isFalse();
    }
    assertThat(isRefused("f")).isTrue();
    places.exit("c");
    assertThat(isRefused("f")).isFalse();
  }
}
