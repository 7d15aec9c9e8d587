package org.relaydesk.worklog;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/**
 * The cost of work. The owner's share is their time at their rate, unless an input gave it; an
 * unknown one is null.
 *
 * @param owner two decimals
 * @param said whether the owner's share was said
 * @param other what was spent beside; two decimals
 */
record WorkCost(@Nullable BigDecimal owner, boolean said, @Nullable BigDecimal other) {
  private static final BigDecimal HOUR = BigDecimal.valueOf(3_600_000);

  /** The cost of a new worklog. */
  static final WorkCost NONE = new WorkCost(null, false, null);

  /**
   * The cost after an input. A sum that is sent back unchanged counts as absent; null makes the
   * owner's share follow the rate again.
   *
   * @param fresh whether the owner or the time is another now, so that the share is reckoned anew
   * @param rate what an hour of the owner costs; null where that isn't known
   * @throws DeskException CONTRADICTING_TIMES, which is the contract's code of what contradicts,
   *     where the total is not the sum of both
   */
  WorkCost changedBy(CostInput input, boolean fresh, long spent, @Nullable BigDecimal rate) {
    BigDecimal told = input.owner().value().filter(sum -> !isSame(sum, owner)).orElse(null);
    boolean byHand = told != null || (said && !input.owner().isCleared());
    BigDecimal share = told == null ? owner : told;
    if (!byHand && (fresh || said)) {
      share = ofTime(spent, rate);
    }
    WorkCost changed = new WorkCost(share, byHand, input.other().orElse(other));
    input.total().ifValue(total -> changed.requireTotal(total, total()));
    return changed;
  }

  private static @Nullable BigDecimal ofTime(long spent, @Nullable BigDecimal rate) {
    return rate == null
        ? null
        : rate.multiply(BigDecimal.valueOf(spent)).divide(HOUR, 2, RoundingMode.HALF_UP);
  }

  private void requireTotal(BigDecimal told, @Nullable BigDecimal before) {
    if (!isSame(told, total()) && !isSame(told, before)) {
      throw Failure.CONTRADICTING_TIMES.of(
          "total_cost", "total_cost is the sum of owner_cost and other_cost");
    }
  }

  private static boolean isSame(BigDecimal sum, @Nullable BigDecimal other) {
    return other != null && sum.compareTo(other) == 0;
  }

  /** The sum of the known shares; null if none is known. */
  @Nullable BigDecimal total() {
    return Stream.of(Optional.ofNullable(owner), Optional.ofNullable(other))
        .flatMap(Optional::stream)
        .reduce(BigDecimal::add)
        .orElse(null);
  }
}
