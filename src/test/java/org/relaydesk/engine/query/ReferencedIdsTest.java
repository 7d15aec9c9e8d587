package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.relaydesk.engine.query.criteria.Criterion.where;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Operator;
import org.relaydesk.ground.input.InputValue;

/** Criteria on what a record refers to, where its few ids are known. */
class ReferencedIdsTest {
  private final FieldList fields =
      new FieldList.Builder()
          .reference("requester", "requesterId", "requester.name", "")
          .searchableFlag("requester.is_vip", "requester.vip")
          .build();

  private String sql(Criterion criterion, Long... meant) {
    ReferencedIds known = (search, path, asked) -> Optional.of(List.of(meant));
    return new CriteriaTranslator(fields, SpokenCriteria.builder(), SpokenCriteria.joins(), known)
        .all(List.of(criterion))
        .map(Object::toString)
        .orElse("");
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "IS           | in([3, 5])",
        "CONTAINS     | in([3, 5])",
        "IS_NOT       | or(in([3, 5]), isNull(requesterId))",
        "NOT_CONTAINS | or(in([3, 5]), isNull(requesterId))",
        "IS_EMPTY     | or(in([3, 5]), isNull(requesterId))",
        "IS_NOT_EMPTY | in([3, 5])"
      })
  void referencesGoByTheIdsOfThoseThatAreMeant(Operator operator, String condition) {
    InputValue[] values =
        operator.takesNoValue() ? new InputValue[0] : new InputValue[] {InputValue.of("Nora")};
    Criterion criterion = where("requester.name", operator, values);
    assertThat(sql(criterion, 3L, 5L)).isEqualTo(condition);
    assertThat(sql(criterion)).isEqualTo(condition.replace("in([3, 5])", "disjunction()"));
  }

  @ParameterizedTest
  @CsvSource({"true, IS, false", "false, IS, true", "true, IS_NOT, true", "false, IS_NOT, false"})
  void aFlagOfNothingIsNotSet(boolean flag, Operator operator, boolean isMetByNone) {
    Criterion criterion = where("requester.is_vip", operator, InputValue.of(flag));
    assertThat(sql(criterion, 3L))
        .isEqualTo(isMetByNone ? "or(in([3]), isNull(requesterId))" : "in([3])");
  }
}
