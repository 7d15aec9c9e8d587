package org.relaydesk.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.Grants;
import org.relaydesk.ground.kernel.Inside;

class RefusalsTest {
  private final CurrentCaller caller = new CurrentCaller();
  private long now = 1_000_000;
  private long running = -1_000_000; // Monotonic time may be negative.
  private final Refusals refusals = new Refusals(() -> running);

  @BeforeEach
  void prepare() {
    caller.set(new Caller(4, "Sam Roe", Grants.NONE, Set.of(), "rdk_EXAMPLE1"));
    caller.comesFrom("192.0.2.7");
    Inside.put(refusals, "caller", caller);
    Inside.put(refusals, "clock", (DeskClock) () -> now);
  }

  private void refuse(String action) {
    refusals.note(action, Subject.NONE, "Not allowed");
  }

  @Test
  void theFirstIsDueAtOnceWithWhoAndWhence() {
    refuse("access.refused");
    List<Refusals.Counted> due = refusals.take();
    assertThat(due).hasSize(1);
    AuditEvent.Actor actor = due.get(0).refusal().act().actor();
    assertThat(actor).isEqualTo(new AuditEvent.Actor(4L, "Sam Roe", "rdk_EXAMPLE1", "192.0.2.7"));
    assertThat(refusals.take()).isEmpty();
  }

  @Test
  void theSameAgainWaitsForItsMinuteAndIsCounted() {
    refuse("access.refused");
    refusals.take();
    for (int i = 0; i < 30; i++) {
      refuse("access.refused");
    }
    running += 59_999;
    assertThat(refusals.take()).isEmpty();
    running += 1;
    assertThat(refusals.take()).singleElement().matches(counted -> counted.times() == 30);
  }

  @Test
  void aClockThatIsSetBackStopsNothing() {
    refuse("access.refused");
    refusals.take();
    now -= 3_600_000;
    refuse("access.refused");
    running += 60_000;
    assertThat(refusals.take()).singleElement().matches(counted -> counted.lastAt() == now);
  }

  @Test
  void anotherOneIsDueOnItsOwn() {
    refuse("access.refused");
    refusals.take();
    refuse("login.failed");
    assertThat(refusals.take()).hasSize(1);
  }

  @Test
  void whatCouldNotBeWrittenComesAgain() {
    refuse("access.refused");
    List<Refusals.Counted> taken = refusals.take();
    refuse("access.refused");
    refusals.putBack(taken);
    assertThat(refusals.take()).singleElement().matches(counted -> counted.times() == 2);
  }

  @Test
  void aFloodOfDifferentOnesIsCountedTogether() {
    for (int i = 0; i < 20_000; i++) {
      refusals.noteKey("api_key.refused", "guess" + i, "Unknown");
    }
    List<Refusals.Counted> due = refusals.take();
    assertThat(due).hasSizeLessThanOrEqualTo(5_001);
    assertThat(due.stream().mapToLong(Refusals.Counted::times).sum()).isEqualTo(20_000);
  }
}
