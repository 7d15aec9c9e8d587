package org.relaydesk.edge.call;

import static java.util.concurrent.TimeUnit.MILLISECONDS;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(30)
final class RefusalBrakeTest {
  @Test
  void theFirstRefusalsGoOutAtOnceAndLaterOnesWait() {
    List<Long> waits = new CopyOnWriteArrayList<>();
    RefusalBrake brake = new RefusalBrake(waits::add);

    for (int i = 0; i < RefusalBrake.AT_ONCE; i++) {
      brake.hold();
    }
    assertThat(waits).isEmpty();

    // Some are free again meanwhile.
    while (waits.isEmpty()) {
      brake.hold();
    }
    assertThat(waits).containsOnly(RefusalBrake.HELD_MILLIS);
  }

  @Test
  void onlySoManyThreadsWaitAndTheOthersDoNot() throws InterruptedException {
    CountDownLatch held = new CountDownLatch(RefusalBrake.MOST_HELD);
    CountDownLatch go = new CountDownLatch(1);
    RefusalBrake brake =
        new RefusalBrake(
            time -> {
              held.countDown();
              go.await();
            });
    ExecutorService callers = Executors.newCachedThreadPool();
    try {
      for (int i = 0; i < RefusalBrake.AT_ONCE; i++) {
        brake.hold();
      }
      do {
        callers.execute(brake::hold);
      } while (!held.await(1, MILLISECONDS));

      // Each of these would wait for ever.
      for (int i = 0; i < 2 * RefusalBrake.AT_ONCE; i++) {
        brake.hold();
      }
    } finally {
      go.countDown();
      callers.shutdownNow();
    }
  }
}
