package org.relaydesk.base.rest;

import jakarta.enterprise.context.ApplicationScoped;
import java.security.SecureRandom;
import java.util.concurrent.atomic.AtomicLong;

/** Names calls, unlike those of other nodes and earlier starts. */
@ApplicationScoped
public class RequestIds {
  private final String start = Long.toString(new SecureRandom().nextLong() >>> 24, 36);
  private final AtomicLong last = new AtomicLong();

  /** A new id. */
  public String next() {
    return start + "-" + Long.toString(last.incrementAndGet(), 36);
  }
}
