package org.relaydesk.apikey;

import java.time.Duration;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.TimePattern;
import org.relaydesk.ground.shape.Member;
import org.relaydesk.ground.shape.ValueType;

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

  /** What an answer shows of a key that was just made, and no other answer. */
  public static final Member VALUE =
      new Member("value", ValueType.TEXT, "The key itself, shown this once.").sometimes();

  /** What inputs that make a key may say. */
  public static final Member OVERLAP =
      new Member("overlap_hours", ValueType.COUNT, "How many hours the old value lives on.");

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
