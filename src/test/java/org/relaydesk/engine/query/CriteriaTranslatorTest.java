package org.relaydesk.engine.query;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;
import static org.relaydesk.engine.query.criteria.Criterion.contains;
import static org.relaydesk.engine.query.criteria.Criterion.is;
import static org.relaydesk.engine.query.criteria.Criterion.where;

import jakarta.json.JsonValue;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.relaydesk.engine.query.criteria.Criterion;
import org.relaydesk.engine.query.criteria.Joins;
import org.relaydesk.engine.query.criteria.Operator;
import org.relaydesk.ground.input.InputValue;
import org.relaydesk.ground.kernel.DeskException;
import org.relaydesk.ground.kernel.Failure;

/** The condition that the database gets for criteria: contract §4.1. */
class CriteriaTranslatorTest {
  private static final InputValue NULL = new InputValue(JsonValue.NULL, "value", null);

  private final FieldList fields =
      new FieldList.Builder()
          .id("a", "a", "")
          .id("b", "b", "")
          .id("c", "c", "")
          .id("d", "d", "")
          .text("subject", "subject", "")
          .text("name", "name", "")
          .searchedBy("name", "nameKey")
          .time("created_time", "createdAt", "")
          .flag("is_fcr", "fcr", "")
          .searchableFlag("is_trashed", (builder, joins, set) -> set(builder, joins, set))
          .searchableFlag("status.in_progress", "status.inProgress")
          .reference("requester", "requesterId", "requester.name", "")
          .nothing(List.of("sla"))
          .build();

  private static jakarta.persistence.criteria.Predicate set(
      jakarta.persistence.criteria.CriteriaBuilder builder, Joins joins, boolean set) {
    return set
        ? builder.isNotNull(joins.path("deletedAt"))
        : builder.isNull(joins.path("deletedAt"));
  }

  private String sql(Criterion... criteria) {
    return new CriteriaTranslator(
            fields, SpokenCriteria.builder(), SpokenCriteria.joins(), ReferencedIds.JOINED)
        .all(Arrays.asList(criteria))
        .map(Object::toString)
        .orElse("");
  }

  private DeskException refused(Criterion criterion) {
    return catchThrowableOfType(DeskException.class, () -> sql(criterion));
  }

  /** Criteria a to d, equal to 1: their joining shows. */
  private static Criterion one(String field) {
    return is(field, 1);
  }

  private String joined(Criterion... criteria) {
    return sql(criteria).replaceAll("or\\(equal\\((\\w), 1\\)\\)", "$1");
  }

  @Nested
  class Joining {
    @Test
    void runsStrictlyFromLeftToRight() {
      assertThat(joined(one("a"), one("b").joinedByOr(), one("c"))).isEqualTo("and(or(a, b), c)");
      assertThat(joined(one("a"), one("b"), one("c").joinedByOr())).isEqualTo("or(and(a, b), c)");
      assertThat(joined(one("a"), one("b").joinedByOr(), one("c"), one("d").joinedByOr()))
          .isEqualTo("or(and(or(a, b), c), d)");
    }

    @Test
    void bindsChildrenTighterThanNeighbours() {
      assertThat(joined(one("a"), one("b").with(one("c").joinedByOr())))
          .isEqualTo("and(a, or(b, c))");
      assertThat(joined(one("a"), one("b").with(one("c")).joinedByOr()))
          .isEqualTo("or(a, and(b, c))");
      assertThat(joined(one("a").with(one("b").joinedByOr(), one("c")), one("d")))
          .isEqualTo("and(and(or(a, b), c), d)");
    }

    @Test
    void goesDownAllLevels() {
      Criterion deep = one("b").with(one("c").with(one("d")).joinedByOr());
      assertThat(joined(one("a"), deep)).isEqualTo("and(a, or(b, and(c, d)))");
    }

    @Test
    void needsNothingBeforeTheFirst() {
      assertThat(joined(one("a").joinedByOr())).isEqualTo("a");
      assertThat(sql()).isEmpty();
    }
  }

