package org.relaydesk.worklog;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.math.BigDecimal;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.ground.input.InputObject;
import org.relaydesk.ground.input.KeyRules;
import org.relaydesk.ground.json.LenientJson;
import org.relaydesk.ground.kernel.DeskException;

/** What work costs: by the owner's rate, unless it is said (contract §5.4). */
class WorkCostTest {
  private static final long HALF_HOUR = 1_800_000;
  private static final BigDecimal RATE = new BigDecimal("60.50");

  private static CostInput said(String members) {
    InputObject in =
        InputObject.of(
            LenientJson.parseObject("{'worklog':{" + members + "}}"), KeyRules.OURS, "worklog");
    CostInput cost = CostInput.read(in);
    in.finish();
    return cost;
  }

  private static WorkCost added(String members) {
    return WorkCost.NONE.changedBy(said(members), true, HALF_HOUR, RATE);
  }

  private static WorkCost cost(@Nullable String owner, boolean said, @Nullable String other) {
    return new WorkCost(
        owner == null ? null : new BigDecimal(owner),
        said,
        other == null ? null : new BigDecimal(other));
  }

  @Test
  void theOwnersShareIsTheirTimeAtTheirRate() {
    assertThat(added("")).isEqualTo(cost("30.25", false, null));
    assertThat(added("'other_charge':'10'").total()).isEqualTo("40.25");
    assertThat(WorkCost.NONE.changedBy(said(""), true, 20_000, BigDecimal.ONE).owner())
        .as("rounded half up")
        .isEqualTo("0.01");
    assertThat(WorkCost.NONE.changedBy(said(""), true, TimeInput.LONGEST, limit()).total())
        .isEqualTo("999999833332333.33");
  }

  private static BigDecimal limit() {
    return new BigDecimal("9999999999.99");
  }

  @Test
  void withoutARateNobodyKnows() {
    WorkCost unknown = WorkCost.NONE.changedBy(said(""), true, HALF_HOUR, null);
    assertThat(unknown).isEqualTo(cost(null, false, null));
    assertThat(unknown.total()).isNull();
  }

  @Test
  void whatIsSaidStaysWhateverTheTime() {
    WorkCost byHand = added("'owner_cost':'5','other_cost':2.5,'total_cost':'7.50'");
    assertThat(byHand).isEqualTo(cost("5.00", true, "2.50"));
    assertThat(byHand.changedBy(said(""), true, 0, RATE)).isEqualTo(byHand);
    assertThat(byHand.changedBy(said("'tech_charge':null"), false, HALF_HOUR, RATE))
        .isEqualTo(cost("30.25", false, "2.50"));
  }

  @Test
  void aRecordSentBackIsReckonedAnewWhereItsTimeIsAnother() {
    WorkCost held = added("'other_cost':'10'");
    CostInput sentBack = said("'owner_cost':'30.25','other_cost':'10.00','total_cost':'40.25'");
    assertThat(held.changedBy(sentBack, false, HALF_HOUR, RATE)).isEqualTo(held);
    assertThat(held.changedBy(sentBack, true, 2 * HALF_HOUR, RATE))
        .isEqualTo(cost("60.50", false, "10.00"));
  }

  @Test
  void aNewRateLeavesOldWorkAlone() {
    WorkCost held = added("");
    assertThat(held.changedBy(said("'other_cost':1"), false, HALF_HOUR, BigDecimal.TEN))
        .isEqualTo(cost("30.25", false, "1.00"));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "'owner_cost':-1 | 4001 | owner_cost",
        "'other_cost':'0.001' | 4001 | other_cost",
        "'other_cost':1e15 | 4001 | other_cost",
        "'other_cost':1e99 | 4001 | other_cost",
        "'other_cost':'x' | 4021 | other_cost",
        "'other_cost':true | 4021 | other_cost",
        "'other_cost':{} | 4021 | other_cost",
        "'total_cost':-1 | 4001 | total_cost",
        "'owner_cost':1,'tech_charge':2 | 4001 | owner_cost",
        "'total_charge':'99' | 4016 | total_cost",
        "'owner_cost':1,'other_cost':2,'total_cost':4 | 4016 | total_cost"
      })
  void aWrongSumIsRefused(String said, int inner, String field) {
    assertThatThrownBy(() -> added(said))
        .isInstanceOfSatisfying(
            DeskException.class,
            refused -> {
              assertThat(refused.problems().get(0).failure().innerCode()).isEqualTo(inner);
              assertThat(refused.problems().get(0).fields()).containsExactly(field);
            });
  }
}
