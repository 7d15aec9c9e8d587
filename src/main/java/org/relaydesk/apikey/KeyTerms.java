package org.relaydesk.apikey;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;

/**
 * How a key is to be made (contract §13, 37).
 *
 * @param expiresAt milliseconds since the epoch; null never
 * @param overlap how long the value that it replaces stays valid beside it
 */
public record KeyTerms(@Nullable Long expiresAt, Duration overlap) {
  /** Perpetual, and at once. */
  public static final KeyTerms PLAIN = new KeyTerms(null, Duration.ZERO);

  private static final int LONGEST_OVERLAP = 24;

  /** Reads both out of an input, which has them or not. */
  public static KeyTerms read(InputObject in, TimePattern times) {
    Long expiresAt = in.instant("expires_time", times).orElse(null);
    return new KeyTerms(expiresAt, overlap(in));
  }

  /** How long the old value lives on, where the input says so. */
  public static Duration overlap(InputObject in) {
    return Duration.ofHours(in.number("overlap_hours", 0, LONGEST_OVERLAP).orDefault(0L));
  }
}
