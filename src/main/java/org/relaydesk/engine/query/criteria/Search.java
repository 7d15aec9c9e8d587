package org.relaydesk.engine.query.criteria;

import jakarta.persistence.criteria.CriteriaBuilder;
import jakarta.persistence.criteria.Predicate;
import java.util.Optional;
import java.util.function.Function;
import org.relaydesk.ground.input.InputValue;

/** Makes conditions on a field of the API. */
@FunctionalInterface
public interface Search {
  /**
   * The condition in SQL; values are bound, never written into it.
   *
   * @throws org.relaydesk.ground.kernel.DeskException where the operator or a value doesn't fit
   */
  Predicate predicate(CriteriaBuilder builder, Joins joins, Criterion criterion);

  /** The one attribute that it compares; empty for a rule over several. */
  default Optional<String> path() {
    return Optional.empty();
  }

  /** Whether the condition holds where what the attribute belongs to isn't there. */
  default boolean holdsForNone(Criterion criterion) {
    return criterion.holdsForNone();
  }

  /** Compares a text without regard to case. */
  static Search text(String path) {
    return new TextSearch(path, null, false);
  }

  /** Compares the words of a text that may be HTML. */
  static Search richText(String path, String wordsPath) {
    return new TextSearch(path, wordsPath, false);
  }

  /** The same by a column in lower case. */
  static Search foldedText(String path) {
    return new TextSearch(path, null, true);
  }

  /**
   * Compares numbers: ids, times, sums.
   *
   * @param reading reads a value
   */
  static <N extends Comparable<? super N>> Search number(
      String path, Function<InputValue, N> reading) {
    return new NumberSearch<>(path, reading);
  }

  /** Compares a flag in a column; where that is null, it is not set. */
  static Search flag(String path) {
    return FlagSearch.column(path);
  }

  /** Compares a flag that is a rule over columns. */
  static Search rule(FlagRule rule) {
    return new FlagSearch(null, rule);
  }
}
