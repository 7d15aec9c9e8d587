package org.relaydesk.callback;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.engine.database.DatabaseHealth;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.settings.GivenSettings;

/** Each hour what is old goes batch by batch, and never more than an hour can bear. */
class CallbackRetentionTimerTest {
  private static final Map<String, String> SETTINGS =
      Map.of("relaydesk.callback.keep", "P2D", "relaydesk.callback.keep-dead", "P9D");

  private final List<String> forgotten = new ArrayList<>();
  private int left;
  private final Map<String, Long> kept = new HashMap<>();

  private final CallbackRetention retention =
      new CallbackRetention() {
        @Override
        public boolean forget(String state, long keptMillis) {
          forgotten.add(state);
          kept.put(state, keptMillis);
          return left-- > 0;
        }
      };

  private void strike() {
    CallbackRetentionTimer clock = new CallbackRetentionTimer();
    Inside.put(
        clock, "background", Inside.put(new BackgroundTasks(), "database", new DatabaseHealth()));
    Inside.put(clock, "config", GivenSettings.of(SETTINGS));
    Inside.put(clock, "retention", retention).forget();
  }

  @Test
  void whatIsThroughIsForgottenBatchByBatchUntilNothingIsLeft() {
    left = 2;
    strike();
    assertThat(forgotten)
        .containsExactly(
            "delivered", "delivered", "delivered", "failed", "refused", "cancelled", "dead");
  }

  @Test
  void whatIsDeadIsKeptForItsOwnTime() {
    strike();
    assertThat(kept.remove("dead")).isEqualTo(TimeUnit.DAYS.toMillis(9));
    assertThat(kept.values()).hasSize(4).containsOnly(TimeUnit.DAYS.toMillis(2));
  }

  @Test
  void aYearsCallbacksAreForgottenOverSeveralHours() {
    left = Integer.MAX_VALUE;
    strike();
    assertThat(forgotten).hasSize(5 * 200);
  }
}
