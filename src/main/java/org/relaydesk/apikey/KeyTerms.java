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
  /** The key never expires; the value that it replaces ends at once. */
  public static final KeyTerms PLAIN = new KeyTerms(null, Duration.ZERO);

  private static final int LONGEST_OVERLAP = 24;

  /** The member with the value: only the answer to its making has it. */
  public static final Member VALUE =
      new Member("value", ValueType.TEXT, "The key itself, shown this once.").sometimes();

  /** The input's member with the overlap. */
  public static final Member OVERLAP =
      new Member("overlap_hours", ValueType.COUNT, "How many hours the old value lives on.");

  /** Reads the terms of an input; both members are optional. */
  public static KeyTerms read(InputObject in, TimePattern times) {
    Long expiresAt = in.instant("expires_time", times).orElse(null);
    return new KeyTerms(expiresAt, overlap(in));
  }

  /** How long the old value stays valid by the input; zero if it doesn't say. */
  public static Duration overlap(InputObject in) {
    return Duration.ofHours(in.number("overlap_hours", 0, LONGEST_OVERLAP).orDefault(0L));
  }
}