  @Nested
  class Texts {
    @Test
    void compareWithoutRegardToCase() {
      assertThat(sql(is("subject", "Disk"))).isEqualTo("or(equal(lower(subject), disk))");
      assertThat(sql(is("name", "Disk"))).isEqualTo("or(equal(nameKey, disk))");
      assertThat(sql(is("subject", "A", "B")))
          .isEqualTo("or(equal(lower(subject), a), equal(lower(subject), b))");
    }

    @Test
    void takePercentUnderscoreAndTheEscapeLiterally() {
      assertThat(sql(contains("subject", "5%_\\X")))
          .isEqualTo("or(like(lower(subject), %5\\%\\_\\\\x%))");
    }

    @Test
    void startAndEnd() {
      assertThat(sql(where("subject", Operator.STARTS_WITH, InputValue.of("a"))))
          .isEqualTo("or(like(lower(subject), a%))");
      assertThat(sql(where("subject", Operator.ENDS_WITH, InputValue.of("a"))))
          .isEqualTo("or(like(lower(subject), %a))");
      assertThat(sql(where("subject", Operator.MATCHES, InputValue.of("a"))))
          .isEqualTo(sql(contains("subject", "a")));
    }

    @Test
    void thatAreMissingFulfilNegativeConditions() {
      String empty = "or(isNull(subject), equal(subject, ))";
      assertThat(sql(where("subject", Operator.IS_NOT, InputValue.of("a"))))
          .isEqualTo("or(" + empty + ", and(notEqual(lower(subject), a)))");
      assertThat(sql(where("subject", Operator.NOT_CONTAINS, InputValue.of("a"))))
          .isEqualTo("or(" + empty + ", and(notLike(lower(subject), %a%)))");
    }

    @Test
    void areEmptyWhereNullOrNothing() {
      String empty = "or(isNull(subject), equal(subject, ))";
      String notEmpty = "and(isNotNull(subject), notEqual(subject, ))";
      assertThat(sql(where("subject", Operator.IS_EMPTY))).isEqualTo(empty);
      assertThat(sql(where("subject", Operator.IS))).isEqualTo("or(" + empty + ")");
      assertThat(sql(where("subject", Operator.IS, NULL))).isEqualTo("or(" + empty + ")");
      assertThat(sql(where("subject", Operator.IS_NOT_EMPTY))).isEqualTo(notEmpty);
      assertThat(sql(where("subject", Operator.IS_NOT))).isEqualTo("and(" + notEmpty + ")");
      assertThat(sql(where("subject", Operator.IS_NOT, NULL, InputValue.of("a"))))
          .isEqualTo("and(" + notEmpty + ", notEqual(lower(subject), a))");
    }

    @ParameterizedTest
    @EnumSource(
        names = {
          "GREATER",
          "GREATER_OR_EQUAL",
          "LESSER",
          "LESSER_OR_EQUAL",
          "BETWEEN",
          "NOT_BETWEEN",
          "BEFORE",
          "AFTER"
        })
    void haveNoOrder(Operator operator) {
      DeskException refused = refused(where("subject", operator, InputValue.of("a")));
      assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
      assertThat(refused.problems().get(0).fields())
          .containsExactly("list_info.search_criteria.condition");
      assertThat(refused).hasMessageContaining("'subject'").hasMessageContaining(operator.text());
    }
  }

  @Nested
  class Numbers {
    @ParameterizedTest
    @CsvSource(
        delimiter = '|',
        value = {
          "GREATER | greaterThan(createdAt, 5)",
          "AFTER | greaterThan(createdAt, 5)",
          "GREATER_OR_EQUAL | greaterThanOrEqualTo(createdAt, 5)",
          "LESSER | lessThan(createdAt, 5)",
          "BEFORE | lessThan(createdAt, 5)",
          "LESSER_OR_EQUAL | lessThanOrEqualTo(createdAt, 5)",
          "IS | or(equal(createdAt, 5))",
          "MATCHES | or(equal(createdAt, 5))",
          "IS_NOT | or(isNull(createdAt), and(notEqual(createdAt, 5)))",
        })
    void compare(Operator operator, String sql) {
      assertThat(sql(where("created_time", operator, InputValue.of(5)))).isEqualTo(sql);
    }

