package org.relaydesk.ground.kernel;

import jakarta.enterprise.context.ApplicationScoped;

/** The machine's clock. */
@ApplicationScoped
public class SystemClock implements DeskClock {
  @Override
  public long now() {
    return System.currentTimeMillis();
  }
}
