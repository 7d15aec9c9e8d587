package org.relaydesk.engine.outbox;

import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Makes lease tokens that no other engine makes: random for the engine, counted within it. */
final class LeaseTokens {
  private final String engine = Long.toString(new SecureRandom().nextLong() >>> 1, 36);
  private final AtomicLong count = new AtomicLong();

  /** At most 27 characters. */
  String next() {
    return engine + "-" + Long.toString(count.incrementAndGet(), 36);
  }
}
