package org.relaydesk.audit;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.CurrentCaller;
import org.relaydesk.ground.kernel.DeskClock;
import org.relaydesk.ground.kernel.MonotonicClock;

/**
 * Refusals on this node that are not stored yet. They are stored within a second, as the refused
 * transaction rolls back. Repeats from the same address are stored once a minute, as a count: so
 * guessing can't fill the disk.
 */
@ApplicationScoped
public class Refusals {
  private static final long REPEATED_MILLIS = Duration.ofMinutes(1).toMillis();

  /** Bound of different refusals; past it, new ones are counted by action alone. */
  private static final int MOST_KEPT = 5_000;

  private final Map<Refusal, Count> counts = new HashMap<>();
  @Inject private CurrentCaller caller;
  @Inject private DeskClock clock;

  /** Monotonic: setting the machine's clock back doesn't stop the writing. */
  private final MonotonicClock pauses;

  /** Refusals whose pauses go by the running JVM's time. */
  public Refusals() {
    this(MonotonicClock.SYSTEM);
  }

  Refusals(MonotonicClock pauses) {
    this.pauses = pauses;
  }

  /** A refused act, and why. */
  record Refusal(AuditEvent act, String reason) {
    Refusal ofAnybody() {
      AuditEvent.Actor anybody = new AuditEvent.Actor(null, null, null, null);
      return new Refusal(new AuditEvent(anybody, act.action(), Subject.NONE), "(many)");
    }
  }

  /**
   * How often, since it was last written down.
   *
   * @param lastAt milliseconds since the epoch
   */
  record Counted(Refusal refusal, long times, long lastAt) {}

  private static final class Count {
    private long times;
    private long lastAt;

    /** By the monotonic clock; null where it is to be written at once. */
    private @Nullable Long writtenAt;

    boolean pauses(long now) {
      Long last = writtenAt;
      return last != null && now - last < REPEATED_MILLIS;
    }
  }

  /** Notes that the caller at hand was refused. */
  public void note(String action, Subject subject, String reason) {
    note(new Refusal(new AuditEvent(AuditEvent.Actor.of(caller), action, subject), reason));
  }

  /**
   * Notes a key that was refused.
   *
   * @param keyPrefix its public part
   */
  public void noteKey(String action, String keyPrefix, String reason) {
    AuditEvent.Actor actor = AuditEvent.Actor.of(caller).withKey(keyPrefix);
    note(new Refusal(new AuditEvent(actor, action, Subject.NONE), reason));
  }

  private synchronized void note(Refusal refusal) {
    boolean full = counts.size() >= MOST_KEPT && !counts.containsKey(refusal);
    Count count = counts.computeIfAbsent(full ? refusal.ofAnybody() : refusal, any -> new Count());
    count.times++;
    count.lastAt = clock.now();
  }

  /** Takes the refusals to store now; repeats wait for their minute. */
  synchronized List<Counted> take() {
    List<Counted> due = new ArrayList<>();
    long now = pauses.millis();
    Iterator<Map.Entry<Refusal, Count>> all = counts.entrySet().iterator();
    while (all.hasNext()) {
      Map.Entry<Refusal, Count> next = all.next();
      Count count = next.getValue();
      if (count.pauses(now)) {
        continue;
      }
      if (count.times == 0) {
        all.remove();
      } else {
        due.add(new Counted(next.getKey(), count.times, count.lastAt));
        count.times = 0;
        count.writtenAt = now;
      }
    }
    return due;
  }

  /** Puts back what could not be written down. */
  synchronized void putBack(List<Counted> taken) {
    for (Counted counted : taken) {
      Count count = counts.computeIfAbsent(counted.refusal(), any -> new Count());
      count.times += counted.times();
      count.lastAt = Math.max(count.lastAt, counted.lastAt());
      count.writtenAt = null;
    }
  }
}
