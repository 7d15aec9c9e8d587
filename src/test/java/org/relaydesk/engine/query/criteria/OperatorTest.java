package org.relaydesk.engine.query.criteria;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OperatorTest {
  @ParameterizedTest
  @CsvSource({
    "is, IS",
    "=, IS",
    "eq, IS",
    "IS NOT, IS_NOT",
    "is_not, IS_NOT",
    "!=, IS_NOT",
    "neq, IS_NOT",
    "noteq, IS_NOT",
    "greater than, GREATER",
    "gt, GREATER",
    "greater or equal, GREATER_OR_EQUAL",
    "gte, GREATER_OR_EQUAL",
    "lesser than, LESSER",
    "less than, LESSER",
    "lt, LESSER",
    "lesser or equal, LESSER_OR_EQUAL",
    "lte, LESSER_OR_EQUAL",
    "between, BETWEEN",
    "not between, NOT_BETWEEN",
    "starts with, STARTS_WITH",
    "startswith, STARTS_WITH",
    "startwith, STARTS_WITH",
    "ends with, ENDS_WITH",
    "endwith, ENDS_WITH",
    "contains, CONTAINS",
    "like, CONTAINS",
    "not contains, NOT_CONTAINS",
    "before, BEFORE",
    "after, AFTER",
    "is empty, IS_EMPTY",
    "is not empty, IS_NOT_EMPTY",
  })
  void isKnownByEverySpellingOfTheContract(String name, Operator operator) {
    assertThat(Operator.named(name)).contains(operator);
  }

  @Test
  void isUnknownByAnyOther() {
    assertThat(Operator.named("sounds like")).isEmpty();
    assertThat(Operator.named("matches")).isEmpty();
    assertThat(Operator.named("")).isEmpty();
  }

  @Test
  void hasTheContractsName() {
    assertThat(Operator.GREATER_OR_EQUAL.text()).isEqualTo("greater or equal");
    assertThat(Operator.MATCHES.text()).isEqualTo("matches");
  }
}
