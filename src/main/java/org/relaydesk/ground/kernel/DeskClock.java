package org.relaydesk.ground.kernel;

/** The time, so that rules about it can be tried without waiting. */
@FunctionalInterface
public interface DeskClock {
  /** Milliseconds since the epoch. */
  long now();
}
