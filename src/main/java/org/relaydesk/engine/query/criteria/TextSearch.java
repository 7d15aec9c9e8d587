package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Expression;
import jakarta.persistence.criteria.Predicate;
import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;
import org.relaydesk.ground.input.InputValue;

/**
 * Compares a text without regard to case. The value is folded and escaped here: with LOWER around a
 * value, or with an ESCAPE clause, EclipseLink binds nothing on H2 and writes every value of the
 * statement into its text. A backslash is what both databases take as the escape unasked.
 *
 * @param attribute its path
 * @param wordsPath the attribute that holds its words where it has mark-up; null where it never has
 * @param folded whether it holds small letters only, so that nothing is to be done to compare it
 */
record TextSearch(String attribute, @Nullable String wordsPath, boolean folded) implements Search {
  private static final int LONGEST = 1000;

  @Override
  public Optional<String> path() {
    return wordsPath == null ? Optional.of(attribute) : Optional.empty();
  }

  @Override
  public Predicate predicate(CriteriaBuilder builder, Joins joins, Criterion criterion) {
    Matching matching =
        new Matching(builder, () -> empty(builder, joins), () -> notEmpty(builder, joins));
    Expression<String> words = words(builder, joins);
    Comparison text = new Comparison(builder, folded ? words : builder.lower(words));
    return switch (criterion.operator()) {
      case IS -> matching.is(criterion.values(), text::equal);
      case IS_NOT -> matching.isNot(criterion.values(), text::different);
      case CONTAINS, MATCHES -> matching.any(criterion.given(), text.like("%", "%"));
      case NOT_CONTAINS -> matching.isNot(criterion.given(), text::lacks);
      case STARTS_WITH -> matching.any(criterion.given(), text.like("", "%"));
      case ENDS_WITH -> matching.any(criterion.given(), text.like("%", ""));
      case IS_EMPTY -> empty(builder, joins);
      case IS_NOT_EMPTY -> notEmpty(builder, joins);
      default -> throw criterion.unfit("a text");
    };
  }

  private Expression<String> words(CriteriaBuilder builder, Joins joins) {
    return wordsPath == null
        ? joins.path(attribute)
        : builder.coalesce(joins.<String>path(wordsPath), joins.<String>path(attribute));
  }

  private Predicate empty(CriteriaBuilder builder, Joins joins) {
    return builder.or(
        builder.isNull(joins.path(attribute)), builder.equal(joins.<String>path(attribute), ""));
  }

  private Predicate notEmpty(CriteriaBuilder builder, Joins joins) {
    return builder.and(
        builder.isNotNull(joins.path(attribute)),
        builder.notEqual(joins.<String>path(attribute), ""));
  }

  /** Escapes LIKE's wildcards and the escape itself. */
  static String literal(String text) {
    return text.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_");
  }

  /**
   * One attribute against one value.
   *
   * @param text the attribute in lower case
   */
  private record Comparison(CriteriaBuilder builder, Expression<String> text) {
    Predicate equal(InputValue value) {
      return builder.equal(text, folded(value));
    }

    Predicate different(InputValue value) {
      return builder.notEqual(text, folded(value));
    }

    Predicate lacks(InputValue value) {
      return builder.notLike(text, pattern(value, "%", "%"));
    }

    Function<InputValue, Predicate> like(String before, String after) {
      return value -> builder.like(text, pattern(value, before, after));
    }

    private static String pattern(InputValue value, String before, String after) {
      return before + literal(folded(value)) + after;
    }

    private static String folded(InputValue value) {
      return value.text(LONGEST).toLowerCase(Locale.ROOT);
    }
  }
}
