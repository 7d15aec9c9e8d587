package org.relaydesk.mail;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.relaydesk.engine.database.BackgroundTasks;
import org.relaydesk.engine.database.DatabaseHealth;
import org.relaydesk.ground.kernel.Inside;
import org.relaydesk.ground.settings.GivenSettings;

/** Notices go when relaydesk.mail.keep is over, batch by batch. */
class MailRetentionTimerTest {
  private final List<Long> kept = new ArrayList<>();
  private int purged;
  private int left;

  private final MailRetention retention =
      new MailRetention() {
        @Override
        public boolean forgetOld(long keptMillis) {
          kept.add(keptMillis);
          return left-- > 0;
        }

        @Override
        public boolean forgetPurged() {
          purged++;
          return left-- > 0;
        }
      };

  private MailRetentionTimer timer() {
    MailRetentionTimer timer = new MailRetentionTimer();
    Inside.put(
        timer, "background", Inside.put(new BackgroundTasks(), "database", new DatabaseHealth()));
    Inside.put(timer, "config", GivenSettings.of(Map.of("relaydesk.mail.keep", "P3D")));
    return Inside.put(timer, "retention", retention);
  }

  @Test
  void noticesAreKeptForAsLongAsTheSettingSays() {
    timer().forgetOld();
    assertThat(kept).containsExactly(TimeUnit.DAYS.toMillis(3));
    assertThat(purged).isZero();
  }

  @Test
  void allThatIsOldGoesBatchByBatch() {
    left = 2;
    timer().forgetOld();
    assertThat(kept).hasSize(3);
    left = 2;
    timer().forgetPurged();
    assertThat(purged).isEqualTo(3);
  }

  @Test
  void oneStrikeNeverHasMoreToDoThanItCanBear() {
    left = Integer.MAX_VALUE;
    timer().forgetOld();
    timer().forgetPurged();
    assertThat(kept).hasSize(100);
    assertThat(purged).isEqualTo(100);
  }
}