    @Test
    void lieBetweenBothBoundsOrOutside() {
      InputValue[] bounds = {InputValue.of(1), InputValue.of(5)};
      assertThat(sql(where("a", Operator.BETWEEN, bounds))).isEqualTo("between(a, 1, 5)");
      assertThat(sql(where("a", Operator.NOT_BETWEEN, bounds)))
          .isEqualTo("or(isNull(a), lessThan(a, 1), greaterThan(a, 5))");
    }

    @Test
    void mayBeMissing() {
      assertThat(sql(where("a", Operator.IS_EMPTY))).isEqualTo("isNull(a)");
      assertThat(sql(where("a", Operator.IS_NOT_EMPTY))).isEqualTo("isNotNull(a)");
      assertThat(sql(where("a", Operator.IS, NULL, InputValue.of(1))))
          .isEqualTo("or(isNull(a), equal(a, 1))");
      assertThat(sql(where("a", Operator.IS_NOT))).isEqualTo("and(isNotNull(a))");
    }

    @ParameterizedTest
    @CsvSource({"BETWEEN, 1", "BETWEEN, 3", "NOT_BETWEEN, 1", "GREATER, 2", "BEFORE, 2"})
    void wantSoManyValuesAndNoOther(Operator operator, int count) {
      InputValue[] values = new InputValue[count];
      Arrays.fill(values, InputValue.of(1));
      DeskException refused = refused(where("a", operator, values));
      assertThat(refused.problems().get(0).fields())
          .containsExactly("list_info.search_criteria.values");
    }

    @Test
    void arentCompared() {
      assertThat(refused(contains("a", "1")).problems().get(0).fields())
          .containsExactly("list_info.search_criteria.condition");
    }
  }

  @Nested
  class Flags {
    @Test
    void thatAreNullAreNotSet() {
      assertThat(sql(is("is_fcr", true))).isEqualTo("equal(fcr, true)");
      assertThat(sql(is("is_fcr", false))).isEqualTo("or(isNull(fcr), equal(fcr, false))");
      assertThat(sql(where("is_fcr", Operator.IS_NOT, InputValue.of(true))))
          .isEqualTo(sql(is("is_fcr", false)));
      assertThat(sql(where("is_fcr", Operator.MATCHES, InputValue.of("true"))))
          .isEqualTo(sql(is("is_fcr", true)));
    }

    @Test
    void mayBeRules() {
      assertThat(sql(is("is_trashed", true))).isEqualTo("isNotNull(deletedAt)");
      assertThat(sql(is("is_trashed", false))).isEqualTo("isNull(deletedAt)");
    }

    @Test
    void knowNoOtherCondition() {
      assertThat(refused(where("is_fcr", Operator.IS_EMPTY))).isNotNull();
      assertThat(refused(where("is_fcr", Operator.IS)).failure()).isEqualTo(Failure.MISSING);
    }
  }

  @Test
  void referencesAreMeantByNameAndById() {
    assertThat(sql(is("requester", "Nora"))).isEqualTo(sql(is("requester.name", "Nora")));
    assertThat(sql(is("requester.name", "Nora"))).contains("lower(~requester.name)");
    assertThat(sql(is("requester.id", 3))).isEqualTo("or(equal(requesterId, 3))");
    assertThat(sql(is("status.in_progress", true))).isEqualTo("equal(~status.inProgress, true)");
  }

  @ParameterizedTest
  @CsvSource({"colour", "createdAt", "sla", "''", "subject) OR (1=1", "requester.password_hash"})
  void onlyDeclaredFieldsAreSearched(String field) {
    DeskException refused = refused(is(field, "x"));
    assertThat(refused.failure()).isEqualTo(Failure.INVALID_VALUE);
    assertThat(refused.problems().get(0).fields())
        .containsExactly("list_info.search_criteria.field");
    assertThat(refused).hasMessageContaining("'" + field + "'");
  }

  @Test
  void aValueIsNeededWhereNothingWontDo() {
    for (Operator operator : List.of(Operator.CONTAINS, Operator.STARTS_WITH)) {
      assertThat(refused(where("subject", operator)).failure()).isEqualTo(Failure.MISSING);
      assertThat(refused(where("subject", operator, NULL)).failure()).isEqualTo(Failure.MISSING);
    }
  }
}
