package org.relaydesk.worklog;

import java.math.BigDecimal;
import org.relaydesk.ground.input.Change;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.kernel.Caller;
import org.relaydesk.ground.kernel.Failure;
import org.relaydesk.people.PersonReferences;

/** The input of a worklog's cost: sums of two decimals. */
record CostInput(Change<BigDecimal> owner, Change<BigDecimal> other, Change<BigDecimal> total) {
  private static final int DECIMALS = 2;
  private static final BigDecimal HIGHEST = new BigDecimal("999999999999999.99");
  private static final BigDecimal HIGHEST_TOTAL = HIGHEST.add(HIGHEST);

  static CostInput read(InputObject in) {
    in.alias("owner_cost", "tech_charge")
        .alias("other_cost", "other_charge")
        .alias("total_cost", "total_charge");
    return new CostInput(
        sum(in, "owner_cost", HIGHEST),
        sum(in, "other_cost", HIGHEST),
        sum(in, "total_cost", HIGHEST_TOTAL));
  }

  /**
   * Refuses a total by a caller who may not see the owner's rate: whether it is accepted would
   * disclose the rate.
   *
   * @throws org.relaydesk.ground.kernel.DeskException FORBIDDEN
   */
  void requireTold(Caller caller) {
    if ((owner.isPresent() || total.isPresent()) && !caller.may(PersonReferences.VIEW)) {
      throw Failure.FORBIDDEN.of(
          owner.isPresent() ? "owner_cost" : "total_cost",
          "To say what the owner's time cost takes " + PersonReferences.VIEW);
    }
  }

  private static Change<BigDecimal> sum(InputObject in, String key, BigDecimal highest) {
    Change<BigDecimal> sum = in.decimal(key);
    if (sum.value().filter(value -> !fits(value, highest)).isPresent()) {
      in.refuse(
          Failure.INVALID_VALUE, key, "A sum from 0 to " + highest + ", of at most two decimals");
      return Change.absent();
    }
    return sum.map(value -> value.setScale(DECIMALS));
  }

  private static boolean fits(BigDecimal sum, BigDecimal highest) {
    return sum.signum() >= 0
        && sum.compareTo(highest) <= 0
        && sum.stripTrailingZeros().scale() <= DECIMALS;
  }
}
