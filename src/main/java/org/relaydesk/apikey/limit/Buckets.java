package org.relaydesk.apikey.limit;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * A token bucket for each name, filled within a minute. The least recently used are dropped first,
 * and begin full again.
 */
final class Buckets {
  private static final int MOST_REMEMBERED = 20_000;

  private final int perMinute;
  private final Map<String, Bucket> byName = new Recent();

  /**
   * @param perMinute 0 for no limit
   */
  Buckets(int perMinute) {
    this.perMinute = perMinute;
  }

  /** Ordered by last use. */
  private static final class Recent extends LinkedHashMap<String, Bucket> {
    private static final long serialVersionUID = 1;

    Recent() {
      super(64, 0.75f, true);
    }

    @Override
    protected boolean removeEldestEntry(Map.Entry<String, Bucket> eldest) {
      return size() > MOST_REMEMBERED;
    }
  }

  /** Takes one token; empty where there is no limit. */
  Optional<Allowance> take(String name) {
    if (perMinute == 0) {
      return Optional.empty();
    }
    ConsumptionProbe probe = bucket(name).tryConsumeAndReturnRemaining(1);
    long nanos =
        probe.isConsumed() ? probe.getNanosToWaitForReset() : probe.getNanosToWaitForRefill();
    long seconds = Duration.ofNanos(nanos).plusMillis(999).toSeconds();
    return Optional.of(
        new Allowance(probe.isConsumed(), perMinute, probe.getRemainingTokens(), seconds));
  }

  private synchronized Bucket bucket(String name) {
    return byName.computeIfAbsent(name, any -> full());
  }

  private Bucket full() {
    return Bucket.builder()
        .addLimit(limit -> limit.capacity(perMinute).refillGreedy(perMinute, Duration.ofMinutes(1)))
        .build();
  }
}
